#include "windowfixture.h"

#include <session/agentscan.h>
#include <sources/portprobe.h>
#include <support/testregistry.h>
#include <ui/models/agentstable.h>
#include <ui/widgets/textlabel.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <atomic>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// Answers by the last digit of the name: 8 refuses, 9 is silent, 7 is another program, else an agent.
class DigitProbe final : public PortProbe
{
public:
    QList<ProbeAnswer> probe(const QList<ProbeRequest> &, const CancelFlag &) const override { return {}; }
    void probeAgents(const QStringList &hosts,
                     Port port,
                     int concurrency,
                     const std::function<void(qsizetype, const AgentProbe &)> &onResult,
                     const CancelFlag &cancel) const override
    {
        askedPort = port.number();
        askedHosts = hosts.size();
        atOnce = concurrency;
        for (qsizetype i = 0; i < hosts.size() && !cancel; ++i) {
            AgentProbe result {hosts.at(i),
                               QStringLiteral("192.0.2.%1").arg(i % 250 + 1),
                               AgentProbe::State::Listening,
                               Fingerprint::WfbsAgent};
            const char last = hosts.at(i).back().toLatin1();
            if (last == '8' || last == '9') {
                result.state = last == '8' ? AgentProbe::State::Refused : AgentProbe::State::NoAnswer;
                result.fingerprint = Fingerprint::None;
            } else if (last == '7') {
                result.fingerprint = Fingerprint::Other;
            }
            onResult(i, result);
            if (i == pauseAfter) {
                while (!cancel) {
                    QThread::yieldCurrentThread();
                }
            }
        }
    }
    mutable std::atomic_int askedPort = 0;
    mutable std::atomic_int atOnce = 0;
    mutable std::atomic<qsizetype> askedHosts = 0;
    qsizetype pauseAfter = -1;
};

