// The heart of the product: from what the sources say to the state of every role, the whole and the findings.
#include <core/livejudge.h>
#include <core/reconciler.h>
#include <support/findingids.h>
#include <support/testregistry.h>

#include <QTest>

#include <algorithm>

using namespace portcheck;
using test::allFindingIds;

namespace {

/// "ini/server/server-http=8059"; instead of a number: absent, unreadable, invalid:80590.
Observation observation(const QString &text)
{
    const QString place = text.section(QLatin1Char('='), 0, 0);
    const QString value = text.section(QLatin1Char('='), 1);
    Observation result;
    result.method = *fromId<Method>(place.section(QLatin1Char('/'), 0, 0));
    result.side = *fromId<Side>(place.section(QLatin1Char('/'), 1, 1));
    result.role = *fromId<PortRole>(place.section(QLatin1Char('/'), 2, 2));
    if (value == QLatin1String("absent")) {
        result.state = ObservationState::Absent;
    } else if (value == QLatin1String("unreadable")) {
        result.state = ObservationState::Unreadable;
        result.error = ReadError {ReadErrorCode::AccessDenied, QStringLiteral("somewhere"), 5, QString()};
    } else if (value.startsWith(QLatin1String("invalid:"))) {
        result.state = ObservationState::Invalid;
        result.raw = value.mid(8);
    } else {
        result.state = ObservationState::Present;
        result.value = Port::fromText(value);
        result.raw = value;
    }
    return result;
}

/// Words: server, agent, cloud, officescan, mac-absent, ssl-off, ssl-odd, probed (another host was asked),
/// agent-name:NAME, server-name:NAME, live:ROLE=PORT:FACTS with FACTS of listening, refused, silent, product,
/// unasked, other, as-agent, iis, stranger, reserved, administered, no-rule, allowed-some, expired; finding:ID as locating reports
/// it, reader-finding:ID as a reader does; owners-unasked (a text without owners); anything else is an observation.
Facts factsOf(const QString &words)
{
    Facts facts;
    facts.at = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate);
    facts.installation.edition = Edition::Wfbs;
    QMap<Method, ReaderReport> reports;
    QString probedHost;
    const QStringList list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : list) {
        if (word == QLatin1String("server")) {
            facts.installation.server = true;
        } else if (word == QLatin1String("agent")) {
            facts.installation.agent = true;
        } else if (word == QLatin1String("incomplete")) {
            facts.complete = false;
        } else if (word == QLatin1String("cloud")) {
            facts.installation.cloudAgent = true;
            facts.installation.edition = Edition::Cloud;
        } else if (word == QLatin1String("officescan")) {
            facts.installation.edition = Edition::OfficeScan;
        } else if (word == QLatin1String("mac-absent")) {
            facts.installation.macPlugin = Presence::Absent;
        } else if (word == QLatin1String("ssl-off")) {
            reports[Method::Ini].ssl = {{SslState::Off, QStringLiteral("2"), {}}};
        } else if (word == QLatin1String("ssl-on")) {
            reports[Method::Ini].ssl = {{SslState::On, QStringLiteral("1"), {}}};
        } else if (word == QLatin1String("ssl-on-elsewhere")) {
            reports[Method::Ini].ssl.append({SslState::On, QStringLiteral("1"), {}});
        } else if (word == QLatin1String("ssl-absent-elsewhere")) {
            reports[Method::Ini].ssl.append({SslState::Absent, {}, {}});
        } else if (word == QLatin1String("owners-unasked")) {
            facts.liveQuestions = {{LiveQuestionId::Owners, LiveOutcome::NotChecked, {}}};
        } else if (word == QLatin1String("owners-hidden")) {
            facts.liveQuestions = {{LiveQuestionId::Owners, LiveOutcome::NotReadable, {}},
                                   {LiveQuestionId::Firewall, LiveOutcome::NotChecked, {}}};
        } else if (word.startsWith(QLatin1String("reader-finding:"))) {
            reports[Method::Ini].findings.append(makeFinding(*fromId<FindingId>(word.mid(15)), {PortRole::ServerHttp}));
        } else if (word.startsWith(QLatin1String("finding:"))) {
            Finding finding = makeFinding(*fromId<FindingId>(word.mid(8)));
            finding.roles = {PortRole::ServerHttp};
            facts.findings.append(finding);
        } else if (word.startsWith(QLatin1String("agent-ini-name:"))) {
            reports[Method::Ini].names.append({Method::Ini, Side::Agent, word.mid(15), {}});
        } else if (word == QLatin1String("probed")) {
            probedHost = QStringLiteral("192.0.2.1");
        } else if (word.startsWith(QLatin1String("agent-name:"))) {
            reports[Method::Registry].names.append({Method::Registry, Side::Agent, word.mid(11), {}});
        } else if (word.startsWith(QLatin1String("server-name:"))) {
            reports[Method::Ini].names.append({Method::Ini, Side::Server, word.mid(12), {}});
        } else if (word.startsWith(QLatin1String("live:"))) {
            LiveEvidence live;
            live.role = *fromId<PortRole>(word.mid(5).section(QLatin1Char('='), 0, 0));
            const QString rest = word.section(QLatin1Char('='), 1);
            live.port = Port::fromText(rest.section(QLatin1Char(':'), 0, 0));
            live.host = probedHost;
            live.fingerprint = Fingerprint::None;
            const QStringList signs = rest.section(QLatin1Char(':'), 1).split(QLatin1Char('+'));
            live.state = signs.contains(QLatin1String("refused")) ? ListenState::NotListening
                : signs.contains(QLatin1String("silent"))         ? ListenState::NoAnswer
                : signs.contains(QLatin1String("unasked"))        ? ListenState::NotChecked
                                                                  : ListenState::Listening;
            if (signs.contains(QLatin1String("product"))) {
                live.fingerprint = live.role == PortRole::Agent                           ? Fingerprint::WfbsAgent
                    : live.role == PortRole::ScanHttp || live.role == PortRole::ScanHttps ? Fingerprint::SmartScan
                                                                                          : Fingerprint::WfbsConsole;
            }
            if (signs.contains(QLatin1String("as-agent"))) {
                live.fingerprint = Fingerprint::WfbsAgent;
            }
            if (signs.contains(QLatin1String("other"))) {
                live.fingerprint = Fingerprint::Other;
            }
            if (signs.contains(QLatin1String("iis"))) {
                live.owner = ListenerOwner {4, QStringLiteral("System"), {}, {}};
            }
            if (signs.contains(QLatin1String("stranger"))) {
                live.owner = ListenerOwner {77, QStringLiteral("stranger.exe"), QStringLiteral("C:\\stranger.exe"), {}};
            }
            if (signs.contains(QLatin1String("tmlisten"))) {
                live.owner = ListenerOwner {78, QStringLiteral("TmListen.exe"), {}, {QStringLiteral("tmlisten")}};
            }
            live.reservedKnown = true;
            live.reserved = signs.contains(QLatin1String("reserved"));
            live.reservedFirst = 18600;
            live.reservedLast = 18699;
            live.reservedAdministered = signs.contains(QLatin1String("administered"));
            live.firewall = signs.contains(QLatin1String("no-rule")) ? FirewallState::NoRule
                : signs.contains(QLatin1String("allowed-some"))      ? FirewallState::AllowedSome
                : signs.contains(QLatin1String("no-view"))           ? FirewallState::NotReadable
                                                                     : FirewallState::NotChecked;
            if (signs.contains(QLatin1String("expired"))) {
                CertificateInfo certificate;
                certificate.subject = QStringLiteral("VBSERVER01");
                certificate.notAfter = facts.at.addDays(-1);
                live.certificate = certificate;
            }
            if (signs.contains(QLatin1String("certificate"))) {
                live.certificate = CertificateInfo();
                live.certificate->subject = QStringLiteral("VBSERVER01");
            }
            facts.live.append(live);
        } else {
            const Observation seen = observation(word);
            reports[seen.method].observations.append(seen);
        }
    }
    for (auto it = reports.begin(); it != reports.end(); ++it) {
        it->method = it.key();
        it->asked = true;
        facts.reports.append(*it);
    }
    if (!facts.installation.found() && !facts.installation.cloudAgent) {
        facts.installation.edition = Edition::None;
    }
    return facts;
}

