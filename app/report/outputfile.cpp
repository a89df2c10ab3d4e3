#include "outputfile.h"

#include "pdfwriter.h"

#include <core/paths.h>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <filesystem>

namespace portcheck {
namespace {

/// Whatever is there and no ordinary file: replacing it would take the device or the pipe away.
bool isNoFile(const QString &file)
{
    const QFileInfo there(file);
    const bool namesDevice = QDir::separator() == QLatin1Char('\\')
        && (QDir::fromNativeSeparators(file).startsWith(QLatin1String("//./")) || isDeviceName(fileName(file)));
    return namesDevice || (there.exists() && !there.isFile());
}

/// Also by another path: links, letter case, a relative path.
bool isSameFile(const QString &a, const QString &b)
{
    std::error_code failed;
    return std::filesystem::equivalent(
               QFileInfo(a).filesystemAbsoluteFilePath(), QFileInfo(b).filesystemAbsoluteFilePath(), failed)
        && !failed;
}

} // namespace

std::optional<WriteError> firstRefused(const QStringList &files, const QStringList &inputs, bool force)
{
    for (const QString &file : files) {
        if (isNoFile(file)) {
            return WriteError {file, WriteError::Why::NoFile};
        }
        if (!QFileInfo::exists(file)) {
            continue;
        }
        if (std::ranges::any_of(inputs, [&](const QString &input) { return isSameFile(file, input); })) {
            return WriteError {file, WriteError::Why::IsInput};
        }
        if (!force) {
            return WriteError {file, WriteError::Why::Exists};
        }
    }
    return std::nullopt;
}

std::optional<WriteError> writeFile(const QString &file, const QByteArray &bytes)
{
    if (isNoFile(file)) {
        return WriteError {file, WriteError::Why::NoFile};
    }
    if (const QFileInfo old(file); old.exists() && !old.isWritable()) {
        return WriteError {file, WriteError::Why::Protected}; // Qt says it in English only
    }
    QSaveFile out(file);
    const bool opened = out.open(QIODevice::WriteOnly);
    // commit() alone would not notice that the last part, which is all of a small file, did not fit on the disk.
    if (opened && (out.write(bytes) != bytes.size() || !out.flush())) {
        return WriteError {file, WriteError::Why::System, qt_error_string()}; // QSaveFile has no words for it
    }
    if (!opened || !out.commit()) {
        return WriteError {file, WriteError::Why::System, out.errorString()};
    }
    return std::nullopt;
}

QString writeErrorText(const WriteError &error, const Catalog &catalog)
{
    using enum WriteError::Why;
    const QString file = QDir::toNativeSeparators(error.file);
    if (error.why == System) {
        return error.file == QLatin1String("-")
            ? catalog.translate("Output", "Standard output could not be written (%1).").arg(error.reason)
            : catalog.translate("Output", "\"%1\" could not be written (%2). Nothing was replaced.")
                  .arg(file, error.reason);
    }
    return catalog.word("Output", error.why)
        .in({{Exists, QT_TRANSLATE_NOOP("Output", "\"%1\" exists and was left as it is. Use --force to replace it.")},
             {NoFile, QT_TRANSLATE_NOOP("Output", "\"%1\" is not an ordinary file and was left as it is.")},
             {NoFolder, QT_TRANSLATE_NOOP("Output", "\"%1\" is a file, not a folder, and was left as it is.")},
             {IsInput, QT_TRANSLATE_NOOP("Output", "\"%1\" is read by the same check and was left as it is.")},
             {Protected, QT_TRANSLATE_NOOP("Output", "\"%1\" is write-protected and was left as it is.")}})
        .arg(file);
}

QByteArray FormatWriters::bytes(ReportFormat format) const
{
    switch (format) {
    case ReportFormat::Html:
        return writeHtml(document());
    case ReportFormat::Pdf:
        return writePdf(document());
    case ReportFormat::Text:
        return writeText(document());
    case ReportFormat::Json:
        return json();
    case ReportFormat::Csv:
        return csv();
    }
    Q_UNREACHABLE();
    return {};
}

FormatWriters reportWriters(const Diagnosis &diagnosis, Language language)
{
    return {[&diagnosis, language] { return makeReport(diagnosis, language); },
            [&diagnosis, language] { return writeJson(diagnosis, language); },
            [&diagnosis, language] {
                return writeCsv(diagnosis, language);
            }};
}

QByteArray reportBytes(const Diagnosis &diagnosis, Language language, ReportFormat format)
{
    return reportWriters(diagnosis, language).bytes(format);
}

QStringList inputFiles(const Diagnosis &diagnosis)
{
    QStringList files;
    if (diagnosis.mode != RunMode::Live && diagnosis.mode != RunMode::Files) {
        return files; // the paths of an opened report are another computer's
    }
    for (const EvidenceBlock &block : diagnosis.evidence) {
        const QString &file = block.source.kind == SourceKind::File ? block.source.locator : block.source.file;
        if (!file.isEmpty()) {
            files.append(file);
        }
    }
    for (const InputFile &input : diagnosis.inputs) {
        if (input.used) {
            files.append(input.path);
        }
    }
    return files;
}

} // namespace portcheck
