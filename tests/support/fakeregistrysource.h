#pragma once

#include <sources/registrysource.h>

#include <QMap>
#include <QSet>
#include <QStringList>

namespace portcheck::test {

/// A registry in memory. Any key and the whole of it can be made to fail as a real one would.
class FakeRegistrySource final : public RegistrySource
{
public:
    File origin; ///< as of an exported file

    FakeRegistrySource &addKey(const QString &key, RegistryView view = RegistryView::Bits32)
    {
        m_keys.insert(idOf(key, view));
        return *this;
    }
    FakeRegistrySource &
    addDword(const QString &key, const QString &name, quint32 number, RegistryView view = RegistryView::Bits32)
    {
        RegistryValue value;
        value.type = RegistryType::Dword;
        value.number = number;
        return addValue(key, name, value, view);
    }
    FakeRegistrySource &
    addText(const QString &key, const QString &name, const QString &text, RegistryView view = RegistryView::Bits32)
    {
        RegistryValue value;
        value.type = RegistryType::Text;
        value.text = text;
        return addValue(key, name, value, view);
    }
    FakeRegistrySource &addValue(const QString &key,
                                 const QString &name,
                                 const RegistryValue &value,
                                 RegistryView view = RegistryView::Bits32)
    {
        addKey(key, view);
        m_values.insert(idOf(key, view) + QLatin1Char('|') + name.toCaseFolded(), value);
        return *this;
    }
    /// From now on everything of that key fails.
    FakeRegistrySource &failKey(const QString &key, RegistryView view, ReadErrorCode code, qint64 nativeCode = 0)
    {
        m_keyErrors.insert(idOf(key, view), {code, fullPath(key, view), nativeCode, QStringLiteral("simulated")});
        return *this;
    }
    /// The key can be opened, this value cannot be read.
    FakeRegistrySource &
    failValue(const QString &key, const QString &name, RegistryView view, ReadErrorCode code, qint64 nativeCode = 0)
    {
        addKey(key, view);
        m_valueErrors.insert(idOf(key, view) + QLatin1Char('|') + name.toCaseFolded(),
                             {code, fullPath(key, view), nativeCode, QStringLiteral("simulated")});
        return *this;
    }
    FakeRegistrySource &failAll(ReadErrorCode code)
    {
        m_failAll = true;
        m_error.code = code;
        return *this;
    }

    /// Names of the values that were asked for.
    [[nodiscard]] const QSet<QString> &askedNames() const { return m_askedNames; }

    [[nodiscard]] File file() const override { return origin; }
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override
    {
        const QString id = idOf(key, view);
        if (m_failAll) {
            return Failure {m_error};
        }
        if (m_keyErrors.contains(id)) {
            return Failure {m_keyErrors.value(id)};
        }
        return m_keys.contains(id);
    }

    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override
    {
        m_askedNames.insert(name);
        const QString keyId = idOf(key, view);
        const QString id = keyId + QLatin1Char('|') + name.toCaseFolded();
        if (m_failAll) {
            return Failure {m_error};
        }
        if (m_keyErrors.contains(keyId)) {
            return Failure {m_keyErrors.value(keyId)};
        }
        if (m_valueErrors.contains(id)) {
            return Failure {m_valueErrors.value(id)};
        }
        if (!m_values.contains(id)) {
            return std::optional<RegistryValue>();
        }
        return std::optional(m_values.value(id));
    }

private:
    [[nodiscard]] static QString idOf(const QString &key, RegistryView view)
    {
        return fullPath(key, view).toCaseFolded();
    }

    QSet<QString> m_keys;
    QMap<QString, RegistryValue> m_values;
    QMap<QString, ReadError> m_keyErrors;
    QMap<QString, ReadError> m_valueErrors;
    bool m_failAll = false;
    ReadError m_error;
    mutable QSet<QString> m_askedNames;
};

} // namespace portcheck::test
