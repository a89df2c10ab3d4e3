#pragma once

#include "inireader.h"
#include "pluginmanagerreader.h"

#include <core/diagnosis.h>
#include <sources/filesource.h>
#include <sources/registrysource.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace portcheck {

/// Where an installation's files are, and what they say of it so far. detectInstallation() completes it once the
/// readers have read them.
struct Located : IniReader::Inputs ///< more than one file of a kind = more than one claims to be it
{
    Installation installation;
    /// Addon\TMSM beside PCCSRV, whether it is there or not; from collected files only when it is there.
    MacPluginFolder macPlugin;
    QList<Finding> findings;
};

/// Finds the installation of this machine: the folders named by the registry, or else those below Program Files.
///
/// `chosenFolder` is one that the person entered or picked because nothing was found (empty = none): the folder of the
/// server or agent itself, one above it, or ofcscan.ini in it; yen signs for "\" and quotes around it are accepted.
/// Paths on other machines are opened only when they were entered there. Nothing is searched: the copies of ofcscan.ini
/// below activeupdate say nothing about this installation.
///
/// Findings: install-path-missing. Blocks shortly; any thread.
[[nodiscard]] Located locateLive(const RegistrySource &registry,
                                 const FileSource &files,
                                 const StandardFolders &folders,
                                 const QString &chosenFolder);

/// Which product and which parts of it are here, from everything that was read: the registries (live, or exported
/// files; paths in them are text and never opened), the report of the IniReader, and what locate...() found out.
///
/// Only what is there proves something: exports are often partial. With the cloud edition's agent the machine has no
/// agent of the on-premises product; a server stays one. Pure but for the registries; any thread.
[[nodiscard]] Installation
detectInstallation(const QList<const RegistrySource *> &registries, const ReaderReport &ini, const Installation &soFar);

} // namespace portcheck
