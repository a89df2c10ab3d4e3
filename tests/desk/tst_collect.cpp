#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QTest>
#include <QtEndian>

#include <desk/collect.h>

using namespace portcheck;
using namespace portcheck::test;

namespace {

qsizetype number(const QByteArray &bytes, qsizetype at, int size)
{
    return size == 2 ? qFromLittleEndian<quint16>(bytes.constData() + at)
                     : static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.constData() + at));
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// The checksum that zlib wants behind its data.
quint32 adler32(const QByteArray &bytes)
{
    quint32 a = 1;
    quint32 b = 0;
    for (const char c : bytes) {
        a = (a + static_cast<quint8>(c)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16U | a;
}

/// Reads an archive by the directory at its end, as unzip does; `original` is only for zlib's checksum.
QList<CollectedFile> unzipped(const QByteArray &zip, const QList<CollectedFile> &original)
{
    QList<CollectedFile> files;
    const qsizetype end = zip.lastIndexOf("PK\x05\x06");
    qsizetype at = number(zip, end + 16, 4);
    for (qsizetype i = 0; i < number(zip, end + 10, 2); ++i) {
        const qsizetype packed = number(zip, at + 20, 4);
        const qsizetype size = number(zip, at + 24, 4);
        const qsizetype name = number(zip, at + 28, 2);
        const qsizetype local = number(zip, at + 42, 4);
        const QByteArray data = zip.mid(local + 30 + name, packed);
        files.append({QString::fromUtf8(zip.mid(at + 46, name)),
                      qUncompress(bigEndian(static_cast<quint32>(size)) + "\x78\xDA" + data
                                  + bigEndian(adler32(original.at(i).bytes)))});
        at += 46 + name;
    }
    return files;
}

} // namespace

class TstCollect : public QObject
{
    Q_OBJECT

private slots:
    void archiveHoldsEveryFile()
    {
        const QList<CollectedFile> files {{QStringLiteral("report.json"), "{}"},
                                          {QStringLiteral("画像/1-概要.png"), QByteArray(200000, 'x')},
                                          {QStringLiteral("empty.txt"), QByteArray()}};
        const QByteArray zip = zipped(files, scenes::fixedTime());
        QVERIFY(zip.startsWith("PK\x03\x04"));
        QVERIFY(unzipped(zip, files) == files);
        // As any other program makes it of "{}": CRC-32 of the content stands behind signature and eight bytes more.
        QCOMPARE(number(zip, 14, 4), qsizetype {0xA3A6BF43});
    }

    void namesWhatLeaves()
    {
        const Diagnosis diagnosis = scenes::differ();
        const QList<CollectedFile> pictures {{QStringLiteral("a_1-overview.png"), "png"}};
        const QList<CollectedFile> files = collectContents(diagnosis, Language::English, pictures);
        QCOMPARE(files.at(0).name, QStringLiteral("report.json"));
        QCOMPARE(files.at(0).bytes, writeJson(diagnosis, Language::English));
        QCOMPARE(files.at(1).name, QStringLiteral("report.html"));
        QCOMPARE(files.last().name, QStringLiteral("pictures/a_1-overview.png"));
        const auto excerpts = std::count_if(files.begin(), files.end(), [](const CollectedFile &file) {
            return file.name.startsWith(QLatin1String("excerpts/"));
        });
        QCOMPARE(excerpts, diagnosis.evidence.size());
        for (const CollectedFile &file : files) {
            QVERIFY2(!file.name.contains(QLatin1Char('\\')) && !file.name.contains(QLatin1String("..")),
                     qPrintable(file.name));
        }
    }
};

PORTCHECK_TEST(TstCollect, "tst_collect")
#include "tst_collect.moc"
