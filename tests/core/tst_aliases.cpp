#include <core/aliasbook.h>
#include <core/aliases.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

class TstAliases : public QObject
{
    Q_OBJECT

private slots:
    void namesShareTheirAlias();
    void text_data();
    void text();
    void keyNamesStay_data();
    void keyNamesStay();
    void addresses_data();
    void addresses();
    void values_data();
    void values();
    void growsLinearly();
    void realNameThatLooksLikeAnAlias();
    void sideBySide();
    void diagnosisKeepsWhatIsNoName();
    void everyFieldHasAliases();
    void onceIsTwice();
    void selfSignedStaysVisible();
    void hostOfAgentPcIsAComputer();
};

void TstAliases::namesShareTheirAlias()
{
    AliasBook book;
    book.learnName(QStringLiteral("VBSERVER01"), AliasBook::Kind::Server);
    book.learnName(QStringLiteral("vbserver01.corp.example.co.jp"), AliasBook::Kind::Server);
    book.learnName(QStringLiteral("PC00012"), AliasBook::Kind::Computer);
    book.close();
    QCOMPARE(book.name(QStringLiteral("VBSERVER01")), QStringLiteral("SERVER-1"));
    QCOMPARE(book.name(QStringLiteral("vbserver01")), QStringLiteral("SERVER-1"));
    QCOMPARE(book.name(QStringLiteral("VBServer01.corp.example.co.jp")), QStringLiteral("SERVER-1.DOMAIN-1"));
    QCOMPARE(book.name(QStringLiteral("pc00012")), QStringLiteral("PC-1"));
    QCOMPARE(book.name(QStringLiteral("localhost")), QStringLiteral("localhost"));
}

