#include "findingtable.h"
#include "texts.h"

#include <core/ownerrules.h>
#include <core/paths.h>

#include <QByteArray>
#include <QDateTime>
#include <QMap>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

QString parameter(const Finding &finding, const char *name)
{
    return finding.parameters.value(QLatin1String(name));
}

bool isOfScan(const QList<PortRole> &roles)
{
    return roles.contains(PortRole::ScanHttp) || roles.contains(PortRole::ScanHttps);
}

bool hasEvidence(const Finding &finding, Method method)
{
    return finding.methods.contains(method)
        || std::ranges::find(finding.evidence, method, &Observation::method) != finding.evidence.end();
}

/// Which of the wordings of a finding fits this one.
QByteArray variantOf(const Finding &finding)
{
    const auto is = [&](const char *name, const char *value) {
        return parameter(finding, name) == QLatin1String(value);
    };
    switch (finding.id) {
    case FindingId::SourcesDiffer:
        return finding.concerns(PortRole::Mac)      ? "mac"
            : isOfScan(finding.roles)               ? "scan"
            : hasEvidence(finding, Method::Console) ? "console"
            : hasEvidence(finding, Method::Live)    ? "listener"
            : finding.concerns(PortRole::Agent)     ? "agent"
                                                    : "";
    case FindingId::NotListening:
        return finding.concerns(PortRole::ServerHttps) ? "https"
            : isOfScan(finding.roles)                  ? "scan"
            : finding.concerns(PortRole::Agent)        ? "agent"
            : finding.concerns(PortRole::Mac)          ? "mac"
                                                       : "";
    case FindingId::AgentDiffersFromServer:
        return finding.concerns(PortRole::ServerHttps) ? "https" : "";
    case FindingId::AgentOtherServer:
        return is("copies", "agent") ? "half-moved" : is("comparable", "no") ? "not-comparable" : "";
    case FindingId::PortInvalid:
        // The console does not show the ports of smart scan: nobody can compare them there.
        return !finding.evidence.isEmpty() && finding.evidence.first().side == Side::Entered ? "entered"
            : isOfScan(finding.roles)                                                        ? "scan"
            : finding.evidence.size() > 1                                                    ? "one-copy"
            : is("raw", "")                                                                  ? "empty"
                                                                                             : "";
    case FindingId::RolesSharePort:
        return finding.severity == Severity::Info ? "shared" : "";
    case FindingId::OwnerUnexpected:
        return is("fingerprint", "wfbs-agent")                                                     ? "agent"
            : finding.severity == Severity::Info                                                   ? "info"
            : is("pid", "4") && (is("process", "") || isSystemName(parameter(finding, "process"))) ? "system"
            : is("process", "")                                                                    ? "nameless"
                                                                                                   : "";
    case FindingId::KeyDuplicated:
        return QByteArray(is("what", "section") ? "section" : "key") + (is("same", "yes") ? "-same" : "-differ");
    case FindingId::CertificateNameMismatch:
    case FindingId::CertificateExpired:
        return finding.severity == Severity::Check ? "officescan" : "";
    case FindingId::ValueMissing:
        return parameter(finding, "key").contains(QLatin1Char('\n')) ? "several" : "";
    case FindingId::ValueWrongType:
        return is("used", "no") ? "not-used" : "";
    case FindingId::ServerNameUnresolved:
        return is("configured", "no") ? "host" : "";
    case FindingId::SourceUnreadable:
        return is("error", "malformed") ? QByteArray("damaged") : parameter(finding, "error").toLatin1();
    case FindingId::NotInstalled:
        return is("looked", "") ? "nowhere" : "";
    default:
        return "";
    }
}

FindingRow rowOf(FindingId id, const QByteArray &variant)
{
    const auto rows = FindingRow::all();
    const auto usual = std::ranges::find(rows, id, &FindingRow::id);
    Q_ASSERT_X(usual != rows.end(), "findingText", "a finding without text");
    const auto special =
        std::find_if(usual, rows.end(), [&](const FindingRow &row) { return row.id == id && variant == row.variant; });
    const FindingRow &row = special != rows.end() ? *special : *usual;
    return {id,
            row.variant,
            row.title ? row.title : usual->title,
            row.meaning ? row.meaning : usual->meaning,
            row.next ? row.next : usual->next};
}

