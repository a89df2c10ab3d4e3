#include "observation.h"

#include <array>
#include <utility>

namespace portcheck {
namespace {

constexpr std::array<std::pair<SourceKind, const char *>, 5> kNames {{{SourceKind::File, "file"},
                                                                      {SourceKind::Registry, "registry"},
                                                                      {SourceKind::Entered, "entered"},
                                                                      {SourceKind::Folder, "folder"},
                                                                      {SourceKind::Listener, "listener"}}};

} // namespace

QString id(SourceKind kind)
{
    for (const auto &[candidate, name] : kNames) {
        if (candidate == kind) {
            return QString::fromLatin1(name);
        }
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<SourceKind> sourceKindFromId(const QString &id)
{
    for (const auto &[candidate, name] : kNames) {
        if (id == QLatin1String(name)) {
            return candidate;
        }
    }
    return std::nullopt;
}

} // namespace portcheck
