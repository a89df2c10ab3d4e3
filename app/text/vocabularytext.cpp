#include "texts.h"

// The display names of the vocabulary: short, for table cells, badges and headings.
namespace portcheck {

QString stateName(RoleState state, const Catalog &catalog)
{
    return catalog.word("Name", state)
        .in({{RoleState::Match, QT_TRANSLATE_NOOP("Name", "Match")},
             {RoleState::Check, QT_TRANSLATE_NOOP("Name", "Needs attention")},
             {RoleState::Problem, QT_TRANSLATE_NOOP("Name", "Problem")},
             {RoleState::Unknown, QT_TRANSLATE_NOOP("Name", "Unknown")},
             {RoleState::Single, QT_TRANSLATE_NOOP("Name", "One source")},
             {RoleState::NotChecked, QT_TRANSLATE_NOOP("Name", "Not checked")},
             {RoleState::NotApplicable, QT_TRANSLATE_NOOP("Name", "Not applicable")}});
}

QString severityName(Severity severity, const Catalog &catalog)
{
    return catalog.word("Name", severity)
        .in({{Severity::Problem, QT_TRANSLATE_NOOP("Name", "Problem")},
             {Severity::Check, QT_TRANSLATE_NOOP("Name", "Needs attention")},
             {Severity::Unknown, QT_TRANSLATE_NOOP("Name", "Unknown")},
             {Severity::Info, QT_TRANSLATE_NOOP("Name", "Information")}});
}

QString roleName(PortRole role, const Catalog &catalog)
{
    return catalog.word("Name", role)
        .in({{PortRole::ServerHttp, QT_TRANSLATE_NOOP("Name", "Server HTTP")},
             {PortRole::ServerHttps, QT_TRANSLATE_NOOP("Name", "Server HTTPS")},
             {PortRole::ScanHttp, QT_TRANSLATE_NOOP("Name", "Smart Scan HTTP")},
             {PortRole::ScanHttps, QT_TRANSLATE_NOOP("Name", "Smart Scan HTTPS")},
             {PortRole::Agent, QT_TRANSLATE_NOOP("Name", "Agent")},
             {PortRole::Mac, QT_TRANSLATE_NOOP("Name", "Port for Mac agents")},
             {PortRole::Netbios139, QT_TRANSLATE_NOOP("Name", "NetBIOS (139)")},
             {PortRole::Netbios445, QT_TRANSLATE_NOOP("Name", "NetBIOS (445)")}});
}

QString methodName(Method method, const Catalog &catalog)
{
    return catalog.word("Name", method)
        .in({{Method::Console, QT_TRANSLATE_NOOP("Name", "Management Console")},
             {Method::Ini, QT_TRANSLATE_NOOP("Name", "ofcscan.ini")},
             {Method::Registry, QT_TRANSLATE_NOOP("Name", "Registry")},
             {Method::Plugin, QT_TRANSLATE_NOOP("Name", "Plug-in Manager")},
             {Method::Live, QT_TRANSLATE_NOOP("Name", "Listening state")}});
}

QString sideName(Side side, const Catalog &catalog)
{
    return catalog.word("Name", side)
        .in({{Side::Server, QT_TRANSLATE_NOOP("Name", "server's copy")},
             {Side::Agent, QT_TRANSLATE_NOOP("Name", "agent's copy")},
             {Side::Entered, QT_TRANSLATE_NOOP("Name", "entered by hand")}});
}

QString sideOfEvidence(const EvidenceBlock &block, const Catalog &catalog)
{
    const QString side = sideName(block.side, catalog);
    return block.sideAssumed ? catalog.translate("Name", "%1 (assumed: the file does not say)").arg(side) : side;
}

QString editionName(Edition edition, const Catalog &catalog)
{
    return catalog.word("Name", edition)
        .in({{Edition::Wfbs, QT_TRANSLATE_NOOP("Name", "Worry-Free Business Security")},
             {Edition::OfficeScan, QT_TRANSLATE_NOOP("Name", "OfficeScan / Apex One")},
             {Edition::Cloud, QT_TRANSLATE_NOOP("Name", "Cloud edition")},
             {Edition::Unknown, QT_TRANSLATE_NOOP("Name", "Edition could not be determined")},
             {Edition::None, QT_TRANSLATE_NOOP("Name", "Not found")}});
}

QString modeName(RunMode mode, const Catalog &catalog)
{
    return catalog.word("Name", mode)
        .in({{RunMode::Live, QT_TRANSLATE_NOOP("Name", "checked on this computer")},
             {RunMode::Files, QT_TRANSLATE_NOOP("Name", "analysed from files")},
             {RunMode::Report, QT_TRANSLATE_NOOP("Name", "opened from a saved report")},
             {RunMode::Sample, QT_TRANSLATE_NOOP("Name", "sample data")}});
}

QString fingerprintName(Fingerprint fingerprint, const Catalog &catalog)
{
    return catalog.word("Name", fingerprint)
        .in({{Fingerprint::WfbsConsole, QT_TRANSLATE_NOOP("Name", "Management console")},
             {Fingerprint::WfbsAgent, QT_TRANSLATE_NOOP("Name", "Security Agent")},
             {Fingerprint::SmartScan, QT_TRANSLATE_NOOP("Name", "Smart Scan server")},
             {Fingerprint::Other, QT_TRANSLATE_NOOP("Name", "Another program")},
             {Fingerprint::None, QT_TRANSLATE_NOOP("Name", "Not recognised")},
             {Fingerprint::NotChecked, QT_TRANSLATE_NOOP("Name", "Not checked")}});
}

QString firewallName(FirewallState state, const Catalog &catalog)
{
    return catalog.word("Name", state)
        .in({{FirewallState::Allowed, QT_TRANSLATE_NOOP("Name", "Allowed")},
             {FirewallState::AllowedSome, QT_TRANSLATE_NOOP("Name", "Allowed for some addresses")},
             {FirewallState::NoRule, QT_TRANSLATE_NOOP("Name", "Not allowed")},
             {FirewallState::NotReadable, QT_TRANSLATE_NOOP("Name", "Cannot be read")},
             {FirewallState::NotChecked, QT_TRANSLATE_NOOP("Name", "Not checked")}});
}

QString liveQuestionName(LiveQuestionId id, const Catalog &catalog)
{
    return catalog.word("Name", id)
        .in({{LiveQuestionId::Listeners, QT_TRANSLATE_NOOP("Name", "which ports are listening")},
             {LiveQuestionId::Owners, QT_TRANSLATE_NOOP("Name", "which programs use the ports")},
             {LiveQuestionId::Reservations, QT_TRANSLATE_NOOP("Name", "port ranges reserved by Windows")},
             {LiveQuestionId::Firewall, QT_TRANSLATE_NOOP("Name", "Windows Firewall")},
             {LiveQuestionId::Services, QT_TRANSLATE_NOOP("Name", "services")},
             {LiveQuestionId::Names, QT_TRANSLATE_NOOP("Name", "addresses of the server names")},
             {LiveQuestionId::Probes, QT_TRANSLATE_NOOP("Name", "what answers at the ports")}});
}

QString agentStateName(AgentProbe::State state, const Catalog &catalog)
{
    return catalog.word("Name", state)
        .in({{AgentProbe::State::Listening, QT_TRANSLATE_NOOP("Name", "Listening")},
             {AgentProbe::State::Refused, QT_TRANSLATE_NOOP("Name", "Refused")},
             {AgentProbe::State::NoAnswer, QT_TRANSLATE_NOOP("Name", "No answer")},
             {AgentProbe::State::NameUnknown, QT_TRANSLATE_NOOP("Name", "Name not found")},
             {AgentProbe::State::NameTimeout, QT_TRANSLATE_NOOP("Name", "Name lookup failed")},
             {AgentProbe::State::NotChecked, QT_TRANSLATE_NOOP("Name", "Not checked")}});
}

QString installedRoles(const Installation &installation, const Catalog &catalog)
{
    if (installation.server) {
        return installation.agent     ? catalog.translate("Name", "server, agent")
            : installation.cloudAgent ? catalog.translate("Name", "server, cloud agent")
                                      : catalog.translate("Name", "server");
    }
    return installation.agent     ? catalog.translate("Name", "agent")
        : installation.cloudAgent ? catalog.translate("Name", "cloud agent")
                                  : catalog.translate("Name", "none");
}

QString sslName(const SslObservation &ssl, const Catalog &catalog)
{
    if (ssl.state == SslState::Unknown) {
        return (ssl.raw.contains(QLatin1String(" / ")) ? catalog.translate("Name", "the files differ: %1")
                                                       : catalog.translate("Name", "not documented: \"%1\""))
            .arg(ssl.raw);
    }
    if (ssl.state == SslState::Absent && ssl.source.locator.isEmpty()) {
        return catalog.translate("Cell", "not read"); // no file that could have it
    }
    return catalog.word("Name", ssl.state)
        .in({{SslState::On, QT_TRANSLATE_NOOP("Name", "on")},
             {SslState::Off, QT_TRANSLATE_NOOP("Name", "off")},
             {SslState::Absent, QT_TRANSLATE_NOOP("Name", "not there")}});
}

QString productName(const Catalog &catalog)
{
    return catalog.translate("Name", "WFBS Port Check");
}

QString disclaimer(const Catalog &catalog)
{
    return catalog.translate("Name", "Not a product of Trend Micro (unofficial tool)");
}

} // namespace portcheck
