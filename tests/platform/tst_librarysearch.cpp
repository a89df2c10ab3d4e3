#include <platform/desktop.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <windows.h>

/// A DLL lying in the current folder: found by the search that Windows starts with, not by ours.
class TstLibrarySearch : public QObject
{
    Q_OBJECT

private slots:
    void aPlantedLibraryIsNotLoaded()
    {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        const QString planted = folder.filePath(QStringLiteral("portcheck-planted.dll"));
        QVERIFY(QFile::copy(qEnvironmentVariable("SystemRoot") + QStringLiteral("\\System32\\version.dll"), planted));
        QVERIFY(QDir::setCurrent(folder.path()));
        const HMODULE found = LoadLibraryW(L"portcheck-planted.dll");
        const bool foundBefore = found != nullptr;
        if (foundBefore) {
            FreeLibrary(found);
        }
        portcheck::searchSystemLibrariesOnly();
        const bool foundAfter = LoadLibraryW(L"portcheck-planted.dll") != nullptr;
        const bool system = LoadLibraryW(L"version.dll") != nullptr;
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(foundBefore, "the search that this is about does not exist here");
        QVERIFY(!foundAfter);
        QVERIFY(system);
    }
};

PORTCHECK_TEST(TstLibrarySearch, "tst_librarysearch")
#include "tst_librarysearch.moc"
