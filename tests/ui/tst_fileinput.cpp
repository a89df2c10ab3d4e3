#include <support/testregistry.h>
#include <ui/fileinput.h>

#include <QTemporaryDir>
#include <QTest>

using namespace portcheck;

class TstFileInput : public QObject
{
    Q_OBJECT

private slots:
    void filesByKind()
    {
        const FileInput input = fileInputFrom({QStringLiteral("/x/PCCSRV/OFCSCAN.INI"),
                                               QStringLiteral("/x/Security Agent/ofcscan.ini"),
                                               QStringLiteral("/x/WSS/Service.ini"),
                                               QStringLiteral("/x/keys.reg"),
                                               QStringLiteral("/x/query.txt"),
                                               QStringLiteral("/x/picture.png")});
        QCOMPARE(input.input.serverIni, QStringLiteral("/x/PCCSRV/OFCSCAN.INI"));
        QCOMPARE(input.input.agentIni, QStringLiteral("/x/Security Agent/ofcscan.ini"));
        QCOMPARE(input.input.serviceIni, QStringLiteral("/x/WSS/Service.ini"));
        QCOMPARE(input.input.registryFiles.size(), 2);
        QCOMPARE(input.ignored, QStringList {QStringLiteral("/x/picture.png")});
        QVERIFY(input.report.isEmpty());
    }

    void aFolderIsSearched()
    {
        const QTemporaryDir folder;
        const FileInput input = fileInputFrom({folder.path()});
        QCOMPARE(input.input.folder, folder.path());
        QVERIFY(input.input.hasFileInput());
    }

    void aReportIsOpened()
    {
        QCOMPARE(fileInputFrom({QStringLiteral("/x/report.JSON")}).report, QStringLiteral("/x/report.JSON"));
    }

    void nothingUsable() { QVERIFY(!fileInputFrom({QStringLiteral("/x/a.docx")}).input.hasFileInput()); }
};

PORTCHECK_TEST(TstFileInput, "tst_fileinput")
#include "tst_fileinput.moc"
