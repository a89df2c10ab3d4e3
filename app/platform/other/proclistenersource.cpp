#include "proclistenersource.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QtEndian>

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace portcheck {
namespace {

const QString kProc = QStringLiteral("/proc");

struct Socket
{
    QString address;
    Port port;
    quint64 inode = 0;
};

/// The kernel prints each 32-bit word of an address in the machine's own byte order.
QString addressText(const QByteArray &hex)
{
    QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.size() != 4 && bytes.size() != 16) {
        return {};
    }
    for (char *word = bytes.data(); word != bytes.data() + bytes.size(); word += 4) {
        const auto value = qFromBigEndian<quint32>(word);
        std::memcpy(word, &value, sizeof value);
    }
    std::array<char, INET6_ADDRSTRLEN> text {};
    inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.constData(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

std::optional<Socket> parseLine(const QByteArray &line)
{
    // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() < 10 || words.at(3) != "0A") { // 0A = listening
        return std::nullopt;
    }
    const QList<QByteArray> local = words.at(1).split(':');
    if (local.size() != 2) {
        return std::nullopt;
    }
    bool ok = false;
    const auto port = Port::fromNumber(local.at(1).toUInt(&ok, 16));
    const QString address = addressText(local.at(0));
    if (!ok || !port || address.isEmpty()) {
        return std::nullopt;
    }
    return Socket {address, *port, words.at(9).toULongLong()};
}

/// Socket inode -> process id, for the processes whose descriptors this user may see.
QHash<quint64, quint32> socketOwners()
{
    QHash<quint64, quint32> owners;
    const QStringList entries = QDir(kProc).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isPid = false;
        const quint32 pid = entry.toUInt(&isPid);
        if (!isPid) {
            continue;
        }
        const QString folder = kProc + u'/' + entry + QStringLiteral("/fd");
        const QStringList descriptors = QDir(folder).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &descriptor : descriptors) {
            const QString link = QFileInfo(folder + u'/' + descriptor).symLinkTarget(); // with its folder in front
            if (link.contains(QLatin1String("/socket:["))) {
                owners.insert(link.section(u'[', 1).chopped(1).toULongLong(), pid);
            }
        }
    }
    return owners;
}

ListenerOwner ownerOf(quint32 pid)
{
    ListenerOwner owner;
    owner.pid = pid;
    const QString folder = kProc + u'/' + QString::number(pid);
    QFile name(folder + QStringLiteral("/comm"));
    if (name.open(QIODevice::ReadOnly)) {
        owner.process = QString::fromLocal8Bit(name.readAll()).trimmed();
    }
    owner.path = QFileInfo(folder + QStringLiteral("/exe")).symLinkTarget();
    return owner;
}

} // namespace

Result<ListenerTable, ReadError> ProcListenerSource::listeners() const
{
    QList<Socket> sockets;
    bool anyTable = false;
    for (const QString &table : {QStringLiteral("/net/tcp"), QStringLiteral("/net/tcp6")}) {
        QFile file(kProc + table);
        if (!file.open(QIODevice::ReadOnly)) {
            continue; // a kernel without IPv6 has one table only
        }
        anyTable = true;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (auto socket = parseLine(line)) {
                sockets.append(*socket);
            }
        }
    }
    if (!anyTable) {
        return Failure {ReadError {
            ReadErrorCode::NotSupported, kProc + QStringLiteral("/net/tcp"), 0, QStringLiteral("no TCP table")}};
    }
    const QHash<quint64, quint32> owners = socketOwners();
    ListenerTable table;
    table.namesOwners = true;
    for (const Socket &socket : std::as_const(sockets)) {
        Listener listener {socket.address, socket.port, {}, {}};
        if (const auto pid = owners.constFind(socket.inode); pid != owners.cend()) {
            listener.owner = ownerOf(*pid);
        }
        table.listeners.append(listener);
    }
    return table;
}

} // namespace portcheck
