#pragma once

#include "environment.h"
#include "request.h"

/// What is made of finished reports. Both exit with 0 or 1; see README.
namespace portcheck {

/// --compare: what differs between two earlier reports.
struct CompareMode
{
    QString oldFile;
    QString newFile;
    ReportTargets targets;

    [[nodiscard]] bool needsGui() const { return targets.needsGui(); }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

/// --merge: an overview of thousands of reports.
struct MergeMode
{
    QString folder;
    ReportTargets targets;

    [[nodiscard]] bool needsGui() const { return targets.needsGui(); }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

} // namespace portcheck