void TstAliases::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("aliased");

    QTest::newRow("word") << QStringLiteral("on VBSERVER01, port 8059") << QStringLiteral("on SERVER-1, port 8059");
    QTest::newRow("case") << QStringLiteral("vbserver01") << QStringLiteral("SERVER-1");
    QTest::newRow("Japanese follows at once")
        << QStringLiteral("VBSERVER01のポート") << QStringLiteral("SERVER-1のポート");
    QTest::newRow("part of a longer word") << QStringLiteral("VBSERVER012") << QStringLiteral("VBSERVER012");
    QTest::newRow("full name") << QStringLiteral("see vbserver01.example.co.jp.")
                               << QStringLiteral("see SERVER-1.DOMAIN-1.");
    QTest::newRow("domain alone") << QStringLiteral("mail@example.co.jp") << QStringLiteral("mail@DOMAIN-1");
    QTest::newRow("UNC") << QStringLiteral("\\\\VBSERVER01\\ofcscan\\ofcscan.ini")
                         << QStringLiteral("\\\\SERVER-1\\ofcscan\\ofcscan.ini");
    QTest::newRow("UNC without a limit of length")
        << QStringLiteral("\\\\?\\UNC\\VBSERVER01\\share") << QStringLiteral("\\\\?\\UNC\\SERVER-1\\share");
    QTest::newRow("UNC of a host called server")
        << QStringLiteral("\\\\server\\share\\server.ini") << QStringLiteral("\\\\SERVER-2\\share\\server.ini");
    QTest::newRow("user folder") << QStringLiteral("C:\\Users\\taro\\Desktop\\ofcscan.ini")
                                 << QStringLiteral("C:\\Users\\USER-1\\Desktop\\ofcscan.ini");
    QTest::newRow("user folder, escaped")
        << QStringLiteral("\"C:\\\\Users\\\\taro\\\\x\"") << QStringLiteral("\"C:\\\\Users\\\\USER-1\\\\x\"");
    QTest::newRow("user folder, yen sign")
        << QStringLiteral("C:￥Users￥taro￥x") << QStringLiteral("C:￥Users￥USER-1￥x");
    QTest::newRow("user folder with a blank")
        << QStringLiteral("C:\\Users\\山田 花子\\x") << QStringLiteral("C:\\Users\\USER-2\\x");
    QTest::newRow("public folder") << QStringLiteral("C:\\Users\\Public\\x") << QStringLiteral("C:\\Users\\Public\\x");
    QTest::newRow("folder of all users in older Windows")
        << QStringLiteral("C:\\Documents and Settings\\All Users\\Application Data\\x")
        << QStringLiteral("C:\\Documents and Settings\\All Users\\Application Data\\x");
    QTest::newRow("user folder of a relative path")
        << QStringLiteral("Users/tanaka/ofcscan.ini") << QStringLiteral("Users/USER-3/ofcscan.ini");
    QTest::newRow("home of a relative path")
        << QStringLiteral("(home/suzuki/x.reg)") << QStringLiteral("(home/USER-3/x.reg)");
    QTest::newRow("folder that only ends like that of the users")
        << QStringLiteral("my-home/x HKEY_USERS\\x") << QStringLiteral("my-home/x HKEY_USERS\\x");
    QTest::newRow("share of the users") << QStringLiteral("\\\\fs01\\Users$\\tanaka\\x.exe")
                                        << QStringLiteral("\\\\SERVER-3\\Users$\\USER-3\\x.exe");
    QTest::newRow("share of the users without a limit of length")
        << QStringLiteral("\\\\?\\UNC\\fs01\\home$\\tanaka\\x.exe")
        << QStringLiteral("\\\\?\\UNC\\SERVER-3\\home$\\USER-3\\x.exe");
    QTest::newRow("user folder with a comma")
        << QStringLiteral("C:\\Users\\Smith, John\\x") << QStringLiteral("C:\\Users\\USER-4\\x");
    QTest::newRow("user folders in a list") << QStringLiteral("C:\\Users\\taro, C:\\Users\\山田 花子, /home/taro, /x")
                                            << QStringLiteral("C:\\Users\\USER-1, C:\\Users\\USER-2, /home/USER-1, /x");
    QTest::newRow("home") << QStringLiteral("/home/taro/ofcscan.ini") << QStringLiteral("/home/USER-1/ofcscan.ini");
    QTest::newRow("product folder")
        << QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini")
        << QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini");
    QTest::newRow("domain of two labels") << QStringLiteral("http://srv.kdd.jp/ mail@kdd.jp")
                                          << QStringLiteral("http://SERVER-3.DOMAIN-2/ mail@DOMAIN-2");
    QTest::newRow("domain of one letter")
        << QStringLiteral("http://srv.x.com/ mail@x.com") << QStringLiteral("http://SERVER-3.DOMAIN-2/ mail@DOMAIN-2");
    QTest::newRow("domain in Japanese") << QStringLiteral("http://srv.日本.jp/ mail@日本.jp")
                                        << QStringLiteral("http://SERVER-3.DOMAIN-2/ mail@DOMAIN-2");
    QTest::newRow("what a registry hands out")
        << QStringLiteral("http://acme.co.jp/ mail@co.jp") << QStringLiteral("http://SERVER-3.DOMAIN-2/ mail@co.jp");
    QTest::newRow("URL") << QStringLiteral("https://vbserver01:4343/officescan")
                         << QStringLiteral("https://SERVER-1:4343/officescan");
    QTest::newRow("file named after the server")
        << QStringLiteral("D:\\VBSERVER01_20261124.reg") << QStringLiteral("D:\\SERVER-1_20261124.reg");
    QTest::newRow("full-width letters") << QStringLiteral("ＶＢＳＥＲＶＥＲ０１ のログ")
                                        << QStringLiteral("SERVER-1 のログ");
    QTest::newRow("Turkish capital i") << QStringLiteral("KEİRİ07") << QStringLiteral("PC-1");
    QTest::newRow("Turkish capital i, lower case") << QStringLiteral("KEİRİ07").toLower() << QStringLiteral("PC-1");
    QTest::newRow("Turkish dotless i") << QStringLiteral("keırı07.") << QStringLiteral("PC-1.");
    QTest::newRow("narrow katakana") << QStringLiteral("C:\\ﾔﾏﾀﾞ\\x") << QStringLiteral("C:\\PC-2\\x");
    QTest::newRow("decomposed kana") << QStringLiteral("ヤマタ") + QChar(0x3099) << QStringLiteral("PC-2");
    QTest::newRow("end of a sentence") << QStringLiteral("It is VBSERVER01.") << QStringLiteral("It is SERVER-1.");
    QTest::newRow("end of a sentence, full name")
        << QStringLiteral("vbserver01.example.co.jp. Then") << QStringLiteral("SERVER-1.DOMAIN-1. Then");
    QTest::newRow("another host in the domain")
        << QStringLiteral("mail07.example.co.jp answered") << QStringLiteral("PC-3.DOMAIN-1 answered");
    QTest::newRow("another host in the domain, in a URL")
        << QStringLiteral("http://mail07.example.co.jp:8059/x") << QStringLiteral("http://SERVER-3.DOMAIN-1:8059/x");
    QTest::newRow("host and domain, file suffix")
        << QStringLiteral("D:\\vbserver01.example.co.jp.reg") << QStringLiteral("D:\\SERVER-1.DOMAIN-1.reg");
    QTest::newRow("IPv6 in a URL") << QStringLiteral("http://[2001:db8::1]:8059/")
                                   << QStringLiteral("http://[IP-1]:8059/");
    QTest::newRow("full-width address") << QStringLiteral("１０．１．２．３") << QStringLiteral("10.x.x.A");
    QTest::newRow("section") << QStringLiteral("[VBSERVER01] Master_DomainPort")
                             << QStringLiteral("[SERVER-1] Master_DomainPort");
    QTest::newRow("UNC with a full stop")
        << QStringLiteral("see \\\\vbserver01.") << QStringLiteral("see \\\\SERVER-1.");
    QTest::newRow("surrogate pairs stay") << QStringLiteral("𠮷 VBSERVER01 𠮷") << QStringLiteral("𠮷 SERVER-1 𠮷");
    QTest::newRow("half a surrogate pair is no part of a name")
        << QChar(0xd842) + QStringLiteral("VBSERVER01") << QChar(0xd842) + QStringLiteral("SERVER-1");
    QTest::newRow("composed characters stay") << QStringLiteral("㍿ é ｶﾞ ½") << QStringLiteral("㍿ é ｶﾞ ½");
    QTest::newRow("time is no address") << QStringLiteral("2026-11-24 09:12:03 +09:00")
                                        << QStringLiteral("2026-11-24 09:12:03 +09:00");
    QTest::newRow("address in a text") << QStringLiteral("192.168.10.21:8059 (192.168.10.21)")
                                       << QStringLiteral("192.168.x.A:8059 (192.168.x.A)");
}

