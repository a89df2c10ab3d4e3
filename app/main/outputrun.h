#pragma once

#include "environment.h"

#include <desk/collect.h>
#include <optional>

namespace portcheck {

/// OutputMode: a check or an opened report, written to files and to standard output.
/// Text formats need a QCoreApplication only, PDF a QGuiApplication, pictures a QApplication.
class OutputRun
{
public:
    OutputRun(const CommandLine &line, const OutputMode &outputs, const Environment &environment)
        : m_line(line)
        , m_outputs(outputs)
        , m_environment(environment)
    { }
    [[nodiscard]] Outcome run() const;

private:
    /// What went wrong; nothing = go on.
    using Trouble = std::optional<Outcome>;

    /// The files that the command line names as inputs.
    [[nodiscard]] QStringList namedInputs() const;
    [[nodiscard]] Trouble scanAgentsInto(Diagnosis &diagnosis) const;
    [[nodiscard]] Trouble writeReports(const Diagnosis &diagnosis) const;
    /// Every tab, drawn as the window would show it.
    [[nodiscard]] QList<CollectedFile> pictures(const Diagnosis &diagnosis) const;
    [[nodiscard]] Trouble writePictures(const Diagnosis &diagnosis) const;
    [[nodiscard]] Trouble writeArchive(const Diagnosis &diagnosis) const;

    const CommandLine &m_line;
    const OutputMode &m_outputs;
    const Environment &m_environment;
};

} // namespace portcheck
