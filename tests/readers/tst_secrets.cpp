#include <core/allowlist.h>
#include <readers/inireader.h>
#include <readers/pluginmanagerreader.h>
#include <readers/regfileparser.h>
#include <readers/registryreader.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything a report can hold of what was read.
QString everythingOf(const ReaderReport &report)
{
    QStringList all;
    const auto addSource = [&all](const SourceRef &source) {
        all << source.locator << source.key << source.file << source.view;
    };
    const auto addObservation = [&](const Observation &observation) {
        all << observation.raw << (observation.value ? observation.value->toString() : QString())
            << (observation.error ? observation.error->detail : QString());
        addSource(observation.source);
    };
    for (const Observation &observation : report.observations) {
        addObservation(observation);
    }
    for (const NameObservation &name : report.names) {
        all << name.value;
        addSource(name.source);
    }
    for (const SslObservation &ssl : report.ssl) {
        all << ssl.raw;
        addSource(ssl.source);
    }
    for (const Finding &finding : report.findings) {
        all << finding.parameters.values();
        for (const Observation &observation : finding.evidence) {
            addObservation(observation);
        }
    }
    for (const EvidenceBlock &block : report.evidence) {
        addSource(block.source);
        for (const EvidenceLine &line : block.lines) {
            all << line.name << line.type << line.data << line.text;
        }
    }
    return all.join(QLatin1Char('\n'));
}

const QStringList kCanaries {u"Geheim42"_s, u"54711"_s, u"!CRYPT!10ABCD"_s};

} // namespace

/// Whatever stands beside an allowed value on its line, or in its place, is a password until the opposite is proved.
class TstSecrets : public QObject
{
    Q_OBJECT

    static QString iniReport(const QString &text, bool agent)
    {
        FakeFileSource files;
        files.addFile(u"ofcscan.ini"_s, text.toUtf8());
        const CancelFlag never(false);
        const QStringList file {u"ofcscan.ini"_s};
        const IniReader::Inputs inputs =
            agent ? IniReader::Inputs {{}, file, file} : IniReader::Inputs {file, {}, file};
        return everythingOf(IniReader(files, inputs, {}).read(never));
    }
    static QString registryReport(const QString &text)
    {
        const auto source = parseRegistryFile({u"x.reg"_s, text.toUtf8(), {}}, {});
        if (!source) {
            return {};
        }
        const CancelFlag never(false);
        return everythingOf(RegistryReader({source.get()}).read(never));
    }

