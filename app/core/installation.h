#pragma once

#include "vocabulary.h"

#include <QString>
#include <QStringList>

namespace portcheck {

enum class Presence { NotLooked, Absent, Present, Unreadable };

/// What product is here, as far as the sources prove it. A missing value proves nothing.
struct Installation
{
    bool server = false;
    bool agent = false;
    /// HostedAgent was found: the cloud edition's agent, whose ports this program does not judge.
    bool cloudAgent = false;
    Edition edition = Edition::None;
    QString version; ///< as the product writes it; empty when not found
    QString serverFolder; ///< ...\PCCSRV, no trailing separator; empty when not known
    QString agentFolder;
    Presence macPlugin = Presence::NotLooked; ///< Addon\TMSM beside PCCSRV
    QStringList macPluginEntries; ///< port-like entries found in that folder: shown, not documented
    QStringList lookedAt; ///< every place that could show the product and was looked at, in order

    /// The on-premises product is here.
    [[nodiscard]] bool found() const { return server || agent; }
    /// Somebody looked for the product. Texts of what listens and a copy of Addon\TMSM, without any other source, do not
    /// show it.
    [[nodiscard]] bool wasLookedFor() const { return found() || edition != Edition::Unknown; }
    /// The part of the product that has this port is here, or may be: nobody looked. The NetBIOS ports are Windows' own.
    [[nodiscard]] bool mayHave(PortRole role) const
    {
        return !wasLookedFor() || (role == PortRole::Agent ? agent : server || !countsTowardsWhole(role));
    }
    friend bool operator==(const Installation &, const Installation &) = default;
};

} // namespace portcheck
