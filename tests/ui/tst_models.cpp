#include <report/reportdocument.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <text/texts.h>
#include <ui/models/tables.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace portcheck;
using namespace portcheck::test;

namespace {

View viewOf(const Diagnosis &diagnosis, Language language = Language::English)
{
    View view;
    view.catalog = Catalog(language);
    view.diagnosis = diagnosis;
    view.hasDiagnosis = true;
    return view;
}

/// -1 = not in this table.
int rowOf(const Table &table, PortRole role)
{
    const auto row = std::find_if(table.rows.begin(), table.rows.end(), [role](const TableRow &each) {
        return each.name == roleName(role, Catalog(Language::English));
    });
    return row == table.rows.end() ? -1 : int(row - table.rows.begin());
}

const TableCell &cellOf(const Table &table, PortRole role, int column)
{
    return table.rows.at(rowOf(table, role)).cells.at(column);
}

void checkContract(const Table &full)
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.rowCount(), 0);
    model.setTable(full);
    QCOMPARE(reset.count(), 1);
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(model.rowCount(), int(full.rows.size()));
    QCOMPARE(model.columnCount(), int(full.titles.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            QVERIFY2(!index.data().toString().isEmpty(), "every cell says something");
            QCOMPARE(index.data().toString(), full.rows.at(row).cells.at(column).text);
            QVERIFY2(!index.data(Qt::AccessibleTextRole).toString().isEmpty(), "and can be read aloud");
            QVERIFY2(!index.data(Qt::AccessibleDescriptionRole).toString().isEmpty(), "with its row and column");
            QCOMPARE(model.headerData(column, Qt::Horizontal).toString(), full.titles.at(column));
        }
    }
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

} // namespace

class TstModels : public QObject
{
    Q_OBJECT

private slots:
    void contracts()
    {
        const View view = viewOf(scenes::withLive(scenes::differ()));
        for (const auto table : {overviewTable, portListTable, liveTable}) {
            QVERIFY(table(View {}).rows.isEmpty());
            checkContract(table(view));
        }
    }

    void matrixHoldsTheJudgedRolesOnly()
    {
        const Table table = overviewTable(viewOf(scenes::match()));
        QCOMPARE(table.rows.size(), 6);
        QCOMPARE(rowOf(table, PortRole::Netbios139), -1);
        QCOMPARE(rowOf(table, PortRole::Agent), int(allRoles().indexOf(PortRole::Agent)));
        QCOMPARE(cellOf(table, PortRole::Agent, overviewcolumn::Port).text,
                 roleName(PortRole::Agent, Catalog(Language::English)));
    }

