#include "reportdocument.h"
#include "textlayout.h"

namespace portcheck {
namespace {

constexpr int kColumns = 100;

/// Builds the lines of the text report.
class TextPage
{
public:
    explicit TextPage(Language language)
        // Japanese fixed-width fonts draw "→" and "①" as wide as a kanji, western ones do not.
        : m_ambiguous(language == Language::Japanese ? 2 : 1)
    { }

    void blank()
    {
        if (!m_lines.isEmpty() && !m_lines.last().isEmpty()) {
            m_lines.append(QString());
        }
    }
    void rule(QChar c) { m_lines.append(QString(kColumns, c)); }
    void paragraph(const QString &text, int indent = 0, const QString &bullet = {})
    {
        const QStringList wrapped = wrapText(text, kColumns - indent, m_ambiguous);
        for (qsizetype i = 0; i < wrapped.size(); ++i) {
            const QString head = i == 0 ? padText(bullet, indent, m_ambiguous) : QString(indent, QLatin1Char(' '));
            m_lines.append(wrapped.at(i).isEmpty() ? QString() : head + wrapped.at(i));
        }
    }
    /// Further paragraphs belong below the text, by the indent that is returned.
    int labelled(const QString &label, const QString &text)
    {
        const int indent = displayWidth(label, m_ambiguous) + 3;
        paragraph(text, indent, QStringLiteral("[%1] ").arg(label));
        return indent;
    }
    void heading(const QString &text)
    {
        blank();
        m_lines.append(text);
        m_lines.append(QString(displayWidth(text, m_ambiguous), QLatin1Char('-')));
    }
    void facts(const QList<ReportFact> &facts)
    {
        int width = 0;
        for (const ReportFact &fact : facts) {
            width = std::max(width, displayWidth(fact.label, m_ambiguous));
        }
        for (const ReportFact &fact : facts) {
            paragraph(fact.value, width + 3, padText(fact.label, width, m_ambiguous) + QLatin1String(" : "));
        }
    }
    void table(const ReportTable &table)
    {
        QList<QStringList> rows;
        for (const QList<ReportCell> &row : table.rows) {
            QStringList cells;
            for (const ReportCell &cell : row) {
                cells.append(cell.marked ? cell.text + QLatin1String(" <") : cell.text);
            }
            rows.append(cells);
        }
        m_lines += layoutTable(table.headers, rows, kColumns, m_ambiguous);
    }

    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    QStringList m_lines;
    int m_ambiguous;
};

void writeFinding(TextPage &page, const ReportFinding &finding, const Catalog &catalog)
{
    page.blank();
    page.labelled(finding.severityWord, QStringLiteral("%1  (%2)").arg(finding.title, finding.id));
    if (!finding.englishTitle.isEmpty()) {
        page.paragraph(finding.englishTitle, 4);
    }
    if (!finding.concerns.isEmpty()) {
        page.paragraph(finding.concerns, 4);
    }
    page.paragraph(finding.meaning, 4);
    for (const QString &line : finding.evidence) {
        page.paragraph(line, 6, QStringLiteral("    - "));
    }
    if (!finding.next.isEmpty()) {
        page.paragraph(catalog.translate("Report", "Next step: %1").arg(finding.next), 4);
    }
}

void writeSection(TextPage &page, const ReportSection &section, const Catalog &catalog)
{
    page.heading(section.title);
    for (const ReportTable &table : section.narrowTables.isEmpty() ? section.tables : section.narrowTables) {
        page.table(table);
    }
    for (const QString &paragraph : section.paragraphs) {
        page.paragraph(paragraph);
    }
    for (const ReportFinding &finding : section.findings) {
        writeFinding(page, finding, catalog);
    }
    page.facts(section.facts);
    for (const QString &item : section.items) {
        page.paragraph(item, 2, QStringLiteral("- "));
    }
    for (const ReportExcerpt &excerpt : section.excerpts) {
        page.blank();
        page.paragraph(excerpt.caption);
        for (const QString &line : excerpt.lines) {
            page.paragraph(line, 4);
        }
    }
}

} // namespace

QString plainText(const ReportDocument &document)
{
    const Catalog catalog(document.language);
    TextPage page(document.language);
    page.rule(QLatin1Char('='));
    page.paragraph(QStringLiteral("%1    %2").arg(document.tool, document.changesNothing));
    page.rule(QLatin1Char('='));
    for (const ReportBanner &banner : document.banners) {
        page.paragraph(QStringLiteral("*** %1 *** %2").arg(banner.word, banner.sentence));
    }
    page.facts(document.strip);
    page.blank();
    const int indent = page.labelled(document.stateWord, document.verdict);
    page.paragraph(document.next, indent);
    page.paragraph(document.counts, indent);
    for (const ReportSection &section : document.sections) {
        if (!section.folded) {
            writeSection(page, section, catalog);
        }
    }
    page.blank();
    page.rule(QLatin1Char('-'));
    page.paragraph(document.disclaimer);
    return page.text();
}

QByteArray writeText(const ReportDocument &document)
{
    QByteArray bytes = plainText(document).toUtf8();
    bytes.replace("\n", "\r\n");
    return "\xEF\xBB\xBF" + bytes;
}

} // namespace portcheck
