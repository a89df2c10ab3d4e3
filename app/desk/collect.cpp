#include "collect.h"

#include <report/reportdocument.h>
#include <report/reports.h>

#include <array>
#include <utility>

namespace portcheck {
namespace {

/// "Registry (agent's copy): HKEY..." as a file name: letters and digits of any language, the rest is "_".
QString nameFrom(const QString &caption)
{
    QString name;
    for (const QChar c : caption.left(60)) {
        name += c.isLetterOrNumber() || c == QLatin1Char('.') ? c : QChar(u'_');
    }
    return name;
}

quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made {};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
            }
            made.at(i) = value;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc = table.at((crc ^ static_cast<quint8>(c)) & 0xFFU) ^ (crc >> 8U);
    }
    return ~crc;
}

/// Little-endian numbers of the ZIP format (APPNOTE 4.3), one after the other.
class Record
{
public:
    Record &u16(qint64 value) { return number(value, 2); }
    Record &u32(qint64 value) { return number(value, 4); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    Record &number(qint64 value, int bytes)
    {
        for (int i = 0; i < bytes; ++i) {
            m_bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
        }
        return *this;
    }
    QByteArray m_bytes;
};

} // namespace

QList<CollectedFile>
collectContents(const Diagnosis &diagnosis, Language language, const QList<CollectedFile> &pictures)
{
    QList<CollectedFile> files {{QStringLiteral("report.json"), writeJson(diagnosis, language)},
                                {QStringLiteral("report.html"), writeHtml(diagnosis, language)}};
    const ReportDocument document = makeReport(diagnosis, language);
    int number = 0;
    for (const ReportSection &section : document.sections) {
        for (const ReportExcerpt &excerpt : section.excerpts) {
            // For a person with Windows' editor, like the text report.
            const QString text = excerpt.caption + QLatin1String("\r\n\r\n") + excerpt.lines.join(QLatin1String("\r\n"))
                + QLatin1String("\r\n");
            files.append({QStringLiteral("excerpts/%1-%2.txt").arg(++number).arg(nameFrom(excerpt.caption)),
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
    constexpr qint64 kUtf8Names = 1 << 11;
    constexpr qint64 kDeflated = 8;
    constexpr qint64 kVersion = 20;
    const QDate date = time.date();
    const qint64 dosTime = time.time().hour() << 11 | time.time().minute() << 5 | time.time().second() / 2;
    const qint64 dosDate = std::max(date.year() - 1980, 0) << 9 | date.month() << 5 | date.day();

    QByteArray archive;
    QByteArray directory;
    for (const CollectedFile &file : files) {
        const QByteArray name = file.name.toUtf8();
        // Without Qt's length (4 bytes), zlib's header (2) and checksum (4): a ZIP archive has its own.
        // An empty file has none of these; two bytes say "the last block is empty".
        const QByteArray packed =
            file.bytes.isEmpty() ? QByteArray("\x03\x00", 2) : qCompress(file.bytes, 9).mid(6).chopped(4);
        const QByteArray common = Record()
                                      .u16(kVersion)
                                      .u16(kUtf8Names)
                                      .u16(kDeflated)
                                      .u16(dosTime)
                                      .u16(dosDate)
                                      .u32(crc32(file.bytes))
                                      .u32(packed.size())
                                      .u32(file.bytes.size())
                                      .u16(name.size())
                                      .u16(0) // extra fields
                                      .bytes();
        const qint64 offset = archive.size();
        archive += "PK\x03\x04" + common + name + packed;
        directory += "PK\x01\x02" + Record().u16(kVersion).bytes() + common
            + Record().u16(0).u16(0).u16(0).u32(0).u32(offset).bytes() // comment, disk, attributes
            + name;
    }
    const qint64 start = archive.size();
    archive += directory + "PK\x05\x06"
        + Record().u16(0).u16(0).u16(files.size()).u16(files.size()).u32(directory.size()).u32(start).u16(0).bytes();
    return archive;
}

} // namespace portcheck
