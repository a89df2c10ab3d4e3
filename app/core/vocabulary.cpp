#include "vocabulary.h"

#include "diagnosis.h"
#include "names.h"

namespace portcheck {

template<>
struct Names<PortRole>
{
    static constexpr NameTable<PortRole, 8> table {{{PortRole::ServerHttp, "server-http"},
                                                    {PortRole::ServerHttps, "server-https"},
                                                    {PortRole::ScanHttp, "scan-http"},
                                                    {PortRole::ScanHttps, "scan-https"},
                                                    {PortRole::Agent, "agent"},
                                                    {PortRole::Mac, "mac"},
                                                    {PortRole::Netbios139, "netbios-139"},
                                                    {PortRole::Netbios445, "netbios-445"}}};
};
template<>
struct Names<Method>
{
    static constexpr NameTable<Method, 5> table {{{Method::Console, "console"},
                                                  {Method::Ini, "ini"},
                                                  {Method::Registry, "registry"},
                                                  {Method::Plugin, "plugin"},
                                                  {Method::Live, "live"}}};
};
template<>
struct Names<Side>
{
    static constexpr NameTable<Side, 3> table {
        {{Side::Server, "server"}, {Side::Agent, "agent"}, {Side::Entered, "typed"}}};
};
template<>
struct Names<ObservationState>
{
    static constexpr NameTable<ObservationState, 5> table {{{ObservationState::Present, "present"},
                                                            {ObservationState::Absent, "absent"},
                                                            {ObservationState::Invalid, "invalid"},
                                                            {ObservationState::Unreadable, "unreadable"},
                                                            {ObservationState::NotApplicable, "not-applicable"}}};
};
template<>
struct Names<RoleState>
{
    static constexpr NameTable<RoleState, 7> table {{{RoleState::Match, "match"},
                                                     {RoleState::Check, "check"},
                                                     {RoleState::Problem, "problem"},
                                                     {RoleState::Unknown, "unknown"},
                                                     {RoleState::Single, "single"},
                                                     {RoleState::NotChecked, "not-checked"},
                                                     {RoleState::NotApplicable, "not-applicable"}}};
};
template<>
struct Names<Severity>
{
    static constexpr NameTable<Severity, 4> table {{{Severity::Problem, "problem"},
                                                    {Severity::Check, "check"},
                                                    {Severity::Unknown, "unknown"},
                                                    {Severity::Info, "info"}}};
};
template<>
struct Names<Edition>
{
    static constexpr NameTable<Edition, 5> table {{{Edition::Wfbs, "wfbs"},
                                                   {Edition::OfficeScan, "officescan"},
                                                   {Edition::Cloud, "cloud"},
                                                   {Edition::Unknown, "unknown"},
                                                   {Edition::None, "none"}}};
};
template<>
struct Names<SslState>
{
    static constexpr NameTable<SslState, 4> table {
        {{SslState::On, "on"}, {SslState::Off, "off"}, {SslState::Unknown, "unknown"}, {SslState::Absent, "absent"}}};
};
template<>
struct Names<RunMode>
{
    static constexpr NameTable<RunMode, 4> table {
        {{RunMode::Live, "live"}, {RunMode::Files, "files"}, {RunMode::Report, "report"}, {RunMode::Sample, "sample"}}};
};
template<>
struct Names<ListenState>
{
    static constexpr NameTable<ListenState, 4> table {{{ListenState::Listening, "listening"},
                                                       {ListenState::NotListening, "not-listening"},
                                                       {ListenState::NoAnswer, "no-answer"},
                                                       {ListenState::NotChecked, "not-checked"}}};
};
template<>
struct Names<Fingerprint>
{
    static constexpr NameTable<Fingerprint, 6> table {{{Fingerprint::WfbsConsole, "wfbs-console"},
                                                       {Fingerprint::WfbsAgent, "wfbs-agent"},
                                                       {Fingerprint::SmartScan, "smart-scan"},
                                                       {Fingerprint::Other, "other"},
                                                       {Fingerprint::None, "none"},
                                                       {Fingerprint::NotChecked, "not-checked"}}};
};
template<>
struct Names<FirewallState>
{
    static constexpr NameTable<FirewallState, 5> table {{{FirewallState::Allowed, "allowed"},
                                                         {FirewallState::AllowedSome, "allowed-some"},
                                                         {FirewallState::NoRule, "no-rule"},
                                                         {FirewallState::NotReadable, "not-readable"},
                                                         {FirewallState::NotChecked, "not-checked"}}};
};
template<>
struct Names<LiveQuestionId>
{
    static constexpr NameTable<LiveQuestionId, 7> table {{{LiveQuestionId::Listeners, "listeners"},
                                                          {LiveQuestionId::Owners, "owners"},
                                                          {LiveQuestionId::Reservations, "reservations"},
                                                          {LiveQuestionId::Firewall, "firewall"},
                                                          {LiveQuestionId::Services, "services"},
                                                          {LiveQuestionId::Names, "names"},
                                                          {LiveQuestionId::Probes, "probes"}}};
};
template<>
struct Names<LiveOutcome>
{
    static constexpr NameTable<LiveOutcome, 5> table {{{LiveOutcome::Answered, "answered"},
                                                       {LiveOutcome::NotInTime, "not-in-time"},
                                                       {LiveOutcome::NotSupported, "not-supported"},
                                                       {LiveOutcome::NotReadable, "not-readable"},
                                                       {LiveOutcome::NotChecked, "not-checked"}}};
};
template<>
struct Names<LiveOriginKind>
{
    static constexpr NameTable<LiveOriginKind, 3> table {
        {{LiveOriginKind::Machine, "machine"}, {LiveOriginKind::Network, "network"}, {LiveOriginKind::File, "file"}}};
};
template<>
struct Names<InstalledRole>
{
    static constexpr NameTable<InstalledRole, 2> table {
        {{InstalledRole::Server, "server"}, {InstalledRole::Agent, "agent"}}};
};

template<>
struct Names<InputKind>
{
    static constexpr NameTable<InputKind, 11> table {{{InputKind::ServerIni, "server-ini"},
                                                      {InputKind::AgentIni, "agent-ini"},
                                                      {InputKind::ServiceIni, "service-ini"},
                                                      {InputKind::RegistryExport, "registry-export"},
                                                      {InputKind::RegistryQuery, "registry-query"},
                                                      {InputKind::Listeners, "listeners"},
                                                      {InputKind::MacPlugin, "mac-plugin"},
                                                      {InputKind::Report, "report"},
                                                      {InputKind::Archive, "archive"},
                                                      {InputKind::Folder, "folder"},
                                                      {InputKind::Other, "other"}}};
};
template<>
struct Names<InputReason>
{
    static constexpr NameTable<InputReason, 13> table {{{InputReason::None, ""},
                                                        {InputReason::Unrecognised, "unrecognised"},
                                                        {InputReason::NoValues, "no-values"},
                                                        {InputReason::Unreadable, "unreadable"},
                                                        {InputReason::TooLarge, "too-large"},
                                                        {InputReason::SameContent, "same-content"},
                                                        {InputReason::UpdateCopy, "update-copy"},
                                                        {InputReason::OwnReport, "own-report"},
                                                        {InputReason::ArchiveInside, "archive-inside"},
                                                        {InputReason::NeedsFolder, "needs-folder"},
                                                        {InputReason::Link, "link"},
                                                        {InputReason::Several, "several"},
                                                        {InputReason::Limit, "limit"}}};
};
template<>
struct Names<ReadErrorCode>
{
    static constexpr NameTable<ReadErrorCode, 21> table {{{ReadErrorCode::NotFound, "not-found"},
                                                          {ReadErrorCode::AccessDenied, "access-denied"},
                                                          {ReadErrorCode::NotSupported, "not-supported"},
                                                          {ReadErrorCode::WrongType, "wrong-type"},
                                                          {ReadErrorCode::Malformed, "malformed"},
                                                          {ReadErrorCode::Damaged, "damaged"},
                                                          {ReadErrorCode::Encrypted, "encrypted"},
                                                          {ReadErrorCode::UnsafeName, "unsafe-name"},
                                                          {ReadErrorCode::Newer, "newer"},
                                                          {ReadErrorCode::IsFolder, "is-folder"},
                                                          {ReadErrorCode::IsFile, "is-file"},
                                                          {ReadErrorCode::TooLarge, "too-large"},
                                                          {ReadErrorCode::Timeout, "timeout"},
                                                          {ReadErrorCode::Refused, "refused"},
                                                          {ReadErrorCode::TlsFailed, "tls-failed"},
                                                          {ReadErrorCode::Cancelled, "cancelled"},
                                                          {ReadErrorCode::InUse, "in-use"},
                                                          {ReadErrorCode::AgentsFile, "agents-file"},
                                                          {ReadErrorCode::RegistryText, "registry-text"},
                                                          {ReadErrorCode::QueryFailed, "query-failed"},
                                                          {ReadErrorCode::Unexpected, "unexpected"}}};
};
template<>
struct Names<SourceKind>
{
    static constexpr NameTable<SourceKind, 5> table {{{SourceKind::File, "file"},
                                                      {SourceKind::Registry, "registry"},
                                                      {SourceKind::Entered, "entered"},
                                                      {SourceKind::Folder, "folder"},
                                                      {SourceKind::Listener, "listener"}}};
};
template<>
struct Names<Presence>
{
    static constexpr NameTable<Presence, 4> table {{{Presence::NotLooked, "not-looked"},
                                                    {Presence::Absent, "absent"},
                                                    {Presence::Present, "present"},
                                                    {Presence::Unreadable, "unreadable"}}};
};
template<>
struct Names<AgentProbe::State>
{
    static constexpr NameTable<AgentProbe::State, 6> table {{{AgentProbe::State::Listening, "listening"},
                                                             {AgentProbe::State::Refused, "refused"},
                                                             {AgentProbe::State::NoAnswer, "no-answer"},
                                                             {AgentProbe::State::NameUnknown, "name-unknown"},
                                                             {AgentProbe::State::NameTimeout, "name-timeout"},
                                                             {AgentProbe::State::NotChecked, "not-checked"}}};
};

template<typename T>
std::optional<T> fromId(QStringView text)
{
    return valueOfName<T>(text);
}

#define PORTCHECK_VOCABULARY(T) \
    QString id(T value) \
    { \
        return nameOf(value); \
    } \
    template std::optional<T> fromId<T>(QStringView text);

PORTCHECK_VOCABULARY(PortRole)
PORTCHECK_VOCABULARY(Method)
PORTCHECK_VOCABULARY(Side)
PORTCHECK_VOCABULARY(ObservationState)
PORTCHECK_VOCABULARY(RoleState)
PORTCHECK_VOCABULARY(Severity)
PORTCHECK_VOCABULARY(Edition)
PORTCHECK_VOCABULARY(SslState)
PORTCHECK_VOCABULARY(RunMode)
PORTCHECK_VOCABULARY(ListenState)
PORTCHECK_VOCABULARY(Fingerprint)
PORTCHECK_VOCABULARY(FirewallState)
PORTCHECK_VOCABULARY(LiveQuestionId)
PORTCHECK_VOCABULARY(LiveOutcome)
PORTCHECK_VOCABULARY(LiveOriginKind)
PORTCHECK_VOCABULARY(InstalledRole)
PORTCHECK_VOCABULARY(InputKind)
PORTCHECK_VOCABULARY(InputReason)
PORTCHECK_VOCABULARY(ReadErrorCode)
PORTCHECK_VOCABULARY(SourceKind)
PORTCHECK_VOCABULARY(Presence)
PORTCHECK_VOCABULARY(AgentProbe::State)
#undef PORTCHECK_VOCABULARY

const QList<PortRole> &allRoles()
{
    static const QList<PortRole> roles {PortRole::ServerHttp,
                                        PortRole::ServerHttps,
                                        PortRole::ScanHttp,
                                        PortRole::ScanHttps,
                                        PortRole::Agent,
                                        PortRole::Mac,
                                        PortRole::Netbios139,
                                        PortRole::Netbios445};
    return roles;
}

const QList<Method> &documentedMethods()
{
    static const QList<Method> methods {Method::Console, Method::Ini, Method::Registry, Method::Plugin};
    return methods;
}

std::optional<Port> defaultPort(PortRole role)
{
    switch (role) {
    case PortRole::ServerHttp:
        return Port::fromNumber(8059);
    case PortRole::ServerHttps:
        return Port::fromNumber(4343);
    case PortRole::ScanHttp:
        return Port::fromNumber(8082);
    case PortRole::ScanHttps:
        return Port::fromNumber(4345);
    case PortRole::Agent:
        return std::nullopt;
    case PortRole::Mac:
        return Port::fromNumber(61617);
    case PortRole::Netbios139:
        return Port::fromNumber(139);
    case PortRole::Netbios445:
        return Port::fromNumber(445);
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

bool countsTowardsWhole(PortRole role)
{
    return role != PortRole::Netbios139 && role != PortRole::Netbios445;
}

bool methodCovers(Method method, PortRole role)
{
    switch (method) {
    case Method::Console:
        return role == PortRole::ServerHttp || role == PortRole::ServerHttps || role == PortRole::Agent;
    case Method::Ini:
        return role == PortRole::ServerHttp || role == PortRole::ServerHttps || role == PortRole::Agent
            || role == PortRole::ScanHttps;
    case Method::Registry:
        return role == PortRole::ServerHttp || role == PortRole::Agent;
    case Method::Plugin:
        return role == PortRole::Mac;
    case Method::Live:
        return true;
    }
    Q_UNREACHABLE();
    return false;
}

} // namespace portcheck
