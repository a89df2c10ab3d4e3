#include "winsources.h"

#include <core/portrangetext.h>

#include <QProcess>

#include <array>

#include <windows.h>

namespace portcheck {
namespace {

QString netshPath()
{
    // Never by search path: another program of that name must not be started.
    std::array<wchar_t, MAX_PATH> folder {};
    const UINT size = GetSystemWindowsDirectoryW(folder.data(), static_cast<UINT>(folder.size()));
    return QString::fromWCharArray(folder.data(), static_cast<qsizetype>(size))
        + QStringLiteral("\\System32\\netsh.exe");
}

/// Asks netsh, and has its answer parsed.
template<typename Answer>
Result<Answer, ReadError> ask(const QString &what, std::optional<Answer> (*parse)(QStringView))
{
    constexpr int kLimitMs = 3000;
    const QString program = netshPath();
    QProcess process;
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *create) { create->flags |= CREATE_NO_WINDOW; });
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program,
                  {QStringLiteral("interface"),
                   QStringLiteral("ipv4"),
                   QStringLiteral("show"),
                   what,
                   QStringLiteral("protocol=tcp")});
    if (!process.waitForStarted(kLimitMs)) {
        return Failure {ReadError {ReadErrorCode::Unexpected, program, 0, process.errorString()}};
    }
    if (!process.waitForFinished(kLimitMs)) {
        process.kill();
        process.waitForFinished(kLimitMs);
        return Failure {ReadError {ReadErrorCode::Timeout, program, 0, QStringLiteral("no end after 3 s")}};
    }
    const auto answer = parse(QString::fromLatin1(process.readAllStandardOutput()));
    if (!answer) {
        return Failure {ReadError {ReadErrorCode::Malformed, program, 0, QStringLiteral("printed no table")}};
    }
    return *answer;
}

} // namespace

Result<ReservedRanges, ReadError> WinLiveSource::reserved() const
{
    return ask(QStringLiteral("excludedportrange"), &parseExcludedPortRanges);
}

Result<PortRange, ReadError> WinLiveSource::dynamicRange() const
{
    return ask(QStringLiteral("dynamicport"), &parseDynamicPortRange);
}

} // namespace portcheck
