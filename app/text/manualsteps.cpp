#include "texts.h"

#include <QCoreApplication>

// The vendor's four procedures in our own words.
namespace portcheck {
namespace {

using Action = ManualStep::Action;

struct StepRow
{
    Q_DECLARE_TR_FUNCTIONS(Manual) // the context of the texts

public:
    Method method;
    const char *text;
    Action action = Action::None;

    static const StepRow kRows[];
};

constexpr StepRow StepRow::kRows[] {
    {Method::Console, QT_TR_NOOP("Open the management console in a browser and log in."), Action::OpenConsole},
    {Method::Console, QT_TR_NOOP("Point to the server name at the top of the screen.")},
    {Method::Console,
     QT_TR_NOOP("The ports of the server and of the agents appear. With 10.0 SP1 \"Security Client\" was renamed "
                "\"Security Agent\"; \"client\" on the screen is the same thing.")},
    {Method::Console, QT_TR_NOOP("Enter the numbers here as they are shown.")},
    {Method::Ini,
     QT_TR_NOOP("On the server, open the folder PCCSRV of the installation, by default C:\\Program Files\\Trend "
                "Micro\\Security Server\\PCCSRV."),
     Action::OpenFolder},
    {Method::Ini, QT_TR_NOOP("Open the file ofcscan.ini. Look only, and close it without saving."), Action::OpenFile},
    {Method::Ini,
     QT_TR_NOOP("Find the section [INI_SERVER_SECTION]. Master_DomainPort is the server's HTTP port, Master_SSLPort "
                "its HTTPS port. Master_EnableSSL tells whether HTTPS is on (1) or off (2).")},
    {Method::Ini,
     QT_TR_NOOP("Find the section [INI_CLIENT_SECTION]. Client_LocalServer_Port is the agent port. The vendor's page "
                "spells this key Cliernt_LocalServer_Port: look for both.")},
    {Method::Registry,
     QT_TR_NOOP("Press Windows + R, enter regedit and choose OK. Look only, change nothing."),
     Action::StartRegistryEditor},
    {Method::Registry,
     QT_TR_NOOP("Go to the key HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion. "
                "On 32-bit Windows leave out Wow6432Node."),
     Action::CopyKeyPath},
    {Method::Registry, QT_TR_NOOP("ServerPort: the number in parentheses is the server's HTTP port.")},
    {Method::Registry, QT_TR_NOOP("LocalServerPort: the number in parentheses is the agent port.")},
    {Method::Registry, QT_TR_NOOP("Close the registry editor without changing anything.")},
    {Method::Plugin, QT_TR_NOOP("Open the management console, log in, and open Plug-in Manager."), Action::OpenConsole},
    {Method::Plugin,
     QT_TR_NOOP("Open the plug-in Trend Micro Security for Mac. If it is not installed (see step 5), there is no port "
                "to look up.")},
    {Method::Plugin, QT_TR_NOOP("Choose [Administration] > [Client-Server Communication].")},
    {Method::Plugin,
     QT_TR_NOOP("The port is shown under [Server Name and Listening Port]. Enter it here; do not change it there.")},
    {Method::Plugin,
     QT_TR_NOOP(
         "Whether the plug-in is installed can also be seen from its folder Addon\\TMSM, beside the folder PCCSRV."),
     Action::OpenPluginFolder},
    {Method::Live, QT_TR_NOOP("Open a command prompt, enter netstat -ano and press Enter.")},
    {Method::Live, QT_TR_NOOP("Look for the lines with LISTENING whose local address ends in a colon and the port.")},
    {Method::Live,
     QT_TR_NOOP("The last number is the PID. The Details tab of Task Manager tells which program it is; PID 4 (System) "
                "is the Windows web service when IIS is used.")},
};

} // namespace

QString manualHeading(Method method, const Catalog &catalog)
{
    return method == Method::Live ? catalog.translate("Manual", "To see it yourself")
                                  : catalog.translate("Manual", "To see it yourself (for 10.0)");
}

QList<ManualStep> manualSteps(Method method, const Catalog &catalog)
{
    QList<ManualStep> steps;
    for (const StepRow &row : StepRow::kRows) {
        if (row.method == method) {
            steps.append({catalog.text("Manual", row.text), row.action});
        }
    }
    return steps;
}

QString manualWarning(Method method, const Catalog &catalog)
{
    if (method != Method::Registry) {
        return {};
    }
    return catalog.translate(
        "Manual",
        "Look only, change nothing. The registry is the configuration database of Windows: a wrong "
        "change can stop Windows from working. Back it up before any change (see Windows Help). "
        "Changes are at your own risk; the vendor does not compensate for any damage.");
}

} // namespace portcheck
