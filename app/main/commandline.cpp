#include "commandline.h"

#include <report/reports.h>

#include <QHash>

#include <array>
#include <functional>

namespace portcheck {
namespace {

using Kind = UsageError::Kind;
using Outcome = std::optional<UsageError>;

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
    EnteredValue value;
    value.method = *method;
    value.role = *role;
    value.text = port->toString();
    return value;
}

/// The options with a value; the rest are switches.
class Parser
{
public:
    Parser()
    {
        const auto single = [this](const char *name, QString CommandLine::*field) {
            m_values.insert(QString::fromLatin1(name),
                            [this, field](const QString &value) { return setOnce(&(m_line.*field), value); });
        };
        const auto input = [this](const char *name, QString CheckInput::*field) {
            m_values.insert(QString::fromLatin1(name),
                            [this, field](const QString &value) { return setOnce(&(m_line.input.*field), value); });
        };
        input("--ini", &CheckInput::serverIni);
        input("--agent-ini", &CheckInput::agentIni);
        input("--service-ini", &CheckInput::serviceIni);
        input("--tmsm", &CheckInput::tmsmFolder);
        input("--folder", &CheckInput::folder);
        input("--zip", &CheckInput::zip);
        input("--host", &CheckInput::probeHost);
        single("--open", &CommandLine::openFile);
        m_values.insert(QStringLiteral("--pictures"),
                        [this](const QString &value) { return setOnce(&m_outputs.picturesFolder, value); });
        single("--agents", &CommandLine::agentsFile);
        m_values.insert(QStringLiteral("--collect"), [this](const QString &value) -> Outcome {
            if (!value.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
                return UsageError {Kind::BadArchiveSuffix, value};
            }
            return setOnce(&m_outputs.archive, value);
        });
        m_values.insert(QStringLiteral("--merge"),
                        [this](const QString &value) { return setOnce(&m_merge.folder, value); });
        m_values.insert(QStringLiteral("--compare"), [this](const QString &value) {
            // The second file follows as an argument of its own: see run().
            return setOnce(&m_compare.oldFile, value);
        });
        m_values.insert(QStringLiteral("--registry"), [this](const QString &value) {
            m_line.input.registryFiles.append(value);
            return Outcome();
        });
        m_values.insert(QStringLiteral("--netstat"), [this](const QString &value) {
            m_line.input.listenerTexts.append(value);
            return Outcome();
        });
        m_values.insert(QStringLiteral("--case"), [this](const QString &value) {
            return setOnce(&m_line.options.caseNumber, value.simplified()); // one line of text, everywhere
        });
        m_values.insert(QStringLiteral("--lang"), [this](const QString &value) -> Outcome {
            if (m_line.language) {
                return UsageError {Kind::Repeated, m_option};
            }
            m_line.language = languageFromId(value);
            return m_line.language ? Outcome() : UsageError {Kind::BadLanguage, value};
        });
        m_values.insert(QStringLiteral("--entered"), [this](const QString &value) -> Outcome {
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
        });
        m_values.insert(QStringLiteral("--report"), [this](const QString &value) -> Outcome {
            if (value != QLatin1String("-") && !reportFormatForFile(value)) {
                return UsageError {Kind::BadReportSuffix, value};
            }
            m_outputs.reports.append(value);
            return {};
        });
    }

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
            const auto handler = m_values.constFind(m_option);
            if (handler == m_values.constEnd()) {
                if (equals >= 0 || !setSwitch(m_option)) {
                    return Failure {UsageError {Kind::UnknownOption, argument}};
                }
                continue;
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
            if (const Outcome error = (*handler)(value)) {
                return Failure {*error};
            }
            if (m_option == QLatin1String("--compare")) {
                if (i + 1 >= arguments.size() || arguments.at(i + 1).startsWith(QLatin1String("--"))) {
                    return Failure {UsageError {Kind::MissingValue, m_option}};
                }
                m_compare.newFile = arguments.at(++i);
            }
        }
        if (const Outcome error = m_help || m_version ? Outcome() : conflict()) {
            return Failure {*error};
        }
        m_line.mode = mode();
        return m_line;
    }

private:
    Outcome setOnce(QString *field, const QString &value) const
    {
        if (!field->isEmpty()) {
            return UsageError {Kind::Repeated, m_option};
        }
        *field = value;
        return {};
    }

    bool setSwitch(const QString &option)
    {
        if (option == QLatin1String("--no-live")) {
            m_line.options.live = false;
            return true;
        }
        const std::array<std::pair<const char *, bool *>, 6> switches {{{"--startup-time", &m_startupTime},
                                                                        {"--sample", &m_line.input.sample},
                                                                        {"--force", &m_line.force},
                                                                        {"--mask", &m_line.mask},
                                                                        {"--help", &m_help},
                                                                        {"--version", &m_version}}};
        for (const auto &[name, field] : switches) {
            if (option == QLatin1String(name)) {
                *field = true;
                return true;
            }
        }
        return false;
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
            return HelpMode();
        }
        if (m_version) {
            return VersionMode();
        }
        if (!m_compare.oldFile.isEmpty()) {
            return CompareMode {m_compare.oldFile, m_compare.newFile, m_outputs.reports};
        }
        if (!m_merge.folder.isEmpty()) {
            return MergeMode {m_merge.folder, m_outputs.reports};
        }
        if (m_startupTime) {
            return StartupTimeMode();
        }
        if (m_outputs.isEmpty()) {
            return WindowMode();
        }
        return m_outputs;
    }

    CommandLine m_line;
    OutputMode m_outputs;
    CompareMode m_compare;
    MergeMode m_merge;
    QStringList m_given; ///< options, in order
    bool m_startupTime = false;
    bool m_help = false;
    bool m_version = false;
    QString m_option;
    QHash<QString, std::function<Outcome(const QString &)>> m_values;
};

} // namespace

Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    return Parser().run(arguments);
}

} // namespace portcheck
