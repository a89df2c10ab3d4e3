#include "nextstep.h"

#include <core/marking.h>

#include <array>

namespace portcheck {
namespace {

/// The tab of the method that deviates for a role; of the finding's first method otherwise.
TabId deviatingTab(const Diagnosis &diagnosis, const Finding &finding)
{
    if (!finding.roles.isEmpty()) {
        const QList<Method> marked = markedMethods(diagnosis, finding.roles.first());
        if (!marked.isEmpty()) {
            return tabOf(marked.last() == Method::Live ? marked.first() : marked.last());
        }
    }
    return finding.methods.isEmpty() ? TabId::Overview : tabOf(finding.methods.first());
}

} // namespace

bool needsResult(WindowAction action)
{
    switch (action) {
    case WindowAction::CollectForSupport:
    case WindowAction::ExportReport:
    case WindowAction::CopyResult:
    case WindowAction::CopyFirewallRequest:
    case WindowAction::CopyPicture:
    case WindowAction::SavePicture:
    case WindowAction::SaveAllPictures:
        return true;
    default:
        return false;
    }
}

NextStep NextSteps::toTab(TabId tab, std::optional<PortRole> role)
{
    static constexpr std::array<const char *, kTabCount> labels {QT_TR_NOOP("Go to the Overview"),
                                                                 QT_TR_NOOP("Enter the Console's Value"),
                                                                 QT_TR_NOOP("Look at ofcscan.ini"),
                                                                 QT_TR_NOOP("Look at the Registry"),
                                                                 QT_TR_NOOP("Look at the Plug-in Manager"),
                                                                 QT_TR_NOOP("See What Is Listening"),
                                                                 QT_TR_NOOP("See the Port List"),
                                                                 QT_TR_NOOP("See the Agents")};
    return {WindowAction::GoTo, {tab, role}, tr(labels.at(std::size_t(tab))), {}};
}

NextStep NextSteps::forFinding(const View &view, const Finding &finding)
{
    const std::optional<PortRole> role = finding.roles.isEmpty() ? std::nullopt : std::optional(finding.roles.first());
    switch (finding.id) {
    case FindingId::SourcesDiffer:
    case FindingId::AgentDiffersFromServer:
    case FindingId::RegistryViewsDiffer:
        // The console settles which value is right, as long as nobody has looked there yet.
        if (role && view.canEnter && methodCovers(Method::Console, *role)
            && !enteredValue(view.diagnosis, *role, Method::Console)) {
            return toTab(TabId::Console, role);
        }
        return toTab(deviatingTab(view.diagnosis, finding), role);
    case FindingId::AgentOtherServer:
        return toTab(TabId::Registry, role);
    case FindingId::PortInvalid:
    case FindingId::KeyMisspelled:
    case FindingId::KeyDuplicated:
    case FindingId::ValueMissing:
    case FindingId::ValueWrongType:
    case FindingId::SeveralCandidates:
    case FindingId::SslValueUndocumented:
    case FindingId::SourceUnreadable:
    case FindingId::InstallPathMissing:
        return finding.methods.isEmpty() ? NextStep {} : toTab(tabOf(finding.methods.first()), role);
    case FindingId::NotListening:
    case FindingId::NoAnswer:
    case FindingId::OwnerUnexpected:
    case FindingId::OwnerUnknown:
    case FindingId::OwnerHttpSys:
    case FindingId::ServiceStopped:
    case FindingId::PortReserved:
    case FindingId::FirewallNoRule:
    case FindingId::FirewallNotReadable:
    case FindingId::SslOffButListening:
    case FindingId::SslOnButNotListening:
    case FindingId::CertificateNameMismatch:
    case FindingId::CertificateExpired:
    case FindingId::ServerNameUnresolved:
    case FindingId::NetbiosInfo:
        return toTab(TabId::Live, role);
    case FindingId::RolesSharePort:
    case FindingId::PortDynamicRange:
    case FindingId::ChangedFromDefault:
        return toTab(TabId::PortList, role);
    case FindingId::NotInstalled:
        return {WindowAction::ChooseInstallFolder, {}, tr("Choose the Folder…")};
    case FindingId::MacPluginAbsent:
    case FindingId::CloudEdition:
    case FindingId::ProductOfficeScan:
    case FindingId::Newer:
        return {};
    }
    return {};
}

NextStep NextSteps::forVerdict(const View &view, int findingIndex)
{
    const Diagnosis &diagnosis = view.diagnosis;
    if (!diagnosis.complete) {
        return view.canEnter ? NextStep {WindowAction::CheckAgain, {}, tr("Check Again")} : NextStep {};
    }
    if (findingIndex >= 0 && findingIndex < diagnosis.findings.size()) {
        const NextStep step = forFinding(view, diagnosis.findings.at(findingIndex));
        if (step.action != WindowAction::None) {
            return step;
        }
    }
    switch (diagnosis.state) {
    case RoleState::Match:
        return {WindowAction::ExportReport, {}, tr("Export Report…")};
    case RoleState::Single:
    case RoleState::Unknown:
    case RoleState::NotChecked:
    case RoleState::Check:
    case RoleState::Problem:
        return view.canEnter ? toTab(TabId::Console, PortRole::ServerHttp) : NextStep {};
    case RoleState::NotApplicable:
        return {};
    }
    return {};
}

} // namespace portcheck