struct AgentsFixture
{
    explicit AgentsFixture(CheckFunction check = {})
        : base(std::move(check))
        , scan(probe)
        , window(base.services(&scan))
    { }

    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return child<T>(window, name);
    }

    /// Writes a list and chooses it through the button.
    [[nodiscard]] QString put(const QByteArray &content) const
    {
        const QString path = base.folder.filePath(QStringLiteral("agents.csv"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }

    void choose(const QByteArray &content)
    {
        base.prompts.nextOpenNames = {put(content)};
        QTest::mouseClick(find<QPushButton>("chooseListPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
    }

    void show(const Diagnosis &diagnosis = scenes::match())
    {
        window.showDiagnosis(diagnosis);
        window.show();
        window.goTo({TabId::Agents, {}});
    }

    WindowFixture base;
    std::shared_ptr<DigitProbe> probe = std::make_shared<DigitProbe>();
    AgentScan scan;
    MainWindow window;
};

QByteArray names(int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        list += "PC" + QByteArray::number(i) + '\n';
    }
    return list;
}

} // namespace

class TstAgentsTab : public QObject
{
    Q_OBJECT

private slots:
    void modelContract()
    {
        AgentsTable table;
        QAbstractItemModel &model = *table.sourceModel();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filterTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        View view;
        view.hasDiagnosis = true;
        view.diagnosis.agents = {{QStringLiteral("PC1"), {}, AgentProbe::State::NotChecked, {}},
                                 {QStringLiteral("PC2"), {}, AgentProbe::State::NotChecked, {}}};
        table.setView(view);
        QCOMPARE(table.count(AgentCategory::NotChecked), 2);
        table.update({{1,
                       {QStringLiteral("PC2"),
                        QStringLiteral("192.0.2.2"),
                        AgentProbe::State::Listening,
                        Fingerprint::WfbsAgent}},
                      {7, {}}}); // of a longer list: ignored
        QCOMPARE(table.count(AgentCategory::Agent), 1);
        QCOMPARE(model.index(1, AgentsTable::AddressColumn).data().toString(), QStringLiteral("192.0.2.2"));
        table.setCategory(AgentCategory::Agent);
        QCOMPARE(table.rowCount(), 1);
        table.setCategory(std::nullopt);
        table.setText(QStringLiteral("pc1"));
        QCOMPARE(table.rowCount(), 1);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data().toString().isEmpty());
            QVERIFY(!model.index(0, column).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        }
    }

    void addressesWithAliasesWait()
    {
        AgentsTable model;
        View view;
        view.hasDiagnosis = true;
        view.aliased = true;
        view.diagnosis.agents = {{QStringLiteral("PC-1"), {}, AgentProbe::State::NotChecked, {}}};
        model.setView(view);
        model.update({{0, {QStringLiteral("REALNAME"), QStringLiteral("192.0.2.2"), AgentProbe::State::Refused, {}}}});
        QCOMPARE(model.index(0, AgentsTable::HostColumn).data().toString(), QStringLiteral("PC-1"));
        QVERIFY(!model.index(0, AgentsTable::AddressColumn).data().toString().contains(QStringLiteral("192")));
    }

    void addressesSortAsNumbers()
    {
        AgentsTable table;
        View view;
        view.hasDiagnosis = true;
        for (const char *address : {"192.0.2.10", "192.0.2.9", "192.0.2.100"}) {
            view.diagnosis.agents.append(
                {QStringLiteral("PC"), QString::fromLatin1(address), AgentProbe::State::Refused, {}});
        }
        table.setView(view);
        table.sort(AgentsTable::AddressColumn);
        QCOMPARE(table.index(0, AgentsTable::AddressColumn).data().toString(), QStringLiteral("192.0.2.9"));
        QCOMPARE(table.index(2, AgentsTable::AddressColumn).data().toString(), QStringLiteral("192.0.2.100"));
    }

    void nothingIsAskedWithoutConsent()
    {
        AgentsFixture fixture;
        fixture.show();
        QVERIFY(!fixture.find<QPushButton>("startScanPushButton")->isEnabled());
        fixture.choose(names(40));
        auto *start = fixture.find<QPushButton>("startScanPushButton");
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(fixture.base.prompts.questions.size(), 1);
        QVERIFY2(fixture.base.prompts.questions.constFirst().contains(QStringLiteral("40")), "the count is named");
        QVERIFY(!fixture.scan.isRunning());
        QCOMPARE(int(fixture.probe->askedPort), 0);
    }

    void resultsComeSortedCountedAndExported()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose("Group,Computer\ng,PC17\ng,PC08\ng,PC01\ng,PC02\n");
        auto *columns = fixture.find<QComboBox>("nameColumnComboBox");
        QVERIFY(columns->isVisible());
        QCOMPARE(columns->currentText(), QStringLiteral("Computer"));
        QCOMPARE(fixture.find<QSpinBox>("atOnceSpinBox")->value(), 16); // as the READMEs say
        fixture.find<QSpinBox>("atOnceSpinBox")->setValue(5);
        fixture.base.prompts.nextConfirm = true;
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(int(fixture.probe->askedPort), int(scenes::match().port(PortRole::Agent).port->number()));
        QCOMPARE(int(fixture.probe->atOnce), 5);

        auto *table = fixture.find<QTableView>("agentsTableView");
        QCOMPARE(table->model()->rowCount(), 4);
        table->sortByColumn(AgentsTable::HostColumn, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("PC01"));
        auto *category = fixture.find<QComboBox>("agentCategoryComboBox");
        QCOMPARE(category->itemText(0), QStringLiteral("All computers (4)"));
        QCOMPARE(category->itemText(1 + int(AgentCategory::Agent)), QStringLiteral("Agent answers (2)"));
        category->setCurrentIndex(1 + int(AgentCategory::Other));
        QCOMPARE(table->model()->rowCount(), 1);
        category->setCurrentIndex(0);
        auto *search = fixture.find<QLineEdit>("agentSearchLineEdit");
        const auto *none = fixture.find<QLabel>("noneFoundTextLabel");
        QTest::keyClicks(search, QStringLiteral("PC08"));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(none->text().isEmpty());
        fixture.window.setAliased(true); // the name that is searched for is not shown any more
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(none->isVisible() && none->text().contains(QStringLiteral("No computer")));
        fixture.window.setAliased(false);
        QVERIFY(none->text().isEmpty());

        fixture.base.prompts.nextSaveName = fixture.base.folder.filePath(QStringLiteral("out.csv"));
        QTest::mouseClick(fixture.find<QPushButton>("saveAgentsPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QFile csv(fixture.base.prompts.nextSaveName);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(),
                 QByteArray("\xEF\xBB\xBF\"Computer\",\"Address\",\"Result\"\r\n"
                            "\"PC08\",\"192.0.2.2\",\"Not listening (refused)\"\r\n"));
        QCOMPARE(fixture.window.view().diagnosis.agents.size(), 4);
        QCOMPARE(fixture.window.view().diagnosis.agents.at(0).fingerprint, Fingerprint::Other);
    }

    void namesGetTheRoomThatAddressesLeave()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.window.resize(fixture.window.minimumSize());
        Diagnosis diagnosis = scenes::match();
        AgentProbe probe;
        probe.host = QStringLiteral("PC-ACCOUNTING-0017.accounting.example-corporation.local");
        probe.address = QStringLiteral("2001:db8::17");
        diagnosis.agents = {probe};
        fixture.window.showDiagnosis(diagnosis);
        const auto *table = fixture.find<QTableView>("agentsTableView");
        QTRY_VERIFY(table->columnWidth(AgentsTable::HostColumn) > 2 * table->columnWidth(AgentsTable::AddressColumn));
        for (const int column : {AgentsTable::AddressColumn, AgentsTable::ResultColumn}) {
            const int wanted = table->sizeHintForIndex(table->model()->index(0, column)).width();
            QVERIFY(table->columnWidth(column) >= wanted);
        }
    }

    void theSignThatClearsTheSearchIsInItsMiddle()
    {
        AgentsFixture fixture;
        fixture.show();
        auto *search = fixture.find<QLineEdit>("agentSearchLineEdit");
        QTest::keyClicks(search, QStringLiteral("PC"));
        const auto *sign = search->findChild<QToolButton *>();
        QTRY_VERIFY(sign->isVisible());
        QVERIFY(std::abs(sign->geometry().center().y() - search->rect().center().y()) <= 1);
    }

    void theListNeverReplacesAFileOfTheCheck()
    {
        AgentsFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.mode = RunMode::Files;
        const QString input = fixture.put("netstat");
        diagnosis.inputs = {{input, InputKind::Listeners, true, InputReason::None}};
        diagnosis.agents = {{QStringLiteral("PC1"), {}, AgentProbe::State::Refused, {}}};
        fixture.show(diagnosis);
        fixture.base.prompts.nextSaveName = input;
        QTest::mouseClick(fixture.find<QPushButton>("saveAgentsPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(bytesOf(input), QByteArray("netstat"));
        QCOMPARE(fixture.base.prompts.messages.size(), 1);
    }

    void aListCanBeDropped()
    {
        AgentsFixture fixture;
        fixture.show();
        const auto *start = fixture.find<QPushButton>("startScanPushButton");
        drop(fixture.window, {fixture.put(names(3))});
        QVERIFY(start->isEnabled());
        QVERIFY2(fixture.base.session.input() == CheckInput {}, "no check of files");
        fixture.window.goTo({TabId::Overview, {}});
        drop(fixture.window, {fixture.put(names(3))});
        QVERIFY2(fixture.base.session.input().hasFileInput(), "elsewhere a file is for the check");
        QTRY_VERIFY(!fixture.base.session.isRunning());
    }

    /// They took a while to collect.
    void agentsAreNotLostUnasked()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.base.prompts.nextConfirm = true;
        fixture.choose(names(3));
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_VERIFY(!fixture.scan.isRunning());
        fixture.base.prompts.nextConfirm = false;
        fixture.window.goTo({TabId::Overview, {}});
        drop(fixture.window, {fixture.put("photo")});
        QCOMPARE(fixture.base.prompts.questions.size(), 2);
        QCOMPARE(fixture.window.diagnosis().agents.size(), 3);
    }

    void aListThatCannotBeRead()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.base.prompts.nextOpenNames = {fixture.base.folder.filePath(QStringLiteral("nowhere.csv"))};
        QTest::mouseClick(fixture.find<QPushButton>("chooseListPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(fixture.base.prompts.messages.size(), 1);
        QVERIFY(fixture.base.prompts.messages.constFirst().startsWith(QStringLiteral("The list cannot be read: ")));
        QVERIFY(!fixture.find<QPushButton>("startScanPushButton")->isEnabled());
    }

    void aListThatCannotBeUsedLeavesTheOneBefore()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose("Computer,Group\nPC17,(1)\nPC18,(2)\n");
        const auto *label = fixture.find<TextLabel>("agentListLabel");
        auto *columns = fixture.find<QComboBox>("nameColumnComboBox");
        const QString before = label->text();

        columns->setCurrentIndex(1);
        emit columns->activated(1); // as a click does
        QCOMPARE(fixture.base.prompts.messages.size(), 1);
        QCOMPARE(columns->currentText(), QStringLiteral("Computer"));

        const QString other = fixture.base.folder.filePath(QStringLiteral("other.csv"));
        QVERIFY(QFile::copy(fixture.put("(1)\n"), other));
        fixture.base.prompts.nextOpenNames = {other};
        QTest::mouseClick(fixture.find<QPushButton>("chooseListPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(fixture.base.prompts.messages.size(), 2);
        fixture.window.setAliased(true); // what is shown is made anew
        fixture.window.setAliased(false);
        QCOMPARE(label->text(), before);
        QCOMPARE(columns->currentText(), QStringLiteral("Computer"));
    }

    /// A first row or the name of a file may be the name of a computer.
    void noNameBesideTheList_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("aliased");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("summary");
        QTest::newRow("headers") << QByteArray("Computer,IP\nPC17,192.0.2.1\n") << false << QStringLiteral("Computer")
                                 << QStringLiteral("agents.csv (computers: 1)");
        QTest::newRow("headers, aliases") << QByteArray("Computer,IP\nPC17,192.0.2.1\n") << true
                                          << QStringLiteral("Column 1") << QStringLiteral("Chosen list (computers: 1)");
        QTest::newRow("no headers") << QByteArray("PC17,192.0.2.1\n") << false << QStringLiteral("Column 1")
                                    << QStringLiteral("agents.csv (computers: 1)");
        QTest::newRow("names in the first row that no rule sees, aliases")
            << QByteArray("ALPHA,x\nPC18,y\nhttp://z,z\n") << true << QStringLiteral("Column 1")
            << QStringLiteral("Chosen list (computers: 1, entries left out: 1)");
    }
    void noNameBesideTheList()
    {
        QFETCH(QByteArray, list);
        QFETCH(bool, aliased);
        QFETCH(QString, column);
        QFETCH(QString, summary);
        AgentsFixture fixture;
        fixture.show();
        fixture.choose(list);
        fixture.window.setAliased(aliased); // after the choice: what is shown already changes
        QCOMPARE(fixture.find<QComboBox>("nameColumnComboBox")->itemText(0), column);
        QCOMPARE(fixture.find<TextLabel>("agentListLabel")->text(), summary);
    }

    void cancelKeepsWhatCame_data()
    {
        QTest::addColumn<bool>("escape");
        QTest::newRow("button") << false;
        QTest::newRow("Esc") << true;
    }
    void cancelKeepsWhatCame()
    {
        QFETCH(bool, escape);
        AgentsFixture fixture;
        fixture.probe->pauseAfter = 9;
        fixture.show();
        fixture.choose(names(100));
        fixture.base.prompts.nextConfirm = true;
        auto *start = fixture.find<QPushButton>("startScanPushButton");
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE(fixture.scan.done(), 10);
        QCOMPARE(start->text(), QStringLiteral("Cancel"));
        QVERIFY(start->accessibleDescription().contains(QLatin1String("Esc"))); // nothing is asked first
        QVERIFY(fixture.find<QProgressBar>("scanProgressBar")->isVisible());
        if (escape) {
            QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
            QTest::keyClick(&fixture.window, Qt::Key_Escape);
        } else {
            QTest::mouseClick(start, Qt::LeftButton);
        }
        QTRY_VERIFY(!fixture.scan.isRunning());
        QCOMPARE(start->text(), QStringLiteral("Start Check…"));
        const QList<AgentProbe> &agents = fixture.window.view().diagnosis.agents;
        QCOMPARE(agents.size(), 100);
        QCOMPARE(agents.at(9).state, AgentProbe::State::NoAnswer);
        QCOMPARE(agents.at(50).state, AgentProbe::State::NotChecked);
    }

    void checkingAgainKeepsTheList()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose(names(3));
        fixture.base.prompts.nextConfirm = true;
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        QSignalSpy checked(&fixture.base.session, &DiagnosisSession::finished);
        fixture.window.start({});
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(fixture.window.view().diagnosis.agents.size(), 3);
        fixture.window.showDiagnosis(scenes::differ()); // something else: no list of ours belongs to it
        QVERIFY(fixture.window.view().diagnosis.agents.isEmpty());
    }

    void theListGoesWithTheInputs()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose(names(3));
        auto *start = fixture.find<QPushButton>("startScanPushButton");
        QVERIFY(start->isEnabled());
        QSignalSpy checked(&fixture.base.session, &DiagnosisSession::finished);
        CheckInput files;
        files.serverIni = QStringLiteral("of-another-customer.ini");
        fixture.window.start(files);
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY2(!start->isEnabled(), "computers of the one before would be asked");
    }

    /// The list of one customer lies on a share that hangs until the next customer's files have been opened.
    void aListThatComesLateIsNotTheNextCustomers()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.base.prompts.nextOpenNames = {fixture.put(names(3))};
        QSignalSpy checked(&fixture.base.session, &DiagnosisSession::finished);
        {
            const HangingShare share(filework::readers());
            QTest::mouseClick(fixture.find<QPushButton>("chooseListPushButton"), Qt::LeftButton);
            CheckInput files;
            files.serverIni = QStringLiteral("of-another-customer.ini");
            fixture.window.start(files);
            QTRY_COMPARE(checked.size(), 1);
        }
        QVERIFY(filesAreDone());
        QVERIFY(!fixture.find<QPushButton>("startScanPushButton")->isEnabled());
    }

    /// Another list lies on a share that hangs until the person is asked.
    void whatWasConfirmedIsChecked()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose(names(3));
        fixture.base.prompts.nextOpenNames = {fixture.put(names(40))};
        auto share = std::make_unique<HangingShare>(filework::readers());
        QTest::mouseClick(fixture.find<QPushButton>("chooseListPushButton"), Qt::LeftButton);
        fixture.base.prompts.nextConfirm = true;
        fixture.base.prompts.whileAsking = [&share] {
            share.reset();
            QVERIFY(filesAreDone());
        };
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(fixture.base.prompts.questions.constFirst().startsWith(QStringLiteral("Computers to check: 3.")));
        QCOMPARE(qsizetype(fixture.probe->askedHosts), 3);
        QCOMPARE(fixture.find<QTableView>("agentsTableView")->model()->rowCount(), 3);
    }

    /// What a list showed is not shown below the name of another one, or of another column of it.
    void anotherListHasNoResultsYet_data()
    {
        QTest::addColumn<bool>("column");
        QTest::newRow("another file") << false;
        QTest::newRow("another column") << true;
    }
    void anotherListHasNoResultsYet()
    {
        QFETCH(bool, column);
        AgentsFixture fixture;
        fixture.show();
        fixture.choose("Computer,Group\nPC1,a\nPC2,b\n");
        fixture.base.prompts.nextConfirm = true;
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        const auto *table = fixture.find<QTableView>("agentsTableView");
        QCOMPARE(table->model()->rowCount(), 2);
        if (column) {
            emit fixture.find<QComboBox>("nameColumnComboBox")->activated(1);
        } else {
            fixture.choose(names(5));
        }
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(fixture.window.view().diagnosis.agents.isEmpty());
        QVERIFY(fixture.window.diagnosis().agents.isEmpty());
        QVERIFY(!fixture.find<QPushButton>("saveAgentsPushButton")->isEnabled());
        QVERIFY(fixture.find<QPushButton>("startScanPushButton")->isEnabled());
    }

    void resultsBelongToThePortThatWasAsked_data()
    {
        QTest::addColumn<int>("port"); // that the next check finds
        QTest::addColumn<bool>("kept");
        QTest::newRow("the same") << int(scenes::match().port(PortRole::Agent).port->number()) << true;
        QTest::newRow("another") << 12345 << false;
        QTest::newRow("none that is known") << 0 << true;
    }
    void resultsBelongToThePortThatWasAsked()
    {
        QFETCH(int, port);
        QFETCH(bool, kept);
        AgentsFixture fixture(
            [port](const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                Diagnosis diagnosis = scenes::match();
                scenes::at(diagnosis, PortRole::Agent).port = Port::fromNumber(port);
                return diagnosis;
            });
        fixture.show();
        fixture.choose(names(3));
        fixture.base.prompts.nextConfirm = true;
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        QSignalSpy checked(&fixture.base.session, &DiagnosisSession::finished);
        fixture.window.start({});
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(fixture.window.view().diagnosis.agents.size(), kept ? 3 : 0);
        QCOMPARE(fixture.find<QTableView>("agentsTableView")->model()->rowCount(), kept ? 3 : 0);
    }

    void aListWithoutNamesIsSaidSo()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose("\n\n");
        QCOMPARE(fixture.base.prompts.messages.size(), 1);
        QVERIFY(!fixture.find<QPushButton>("startScanPushButton")->isEnabled());
    }

    void withoutAPortOrInTheSampleNothingCanBeAsked()
    {
        AgentsFixture fixture;
        Diagnosis sample = scenes::match();
        sample.mode = RunMode::Sample;
        fixture.show(sample);
        QVERIFY(!fixture.find<QPushButton>("chooseListPushButton")->isVisible());
        Diagnosis unclear = scenes::match();
        scenes::at(unclear, PortRole::Agent).port.reset();
        fixture.show(unclear);
        QVERIFY(!fixture.find<QPushButton>("chooseListPushButton")->isVisible());
    }

    void aReportShowsItsList()
    {
        AgentsFixture fixture;
        Diagnosis report = scenes::match();
        report.mode = RunMode::Report;
        report.agents = {{QStringLiteral("PC1"), {}, AgentProbe::State::Refused, {}}};
        fixture.show(report);
        QCOMPARE(fixture.find<QTableView>("agentsTableView")->model()->rowCount(), 1);
        for (const char *name : {"chooseListPushButton", "startScanPushButton", "atOnceSpinBox", "agentListLabel"}) {
            QVERIFY2(!fixture.find<QWidget>(name)->isVisible(), name); // nothing can be asked from here
        }
        QVERIFY(fixture.find<QPushButton>("saveAgentsPushButton")->isEnabled());
        QVERIFY(fixture.find<QLabel>("agentsExplanationTextLabel")->text().contains(QStringLiteral("18613")));
        fixture.show(scenes::match());
        QVERIFY(fixture.find<QPushButton>("chooseListPushButton")->isVisible());
    }

    void twoThousandComputersKeepTheWindowSmooth()
    {
        AgentsFixture fixture;
        fixture.show();
        fixture.choose(names(2000));
        fixture.base.prompts.nextConfirm = true;
        QSignalSpy finished(&fixture.scan, &AgentScan::finished);
        // The longest time the event loop was away from a timer of 10 ms.
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        QTest::mouseClick(fixture.find<QPushButton>("startScanPushButton"), Qt::LeftButton);
        since.start();
        beat.start(10);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(fixture.find<QTableView>("agentsTableView")->model()->rowCount(), 2000);
        QVERIFY2(longest < 1000, qPrintable(QStringLiteral("%1 ms without an event").arg(longest)));
    }
};

PORTCHECK_TEST(TstAgentsTab, "tst_agentstab")
#include "tst_agentstab.moc"
