#include "htmlstyle.h"
#include "reportdocument.h"
#include "reports.h"
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
    html.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('<')) {
            html += QLatin1String("&lt;");
        } else if (c == QLatin1Char('>')) {
            html += QLatin1String("&gt;");
        } else if (c == QLatin1Char('&')) {
            html += QLatin1String("&amp;");
        } else if (c == QLatin1Char('"')) {
            html += QLatin1String("&quot;");
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            html += c;
            html += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE
                   || (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'))) {
            html += QChar(QChar::ReplacementCharacter);
        } else {
            html += c;
        }
    }
    return html;
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
        foot();
        return m_html.toUtf8();
    }

private:
    void line(const QString &html)
    {
        m_html += html;
        m_html += QLatin1Char('\n');
    }
    void element(const char *tag, const QString &text)
    {
        const QString name = QString::fromLatin1(tag);
        line(QStringLiteral("<%1>").arg(name) + escaped(text) + QStringLiteral("</%1>").arg(name));
    }
    [[nodiscard]] QString label(const char *source) const { return escaped(m_catalog.text("Report", source)); }

    void head();
    void verdictCard();
    void writeSection(const ReportSection &section);
    void table(const ReportTable &table);
    void finding(const ReportFinding &finding);
    void facts(const QList<ReportFact> &facts, const char *cssClass);
    void foot();

    const ReportDocument &m_document;
    Catalog m_catalog;
    QString m_html;
};

QString stateSpan(const QString &svg, const QString &color, const QString &word)
{
    return QStringLiteral("<span class=\"state\" style=\"color:") + color + QStringLiteral("\">") + svg + escaped(word)
        + QStringLiteral("</span>");
}

