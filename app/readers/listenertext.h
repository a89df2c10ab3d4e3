#pragma once

#include <sources/livesources.h>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// Thousands of connections fit into it.
constexpr qint64 kMaxListenerTextBytes = qint64(4) * 1024 * 1024;

/// What the output of `netstat`, or a table, list or CSV of `Get-NetTCPConnection` says. Netstat prints in the language of the system and people cut, filter and annotate it, so a
/// line is known by its protocol and addresses alone, and a listening socket by its foreign port 0.
///
/// The table is complete only when it proves itself: every Windows listens on port 135, and that line must be there
/// for both families or be followed by the lines of UDP, with no sign of a cut or a filter. Between its rows stand
/// their owners and nothing else.
///
/// Of several tables in one text the last complete one counts, with what was seen after it.
/// \return nothing for a text without a line of either.
[[nodiscard]] std::optional<ListenerTable> parseListenerText(QStringView text, const LiveOrigin &origin);

/// A text somebody saved on the machine in question.
struct SavedText
{
    QString path;
    QDateTime modified;
    QString text;
};

/// The questions that such texts can answer: listeners and their owners, reserved ranges, the dynamic range. The
/// others stay empty, "not checked". Where two texts differ the later one holds; when their times do not tell which that
/// is, a socket has no owner and a range is not known. Tables without an address in common may be of two machines: then
/// the time of a table does not matter.
[[nodiscard]] LiveSources savedLiveSources(QList<SavedText> texts);

} // namespace portcheck
