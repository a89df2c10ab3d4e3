#include "readerror.h"

#include <array>
#include <utility>

namespace portcheck {
namespace {

constexpr std::array<std::pair<ReadErrorCode, const char *>, 11> kNames {
    {{ReadErrorCode::NotFound, "not-found"},
     {ReadErrorCode::AccessDenied, "access-denied"},
     {ReadErrorCode::NotSupported, "not-supported"},
     {ReadErrorCode::WrongType, "wrong-type"},
     {ReadErrorCode::Malformed, "malformed"},
     {ReadErrorCode::TooLarge, "too-large"},
     {ReadErrorCode::Timeout, "timeout"},
     {ReadErrorCode::Refused, "refused"},
     {ReadErrorCode::TlsFailed, "tls-failed"},
     {ReadErrorCode::Cancelled, "cancelled"},
     {ReadErrorCode::Unexpected, "unexpected"}}};

} // namespace

QString id(ReadErrorCode code)
{
    for (const auto &[candidate, name] : kNames) {
        if (candidate == code) {
            return QString::fromLatin1(name);
        }
    }
    Q_UNREACHABLE();
    return {};
}

ReadErrorCode readErrorCodeFromId(const QString &id)
{
    for (const auto &[candidate, name] : kNames) {
        if (id == QLatin1String(name)) {
            return candidate;
        }
    }
    return ReadErrorCode::Unexpected;
}

} // namespace portcheck
