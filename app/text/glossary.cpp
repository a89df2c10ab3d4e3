#include "texts.h"

namespace portcheck {
namespace {

struct Row
{
    const char *term;
    const char *explanation;
    const char *alsoCalled = nullptr; ///< nullptr = nothing else
};

constexpr Row kRows[] {
    {QT_TRANSLATE_NOOP("Glossary", "Listening port"),
     QT_TRANSLATE_NOOP("Glossary", "The number at which a program waits for connections from other computers."),
     QT_TRANSLATE_NOOP("Glossary", "[Server Name and Listening Port] on the screen of the Mac plug-in")},
    {QT_TRANSLATE_NOOP("Glossary", "Security Server"),
     QT_TRANSLATE_NOOP("Glossary", "The computer that manages the agents and hands out updates and settings."),
     QT_TRANSLATE_NOOP("Glossary", "Business Security server")},
    {QT_TRANSLATE_NOOP("Glossary", "Security Agent"),
     QT_TRANSLATE_NOOP("Glossary", "The program on each protected computer."),
     QT_TRANSLATE_NOOP("Glossary",
                       "Client, Business Security client (before 10.0 SP1, and on the console of version 10.0)")},
    {QT_TRANSLATE_NOOP("Glossary", "Management console"),
     QT_TRANSLATE_NOOP("Glossary", "The web page of the Security Server on which everything is set up.")},
    {QT_TRANSLATE_NOOP("Glossary", "Plug-in Manager"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The part of the management console from which plug-ins such as Trend Micro Security for "
                       "Mac are opened.")},
    {QT_TRANSLATE_NOOP("Glossary", "Smart Scan server"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Answers the queries that agents send while they scan. It runs on the Security Server.")},
    {QT_TRANSLATE_NOOP("Glossary", "Port for Mac agents"),
     QT_TRANSLATE_NOOP("Glossary", "The port used with Mac agents, set in the plug-in of Plug-in Manager."),
     QT_TRANSLATE_NOOP("Glossary", "Listening port of the TMSM client")},
    {QT_TRANSLATE_NOOP("Glossary", "Login script"),
     QT_TRANSLATE_NOOP("Glossary", "Installs or updates the agent (autopcc.exe) when a person logs on to Windows.")},
    {QT_TRANSLATE_NOOP("Glossary", "Quarantine"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Sending files in which a virus was found to a safe place. By default agents send them to "
                       "the server by HTTP.")},
    {QT_TRANSLATE_NOOP("Glossary", "UNC path"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The name of a shared folder that begins with two backslashes. It needs ports 139 and 445.")},
    {QT_TRANSLATE_NOOP("Glossary", "Registry"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The configuration database of Windows. The agent stores the ports that it uses there.")},
    {QT_TRANSLATE_NOOP("Glossary", "Support"),
     QT_TRANSLATE_NOOP("Glossary", "Trend Micro's support, or whoever sold you the product.")},
    {QT_TRANSLATE_NOOP("Glossary", "Default"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The port that the product uses unless another one was chosen. The agent port has none: it "
                       "is a random five-digit number, or one chosen, when the server is installed.")},
};

} // namespace

QList<GlossaryEntry> glossary(const Catalog &catalog)
{
    QList<GlossaryEntry> entries;
    for (const Row &row : kRows) {
        entries.append({catalog.text("Glossary", row.term),
                        row.alsoCalled ? catalog.text("Glossary", row.alsoCalled) : QString(),
                        catalog.text("Glossary", row.explanation)});
    }
    return entries;
}

} // namespace portcheck
