#pragma once

#include <core/vocabulary.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>

namespace portcheck {

/// Reads members of a JSON report and remembers the first thing that is wrong, with its place
/// ("ports[3].live.state: unknown word \"maybe\""). After a problem every call still answers something
/// harmless, so that the code that builds the values needs no checks of its own.
class JsonFields
{
public:
    enum class Need { Required, Optional };

    [[nodiscard]] const QString &problem() const { return m_problem; }
    void complain(const QString &place, const QString &what);

    [[nodiscard]] QString text(const QJsonObject &object, const QString &place, const char *key, Need need);
    [[nodiscard]] bool flag(const QJsonObject &object, const QString &place, const char *key, Need need);
    /// A whole number of `low` to `high`; null or missing (when not required) is nothing.
    [[nodiscard]] std::optional<qint64> number(const QJsonObject &object,
                                               const QString &place,
                                               const char *key,
                                               qint64 low,
                                               qint64 high,
                                               Need need = Need::Optional);
    [[nodiscard]] std::optional<Port> port(const QJsonObject &object, const QString &place, const char *key);
    /// An ISO time with offset; null or missing is an invalid QDateTime.
    [[nodiscard]] QDateTime time(const QJsonObject &object, const QString &place, const char *key);
    [[nodiscard]] QJsonObject object(const QJsonObject &object, const QString &place, const char *key, Need need);
    [[nodiscard]] bool isNull(const QJsonObject &object, const char *key) const;
    [[nodiscard]] QStringList texts(const QJsonObject &object, const QString &place, const char *key, Need need);

    /// Calls `each(element, place of the element)` for every object of an array.
    void forEach(const QJsonObject &object,
                 const QString &place,
                 const char *key,
                 Need need,
                 const std::function<void(const QJsonObject &, const QString &)> &each);

    /// An id of the vocabulary by `lookUp(text)`; `fallback` when it is missing and not required, or wrong.
    template<typename T, typename LookUp>
    [[nodiscard]] T
    word(const QJsonObject &object, const QString &place, const char *key, T fallback, Need need, LookUp lookUp)
    {
        const QString name = text(object, place, key, need);
        if (name.isNull()) {
            return fallback;
        }
        const std::optional<T> value = lookUp(name);
        if (!value) {
            complain(at(place, key), unknownWord(name));
        }
        return value.value_or(fallback);
    }
    template<typename T>
    [[nodiscard]] T word(const QJsonObject &object, const QString &place, const char *key, T fallback, Need need)
    {
        return word(object, place, key, fallback, need, [](const QString &name) { return fromId<T>(name); });
    }
    template<typename T>
    [[nodiscard]] QList<T> words(const QJsonObject &object, const QString &place, const char *key, Need need)
    {
        QList<T> values;
        for (const QString &name : texts(object, place, key, need)) {
            if (const std::optional<T> value = fromId<T>(name)) {
                values.append(*value);
            } else {
                complain(at(place, key), unknownWord(name));
            }
        }
        return values;
    }

    [[nodiscard]] static QString at(const QString &place, const char *key);

private:
    [[nodiscard]] static QString unknownWord(const QString &name);
    /// True when the member is missing or null; complains when it is required.
    [[nodiscard]] bool lacks(const QJsonObject &object, const QString &place, const char *key, Need need);

    QString m_problem;
};

} // namespace portcheck
