#include <support/testregistry.h>
#include <ui/widgets/textblock.h>
#include <ui/widgets/textlabel.h>

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <cmath>
#include <memory>

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
        const QByteArray name(150, 'n');
        row("a name longer than any room", name.constData(), Breaks::Phrases, 3, name.left(64).constData());
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

    void linesOfTheTextItself_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::newRow("one") << QStringLiteral("one") << 1;
        QTest::newRow("line feed") << QStringLiteral("one\ntwo") << 2;
        QTest::newRow("an empty one between") << QStringLiteral("one\n\nthree") << 3;
        QTest::newRow("at the end") << QStringLiteral("one\n") << 2;
        QTest::newRow("line separator") << QStringLiteral("one\u2028two") << 2;
        QTest::newRow("paragraph separator") << QStringLiteral("one\u2029two") << 2;
    }
    void linesOfTheTextItself()
    {
        QFETCH(QString, text);
        QFETCH(int, lines);
        const double one = TextBlock(QStringLiteral("one"), QFont()).size(100'000).height();
        QCOMPARE(qRound(TextBlock(text, QFont()).size(100'000).height() / one), lines);
    }

    /// Every line once, below each other, where the alignment wants them.
    void drawn_data()
    {
        QTest::addColumn<Qt::Alignment>("alignment");
        QTest::newRow("top left") << Qt::Alignment(Qt::AlignLeft | Qt::AlignTop);
        QTest::newRow("in the middle") << Qt::Alignment(Qt::AlignHCenter | Qt::AlignVCenter);
        QTest::newRow("bottom right") << Qt::Alignment(Qt::AlignRight | Qt::AlignBottom);
    }
    void drawn()
    {
        QFETCH(Qt::Alignment, alignment);
        const TextBlock block(QStringLiteral("HHH HHHHHHHH\nHHH"), QFont());
        const QSize needed = block.size(0);
        const QRect room(7, 11, needed.width() + 2, needed.height() + 40);
        QImage image(room.right() + 30, room.bottom() + 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        block.draw(painter, room, alignment);
        painter.end();

        QRect ink;
        QList<QRect> lines;
        bool wasEmpty = true;
        for (int y = 0; y < image.height(); ++y) {
            QRect row;
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128) {
                    row |= QRect(x, y, 1, 1);
                }
            }
            if (!row.isEmpty() && wasEmpty) {
                lines.append(row);
            } else if (!row.isEmpty()) {
                lines.last() |= row;
            }
            wasEmpty = row.isEmpty();
            ink |= row;
        }
        QCOMPARE(lines.size(), 3);
        QVERIFY(room.contains(ink));
        const QRect &first = lines.constFirst();
        const QRect &longest = lines.at(1);
        QVERIFY(longest.width() > 2 * first.width());
        const int left = first.left() - room.left();
        const int right = room.right() - first.right();
        const int above = ink.top() - room.top();
        const int below = room.bottom() - ink.bottom();
        const int line = needed.height() / 3;
        if (alignment.testFlag(Qt::AlignLeft)) {
            QVERIFY2(left <= 3 && above < line, "left and top");
        } else if (alignment.testFlag(Qt::AlignRight)) {
            QVERIFY2(right <= 4 && below < line, "right and bottom");
        } else {
            QVERIFY2(std::abs(left - right) <= 3 && std::abs(above - below) < line, "in the middle");
        }
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

    void whatIsShortenedIsSelectedWhole_data()
    {
        QTest::addColumn<int>("gesture");
        QTest::newRow("press") << 0;
        QTest::newRow("double click") << 1;
        QTest::newRow("drag") << 2;
    }
    /// What Qt would select under the mouse is not what is drawn there.
    void whatIsShortenedIsSelectedWhole()
    {
        QFETCH(int, gesture);
        const QString place = QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini");
        const std::unique_ptr<TextLabel> label(makePlace(place));
        label->resize(150, label->sizeHint().height());
        label->show();
        const QImage before = label->grab().toImage();
        const QPoint from(20, label->height() / 2);
        if (gesture == 1) {
            QTest::mouseDClick(label.get(), Qt::LeftButton, {}, from);
        } else {
            QTest::mousePress(label.get(), Qt::LeftButton, {}, from);
            if (gesture == 2) {
                const QPointF to(120, from.y());
                QMouseEvent move(
                    QEvent::MouseMove, to, label->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(label.get(), &move);
            }
            QTest::mouseRelease(label.get(), Qt::LeftButton, {}, from);
        }
        QCOMPARE(label->selectedText(), place);
        QVERIFY2(label->grab().toImage() != before, "it is drawn as selected");
    }

    void aSelectedPartStaysVisible()
    {
        const std::unique_ptr<TextLabel> label(makePlace(QStringLiteral("C:\\Program Files\\PCCSRV\\ofcscan.ini")));
        label->resize(1000, label->sizeHint().height());
        label->show();
        label->setSelection(3, 7);
        label->resize(150, label->height());
        const QImage selected = label->grab().toImage();
        label->setSelection(0, 0);
        QVERIFY(label->grab().toImage() != selected);
    }

    /// Qt takes a tool tip that looks like HTML for HTML, and fetches its pictures, from a share too.
    void aToolTipIsText_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("path") << QStringLiteral("C:\\Program Files\\ofcscan.ini");
        QTest::newRow("tag") << QStringLiteral("in.zip\\<b>ofcscan</b>.ini");
        QTest::newRow("picture on a share") << QStringLiteral("in.zip\\<img src=\\\\192.0.2.1\\share\\a.png>");
        QTest::newRow("entity") << QStringLiteral("A &lt; B");
    }
    void aToolTipIsText()
    {
        QFETCH(QString, place);
        const std::unique_ptr<TextLabel> label(makePlace(place));
        label->show();
        QHelpEvent hover(QEvent::ToolTip, QPoint(1, 1), label->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(label.get(), &hover);
        const QString shown = QToolTip::text();
        QTextDocument seen;
        if (Qt::mightBeRichText(shown)) {
            seen.setHtml(shown);
        } else {
            seen.setPlainText(shown);
        }
        QCOMPARE(seen.toPlainText(), place);
        QToolTip::hideText();
    }
};

PORTCHECK_TEST(TstTextBlock, "tst_textblock")
#include "tst_textblock.moc"
