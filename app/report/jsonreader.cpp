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
#include <concepts>
#include <limits>

namespace portcheck {
namespace {

constexpr qint64 kSchemaVersion = 1;
constexpr qint64 kMaxExactInteger = qint64 {1} << 53; ///< beyond, a JSON number may have lost digits

/// What an unknown word is read as; nothing where it is a fault. Newer programs may know more of these.
template<typename T>
constexpr std::optional<T> kOtherwise;
template<>
constexpr std::optional<ReadErrorCode> kOtherwise<ReadErrorCode> = ReadErrorCode::Unexpected;
template<>
constexpr std::optional<InputKind> kOtherwise<InputKind> = InputKind::Other;
template<>
constexpr std::optional<InputReason> kOtherwise<InputReason> = InputReason::Unrecognised;

/// \return an invalid time for anything that the writer does not write.
QDateTime timeFromJson(const QString &text)
{
    // Qt reads four digits. The calendar repeats every 400 years.
    const qsizetype digits = text.indexOf(QLatin1Char('-'));
    if (digits == 5 || digits == 6) {
        bool isNumber = false;
        const int year = text.left(digits).toInt(&isNumber);
        const int stand = 2000 + year % 400;
        const QDateTime time = QDateTime::fromString(QString::number(stand) + text.mid(digits), Qt::ISODate);
        return isNumber ? time.addYears(year - stand) : QDateTime();
    }
    return QDateTime::fromString(text, Qt::ISODate);
}

/// An archive (see fields.h) that fills values from a JSON report and remembers the first thing that is wrong, with its
/// place ("ports[3].live.state: unknown word \"maybe\""). What is missing or null keeps its default.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &root)
        : m_object(root)
    { }

    [[nodiscard]] const QString &problem() const { return m_problem; }

    void member(const char *key, auto &value, Tag, Need need = Need::Optional) { member(key, value, need); }
    void member(const char *key, auto &value, Need need = Need::Optional)
    {
        find(key, need, [&](const QJsonValue &found) { read(found, value); });
    }
    void list(const char *key, QList<Observation> &values, Need need, PortRole role)
    {
        m_role = role;
        member(key, values, need);
    }
    template<std::integral Integer>
    void positive(const char *key, Integer &value)
    {
        find(key, Need::Optional, [&](const QJsonValue &found) { value = number(found, Integer {1}); });
    }
    void derived(const char *, const auto &) { }
    void group(const char *key, auto members)
    {
        find(key, Need::Required, [&](const QJsonValue &found) { inside(found, members); });
    }
    void check(const char *key, bool holds, const char *what)
    {
        const auto here = at(QString::fromLatin1(key));
        expect(holds, what);
    }
    void language() { }

private:
    void complain(const QString &what)
    {
        if (m_problem.isEmpty()) {
            m_problem = QStringLiteral("%1: %2").arg(m_place, what);
        }
    }
    void expect(bool holds, const char *what)
    {
        if (!holds) {
            complain(QString::fromLatin1(what));
        }
    }
    /// The place of a member, as long as what is returned lives.
    [[nodiscard]] QScopedValueRollback<QString> at(const QString &key)
    {
        return QScopedValueRollback(m_place, m_place.isEmpty() ? key : m_place + QLatin1Char('.') + key);
    }
    void find(const char *key, Need need, auto use)
    {
        const auto here = at(QString::fromLatin1(key));
        if (const QJsonValue found = m_object.value(QLatin1String(key)); !found.isNull() && !found.isUndefined()) {
            use(found);
        } else {
            expect(need == Need::Optional, "missing");
        }
    }
    void inside(const QJsonValue &value, auto members)
    {
        if (!value.isObject()) {
            complain(QStringLiteral("not an object"));
            return;
        }
        const QScopedValueRollback object(m_object, value.toObject());
        members();
    }
    /// The whole number that is there, not below `low` nor beyond what its type holds.
    template<std::integral Integer>
    [[nodiscard]] Integer number(const QJsonValue &value, Integer low)
    {
        const qint64 lowest = std::max<qint64>(low, -kMaxExactInteger);
        const qint64 highest = std::min<qint64>(std::numeric_limits<Integer>::max(), kMaxExactInteger);
        const qint64 number = value.toInteger(lowest - 1); // also for fractions and what no integer holds
        if (number < lowest || number > highest) {
            complain(QStringLiteral("not a whole number of %1 to %2").arg(lowest).arg(highest));
            return low;
        }
        return static_cast<Integer>(number);
    }

