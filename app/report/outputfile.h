#pragma once

#include "reportdocument.h"
#include "reports.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace portcheck {

/// Why a file was not written.
struct WriteError
{
    enum class Why {
        Exists, ///< it was there and --force was not given
        NoFile, ///< a device, a pipe or a folder is there
        NoFolder, ///< something else is there where a folder is meant
        IsInput, ///< the same run reads it
        Protected, ///< it may not be written to
        System, ///< `reason` says it in the system's words
    };
    QString file;
    Why why = Why::System;
    QString reason {};
};

/// The first of the files that must not be written, asked before the work begins. Nothing but an ordinary file
/// that is not in `inputs` is ever replaced, and that only by force.
[[nodiscard]] std::optional<WriteError> firstRefused(const QStringList &files, const QStringList &inputs, bool force);

/// The one way in which this program writes a file: whole and on the disk, or not at all. An older file stays
/// byte for byte until the new one is complete, and nothing else is left in the folder.
[[nodiscard]] std::optional<WriteError> writeFile(const QString &file, const QByteArray &bytes);

/// How one result becomes a file of any format; only what the format needs is made, and the result must outlive this.
/// PDF needs a QGuiApplication.
struct FormatWriters
{
    std::function<ReportDocument()> document;
    std::function<QByteArray()> json;
    std::function<QByteArray()> csv;

    [[nodiscard]] QByteArray bytes(ReportFormat format) const;
};

[[nodiscard]] FormatWriters reportWriters(const Diagnosis &diagnosis, Language language);
/// A report as it goes into a file. PDF needs a QGuiApplication.
[[nodiscard]] QByteArray reportBytes(const Diagnosis &diagnosis, Language language, ReportFormat format);

/// In words, with the name of the file.
[[nodiscard]] QString writeErrorText(const WriteError &error, const Catalog &catalog);

/// Files of this computer that the diagnosis was made of; none for an opened report.
[[nodiscard]] QStringList inputFiles(const Diagnosis &diagnosis);

} // namespace portcheck
