#include "phrases.h"

#include <algorithm>

namespace portcheck {
namespace {

/// What has to be told apart among the sources of one sentence.
struct Naming
{
    bool bothInis = false; ///< the server's settings file and the agent's
    bool bothViews = false; ///< both views of the registry
    bool whoseCopy = false; ///< more than two: say whose copy each is
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
    return {ini(Side::Server) && ini(Side::Agent), view("32") && view("64"), false};
}

QString sourceName(const Observation &observation, const Naming &naming, const Catalog &catalog)
{
    switch (observation.method) {
    case Method::Ini:
        if (observation.role == PortRole::ScanHttp || observation.role == PortRole::ScanHttps) {
            return catalog.translate("Phrase", "the file Service.ini");
        }
        if (observation.side == Side::Agent) {
            return catalog.translate("Phrase", "the agent's settings file");
        }
        if (naming.bothInis || naming.whoseCopy) {
            return catalog.translate("Phrase", "the server's settings file");
        }
        break;
    case Method::Registry:
        if (naming.bothViews && observation.source.view == QLatin1String("32")) {
            return catalog.translate("Phrase", "the 32-bit view of the registry");
        }
        if (naming.bothViews && observation.source.view == QLatin1String("64")) {
            return catalog.translate("Phrase", "the 64-bit view of the registry");
        }
        if (naming.whoseCopy) {
            return catalog.translate("Phrase", "the agent's registry key");
        }
        break;
    case Method::Console:
        if (naming.whoseCopy) {
            return catalog.translate("Phrase", "the management console, entered by hand");
        }
        break;
    case Method::Plugin:
    case Method::Live:
        break;
    }
    return methodInSentence(observation.method, catalog);
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

} // namespace

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
        const auto value = values.constFind(text.mid(open + 1, close - open - 1));
        result += value != values.constEnd() ? *value : catalog.translate("Phrase", "(not known)");
        from = close + 1;
    }
    result += QStringView(text).mid(from);
    return result;
}

QString enumeration(const QStringList &items, const Catalog &catalog)
{
    if (items.size() < 2) {
        return items.join(QString());
    }
    if (items.size() == 2) {
        return catalog.translate("Phrase", "%1 and %2").arg(items.first(), items.last());
    }
    return catalog.translate("Phrase", "%1, and %2")
        .arg(commaList(items.mid(0, items.size() - 1), catalog), items.last());
}

QString commaList(const QStringList &items, const Catalog &catalog)
{
    QString result = items.value(0);
    const QString pattern = catalog.translate("Phrase", "%1, %2");
    for (qsizetype i = 1; i < items.size(); ++i) {
        result = pattern.arg(result, items.at(i));
    }
    return result;
}

QString sentenceCase(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

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

QString methodInSentence(Method method, const Catalog &catalog)
{
    return catalog.word("Phrase", method)
        .in({{Method::Console, QT_TRANSLATE_NOOP("Phrase", "the management console")},
             {Method::Ini, QT_TRANSLATE_NOOP("Phrase", "the settings file")},
             {Method::Registry, QT_TRANSLATE_NOOP("Phrase", "the registry")},
             {Method::Plugin, QT_TRANSLATE_NOOP("Phrase", "Plug-in Manager")},
             {Method::Live, QT_TRANSLATE_NOOP("Phrase", "the actual listener")}});
}

QString ownerInSentence(const QString &process, const QString &pid, const QString &path, const Catalog &catalog)
{
    if (process.isEmpty() && pid.isEmpty()) {
        return catalog.translate("Phrase", "another program");
    }
    if (process.isEmpty()) {
        return catalog.translate("Phrase", "a program with PID %1").arg(pid);
    }
    if (pid.isEmpty()) {
        return process;
    }
    if (path.isEmpty()) {
        return catalog.translate("Phrase", "%1 (PID %2)").arg(process, pid);
    }
    return catalog.translate("Phrase", "%1 (PID %2, %3)").arg(process, pid, path);
}

QStringList sourcesInSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    const Naming naming = namingFor(observations);
    QStringList names;
    for (const Observation &observation : observations) {
        if (observation.value) {
            names.append(sourceName(observation, naming, catalog));
        }
    }
    names.removeDuplicates();
    return names;
}

OddOneOut oddOneOut(const QList<Observation> &observations, const Catalog &catalog)
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

QString copyInSentence(const Observation &observation, const Catalog &catalog)
{
    return sourceName(observation, {false, false, true}, catalog);
}

QString valuesSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    Naming naming = namingFor(observations);
    QList<ValueSources> groups = grouped(observations, naming, catalog);
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

} // namespace portcheck
