#include "jsontime.h"
#include "reports.h"

#include <core/allowlist.h>
#include <core/fields.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QMap>
#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace portcheck {
namespace {

constexpr qint64 kSchemaVersion = 1;
constexpr qint64 kMaxExactInteger = qint64 {1} << 53; ///< beyond, a JSON number may have lost digits

/// Fills values from a JSON report and remembers the first thing that is wrong, with its place
/// ("ports[3].live.state: unknown word \"maybe\""). What is missing or null keeps its default.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &root)
        : m_object(root)
    { }

    [[nodiscard]] const QString &problem() const { return m_problem; }
    void complain(const QString &place, const QString &what)
    {
        if (m_problem.isEmpty()) {
            m_problem = QStringLiteral("%1: %2").arg(place, what);
        }
    }

    template<typename T>
    void member(const char *key, T &value, Tag, Need need = Need::Optional)
    {
        member(key, value, need);
    }
    template<typename T>
    void member(const char *key, T &value, Need need = Need::Optional)
    {
        if (const QJsonValue found = find(key, need); !found.isNull()) {
            read(found, at(key), value);
        }
    }
    void list(const char *key, QList<Observation> &values, Need need, PortRole role)
    {
        m_role = role;
        member(key, values, need);
    }
    template<typename Integer>
    void positive(const char *key, Integer &value)
    {
        if (const QJsonValue found = find(key, Need::Optional); !found.isNull()) {
            value = static_cast<Integer>(number(found, at(key), 1, std::numeric_limits<Integer>::max()));
        }
    }
    template<typename T>
    void derived(const char *, const T &)
    { }
    template<typename Function>
    void group(const char *key, Need need, Function members)
    {
        if (const QJsonValue found = find(key, need); !found.isNull()) {
            inside(found, at(key), members);
        }
    }
    void check(const char *key, bool holds, const char *what)
    {
        if (!holds) {
            complain(at(key), QString::fromLatin1(what));
        }
    }
    void language() { }
    void sentences(Finding &finding)
    {
        if (finding.stored) {
            member("title", finding.stored->title);
            member("meaning", finding.stored->meaning);
            member("next", finding.stored->next);
        }
    }

private:
    [[nodiscard]] QString at(const char *key) const
    {
        return (m_place.isEmpty() ? QString() : m_place + QLatin1Char('.')) + QString::fromLatin1(key);
    }
    /// Null when the member is missing; complains when it is required.
    [[nodiscard]] QJsonValue find(const char *key, Need need)
    {
        const QJsonValue found = m_object.value(QLatin1String(key));
        if (!found.isNull() && !found.isUndefined()) {
            return found;
        }
        if (need == Need::Required) {
            complain(at(key), QStringLiteral("missing"));
        }
        return {};
    }
    template<typename Function>
    void inside(const QJsonValue &value, const QString &place, Function members)
    {
        if (!value.isObject()) {
            complain(place, QStringLiteral("not an object"));
            return;
        }
        const QScopedValueRollback object(m_object, value.toObject());
        const QScopedValueRollback here(m_place, place);
        members();
    }
    [[nodiscard]] qint64 number(const QJsonValue &value, const QString &place, qint64 low, qint64 high)
    {
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        // Compared as double first: a number that no integer holds must not reach the conversion.
        if (!std::isfinite(number) || std::trunc(number) != number || number < static_cast<double>(low)
            || number > static_cast<double>(high)) {
            complain(place, QStringLiteral("not a whole number of %1 to %2").arg(low).arg(high));
            return low;
        }
        return static_cast<qint64>(number);
    }

    void read(const QJsonValue &value, const QString &place, QString &text)
    {
        if (!value.isString()) {
            complain(place, QStringLiteral("not a text"));
        }
        text = value.toString();
    }
    void read(const QJsonValue &value, const QString &place, bool &flag)
    {
        if (!value.isBool()) {
            complain(place, QStringLiteral("neither true nor false"));
        }
        flag = value.toBool();
    }
    void read(const QJsonValue &value, const QString &place, QDateTime &time)
    {
        QString written;
        read(value, place, written);
        time = timeFromJson(written);
        if (!time.isValid() && !written.isEmpty()) {
            complain(place, QStringLiteral("not an ISO 8601 time"));
        }
    }
    void read(const QJsonValue &value, const QString &place, qint64 &integer)
    {
        integer = number(value, place, -kMaxExactInteger, kMaxExactInteger);
    }
    void read(const QJsonValue &value, const QString &place, quint32 &integer)
    {
        integer = static_cast<quint32>(number(value, place, 0, std::numeric_limits<quint32>::max()));
    }
    void read(const QJsonValue &value, const QString &place, QMap<QString, QString> &values)
    {
        inside(value, place, [&] {
            for (auto it = m_object.begin(); it != m_object.end(); ++it) {
                read(it.value(), m_place + QLatin1Char('.') + it.key(), values[it.key()]);
            }
        });
    }
    template<typename T>
    void read(const QJsonValue &value, const QString &place, std::optional<T> &optional)
    {
        if constexpr (std::is_same_v<T, Port>) {
            optional = Port::fromNumber(number(value, place, 1, std::numeric_limits<quint16>::max()));
        } else {
            optional.emplace();
            read(value, place, *optional);
        }
    }
    template<typename T>
    void read(const QJsonValue &value, const QString &place, QList<T> &values)
    {
        if (!value.isArray()) {
            complain(place, QStringLiteral("not an array"));
        }
        values.clear();
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size() && m_problem.isEmpty(); ++i) {
            T element {};
            if constexpr (std::is_same_v<T, Observation>) {
                element.role = m_role;
            }
            read(array.at(i), QStringLiteral("%1[%2]").arg(place).arg(i), element);
            values.append(std::move(element));
        }
    }
    template<typename T>
    void read(const QJsonValue &value, const QString &place, T &what)
    {
        if constexpr (std::is_enum_v<T>) {
            QString name;
            read(value, place, name);
            const std::optional<T> known = fromId<T>(name);
            if constexpr (std::is_same_v<T, ReadErrorCode>) {
                what = known.value_or(ReadErrorCode::Unexpected); // newer programs may know more reasons
            } else if constexpr (std::is_same_v<T, InputKind>) {
                what = known.value_or(InputKind::Other);
            } else if constexpr (std::is_same_v<T, InputReason>) {
                what = known.value_or(InputReason::Unrecognised);
            } else if (known) {
                what = *known;
            } else {
                complain(place, QStringLiteral("unknown word \"%1\"").arg(name.left(40)));
            }
        } else {
            inside(value, place, [&] { fields(*this, what); });
        }
    }

    QJsonObject m_object; ///< the one that is being read
    QString m_place; ///< where it stands, e.g. "ports[3].live"
    QString m_problem;
    PortRole m_role = PortRole::ServerHttp; ///< of observations that do not say theirs
};

