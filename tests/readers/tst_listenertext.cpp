#include <readers/listenertext.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

namespace {

/// "0.0.0.0:135/1388=svchost.exe(RpcSs) ..."
QString text(const QList<Listener> &listeners)
{
    QStringList list;
    for (const Listener &listener : listeners) {
        QString word = listener.address + u':' + listener.port.toString();
        if (listener.owner.pid) {
            word += u'/' + QString::number(*listener.owner.pid);
        }
        if (!listener.owner.process.isEmpty()) {
            word += u'=' + listener.owner.process;
        }
        if (!listener.owner.services.isEmpty()) {
            word += u'(' + listener.owner.services.join(u',') + u')';
        }
        list.append(word);
    }
    return list.join(u' ');
}

const LiveOrigin kOrigin {LiveOriginKind::File, QStringLiteral("netstat.txt"), {}};

} // namespace

/// The layouts are those of real machines: headings that do not line up with the rows, words in the language of the
/// system, lines that people cut, indented or put together.
class TstListenerText : public QObject
{
    Q_OBJECT

private slots:
    void reading_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("listeners");
        const auto row = [](const char *name, const char *output, const char *listeners) {
            QTest::newRow(name) << QString::fromUtf8(output) << QString::fromUtf8(listeners);
        };
        row("English, -ano",
            "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           "
            "PID\r\n"
            "  TCP    0.0.0.0:8059           0.0.0.0:0              LISTENING       4\r\n"
            "  TCP    192.0.2.7:50412        198.51.100.4:443       ESTABLISHED     6760\r\n"
            "  TCP    192.0.2.7:50413        198.51.100.4:443       TIME_WAIT       0\r\n"
            "  TCP    [::]:8059              [::]:0                 LISTENING       4\r\n"
            "  UDP    [fe80::a1b2:14c9:dc52:d1d5%5]:2177  *:*                                    4836\r\n",
            "0.0.0.0:8059/4 :::8059/4");
        row("Japanese, wide first column, indented",
            "   アクティブな接続\n\n     プロトコル  ローカル アドレス      外部アドレス           状態            "
            "PID\n"
            "     TCP         0.0.0.0:18613          0.0.0.0:0              LISTENING       2916\n",
            "0.0.0.0:18613/2916");
        row("Japanese, blanks collapsed",
            "プロトコル ローカル アドレス 外部アドレス 状態 PID\nTCP 192.0.2.7:139 0.0.0.0:0 LISTENING 4\n<略>\n",
            "192.0.2.7:139/4");
        row("German, every state translated",
            "  Proto  Lokale Adresse         Remoteadresse          Status           PID\n"
            "  TCP    127.0.0.1:18613        0.0.0.0:0              ABH\u00d6REN         8872\n"
            "  TCP    127.0.0.1:18613        127.0.0.1:53718        SCHLIESSEN_WARTEN 8872\n"
            "  TCP    127.0.0.1:57700        127.0.0.1:18613        WARTEND         0\n",
            "127.0.0.1:18613/8872");
        row("German without numbers of processes",
            "  TCP    0.0.0.0:4343           0.0.0.0:0              ABH\u00d6REN\n  UDP    0.0.0.0:5353           "
            "*:*\n",
            "0.0.0.0:4343");
        row("names of computers instead of addresses",
            "  TCP    0.0.0.0:4343           UNEMACHINE00001:0      LISTENING\n"
            "  TCP    10.0.2.15:54629        203.0.113.144:http     ESTABLISHED\n",
            "0.0.0.0:4343");
        row("Russian words, state missing", "  TCP    0.0.0.0:8082    0.0.0.0:0\n", "0.0.0.0:8082");
        row("bound, not listening (-q)",
            "  TCP    0.0.0.0:18613          0.0.0.0:0              BOUND           20756\n",
            "");
        row("owners below the rows",
            "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1032              \r\n"
            "  RpcSs                                                                                  \r\n"
            " [svchost.exe]                                                                           \r\n"
            "  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4                 \r\n"
            " Can not obtain ownership information                                                    \r\n"
            "  TCP    0.0.0.0:18613          0.0.0.0:0              LISTENING       2116 \r\n [TmListen.exe]\r\n",
            "0.0.0.0:135/1032=svchost.exe(RpcSs) 0.0.0.0:445/4 0.0.0.0:18613/2116=TmListen.exe");
        row("components of Windows XP",
            "  TCP    0.0.0.0:18613          0.0.0.0:0              LISTENING       2116\n"
            "  c:\\windows\\system32\\WS2_32.dll\n  C:\\Program Files\\Trend Micro\\Security Agent\\TmListen.exe\n"
            "  [TmListen.exe]\n",
            "0.0.0.0:18613/2116=TmListen.exe");
        row("owners left of the rows, blanks in a name",
            "        Proto  Adresse locale         Adresse distante       \u00c9tat\n"
            "         TCP    0.0.0.0:49664          0.0.0.0:0              LISTENING       1156\n        [System]\n"
            "         TCP    10.33.3.187:55075      203.0.113.161:443      CLOSE_WAIT      12352\n        "
            "[SearchApp.exe]\n"
            "         TCP    127.0.0.1:49938        0.0.0.0:0              LISTENING       12640\n"
            "        [NVIDIA Web Helper.exe]\n",
            "0.0.0.0:49664/1156 127.0.0.1:49938/12640=NVIDIA Web Helper.exe");
        row("owners on the rows",
            "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1948   RpcSs [svchost.exe]\n"
            "  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4      \u7121 "
            "\u6cd5\u53d6\u5f97\u64c1\u6709\u6b0a\u8cc7\u8a0a\n"
            "  TCP    0.0.0.0:623            0.0.0.0:0              LISTENING       5268   [LMS.exe]\n",
            "0.0.0.0:135/1948=svchost.exe(RpcSs) 0.0.0.0:445/4 0.0.0.0:623/5268=LMS.exe");
        row("owners marked by a search",
            "    TCP    127.0.0.1:6463         0.0.0.0:0              LISTENING\n>  [Discord.exe]\n"
            "    UDP    0.0.0.0:51857          203.0.113.233:443\n>  [Discord.exe]\n"
            "    UDP    10.33.78.234:137       *:*\n   Impossible d'obtenir les informations de propri\u00e9taire\n",
            "127.0.0.1:6463=Discord.exe");
        row("the kernel's own, with its number and without one",
            "  TCP    0.0.0.0:8059   0.0.0.0:0   LISTENING   4\n [System]\n"
            "  TCP    0.0.0.0:4343   0.0.0.0:0   LISTENING\n [System]\n",
            "0.0.0.0:8059/4=System 0.0.0.0:4343=System");
        row("an owner wrapped by a narrow window",
            "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   77\n [NVIDIA Web\n  Helper.exe]\n",
            "0.0.0.0:18613/77=NVIDIA Web Helper.exe");
        row("a process number wrapped by a narrow window",
            "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING\n   77\n",
            "0.0.0.0:18613/77");
        row("a process number cut in two by a narrow window",
            "  TCP         0.0.0.0:18613          0.0.0.0:0              LISTENING       1234\n5\n"
            "  TCP         0.0.0.0:8059           0.0.0.0:0              LISTENING       4\n",
            "0.0.0.0:18613 0.0.0.0:8059/4");
        row("a process number cut in three by a very narrow window",
            "  TCP         0.0.0.0:18613          0.0.0.0:0              LISTENING       1\n2\n34\n",
            "0.0.0.0:18613");
        row("a process number cut in two, the program below it",
            "  TCP         0.0.0.0:18613          0.0.0.0:0              LISTENING       1234\n5\n  tmlisten\n"
            " [TmListen.exe]\n",
            "0.0.0.0:18613=TmListen.exe(tmlisten)");
        row("left out before the program",
            "  TCP    0.0.0.0:5040           0.0.0.0:0              LISTENING       4456\n  CDPSvc\n\n-- More --\n "
            "[x.exe]\n",
            "0.0.0.0:5040/4456");
        row("dots are no program",
            "  TCP    0.0.0.0:22             0.0.0.0:0              LISTENING       2116\n [...]\n",
            "0.0.0.0:22/2116");
        row("offload column",
            "  TCP    0.0.0.0:22    0.0.0.0:0     LISTENING       2116     InHost\n",
            "0.0.0.0:22/2116");
        row("only connections", "  TCP    [fe80::c9ee:eb4d:5f0b:a64f%4]:49703  DESKTOP-0000001:1521   TIME_WAIT\n", "");
        row("not a port", "  TCP    0.0.0.0:70000   0.0.0.0:0   LISTENING   1\n", "");
        row("Get-NetTCPConnection, table",
            "LocalAddress                        LocalPort RemoteAddress                       RemotePort State       "
            "AppliedSetting OwningProcess\n"
            "------------                        --------- -------------                       ---------- -----       "
            "-------------- -------------\n"
            "::                                  18613     ::                                  0          Listen       "
            "              728\n"
            "0.0.0.0                             55113     0.0.0.0                             0          Bound        "
            "              20756\n"
            "172.16.0.10                         55113     203.0.113.220                       443        Established "
            "Internet       20756\n",
            ":::18613/728");
        row("Get-NetTCPConnection, own columns",
            "LocalPort State  LocalAddress OwningProcess\n--------- -----  ------------ -------------\n    18613 "
            "Listen 0.0.0.0               728\n",
            "0.0.0.0:18613/728");
        row("Get-NetTCPConnection, no process column",
            "LocalAddress  LocalPort RemoteAddress RemotePort State AppliedSetting\n------- ----- ---- ---- --- ---\n"
            "2001:db8:18c:c700:ec96:8a3e:723...  8059     ::               0        Listen\n",
            "2001:db8:18c:c700:ec96:8a3e:723...:8059");
        row("Get-NetTCPConnection, CSV",
            "#TYPE Microsoft.Management.Infrastructure.CimInstance\n"
            "\"LocalAddress\",\"LocalPort\",\"RemoteAddress\",\"RemotePort\",\"State\",\"OwningProcess\"\n"
            "\"0.0.0.0\",\"8059\",\"0.0.0.0\",\"0\",\"Listen\",\"4\"\n\"10.0.4.40\",\"25\",\"10.0.2.20\",\"50000\","
            "\"Established\",\"4\"\n",
            "0.0.0.0:8059/4");
        row("Get-NetTCPConnection, CSV of another country",
            "LocalAddress;LocalPort;State;OwningProcess\n0.0.0.0;8059;Listen;4\n",
            "0.0.0.0:8059/4");
        row("Get-NetTCPConnection, list",
            "\nLocalAddress   : 172.18.0.8\nLocalPort      : 5847\nState          : Established\nOwningProcess  : "
            "21616\n\n"
            "LocalAddress   : ::\nLocalPort      : 18613\nState          : Listen\nAppliedSetting : \nOwningProcess  : "
            "728\n",
            ":::18613/728");
        row("Get-NetTCPConnection, list in another order",
            "\nState          : Listen\nAppliedSetting : \nOwningProcess  : 728\nLocalAddress   : ::\n"
            "LocalPort      : 18613\nRemotePort     : 0\n\n"
            "State          : Established\nOwningProcess  : 21616\nLocalAddress   : 172.18.0.8\nLocalPort      : "
            "5847\n",
            ":::18613/728");
        row("Get-NetTCPConnection, lists without a line between",
            "LocalPort     : 5847\nLocalAddress  : 172.18.0.8\nOwningProcess : 21616\nState         : Established\n"
            "LocalPort     : 18613\nLocalAddress  : ::\nOwningProcess : 728\nState         : Listen\n",
            ":::18613/728");
        row("Get-NetTCPConnection, CSV with commas in a text",
            "\"LocalAddress\",\"LocalPort\",\"CommandLine\",\"State\",\"OwningProcess\"\n"
            "\"0.0.0.0\",\"8059\",\"\"\"a b\"\" /x:1,2\",\"Listen\",\"4\"\n",
            "0.0.0.0:8059/4");
        row("Get-NetTCPConnection, a last column with blanks",
            "LocalAddress LocalPort  State OwningProcess CreationTime\n------------ ---------  ----- ------------- "
            "---\n"
            "0.0.0.0           8059 Listen             4 11/18/2026 9:00:00 AM\n",
            "0.0.0.0:8059/4");
        row("no-break spaces",
            "\u00a0 TCP\u00a0 \u00a0 0.0.0.0:18613\u00a0 0.0.0.0:0\u00a0 LISTENING\u00a0 2916\n",
            "0.0.0.0:18613/2916");
        row("lines that end with CR alone",
            "  TCP    0.0.0.0:8059   0.0.0.0:0   LISTENING   4\r [System]\r"
            "  TCP    0.0.0.0:4343   0.0.0.0:0   LISTENING   5\r",
            "0.0.0.0:8059/4=System 0.0.0.0:4343/5");
        row("cut within a process number", "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   4", "0.0.0.0:18613");
        row("cut within a port", "LocalAddress   : ::\nState          : Listen\nLocalPort      : 1861", "");
        row("a remark on the row",
            "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   3000   <- this [agent port]\n",
            "0.0.0.0:18613/3000");
        row("a remark below the row",
            "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   3000\n [snip]\n",
            "0.0.0.0:18613/3000");
        const QByteArray head = "  TCP    0.0.0.0:135   0.0.0.0:0   LISTENING   900\n";
        const QByteArray tail =
            "  TCP    [::]:135      [::]:0      LISTENING   900\n  UDP    0.0.0.0:500   *:*   992\n";
        const QByteArray one = "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   3000\n [node.exe]\n";
        const QByteArray two = "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   4000\n [TmListen.exe]\n";
        const QByteArray title = "\nActive Connections\n\n  Proto  Local Address  Foreign Address  State  PID\n";
        row("the headings of another command right below a row",
            (head + "LocalAddress,LocalPort,State\n[x.exe]\n").constData(),
            "0.0.0.0:135/900");
        row("one after the other: another program by then",
            (title + head + one + tail + title + head + two + tail).constData(),
            "0.0.0.0:135/900 0.0.0.0:18613/4000=TmListen.exe :::135/900");
        row("one after the other: gone by then",
            (head + one + tail + title + head + tail).constData(),
            "0.0.0.0:135/900 :::135/900");
        row("one after the other: two programs on one socket",
            (title + head + one + two + tail + title + head + one + two + tail).constData(),
            "0.0.0.0:135/900 0.0.0.0:18613/3000=node.exe 0.0.0.0:18613/4000=TmListen.exe :::135/900");
        row("one after the other: a second program on the socket by then",
            (title + head + two + tail + title + head + one + two + tail).constData(),
            "0.0.0.0:135/900 0.0.0.0:18613/4000=TmListen.exe :::135/900 0.0.0.0:18613/3000=node.exe");
        row("one after the other, without UDP: gone by then",
            (title + head + one + tail.chopped(34) + title + head + tail.chopped(34)).constData(),
            "0.0.0.0:135/900 :::135/900");
        row("all, then one that was searched for",
            (head + one + tail + "C:\\>netstat -ano | findstr 18613\n" + two.left(two.indexOf(" ["))).constData(),
            "0.0.0.0:135/900 0.0.0.0:18613/4000 :::135/900");
        row("the owner below the state of offloading (-t)",
            "  TCP    0.0.0.0:18613   0.0.0.0:0   LISTENING   3000   InHost\n [TmListen.exe]\n",
            "0.0.0.0:18613/3000=TmListen.exe");
    }

    void reading()
    {
        QFETCH(QString, output);
        const auto table = parseListenerText(output, kOrigin);
        QVERIFY(table);
        QTEST(text(table->listeners), "listeners");
        for (const Listener &listener : table->listeners) {
            QCOMPARE(listener.origin, kOrigin);
        }
    }

    void complete_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<bool>("complete");
        const auto v4 = QStringLiteral("  TCP    0.0.0.0:135   0.0.0.0:0   LISTENING   1028\n");
        const auto v6 = QStringLiteral("  TCP    [::]:135      [::]:0      LISTENING   1028\n");
        const auto udp = QStringLiteral("  UDP    0.0.0.0:500   *:*                     992\n");
        QTest::newRow("both families") << v4 + v6 << true;
        QTest::newRow("IPv4 and UDP") << v4 + udp << true;
        QTest::newRow("IPv4 alone: the end may be missing") << v4 << false;
        QTest::newRow("port 135 is missing: a filter") << v6 + udp << false;
        QTest::newRow("dots between") << v4 + QStringLiteral("  ...    ...    ...\n") + v6 << false;
        QTest::newRow("a cut in Japanese") << v4 + QStringLiteral("\uff08\u4e2d\u7565\uff09\n") + v6 << false;
        QTest::newRow("a filter in the command")
            << QStringLiteral("C:\\>netstat -ano | findstr LISTEN\n") + v4 + v6 << false;
        for (const char *filter : {"netstat -ano | ? { $_ -match ':135 |:8059 ' }",
                                   "netstat -ano|grep 135",
                                   "Get-NetTCPConnection -State Listen | ? LocalPort -in 135,8059",
                                   "Get-NetTCPConnection -LocalAddress 0.0.0.0, ::",
                                   "Get-NetTCPConnection | ? State -ne Listen",
                                   "Get-NetTCPConnection | ? { $_.State -eq 'Listen' -and $_.LocalPort -lt 9000 }",
                                   "Get-NetTCPConnection -RemotePort 0"}) {
            QTest::addRow("%s", filter) << QStringLiteral("PS C:\\> ") + QLatin1String(filter) + u'\n' + v4 + v6
                                        << false;
        }
        for (const char *whole : {"netstat -ano | more",
                                  "netstat -ano | Out-File -Encoding utf8 a.txt",
                                  "netstat -ano|clip",
                                  "Get-NetTCPConnection | Where-Object State -eq Listen | Out-Host",
                                  "Get-NetTCPConnection | ? {$_.State -eq \"Listen\"} | sort LocalPort | ft",
                                  "Get-NetTCPConnection | where { $_.State -eq 'Listen' } | Set-Content a.txt",
                                  "Get-NetTCPConnection | select LocalPort, @{n='P';e={gps -id $_.X | select Name}}"}) {
            QTest::addRow("%s", whole) << QStringLiteral("PS C:\\> ") + QLatin1String(whole) + u'\n' + v4 + v6 << true;
        }
        for (const char *mark : {"\u30fb\u30fb\u30fb",
                                 "\uff65\uff65\uff65",
                                 "\uff1a",
                                 "\u22ee",
                                 "\u2025",
                                 ". . .",
                                 "~",
                                 "***",
                                 "[snip]",
                                 "[cut]",
                                 "snip",
                                 "--- snip ---",
                                 "#### omitted ####",
                                 "\u203b\u4e00\u90e8\u629c\u7c8b",
                                 "\u4ee5\u4e0b\u540c\u69d8"}) {
            const QString line = QString::fromUtf8(mark) + u'\n';
            const auto name = QStringLiteral(" [svchost.exe]\n");
            QTest::addRow("\"%s\" between", mark) << v4 + line + v6 << false;
            QTest::addRow("\"%s\" after a blank line", mark) << v4 + u'\n' + line + v6 << false;
            QTest::addRow("\"%s\" at the end", mark) << v4 + v6 + line << false;
            QTest::addRow("\"%s\" below a program", mark) << v4 + name + line + v6 + name << false;
            QTest::addRow("\"%s\" in place of a program", mark) << v4 + name
                    + QStringLiteral("  TCP 0.0.0.0:445 0.0.0.0:0 LISTENING 4\n Can not obtain ownership information\n"
                                     "  TCP 0.0.0.0:8059 0.0.0.0:0 LISTENING 4\n")
                    + line + v6 + name << false;
        }
        for (const char *note : {"... netstat output shortened ...",
                                 "(netstat: rows left out)",
                                 "<netstat \u51fa\u529b \u4e2d\u7565>",
                                 "\u4ee5\u4e0b\u306f\u4e00\u90e8\u7701\u7565\u3057\u3066\u3044\u307e\u3059\u3002",
                                 "I removed some lines..."}) {
            const QString line = QString::fromUtf8(note) + u'\n';
            const auto command = QStringLiteral("C:\\>netstat -ano\n");
            QTest::addRow("\"%s\" above the command", note) << line + command + v4 + v6 << false;
            QTest::addRow("\"%s\" below the rows", note) << command + v4 + v6 + line << false;
        }
        for (const char *prompt : {"C:\\>", ""}) {
            const QString start = QString::fromLatin1(prompt);
            QTest::addRow("searched for in vain, then all, \"%s\"", prompt) << start
                    + QStringLiteral("netstat -ano | findstr 8059\n") + start + QStringLiteral("netstat -ano\n") + v4
                    + v6 << true;
        }
        QTest::newRow("another command's filter above")
            << QStringLiteral("C:\\>tasklist | findstr Tm\nC:\\>netstat -ano\n") + v4 + v6 << true;
        const auto system = QStringLiteral("  TCP 0.0.0.0:445 0.0.0.0:0 LISTENING 4\n");
        const auto name = QStringLiteral(" [svchost.exe]\n");
        QTest::newRow("the sentence of Windows Server 2008, in two lines") << v4 + name + system
                + QStringLiteral(" Can not obtain ownership information\n"
                                 "x: Windows Sockets initialization failed: 5\n")
                + v6 + name << true;
        QTest::newRow("the sentence in Russian, read with the wrong code page") << v4 + name + system
                + QString::fromLatin1(" \x8d\xa5 \xe3\xa4\xa0\xa5\xe2\xe1\xef \xaf\xae\xab\xe3\xe7\xa8\xe2\xec "
                                      "\xe1\xa2\xa5\xa4\xa5\xad\xa8\xef \xae \xa2\xab\xa0\xa4\xa5\xab\xec\xe6\xa5\n")
                + v6 + name << true;
        QTest::newRow("a row of signs in place of the sentence")
            << v4 + name + system + QString(12, u'\u00b7') + u'\n' + v6 + name << false;
        const auto connection = QStringLiteral("  TCP    [2001:db8::1:2:3:4]:49703  [2001:db8::5:6:7:8]:443");
        for (const char *broken :
             {"\nESTABLISHED     1234\n", "  ESTABLI\nSHED     1234\n", "  ESTABLI\nSHED\n", "\n3  TIME_WAIT  0\n"}) {
            QTest::addRow("a connection broken at \"%s\"", QByteArray(broken).simplified().constData())
                << v4 + v6 + connection + QString::fromLatin1(broken) + udp << true;
        }
        for (const char *remark : {"\nSNIP 20\n", "\nSNIP\n", "  ESTABLISHED  1234\nESTABLISHED  1\n"}) {
            QTest::addRow("no rest of a connection: \"%s\"", QByteArray(remark).simplified().constData())
                << v4 + v6 + connection + QString::fromLatin1(remark) + connection + u'\n' << false;
        }
        QTest::newRow("all with their programs") << v4
                + QStringLiteral("  RpcSs\n [svchost.exe]\n  TCP 0.0.0.0:445 0.0.0.0:0 LISTENING 4\n Can not obtain "
                                 "ownership information\n")
                + v6 + QStringLiteral(" [svchost.exe]\n\nC:\\>")
                                                 << true;
        QTest::newRow("the prompt follows") << v4 + v6 + QStringLiteral("PS C:\\Users\\x> ") << true;
        QTest::newRow("another command follows") << v4 + v6 + QStringLiteral("\nC:\\>hostname\nPC1\n") << true;
        QTest::newRow("a script goes on")
            << v4 + udp + QStringLiteral("==== other ====\nthe next part of it\n") << true;
        QTest::newRow("sorted by hand") << v6 + v4 << false;
        QTest::newRow("page by page") << v4 + QStringLiteral("-- More --\n") + v6 << false;
        QTest::newRow("names for ports") << v4 + QStringLiteral("  TCP   PC1:epmap   PC1:0   LISTENING\n") + v6
                                         << false;
        QTest::newRow("one port asked for") << QStringLiteral(
            "PS C:\\> Get-NetTCPConnection -State Listen -LocalPort 135\n\nLocalAddress LocalPort State\n"
            "------------ --------- -----\n::           135       Listen\n0.0.0.0      135       Listen\n")
                                            << false;
        const auto record = QStringLiteral("LocalAddress : %1\nLocalPort : 135\nState : Listen\n\n");
        const QString first = record.arg(QStringLiteral("::"));
        const QString second = record.arg(QStringLiteral("0.0.0.0"));
        const auto csv = QStringLiteral("LocalAddress,LocalPort,State\n0.0.0.0,135,Listen\n%1::,135,Listen\n%2");
        for (const char *mark : {"snip", "---", ":", "\u4ee5\u4e0b\u540c\u69d8"}) {
            const QString line = QString::fromUtf8(mark) + u'\n';
            QTest::addRow("\"%s\" in a list", mark) << first + line + second << false;
            QTest::addRow("\"%s\" in its first record", mark) << first.chopped(1) + line + u'\n' + second << false;
            QTest::addRow("\"%s\" between the rows of a CSV", mark) << csv.arg(line, QString()) << false;
            QTest::addRow("\"%s\" after the blank line below", mark) << csv.arg(QString(), u'\n' + line) << false;
        }
        QTest::newRow("a blank line between the rows of a CSV")
            << csv.arg(QString(), QStringLiteral("\n0.0.0.0,8059,Listen\n")) << false;
        QTest::newRow("a CSV, the prompt and another command follow")
            << csv.arg(QString(), QStringLiteral("\nPS C:\\> hostname\nPC1\n")) << true;
        QTest::newRow("a list, the prompt and another command follow")
            << first + second + QStringLiteral("PS C:\\> hostname\nPC1\n") << true;
        QTest::newRow("all that listen") << QStringLiteral(
            "PS C:\\> Get-NetTCPConnection -State Listen\n\nLocalAddress LocalPort State\n"
            "------------ --------- -----\n::           135       Listen\n0.0.0.0      135       Listen\n")
                                         << true;
    }

    void complete()
    {
        QFETCH(QString, output);
        QTEST(parseListenerText(output, kOrigin)->complete, "complete");
    }

    void ownersAreNamedOrNot()
    {
        const auto row = QStringLiteral("  TCP    0.0.0.0:8059   0.0.0.0:0   LISTENING   4\n");
        QVERIFY(!parseListenerText(row, kOrigin)->namesOwners);
        QVERIFY(parseListenerText(row + QStringLiteral(" [httpd.exe]\n"), kOrigin)->namesOwners);
        // Of a connection: the option was given, so what is not named was not to be had.
        QVERIFY(parseListenerText(row
                                      + QStringLiteral(" Can not obtain ownership information\n  TCP 192.0.2.7:50412 "
                                                       "198.51.100.4:443 ESTABLISHED 7\n [a.exe]\n"),
                                  kOrigin)
                    ->namesOwners);
        // One that ends before the program of a row, and one that lists it twice.
        QVERIFY(!parseListenerText(
                     row + QStringLiteral("  TCP    0.0.0.0:4343   0.0.0.0:0   LISTENING   4\n [a.exe]\n"), kOrigin)
                     ->namesOwners);
    }

    void aLaterTableNamesOwners()
    {
        const auto rows = QStringLiteral("  TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 900\n%1"
                                         "  TCP [::]:135 [::]:0 LISTENING 900\n%1");
        const QString numbers = rows.arg(QString());
        const QString names = rows.arg(QStringLiteral(" [svchost.exe]\n"));
        const auto command = QStringLiteral("C:\\>netstat\n");
        QVERIFY(parseListenerText(command + numbers + command + names, kOrigin)->namesOwners);
        QVERIFY(!parseListenerText(command + names + command + numbers, kOrigin)->namesOwners);
    }

    void otherTexts_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("empty") << QString();
        QTest::newRow("settings") << QStringLiteral("[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n");
        QTest::newRow("prose") << QStringLiteral("TCP port 8059 is used. TCP is a protocol\n");
        QTest::newRow("ranges") << QStringLiteral(
            "Start Port    End Port\n----------    --------\n  80  80\n\n* - x\n");
        QTest::newRow("another system") << QStringLiteral(
            "tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN\n");
    }

    void otherTexts()
    {
        QFETCH(QString, output);
        QVERIFY(!parseListenerText(output, kOrigin));
    }

    void severalTextsOfOneMachine()
    {
        const auto at = [](int minute) {
            return QDateTime(QDate(2026, 11, 18), QTime(9, minute));
        };
        const SavedText numbers {QStringLiteral("ano.txt"),
                                 at(0),
                                 QStringLiteral("  TCP    0.0.0.0:135   0.0.0.0:0   LISTENING   1028\n"
                                                "  TCP    0.0.0.0:8059  0.0.0.0:0   LISTENING   2044\n"
                                                "  UDP    0.0.0.0:500   *:*   992\n")};
        const SavedText names {QStringLiteral("abn.txt"),
                               at(1),
                               QStringLiteral("  TCP    0.0.0.0:8059  0.0.0.0:0   LISTENING\n [httpd.exe]\n"
                                              "  TCP    127.0.0.1:81  0.0.0.0:0   LISTENING\n [other.exe]\n")};
        const SavedText ranges {QStringLiteral("ranges.txt"),
                                {},
                                QStringLiteral("Protocol tcp\n----------    --------\n  80  90\n\n* - x\n")};
        const LiveSources sources = savedLiveSources({names, numbers, ranges});
        const auto table = sources.listeners->listeners();
        QCOMPARE(text(table->listeners),
                 QStringLiteral("0.0.0.0:135/1028 0.0.0.0:8059/2044=httpd.exe 127.0.0.1:81=other.exe"));
        QVERIFY(table->complete);
        QVERIFY(!table->namesOwners); // the program on 135 was asked by neither
        QCOMPARE(table->origin.locator, QStringLiteral("ano.txt"));
        QCOMPARE(table->listeners.at(2).origin.locator, QStringLiteral("abn.txt"));
        QCOMPARE(sources.ranges->reserved()->ranges.size(), 1);
        QCOMPARE(sources.ranges->dynamicRange().error().code, ReadErrorCode::NotFound);
        QVERIFY(!sources.owners && !sources.firewall && !sources.services && !sources.names && !sources.probe);
    }

    void theSameSocketInTwoTexts_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("listener");
        const auto row = [](const char *name, const char *first, const char *second, const char *listener) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second)
                                << QString::fromLatin1(listener);
        };
        row("a number, then a name", "2044", "\n  Apache2\n [httpd.exe]", "/2044=httpd.exe(Apache2)");
        row("a name, then a number", "\n [httpd.exe]", "2044", "/2044=httpd.exe");
        row("a number, then both", "2044", "2044\n [httpd.exe]", "/2044=httpd.exe");
        row("another process with a name", "4", "2044\n [httpd.exe]", "");
        row("the kernel's number, then a name without one", "4", "\n [httpd.exe]", "");
        row("a name without a number, then the kernel's", "\n [httpd.exe]", "4", "");
        row("the kernel's number, then its name", "4", "\n [System]", "/4=System");
        row("a name, then another process", "\n [httpd.exe]", "2044\n [node.exe]", "");
        row("a name in another case", "\n [httpd.exe]", "2044\n [HTTPD.EXE]", "/2044=httpd.exe");
    }

    void theSameSocketInTwoTexts()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const auto saved = [](const QString &owner) {
            return SavedText {
                {}, {}, QStringLiteral("  TCP    0.0.0.0:8059  0.0.0.0:0   LISTENING   ") + owner + u'\n'};
        };
        const auto table = savedLiveSources({saved(first), saved(second)}).listeners->listeners();
        QFETCH(QString, listener);
        QCOMPARE(text(table->listeners), QStringLiteral("0.0.0.0:8059") + listener);
    }

    void theTimeOfATextDecides_data()
    {
        QTest::addColumn<int>("firstMinute"); // -1 = not known
        QTest::addColumn<int>("secondMinute");
        QTest::addColumn<QString>("listeners");
        QTest::addColumn<QString>("reserved");
        const auto newer = QStringLiteral("0.0.0.0:135/900 :::135/900 0.0.0.0:18613/4000");
        QTest::newRow("in order") << 0 << 1 << newer << QStringLiteral("90");
        QTest::newRow("the newer one first")
            << 1 << 0 << QStringLiteral("0.0.0.0:135/900 :::135/900 0.0.0.0:18613/3000 0.0.0.0:81/5")
            << QStringLiteral("80");
        // The owner is then that of neither.
        const auto either = QStringLiteral("0.0.0.0:135/900 :::135/900 0.0.0.0:18613 0.0.0.0:81");
        QTest::newRow("at one time") << 1 << 1 << either << QString();
        QTest::newRow("one is not known") << -1 << 1 << either << QString();
    }

    void theTimeOfATextDecides()
    {
        QFETCH(int, firstMinute);
        QFETCH(int, secondMinute);
        const auto at = [](int minute) {
            return minute < 0 ? QDateTime() : QDateTime(QDate(2026, 11, 18), QTime(9, minute));
        };
        const auto table =
            QStringLiteral("  TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 900\n  TCP [::]:135 [::]:0 LISTENING 900\n");
        const auto listening = QStringLiteral("  TCP 0.0.0.0:%1 0.0.0.0:0 LISTENING %2\n");
        const auto ranges = QStringLiteral("Protocol tcp\n----------    --------\n  %1  %1\n\n* - x\n");
        const QString v4 = table.section(u'\n', 0, 0, QString::SectionIncludeTrailingSep);
        const QString v6 = table.section(u'\n', 1);
        const LiveSources sources =
            savedLiveSources({{QStringLiteral("a.txt"),
                               at(firstMinute),
                               v4 + listening.arg(18613).arg(3000) + listening.arg(81).arg(5) + v6},
                              {QStringLiteral("b.txt"), at(secondMinute), v4 + listening.arg(18613).arg(4000) + v6},
                              {QStringLiteral("c.txt"), at(firstMinute), ranges.arg(80)},
                              {QStringLiteral("d.txt"), at(secondMinute), ranges.arg(90)}});
        QFETCH(QString, listeners);
        QStringList expected = listeners.split(u' ');
        QStringList found = text(sources.listeners->listeners()->listeners).split(u' ');
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
        const auto reserved = sources.ranges->reserved();
        QTEST(reserved ? reserved->ranges.constFirst().first.toString() : QString(), "reserved");
    }

    /// The later table of another computer takes nothing away.
    void twoComputers()
    {
        const auto rows = QStringLiteral("  TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 900\n%1"
                                         "  TCP %2:139 0.0.0.0:0 LISTENING 4\n"
                                         "  TCP 127.0.0.1:81 0.0.0.0:0 LISTENING 5\n"
                                         "  TCP [::]:135 [::]:0 LISTENING 900\n");
        const auto listening = QStringLiteral("  TCP 0.0.0.0:8059 0.0.0.0:0 LISTENING 4\n");
        const QString server = rows.arg(listening, QStringLiteral("192.168.1.10"));
        const auto after = [&](const QString &address, const QString &first) {
            const QDateTime time(QDate(2026, 11, 18), QTime(9, 0));
            const LiveSources sources =
                savedLiveSources({{QStringLiteral("a.txt"), time, first},
                                  {QStringLiteral("b.txt"), time.addSecs(60), rows.arg(QString(), address)}});
            const auto table = sources.listeners->listeners();
            return text(table->listeners) + (table->complete ? QStringLiteral(" complete") : QString());
        };
        const auto listens = QStringLiteral("0.0.0.0:8059");
        const auto complete = QStringLiteral("complete");
        const QString client = QStringLiteral("192.168.1.77");
        QVERIFY(after(client, server).contains(listens));
        QVERIFY(after(client, server).contains(complete));
        // Nobody knows which of them is the server.
        QVERIFY(!after(client, server + QStringLiteral("...\n")).contains(complete));
        QVERIFY(!after(QStringLiteral("192.168.1.10"), server).contains(listens));
        QVERIFY(!after(QStringLiteral("127.0.0.1"), server).contains(listens));
        // What is said of the one twice is no more about the other.
        const QString both = server + QStringLiteral("C:\\>netstat -ano\n") + rows.arg(QString(), client);
        QVERIFY(after(client, both).contains(listens));
        QVERIFY(!after(client, QStringLiteral("...\n") + both).contains(complete));
    }

    void rangesThatCannotBeRead()
    {
        const LiveSources sources =
            savedLiveSources({{QStringLiteral("r.txt"),
                               {},
                               QStringLiteral("Protocol tcp\n----------    --------\n xxx1 xxx2 *\n\n* - x\n")}});
        QVERIFY(!sources.listeners);
        QCOMPARE(sources.ranges->reserved().error().code, ReadErrorCode::Malformed);
        QCOMPARE(sources.ranges->reserved().error().locator, QStringLiteral("r.txt"));
    }

    void neverCrashesOnGarbage()
    {
        const QString pieces =
            QStringLiteral("TCP UDP [] : . , ; \" 0.0.0.0:0 - > \n\r\t \u7565 LocalAddress LocalPort State 7");
        QString garbage;
        quint32 seed = 1;
        for (int i = 0; i < 30000; ++i) {
            seed = seed * 1664525U + 1013904223U;
            garbage += pieces.mid(int((seed >> 16) % uint(pieces.size())), int(seed >> 29));
        }
        (void)parseListenerText(garbage, kOrigin);
    }
};

PORTCHECK_TEST(TstListenerText, "tst_listenertext")
#include "tst_listenertext.moc"
