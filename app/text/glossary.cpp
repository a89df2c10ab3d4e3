#include "texts.h"

#include <QCoreApplication>

namespace portcheck {
namespace {

struct Row
{
    Q_DECLARE_TR_FUNCTIONS(Glossary) // the context of the texts

public:
    const char *term;
    const char *explanation;
    const char *alsoCalled = nullptr; ///< nullptr = nothing else

    static const Row kRows[];
};

constexpr Row Row::kRows[] {
    {QT_TR_NOOP("Listening port"),
     QT_TR_NOOP("The number at which a program waits for connections from other computers."),
     QT_TR_NOOP("[Server Name and Listening Port] on the screen of the Mac plug-in")},
    {QT_TR_NOOP("Security Server"),
     QT_TR_NOOP("The computer that manages the agents and hands out updates and settings."),
     QT_TR_NOOP("Business Security server")},
    {QT_TR_NOOP("Security Agent"),
     QT_TR_NOOP("The program on each protected computer."),
     QT_TR_NOOP("Client, Business Security client (before 10.0 SP1, and on the console of version 10.0)")},
    {QT_TR_NOOP("Management console"),
     QT_TR_NOOP("The web page of the Security Server on which everything is set up.")},
    {QT_TR_NOOP("Plug-in Manager"),
     QT_TR_NOOP(
         "The part of the management console from which plug-ins such as Trend Micro Security for Mac are opened.")},
    {QT_TR_NOOP("Smart Scan server"),
     QT_TR_NOOP("Answers the queries that agents send while they scan. It runs on the Security Server.")},
    {QT_TR_NOOP("Port for Mac agents"),
     QT_TR_NOOP("The port used with Mac agents, set in the plug-in of Plug-in Manager."),
     QT_TR_NOOP("Listening port of the TMSM client")},
    {QT_TR_NOOP("Login script"),
     QT_TR_NOOP("Installs or updates the agent (autopcc.exe) when a person logs on to Windows.")},
    {QT_TR_NOOP("Quarantine"),
     QT_TR_NOOP("Sending files in which a virus was found to a safe place. By default agents send them to the server "
                "by HTTP.")},
    {QT_TR_NOOP("UNC path"),
     QT_TR_NOOP("The name of a shared folder that begins with two backslashes. It needs ports 139 and 445.")},
    {QT_TR_NOOP("Registry"),
     QT_TR_NOOP("The configuration database of Windows. The agent stores the ports that it uses there.")},
    {QT_TR_NOOP("Support"), QT_TR_NOOP("Trend Micro's support, or whoever sold you the product.")},
    {QT_TR_NOOP("Default"),
     QT_TR_NOOP("The port that the product uses unless another one was chosen. The agent port has none: it is a random "
                "five-digit number, or one chosen, when the server is installed.")},
};

} // namespace

QList<GlossaryEntry> glossary(const Catalog &catalog)
{
    QList<GlossaryEntry> entries;
    for (const Row &row : Row::kRows) {
        entries.append({catalog.text("Glossary", row.term),
                        row.alsoCalled ? catalog.text("Glossary", row.alsoCalled) : QString(),
                        catalog.text("Glossary", row.explanation)});
    }
    return entries;
}

} // namespace portcheck
