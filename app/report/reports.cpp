#include "reports.h"

#include <array>
#include <utility>

namespace portcheck {
namespace {

constexpr std::array<std::pair<ReportFormat, const char *>, 5> kSuffixes {{{ReportFormat::Html, "html"},
                                                                           {ReportFormat::Pdf, "pdf"},
                                                                           {ReportFormat::Text, "txt"},
                                                                           {ReportFormat::Json, "json"},
                                                                           {ReportFormat::Csv, "csv"}}};

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
    for (const auto &[candidate, name] : kSuffixes) {
        if (candidate == format) {
            return QString::fromLatin1(name);
        }
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<ReportFormat> reportFormatForFile(const QString &fileName)
{
    for (const auto &[format, name] : kSuffixes) {
        if (fileName.endsWith(QLatin1Char('.') + QString::fromLatin1(name), Qt::CaseInsensitive)) {
            return format;
        }
    }
    return std::nullopt;
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
