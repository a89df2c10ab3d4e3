#include "catalog.h"

#include <core/vocabulary.h>

#include <QTranslator>

#include <cstdlib>

// Outside the namespace: the macro declares a global function. Naming the resource here makes the linker keep it
// although it lives in a static library.
static void initTranslationResource()
{
    Q_INIT_RESOURCE(portcheck_i18n);
}

namespace portcheck {

template<>
struct Names<Language>
{
    static constexpr NameTable<Language, 2> table {{{Language::Japanese, "ja"}, {Language::English, "en"}}};
};

QString id(Language language)
{
    return nameOf(language);
}

std::optional<Language> languageFromId(const QString &id)
{
    return valueOfName<Language>(id);
}

QStringList translationFiles(Language language)
{
    initTranslationResource();
    if (language == Language::English) {
        return {};
    }
    return {QStringLiteral(":/i18n/qtbase_ja.qm"), QStringLiteral(":/i18n/portcheck_ja.qm")};
}

Catalog::Catalog(Language language)
    : m_language(language)
{
    const QStringList files = translationFiles(language);
    if (files.isEmpty()) {
        return;
    }
    auto translator = std::make_shared<QTranslator>();
    // Compiled in: it can only be missing when the program was linked wrongly, which a test finds.
    [[maybe_unused]] const bool loaded = translator->load(files.constLast());
    Q_ASSERT_X(loaded, "Catalog", "translations are not linked in");
    m_translator = std::move(translator);
}

QString Catalog::text(const char *context, const char *source) const
{
    if (m_translator) {
        const QString translated = m_translator->translate(context, source);
        if (!translated.isEmpty()) {
            return translated;
        }
    }
    return QString::fromUtf8(source);
}

QString utcOffset(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return QStringLiteral("%1%2:%3")
        .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString Catalog::paragraph(const QStringList &sentences) const
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(m_language == Language::Japanese ? QString() : QStringLiteral(" "));
}

QString Catalog::dateTime(const QDateTime &time) const
{
    if (!time.isValid()) {
        return {};
    }
    return time.toString(u"yyyy-MM-dd HH:mm:ss ") + utcOffset(time);
}

} // namespace portcheck
