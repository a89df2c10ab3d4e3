#pragma once

#include <sources/enteredvalue.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace portcheck {

/// The inputs that replace a machine.
struct FileInputs
{
    QString serverIni;
    QString agentIni;
    QStringList registryFiles; ///< .reg exports or saved `reg query` text
    QString serviceIni;
    QString tmsmFolder;
    QString folder; ///< collected files, recognised by name and content
    QString zip; ///< the same in a ZIP archive
    QStringList collected; ///< the same for files and folders that were dropped or chosen in a dialog
    /// Saved output of netstat, Get-NetTCPConnection or netsh: what listened on the machine of the files.
    QStringList listenerTexts;
    bool sample = false;

    friend bool operator==(const FileInputs &, const FileInputs &) = default;
};

/// What is checked. The command line and the window make one, runCheck() carries it out.
/// With any file input the check is offline: nothing of this machine is read.
struct CheckInput : FileInputs
{
    /// Live only: an installation folder the person chose because it was not found ("\u00a5" and
    /// full-width separators accepted).
    QString installFolder;
    QList<EnteredValue> entered;
    /// Another computer to probe (`--host`); also with file inputs: configured in the files, probed there.
    QString probeHost;

    [[nodiscard]] bool hasFileInput() const { return !isAboutTheSameAs({}); }
    /// Whom the check is about.
    [[nodiscard]] RunMode mode() const
    {
        return sample ? RunMode::Sample : hasFileInput() ? RunMode::Files : RunMode::Live;
    }

    /// Both are about the same computers: the same files, or this machine both times. What a person noted about
    /// one set of inputs must not get into the report of another.
    [[nodiscard]] bool isAboutTheSameAs(const FileInputs &other) const
    {
        return static_cast<const FileInputs &>(*this) == other;
    }

    friend bool operator==(const CheckInput &, const CheckInput &) = default;
};

/// How it is checked, and what the person notes about it. The window holds them: a click on another input is no
/// reason to forget that nothing may be asked.
struct CheckOptions
{
    bool live = true; ///< false = --no-live: no listener check, no network
    /// Also ask for the console's login page where the gentler signs say nothing: on a click only.
    bool loginPage = false;
    QString caseNumber; ///< support case
    QString memo;

    friend bool operator==(const CheckOptions &, const CheckOptions &) = default;
};

} // namespace portcheck
