#include "texts.h"

// What the given files were taken for, and why one was not used.
namespace portcheck {

QString inputKindName(InputKind kind, const Catalog &catalog)
{
    return catalog.word("Input", kind)
        .in({{InputKind::ServerIni, QT_TRANSLATE_NOOP("Input", "ofcscan.ini of the server")},
             {InputKind::AgentIni, QT_TRANSLATE_NOOP("Input", "ofcscan.ini of the agent")},
             {InputKind::ServiceIni, QT_TRANSLATE_NOOP("Input", "Service.ini")},
             {InputKind::RegistryExport, QT_TRANSLATE_NOOP("Input", "Registry export")},
             {InputKind::RegistryQuery, QT_TRANSLATE_NOOP("Input", "Saved output of reg query")},
             {InputKind::Listeners, QT_TRANSLATE_NOOP("Input", "Listening ports or port ranges")},
             {InputKind::MacPlugin, QT_TRANSLATE_NOOP("Input", "Mac plug-in")},
             {InputKind::Report, QT_TRANSLATE_NOOP("Input", "Report of this program")},
             {InputKind::Archive, QT_TRANSLATE_NOOP("Input", "ZIP archive")},
             {InputKind::Folder, QT_TRANSLATE_NOOP("Input", "Folder")},
             {InputKind::Other, QT_TRANSLATE_NOOP("Input", "Another file")}});
}

QString inputUseText(const InputFile &input, const Catalog &catalog)
{
    if (input.used && input.reason == InputReason::None) {
        return catalog.translate("Input", "Used");
    }
    return catalog.word("Input", input.reason)
        .in({{InputReason::None, QT_TRANSLATE_NOOP("Input", "Not used")},
             {InputReason::Unrecognised, QT_TRANSLATE_NOOP("Input", "Not used: not a file that this program reads")},
             {InputReason::NoValues, QT_TRANSLATE_NOOP("Input", "Not used: contains nothing about the product")},
             {InputReason::Unreadable, QT_TRANSLATE_NOOP("Input", "Not used: could not be read")},
             {InputReason::TooLarge, QT_TRANSLATE_NOOP("Input", "Not used: too large. Export the product's key only")},
             {InputReason::SameContent, QT_TRANSLATE_NOOP("Input", "Not used again: same content as another file")},
             {InputReason::UpdateCopy,
              QT_TRANSLATE_NOOP("Input", "Not used: a copy for updates, which says nothing about this installation")},
             {InputReason::OwnReport,
              QT_TRANSLATE_NOOP("Input", "Not used: a report is no source. Open a JSON report by itself")},
             {InputReason::ArchiveInside, QT_TRANSLATE_NOOP("Input", "Not opened: open the archive by itself")},
             {InputReason::NeedsFolder, QT_TRANSLATE_NOOP("Input", "Not used: open its whole folder")},
             {InputReason::Link, QT_TRANSLATE_NOOP("Input", "Not followed: a link to another place")},
             {InputReason::Several,
              QT_TRANSLATE_NOOP("Input", "Not used: there are several, and nothing tells which is the right one")},
             {InputReason::Limit, QT_TRANSLATE_NOOP("Input", "Only in part: it contains more files than are read")}});
}

} // namespace portcheck
