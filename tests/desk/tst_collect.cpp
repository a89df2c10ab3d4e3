#include <platform/common/codepage.h>
#include <report/reports.h>
#include <session/zipfiles.h>
#include <support/diagnosisbuilder.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QTest>

#include <desk/collect.h>

using namespace portcheck;
using namespace portcheck::test;

class TstCollect : public QObject
{
    Q_OBJECT

private slots:
    void archiveHoldsEveryFile()
    {
        const QList<CollectedFile> files {{QStringLiteral("report.json"), "{}"},
                                          {QStringLiteral("画像/1-概要.png"), QByteArray(200000, 'x')},
                                          {QStringLiteral("empty.txt"), QByteArray()}};
        FakeFileSource folder;
        const QString path = QStringLiteral("/out.zip");
        folder.addFile(path, zipped(files, scenes::fixedTime()));
        const CancelFlag never(false);
        const auto archive = openZip(folder, path, decodeCodePage932, never);
        QVERIFY(archive.hasValue());
        for (const CollectedFile &file : files) {
            const auto content = (*archive)->read(path + QLatin1Char('/') + file.name, 1000000);
            QVERIFY2(content.hasValue(), qPrintable(file.name));
            QCOMPARE(content->bytes, file.bytes);
            QVERIFY(qAbs(content->modified.secsTo(scenes::fixedTime())) < 2); // the format knows even seconds
        }
    }

    void namesWhatLeaves()
    {
        Diagnosis diagnosis = scenes::differ();
        const QString folder = QStringLiteral("C:\\") + QString(80, QLatin1Char('x'));
        diagnosis.evidence.first().source.locator = folder + QStringLiteral("\\PCCSRV\\ofcscan.ini");
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
        QVERIFY2(files.at(2).name.contains(QStringLiteral("PCCSRV_ofcscan.ini")), qPrintable(files.at(2).name));
        for (const CollectedFile &file : files) {
            QVERIFY2(!file.name.contains(QLatin1Char('\\')) && !file.name.contains(QLatin1String("..")),
                     qPrintable(file.name));
        }
    }
};

PORTCHECK_TEST(TstCollect, "tst_collect")
#include "tst_collect.moc"
