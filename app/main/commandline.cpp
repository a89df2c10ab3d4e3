#include "commandline.h"

#include <report/reports.h>

#include <QHash>

namespace portcheck {
namespace {

using Kind = UsageError::Kind;
using Outcome = std::optional<UsageError>;

constexpr QLatin1String kLanguage("--lang");
constexpr QLatin1String kEntered("--entered");

Result<EnteredValue, UsageError> parseEntered(const QString &text)
{
    const auto method = fromId<Method>(text.section(QLatin1Char(':'), 0, 0));
    const QString rest = text.section(QLatin1Char(':'), 1);
    const auto role = fromId<PortRole>(rest.section(QLatin1Char('='), 0, 0));
    const QString number = rest.section(QLatin1Char('='), 1);
    if (!method || !role || number.isEmpty()) {
        return Failure {UsageError {Kind::BadEntered, text}};
    }
    if ((*method != Method::Console && *method != Method::Plugin) || !methodCovers(*method, *role)) {
        return Failure {UsageError {Kind::BadEnteredRole, text}};
    }
    const auto port = Port::fromText(number);
    if (!port) {
        return Failure {UsageError {Kind::BadEnteredPort, text}};
    }
    return EnteredValue {*method, *role, port->toString(), {}};
}

class Parser
{
public:
    Result<CommandLine, UsageError> run(const QStringList &arguments)
    {
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString &argument = arguments.at(i);
            if (!argument.startsWith(QLatin1String("--"))) {
                return Failure {UsageError {
                    argument.startsWith(QLatin1Char('-')) ? Kind::UnknownOption : Kind::UnexpectedArgument, argument}};
            }
            // Both "--ini FILE" and "--ini=FILE".
            const qsizetype equals = argument.indexOf(QLatin1Char('='));
            m_option = argument.left(equals);
            m_given.append(m_option);
            if (bool *const on = m_switches.value(m_option); on && equals < 0) {
                *on = true;
                continue;
            }
            if (!m_texts.contains(m_option) && !m_lists.contains(m_option) && m_option != kLanguage
                && m_option != kEntered) {
                return Failure {UsageError {Kind::UnknownOption, argument}};
            }
            QString value;
            if (equals >= 0) {
                value = argument.mid(equals + 1);
            } else if (i + 1 < arguments.size() && !arguments.at(i + 1).startsWith(QLatin1String("--"))) {
                value = arguments.at(++i);
            }
            if (value.isEmpty()) {
                return Failure {UsageError {Kind::MissingValue, m_option}};
            }
            if (const Outcome error = take(value)) {
                return Failure {*error};
            }
            if (m_option == QLatin1String("--compare")) {
                if (i + 1 >= arguments.size() || arguments.at(i + 1).startsWith(QLatin1String("--"))) {
                    return Failure {UsageError {Kind::MissingValue, m_option}};
                }
                m_line.newFile = arguments.at(++i);
            }
        }
        m_line.options.live = !m_noLive;
        m_line.mode = mode();
        const bool tells = m_line.mode == Mode::Help || m_line.mode == Mode::Version;
        if (const Outcome error = tells ? Outcome() : conflict()) {
            return Failure {*error};
        }
        return m_line;
    }

private:
    /// Stores the value of the option.
    Outcome take(const QString &value)
    {
        if (m_option == kLanguage) {
            if (m_line.language) {
                return UsageError {Kind::Repeated, m_option};
            }
            m_line.language = languageFromId(value);
            return m_line.language ? Outcome() : UsageError {Kind::BadLanguage, value};
        }
        if (m_option == kEntered) {
            return takeEntered(value);
        }
        if (m_option == QLatin1String("--report") && value != QLatin1String("-") && !reportFormatForFile(value)) {
            return UsageError {Kind::BadReportSuffix, value};
        }
        if (m_option == QLatin1String("--collect") && !value.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
            return UsageError {Kind::BadArchiveSuffix, value};
        }
        if (QStringList *const list = m_lists.value(m_option)) {
            list->append(value);
            return {};
        }
        QString *const text = m_texts.value(m_option);
        if (!text->isEmpty()) {
            return UsageError {Kind::Repeated, m_option};
        }
        *text = text == &m_line.options.caseNumber ? value.simplified() : value; // one line of text, everywhere
        return {};
    }

