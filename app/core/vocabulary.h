#pragma once

#include "port.h"

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <type_traits>
#include <utility>

/// The words that scripts rely on. Every enumeration has a language-free id (`id()`, stored in JSON and
/// CSV, given on the command line) and the way back (`fromId()`); display names live in app/text.
namespace portcheck {

/// What a port is for. Order is the order of every table and of the JSON report.
enum class PortRole { ServerHttp, ServerHttps, ScanHttp, ScanHttps, Agent, Mac, Netbios139, Netbios445 };

/// How a value was looked up: the four documented ways, and `Live`, which is evidence of what really
/// listens and not a fifth of the four.
enum class Method { Console, Ini, Registry, Plugin, Live };

/// Whose copy a value is. The registry key PC-cillinNTCorp belongs to the agent even on the server,
/// because it is the server's own agent that keeps it.
enum class Side { Server, Agent, Entered };

/// What one source says of one role. Absent (looked, not there), invalid (there, no port) and unreadable
/// (could not look) are never folded into each other.
enum class ObservationState { Present, Absent, Invalid, Unreadable, NotApplicable };

/// The verdict on one role or on the whole.
enum class RoleState { Match, Check, Problem, Unknown, Single, NotChecked, NotApplicable };

enum class Severity { Problem, Check, Unknown, Info };

/// The edition decides which ports exist and which defaults may be named.
enum class Edition { Wfbs, OfficeScan, Cloud, Unknown, None };

/// Master_EnableSSL: 1 is on, 2 is off (the only documented values); `Unknown` is any other value,
/// `Absent` no value at all. Only `Off` takes the HTTPS port out of judgement.
enum class SslState { On, Off, Unknown, Absent };

/// Where the facts came from: this machine, files named by the person, a saved report, the sample.
enum class RunMode { Live, Files, Report, Sample };

enum class ListenState { Listening, NotListening, NoAnswer, NotChecked };
enum class Fingerprint { WfbsConsole, WfbsAgent, SmartScan, Other, None, NotChecked };
/// `AllowedSome`: for some remote addresses, some network adapters or some networks only.
enum class FirewallState { Allowed, AllowedSome, NoRule, NotReadable, NotChecked };

/// What the live check asks; each is asked by itself and answers or not by itself.
enum class LiveQuestionId { Listeners, Owners, Reservations, Firewall, Services, Names, Probes };
/// `NotInTime` is a question that hangs, `NotChecked` one that nobody asked or that its source cannot tell.
enum class LiveOutcome { Answered, NotInTime, NotSupported, NotReadable, NotChecked };
/// Where live evidence came from: the tables of this machine, answers over the network, a saved text.
enum class LiveOriginKind { Machine, Network, File };

enum class InstalledRole { Server, Agent };

/// The id of a value of any enumeration of this folder, those of other headers included.
template<typename T>
requires std::is_enum_v<T>
[[nodiscard]] QString id(T value);

/// The way back. \return nothing for an unknown id.
template<typename T>
[[nodiscard]] std::optional<T> fromId(QStringView text);

/// The language-free names of an enumeration: specialise it with a `table`, and both ways are there.
template<typename T>
struct Names;

template<typename T, std::size_t N>
using NameTable = std::array<std::pair<T, const char *>, N>;

template<typename T>
[[nodiscard]] QString nameOf(T value)
{
    for (const auto &[candidate, name] : Names<T>::table) {
        if (candidate == value) {
            return QString::fromLatin1(name);
        }
    }
    Q_UNREACHABLE();
    return {};
}

/// \return nothing for an unknown name.
template<typename T>
[[nodiscard]] std::optional<T> valueOfName(QStringView text, Qt::CaseSensitivity cases = Qt::CaseSensitive)
{
    for (const auto &[candidate, name] : Names<T>::table) {
        if (text.compare(QLatin1String(name), cases) == 0) {
            return candidate;
        }
    }
    return std::nullopt;
}

[[nodiscard]] const QList<PortRole> &allRoles();
/// The four documented methods, in the vendor's order. `Live` is not among them.
[[nodiscard]] const QList<Method> &documentedMethods();

/// Default that the vendor documents for a role; the agent port has none (it is random for each
/// installation). Source: vendor page and product documents, marked K in the domain notes.
[[nodiscard]] std::optional<Port> defaultPort(PortRole role);

/// False for the two NetBIOS rows, which are information and never part of the verdict.
[[nodiscard]] bool countsTowardsWhole(PortRole role);

/// True when `method` documents a value for `role`, so that its silence means something.
[[nodiscard]] bool methodCovers(Method method, PortRole role);

} // namespace portcheck
