#include "phrases.h"

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

const char *roleSource(PortRole role)
{
    switch (role) {
    case PortRole::ServerHttp:
        return QT_TRANSLATE_NOOP("Phrase", "the server's HTTP port");
    case PortRole::ServerHttps:
        return QT_TRANSLATE_NOOP("Phrase", "the server's HTTPS port");
    case PortRole::ScanHttp:
        return QT_TRANSLATE_NOOP("Phrase", "the HTTP port of the Smart Scan server");
    case PortRole::ScanHttps:
        return QT_TRANSLATE_NOOP("Phrase", "the HTTPS port of the Smart Scan server");
    case PortRole::Agent:
        return QT_TRANSLATE_NOOP("Phrase", "the agent port");
    case PortRole::Mac:
        return QT_TRANSLATE_NOOP("Phrase", "the port for Mac agents");
    case PortRole::Netbios139:
        return QT_TRANSLATE_NOOP("Phrase", "the NetBIOS port 139");
    case PortRole::Netbios445:
        return QT_TRANSLATE_NOOP("Phrase", "the NetBIOS port 445");
    }
    Q_UNREACHABLE();
    return "";
}

const char *methodSource(Method method)
{
    switch (method) {
    case Method::Console:
        return QT_TRANSLATE_NOOP("Phrase", "the management console");
    case Method::Ini:
        return QT_TRANSLATE_NOOP("Phrase", "the settings file");
    case Method::Registry:
        return QT_TRANSLATE_NOOP("Phrase", "the registry");
    case Method::Plugin:
        return QT_TRANSLATE_NOOP("Phrase", "Plug-in Manager");
    case Method::Live:
        return QT_TRANSLATE_NOOP("Phrase", "the actual listener");
    }
    Q_UNREACHABLE();
    return "";
}

/// What has to be told apart among the sources of one sentence.
struct Naming
{
    bool bothInis = false; ///< the server's settings file and the agent's
    bool bothViews = false; ///< both views of the registry
    bool whoseCopy = false; ///< more than two: say whose copy each is
};

Naming namingFor(const QList<Observation> &observations)
{
    const auto any = [&](auto &&condition) {
        return std::any_of(observations.begin(), observations.end(), condition);
    };
    Naming naming;
    naming.bothInis = any([](const Observation &o) { return o.method == Method::Ini && o.side == Side::Server; })
        && any([](const Observation &o) { return o.method == Method::Ini && o.side == Side::Agent; });
    naming.bothViews = any([](const Observation &o) { return o.source.view == QLatin1String("32"); })
        && any([](const Observation &o) { return o.source.view == QLatin1String("64"); });
    return naming;
}

const char *sourceName(const Observation &observation, const Naming &naming)
{
    switch (observation.method) {
    case Method::Ini:
        if (observation.role == PortRole::ScanHttp || observation.role == PortRole::ScanHttps) {
            return QT_TRANSLATE_NOOP("Phrase", "the file Service.ini");
        }
        if (observation.side == Side::Agent) {
            return QT_TRANSLATE_NOOP("Phrase", "the agent's settings file");
        }
        if (naming.bothInis || naming.whoseCopy) {
            return QT_TRANSLATE_NOOP("Phrase", "the server's settings file");
        }
        break;
    case Method::Registry:
        if (naming.bothViews && observation.source.view == QLatin1String("32")) {
            return QT_TRANSLATE_NOOP("Phrase", "the 32-bit view of the registry");
        }
        if (naming.bothViews && observation.source.view == QLatin1String("64")) {
            return QT_TRANSLATE_NOOP("Phrase", "the 64-bit view of the registry");
        }
        if (naming.whoseCopy) {
            return QT_TRANSLATE_NOOP("Phrase", "the agent's registry key");
        }
        break;
    case Method::Console:
        if (naming.whoseCopy) {
            return QT_TRANSLATE_NOOP("Phrase", "the management console, entered by hand");
        }
        break;
    case Method::Plugin:
    case Method::Live:
        break;
    }
    return methodSource(observation.method);
}

