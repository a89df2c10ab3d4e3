#include "htmlstyle.h"
#include "reportdocument.h"
#include "stateshapes.h"

#include <text/texts.h>

namespace portcheck {
namespace {

/// Cells of more characters than this may break anywhere; shorter ones only between words.
constexpr qsizetype kLongCell = 30;

/// For element content and double-quoted attributes. Characters that XML does not allow are replaced.
QString escaped(const QString &text)
{
    QString html;
    for (const char32_t c : text.toUcs4()) { // which replaces half a surrogate pair
        const bool isAllowed = (c >= 0x20 || c == U'\n' || c == U'\t') && c != 0xFFFE && c != 0xFFFF;
        html += QChar::fromUcs4(isAllowed ? c : U'\uFFFD');
    }
    return html.toHtmlEscaped();
}

/// "<b>text</b>" for the tag `b`; a tag may carry attributes.
QString element(QAnyStringView tag, const QString &html)
{
    const QString opening = tag.toString();
    const QString name = opening.section(QLatin1Char(' '), 0, 0);
    return QStringLiteral("<%1>").arg(opening) + html + QStringLiteral("</%1>").arg(name);
}

/// The shape, and the word in its colour.
QString stateSpan(Shape shape, const QString &word)
{
    return element(QStringLiteral("span class=\"state\" style=\"color:%1\"").arg(lookOf(shape).color),
                   shapeSvg(shape) + escaped(word));
}

QString tableCell(const ReportCell &cell, bool first)
{
    const qsizetype large = cell.strong && !first ? portLength(cell.text) : cell.text.size();
    QString content = cell.state    ? stateSpan(shapeFor(*cell.state), cell.text)
        : large == cell.text.size() ? escaped(cell.text)
                                    : escaped(cell.text.left(large)) + element("small", escaped(cell.text.mid(large)));
    if (!cell.link.isEmpty()) {
        content = element(QStringLiteral("a href=\"#%1\"").arg(cell.link), content);
    }
    if (!cell.anchor.isEmpty()) {
        content = element(QStringLiteral("span id=\"%1\"").arg(cell.anchor), content);
    }
    if (first) {
        return element("th scope=\"row\"", content);
    }
    QStringList classes;
    if (cell.strong && !cell.state) {
        classes.append(QStringLiteral("value"));
    }
    if (cell.text.size() > kLongCell) {
        classes.append(QStringLiteral("long"));
    }
    if (cell.marked) {
        classes.append(QStringLiteral("marked"));
        content += QLatin1Char(' ') + element("small", QStringLiteral("\u25C0")); // a mark where no style is kept, too
    }
    return element(classes.isEmpty() ? QStringLiteral("td")
                                     : QStringLiteral("td class=\"%1\"").arg(classes.join(QLatin1Char(' '))),
                   content);
}

class HtmlPage
{
public:
    explicit HtmlPage(const ReportDocument &document)
        : m_document(document)
        , m_catalog(document.language)
    { }

    [[nodiscard]] QByteArray write()
    {
        head();
        verdictCard();
        for (const ReportSection &section : m_document.sections) {
            writeSection(section);
        }
        line("<footer>");
        text("p", m_document.disclaimer);
        line("</footer>\n</main>\n</body>\n</html>");
        return m_html.toUtf8();
    }

private:
    void line(QAnyStringView html) { m_html += html.toString() + QLatin1Char('\n'); }
    void text(const char *tag, const QString &text) { line(element(tag, escaped(text))); }
    void list(const char *tag, const QStringList &items)
    {
        if (items.isEmpty()) {
            return;
        }
        line(QStringLiteral("<%1>").arg(QString::fromLatin1(tag)));
        for (const QString &item : items) {
            text("li", item);
        }
        line("</ul>");
    }

