#include "pdfwriter.h"

#include "pageslices.h"
#include "reportdocument.h"
#include "stateshapes.h"
#include "textlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace portcheck {
namespace {

const QString kInk = QStringLiteral("#1B1F23");
const QString kQuiet = QStringLiteral("#5A6066");
const QString kLine = QStringLiteral("#DADDE1");

constexpr int kShapeObject = QTextFormat::UserObject + 1;
constexpr int kShapeProperty = QTextFormat::UserProperty + 1;
constexpr int kScaleProperty = QTextFormat::UserProperty + 2;

/// Draws the shapes of states and severities as vectors inside the text of a QTextDocument, where SVG is
/// not to be had without Qt Svg.
class PdfShapes final
    : public QObject
    , public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &format) override
    {
        const QFontMetricsF metrics(format.toCharFormat().font(), document->documentLayout()->paintDevice());
        const double side = metrics.ascent() * format.property(kScaleProperty).toDouble();
        return {side, side};
    }
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *, int, const QTextFormat &format) override
    {
        const auto shape = static_cast<Shape>(format.intProperty(kShapeProperty));
        paintShape(*painter, place, shape, QColor(lookOf(shape).color), Qt::white);
    }
};

/// Explicit families, because a default font without Japanese would leave boxes.
QFont pdfFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Yu Gothic UI"),
                      QStringLiteral("Meiryo"),
                      QStringLiteral("Segoe UI"),
                      QStringLiteral("Noto Sans"), // before the Japanese one, whose digits beside （ no PDF reader
                      QStringLiteral("Noto Sans CJK JP")}); // could turn into text again
    font.setPointSizeF(points);
    return font;
}

QTextTableCellFormat borders(const QString &color, double left, double right, double top, double bottom)
{
    QTextTableCellFormat format;
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(color));
    format.setLeftBorder(left);
    format.setRightBorder(right);
    format.setTopBorder(top);
    format.setBottomBorder(bottom);
    return format;
}

/// As wide as the page, with columns of these shares of it.
QTextTableFormat tableFormat(double padding, const QList<double> &percents)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellSpacing(0);
    format.setCellPadding(padding);
    format.setBorder(0);
    QList<QTextLength> widths;
    for (const double percent : percents) {
        widths.append(QTextLength(QTextLength::PercentageLength, percent));
    }
    format.setColumnWidthConstraints(widths);
    return format;
}

/// Shares of the page for the columns of a table, by what they contain.
QList<double> columnShares(const ReportTable &table)
{
    QList<double> weights;
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        // A little more than the word: the shares of a full table are narrower than what is counted here.
        double widest = std::min(displayWidth(table.headers.at(i), 2) + 2, 16);
        for (const QList<ReportCell> &row : table.rows) {
            const ReportCell &cell = row.at(i);
            const double sign = cell.state ? 5 : cell.marked ? 3 : 0; // a shape beside words in bold type; an arrow
            const qsizetype large = cell.strong && i > 0 && !cell.state ? portLength(cell.text) : 0;
            widest = std::max(widest, displayWidth(cell.text, 2) + displayWidth(cell.text.left(large), 2) * 0.7 + sign);
        }
        // Sentences wrap, but need more room than words.
        weights.append(std::clamp(widest, 8.0, 22.0) + std::clamp((widest - 22) / 6, 0.0, 12.0) + 3.5);
    }
    const double total = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    for (double &weight : weights) {
        weight = weight * 100 / total;
    }
    return weights;
}

/// Writes a report into an empty document, with what slicePages() needs to know of it.
class PdfLayout
{
public:
    PdfLayout(QTextDocument &document, Language language)
        : m_document(document)
        , m_cursor(&document)
        , m_catalog(language)
    { }

    void write(const ReportDocument &report)
    {
        // Laid out once, at the end: laid out after every insertion, 300 rows took minutes.
        QTextCursor whole(&m_document);
        whole.beginEditBlock();
        paragraph(report.tool, {.points = 14, .bold = true});
        run(QStringLiteral("   ") + report.changesNothing, {.color = kQuiet});
        facts(report.strip);
        for (const ReportBanner &each : report.banners) {
            banner(each);
        }
        verdict(report);
        for (const ReportSection &each : report.sections) {
            if (!each.folded) {
                section(each);
            }
        }
        paragraph(report.disclaimer, {.points = 8, .color = kQuiet, .above = 10});
        whole.endEditBlock();
    }

private:
    struct Style
    {
        double points = 9;
        QString color = kInk;
        bool bold = false;
        double above = 0;
        double below = 0;
        bool fixedWidth = false;
    };

