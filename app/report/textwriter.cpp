#include "reportdocument.h"
#include "textlayout.h"

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kColumns = 100;

class TextPage
{
public:
    explicit TextPage(Language language)
        : m_catalog(language)
        // Japanese fixed-width fonts draw "→" and "①" as wide as a kanji, western ones do not.
        , m_ambiguous(language == Language::Japanese ? 2 : 1)
    { }

    [[nodiscard]] QString write(const ReportDocument &document)
    {
        rule(QLatin1Char('='));
        paragraph(QStringLiteral("%1    %2").arg(document.tool, document.changesNothing));
        rule(QLatin1Char('='));
        facts(document.strip); // before the banners, as in every format: their sentences point to it
        blank();
        for (const ReportBanner &banner : document.banners) {
            paragraph(QStringLiteral("*** %1 *** %2").arg(banner.word, banner.sentence));
        }
        blank();
        const int indent = labelled(document.stateWord, document.verdict);
        if (!document.next.isEmpty()) {
            paragraph(document.next, indent);
        }
        paragraph(document.counts, indent);
        for (const ReportSection &each : document.sections) {
            if (!each.folded) {
                section(each);
            }
        }
        blank();
        rule(QLatin1Char('-'));
        paragraph(document.disclaimer);
        // A report from elsewhere may hold what a terminal would obey.
        for (QString &line : m_lines) {
            std::ranges::replace_if(
                line, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(QChar::ReplacementCharacter));
        }
        return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }

private:
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
            const QString head = padText(i == 0 ? bullet : QString(), indent, m_ambiguous);
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
            QStringList &cells = rows.emplaceBack();
            for (const ReportCell &cell : row) {
                cells.append(cell.marked ? cell.text + QLatin1String(" <") : cell.text);
            }
        }
        m_lines += layoutTable(table.headers, rows, kColumns, m_ambiguous);
    }
    void finding(const ReportFinding &finding)
    {
        blank();
        labelled(finding.severityWord, QStringLiteral("%1  (%2)").arg(finding.title, finding.id));
        if (!finding.englishTitle.isEmpty()) {
            paragraph(finding.englishTitle, 4);
        }
        if (!finding.concerns.isEmpty()) {
            paragraph(finding.concerns, 4);
        }
        paragraph(finding.meaning, 4);
        for (const QString &line : finding.evidence) {
            paragraph(line, 6, QStringLiteral("    - "));
        }
        if (!finding.next.isEmpty()) {
            paragraph(m_catalog.translate("Report", "Next step: %1").arg(finding.next), 4);
        }
    }
    void section(const ReportSection &section)
    {
        blank();
        m_lines.append(section.title);
        m_lines.append(QString(displayWidth(section.title, m_ambiguous), QLatin1Char('-')));
        for (const ReportTable &each : section.narrowTables.isEmpty() ? section.tables : section.narrowTables) {
            table(each);
        }
        for (const QString &text : section.paragraphs) {
            paragraph(text);
        }
        for (const ReportFinding &each : section.findings) {
            finding(each);
        }
        facts(section.facts);
        for (const QString &item : section.items) {
            paragraph(item, 2, QStringLiteral("- "));
        }
        for (const ReportFact &excerpt : section.excerpts) {
            blank();
            paragraph(excerpt.label);
            paragraph(excerpt.value, 4);
        }
    }

    Catalog m_catalog;
    QStringList m_lines;
    int m_ambiguous;
};

} // namespace

QString plainText(const ReportDocument &document)
{
    return TextPage(document.language).write(document);
}

QByteArray writeText(const ReportDocument &document)
{
    QByteArray bytes = plainText(document).toUtf8();
    bytes.replace("\n", "\r\n");
    return "\xEF\xBB\xBF" + bytes;
}

} // namespace portcheck
