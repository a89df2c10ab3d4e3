#pragma once

#include "catalog.h"

#include <core/live.h>
#include <core/observation.h>

#include <QMap>
#include <QString>
#include <QStringList>

/// The words that whole sentences are filled with. For app/text itself; nobody else composes sentences.
namespace portcheck {

/// Replaces {name} by its value, in one pass: a value is never searched for placeholders. A name that is not given
/// becomes the word for "not known".
[[nodiscard]] QString fill(const QString &text, const QMap<QString, QString> &values, const Catalog &catalog);

/// "A", "A and B", "A, B, and C" / 「AとB」、「A、B、C」
[[nodiscard]] QString enumeration(const QStringList &items, const Catalog &catalog);
/// "A, B, C" / 「A、B、C」
[[nodiscard]] QString commaList(const QStringList &items, const Catalog &catalog);

/// The form that begins a sentence; the same text in Japanese.
[[nodiscard]] QString sentenceCase(const QString &text);

/// "the server's HTTP port" / 「サーバの HTTP ポート」
[[nodiscard]] QString roleInSentence(PortRole role, const Catalog &catalog);
/// "the settings file" / 「設定ファイル」
[[nodiscard]] QString methodInSentence(Method method, const Catalog &catalog);
/// "python.exe (PID 1234)"
[[nodiscard]] QString
ownerInSentence(const QString &process, const QString &pid, const QString &path, const Catalog &catalog);

/// The sources of `observations` with a value, in order, each named once, whose copy it is where that is needed.
[[nodiscard]] QStringList sourcesInSentence(const QList<Observation> &observations, const Catalog &catalog);
/// Where all sources but one give the same value: the name of that one and of the others. Empty otherwise.
struct OddOneOut
{
    QString odd;
    QString others;
};
[[nodiscard]] OddOneOut oddOneOut(const QList<Observation> &observations, const Catalog &catalog);
/// One source by its full name: "the agent's registry key".
[[nodiscard]] QString copyInSentence(const Observation &observation, const Catalog &catalog);
/// One sentence that names every value and whose copy it is.
[[nodiscard]] QString valuesSentence(const QList<Observation> &observations, const Catalog &catalog);

} // namespace portcheck
