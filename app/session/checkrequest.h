#pragma once

#include <sources/enteredvalue.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace portcheck {

/// What to look at: the command line and the window make one, runCheck() carries it out.
/// With any file input the check is offline: nothing of this machine is read.
struct CheckRequest
{
    QString serverIni;
    QString agentIni;
    QStringList registryFiles; ///< .reg exports or saved `reg query` text
    QString serviceIni;
    QString tmsmFolder;
    QString folder; ///< collected files, recognised by name and content
    bool sample = false;
    /// Live only: an installation folder the person chose because it was not found ("\u00a5" and
    /// full-width separators accepted).
    QString installFolder;
    QList<EnteredValue> entered;
    /// Another computer to probe (`--host`); also with file inputs: configured in the files, probed there.
    QString probeHost;
    /// Also ask for the console's login page where the gentler signs say nothing: on a click only.
    bool loginPage = false;
    bool live = true; ///< false = --no-live: no listener check, no network
    QString caseNumber;
    QString memo;

    [[nodiscard]] bool hasFileInput() const
    {
        return sample || !serverIni.isEmpty() || !agentIni.isEmpty() || !registryFiles.isEmpty()
            || !serviceIni.isEmpty() || !tmsmFolder.isEmpty() || !folder.isEmpty();
    }
};

} // namespace portcheck
