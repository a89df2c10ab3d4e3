#pragma once

#include <text/catalog.h>

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace portcheck {

/// Installs the translations of the window and of Qt's own buttons, and switches them at run time.
/// Every widget then gets QEvent::LanguageChange, as usual in Qt.
class LanguageController final : public QObject
{
    Q_OBJECT

public:
    /// Japanese when the system's first language is Japanese, else English.
    [[nodiscard]] static Language systemLanguage();

    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

signals:
    /// After the translators were exchanged.
    void changed(portcheck::Language language);

private:
    Language m_language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace portcheck