const QString kServerIni =
    QStringLiteral(" ini/server/server-http=8059 ini/server/server-https=4343 ini/server/agent=18613 ");
const QString kRegistry = QStringLiteral(" registry/agent/server-http=8059 registry/agent/agent=18613 ");
const QString kAgentIni = QStringLiteral(" ini/agent/server-http=8059 ini/agent/agent=18613 ");

QString withServer(const char *rest)
{
    return QStringLiteral("server") + kServerIni + QString::fromLatin1(rest);
}

constexpr std::pair<const char *, const char *> kRules[] = {
    {"two independent methods agree", "healthy server with its own agent"},
    {"two independent methods agree", "agent-only PC"},
    {"two independent methods agree", "entered values for"},
    {"an unreadable source beside two that agree", "unreadable copy beside two that agree"},
    {"a missing value beside two that agree", "missing in one, present in another"},
    {"one source is single", "healthy server without an agent"},
    {"one source is single", "server with Service.ini"},
    {"one source is single", "registry export alone"},
    {"one source is single", "Mac port entered in"},
    {"one source is single", "server known, a port entered by hand"},
    {"copies of one method are not independent", "two copies of ofcscan.ini agree"},
    {"copies of one method are not independent", "two server files agree"},
    {"copies of one method that differ leave it open", "two server files differ, nothing tells which is right"},
    {"copies of one method that differ leave it open", "agent's copy fits one of two servers' files"},
    {"a source that cannot be read leaves it open", "server whose ini cannot be read"},
    {"a source that cannot be read leaves it open", "a source that could not be read"},
    {"every source read lacks the value", "partial export: only ServerPort"},
    {"every source read lacks the value", "server file without any port"},
    {"a product without any port is unknown", "server known, no port anywhere"},
    {"a product without any port is unknown", "agent known, no port anywhere"},
    {"SSL off takes HTTPS out", "server with SSL off"},
    {"SSL off takes HTTPS out", "the same with SSL off is none"},
    {"SSL off takes HTTPS out", "smart scan on the HTTPS port while SSL is off"},
    {"SSL off takes HTTPS out", "SSL off, console answers all the same"},
    {"SSL that is not known counts as on", "two files differ on SSL: judged as if on"},
    {"nothing installed has no ports", "nothing installed"},
    {"what was not looked for is not missing", "nothing found yet"},
    {"the cloud edition is not judged", "cloud agent alone"},
    {"the cloud edition is not judged", "cloud agent beside a server"},
    {"two methods differ", "ini against registry"},
    {"two methods differ", "entered value against"},
    {"agent's copy differs from the server's", "two copies of ofcscan.ini differ"},
    {"agent's copy differs from the server's", "second agent's copy differs"},
    {"a value that is no port", "port out of range"},
    {"a value that is no port", "entered value is no port"},
    {"another default is information", "changed from the default is information"},
    {"defaults are those of the edition", "OfficeScan: its defaults are others"},
    {"an agent of another server confirms nothing", "agent of another server"},
    {"an agent of another server contradicts nothing", "agent of another server, with other ports"},
    {"an agent of another server confirms nothing", "agent of another server, its own two copies agree"},
    {"an agent of another server confirms nothing", "agent of another server, the console confirms this one"},
    {"an agent of another server confirms nothing", "certificate of the server, agent of another"},
    {"a certain difference speaks before a doubtful one", "an address does not hide a name that differs"},
    {"an agent that names two servers", "agent half moved"},
    {"an agent that names two servers", "agent half moved, the server is one of the two"},
    {"two names of one machine", "short name and full name are one machine"},
    {"two names of one machine", "one address in two spellings"},
    {"a name against an address", "name against address cannot be compared"},
    {"several servers: nothing is chosen", "files of two servers: nothing is chosen"},
    {"several servers: nothing is chosen", "files of two servers, the agent belongs to one"},
    {"roles of one machine share no port", "two server ports are the same"},
    {"roles of one machine share no port", "agent port equals the server's, agent here"},
    {"roles of one machine share no port", "agent port equals the server's, agents elsewhere"},
    {"smart scan may share", "smart scan shares the console's port on purpose"},
    {"the product's listener confirms", "listener recognised"},
    {"the product's listener confirms", "IIS, console recognised"},
    {"the product's listener confirms", "agent's own program listens"},
    {"the product's listener confirms", "the agent answers, whatever process holds its port"},
    {"PID 4 proves nothing", "IIS, answer not recognised"},
    {"PID 4 belongs to server and smart scan only", "PID 4 on the agent port is another program"},
    {"nothing listens", "nothing listens"},
    {"nothing listens", "SSL on, nothing listens"},
    {"nothing listens", "probed host: its agent is a subject"},
    {"a role that is not here is no subject", "no agent here: its port is no subject"},
    {"silence proves nothing", "no answer cannot tell"},
    {"another program", "another program"},
    {"another program", "another program by its answer"},
    {"another program on an undocumented port", "another program on the smart scan port is information"},
    {"an owner that is not told", "owner not told"},
    {"a default is a place to look", "default of smart scan, product listens"},
    {"a default is a place to look", "default of smart scan, something else listens"},
    {"reserved by Windows", "reserved by Windows"},
    {"reserved by Windows", "reserved, but the agent listens"},
    {"reserved by Windows", "reserved by an administrator is the cure, not the fault"},
    {"reserved by Windows", "reserved by the Windows web service itself"},
    {"reserved by Windows", "reserved, and another program listens"},
    {"reserved by Windows", "reserved, and another program answers"},
    {"reserved by Windows", "reserved, and PID 4 on the agent port"},
    {"reserved by Windows", "reserved, and nobody knows what listens"},
    {"firewall", "no firewall rule"},
    {"firewall", "firewall allows some addresses only"},
    {"firewall", "firewall cannot be read"},
    {"certificates concern browsers", "certificate expired: browsers warn, agents do not care"},
    {"certificates concern browsers", "certificate expired on another port than that of HTTPS"},
    {"certificates concern browsers", "certificate of another name"},
    {"NetBIOS is information", "NetBIOS is only information"},
    {"another default is information", "agent of another server on the same changed port"},
    {"nothing listens", "listens on the other one of two configured ports"},
    {"nothing listens", "listens on the other one of two configured ports, another program here"},
    {"certificates concern browsers", "another program's certificate"},
    {"nothing installed has no ports", "nothing installed, another computer asked"},
    {"SSL off takes HTTPS out", "SSL off, nothing on its port"},
    {"SSL off takes HTTPS out", "SSL off, another program on its port"},
    {"SSL off takes HTTPS out", "SSL off, an HTTPS port entered differs"},
    {"SSL that is not known counts as on", "a second file without the switch"},
    {"what was not asked is no subject", "a port that was not asked"},
    {"an owner that is not told", "a text that names no owners"},
    {"an owner that is not told", "owners that are hidden"},
    {"another program", "another program on the HTTPS port"},
    {"another program", "the agent's program with another program's answer"},
    {"another program on an undocumented port", "the agent's program on the Mac port"},
    {"the cloud edition is not judged", "another program on the port of the cloud agent"},
    {"the cloud edition is not judged", "a server's port where only the cloud agent names another"},
    {"certificates concern browsers", "certificate of another name, agent named by an address"},
    {"NetBIOS is information", "NetBIOS names no port of the product"},
    {"NetBIOS is one finding", "one finding for both NetBIOS ports"},
    {"readers' findings count by their severity", "a reader's finding"},
    {"readers' findings count by their severity", "the same finding twice"},
    {"several servers: nothing is chosen", "several files, named already"},
    {"what cannot be read may be what was looked for", "nothing found, something unreadable"},
    {"what cannot be read may be what was looked for", "nothing found, something else said"},
    {"readers' findings count by their severity", "a reader's finding of no port"},
    {"certificates concern browsers", "certificate of the server, whose agent knows it by an address"},
    {"nothing listens", "nothing listens on one of two ports of another host, whose console is on the other"},
    {"a role that is not here is no subject", "another host answers as an agent only"},
    {"a role that is not here is no subject", "another host answers as an agent, and its console as well"},
    {"nothing listens", "another host answers as an agent only, the server's port was typed"},
    {"another program", "the agent answers on the server's port"},
    {"readers' findings count by their severity", "a reader's finding that a person has to look at"},
};

} // namespace

