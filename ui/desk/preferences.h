#pragma once

#include "../look/theme.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace portcheck {

/// What the window remembers between two starts: size, language, masking, theme. The only user of
/// QSettings, and always an INI file: this program writes nothing into the registry.
class Preferences
{
public:
    explicit Preferences(const QString &filePath);
    ~Preferences();
    Q_DISABLE_COPY_MOVE(Preferences)

    /// The file for this user, in the folder the system has for it.
    [[nodiscard]] static QString defaultFilePath();

    /// Nothing until a language has been chosen: then the system's decides.
    [[nodiscard]] std::optional<Language> language() const;
    void setLanguage(Language language);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    [[nodiscard]] bool masked() const;
    void setMasked(bool masked);

    /// As QWidget::saveGeometry() gives it; empty when never stored.
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace portcheck
