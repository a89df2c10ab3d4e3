#include <support/testregistry.h>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString type; ///< empty = finished
    QStringList translations;

    [[nodiscard]] QString where() const { return context + QStringLiteral(": ") + source; }
};

QList<Message> messagesOf(const QString &fileName, QString *error)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = file.errorString();
        return {};
    }
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.append({context, {}, {}, {}, {}});
        } else if (name == u"source") {
            messages.last().source = xml.readElementText();
        } else if (name == u"comment") {
            messages.last().comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            messages.last().translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
    }
    if (xml.hasError()) {
        *error = xml.errorString();
    }
    return messages;
}

/// %1, %n and {name}, sorted: the order of words differs between the languages.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[1-9n]|\\{[A-Za-z]+\\}"));
    QSet<QString> found;
    auto match = pattern.globalMatch(text);
    while (match.hasNext()) {
        found.insert(match.next().captured().toLower()); // {Role} and {role} differ in the capital letter only
    }
    QStringList list(found.begin(), found.end());
    list.sort();
    return list;
}

/// What a text ends with, the same class for a full stop and 「。」.
QString ending(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    switch (text.back().unicode()) {
    case u'.':
    case u'。':
        return QStringLiteral("sentence");
    case u':':
    case u'：':
        return QStringLiteral("colon");
    case u'?':
    case u'？':
        return QStringLiteral("question");
    case u'…':
        return QStringLiteral("ellipsis");
    case u'!':
    case u'！':
        return QStringLiteral("exclamation");
    default:
        return QStringLiteral("none");
    }
}

struct Term
{
    QRegularExpression english;
    QStringList japanese; ///< one of them has to stand in the translation
};

/// The first table of translations/glossary.md.
QList<Term> glossaryTerms()
{
    QFile file(QStringLiteral(PORTCHECK_SOURCE_DIR "/translations/glossary.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(file.readAll()).section(QStringLiteral("\n## "), 0, 0);
    static const QRegularExpression row(QStringLiteral("^\\| ([^|]+) \\| ([^|]+) \\|.*$"),
                                        QRegularExpression::MultilineOption);
    QList<Term> terms;
    auto match = row.globalMatch(text);
    while (match.hasNext()) {
        const auto cells = match.next();
        if (cells.captured(1) == QLatin1String("English") || cells.captured(1).startsWith(QLatin1Char('-'))) {
            continue;
        }
        terms.append({QRegularExpression(QStringLiteral("(?<![\\\\\\w<-])%1(?![\\w>=])").arg(cells.captured(1)),
                                         QRegularExpression::CaseInsensitiveOption),
                      cells.captured(2).split(QStringLiteral(" / "))});
    }
    return terms;
}

bool hasJapanese(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));
    return pattern.match(text).hasMatch();
}

