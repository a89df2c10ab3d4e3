#include <core/marking.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QTest>

#include <algorithm>

using namespace portcheck;
using namespace portcheck::test;

class TstMarking : public QObject
{
    Q_OBJECT

private slots:
    void marked_data();
    void marked();
    void findings_data();
    void findings();
};

void TstMarking::marked_data()
{
    QTest::addColumn<QList<Observation>>("observations");
    QTest::addColumn<int>("listening"); // 0 = nothing of ours
    QTest::addColumn<QSet<Method>>("marked");

    const auto entered = [](int port) {
        return scenes::enteredValue(Method::Console, PortRole::ServerHttp, port);
    };
    const auto ini = [](int port) {
        return scenes::iniValue(PortRole::ServerHttp, port);
    };
    const auto registry = [](int port) {
        return scenes::registryValue(PortRole::ServerHttp, port);
    };
    Observation invalid = ini(8059);
    invalid.state = ObservationState::Invalid;
    invalid.value = std::nullopt;

    using List = QList<Observation>;
    using Set = QSet<Method>;
    QTest::newRow("nothing") << List {} << 0 << Set {};
    QTest::newRow("one value") << List {ini(8059)} << 0 << Set {};
    QTest::newRow("all agree") << List {ini(8059), registry(8059), entered(8059)} << 8059 << Set {};
    QTest::newRow("two values: both") << List {ini(8059), registry(8060)} << 0 << Set {Method::Ini, Method::Registry};
    QTest::newRow("one against two") << List {entered(8059), ini(8059), registry(8060)} << 0 << Set {Method::Registry};
    QTest::newRow("one against a method and a listener")
        << List {ini(8059), registry(8060)} << 8059 << Set {Method::Registry};
    QTest::newRow("listener stands alone") << List {ini(8059), registry(8059)} << 8060 << Set {Method::Live};
    QTest::newRow("all different") << List {entered(1), ini(2), registry(3)} << 0
                                   << Set {Method::Console, Method::Ini, Method::Registry};
    QTest::newRow("no port at all") << List {invalid, registry(8059)} << 0 << Set {Method::Ini};
    Observation undocumented = registry(8060);
    undocumented.role = PortRole::ServerHttps;
    QTest::newRow("a value that only public scripts rely on") << List {ini(8059), undocumented} << 0 << Set {};
    QTest::newRow("two copies of one method differ") << List {ini(8059), ini(8060)} << 0 << Set {Method::Ini};
}

void TstMarking::marked()
{
    QFETCH(QList<Observation>, observations);
    QFETCH(int, listening);
    QFETCH(QSet<Method>, marked);
    Diagnosis diagnosis = scenes::empty();
    PortDiagnosis &port = scenes::at(diagnosis, PortRole::ServerHttp);
    port.observations = observations;
    if (listening > 0) {
        port.live.state = ListenState::Listening;
        port.live.port = scenes::port(listening);
        port.live.fingerprint = Fingerprint::WfbsConsole;
    }
    const QList<Method> methods = markedMethods(diagnosis, PortRole::ServerHttp);
    QCOMPARE(QSet<Method>(methods.begin(), methods.end()), marked);
    QVERIFY(std::is_sorted(methods.begin(), methods.end()));
    port.state = RoleState::NotApplicable;
    QCOMPARE(markedMethods(diagnosis, PortRole::ServerHttp), QList<Method>());
}

/// What a finding names catches the eye, too, but not both sides of a disagreement.
void TstMarking::findings_data()
{
    QTest::addColumn<FindingId>("id");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<bool>("isMarked");

    QTest::newRow("silent listener") << FindingId::NotListening << Severity::Check << true;
    QTest::newRow("foreign listener") << FindingId::OwnerUnexpected << Severity::Problem << true;
    QTest::newRow("information") << FindingId::OwnerUnknown << Severity::Info << false;
    QTest::newRow("disagreement") << FindingId::SourcesDiffer << Severity::Check << false;
}

void TstMarking::findings()
{
    QFETCH(FindingId, id);
    QFETCH(Severity, severity);
    QFETCH(bool, isMarked);
    Diagnosis diagnosis = scenes::empty();
    diagnosis.findings = {{id, severity, {PortRole::Agent}, {Method::Live}, {}, {}}};
    QCOMPARE(markedMethods(diagnosis, PortRole::Agent), isMarked ? QList<Method> {Method::Live} : QList<Method>());
    QCOMPARE(markedMethods(diagnosis, PortRole::Mac), QList<Method>());
}

PORTCHECK_TEST(TstMarking, "tst_marking")
#include "tst_marking.moc"
