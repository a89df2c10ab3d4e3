#pragma once

#include "../widgets/fittingtable.h"
#include "../window/nextstep.h"

#include <sources/enteredvalue.h>

#include <QScrollArea>
#include <QStackedWidget>

namespace portcheck {

/// Height that a scrolled content needs at a width, wrapped texts included.
[[nodiscard]] int neededHeight(const QWidget &content, int width);

/// The worst of the states (problem, then check) of the roles for which a method is marked; nothing when none is off.
[[nodiscard]] std::optional<RoleState> worstMarked(const View &view, Method method);

/// What is the matter, why, and what can be done, where there is no data.
struct Message
{
    RoleState state;
    QString title;
    QString text;
    QList<NextStep> actions = {}; ///< the first is the primary button
    QStringList details = {}; ///< places or lines, shown in fixed pitch
};

/// One tab, made when somebody first looks at it. It keeps no facts: everything it shows, its words included, is set by
/// showView(), which is called again after a change of language, aliases or theme.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &name, QWidget *parent = nullptr);

    virtual void showView(const View &view) = 0;
    /// Brings a role into view and puts the focus there.
    virtual void reveal(std::optional<PortRole> role);
    /// Height that shows everything of this tab, for pictures; at least the present one.
    [[nodiscard]] int fullHeight() const;

signals:
    void activated(const portcheck::NextStep &step);
    void entered(portcheck::Method method, const QList<portcheck::EnteredValue> &values);

protected:
    /// The content and, where there is nothing to show, a message in its place: to be put into the page once.
    [[nodiscard]] QWidget *makePages(QWidget *content);
    void showContent() { m_pages->setCurrentIndex(0); }
    void showMessage(const Message &message);
    [[nodiscard]] bool hasContent() const { return m_pages->currentIndex() == 0; } ///< whether it is shown

    FittingTable *m_ports = nullptr; ///< where the tab has a table of ports

private:
    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_message = nullptr; ///< scrolls in a very small window only
};

} // namespace portcheck