    [[nodiscard]] static QTextCharFormat charFormat(const Style &style)
    {
        QFont font = pdfFont(style.points);
        if (style.fixedWidth) {
            font.setFamilies({QStringLiteral("Consolas"),
                              QStringLiteral("MS Gothic"),
                              QStringLiteral("Noto Sans Mono"),
                              QStringLiteral("Noto Sans Mono CJK JP")});
            font.setFixedPitch(true);
        }
        font.setBold(style.bold);
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(QColor(style.color));
        return format;
    }

    void startBlock(const Style &style)
    {
        QTextBlockFormat format;
        format.setTopMargin(style.above);
        format.setBottomMargin(style.below);
        format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        if (m_freshBlock) {
            m_cursor.setBlockFormat(format);
            m_freshBlock = false;
        } else {
            m_cursor.insertBlock(format);
        }
        m_cursor.setCharFormat(charFormat(style));
    }

    void run(const QString &text, const Style &style) { m_cursor.insertText(text, charFormat(style)); }

    /// As wide as `scale` times the height of the font at the cursor.
    void shape(Shape shape, double scale = 0.8)
    {
        QTextCharFormat format = m_cursor.charFormat();
        format.setObjectType(kShapeObject);
        format.setProperty(kShapeProperty, static_cast<int>(shape));
        format.setProperty(kScaleProperty, scale);
        format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
        m_cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), format);
    }

    void paragraph(const QString &text, const Style &style)
    {
        startBlock(style);
        QString lines = text;
        lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        run(lines, style);
    }

    void item(const QString &text, const Style &style) { paragraph(QStringLiteral("\u2022 ") + text, style); }

    void enterCell(QTextTable *table, int row, int column)
    {
        m_cursor = table->cellAt(row, column).firstCursorPosition();
        m_freshBlock = true;
    }

    void leaveTable()
    {
        m_cursor.movePosition(QTextCursor::NextBlock);
        // The block that Qt puts behind every table: kept as thin as can be, used by what follows.
        QTextBlockFormat thin;
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(thin);
        m_cursor.setBlockCharFormat(charFormat({.points = 1}));
        m_freshBlock = true;
    }

    /// A frame with a thick left border, cut into columns of these shares; the cursor is in the first.
    QTextTable *card(const QString &color, const QString &background, const QList<double> &percents = {100})
    {
        const int columns = static_cast<int>(percents.size());
        QTextTableFormat format = tableFormat(6, percents);
        format.setBorderCollapse(true);
        format.setTopMargin(1);
        format.setBottomMargin(8);
        QTextTable *table = m_cursor.insertTable(1, columns, format);
        for (int column = 0; column < columns; ++column) {
            QTextTableCellFormat cell = borders(kLine, column == 0 ? 4 : 0, column == columns - 1 ? 0.7 : 0, 0.7, 0.7);
            if (column == 0) {
                cell.setLeftBorderBrush(QColor(color));
            }
            if (!background.isEmpty()) {
                cell.setBackground(QColor(background));
            }
            table->cellAt(0, column).setFormat(cell);
        }
        enterCell(table, 0, 0);
        return table;
    }

    void banner(const ReportBanner &banner)
    {
        card(banner.alarming ? lookOf(Shape::Check).color : kQuiet,
             banner.alarming ? QStringLiteral("#FFE8A3") : QStringLiteral("#F5F6F7"));
        paragraph(banner.word, {.points = banner.alarming ? 12.0 : 9.0, .bold = true});
        run(QStringLiteral("   ") + banner.sentence, {});
        leaveTable();
    }

    void verdict(const ReportDocument &report)
    {
        const ShapeLook &look = lookOf(shapeFor(report.state));
        QTextTable *table = card(look.color, look.tint, {8, 92});
        startBlock({.points = 26});
        shape(shapeFor(report.state), 1.0);
        enterCell(table, 0, 1);
        paragraph(report.stateWord, {.points = 9.5, .color = look.color, .bold = true});
        paragraph(report.verdict, {.points = 13, .bold = true});
        if (!report.next.isEmpty()) {
            paragraph(report.next, {.points = 9.5, .above = 2});
        }
        paragraph(report.counts, {.points = 8.5, .color = kQuiet, .above = 2});
        leaveTable();
    }

    void facts(const QList<ReportFact> &facts)
    {
        if (facts.isEmpty()) {
            return;
        }
        int widest = 10;
        for (const ReportFact &fact : facts) {
            widest = std::max(widest, displayWidth(fact.label, 2));
        }
        const double share = std::min(12.0 + 0.9 * widest, 40.0);
        QTextTableFormat format = tableFormat(1.5, {share, 100 - share});
        format.setTopMargin(3);
        QTextTable *table = m_cursor.insertTable(static_cast<int>(facts.size()), 2, format);
        for (int row = 0; row < table->rows(); ++row) {
            enterCell(table, row, 0);
            paragraph(facts.at(row).label, {.points = 8.5, .color = kQuiet});
            enterCell(table, row, 1);
            paragraph(facts.at(row).value, {.points = 8.5});
        }
        leaveTable();
    }

    void table(const ReportTable &table)
    {
        QTextTableFormat format = tableFormat(4, columnShares(table));
        format.setBorderCollapse(true);
        format.setProperty(kHasHeadProperty, true);
        format.setBottomMargin(9); // Qt takes no top margin of the block that follows a table
        const int columns = static_cast<int>(table.headers.size());
        QTextTable *text = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, format);
        for (int column = 0; column < columns; ++column) {
            QTextTableCellFormat cell = borders(kLine, 0, 0, 0, 1);
            cell.setBackground(QColor(QStringLiteral("#F3F4F6")));
            cell.setVerticalAlignment(QTextCharFormat::AlignBottom);
            text->cellAt(0, column).setFormat(cell);
            enterCell(text, 0, column);
            paragraph(table.headers.at(column), {.points = 7.5, .color = QStringLiteral("#3F454B"), .bold = true});
        }
        for (int row = 1; row < text->rows(); ++row) {
            for (int column = 0; column < columns; ++column) {
                const ReportCell &source = table.rows.at(row - 1).at(column);
                QTextTableCellFormat cell = borders(QStringLiteral("#E8EAED"), 0, 0, 0, 0.7);
                Style style {.points = 8.5, .color = kQuiet};
                qsizetype large = 0;
                if (source.marked) {
                    cell = borders(lookOf(Shape::Check).color, 1.5, 1.5, 1.5, 1.5);
                    cell.setBackground(QColor(QStringLiteral("#FFF3D6")));
                    style.color = QStringLiteral("#6E4300");
                    style.bold = true;
                }
                if (source.state) {
                    style.color = lookOf(shapeFor(*source.state)).color;
                    style.bold = true;
                } else if (source.strong) {
                    large = column == 0 ? 0 : portLength(source.text);
                    style.points = column == 0 ? 9 : 8.5;
                    style.bold = style.bold || column == 0;
                    style.color = source.marked ? style.color : kInk;
                }
                cell.setVerticalAlignment(QTextCharFormat::AlignMiddle);
                text->cellAt(row, column).setFormat(cell);
                enterCell(text, row, column);
                startBlock(style);
                if (source.state) {
                    shape(shapeFor(*source.state));
                    run(QStringLiteral(" "), style);
                }
                Style number = style;
                number.points = 11;
                run(source.text.left(large), number);
                run(source.text.mid(large), style);
                if (source.marked) {
                    run(QStringLiteral(" \u25C0"), {.points = 6.5, .color = style.color});
                }
            }
        }
        leaveTable();
    }

    void finding(const ReportFinding &finding)
    {
        const QString color = lookOf(shapeFor(finding.severity)).color;
        const Style title {.points = 10, .color = color, .bold = true};
        card(color, QString());
        startBlock(title);
        shape(shapeFor(finding.severity));
        run(QStringLiteral(" %1   ").arg(finding.severityWord), title);
        run(finding.title, {.points = 10, .bold = true});
        run(QStringLiteral("   ") + finding.id, {.points = 8, .color = kQuiet, .fixedWidth = true});
        if (!finding.englishTitle.isEmpty()) {
            paragraph(finding.englishTitle, {.points = 8.5, .color = kQuiet});
        }
        paragraph(finding.meaning, {.above = 2});
        if (!finding.concerns.isEmpty()) {
            item(finding.concerns, {.points = 8.5});
        }
        for (const QString &line : finding.evidence) {
            item(line, {.points = 8.5});
        }
        if (!finding.next.isEmpty()) {
            const bool quiet = finding.severity == Severity::Info;
            paragraph(m_catalog.translate("Report", "Next step"),
                      {.color = quiet ? kQuiet : QStringLiteral("#0B63B6"), .bold = true, .above = 3});
            run(QStringLiteral("   ") + finding.next, {.color = quiet ? kQuiet : kInk});
        }
        leaveTable();
    }

    void heading(const QString &text, const Style &style)
    {
        startBlock(style);
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setProperty(kKeepWithNextProperty, true);
        m_cursor.setBlockFormat(format);
        run(text, style);
    }

    void section(const ReportSection &section)
    {
        heading(section.title, {.points = 11.5, .bold = true, .above = 12, .below = 4});
        for (const ReportTable &each : section.tables) {
            table(each);
        }
        for (const QString &text : section.paragraphs) {
            paragraph(text, {.above = 3});
        }
        for (const ReportFinding &each : section.findings) {
            finding(each);
        }
        facts(section.facts);
        for (const QString &text : section.items) {
            item(text, {.above = 1});
        }
        for (const ReportFact &excerpt : section.excerpts) {
            heading(excerpt.label, {.points = 8.5, .color = QStringLiteral("#3F454B"), .above = 5});
            card(kLine, QStringLiteral("#F6F7F8"));
            paragraph(excerpt.value, {.points = 8, .fixedWidth = true});
            leaveTable();
        }
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    Catalog m_catalog;
    bool m_freshBlock = true; ///< the cursor is in an empty block that the next paragraph may use
};

