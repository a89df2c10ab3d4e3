#include "testregistry.h"

#include <QByteArray>
#include <QString>
#include <QTest>
#include <QtEndian>

#include <windows.h>

namespace {

/// Bytes of a resource of this program; empty when it is not there.
QByteArray resource(LPCWSTR name, LPCWSTR type)
{
    HRSRC const found = ::FindResourceW(nullptr, name, type);
    if (found == nullptr) {
        return {};
    }
    HGLOBAL const loaded = ::LoadResource(nullptr, found);
    return {static_cast<const char *>(::LockResource(loaded)), qsizetype(::SizeofResource(nullptr, found))};
}

QString versionText(const QString &block, const QString &name)
{
    std::wstring path(MAX_PATH, L'\0');
    path.resize(::GetModuleFileNameW(nullptr, path.data(), DWORD(path.size())));
    DWORD unused = 0;
    QByteArray data(qsizetype(::GetFileVersionInfoSizeW(path.c_str(), &unused)), '\0');
    if (data.isEmpty() || !::GetFileVersionInfoW(path.c_str(), 0, DWORD(data.size()), data.data())) {
        return {};
    }
    const std::wstring query = QStringLiteral("\\StringFileInfo\\%1\\%2").arg(block, name).toStdWString();
    void *text = nullptr;
    UINT length = 0;
    if (!::VerQueryValueW(data.data(), query.c_str(), &text, &length) || length == 0) {
        return {};
    }
    return QString::fromWCharArray(static_cast<const wchar_t *>(text));
}

} // namespace

/// The same resource file is linked into this test and into the program.
class TstWinResources : public QObject
{
    Q_OBJECT

private slots:
    void iconHasEverySize()
    {
        const QByteArray group = resource(L"IDI_ICON1", MAKEINTRESOURCEW(14)); // RT_GROUP_ICON
        QVERIFY(group.size() >= 6);
        const int count = qFromLittleEndian<quint16>(group.constData() + 4);
        QList<int> sizes;
        for (int i = 0; i < count; ++i) {
            const int width = static_cast<unsigned char>(group.at(6 + 14 * i));
            sizes.append(width == 0 ? 256 : width);
        }
        QCOMPARE(sizes, QList<int>({16, 20, 24, 32, 40, 48, 64, 128, 256}));
    }

    void versionInBothLanguages_data()
    {
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("description");
        QTest::newRow("Japanese") << QStringLiteral("041104B0")
                                  << QStringLiteral("\u30d3\u30b8\u30cd\u30b9\u30bb\u30ad\u30e5\u30ea\u30c6\u30a3 "
                                                    "\u30dd\u30fc\u30c8\u78ba\u8a8d");
        QTest::newRow("English") << QStringLiteral("040904B0") << QStringLiteral("WFBS Port Check");
    }

    void versionInBothLanguages()
    {
        QFETCH(QString, block);
        QFETCH(QString, description);
        QCOMPARE(versionText(block, QStringLiteral("FileDescription")), description);
        QCOMPARE(versionText(block, QStringLiteral("ProductVersion")), QStringLiteral(PORTCHECK_TEST_VERSION));
        QCOMPARE(versionText(block, QStringLiteral("OriginalFilename")), QStringLiteral("wfbs-portcheck.exe"));
    }

    void manifest_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no administrator") << QByteArrayLiteral("level=\"asInvoker\"");
        QTest::newRow("common controls") << QByteArrayLiteral(
            "Microsoft.Windows.Common-Controls\" version=\"6.0.0.0\"");
        QTest::newRow("monitors of different scale") << QByteArrayLiteral(">PerMonitorV2, PerMonitor</dpiAwareness>");
        QTest::newRow("long paths") << QByteArrayLiteral(">true</longPathAware>");
        QTest::newRow("Windows 10 and 11") << QByteArrayLiteral("{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}");
    }

    void manifest()
    {
        QFETCH(QByteArray, text);
        const QByteArray manifest = resource(MAKEINTRESOURCEW(1), MAKEINTRESOURCEW(24)); // RT_MANIFEST
        QVERIFY(!manifest.isEmpty());
        QVERIFY(manifest.contains(text));
    }

    void manifestLeavesTheCodePageAlone()
    {
        const QByteArray manifest = resource(MAKEINTRESOURCEW(1), MAKEINTRESOURCEW(24));
        QVERIFY(!manifest.contains("</activeCodePage>"));
    }
};

PORTCHECK_TEST(TstWinResources, "tst_winresources")
#include "tst_winresources.moc"
