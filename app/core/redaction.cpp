#include "redaction.h"

#include "aliasbook.h"

#include <QSet>

#include <array>

namespace portcheck {
namespace {

/// Does the same walk twice: first to learn every name, then to replace it. Both walks meet the strings
/// in the same order, so nothing that is replaced was not learnt.
class Walker
{
public:
    explicit Walker(AliasBook &book, bool replacing)
        : m_book(book)
        , m_replacing(replacing)
    { }

    void walk(Diagnosis &diagnosis);

private:
    void name(QString &value, AliasBook::Kind kind = AliasBook::Kind::Server)
    {
        if (m_replacing) {
            value = m_book.name(value);
        } else {
            m_book.learnName(value, kind);
        }
    }
    void text(QString &value)
    {
        if (m_replacing) {
            value = m_book.text(value);
        } else {
            m_book.learnText(value);
        }
    }
    void texts(QStringList &values)
    {
        for (QString &value : values) {
            text(value);
        }
    }
    void error(std::optional<ReadError> &error)
    {
        if (error) {
            text(error->locator);
            text(error->detail);
        }
    }
    void observations(QList<Observation> &list)
    {
        for (Observation &observation : list) {
            text(observation.raw);
            text(observation.source.locator);
            text(observation.source.file);
            error(observation.error);
        }
    }
    void subject(QString &value);
    void issuer(QString &value, const QString &subjectBefore, const QString &subjectAfter);
    void certificate(CertificateInfo &certificate);
    void live(LiveEvidence &live);
    void line(EvidenceLine &line);
    void finding(Finding &finding);