class TstReconciler : public QObject
{
    Q_OBJECT

    QSet<QString> m_rows;
    QSet<QString> m_named;
    QSet<QString> m_shown;

private slots:
    void situations_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("states"); // server-http server-https scan-http scan-https agent mac -> whole
        QTest::addColumn<QString>("ids");
        QTest::addColumn<int>("exitCode");

        const auto row = [](const char *name, const QString &facts, const char *states, const char *ids, int exit) {
            QTest::newRow(name) << facts << QString::fromLatin1(states) << QString::fromLatin1(ids) << exit;
        };
        const QString none = QString();

        row("healthy server with its own agent",
            withServer("agent mac-absent") + kRegistry,
            "match single not-checked not-checked match not-applicable -> match",
            "mac-plugin-absent",
            0);
        row("healthy server without an agent",
            withServer(""),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("server with Service.ini",
            withServer("ini/server/scan-https=4345"),
            "single single not-checked single single not-checked -> single",
            "",
            0);
        row("agent-only PC",
            QStringLiteral("agent") + kAgentIni + kRegistry,
            "match not-checked not-checked not-checked match not-checked -> match",
            "",
            0);
        row("registry export alone",
            QStringLiteral("agent") + kRegistry,
            "single not-checked not-checked not-checked single not-checked -> single",
            "",
            0);
        row("server with SSL off",
            withServer("ssl-off agent") + kRegistry,
            "match not-applicable not-checked not-checked match not-checked -> match",
            "",
            0);
        row("server whose ini cannot be read",
            QStringLiteral("server agent ini/server/server-http=unreadable "
                           "ini/server/server-https=unreadable ini/server/agent=unreadable")
                + kRegistry,
            "unknown unknown not-checked not-checked unknown not-checked -> unknown",
            "",
            4);
        row("unreadable copy beside two that agree",
            QStringLiteral("server agent ini/server/server-http=unreadable "
                           "console/typed/server-http=8059")
                + kRegistry,
            "match not-checked not-checked not-checked single not-checked -> match",
            "",
            0);
        row("entered values for",
            withServer("console/typed/server-http=8059 console/typed/server-https=4343 "
                       "console/typed/agent=18613"),
            "match match not-checked not-checked match not-checked -> match",
            "",
            0);
        row("entered value against",
            withServer("console/typed/agent=18614"),
            "single single not-checked not-checked check not-checked -> check",
            "sources-differ",
            1);
        row("entered value is no port",
            withServer("console/typed/agent=invalid:186130"),
            "single single not-checked not-checked problem not-checked -> problem",
            "port-invalid",
            2);
        row("Mac port entered in",
            withServer("plugin/typed/mac=61617"),
            "single single not-checked not-checked single single -> single",
            "",
            0);
        row("two copies of ofcscan.ini agree",
            withServer("agent") + kAgentIni,
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("two copies of ofcscan.ini differ",
            withServer("agent ini/agent/server-http=8060"),
            "check single not-checked not-checked single not-checked -> check",
            "agent-differs-from-server",
            1);
        row("second agent's copy differs",
            withServer("agent ini/agent/server-http=8059 ini/agent/server-http=8060"),
            "check single not-checked not-checked single not-checked -> check",
            "agent-differs-from-server",
            1);
        row("agent's copy fits one of two servers' files",
            withServer("agent ini/server/server-http=8060 ini/agent/server-http=8060"),
            "unknown single not-checked not-checked single not-checked -> unknown",
            "",
            4);
        row("server known, no port anywhere",
            QStringLiteral("server"),
            "unknown not-checked not-checked not-checked not-checked not-checked -> unknown",
            "",
            4);
        row("agent known, no port anywhere",
            QStringLiteral("agent"),
            "not-checked not-checked not-checked not-checked unknown not-checked -> unknown",
            "",
            4);
        row("server known, a port entered by hand",
            QStringLiteral("server console/typed/server-http=8059"),
            "single not-checked not-checked not-checked not-checked not-checked -> single",
            "",
            0);
        row("ini against registry",
            withServer("agent registry/agent/server-http=8060 registry/agent/agent=18613"),
            "check single not-checked not-checked match not-checked -> check",
            "sources-differ",
            1);
        row("two server files differ, nothing tells which is right",
            withServer("ini/server/server-http=8060"),
            "unknown single not-checked not-checked single not-checked -> unknown",
            "",
            4);
        row("two server files agree",
            withServer("ini/server/server-http=8059"),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("port out of range",
            QStringLiteral("server ini/server/server-http=invalid:80590 "
                           "ini/server/server-https=4343 ini/server/agent=18613"),
            "problem single not-checked not-checked single not-checked -> problem",
            "port-invalid",
            2);
        row("partial export: only ServerPort",
            QStringLiteral("agent registry/agent/server-http=8059 "
                           "registry/agent/agent=absent"),
            "single not-checked not-checked not-checked unknown not-checked -> unknown",
            "",
            4);
        row("missing in one, present in another",
            withServer("agent registry/agent/server-http=8059 "
                       "registry/agent/agent=absent"),
            "match single not-checked not-checked single not-checked -> match",
            "",
            0);
        row("server file without any port",
            QStringLiteral("server ini/server/server-http=absent "
                           "ini/server/server-https=absent ini/server/agent=absent"),
            "unknown unknown not-checked not-checked unknown not-checked -> unknown",
            "",
            4);
        row("nothing installed",
            none,
            "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable -> "
            "not-applicable",
            "not-installed",
            3);
        row("nothing found yet",
            QStringLiteral("incomplete"),
            "not-checked not-checked not-checked not-checked not-checked not-checked -> not-checked",
            "",
            4);
        row("cloud agent alone",
            QStringLiteral("cloud") + kRegistry,
            "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable -> "
            "not-applicable",
            "cloud-edition",
            3);
        row("cloud agent beside a server",
            withServer("cloud registry/agent/server-http=443"),
            "single single not-checked not-checked not-applicable not-checked -> single",
            "cloud-edition",
            0);
        row("changed from the default is information",
            withServer("agent console/typed/server-http=8080")
                .replace(QStringLiteral("server-http=8059"), QStringLiteral("server-http=8080")),
            "match single not-checked not-checked single not-checked -> match",
            "changed-from-default",
            0);
        row("OfficeScan: its defaults are others",
            withServer("officescan").replace(QStringLiteral("server-http=8059"), QStringLiteral("server-http=8080")),
            "single single not-checked not-checked single not-checked -> single",
            "product-officescan",
            0);

        row("agent of another server",
            withServer("agent agent-name:OTHER server-name:VBSERVER01") + kRegistry,
            "single single not-checked not-checked single not-checked -> check",
            "agent-other-server",
            1);
        row("agent of another server, with other ports",
            withServer("agent agent-name:OTHER server-name:VBSERVER01 registry/agent/server-http=8080 "
                       "registry/agent/agent=20000"),
            "unknown single not-checked not-checked unknown not-checked -> check",
            "agent-other-server",
            1);
        row("agent of another server, its own two copies agree",
            withServer("agent agent-name:OTHER server-name:VBSERVER01") + kRegistry + kAgentIni,
            "single single not-checked not-checked match not-checked -> check",
            "agent-other-server",
            1);
        row("agent of another server, the console confirms this one",
            withServer("agent agent-name:OTHER server-name:VBSERVER01 console/typed/server-http=8059") + kRegistry,
            "match single not-checked not-checked single not-checked -> check",
            "agent-other-server",
            1);
        row("an address does not hide a name that differs",
            withServer("agent agent-ini-name:192.0.2.7 agent-name:OTHER server-name:VBSERVER01") + kRegistry,
            "single single not-checked not-checked single not-checked -> check",
            "agent-other-server",
            1);
        row("agent half moved",
            QStringLiteral("agent agent-name:NEWSERVER agent-ini-name:VBSERVER01") + kAgentIni + kRegistry,
            "single not-checked not-checked not-checked match not-checked -> check",
            "agent-other-server",
            1);
        row("agent half moved, the server is one of the two",
            withServer("agent agent-name:NEWSERVER agent-ini-name:VBSERVER01 server-name:VBSERVER01") + kAgentIni
                + kRegistry,
            "single single not-checked not-checked match not-checked -> check",
            "agent-other-server",
            1);
        row("one address in two spellings",
            withServer("agent agent-name:[2001:DB8::1] server-name:2001:db8:0:0:0:0:0:1") + kRegistry,
            "match single not-checked not-checked match not-checked -> match",
            "",
            0);
        row("files of two servers: nothing is chosen",
            withServer("server-name:VBSERVER01 server-name:VBSERVER02"),
            "single single not-checked not-checked single not-checked -> single",
            "several-candidates",
            0);
        row("files of two servers, the agent belongs to one",
            withServer("agent server-name:VBSERVER01 server-name:VBSERVER02 agent-name:VBSERVER02") + kRegistry,
            "match single not-checked not-checked match not-checked -> match",
            "several-candidates",
            0);
        row("short name and full name are one machine",
            withServer("agent agent-name:vbserver01.example.local server-name:VBSERVER01") + kRegistry,
            "match single not-checked not-checked match not-checked -> match",
            "",
            0);
        row("name against address cannot be compared",
            withServer("agent agent-name:192.0.2.7 server-name:VBSERVER01") + kRegistry,
            "match single not-checked not-checked match not-checked -> match",
            "agent-other-server",
            0);

        row("two server ports are the same",
            QStringLiteral("server ini/server/server-http=4343 "
                           "ini/server/server-https=4343"),
            "problem problem not-checked not-checked not-checked not-checked -> problem",
            "roles-share-port changed-from-default",
            2);
        row("the same with SSL off is none",
            QStringLiteral("server ssl-off ini/server/server-http=4343 "
                           "ini/server/server-https=4343"),
            "single not-applicable not-checked not-checked not-checked not-checked -> single",
            "changed-from-default",
            0);
        row("agent port equals the server's, agent here",
            QStringLiteral("server agent ini/server/server-http=8059 "
                           "ini/server/agent=8059"),
            "problem not-checked not-checked not-checked problem not-checked -> problem",
            "roles-share-port",
            2);
        row("agent port equals the server's, agents elsewhere",
            QStringLiteral("server ini/server/server-http=8059 "
                           "ini/server/agent=8059"),
            "single not-checked not-checked not-checked single not-checked -> single",
            "",
            0);
        row("smart scan shares the console's port on purpose",
            withServer("ini/server/scan-https=4343"),
            "single single not-checked single single not-checked -> single",
            "roles-share-port changed-from-default",
            0);

        row("smart scan on the HTTPS port while SSL is off",
            withServer("ssl-off ini/server/scan-https=4343"),
            "single not-applicable not-checked single single not-checked -> single",
            "changed-from-default",
            0);
        row("two files differ on SSL: judged as if on",
            withServer("ssl-off ssl-on-elsewhere live:server-https=4343:refused"),
            "single check not-checked not-checked single not-checked -> check",
            "not-listening",
            1);
        row("a reader's finding of no port",
            withServer("finding:key-misspelled finding:key-duplicated finding:value-missing finding:value-wrong-type "
                       "finding:ssl-value-undocumented finding:port-dynamic-range"),
            "single single not-checked not-checked single not-checked -> single",
            "port-dynamic-range ssl-value-undocumented key-misspelled key-duplicated value-missing value-wrong-type",
            0);
        row("a reader's finding that a person has to look at",
            withServer("finding:registry-views-differ finding:service-stopped finding:server-name-unresolved "
                       "finding:install-path-missing"),
            "check single not-checked not-checked single not-checked -> check",
            "service-stopped registry-views-differ server-name-unresolved install-path-missing",
            1);
        row("a source that could not be read",
            withServer("finding:source-unreadable"),
            "single single not-checked not-checked single not-checked -> single",
            "source-unreadable",
            0);

        row("listener recognised",
            withServer("live:server-http=8059:product"),
            "match single not-checked not-checked single not-checked -> match",
            "",
            0);
        row("IIS, answer not recognised",
            withServer("live:server-http=8059:iis"),
            "single single not-checked not-checked single not-checked -> single",
            "owner-http-sys",
            0);
        row("IIS, console recognised",
            withServer("live:server-http=8059:iis+product"),
            "match single not-checked not-checked single not-checked -> match",
            "owner-http-sys",
            0);
        row("agent's own program listens",
            withServer("agent live:agent=18613:tmlisten"),
            "single single not-checked not-checked match not-checked -> match",
            "",
            0);
        row("nothing listens",
            withServer("live:server-http=8059:refused"),
            "check single not-checked not-checked single not-checked -> check",
            "not-listening",
            1);
        row("SSL on, nothing listens",
            withServer("ssl-on live:server-https=4343:refused"),
            "single check not-checked not-checked single not-checked -> check",
            "ssl-on-but-not-listening",
            1);
        row("SSL off, console answers all the same",
            withServer("ssl-off live:server-https=4343:product"),
            "single not-applicable not-checked not-checked single not-checked -> check",
            "ssl-off-but-listening",
            1);
        row("no agent here: its port is no subject",
            withServer("live:agent=18613:refused"),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("probed host: its agent is a subject",
            withServer("probed live:agent=18613:refused"),
            "single single not-checked not-checked check not-checked -> check",
            "not-listening",
            1);
        row("no answer cannot tell",
            withServer("probed live:agent=18613:silent"),
            "single single not-checked not-checked single not-checked -> single",
            "no-answer",
            0);
        row("another program",
            withServer("agent live:agent=18613:stranger"),
            "single single not-checked not-checked problem not-checked -> problem",
            "owner-unexpected",
            2);
        row("another program by its answer",
            withServer("probed live:agent=18613:other"),
            "single single not-checked not-checked problem not-checked -> problem",
            "owner-unexpected",
            2);
        row("another program on the smart scan port is information",
            withServer("ini/server/scan-https=4345 live:scan-https=4345:stranger"),
            "single single not-checked single single not-checked -> single",
            "owner-unexpected",
            0);
        row("default of smart scan, product listens",
            withServer("live:scan-http=8082:product"),
            "single single single not-checked single not-checked -> single",
            "",
            0);
        row("default of smart scan, something else listens",
            withServer("live:scan-http=8082:stranger"),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("reserved by Windows",
            withServer("agent live:agent=18613:refused+reserved"),
            "single single not-checked not-checked problem not-checked -> problem",
            "port-reserved not-listening",
            2);
        row("reserved, but the agent listens",
            withServer("agent live:agent=18613:product+reserved"),
            "single single not-checked not-checked match not-checked -> match",
            "",
            0);
        row("reserved by an administrator is the cure, not the fault",
            withServer("agent live:agent=18613:refused+reserved+administered"),
            "single single not-checked not-checked check not-checked -> check",
            "not-listening",
            1);
        row("reserved, and another program listens",
            withServer("live:server-http=8059:stranger+reserved"),
            "problem single not-checked not-checked single not-checked -> problem",
            "owner-unexpected port-reserved",
            2);
        row("reserved, and another program answers",
            withServer("live:server-http=8059:other+reserved"),
            "problem single not-checked not-checked single not-checked -> problem",
            "owner-unexpected port-reserved",
            2);
        row("reserved, and PID 4 on the agent port",
            withServer("agent live:agent=18613:iis+reserved"),
            "single single not-checked not-checked problem not-checked -> problem",
            "owner-unexpected",
            2);
        row("reserved, and nobody knows what listens",
            withServer("agent live:agent=18613:listening+reserved"),
            "single single not-checked not-checked single not-checked -> single",
            "owner-unknown",
            0);
        row("reserved by the Windows web service itself",
            withServer("live:server-http=8059:iis+reserved"),
            "single single not-checked not-checked single not-checked -> single",
            "owner-http-sys",
            0);
        row("PID 4 on the agent port is another program",
            withServer("agent live:agent=18613:iis"),
            "single single not-checked not-checked problem not-checked -> problem",
            "owner-unexpected",
            2);
        row("the agent answers, whatever process holds its port",
            withServer("agent live:agent=18613:product+stranger+reserved"),
            "single single not-checked not-checked match not-checked -> match",
            "",
            0);
        row("owner not told",
            withServer("live:server-http=8059:listening"),
            "single single not-checked not-checked single not-checked -> single",
            "owner-unknown",
            0);
        row("firewall allows some addresses only",
            withServer("live:server-http=8059:product+allowed-some"),
            "match single not-checked not-checked single not-checked -> match",
            "",
            0);
        row("firewall cannot be read",
            withServer("live:server-http=8059:product+no-view live:server-https=4343:product+no-view"),
            "match match not-checked not-checked single not-checked -> match",
            "firewall-not-readable",
            0);
        row("agent of another server on the same changed port",
            QStringLiteral("server agent ini/server/server-http=8080 registry/agent/server-http=8080 server-name:SRV01 "
                           "agent-name:OTHER"),
            "single not-checked not-checked not-checked not-checked not-checked -> check",
            "agent-other-server changed-from-default",
            1);
        row("listens on the other one of two configured ports",
            withServer(
                "agent registry/agent/server-http=8060 live:server-http=8060:product live:server-http=8059:refused"),
            "check single not-checked not-checked single not-checked -> check",
            "sources-differ",
            1);
        row("listens on the other one of two configured ports, another program here",
            withServer(
                "agent registry/agent/server-http=8060 live:server-http=8060:product live:server-http=8059:stranger"),
            "check single not-checked not-checked single not-checked -> check",
            "sources-differ",
            1);
        row("another program's certificate",
            withServer("live:server-https=4343:stranger+expired"),
            "single problem not-checked not-checked single not-checked -> problem",
            "owner-unexpected",
            2);
        row("nothing installed, another computer asked",
            none + QStringLiteral(" probed live:server-http=8059:product"),
            "single not-checked not-checked not-checked not-checked not-checked -> single",
            "not-installed",
            3);
        row("SSL off, nothing on its port",
            withServer("ssl-off live:server-https=4343:refused"),
            "single not-applicable not-checked not-checked single not-checked -> single",
            "",
            0);
        row("SSL off, another program on its port",
            withServer("ssl-off live:server-https=4343:stranger+no-rule"),
            "single not-applicable not-checked not-checked single not-checked -> single",
            "",
            0);
        row("SSL off, an HTTPS port entered differs",
            withServer("ssl-off console/typed/server-https=4344"),
            "single not-applicable not-checked not-checked single not-checked -> single",
            "",
            0);
        row("a second file without the switch",
            withServer("ssl-off ssl-absent-elsewhere"),
            "single not-applicable not-checked not-checked single not-checked -> single",
            "",
            0);
        row("a port that was not asked",
            withServer("live:server-http=8059:unasked+no-rule"),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("a text that names no owners",
            withServer("owners-unasked live:server-http=8059:listening"),
            "single single not-checked not-checked single not-checked -> single",
            "",
            0);
        row("owners that are hidden",
            withServer("owners-hidden live:server-http=8059:listening"),
            "single single not-checked not-checked single not-checked -> single",
            "owner-unknown",
            0);
        row("another program on the HTTPS port",
            withServer("live:server-https=4343:stranger"),
            "single problem not-checked not-checked single not-checked -> problem",
            "owner-unexpected",
            2);
        row("the agent's program with another program's answer",
            withServer("agent live:agent=18613:tmlisten+other"),
            "single single not-checked not-checked problem not-checked -> problem",
            "owner-unexpected",
            2);
        row("the agent's program on the Mac port",
            withServer("plugin/typed/mac=61617 live:mac=61617:tmlisten"),
            "single single not-checked not-checked single single -> single",
            "owner-unknown",
            0);
        row("another program on the port of the cloud agent",
            withServer("cloud agent registry/agent/agent=21112 live:agent=21112:stranger"),
            "single single not-checked not-checked not-applicable not-checked -> single",
            "cloud-edition",
            0);
        row("a server's port where only the cloud agent names another",
            withServer("cloud registry/agent/server-http=443 live:server-http=8059:refused"),
            "check single not-checked not-checked not-applicable not-checked -> check",
            "not-listening cloud-edition",
            1);
        row("certificate of another name, agent named by an address",
            withServer("agent agent-name:192.0.2.9 server-name:OTHERNAME live:server-https=4343:product+certificate"),
            "single match not-checked not-checked single not-checked -> match",
            "agent-other-server certificate-name-mismatch",
            0);
        row("certificate of the server, whose agent knows it by an address",
            withServer("agent agent-name:10.20.30.40 server-name:VBSERVER01 "
                       "live:server-https=4343:product+certificate"),
            "single match not-checked not-checked single not-checked -> match",
            "agent-other-server",
            0);
        row("nothing listens on one of two ports of another host, whose console is on the other",
            withServer("agent registry/agent/server-http=8060 live:server-http=8059:tmlisten+product probed "
                       "live:server-http=8059:refused live:server-http=8060:product"),
            "check single not-checked not-checked single not-checked -> check",
            "sources-differ",
            1);
        row("another host answers as an agent only",
            QStringLiteral("agent probed live:server-http=8059:refused live:agent=18613:product") + kRegistry,
            "single not-checked not-checked not-checked match not-checked -> match",
            "",
            0);
        row("another host answers as an agent, and its console as well",
            QStringLiteral("agent registry/agent/server-https=4343 probed live:server-http=8059:refused "
                           "live:server-https=4343:product live:agent=18613:product")
                + kRegistry,
            "check single not-checked not-checked match not-checked -> check",
            "not-listening",
            1);
        row("another host answers as an agent only, the server's port was typed",
            QStringLiteral("agent console/typed/server-http=8059 probed live:server-http=8059:refused "
                           "live:agent=18613:product")
                + kRegistry,
            "check not-checked not-checked not-checked match not-checked -> check",
            "not-listening",
            1);
        row("the agent answers on the server's port",
            withServer("probed live:server-http=8059:as-agent"),
            "problem single not-checked not-checked single not-checked -> problem",
            "owner-unexpected",
            2);
        row("NetBIOS names no port of the product",
            QStringLiteral("server live:netbios-445=445:listening"),
            "unknown not-checked not-checked not-checked not-checked not-checked -> unknown",
            "netbios-info",
            4);
        row("one finding for both NetBIOS ports",
            withServer("live:netbios-139=139:listening live:netbios-445=445:listening"),
            "single single not-checked not-checked single not-checked -> single",
            "netbios-info",
            0);
        row("a reader's finding",
            withServer("reader-finding:key-misspelled"),
            "single single not-checked not-checked single not-checked -> single",
            "key-misspelled",
            0);
        row("the same finding twice",
            withServer("finding:key-misspelled reader-finding:key-misspelled"),
            "single single not-checked not-checked single not-checked -> single",
            "key-misspelled",
            0);
        row("several files, named already",
            withServer("finding:several-candidates server-name:SRV01 server-name:SRV02"),
            "single single not-checked not-checked single not-checked -> single",
            "several-candidates",
            0);
        row("nothing found, something unreadable",
            QStringLiteral("reader-finding:source-unreadable"),
            "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable -> "
            "not-applicable",
            "source-unreadable",
            3);
        row("nothing found, something else said",
            QStringLiteral("reader-finding:key-misspelled"),
            "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable -> "
            "not-applicable",
            "key-misspelled not-installed",
            3);
        row("certificate of another name",
            withServer("server-name:OTHERNAME live:server-https=4343:product+certificate"),
            "single match not-checked not-checked single not-checked -> match",
            "certificate-name-mismatch",
            0);
        row("certificate of the server, agent of another",
            withServer("agent agent-name:OTHER server-name:VBSERVER01 live:server-https=4343:product+certificate"),
            "single match not-checked not-checked single not-checked -> check",
            "agent-other-server",
            1);
        row("no firewall rule",
            withServer("live:server-http=8059:product+no-rule"),
            "check single not-checked not-checked single not-checked -> check",
            "firewall-no-rule",
            1);
        row("certificate expired on another port than that of HTTPS",
            withServer("live:server-http=8059:product+expired"),
            "match single not-checked not-checked single not-checked -> match",
            "",
            0);
        row("certificate expired: browsers warn, agents do not care",
            withServer("server-name:VBSERVER01 live:server-https=4343:product+expired"),
            "single match not-checked not-checked single not-checked -> match",
            "certificate-expired",
            0);
        row("NetBIOS is only information",
            withServer("live:netbios-445=445:refused"),
            "single single not-checked not-checked single not-checked -> single",
            "netbios-info",
            0);
    }
    void situations()
    {
        QFETCH(QString, facts);
        QFETCH(QString, states);
        QFETCH(QString, ids);
        QFETCH(int, exitCode);

        const Diagnosis diagnosis = reconcile(factsOf(facts));

        QStringList roleStates;
        for (const PortDiagnosis &port : diagnosis.ports) {
            if (countsTowardsWhole(port.role)) {
                roleStates.append(id(port.state));
            }
        }
        QCOMPARE(roleStates.join(QLatin1Char(' ')) + QStringLiteral(" -> ") + id(diagnosis.state), states);
        QStringList found;
        for (const Finding &finding : diagnosis.findings) {
            found.append(id(finding.id));
        }
        QCOMPARE(found.join(QLatin1Char(' ')), ids);
        QCOMPARE(diagnosis.exitCode(), exitCode);

        Facts reversed = factsOf(facts);
        std::reverse(reversed.reports.begin(), reversed.reports.end());
        QVERIFY2(reconcile(reversed) == diagnosis, "the order in which readers answer must not matter");
    }

    void collectRows_data() { situations_data(); }
    void collectRows()
    {
        QFETCH(QString, states);
        QFETCH(QString, ids);
        const QString row = QString::fromUtf8(QTest::currentDataTag());
        const QStringList words = (states + QLatin1Char(' ') + ids).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        m_shown.unite(QSet<QString>(words.begin(), words.end()));
        m_rows.insert(row);
    }
    void rulesAreComplete()
    {
        for (const auto &[rule, row] : kRules) {
            QVERIFY2(m_rows.remove(QString::fromUtf8(row)) || m_named.contains(QString::fromUtf8(row)),
                     qPrintable(QStringLiteral("%1: no row %2").arg(QLatin1String(rule), QLatin1String(row))));
            m_named.insert(QString::fromUtf8(row));
        }
        QVERIFY2(m_rows.isEmpty(), qPrintable(QStringList(m_rows.values()).join(QLatin1Char('\n'))));
        for (const FindingId finding : allFindingIds()) {
            QVERIFY2(m_shown.contains(id(finding)), qPrintable(id(finding)));
        }
        for (const RoleState state : {RoleState::Match,
                                      RoleState::Check,
                                      RoleState::Problem,
                                      RoleState::Unknown,
                                      RoleState::Single,
                                      RoleState::NotChecked,
                                      RoleState::NotApplicable}) {
            QVERIFY2(m_shown.contains(id(state)), qPrintable(id(state)));
        }
    }

    void effectivePort()
    {
        const Diagnosis agree = reconcile(factsOf(withServer("agent") + kRegistry));
        QCOMPARE(agree.port(PortRole::ServerHttp).port, Port::fromNumber(8059));
        const Diagnosis differ = reconcile(factsOf(withServer("agent registry/agent/server-http=8060")));
        QVERIFY(!differ.port(PortRole::ServerHttp).port);
        const Diagnosis invalid = reconcile(factsOf(withServer("console/typed/server-http=invalid:x")));
        QVERIFY2(!invalid.port(PortRole::ServerHttp).port, "an invalid source leaves no agreed value");
        const Diagnosis off = reconcile(factsOf(withServer("ssl-off")));
        QCOMPARE(off.port(PortRole::ServerHttps).port, Port::fromNumber(4343)); // keeps its number
    }

    void differingValuesKeepTheirEvidence()
    {
        const Diagnosis diagnosis = reconcile(factsOf(withServer("agent registry/agent/server-http=8060")));
        QCOMPARE(diagnosis.findings.size(), 1);
        const Finding &finding = diagnosis.findings.first();
        QCOMPARE(finding.evidence.size(), 2);
        QCOMPARE(finding.evidence.at(0).value, Port::fromNumber(8059));
        QCOMPARE(finding.evidence.at(0).side, Side::Server);
        QCOMPARE(finding.evidence.at(1).value, Port::fromNumber(8060));
        QCOMPARE(finding.evidence.at(1).side, Side::Agent);
    }

    /// Of all places that were looked at: the product's own listener, then a configured port, then whatever listens.
    void theBestPlaceIsShown_data()
    {
        QTest::addColumn<QString>("live");
        QTest::addColumn<int>("port");
        QTest::newRow("product before configured")
            << "live:server-http=8059:refused live:server-http=8060:product live:server-http=8061:stranger" << 8060;
        QTest::newRow("product on both: the configured one")
            << "live:server-http=8060:product live:server-http=8059:product" << 8059;
        QTest::newRow("configured before whatever listens")
            << "live:server-http=8061:stranger live:server-http=8059:refused" << 8059;
        QTest::newRow("none of them: what listens")
            << "live:server-http=8061:refused live:server-http=8062:stranger" << 8062;
        QTest::newRow("all alike: the first") << "live:server-http=8061:refused live:server-http=8062:refused" << 8061;
    }
    void theBestPlaceIsShown()
    {
        QFETCH(QString, live);
        QFETCH(int, port);
        const Diagnosis diagnosis = reconcile(factsOf(withServer("") + live));
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).live.port, Port::fromNumber(port));
        QVERIFY(!diagnosis.port(PortRole::Agent).live.port);
    }

    void aTextOfWhatListensIsNamed_data()
    {
        QTest::addColumn<std::optional<LiveOrigin>>("origin");
        QTest::addColumn<QString>("file");
        const QString path = QStringLiteral("C:\\case\\netstat.txt");
        QTest::newRow("text") << std::optional(LiveOrigin {LiveOriginKind::File, path, {}})
                              << QStringLiteral("netstat.txt");
        QTest::newRow("this machine") << std::optional(LiveOrigin {LiveOriginKind::Machine, path, {}}) << QString();
        QTest::newRow("network") << std::optional(LiveOrigin {LiveOriginKind::Network, path, {}}) << QString();
        QTest::newRow("not known") << std::optional<LiveOrigin>() << QString();
    }
    void aTextOfWhatListensIsNamed()
    {
        QFETCH(std::optional<LiveOrigin>, origin);
        QFETCH(QString, file);
        Facts facts = factsOf(withServer("live:server-http=8059:refused"));
        facts.live.first().origin = origin;
        const Diagnosis diagnosis = reconcile(facts);
        const auto finding = std::find_if(diagnosis.findings.begin(),
                                          diagnosis.findings.end(),
                                          [](const Finding &each) { return each.id == FindingId::NotListening; });
        QVERIFY(finding != diagnosis.findings.end());
        QCOMPARE(finding->parameters.value(QStringLiteral("file")), file);
        // Reserved ranges are of another text.
        facts = factsOf(withServer("agent live:agent=18613:refused+reserved"));
        facts.live.first().origin = origin;
        QStringList told;
        for (const Finding &each : reconcile(facts).findings) {
            told.append(id(each) + u' ' + each.parameters.value(QStringLiteral("file")));
        }
        QVERIFY2(told.contains(QStringLiteral("port-reserved ")), qPrintable(told.join(u'\n')));
        QVERIFY2(told.contains(QStringLiteral("not-listening ") + file), qPrintable(told.join(u'\n')));
    }

    void findingsSayWhatTheyRestOn()
    {
        const auto only = [](const QString &facts, FindingId id) {
            const Diagnosis diagnosis = reconcile(factsOf(facts));
            for (const Finding &finding : diagnosis.findings) {
                if (finding.id == id) {
                    return finding;
                }
            }
            return Finding();
        };
        const auto value = [](const Finding &finding, const char *name) {
            return finding.parameters.value(QString::fromLatin1(name));
        };
        const Finding owner = only(withServer("live:server-http=8059:stranger+other"), FindingId::OwnerUnexpected);
        QCOMPARE(value(owner, "process"), QStringLiteral("stranger.exe"));
        QCOMPARE(value(owner, "pid"), QStringLiteral("77"));
        QCOMPARE(value(owner, "path"), QStringLiteral("C:\\stranger.exe"));
        QCOMPARE(value(owner, "fingerprint"), QStringLiteral("other"));
        QCOMPARE(value(owner, "port"), QStringLiteral("8059"));
        QVERIFY(!owner.parameters.contains(QStringLiteral("host")));
        const Finding elsewhere = only(withServer("probed live:server-http=8059:refused"), FindingId::NotListening);
        QCOMPARE(value(elsewhere, "host"), QStringLiteral("192.0.2.1"));
        const Finding reserved = only(withServer("agent live:agent=18613:refused+reserved"), FindingId::PortReserved);
        QCOMPARE(value(reserved, "first"), QStringLiteral("18600"));
        QCOMPARE(value(reserved, "last"), QStringLiteral("18699"));
        const Finding expired =
            only(withServer("server-name:SRV live:server-https=4343:product+expired"), FindingId::CertificateExpired);
        QCOMPARE(value(expired, "name"), QStringLiteral("SRV"));
        QCOMPARE(value(expired, "names"), QStringLiteral("VBSERVER01"));
        QCOMPARE(value(expired, "notAfter"), QStringLiteral("2026-11-23T09:00:00Z"));
        const Finding firewall =
            only(withServer("live:server-http=8059:product+no-view live:server-https=4343:product+no-view"),
                 FindingId::FirewallNotReadable);
        QCOMPARE(firewall.roles, (QList<PortRole> {PortRole::ServerHttp, PortRole::ServerHttps}));
        const Finding several =
            only(withServer("server-name:SRV01 server-name:srv01 server-name:SRV02"), FindingId::SeveralCandidates);
        QCOMPARE(value(several, "locators"), QStringLiteral("SRV01\nSRV02"));
        const Finding shared = only(QStringLiteral("server ini/server/server-http=4343 ini/server/server-https=4343"),
                                    FindingId::RolesSharePort);
        QCOMPARE(shared.evidence.size(), 2);
        QCOMPARE(shared.methods, QList<Method> {Method::Ini});
    }

    /// The finding names a computer; whether that is the configured one decides the sentence.
    void anUnresolvedNameThatNobodyConfigured()
    {
        for (const bool known : {true, false}) {
            Facts facts = factsOf(withServer("server-name:SRV01"));
            facts.findings.append(
                makeFinding(FindingId::ServerNameUnresolved,
                            {},
                            {},
                            {{QStringLiteral("name"), known ? QStringLiteral("srv01") : QStringLiteral("OTHER")}}));
            facts.findings.append(makeFinding(FindingId::KeyMisspelled));
            const Diagnosis diagnosis = reconcile(facts);
            for (const Finding &finding : diagnosis.findings) {
                const bool marked = finding.parameters.contains(QStringLiteral("configured"));
                QCOMPARE(marked, finding.id == FindingId::ServerNameUnresolved && !known);
            }
        }
    }

    void findingsOfTheCloudAgentsSide_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<Side>>("sides"); // of the finding's evidence
        QTest::addColumn<bool>("told");
        QTest::newRow("only its side shows it") << "cloud" << QList {Side::Agent} << false;
        QTest::newRow("the server's side shows it") << "cloud" << QList {Side::Server} << true;
        QTest::newRow("both sides show it") << "cloud" << QList {Side::Agent, Side::Server} << true;
        QTest::newRow("nothing shows it") << "cloud" << QList<Side>() << true;
        QTest::newRow("no cloud agent") << "agent" << QList {Side::Agent} << true;
    }
    void findingsOfTheCloudAgentsSide()
    {
        QFETCH(QString, words);
        QFETCH(QList<Side>, sides);
        QFETCH(bool, told);
        QList<Observation> evidence;
        for (const Side side : sides) {
            evidence.append(observation(QStringLiteral("registry/agent/server-http=8059")));
            evidence.last().side = side;
        }
        Facts facts = factsOf(words);
        facts.findings = {makeFinding(FindingId::ValueWrongType, {PortRole::ServerHttp}, {}, {}, evidence)};
        const Diagnosis diagnosis = reconcile(facts);
        QCOMPARE(diagnosis.findings.contains(facts.findings.first()), told);
    }

    void whatWasAskedIsKept()
    {
        Facts facts = factsOf(withServer(""));
        facts.reports.append(ReaderReport());
        facts.reports.last().method = Method::Registry;
        facts.reports.first().evidence = {EvidenceBlock()};
        const Diagnosis diagnosis = reconcile(facts);
        QCOMPARE(diagnosis.askedMethods, QList<Method> {Method::Ini});
        QCOMPARE(diagnosis.evidence.size(), 1);
        QVERIFY2(reconcile({}).port(PortRole::Netbios139).state != RoleState::NotApplicable,
                 "Windows has it without us");
        QVERIFY(reconcile({}).port(PortRole::Netbios445).state != RoleState::NotApplicable);
    }

    void onlyTheProductsListenerIsASource()
    {
        LiveEvidence live;
        live.role = PortRole::Agent;
        live.port = Port::fromNumber(18613);
        live.addresses = {QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
        live.owner = ListenerOwner {78, QStringLiteral("TmListen.exe"), {}, {QStringLiteral("tmlisten")}};
        live.fingerprint = Fingerprint::None;
        live.state = ListenState::Listening;
        QVERIFY(isProductListener(live));
        QCOMPARE(liveObservation(live)->source.locator, QStringLiteral("127.0.0.1:18613"));
        live.host = QStringLiteral("SRV01");
        QCOMPARE(liveObservation(live)->source.locator, QStringLiteral("SRV01:18613"));
        live.host = QStringLiteral("2001:db8::12");
        QCOMPARE(liveObservation(live)->source.locator, QStringLiteral("[2001:db8::12]:18613"));
        live.fingerprint = Fingerprint::Other;
        QVERIFY2(!isProductListener(live), "what answers is another program");
        live.fingerprint = Fingerprint::WfbsAgent;
        QVERIFY(isProductListener(live));
        live.state = ListenState::NotListening;
        QVERIFY(!isProductListener(live));
        QVERIFY(!liveObservation(live));
    }

    void namesOfACertificate_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("carries"); // srv.example.jp
        QTest::newRow("subject") << "SRV.example.jp" << QStringList() << true;
        QTest::newRow("among the names") << "x" << QStringList {QStringLiteral("srv.EXAMPLE.jp")} << true;
        QTest::newRow("common name") << "CN=SRV.example.jp, O=Example" << QStringList() << true;
        QTest::newRow("organisation") << "O=srv.example.jp" << QStringList() << false;
        QTest::newRow("another") << "other.example.jp" << QStringList {QStringLiteral("srv")} << false;
        QTest::newRow("wildcard") << "*.example.jp" << QStringList() << true;
        QTest::newRow("wildcard of another domain") << "*.example.com" << QStringList() << false;
        QTest::newRow("wildcard stands for one label") << "*.jp" << QStringList() << false;
        QTest::newRow("a star elsewhere is none") << "*" << QStringList() << false;
    }
    void namesOfACertificate()
    {
        QFETCH(QString, subject);
        QFETCH(QStringList, names);
        QFETCH(bool, carries);
        CertificateInfo certificate;
        certificate.subject = subject;
        certificate.names = names;
        QCOMPARE(carriesName(certificate, QStringLiteral("srv.example.jp")), carries);
    }

    void findingIdsAreUnique()
    {
        QSet<QString> ids;
        for (const FindingId finding : allFindingIds()) {
            ids.insert(id(finding));
            QCOMPARE(fromId<FindingId>(id(finding)), std::optional(finding));
        }
        QCOMPARE(ids.size(), allFindingIds().size());
    }
};

PORTCHECK_TEST(TstReconciler, "tst_reconciler")
#include "tst_reconciler.moc"
