#include "mainwindow.h"

#include "../desk/preferences.h"
#include "../look/stateshape.h"
#include "../tabs/agentstab.h"
#include "../tabs/livetab.h"
#include "../tabs/methodtab.h"
#include "../tabs/overviewtab.h"
#include "../tabs/portlisttab.h"
#include "../widgets/textlabel.h"
#include "bottombar.h"
#include "strip.h"
#include "windowactions.h"

#include <core/aliases.h>
#include <text/texts.h>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace portcheck {
namespace {

constexpr QSize kFirstSize(1280, 720);
/// 1920x1080 at 200 % leaves 960x540, less title and task bar.
constexpr QSize kLeastSize(900, 440);
/// Steps that follow each other more quickly are shown together.
constexpr std::chrono::milliseconds kProgressInterval(30);

/// A scrolling area follows only the steps that begin in it.
void focusOn(QWidget &stop, Qt::FocusReason reason)
{
    stop.setFocus(reason);
    for (QWidget *parent = stop.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(&stop);
        }
    }
}

void addStops(QLayout &layout, QList<QWidget *> &stops);

/// What the Tab key stops at, in the order in which it is laid out.
void addStops(QWidget &widget, QList<QWidget *> &stops)
{
    if (!widget.isVisible()) {
        return;
    }
    if (widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0) {
        stops << &widget;
    } else if (auto *area = qobject_cast<QScrollArea *>(&widget)) {
        addStops(*area->widget(), stops);
    } else if (widget.layout()) {
        addStops(*widget.layout(), stops);
    }
}

void addStops(QLayout &layout, QList<QWidget *> &stops)
{
    for (int index = 0; index < layout.count(); ++index) {
        QLayoutItem *item = layout.itemAt(index);
        if (item->widget()) {
            addStops(*item->widget(), stops);
        } else if (item->layout()) {
            addStops(*item->layout(), stops);
        }
    }
}

