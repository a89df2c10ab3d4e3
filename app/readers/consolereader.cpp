#include "consolereader.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

/// Japanese keyboards type full-width digits; in an entry field that is no fault. In a file it is.
QString narrowed(const QString &text)
{
    QString result = text.trimmed();
    for (QChar &c : result) {
        if (c >= QChar(0xff10) && c <= QChar(0xff19)) {
            c = QChar(static_cast<char16_t>(c.unicode() - 0xff10 + u'0'));
        }
    }
    return result;
}

const PortDiagnosis *portOf(const Diagnosis &diagnosis, PortRole role)
{
    const auto found = std::find_if(diagnosis.ports.begin(), diagnosis.ports.end(), [role](const PortDiagnosis &port) {
        return port.role == role;
    });
    return found == diagnosis.ports.end() ? nullptr : &*found;
}

} // namespace

QList<Observation> enteredObservations(const QList<EnteredValue> &entered, Method method)
{
    QList<Observation> observations;
    for (const PortRole role : allRoles()) {
        if (!methodCovers(method, role)) {
            continue;
        }
        const auto last = std::find_if(entered.rbegin(), entered.rend(), [&](const EnteredValue &value) {
            return value.method == method && value.role == role;
        });
        if (last == entered.rend() || last->text.trimmed().isEmpty()) {
            continue;
        }
        Observation observation;
        observation.method = method;
        observation.side = Side::Entered;
        observation.role = role;
        observation.raw = last->text.trimmed();
        observation.value = Port::fromText(narrowed(last->text));
        observation.state = observation.value ? ObservationState::Present : ObservationState::Invalid;
        observation.source.kind = SourceKind::Entered;
        observation.source.modified = last->at;
        observations.append(observation);
    }
    return observations;
}

ConsoleReader::ConsoleReader(QList<EnteredValue> entered)
    : m_entered(std::move(entered))
{ }

ReaderReport ConsoleReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Console;
    if (cancel) {
        return report;
    }
    report.observations = enteredObservations(m_entered, Method::Console);
    report.asked = !report.observations.isEmpty();
    return report;
}

bool isHostName(QStringView name)
{
    const QString text = name.toString();
    static const QRegularExpression labels(
        QStringLiteral("^(?=.{1,253}\\z)[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
                       "(?:\\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\\.?\\z"));
    if (labels.match(text).hasMatch()) {
        // "8059" or "192.0.2" would be taken for an address of another machine.
        static const QRegularExpression digits(QStringLiteral("^[0-9.]+\\z"));
        static const QRegularExpression ipv4(
            QStringLiteral("^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}\\z"));
        return !digits.match(text).hasMatch() || ipv4.match(text).hasMatch();
    }
    static const QRegularExpression hexGroups(QStringLiteral("^[0-9A-Fa-f:.]{2,45}\\z"));
    if (!text.contains(QLatin1Char(':')) || !hexGroups.match(text).hasMatch()) {
        return false;
    }
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

std::optional<QUrl> consoleAddress(const Diagnosis &diagnosis)
{
    const bool plain = diagnosis.ssl.state == SslState::Off;
    const PortDiagnosis *found = portOf(diagnosis, plain ? PortRole::ServerHttp : PortRole::ServerHttps);
    if (found == nullptr || !found->port || !isHostName(diagnosis.serverName)) {
        return std::nullopt;
    }
    QUrl url;
    url.setScheme(plain ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(diagnosis.serverName, QUrl::StrictMode);
    url.setPort(found->port->number());
    url.setPath(QStringLiteral("/officescan/default_SMB.htm"));
    if (!url.isValid()) {
        return std::nullopt;
    }
    return url;
}

} // namespace portcheck
