#pragma once

#include <text/catalog.h>

#include <QObject>

#include <memory>
#include <vector>

class QTranslator;

namespace portcheck {

/// Installs the translations of the window and of Qt's own buttons, and switches them at run time.
/// Every widget then gets QEvent::LanguageChange, as usual in Qt.
class LanguageController final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageController(QObject *parent = nullptr);
    ~LanguageController() override;

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
