#pragma once

#include "environment.h"
#include "request.h"

namespace portcheck {

/// A check or an earlier report goes into files and to standard output, and nothing is shown.
struct OutputMode
{
    CheckRequest request;
    ReportTargets targets;
    QString picturesFolder; ///< --pictures
    QString archive; ///< --collect

    [[nodiscard]] bool needsGui() const
    {
        return !picturesFolder.isEmpty() || !archive.isEmpty() || targets.needsGui();
    }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

} // namespace portcheck
