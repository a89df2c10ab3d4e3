#pragma once

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace portcheck {

/// Plain text in lines, for display. Japanese breaks where a phrase ends instead of anywhere, a path after each of its
/// parts, an endless name somewhere. The text itself gets no invisible marks: what is read aloud or copied stays as it
/// is. Measured once, so that the room for many widths costs nothing.
class TextBlock
{
public:
    /// Where a line may end, besides the places that every text has.
    enum class Breaks {
        Phrases, ///< after a particle or a punctuation mark
        Words, ///< anywhere but within a word in katakana
        Anywhere, ///< wherever the script allows, but no last line of one character
    };

    TextBlock(const QString &text, const QFont &font);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QFont &font() const { return m_font; }

    /// The room it takes, in pixels. Wider than `width` where a phrase has no place to break.
    [[nodiscard]] QSize size(int width, Breaks breaks = Breaks::Phrases) const;
    /// Phrases where they cost no further line and fit, else words, else anywhere.
    [[nodiscard]] Breaks bestBreaks(int width) const;
    /// With the painter's pen.
    void draw(QPainter &painter, const QRect &room, Qt::Alignment alignment, Breaks breaks = Breaks::Phrases) const;

private:
    /// What no line end divides; positions in the text, and in pixels from the start of its paragraph.
    struct Piece
    {
        qsizetype begin;
        qsizetype end; ///< without blanks behind it
        qreal left;
        qreal right;
        Breaks least; ///< the first of the ways in which a line may end behind it
    };
    struct Paragraph
    {
        QList<Piece> pieces;
        qreal ascent;
        qreal height;
    };
    struct Line
    {
        const Paragraph *paragraph;
        qsizetype begin = 0;
        qsizetype end = 0;
        qreal left = 0;
        qreal right = 0;
    };

    [[nodiscard]] QList<Line> lines(int width, Breaks breaks) const;

    QString m_text;
    QFont m_font;
    qreal m_leading;
    QList<Paragraph> m_paragraphs;
};

} // namespace portcheck
