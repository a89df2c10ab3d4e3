#include "outcome.h"

#include "overloaded.h"
#include "programtexts.h"

namespace portcheck {
namespace {

constexpr int kUsage = 64; ///< wrong usage or unreadable input
constexpr int kCannotWrite = 73;

} // namespace

int exitCode(const Outcome &outcome)
{
    return std::visit(Overloaded {[](const Done &) { return 0; },
                                  [](const Judged &judged) { return judged.exitCode; },
                                  [](const Compared &compared) { return compared.same ? 0 : 1; },
                                  [](const Merged &merged) { return merged.deviating == 0 ? 0 : 1; },
                                  [](const UsageError &) { return kUsage; },
                                  [](const ReadError &) { return kUsage; },
                                  [](const AgentPortUnknown &) { return kUsage; },
                                  [](const WriteError &) {
                                      return kCannotWrite;
                                  }},
                      outcome);
}

QString outcomeText(const Outcome &outcome, const Catalog &catalog)
{
    return std::visit(Overloaded {[](const Done &) { return QString(); },
                                  [](const Judged &) { return QString(); },
                                  [](const Compared &) { return QString(); },
                                  [](const Merged &) { return QString(); },
                                  [&](const UsageError &error) { return usageErrorText(error, catalog); },
                                  [&](const ReadError &error) { return inputErrorText(error, catalog); },
                                  [&](const AgentPortUnknown &) { return noAgentPortText(catalog); },
                                  [&](const WriteError &error) {
                                      return writeErrorText(error, catalog);
                                  }},
                      outcome);
}

} // namespace portcheck
