#pragma once

#include "readerror.h"
#include "vocabulary.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace portcheck {

enum class SourceKind {
    File, ///< locator = path, key = "[SECTION] Key", line counted from 1
    Registry, ///< locator = full key path, key = value name; line only when read from an export
    Entered, ///< entered by the person; modified = when
    Folder, ///< locator = folder that was looked for
    Listener, ///< locator = "address:port"
};

/// Where a value stood, precisely enough to find it again by hand.
struct SourceRef
{
    SourceKind kind = SourceKind::File;
    QString locator;
    QString key;
    int line = 0; ///< 1-based; 0 = has no line
    /// Kind `Registry` only: "32" or "64" for the view asked, empty when an export does not tell.
    QString view;
    /// File time, or the time a value was entered; invalid when not known.
    QDateTime modified;
    /// Kind `Registry` only: the export that `line` counts in; empty for the live registry.
    QString file {};

    friend bool operator==(const SourceRef &, const SourceRef &) = default;
};

/// What one method, from one file, registry view or entry field, says of one role.
struct Observation
{
    Method method = Method::Ini;
    Side side = Side::Server;
    PortRole role = PortRole::ServerHttp;
    ObservationState state = ObservationState::Absent;
    std::optional<Port> value; ///< set exactly when state is Present
    QString raw; ///< as it stood, e.g. "8059" or "0x00001f7b (8059)"; kept when invalid
    SourceRef source;
    std::optional<ReadError> error; ///< set exactly when state is Unreadable

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// Every value that is given, once, in the order found.
[[nodiscard]] QList<Port> distinctPorts(const QList<Observation> &observations);

/// A server name as one side knows it: the agent's `Server`, the server's `Master_DomainName`.
struct NameObservation
{
    Method method = Method::Registry;
    Side side = Side::Agent;
    QString value;
    SourceRef source;

    friend bool operator==(const NameObservation &, const NameObservation &) = default;
};

/// Master_EnableSSL as read.
struct SslObservation
{
    SslState state = SslState::Absent;
    QString raw;
    SourceRef source;

    friend bool operator==(const SslObservation &, const SslObservation &) = default;
};

/// One line of what a person sees when looking the value up by hand.
struct EvidenceLine
{
    int number = 0; ///< line in the file, 1-based; 0 = none
    QString name; ///< key or value name
    QString type; ///< registry type as the editor writes it, else empty
    QString data; ///< value as the editor shows it, e.g. "0x00001f7b (8059)"
    QString text; ///< the whole line as it is in a file; empty for live registry values
    std::optional<PortRole> role;

    friend bool operator==(const EvidenceLine &, const EvidenceLine &) = default;
};

/// The excerpt of one source, built from allow-listed lines alone (see allowlist.h): nothing else of a
/// settings file or a registry key ever enters this program's memory beyond parsing.
struct EvidenceBlock
{
    Method method = Method::Ini;
    Side side = Side::Server;
    SourceRef source;
    QString encoding; ///< of a file: "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "cp932", "latin-1"
    QList<EvidenceLine> lines;
    /// Nothing in the file shows whose copy it is; it was taken for that of `side`, and whoever shows it says so.
    bool sideAssumed = false;

    friend bool operator==(const EvidenceBlock &, const EvidenceBlock &) = default;
};

} // namespace portcheck