void TstAliases::text()
{
    QFETCH(QString, text);
    QFETCH(QString, aliased);
    AliasBook book;
    book.learnName(QStringLiteral("VBSERVER01"), AliasBook::Kind::Server);
    book.learnName(QStringLiteral("vbserver01.example.co.jp"), AliasBook::Kind::Server);
    book.learnName(QStringLiteral("keiri07"), AliasBook::Kind::Computer);
    book.learnName(QStringLiteral("ヤマダ"), AliasBook::Kind::Computer);
    book.learnText(QStringLiteral("\\\\server\\share"));
    book.learnText(QStringLiteral("C:\\Users\\taro\\ and C:\\Users\\山田 花子\\"));
    book.learnText(text);
    book.close();
    QCOMPARE(book.text(text), aliased);
}

void TstAliases::keyNamesStay_data()
{
    QTest::addColumn<QString>("key");

    const QString agent =
        QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    for (const QString &key : {QStringLiteral("[INI_SERVER_SECTION] Master_DomainName"),
                               QStringLiteral("Master_DomainPort"),
                               QStringLiteral("Master_EnableSSL"),
                               QStringLiteral("Master_SSLPort"),
                               QStringLiteral("[INI_CLIENT_SECTION] Client_LocalServer_Port"),
                               QStringLiteral("Cliernt_LocalServer_Port"),
                               QStringLiteral("ServerAddr"),
                               QStringLiteral("HTTPS"),
                               agent + QStringLiteral("  ServerPort"),
                               QStringLiteral("LocalServerPort"),
                               QStringLiteral("ServerSSLPort"),
                               QStringLiteral("Server"),
                               QStringLiteral("Application Path"),
                               QStringLiteral("WFBSAgentVersion"),
                               agent + QStringLiteral("\\HostedAgent"),
                               agent + QStringLiteral("\\iCRC Scan\\Scan Server  LocationProfile"),
                               agent + QStringLiteral("\\Misc.  ProgramVer"),
                               QStringLiteral("TrendMicro\\OfficeScan\\service\\Information  Local_Path"),
                               QStringLiteral("Server_Version"),
                               QStringLiteral("ServicePack_Build"),
                               QStringLiteral("TrendMicro\\WFBS")}) {
        QTest::newRow(qPrintable(key)) << key;
    }
}

