// Our meaning of an INI file against Windows' own, as recorded by tests/readers/wine/compare-profile.sh.
#include <core/allowlist.h>
#include <platform/common/codepage.h>
#include <readers/iniparser.h>
#include <readers/textdecoder.h>
#include <support/testregistry.h>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portcheck;

namespace {

const QString kData = QStringLiteral(PORTCHECK_TEST_DATA "/ini/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

QString unescaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\u([0-9a-f]{4})"));
    qsizetype at = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, at)) {
        text.replace(match.capturedStart(), 6, QChar(match.captured(1).toUShort(nullptr, 16)));
        at = match.capturedStart() + 1;
    }
    return text;
}

/// Where we answer otherwise, and why. Everything else must be equal.
struct Difference
{
    const char *file;
    const char *key;
    const char *ours; ///< null = absent
    const char *why;
};
constexpr Difference kDifferences[] = {
    {"no-equals-then-value.ini", "Master_DomainPort", "8059", "a line without = is no key, so it hides none"},
    {"utf16le-without-bom.ini", "Master_DomainPort", "8059", "UTF-16 is recognised without its mark, too"},
    {"utf16le-without-bom.ini", "Client_LocalServer_Port", "18613", "likewise"},
    {"ideographic-space-around.ini", "Master_DomainPort", "\u2026", "a blank separates, and nothing behind it is kept"},
    {"two-pairs-of-quotes.ini", "Master_DomainPort", "\"\"\u2026", "nothing is kept behind a second quote"},
    {"nul-after-value.ini", "Master_DomainPort", "8059\u2026", "who knows what the NUL has replaced"},
    {"nul-inside-value.ini", "Master_DomainPort", "80\u2026", "a damaged value is not a smaller one"},
    {"nul-in-header.ini", "Master_DomainPort", nullptr, "a damaged header is not a shorter one"},
    {"nul-after-key.ini", "Master_DomainPort", nullptr, "the value is that of another key, a password"},
    {"header-with-equals-without-end.ini", "[x", nullptr, "keys outside the allow-list are never kept"},
};

} // namespace

class TstProfileCompare : public QObject
{
    Q_OBJECT

private slots:
    void answer_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected"); // null = absent
        const QStringList lines = QString::fromLatin1(contentOf(kData + QStringLiteral("profile-answers.tsv")))
                                      .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(QLatin1Char('\t'));
            if (cells.size() != 5) {
                qFatal("not five columns: %s", qPrintable(line));
            }
            QString expected;
            if (cells.at(3) == QLatin1String("present")) {
                expected = QStringLiteral("") + unescaped(cells.at(4));
            }
            const QString name = QStringLiteral("%1 [%2] %3").arg(cells.at(0), cells.at(1), cells.at(2));
            QTest::newRow(qPrintable(name)) << cells.at(0) << cells.at(1) << cells.at(2) << expected;
        }
    }
    void answer()
    {
        QFETCH(QString, file);
        QFETCH(QString, section);
        QFETCH(QString, key);
        QFETCH(QString, expected);
        for (const Difference &difference : kDifferences) {
            if (file == QLatin1String(difference.file) && key == QLatin1String(difference.key)) {
                const QString ours = QString::fromUtf8(difference.ours);
                QVERIFY2(ours != expected, "no longer a difference: take it off the list");
                expected = ours;
                m_met.insert(&difference);
            }
        }
        const QByteArray bytes = contentOf(kData + QStringLiteral("files/") + file);
        TextLines lines(bytes, decodeCodePage932);
        const IniDocument document = parseIni(lines);
        // That API removes blanks around what it is asked for, as we do around what we find.
        const IniEntry *entry =
            document.find(IniSection::nameOf(QStringView(section).trimmed()), QStringView(key).trimmed());
        QCOMPARE(entry != nullptr, !expected.isNull());
        if (entry && entry->damaged && !isOneValue(expected)) {
            // Meant alike, but only the beginning is kept.
            QVERIFY(entry->value.size() <= kMaxValue);
            QVERIFY(entry->value.endsWith(QChar(0x2026)));
        } else if (entry) {
            QCOMPARE(entry->value, expected);
        }
    }

    void everyStatedDifferenceExists() { QCOMPARE(m_met.size(), qsizetype(std::size(kDifferences))); }

private:
    QSet<const Difference *> m_met;
};

PORTCHECK_TEST(TstProfileCompare, "tst_profilecompare")
#include "tst_profilecompare.moc"
