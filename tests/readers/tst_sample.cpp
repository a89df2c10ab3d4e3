// The sample installation inside the program, as the readers see it.
#include <platform/common/codepage.h>
#include <platform/common/qfilesource.h>
#include <readers/iniparser.h>
#include <readers/inireader.h>
#include <readers/textdecoder.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;
using namespace Qt::StringLiterals;

namespace {

IniDocument parse(const QByteArray &bytes)
{
    TextLines lines(bytes, decodeCodePage932);
    return parseIni(lines);
}

} // namespace

class TstSample : public QObject
{
    Q_OBJECT

    QFileSource m_files;
    const QString m_server = u":/sample/PCCSRV/ofcscan.ini"_s;
    const QString m_agent = u":/sample/Security Agent/ofcscan.ini"_s;
    const QString m_service = u":/sample/PCCSRV/WSS/Service.ini"_s;

private slots:
    void isInsideTheProgram()
    {
        QCOMPARE(m_files.kind(u":/sample"_s), PathKind::Folder);
        QCOMPARE(m_files.list(u":/sample"_s).value(),
                 QStringList({u"PCCSRV/"_s,
                              u"Security Agent/"_s,
                              u"activeupdate/"_s,
                              u"netstat.txt"_s,
                              u"ranges.txt"_s,
                              u"registry.reg"_s}));
        QCOMPARE(m_files.kind(m_server), PathKind::File);
    }

    void isTheSameWheneverItWasBuilt() { QVERIFY(!m_files.read(m_server, IniReader::kMaxBytes)->modified.isValid()); }

    void filesAreByteExact()
    {
        const QByteArray server = m_files.read(m_server, IniReader::kMaxBytes)->bytes;
        QCOMPARE(server.count("\r\n"), server.count('\n'));
        const QByteArray registry = m_files.read(u":/sample/registry.reg"_s, IniReader::kMaxBytes)->bytes;
        QVERIFY(registry.startsWith("\xff\xfeW"));
        QVERIFY(decodeText(registry, {}).contains(u"\"ServerPort\"=dword:00001f7c\r\n"_s));
    }

    void serverSays8059InLine12()
    {
        const CancelFlag never(false);
        const IniReader reader(m_files, {{m_server}, {m_agent}, {m_service}}, decodeCodePage932);
        const ReaderReport report = reader.read(never);
        QVERIFY(report.serverSeen && report.agentSeen);
        QStringList told;
        for (const Observation &observation : report.observations) {
            told.append(u"%1 %2 %3:%4"_s.arg(id(observation.role),
                                             id(observation.side),
                                             observation.value ? observation.value->toString() : u"none"_s,
                                             QString::number(observation.source.line)));
        }
        QCOMPARE(told,
                 QStringList({u"server-http server 8059:12"_s,
                              u"server-https server 4343:14"_s,
                              u"agent server 18613:28"_s,
                              u"server-http agent 8059:3"_s,
                              u"agent agent 18613:4"_s,
                              u"scan-https server 4345:2"_s}));
        QCOMPARE(report.ssl.at(0).state, SslState::On);
        QCOMPARE(report.names.at(0).value, report.names.at(1).value);
        QCOMPARE(report.evidence.at(0).encoding, u"cp932"_s);
        QVERIFY2(report.findings.isEmpty(), "its noise is harmless");
    }

    void holdsTrapsAndNoSecretGetsOut()
    {
        const QByteArray bytes = m_files.read(m_server, IniReader::kMaxBytes)->bytes;
        const QString text = decodeText(bytes, decodeCodePage932);
        QVERIFY(text.contains(u"FAKE"_s));
        QVERIFY(text.contains(u"GlobalFileScanServerPort=443"_s));
        QVERIFY(text.contains(u"表示できないファイル"_s));
        for (const IniEntry &entry : parse(bytes).entries) {
            QVERIFY(!entry.text.contains(u"FAKE"_s));
        }
    }

    /// Who passes it by is tested with whoever sorts what was found; here, that it could be taken.
    void onlyTheFolderTellsTheDecoy()
    {
        const QString decoy = u":/sample/activeupdate/Saf/ofcscan.ini"_s;
        const QByteArray bytes = m_files.read(decoy, IniReader::kMaxBytes)->bytes;
        QCOMPARE(classifyIni(decoy, parse(bytes)), IniSide::Server);
        QCOMPARE(parse(bytes).find(u"INI_SERVER_SECTION", u"Master_DomainPort")->value, u"8888"_s);
    }

    void foldersAreClassified()
    {
        const auto sideOf = [this](const QString &path) {
            const QByteArray bytes = m_files.read(path, IniReader::kMaxBytes)->bytes;
            return classifyIni(path, parse(bytes));
        };
        QCOMPARE(sideOf(m_server), IniSide::Server);
        QCOMPARE(sideOf(m_agent), IniSide::Agent);
    }
};

PORTCHECK_TEST(TstSample, "tst_sample")
#include "tst_sample.moc"