    Outcome takeEntered(const QString &value)
    {
        const auto entered = parseEntered(value);
        if (!entered) {
            return entered.error();
        }
        for (const EnteredValue &other : std::as_const(m_line.input.entered)) {
            if (other.method == entered->method && other.role == entered->role && other.text != entered->text) {
                return UsageError {Kind::EnteredTwice, value};
            }
        }
        m_line.input.entered.append(*entered);
        return {};
    }

    [[nodiscard]] Outcome conflict() const
    {
        const auto fits = [this](const QString &option, const QStringList &others, bool together) -> Outcome {
            for (const QString &other : m_given) {
                if (m_given.contains(option) && other != option && others.contains(other) != together) {
                    return UsageError {Kind::Conflict, QStringLiteral("%1, %2").arg(option, other)};
                }
            }
            return {};
        };
        const auto list = [](const char *options) {
            return QString::fromLatin1(options).split(QLatin1Char(' '));
        };
        // What is made of finished reports takes nothing else in. Made-up ports say nothing about a real machine.
        const QStringList files =
            list("--ini --agent-ini --registry --service-ini --tmsm --folder --zip --netstat --host");
        for (const Outcome &conflict :
             {fits(QStringLiteral("--compare"), list("--report --force --lang"), true),
              fits(QStringLiteral("--merge"), list("--report --force --lang"), true),
              fits(QStringLiteral("--startup-time"), list("--report --pictures --collect"), false),
              fits(QStringLiteral("--sample"), files, false),
              fits(QStringLiteral("--open"), files + list("--sample --entered --agents"), false),
              fits(QStringLiteral("--no-live"), list("--host --agents"), false)}) {
            if (conflict) {
                return conflict;
            }
        }
        return {};
    }

    [[nodiscard]] Mode mode() const
    {
        if (m_help) {
            return Mode::Help;
        }
        if (m_version) {
            return Mode::Version;
        }
        if (!m_line.oldFile.isEmpty()) {
            return Mode::Compare;
        }
        if (!m_line.mergeFolder.isEmpty()) {
            return Mode::Merge;
        }
        if (m_startupTime) {
            return Mode::StartupTime;
        }
        const bool output = !m_line.reports.isEmpty() || !m_line.picturesFolder.isEmpty() || !m_line.archive.isEmpty();
        return output ? Mode::Output : Mode::Window;
    }

    CommandLine m_line;
    QStringList m_given; ///< options, in order
    QString m_option; ///< the one that is read
    bool m_startupTime = false;
    bool m_noLive = false;
    bool m_help = false;
    bool m_version = false;

    const QHash<QString, bool *> m_switches {{QStringLiteral("--startup-time"), &m_startupTime},
                                             {QStringLiteral("--no-live"), &m_noLive},
                                             {QStringLiteral("--sample"), &m_line.input.sample},
                                             {QStringLiteral("--force"), &m_line.force},
                                             {QStringLiteral("--mask"), &m_line.mask},
                                             {QStringLiteral("--help"), &m_help},
                                             {QStringLiteral("--version"), &m_version}};
    /// Given once. A second file of --compare follows as an argument of its own: see run().
    const QHash<QString, QString *> m_texts {{QStringLiteral("--ini"), &m_line.input.serverIni},
                                             {QStringLiteral("--agent-ini"), &m_line.input.agentIni},
                                             {QStringLiteral("--service-ini"), &m_line.input.serviceIni},
                                             {QStringLiteral("--tmsm"), &m_line.input.tmsmFolder},
                                             {QStringLiteral("--folder"), &m_line.input.folder},
                                             {QStringLiteral("--zip"), &m_line.input.zip},
                                             {QStringLiteral("--host"), &m_line.input.probeHost},
                                             {QStringLiteral("--case"), &m_line.options.caseNumber},
                                             {QStringLiteral("--open"), &m_line.openFile},
                                             {QStringLiteral("--agents"), &m_line.agentsFile},
                                             {QStringLiteral("--pictures"), &m_line.picturesFolder},
                                             {QStringLiteral("--collect"), &m_line.archive},
                                             {QStringLiteral("--compare"), &m_line.oldFile},
                                             {QStringLiteral("--merge"), &m_line.mergeFolder}};
    /// Given as often as one likes.
    const QHash<QString, QStringList *> m_lists {{QStringLiteral("--registry"), &m_line.input.registryFiles},
                                                 {QStringLiteral("--netstat"), &m_line.input.listenerTexts},
                                                 {QStringLiteral("--report"), &m_line.reports}};
};

} // namespace

Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    return Parser().run(arguments);
}

} // namespace portcheck
