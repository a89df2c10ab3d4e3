#include "pdfdocument.h"

#include "stateshapes.h"
#include "textlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace portcheck {
namespace {

const QString kQuiet = QStringLiteral("#5A6066");
const QString kLine = QStringLiteral("#DADDE1");

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

/// Shares of the page for the columns of a table, by what stands in them.
QList<QTextLength> columnShares(const ReportTable &table)
{
    QList<double> weights;
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        double widest = std::min(displayWidth(table.headers.at(i), 2), 14);
        for (const QList<ReportCell> &row : table.rows) {
            const ReportCell &cell = row.at(i);
            const double shape = cell.state ? 3 : 0;
            const double larger = cell.strong && i > 0 && !cell.state ? 1.7 : 1; // ports stand in larger type
            widest = std::max(widest, displayWidth(cell.text, 2) * larger + shape);
        }
        weights.append(std::clamp(widest, 7.0, 18.0) + 3.5);
    }
    double total = 0;
    for (const double weight : std::as_const(weights)) {
        total += weight;
    }
    QList<QTextLength> shares;
    for (const double weight : std::as_const(weights)) {
        shares.append(QTextLength(QTextLength::PercentageLength, weight * 100 / total));
    }
    return shares;
}

} // namespace

QFont PdfDocument::font(double points)
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

PdfDocument::PdfDocument(const ReportDocument &report, QPaintDevice *device, QSizeF pageSize)
    : m_cursor(&m_document)
    , m_catalog(report.language)
{
    m_document.documentLayout()->setPaintDevice(device);
    m_document.documentLayout()->registerHandler(PdfShapes::kObjectType, &m_shapes);
    m_document.setDefaultFont(font(9));
    m_document.setDocumentMargin(0);
    m_document.setPageSize(pageSize);
    m_document.setUndoRedoEnabled(false);

    // Laid out once, at the end: laid out after every insertion, 300 rows took minutes.
    QTextCursor whole(&m_document);
    whole.beginEditBlock();
    paragraph(report.tool, {14, QStringLiteral("#1B1F23"), true, 0, 0});
    run(QStringLiteral("   ") + report.changesNothing, {9, kQuiet});
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
    paragraph(report.disclaimer, {8, kQuiet, false, 10, 0});
    whole.endEditBlock();
    breakPages();
}

QString PdfDocument::label(const char *source) const
{
    return m_catalog.text("Report", source);
}

QTextCharFormat PdfDocument::charFormat(const Style &style) const
{
    QTextCharFormat format;
    QFont chosen = font(style.points);
    if (style.fixedWidth) {
        chosen.setFamilies({QStringLiteral("Consolas"),
                            QStringLiteral("MS Gothic"),
                            QStringLiteral("Noto Sans Mono"),
                            QStringLiteral("Noto Sans Mono CJK JP")});
        chosen.setFixedPitch(true);
    }
    chosen.setBold(style.bold);
    format.setFont(chosen);
    format.setForeground(QColor(style.color));
    return format;
}

void PdfDocument::startBlock(const Style &style)
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

void PdfDocument::run(const QString &text, const Style &style)
{
    m_cursor.insertText(text, charFormat(style));
}

void PdfDocument::paragraph(const QString &text, const Style &style)
{
    startBlock(style);
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    run(lines, style);
}

void PdfDocument::heading(const QString &text)
{
    const Style style {11.5, QStringLiteral("#1B1F23"), true, 12, 4};
    startBlock(style);
    m_items.append({m_cursor.position(), nullptr});
    run(text, style);
}

void PdfDocument::leaveTable()
{
    m_cursor.movePosition(QTextCursor::NextBlock);
    // The block that Qt puts behind every table: kept as thin as can be, used by what follows.
    QTextBlockFormat thin;
    thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(thin);
    m_cursor.setBlockCharFormat(charFormat({1}));
    m_freshBlock = true;
}

