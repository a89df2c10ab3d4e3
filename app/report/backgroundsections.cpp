#include "reportdocument.h"

#include <text/texts.h>

#include <algorithm>

// What was not checked, the environment, the sources as they were read, the legend.
namespace portcheck {
namespace {

QString encodingName(const QString &encoding)
{
    return encoding.isEmpty() ? QString() : encoding.toUpper();
}

/// The lines as they stand in the file, with their numbers, or as the registry editor shows them.
QStringList linesOf(const EvidenceBlock &block)
{
    qsizetype nameWidth = 0;
    qsizetype typeWidth = 0;
    bool numbered = false;
    for (const EvidenceLine &line : block.lines) {
        nameWidth = std::max(nameWidth, line.name.size());
        typeWidth = std::max(typeWidth, line.type.size());
        numbered = numbered || line.number > 0;
    }
    QStringList lines;
    for (const EvidenceLine &line : block.lines) {
        QString text = line.text;
        if (text.isEmpty()) {
            text = line.name.leftJustified(nameWidth + 2);
            text += line.type.isEmpty() ? QString() : line.type.leftJustified(typeWidth + 2);
            text += line.data;
        }
        if (numbered) {
            text.prepend(line.number > 0 ? QStringLiteral("%1: ").arg(line.number, 5) : QString(7, QLatin1Char(' ')));
        }
        lines.append(text);
    }
    return lines;
}

ReportSection notCheckedSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("not-checked");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What was not checked, and why"));
    section.items = notChecked(diagnosis, catalog);
    if (section.items.isEmpty()) {
        section.paragraphs = {
            catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Everything that this program can check was checked."))};
    }
    return section;
}

ReportSection environmentSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("environment");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Environment"));
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty()) {
            section.facts.append({catalog.text("Report", label), value});
        }
    };
    add(QT_TRANSLATE_NOOP("Report", "Operating system"), diagnosis.system);
    add(QT_TRANSLATE_NOOP("Report", "Server name in the settings"), diagnosis.serverName);
    QStringList resolved;
    for (const ResolvedName &name : diagnosis.resolvedNames) {
        resolved.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1: %2"))
                            .arg(name.name, resolvedNameText(name, catalog)));
    }
    add(QT_TRANSLATE_NOOP("Report", "Name resolution"), resolved.join(QLatin1Char('\n')));
    if (diagnosis.installation.found()) {
        add(QT_TRANSLATE_NOOP("Report", "HTTPS (Master_EnableSSL)"), sslName(diagnosis.ssl, catalog));
    }
    add(QT_TRANSLATE_NOOP("Report", "Server folder"), diagnosis.installation.serverFolder);
    add(QT_TRANSLATE_NOOP("Report", "Agent folder"), diagnosis.installation.agentFolder);
    add(QT_TRANSLATE_NOOP("Report", "Entries of the Mac plug-in (not in the product documents)"),
        diagnosis.installation.macPluginEntries.join(QLatin1Char('\n')));
    add(QT_TRANSLATE_NOOP("Report", "Places checked"), diagnosis.installation.lookedAt.join(QLatin1Char('\n')));
    add(QT_TRANSLATE_NOOP("Report", "Report made with"),
        QStringLiteral("%1 %2").arg(productName(catalog), diagnosis.toolVersion));
    return section;
}

ReportSection inputsSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("inputs");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Files that were given"));
    section.tables = {inputsTable(diagnosis, catalog)};
    return section;
}

ReportSection sourcesSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("sources");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What each source contains"));
    for (const EvidenceBlock &block : diagnosis.evidence) {
        ReportExcerpt excerpt;
        QStringList caption {block.source.locator, sideOfEvidence(block, catalog)};
        if (block.source.modified.isValid()) {
            caption.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "changed %1"))
                               .arg(catalog.dateTime(block.source.modified)));
        }
        if (!block.encoding.isEmpty()) {
            caption.append(encodingName(block.encoding));
        }
        excerpt.caption = caption.join(catalog.text("Report", QT_TRANSLATE_NOOP("Report", ", ")));
        excerpt.lines = linesOf(block);
        section.excerpts.append(excerpt);
    }
    section.paragraphs = {catalog.text(
        "Report",
        QT_TRANSLATE_NOOP("Report", "Only lines about ports and names are read and kept; passwords never are."))};
    return section;
}

