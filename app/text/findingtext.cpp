#include "findingtable.h"
#include "phrases.h"
#include "texts.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>

namespace portcheck {
namespace {

QString parameter(const Finding &finding, const char *name)
{
    return finding.parameters.value(QLatin1String(name));
}

bool isOfScan(const Finding &finding)
{
    return finding.concerns(PortRole::ScanHttp) || finding.concerns(PortRole::ScanHttps);
}

bool hasEvidence(const Finding &finding, Method method)
{
    return finding.methods.contains(method)
        || std::ranges::find(finding.evidence, method, &Observation::method) != finding.evidence.end();
}

/// Which of the wordings of a finding fits this one.
QByteArray variantOf(const Finding &finding)
{
    const auto is = [&](const char *name, const char *value) {
        return parameter(finding, name) == QLatin1String(value);
    };
    switch (finding.id) {
    case FindingId::SourcesDiffer:
        return finding.concerns(PortRole::Mac)      ? "mac"
            : isOfScan(finding)                     ? "scan"
            : hasEvidence(finding, Method::Console) ? "console"
            : hasEvidence(finding, Method::Live)    ? "listener"
            : finding.concerns(PortRole::Agent)     ? "agent"
                                                    : "";
    case FindingId::NotListening:
        return finding.concerns(PortRole::ServerHttps) ? "https"
            : isOfScan(finding)                        ? "scan"
            : finding.concerns(PortRole::Agent)        ? "agent"
            : finding.concerns(PortRole::Mac)          ? "mac"
                                                       : "";
    case FindingId::AgentOtherServer:
        return is("copies", "agent") ? "half-moved" : is("comparable", "no") ? "not-comparable" : "";
    case FindingId::PortInvalid:
        return hasEvidence(finding, Method::Console) || hasEvidence(finding, Method::Plugin) ? "entered"
            : finding.evidence.size() > 1                                                    ? "one-copy"
            : is("raw", "")                                                                  ? "empty"
                                                                                             : "";
    case FindingId::RolesSharePort:
        return finding.severity == Severity::Info ? "shared" : "";
    case FindingId::OwnerUnexpected:
        return finding.severity == Severity::Info ? "info" : "";
    case FindingId::KeyDuplicated:
        return QByteArray(is("what", "section") ? "section" : "key") + (is("same", "yes") ? "-same" : "-differ");
    case FindingId::CertificateNameMismatch:
    case FindingId::CertificateExpired:
        return finding.severity == Severity::Check ? "officescan" : "";
    case FindingId::ValueMissing:
        return parameter(finding, "key").contains(QLatin1Char('\n')) ? "several" : "";
    case FindingId::ValueWrongType:
        return is("used", "no") ? "not-used" : "";
    case FindingId::ServerNameUnresolved:
        return is("configured", "no") ? "host" : "";
    case FindingId::SourceUnreadable:
        return parameter(finding, "error").toLatin1();
    case FindingId::NotInstalled:
        return is("looked", "") ? "files" : "";
    default:
        return "";
    }
}

FindingRow rowOf(FindingId id, const QByteArray &variant)
{
    const auto rows = findingRows();
    const auto usual = std::ranges::find(rows, id, &FindingRow::id);
    Q_ASSERT_X(usual != rows.end(), "findingText", "a finding without text");
    const auto special =
        std::find_if(usual, rows.end(), [&](const FindingRow &row) { return row.id == id && variant == row.variant; });
    const FindingRow &row = special != rows.end() ? *special : *usual;
    return {id,
            row.variant,
            row.title ? row.title : usual->title,
            row.meaning ? row.meaning : usual->meaning,
            row.next ? row.next : usual->next};
}

QString rolesText(const Finding &finding, const Catalog &catalog)
{
    if (finding.roles.isEmpty()) {
        return catalog.translate("Phrase", "the port");
    }
    QStringList names;
    for (const PortRole role : finding.roles) {
        names.append(roleInSentence(role, catalog));
    }
    return enumeration(names, catalog);
}

QString unreadableSource(const Finding &finding, const Catalog &catalog)
{
    if (finding.methods.isEmpty()) {
        return catalog.translate("Phrase", "a source");
    }
    if (finding.methods.first() == Method::Live) {
        return catalog.translate("Phrase", "the list of listening ports");
    }
    if (finding.methods.first() == Method::Ini && isOfScan(finding) && finding.roles.size() <= 2) {
        return catalog.translate("Phrase", "the file Service.ini");
    }
    return methodInSentence(finding.methods.first(), catalog);
}

/// A moment as reports store it, by the day; anything else as it stands.
QString dayOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toString(u"yyyy-MM-dd") : text;
}

/// Parameters that hold several lines are listed in one sentence. An empty one is left out, so that it is said to be
/// unknown; the raw text of a value is shown as it stands.
QMap<QString, QString> filledWith(const Finding &finding, const Catalog &catalog)
{
    QMap<QString, QString> values;
    const auto set = [&](const char *name, const QString &value) {
        values.insert(QLatin1String(name), value);
    };
    const auto setBoth = [&](const char *name, const char *capital, const QString &value) {
        set(name, value);
        set(capital, sentenceCase(value));
    };
    for (auto it = finding.parameters.constBegin(); it != finding.parameters.constEnd(); ++it) {
        if (!it.value().isEmpty() || it.key() == QLatin1String("raw")) {
            values.insert(it.key(), commaList(it.value().split(QLatin1Char('\n'), Qt::SkipEmptyParts), catalog));
        }
    }
    if (const QString until = parameter(finding, "notAfter"); !until.isEmpty()) {
        set("notAfter", dayOf(until));
    }
    set("lines", commaList(parameter(finding, "lines").split(QStringLiteral(", ")), catalog));

    // What was asked over the network may be another computer than the one whose texts speak of the same port.
    const QString host = parameter(finding, "host");
    QString roles = rolesText(finding, catalog);
    if (!host.isEmpty()) {
        roles = catalog.translate("Phrase", "%1 (%2)").arg(roles, host);
    }
    setBoth("role", "Role", roles);
    setBoth("roles", "Roles", roles);

    const QStringList sources = sourcesInSentence(finding.evidence, catalog);
    set("sources", sources.isEmpty() ? catalog.translate("Phrase", "the sources") : enumeration(sources, catalog));
    set("values", valuesSentence(finding.evidence, catalog));
    if (!finding.evidence.isEmpty()) {
        set("where", sourceText(finding.evidence.first().source, catalog));
    }
    if (finding.id == FindingId::PortInvalid && finding.evidence.size() > 1) {
        QStringList valid;
        for (const Observation &observation : finding.evidence) {
            if (observation.value) {
                valid.append(observation.value->toString());
            }
        }
        valid.removeDuplicates();
        set("source", copyInSentence(finding.evidence.first(), catalog));
        set("valid", enumeration(valid, catalog));
    }
    if (const OddOneOut found = oddOneOut(finding.evidence, catalog); !found.odd.isEmpty()) {
        set("Odd", sentenceCase(found.odd));
        set("others", found.others);
    }
    set("owner",
        ownerInSentence(parameter(finding, "process"), parameter(finding, "pid"), parameter(finding, "path"), catalog));
    if (finding.id == FindingId::SourceUnreadable) {
        ReadError error;
        error.code = fromId<ReadErrorCode>(parameter(finding, "error")).value_or(ReadErrorCode::Unexpected);
        error.nativeCode = parameter(finding, "native").toLongLong();
        error.locator = parameter(finding, "locator");
        set("reason", readErrorText(error, catalog));
        setBoth("source", "Source", unreadableSource(finding, catalog));
    }
    return values;
}

} // namespace

FindingText findingText(const Finding &finding, const Catalog &catalog)
{
    if (finding.stored) {
        return {finding.stored->title, finding.stored->meaning, finding.stored->next};
    }
    const FindingRow row = rowOf(finding.id, variantOf(finding));
    const QMap<QString, QString> values = filledWith(finding, catalog);
    const bool oneDiffers = finding.id == FindingId::SourcesDiffer && values.contains(QStringLiteral("Odd"));
    const char *title = oneDiffers ? QT_TRANSLATE_NOOP("Finding", "{Odd} differs from {others} on {role}") : row.title;
    return {fill(catalog.text("Finding", title), values, catalog),
            fill(catalog.text("Finding", row.meaning), values, catalog),
            fill(catalog.text("Finding", row.next), values, catalog)};
}

FindingHelp findingHelp(FindingId finding, const Catalog &catalog)
{
    const auto rows = helpRows();
    const auto row = std::ranges::find(rows, finding, &HelpRow::id);
    if (row == rows.end()) {
        return {}; // a finding of a newer version
    }
    return {catalog.text("Help", row->meaning),
            catalog.text("Help", row->verify),
            catalog.text("Help", row->cause),
            catalog.text("Help", row->action)};
}

} // namespace portcheck
