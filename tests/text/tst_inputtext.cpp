#include <support/testregistry.h>
#include <text/texts.h>

#include <QTest>

#include <algorithm>

using namespace portcheck;

namespace {

bool isEnglish(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3000; });
}

} // namespace

/// Every reason why a file was not read or not used has a sentence of its own, in both languages.
class TstInputText : public QObject
{
    Q_OBJECT

private slots:
    void readErrors_data()
    {
        QTest::addColumn<ReadErrorCode>("code");
        for (int code = 0; code <= int(ReadErrorCode::Unexpected); ++code) {
            QTest::addRow("%s", qPrintable(id(ReadErrorCode(code)))) << ReadErrorCode(code);
        }
    }
    void readErrors()
    {
        QFETCH(ReadErrorCode, code);
        const ReadError error {code, QStringLiteral("C:\\in\\ofcscan.ini"), 64, {}};
        const QString english = readErrorText(error, Catalog(Language::English));
        const QString japanese = readErrorText(error, Catalog(Language::Japanese));
        QCOMPARE(english.count(error.locator), 1);
        QCOMPARE(japanese.count(error.locator), 1);
        QVERIFY2(isEnglish(english), qPrintable(english));
        QVERIFY2(!isEnglish(japanese), qPrintable(japanese));
        for (int other = 0; other < int(code); ++other) {
            QVERIFY(english
                    != readErrorText({ReadErrorCode(other), error.locator, 64, {}}, Catalog(Language::English)));
        }
    }

    void uses_data()
    {
        QTest::addColumn<InputFile>("file");
        for (int kind = 0; kind <= int(InputKind::Other); ++kind) {
            QTest::addRow("%s, used", qPrintable(id(InputKind(kind))))
                << InputFile {QStringLiteral("a"), InputKind(kind), true, InputReason::None};
        }
        for (int reason = 1; reason <= int(InputReason::Limit); ++reason) {
            QTest::addRow("not used: %s", qPrintable(id(InputReason(reason))))
                << InputFile {QStringLiteral("a"), InputKind::Other, false, InputReason(reason)};
        }
    }
    void uses()
    {
        QFETCH(InputFile, file);
        for (const auto &text : {&inputUseText, +[](const InputFile &each, const Catalog &catalog) {
                                     return inputKindName(each.kind, catalog);
                                 }}) {
            const QString english = text(file, Catalog(Language::English));
            const QString japanese = text(file, Catalog(Language::Japanese));
            QVERIFY(!english.isEmpty());
            QVERIFY2(isEnglish(english), qPrintable(english));
            QVERIFY2(english != japanese || english.startsWith(QStringLiteral("Service.ini")), qPrintable(japanese));
        }
    }
};

PORTCHECK_TEST(TstInputText, "tst_inputtext")
#include "tst_inputtext.moc"
