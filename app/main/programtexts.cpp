#include "programtexts.h"

#include <text/texts.h>

#include <QCoreApplication>
#include <QDir>

namespace portcheck {
namespace {

const char *const kContext = "Program";

const char *const kHelp = QT_TRANSLATE_NOOP("Program", R"(Usage: wfbs-portcheck [--lang ja|en] [inputs] [outputs]

Shows which ports Worry-Free Business Security uses, and whether the four documented methods agree.
It only reads. Without inputs it looks at this computer; with files it looks at nothing but those files.

Inputs
  --ini FILE              the server's ofcscan.ini
  --agent-ini FILE        the agent's own ofcscan.ini
  --registry FILE         an exported .reg file or saved output of "reg query"; may be repeated
  --service-ini FILE      PCCSRV\WSS\Service.ini
  --tmsm DIR              a copy of the folder Addon\TMSM
  --folder DIR            a folder of collected files, recognised by name and content
  --zip FILE              the same in a ZIP archive
  --netstat FILE          saved output of netstat, Get-NetTCPConnection or netsh: what listened there; may be repeated
  --open FILE.json        an earlier JSON report
  --sample                the built-in sample installation
  --entered METHOD:ROLE=PORT
                          a port read on a screen of the product; may be repeated
                          console: server-http, server-https, agent; plugin: mac
  --host NAME             also probe that computer over the network
  --agents FILE           probe every computer named in the file on the agent port
  --no-live               no check of what listens, no network

Outputs
  --report FILE           by suffix .html .pdf .txt .json .csv; "-" is text on standard output; may be repeated
  --force                 replace files that exist
  --mask                  aliases for names, users and addresses
  --pictures DIR          a PNG picture of every tab
  --collect FILE.zip      reports, pictures and the lines that were read, for support; always with aliases
  --case TEXT             number of the support case, printed in pictures and reports
  (none)                  the window

Of finished reports
  --compare OLD.json NEW.json
                          what differs between two JSON reports
  --merge DIR             many JSON reports, also in sub-folders, become one overview
  Both write every --report, or text on standard output.

Others
  --lang ja|en            language of texts and reports; otherwise that of the system
  --help                  this text
  --version               the program's version
  --startup-time          open the window, print after how many milliseconds it showed what is configured, end

Exit codes
  0 match, one source or not checked   1 needs attention   2 problem   3 not installed   4 unknown
  --compare: 0 same   1 different in ports, states, HTTPS setting or findings
  --merge:   0 no computer deviates   1 a computer has another agent port or server than expected
  64 wrong usage or unreadable input   73 a report could not be written
)");

} // namespace

QString programVersion()
{
    return QStringLiteral(PORTCHECK_VERSION);
}

QString helpText(const Catalog &catalog)
{
    return catalog.text(kContext, kHelp);
}

QString versionText(const Catalog &catalog)
{
    return QStringLiteral("%1 %2\n").arg(productName(catalog), programVersion());
}

QString usageErrorText(const UsageError &error, const Catalog &catalog)
{
    using enum UsageError::Kind;
    return catalog.word(kContext, error.kind)
        .in({{UnknownOption,
              QT_TRANSLATE_NOOP("Program", "This version has no option \"%1\". --help lists the options.")},
             {MissingValue, QT_TRANSLATE_NOOP("Program", "The option %1 needs a value. --help lists the options.")},
             {UnexpectedArgument,
              QT_TRANSLATE_NOOP("Program",
                                "\"%1\" is not an option. Give files with their option, for example --ini FILE.")},
             {BadLanguage, QT_TRANSLATE_NOOP("Program", "There is no language \"%1\". Use ja or en.")},
             {BadEntered,
              QT_TRANSLATE_NOOP("Program",
                                "\"%1\" is not of the form METHOD:ROLE=PORT, for example console:server-http=8059.")},
             {BadEnteredRole,
              QT_TRANSLATE_NOOP("Program",
                                "\"%1\" names a port that this screen does not show. Enter a port of the management "
                                "console as console:ROLE, the port for Mac agents as plugin:mac, for example "
                                "plugin:mac=61617.")},
             {BadEnteredPort, QT_TRANSLATE_NOOP("Program", "The port in \"%1\" is not a number from 1 to 65535.")},
             {EnteredTwice,
              QT_TRANSLATE_NOOP("Program",
                                "\"%1\" gives another value than before for the same port. Give each port of a "
                                "screen once.")},
             {BadHost,
              QT_TRANSLATE_NOOP("Program",
                                "\"%1\" is not the name or address of a computer. Give it without a port or path.")},
             {BadReportSuffix,
              QT_TRANSLATE_NOOP("Program",
                                "The report \"%1\" has none of the suffixes .html, .pdf, .txt, .json, .csv.")},
             {BadArchiveSuffix, QT_TRANSLATE_NOOP("Program", "The archive \"%1\" does not have the suffix .zip.")},
             {Conflict, QT_TRANSLATE_NOOP("Program", "These options exclude each other: %1.")},
             {Repeated, QT_TRANSLATE_NOOP("Program", "The option %1 may be given only once.")},
             {AgentPortUnknown,
              QT_TRANSLATE_NOOP("Program", "The agent port is not known for sure, so no computer was probed.")}})
        .replace(QLatin1String("%1"), error.text);
}

QString inputErrorText(const ReadError &error, const Catalog &catalog)
{
    ReadError shown = error;
    shown.locator = QDir::toNativeSeparators(error.locator);
    const auto sentence = [&](const char *source) {
        return catalog.text(kContext, source).arg(shown.locator);
    };
    switch (error.code) {
    case ReadErrorCode::Malformed:
        return sentence(QT_TRANSLATE_NOOP("Program", "The file \"%1\" is not of the kind that this option reads."));
    case ReadErrorCode::AgentsFile:
        return sentence(QT_TRANSLATE_NOOP("Program", "\"%1\" is an agent's ofcscan.ini. Give it with --agent-ini."));
    case ReadErrorCode::RegistryText:
        return sentence(QT_TRANSLATE_NOOP("Program", "\"%1\" is registry text. Give it with --registry."));
    case ReadErrorCode::QueryFailed:
        return sentence(QT_TRANSLATE_NOOP("Program",
                                          "\"%1\" contains only the message that reg query did not find the key. Query "
                                          "the product's key again on the computer in question."));
    case ReadErrorCode::TooLarge:
        if (!error.locator.endsWith(QLatin1String(".reg"), Qt::CaseInsensitive)) {
            return readErrorText(shown, catalog);
        }
        return catalog
            .text(kContext,
                  QT_TRANSLATE_NOOP("Program", "%1 If it is a registry export, export only the product's key."))
            .arg(readErrorText(shown, catalog));
    default:
        return readErrorText(shown, catalog);
    }
}

} // namespace portcheck