/// Without what is no file: a link that was dragged out of a browser.
QStringList filesIn(const QMimeData &dragged)
{
    QStringList paths;
    for (const QUrl &url : dragged.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

/// Never as a move, whatever is proposed: after one, the other program deletes its files.
void acceptAsCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(std::make_unique<WindowActions>(*this, m_services))
    , m_strip(new Strip)
    , m_banner(new ModeBanner)
    , m_tabs(named(new QTabBar, "tabBar"))
    , m_stack(new QStackedWidget)
    , m_bar(new BottomBar)
{
    m_view.aliased = services.preferences.aliased();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setIconSize(QSize(16, 16));
    for (std::size_t tab = 0; tab < m_pages.size(); ++tab) {
        m_tabs->addTab(QString());
    }

    auto *tabFrame =
        filled(makeFrame("underline"), inRow(0, {m_tabs}, {metrics::kPageMargin - 12, 0, metrics::kPageMargin, 0}));
    auto *central =
        filled(named(new QWidget, "centralWidget"), inColumn(0, {m_strip, m_banner, tabFrame, {m_stack, 1}, m_bar}));
    central->setAutoFillBackground(true);
    setCentralWidget(central);
    m_tabs->setFocus(Qt::OtherFocusReason); // not on the first button, which may start something

    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showCurrentPage);
    const auto perform = [this](const NextStep &step) {
        m_actions->perform(step);
    };
    connect(m_banner, &ModeBanner::activated, this, perform);
    connect(m_bar, &BottomBar::activated, this, perform);
    connect(&m_services.theme, &Theme::changed, this, &MainWindow::refresh);
    connectSession();
    makeShortcuts();
    resizeOnScreen(*this, kFirstSize);
    restoreGeometry(m_services.preferences.geometry());
}

MainWindow::~MainWindow() = default;

Page *MainWindow::makePage(TabId tab)
{
    switch (tab) {
    case TabId::Overview:
        return new OverviewTab(m_stack);
    case TabId::Live:
        return new LiveTab(m_stack);
    case TabId::PortList:
        return new PortListTab(m_stack);
    case TabId::Agents: {
        auto *agents = new AgentsTab(m_services.agentScan, m_services.codePage932, m_services.prompts, m_stack);
        connectAgents(*agents);
        return agents;
    }
    default:
        return new MethodTab(documentedMethods().at(int(tab) - int(TabId::Console)), m_stack);
    }
}

void MainWindow::connectSession()
{
    DiagnosisSession &session = m_services.session;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kProgressInterval);
    connect(&m_soon, &QTimer::timeout, this, &MainWindow::refresh);
    const auto take = [this](const Diagnosis &diagnosis) {
        // What the computers of the list showed stays when this computer is checked again.
        const QList<AgentProbe> agents = m_diagnosis.agents;
        m_diagnosis = diagnosis;
        m_diagnosis.agents = agents;
    };
    connect(&session, &DiagnosisSession::started, this, [this] {
        m_view.done = 0;
        m_view.total = 0;
        refresh();
    });
    connect(&session, &DiagnosisSession::progressed, this, [this, take](const Diagnosis &soFar, int done, int total) {
        const bool first = !m_view.hasDiagnosis;
        m_view.done = done;
        m_view.total = total;
        take(soFar);
        if (first && isVisible()) {
            refresh(); // the first words at once
        } else if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    connect(&session, &DiagnosisSession::finished, this, [this, take](const Diagnosis &diagnosis) {
        take(diagnosis);
        dropAgentsOfAnotherPort();
        refresh();
    });
}

void MainWindow::makeShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto handler) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, handler);
    };
    const auto action = [this, &shortcut](const QKeySequence &keys, WindowAction what) {
        shortcut(keys, [this, what] { m_actions->perform({what}); });
    };
    action(Qt::Key_F5, WindowAction::CheckAgain);
    action(Qt::Key_Escape, WindowAction::Cancel);
    action(Qt::CTRL | Qt::Key_E, WindowAction::ExportReport);
    action(Qt::CTRL | Qt::SHIFT | Qt::Key_C, WindowAction::CopyResult);
    action(Qt::CTRL | Qt::Key_S, WindowAction::SavePicture);
    shortcut(Qt::Key_F6, [this] { focusNextPane(true); });
    shortcut(Qt::SHIFT | Qt::Key_F6, [this] { focusNextPane(false); });
    const int tabs = m_tabs->count();
    shortcut(Qt::CTRL | Qt::Key_Tab, [this, tabs] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % tabs); });
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab,
             [this, tabs] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + tabs - 1) % tabs); });
    for (int index = 0; index < tabs; ++index) {
        shortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + index)),
                 [this, index] { m_tabs->setCurrentIndex(index); });
    }
}

void MainWindow::setOptions(const CheckOptions &options)
{
    if (m_view.options != options) {
        m_view.options = options;
        refresh();
    }
}

void MainWindow::start(const CheckInput &input, bool loginPage)
{
    const bool first = m_diagnosis.ports.isEmpty() && !m_services.session.isRunning();
    const bool same = !m_opened && input.isAboutTheSameAs(m_services.session.input());
    if (!first && !same) {
        forgetSubject();
    }
    m_opened = false;
    m_view.options.loginPage = loginPage; // only on a click of its own
    m_services.session.start(input, m_view.options);
}

void MainWindow::forgetSubject()
{
    ++m_view.subject;
    m_diagnosis = {};
    m_view.options.caseNumber.clear();
    m_view.options.memo.clear();
    forgetAgents();
}

void MainWindow::showDiagnosis(const Diagnosis &diagnosis, bool opened)
{
    m_services.session.forget();
    forgetSubject();
    m_opened = opened || diagnosis.mode == RunMode::Report;
    m_view.options.caseNumber = diagnosis.caseNumber;
    m_view.options.memo = diagnosis.memo;
    m_diagnosis = diagnosis;
    refresh();
}

void MainWindow::setAliased(bool aliased)
{
    if (m_view.aliased != aliased) {
        m_view.aliased = aliased;
        refresh();
    }
}

