#pragma once

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
    TooLarge, ///< over the limit stated by the reader
    Timeout, ///< no answer in time: blocked or off, cannot tell which
    Refused, ///< the host answered that nothing listens
    TlsFailed, ///< TCP opened, the TLS handshake did not succeed
    Cancelled, ///< the person stopped the check
    Unexpected, ///< anything else; `nativeCode` and `detail` say what
};

/// Language-free id, e.g. "access-denied".
[[nodiscard]] QString id(ReadErrorCode code);

struct ReadError
{
    ReadErrorCode code = ReadErrorCode::Unexpected;
    QString locator; ///< path, registry key or URL that could not be read
    qint64 nativeCode = 0; ///< errno or GetLastError() value; 0 when there is none
    QString detail; ///< English, for support and logs; never shown alone

    friend bool operator==(const ReadError &, const ReadError &) = default;
};

} // namespace portcheck