/// The form that begins a sentence; the same text in Japanese.
QString sentenceCase(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

/// "A", "A and B", "A, B, and C" / 「AとB」、「A、B、C」
QString enumeration(const QStringList &items, const Catalog &catalog)
{
    if (items.size() < 2) {
        return items.value(0);
    }
    return (items.size() == 2 ? catalog.translate("Phrase", "%1 and %2") : catalog.translate("Phrase", "%1, and %2"))
        .arg(commaList(items.first(items.size() - 1), catalog), items.last());
}

/// "the server's HTTP port" / 「サーバの HTTP ポート」
QString roleInSentence(PortRole role, const Catalog &catalog)
{
    return catalog.word("Phrase", role)
        .in({{PortRole::ServerHttp, QT_TRANSLATE_NOOP("Phrase", "the server's HTTP port")},
             {PortRole::ServerHttps, QT_TRANSLATE_NOOP("Phrase", "the server's HTTPS port")},
             {PortRole::ScanHttp, QT_TRANSLATE_NOOP("Phrase", "the HTTP port of the Smart Scan server")},
             {PortRole::ScanHttps, QT_TRANSLATE_NOOP("Phrase", "the HTTPS port of the Smart Scan server")},
             {PortRole::Agent, QT_TRANSLATE_NOOP("Phrase", "the agent port")},
             {PortRole::Mac, QT_TRANSLATE_NOOP("Phrase", "the port for Mac agents")},
             {PortRole::Netbios139, QT_TRANSLATE_NOOP("Phrase", "the NetBIOS port 139")},
             {PortRole::Netbios445, QT_TRANSLATE_NOOP("Phrase", "the NetBIOS port 445")}});
}

/// "the settings file" / 「設定ファイル」
QString methodInSentence(Method method, const Catalog &catalog)
{
    return catalog.word("Phrase", method)
        .in({{Method::Console, QT_TRANSLATE_NOOP("Phrase", "the management console")},
             {Method::Ini, QT_TRANSLATE_NOOP("Phrase", "the settings file")},
             {Method::Registry, QT_TRANSLATE_NOOP("Phrase", "the registry")},
             {Method::Plugin, QT_TRANSLATE_NOOP("Phrase", "Plug-in Manager")},
             {Method::Live, QT_TRANSLATE_NOOP("Phrase", "the actual listener")}});
}

/// What has to be distinguished among the sources of one sentence.
struct Naming
{
    bool bothInis = false; ///< the server's settings file and the agent's
    bool bothViews = false; ///< both views of the registry
    bool whoseCopy = false; ///< more than two: say whose copy each is
    QList<Observation> all {}; ///< two files of one kind that differ are told apart by their names
};

Naming namingFor(const QList<Observation> &observations)
{
    const auto ini = [&](Side side) {
        return std::ranges::any_of(observations,
                                   [side](const Observation &o) { return o.method == Method::Ini && o.side == side; });
    };
    const auto view = [&](const char *name) {
        return std::ranges::any_of(observations,
                                   [name](const Observation &o) { return o.source.view == QLatin1String(name); });
    };
    return {ini(Side::Server) && ini(Side::Agent), view("32") && view("64"), false, observations};
}

QString kindOfSource(const Observation &observation, const Naming &naming, const Catalog &catalog)
{
    const bool ini = observation.method == Method::Ini;
    const bool registry = observation.method == Method::Registry;
    const bool ofAgent = observation.side == Side::Agent;
    const QString view = registry && naming.bothViews ? observation.source.view : QString();
    const bool console = observation.method == Method::Console;
    const bool whose = naming.whoseCopy;
    const char *name = ini && isOfScan({observation.role}) ? QT_TRANSLATE_NOOP("Phrase", "the file Service.ini")
        : ini && ofAgent                                   ? QT_TRANSLATE_NOOP("Phrase", "the agent's settings file")
        : ini && (whose || naming.bothInis)                ? QT_TRANSLATE_NOOP("Phrase", "the server's settings file")
        : view == u"32"     ? QT_TRANSLATE_NOOP("Phrase", "the 32-bit view of the registry")
        : view == u"64"     ? QT_TRANSLATE_NOOP("Phrase", "the 64-bit view of the registry")
        : registry && whose ? QT_TRANSLATE_NOOP("Phrase", "the agent's registry key")
        : console && whose  ? QT_TRANSLATE_NOOP("Phrase", "the management console, entered by hand")
                            : nullptr;
    return name ? catalog.text("Phrase", name) : methodInSentence(observation.method, catalog);
}

QString sourceName(const Observation &observation, const Naming &naming, const Catalog &catalog)
{
    const auto fileOf = [](const SourceRef &source) {
        return source.kind == SourceKind::File ? source.locator : source.file;
    };
    const QString kind = kindOfSource(observation, naming, catalog);
    const QString file = fileOf(observation.source);
    for (const Observation &other : naming.all) {
        const QString otherFile = fileOf(other.source);
        if (other.value && other.value != observation.value && otherFile != file
            && kindOfSource(other, naming, catalog) == kind) {
            const QStringView name = fileName(file);
            return catalog.translate("Phrase", "%1 (%2)")
                .arg(kind, name == fileName(otherFile) ? file : name.toString());
        }
    }
    return kind;
}

struct ValueSources
{
    Port value;
    QStringList names; ///< each once
};

/// Values in the order of their first appearance, each with the names of its sources.
QList<ValueSources> grouped(const QList<Observation> &observations, const Naming &naming, const Catalog &catalog)
{
    QList<ValueSources> groups;
    for (const Observation &observation : observations) {
        if (!observation.value) {
            continue;
        }
        auto group = std::ranges::find(groups, *observation.value, &ValueSources::value);
        if (group == groups.end()) {
            group = groups.insert(group, ValueSources {*observation.value, {}});
        }
        group->names.append(sourceName(observation, naming, catalog));
        group->names.removeDuplicates();
    }
    return groups;
}

/// The sources of `observations` with a value, in order, each named once, whose copy it is where that is needed.
QString sourcesInSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    const Naming naming = namingFor(observations);
    QStringList names;
    for (const Observation &observation : observations) {
        if (observation.value) {
            names.append(sourceName(observation, naming, catalog));
        }
    }
    names.removeDuplicates();
    return names.isEmpty() ? catalog.translate("Phrase", "the sources") : enumeration(names, catalog);
}

