#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QTranslator;

namespace portcheck {

enum class Language { Japanese, English };

[[nodiscard]] QString id(Language language); ///< "ja", "en"
[[nodiscard]] std::optional<Language> languageFromId(const QString &id);

/// Compiled-in translation files for the application's own translators, Qt's first, in the order in which they are to
/// be installed; empty for English, which is the source text.
[[nodiscard]] QStringList translationFiles(Language language);

/// The sentences of one language, independent of the application's installed translators: two catalogs
/// answer side by side, so a Japanese report can carry an English line for support.
///
/// English is the source text; Japanese comes from the compiled-in translations. Cheap to copy.
/// Thread: any, once constructed.
class Catalog
{
public:
    explicit Catalog(Language language);

    [[nodiscard]] Language language() const { return m_language; }

    /// Translation of a text marked with QT_TRANSLATE_NOOP(context, source).
    [[nodiscard]] QString text(const char *context, const char *source) const;

    /// "2026-11-24 09:12:03 +09:00", the same in both languages so that nobody guesses the order.
    [[nodiscard]] QString dateTime(const QDateTime &time) const;
    /// "09:12"
    [[nodiscard]] QString timeOfDay(const QDateTime &time) const;

private:
    Language m_language;
    std::shared_ptr<const QTranslator> m_translator;
};

/// "+09:00"
[[nodiscard]] QString utcOffset(const QDateTime &time);

} // namespace portcheck
