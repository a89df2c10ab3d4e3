#include "vocabulary.h"

#include "diagnosis.h"

#include <QHash>

namespace portcheck {

template<typename T>
requires std::is_enum_v<T> QString id(T value)
{
    return nameOf(value);
}

template<typename T>
std::optional<T> fromId(QStringView text)
{
    return valueOfName<T>(text);
}

#define PORTCHECK_IDS(T, ...) \
    template<> \
    struct Names<T> \
    { \
        static constexpr auto table = [] { \
            using enum T; \
            return std::to_array<std::pair<T, const char *>>({__VA_ARGS__}); \
        }(); \
    }; \
    template QString id(T value); \
    template std::optional<T> fromId(QStringView text);

PORTCHECK_IDS(PortRole,
              {ServerHttp, "server-http"},
              {ServerHttps, "server-https"},
              {ScanHttp, "scan-http"},
              {ScanHttps, "scan-https"},
              {Agent, "agent"},
              {Mac, "mac"},
              {Netbios139, "netbios-139"},
              {Netbios445, "netbios-445"})
PORTCHECK_IDS(Method, {Console, "console"}, {Ini, "ini"}, {Registry, "registry"}, {Plugin, "plugin"}, {Live, "live"})
PORTCHECK_IDS(Side, {Server, "server"}, {Agent, "agent"}, {Entered, "typed"})
PORTCHECK_IDS(ObservationState,
              {Present, "present"},
              {Absent, "absent"},
              {Invalid, "invalid"},
              {Unreadable, "unreadable"},
              {NotApplicable, "not-applicable"})
PORTCHECK_IDS(RoleState,
              {Match, "match"},
              {Check, "check"},
              {Problem, "problem"},
              {Unknown, "unknown"},
              {Single, "single"},
              {NotChecked, "not-checked"},
              {NotApplicable, "not-applicable"})
PORTCHECK_IDS(Severity, {Problem, "problem"}, {Check, "check"}, {Unknown, "unknown"}, {Info, "info"})
PORTCHECK_IDS(
    Edition, {Wfbs, "wfbs"}, {OfficeScan, "officescan"}, {Cloud, "cloud"}, {Unknown, "unknown"}, {None, "none"})
PORTCHECK_IDS(SslState, {On, "on"}, {Off, "off"}, {Unknown, "unknown"}, {Absent, "absent"})
PORTCHECK_IDS(RunMode, {Live, "live"}, {Files, "files"}, {Report, "report"}, {Sample, "sample"})
PORTCHECK_IDS(ListenState,
              {Listening, "listening"},
              {NotListening, "not-listening"},
              {NoAnswer, "no-answer"},
              {NotChecked, "not-checked"})
PORTCHECK_IDS(Fingerprint,
              {WfbsConsole, "wfbs-console"},
              {WfbsAgent, "wfbs-agent"},
              {SmartScan, "smart-scan"},
              {Other, "other"},
              {None, "none"},
              {NotChecked, "not-checked"})
PORTCHECK_IDS(FirewallState,
              {Allowed, "allowed"},
              {AllowedSome, "allowed-some"},
              {NoRule, "no-rule"},
              {NotReadable, "not-readable"},
              {NotChecked, "not-checked"})
PORTCHECK_IDS(LiveQuestionId,
              {Listeners, "listeners"},
              {Owners, "owners"},
              {Reservations, "reservations"},
              {Firewall, "firewall"},
              {Services, "services"},
              {Names, "names"},
              {Probes, "probes"})
PORTCHECK_IDS(LiveOutcome,
              {Answered, "answered"},
              {NotInTime, "not-in-time"},
              {NotSupported, "not-supported"},
              {NotReadable, "not-readable"},
              {NotChecked, "not-checked"})
PORTCHECK_IDS(LiveOriginKind, {Machine, "machine"}, {Network, "network"}, {File, "file"})
PORTCHECK_IDS(InstalledRole, {Server, "server"}, {Agent, "agent"})
PORTCHECK_IDS(InputKind,
              {ServerIni, "server-ini"},
              {AgentIni, "agent-ini"},
              {ServiceIni, "service-ini"},
              {RegistryExport, "registry-export"},
              {RegistryQuery, "registry-query"},
              {Listeners, "listeners"},
              {MacPlugin, "mac-plugin"},
              {Report, "report"},
              {Archive, "archive"},
              {Folder, "folder"},
              {Other, "other"})
PORTCHECK_IDS(InputReason,
              {None, ""},
              {Unrecognised, "unrecognised"},
              {NoValues, "no-values"},
              {Unreadable, "unreadable"},
              {TooLarge, "too-large"},
              {SameContent, "same-content"},
              {UpdateCopy, "update-copy"},
              {OwnReport, "own-report"},
              {ArchiveInside, "archive-inside"},
              {NeedsFolder, "needs-folder"},
              {Link, "link"},
              {Several, "several"},
              {Limit, "limit"})
PORTCHECK_IDS(ReadErrorCode,
              {NotFound, "not-found"},
              {AccessDenied, "access-denied"},
              {NotSupported, "not-supported"},
              {WrongType, "wrong-type"},
              {Malformed, "malformed"},
              {Damaged, "damaged"},
              {Encrypted, "encrypted"},
              {UnsafeName, "unsafe-name"},
              {Newer, "newer"},
              {IsFolder, "is-folder"},
              {IsFile, "is-file"},
              {TooLarge, "too-large"},
              {Timeout, "timeout"},
              {NameTimeout, "name-timeout"},
              {Refused, "refused"},
              {Unreachable, "unreachable"},
              {Closed, "closed"},
              {TlsFailed, "tls-failed"},
              {Cancelled, "cancelled"},
              {InUse, "in-use"},
              {AgentsFile, "agents-file"},
              {RegistryText, "registry-text"},
              {QueryFailed, "query-failed"},
              {Contradictory, "contradictory"},
              {NoReports, "no-reports"},
              {Unexpected, "unexpected"})
PORTCHECK_IDS(SourceKind,
              {File, "file"},
              {Registry, "registry"},
              {Entered, "entered"},
              {Folder, "folder"},
              {Listener, "listener"})
PORTCHECK_IDS(Presence, {NotLooked, "not-looked"}, {Absent, "absent"}, {Present, "present"}, {Unreadable, "unreadable"})
PORTCHECK_IDS(AgentProbe::State,
              {Listening, "listening"},
              {Refused, "refused"},
              {NoAnswer, "no-answer"},
              {NameUnknown, "name-unknown"},
              {NameTimeout, "name-timeout"},
              {NotChecked, "not-checked"})
#undef PORTCHECK_IDS

const QList<PortRole> &allRoles()
{
    using enum PortRole;
    static const QList<PortRole> roles {
        ServerHttp, ServerHttps, ScanHttp, ScanHttps, Agent, Mac, Netbios139, Netbios445};
    return roles;
}

const QList<Method> &documentedMethods()
{
    static const QList<Method> methods {Method::Console, Method::Ini, Method::Registry, Method::Plugin};
    return methods;
}

std::optional<Port> defaultPort(PortRole role)
{
    using enum PortRole;
    static const QHash<PortRole, int> ports {{ServerHttp, 8059},
                                             {ServerHttps, 4343},
                                             {ScanHttp, 8082},
                                             {ScanHttps, 4345},
                                             {Mac, 61617},
                                             {Netbios139, 139},
                                             {Netbios445, 445}};
    return Port::fromNumber(ports.value(role));
}

bool countsTowardsWhole(PortRole role)
{
    return role != PortRole::Netbios139 && role != PortRole::Netbios445;
}

bool methodCovers(Method method, PortRole role)
{
    using enum PortRole;
    static const QHash<Method, QList<PortRole>> documented {{Method::Console, {ServerHttp, ServerHttps, Agent}},
                                                            {Method::Ini, {ServerHttp, ServerHttps, Agent, ScanHttps}},
                                                            {Method::Registry, {ServerHttp, Agent}},
                                                            {Method::Plugin, {Mac}},
                                                            {Method::Live, allRoles()}};
    return documented.value(method).contains(role);
}

} // namespace portcheck
