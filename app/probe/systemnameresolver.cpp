#include "systemnameresolver.h"

#include <core/port.h>

#include <QHostInfo>

#include <algorithm>

namespace portcheck {

std::optional<QHostAddress> literalAddress(const QString &host)
{
    const QHostAddress address(host);
    const bool isRespelled = address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() != host;
    return address.isNull() || isRespelled ? std::nullopt : std::optional(address);
}

Result<QStringList, ReadError> SystemNameResolver::resolve(const QString &host) const
{
    if (literalAddress(host)) {
        return QStringList {host};
    }
    // Of numbers the system makes addresses of other computers: it reads 010 as eight, and adds those that are missing.
    if (host.isEmpty() || isDigits(QString(host).remove(u'.'))) {
        return Failure {ReadError {ReadErrorCode::NotFound, host, 0, QStringLiteral("neither name nor address")}};
    }
    if (m_platform) {
        return m_platform->resolve(host);
    }
    const QHostInfo answer = QHostInfo::fromName(host);
    if (answer.error() != QHostInfo::NoError) {
        // Qt has one word for all else: a name server that does not answer, or that cannot say.
        const ReadErrorCode code =
            answer.error() == QHostInfo::HostNotFound ? ReadErrorCode::NotFound : ReadErrorCode::NameTimeout;
        return Failure {ReadError {code, host, answer.error(), answer.errorString()}};
    }
    QList<QHostAddress> addresses = answer.addresses();
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    QStringList texts;
    for (const QHostAddress &address : std::as_const(addresses)) {
        texts.append(address.toString());
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace portcheck
