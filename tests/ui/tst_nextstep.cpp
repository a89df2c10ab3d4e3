#include <core/finding.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <ui/window/nextstep.h>
#include <ui/window/view.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

class TstNextStep : public QObject
{
    Q_OBJECT

    static View viewOf(const Diagnosis &diagnosis, bool canEnter = true)
    {
        View view;
        view.hasDiagnosis = true;
        view.canEnter = canEnter;
        view.diagnosis = diagnosis;
        return view;
    }

private slots:
    void whereAFindingLeads_data()
    {
        QTest::addColumn<FindingId>("id");
        QTest::addColumn<QList<Method>>("methods");
        QTest::addColumn<WindowAction>("action");
        QTest::addColumn<TabId>("tab"); // of GoTo

        const auto row = [](FindingId id, const QList<Method> &methods, WindowAction action, TabId where) {
            QTest::addRow("%s", qPrintable(portcheck::id(id))) << id << methods << action << where;
        };
        const auto tab = [&row](FindingId id, TabId where, const QList<Method> &methods = {}) {
            row(id, methods, WindowAction::GoTo, where);
        };
        const auto nowhere = [&row](FindingId id) {
            row(id, {Method::Ini}, WindowAction::None, TabId::Overview);
        };
        tab(FindingId::SourcesDiffer, TabId::Console);
        tab(FindingId::AgentOtherServer, TabId::Registry);
        tab(FindingId::KeyMisspelled, TabId::Ini, {Method::Ini});
        tab(FindingId::ValueWrongType, TabId::Registry, {Method::Registry});
        row(FindingId::SourceUnreadable, {}, WindowAction::None, TabId::Overview); // of no method: an archive, a list
        tab(FindingId::NotListening, TabId::Live);
        tab(FindingId::FirewallNoRule, TabId::Live);
        tab(FindingId::RolesSharePort, TabId::PortList);
        tab(FindingId::PortDynamicRange, TabId::PortList);
        row(FindingId::NotInstalled, {}, WindowAction::ChooseInstallFolder, TabId::Overview);
        nowhere(FindingId::CloudEdition);
        QTest::newRow("of a newer program")
            << FindingId::Newer << QList<Method>() << WindowAction::None << TabId::Overview;
    }
    void whereAFindingLeads()
    {
        QFETCH(FindingId, id);
        QFETCH(QList<Method>, methods);
        QFETCH(WindowAction, action);
        QFETCH(TabId, tab);
        const Finding finding {id, Severity::Info, {PortRole::ServerHttp}, methods, {}, {}};
        const NextStep step = NextSteps::forFinding(viewOf(scenes::match()), finding);
        QCOMPARE(step.action, action);
        QCOMPARE(step.label.isEmpty(), action == WindowAction::None);
        QCOMPARE(step.destination.tab, tab);
        if (action == WindowAction::GoTo) {
            QCOMPARE(step.destination.role, std::optional(PortRole::ServerHttp));
        }
    }

    void verdict_data()
    {
        QTest::addColumn<RoleState>("state");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<bool>("canEnter");
        QTest::addColumn<WindowAction>("action");
        QTest::addColumn<TabId>("tab");
        QTest::newRow("broken off") << RoleState::Match << false << true << WindowAction::CheckAgain << TabId::Overview;
        QTest::newRow("match") << RoleState::Match << true << true << WindowAction::ExportReport << TabId::Overview;
        QTest::newRow("one source") << RoleState::Single << true << true << WindowAction::GoTo << TabId::Console;
        // Beside a saved report nothing can be entered or checked: no button that leads nowhere.
        QTest::newRow("one source in a report")
            << RoleState::Single << true << false << WindowAction::None << TabId::Overview;
        QTest::newRow("broken off, in a report")
            << RoleState::Match << false << false << WindowAction::None << TabId::Overview;
        QTest::newRow("not applicable") << RoleState::NotApplicable << true << true << WindowAction::None
                                        << TabId::Overview;
    }
    void verdict()
    {
        QFETCH(RoleState, state);
        QFETCH(bool, complete);
        QFETCH(bool, canEnter);
        QFETCH(WindowAction, action);
        QFETCH(TabId, tab);
        Diagnosis diagnosis = scenes::match();
        diagnosis.state = state;
        diagnosis.complete = complete;
        diagnosis.findings.clear();
        const NextStep step = NextSteps::forVerdict(viewOf(diagnosis, canEnter), -1);
        QCOMPARE(step.action, action);
        QCOMPARE(step.destination.tab, tab);
    }
};

PORTCHECK_TEST(TstNextStep, "tst_nextstep")
#include "tst_nextstep.moc"