void MainWindow::setNotes(const QString &caseNumber, const QString &memo)
{
    m_view.options.caseNumber = m_diagnosis.caseNumber = caseNumber;
    m_view.options.memo = m_diagnosis.memo = memo;
    refresh();
}

void MainWindow::connectAgents(AgentsTab &tab)
{
    connect(&tab, &AgentsTab::listed, this, [this](const QList<AgentProbe> &agents) {
        m_diagnosis.agents = agents;
        m_agentsPort = m_diagnosis.ports.isEmpty() ? std::nullopt : m_diagnosis.port(PortRole::Agent).port;
        refresh();
    });
    if (m_services.agentScan) {
        // The tab shows them itself: a whole refresh for each batch would not stay smooth.
        connect(m_services.agentScan, &AgentScan::resultsReady, this, [this](const QList<AgentResult> &results) {
            for (const AgentResult &result : results) {
                m_diagnosis.agents[result.index] = result.probe;
            }
        });
        connect(m_services.agentScan, &AgentScan::finished, this, &MainWindow::refresh);
    }
    connect(&tab, &AgentsTab::fileMade, this, [this](const QString &path, const QByteArray &bytes) {
        m_actions->save(path, [bytes] { return bytes; });
    });
}

void MainWindow::forgetAgents()
{
    if (m_services.agentScan) {
        m_services.agentScan->forget();
    }
    if (auto *tab = findChild<AgentsTab *>()) {
        tab->forgetList();
    }
}

void MainWindow::dropAgentsOfAnotherPort()
{
    const std::optional<Port> port = m_diagnosis.port(PortRole::Agent).port;
    if (!m_agentsPort || !port || port == m_agentsPort) {
        return;
    }
    m_diagnosis.agents.clear();
    if (m_services.agentScan) {
        m_services.agentScan->forget();
    }
}

void MainWindow::openAgentList(const QString &path)
{
    goTo({TabId::Agents, {}});
    if (auto *tab = qobject_cast<AgentsTab *>(page(TabId::Agents))) {
        tab->openList(path);
    }
}

Page *MainWindow::page(TabId tab)
{
    Page *&page = m_pages.at(std::size_t(tab));
    if (!page) {
        page = makePage(tab);
        connect(page, &Page::activated, this, [this](const NextStep &step) { m_actions->perform(step); });
        connect(page, &Page::entered, this, [this](Method method, const QList<EnteredValue> &values) {
            m_actions->takeEntered(method, values);
        });
        m_stack->addWidget(page);
        m_stale.insert(page);
    }
    return page;
}

TabId MainWindow::currentTab() const
{
    return TabId(m_tabs->currentIndex());
}

void MainWindow::goTo(const Destination &destination)
{
    m_tabs->setCurrentIndex(int(destination.tab));
    // Unless the page has a better place for the focus: never at a button that starts something.
    m_tabs->setFocus(Qt::OtherFocusReason);
    page(destination.tab)->reveal(destination.role);
}

void MainWindow::refresh()
{
    m_soon.stop();
    m_view.catalog = Catalog(m_services.theme.language());
    m_view.hasDiagnosis = !m_diagnosis.ports.isEmpty();
    const bool aliases = m_view.hasDiagnosis && m_view.aliased;
    if (aliases && m_aliasedFrom != m_diagnosis) {
        m_aliased = withAliases(m_diagnosis);
        m_aliasedFrom = m_diagnosis;
    }
    m_view.diagnosis = aliases ? m_aliased : m_diagnosis;
    m_view.checking = m_services.session.isRunning();
    m_view.input = m_services.session.input();
    m_view.canEnter = !m_opened;

    setWindowTitle(productName(m_view.catalog));
    m_strip->showView(m_view);
    m_banner->showView(m_view);
    m_bar->showView(m_view, m_services.theme.choice());
    m_tabs->setAccessibleName(tr("Parts of the result"));
    // Qt names these once, in the language of that moment.
    for (QToolButton *button : m_tabs->findChildren<QToolButton *>()) {
        const bool left = button->objectName() == QLatin1String("ScrollLeftButton");
        button->setAccessibleDescription(tr("Shows the tabs that have no room."));
        button->setAccessibleName(left ? tr("Tabs to the left") : tr("Tabs to the right"));
    }
    m_tabs->setAccessibleDescription(tr("Ctrl+Tab leads to the next part, Ctrl+1 to Ctrl+8 to each of them."));
    m_stale = QSet<Page *>(m_pages.cbegin(), m_pages.cend());
    showCurrentPage();
    showTabs();
    emit shown(m_view.isReady());
}