    void head()
    {
        line("<!DOCTYPE html>");
        line(QStringLiteral("<html lang=\"%1\">").arg(id(m_document.language)));
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        // Nothing may be fetched or run, whatever a name or a path contains.
        line(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        text("title", pageTitle(m_document));
        // Quotes and angle brackets are fine inside: the style sheet holds neither "<" nor "&".
        line(element("style", QString::fromUtf8(kHtmlStyle)));
        line("</head>\n<body>\n<main>\n<header>");
        line(element("h1", escaped(m_document.tool) + element("small", escaped(m_document.changesNothing))));
        facts(m_document.strip, "strip");
        line("</header>");
        for (const ReportBanner &banner : m_document.banners) {
            line(element(QStringLiteral("p class=\"banner%1\" style=\"margin:0\"")
                             .arg(banner.alarming ? QStringLiteral(" alarming") : QString()),
                         element("b", escaped(banner.word)) + escaped(banner.sentence)));
        }
    }

    void verdictCard()
    {
        const Shape shape = shapeFor(m_document.state);
        const ShapeLook &look = lookOf(shape);
        line(QStringLiteral("<div class=\"verdict\" style=\"border-left-color:%1;background:%2\">")
                 .arg(look.color, look.tint));
        line(shapeSvg(shape));
        line("<div>");
        line(element(QStringLiteral("span class=\"word\" style=\"color:%1\"").arg(look.color),
                     escaped(m_document.stateWord)));
        text("h2", m_document.verdict);
        if (!m_document.next.isEmpty()) {
            text("p", m_document.next);
        }
        text("p class=\"counts\"", m_document.counts);
        line("</div>\n</div>");
    }

    void facts(const QList<ReportFact> &facts, const char *cssClass)
    {
        if (facts.isEmpty()) {
            return;
        }
        const bool grouped = qstrcmp(cssClass, "strip") == 0;
        line(QStringLiteral("<dl class=\"%1\">").arg(QString::fromLatin1(cssClass)));
        for (const ReportFact &fact : facts) {
            const QString pair = element("dt", escaped(fact.label)) + element("dd", escaped(fact.value));
            line(grouped ? element("div", pair) : pair);
        }
        line("</dl>");
    }

    void table(const ReportTable &table)
    {
        // On a narrow screen the table scrolls by itself, and the keyboard must reach what scrolls.
        line(QStringLiteral("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">")
                 .arg(escaped(table.caption)));
        line("<table>");
        text("caption", table.caption);
        QString headers;
        for (const QString &header : table.headers) {
            headers += element("th scope=\"col\"", escaped(header));
        }
        line(element("thead", element("tr", headers)));
        line("<tbody>");
        for (const QList<ReportCell> &row : table.rows) {
            QString cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                cells += tableCell(row.at(i), i == 0);
            }
            line(element("tr", cells));
        }
        line("</tbody>\n</table>\n</div>");
    }

    void finding(const ReportFinding &finding)
    {
        const Shape shape = shapeFor(finding.severity);
        line(QStringLiteral("<article class=\"finding\" id=\"%1\" style=\"border-left-color:%2\">")
                 .arg(finding.anchor, lookOf(shape).color));
        line(element("h3",
                     stateSpan(shape, finding.severityWord) + escaped(finding.title) + QLatin1Char(' ')
                         + element("code", escaped(finding.id))));
        if (!finding.englishTitle.isEmpty()) {
            text("p class=\"english\" lang=\"en\"", finding.englishTitle);
        }
        text("p", finding.meaning);
        list("ul", (finding.concerns.isEmpty() ? QStringList() : QStringList {finding.concerns}) + finding.evidence);
        if (!finding.next.isEmpty()) {
            line(element(QStringLiteral("p class=\"next%1\"")
                             .arg(finding.severity == Severity::Info ? QStringLiteral(" quiet") : QString()),
                         element("b", escaped(m_catalog.translate("Report", "Next step"))) + escaped(finding.next)));
        }
        if (!finding.reading.isEmpty()) {
            line(QStringLiteral("<details>")
                 + element("summary", escaped(m_catalog.translate("Report", "Learn more"))));
            facts(finding.reading, "reading");
            line("</details>");
        }
        line("</article>");
    }

    void writeSection(const ReportSection &section)
    {
        line(QStringLiteral("<section id=\"%1\">").arg(section.anchor));
        const QString title = element("h2", escaped(section.title));
        // Open, so that a browser's own search finds everything without a script.
        line(section.folded ? QStringLiteral("<details open=\"open\">") + element("summary", title) : title);
        for (const ReportTable &each : section.tables) {
            table(each);
        }
        for (const QString &paragraph : section.paragraphs) {
            text("p", paragraph);
        }
        for (const ReportFinding &each : section.findings) {
            finding(each);
        }
        facts(section.facts, "facts");
        list("ul class=\"items\"", section.items);
        for (const ReportFact &excerpt : section.excerpts) {
            line("<figure>");
            text("figcaption", excerpt.label);
            text("pre", excerpt.value);
            line("</figure>");
        }
        if (section.folded) {
            line("</details>");
        }
        line("</section>");
    }

    const ReportDocument &m_document;
    Catalog m_catalog;
    QString m_html;
};

} // namespace

QByteArray writeHtml(const ReportDocument &document)
{
    return HtmlPage(document).write();
}

} // namespace portcheck