/// Whatever a server is called.
void TstAliases::keyNamesStay()
{
    QFETCH(QString, key);
    AliasBook book;
    for (const QString &word : key.split(QRegularExpression(QStringLiteral("[^A-Za-z0-9]+")), Qt::SkipEmptyParts)) {
        book.learnName(word, AliasBook::Kind::Server);
    }
    book.close();
    QCOMPARE(book.text(key), key);
}

void TstAliases::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("alias");

    QTest::newRow("private C") << QStringLiteral("192.168.1.200") << QStringLiteral("192.168.x.A");
    QTest::newRow("private A") << QStringLiteral("10.20.30.40") << QStringLiteral("10.x.x.A");
    QTest::newRow("private B") << QStringLiteral("172.31.0.9") << QStringLiteral("172.16.x.A");
    QTest::newRow("not private") << QStringLiteral("172.32.0.9") << QStringLiteral("IP-1");
    QTest::newRow("public") << QStringLiteral("203.0.113.7") << QStringLiteral("IP-1");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::12") << QStringLiteral("IP-1");
    QTest::newRow("IPv6, link-local with zone") << QStringLiteral("fe80::1c2d:3e4f%12") << QStringLiteral("IP-1");
    QTest::newRow("IPv6, in full") << QStringLiteral("2001:0db8:0:0:0:0:0:0012") << QStringLiteral("IP-1");
    QTest::newRow("IPv6, colon of a sentence")
        << QStringLiteral("2001:db8::12: closed") << QStringLiteral("IP-1: closed");
    QTest::newRow("IPv6, full stop of a sentence") << QStringLiteral("2001:db8::12.") << QStringLiteral("IP-1.");
    QTest::newRow("IPv6 with IPv4 inside") << QStringLiteral("::ffff:192.0.2.7") << QStringLiteral("IP-1");
    QTest::newRow("IPv6 in a URL") << QStringLiteral("https://[2001:db8::12]:4343/")
                                   << QStringLiteral("https://[IP-1]:4343/");
    QTest::newRow("IPv6 in full, a port behind it")
        << QStringLiteral("2001:db8:1:2:3:4:5:6:28059 could not be reached.")
        << QStringLiteral("IP-1:28059 could not be reached.");
    QTest::newRow("IPv6 in full, a short port and a full stop behind it")
        << QStringLiteral("at 2001:db8:1:2:3:4:5:6:8059.") << QStringLiteral("at IP-1:8059.");
    QTest::newRow("IPv6, a port behind it that is no part of an address")
        << QStringLiteral("2001:db8::12:28059") << QStringLiteral("IP-1:28059");
    QTest::newRow("IPv6 in two spellings")
        << QStringLiteral("2001:db8::12 2001:0DB8:0:0:0:0:0:12") << QStringLiteral("IP-1 IP-1");
    QTest::newRow("IPv4 inside IPv6 is the same address")
        << QStringLiteral("192.168.1.200 ::ffff:192.168.1.200") << QStringLiteral("192.168.x.A 192.168.x.A");
    QTest::newRow("loopback inside IPv6") << QStringLiteral("::ffff:127.0.0.1") << QStringLiteral("::ffff:127.0.0.1");
    QTest::newRow("behind a colon") << QStringLiteral("Server:192.168.1.200:8059")
                                    << QStringLiteral("Server:192.168.x.A:8059");
    QTest::newRow("full stop behind") << QStringLiteral("at 192.168.1.200.") << QStringLiteral("at 192.168.x.A.");
    QTest::newRow("name of a file") << QStringLiteral("192.168.1.200.ini") << QStringLiteral("192.168.x.A.ini");
    QTest::newRow("five numbers") << QStringLiteral("10.0.0.18.99") << QStringLiteral("10.0.0.18.99");
    QTest::newRow("hexadecimal words") << QStringLiteral("dead:beef 12:34:56") << QStringLiteral("dead:beef 12:34:56");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("loopback, IPv6") << QStringLiteral("::1") << QStringLiteral("::1");
    QTest::newRow("any") << QStringLiteral("0.0.0.0") << QStringLiteral("0.0.0.0");
    QTest::newRow("any, IPv6") << QStringLiteral("::") << QStringLiteral("::");
    QTest::newRow("no address") << QStringLiteral("300.1.1.1") << QStringLiteral("300.1.1.1");
}

