#pragma once

#include "reader.h"

#include <core/diagnosis.h>
#include <sources/enteredvalue.h>
#include <sources/filesource.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace portcheck {

/// What the folder Addon\TMSM, a sibling of PCCSRV, says. Nothing in it is documented.
struct MacPluginFolder
{
    QString folder; ///< or a copy of it; empty = not known
    Presence presence = Presence::NotLooked;
    /// Of the folder when `presence` is Unreadable, of ServerInfo.plist when it is Present.
    std::optional<ReadError> error;
    QString plistPath; ///< as it is spelled there; empty when there is none
    QList<EvidenceLine> entries; ///< port-like entries of ServerInfo.plist
};

/// Looks at that folder. An empty path is not looked at. Blocks; any thread.
[[nodiscard]] MacPluginFolder inspectMacPlugin(const FileSource &files, const QString &folder);

/// Takes presence and entries over into what is known of the installation.
void applyMacPlugin(const MacPluginFolder &plugin, Installation *installation);

/// Keys of an XML property list whose name is that of a port and whose value is one. Nothing else of the file is kept:
/// its other values may be secrets. \return nothing when it is no XML property list.
[[nodiscard]] std::optional<QList<EvidenceLine>> portEntriesOfPlist(const QByteArray &bytes);

/// The fourth documented way: the port that the Mac plug-in's page shows, entered by the person. What lies in the
/// plug-in's folder is evidence to look at, never an observation, because the vendor documents none of it.
class PluginManagerReader final : public Reader
{
public:
    PluginManagerReader(MacPluginFolder plugin, QList<EnteredValue> entered);

    [[nodiscard]] Method method() const override { return Method::Plugin; }
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    MacPluginFolder m_plugin;
    QList<EnteredValue> m_entered;
};

} // namespace portcheck
