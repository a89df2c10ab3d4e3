#include "systemnameresolver.h"

#include <QHostInfo>

#include <algorithm>

namespace portcheck {

std::optional<QHostAddress> literalAddress(const QString &host)
{
    if (host.count(u'.') != 3 && !host.contains(u':')) {
        return std::nullopt;
    }
    const QHostAddress address(host);
    return address.isNull() ? std::nullopt : std::optional(address);
}

Result<QStringList, ReadError> SystemNameResolver::resolve(const QString &host) const
{
    if (literalAddress(host)) {
        return QStringList {host};
    }
    if (host.isEmpty()) {
        return Failure {ReadError {ReadErrorCode::NotFound, host, 0, QStringLiteral("empty name")}};
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
