#include "consolereader.h"

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

} // namespace portcheck
