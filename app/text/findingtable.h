#pragma once

#include <core/finding.h>

#include <span>

/// The sentences of every finding as constant tables: English source texts, marked for translation. Placeholders are
/// named, e.g. {port}: the parameters of core/finding.h, and what findingtext.cpp makes of them:
/// {role} {roles} {sources} {source} {values} {where} {odd} {others} {owner} {reason}.
/// A capital letter asks for the form that begins a sentence.
namespace portcheck {

/// Context "Finding". The first row of an id is its usual wording; of the others, nullptr = as there.
struct FindingRow
{
    FindingId id;
    const char *variant = ""; ///< see variantOf() in findingtext.cpp; "" = the usual case
    const char *title = nullptr;
    const char *meaning = nullptr;
    const char *next = nullptr;
};

/// Context "Help".
struct HelpRow
{
    FindingId id;
    const char *meaning;
    const char *verify;
    const char *cause;
    const char *action;
};

[[nodiscard]] std::span<const FindingRow> findingRows();
[[nodiscard]] std::span<const HelpRow> helpRows();

} // namespace portcheck
