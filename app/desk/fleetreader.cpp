#include "fleet.h"

#include <report/reports.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <vector>

namespace portcheck {
namespace {

using Reason = IgnoredFile::Reason;

constexpr int kSchemaVersion = 1;
constexpr int kDeepest = 8; ///< folders in folders
constexpr qsizetype kMostFiles = 100000;

/// The members of an object. One that is read and is missing, or of another type, makes the report a broken one; a newer
/// word or another key does no harm.
class Fields
{
public:
    Fields(const QJsonValue &value, bool &whole)
        : m_object(value.toObject())
        , m_whole(whole)
    {
        expect(value.isObject());
    }

    [[nodiscard]] QJsonValue value(const char *key, QJsonValue::Type type) const
    {
        expect(m_object.contains(QLatin1String(key)) && !m_object.value(QLatin1String(key)).isNull());
        return optional(key, type);
    }
    /// One that may be missing.
    [[nodiscard]] QJsonValue optional(const char *key, QJsonValue::Type type) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        expect(value.type() == type || value.isUndefined() || value.isNull());
        return value;
    }
    [[nodiscard]] QString text(const char *key) const { return value(key, QJsonValue::String).toString(); }
    [[nodiscard]] QString optionalText(const char *key) const { return optional(key, QJsonValue::String).toString(); }
    [[nodiscard]] QJsonArray list(const char *key) const { return value(key, QJsonValue::Array).toArray(); }
    [[nodiscard]] std::optional<Port> port(const char *key) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const auto port = Port::fromNumber(value.toInteger());
        expect(port || value.isUndefined() || value.isNull());
        return port;
    }
    [[nodiscard]] Fields in(const QJsonValue &value) const { return {value, m_whole}; }
    void expect(bool holds) const { m_whole = m_whole && holds; }

private:
    QJsonObject m_object;
    bool &m_whole;
};

/// Whoever is both asks for its own server first: the server's name is of its own settings, not of its agent.
QString serverOf(const Fields &root, bool isServer)
{
    QString server;
    for (const QJsonValue &each : root.optional("names", QJsonValue::Array).toArray()) {
        const Fields name = root.in(each);
        const bool own = name.text("side") == id(isServer ? Side::Server : Side::Agent);
        server = own && server.isEmpty() ? name.text("value") : server;
    }
    const QString stated = root.optionalText("serverName");
    return server.isEmpty() ? stated : server;
}

void readPorts(const Fields &root, FleetPc &pc)
{
    const QJsonArray ports = root.list("ports");
    root.expect(ports.size() >= allRoles().size());
    for (const QJsonValue &each : ports) {
        const Fields fields = root.in(each);
        const auto role = fromId<PortRole>(fields.text("role"));
        const auto port = fields.port("port");
        const bool agent = role == PortRole::Agent && fields.optionalText("state") != id(RoleState::NotApplicable);
        if (role == PortRole::ServerHttp) {
            pc.serverHttp = port;
        } else if (role == PortRole::ServerHttps) {
            pc.serverHttps = port;
        } else if (agent) {
            pc.agentPort = port;
        }
        for (const QJsonValue &observation : fields.list("observations")) {
            const auto found = root.in(observation).port("value");
            if (agent && found && !pc.agentPorts.contains(*found)) {
                pc.agentPorts.append(*found);
            }
        }
    }
}

/// Every file below the folder, relative to it, sorted; what is not looked into is named.
struct Listing
{
    const FileSource &files;
    const QString folder;
    QStringList found {};
    QList<IgnoredFile> ignored {};
    bool isFull = false;