QTextTable *PdfDocument::card(const QString &color, const QString &background, int columns)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellSpacing(0);
    format.setCellPadding(6);
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setTopMargin(1);
    format.setBottomMargin(8);
    if (columns == 2) {
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 8), QTextLength(QTextLength::PercentageLength, 92)});
    }
    QTextTable *table = m_cursor.insertTable(1, columns, format);
    for (int column = 0; column < columns; ++column) {
        const bool first = column == 0;
        const bool last = column == columns - 1;
        QTextTableCellFormat cell = borders(kLine, 0, last ? 0.7 : 0, 0.7, 0.7);
        if (first) {
            cell.setLeftBorder(4);
            cell.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cell.setLeftBorderBrush(QColor(color));
        }
        if (!background.isEmpty()) {
            cell.setBackground(QColor(background));
        }
        table->cellAt(0, column).setFormat(cell);
    }
    m_items.append({0, table});
    m_cursor = table->cellAt(0, 0).firstCursorPosition();
    m_freshBlock = true;
    return table;
}

void PdfDocument::banner(const ReportBanner &banner)
{
    (void)card(banner.alarming ? stateColor(RoleState::Check) : kQuiet,
               banner.alarming ? QStringLiteral("#FFE8A3") : QStringLiteral("#F5F6F7"),
               1);
    const double points = banner.alarming ? 12 : 9;
    paragraph(banner.word, {points, QStringLiteral("#1B1F23"), true});
    run(QStringLiteral("   ") + banner.sentence, {9});
    leaveTable();
}

void PdfDocument::verdict(const ReportDocument &report)
{
    const QString color = stateColor(report.state);
    QTextTable *table = card(color, stateTint(report.state), 2);
    startBlock({26});
    PdfShapes::insert(m_cursor, shapeFor(report.state), color, 1.0);
    m_cursor = table->cellAt(0, 1).firstCursorPosition();
    m_freshBlock = true;
    paragraph(report.stateWord, {9.5, color, true});
    paragraph(report.verdict, {13, QStringLiteral("#1B1F23"), true});
    if (!report.next.isEmpty()) {
        paragraph(report.next, {9.5, QStringLiteral("#1B1F23"), false, 2, 0});
    }
    paragraph(report.counts, {8.5, kQuiet, false, 2, 0});
    leaveTable();
}

void PdfDocument::facts(const QList<ReportFact> &facts)
{
    if (facts.isEmpty()) {
        return;
    }
    int widest = 10;
    for (const ReportFact &fact : facts) {
        widest = std::max(widest, displayWidth(fact.label, 2));
    }
    const double share = std::min(12.0 + 0.9 * widest, 40.0);
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellSpacing(0);
    format.setCellPadding(1.5);
    format.setBorder(0);
    format.setTopMargin(3);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, share), QTextLength(QTextLength::PercentageLength, 100 - share)});
    QTextTable *table = m_cursor.insertTable(static_cast<int>(facts.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row) {
        m_cursor = table->cellAt(row, 0).firstCursorPosition();
        m_freshBlock = true;
        paragraph(facts.at(row).label, {8.5, kQuiet});
        m_cursor = table->cellAt(row, 1).firstCursorPosition();
        m_freshBlock = true;
        paragraph(facts.at(row).value, {8.5});
    }
    leaveTable();
}

