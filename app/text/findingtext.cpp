#include "findingtable.h"
#include "phrases.h"
#include "texts.h"

#include <QDateTime>

#include <algorithm>

namespace portcheck {
namespace {

bool hasRole(const Finding &finding, std::initializer_list<PortRole> roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](PortRole role) { return finding.concerns(role); });
}

bool hasEvidence(const Finding &finding, Method method)
{
    return finding.methods.contains(method)
        || std::any_of(finding.evidence.begin(), finding.evidence.end(), [method](const Observation &observation) {
               return observation.method == method;
           });
}

QString sourcesDifferVariant(const Finding &finding)
{
    if (hasRole(finding, {PortRole::Mac})) {
        return QStringLiteral("mac");
    }
    if (hasRole(finding, {PortRole::ScanHttp, PortRole::ScanHttps})) {
        return QStringLiteral("scan");
    }
    if (hasEvidence(finding, Method::Console)) {
        return QStringLiteral("console");
    }
    if (hasEvidence(finding, Method::Live)) {
        return QStringLiteral("listener");
    }
    return hasRole(finding, {PortRole::Agent}) ? QStringLiteral("agent") : QString();
}

QString notListeningVariant(const Finding &finding)
{
    if (finding.concerns(PortRole::ServerHttps)) {
        return QStringLiteral("https");
    }
    if (hasRole(finding, {PortRole::ScanHttp, PortRole::ScanHttps})) {
        return QStringLiteral("scan");
    }
    if (finding.concerns(PortRole::Agent)) {
        return QStringLiteral("agent");
    }
    return finding.concerns(PortRole::Mac) ? QStringLiteral("mac") : QString();
}

/// Which of the wordings of a finding fits this one.
QString variantOf(const Finding &finding)
{
    const auto parameter = [&](const char *name) {
        return finding.parameters.value(QLatin1String(name));
    };
    switch (finding.id) {
    case FindingId::SourcesDiffer:
        return sourcesDifferVariant(finding);
    case FindingId::NotListening:
        return notListeningVariant(finding);
    case FindingId::AgentOtherServer:
        if (parameter("copies") == QLatin1String("agent")) {
            return QStringLiteral("half-moved");
        }
        return parameter("comparable") == QLatin1String("no") ? QStringLiteral("not-comparable") : QString();
    case FindingId::PortInvalid:
        if (hasEvidence(finding, Method::Console) || hasEvidence(finding, Method::Plugin)) {
            return QStringLiteral("entered");
        }
        if (finding.evidence.size() > 1) {
            return QStringLiteral("one-copy");
        }
        return parameter("raw").isEmpty() ? QStringLiteral("empty") : QString();
    case FindingId::RolesSharePort:
        return finding.severity == Severity::Info ? QStringLiteral("shared") : QString();
    case FindingId::OwnerUnexpected:
        return finding.severity == Severity::Info ? QStringLiteral("info") : QString();
    case FindingId::KeyDuplicated: {
        const bool section = parameter("what") == QLatin1String("section");
        const bool same = parameter("same") == QLatin1String("yes");
        if (section) {
            return same ? QStringLiteral("section-same") : QStringLiteral("section-differ");
        }
        return same ? QStringLiteral("key-same") : QStringLiteral("key-differ");
    }
    case FindingId::CertificateNameMismatch:
    case FindingId::CertificateExpired:
        return finding.severity == Severity::Check ? QStringLiteral("officescan") : QString();
    case FindingId::ValueMissing:
        return parameter("key").contains(QLatin1Char('\n')) ? QStringLiteral("several") : QString();
    case FindingId::ValueWrongType:
        return parameter("used") == QLatin1String("no") ? QStringLiteral("not-used") : QString();
    case FindingId::ServerNameUnresolved:
        return parameter("configured") == QLatin1String("no") ? QStringLiteral("host") : QString();
    case FindingId::SourceUnreadable:
        return parameter("error");
    case FindingId::NotInstalled:
        return parameter("looked").isEmpty() ? QStringLiteral("files") : QString();
    default:
        return {};
    }
}

const FindingRow &rowOf(FindingId id, const QString &variant)
{
    const FindingRow *usual = nullptr;
    for (const auto rows : {valuesFindingRows(), liveFindingRows(), productFindingRows()}) {
        for (const FindingRow &row : rows) {
            if (row.id != id) {
                continue;
            }
            if (variant == QLatin1String(row.variant)) {
                return row;
            }
            if (!usual) {
                usual = &row; // the first of an id is its usual wording
            }
        }
    }
    Q_ASSERT_X(usual, "findingText", "a finding without text");
    return *usual;
}