/// A file from elsewhere could hold lines that this program would never have stored.
bool mayKeep(Method method, const EvidenceLine &line)
{
    const bool heading = line.name.isEmpty() && line.data.isEmpty() && line.text.trimmed().startsWith(QLatin1Char('['));
    switch (method) {
    case Method::Ini:
        return heading || isAllowedIniKey(line.name);
    case Method::Registry:
        return heading || isAllowedRegistryValue(line.name);
    case Method::Console:
    case Method::Plugin:
    case Method::Live:
        return true;
    }
    Q_UNREACHABLE();
    return false;
}

/// The readers quote less than this; whoever draws a report relies on it.
void bound(QString &quoted)
{
    constexpr qsizetype kLongest = 2048;
    if (quoted.size() > kLongest) {
        quoted = quoted.left(kLongest - 1) + QChar(0x2026);
    }
}

/// What every Diagnosis promises must hold for a file from anywhere.
void settle(JsonReader &json, Diagnosis &diagnosis)
{
    // Made from sample data it stays a sample for ever; else what is shown is a report, whatever it was made of.
    diagnosis.mode = diagnosis.mode == RunMode::Sample ? RunMode::Sample : RunMode::Report;
    QSet<PortRole> roles;
    for (const PortDiagnosis &port : std::as_const(diagnosis.ports)) {
        roles.insert(port.role);
    }
    if (roles.size() != diagnosis.ports.size()) {
        json.complain(QStringLiteral("ports"), QStringLiteral("a role stands twice"));
    } else if (roles.size() != allRoles().size()) {
        json.complain(QStringLiteral("ports"), QStringLiteral("not all %1 roles").arg(allRoles().size()));
    }
    std::stable_sort(
        diagnosis.ports.begin(), diagnosis.ports.end(), [](const auto &a, const auto &b) { return a.role < b.role; });
    for (EvidenceBlock &block : diagnosis.evidence) {
        block.lines.removeIf([&](const EvidenceLine &line) { return !mayKeep(block.method, line); });
        for (EvidenceLine &line : block.lines) {
            bound(line.data);
            bound(line.text);
        }
    }
}

} // namespace

Result<Diagnosis, ReadError> readJson(const QByteArray &bytes, const QString &locator)
{
    if (bytes.size() > kLargestReport) {
        return Failure {tooLarge(locator, kLargestReport)};
    }
    const auto malformed = [&locator](const QString &what) {
        return Failure {ReadError {ReadErrorCode::Malformed, locator, 0, what}};
    };
    // Editors on Windows put a byte order mark in front when they save. Inside a text it is a character, which Qt
    // would take away where a text begins with it.
    QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    text.replace("\xEF\xBB\xBF", "\\ufeff");
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const bool ours = text.trimmed().startsWith('{') && text.contains("\"schemaVersion\"");
        return Failure {
            ReadError {ours ? ReadErrorCode::Damaged : ReadErrorCode::Malformed,
                       locator,
                       0,
                       QStringLiteral("not JSON: %1 at byte %2").arg(parseError.errorString()).arg(parseError.offset)}};
    }
    if (!document.isObject()) {
        return malformed(QStringLiteral("not a report: the document is no object"));
    }
    JsonReader json(document.object());
    qint64 version = 0;
    json.member("schemaVersion", version, Need::Required);
    json.check("schemaVersion", version >= 1, "less than 1");
    if (version > kSchemaVersion) {
        return Failure {ReadError {ReadErrorCode::Newer,
                                   locator,
                                   0,
                                   QStringLiteral("schemaVersion: %1 is newer than this program knows (%2)")
                                       .arg(version)
                                       .arg(kSchemaVersion)}};
    }
    Diagnosis diagnosis;
    if (json.problem().isEmpty()) {
        fields(json, diagnosis);
        settle(json, diagnosis);
    }
    if (!json.problem().isEmpty()) {
        return malformed(json.problem());
    }
    return diagnosis;
}

} // namespace portcheck
