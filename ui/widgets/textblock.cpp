#include "textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace portcheck {
namespace {

/// A name can have 255 characters without a place to break; the smallest window has room for about this many.
constexpr qsizetype kLongestWord = 64;

bool isHiragana(QChar character)
{
    return character.unicode() >= 0x3041 && character.unicode() <= 0x309f;
}

bool isKatakana(QChar character)
{
    return character.unicode() >= 0x30a1 && character.unicode() <= 0x30fc;
}

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
}

bool isJapanese(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x3000 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00);
}

/// Whether a reader expects a phrase to end between the two.
bool isPhraseEnd(QChar before, QChar after)
{
    static const QString closing = QStringLiteral("、。，．）」』】：");
    static const QString opening = QStringLiteral("（「『【");
    // Particles and verb endings. Others are part of compounds such as 読み取り and 問い合わせ.
    static const QString endings = QStringLiteral("をはがにでとのもへやかてばらるうくすつぶむただ");
    if (closing.contains(before)) {
        return !closing.contains(after);
    }
    return opening.contains(after)
        || (endings.contains(before) && isJapanese(after) && !isHiragana(after) && !closing.contains(after)
            && after != QChar(0x30fc));
}

/// The first way of breaking that may end a line before `at`, which is neither the start nor the end of the text.
TextBlock::Breaks leastBreaks(QStringView text, qsizetype at)
{
    const QChar before = text.at(at - 1);
    const QChar after = text.at(at);
    const bool withinPhrase = (isJapanese(before) && isJapanese(after) && !isPhraseEnd(before, after))
        || (before == QLatin1Char(' ') && isHiragana(after)) || after == QLatin1Char('\\');
    return !withinPhrase                             ? TextBlock::Breaks::Phrases
        : !(isKatakana(before) && isKatakana(after)) ? TextBlock::Breaks::Words
                                                     : TextBlock::Breaks::Anywhere;
}

} // namespace

TextBlock::TextBlock(const QString &text, const QFont &font)
    : m_text(text)
    , m_font(font)
    , m_leading(std::max(0.0, QFontMetricsF(font).leading()))
{
    constexpr qreal kEndless = 1e6;
    for (qsizetype begin = 0, end = 0; begin <= text.size(); begin = end + 1) {
        end = std::find_if(text.begin() + begin, text.end(), isLineEnd) - text.begin();
        const QString words = text.mid(begin, end - begin);
        QTextLayout layout(words, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(kEndless);
        layout.endLayout();
        Paragraph paragraph {{}, line.ascent(), line.height()};
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, words);
        qsizetype from = 0;
        for (qsizetype at = 1; at <= words.size(); ++at) {
            finder.setPosition(at);
            const bool last = at == words.size();
            if (!last && !finder.isAtBoundary() && words.at(at - 1) != QLatin1Char('\\') && at - from < kLongestWord) {
                continue;
            }
            qsizetype visible = at;
            while (visible > from && words.at(visible - 1).isSpace()) {
                --visible;
            }
            paragraph.pieces.append({begin + from,
                                     begin + visible,
                                     line.cursorToX(int(from)),
                                     line.cursorToX(int(visible)),
                                     last ? Breaks::Phrases : leastBreaks(words, at)});
            from = at;
        }
        m_paragraphs.append(paragraph);
    }
}

QList<TextBlock::Line> TextBlock::lines(int width, Breaks breaks) const
{
    constexpr qsizetype kTied = 3; // characters at the end of a text that begin no line
    QList<Line> result;
    for (const Paragraph &paragraph : m_paragraphs) {
        Line line {&paragraph};
        const Piece *first = nullptr; // behind the last place where a line may end
        for (const Piece &piece : paragraph.pieces) {
            first = first ? first : &piece;
            const bool tied = breaks == Breaks::Anywhere && piece.end < m_text.size()
                && piece.end >= m_text.size() - kTied && m_text.at(piece.end).unicode() > 0x3000;
            if ((piece.least > breaks || tied) && &piece != &paragraph.pieces.back()) {
                continue;
            }
            if (line.end > line.begin && piece.right - line.left > width) {
                result.append(line);
                line = {&paragraph};
            }
            if (line.end == line.begin) {
                line.begin = first->begin;
                line.left = first->left;
            }
            line.end = piece.end;
            line.right = piece.right;
            first = nullptr;
        }
        result.append(line);
    }
    return result;
}

QSize TextBlock::size(int width, Breaks breaks) const
{
    qreal widest = 0;
    qreal height = -m_leading;
    for (const Line &line : lines(width, breaks)) {
        widest = std::max(widest, line.right - line.left);
        height = std::ceil(height + m_leading) + line.paragraph->height; // lines begin at whole pixels
    }
    return {int(std::ceil(widest)), int(std::ceil(height))};
}

TextBlock::Breaks TextBlock::bestBreaks(int width) const
{
    const int height = size(width, Breaks::Anywhere).height();
    for (const Breaks breaks : {Breaks::Phrases, Breaks::Words}) {
        const QSize needed = size(width, breaks);
        if (needed.width() <= width && needed.height() <= height) {
            return breaks;
        }
    }
    return Breaks::Anywhere;
}

void TextBlock::draw(QPainter &painter, const QRect &room, Qt::Alignment alignment, Breaks breaks) const
{
    const QSize needed = size(room.width(), breaks);
    qreal y = alignment.testFlag(Qt::AlignVCenter) ? room.top() + (room.height() - needed.height()) / 2.0
        : alignment.testFlag(Qt::AlignBottom)      ? room.bottom() + 1 - needed.height()
                                                   : room.top();
    painter.setFont(m_font);
    for (const Line &line : lines(room.width(), breaks)) {
        const qreal spare = room.width() - (line.right - line.left);
        const qreal x = room.left()
            + (alignment.testFlag(Qt::AlignRight)         ? spare
                   : alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                                          : 0);
        painter.drawText(QPointF(x, y + line.paragraph->ascent), m_text.mid(line.begin, line.end - line.begin));
        y += std::ceil(line.paragraph->height + m_leading);
    }
}

} // namespace portcheck
