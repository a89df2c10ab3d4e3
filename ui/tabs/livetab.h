#pragma once

#include "../look/theme.h"
#include "../widgets/fittingtable.h"
#include "../widgets/hostform.h"
#include "../widgets/textlabel.h"
#include "page.h"

#include <QPushButton>

namespace portcheck {

/// What none of the four methods shows: is something listening, whose is it, what answers, is it allowed.
class LiveTab final : public Page
{
    Q_OBJECT

public:
    explicit LiveTab(QWidget *parent = nullptr);

    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

private:
    void showWhyNot(const View &view);
    void showCards(const View &view);
    [[nodiscard]] static QFrame *makeCertificate(const View &view, const PortDiagnosis &port);

    TextLabel *m_explanation = new TextLabel(TextRole::Secondary);
    HostForm *m_host = new HostForm;
    FittingTable *m_table = named(new FittingTable, "listeningFittingTable");
    TextLabel *m_note = new TextLabel(TextRole::Small);
    QPushButton *m_loginPage = named(new QPushButton, "askLoginPagePushButton");
    QBoxLayout *m_cards = inRow(metrics::kCardGap);
};

} // namespace portcheck
