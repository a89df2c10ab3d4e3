#include "agentstab.h"

#include "../desk/filework.h"
#include "../desk/userprompts.h"
#include "../look/lineicon.h"
#include "../look/theme.h"
#include "../widgets/celldelegate.h"

#include <report/reports.h>
#include <text/texts.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>

#include <utility>

namespace portcheck {
namespace {

constexpr int kMostAtOnce = 256;
constexpr int kFieldHeight = 32; ///< as the buttons beside them

} // namespace

AgentsTab::AgentsTab(AgentScan *scan, LegacyDecoder codePage932, UserPrompts &prompts, QWidget *parent)
    : Page(QStringLiteral("agentsTab"), parent)
    , m_scan(scan)
    , m_codePage932(std::move(codePage932))
    , m_prompts(prompts)
{
    makeControls();
    connect(m_choose, &QPushButton::clicked, this, &AgentsTab::chooseList);
    connect(m_column, &QComboBox::activated, this, [this](int column) { takeList(m_listBytes, m_listName, column); });
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (isRunning()) {
            m_scan->cancel();
        } else {
            startScan();
        }
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_agents->setText(text);
        showMatches();
    });
    connect(m_category, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_agents->setCategory(index > 0 ? std::optional(static_cast<AgentCategory>(index - 1)) : std::nullopt);
        showMatches();
    });
    connect(m_save, &QPushButton::clicked, this, &AgentsTab::saveList);
    if (m_scan) {
        connect(m_scan, &AgentScan::resultsReady, this, [this](const QList<AgentResult> &results) {
            m_agents->update(results);
            showMatches();
            showCategories();
            showProgress();
        });
    }
}

void AgentsTab::makeControls()
{
    m_start->setProperty("primary", true);
    setLineIcon(*m_choose, "list");
    setLineIcon(*m_save, "save");
    m_search->setAcceptDrops(false); // files are dropped on the window, wherever the mouse is
    m_atOnce->setRange(1, kMostAtOnce);
    m_atOnce->setValue(kAgentConcurrency);
    m_listLabel->setElided();
    m_progress->setTextVisible(false);
    m_search->setClearButtonEnabled(true);
    for (QWidget *field : QList<QWidget *> {m_category, m_atOnce, m_column}) {
        field->setMinimumHeight(kFieldHeight);
    }
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_category->addItems(QStringList(kAgentCategories + 1));

    m_table->setModel(m_agents);
    showAsList(*m_table);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the order of the list

    // The stretch takes the room while no list has a name.
    filled(m_listRow,
           inRow(metrics::kGap, {m_choose, {m_listLabel, 1}, m_column, stretch(0), m_atOnceLabel, m_atOnce, m_start}));
    QBoxLayout *progress = inRow(metrics::kGap, {{m_progress, 1}, m_progressLabel});
    QBoxLayout *narrow = inRow(metrics::kGap, {{m_search, 1}, m_category, m_save});
    auto *content = filled(new QWidget,
                           inColumn(metrics::kCardGap,
                                    {m_explanation, m_listRow, progress, narrow, m_none, {m_table, 1}},
                                    {metrics::kPageMargin, 14, metrics::kPageMargin, 12}));
    setLayout(inColumn(0, {makePages(content)}));
}

std::optional<Port> AgentsTab::agentPort() const
{
    return m_view.hasDiagnosis ? m_view.diagnosis.port(PortRole::Agent).port : std::nullopt;
}

QString AgentsTab::obstacle() const
{
    if (!m_view.hasDiagnosis) {
        return tr("The ports are still being checked.");
    }
    if (m_view.diagnosis.mode == RunMode::Report) {
        return tr("This is a saved report without a list of computers.");
    }
    if (m_view.diagnosis.mode == RunMode::Sample) {
        return tr("This is the built-in sample: its port belongs to no computer here, so none is checked.");
    }
    if (!m_scan || !m_view.options.live) {
        return tr("Checking other computers was turned off when the program was started.");
    }
    if (!agentPort()) {
        return tr("The agent port is not known: it was not found, or the sources differ. Enter the port that the "
                  "management console shows.");
    }
    return {};
}