QString rolesText(const Finding &finding, const Catalog &catalog)
{
    if (finding.roles.isEmpty()) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "the port"));
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
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "a source"));
    }
    if (finding.methods.first() == Method::Live) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "the list of listening ports"));
    }
    if (finding.methods.first() == Method::Ini && hasRole(finding, {PortRole::ScanHttp, PortRole::ScanHttps})
        && finding.roles.size() <= 2) {
        return catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "the file Service.ini"));
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
    for (auto it = finding.parameters.constBegin(); it != finding.parameters.constEnd(); ++it) {
        if (!it.value().isEmpty() || it.key() == QLatin1String("raw")) {
            values.insert(it.key(), commaList(it.value().split(QLatin1Char('\n'), Qt::SkipEmptyParts), catalog));
        }
    }
    if (const QString until = finding.parameters.value(QStringLiteral("notAfter")); !until.isEmpty()) {
        values.insert(QStringLiteral("notAfter"), dayOf(until));
    }
    const QString lines = finding.parameters.value(QStringLiteral("lines"));
    values.insert(QStringLiteral("lines"), commaList(lines.split(QStringLiteral(", ")), catalog));

    // What was asked over the network may be another computer than the one whose texts speak of the same port.
    const QString host = finding.parameters.value(QStringLiteral("host"));
    const QString roles = host.isEmpty()
        ? rolesText(finding, catalog)
        : catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "%1 (%2)")).arg(rolesText(finding, catalog), host);
    values.insert(QStringLiteral("role"), roles);
    values.insert(QStringLiteral("roles"), roles);
    values.insert(QStringLiteral("Role"), sentenceCase(roles));
    values.insert(QStringLiteral("Roles"), sentenceCase(roles));

    const QStringList sources = sourcesInSentence(finding.evidence, catalog);
    values.insert(QStringLiteral("sources"),
                  sources.isEmpty() ? catalog.text("Phrase", QT_TRANSLATE_NOOP("Phrase", "the sources"))
                                    : enumeration(sources, catalog));
    values.insert(QStringLiteral("values"), valuesSentence(finding.evidence, catalog));
    if (!finding.evidence.isEmpty()) {
        values.insert(QStringLiteral("where"), sourceText(finding.evidence.first().source, catalog));
    }
    if (finding.id == FindingId::PortInvalid && finding.evidence.size() > 1) {
        QStringList valid;
        for (const Observation &observation : finding.evidence) {
            if (observation.value && !valid.contains(observation.value->toString())) {
                valid.append(observation.value->toString());
            }
        }
        values.insert(QStringLiteral("source"), copyInSentence(finding.evidence.first(), catalog));
        values.insert(QStringLiteral("valid"), enumeration(valid, catalog));
    }
    if (const OddOneOut found = oddOneOut(finding.evidence, catalog); !found.odd.isEmpty()) {
        values.insert(QStringLiteral("Odd"), sentenceCase(found.odd));
        values.insert(QStringLiteral("others"), found.others);
    }
    values.insert(QStringLiteral("owner"),
                  ownerInSentence(finding.parameters.value(QStringLiteral("process")),
                                  finding.parameters.value(QStringLiteral("pid")),
                                  finding.parameters.value(QStringLiteral("path")),
                                  catalog));
    if (finding.id == FindingId::SourceUnreadable) {
        ReadError error;
        error.code = fromId<ReadErrorCode>(finding.parameters.value(QStringLiteral("error")))
                         .value_or(ReadErrorCode::Unexpected);
        error.nativeCode = finding.parameters.value(QStringLiteral("native")).toLongLong();
        error.locator = finding.parameters.value(QStringLiteral("locator"));
        const QString source = unreadableSource(finding, catalog);
        values.insert(QStringLiteral("reason"), readErrorText(error, catalog));
        values.insert(QStringLiteral("source"), source);
        values.insert(QStringLiteral("Source"), sentenceCase(source));
    }
    return values;
}

} // namespace

FindingText findingText(const Finding &finding, const Catalog &catalog)
{
    if (finding.stored) {
        return {finding.stored->title, finding.stored->meaning, finding.stored->next};
    }
    const FindingRow &row = rowOf(finding.id, variantOf(finding));
    const QMap<QString, QString> values = filledWith(finding, catalog);
    const bool oneDiffers = finding.id == FindingId::SourcesDiffer && values.contains(QStringLiteral("Odd"));
    const char *title = oneDiffers ? QT_TRANSLATE_NOOP("Finding", "{Odd} differs from {others} on {role}") : row.title;
    return {fill(catalog.text("Finding", title), values, catalog),
            fill(catalog.text("Finding", row.meaning), values, catalog),
            fill(catalog.text("Finding", row.next), values, catalog)};
}

FindingHelp findingHelp(FindingId finding, const Catalog &catalog)
{
    if (finding == FindingId::Newer) {
        return {};
    }
    for (const auto rows : {valuesHelpRows(), liveHelpRows(), productHelpRows()}) {
        for (const HelpRow &row : rows) {
            if (row.id == finding) {
                return {catalog.text("Help", row.meaning),
                        catalog.text("Help", row.verify),
                        catalog.text("Help", row.cause),
                        catalog.text("Help", row.action)};
            }
        }
    }
    Q_ASSERT_X(false, "findingHelp", "a finding without help");
    return {};
}

} // namespace portcheck
