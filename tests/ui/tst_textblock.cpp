#include <support/testregistry.h>
#include <ui/widgets/textblock.h>
#include <ui/widgets/textlabel.h>

#include <QFontMetricsF>
#include <QTest>

#include <cmath>

using namespace portcheck;

Q_DECLARE_METATYPE(portcheck::TextBlock::Breaks)

class TstTextBlock : public QObject
{
    Q_OBJECT

    using Breaks = TextBlock::Breaks;

    static int linesOf(const TextBlock &block, int width, Breaks breaks)
    {
        const double one = block.size(100'000, Breaks::Phrases).height();
        return qRound(block.size(width, breaks).height() / one);
    }

private slots:
    /// At no width at all every line is as short as may be.
    void whereLinesMayEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Breaks>("breaks");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("longest");

        const auto row = [](const char *name, const char *text, Breaks breaks, int lines, const char *longest) {
            QTest::newRow(name) << QString::fromUtf8(text) << breaks << lines << QString::fromUtf8(longest);
        };
        row("English: between words", "Open the folder", Breaks::Phrases, 3, "folder");
        row("after a particle", "設定ファイルを確認", Breaks::Phrases, 2, "設定ファイルを");
        row("within a compound: never", "問い合わせ窓口", Breaks::Phrases, 1, "問い合わせ窓口");
        row("after a full stop", "同じです。一致", Breaks::Phrases, 2, "同じです。");
        row("closing marks stay together", "「同じ。」一致", Breaks::Phrases, 2, "「同じ。」");
        row("before an opening bracket", "ポート（既定）", Breaks::Phrases, 2, "（既定）");
        row("no long mark begins a line", "のーと", Breaks::Phrases, 1, "のーと");
        row("no hiragana behind a blank begins a line", "PC の名前", Breaks::Phrases, 2, "PC の");
        row("between scripts", "A ポート", Breaks::Phrases, 2, "ポート");
        row("words: katakana stays whole", "設定ファイル", Breaks::Words, 3, "ファイル");
        row("anywhere: but the last four together", "確認設定日時", Breaks::Anywhere, 3, "設定日時");
        row("a path: after each part", "C:\\Windows\\System32", Breaks::Phrases, 3, "Windows\\");
        row("a word longer than the room", "HKEY_LOCAL_MACHINE", Breaks::Phrases, 1, "HKEY_LOCAL_MACHINE");
        row("empty", "", Breaks::Phrases, 1, "");
    }
    void whereLinesMayEnd()
    {
        QFETCH(QString, text);
        QFETCH(Breaks, breaks);
        QFETCH(int, lines);
        QFETCH(QString, longest);
        const QFont font;
        const TextBlock block(text, font);
        QCOMPARE(linesOf(block, 0, breaks), lines);
        const double width = QFontMetricsF(font).horizontalAdvance(longest);
        const int measured = block.size(0, breaks).width();
        QVERIFY2(std::abs(measured - width) <= 1.5, qPrintable(QStringLiteral("%1, not %2").arg(measured).arg(width)));
    }

    void linesOfTheTextItself()
    {
        const TextBlock block(QStringLiteral("one\n\nthree"), QFont());
        QCOMPARE(linesOf(TextBlock(QStringLiteral("one"), QFont()), 100'000, Breaks::Phrases), 1);
        QVERIFY(block.size(100'000).height() > 2 * TextBlock(QStringLiteral("one"), QFont()).size(100'000).height());
    }

    /// A phrase is worth no further line.
    void bestBreaks()
    {
        const QFont font;
        const QString text = QStringLiteral("管理コンソールの値と設定ファイルの値");
        const TextBlock block(text, font);
        const int whole = block.size(100'000).width();
        QCOMPARE(block.bestBreaks(whole), Breaks::Phrases);
        QCOMPARE(block.bestBreaks(block.size(0, Breaks::Phrases).width()), Breaks::Phrases);
        QVERIFY(block.bestBreaks(block.size(0, Breaks::Phrases).width() - 1) != Breaks::Phrases);
        QCOMPARE(block.bestBreaks(block.size(0, Breaks::Words).width() - 1), Breaks::Anywhere);
    }

    /// Read aloud and copied as it is.
    void aLabelHoldsItsSentence()
    {
        const QString sentence = QStringLiteral("設定ファイルを確認してください。C:\\Windows");
        TextLabel label(TextRole::Body);
        label.setSentence(sentence);
        QCOMPARE(label.text(), sentence);
        QVERIFY(label.heightForWidth(60) > label.heightForWidth(2000));
        QVERIFY(label.sizeHint().height() >= label.heightForWidth(2000));
    }
};

PORTCHECK_TEST(TstTextBlock, "tst_textblock")
#include "tst_textblock.moc"