/// The laid out report and how one page of it is drawn: the same for the file and for its preview.
class Pages
{
public:
    Pages(const ReportDocument &report, QPdfWriter &writer)
        : m_footer(QStringLiteral("%1   %2   %3").arg(report.tool, report.subject, report.checkedAt))
    {
        writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(13, 13, 13, 11), QPageLayout::Millimeter));
        m_millimeter = writer.logicalDpiY() / 25.4;
        m_paper = QSizeF(writer.width(), writer.height());
        m_page = m_paper - QSizeF(0, 9 * m_millimeter); // the lowest part of the page is the footer's
        m_document.documentLayout()->setPaintDevice(&writer);
        m_document.documentLayout()->registerHandler(kShapeObject, new PdfShapes(&m_document));
        m_document.setDefaultFont(pdfFont(9));
        m_document.setDocumentMargin(0);
        m_document.setTextWidth(m_page.width());
        m_document.setUndoRedoEnabled(false);
        PdfLayout(m_document, report.language).write(report);
        m_slices = slicePages(m_document, m_page.height());
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_slices.size()); }

    void draw(QPainter &painter, int number)
    {
        const PageSlice &slice = m_slices.at(number - 1);
        const double head = slice.headBottom - slice.headTop;
        drawPart(painter, 0, slice.headTop, slice.headBottom);
        drawPart(painter, head, slice.top, slice.bottom);

        const QRectF footer(0, m_page.height() + 4 * m_millimeter, m_paper.width(), 5 * m_millimeter);
        QFont font = pdfFont(7.5);
        font.setPixelSize(std::max(1, qRound(7.5 / 72 * 25.4 * m_millimeter)));
        painter.setFont(font);
        painter.setPen(QColor(0x5A, 0x60, 0x66));
        const QString page = QStringLiteral("   %1 / %2").arg(number).arg(count());
        const QFontMetricsF metrics = painter.fontMetrics();
        const double room = footer.width() - metrics.horizontalAdvance(page);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_footer, Qt::ElideMiddle, room));
        painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter, page);
    }

private:
    void drawPart(QPainter &painter, double y, double top, double bottom)
    {
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, top, m_page.width(), bottom - top);
        context.palette.setColor(QPalette::Text, QColor(0x1B, 0x1F, 0x23)); // always light, whatever the desktop is
        painter.save();
        painter.translate(0, y - top);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    double m_millimeter = 0; ///< in the units of the paint device, as everything here
    QSizeF m_paper;
    QSizeF m_page;
    QTextDocument m_document;
    QList<PageSlice> m_slices;
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
    writer.setTitle(pageTitle(report));
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

#include "pdfwriter.moc"
