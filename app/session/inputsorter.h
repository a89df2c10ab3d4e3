#pragma once

#include <core/inputfile.h>
#include <readers/installationlocator.h>
#include <readers/regfileparser.h>
#include <sources/interface.h>

#include <QSet>

#include <memory>
#include <vector>

namespace portcheck {

/// Files of which nobody said what they are, sorted by kind.
struct SortedInputs
{
    Located located;
    std::vector<std::unique_ptr<const RegFile>> exports; ///< parsed once, here
    QStringList listenerTexts; ///< netstat, Get-NetTCPConnection, netsh
    QList<InputFile> files; ///< every one of them, and what became of it
};

/// Tells collected files apart by name and content: the same rule for a file that was dropped alone, in a folder, and in
/// an archive. Nothing but what was given is opened; links are not followed; the decoys below activeupdate are passed by.
///
/// All of a kind are taken, in no order of preference; two that say the same byte for byte are one. What is unreadable
/// and would have been a source is said in a finding (source-unreadable), never passed over.
///
/// Blocks; any thread. After cancellation the rest is left out.
class InputSorter
{
public:
    static constexpr int kMaxNames = 50000; ///< looked at in one folder with all below it
    static constexpr int kMaxIgnoredNamed = 1000; ///< of the files that were not used; the rest is only counted

    /// All must outlive the sorter.
    InputSorter(const FileSource &files, const LegacyDecoder &codePage932, const CancelFlag &cancel);

    /// A file or folder, as it was given.
    void add(const QString &path);
    /// A file of which the person said what it is: it only takes its place in the list.
    void addNamed(const QString &path, InputKind kind);
    /// An archive that could not be opened.
    void addRefused(const ReadError &error);
    [[nodiscard]] SortedInputs take();

private:
    void addFolder(const QString &folder);
    void addFile(const QString &path);
    void addRegistry(const FileContent &content);
    bool addIni(const FileContent &content);
    void addUnreadable(const QString &path, const ReadError &error);
    void note(const QString &path, InputKind kind, InputReason reason = InputReason::None);
    /// Where the sources of a kind are listed; nothing for a kind that has no such list.
    QStringList *placesOf(InputKind kind);
    /// Takes a source, unless one that says the same was taken before.
    void use(const FileContent &content, InputKind kind, InputReason reason = InputReason::None);
    /// False, and noted, when a file that says the same was taken before.
    bool isFirst(const FileContent &content, InputKind kind);

    const FileSource &m_files;
    const LegacyDecoder &m_codePage932;
    const CancelFlag &m_cancel;
    SortedInputs m_out;
    QSet<QByteArray> m_contents;
    QStringList m_plugins; ///< copies of Addon\TMSM
    QList<ReadError> m_doubtful; ///< unreadable, and nothing shows whether they would have been a source
    int m_ignored = 0;
};

/// Called as an archive is: one that was given is opened.
[[nodiscard]] bool isArchiveName(const QString &path);

/// Output of netstat, Get-NetTCPConnection, or netsh's port ranges.
[[nodiscard]] bool isListenerText(const QString &text);

} // namespace portcheck
