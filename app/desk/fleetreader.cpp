#include "fleet.h"

#include <report/reports.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>

namespace portcheck {
namespace {

using Reason = IgnoredFile::Reason;

constexpr int kSchemaVersion = 1;
constexpr int kDeepest = 8; ///< folders in folders; also the end of links that lead in circles
constexpr qsizetype kMostFiles = 100000;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

std::optional<Port> port(const QJsonObject &object, const char *key)
{
    return Port::fromNumber(object.value(QLatin1String(key)).toInteger());
}

using Members = std::initializer_list<std::pair<const char *, QJsonValue::Type>>;

/// Whether an object has these members; the optional ones may be missing, but are of no other type.
bool has(const QJsonValue &object, Members required, Members optional = {})
{
    return std::ranges::all_of(
               required,
               [&](const auto &member) { return object[QLatin1String(member.first)].type() == member.second; })
        && std::ranges::all_of(optional, [&](const auto &member) {
               const QJsonValue value = object[QLatin1String(member.first)];
               return value.type() == member.second || value.isUndefined() || value.isNull();
           });
}

bool all(const QJsonValue &list, auto holds)
{
    const QJsonArray values = list.toArray();
    return std::all_of(values.begin(), values.end(), holds);
}

bool isPortOrNone(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || Port::fromNumber(value.toInteger());
}

/// Whether everything that is read below is there, and of its type. A newer word or another key does no harm.
bool isWhole(const QJsonObject &root)
{
    using enum QJsonValue::Type;
    const auto isPort = [](const QJsonValue &port) {
        return has(port, {{"role", String}, {"observations", Array}}) && isPortOrNone(port[QLatin1String("port")])
            && all(port[QLatin1String("observations")], [](const QJsonValue &observation) {
                   return observation.isObject() && isPortOrNone(observation[QLatin1String("value")]);
               });
    };
    return has(root,
               {{"host", String}, {"complete", Bool}, {"ports", Array}, {"findings", Array}},
               {{"createdAt", String}, {"masked", Bool}, {"serverName", String}, {"names", Array}})
        && has(root.value(QLatin1String("product")), {{"edition", String}, {"roles", Array}}, {{"version", String}})
        && root.value(QLatin1String("ports")).toArray().size() >= allRoles().size()
        && all(root.value(QLatin1String("ports")), isPort)
        && all(root.value(QLatin1String("names")),
               [](const QJsonValue &name) {
                   return has(name, {{"side", String}, {"value", String}});
               })
        && all(root.value(QLatin1String("findings")), [](const QJsonValue &finding) {
               return has(finding, {{"id", String}, {"severity", String}});
           });
}

/// Whoever is both asks for its own server first: the server's name is of its own settings, not of its agent.
QString serverOf(const QJsonObject &root, bool isServer)
{
    const QJsonArray names = root.value(QLatin1String("names")).toArray();
    const QString side = id(isServer ? Side::Server : Side::Agent);
    for (const QJsonValue &name : names) {
        if (name[QLatin1String("side")].toString() == side && !name[QLatin1String("value")].toString().isEmpty()) {
            return name[QLatin1String("value")].toString();
        }
    }
    return text(root, "serverName");
}

void readPorts(const QJsonArray &ports, FleetPc &pc)
{
    for (const QJsonValue &value : ports) {
        const QJsonObject object = value.toObject();
        const auto role = fromId<PortRole>(text(object, "role"));
        if (role == PortRole::ServerHttp) {
            pc.serverHttp = port(object, "port");
        } else if (role == PortRole::ServerHttps) {
            pc.serverHttps = port(object, "port");
        } else if (role == PortRole::Agent && text(object, "state") != id(RoleState::NotApplicable)) {
            pc.agentPort = port(object, "port");
            for (const QJsonValue &observation : object.value(QLatin1String("observations")).toArray()) {
                if (const auto found = port(observation.toObject(), "value");
                    found && !pc.agentPorts.contains(*found)) {
                    pc.agentPorts.append(*found);
                }
            }
        }
    }
}

/// Ids of findings above info.
QStringList readFindings(const QJsonArray &findings)
{
    QStringList ids;
    for (const QJsonValue &value : findings) {
        const QJsonObject finding = value.toObject();
        const QString name = text(finding, "id");
        if (text(finding, "severity") != id(Severity::Info) && !ids.contains(name)) {
            ids.append(name);
        }
    }
    return ids;
}

/// Every file below the folder, relative to it, sorted.
void listFiles(const FileSource &files, const QString &folder, const QString &below, int depth, QStringList *found)
{
    const auto names = files.list(folder + QLatin1Char('/') + below);
    if (!names || depth > kDeepest) {
        return;
    }
    for (const QString &name : *names) {
        if (found->size() >= kMostFiles) {
            return;
        }
        if (name.endsWith(QLatin1Char('/'))) {
            listFiles(files, folder, below + name, depth + 1, found);
        } else {
            found->append(below + name);
        }
    }
}

} // namespace

Result<FleetPc, IgnoredFile> readFleetPc(const QByteArray &bytes, const QString &file)
{
    const auto ignore = [&file](Reason reason, const QString &detail = {}) {
        return Failure {IgnoredFile {file, reason, detail}};
    };
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return ignore(Reason::Broken, error.errorString());
    }
    const QJsonObject root = document.object();
    const int version = root.value(QLatin1String("schemaVersion")).toInt();
    if (root.contains(QLatin1String("kind")) && version > 0) {
        return ignore(Reason::Merged);
    }
    if (root.value(QLatin1String("tool"))[QLatin1String("name")].toString() != QLatin1String("wfbs-portcheck")) {
        return ignore(Reason::Foreign);
    }
    if (version > kSchemaVersion) {
        return ignore(Reason::Newer, QStringLiteral("schemaVersion %1").arg(version));
    }
    const auto mode = fromId<RunMode>(text(root, "mode"));
    if (mode == RunMode::Sample) {
        return ignore(Reason::Sample);
    }
    const auto state = fromId<RoleState>(text(root, "state"));
    if (version < 1 || !state || !isWhole(root)) {
        return ignore(Reason::Broken, QStringLiteral("not a whole report"));
    }
    FleetPc pc;
    pc.file = file;
    pc.host = text(root, "host");
    pc.live = mode == RunMode::Live;
    pc.complete = root.value(QLatin1String("complete")).toBool();
    pc.aliased = root.value(QLatin1String("masked")).toBool();
    pc.createdAt = QDateTime::fromString(text(root, "createdAt"), Qt::ISODate);
    pc.state = *state;
    const QJsonObject product = root.value(QLatin1String("product")).toObject();
    pc.version = text(product, "version");
    pc.edition = fromId<Edition>(text(product, "edition")).value_or(Edition::Unknown);
    const QJsonArray roles = product.value(QLatin1String("roles")).toArray();
    pc.isServer = roles.contains(id(InstalledRole::Server));
    pc.isAgent = roles.contains(id(InstalledRole::Agent));
    if (pc.edition != Edition::Cloud || pc.isServer) { // the cloud's agents have their own server and ports
        pc.server = serverOf(root, pc.isServer);
        readPorts(root.value(QLatin1String("ports")).toArray(), pc);
    }
    pc.findings = readFindings(root.value(QLatin1String("findings")).toArray());
    return pc;
}

