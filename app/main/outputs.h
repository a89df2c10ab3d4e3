#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// Why a file could not be written; `exists` = it was there and --force was not given.
struct WriteError
{
    QString file;
    bool exists = false;
    QString reason; ///< the system's words
};

/// First of the files that must not be written because it exists.
[[nodiscard]] std::optional<WriteError> existingFile(const QStringList &files, bool force);

/// Writes one report by its suffix, whole or not at all: an older file stays until the new one is complete.
/// PDF needs a QGuiApplication.
[[nodiscard]] std::optional<WriteError>
writeReportFile(const QString &file, const Diagnosis &diagnosis, Language language);

[[nodiscard]] std::optional<WriteError> writeWhole(const QString &file, const QByteArray &bytes);

} // namespace portcheck
