#include "registryreader.h"

#include "registryviewreader.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace portcheck {
namespace {

bool says(const Observation &observation)
{
    return observation.state == ObservationState::Present || observation.state == ObservationState::Invalid;
}

const Observation *find(const QList<Observation> &observations, PortRole role)
{
    for (const Observation &observation : observations) {
        if (observation.role == role) {
            return &observation;
        }
    }
    return nullptr;
}

/// The same port, whether stored as number or text.
bool agree(const Observation &a, const Observation &b)
{
    return a.state == b.state && (a.value ? a.value == b.value : a.raw == b.raw);
}

/// Puts the two views of one registry together.
void mergeViews(const RegistryViewReader &bits32, const RegistryViewReader &bits64, ReaderReport *report)
{
    Finding differ = makeFinding(FindingId::RegistryViewsDiffer, {}, {Method::Registry});
    Finding missing = makeFinding(FindingId::ValueMissing, {}, {Method::Registry});
    const RegistryViewReader *without = bits32.listsAgentKey() ? &bits32 : (bits64.listsAgentKey() ? &bits64 : nullptr);
    for (const RegistryPort &port : kRegistryPorts) {
        const Observation *a = find(bits32.observations, port.role);
        const Observation *b = find(bits64.observations, port.role);
        const bool both = a != nullptr && b != nullptr && says(*a) && says(*b);
        if (both && !agree(*a, *b)) {
            differ.roles.append(port.role);
            differ.evidence << *a << *b;
        }
        if (a != nullptr) {
            report->observations.append(*a);
        }
        if (b != nullptr && !(both && agree(*a, *b))) {
            report->observations.append(*b);
        }
        if (port.documented && a == nullptr && b == nullptr && without != nullptr) {
            const Observation absent = without->absent(port);
            report->observations.append(absent);
            QString &keys = missing.parameters[QStringLiteral("key")];
            keys += (keys.isEmpty() ? QString() : QStringLiteral("\n")) + absent.source.key;
            missing.parameters.insert(QStringLiteral("locator"), absent.source.locator);
            missing.roles.append(port.role);
            missing.evidence.append(absent);
        }
    }
    if (!missing.roles.isEmpty()) {
        report->findings.append(missing);
    }
    if (!differ.roles.isEmpty()) {
        report->findings.append(differ);
    }
}

using ViewReaders = std::vector<std::unique_ptr<RegistryViewReader>>;

/// Index of the only input that has the agent's key in this view.
std::optional<std::size_t> onlySeen(const ViewReaders &readers)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        if (readers[i]->agentKeySeen()) {
            if (found) {
                return std::nullopt;
            }
            found = i;
        }
    }
    return found;
}

/// The same key in the same view, from two exports.
void addSeveral(const ViewReaders &readers, ReaderReport *report)
{
    QStringList files;
    for (const auto &reader : readers) {
        if (reader->agentKeySeen()) {
            files.append(reader->file());
        }
    }
    if (files.size() < 2) {
        return;
    }
    Finding several =
        makeFinding(FindingId::SeveralCandidates, {PortRole::ServerHttp, PortRole::Agent}, {Method::Registry});
    several.parameters = {{QStringLiteral("locators"), files.join(QLatin1Char('\n'))}};
    report->findings.append(several);
}

} // namespace

RegistryReader::RegistryReader(QList<RegistryInput> inputs)
    : m_inputs(std::move(inputs))
{ }

ReaderReport RegistryReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Registry;
    ViewReaders readers32;
    ViewReaders readers64;
    for (const RegistryInput &input : m_inputs) {
        if (cancel) {
            break;
        }
        readers32.push_back(std::make_unique<RegistryViewReader>(input, RegistryView::Bits32, &report));
        readers64.push_back(std::make_unique<RegistryViewReader>(input, RegistryView::Bits64, &report));
        readers32.back()->read();
        readers64.back()->read();
        report.asked = report.asked || readers32.back()->supported() || readers64.back()->supported();
    }
    // The two views of one machine may come as two exports.
    const auto only32 = onlySeen(readers32);
    const auto only64 = onlySeen(readers64);
    if (only32 && only64 && *only32 != *only64) {
        std::swap(readers64[*only32], readers64[*only64]);
    }
    for (std::size_t i = 0; i < readers32.size(); ++i) {
        mergeViews(*readers32[i], *readers64[i], &report);
    }
    addSeveral(readers32, &report);
    addSeveral(readers64, &report);
    return report;
}

} // namespace portcheck
