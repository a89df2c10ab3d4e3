#include "jsonfields.h"

#include <QJsonValue>

#include <cmath>

namespace portcheck {
namespace {

QJsonValue valueOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key));
}

} // namespace

QString JsonFields::at(const QString &place, const char *key)
{
    return place.isEmpty() ? QString::fromLatin1(key) : QStringLiteral("%1.%2").arg(place, QString::fromLatin1(key));
}

QString JsonFields::unknownWord(const QString &name)
{
    return QStringLiteral("unknown word \"%1\"").arg(name.left(40));
}

void JsonFields::complain(const QString &place, const QString &what)
{
    if (m_problem.isEmpty()) {
        m_problem = place.isEmpty() ? what : QStringLiteral("%1: %2").arg(place, what);
    }
}

bool JsonFields::isNull(const QJsonObject &object, const char *key) const
{
    const QJsonValue value = valueOf(object, key);
    return value.isNull() || value.isUndefined();
}

bool JsonFields::lacks(const QJsonObject &object, const QString &place, const char *key, Need need)
{
    if (!isNull(object, key)) {
        return false;
    }
    if (need == Need::Required) {
        complain(at(place, key), QStringLiteral("missing"));
    }
    return true;
}

QString JsonFields::text(const QJsonObject &object, const QString &place, const char *key, Need need)
{
    if (lacks(object, place, key, need)) {
        return {};
    }
    const QJsonValue value = valueOf(object, key);
    if (!value.isString()) {
        complain(at(place, key), QStringLiteral("not a text"));
        return {};
    }
    const QString text = value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

bool JsonFields::flag(const QJsonObject &object, const QString &place, const char *key, Need need)
{
    if (lacks(object, place, key, need)) {
        return false;
    }
    const QJsonValue value = valueOf(object, key);
    if (!value.isBool()) {
        complain(at(place, key), QStringLiteral("neither true nor false"));
    }
    return value.toBool();
}

std::optional<qint64>
JsonFields::number(const QJsonObject &object, const QString &place, const char *key, qint64 low, qint64 high, Need need)
{
    if (lacks(object, place, key, need)) {
        return std::nullopt;
    }
    const QJsonValue value = valueOf(object, key);
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    // Compared as double first: a number that no integer holds must not reach the conversion.
    if (!value.isDouble() || !std::isfinite(number) || std::trunc(number) != number || number < static_cast<double>(low)
        || number > static_cast<double>(high)) {
        complain(at(place, key), QStringLiteral("not a whole number of %1 to %2").arg(low).arg(high));
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

std::optional<Port> JsonFields::port(const QJsonObject &object, const QString &place, const char *key)
{
    const std::optional<qint64> value = number(object, place, key, 1, 65535);
    return value ? Port::fromNumber(*value) : std::nullopt;
}

QDateTime JsonFields::time(const QJsonObject &object, const QString &place, const char *key)
{
    const QString written = text(object, place, key, Need::Optional);
    if (written.isEmpty()) {
        return {};
    }
    const QDateTime time = QDateTime::fromString(written, Qt::ISODate);
    if (!time.isValid()) {
        complain(at(place, key), QStringLiteral("not an ISO 8601 time"));
    }
    return time;
}

QJsonObject JsonFields::object(const QJsonObject &object, const QString &place, const char *key, Need need)
{
    if (lacks(object, place, key, need)) {
        return {};
    }
    const QJsonValue value = valueOf(object, key);
    if (!value.isObject()) {
        complain(at(place, key), QStringLiteral("not an object"));
    }
    return value.toObject();
}

QStringList JsonFields::texts(const QJsonObject &object, const QString &place, const char *key, Need need)
{
    QStringList list;
    if (lacks(object, place, key, need)) {
        return list;
    }
    const QJsonValue value = valueOf(object, key);
    if (!value.isArray()) {
        complain(at(place, key), QStringLiteral("not an array"));
    }
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString()) {
            complain(at(place, key), QStringLiteral("holds something that is not a text"));
            return list;
        }
        list.append(element.toString());
    }
    return list;
}

void JsonFields::forEach(const QJsonObject &object,
                         const QString &place,
                         const char *key,
                         Need need,
                         const std::function<void(const QJsonObject &, const QString &)> &each)
{
    if (lacks(object, place, key, need)) {
        return;
    }
    const QJsonValue value = valueOf(object, key);
    if (!value.isArray()) {
        complain(at(place, key), QStringLiteral("not an array"));
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size() && m_problem.isEmpty(); ++i) {
        const QString here = QStringLiteral("%1[%2]").arg(at(place, key)).arg(i);
        if (array.at(i).isObject()) {
            each(array.at(i).toObject(), here);
        } else {
            complain(here, QStringLiteral("not an object"));
        }
    }
}

} // namespace portcheck