void MainWindow::showCurrentPage()
{
    // The others are shown it when somebody looks at them.
    Page *current = page(currentTab());
    if (m_stale.remove(current)) {
        current->showView(m_view);
    }
    // Where nobody has been yet Qt would take the first control that it finds: a button that starts something.
    if (!current->focusWidget() && m_stack->isAncestorOf(focusWidget())) {
        m_tabs->setFocus(Qt::OtherFocusReason);
    }
    m_stack->setCurrentWidget(current);
}

void MainWindow::showTabs()
{
    const auto show = [&](TabId tab, const QString &title, const std::optional<RoleState> &alarm = {}) {
        const int index = int(tab);
        m_tabs->setTabText(index, title);
        m_tabs->setTabIcon(index, alarm ? stateIcon(*alarm) : QIcon());
        m_tabs->setAccessibleTabName(
            index,
            alarm
                ? tr("%1, %2", "tab and the state it carries, read aloud").arg(title, stateName(*alarm, m_view.catalog))
                : title);
    };
    show(TabId::Overview, tr("Overview")); // the strip above shows its state already
    for (const Method method : documentedMethods()) {
        show(tabOf(method), methodName(method, m_view.catalog), MethodTab::alarm(method, m_view));
    }
    show(TabId::Live, tr("Listening", "tab: what really listens"), worstMarked(m_view, Method::Live));
    show(TabId::PortList, tr("Port List"));
    show(TabId::Agents, tr("Agents", "tab: the agents of a list of computers")); // the list is no part of the verdict
}

void MainWindow::focusNextPane(bool forward)
{
    const QList<QWidget *> panes {m_tabs, m_stack->currentWidget(), m_bar};
    const QWidget *focus = QApplication::focusWidget();
    const auto hasFocus = [focus](const QWidget *pane) {
        return pane == focus || pane->isAncestorOf(focus);
    };
    const auto current = std::ranges::find_if(panes, hasFocus) - panes.begin();
    QWidget *target = panes.at((current + (forward ? 1 : panes.size() - 1)) % panes.size());
    QList<QWidget *> stops;
    addStops(*target, stops);
    if (!stops.isEmpty()) {
        focusOn(*stops.first(), Qt::TabFocusReason);
    }
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    addStops(*centralWidget(), stops);
    const qsizetype here = stops.indexOf(focusWidget());
    // What had the focus may be gone by now: then from the start.
    QWidget *stop = here < 0 ? m_tabs : stops.at((here + (next ? 1 : stops.size() - 1)) % stops.size());
    focusOn(*stop, next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (windowTitle().isEmpty()) {
        refresh(); // nothing was worth showing before
    }
    QMainWindow::showEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh(); // Qt's own part may have come later than the controller's signal
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.preferences.setGeometry(saveGeometry());
    m_services.session.cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(*event->mimeData()).isEmpty()) {
        acceptAsCopy(*event);
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesIn(*event->mimeData());
    if (!paths.isEmpty()) {
        acceptAsCopy(*event);
        auto *agents = qobject_cast<AgentsTab *>(page(currentTab()));
        if (agents && paths.size() == 1 && agents->takesList(paths.first())) {
            agents->openList(paths.first());
        } else {
            m_actions->openPaths(paths);
        }
    }
}

} // namespace portcheck
