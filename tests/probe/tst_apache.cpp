#include <support/apacheserver.h>
#include <support/productanswers.h>
#include <support/scriptedpeer.h>
#include <support/testregistry.h>

#include <QTest>

#include <memory>
#include <probe/networkprobe.h>

using namespace portcheck;
using namespace portcheck::test;

namespace {

ProbeAnswer askApache(PortRole role, quint16 port)
{
    return awaitFrom([=] {
        const CancelFlag cancel(false);
        return NetworkProbe()
            .probe({{role, QStringLiteral("127.0.0.1"), *Port::fromNumber(port)}}, cancel)
            .constFirst();
    });
}

} // namespace

/// The product's own web server is Apache (or IIS): one real httpd, with the documented answers and the
/// troubles that people meet.
class TstApache : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(ApacheServer::isInstalled(), "package apache2-bin");
        m_apache = std::make_unique<ApacheServer>();
        for (const char *page : {"/officescan/default_SMB.htm", "/moved/default_SMB.htm"}) {
            m_apache->addPage(QLatin1String(page), kConsolePage);
        }
        m_apache->addPage(QStringLiteral("/officescan/cgi/cgionstart.exe"), "-2");
        m_apache->addPage(QStringLiteral("/tmcss/index"), "scan");
        QVERIFY(m_apache->addCertificate(QStringLiteral("good"),
                                         QStringLiteral("VBSERVER01"),
                                         {QStringLiteral("DNS:VBSERVER01"), QStringLiteral("DNS:vb.example.com")},
                                         365));
        QVERIFY(m_apache->addCertificate(QStringLiteral("expired"), QStringLiteral("OLDSERVER"), {}, -1));
        m_http = m_apache->addHost();
        m_https = m_apache->addHost({}, QStringLiteral("good"));
        m_expired = m_apache->addHost({}, QStringLiteral("expired"));
        m_oldTls = m_apache->addHost("SSLProtocol TLSv1\nSSLCipherSuite ALL:@SECLEVEL=0", QStringLiteral("good"));
        m_cgiOnly = m_apache->addHost("Redirect 404 /officescan/default_SMB.htm");
        m_wrongPage =
            m_apache->addHost("AliasMatch ^/.* \"" + m_apache->path(QStringLiteral("www/tmcss/index")).toUtf8() + "\"");
        m_forbidden = m_apache->addHost("<Location />\nRequire all denied\n</Location>");
        m_broken = m_apache->addHost("Redirect 500 /");
        m_elsewhere = m_apache->addHost("Redirect /officescan/ http://127.0.0.2:9/moved/");
        m_scan = m_apache->addHost("Alias /tmcss/ \"" + m_apache->path(QStringLiteral("www/tmcss/index")).toUtf8()
                                   + "\"\n<Location /tmcss>\nForceType binary/octet-stream\n</Location>");
        QVERIFY2(m_apache->start(), m_apache->log().constData());
    }

    void cleanupTestCase() { m_apache.reset(); }

    void answers_data()
    {
        QTest::addColumn<PortRole>("role");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<Fingerprint>("fingerprint");
        QTest::newRow("console over HTTP") << PortRole::ServerHttp << m_http << Fingerprint::WfbsConsole;
        QTest::newRow("console over HTTPS") << PortRole::ServerHttps << m_https << Fingerprint::WfbsConsole;
        QTest::newRow("expired certificate") << PortRole::ServerHttps << m_expired << Fingerprint::WfbsConsole;
        QTest::newRow("TLS 1.0 only") << PortRole::ServerHttps << m_oldTls << Fingerprint::WfbsConsole;
        QTest::newRow("only the CGI answers") << PortRole::ServerHttp << m_cgiOnly << Fingerprint::WfbsConsole;
        QTest::newRow("a wrong page") << PortRole::ServerHttp << m_wrongPage << Fingerprint::None;
        QTest::newRow("hardened: 403") << PortRole::ServerHttp << m_forbidden << Fingerprint::None;
        QTest::newRow("500") << PortRole::ServerHttp << m_broken << Fingerprint::None;
        QTest::newRow("redirect to another host") << PortRole::ServerHttp << m_elsewhere << Fingerprint::None;
        QTest::newRow("smart scan") << PortRole::ScanHttp << m_scan << Fingerprint::SmartScan;
        QTest::newRow("no smart scan here") << PortRole::ScanHttp << m_http << Fingerprint::None;
        QTest::newRow("a page on the agent port") << PortRole::Agent << m_wrongPage << Fingerprint::Other;
        QTest::newRow("403 on the agent port") << PortRole::Agent << m_forbidden << Fingerprint::None;
    }

    void answers()
    {
        QFETCH(PortRole, role);
        QFETCH(quint16, port);
        QFETCH(Fingerprint, fingerprint);
        const ProbeAnswer answer = askApache(role, port);
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, fingerprint);
        QVERIFY(!answer.error);
    }

    void certificateIsShown()
    {
        const auto certificate = askApache(PortRole::ServerHttps, m_https).certificate;
        QVERIFY(certificate.has_value());
        QCOMPARE(certificate->subject, QStringLiteral("CN=VBSERVER01, O=Example"));
        QCOMPARE(certificate->issuer, certificate->subject);
        QVERIFY(certificate->selfSigned);
        QStringList names = certificate->names;
        names.sort();
        QCOMPARE(names, QStringList({QStringLiteral("VBSERVER01"), QStringLiteral("vb.example.com")}));
        QVERIFY(certificate->notBefore <= QDateTime::currentDateTime());
        QVERIFY(certificate->notAfter > QDateTime::currentDateTime().addDays(300));
        QVERIFY2(certificate->tls == QLatin1String("TLSv1.3") || certificate->tls == QLatin1String("TLSv1.2"),
                 qPrintable(certificate->tls));
    }

    void expiredCertificateIsShown()
    {
        const auto certificate = askApache(PortRole::ServerHttps, m_expired).certificate;
        QVERIFY(certificate.has_value());
        QVERIFY(certificate->notAfter < QDateTime::currentDateTime());
        QCOMPARE(certificate->names, QStringList {QStringLiteral("OLDSERVER")}); // no alternative names: the common one
    }

    void oldTlsIsNamed()
    {
        QCOMPARE(askApache(PortRole::ServerHttps, m_oldTls).certificate->tls, QStringLiteral("TLSv1.0"));
    }

    void plainPortIsNoHttps()
    {
        const ProbeAnswer answer = askApache(PortRole::ServerHttps, m_http);
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::None);
        QVERIFY(answer.error.has_value());
        QCOMPARE(answer.error->code, ReadErrorCode::TlsFailed);
    }

    void httpsPortIsNoHttp()
    {
        const ProbeAnswer answer = askApache(PortRole::ServerHttp, m_https);
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::None);
    }

private:
    std::unique_ptr<ApacheServer> m_apache;
    quint16 m_http = 0;
    quint16 m_https = 0;
    quint16 m_expired = 0;
    quint16 m_oldTls = 0;
    quint16 m_cgiOnly = 0;
    quint16 m_wrongPage = 0;
    quint16 m_forbidden = 0;
    quint16 m_broken = 0;
    quint16 m_elsewhere = 0;
    quint16 m_scan = 0;
};

PORTCHECK_TEST(TstApache, "tst_apache")
#include "tst_apache.moc"