/// Where all sources but one give the same value: the name of that one and of the others. Empty otherwise.
std::pair<QString, QString> oddOneOut(const QList<Observation> &observations, const Catalog &catalog)
{
    const Naming naming = namingFor(observations);
    QList<ValueSources> groups = grouped(observations, naming, catalog);
    if (groups.size() != 2) {
        return {};
    }
    if (groups.first().names.size() == 1) {
        groups.swapItemsAt(0, 1);
    }
    const auto &[value, others] = groups.first();
    const QString odd = groups.last().names.first();
    if (groups.last().names.size() != 1 || others.size() < 2 || others.contains(odd)) {
        return {};
    }
    const bool onlyInis = std::ranges::none_of(observations, [&value = value](const Observation &observation) {
        return observation.value == value && observation.method != Method::Ini;
    });
    return {odd,
            naming.bothInis && others.size() == 2 && onlyInis ? catalog.translate("Phrase", "both settings files")
                                                              : enumeration(others, catalog)};
}

/// One sentence that names every value and whose copy it is.
QString valuesSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    Naming naming = namingFor(observations);
    const QList<ValueSources> groups = grouped(observations, naming, catalog);
    if (groups.isEmpty()) {
        return catalog.translate("Phrase", "The values are not the same.");
    }
    if (groups.size() == 2 && groups.first().names.size() == 1 && groups.last().names.size() == 1) {
        return catalog.translate("Phrase", "%1 says %2, %3 says %4.")
            .arg(sentenceCase(groups.first().names.first()),
                 groups.first().value.toString(),
                 groups.last().names.first(),
                 groups.last().value.toString());
    }
    naming.whoseCopy = true;
    QStringList items;
    for (const ValueSources &group : grouped(observations, naming, catalog)) {
        items.append(
            catalog.translate("Phrase", "%1 (%2)").arg(group.value.toString(), commaList(group.names, catalog)));
    }
    return catalog.translate("Phrase", "The values are not the same: %1.").arg(commaList(items, catalog));
}

