#pragma once

#include <core/diagnosis.h>

#include <QDateTime>
#include <QString>

/// Finished diagnoses of typical situations, built by hand: for tests of everything that shows a diagnosis
/// (texts, reports, window), which must not depend on readers and Reconciler being right. The time is
/// fixed, the names are VBSERVER01 and PC00012, no path is of the computer that runs the test.
namespace portcheck::test::scenes {

[[nodiscard]] inline QDateTime fixedTime()
{
    return QDateTime(QDate(2026, 11, 24), QTime(9, 12, 3), Qt::OffsetFromUTC, 9 * 3600);
}

[[nodiscard]] inline Port port(int number)
{
    return Port::fromNumber(number).value();
}

inline const QString kServerIni =
    QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini");
inline const QString kServiceIni =
    QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\WSS\\Service.ini");
inline const QString kAgentKey =
    QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");

[[nodiscard]] inline SourceRef iniSource(const QString &locator, const QString &key, int line)
{
    return {SourceKind::File,
            locator,
            key,
            line,
            QString(),
            QDateTime(QDate(2026, 11, 20), QTime(18, 30), Qt::OffsetFromUTC, 9 * 3600)};
}

[[nodiscard]] inline SourceRef registrySource(const QString &name)
{
    return {SourceKind::Registry, kAgentKey, name, 0, QStringLiteral("32"), QDateTime()};
}

/// A value that was found.
[[nodiscard]] inline Observation
present(Method method, Side side, PortRole role, int number, const SourceRef &source, const QString &raw = {})
{
    Observation observation;
    observation.method = method;
    observation.side = side;
    observation.role = role;
    observation.state = ObservationState::Present;
    observation.value = port(number);
    observation.raw = raw.isEmpty() ? QString::number(number) : raw;
    observation.source = source;
    return observation;
}

[[nodiscard]] inline Observation iniValue(PortRole role, int number)
{
    switch (role) {
    case PortRole::ServerHttps:
        return present(Method::Ini,
                       Side::Server,
                       role,
                       number,
                       iniSource(kServerIni, QStringLiteral("[INI_SERVER_SECTION] Master_SSLPort"), 14));
    case PortRole::Agent:
        return present(Method::Ini,
                       Side::Server,
                       role,
                       number,
                       iniSource(kServerIni, QStringLiteral("[INI_CLIENT_SECTION] Client_LocalServer_Port"), 40));
    case PortRole::ScanHttps:
        return present(Method::Ini, Side::Server, role, number, iniSource(kServiceIni, QStringLiteral("HTTPS"), 3));
    default:
        return present(Method::Ini,
                       Side::Server,
                       role,
                       number,
                       iniSource(kServerIni, QStringLiteral("[INI_SERVER_SECTION] Master_DomainPort"), 12));
    }
}

[[nodiscard]] inline QString asDword(int number)
{
    return QStringLiteral("0x%1 (%2)").arg(number, 8, 16, QLatin1Char('0')).arg(number);
}

[[nodiscard]] inline Observation registryValue(PortRole role, int number)
{
    return present(
        Method::Registry,
        Side::Agent,
        role,
        number,
        registrySource(role == PortRole::Agent ? QStringLiteral("LocalServerPort") : QStringLiteral("ServerPort")),
        asDword(number));
}

[[nodiscard]] inline Observation enteredValue(Method method, PortRole role, int number)
{
    return present(
        method, Side::Entered, role, number, {SourceKind::Entered, QString(), id(role), 0, QString(), fixedTime()});
}

/// All eight roles, nothing known of any; the frame of every scene.
[[nodiscard]] inline Diagnosis empty()
{
    Diagnosis diagnosis;
    diagnosis.mode = RunMode::Live;
    diagnosis.host = QStringLiteral("VBSERVER01");
    diagnosis.createdAt = fixedTime();
    diagnosis.toolVersion = QStringLiteral("1.0.0");
    for (const PortRole role : allRoles()) {
        PortDiagnosis each;
        each.role = role;
        each.defaultPort = defaultPort(role);
        each.live.role = role;
        diagnosis.ports.append(each);
    }
    return diagnosis;
}

[[nodiscard]] inline PortDiagnosis &at(Diagnosis &diagnosis, PortRole role)
{
    for (PortDiagnosis &each : diagnosis.ports) {
        if (each.role == role) {
            return each;
        }
    }
    Q_UNREACHABLE();
    return diagnosis.ports.first();
}

inline void
set(Diagnosis &diagnosis, PortRole role, RoleState state, std::optional<int> number, QList<Observation> observations)
{
    PortDiagnosis &each = at(diagnosis, role);
    each.state = state;
    each.port = number ? std::optional<Port>(port(*number)) : std::nullopt;
    each.observations = std::move(observations);
}

[[nodiscard]] inline EvidenceBlock
iniEvidence(const QString &httpPort, const QString &httpsPort, const QString &agentPort)
{
    const auto line = [](int number, const QString &key, const QString &value, std::optional<PortRole> role) {
        return EvidenceLine {number, key, QString(), value, key + QLatin1Char('=') + value, role};
    };
    EvidenceBlock block;
    block.method = Method::Ini;
    block.side = Side::Server;
    block.source = iniSource(kServerIni, QString(), 0);
    block.encoding = QStringLiteral("utf-8");
    block.lines = {{10, QString(), QString(), QString(), QStringLiteral("[INI_SERVER_SECTION]"), std::nullopt},
                   line(11, QStringLiteral("Master_DomainName"), QStringLiteral("VBSERVER01"), std::nullopt),
                   line(12, QStringLiteral("Master_DomainPort"), httpPort, PortRole::ServerHttp),
                   line(13, QStringLiteral("Master_EnableSSL"), QStringLiteral("1"), std::nullopt),
                   line(14, QStringLiteral("Master_SSLPort"), httpsPort, PortRole::ServerHttps),
                   {39, QString(), QString(), QString(), QStringLiteral("[INI_CLIENT_SECTION]"), std::nullopt},
                   line(40, QStringLiteral("Client_LocalServer_Port"), agentPort, PortRole::Agent)};
    return block;
}

[[nodiscard]] inline EvidenceBlock registryEvidence(int httpPort, int agentPort)
{
    EvidenceBlock block;
    block.method = Method::Registry;
    block.side = Side::Agent;
    block.source = registrySource(QString());
    block.lines = {{0, QStringLiteral("Server"), QStringLiteral("REG_SZ"), QStringLiteral("VBSERVER01"), {}, {}},
                   {0,
                    QStringLiteral("ServerPort"),
                    QStringLiteral("REG_DWORD"),
                    asDword(httpPort),
                    QString(),
                    PortRole::ServerHttp},
                   {0,
                    QStringLiteral("LocalServerPort"),
                    QStringLiteral("REG_DWORD"),
                    asDword(agentPort),
                    QString(),
                    PortRole::Agent}};
    return block;
}

[[nodiscard]] inline Finding
finding(FindingId id, QList<PortRole> roles, QList<Method> methods, QMap<QString, QString> parameters = {})
{
    return {id, defaultSeverity(id), std::move(roles), std::move(methods), std::move(parameters), {}};
}

/// A server with its own agent; settings file and registry agree; Service.ini gives the scan port; no Mac
/// plug-in; nothing entered; no look at what listens.
[[nodiscard]] inline Diagnosis match()
{
    Diagnosis diagnosis = empty();
    diagnosis.state = RoleState::Match;
    diagnosis.installation.server = true;
    diagnosis.installation.agent = true;
    diagnosis.installation.edition = Edition::Wfbs;
    diagnosis.installation.version = QStringLiteral("10.0");
    diagnosis.installation.serverFolder =
        QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV");
    diagnosis.installation.agentFolder = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Agent");
    diagnosis.installation.macPlugin = Presence::Absent;
    diagnosis.installation.lookedAt = {kAgentKey, diagnosis.installation.serverFolder};
    diagnosis.serverName = QStringLiteral("VBSERVER01");
    diagnosis.names = {
        {Method::Registry, Side::Agent, QStringLiteral("VBSERVER01"), registrySource(QStringLiteral("Server"))},
        {Method::Ini,
         Side::Server,
         QStringLiteral("VBSERVER01"),
         iniSource(kServerIni, QStringLiteral("[INI_SERVER_SECTION] Master_DomainName"), 11)}};
    diagnosis.ssl = {SslState::On,
                     QStringLiteral("1"),
                     iniSource(kServerIni, QStringLiteral("[INI_SERVER_SECTION] Master_EnableSSL"), 13)};
    diagnosis.askedMethods = {Method::Ini, Method::Registry};
    diagnosis.evidence = {iniEvidence(QStringLiteral("8059"), QStringLiteral("4343"), QStringLiteral("18613")),
                          registryEvidence(8059, 18613)};
    set(diagnosis,
        PortRole::ServerHttp,
        RoleState::Match,
        8059,
        {iniValue(PortRole::ServerHttp, 8059), registryValue(PortRole::ServerHttp, 8059)});
    set(diagnosis, PortRole::ServerHttps, RoleState::Single, 4343, {iniValue(PortRole::ServerHttps, 4343)});
    set(diagnosis, PortRole::ScanHttp, RoleState::NotChecked, std::nullopt, {});
    set(diagnosis, PortRole::ScanHttps, RoleState::Single, 4345, {iniValue(PortRole::ScanHttps, 4345)});
    set(diagnosis,
        PortRole::Agent,
        RoleState::Match,
        18613,
        {iniValue(PortRole::Agent, 18613), registryValue(PortRole::Agent, 18613)});
    set(diagnosis, PortRole::Mac, RoleState::NotApplicable, std::nullopt, {});
    diagnosis.findings = {finding(FindingId::MacPluginAbsent, {PortRole::Mac}, {Method::Plugin})};
    return diagnosis;
}

/// As match(), but the registry gives 8060 for the server's HTTP port.
[[nodiscard]] inline Diagnosis differ()
{
    Diagnosis diagnosis = match();
    diagnosis.state = RoleState::Check;
    const QList<Observation> values {iniValue(PortRole::ServerHttp, 8059), registryValue(PortRole::ServerHttp, 8060)};
    set(diagnosis, PortRole::ServerHttp, RoleState::Check, std::nullopt, values);
    diagnosis.evidence.last() = registryEvidence(8060, 18613);
    Finding differs = finding(FindingId::SourcesDiffer, {PortRole::ServerHttp}, {Method::Ini, Method::Registry});
    differs.evidence = values;
    diagnosis.findings.prepend(differs);
    return diagnosis;
}

/// As match(), but Master_DomainPort=80590, which is no port.
[[nodiscard]] inline Diagnosis problem()
{
    Diagnosis diagnosis = match();
    diagnosis.state = RoleState::Problem;
    Observation invalid = iniValue(PortRole::ServerHttp, 8059);
    invalid.state = ObservationState::Invalid;
    invalid.value = std::nullopt;
    invalid.raw = QStringLiteral("80590");
    set(diagnosis,
        PortRole::ServerHttp,
        RoleState::Problem,
        std::nullopt,
        {invalid, registryValue(PortRole::ServerHttp, 8059)});
    diagnosis.evidence.first() = iniEvidence(QStringLiteral("80590"), QStringLiteral("4343"), QStringLiteral("18613"));
    Finding noPort = finding(FindingId::PortInvalid,
                             {PortRole::ServerHttp},
                             {Method::Ini},
                             {{QStringLiteral("raw"), QStringLiteral("80590")}});
    noPort.evidence = {invalid};
    diagnosis.findings.prepend(noPort);
    return diagnosis;
}

/// A server whose ofcscan.ini may not be read; only the registry answers.
[[nodiscard]] inline Diagnosis unreadable()
{
    Diagnosis diagnosis = match();
    diagnosis.state = RoleState::Unknown;
    diagnosis.ssl = {};
    diagnosis.names.removeLast();
    diagnosis.evidence.removeFirst();
    const ReadError denied {ReadErrorCode::AccessDenied, kServerIni, 5, QStringLiteral("Access is denied.")};
    const auto lost = [&denied](PortRole role) {
        Observation observation = iniValue(role, 1);
        observation.state = ObservationState::Unreadable;
        observation.value = std::nullopt;
        observation.raw.clear();
        observation.source.line = 0;
        observation.error = denied;
        return observation;
    };
    set(diagnosis,
        PortRole::ServerHttp,
        RoleState::Unknown,
        8059,
        {lost(PortRole::ServerHttp), registryValue(PortRole::ServerHttp, 8059)});
    set(diagnosis, PortRole::ServerHttps, RoleState::Unknown, std::nullopt, {lost(PortRole::ServerHttps)});
    set(diagnosis, PortRole::ScanHttps, RoleState::NotChecked, std::nullopt, {});
    set(diagnosis,
        PortRole::Agent,
        RoleState::Unknown,
        18613,
        {lost(PortRole::Agent), registryValue(PortRole::Agent, 18613)});
    Finding cannot = finding(FindingId::SourceUnreadable,
                             {PortRole::ServerHttp, PortRole::ServerHttps, PortRole::Agent},
                             {Method::Ini},
                             {{QStringLiteral("error"), id(denied.code)},
                              {QStringLiteral("native"), QStringLiteral("5")},
                              {QStringLiteral("locator"), kServerIni}});
    cannot.evidence = {lost(PortRole::ServerHttp)};
    diagnosis.findings.prepend(cannot);
    return diagnosis;
}

/// Nothing of the product on this computer.
[[nodiscard]] inline Diagnosis notInstalled()
{
    Diagnosis diagnosis = empty();
    diagnosis.host = QStringLiteral("PC00012");
    diagnosis.state = RoleState::NotApplicable;
    diagnosis.installation.lookedAt = {
        QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\OfficeScan\\service\\Information"),
        kAgentKey,
        QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV"),
        QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV")};
    for (PortDiagnosis &each : diagnosis.ports) {
        if (countsTowardsWhole(each.role)) {
            each.state = RoleState::NotApplicable;
        }
    }
    diagnosis.findings = {
        finding(FindingId::NotInstalled,
                {},
                {},
                {{QStringLiteral("looked"), diagnosis.installation.lookedAt.join(QLatin1Char('\n'))}})};
    return diagnosis;
}

/// A PC with an agent: its registry key is all there is.
[[nodiscard]] inline Diagnosis agentOnly()
{
    Diagnosis diagnosis = empty();
    diagnosis.host = QStringLiteral("PC00012");
    diagnosis.state = RoleState::Single;
    diagnosis.installation.agent = true;
    diagnosis.installation.edition = Edition::Wfbs;
    diagnosis.installation.version = QStringLiteral("10.0");
    diagnosis.installation.agentFolder = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Agent");
    diagnosis.installation.lookedAt = {kAgentKey};
    diagnosis.serverName = QStringLiteral("VBSERVER01");
    diagnosis.names = {
        {Method::Registry, Side::Agent, QStringLiteral("VBSERVER01"), registrySource(QStringLiteral("Server"))}};
    diagnosis.askedMethods = {Method::Registry};
    diagnosis.evidence = {registryEvidence(8059, 18613)};
    set(diagnosis, PortRole::ServerHttp, RoleState::Single, 8059, {registryValue(PortRole::ServerHttp, 8059)});
    set(diagnosis, PortRole::Agent, RoleState::Single, 18613, {registryValue(PortRole::Agent, 18613)});
    return diagnosis;
}

/// A PC with the cloud edition's agent, which this program does not judge.
[[nodiscard]] inline Diagnosis cloud()
{
    Diagnosis diagnosis = notInstalled();
    diagnosis.installation.cloudAgent = true;
    diagnosis.installation.edition = Edition::Cloud;
    diagnosis.findings = {finding(FindingId::CloudEdition, {}, {Method::Registry})};
    return diagnosis;
}

/// Adds what listens: IIS on the server's ports with a self-signed certificate, the agent, smart scan.
/// Every configured port then has its second independent source.
[[nodiscard]] inline Diagnosis withLive(Diagnosis diagnosis)
{
    const auto listening =
        [&diagnosis](PortRole role, int number, quint32 pid, const QString &process, Fingerprint print) {
            LiveEvidence live;
            live.role = role;
            live.port = port(number);
            live.state = ListenState::Listening;
            live.addresses = {QStringLiteral("0.0.0.0"), QStringLiteral("192.168.10.21")};
            live.owner = ListenerOwner {pid, process, QString(), {}};
            live.fingerprint = print;
            live.firewall = FirewallState::Allowed;
            live.reservedKnown = true;
            PortDiagnosis &each = at(diagnosis, role);
            each.live = live;
            if (each.state == RoleState::Single) {
                each.state = RoleState::Match;
            }
        };
    const QString system = QStringLiteral("System");
    if (diagnosis.installation.server) {
        listening(PortRole::ServerHttp, 8059, 4, system, Fingerprint::WfbsConsole);
        listening(PortRole::ServerHttps, 4343, 4, system, Fingerprint::WfbsConsole);
        at(diagnosis, PortRole::ServerHttps).live.certificate =
            CertificateInfo {QStringLiteral("CN=VBSERVER01"),
                             {QStringLiteral("VBSERVER01"), QStringLiteral("vbserver01.example.co.jp")},
                             QStringLiteral("CN=VBSERVER01"),
                             QDateTime(QDate(2024, 4, 1), QTime(0, 0), Qt::UTC),
                             QDateTime(QDate(2034, 3, 30), QTime(0, 0), Qt::UTC),
                             QStringLiteral("TLSv1.2"),
                             true};
        diagnosis.resolvedNames = {{QStringLiteral("VBSERVER01"), {QStringLiteral("192.168.10.21")}, std::nullopt}};
        listening(PortRole::ScanHttp, 8082, 2212, QStringLiteral("iCRCService.exe"), Fingerprint::SmartScan);
        at(diagnosis, PortRole::ScanHttp).state = RoleState::Single;
        at(diagnosis, PortRole::ScanHttp).port = port(8082);
        listening(PortRole::ScanHttps, 4345, 2212, QStringLiteral("iCRCService.exe"), Fingerprint::SmartScan);
        diagnosis.findings.append(finding(FindingId::OwnerHttpSys,
                                          {PortRole::ServerHttp, PortRole::ServerHttps},
                                          {Method::Live},
                                          {{QStringLiteral("port"), QStringLiteral("8059")},
                                           {QStringLiteral("process"), system},
                                           {QStringLiteral("pid"), QStringLiteral("4")}}));
    }
    if (diagnosis.installation.agent) {
        listening(PortRole::Agent, 18613, 1840, QStringLiteral("TmListen.exe"), Fingerprint::WfbsAgent);
        at(diagnosis, PortRole::Agent).live.owner->services = {QStringLiteral("tmlisten")};
    }
    return diagnosis;
}

/// As withLive(match()), but nothing listens on the agent port.
[[nodiscard]] inline Diagnosis notListening()
{
    Diagnosis diagnosis = withLive(match());
    diagnosis.state = RoleState::Check;
    PortDiagnosis &agent = at(diagnosis, PortRole::Agent);
    agent.state = RoleState::Check;
    agent.live = LiveEvidence {};
    agent.live.role = PortRole::Agent;
    agent.live.port = port(18613);
    agent.live.state = ListenState::NotListening;
    diagnosis.findings.prepend(finding(FindingId::NotListening,
                                       {PortRole::Agent},
                                       {Method::Live},
                                       {{QStringLiteral("port"), QStringLiteral("18613")}}));
    return diagnosis;
}

} // namespace portcheck::test::scenes
