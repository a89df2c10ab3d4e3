#include <support/testregistry.h>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

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
    return names.contains(text) || format.match(text).hasMatch()
        || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

using Fault = std::function<void(const QString &what)>;

/// A Japanese label cannot carry the mnemonic in its words: it stands behind them as "(&X)".
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
void checkWriting(const QString &translation, const Fault &fault)
{
    static const QString kana = QStringLiteral("\\x{3041}-\\x{30fe}\\x{4e00}-\\x{9fff}");
    static const QRegularExpression tight(QStringLiteral("[%1][A-Za-z0-9]|[A-Za-z0-9][%1]").arg(kana));
    static const QRegularExpression halfWidth(QStringLiteral("[%1][.,!?:;]|[%1] ?\\((?![&*])|\\)[%1]").arg(kana));
    static const QRegularExpression wide(QStringLiteral("[\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff3a}\\x{ff41}-\\x{ff5a}]"));
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

QStringList faultsOfMessages(const QList<Message> &messages)
{
    QStringList faults;
    QSet<QString> seen;
    for (const Message &message : messages) {
        const Fault fault = [&](const QString &what) {
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
    return faults;
}

QStringList faultsOfTerms(const QList<Message> &messages)
{
    static const QList<Term> terms = glossaryTerms();
    QStringList faults;
    if (terms.size() <= 15) {
        faults.append(QStringLiteral("translations/glossary.md was not read"));
    }
    for (const Message &message : messages) {
        const QString translation = message.translations.join(QLatin1Char(' '));
        for (const Term &term : terms) {
            const bool used = std::any_of(term.japanese.begin(), term.japanese.end(), [&](const QString &word) {
                return translation.contains(word);
            });
            if (!used && term.english.match(message.source).hasMatch()) {
                faults.append(QStringLiteral("not %1 - %2").arg(term.japanese.first(), message.where()));
            }
        }
    }
    return faults;
}

/// The gate: what is wrong with a file of translations.
QStringList faultsOf(const QString &fileName)
{
    QString error;
    const QList<Message> messages = messagesOf(fileName, &error);
    if (!error.isEmpty()) {
        return {QStringLiteral("cannot be read: ") + error};
    }
    return faultsOfMessages(messages) + faultsOfTerms(messages);
}

QString translationFile(const char *name)
{
    return QStringLiteral(PORTCHECK_SOURCE_DIR "/translations/") + QLatin1String(name);
}

} // namespace

/// Every translation file, message by message.
class TstTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyFilePasses_data()
    {
        QTest::addColumn<QString>("fileName");
        for (const char *name : {"text_ja.ts", "ui_ja.ts", "program_ja.ts"}) {
            QTest::newRow(name) << translationFile(name);
        }
    }
    void everyFilePasses()
    {
        QFETCH(QString, fileName);
        const QStringList faults = faultsOf(fileName);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    /// One entry added to a copy of a file that passes. What the sources say anew is planted by up_to_date_proof.cmake.
    void everyFaultIsNamed_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *name,
                            const char *source,
                            const QString &translation,
                            const QStringList &faults,
                            const char *type = "") {
            const QString kind = *type ? QStringLiteral(" type=\"%1\"").arg(QLatin1String(type)) : QString();
            QStringList named;
            for (const QString &fault : faults) {
                named.append(fault + QStringLiteral(" - planted: ") + QString::fromUtf8(source));
            }
            QTest::newRow(name)
                << QStringLiteral("<message><source>%1</source><translation%2>%3</translation></message>")
                       .arg(QString::fromUtf8(source).toHtmlEscaped(), kind, translation.toHtmlEscaped())
                << named;
        };
        const auto one = [](const char *fault) {
            return QStringList {QString::fromUtf8(fault)};
        };
        row("nothing wrong", "A new text", QStringLiteral("新しい文字列"), {});
        row("unfinished", "A new text", QStringLiteral("新しい文字列"), one("unfinished"), "unfinished");
        row("untranslated", "A new text", {}, {QStringLiteral("unfinished"), QStringLiteral("empty")}, "unfinished");
        row("vanished", "A new text", QStringLiteral("新しい文字列"), one("vanished"), "vanished");
        row("obsolete", "A new text", QStringLiteral("新しい文字列"), one("obsolete"), "obsolete");
        row("empty", "A new text", {}, one("empty"));
        row("identical by accident", "A new text", QStringLiteral("A new text"), one("the same as the English"));
        row("placeholder lost", "Read %1 of %2", QStringLiteral("%1 を読み取り済み"), one("placeholders differ"));
        row("placeholder added", "Read %1", QStringLiteral("%1 / %2 を読み取り済み"), one("placeholders differ"));
        row("named placeholder lost", "Read {file}", QStringLiteral("読み取り済み"), one("placeholders differ"));
        row("count lost", "Read %n", QStringLiteral("読み取り済み"), one("placeholders differ"));
        row("full stop lost", "It was read.", QStringLiteral("読み取りました"), one("ends differently"));
        row("ellipsis lost", "Read…", QStringLiteral("読み取り"), one("ends differently"));
        row("mnemonic lost", "&Read", QStringLiteral("読み取り"), one("mnemonic differs"));
        row("mnemonic added", "Read", QStringLiteral("読み取り (&R)"), one("mnemonic differs"));
        row("mnemonic in the words", "&Read", QStringLiteral("&R 読み取り"), one("mnemonic is not written (&X)"));
        row("mnemonic in small letters", "&Read", QStringLiteral("読み取り (&r)"), one("mnemonic is not written (&X)"));
        row("half-width full stop", "It was read.", QStringLiteral("読み取りました."), one("half-width punctuation"));
        row("half-width comma", "Read and shown", QStringLiteral("読み取り, 表示"), one("half-width punctuation"));
        row("half-width colon", "Read: all", QStringLiteral("読み取り: すべて"), one("half-width punctuation"));
        row("half-width brackets", "Read (all)", QStringLiteral("読み取り (すべて)"), one("half-width punctuation"));
        row("full-width digits", "Read 8", QStringLiteral("８ を読み取り"), one("full-width letters or digits"));
        row("long vowel mark", "User", QStringLiteral("ユーザー"), one("written with a long vowel mark"));
        row("exclamation mark", "It was read!", QStringLiteral("読み取りました！"), one("exclamation mark"));
        row("no blank before Latin letters",
            "Read HTTP",
            QStringLiteral("読み取りHTTP"),
            one("no blank between Latin and Japanese letters"));
        row("wrong term", "Open the folder", QStringLiteral("ディレクトリを開く"), one("not フォルダ"));
        row("wrong term of several",
            "The server of the browser",
            QStringLiteral("ブラウザのホスト"),
            one("not サーバ"));
        const QString twice =
            QStringLiteral("<message><source>Read</source><translation>読み取り</translation></message>");
        QTest::newRow("twice") << twice + twice << QStringList {QStringLiteral("twice - planted: Read")};
    }
    void everyFaultIsNamed()
    {
        QFETCH(QString, entry);
        QFETCH(QStringList, faults);
        QFile original(translationFile("program_ja.ts"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray planted = original.readAll();
        const qsizetype end = planted.lastIndexOf("</TS>");
        QVERIFY(end > 0);
        planted.insert(end, "<context><name>planted</name>" + entry.toUtf8() + "</context>");
        const QTemporaryDir folder;
        QFile copy(folder.filePath(QStringLiteral("program_ja.ts")));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(planted) == planted.size());
        copy.close();
        QCOMPARE(faultsOf(copy.fileName()), faults);
    }

    void aDamagedFileIsNamed()
    {
        QFile original(translationFile("program_ja.ts"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray half = original.read(original.size() / 2);
        const QTemporaryDir folder;
        QFile copy(folder.filePath(QStringLiteral("program_ja.ts")));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(half) == half.size());
        copy.close();
        const QStringList faults = faultsOf(copy.fileName());
        QVERIFY2(faults.size() == 1 && faults.first().startsWith(QStringLiteral("cannot be read")),
                 qPrintable(faults.join(QLatin1Char('\n'))));
        QCOMPARE(faultsOf(folder.filePath(QStringLiteral("none.ts"))).size(), 1);
    }

    void textFileIsNotEmpty()
    {
        QString error;
        const auto messages = messagesOf(translationFile("text_ja.ts"), &error);
        QVERIFY2(messages.size() > 300, "the texts of app/text are in it");
    }
};

PORTCHECK_TEST(TstTranslations, "tst_translations")
#include "tst_translations.moc"
