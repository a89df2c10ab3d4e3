#include <readers/iniparser.h>
#include <support/testregistry.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace portcheck;
using namespace Qt::StringLiterals;

namespace {

/// As UTF-16, which can say everything.
IniDocument parse(const QString &text)
{
    const QString marked = QChar(0xfeff) + text;
    TextLines lines(QByteArrayView(reinterpret_cast<const char *>(marked.utf16()), 2 * marked.size()), {});
    return parseIni(lines);
}

} // namespace

class TstIniParser : public QObject
{
    Q_OBJECT

private slots:
    void valueAndLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // null = not found
        QTest::addColumn<int>("line");

        const QString head = u"[INI_SERVER_SECTION]\r\n"_s;
        const QString port = u"Master_DomainPort=8059\r\n"_s;
        QTest::newRow("plain") << head + port << u"8059"_s << 2;
        QTest::newRow("after noise") << u"help_01=a\r\n\r\n"_s + head + u"x\r\n"_s + port << u"8059"_s << 5;
        QTest::newRow("LF") << u"[INI_SERVER_SECTION]\n\nMaster_DomainPort=8059"_s << u"8059"_s << 3;
        QTest::newRow("CR") << u"[INI_SERVER_SECTION]\r\rMaster_DomainPort=8059"_s << u"8059"_s << 3;
        QTest::newRow("empty value") << head + u"Master_DomainPort=\r\n"_s << u""_s << 2;
        QTest::newRow("no equals sign") << head + u"Master_DomainPort\r\n"_s << QString() << 0;
        QTest::newRow("no equals sign, then the value") << head + u"Master_DomainPort\r\n"_s + port << u"8059"_s << 3;
        QTest::newRow("first wins") << head + port + u"Master_DomainPort=9000\r\n"_s << u"8059"_s << 2;
        QTest::newRow("another section first")
            << u"[OTHER]\r\nMaster_DomainPort=1\r\n"_s + head + port << u"8059"_s << 4;
        QTest::newRow("only in another section") << u"[OTHER]\r\n"_s + port << QString() << 0;
        QTest::newRow("before every section") << port + head << QString() << 0;
        QTest::newRow("only in the second section of that name") << head + u"A=1\r\n"_s + head + port << QString() << 0;
        QTest::newRow("commented out") << head + u";Master_DomainPort=8059\r\n"_s << QString() << 0;
        QTest::newRow("another key that ends alike") << head + u"GlobalMaster_DomainPort=8059\r\n"_s << QString() << 0;
        QTest::newRow("a control character is no blank") << head + u"\u0001Master_DomainPort=8059"_s << QString() << 0;
        QTest::newRow("longer than any port is kept in part")
            << head + u"Master_DomainPort="_s + QString(70, u'0') + u"8059"_s << QString(63, u'0') + u'\u2026' << 2;
        QTest::newRow("other Unicode line ends do not count")
            << head + u"Master_DomainPort=8059\u2028x"_s << u"8059\u2026"_s << 2;
    }
    void valueAndLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QFETCH(int, line);
        const IniDocument document = parse(text);
        const IniEntry *entry = document.find(u"INI_SERVER_SECTION", u"Master_DomainPort");
        QCOMPARE(entry != nullptr, !value.isNull());
        if (entry) {
            QCOMPARE(entry->value, value);
            QCOMPARE(entry->line, line);
        }
    }

    void spellingOfTheFileIsKept()
    {
        const IniDocument document = parse(u"  [ini_Server_section ] ; x\n\tmaster_DOMAINPORT = \"8059\" \n"_s);
        const IniEntry *entry = document.find(u"INI_SERVER_SECTION", u"Master_DomainPort");
        QVERIFY(entry);
        QCOMPARE(entry->key, u"master_DOMAINPORT"_s);
        QCOMPARE(entry->text, u"master_DOMAINPORT = \"8059\""_s);
        QCOMPARE(document.sectionOf(*entry).name, u"ini_Server_section"_s);
        QCOMPARE(document.sectionOf(*entry).header, u"[ini_Server_section ]"_s);
    }

    void anywhereIsInFileOrderAndSkipsWhatWindowsNeverFinds()
    {
        const IniDocument document = parse(u"[A]\nServerAddr=one\n[A]\nHTTPS=1\n[B]\nHTTPS=2\nServerAddr=two\n"_s);
        QCOMPARE(document.findAnywhere(u"serveraddr")->value, u"one"_s);
        QCOMPARE(document.findAnywhere(u"HTTPS")->value, u"2"_s);
        QVERIFY(!document.findAnywhere(u"Master_DomainPort"));
        QCOMPARE(parse(u"HTTPS=4345"_s).findAnywhere(u"https")->value, u"4345"_s);
    }

    void secretsAreNeverStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("own line") << u"[INI_CLIENT_SECTION]\nUninstall_Pwd=!CRYPTEX!SECRET\nHTTPS=1\n"_s;
        QTest::newRow("in the header") << u"[INI_CLIENT_SECTION] Unload_Pwd=SECRET\nHTTPS=1\n"_s;
        QTest::newRow("line end lost") << u"[INI_CLIENT_SECTION]\nHTTPS=1 Proxy_Pwd=SECRET\n"_s;
        QTest::newRow("NUL for a line end")
            << u"[INI_CLIENT_SECTION]\nHTTPS=1"_s + QChar(u'\0') + u"Proxy_Pwd = SECRET\n"_s;
        QTest::newRow("NUL for equals and line end")
            << u"[INI_CLIENT_SECTION]\nHTTPS"_s + QChar(u'\0') + u"Proxy_Pwd=SECRET\n"_s;
        QTest::newRow("line separator for a line end")
            << u"[INI_CLIENT_SECTION]\nHTTPS=1\u2028Uninstall_Pwd=SECRET\n"_s;
        QTest::newRow("encrypted, key lost") << u"[INI_CLIENT_SECTION]\nHTTPS=!CRYPT!10SECRET\n"_s;
        QTest::newRow("community") << u"[INI_CLIENT_SECTION]\nHTTPS=1 SNMPCommunityName=SECRET\n"_s;
        QTest::newRow("blank in an allowed key") << u"[INI_CLIENT_SECTION]\nHTTPS x=SECRET\n"_s;
        QTest::newRow("line without equals") << u"[INI_CLIENT_SECTION]\nSECRET\nHTTPS=1\n"_s;
    }
    void secretsAreNeverStored()
    {
        QFETCH(QString, text);
        const IniDocument document = parse(text);
        for (const IniSection &section : document.sections) {
            QVERIFY(!section.name.contains(u"SECRET"_s) && !section.header.contains(u"SECRET"_s));
        }
        for (const IniEntry &entry : document.entries) {
            QVERIFY2(!entry.value.contains(u"SECRET"_s), qPrintable(entry.value));
            QVERIFY2(!entry.text.contains(u"SECRET"_s), qPrintable(entry.text));
        }
    }

    void duplicates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found"); // what section keys lines same

        QTest::newRow("none") << u"[A]\nHTTPS=1\n[B]\nHTTPS=2\n"_s << QStringList();
        QTest::newRow("key, same") << u"[A]\nHTTPS=1\nhttps = \"1\"\n"_s << QStringList {u"key A HTTPS 2,3 same"_s};
        QTest::newRow("key, different") << u"[A]\nHTTPS=1\nHTTPS=1\nHTTPS=2\n"_s
                                        << QStringList {u"key A HTTPS 2,3,4 different"_s};
        QTest::newRow("section, same") << u"[A]\nHTTPS=1\n[B]\n[a]\nHTTPS=1\n"_s
                                       << QStringList {u"section a  1,4 same"_s};
        QTest::newRow("section, different")
            << u"[A]\nHTTPS=1\n[a]\nHTTPS=2\n[A]\nHTTPS=3\n"_s << QStringList {u"section a HTTPS 1,3,5 different"_s};
        QTest::newRow("section, key only in the second")
            << u"[A]\nx=1\n[A]\nHTTPS=2\n"_s << QStringList {u"section A HTTPS 1,3 different"_s};
        QTest::newRow("documented section without our keys") << u"[INI_CLIENT_SECTION]\n[INI_CLIENT_SECTION]\n"_s
                                                             << QStringList {u"section INI_CLIENT_SECTION  1,2 same"_s};
        QTest::newRow("foreign section and key") << u"[X]\na=1\na=2\n[X]\na=3\n"_s << QStringList();
        QTest::newRow("key and section") << u"[A]\nHTTPS=1\nHTTPS=1\n[A]\nServerAddr=x\n"_s
                                         << QStringList {u"section A ServerAddr 1,4 different"_s,
                                                         u"key A HTTPS 2,3 same"_s};
    }
    void duplicates()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QStringList actual;
        const IniDocument document = parse(text);
        for (const IniDuplicate &duplicate : document.duplicates()) {
            QStringList lines;
            for (const int line : duplicate.lines) {
                lines.append(QString::number(line));
            }
            actual.append(u"%1 %2 %3 %4 %5"_s.arg(duplicate.isSection ? u"section"_s : u"key"_s,
                                                  duplicate.section,
                                                  duplicate.keys.join(u','),
                                                  lines.join(u','),
                                                  duplicate.same ? u"same"_s : u"different"_s));
        }
        QCOMPARE(actual, found);
    }

    void classify_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("side");
        const int server = int(IniSide::Server);
        const int agent = int(IniSide::Agent);
        const int assumed = int(IniSide::AssumedServer);

        QTest::newRow("PCCSRV") << u"C:\\x\\pccsrv\\ofcscan.ini"_s << u"[A]\nServerAddr=x"_s << server;
        QTest::newRow("PCCSRV with slashes") << u"a/PCCSRV/ofcscan.ini"_s << QString() << server;
        QTest::newRow("PCCSRV only as part of a name") << u"a/PCCSRV2/ofcscan.ini"_s << QString() << assumed;
        QTest::newRow("SSL port") << u"ofcscan.ini"_s << u"[A]\nMaster_SSLPort=4343"_s << server;
        QTest::newRow("SSL port and server address")
            << u"ofcscan.ini"_s << u"[A]\nMaster_SSLPort=4343\nServerAddr=x"_s << agent;
        QTest::newRow("SSL port in an agent's folder")
            << u"x\\Security Agent\\ofcscan.ini"_s << u"[A]\nMaster_SSLPort=4343"_s << agent;
        QTest::newRow("SSL port in an older agent's folder")
            << u"x/client server security agent/ofcscan.ini"_s << u"[A]\nMaster_SSLPort=4343"_s << agent;
        QTest::newRow("SSL switch") << u"ofcscan.ini"_s << u"[A]\nMaster_EnableSSL=1"_s << server;
        QTest::newRow("server address") << u"ofcscan.ini"_s << u"[A]\nServerAddr=x\nMaster_DomainPort=1"_s << agent;
        QTest::newRow("neither") << u"ofcscan.ini"_s << u"[A]\nMaster_DomainPort=1"_s << assumed;
    }
    void classify()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QTEST(int(classifyIni(path, parse(text))), "side");
    }

    void hugeAndHostile()
    {
        // Each of these once made some INI parser crawl; all are near the reader's size limit.
        QString keys;
        QString sections;
        for (int i = 0; i < 400000; ++i) {
            keys += u"HTTPS=%1\n"_s.arg(i);
            sections += u"[s%1]\nHTTPS=1\n"_s.arg(i);
        }
        for (const QString &text :
             {keys, sections, QString(8000000, u'['), QString(8000000, u'='), QString(8000000, u'\r')}) {
            const IniDocument document = parse(text);
            QVERIFY(document.entries.size() <= IniDocument::kMaxKept);
            QVERIFY(document.duplicates().size() <= IniDocument::kMaxKept);
            QCOMPARE(document.tooMany, text.size() < 8000000);
        }
    }

    void fuzz()
    {
        // Pieces of the grammar in every order. Always the same ones: a failure can be repeated.
        const QStringList pieces {u"["_s,
                                  u"]"_s,
                                  u"INI_SERVER_SECTION"_s,
                                  u"Master_DomainPort"_s,
                                  u"HTTPS"_s,
                                  u"="_s,
                                  u"8059"_s,
                                  u"\""_s,
                                  u"'"_s,
                                  u" "_s,
                                  u"\t"_s,
                                  u"\r"_s,
                                  u"\n"_s,
                                  u"\r\n"_s,
                                  u";"_s,
                                  QString(QChar(u'\0')),
                                  u"本"_s,
                                  u"Uninstall_Pwd=SECRET"_s,
                                  QString(QChar(0xd800))};
        QRandomGenerator random(20261124);
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (quint32 i = random.bounded(40U); i > 0; --i) {
                text += pieces.at(random.bounded(int(pieces.size())));
            }
            const IniDocument document = parse(text);
            int line = 0;
            for (const IniEntry &entry : document.entries) {
                QVERIFY(entry.line > line);
                line = entry.line;
                QVERIFY(!entry.value.contains(u"SECRET"_s) && !entry.text.contains(u"SECRET"_s));
                const IniEntry *winner = document.find(document.sectionOf(entry).name, entry.key);
                QVERIFY(winner || document.sectionOf(entry).isShadowed());
                QVERIFY(!winner || winner->line <= entry.line);
            }
            for (const IniDuplicate &duplicate : document.duplicates()) {
                QVERIFY(duplicate.lines.size() > 1);
                QVERIFY(std::is_sorted(duplicate.lines.begin(), duplicate.lines.end()));
            }
        }
    }
};

PORTCHECK_TEST(TstIniParser, "tst_iniparser")
#include "tst_iniparser.moc"
