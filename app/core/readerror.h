#pragma once

#include "vocabulary.h" // id()

#include <QString>

namespace portcheck {

/// Why something could not be read. `NotFound` is not here by accident: a *named* file that does not
/// exist is an error, a key that is not in a file is an absent observation.
enum class ReadErrorCode {
    NotFound, ///< the named file, key or host does not exist
    AccessDenied, ///< exists, the right to read it is missing
    NotSupported, ///< this operating system has no such source
    WrongType, ///< a registry value of a type that cannot hold the fact
    Malformed, ///< not of the format it should have
    Damaged, ///< of the right format, but cut or damaged
    Contradictory, ///< registry text with a key twice, as a text of several computers has it, and different values
    Encrypted, ///< an archive with a password
    UnsafeName, ///< an archive with a name that leads out of it
    Newer, ///< written by a newer version of this program
    TooLarge, ///< over the limit stated by the reader
    Timeout, ///< no answer in time: blocked or off, cannot tell which
    NameTimeout, ///< no name server answered in time, or could say, so the computer itself was not asked
    Refused, ///< the host answered that nothing listens
    Unreachable, ///< no way to the host, or none that this computer knows
    Closed, ///< TCP opened and was closed without an answer
    TlsFailed, ///< TCP opened, the TLS handshake did not succeed
    Cancelled, ///< the person stopped the check
    InUse, ///< another program keeps the file for itself
    IsFolder, ///< a folder where a file is meant
    IsFile, ///< a file where a folder is meant
    AgentsFile, ///< an agent's ofcscan.ini where the server's is meant
    RegistryText, ///< registry text where a settings file is meant
    QueryFailed, ///< saved output of `reg query` that says only that it did not find the key
    NoReports, ///< a folder without one JSON report where a fleet of them is meant
    Unexpected, ///< anything else; `nativeCode` and `detail` say what
};

struct ReadError
{
    ReadErrorCode code = ReadErrorCode::Unexpected;
    QString locator; ///< path, registry key or URL that could not be read
    /// errno or GetLastError() value; of TooLarge the limit in bytes; 0 when there is none
    qint64 nativeCode = 0;
    QString detail; ///< English, for support and logs; never shown alone

    friend bool operator==(const ReadError &, const ReadError &) = default;
};

[[nodiscard]] inline ReadError tooLarge(const QString &locator, qint64 limit)
{
    return {ReadErrorCode::TooLarge, locator, limit, QStringLiteral("larger than %1 bytes").arg(limit)};
}

} // namespace portcheck
