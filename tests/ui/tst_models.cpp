#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <ui/models/cellroles.h>
#include <ui/models/diagnosistablemodel.h>
#include <ui/models/evidencemodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

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

template<typename Model>
void checkContract(Model &model, const View &full)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setView(View {});
    QCOMPARE(model.rowCount(), 0);
    model.setView(full);
    QCOMPARE(reset.count(), 2);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            QVERIFY2(!index.data().toString().isEmpty(), "every cell says something");
            QVERIFY2(!index.data(Qt::AccessibleTextRole).toString().isEmpty(), "and can be read aloud");
            QVERIFY2(!index.data(Qt::AccessibleDescriptionRole).toString().isEmpty(), "with its row and column");
        }
    }
}

} // namespace

class TstModels : public QObject
{
    Q_OBJECT

private slots:
    void contracts()
    {
        const View view = viewOf(scenes::withLive(scenes::differ()));
        DiagnosisTableModel matrix(DiagnosisTableModel::Kind::Overview);
        checkContract(matrix, view);
        DiagnosisTableModel list(DiagnosisTableModel::Kind::PortList);
        checkContract(list, view);
        DiagnosisTableModel listening(DiagnosisTableModel::Kind::Listening);
        checkContract(listening, view);
    }

    void matrixHoldsTheJudgedRolesOnly()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        model.setView(viewOf(scenes::match()));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.rowOfRole(PortRole::Netbios139), -1);
        QCOMPARE(model.index(model.rowOfRole(PortRole::Agent), 0).data(RawRole).toString(), id(PortRole::Agent));
    }

    void matrixMarksWhatStandsAlone()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        model.setView(viewOf(scenes::withLive(scenes::differ())));
        const int row = model.rowOfRole(PortRole::ServerHttp);
        QVERIFY2(model.index(row, overviewcolumn::Registry).data(MarkedRole).toBool(),
                 "the registry stands alone against the file and the listener");
        QVERIFY(!model.index(row, overviewcolumn::Ini).data(MarkedRole).toBool());
        QVERIFY(model.index(row, overviewcolumn::Registry)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("differs")));
        QCOMPARE(model.index(row, overviewcolumn::Registry).data(RawRole).toInt(), 8060);
    }

    void matrixMarksBothOfTwo()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        model.setView(viewOf(scenes::differ()));
        const int row = model.rowOfRole(PortRole::ServerHttp);
        QVERIFY(model.index(row, overviewcolumn::Registry).data(MarkedRole).toBool());
        QVERIFY(model.index(row, overviewcolumn::Ini).data(MarkedRole).toBool());
    }

    void matrixMarksAnInvalidValueAndASilentPort()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        model.setView(viewOf(scenes::problem()));
        QVERIFY(model.index(0, overviewcolumn::Ini).data(MarkedRole).toBool());
        QVERIFY(!model.index(0, overviewcolumn::Registry).data(MarkedRole).toBool());
        model.setView(viewOf(scenes::notListening()));
        QVERIFY(model.index(model.rowOfRole(PortRole::Agent), overviewcolumn::Listening).data(MarkedRole).toBool());
    }

    void nothingIsJudgedWhileChecking()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        View view = viewOf(scenes::differ());
        view.checking = true;
        model.setView(view);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data(MarkedRole).toBool());
        }
        QCOMPARE(model.index(0, overviewcolumn::State).data().toString(), QStringLiteral("Checking…"));
    }

    void headersFollowTheLanguage()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::Overview);
        model.setView(viewOf(scenes::match(), Language::English));
        QCOMPARE(model.headerData(overviewcolumn::Registry, Qt::Horizontal).toString(), QStringLiteral("Registry"));
        model.setView(viewOf(scenes::match(), Language::Japanese));
        QCOMPARE(model.headerData(overviewcolumn::Registry, Qt::Horizontal).toString(), QStringLiteral("レジストリ"));
    }

    void portListSaysWhatIsNotKnown()
    {
        DiagnosisTableModel model(DiagnosisTableModel::Kind::PortList);
        model.setView(viewOf(scenes::differ()));
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.index(0, portlistcolumn::InUse).data().toString(), QStringLiteral("unclear"));
        const int agent = int(allRoles().indexOf(PortRole::Agent));
        QCOMPARE(model.index(agent, portlistcolumn::InUse).data().toString(), QStringLiteral("18613"));
        QCOMPARE(model.index(agent, portlistcolumn::Default).data().toString(), QStringLiteral("none"));
        const int netbios = int(allRoles().indexOf(PortRole::Netbios445));
        QCOMPARE(model.index(netbios, portlistcolumn::InUse).data().toString(), QStringLiteral("445"));
    }

    void evidenceIsShownAsByHand()
    {
        const View view = viewOf(scenes::withLive(scenes::differ()));
        EvidenceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBlock(view, view.diagnosis.evidence.last());
        QVERIFY(model.isRegistry());
        QCOMPARE(model.columnCount(), int(EvidenceModel::RegistryColumnCount));
        QCOMPARE(model.index(1, EvidenceModel::NameColumn).data().toString(), QStringLiteral("ServerPort"));
        QCOMPARE(model.index(1, EvidenceModel::TypeColumn).data().toString(), QStringLiteral("REG_DWORD"));
        QCOMPARE(model.index(1, EvidenceModel::DataColumn).data().toString(), QStringLiteral("0x00001f7c (8060)"));
        QVERIFY(model.index(1, EvidenceModel::DataColumn).data(MarkedRole).toBool());
        QVERIFY(!model.index(2, EvidenceModel::DataColumn).data(MarkedRole).toBool());

        model.setBlock(view, view.diagnosis.evidence.first());
        QVERIFY(!model.isRegistry());
        QCOMPARE(model.index(2, EvidenceModel::NumberColumn).data().toInt(), 12);
        QCOMPARE(model.index(2, EvidenceModel::LineColumn).data().toString(), QStringLiteral("Master_DomainPort=8059"));
    }
};

PORTCHECK_TEST(TstModels, "tst_models")
#include "tst_models.moc"