void PdfDocument::table(const ReportTable &table)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellSpacing(0);
    format.setCellPadding(4);
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(1); // repeated on every page
    format.setBottomMargin(9); // Qt takes no top margin of the block that follows a table
    format.setColumnWidthConstraints(columnShares(table));
    const int columns = static_cast<int>(table.headers.size());
    QTextTable *text = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, format);
    for (int column = 0; column < columns; ++column) {
        QTextTableCellFormat cell = borders(kLine, 0, 0, 0, 1);
        cell.setBackground(QColor(QStringLiteral("#F3F4F6")));
        cell.setVerticalAlignment(QTextCharFormat::AlignBottom);
        text->cellAt(0, column).setFormat(cell);
        m_cursor = text->cellAt(0, column).firstCursorPosition();
        m_freshBlock = true;
        paragraph(table.headers.at(column), {7.5, QStringLiteral("#3F454B"), true});
    }
    for (int row = 1; row < text->rows(); ++row) {
        for (int column = 0; column < columns; ++column) {
            const ReportCell &source = table.rows.at(row - 1).at(column);
            QTextTableCellFormat cell = borders(QStringLiteral("#E8EAED"), 0, 0, 0, 0.7);
            Style style {8.5, kQuiet};
            if (source.marked) {
                cell = borders(stateColor(RoleState::Check), 1.5, 1.5, 1.5, 1.5);
                cell.setBackground(QColor(QStringLiteral("#FFF3D6")));
                style.color = QStringLiteral("#6E4300");
                style.bold = true;
            }
            if (source.state) {
                style.color = stateColor(*source.state);
                style.bold = true;
            } else if (source.strong) {
                style.points = column == 0 ? 9 : 11;
                style.bold = style.bold || column == 0;
                style.color = source.marked ? style.color : QStringLiteral("#1B1F23");
            }
            cell.setVerticalAlignment(QTextCharFormat::AlignMiddle);
            text->cellAt(row, column).setFormat(cell);
            m_cursor = text->cellAt(row, column).firstCursorPosition();
            m_freshBlock = true;
            startBlock(style);
            if (source.state) {
                PdfShapes::insert(m_cursor, shapeFor(*source.state), style.color);
                run(QStringLiteral(" "), style);
            }
            run(source.text, style);
            if (source.marked) {
                run(QStringLiteral(" \u25C0"), {6.5, style.color});
            }
        }
    }
    leaveTable();
}

void PdfDocument::finding(const ReportFinding &finding)
{
    const QString color = severityColor(finding.severity);
    (void)card(color, QString(), 1);
    startBlock({10, color, true});
    PdfShapes::insert(m_cursor, shapeFor(finding.severity), color);
    run(QStringLiteral(" %1   ").arg(finding.severityWord), {10, color, true});
    run(finding.title, {10, QStringLiteral("#1B1F23"), true});
    run(QStringLiteral("   ") + finding.id, {8, kQuiet, false, 0, 0, true});
    if (!finding.englishTitle.isEmpty()) {
        paragraph(finding.englishTitle, {8.5, kQuiet});
    }
    paragraph(finding.meaning, {9, QStringLiteral("#1B1F23"), false, 2, 0});
    if (!finding.roles.isEmpty()) {
        paragraph(QStringLiteral("\u2022 ") + label(QT_TRANSLATE_NOOP("Report", "Concerns: %1")).arg(finding.roles),
                  {8.5});
    }
    for (const QString &line : finding.evidence) {
        paragraph(QStringLiteral("\u2022 ") + line, {8.5});
    }
    if (!finding.next.isEmpty()) {
        const bool quiet = finding.severity == Severity::Info;
        const QString tone = quiet ? kQuiet : QStringLiteral("#0B63B6");
        paragraph(label(QT_TRANSLATE_NOOP("Report", "Next step")), {9, tone, true, 3, 0});
        run(QStringLiteral("   ") + finding.next, {9, quiet ? kQuiet : QStringLiteral("#1B1F23")});
    }
    leaveTable();
}

void PdfDocument::section(const ReportSection &section)
{
    heading(section.title);
    for (const ReportTable &each : section.tables) {
        table(each);
    }
    for (const QString &text : section.paragraphs) {
        paragraph(text, {9, QStringLiteral("#1B1F23"), false, 3, 0});
    }
    for (const ReportFinding &each : section.findings) {
        finding(each);
    }
    facts(section.facts);
    for (const QString &item : section.items) {
        paragraph(QStringLiteral("\u2022 ") + item, {9, QStringLiteral("#1B1F23"), false, 1, 0});
    }
    for (const ReportExcerpt &excerpt : section.excerpts) {
        paragraph(excerpt.caption, {8.5, QStringLiteral("#3F454B"), false, 5, 0});
        (void)card(kLine, QStringLiteral("#F6F7F8"), 1);
        paragraph(excerpt.lines.join(QLatin1Char('\n')), {8, QStringLiteral("#1B1F23"), false, 0, 0, true});
        leaveTable();
    }
}

} // namespace portcheck
