#pragma once

#include <core/finding.h>

#include <QCoreApplication>

#include <span>

/// The sentences of every finding as constant tables: English source texts, marked for translation. Placeholders are
/// named, e.g. {port}: the parameters of core/finding.h, and what findingtext.cpp makes of them:
/// {role} {roles} {sources} {source} {values} {where} {odd} {others} {owner} {reason}.
/// A capital letter asks for the form that begins a sentence. The macro in a row gives its texts their context.
namespace portcheck {

/// The first row of an id is its usual wording; of the others, nullptr = as there.
struct FindingRow
{
    Q_DECLARE_TR_FUNCTIONS(Finding)

public:
    FindingId id;
    const char *variant = ""; ///< see variantOf() in findingtext.cpp; "" = the usual case
    const char *title = nullptr;
    const char *meaning = nullptr;
    const char *next = nullptr;

    [[nodiscard]] static std::span<const FindingRow> all();

private:
    static const FindingRow kRows[];
};

struct HelpRow
{
    Q_DECLARE_TR_FUNCTIONS(Help)

public:
    FindingId id;
    const char *meaning;
    const char *verify;
    const char *cause;
    const char *action;

    [[nodiscard]] static std::span<const HelpRow> all();

private:
    static const HelpRow kRows[];
};

} // namespace portcheck