void AgentsTab::showView(const View &view)
{
    m_view = view;
    m_agents->setView(view); // the results so far are in the view as well
    // Names are the longest: they get the room that the others do not need. Before the first view there is no column.
    m_table->horizontalHeader()->setSectionResizeMode(AgentsTable::AddressColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AgentsTable::ResultColumn, QHeaderView::ResizeToContents);
    const QString why = obstacle();
    if (!why.isEmpty() && view.diagnosis.agents.isEmpty()) {
        QList<NextStep> actions;
        if (m_scan && view.options.live && view.hasDiagnosis && view.canEnter && !agentPort()) {
            actions << NextSteps::toTab(TabId::Console, PortRole::Agent);
        }
        showMessage({RoleState::NotChecked, tr("No computers were checked"), why, actions});
        return;
    }
    showContent();
    const std::optional<Port> port = agentPort();
    m_explanation->setSentence(port && view.canEnter
                                   ? tr("Checks whether the agent on each listed computer is listening on port %1. "
                                        "Run this on the server, which must be able to reach the agents.")
                                         .arg(port->toString())
                                   : port ? tr("Computers checked on the agent port, %1.").arg(port->toString())
                                          : tr("Computers checked on the agent port."));
    m_choose->setText(tr("Choose List…"));
    m_choose->setToolTip(tr("One name on each line, or a CSV table whose first row names the columns"));
    m_column->setAccessibleName(tr("Column with the names"));
    m_atOnceLabel->setSentence(tr("Simultaneous checks"));
    m_atOnceLabel->setBuddy(m_atOnce);
    m_atOnce->setAccessibleName(tr("Computers checked at the same time"));
    m_progress->setAccessibleName(tr("Computers checked so far"));
    m_search->setPlaceholderText(tr("Part of a name or address"));
    m_search->setAccessibleName(tr("Narrow the list"));
    m_category->setAccessibleName(tr("Show only one result"));
    m_save->setText(tr("Save as CSV…"));
    m_choose->setAccessibleDescription(m_choose->toolTip());
    m_column->setAccessibleDescription(m_choose->toolTip());
    m_atOnce->setAccessibleDescription(
        tr("A higher number is faster, but more likely to be noticed by an intrusion detection system."));
    m_search->setAccessibleDescription(tr("Shows only the computers whose name or address contains this text."));
    m_category->setAccessibleDescription(tr("Shows only the computers with this result."));
    m_save->setAccessibleDescription(tr("Saves the computers that are shown, in the order in which they are shown."));
    m_table->setAccessibleName(tr("Computers and their results on the agent port"));
    showMatches();
    showCategories();
    showControls();
}

void AgentsTab::showMatches()
{
    // With aliases, names are looked for as they are shown.
    const bool none = m_agents->count() > 0 && m_agents->rowCount() == 0;
    m_none->setSentence(none ? tr("No computer of the list matches the text and the result that are chosen here.")
                             : QString());
}

void AgentsTab::showControls()
{
    const bool running = isRunning();
    const bool possible = obstacle().isEmpty() && !m_view.checking;
    m_listRow->setVisible(m_view.canEnter); // beside a saved report nobody can be asked
    m_choose->setEnabled(possible && !running);
    m_column->setVisible(m_list.columns.size() > 1);
    m_column->setEnabled(possible && !running);
    m_atOnce->setEnabled(possible && !running);
    m_start->setEnabled(running || (possible && !m_list.hosts.isEmpty()));
    setLineIcon(*m_start, running ? "stop" : "start");
    m_start->setText(running ? tr("Cancel") : tr("Start Check…", "button: asks every computer of the list"));
    m_start->setToolTip(running ? tr("Stop the check; what was found so far stays (Esc).")
                                : tr("A confirmation appears first."));
    m_start->setAccessibleDescription(m_start->toolTip());
    m_save->setEnabled(m_agents->count() > 0 && !running);
    // What a first row or a file is called may itself be a name.
    for (int column = 0; column < m_column->count(); ++column) {
        const QString &header = m_list.columns.at(column);
        m_column->setItemText(
            column, m_view.aliased || header.isEmpty() ? tr("Column %1").arg(QString::number(column + 1)) : header);
    }
    QString summary;
    if (m_agents->count() == 0) {
        summary = tr("No list chosen yet: one name on each line, or a CSV file with column names in the first row.");
    }
    if (!m_list.hosts.isEmpty()) {
        const QString name = m_view.aliased ? tr("Chosen list") : m_listName;
        const QString count = QString::number(m_list.hosts.size());
        summary = tr("%1 (computers: %2)", "file name and number").arg(name, count);
        if (m_list.skippedCount > 0) {
            summary = tr("%1 (computers: %2, entries left out: %3)", "file name and numbers")
                          .arg(name, count, QString::number(m_list.skippedCount));
        }
    }
    m_listLabel->setSentence(summary);
    showProgress();
}

void AgentsTab::showProgress()
{
    const bool running = isRunning();
    m_progress->setVisible(running);
    m_progressLabel->setVisible(running);
    if (!running) {
        return;
    }
    m_progress->setRange(0, int(m_scan->total()));
    m_progress->setValue(int(m_scan->done()));
    const QString counts =
        tr("%1 of %2", "computers asked so far").arg(QString::number(m_scan->done()), QString::number(m_scan->total()));
    const auto left = m_scan->timeLeft();
    m_progressLabel->setText(left ? tr("%1, about %2:%3 left", "computers asked; minutes and seconds")
                                        .arg(counts,
                                             QString::number(left->count() / 60),
                                             QString::number(left->count() % 60).rightJustified(2, QLatin1Char('0')))
                                  : counts);
}

