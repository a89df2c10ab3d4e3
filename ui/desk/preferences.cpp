#include "preferences.h"

#include <QSettings>
#include <QStandardPaths>

namespace portcheck {
namespace {

const QString kLanguage = QStringLiteral("window/language");
const QString kTheme = QStringLiteral("window/theme");
const QString kMasked = QStringLiteral("window/masked");
const QString kGeometry = QStringLiteral("window/geometry");

} // namespace

Preferences::Preferences(const QString &filePath)
    : m_settings(std::make_unique<QSettings>(filePath, QSettings::IniFormat))
{ }

Preferences::~Preferences() = default;

QString Preferences::defaultFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/wfbs-portcheck/window.ini");
}

std::optional<Language> Preferences::language() const
{
    return languageFromId(m_settings->value(kLanguage).toString());
}

void Preferences::setLanguage(Language language)
{
    m_settings->setValue(kLanguage, id(language));
}

ThemeChoice Preferences::theme() const
{
    return themeChoiceFromId(m_settings->value(kTheme).toString()).value_or(ThemeChoice::System);
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_settings->setValue(kTheme, id(choice));
}

bool Preferences::masked() const
{
    return m_settings->value(kMasked, false).toBool();
}

void Preferences::setMasked(bool masked)
{
    m_settings->setValue(kMasked, masked);
}

QByteArray Preferences::geometry() const
{
    return m_settings->value(kGeometry).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings->setValue(kGeometry, geometry);
    m_settings->sync(); // the window closes: whatever still runs must not keep this from being written
}

} // namespace portcheck
