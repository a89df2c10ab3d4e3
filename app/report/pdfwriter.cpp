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
#include <QTextDocument>

#include <algorithm>

namespace portcheck {
namespace {

/// The laid out report and how one page of it is drawn: the same for the file and for its preview.
class Pages
{
public:
    Pages(const ReportDocument &report, QPdfWriter &writer)
        : m_millimeter(preparedFor(writer).logicalDpiY() / 25.4)
        , m_paper(writer.width(), writer.height())
        // The lowest part of the page is the footer's.
        , m_page(m_paper.width(), m_paper.height() - 9 * m_millimeter)
        , m_footer(QStringLiteral("%1   %2   %3").arg(report.tool, report.subject, report.checkedAt))
    {
        layOutReport(report, m_document, &writer, m_page);
    }

    [[nodiscard]] int count() const { return m_document.pageCount(); }

    void draw(QPainter &painter, int number)
    {
        painter.save();
        painter.translate(0, -(number - 1) * m_page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (number - 1) * m_page.height(), m_page.width(), m_page.height());
        context.palette.setColor(QPalette::Text, QColor(0x1B, 0x1F, 0x23)); // always light, whatever the desktop is
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();

        const QRectF footer(0, m_page.height() + 4 * m_millimeter, m_paper.width(), 5 * m_millimeter);
        QFont font = pdfFont(7.5);
        font.setPixelSize(std::max(1, qRound(7.5 / 72 * 25.4 * m_millimeter)));
        painter.setFont(font);
        painter.setPen(QColor(0x5A, 0x60, 0x66));
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, m_footer);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1 / %2").arg(number).arg(count()));
    }

private:
    static QPdfWriter &preparedFor(QPdfWriter &writer)
    {
        writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(13, 13, 13, 11), QPageLayout::Millimeter));
        return writer;
    }

    double m_millimeter;
    QSizeF m_paper;
    QSizeF m_page;
    QTextDocument m_document;
    QString m_footer;
};

} // namespace

QByteArray writePdf(const ReportDocument &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    Pages pages(report, writer);
    writer.setTitle(QStringLiteral("%1 - %2 - %3").arg(report.title, report.subject, report.stateWord));
    writer.setCreator(report.tool);

    QPainter painter(&writer);
    for (int number = 1; number <= pages.count(); ++number) {
        if (number > 1) {
            writer.newPage();
        }
        pages.draw(painter, number);
    }
    painter.end();
    buffer.close();
    return bytes;
}

PdfPreview previewPdf(const Diagnosis &diagnosis, Language language, int width, int most)
{
    QBuffer nowhere;
    QPdfWriter writer(&nowhere);
    Pages pages(makeReport(diagnosis, language), writer);
    const QRectF paper = writer.pageLayout().fullRectPixels(writer.resolution());
    const QRectF inner = writer.pageLayout().paintRectPixels(writer.resolution());
    const double scale = width / paper.width();
    PdfPreview preview;
    preview.pageCount = pages.count();
    for (int number = 1; number <= std::min(pages.count(), most); ++number) {
        QImage image(width, qRound(paper.height() * scale), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        painter.translate(inner.topLeft());
        pages.draw(painter, number);
        preview.pages << image;
    }
    return preview;
}

} // namespace portcheck