/// "python.exe (PID 1234)"
QString ownerInSentence(const Finding &finding, const Catalog &catalog)
{
    const QString process = parameter(finding, "process");
    const QString pid = parameter(finding, "pid");
    const QString path = parameter(finding, "path");
    if (process.isEmpty()) {
        return pid.isEmpty() ? catalog.translate("Phrase", "another program")
                             : catalog.translate("Phrase", "a program with PID %1").arg(pid);
    }
    return pid.isEmpty() ? process
        : path.isEmpty() ? catalog.translate("Phrase", "%1 (PID %2)").arg(process, pid)
                         : catalog.translate("Phrase", "%1 (PID %2, %3)").arg(process, pid, path);
}

QString rolesText(const Finding &finding, const Catalog &catalog)
{
    QStringList names;
    for (const PortRole role : finding.roles) {
        names.append(roleInSentence(role, catalog));
    }
    const QString roles = names.isEmpty() ? catalog.translate("Phrase", "the port") : enumeration(names, catalog);
    // What was asked over the network may be another computer than the one whose texts speak of the same port.
    const QString host = parameter(finding, "host");
    return host.isEmpty() ? roles : catalog.translate("Phrase", "%1 (%2)").arg(roles, host);
}

QString unreadableSource(const Finding &finding, const Catalog &catalog)
{
    if (finding.methods.isEmpty()) {
        return catalog.translate("Phrase", "a source");
    }
    const Method method = finding.methods.first();
    const bool ofScan = method == Method::Ini && isOfScan(finding.roles) && finding.roles.size() <= 2;
    const char *name = method == Method::Live ? QT_TRANSLATE_NOOP("Phrase", "the list of listening ports")
        : method == Method::Plugin            ? QT_TRANSLATE_NOOP("Phrase", "a file of the Mac plug-in")
        : ofScan                              ? QT_TRANSLATE_NOOP("Phrase", "the file Service.ini")
                                              : nullptr;
    if (name) {
        return catalog.text("Phrase", name);
    }
    const bool ofValues = !finding.evidence.isEmpty() && parameter(finding, "error") == id(ReadErrorCode::Malformed)
        && std::ranges::all_of(finding.evidence, [](const Observation &each) { return each.source.line > 0; });
    if (ofValues) { // the rest of the file could be read
        QStringList keys;
        for (const Observation &each : finding.evidence) {
            keys.append(each.source.key);
        }
        return enumeration(keys, catalog);
    }
    return finding.evidence.isEmpty() ? methodInSentence(method, catalog)
                                      : kindOfSource(finding.evidence.first(), {}, catalog);
}