/// What the vendor documents about each port, whatever was found here.
ReportSection portListSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("port-list");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Port List"));
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What the ports are used for"));
    table.headers = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Port")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Direction")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Purpose")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Notes"))};
    for (const PortDiagnosis &port : diagnosis.ports) {
        const PortFacts facts = portFacts(port.role, catalog);
        const QString notes =
            facts.notes.join(catalog.language() == Language::Japanese ? QString() : QStringLiteral(" "));
        table.rows.append({{roleName(port.role, catalog), {}, false, true},
                           {facts.direction, {}, false, false},
                           {facts.purpose, {}, false, false},
                           {notes, {}, false, false}});
    }
    section.tables = {table};
    return section;
}

ReportSection legendSection(const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("legend");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Legend"));
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What the states mean"));
    table.headers = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "State")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Meaning"))};
    for (const RoleState state : {RoleState::Match,
                                  RoleState::Check,
                                  RoleState::Problem,
                                  RoleState::Unknown,
                                  RoleState::Single,
                                  RoleState::NotChecked,
                                  RoleState::NotApplicable}) {
        table.rows.append(
            {{stateName(state, catalog), state, false, true}, {stateMeaning(state, catalog), {}, false, false}});
    }
    section.tables = {table};
    return section;
}

} // namespace

ReportTable inputsTable(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What each file was taken for"));
    table.headers = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "File")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Taken for")),
                     catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Used"))};
    for (const InputFile &input : diagnosis.inputs) {
        table.rows.append({{input.path, {}, false, input.used},
                           {inputKindName(input.kind, catalog), {}, false, false},
                           {inputUseText(input, catalog), {}, false, false}});
    }
    return table;
}

QString stateMeaning(RoleState state, const Catalog &catalog)
{
    switch (state) {
    case RoleState::Match:
        return catalog.text("Report",
                            QT_TRANSLATE_NOOP("Report", "At least two independent sources give the same port."));
    case RoleState::Check:
        return catalog.text(
            "Report", QT_TRANSLATE_NOOP("Report", "The sources do not agree, or something else should be looked at."));
    case RoleState::Problem:
        return catalog.text("Report", QT_TRANSLATE_NOOP("Report", "The product may not work correctly."));
    case RoleState::Unknown:
        return catalog.text(
            "Report",
            QT_TRANSLATE_NOOP("Report", "A source that should have the value could not be read, or does not have it."));
    case RoleState::Single:
        return catalog.text(
            "Report",
            QT_TRANSLATE_NOOP("Report", "One source gives a port; there is no second one to compare it with."));
    case RoleState::NotChecked:
        return catalog.text("Report",
                            QT_TRANSLATE_NOOP("Report", "No source was given or checked. This is not a fault."));
    case RoleState::NotApplicable:
        return catalog.text("Report", QT_TRANSLATE_NOOP("Report", "This installation does not use this port."));
    }
    Q_UNREACHABLE();
    return {};
}

QList<ReportSection> backgroundSections(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportSection> sections {notCheckedSection(diagnosis, catalog), environmentSection(diagnosis, catalog)};
    if (!diagnosis.inputs.isEmpty()) {
        sections.append(inputsSection(diagnosis, catalog));
    }
    if (!diagnosis.evidence.isEmpty()) {
        sections.append(sourcesSection(diagnosis, catalog));
    }
    sections.append(portListSection(diagnosis, catalog));
    sections.append(legendSection(catalog));
    return sections;
}

} // namespace portcheck