void TstAliases::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, alias);
    AliasBook book;
    book.learnText(address);
    book.close();
    QCOMPARE(book.text(address), alias);
}

/// Whole values that are names, entered or found in more than one spelling.
void TstAliases::values_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("alias");

    QTest::newRow("with port") << QStringLiteral("keiri07:8059") << QStringLiteral("SERVER-2");
    QTest::newRow("full stop") << QStringLiteral("vbserver01.example.co.jp.") << QStringLiteral("SERVER-1.DOMAIN-1.");
    QTest::newRow("full width") << QStringLiteral("ｖｂｓｅｒｖｅｒ０１") << QStringLiteral("SERVER-1");
    QTest::newRow("wildcard") << QStringLiteral("*.example.co.jp") << QStringLiteral("*.DOMAIN-1");
    QTest::newRow("ordinary word") << QStringLiteral("server") << QStringLiteral("SERVER-2");
}

void TstAliases::values()
{
    QFETCH(QString, value);
    QFETCH(QString, alias);
    AliasBook book;
    book.learnName(QStringLiteral("vbserver01.example.co.jp"), AliasBook::Kind::Server);
    book.learnName(value, AliasBook::Kind::Server);
    book.close();
    QCOMPARE(book.name(value), alias);
    // What stands before the port is a name by itself.
    QVERIFY(!book.text(QStringLiteral("on keiri07")).contains(QLatin1String("keiri07")) || !value.contains(u':'));
}

/// Every agent in a domain of its own: time for each name must not depend on how many there are.
void TstAliases::growsLinearly()
{
    const auto measured = [](int agents) {
        Diagnosis diagnosis = scenes::match();
        for (int i = 0; i < agents; ++i) {
            diagnosis.agents.append({QStringLiteral("pc%1.site%1.example.com").arg(i),
                                     QStringLiteral("10.%1.%2.7").arg(i / 250).arg(i % 250),
                                     AgentProbe::State::Listening,
                                     Fingerprint::WfbsAgent});
        }
        QElapsedTimer timer;
        timer.start();
        const Diagnosis aliased = withAliases(diagnosis);
        const qint64 took = timer.elapsed();
        [&] {
            QCOMPARE(aliased.agents.last().host, QStringLiteral("PC-%1.DOMAIN-%1").arg(agents));
        }();
        return took;
    };
    const qint64 took = measured(3000);
    qInfo("3,000 agents of 3,000 domains: %lld ms", took);
    QVERIFY2(took < 3000, "not linear"); // 60 ms are usual; quadratic it took 87 s for 2,000
}

void TstAliases::realNameThatLooksLikeAnAlias()
{
    AliasBook book;
    book.learnName(QStringLiteral("MAIN"), AliasBook::Kind::Computer);
    book.learnName(QStringLiteral("PC-1"), AliasBook::Kind::Computer);
    book.close();
    QCOMPARE(book.name(QStringLiteral("MAIN")), QStringLiteral("PC-2"));
    QCOMPARE(book.name(QStringLiteral("PC-1")), QStringLiteral("PC-3"));
}

/// Two computers must not look like one because each is the first of its own report.
void TstAliases::sideBySide()
{
    Diagnosis one = scenes::match();
    one.serverName = one.host = QStringLiteral("SRVA");
    one.names.clear();
    Diagnosis other = one;
    other.serverName = QStringLiteral("SRVB");
    const QList<Diagnosis> aliased = withAliases({one, other});
    QCOMPARE(aliased.first().serverName, QStringLiteral("SERVER-1"));
    QVERIFY(aliased.last().serverName != aliased.first().serverName);
    QCOMPARE(aliased.last().host, aliased.first().host);

    const QList<Diagnosis> again = withAliases({aliased.first(), other});
    QCOMPARE(again.first(), aliased.first());
    QVERIFY(again.last().serverName != again.first().serverName);
}

