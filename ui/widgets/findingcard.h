#pragma once

#include "../nextstep.h"

#include <QFrame>

class QPushButton;

namespace portcheck {

/// One finding in place: what was found, what it rests on, what to do, and reading help that opens below.
class FindingCard final : public QFrame
{
    Q_OBJECT

public:
    /// `withNext` is false where the same next step already stands beside the verdict.
    FindingCard(const View &view, const Finding &finding, bool withNext, QWidget *parent = nullptr);

    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    [[nodiscard]] FindingId finding() const { return m_finding; }

signals:
    void activated(const portcheck::NextStep &step);
    void expandedChanged(bool expanded);

private:
    [[nodiscard]] QWidget *makeHelp(const View &view);

    FindingId m_finding;
    QWidget *m_help = nullptr;
    QPushButton *m_toggle = nullptr;
};

} // namespace portcheck