void HtmlPage::head()
{
    line(QStringLiteral("<!DOCTYPE html>"));
    line(QStringLiteral("<html lang=\"%1\">").arg(id(m_document.language)));
    line(QStringLiteral("<head>"));
    line(QStringLiteral("<meta charset=\"utf-8\"/>"));
    line(QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"));
    // Nothing may be fetched or run, whatever a name or a path contains.
    line(QStringLiteral(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>"));
    const QString host = m_document.strip.isEmpty() ? QString() : m_document.strip.first().value;
    element("title", QStringLiteral("%1 - %2 - %3").arg(m_document.title, host, m_document.stateWord));
    // Quotes and angle brackets are fine inside: the style sheet holds neither "<" nor "&".
    line(QStringLiteral("<style>") + QString::fromUtf8(kHtmlStyle) + QStringLiteral("</style>"));
    line(QStringLiteral("</head>"));
    line(QStringLiteral("<body>"));
    line(QStringLiteral("<main>"));
    line(QStringLiteral("<header>"));
    line(QStringLiteral("<h1>") + escaped(m_document.tool) + QStringLiteral("<small>")
         + escaped(m_document.changesNothing) + QStringLiteral("</small></h1>"));
    facts(m_document.strip, "strip");
    line(QStringLiteral("</header>"));
    for (const ReportBanner &banner : m_document.banners) {
        line(QStringLiteral("<p class=\"banner%1\" style=\"margin:0\"><b>")
                 .arg(banner.alarming ? QStringLiteral(" alarming") : QString())
             + escaped(banner.word) + QStringLiteral("</b>") + escaped(banner.sentence) + QStringLiteral("</p>"));
    }
}

void HtmlPage::verdictCard()
{
    const QString color = stateColor(m_document.state);
    line(QStringLiteral("<div class=\"verdict\" style=\"border-left-color:%1;background:%2\">")
             .arg(color, stateTint(m_document.state)));
    line(shapeSvg(shapeFor(m_document.state), stateColor(m_document.state)));
    line(QStringLiteral("<div>"));
    line(QStringLiteral("<span class=\"word\" style=\"color:%1\">").arg(color) + escaped(m_document.stateWord)
         + QStringLiteral("</span>"));
    element("h2", m_document.verdict);
    if (!m_document.next.isEmpty()) {
        element("p", m_document.next);
    }
    line(QStringLiteral("<p class=\"counts\">") + escaped(m_document.counts) + QStringLiteral("</p>"));
    line(QStringLiteral("</div>"));
    line(QStringLiteral("</div>"));
}

void HtmlPage::facts(const QList<ReportFact> &facts, const char *cssClass)
{
    if (facts.isEmpty()) {
        return;
    }
    const bool grouped = qstrcmp(cssClass, "strip") == 0;
    line(QStringLiteral("<dl class=\"%1\">").arg(QString::fromLatin1(cssClass)));
    for (const ReportFact &fact : facts) {
        const QString pair = QStringLiteral("<dt>") + escaped(fact.label) + QStringLiteral("</dt><dd>")
            + escaped(fact.value) + QStringLiteral("</dd>");
        line(grouped ? QStringLiteral("<div>") + pair + QStringLiteral("</div>") : pair);
    }
    line(QStringLiteral("</dl>"));
}

void HtmlPage::table(const ReportTable &table)
{
    // On a narrow screen the table scrolls by itself, and the keyboard must reach what scrolls.
    line(QStringLiteral("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">")
             .arg(escaped(table.caption)));
    line(QStringLiteral("<table>"));
    element("caption", table.caption);
    QString headers;
    for (const QString &header : table.headers) {
        headers += QStringLiteral("<th scope=\"col\">") + escaped(header) + QStringLiteral("</th>");
    }
    line(QStringLiteral("<thead><tr>") + headers + QStringLiteral("</tr></thead>"));
    line(QStringLiteral("<tbody>"));
    for (const QList<ReportCell> &row : table.rows) {
        QString html;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const ReportCell &cell = row.at(i);
            QString content = cell.state ? stateSpan(shapeSvg(shapeFor(*cell.state), stateColor(*cell.state)),
                                                     stateColor(*cell.state),
                                                     cell.text)
                                         : escaped(cell.text);
            if (!cell.link.isEmpty()) {
                content = QStringLiteral("<a href=\"#%1\">").arg(cell.link) + content + QStringLiteral("</a>");
            }
            if (!cell.anchor.isEmpty()) {
                content = QStringLiteral("<span id=\"%1\">").arg(cell.anchor) + content + QStringLiteral("</span>");
            }
            if (i == 0) {
                html += QStringLiteral("<th scope=\"row\">") + content + QStringLiteral("</th>");
                continue;
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
            }
            html += classes.isEmpty() ? QStringLiteral("<td>")
                                      : QStringLiteral("<td class=\"%1\">").arg(classes.join(QLatin1Char(' ')));
            html += content + QStringLiteral("</td>");
        }
        line(QStringLiteral("<tr>") + html + QStringLiteral("</tr>"));
    }
    line(QStringLiteral("</tbody>"));
    line(QStringLiteral("</table>"));
    line(QStringLiteral("</div>"));
}

void HtmlPage::finding(const ReportFinding &finding)
{
    const QString color = severityColor(finding.severity);
    line(QStringLiteral("<article class=\"finding\" id=\"%1\" style=\"border-left-color:%2\">")
             .arg(finding.anchor, color));
    line(QStringLiteral("<h3>") + stateSpan(shapeSvg(shapeFor(finding.severity), color), color, finding.severityWord)
         + escaped(finding.title) + QStringLiteral(" <code>") + escaped(finding.id) + QStringLiteral("</code></h3>"));
    if (!finding.englishTitle.isEmpty()) {
        line(QStringLiteral("<p class=\"english\" lang=\"en\">") + escaped(finding.englishTitle)
             + QStringLiteral("</p>"));
    }
    element("p", finding.meaning);
    if (!finding.roles.isEmpty() || !finding.evidence.isEmpty()) {
        line(QStringLiteral("<ul>"));
        if (!finding.roles.isEmpty()) {
            line(QStringLiteral("<li>") + label(QT_TRANSLATE_NOOP("Report", "Concerns: %1")).arg(escaped(finding.roles))
                 + QStringLiteral("</li>"));
        }
        for (const QString &evidence : finding.evidence) {
            element("li", evidence);
        }
        line(QStringLiteral("</ul>"));
    }
    if (!finding.next.isEmpty()) {
        line(QStringLiteral("<p class=\"next%1\"><b>")
                 .arg(finding.severity == Severity::Info ? QStringLiteral(" quiet") : QString())
             + label(QT_TRANSLATE_NOOP("Report", "Next step")) + QStringLiteral("</b>") + escaped(finding.next)
             + QStringLiteral("</p>"));
    }
    if (!finding.reading.isEmpty()) {
        line(QStringLiteral("<details><summary>") + label(QT_TRANSLATE_NOOP("Report", "Learn more"))
             + QStringLiteral("</summary>"));
        facts(finding.reading, "reading");
        line(QStringLiteral("</details>"));
    }
    line(QStringLiteral("</article>"));
}

void HtmlPage::writeSection(const ReportSection &section)
{
    line(QStringLiteral("<section id=\"%1\">").arg(section.anchor));
    if (section.folded) {
        // Open, so that a browser's own search finds everything without a script.
        line(QStringLiteral("<details open=\"open\"><summary><h2>") + escaped(section.title)
             + QStringLiteral("</h2></summary>"));
    } else {
        element("h2", section.title);
    }
    for (const ReportTable &each : section.tables) {
        table(each);
    }
    for (const QString &paragraph : section.paragraphs) {
        element("p", paragraph);
    }
    for (const ReportFinding &each : section.findings) {
        finding(each);
    }
    facts(section.facts, "facts");
    if (!section.items.isEmpty()) {
        line(QStringLiteral("<ul class=\"items\">"));
        for (const QString &item : section.items) {
            element("li", item);
        }
        line(QStringLiteral("</ul>"));
    }
    for (const ReportExcerpt &excerpt : section.excerpts) {
        line(QStringLiteral("<figure>"));
        element("figcaption", excerpt.caption);
        element("pre", excerpt.lines.join(QLatin1Char('\n')));
        line(QStringLiteral("</figure>"));
    }
    if (section.folded) {
        line(QStringLiteral("</details>"));
    }
    line(QStringLiteral("</section>"));
}

void HtmlPage::foot()
{
    line(QStringLiteral("<footer>"));
    element("p", m_document.disclaimer);
    line(QStringLiteral("</footer>"));
    line(QStringLiteral("</main>"));
    line(QStringLiteral("</body>"));
    line(QStringLiteral("</html>"));
}

} // namespace

QByteArray writeHtml(const Diagnosis &diagnosis, Language language)
{
    return writeHtml(makeReport(diagnosis, language));
}

QByteArray writeHtml(const ReportDocument &document)
{
    return HtmlPage(document).write();
}

} // namespace portcheck
