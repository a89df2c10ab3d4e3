#include "commandline.h"

#include <core/servernames.h>
#include <report/reports.h>

#include <QHash>

namespace portcheck {
namespace {

using Kind = UsageError::Kind;
using Mistake = std::optional<UsageError>;

constexpr QLatin1String kLanguage("--lang");
constexpr QLatin1String kEntered("--entered");
constexpr QLatin1String kHost("--host");

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
    Result<Mode, UsageError> run(const QStringList &arguments)
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
            if (!m_texts.contains(m_option) && !m_lists.contains(m_option) && m_option != kEntered) {
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
            if (const Mistake error = take(value)) {
                return Failure {*error};
            }
            if (m_option == QLatin1String("--compare")) {
                if (i + 1 >= arguments.size() || arguments.at(i + 1).startsWith(QLatin1String("--"))) {
                    return Failure {UsageError {Kind::MissingValue, m_option}};
                }
                m_newFile = arguments.at(++i);
            }
        }
        m_request.options.live = !m_noLive;
        if (const Mistake error = m_help || m_version ? Mistake() : conflict()) {
            return Failure {*error};
        }
        return mode();
    }

private:
    /// Stores the value of the option.
    Mistake take(const QString &value)
    {
        if (m_option == kEntered) {
            return takeEntered(value);
        }
        if (m_option == kLanguage && !languageFromId(value)) {
            return UsageError {Kind::BadLanguage, value};
        }
        if (m_option == QLatin1String("--report") && value != QLatin1String("-") && !reportFormatForFile(value)) {
            return UsageError {Kind::BadReportSuffix, value};
        }
        if (m_option == QLatin1String("--collect") && !value.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
            return UsageError {Kind::BadArchiveSuffix, value};
        }
        if (m_option == kHost && !canBeHost(typedHost(value))) {
            return UsageError {Kind::BadHost, value};
        }
        if (QStringList *const list = m_lists.value(m_option)) {
            list->append(value);
            return {};
        }
        QString *const text = m_texts.value(m_option);
        if (!text->isEmpty()) {
            return UsageError {Kind::Repeated, m_option};
        }
        *text = text == &m_request.options.caseNumber ? value.simplified() // one line of text, everywhere
            : m_option == kHost                       ? typedHost(value)
                                                      : value;
        return {};
    }

    Mistake takeEntered(const QString &value)
    {
        const auto entered = parseEntered(value);
        if (!entered) {
            return entered.error();
        }
        for (const EnteredValue &other : std::as_const(m_request.input.entered)) {
            if (other.method == entered->method && other.role == entered->role && other.text != entered->text) {
                return UsageError {Kind::EnteredTwice, value};
            }
        }
        m_request.input.entered.append(*entered);
        return {};
    }

    [[nodiscard]] Mistake conflict() const
    {
        const auto list = [](const char *options) {
            return QString::fromLatin1(options).split(QLatin1Char(' '));
        };
        // What is made of finished reports takes nothing else in. Made-up ports say nothing about a real machine.
        const QStringList files =
            list("--ini --agent-ini --registry --service-ini --tmsm --folder --zip --netstat --host --agents");
        struct Rule
        {
            QString option;
            QStringList others;
            bool together; ///< only with these; else never with one of them
        };
        for (const auto &[option, others, together] :
             {Rule {QStringLiteral("--compare"), list("--report --force --lang"), true},
              Rule {QStringLiteral("--merge"), list("--report --force --lang"), true},
              Rule {QStringLiteral("--startup-time"), list("--report --pictures --collect"), false},
              Rule {QStringLiteral("--sample"), files, false},
              Rule {QStringLiteral("--open"), files + list("--sample --entered"), false},
              Rule {QStringLiteral("--no-live"), list("--host --agents"), false}}) {
            for (const QString &other : m_given) {
                if (m_given.contains(option) && other != option && others.contains(other) != together) {
                    return UsageError {Kind::Conflict, QStringLiteral("%1, %2").arg(option, other)};
                }
            }
        }
        return {};
    }

    [[nodiscard]] Mode mode() const
    {
        if (m_help) {
            return TextMode {helpText};
        }
        if (m_version) {
            return TextMode {versionText};
        }
        if (!m_oldFile.isEmpty()) {
            return CompareMode {m_oldFile, m_newFile, m_targets};
        }
        if (!m_mergeFolder.isEmpty()) {
            return MergeMode {m_mergeFolder, m_targets};
        }
        if (!m_targets.reports.isEmpty() || !m_pictures.isEmpty() || !m_archive.isEmpty()) {
            return OutputMode {m_request, m_targets, m_pictures, m_archive};
        }
        return WindowMode {m_request, m_startupTime};
    }

    QStringList m_given; ///< options, in order
    QString m_option; ///< the one that is read
    // Values of options, until it is known which mode they are for.
    CheckRequest m_request;
    ReportTargets m_targets;
    QString m_pictures;
    QString m_archive;
    QString m_oldFile;
    QString m_newFile;
    QString m_mergeFolder;
    QString m_language; ///< for askedLanguage()
    bool m_startupTime = false;
    bool m_noLive = false;
    bool m_help = false;
    bool m_version = false;

    const QHash<QString, bool *> m_switches {{QStringLiteral("--startup-time"), &m_startupTime},
                                             {QStringLiteral("--no-live"), &m_noLive},
                                             {QStringLiteral("--sample"), &m_request.input.sample},
                                             {QStringLiteral("--force"), &m_targets.force},
                                             {QStringLiteral("--mask"), &m_request.aliases},
                                             {QStringLiteral("--help"), &m_help},
                                             {QStringLiteral("--version"), &m_version}};
    /// Given once. A second file of --compare follows as an argument of its own: see run().
    const QHash<QString, QString *> m_texts {{QStringLiteral("--ini"), &m_request.input.serverIni},
                                             {QStringLiteral("--agent-ini"), &m_request.input.agentIni},
                                             {QStringLiteral("--service-ini"), &m_request.input.serviceIni},
                                             {QStringLiteral("--tmsm"), &m_request.input.tmsmFolder},
                                             {QStringLiteral("--folder"), &m_request.input.folder},
                                             {QStringLiteral("--zip"), &m_request.input.zip},
                                             {kHost, &m_request.input.probeHost},
                                             {QStringLiteral("--case"), &m_request.options.caseNumber},
                                             {QStringLiteral("--open"), &m_request.openFile},
                                             {QStringLiteral("--agents"), &m_request.agentsFile},
                                             {QStringLiteral("--pictures"), &m_pictures},
                                             {QStringLiteral("--collect"), &m_archive},
                                             {QStringLiteral("--compare"), &m_oldFile},
                                             {QStringLiteral("--merge"), &m_mergeFolder},
                                             {kLanguage, &m_language}};
    /// Given as often as one likes.
    const QHash<QString, QStringList *> m_lists {{QStringLiteral("--registry"), &m_request.input.registryFiles},
                                                 {QStringLiteral("--netstat"), &m_request.input.listenerTexts},
                                                 {QStringLiteral("--report"), &m_targets.reports}};
};

} // namespace

Result<Mode, UsageError> parseCommandLine(const QStringList &arguments)
{
    return Parser().run(arguments);
}

std::optional<Language> askedLanguage(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const qsizetype equals = arguments.at(i).indexOf(QLatin1Char('='));
        if (arguments.at(i).left(equals) == kLanguage) {
            return languageFromId(equals < 0 ? arguments.value(i + 1) : arguments.at(i).mid(equals + 1));
        }
    }
    return std::nullopt;
}

} // namespace portcheck
