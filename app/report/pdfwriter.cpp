#include "pdfwriter.h"

#include "pdfdocument.h"
#include "reportdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace portcheck {

QByteArray writePdf(const Diagnosis &diagnosis, Language language)
{
    const ReportDocument report = makeReport(diagnosis, language);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(13, 13, 13, 11), QPageLayout::Millimeter));
    writer.setTitle(QStringLiteral("%1 - %2 - %3").arg(report.title, diagnosis.host, report.stateWord));
    writer.setCreator(report.tool);

    // The lowest part of the page is the footer's.
    const double millimeter = writer.logicalDpiY() / 25.4;
    const QSizeF paper(writer.width(), writer.height());
    const QSizeF page(paper.width(), paper.height() - 9 * millimeter);
    PdfDocument document(report, &writer, page);

    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1) {
            writer.newPage();
        }
        painter.save();
        painter.translate(0, -(number - 1) * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (number - 1) * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, QColor(0x1B, 0x1F, 0x23)); // always light, whatever the desktop is
        painter.setClipRect(context.clip);
        document.document().documentLayout()->draw(&painter, context);
        painter.restore();

        const QRectF footer(0, page.height() + 4 * millimeter, paper.width(), 5 * millimeter);
        painter.setFont(PdfDocument::font(7.5));
        painter.setPen(QColor(0x5A, 0x60, 0x66));
        painter.drawText(footer,
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1   %2   %3")
                             .arg(report.tool, diagnosis.host, Catalog(language).dateTime(diagnosis.createdAt)));
        painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1 / %2").arg(number).arg(pages));
    }
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace portcheck
