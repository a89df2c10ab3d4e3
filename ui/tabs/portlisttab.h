#pragma once

#include "../widgets/textlabel.h"
#include "page.h"

#include <QPushButton>

namespace portcheck {

/// For the network team: every port with direction and purpose, and a firewall request to copy.
class PortListTab final : public Page
{
    Q_OBJECT

public:
    explicit PortListTab(QWidget *parent = nullptr);

    void showView(const View &view) override;

private:
    TextLabel *m_explanation = new TextLabel(TextRole::Secondary);
    QPushButton *m_copy = named(new QPushButton, "firewallRequestPushButton");
};

} // namespace portcheck