    AliasBook &m_book;
    bool m_replacing;
};

/// "CN=VBSERVER01, O=Example Inc." -> "VBSERVER01"; what has no CN is taken whole.
QString commonName(const QString &subject)
{
    for (const QString &part : subject.split(QLatin1Char(','))) {
        const QString trimmed = part.trimmed();
        if (trimmed.startsWith(QLatin1String("CN="), Qt::CaseInsensitive)) {
            return trimmed.mid(3).trimmed();
        }
    }
    return subject.contains(QLatin1Char('=')) ? QString() : subject.trimmed();
}

void Walker::subject(QString &value)
{
    QString common = commonName(value);
    const bool distinguished = value.contains(QLatin1Char('='));
    name(common);
    if (m_replacing) {
        // Organisation, city and the like name the customer; only the computer's part is kept.
        value = distinguished && !common.isEmpty() ? QStringLiteral("CN=%1").arg(common) : common;
    }
}

void Walker::issuer(QString &value, const QString &subjectBefore, const QString &subjectAfter)
{
    if (value == subjectBefore) {
        value = subjectAfter; // self-signed must still be visible as such
        return;
    }
    QString whole = value.trimmed();
    name(whole, AliasBook::Kind::Issuer);
    QString common = commonName(value);
    if (!common.isEmpty() && common != whole && !m_replacing) {
        m_book.learnName(common, AliasBook::Kind::Issuer);
    }
    if (m_replacing) {
        value = whole;
    }
}

void Walker::certificate(CertificateInfo &certificate)
{
    const QString before = certificate.subject;
    subject(certificate.subject);
    for (QString &value : certificate.names) {
        name(value);
    }
    issuer(certificate.issuer, before, certificate.subject);
}

void Walker::live(LiveEvidence &live)
{
    texts(live.addresses);
    if (live.owner) {
        text(live.owner->process);
        text(live.owner->path);
    }
    if (live.certificate) {
        certificate(*live.certificate);
    }
    error(live.error);
}

bool isOneOf(const QString &key, std::initializer_list<const char *> names)
{
    for (const char *candidate : names) {
        if (key.compare(QLatin1String(candidate), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

void Walker::line(EvidenceLine &line)
{
    // A version may look like an address.
    if (isOneOf(line.name, {"WFBSAgentVersion", "ProgramVer", "Server_Version", "ServicePack_Build"})) {
        return;
    }
    // The key's own name is never touched, only what stands behind it.
    const qsizetype equals = line.text.indexOf(QLatin1Char('='));
    QString before = line.text.left(equals + 1);
    QString after = line.text.mid(equals + 1);
    if (isOneOf(line.name, {"Server", "ServerAddr", "Master_DomainName"})) {
        QString value = after.trimmed();
        if (value.size() >= 2 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"'))) {
            value = value.mid(1, value.size() - 2);
        }
        const QString original = value;
        name(line.data);
        if (equals >= 0) {
            name(value);
            if (!original.isEmpty()) {
                after.replace(original, value);
            }
        } else {
            text(after);
        }
    } else {
        text(line.data);
        text(after);
    }
    if (m_replacing) {
        line.text = before + after;
    }
}

void Walker::finding(Finding &finding)
{
    static const QSet<QString> plain {QStringLiteral("port"),
                                      QStringLiteral("default"),
                                      QStringLiteral("first"),
                                      QStringLiteral("last"),
                                      QStringLiteral("service"),
                                      QStringLiteral("found"),
                                      QStringLiteral("key"),
                                      QStringLiteral("expected"),
                                      QStringLiteral("what"),
                                      QStringLiteral("lines"),
                                      QStringLiteral("same"),
                                      QStringLiteral("type"),
                                      QStringLiteral("error"),
                                      QStringLiteral("native"),
                                      QStringLiteral("pid"),
                                      QStringLiteral("comparable"),
                                      QStringLiteral("fingerprint"),
                                      QStringLiteral("notAfter")};
    for (auto it = finding.parameters.begin(); it != finding.parameters.end(); ++it) {
        if (isOneOf(it.key(), {"agent", "server", "name"})) {
            name(it.value());
        } else if (it.key() == QLatin1String("names")) {
            static const QString separators = QStringLiteral(", \n");
            QString result;
            QString current;
            for (const QChar c : it.value() + QLatin1Char(',')) {
                if (separators.contains(c)) {
                    name(current);
                    result += current + c;
                    current.clear();
                } else {
                    current += c;
                }
            }
            result.chop(1);
            it.value() = result;
        } else if (!plain.contains(it.key())) {
            text(it.value());
        }
    }
    observations(finding.evidence);
}

void Walker::walk(Diagnosis &diagnosis)
{
    name(diagnosis.serverName);
    for (NameObservation &observation : diagnosis.names) {
        name(observation.value);
        text(observation.source.locator);
        text(observation.source.file);
    }
    for (ResolvedName &resolved : diagnosis.resolvedNames) {
        name(resolved.name);
        texts(resolved.addresses);
        error(resolved.error);
    }
    name(diagnosis.host, diagnosis.installation.server ? AliasBook::Kind::Server : AliasBook::Kind::Computer);
    name(diagnosis.probedHost);
    for (Finding &each : diagnosis.findings) {
        finding(each);
    }
    for (EvidenceBlock &block : diagnosis.evidence) {
        text(block.source.locator);
        text(block.source.file);
        for (EvidenceLine &each : block.lines) {
            line(each);
        }
    }
    text(diagnosis.ssl.source.locator);
    text(diagnosis.ssl.source.file);
    text(diagnosis.installation.serverFolder);
    text(diagnosis.installation.agentFolder);
    texts(diagnosis.installation.macPluginEntries);
    texts(diagnosis.installation.lookedAt);
    for (PortDiagnosis &port : diagnosis.ports) {
        observations(port.observations);
        live(port.live);
    }
    for (AgentProbe &agent : diagnosis.agents) {
        name(agent.host, AliasBook::Kind::Computer);
        name(agent.address, AliasBook::Kind::Computer);
    }
    text(diagnosis.memo);
}

} // namespace

Diagnosis withAliases(const Diagnosis &diagnosis)
{
    if (diagnosis.masked) {
        return diagnosis;
    }
    AliasBook book;
    Diagnosis learnt = diagnosis; // learning walks a copy and changes nothing
    Walker(book, false).walk(learnt);
    book.close();

    Diagnosis masked = diagnosis;
    Walker(book, true).walk(masked);
    masked.masked = true;
    return masked;
}

} // namespace portcheck