/// Names and signs that are the same in both languages; anything else was forgotten.
bool mayBeAlike(const QString &text)
{
    static const QSet<QString> names {QStringLiteral("PID %1"),
                                      QStringLiteral("SAMPLE / サンプル"),
                                      QStringLiteral("Service.ini"),
                                      QStringLiteral("ofcscan.ini"),
                                      QStringLiteral("OfficeScan / Apex One"),
                                      QStringLiteral("TLS")};
    static const QRegularExpression format(QStringLiteral("^[A-Z]+ \\(\\*\\.[a-z]+\\)$")); // "CSV (*.csv)"
    return names.contains(text) || format.match(text).hasMatch() || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

/// Every translation file, message by message.
class TstTranslations : public QObject
{
    Q_OBJECT

private slots:
    void messages_data()
    {
        QTest::addColumn<QString>("fileName");
        for (const char *name : {"text_ja.ts", "ui_ja.ts", "program_ja.ts"}) {
            QTest::newRow(name) << QStringLiteral(PORTCHECK_SOURCE_DIR "/translations/") + QLatin1String(name);
        }
    }
    void messages()
    {
        QFETCH(QString, fileName);
        QString error;
        const QList<Message> messages = messagesOf(fileName, &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));

        QStringList faults;
        QSet<QString> seen;
        for (const Message &message : messages) {
            const auto fault = [&](const QString &what) {
                faults.append(what + QStringLiteral(" - ") + message.where());
            };
            const QString key = message.context + QChar(1) + message.source + QChar(1) + message.comment;
            if (seen.contains(key)) {
                fault(QStringLiteral("twice"));
            }
            seen.insert(key);
            if (!message.type.isEmpty()) {
                fault(message.type);
            }
            for (const QString &translation : message.translations) {
                if (translation.isEmpty()) {
                    fault(QStringLiteral("empty"));
                    continue;
                }
                if (translation == message.source && !mayBeAlike(translation)) {
                    fault(QStringLiteral("the same as the English"));
                }
                if (placeholders(message.source) != placeholders(translation)) {
                    fault(QStringLiteral("placeholders differ"));
                }
                if (ending(message.source.trimmed()) != ending(translation)) {
                    fault(QStringLiteral("ends differently"));
                }
                checkMnemonic(message, translation, fault);
                checkWriting(translation, fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void termsOfTheGlossary_data() { messages_data(); }
    void termsOfTheGlossary()
    {
        QFETCH(QString, fileName);
        const QList<Term> terms = glossaryTerms();
        QVERIFY2(terms.size() > 15, "translations/glossary.md was read");
        QString error;
        QStringList faults;
        for (const Message &message : messagesOf(fileName, &error)) {
            const QString translation = message.translations.join(QLatin1Char(' '));
            for (const Term &term : terms) {
                const bool used = std::any_of(term.japanese.begin(), term.japanese.end(), [&](const QString &word) {
                    return translation.contains(word);
                });
                if (!used && term.english.match(message.source).hasMatch()) {
                    faults.append(term.japanese.first() + QStringLiteral(" - ") + message.where());
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void textFileIsNotEmpty()
    {
        QString error;
        const auto messages = messagesOf(QStringLiteral(PORTCHECK_SOURCE_DIR "/translations/text_ja.ts"), &error);
        QVERIFY2(messages.size() > 300, "the texts of app/text are in it");
    }

private:
    /// A Japanese label cannot carry the mnemonic in its words: it stands behind them as "(&X)".
    template<typename Fault>
    void checkMnemonic(const Message &message, const QString &translation, const Fault &fault)
    {
        static const QRegularExpression pattern(QStringLiteral("&(?!&)(\\w)"));
        const auto source = pattern.match(message.source);
        const auto japanese = pattern.match(translation);
        if (source.hasMatch() != japanese.hasMatch()) {
            fault(QStringLiteral("mnemonic differs"));
        } else if (japanese.hasMatch() && hasJapanese(translation)
                   && !translation.contains(QStringLiteral("(&") + japanese.captured(1).toUpper() + QLatin1Char(')'))) {
            fault(QStringLiteral("mnemonic is not written (&X)"));
        }
    }

    /// Punctuation and blanks as everywhere else in the Japanese texts.
    template<typename Fault>
    void checkWriting(const QString &translation, const Fault &fault)
    {
        static const QString kana = QStringLiteral("\\x{3041}-\\x{30fe}\\x{4e00}-\\x{9fff}");
        static const QRegularExpression tight(QStringLiteral("[%1][A-Za-z0-9]|[A-Za-z0-9][%1]").arg(kana));
        static const QRegularExpression halfWidth(QStringLiteral("[%1][.,!?]").arg(kana));
        static const QRegularExpression wide(
            QStringLiteral("[\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff3a}\\x{ff41}-\\x{ff5a}]"));
        static const QRegularExpression longVowel(
            QStringLiteral("サーバー|コンピューター|フォルダー|ブラウザー|マネージャー|エディター|ユーザー"));
        static const QRegularExpression placeholder(QStringLiteral("%[1-9n]|\\{[A-Za-z]+\\}"));
        QString words = translation;
        words.replace(placeholder, QStringLiteral("\u25a1"));
        if (tight.match(words).hasMatch()) {
            fault(QStringLiteral("no blank between Latin and Japanese letters"));
        }
        if (halfWidth.match(translation).hasMatch()) {
            fault(QStringLiteral("half-width punctuation"));
        }
        if (wide.match(translation).hasMatch()) {
            fault(QStringLiteral("full-width letters or digits"));
        }
        if (longVowel.match(translation).hasMatch()) {
            fault(QStringLiteral("written with a long vowel mark"));
        }
        if (translation.contains(QLatin1Char('!')) || translation.contains(QChar(0xff01))) {
            fault(QStringLiteral("exclamation mark"));
        }
    }
};

PORTCHECK_TEST(TstTranslations, "tst_translations")
#include "tst_translations.moc"
