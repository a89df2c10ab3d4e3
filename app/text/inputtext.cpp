#include "texts.h"

// What the given files were taken for, and why one was not used.
namespace portcheck {

QString inputKindName(InputKind kind, const Catalog &catalog)
{
    const auto text = [&catalog](const char *source) {
        return catalog.text("Input", source);
    };
    switch (kind) {
    case InputKind::ServerIni:
        return text(QT_TRANSLATE_NOOP("Input", "ofcscan.ini of the server"));
    case InputKind::AgentIni:
        return text(QT_TRANSLATE_NOOP("Input", "ofcscan.ini of the agent"));
    case InputKind::ServiceIni:
        return text(QT_TRANSLATE_NOOP("Input", "Service.ini"));
    case InputKind::RegistryExport:
        return text(QT_TRANSLATE_NOOP("Input", "Registry export"));
    case InputKind::RegistryQuery:
        return text(QT_TRANSLATE_NOOP("Input", "Saved output of reg query"));
    case InputKind::Listeners:
        return text(QT_TRANSLATE_NOOP("Input", "Listening ports or port ranges"));
    case InputKind::MacPlugin:
        return text(QT_TRANSLATE_NOOP("Input", "Mac plug-in"));
    case InputKind::Report:
        return text(QT_TRANSLATE_NOOP("Input", "Report of this program"));
    case InputKind::Archive:
        return text(QT_TRANSLATE_NOOP("Input", "ZIP archive"));
    case InputKind::Folder:
        return text(QT_TRANSLATE_NOOP("Input", "Folder"));
    case InputKind::Other:
        return text(QT_TRANSLATE_NOOP("Input", "Another file"));
    }
    Q_UNREACHABLE();
    return {};
}

QString inputUseText(const InputFile &input, const Catalog &catalog)
{
    const auto text = [&catalog](const char *source) {
        return catalog.text("Input", source);
    };
    switch (input.reason) {
    case InputReason::None:
        return input.used ? text(QT_TRANSLATE_NOOP("Input", "Used")) : text(QT_TRANSLATE_NOOP("Input", "Not used"));
    case InputReason::Unrecognised:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: not a file that this program reads"));
    case InputReason::NoValues:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: contains nothing about the product"));
    case InputReason::Unreadable:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: could not be read"));
    case InputReason::TooLarge:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: too large. Export the product's key only"));
    case InputReason::SameContent:
        return text(QT_TRANSLATE_NOOP("Input", "Not used again: same content as another file"));
    case InputReason::UpdateCopy:
        return text(
            QT_TRANSLATE_NOOP("Input", "Not used: a copy for updates, which says nothing about this installation"));
    case InputReason::OwnReport:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: a report is no source. Open a JSON report by itself"));
    case InputReason::ArchiveInside:
        return text(QT_TRANSLATE_NOOP("Input", "Not opened: open the archive by itself"));
    case InputReason::NeedsFolder:
        return text(QT_TRANSLATE_NOOP("Input", "Not used: open its whole folder"));
    case InputReason::Link:
        return text(QT_TRANSLATE_NOOP("Input", "Not followed: a link to another place"));
    case InputReason::Several:
        return text(
            QT_TRANSLATE_NOOP("Input", "Not used: there are several, and nothing tells which is the right one"));
    case InputReason::Limit:
        return text(QT_TRANSLATE_NOOP("Input", "Only in part: it contains more files than are read"));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
