#include "languagecontroller.h"

#include <QCoreApplication>
#include <QLocale>

namespace portcheck {

Language LanguageController::systemLanguage()
{
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.first().startsWith(QLatin1String("ja")) ? Language::Japanese
                                                                                     : Language::English;
}

void LanguageController::setLanguage(Language language)
{
    if (m_language == language) {
        return;
    }
    m_language = language;
    m_translators.clear(); // a translator takes itself out of the application
    // English is the source text: it needs no file, the other one only has to be removed.
    for (const QString &file : translationFiles(language)) {
        auto translator = std::make_unique<QTranslator>();
        const bool loaded = translator->load(file);
        Q_ASSERT_X(loaded, "LanguageController", "the translations are compiled in");
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
    emit changed(language);
}

} // namespace portcheck
