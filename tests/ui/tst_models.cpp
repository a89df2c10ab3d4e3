#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <ui/models/cellroles.h>
#include <ui/models/evidencemodel.h>
#include <ui/models/listeningmodel.h>
#include <ui/models/portlistmodel.h>
#include <ui/models/portmatrixmodel.h>

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
        PortMatrixModel matrix;
        checkContract(matrix, view);
        PortListModel list;
        checkContract(list, view);
        ListeningModel listening;
        checkContract(listening, view);
    }

    void matrixHoldsTheJudgedRolesOnly()
    {
        PortMatrixModel model;
        model.setView(viewOf(scenes::match()));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.rowOfRole(PortRole::Netbios139), -1);
        QCOMPARE(model.roleOfRow(model.rowOfRole(PortRole::Agent)), PortRole::Agent);
    }

    void matrixMarksWhatStandsAlone()
    {
        PortMatrixModel model;
        model.setView(viewOf(scenes::withLive(scenes::differ())));
        const int row = model.rowOfRole(PortRole::ServerHttp);
        QVERIFY2(model.index(row, PortMatrixModel::RegistryColumn).data(MarkedRole).toBool(),
                 "the registry stands alone against the file and the listener");
        QVERIFY(!model.index(row, PortMatrixModel::IniColumn).data(MarkedRole).toBool());
        QVERIFY(model.index(row, PortMatrixModel::RegistryColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("differs")));
        QCOMPARE(model.index(row, PortMatrixModel::RegistryColumn).data(RawRole).toInt(), 8060);
    }

    void matrixMarksBothOfTwo()
    {
        PortMatrixModel model;
        model.setView(viewOf(scenes::differ()));
        const int row = model.rowOfRole(PortRole::ServerHttp);
        QVERIFY(model.index(row, PortMatrixModel::RegistryColumn).data(MarkedRole).toBool());
        QVERIFY(model.index(row, PortMatrixModel::IniColumn).data(MarkedRole).toBool());
    }

    void matrixMarksAnInvalidValueAndASilentPort()
    {
        PortMatrixModel model;
        model.setView(viewOf(scenes::problem()));
        QVERIFY(model.index(0, PortMatrixModel::IniColumn).data(MarkedRole).toBool());
        QVERIFY(!model.index(0, PortMatrixModel::RegistryColumn).data(MarkedRole).toBool());
        model.setView(viewOf(scenes::notListening()));
        QVERIFY(
            model.index(model.rowOfRole(PortRole::Agent), PortMatrixModel::ListeningColumn).data(MarkedRole).toBool());
    }

    void nothingIsJudgedWhileChecking()
    {
        PortMatrixModel model;
        View view = viewOf(scenes::differ());
        view.checking = true;
        model.setView(view);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data(MarkedRole).toBool());
        }
        QCOMPARE(model.index(0, PortMatrixModel::StateColumn).data().toString(), QStringLiteral("Checking…"));
    }

    void headersFollowTheLanguage()
    {
        PortMatrixModel model;
        model.setView(viewOf(scenes::match(), Language::English));
        QCOMPARE(model.headerData(PortMatrixModel::RegistryColumn, Qt::Horizontal).toString(),
                 QStringLiteral("Registry"));
        model.setView(viewOf(scenes::match(), Language::Japanese));
        QCOMPARE(model.headerData(PortMatrixModel::RegistryColumn, Qt::Horizontal).toString(),
                 QStringLiteral("レジストリ"));
    }

    void portListSaysWhatIsNotKnown()
    {
        PortListModel model;
        model.setView(viewOf(scenes::differ()));
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.index(0, PortListModel::PortColumn).data().toString(), QStringLiteral("unclear"));
        const int agent = int(allRoles().indexOf(PortRole::Agent));
        QCOMPARE(model.index(agent, PortListModel::PortColumn).data().toString(), QStringLiteral("18613"));
        QCOMPARE(model.index(agent, PortListModel::DefaultColumn).data().toString(), QStringLiteral("none"));
        const int netbios = int(allRoles().indexOf(PortRole::Netbios445));
        QCOMPARE(model.index(netbios, PortListModel::PortColumn).data().toString(), QStringLiteral("445"));
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
