#pragma once

#include <sources/livesources.h>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringView>

namespace portcheck {

/// Thousands of connections fit into it.
constexpr qint64 kMaxListenerTextBytes = qint64(4) * 1024 * 1024;

/// Whether a text has a line of `netstat`, or is a table, list or CSV of `Get-NetTCPConnection`.
[[nodiscard]] bool looksLikeListenerText(QStringView text);

/// What such a text says. Netstat prints in the language of the system and people cut, filter and annotate it, so a
/// line is known by its protocol and addresses alone, and a listening socket by its foreign port 0.
///
/// The table is complete only when it proves itself: every Windows listens on port 135, and that line must be there
/// for both families or be followed by the lines of UDP, with no sign of a cut or a filter.
[[nodiscard]] ListenerTable parseListenerText(QStringView text, const LiveOrigin &origin);

/// A text somebody saved on the machine in question.
struct SavedText
{
    QString path;
    QDateTime modified;
    QString text;
};

/// The questions that such texts can answer: listeners and their owners, reserved ranges, the dynamic range. The
/// others stay empty, "not checked".
[[nodiscard]] LiveSources savedLiveSources(const QList<SavedText> &texts);

} // namespace portcheck
