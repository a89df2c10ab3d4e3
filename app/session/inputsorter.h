#pragma once

#include "checkinput.h"

#include <core/diagnosis.h>
#include <readers/installationlocator.h>
#include <readers/regfileparser.h>

#include <QByteArrayView>

#include <algorithm>
#include <memory>
#include <vector>

namespace portcheck {

inline constexpr int kMaxIgnoredNamed = 1000; ///< of the files that were not used; the rest is only counted

/// Files of which nobody said what they are, sorted by kind.
struct SortedInputs
{
    Located located;
    std::vector<std::unique_ptr<const RegFile>> exports; ///< parsed once, here
    QStringList listenerTexts; ///< netstat, Get-NetTCPConnection, netsh
    QList<InputFile> files; ///< every one of them, and what became of it
    /// Those that were opened: each lies over the one before, the first over the source that was given.
    std::vector<std::shared_ptr<const FileSource>> archives;
};

/// Tells collected files apart by name and content: the same rule for a file that was dropped alone, in a folder, and in
/// an archive. Nothing but what was given is opened; links are not followed; the decoys below activeupdate are passed by.
///
/// All of a kind are taken, in no order of preference; two that say the same byte for byte are one. What is unreadable
/// and would have been a source is said in a finding (source-unreadable), never passed over.
///
/// Blocks; any thread. After cancellation the rest is left out. `files` must outlive the result.
[[nodiscard]] SortedInputs sortInputs(const FileInputs &input,
                                      const FileSource &files,
                                      const LegacyDecoder &codePage932,
                                      const CancelFlag &cancel);

inline constexpr qsizetype kReportHead = 400; ///< bytes that tell

/// Begins like a JSON report of this program.
[[nodiscard]] inline bool looksLikeJsonReport(QByteArrayView head)
{
    const QByteArrayView start = head.first(std::min(head.size(), kReportHead));
    return start.contains("\"schemaVersion\"") && start.contains("\"wfbs-portcheck\"");
}

/// Output of netstat, Get-NetTCPConnection, or netsh's port ranges.
[[nodiscard]] bool isListenerText(const QString &text);

} // namespace portcheck