    void add(const QString &below, int depth)
    {
        const auto names = files.list(folder + QLatin1Char('/') + below);
        if (!names) {
            ignored.append({below, Reason::Unreadable, id(names.error().code)});
            return;
        }
        for (const QString &name : *names) {
            const QString path = below + name;
            const bool isFolder = name.endsWith(QLatin1Char('/'));
            if (found.size() >= kMostFiles) {
                // Told once, for all that follows.
                if (!isFull) {
                    ignored.append({path, Reason::Limit, {}});
                }
                isFull = true;
                return;
            }
            if (files.isLink(folder + QLatin1Char('/') + (isFolder ? path.chopped(1) : path))) {
                ignored.append({path, Reason::Link, {}});
            } else if (isFolder && depth == kDeepest) {
                ignored.append({path, Reason::Limit, {}});
            } else if (isFolder) {
                add(path, depth + 1);
            } else {
                found.append(path);
            }
        }
    }
};

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
    const auto mode = fromId<RunMode>(root.value(QLatin1String("mode")).toString());
    if (mode == RunMode::Sample) {
        return ignore(Reason::Sample);
    }
    bool whole = version > 0;
    const Fields fields(root, whole);
    const auto state = fromId<RoleState>(fields.text("state"));
    fields.expect(state.has_value());
    FleetPc pc;
    pc.file = file;
    pc.host = fields.text("host");
    pc.live = mode == RunMode::Live;
    pc.complete = fields.value("complete", QJsonValue::Bool).toBool();
    pc.aliased = fields.optional("masked", QJsonValue::Bool).toBool();
    pc.createdAt = QDateTime::fromString(fields.optionalText("createdAt"), Qt::ISODate);
    pc.state = state.value_or(RoleState::Unknown);
    const Fields product = fields.in(fields.value("product", QJsonValue::Object));
    pc.version = product.optionalText("version");
    pc.edition = fromId<Edition>(product.text("edition")).value_or(Edition::Unknown);
    const QJsonArray roles = product.list("roles");
    pc.isServer = roles.contains(id(InstalledRole::Server));
    pc.isAgent = roles.contains(id(InstalledRole::Agent));
    FleetPc cloud; // its agents have their own server and ports
    FleetPc &judged = pc.edition == Edition::Cloud && !pc.isServer ? cloud : pc;
    judged.server = serverOf(fields, pc.isServer);
    readPorts(fields, judged);
    for (const QJsonValue &each : fields.list("findings")) {
        const Fields finding = fields.in(each);
        const QString name = finding.text("id");
        if (finding.text("severity") != id(Severity::Info) && !pc.findings.contains(name)) {
            pc.findings.append(name);
        }
    }
    if (!whole) {
        return ignore(Reason::Broken, QStringLiteral("not a whole report"));
    }
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
    Listing listing {files, folder};
    listing.add({}, 0);
    QList<IgnoredFile> ignored = listing.ignored;
    QStringList reports;
    for (const QString &name : std::as_const(listing.found)) {
        if (left.contains(QDir::cleanPath(QFileInfo(folder + QLatin1Char('/') + name).absoluteFilePath()))) {
            continue;
        }
        if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
            reports.append(name);
        } else {
            ignored.append({name, Reason::Foreign, QString()});
        }
    }
    if (reports.isEmpty() && listing.ignored.isEmpty()) {
        return Failure {ReadError {ReadErrorCode::NoReports, folder, 0, {}}};
    }

    using Row = Result<FleetPc, IgnoredFile>;
    std::vector<Row> rows(static_cast<std::size_t>(reports.size()), Failure {IgnoredFile {}}); // each is replaced
    std::atomic<qsizetype> done = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 8));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        pool.start([&, i] {
            const QString &name = reports.at(static_cast<qsizetype>(i));
            const auto content = files.read(folder + QLatin1Char('/') + name, kLargestReport);
            rows.at(i) = content ? readFleetPc(content->bytes, name)
                                 : Failure {IgnoredFile {name, Reason::Unreadable, id(content.error().code)}};
            ++done;
        });
    }
    while (!pool.waitForDone(100)) {
        if (progress) {
            progress(done, reports.size());
        }
    }

    QList<FleetPc> computers;
    for (const Row &row : rows) {
        if (row) {
            computers.append(*row);
        } else {
            ignored.append(row.error());
        }
    }
    return judgeFleet(std::move(computers), std::move(ignored));
}

} // namespace portcheck
