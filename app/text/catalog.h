#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>

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
    /// The same for a text that is written in the call itself: lupdate finds it by the name of this function.
    [[nodiscard]] QString translate(const char *context, const char *source) const { return text(context, source); }
    /// catalog.word("Name", state).in({{RoleState::Match, QT_TRANSLATE_NOOP("Name", "Match")}, ...}): the translation of
    /// the row of this value. There must be one.
    template<typename T>
    [[nodiscard]] auto word(const char *context, T value) const
    {
        return Word<T> {*this, context, value};
    }

    /// Whole sentences, one behind the other; empty ones are left out.
    [[nodiscard]] QString paragraph(const QStringList &sentences) const;
    /// "2026-11-24 09:12:03 +09:00", the same in both languages so that nobody guesses the order.
    [[nodiscard]] QString dateTime(const QDateTime &time) const;

private:
    template<typename T>
    struct Word
    {
        const Catalog &catalog;
        const char *context;
        T value;

        [[nodiscard]] QString in(std::initializer_list<std::pair<T, const char *>> rows) const
        {
            const auto row = std::ranges::find(rows, value, &std::pair<T, const char *>::first);
            Q_ASSERT(row != rows.end());
            return row == rows.end() ? QString() : catalog.text(context, row->second);
        }
    };

    Language m_language;
    std::shared_ptr<const QTranslator> m_translator;
};

/// "+09:00"
[[nodiscard]] QString utcOffset(const QDateTime &time);

} // namespace portcheck