    void read(const QJsonValue &value, QString &text)
    {
        expect(value.isString(), "not a text");
        text = value.toString();
    }
    void read(const QJsonValue &value, bool &flag)
    {
        expect(value.isBool(), "neither true nor false");
        flag = value.toBool();
    }
    void read(const QJsonValue &value, QDateTime &time)
    {
        QString written;
        read(value, written);
        time = timeFromJson(written);
        expect(time.isValid() || written.isEmpty(), "not an ISO 8601 time");
    }
    void read(const QJsonValue &value, QMap<QString, QString> &values)
    {
        inside(value, [&] {
            for (auto it = m_object.begin(); it != m_object.end(); ++it) {
                const auto here = at(it.key());
                read(it.value(), values[it.key()]);
            }
        });
    }
    template<typename T>
    void read(const QJsonValue &value, std::optional<T> &optional)
    {
        if constexpr (std::is_same_v<T, Port>) {
            optional = Port::fromNumber(number(value, quint16 {1}));
        } else {
            read(value, optional.emplace());
        }
    }
    template<typename T>
    void read(const QJsonValue &value, QList<T> &values)
    {
        expect(value.isArray(), "not an array");
        values.clear();
        const QJsonArray array = value.toArray();
        const QString place = m_place;
        for (qsizetype i = 0; i < array.size() && m_problem.isEmpty(); ++i) {
            const QScopedValueRollback here(m_place, QStringLiteral("%1[%2]").arg(place).arg(i));
            T &element = values.emplaceBack();
            if constexpr (std::is_same_v<T, Observation>) {
                element.role = m_role;
            }
            read(array.at(i), element);
        }
    }
    template<typename T>
    void read(const QJsonValue &value, T &what)
    {
        if constexpr (std::is_enum_v<T>) {
            QString name;
            read(value, name);
            const std::optional<T> known = fromId<T>(name);
            if (known || kOtherwise<T>) {
                what = known ? *known : *kOtherwise<T>;
            } else {
                complain(QStringLiteral("unknown word \"%1\"").arg(name.left(40)));
            }
        } else if constexpr (std::is_integral_v<T>) {
            what = number(value, std::numeric_limits<T>::min());
        } else {
            inside(value, [&] {
                fields(*this, what);
                if constexpr (std::is_same_v<T, Observation>) {
                    const char *unfit = "does not fit the state";
                    check("value", what.value.has_value() == (what.state == ObservationState::Present), unfit);
                    check("error", what.error.has_value() == (what.state == ObservationState::Unreadable), unfit);
                }
            });
        }
    }

    QJsonObject m_object; ///< the one that is being read
    QString m_place; ///< of what is being read, e.g. "ports[3].live"
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
    case Method::Plugin:
        return Port::fromText(line.data) && line.text.isEmpty();
    case Method::Console:
    case Method::Live:
        break; // quote nothing
    }
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
    std::ranges::stable_sort(diagnosis.ports, {}, &PortDiagnosis::role);
    const bool twice = std::ranges::adjacent_find(diagnosis.ports, {}, &PortDiagnosis::role) != diagnosis.ports.end();
    json.check("ports", !twice, "a role stands twice");
    const qsizetype roles = allRoles().size();
    json.check("ports", diagnosis.ports.size() == roles, qPrintable(QStringLiteral("not all %1 roles").arg(roles)));
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
    const auto failure = [&locator](ReadErrorCode code, const QString &what) {
        return Failure {ReadError {code, locator, 0, what}};
    };
    // Editors on Windows put a byte order mark in front when they save. Inside a text it is a character, which Qt
    // would take away where a text begins with it.
    QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    text.replace("\xEF\xBB\xBF", "\\ufeff");
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const bool ours = text.trimmed().startsWith('{') && text.contains("\"schemaVersion\"");
        return failure(ours ? ReadErrorCode::Damaged : ReadErrorCode::Malformed,
                       QStringLiteral("not JSON: %1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
    }
    if (!document.isObject()) {
        return failure(ReadErrorCode::Malformed, QStringLiteral("not a report: the document is no object"));
    }
    JsonReader json(document.object());
    qint64 version = 0;
    json.member("schemaVersion", version, Need::Required);
    json.check("schemaVersion", version >= 1, "less than 1");
    if (version > kSchemaVersion) {
        return failure(
            ReadErrorCode::Newer,
            QStringLiteral("schemaVersion: %1 is newer than this program knows (%2)").arg(version).arg(kSchemaVersion));
    }
    Diagnosis diagnosis;
    if (json.problem().isEmpty()) {
        fields(json, diagnosis);
        settle(json, diagnosis);
    }
    if (!json.problem().isEmpty()) {
        return failure(ReadErrorCode::Malformed, json.problem());
    }
    return diagnosis;
}

} // namespace portcheck