/// Parameters that hold several lines are listed in one sentence. An empty one is left out, so that it is said to be
/// unknown; the raw text of a value is shown unchanged.
QMap<QString, QString> filledWith(const Finding &finding, const Catalog &catalog)
{
    QMap<QString, QString> values;
    const auto set = [&](const char *name, const QString &value) {
        values.insert(QLatin1String(name), value);
    };
    for (auto it = finding.parameters.constBegin(); it != finding.parameters.constEnd(); ++it) {
        if (!it.value().isEmpty() || it.key() == QLatin1String("raw")) {
            values.insert(it.key(), commaList(it.value().split(QLatin1Char('\n'), Qt::SkipEmptyParts), catalog));
        }
    }
    // A moment as reports store it is shown by the day.
    if (const auto until = QDateTime::fromString(parameter(finding, "notAfter"), Qt::ISODate); until.isValid()) {
        set("notAfter", until.toString(u"yyyy-MM-dd"));
    }
    set("lines", commaList(parameter(finding, "lines").split(QStringLiteral(", ")), catalog));
    set("roles", rolesText(finding, catalog));
    set("role", rolesText(finding, catalog));
    set("sources", sourcesInSentence(finding.evidence, catalog));
    set("values", valuesSentence(finding.evidence, catalog));
    if (!finding.evidence.isEmpty()) {
        set("where", sourceText(finding.evidence.first().source, catalog));
    }
    if (finding.id == FindingId::PortInvalid && finding.evidence.size() > 1) {
        QStringList valid;
        for (const Port value : distinctPorts(finding.evidence)) {
            valid.append(value.toString());
        }
        set("source", sourceName(finding.evidence.first(), {.whoseCopy = true}, catalog));
        set("valid", enumeration(valid, catalog));
    }
    if (const auto [odd, others] = oddOneOut(finding.evidence, catalog); !odd.isEmpty()) {
        set("odd", odd);
        set("others", others);
    }
    set("owner", ownerInSentence(finding, catalog));
    if (finding.id == FindingId::SourceUnreadable) {
        ReadError error;
        error.code = fromId<ReadErrorCode>(parameter(finding, "error")).value_or(ReadErrorCode::Unexpected);
        error.nativeCode = parameter(finding, "native").toLongLong();
        error.locator = parameter(finding, "locator");
        set("reason", readErrorText(error, catalog));
        set("source", unreadableSource(finding, catalog));
    }
    return values;
}

/// Replaces {name} by its value, in one pass: a value is never searched for placeholders. A name that is not given
/// becomes the word for "not known"; {Name} asks for the form that begins a sentence.
QString fill(const QString &text, const QMap<QString, QString> &values, const Catalog &catalog)
{
    QString result;
    result.reserve(text.size() * 2);
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            break;
        }
        result += QStringView(text).mid(from, open - from);
        const QString name = text.mid(open + 1, close - open - 1);
        const QString key = name.left(1).toLower() + name.mid(1);
        const QString value = values.value(key, catalog.translate("Phrase", "(not known)"));
        result += key == name ? value : sentenceCase(value);
        from = close + 1;
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace

QString commaList(const QStringList &items, const Catalog &catalog)
{
    QString result = items.value(0);
    const QString pattern = catalog.translate("Phrase", "%1, %2");
    for (qsizetype i = 1; i < items.size(); ++i) {
        result = pattern.arg(result, items.at(i));
    }
    return result;
}

FindingText findingText(const Finding &finding, const Catalog &catalog)
{
    if (finding.stored) {
        return {finding.stored->title, finding.stored->meaning, finding.stored->next};
    }
    const FindingRow row = rowOf(finding.id, variantOf(finding));
    const QMap<QString, QString> values = filledWith(finding, catalog);
    const bool oneDiffers = finding.id == FindingId::SourcesDiffer && values.contains(QStringLiteral("odd"));
    const char *title = oneDiffers ? QT_TRANSLATE_NOOP("Finding", "{Odd} differs from {others} on {role}") : row.title;
    QString meaning = fill(catalog.text("Finding", row.meaning), values, catalog);
    if (finding.severity != Severity::Info && values.contains(QStringLiteral("file"))) {
        const QString basis = catalog.translate(
            "Finding", "This is based on {file}; it applies only if that text was saved on the computer in question.");
        meaning = catalog.paragraph({meaning, fill(basis, values, catalog)});
    }
    return {fill(catalog.text("Finding", title), values, catalog),
            meaning,
            fill(catalog.text("Finding", row.next), values, catalog)};
}

FindingHelp findingHelp(FindingId finding, const Catalog &catalog)
{
    const auto rows = HelpRow::all();
    const auto row = std::ranges::find(rows, finding, &HelpRow::id);
    if (row == rows.end()) {
        return {}; // a finding of a newer version
    }
    return {catalog.text("Help", row->meaning),
            catalog.text("Help", row->verify),
            catalog.text("Help", row->cause),
            catalog.text("Help", row->action)};
}

} // namespace portcheck