void TstAliases::diagnosisKeepsWhatIsNoName()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    diagnosis.caseNumber = QStringLiteral("TM-2026-0815");
    diagnosis.installation.version = QStringLiteral("10.0.0.1899");
    diagnosis.evidence.last().lines.append({0,
                                            QStringLiteral("ProgramVer"),
                                            QStringLiteral("REG_SZ"),
                                            QStringLiteral("10.0.0.189"),
                                            QStringLiteral("\"ProgramVer\"=\"10.0.0.189\""),
                                            std::nullopt});
    const Diagnosis aliased = withAliases(diagnosis);
    QCOMPARE(aliased.caseNumber, diagnosis.caseNumber);
    QCOMPARE(aliased.installation, diagnosis.installation);
    QCOMPARE(aliased.createdAt, diagnosis.createdAt);
    QCOMPARE(aliased.evidence.last().lines.last(), diagnosis.evidence.last().lines.last());
    for (qsizetype i = 0; i < diagnosis.ports.size(); ++i) {
        QCOMPARE(aliased.ports.at(i).port, diagnosis.ports.at(i).port);
        QCOMPARE(aliased.ports.at(i).observations, diagnosis.ports.at(i).observations);
    }
    const EvidenceLine &name = aliased.evidence.first().lines.at(1);
    QCOMPARE(name.text, QStringLiteral("Master_DomainName=SERVER-1"));
    QCOMPARE(name.data, QStringLiteral("SERVER-1"));
}

