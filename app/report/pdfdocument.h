#pragma once

#include "pdfshapes.h"
#include "reportdocument.h"

#include <QList>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

class QPaintDevice;
class QTextTable;

namespace portcheck {

/// The report as a QTextDocument laid out for a paint device, with pages broken where they do not tear a
/// heading from what follows nor a finding in two.
class PdfDocument
{
public:
    PdfDocument(const ReportDocument &report, QPaintDevice *device, QSizeF pageSize);
    Q_DISABLE_COPY_MOVE(PdfDocument)
    ~PdfDocument() = default;

    [[nodiscard]] int pageCount() const { return m_document.pageCount(); }
    [[nodiscard]] QTextDocument &document() { return m_document; }

    /// Explicit families, because a default font without Japanese would leave boxes.
    [[nodiscard]] static QFont font(double points);

private:
    struct Item
    {
        int position = 0; ///< of a heading
        QTextTable *card = nullptr; ///< or a card
    };
    struct Style
    {
        double points = 9;
        QString color = QStringLiteral("#1B1F23");
        bool bold = false;
        double above = 0;
        double below = 0;
        bool fixedWidth = false;
    };

    [[nodiscard]] QTextCharFormat charFormat(const Style &style) const;
    void paragraph(const QString &text, const Style &style);
    void run(const QString &text, const Style &style);
    void startBlock(const Style &style);
    void heading(const QString &text);
    [[nodiscard]] QTextTable *card(const QString &color, const QString &background, int columns);
    void banner(const ReportBanner &banner);
    void verdict(const ReportDocument &report);
    void section(const ReportSection &section);
    void table(const ReportTable &table);
    void facts(const QList<ReportFact> &facts);
    void finding(const ReportFinding &finding);
    void leaveTable();
    void breakPages();
    [[nodiscard]] QString label(const char *source) const;

    QTextDocument m_document;
    PdfShapes m_shapes;
    QTextCursor m_cursor;
    Catalog m_catalog;
    QList<Item> m_items;
    bool m_freshBlock = true; ///< the cursor stands in an empty block that the next paragraph may use
};

} // namespace portcheck
