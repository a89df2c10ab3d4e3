#include "glossary.h"

#include <array>

namespace portcheck {
namespace {

struct Row
{
    const char *term;
    const char *alsoCalled; ///< nullptr = nothing else
    const char *explanation;
};

constexpr std::array kRows {
    Row {QT_TRANSLATE_NOOP("Glossary", "Listening port"),
         QT_TRANSLATE_NOOP("Glossary", "[Server Name and Listening Port] on the screen of the Mac plug-in"),
         QT_TRANSLATE_NOOP("Glossary", "The number at which a program waits for connections from other computers.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Security Server"),
         QT_TRANSLATE_NOOP("Glossary", "Business Security server"),
         QT_TRANSLATE_NOOP("Glossary", "The computer that manages the agents and hands out updates and settings.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Security Agent"),
         QT_TRANSLATE_NOOP("Glossary",
                           "Client, Business Security client (before 10.0 SP1, and on the console of version 10.0)"),
         QT_TRANSLATE_NOOP("Glossary", "The program on each protected computer.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Management console"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary", "The web page of the Security Server on which everything is set up.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Plug-in Manager"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary",
                           "The part of the management console from which plug-ins such as Trend Micro Security for "
                           "Mac are opened.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Smart Scan server"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary",
                           "Answers the queries that agents send while they scan. It runs on the Security Server.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Port for Mac agents"),
         QT_TRANSLATE_NOOP("Glossary", "Listening port of the TMSM client"),
         QT_TRANSLATE_NOOP("Glossary", "The port used with Mac agents, set in the plug-in of Plug-in Manager.")},
    Row {
        QT_TRANSLATE_NOOP("Glossary", "Login script"),
        nullptr,
        QT_TRANSLATE_NOOP("Glossary", "Installs or updates the agent (autopcc.exe) when a person logs on to Windows.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Quarantine"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary",
                           "The place to which agents send files in which a virus was found. By default they go to "
                           "the server by HTTP.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "UNC path"),
         nullptr,
         QT_TRANSLATE_NOOP(
             "Glossary", "The name of a shared folder that begins with two backslashes. It needs ports 139 and 445.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Registry"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary",
                           "The configuration database of Windows. The agent stores the ports that it uses there.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Support"),
         nullptr,
         QT_TRANSLATE_NOOP("Glossary", "Trend Micro's support, or whoever sold you the product.")},
    Row {QT_TRANSLATE_NOOP("Glossary", "Default"),
         nullptr,
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