void TstAliases::everyFieldHasAliases()
{
    const QString secret = QStringLiteral("KEIRI07");
    Diagnosis diagnosis = scenes::withLive(scenes::unreadable());
    diagnosis.serverName = secret;
    diagnosis.host = secret;
    diagnosis.probedHost = QStringLiteral("keiri07.example.co.jp");
    diagnosis.memo = QStringLiteral("keiri07 が応答しない");
    diagnosis.names.first().value = secret;
    diagnosis.names.first().source.locator = QStringLiteral("\\\\KEIRI07\\c$\\export.reg");
    diagnosis.resolvedNames = {
        {secret,
         {QStringLiteral("192.168.10.7")},
         ReadError {ReadErrorCode::Timeout, QStringLiteral("keiri07"), 0, QStringLiteral("keiri07 is silent")}}};
    diagnosis.installation.lookedAt.append(QStringLiteral("\\\\KEIRI07\\ofcscan"));
    diagnosis.installation.serverFolder = QStringLiteral("\\\\KEIRI07\\ofcscan");
    diagnosis.installation.agentFolder = QStringLiteral("D:\\KEIRI07\\Security Agent");
    diagnosis.installation.macPluginEntries = {QStringLiteral("host=keiri07:61617")};
    diagnosis.agents = {{secret, QStringLiteral("192.168.10.7"), AgentProbe::State::Listening, Fingerprint::WfbsAgent}};
    diagnosis.ssl.source.locator = QStringLiteral("C:\\Users\\keiri07\\ofcscan.ini");
    diagnosis.evidence.first().source.locator = QStringLiteral("\\\\KEIRI07\\x.reg");
    diagnosis.evidence.first().source.file = QStringLiteral("\\\\KEIRI07\\x.reg");
    diagnosis.evidence.first().lines.append(
        {3, QStringLiteral("ServerAddr"), QString(), secret, QStringLiteral("ServerAddr = KEIRI07"), std::nullopt});
    scenes::at(diagnosis, PortRole::ServerHttps).live.owner->path = QStringLiteral("C:\\Users\\KEIRI07\\x.exe");
    scenes::at(diagnosis, PortRole::ServerHttps).live.certificate->issuer =
        QStringLiteral("CN=Keiri CA, O=KEIRI07 Kabushikigaisha");
    scenes::at(diagnosis, PortRole::ServerHttps).live.certificate->subject =
        QStringLiteral("CN=KEIRI07, O=KEIRI07 Kabushikigaisha");
    scenes::at(diagnosis, PortRole::ServerHttps).live.certificate->names = {secret};
    scenes::at(diagnosis, PortRole::Mac).live.error = ReadError {
        ReadErrorCode::Refused, QStringLiteral("http://keiri07:61617/"), 0, QStringLiteral("keiri07 refused")};
    scenes::at(diagnosis, PortRole::ServerHttp).observations.first().error->locator =
        QStringLiteral("\\\\KEIRI07\\ofcscan\\ofcscan.ini");
    for (const char *key : {"agent", "server", "name", "names", "locator", "locators", "looked", "path"}) {
        diagnosis.findings.first().parameters.insert(QString::fromLatin1(key), secret);
    }

    const Diagnosis aliased = withAliases(diagnosis);

    QStringList texts {aliased.serverName,
                       aliased.host,
                       aliased.probedHost,
                       aliased.memo,
                       aliased.installation.serverFolder,
                       aliased.installation.agentFolder,
                       aliased.ssl.source.locator};
    texts += aliased.installation.lookedAt + aliased.installation.macPluginEntries;
    for (const NameObservation &name : aliased.names) {
        texts << name.value << name.source.locator;
    }
    for (const ResolvedName &name : aliased.resolvedNames) {
        texts << name.name << name.error->locator << name.error->detail << name.addresses;
        QVERIFY(!name.addresses.contains(QStringLiteral("192.168.10.7")));
    }
    for (const AgentProbe &agent : aliased.agents) {
        texts << agent.host << agent.address;
    }
    for (const EvidenceBlock &block : aliased.evidence) {
        texts << block.source.locator << block.source.file;
        for (const EvidenceLine &line : block.lines) {
            texts << line.data << line.text;
        }
    }
    for (const Finding &finding : aliased.findings) {
        texts << finding.parameters.values();
    }
    for (const PortDiagnosis &port : aliased.ports) {
        texts += port.live.addresses;
        for (const Observation &observation : port.observations) {
            texts << observation.source.locator << (observation.error ? observation.error->locator : QString());
        }
        if (port.live.owner) {
            texts << port.live.owner->path;
        }
        if (port.live.certificate) {
            texts << port.live.certificate->subject << port.live.certificate->issuer;
            texts += port.live.certificate->names;
        }
        if (port.live.error) {
            texts << port.live.error->locator << port.live.error->detail;
        }
    }
    for (const QString &text : std::as_const(texts)) {
        QVERIFY2(!text.contains(QLatin1String("keiri"), Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("192.168.10")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("example.co.jp"), Qt::CaseInsensitive), qPrintable(text));
    }
    QCOMPARE(aliased.memo, QStringLiteral("SERVER-1 が応答しない"));
    QCOMPARE(aliased.probedHost, QStringLiteral("SERVER-1.DOMAIN-1"));
    QVERIFY(aliased.aliased);
}

void TstAliases::onceIsTwice()
{
    const Diagnosis once = withAliases(scenes::withLive(scenes::differ()));
    QCOMPARE(withAliases(once), once);
    QCOMPARE(withAliases(scenes::withLive(scenes::differ())), once); // stable
}

void TstAliases::selfSignedStaysVisible()
{
    const Diagnosis aliased = withAliases(scenes::withLive(scenes::match()));
    const CertificateInfo certificate = aliased.port(PortRole::ServerHttps).live.certificate.value();
    QCOMPARE(certificate.subject, QStringLiteral("CN=SERVER-1"));
    QCOMPARE(certificate.issuer, certificate.subject);
    QCOMPARE(certificate.names, QStringList({QStringLiteral("SERVER-1"), QStringLiteral("SERVER-1.DOMAIN-1")}));
}

void TstAliases::hostOfAgentPcIsAComputer()
{
    const Diagnosis aliased = withAliases(scenes::agentOnly());
    QCOMPARE(aliased.host, QStringLiteral("PC-1"));
    QCOMPARE(aliased.serverName, QStringLiteral("SERVER-1"));
}

PORTCHECK_TEST(TstAliases, "tst_aliases")
#include "tst_aliases.moc"