    /// A line that holds an allowed value and, behind it, a secret in one of the ways in which line ends get lost.
    static QStringList withSecret(const QString &line, const QString &name, const QString &secret)
    {
        QStringList lines;
        const QStringList between {u" "_s,
                                   u"  "_s,
                                   u"    "_s,
                                   u"\t"_s,
                                   u","_s,
                                   u";"_s,
                                   u" ; "_s,
                                   u"|"_s,
                                   u"\""_s,
                                   u"\" \""_s,
                                   u"="_s,
                                   u"\u2028"_s,
                                   u"\u3000"_s,
                                   u"\u0085"_s,
                                   QString(QChar(u'\0')),
                                   u"\x01"_s};
        // Alone where a value should be, it is that value by all that can be known.
        const bool empty = line.endsWith(u'=') || line.endsWith(u"REG_DWORD"_s);
        for (const QString &gap : between) {
            for (const QString &second : {name + u"="_s + secret,
                                          name + u" = "_s + secret,
                                          u"\""_s + name + u"\"=\""_s + secret + u"\""_s,
                                          name + u"    REG_SZ    "_s + secret,
                                          name + u" REG_SZ "_s + secret,
                                          u"REG_SZ "_s + secret,
                                          secret}) {
                if (!empty || second != secret) {
                    lines.append(line + gap + second);
                }
            }
        }
        lines.append(line + name + u"="_s + secret);
        return lines;
    }

private slots:
    void nothingBehindAValueIsKept_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("line");
        for (const char *line : {"Master_DomainPort=8059",
                                 "Master_DomainPort=",
                                 "Master_DomainPort=\"8059\"",
                                 "Master_DomainPort=\"8059",
                                 "Master_DomainPort='8059'",
                                 "Master_DomainName=VBSERVER01",
                                 "Master_SSLPort=99999",
                                 "Master_EnableSSL=1",
                                 "Client_LocalServer_Port=18613",
                                 "ServerAddr=VBSERVER01",
                                 "HTTPS=4345",
                                 "[INI_SERVER_SECTION]",
                                 "[INI_SERVER_SECTION"}) {
            QTest::addRow("ini %s", line) << u"ini"_s << QString::fromLatin1(line);
        }
        for (const char *line : {"\"ServerPort\"=dword:00001f7b",
                                 "\"ServerPort\"=\"8059\"",
                                 "\"ServerPort\"=\"8059",
                                 "\"ServerPort\"=8059",
                                 "\"ServerPort\"=",
                                 "\"ServerPort\"=hex:00,01",
                                 "\"ServerPort\"=hex(b):00",
                                 "\"Server\"=\"VBSERVER01\"",
                                 "\"Server\"=\"VBSERVER01",
                                 "\"Application Path\"=\"C:\\\\Trend Micro\\\\",
                                 "\"Application Path\"=\"C:\\\\Trend Micro\\\\\"",
                                 "\"WFBSAgentVersion\"=\"20.0\""}) {
            QTest::addRow("reg %s", line) << u"reg"_s << QString::fromLatin1(line);
        }
        for (const char *line : {"    ServerPort    REG_DWORD    0x1f7b",
                                 "    ServerPort    REG_DWORD    0x1f7b (8059)",
                                 "    ServerPort    REG_SZ    8059",
                                 "    ServerPort    REG_BINARY    00",
                                 "    ServerPort    REG_DWORD",
                                 "    Server    REG_SZ    VBSERVER01",
                                 "    Server    REG_EXPAND_SZ    VBSERVER01",
                                 "    Server    REG_MULTI_SZ    VBSERVER01",
                                 "ServerPort REG_DWORD 0x1f7b"}) {
            QTest::addRow("query %s", line) << u"query"_s << QString::fromLatin1(line);
        }
    }
    void nothingBehindAValueIsKept()
    {
        QFETCH(QString, format);
        QFETCH(QString, line);
        const QString key = u"HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion"_s;
        for (const QString &canary : kCanaries) {
            for (const QString &hostile : withSecret(line, u"Uninstall_Pwd"_s, canary)) {
                QStringList reports;
                if (format == u"ini") {
                    const QString text = u"[INI_SERVER_SECTION]\n"_s + hostile + u"\nMaster_DomainPort=1\n"_s;
                    reports << iniReport(text, false) << iniReport(text, true);
                } else if (format == u"reg") {
                    reports << registryReport(u"REGEDIT4\n["_s + key + u"]\n"_s + hostile + u"\n"_s);
                } else {
                    reports << registryReport(key + u"\n"_s + hostile + u"\n"_s);
                }
                for (const QString &report : std::as_const(reports)) {
                    QVERIFY2(!report.contains(canary), qPrintable(hostile + u"\n---\n"_s + report));
                }
            }
        }
    }

    /// As it stands for an invalid value, at most.
    void rawTextIsBounded()
    {
        const QString longText(5000, u'x');
        for (const QString &report :
             {iniReport(u"[INI_SERVER_SECTION]\nMaster_DomainPort="_s + longText, false),
              registryReport(u"REGEDIT4\n[HKLM\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\n"
                             "\"ServerPort\"=\""_s
                             + longText + u"\"\n\"LocalServerPort\"="_s + longText)}) {
            QVERIFY(report.contains(QString(kMaxRaw - 1, u'x') + QChar(0x2026)));
            QVERIFY(!report.contains(QString(kMaxRaw, u'x')));
        }
    }
};

PORTCHECK_TEST(TstSecrets, "tst_secrets")
#include "tst_secrets.moc"
