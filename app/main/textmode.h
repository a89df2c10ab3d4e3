#pragma once

#include "environment.h"
#include "programtexts.h"

namespace portcheck {

/// --help and --version: what the program says of itself, on standard output.
struct TextMode
{
    QString (*text)(const Catalog &catalog) = helpText;

    [[nodiscard]] static bool needsGui() { return false; }
    [[nodiscard]] Outcome run(const Environment &environment) const
    {
        environment.console.writeOut(text(environment.catalog()));
        return 0;
    }
};

} // namespace portcheck
