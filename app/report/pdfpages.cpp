#include "pdfdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>

// Where the pages of the PDF break.
namespace portcheck {

void PdfDocument::breakPages()
{
    QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    const double page = m_document.pageSize().height();
    const auto pageOf = [page](double y) {
        return static_cast<int>(y / page);
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        if (item.card) {
            const QRectF rect = layout->frameBoundingRect(item.card);
            if (rect.height() < page / 2 && pageOf(rect.top()) != pageOf(rect.bottom() - 1)) {
                QTextTableFormat format = item.card->format();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                item.card->setFormat(format);
            }
            continue;
        }
        const QTextBlock block = m_document.findBlock(item.position);
        const QRectF rect = layout->blockBoundingRect(block);
        double bottom = rect.bottom() + 4 * rect.height(); // a table's head and first row
        if (i + 1 < m_items.size() && m_items.at(i + 1).card) {
            const QRectF card = layout->frameBoundingRect(m_items.at(i + 1).card);
            if (card.height() < page / 2 && card.top() < bottom) {
                bottom = card.bottom();
            }
        }
        if (pageOf(rect.top()) != pageOf(bottom - 1)) {
            QTextCursor cursor(block);
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
        }
    }
}

} // namespace portcheck
