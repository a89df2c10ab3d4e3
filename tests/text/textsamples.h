#pragma once

#include <core/diagnosis.h>
#include <support/findingids.h>
#include <text/catalog.h>

#include <QRegularExpression>

/// Values for the tests of app/text, made by hand so that they do not depend on the Reconciler.
namespace portcheck::test {

inline Observation observation(Method method, Side side, PortRole role, int number)
{
    Observation result;
    result.method = method;
    result.side = side;
    result.role = role;
    result.state = ObservationState::Present;
    result.value = Port::fromNumber(number);
    result.raw = QString::number(number);
    switch (method) {
    case Method::Registry:
        result.source.kind = SourceKind::Registry;
        result.source.locator =
            QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
        result.source.key = QStringLiteral("ServerPort");
        break;
    case Method::Console:
    case Method::Plugin:
        result.source.kind = SourceKind::Entered;
        result.source.modified = QDateTime(QDate(2026, 11, 24), QTime(9, 12, 3));
        break;
    case Method::Live:
        result.source.kind = SourceKind::Listener;
        result.source.locator = QStringLiteral("0.0.0.0:%1").arg(number);
        break;
    case Method::Ini:
        result.source.locator = QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini");
        result.source.key = QStringLiteral("[INI_SERVER_SECTION] Master_DomainPort");
        result.source.line = 12;
        break;
    }
    return result;
}

/// A finding with every parameter that core/finding.h documents.
inline Finding completeFinding(FindingId id)
{
    Finding finding;
    finding.id = id;
    finding.severity = defaultSeverity(id);
    finding.roles = {PortRole::ServerHttp};
    finding.evidence = {observation(Method::Ini, Side::Server, PortRole::ServerHttp, 8059),
                        observation(Method::Registry, Side::Agent, PortRole::ServerHttp, 8060)};
    const std::pair<const char *, const char *> parameters[] {{"agent", "OLDSERVER"},
                                                              {"server", "VBSERVER01"},
                                                              {"comparable", "yes"},
                                                              {"raw", "80590"},
                                                              {"port", "8059"},
                                                              {"process", "python.exe"},
                                                              {"pid", "1234"},
                                                              {"path", ""},
                                                              {"fingerprint", "other"},
                                                              {"service", "tmlisten"},
                                                              {"first", "49152"},
                                                              {"last", "65535"},
                                                              {"found", "Cliernt_LocalServer_Port"},
                                                              {"expected", "Client_LocalServer_Port"},
                                                              {"what", "key"},
                                                              {"key", "Master_DomainPort"},
                                                              {"lines", "12, 40"},
                                                              {"same", "yes"},
                                                              {"locator", "C:\\PCCSRV\\ofcscan.ini"},
                                                              {"type", "REG_SZ"},
                                                              {"locators", "C:\\a\\ofcscan.ini\nC:\\b\\ofcscan.ini"},
                                                              {"default", "8082"},
                                                              {"name", "VBSERVER01"},
                                                              {"names", "oldserver.example.com"},
                                                              {"notAfter", "2026-01-31T23:59:59Z"},
                                                              {"error", "access-denied"},
                                                              {"native", "5"},
                                                              {"looked", "C:\\Program Files\nC:\\Program Files (x86)"}};
    for (const auto &[name, value] : parameters) {
        finding.parameters.insert(QLatin1String(name), QString::fromUtf8(value));
    }
    finding.parameters.insert(QStringLiteral("path"), QStringLiteral("C:\\Program Files\\Trend Micro"));
    if (id == FindingId::SourceUnreadable) {
        finding.methods = {Method::Ini};
    }
    if (id == FindingId::PortInvalid) {
        finding.evidence.removeLast();
    }
    return finding;
}

/// Every wording that a finding can have, with a name for the test row.
inline QList<std::pair<QString, Finding>> everyWording()
{
    QList<std::pair<QString, Finding>> all;
    const auto add = [&](const QByteArray &name, Finding finding) {
        all.append({portcheck::id(finding.id) + QLatin1Char(' ') + QString::fromLatin1(name), std::move(finding)});
    };
    const auto with = [](FindingId id, const char *parameter, const char *value) {
        Finding finding = completeFinding(id);
        finding.parameters.insert(QLatin1String(parameter), QLatin1String(value));
        return finding;
    };
    const auto of = [](FindingId id, QList<PortRole> roles) {
        Finding finding = completeFinding(id);
        finding.roles = std::move(roles);
        return finding;
    };
    const auto graded = [](FindingId id, Severity severity) {
        Finding finding = completeFinding(id);
        finding.severity = severity;
        return finding;
    };
    for (const FindingId id : allFindingIds()) {
        add("usual", completeFinding(id));
    }
    for (const PortRole role : allRoles()) {
        const QByteArray name = portcheck::id(role).toLatin1();
        add(name, of(FindingId::SourcesDiffer, {role}));
        add(name, of(FindingId::NotListening, {role}));
    }
    add("no role", of(FindingId::SourcesDiffer, {}));
    add("three roles", of(FindingId::RolesSharePort, {PortRole::ServerHttp, PortRole::ServerHttps, PortRole::Agent}));
    add("https", of(FindingId::AgentDiffersFromServer, {PortRole::ServerHttps}));
    add("smart scan", of(FindingId::PortInvalid, {PortRole::ScanHttps}));
    add("shared", graded(FindingId::RolesSharePort, Severity::Info));
    add("info", graded(FindingId::OwnerUnexpected, Severity::Info));
    add("agent answers", with(FindingId::OwnerUnexpected, "fingerprint", "wfbs-agent"));
    add("officescan", graded(FindingId::CertificateNameMismatch, Severity::Check));
    add("officescan", graded(FindingId::CertificateExpired, Severity::Check));
    add("not comparable", with(FindingId::AgentOtherServer, "comparable", "no"));
    add("empty", with(FindingId::PortInvalid, "raw", ""));
    add("nowhere looked", with(FindingId::NotInstalled, "looked", ""));
    for (const char *error : {"not-found",
                              "access-denied",
                              "not-supported",
                              "wrong-type",
                              "malformed",
                              "too-large",
                              "in-use",
                              "timeout",
                              "refused",
                              "tls-failed",
                              "cancelled",
                              "unexpected"}) {
        add(error, with(FindingId::SourceUnreadable, "error", error));
    }
    Finding section = with(FindingId::KeyDuplicated, "what", "section");
    add("section, same", section);
    section.parameters.insert(QStringLiteral("same"), QStringLiteral("no"));
    add("section, different", section);
    add("key, different", with(FindingId::KeyDuplicated, "same", "no"));
    Finding nameless = with(FindingId::OwnerUnexpected, "process", "");
    add("PID only", nameless);
    nameless.parameters.insert(QStringLiteral("pid"), QStringLiteral("4"));
    add("PID 4", nameless);
    nameless.parameters.insert(QStringLiteral("pid"), QString());
    add("nothing known of the owner", nameless);
    for (const Method method : {Method::Console, Method::Live}) {
        Finding differ = completeFinding(FindingId::SourcesDiffer);
        differ.evidence.append(observation(method, Side::Entered, PortRole::ServerHttp, 8061));
        add(portcheck::id(method).toLatin1(), differ);
    }
    Finding entered = completeFinding(FindingId::PortInvalid);
    entered.evidence = {observation(Method::Console, Side::Entered, PortRole::ServerHttp, 8061)};
    add("entered", entered);
    Finding oneCopy = completeFinding(FindingId::PortInvalid);
    oneCopy.evidence.append(observation(Method::Ini, Side::Server, PortRole::ServerHttp, 8059));
    add("one copy", oneCopy);
    add("half moved", with(FindingId::AgentOtherServer, "copies", "agent"));
    add("several", with(FindingId::ValueMissing, "key", "Master_DomainPort\nMaster_SSLPort"));
    add("not used", with(FindingId::ValueWrongType, "used", "no"));
    add("entered host", with(FindingId::ServerNameUnresolved, "configured", "no"));
    return all;
}

/// A server of its own agent, all eight roles, everything in order.
inline Diagnosis healthyServer()
{
    Diagnosis diagnosis;
    diagnosis.host = QStringLiteral("SRV01");
    diagnosis.serverName = QStringLiteral("VBSERVER01");
    diagnosis.createdAt = QDateTime::fromString(QStringLiteral("2026-11-24T09:12:03+09:00"), Qt::ISODate);
    diagnosis.installation.server = true;
    diagnosis.installation.agent = true;
    diagnosis.installation.edition = Edition::Wfbs;
    diagnosis.installation.version = QStringLiteral("10.0");
    diagnosis.installation.macPlugin = Presence::Absent;
    diagnosis.askedMethods = {Method::Ini, Method::Registry};
    for (const PortRole role : allRoles()) {
        PortDiagnosis port;
        port.role = role;
        port.defaultPort = defaultPort(role);
        port.live.role = role;
        diagnosis.ports.append(port);
    }
    const auto set = [&](PortRole role, RoleState state, int number, QList<std::pair<Method, Side>> sources) {
        for (PortDiagnosis &port : diagnosis.ports) {
            if (port.role != role) {
                continue;
            }
            port.state = state;
            port.port = Port::fromNumber(number);
            for (const auto &[method, side] : sources) {
                port.observations.append(observation(method, side, role, number));
            }
        }
    };
    const std::pair ini {Method::Ini, Side::Server};
    const std::pair registry {Method::Registry, Side::Agent};
    set(PortRole::ServerHttp, RoleState::Match, 8059, {ini, registry});
    set(PortRole::ServerHttps, RoleState::Single, 4343, {ini});
    set(PortRole::ScanHttps, RoleState::Single, 4345, {ini});
    set(PortRole::Agent, RoleState::Match, 18613, {ini, registry});
    set(PortRole::Mac, RoleState::NotApplicable, 0, {});
    diagnosis.state = RoleState::Match;
    return diagnosis;
}

inline PortDiagnosis &portOf(Diagnosis &diagnosis, PortRole role)
{
    for (PortDiagnosis &port : diagnosis.ports) {
        if (port.role == role) {
            return port;
        }
    }
    Q_UNREACHABLE();
    return diagnosis.ports.first();
}

inline bool hasJapanese(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\x{3001}-\\x{30ff}\\x{4e00}-\\x{9fff}\\x{ff01}-\\x{ff60}]"));
    return pattern.match(text).hasMatch();
}

/// What must never be seen in a finished sentence: placeholders, exclamation marks, doubled punctuation.
inline QString faultOf(const QString &text, Language language)
{
    static const QRegularExpression placeholder(QStringLiteral("[{}]|%[0-9n]"));
    static const QRegularExpression doubled(QStringLiteral("\\.\\.|。。|、。|,\\.|  |\\( | \\)|。 | 。"));
    if (text.isEmpty()) {
        return QStringLiteral("empty");
    }
    if (placeholder.match(text).hasMatch()) {
        return QStringLiteral("placeholder left: ") + text;
    }
    if (text.contains(QLatin1Char('!')) || text.contains(QChar(0xff01))) {
        return QStringLiteral("exclamation mark: ") + text;
    }
    if (doubled.match(text).hasMatch()) {
        return QStringLiteral("punctuation: ") + text;
    }
    if (language == Language::Japanese && !hasJapanese(text)) {
        return QStringLiteral("not translated: ") + text;
    }
    if (language == Language::English && hasJapanese(text)) {
        return QStringLiteral("not English: ") + text;
    }
    return {};
}

} // namespace portcheck::test
