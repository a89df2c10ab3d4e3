#include "collect.h"

#include <report/reportdocument.h>
#include <report/reports.h>
#include <text/texts.h>

#include <zip.h>

namespace portcheck {
namespace {

/// The end of "HKEY... (agent's copy)" as a file name: letters and digits of any language, the rest is "_".
QString nameFrom(const QString &caption)
{
    QString name;
    for (const QChar c : caption.right(100)) {
        name += c.isLetterOrNumber() || c == QLatin1Char('.') ? c : QChar(u'_');
    }
    return name;
}

} // namespace

QList<CollectedFile>
collectContents(const Diagnosis &diagnosis, Language language, const QList<CollectedFile> &pictures)
{
    const ReportDocument document = makeReport(diagnosis, language);
    QList<CollectedFile> files {{QStringLiteral("report.json"), writeJson(diagnosis, language)},
                                {QStringLiteral("report.html"), writeHtml(document)}};
    // Whoever opens the archive as collected files gets no second copy of values: these say whose excerpts they are.
    const QString title = productName(Catalog(language)) + QLatin1Char(' ') + diagnosis.toolVersion;
    int number = 0;
    for (const ReportSection &section : document.sections) {
        for (const ReportFact &excerpt : section.excerpts) {
            // For a person with Windows' editor, like the text report.
            const QStringList lines = QStringList {title, excerpt.label, QString(40, QLatin1Char('=')), {}}
                + excerpt.value.split(QLatin1Char('\n'), Qt::SkipEmptyParts) + QStringList {{}};
            const QString text = lines.join(QLatin1String("\r\n"));
            files.append({QStringLiteral("excerpts/%1-%2.txt").arg(++number).arg(nameFrom(excerpt.label)),
                          "\xEF\xBB\xBF" + text.toUtf8()});
        }
    }
    for (const CollectedFile &picture : pictures) {
        files.append({QStringLiteral("pictures/") + picture.name, picture.bytes});
    }
    return files;
}

QByteArray zipped(const QList<CollectedFile> &files, const QDateTime &time)
{
    zip_source_t *memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t *archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    Q_CHECK_PTR(archive); // in memory, nothing but memory can be missing
    zip_source_keep(memory);
    for (const CollectedFile &file : files) {
        zip_source_t *content =
            zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, file.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
        zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), time.toSecsSinceEpoch(), 0);
    }
    zip_stat_t written;
    QByteArray bytes;
    if (zip_close(archive) == 0 && zip_source_stat(memory, &written) == 0 && zip_source_open(memory) == 0) {
        bytes.resize(static_cast<qsizetype>(written.size));
        zip_source_read(memory, bytes.data(), written.size);
        zip_source_close(memory);
    }
    zip_source_free(memory);
    return bytes;
}

} // namespace portcheck
