#pragma once

#include "../look/theme.h"

#include <core/vocabulary.h>

#include <QByteArray>
#include <QSettings>
#include <QStandardPaths>
#include <QString>

#include <optional>

namespace portcheck {

template<>
struct Names<ThemeChoice>
{
    static constexpr NameTable<ThemeChoice, 3> table {
        {{ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};
};

/// What the window remembers between two starts: size, language, aliases, theme. The only user of
/// QSettings, and always an INI file: this program writes nothing into the registry.
class Preferences
{
public:
    /// Without a path nothing is remembered.
    explicit Preferences(const QString &filePath)
    {
        if (!filePath.isEmpty()) {
            m_settings.emplace(filePath, QSettings::IniFormat);
        }
    }

    /// The file for this user, in the folder the system has for it.
    [[nodiscard]] static QString defaultFilePath()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/wfbs-portcheck/window.ini");
    }

    /// Nothing until a language has been chosen: then the system's decides.
    [[nodiscard]] std::optional<Language> language() const { return languageFromId(value("language").toString()); }
    void setLanguage(Language language) { setValue("language", id(language)); }

    [[nodiscard]] ThemeChoice theme() const
    {
        return valueOfName<ThemeChoice>(value("theme").toString()).value_or(ThemeChoice::System);
    }
    void setTheme(ThemeChoice choice) { setValue("theme", nameOf(choice)); }

    [[nodiscard]] bool aliased() const { return value("masked").toBool(); }
    void setAliased(bool aliased) { setValue("masked", aliased); }

    /// As QWidget::saveGeometry() gives it; empty when never stored.
    [[nodiscard]] QByteArray geometry() const { return value("geometry").toByteArray(); }
    void setGeometry(const QByteArray &geometry)
    {
        setValue("geometry", geometry);
        if (m_settings) {
            m_settings->sync(); // the window closes: whatever still runs must not keep this from being written
        }
    }

private:
    [[nodiscard]] static QString key(const char *name) { return QStringLiteral("window/%1").arg(QLatin1String(name)); }
    [[nodiscard]] QVariant value(const char *name) const
    {
        return m_settings ? m_settings->value(key(name)) : QVariant();
    }
    void setValue(const char *name, const QVariant &value)
    {
        if (m_settings) {
            m_settings->setValue(key(name), value);
        }
    }

    std::optional<QSettings> m_settings;
};

} // namespace portcheck
