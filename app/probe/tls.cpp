#include "tls.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace portcheck {
namespace {

/// "CN=VBSERVER01, O=Example"
QString distinguishedName(const QSslCertificate &certificate, bool issuer)
{
    const QList<QByteArray> keys = issuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    QStringList parts;
    for (const QByteArray &key : keys) {
        const QStringList values = issuer ? certificate.issuerInfo(key) : certificate.subjectInfo(key);
        for (const QString &value : values) {
            const QString part = QString::fromLatin1(key) + u'=' + value;
            if (key == "CN") { // first, because it is the name that people look for
                parts.prepend(part);
            } else {
                parts.append(part);
            }
        }
    }
    return parts.join(QStringLiteral(", "));
}

QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED // the old versions are looked for on purpose
    constexpr QSsl::SslProtocol kOldestProtocol = QSsl::TlsV1_0OrLater;

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_0:
        return QStringLiteral("TLSv1.0");
    case QSsl::TlsV1_1:
        return QStringLiteral("TLSv1.1");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLSv1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLSv1.3");
    default:
        return {};
    }
}
QT_WARNING_POP

} // namespace

void prepareTls(QSslSocket &socket)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(kOldestProtocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (QSslSocket::activeBackend() == QLatin1String("openssl")) {
        // OpenSSL refuses TLS 1.0 and short keys above security level 0.
        configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    }
    socket.setSslConfiguration(configuration);
}

std::optional<CertificateInfo> certificateInfo(const QSslSocket &socket)
{
    const QSslCertificate certificate = socket.peerCertificate();
    if (certificate.isNull()) {
        return std::nullopt; // TLS can do without one
    }
    CertificateInfo info;
    info.subject = distinguishedName(certificate, false);
    info.issuer = distinguishedName(certificate, true);
    info.names = certificate.subjectAlternativeNames().values();
    if (info.names.isEmpty()) {
        info.names = certificate.subjectInfo(QSslCertificate::CommonName);
    }
    info.notBefore = certificate.effectiveDate();
    info.notAfter = certificate.expiryDate();
    info.tls = protocolName(socket.sessionProtocol());
    info.selfSigned = certificate.isSelfSigned();
    return info;
}

} // namespace portcheck
