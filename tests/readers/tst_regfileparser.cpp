#include <core/allowlist.h>
#include <readers/regfileparser.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace portcheck;
using namespace Qt::StringLiterals;

namespace {

const QString kHeader = QStringLiteral("Windows Registry Editor Version 5.00\r\n\r\n");
const QString kAgent32 =
    QStringLiteral("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\r\n");
const QString kQueryAgent =
    QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion\r\n");

QString describe(const RegistryValue &value)
{
    switch (value.type) {
    case RegistryType::Dword:
        return QStringLiteral("dword %1").arg(value.number);
    case RegistryType::Qword:
        return QStringLiteral("qword %1").arg(value.number);
    case RegistryType::Text:
        return QStringLiteral("text %1").arg(value.text);
    case RegistryType::ExpandText:
        return QStringLiteral("expand %1").arg(value.text);
    case RegistryType::Other:
        break;
    }
    return QStringLiteral("other %1 %2").arg(value.typeName, value.text);
}

QList<RegistryValue> inFileOrder(const RegFileKey &key)
{
    QList<RegistryValue> values = key.values.values();
    std::ranges::sort(values, {}, &RegistryValue::line);
    return values;
}

/// Everything kept of a key, one line for each value: "12 ServerPort dword 8059".
QString describe(const RegFile &file, const QString &key, RegistryView view)
{
    const RegFileKey *found = file.find(key, view);
    if (found == nullptr) {
        return QStringLiteral("no key");
    }
    QStringList lines;
    for (const RegistryValue &value : inFileOrder(*found)) {
        lines.append(QStringLiteral("%1 %2 %3").arg(value.line).arg(value.name, describe(value)));
    }
    return lines.join(QLatin1Char('\n'));
}

std::unique_ptr<const RegFile> parseExport(const QString &text)
{
    return parseRegistryFile({u"x.reg"_s, text.toUtf8(), {}}, {});
}

QByteArray readData(const QString &name)
{
    QFile file(QStringLiteral(PORTCHECK_TEST_DATA "/registry/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstRegFileParser : public QObject
{
    Q_OBJECT

private slots:
    void values_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept"); // of the agent's key in the 32-bit view

        const auto row = [](const char *name, const QString &body, const QString &kept) {
            QTest::newRow(name) << kHeader + kAgent32 + body << kept;
        };
        row("as exported", u"\"ServerPort\"=dword:00001f7b\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("agent port", u"\"LocalServerPort\"=dword:000048b5\r\n"_s, u"4 LocalServerPort dword 18613"_s);
        row("capital digits", u"\"ServerPort\"=dword:00001F7B\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("zero", u"\"ServerPort\"=dword:00000000\r\n"_s, u"4 ServerPort dword 0"_s);
        row("largest", u"\"ServerPort\"=dword:ffffffff\r\n"_s, u"4 ServerPort dword 4294967295"_s);
        row("blanks around the equals sign",
            u"  \"ServerPort\"  =  dword:00001f7b  \r\n"_s,
            u"4 ServerPort dword 8059"_s);
        row("tab around the equals sign", u"\"ServerPort\"\t=\tdword:1f7b\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("fewer than eight digits", u"\"ServerPort\"=dword:1f7b\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("name in another case", u"\"SERVERPORT\"=DWORD:1f7b\r\n"_s, u"4 SERVERPORT dword 8059"_s);
        row("comment line",
            u"; \"ServerPort\"=dword:1\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"5 ServerPort dword 8059"_s);
        row("comment behind the number", u"\"ServerPort\"=dword:1f7b ; default\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("more than eight digits",
            u"\"ServerPort\"=dword:000001f7b\r\n"_s,
            u"4 ServerPort other REG_DWORD dword:000001f7b"_s);
        row("no digits", u"\"ServerPort\"=dword:\r\n"_s, u"4 ServerPort other REG_DWORD dword:"_s);
        row("not hexadecimal", u"\"ServerPort\"=dword:80g9\r\n"_s, u"4 ServerPort other REG_DWORD dword:80g9"_s);
        row("no type", u"\"ServerPort\"=8059\r\n"_s, u"4 ServerPort other ? 8059"_s);
        row("deleted value", u"\"ServerPort\"=-\r\n"_s, {});
        row("no data", u"\"ServerPort\"=\r\n"_s, {});
        row("no equals sign", u"\"ServerPort\"\r\n"_s, {});
        row("twice: as an import leaves it",
            u"\"ServerPort\"=dword:1f7b\r\n\"serverport\"=dword:1f7c\r\n"_s,
            u"5 serverport dword 8060"_s);
        row("text", u"\"ServerPort\"=\"8059\"\r\n"_s, u"4 ServerPort text 8059"_s);
        row("text with escapes",
            u"\"Application Path\"=\"C:\\\\Trend Micro\\new\\\\\"\r\n"_s,
            u"4 Application Path text C:\\Trend Micro\\new\\"_s);
        row("quote in a text",
            u"\"Application Path\"=\"C:\\\\Trend \\\"Micro\\\"\"\r\n"_s,
            u"4 Application Path other REG_SZ C:\\Trend \u2026"_s);
        row("text that is not closed",
            u"\"Server\"=\"VB\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"4 Server other REG_SZ \"VB\n5 ServerPort dword 8059"_s);
        row("text over two lines, with what looks like a value",
            u"\"Note\"=\"first\r\nServerPort=1\r\n\"\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"7 ServerPort dword 8059"_s);
        row("quad word", u"\"ServerPort\"=hex(b):7b,1f,00,00,00,00,00,00\r\n"_s, u"4 ServerPort qword 8059"_s);
        row("double word as bytes", u"\"ServerPort\"=hex(4):7b,1f,00,00\r\n"_s, u"4 ServerPort dword 8059"_s);
        row("quad word that is too short",
            u"\"ServerPort\"=hex(b):7b,1f\r\n"_s,
            u"4 ServerPort other REG_QWORD hex(b):7b,1f"_s);
        row("binary", u"\"ServerPort\"=hex:7b,1f\r\n"_s, u"4 ServerPort other REG_BINARY hex:7b,1f"_s);
        row("broken bytes", u"\"ServerPort\"=hex(b):7b,xx\r\n"_s, u"4 ServerPort other REG_QWORD hex(b):7b,\u2026"_s);
        row("expandable text over three lines",
            u"\"Application Path\"=hex(2):43,00,3a,\\\r\n  00,5c,00,\\\r\n  54,00,00,00\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"4 Application Path expand C:\\T\n7 ServerPort dword 8059"_s);
        row("text as bytes", u"\"Server\"=hex(1):56,00,42,00,00,00\r\n"_s, u"4 Server text VB"_s);
        row("continued line of a value that is dropped",
            u"\"Blob\"=hex:00,01,\\\r\n  02,03\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"6 ServerPort dword 8059"_s);
        row("continuation is missing",
            u"\"Blob\"=hex:00,01,\\\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"5 ServerPort dword 8059"_s);
        row("text as bytes, NUL in it",
            u"\"Server\"=hex(1):56,00,00,00,42,00,00,00\r\n"_s,
            u"4 Server other REG_SZ hex(1):56,00,00,00,42,00,00,00"_s);
        row("text as bytes, cut in a character",
            u"\"ServerPort\"=hex(1):38,00,30,00,35\r\n"_s,
            u"4 ServerPort other REG_SZ hex(1):38,00,30,00,35"_s);
        row("sign before the digits",
            u"\"ServerPort\"=dword:+1f7b\r\n"_s,
            u"4 ServerPort other REG_DWORD dword:+1f7b"_s);
        row("comment inside a continued line",
            u"\"Server\"=hex(1):56,00,\\\r\n; half\r\n  42,00\r\n"_s,
            u"4 Server text VB"_s);
        row("default value", u"@=\"ServerPort\"\r\n\"ServerPort\"=dword:1f7b\r\n"_s, u"5 ServerPort dword 8059"_s);
        row("a password is not kept",
            u"\"Uninstall_Pwd\"=\"!CRYPT!FAKE\"\r\n\"Proxy_Pwd\"=\"x\"\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            u"6 ServerPort dword 8059"_s);
        row("other names that end in Port", u"\"GlobalFileScanServerPort\"=dword:1bb\r\n"_s, {});
        row("line feed only",
            u"\"ServerPort\"=dword:1f7b\n\"Server\"=\"VB\"\n"_s,
            u"4 ServerPort dword 8059\n5 Server text VB"_s);
        row("last line without end", u"\"ServerPort\"=dword:00001f7b"_s, u"4 ServerPort dword 8059"_s);
        row("last line without end, fewer than eight digits",
            u"\"ServerPort\"=dword:00001f"_s,
            u"4 ServerPort other REG_DWORD dword:00001f"_s);
        row("value of another key behind it",
            u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n\"ServerPort\"=dword:1f7b\r\n"_s,
            {});
        row("value of a key below",
            QString(kAgent32).replace(QStringLiteral("]"), QStringLiteral("\\Real Time Scan]"))
                + u"\"ServerPort\"=dword:1\r\n"_s,
            {});
        row("values of a deleted key", QString(kAgent32).replace(u'[', u"[-"_s) + u"\"ServerPort\"=dword:1\r\n"_s, {});
        row("another hive", u"[HKEY_CURRENT_USER\\SOFTWARE\\TrendMicro]\r\n\"ServerPort\"=dword:1\r\n"_s, {});
        row("the key again",
            u"[HKEY_LOCAL_MACHINE\\X]\r\n"_s + kAgent32 + u"\"ServerPort\"=dword:1f7b\r\n"_s,
            u"6 ServerPort dword 8059"_s);

        const auto raw = [](const char *name, const QString &text, const QString &kept) {
            QTest::newRow(name) << text << kept;
        };
        raw("header of Windows 9x",
            u"REGEDIT4\r\n\r\n"_s + kAgent32 + u"\"ServerPort\"=dword:00001f7b"_s,
            u"4 ServerPort dword 8059"_s);
        raw("expandable text under that header is ANSI",
            u"REGEDIT4\r\n"_s + kAgent32 + u"\"Application Path\"=hex(2):43,3a,5c,00"_s,
            u"3 Application Path expand C:\\"_s);
        raw("byte order mark left in",
            QChar(0xfeff) + kHeader + kAgent32 + u"\"ServerPort\"=dword:00001f7b"_s,
            u"4 ServerPort dword 8059"_s);
        raw("header is missing", kAgent32 + u"\"ServerPort\"=dword:00001f7b"_s, u"2 ServerPort dword 8059"_s);
        raw("short root, other case",
            u"REGEDIT4\r\n[hklm\\Software\\WOW6432NODE\\TRENDMICRO\\pc-cillinntcorp\\currentversion]\r\n\"ServerPort\"=dword:00001f7b"_s,
            u"3 ServerPort dword 8059"_s);
        raw("blank behind the key",
            u"REGEDIT4\r\n"_s + kAgent32.trimmed() + u"  \r\n\"ServerPort\"=dword:00001f7b"_s,
            u"3 ServerPort dword 8059"_s);

        const auto query = [](const char *name, const QString &lines, const QString &kept) {
            QTest::newRow(name) << u"\r\n"_s + kQueryAgent + lines << kept;
        };
        query("reg query", u"    ServerPort    REG_DWORD    0x1f7b\r\n\r\n"_s, u"3 ServerPort dword 8059"_s);
        query("reg query with tabs", u"    ServerPort\tREG_DWORD\t0x1f7b\r\n"_s, u"3 ServerPort dword 8059"_s);
        query("reg query, blanks lost in a mail", u"ServerPort REG_DWORD 0x1f7b\r\n"_s, u"3 ServerPort dword 8059"_s);
        query("reg query, number as the editor shows it",
              u"    ServerPort    REG_DWORD    0x00001f7b (8059)\r\n"_s,
              u"3 ServerPort dword 8059"_s);
        query("reg query, name with a blank",
              u"    Application Path    REG_SZ    C:\\Program Files\\A B\\\r\n"_s,
              u"3 Application Path text C:\\Program Files\\A B\\"_s);
        query("reg query, quad word", u"    ServerPort    REG_QWORD    0x1f7b\r\n"_s, u"3 ServerPort qword 8059"_s);
        query(
            "reg query, expandable text", u"    Server    REG_EXPAND_SZ    %NAME%\r\n"_s, u"3 Server expand %NAME%"_s);
        query("reg query, empty text", u"    Server    REG_SZ    \r\n"_s, u"3 Server text "_s);
        query("reg query, decimal number",
              u"    ServerPort    REG_DWORD    8059\r\n"_s,
              u"3 ServerPort other REG_DWORD 8059"_s);
        query("reg query, more than 32 bits",
              u"    ServerPort    REG_DWORD    0x100001f7b\r\n"_s,
              u"3 ServerPort other REG_DWORD 0x100001f7b"_s);
        query("reg query, blanks without end",
              u"    ServerPort"_s + QString(200000, u' ') + u"\r\n"_s + u"    ServerPort    REG_DWORD"_s
                  + QString(200000, u' ') + u"0x1f7b\r\n"_s,
              u"4 ServerPort dword 8059"_s);
        query("reg query, two values on a line",
              u"    Server    REG_SZ    VB    Unload_Pwd    REG_SZ    SECRET\r\n"_s,
              u"3 Server other REG_SZ VB\u2026"_s);
        query("reg query, password", u"    Unload_Pwd    REG_SZ    !CRYPT!FAKE\r\n"_s, {});
        query("reg query, a text that names a port", u"    Note    REG_SZ    ServerPort    REG_DWORD    0x1\r\n"_s, {});
        query("reg query, last lines in Japanese",
              u"    ServerPort    REG_DWORD    0x1f7b\r\n\r\n検索の完了: 1 件の一致が見つかりました。\r\n"_s,
              u"3 ServerPort dword 8059"_s);
        raw("reg query of Windows XP",
            u"\r\n! REG.EXE VERSION 3.0\r\n\r\n"_s + kQueryAgent + u"    ServerPort\tREG_DWORD\t0x1f7b\r\n"_s,
            u"5 ServerPort dword 8059"_s);
        raw("reg query, an error in Japanese before it",
            u"エラー: 指定されたレジストリ キーまたは値が見つかりませんでした\r\n"_s + kQueryAgent
                + u"    ServerPort    REG_DWORD    0x1f7b\r\n"_s,
            u"3 ServerPort dword 8059"_s);
    }
    void values()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const auto file = parseExport(text);
        QVERIFY(file);
        QCOMPARE(describe(*file, registrykeys::kAgent, RegistryView::Bits32), kept);
    }

    void noRegistryText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("settings file") << u"[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n"_s;
        QTest::newRow("prose that names a key") << u"Open HKLM\\SOFTWARE\\TrendMicro and look."_s;
        QTest::newRow("prose that names the editor") << u"See Windows Registry Editor Version 5.00"_s;
        QTest::newRow("value line alone") << u"    ServerPort    REG_DWORD    0x1f7b"_s;
        QTest::newRow("binary") << QString(QChar(u'\0')) + QChar(0xffff) + u"[x"_s;
    }
    void noRegistryText()
    {
        QFETCH(QString, text);
        QVERIFY(!parseRegistryFile({u"x.reg"_s, text.toUtf8(), {}}, {}));
        QVERIFY(!isRegistryText(text.toUtf8(), {}));
    }

    void aCutExportIsUnreadable()
    {
        const QByteArray bytes = readData(u"server.reg"_s);
        const auto source = parseRegistryFile({u"x.reg"_s, bytes.chopped(1), {}}, {});
        QVERIFY(source);
        QVERIFY2(*source->hasKey(registrykeys::kAgent, RegistryView::Bits32), "what stands there is seen");
        const auto port = source->value(registrykeys::kAgent, u"ServerPort"_s, RegistryView::Bits32);
        QVERIFY(!port);
        QCOMPARE(port.error().code, ReadErrorCode::Damaged);
    }

    void cancelledInTheMiddle()
    {
        const CancelFlag now(true);
        QVERIFY(!parseRegistryFile({u"x.reg"_s, readData(u"server.reg"_s), {}}, {}, &now));
    }

    void viewsAndKeys()
    {
        const auto file = parseExport(
            kHeader + kAgent32 + u"\"ServerPort\"=dword:1f7b\r\n"_s
            + u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\r\n"_s
            + u"\"ServerPort\"=dword:1f7c\r\n"_s + u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\WFBS\\Sub]\r\n"_s
            + u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\OfficeScan\\service]\r\n"_s);
        QVERIFY(file);
        QCOMPARE(describe(*file, registrykeys::kAgent, RegistryView::Bits32), u"4 ServerPort dword 8059"_s);
        QCOMPARE(describe(*file, registrykeys::kAgent, RegistryView::Bits64), u"6 ServerPort dword 8060"_s);
        QVERIFY2(file->find(registrykeys::kWfbs, RegistryView::Bits64), "a key below proves the one above");
        QVERIFY(!file->find(registrykeys::kWfbs, RegistryView::Bits32));
        QVERIFY2(!file->find(registrykeys::kServer, RegistryView::Bits64), "a key above proves nothing");
        QCOMPARE(file->keys.size(), 3);
    }

    void wholeKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("whole");
        const QString hosted = QString(kQueryAgent).replace(u"\r\n"_s, u"\\HostedAgent\r\n"_s);
        const QString port = u"    ServerPort    REG_DWORD    0x1f7b\r\n"_s;
        const QString agentPort = u"    LocalServerPort    REG_DWORD    0x48b5\r\n"_s;
        QTest::newRow("export") << kHeader + kAgent32 + u"\"ServerPort\"=dword:1f7b"_s << true;
        QTest::newRow("export of an empty key") << kHeader + kAgent32 << true;
        QTest::newRow("export of a key below") << kHeader + QString(kAgent32).replace(u"]"_s, u"\\Misc.]"_s) << false;
        QTest::newRow("query of the key") << kQueryAgent + port + agentPort << true;
        QTest::newRow("query of one value") << kQueryAgent + port << false;
        QTest::newRow("two queries of one value") << kQueryAgent + port + kQueryAgent + agentPort << false;
        QTest::newRow("named below the key asked") << kQueryAgent << false;
        QTest::newRow("one value, then the whole") << kQueryAgent + port + kQueryAgent + port + agentPort << true;
        QTest::newRow("query of a key below") << hosted << false;
    }
    void wholeKeys()
    {
        QFETCH(QString, text);
        QFETCH(bool, whole);
        const auto source = parseRegistryFile({u"x"_s, text.toUtf8(), {}}, {});
        QVERIFY(source);
        QVERIFY(*source->hasKey(registrykeys::kAgent, RegistryView::Bits32));
        QCOMPARE(source->listsWholeKey(registrykeys::kAgent, RegistryView::Bits32), whole);
    }

    void hostileTextEnds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes without end") << kHeader + kAgent32 + QString(u"\"Server\"=\"a\r\n"_s).repeated(20000);
        QTest::newRow("continuation without end")
            << kHeader + kAgent32 + u"\"Server\"=hex(1):\\\r\n"_s + QString(u"00,\\\r\n"_s).repeated(20000);
        QTest::newRow("one long line") << kHeader + kAgent32 + u"\"Server\"="_s + QString(1000000, QLatin1Char('"'));
        QTest::newRow("backslash at the end") << kHeader + kAgent32 + u"\"Server\"=\"\\"_s;
        QTest::newRow("bracket alone") << kHeader + u"[\r\n[]\r\n[-]\r\n]\r\n\"\r\n@\r\n=\r\n"_s;
    }
    void hostileTextEnds()
    {
        QFETCH(QString, text);
        QVERIFY(parseExport(text));
    }

    void binaryIsCut()
    {
        const auto file = parseExport(kHeader + kAgent32 + u"\"Server\"=hex:"_s + QString(u"00,"_s).repeated(5000));
        QVERIFY(file->keys.first().values.first().text.size() <= kMaxRaw);
    }

    void realExports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("keys");
        QTest::addColumn<QString>("agent");
        const QString agent = u"Application Path text C:\\Program Files (x86)\\Trend Micro\\Security Agent\\|"
                              "LocalServerPort dword 18613|Server text VBSERVER01|ServerPort dword 8059|"
                              "WFBSAgentVersion text 20.0.9999"_s;
        QTest::newRow("regedit, UTF-16") << u"server.reg"_s << 5 << agent;
        QTest::newRow("reg export") << u"server-reg-export.reg"_s << 5 << agent;
        QTest::newRow("UTF-8") << u"server-utf8.reg"_s << 5 << agent;
        QTest::newRow("REGEDIT4, code page 932") << u"server-regedit4.reg"_s << 5 << agent;
        QTest::newRow("reg query /s") << u"query-tree.txt"_s << 5 << agent;
        QTest::newRow("reg query /s, code page 932") << u"query-tree-cp932.txt"_s << 5 << agent;
        QTest::newRow("reg query") << u"query-key.txt"_s << 2 << agent;
        QTest::newRow("reg query /v") << u"query-value.txt"_s << 1 << u"ServerPort dword 8059"_s;
        QTest::newRow("other types") << u"types.reg"_s << 1
                                     << u"Application Path expand %ProgramFiles%\\Trend Micro\\Security Agent\\|"
                                        "LocalServerPort qword 18613|"
                                        "Server other REG_MULTI_SZ hex(7):56,00,42,00,53,00,45,00,52,00,56,00,45,00,"
                                        "52,00,30,00,\u2026|"
                                        "ServerPort text 8059|ServerSSLPort other REG_BINARY hex:f7,10,00,00"_s;
        QTest::newRow("other types by reg query")
            << u"query-types.txt"_s << 1
            << u"Application Path expand %ProgramFiles%\\Trend Micro\\Security Agent\\|"
               "LocalServerPort other REG_QWORD (null)|Server other REG_MULTI_SZ VBSERVER01\\0VBSERVER02|"
               "ServerPort text 8059|ServerSSLPort other REG_BINARY F7100000"_s;
    }
    void realExports()
    {
        QFETCH(QString, name);
        QFETCH(int, keys);
        QFETCH(QString, agent);
        const auto file = parseRegistryFile({name, readData(name), {}}, {});
        QVERIFY(file);
        QVERIFY(isRegistryText(readData(name), {}));
        QCOMPARE(file->keys.size(), keys);
        const RegFileKey *key = file->find(registrykeys::kAgent, RegistryView::Bits32);
        QVERIFY(key);
        QStringList kept;
        for (const RegistryValue &value : inFileOrder(*key)) {
            kept.append(value.name + QLatin1Char(' ') + describe(value));
        }
        QCOMPARE(kept.join(QLatin1Char('|')), agent);
    }

    void sourceTellsWhereAValueStood()
    {
        const QDateTime modified(QDate(2026, 11, 24), QTime(9, 12), QTimeZone::utc());
        const auto source = parseRegistryFile({u"D:\\case\\server.reg"_s, readData(u"server.reg"_s), modified}, {});
        QVERIFY(source);
        QVERIFY(!source->keys.isEmpty());
        const auto value = source->value(registrykeys::kAgent, u"serverport"_s, RegistryView::Bits32);
        QVERIFY(value && *value);
        QCOMPARE(source->file().locator, u"D:\\case\\server.reg"_s);
        QCOMPARE((*value)->line, 23);
        QCOMPARE(source->file().modified, modified);
        QCOMPARE(source->file().encoding, u"utf-16le"_s);
        QVERIFY(!*source->value(registrykeys::kAgent, u"Uninstall_Pwd"_s, RegistryView::Bits32));
        QVERIFY(!*source->value(registrykeys::kAgent, u"ServerPort"_s, RegistryView::Bits64));
    }
};

PORTCHECK_TEST(TstRegFileParser, "tst_regfileparser")
#include "tst_regfileparser.moc"
