#include "texts.h"

// The display names of the vocabulary: short, for table cells, badges and headings.
namespace portcheck {
namespace {

const char *source(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return QT_TRANSLATE_NOOP("Name", "Match");
    case RoleState::Check:
        return QT_TRANSLATE_NOOP("Name", "Check");
    case RoleState::Problem:
        return QT_TRANSLATE_NOOP("Name", "Problem");
    case RoleState::Unknown:
        return QT_TRANSLATE_NOOP("Name", "Unknown");
    case RoleState::Single:
        return QT_TRANSLATE_NOOP("Name", "One source");
    case RoleState::NotChecked:
        return QT_TRANSLATE_NOOP("Name", "Not checked");
    case RoleState::NotApplicable:
        return QT_TRANSLATE_NOOP("Name", "Not applicable");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return QT_TRANSLATE_NOOP("Name", "Problem");
    case Severity::Check:
        return QT_TRANSLATE_NOOP("Name", "Check");
    case Severity::Unknown:
        return QT_TRANSLATE_NOOP("Name", "Unknown");
    case Severity::Info:
        return QT_TRANSLATE_NOOP("Name", "Information");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(PortRole role)
{
    switch (role) {
    case PortRole::ServerHttp:
        return QT_TRANSLATE_NOOP("Name", "Server HTTP");
    case PortRole::ServerHttps:
        return QT_TRANSLATE_NOOP("Name", "Server HTTPS");
    case PortRole::ScanHttp:
        return QT_TRANSLATE_NOOP("Name", "Smart Scan HTTP");
    case PortRole::ScanHttps:
        return QT_TRANSLATE_NOOP("Name", "Smart Scan HTTPS");
    case PortRole::Agent:
        return QT_TRANSLATE_NOOP("Name", "Agent");
    case PortRole::Mac:
        return QT_TRANSLATE_NOOP("Name", "Port for Mac agents");
    case PortRole::Netbios139:
        return QT_TRANSLATE_NOOP("Name", "NetBIOS (139)");
    case PortRole::Netbios445:
        return QT_TRANSLATE_NOOP("Name", "NetBIOS (445)");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(Method method)
{
    switch (method) {
    case Method::Console:
        return QT_TRANSLATE_NOOP("Name", "Management Console");
    case Method::Ini:
        return QT_TRANSLATE_NOOP("Name", "ofcscan.ini");
    case Method::Registry:
        return QT_TRANSLATE_NOOP("Name", "Registry");
    case Method::Plugin:
        return QT_TRANSLATE_NOOP("Name", "Plug-in Manager");
    case Method::Live:
        return QT_TRANSLATE_NOOP("Name", "Listening state");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(Side side)
{
    switch (side) {
    case Side::Server:
        return QT_TRANSLATE_NOOP("Name", "server's copy");
    case Side::Agent:
        return QT_TRANSLATE_NOOP("Name", "agent's copy");
    case Side::Entered:
        return QT_TRANSLATE_NOOP("Name", "entered by hand");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(Edition edition)
{
    switch (edition) {
    case Edition::Wfbs:
        return QT_TRANSLATE_NOOP("Name", "Worry-Free Business Security");
    case Edition::OfficeScan:
        return QT_TRANSLATE_NOOP("Name", "OfficeScan / Apex One");
    case Edition::Cloud:
        return QT_TRANSLATE_NOOP("Name", "Cloud edition");
    case Edition::Unknown:
        return QT_TRANSLATE_NOOP("Name", "Edition not known");
    case Edition::None:
        return QT_TRANSLATE_NOOP("Name", "Not installed");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(RunMode mode)
{
    switch (mode) {
    case RunMode::Live:
        return QT_TRANSLATE_NOOP("Name", "checked on this computer");
    case RunMode::Files:
        return QT_TRANSLATE_NOOP("Name", "analysed from files");
    case RunMode::Report:
        return QT_TRANSLATE_NOOP("Name", "opened from a saved report");
    case RunMode::Sample:
        return QT_TRANSLATE_NOOP("Name", "sample data");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(Fingerprint fingerprint)
{
    switch (fingerprint) {
    case Fingerprint::WfbsConsole:
        return QT_TRANSLATE_NOOP("Name", "Management console");
    case Fingerprint::WfbsAgent:
        return QT_TRANSLATE_NOOP("Name", "Security Agent");
    case Fingerprint::SmartScan:
        return QT_TRANSLATE_NOOP("Name", "Smart Scan server");
    case Fingerprint::Other:
        return QT_TRANSLATE_NOOP("Name", "Another program");
    case Fingerprint::None:
        return QT_TRANSLATE_NOOP("Name", "Not recognised");
    case Fingerprint::NotChecked:
        return QT_TRANSLATE_NOOP("Name", "Not checked");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(FirewallState state)
{
    switch (state) {
    case FirewallState::Allowed:
        return QT_TRANSLATE_NOOP("Name", "Allowed");
    case FirewallState::AllowedSome:
        return QT_TRANSLATE_NOOP("Name", "Allowed for some addresses");
    case FirewallState::NoRule:
        return QT_TRANSLATE_NOOP("Name", "No rule");
    case FirewallState::NotReadable:
        return QT_TRANSLATE_NOOP("Name", "Cannot be read");
    case FirewallState::NotChecked:
        return QT_TRANSLATE_NOOP("Name", "Not checked");
    }
    Q_UNREACHABLE();
    return "";
}

const char *source(AgentProbe::State state)
{
    switch (state) {
    case AgentProbe::State::Listening:
        return QT_TRANSLATE_NOOP("Name", "Listening");
    case AgentProbe::State::Refused:
        return QT_TRANSLATE_NOOP("Name", "Refused");
    case AgentProbe::State::NoAnswer:
        return QT_TRANSLATE_NOOP("Name", "No answer");
    case AgentProbe::State::NameUnknown:
        return QT_TRANSLATE_NOOP("Name", "Name not found");
    case AgentProbe::State::NotChecked:
        return QT_TRANSLATE_NOOP("Name", "Not checked");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

QString stateName(RoleState state, const Catalog &catalog)
{
    return catalog.text("Name", source(state));
}

QString severityName(Severity severity, const Catalog &catalog)
{
    return catalog.text("Name", source(severity));
}

QString roleName(PortRole role, const Catalog &catalog)
{
    return catalog.text("Name", source(role));
}

QString methodName(Method method, const Catalog &catalog)
{
    return catalog.text("Name", source(method));
}

QString sideName(Side side, const Catalog &catalog)
{
    return catalog.text("Name", source(side));
}

QString sideOfEvidence(const EvidenceBlock &block, const Catalog &catalog)
{
    const QString side = sideName(block.side, catalog);
    return block.sideAssumed
        ? catalog.text("Name", QT_TRANSLATE_NOOP("Name", "%1 (assumed: nothing in the file tells)")).arg(side)
        : side;
}

QString editionName(Edition edition, const Catalog &catalog)
{
    return catalog.text("Name", source(edition));
}

QString modeName(RunMode mode, const Catalog &catalog)
{
    return catalog.text("Name", source(mode));
}

QString fingerprintName(Fingerprint fingerprint, const Catalog &catalog)
{
    return catalog.text("Name", source(fingerprint));
}

QString firewallName(FirewallState state, const Catalog &catalog)
{
    return catalog.text("Name", source(state));
}

QString agentStateName(AgentProbe::State state, const Catalog &catalog)
{
    return catalog.text("Name", source(state));
}

QString installedRoles(const Installation &installation, const Catalog &catalog)
{
    if (installation.server && installation.agent) {
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "server, agent"));
    }
    if (installation.server && installation.cloudAgent) {
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "server, cloud agent"));
    }
    if (installation.server) {
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "server"));
    }
    if (installation.agent) {
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "agent"));
    }
    if (installation.cloudAgent) {
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "cloud agent"));
    }
    return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "none"));
}

QString sslName(const SslObservation &ssl, const Catalog &catalog)
{
    switch (ssl.state) {
    case SslState::On:
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "on"));
    case SslState::Off:
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "off"));
    case SslState::Unknown:
        if (ssl.raw.contains(QLatin1String(" / "))) {
            return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "the files differ: %1")).arg(ssl.raw);
        }
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "not documented: \"%1\"")).arg(ssl.raw);
    case SslState::Absent:
        return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "not there"));
    }
    Q_UNREACHABLE();
    return {};
}

QString productName(const Catalog &catalog)
{
    return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "WFBS Port Check"));
}

QString disclaimer(const Catalog &catalog)
{
    return catalog.text("Name", QT_TRANSLATE_NOOP("Name", "Not a product of Trend Micro (unofficial tool)"));
}

} // namespace portcheck
