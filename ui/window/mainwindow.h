#pragma once

#include "../look/theme.h"
#include "nextstep.h"
#include "view.h"

#include <session/agentscan.h>
#include <session/diagnosissession.h>
#include <sources/filesource.h>

#include <QDateTime>
#include <QMainWindow>
#include <QSet>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

class QStackedWidget;
class QTabBar;

namespace portcheck {

class AgentsTab;
class BottomBar;
class ModeBanner;
class Page;
class Preferences;
class Strip;
class UserPrompts;
class WindowActions;

/// What the window works with; all of it must outlive the window.
struct WindowServices
{
    DiagnosisSession &session;
    Preferences &preferences;
    UserPrompts &prompts;
    Theme &theme;
    std::function<QDateTime()> now; ///< local time with its offset from UTC
    /// Asks the computers of a list; null = this window cannot, it only shows a report's list.
    AgentScan *agentScan = nullptr;
    LegacyDecoder codePage932 = {}; ///< for such a list; may be empty
};

/// The window: strip, tabs, bottom bar. It holds the one diagnosis and hands it down as a View; what its parts
/// ask for goes to WindowActions. It decides nothing about ports.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// How every check from now on is made.
    void setOptions(const CheckOptions &options);
    /// Starts a check; what it finds appears as it comes. \param loginPage the console is also asked for its login page
    void start(const CheckInput &input, bool loginPage = false);
    /// Shows a finished diagnosis: an opened report, or one for a picture.
    /// \param opened a report, also one of the sample, whose mode stays the sample's
    void showDiagnosis(const Diagnosis &diagnosis, bool opened = false);
    void setAliased(bool aliased);
    /// Case number and memo of what is shown.
    void setNotes(const QString &caseNumber, const QString &memo);
    /// Takes a list of computers into the Agents tab; nothing is asked before the person starts it there.
    void openAgentList(const QString &path);

    [[nodiscard]] const View &view() const { return m_view; }
    [[nodiscard]] TabId currentTab() const;
    void goTo(const Destination &destination);
    [[nodiscard]] const Diagnosis &diagnosis() const { return m_diagnosis; } ///< with the real names

signals:
    /// After every change of what is shown; `complete` when every part has answered.
    void shown(bool complete);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// The Tab key follows the screen. Qt follows the order in which things were made, and parts of pages are made anew.
    bool focusNextPrevChild(bool next) override;

private:
    friend class PictureMode;

    void makeShortcuts();
    void connectSession();
    void connectAgents(AgentsTab &tab);
    [[nodiscard]] Page *makePage(TabId tab);
    void forgetSubject();
    void forgetAgents(); ///< what is shown from now on is about others
    void dropAgentsOfAnotherPort();
    void refresh();
    void showCurrentPage();
    void showTabs();
    /// Makes it at the first call.
    [[nodiscard]] Page *page(TabId tab);
    void focusNextPane(bool forward);

    WindowServices m_services;
    std::unique_ptr<WindowActions> m_actions;
    Diagnosis m_diagnosis; ///< with the real names, whatever is shown
    Diagnosis m_aliased; ///< m_aliasedFrom with aliases: made once for each diagnosis, not for each refresh
    Diagnosis m_aliasedFrom;
    std::optional<Port> m_agentsPort; ///< on which the computers of the list were asked
    bool m_opened = false; ///< from a saved report: nothing in it can be checked again or entered
    /// What is shown. Options, aliases and progress are kept here alone; the rest follows at the next refresh().
    View m_view;
    QTimer m_soon; ///< runs while progress waits to be shown

    Strip *m_strip;
    ModeBanner *m_banner;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    BottomBar *m_bar;
    std::array<Page *, kTabCount> m_pages {}; ///< null until somebody looks at it
    QSet<Page *> m_stale; ///< pages that do not show the newest view yet
};

} // namespace portcheck