Result<Fleet, ReadError>
readFleet(const FileSource &files, const QString &folder, const QStringList &leaveOut, const FleetProgress &progress)
{
    if (const auto top = files.list(folder); !top) {
        return Failure {top.error()};
    }
    QSet<QString> left;
    for (const QString &path : leaveOut) {
        left.insert(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    }
    QStringList names;
    listFiles(files, folder, QString(), 0, &names);
    QList<IgnoredFile> ignored;
    QStringList reports;
    for (const QString &name : std::as_const(names)) {
        if (left.contains(QDir::cleanPath(QFileInfo(folder + QLatin1Char('/') + name).absoluteFilePath()))) {
            continue;
        }
        if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
            reports.append(name);
        } else {
            ignored.append({name, Reason::Foreign, QString()});
        }
    }
    if (reports.isEmpty()) {
        return Failure {ReadError {ReadErrorCode::NoReports, folder, 0, {}}};
    }

    using Row = std::optional<Result<FleetPc, IgnoredFile>>; // always one: QtConcurrent wants an empty type, too
    const auto read = [&](const QString &name) -> Row {
        const auto content = files.read(folder + QLatin1Char('/') + name, kLargestReport);
        return content ? readFleetPc(content->bytes, name)
                       : Failure {IgnoredFile {name, Reason::Unreadable, id(content.error().code)}};
    };
    QThreadPool pool;
    pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 8));
    const QFuture<Row> rows = QtConcurrent::mapped(&pool, reports, read);
    while (!pool.waitForDone(100)) {
        if (progress) {
            progress(rows.progressValue(), reports.size());
        }
    }

    QList<FleetPc> computers;
    for (const Row &row : rows.results()) {
        if (*row) {
            computers.append(**row);
        } else {
            ignored.append(row->error());
        }
    }
    return judgeFleet(std::move(computers), std::move(ignored));
}

} // namespace portcheck
