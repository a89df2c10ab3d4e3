#pragma once

#include "view.h"

#include <QFrame>

class QLabel;
class QProgressBar;

namespace portcheck {

class StateBadge;
class TextLabel;

/// The bar above every tab and in every picture: which program, which computer, when, with what result.
class Strip final : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    void showView(const View &view);

private:
    TextLabel *m_product;
    TextLabel *m_facts;
    TextLabel *m_case;
    StateBadge *m_state;
    TextLabel *m_ids;
    QProgressBar *m_progress;
};

} // namespace portcheck
