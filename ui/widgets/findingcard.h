#pragma once

#include "../window/nextstep.h"

#include <QFrame>
#include <QPushButton>

namespace portcheck {

/// One finding in place: what was found, what it rests on, what to do, and an explanation that opens below.
class FindingCard final : public QFrame
{
    Q_OBJECT

public:
    /// `withNext` is false where the same next step is already beside the verdict.
    FindingCard(const View &view, const Finding &finding, bool withNext);

    [[nodiscard]] bool isExpanded() const { return m_toggle->isChecked(); }
    void setExpanded(bool expanded) { m_toggle->setChecked(expanded); }
    /// One line, the rest opens with the explanation: for what matters least where the room is small.
    void setCompact(bool compact);
    [[nodiscard]] Severity severity() const { return m_severity; }

signals:
    void activated(const portcheck::NextStep &step);
    void expandedChanged(bool expanded);

private:
    [[nodiscard]] QWidget *makeBody(const View &view, const Finding &finding, bool withNext);
    [[nodiscard]] QWidget *makeHelp(const Catalog &catalog);
    void showParts();

    FindingId m_finding;
    Severity m_severity;
    bool m_compact = false;
    QWidget *m_body = nullptr;
    QWidget *m_help = nullptr; ///< made when it is opened
    QPushButton *m_toggle = nullptr;
};

} // namespace portcheck