    void matrixMarksWhatStandsAlone()
    {
        const Table table = overviewTable(viewOf(scenes::withLive(scenes::differ())));
        const TableCell &registry = cellOf(table, PortRole::ServerHttp, overviewcolumn::Registry);
        QVERIFY2(registry.marked, "the registry stands alone against the file and the listener");
        QVERIFY(!cellOf(table, PortRole::ServerHttp, overviewcolumn::Ini).marked);
        TableModel model(table);
        QVERIFY(model.index(rowOf(table, PortRole::ServerHttp), overviewcolumn::Registry)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("differs")));
        QCOMPARE(registry.text, QStringLiteral("8060"));
    }

    /// Of some ports no source but the listener tells: its number is shown there, and is no configured one.
    void aNumberThatOnlyTheListenerHas()
    {
        const View view = viewOf(scenes::withLive(scenes::match()));
        const Table matrix = overviewTable(view);
        QCOMPARE(cellOf(matrix, PortRole::ScanHttp, overviewcolumn::Live).text,
                 QStringLiteral("8082 Listening, iCRCService.exe"));
        QCOMPARE(cellOf(matrix, PortRole::ScanHttps, overviewcolumn::Live).text,
                 QStringLiteral("Listening, iCRCService.exe"));
        const Table live = liveTable(view);
        QCOMPARE(cellOf(live, PortRole::ScanHttp, livecolumn::Configured).text, QStringLiteral("8082 (default)"));
        QCOMPARE(cellOf(live, PortRole::ScanHttps, livecolumn::Configured).text, QStringLiteral("4345"));
        QCOMPARE(cellOf(live, PortRole::Netbios445, livecolumn::Configured).text, QStringLiteral("445"));
        QCOMPARE(cellOf(live, PortRole::ScanHttps, livecolumn::Listening).text, QStringLiteral("Listening"));
        Diagnosis differ = scenes::withLive(scenes::differ());
        scenes::at(differ, PortRole::Netbios445).live = scenes::at(differ, PortRole::ServerHttp).live;
        scenes::at(differ, PortRole::Netbios445).live.port = scenes::port(445);
        const Table unclear = liveTable(viewOf(differ));
        QCOMPARE(cellOf(unclear, PortRole::Netbios445, livecolumn::Listening).text, QStringLiteral("Listening"));
        QCOMPARE(cellOf(unclear, PortRole::ServerHttp, livecolumn::Configured).text, QStringLiteral("unclear"));
        QCOMPARE(cellOf(unclear, PortRole::ServerHttp, livecolumn::Listening).text, QStringLiteral("8059 Listening"));
    }

    void whatNobodyAskedIsNotUnreadable_data()
    {
        QTest::addColumn<LiveOutcome>("outcome");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("reserved");
        const QString open = QStringLiteral("Not checked");
        QTest::newRow("answered") << LiveOutcome::Answered << QString() << "not readable"
                                  << "cannot be read";
        QTest::newRow("not in time") << LiveOutcome::NotInTime << QString() << "not readable"
                                     << "cannot be read";
        QTest::newRow("a text that does not tell") << LiveOutcome::NotChecked << QString() << open << open;
        QTest::newRow("another computer") << LiveOutcome::NotChecked << "SRV02" << open << QStringLiteral("—");
    }
    void whatNobodyAskedIsNotUnreadable()
    {
        QFETCH(LiveOutcome, outcome);
        QFETCH(QString, host);
        View view = viewOf(scenes::withLive(scenes::match()));
        for (PortDiagnosis &port : view.diagnosis.ports) {
            port.live.host = host;
            port.live.owner.reset();
            port.live.reservedKnown = false;
        }
        view.diagnosis.liveQuestions = {{LiveQuestionId::Owners, outcome, {}},
                                        {LiveQuestionId::Reservations, outcome, {}}};
        const Table live = liveTable(view);
        QTEST(cellOf(live, PortRole::Agent, livecolumn::Owner).text, "owner");
        QTEST(cellOf(live, PortRole::Agent, livecolumn::Reserved).text, "reserved");
        QCOMPARE(cellOf(live, PortRole::Agent, livecolumn::Owner).quiet, outcome == LiveOutcome::NotChecked);
        QVERIFY(!cellOf(live, PortRole::Agent, livecolumn::Firewall).quiet);
        const QByteArray report = writeText(makeReport(view.diagnosis, Language::English));
        QCOMPARE(report.contains("not readable"), outcome != LiveOutcome::NotChecked);
    }

    void matrixMarksBothOfTwo()
    {
        const Table table = overviewTable(viewOf(scenes::differ()));
        QVERIFY(cellOf(table, PortRole::ServerHttp, overviewcolumn::Registry).marked);
        QVERIFY(cellOf(table, PortRole::ServerHttp, overviewcolumn::Ini).marked);
    }

    void matrixMarksAnInvalidValueAndASilentPort()
    {
        const Table invalid = overviewTable(viewOf(scenes::problem()));
        QVERIFY(invalid.rows.at(0).cells.at(overviewcolumn::Ini).marked);
        QVERIFY(!invalid.rows.at(0).cells.at(overviewcolumn::Registry).marked);
        const Table silent = overviewTable(viewOf(scenes::notListening()));
        QVERIFY(cellOf(silent, PortRole::Agent, overviewcolumn::Live).marked);
    }

    void nothingIsJudgedWhileChecking()
    {
        View view = viewOf(scenes::differ());
        view.checking = true;
        const TableRow row = overviewTable(view).rows.at(0);
        for (const TableCell &cell : row.cells) {
            QVERIFY(!cell.marked);
        }
        QCOMPARE(row.cells.at(overviewcolumn::State).text, QStringLiteral("Checking…"));
    }

    void headersFollowTheLanguage()
    {
        QCOMPARE(overviewTable(viewOf(scenes::match(), Language::English)).titles.at(overviewcolumn::Registry),
                 QStringLiteral("Registry"));
        QCOMPARE(overviewTable(viewOf(scenes::match(), Language::Japanese)).titles.at(overviewcolumn::Registry),
                 QStringLiteral("レジストリ"));
    }

    void portListSaysWhatIsNotKnown()
    {
        const Table table = portListTable(viewOf(scenes::differ()));
        QCOMPARE(table.rows.size(), 8);
        QCOMPARE(table.rows.at(0).cells.at(portlistcolumn::InUse).text, QStringLiteral("unclear"));
        QCOMPARE(cellOf(table, PortRole::Agent, portlistcolumn::InUse).text, QStringLiteral("18613"));
        QCOMPARE(cellOf(table, PortRole::Agent, portlistcolumn::Default).text, QStringLiteral("none"));
        QCOMPARE(cellOf(table, PortRole::Netbios445, portlistcolumn::InUse).text, QStringLiteral("445"));
        QCOMPARE(cellOf(table, PortRole::ScanHttp, portlistcolumn::InUse).text, QStringLiteral("Not checked"));
    }

    void evidenceIsShownAsByHand()
    {
        const View view = viewOf(scenes::withLive(scenes::differ()));
        const Table registry = evidenceTable(view, view.diagnosis.evidence.last());
        checkContract(registry);
        QCOMPARE(registry.titles,
                 QStringList({QStringLiteral("Name"), QStringLiteral("Type"), QStringLiteral("Data")}));
        const QList<TableCell> &value = registry.rows.at(1).cells;
        QCOMPARE(value.at(0).text, QStringLiteral("ServerPort"));
        QCOMPARE(value.at(1).text, QStringLiteral("REG_DWORD"));
        QCOMPARE(value.at(2).text, QStringLiteral("0x00001f7c (8060)"));
        QVERIFY(value.at(2).marked);
        QVERIFY(!registry.rows.at(2).cells.at(2).marked);

        const Table file = evidenceTable(view, view.diagnosis.evidence.first());
        QCOMPARE(file.titles, QStringList({QStringLiteral("Line"), QStringLiteral("Text")}));
        QCOMPARE(file.rows.at(2).cells.at(0).text, QStringLiteral("12"));
        QCOMPARE(file.rows.at(2).cells.at(1).text, QStringLiteral("Master_DomainPort=8059"));
    }
};

PORTCHECK_TEST(TstModels, "tst_models")
#include "tst_models.moc"
