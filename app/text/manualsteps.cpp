#include "texts.h"

#include <array>
#include <span>

// The vendor's four procedures in our own words.
namespace portcheck {
namespace {

struct StepRow
{
    const char *text;
    ManualStep::Action action;
};
using Action = ManualStep::Action;

constexpr std::array kConsole {
    StepRow {QT_TRANSLATE_NOOP("Manual", "Open the management console in a browser and log in."), Action::OpenConsole},
    StepRow {QT_TRANSLATE_NOOP("Manual", "Point to the server name at the top of the screen."), Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "The ports of the server and of the agents appear. With 10.0 SP1 \"Security Client\" "
                               "was renamed \"Security Agent\"; \"client\" on the screen is the same thing."),
             Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual", "Enter the numbers here as they are shown."), Action::None},
};

constexpr std::array kIni {
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "On the server, open the folder PCCSRV of the installation, by default "
                               "C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV."),
             Action::OpenFolder},
    StepRow {QT_TRANSLATE_NOOP("Manual", "Open the file ofcscan.ini. Look only, and close it without saving."),
             Action::OpenFile},
    StepRow {
        QT_TRANSLATE_NOOP("Manual",
                          "Find the section [INI_SERVER_SECTION]. Master_DomainPort is the server's HTTP port, "
                          "Master_SSLPort its HTTPS port. Master_EnableSSL tells whether HTTPS is on (1) or off (2)."),
        Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "Find the section [INI_CLIENT_SECTION]. Client_LocalServer_Port is the agent port. The "
                               "vendor's page spells this key Cliernt_LocalServer_Port: look for both."),
             Action::None},
};

constexpr std::array kRegistry {
    StepRow {QT_TRANSLATE_NOOP("Manual", "Press Windows + R, enter regedit and choose OK. Look only, change nothing."),
             Action::StartRegistryEditor},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "Go to the key HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\"
                               "CurrentVersion. On 32-bit Windows leave out Wow6432Node."),
             Action::CopyKeyPath},
    StepRow {QT_TRANSLATE_NOOP("Manual", "ServerPort: the number in parentheses is the server's HTTP port."),
             Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual", "LocalServerPort: the number in parentheses is the agent port."),
             Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual", "Close the registry editor without changing anything."), Action::None},
};

constexpr std::array kPlugin {
    StepRow {QT_TRANSLATE_NOOP("Manual", "Open the management console, log in, and open Plug-in Manager."),
             Action::OpenConsole},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "Open the plug-in Trend Micro Security for Mac. If it is not installed (see step 5), there is "
                               "no port to look up."),
             Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual", "Choose [Administration] > [Client-Server Communication]."), Action::None},
    StepRow {QT_TRANSLATE_NOOP(
                 "Manual",
                 "The port is shown under [Server Name and Listening Port]. Enter it here; do not change it there."),
             Action::None},
    StepRow {
        QT_TRANSLATE_NOOP("Manual",
                          "Whether the plug-in is installed can also be seen from its folder Addon\\TMSM, beside the "
                          "folder PCCSRV."),
        Action::OpenPluginFolder},
};

constexpr std::array kLive {
    StepRow {QT_TRANSLATE_NOOP("Manual", "Open a command prompt, enter netstat -ano and press Enter."), Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "Look for the lines with LISTENING whose local address ends in a colon and the port."),
             Action::None},
    StepRow {QT_TRANSLATE_NOOP("Manual",
                               "The last number is the PID. The Details tab of Task Manager tells which program it is; "
                               "PID 4 (System) is the Windows web service when IIS is used."),
             Action::None},
};

std::span<const StepRow> rowsOf(Method method)
{
    switch (method) {
    case Method::Console:
        return kConsole;
    case Method::Ini:
        return kIni;
    case Method::Registry:
        return kRegistry;
    case Method::Plugin:
        return kPlugin;
    case Method::Live:
        return kLive;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QString manualHeading(Method method, const Catalog &catalog)
{
    if (method == Method::Live) {
        return catalog.text("Manual", QT_TRANSLATE_NOOP("Manual", "To see it yourself"));
    }
    return catalog.text("Manual", QT_TRANSLATE_NOOP("Manual", "To see it yourself (for 10.0)"));
}

QList<ManualStep> manualSteps(Method method, const Catalog &catalog)
{
    QList<ManualStep> steps;
    for (const StepRow &row : rowsOf(method)) {
        steps.append({catalog.text("Manual", row.text), row.action});
    }
    return steps;
}

QString manualWarning(Method method, const Catalog &catalog)
{
    if (method != Method::Registry) {
        return {};
    }
    return catalog.text(
        "Manual",
        QT_TRANSLATE_NOOP("Manual",
                          "Look only, change nothing. The registry is the configuration database of Windows: a wrong "
                          "change can stop Windows from working. Back it up before any change (see Windows Help). "
                          "Changes are at your own risk; the vendor does not compensate for any damage."));
}

} // namespace portcheck
