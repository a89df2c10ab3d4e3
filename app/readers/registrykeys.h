#pragma once

#include <QList>
#include <QString>

/// The registry keys that say something about the product, relative to HKLM\SOFTWARE (the Wow6432Node part is the
/// view's). No other key is ever opened or kept.
namespace portcheck::registrykeys {

/// The agent's settings, on the server the ones of its own agent.
inline const QString kAgent = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
/// There only with the cloud edition's agent.
inline const QString kHostedAgent = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\HostedAgent");
inline const QString kScanServer =
    QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\iCRC Scan\\Scan Server");
/// The dot is part of the name.
inline const QString kMisc = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\Misc.");
inline const QString kServer = QStringLiteral("TrendMicro\\OfficeScan\\service\\Information");
/// There only on a WFBS server.
inline const QString kWfbs = QStringLiteral("TrendMicro\\WFBS");

inline const QList<QString> kAll {kAgent, kHostedAgent, kScanServer, kMisc, kServer, kWfbs};

} // namespace portcheck::registrykeys
