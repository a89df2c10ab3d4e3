#include "pageslices.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintDevice>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr double kMostBlank = 0.25; ///< of a page, for the sake of a row that stays whole

struct Span
{
    double top = 0;
    double bottom = 0;
};

/// From best to worst: between two rows or paragraphs; within one; where a heading or a single line would stand alone.
enum class Rank { Good, Fair, Bad };

/// Where a page may end.
struct Break
{
    double end = 0; ///< of what stands above
    double begin = 0; ///< of what stands below
    Rank rank = Rank::Good;
    Span head {}; ///< to be drawn again
};

class Breaks
{
public:
    explicit Breaks(const QTextDocument &document)
        : m_layout(*document.documentLayout())
    {
        for (auto each = document.rootFrame()->begin(); !each.atEnd(); ++each) {
            if (const auto *table = qobject_cast<const QTextTable *>(each.currentFrame())) {
                addTable(*table);
            } else if (each.currentBlock().isValid()) {
                addBlock(each.currentBlock());
            }
        }
    }
    [[nodiscard]] const QList<Break> &all() const { return m_breaks; }
    [[nodiscard]] double bottom() const { return m_bottom; }

private:
    void addBreak(double begin, Rank rank, Span head = {})
    {
        m_breaks.append({m_bottom, begin, m_keep ? Rank::Bad : rank, head});
        m_keep = false;
    }

    void addLines(const QTextBlock &block, QList<Span> &lines) const
    {
        const double top = m_layout.blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect();
            lines.append({top + line.top(), top + line.bottom()});
        }
    }

    /// Breaks within a row or a paragraph: lines that lie beside one another in its cells stay together, and so do its
    /// first two and its last two.
    void addInner(QList<Span> lines, Span head)
    {
        std::ranges::sort(lines, {}, &Span::top);
        QList<Span> steps;
        for (const Span &line : std::as_const(lines)) {
            if (steps.isEmpty() || line.top >= steps.constLast().bottom) {
                steps.append(line);
            } else {
                steps.last().bottom = std::max(steps.constLast().bottom, line.bottom);
            }
        }
        for (qsizetype i = 1; i < steps.size(); ++i) {
            m_bottom = steps.at(i - 1).bottom;
            addBreak(steps.at(i).top, i > 1 && i < steps.size() - 1 ? Rank::Fair : Rank::Bad, head);
        }
    }

    void addBlock(const QTextBlock &block)
    {
        QList<Span> lines;
        addLines(block, lines);
        addBreak(lines.first().top, Rank::Good);
        addInner(lines, {});
        m_bottom = lines.last().bottom;
        m_keep = block.blockFormat().hasProperty(kKeepWithNextProperty);
    }

    void addTable(const QTextTable &table)
    {
        QList<QList<Span>> rows(table.rows());
        QList<double> tops; // of the text of each row
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                for (auto each = cell.begin(); !each.atEnd(); ++each) {
                    addLines(each.currentBlock(), rows[row]);
                }
            }
            tops.append(std::ranges::min(rows.at(row), {}, &Span::top).top);
        }
        const QTextTableFormat format = table.format();
        const double pixel = m_layout.paintDevice()->logicalDpiY() / 96.0; // formats count in these
        const double padding = format.cellPadding() * pixel; // and then the line, centred on the edge
        // Qt's rectangle of a table has the right height, but begins where the text of its first cell does.
        const double height = m_layout.frameBoundingRect(const_cast<QTextTable *>(&table)).height()
            - (format.topMargin() + format.bottomMargin()) * pixel;
        const double bottom = tops.first() - padding - pixel + height;

        Span head;
        for (int row = 0; row < table.rows(); ++row) {
            const double top = tops.at(row) - padding - pixel;
            addBreak(top, Rank::Good, head);
            addInner(rows.at(row), head);
            m_bottom = row + 1 < table.rows() ? tops.at(row + 1) - padding : bottom;
            if (row == 0 && format.hasProperty(kHasHeadProperty)) {
                head = {top, m_bottom};
                m_keep = true;
            }
        }
    }

    const QAbstractTextDocumentLayout &m_layout;
    QList<Break> m_breaks;
    double m_bottom = 0; ///< of what was added
    bool m_keep = false; ///< with what is added next
};

} // namespace

QList<PageSlice> slicePages(const QTextDocument &document, double height)
{
    const Breaks breaks(document);
    QList<PageSlice> pages {{}};
    auto next = breaks.all().cbegin(); // the first that may end this page
    for (;;) {
        PageSlice &page = pages.last();
        const double limit = page.top + height - (page.headBottom - page.headTop);
        if (breaks.bottom() <= limit) {
            page.bottom = breaks.bottom();
            return pages;
        }
        std::array<const Break *, 3> last {}; // of each rank, on this page
        for (; next != breaks.all().cend() && next->end <= limit; ++next) {
            if (next->end > page.top) {
                last.at(size_t(next->rank)) = &*next;
            }
        }
        const auto [good, fair, bad] = last;
        const Break *best = good && (limit - good->end <= kMostBlank * height || !fair) ? good : fair ? fair : bad;
        if (!best) { // one line higher than a page, or lines beside one another without a gap
            page.bottom = limit;
            pages.append({limit, limit});
        } else {
            page.bottom = best->end;
            next = breaks.all().cbegin() + (best - breaks.all().data()) + 1;
            pages.append({best->begin, best->begin});
            if (best->head.bottom - best->head.top < height / 2) {
                pages.last().headTop = best->head.top;
                pages.last().headBottom = best->head.bottom;
            }
        }
    }
}

} // namespace portcheck
