#include "unsupportedregistry.h"

namespace portcheck {
namespace {

ReadError notSupported(const QString &key, RegistryView view)
{
    ReadError error;
    error.code = ReadErrorCode::NotSupported;
    error.locator = RegistrySource::fullPath(key, view);
    error.detail = QStringLiteral("this operating system has no registry");
    return error;
}

} // namespace

Result<bool, ReadError> UnsupportedRegistry::hasKey(const QString &key, RegistryView view) const
{
    return Failure {notSupported(key, view)};
}

Result<std::optional<RegistryValue>, ReadError>
UnsupportedRegistry::value(const QString &key, const QString & /*name*/, RegistryView view) const
{
    return Failure {notSupported(key, view)};
}

} // namespace portcheck
