#include "winportrangesource.h"

#include <core/portrangetext.h>

#include <QProcess>
#include <QStringList>

#include <array>

#include <windows.h>

namespace portcheck {
namespace {

constexpr int kLimitMs = 3000;

QString netshPath()
{
    // Never by search path: another program of that name must not be started.
    std::array<wchar_t, MAX_PATH> folder {};
    const UINT size = GetSystemWindowsDirectoryW(folder.data(), static_cast<UINT>(folder.size()));
    return QString::fromWCharArray(folder.data(), static_cast<qsizetype>(size))
        + QStringLiteral("\\System32\\netsh.exe");
}

Result<QByteArray, ReadError> runNetsh(const QStringList &arguments)
{
    const QString program = netshPath();
    QProcess process;
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *create) { create->flags |= CREATE_NO_WINDOW; });
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted(kLimitMs)) {
        return Failure {ReadError {ReadErrorCode::Unexpected, program, 0, process.errorString()}};
    }
    if (!process.waitForFinished(kLimitMs)) {
        process.kill();
        process.waitForFinished(kLimitMs);
        return Failure {ReadError {ReadErrorCode::Timeout, program, 0, QStringLiteral("no end after 3 s")}};
    }
    return process.readAllStandardOutput();
}

Failure<ReadError> noTable()
{
    return Failure {ReadError {ReadErrorCode::Malformed, netshPath(), 0, QStringLiteral("printed no table")}};
}

} // namespace

Result<ReservedRanges, ReadError> WinPortRangeSource::reserved() const
{
    const auto output = runNetsh({QStringLiteral("interface"),
                                  QStringLiteral("ipv4"),
                                  QStringLiteral("show"),
                                  QStringLiteral("excludedportrange"),
                                  QStringLiteral("protocol=tcp")});
    if (!output) {
        return Failure {output.error()};
    }
    const auto ranges = parseExcludedPortRanges(QString::fromLatin1(*output));
    if (!ranges) {
        return noTable();
    }
    return *ranges;
}

Result<PortRange, ReadError> WinPortRangeSource::dynamicRange() const
{
    const auto output = runNetsh({QStringLiteral("interface"),
                                  QStringLiteral("ipv4"),
                                  QStringLiteral("show"),
                                  QStringLiteral("dynamicport"),
                                  QStringLiteral("protocol=tcp")});
    if (!output) {
        return Failure {output.error()};
    }
    const auto range = parseDynamicPortRange(QString::fromLatin1(*output));
    if (!range) {
        return noTable();
    }
    return *range;
}

} // namespace portcheck