using ValueSources = std::pair<Port, QStringList>;

/// Values in the order of their first appearance, each with the names of its sources.
QList<ValueSources> grouped(const QList<Observation> &observations, const Naming &naming, const Catalog &catalog)
{
    QList<ValueSources> groups;
    for (const Observation &observation : observations) {
        if (!observation.value) {
            continue;
        }
        const QString name = catalog.text("Phrase", sourceName(observation, naming));
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const ValueSources &candidate) {
            return candidate.first == *observation.value;
        });
        if (group == groups.end()) {
            groups.append({*observation.value, {name}});
        } else if (!group->second.contains(name)) {
            group->second.append(name);
        }
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
        result +=
            value != values.constEnd() ? *value : catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "(not known)"));
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
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 and %2")).arg(items.first(), items.last());
    }
    return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1, and %2"))
        .arg(commaList(items.mid(0, items.size() - 1), catalog), items.last());
}

QString commaList(const QStringList &items, const Catalog &catalog)
{
    QString result = items.value(0);
    const QString pattern = catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1, %2"));
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
    return catalog.text("Phrase", roleSource(role));
}

QString methodInSentence(Method method, const Catalog &catalog)
{
    return catalog.text("Phrase", methodSource(method));
}

QString ownerInSentence(const QString &process, const QString &pid, const QString &path, const Catalog &catalog)
{
    if (process.isEmpty() && pid.isEmpty()) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "another program"));
    }
    if (process.isEmpty()) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "a program with PID %1")).arg(pid);
    }
    if (pid.isEmpty()) {
        return process;
    }
    if (path.isEmpty()) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 (PID %2)")).arg(process, pid);
    }
    return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 (PID %2, %3)")).arg(process, pid, path);
}

QStringList sourcesInSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    const Naming naming = namingFor(observations);
    QStringList names;
    for (const Observation &observation : observations) {
        const QString name = catalog.text("Phrase", sourceName(observation, naming));
        if (observation.value && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

OddOneOut oddOneOut(const QList<Observation> &observations, const Catalog &catalog)
{
    const Naming naming = namingFor(observations);
    QList<ValueSources> groups = grouped(observations, naming, catalog);
    if (groups.size() != 2) {
        return {};
    }
    if (groups.at(0).second.size() == 1) {
        groups.swapItemsAt(0, 1);
    }
    const QStringList &others = groups.at(0).second;
    const QString odd = groups.at(1).second.first();
    if (groups.at(1).second.size() != 1 || others.size() < 2 || others.contains(odd)) {
        return {};
    }
    if (naming.bothInis && others.size() == 2
        && std::none_of(observations.begin(), observations.end(), [&](const Observation &observation) {
               return observation.value == groups.at(0).first && observation.method != Method::Ini;
           })) {
        return {odd, catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "both settings files"))};
    }
    return {odd, enumeration(others, catalog)};
}

QString copyInSentence(const Observation &observation, const Catalog &catalog)
{
    Naming naming;
    naming.whoseCopy = true;
    return catalog.text("Phrase", sourceName(observation, naming));
}

QString valuesSentence(const QList<Observation> &observations, const Catalog &catalog)
{
    Naming naming = namingFor(observations);
    QList<ValueSources> groups = grouped(observations, naming, catalog);
    if (groups.size() == 2 && groups.at(0).second.size() == 1 && groups.at(1).second.size() == 1) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 says %2, %3 says %4."))
            .arg(sentenceCase(groups.at(0).second.first()),
                 groups.at(0).first.toString(),
                 groups.at(1).second.first(),
                 groups.at(1).first.toString());
    }
    if (groups.isEmpty()) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "The values are not the same."));
    }
    naming.whoseCopy = true;
    groups = grouped(observations, naming, catalog);
    QStringList items;
    for (const ValueSources &group : std::as_const(groups)) {
        items.append(catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 (%2)"))
                         .arg(group.first.toString(), commaList(group.second, catalog)));
    }
    return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "The values are not the same: %1."))
        .arg(commaList(items, catalog));
}

} // namespace portcheck
