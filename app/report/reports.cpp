#include "reports.h"

#include <core/vocabulary.h>

#include <QFileInfo>

namespace portcheck {

template<>
struct Names<ReportFormat>
{
    static constexpr NameTable<ReportFormat, 5> table {{{ReportFormat::Html, "html"},
                                                        {ReportFormat::Pdf, "pdf"},
                                                        {ReportFormat::Text, "txt"},
                                                        {ReportFormat::Json, "json"},
                                                        {ReportFormat::Csv, "csv"}}};
};

namespace {

/// Windows allows neither these nor control characters in a file name.
QString safeForFileName(const QString &text)
{
    static const QString forbidden = QStringLiteral("<>:\"/\\|?*");
    QString safe;
    for (const QChar c : text.left(60)) {
        safe += forbidden.contains(c) || c.unicode() < 0x20 || c.isSpace() ? QChar(u'_') : c;
    }
    return safe.isEmpty() ? QStringLiteral("PC") : safe;
}

} // namespace

QString suffix(ReportFormat format)
{
    return nameOf(format);
}

std::optional<ReportFormat> reportFormatForFile(const QString &fileName)
{
    return valueOfName<ReportFormat>(QFileInfo(fileName).suffix(), Qt::CaseInsensitive);
}

QString suggestedFileName(const Diagnosis &diagnosis, Language language, ReportFormat format)
{
    return QStringLiteral("WFBS-Ports_%1_%2_%3.%4")
        .arg(safeForFileName(diagnosis.host),
             diagnosis.createdAt.toString(QStringLiteral("yyyyMMdd-HHmmss")),
             id(language),
             suffix(format));
}

} // namespace portcheck