void AgentsTab::showCategories()
{
    const auto entry = [](const QString &name, int count) {
        return tr("%1 (%2)", "what computers showed, and how many").arg(name, QString::number(count));
    };
    m_category->setItemText(0, entry(tr("All computers"), m_agents->count()));
    for (int index = 0; index < kAgentCategories; ++index) {
        const auto category = static_cast<AgentCategory>(index);
        m_category->setItemText(index + 1, entry(m_agents->categoryName(category), m_agents->count(category)));
    }
}

void AgentsTab::reveal(std::optional<PortRole>)
{
    if (hasContent()) {
        (m_choose->isEnabled() ? static_cast<QWidget *>(m_choose) : m_table)->setFocus(Qt::OtherFocusReason);
    }
}

void AgentsTab::chooseList()
{
    const int opening = ++m_opening;
    const QStringList paths =
        m_prompts.openFileNames(this, tr("List of Computers"), tr("Lists (*.txt *.csv);;All files (*)"));
    if (!paths.isEmpty() && opening == m_opening) { // else something else was opened behind the dialog
        openList(paths.constFirst());
    }
}

bool AgentsTab::takesList(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return m_choose->isEnabled() && (suffix == QLatin1String("txt") || suffix == QLatin1String("csv"));
}

void AgentsTab::openList(const QString &path)
{
    filework::run(
        filework::readers(),
        this,
        [path]() -> std::optional<QByteArray> {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? std::optional(file.read(AgentListLimits().maxBytes + 1))
                                                  : std::nullopt;
        },
        [this, path, opening = ++m_opening](const std::optional<QByteArray> &bytes) {
            if (opening != m_opening) {
                return;
            }
            if (!bytes) {
                m_prompts.message(this,
                                  productName(m_view.catalog),
                                  tr("The list cannot be read: %1").arg(QDir::toNativeSeparators(path)));
                return;
            }
            takeList(*bytes, QFileInfo(path).fileName(), -1);
        });
}

void AgentsTab::forgetList()
{
    ++m_opening;
    m_listBytes.clear();
    m_listName.clear();
    m_list = {};
    m_column->clear();
}

void AgentsTab::takeList(const QByteArray &bytes, const QString &name, int column)
{
    const auto list = parseAgentList(bytes, m_codePage932, column);
    if (!list) {
        m_column->setCurrentIndex(m_list.column); // the list before stays
        const QString why = list.error().code == ReadErrorCode::TooLarge
            ? tr("%1 contains more computers than can be checked at one time. The limit is %2.")
                  .arg(name, QString::number(AgentListLimits().maxHosts))
            : tr("No computer names were found in %1. Write one name on each line, or put \"Computer\" above the "
                 "column with the names.")
                  .arg(name);
        m_prompts.message(this, productName(m_view.catalog), why);
        return;
    }
    m_listBytes = bytes;
    m_listName = name;
    m_list = *list;
    m_column->clear();
    m_column->addItems(m_list.columns);
    m_column->setCurrentIndex(m_list.column);
    if (m_scan) {
        m_scan->forget();
    }
    emit listed({}); // what the one before showed is not about these
    showControls();
    m_start->setFocus(Qt::OtherFocusReason);
}

void AgentsTab::startScan()
{
    const std::optional<Port> port = agentPort();
    const QStringList hosts = m_list.hosts;
    if (!port || hosts.isEmpty() || !obstacle().isEmpty()) {
        return;
    }
    const int opening = ++m_opening; // the question is about this list, and the rows belong to it
    const QString question =
        tr("Computers to check: %1. Each is checked on port %2, %3 at the same time. Nothing is changed on them, but "
           "an intrusion detection system in the network may notice. Start now?")
            .arg(QString::number(hosts.size()), port->toString(), QString::number(m_atOnce->value()));
    if (!m_prompts.confirm(this, tr("Check the Listed Computers"), question, tr("Start")) || opening != m_opening) {
        return; // something else was opened behind the question
    }
    QList<AgentProbe> agents;
    agents.reserve(hosts.size());
    for (const QString &host : hosts) {
        agents.append({host, {}});
    }
    m_scan->start(hosts, *port, m_atOnce->value());
    emit listed(agents);
    showControls();
}

void AgentsTab::saveList()
{
    const QString suggested = QStringLiteral("WFBS-Agents_%1.csv")
                                  .arg(m_view.diagnosis.createdAt.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const QByteArray table = agentsCsv(*m_agents); // as it was when the person asked
    const QString path = m_prompts.saveFileName(this, tr("Save the List"), suggested, tr("Tables (*.csv)"));
    if (!path.isEmpty()) {
        emit fileMade(path, table);
    }
}

} // namespace portcheck
