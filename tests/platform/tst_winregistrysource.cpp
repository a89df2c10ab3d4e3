#include "alongside.h"
#include "redirectedregistry.h"
#include "testregistry.h"

#include <platform/common/registrydata.h>
#include <platform/win/winsources.h>

#include <QScopeGuard>
#include <QTest>

#include <aclapi.h>
#include <atomic>
#include <optional>
#include <sddl.h>

#include <windows.h>

using namespace portcheck;
using namespace portcheck::test;

namespace {

const QString kAgentKey = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion");

REGSAM face(RegistryView view)
{
    return view == RegistryView::Bits32 ? KEY_WOW64_32KEY : KEY_WOW64_64KEY;
}

HKEY createKey(const QString &key, RegistryView view)
{
    const std::wstring path = QStringLiteral("SOFTWARE\\%1").arg(key).toStdWString();
    HKEY handle = nullptr;
    const REGSAM rights = KEY_ALL_ACCESS | face(view);
    ::RegCreateKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, nullptr, 0, rights, nullptr, &handle, nullptr);
    return handle;
}

void write(const QString &key, RegistryView view, const QString &name, DWORD type, const QByteArray &data)
{
    HKEY const handle = createKey(key, view);
    QVERIFY(handle != nullptr);
    const auto *const bytes = reinterpret_cast<const BYTE *>(data.constData());
    const LSTATUS status =
        ::RegSetValueExW(handle, name.toStdWString().c_str(), 0, type, bytes, static_cast<DWORD>(data.size()));
    ::RegCloseKey(handle);
    QCOMPARE(status, LSTATUS(ERROR_SUCCESS));
}

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), (text.size() + 1) * 2};
}

} // namespace

/// The real registry functions; HKEY_LOCAL_MACHINE is redirected to a key of this test alone.
class TstWinRegistrySource : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_registry.emplace(L"PortCheckTest");
        QVERIFY(m_registry->isReady());
    }

    void cleanup() { m_registry.reset(); }

    void nothingThere()
    {
        for (const RegistryView view : {RegistryView::Bits32, RegistryView::Bits64}) {
            const auto exists = m_source.hasKey(kAgentKey, view);
            QVERIFY(exists.hasValue());
            QVERIFY(!*exists);
            const auto value = m_source.value(kAgentKey, QStringLiteral("ServerPort"), view);
            QVERIFY(value.hasValue());
            QVERIFY(!value->has_value());
        }
    }

    void keyWithoutTheValue()
    {
        ::RegCloseKey(createKey(kAgentKey, RegistryView::Bits32));
        const auto exists = m_source.hasKey(kAgentKey, RegistryView::Bits32);
        QVERIFY(exists.hasValue());
        QVERIFY(*exists);
        const auto value = m_source.value(kAgentKey, QStringLiteral("ServerPort"), RegistryView::Bits32);
        QVERIFY(value.hasValue());
        QVERIFY(!value->has_value());
    }

    void types_data()
    {
        QTest::addColumn<uint>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("expectedType");
        QTest::addColumn<quint64>("number");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name,
                            DWORD type,
                            const QByteArray &data,
                            RegistryType expected,
                            quint64 number,
                            const QString &text) {
            QTest::newRow(name) << uint(type) << data << int(expected) << number << text;
        };
        const QByteArray dword = QByteArray::fromHex("7b1f0000");
        const QByteArray qword = QByteArray::fromHex("7b1f000000000000");
        const QString japanese = QStringLiteral("C:\\\u30a6\u30a4\u30eb\u30b9\u5bfe\u7b56\\");
        QByteArray withoutNul = utf16(QStringLiteral("8059"));
        withoutNul.chop(2);
        row("dword", REG_DWORD, dword, RegistryType::Dword, 8059, {});
        row("qword", REG_QWORD, qword, RegistryType::Qword, 8059, {});
        row("text", REG_SZ, utf16(QStringLiteral("8059")), RegistryType::Text, 0, QStringLiteral("8059"));
        row("text without NUL", REG_SZ, withoutNul, RegistryType::Text, 0, QStringLiteral("8059"));
        row("text of odd length", REG_SZ, withoutNul.chopped(1), RegistryType::Text, 0, QStringLiteral("805"));
        row("empty text", REG_SZ, {}, RegistryType::Text, 0, {});
        row("Japanese text", REG_SZ, utf16(japanese), RegistryType::Text, 0, japanese);
        row("expandable text",
            REG_EXPAND_SZ,
            utf16(QStringLiteral("%ProgramFiles%\\x")),
            RegistryType::ExpandText,
            0,
            QStringLiteral("%ProgramFiles%\\x"));
        row("binary", REG_BINARY, dword, RegistryType::Other, 0, {});
        row("dword of two bytes", REG_DWORD, dword.first(2), RegistryType::Other, 0, {});
        row("several texts", REG_MULTI_SZ, utf16(QStringLiteral("a")), RegistryType::Other, 0, {});
        const QString longText(20000, QLatin1Char('x'));
        row("longer than the first buffer", REG_SZ, utf16(longText), RegistryType::Text, 0, longText);
    }

    void types()
    {
        QFETCH(uint, type);
        QFETCH(QByteArray, data);
        QFETCH(int, expectedType);
        QFETCH(quint64, number);
        QFETCH(QString, text);
        write(kAgentKey, RegistryView::Bits32, QStringLiteral("Server"), type, data);
        // Names of keys and values ignore case.
        const auto value = m_source.value(kAgentKey.toUpper(), QStringLiteral("SERVER"), RegistryView::Bits32);
        QVERIFY(value.hasValue());
        QVERIFY(value->has_value());
        QCOMPARE(int((*value)->type), expectedType);
        QCOMPARE((*value)->number, number);
        QCOMPARE((*value)->text, text);
    }

    void viewsAreSeparate()
    {
        // A sandbox is no HKLM\SOFTWARE: only this subkey makes it have two faces.
        ::RegCloseKey(createKey(QStringLiteral("Wow6432Node"), RegistryView::Bits64));
        const QString name = QStringLiteral("ServerPort");
        write(kAgentKey, RegistryView::Bits32, name, REG_DWORD, QByteArray::fromHex("7b1f0000"));
        write(kAgentKey, RegistryView::Bits64, name, REG_DWORD, QByteArray::fromHex("7c1f0000"));
        const auto narrow = m_source.value(kAgentKey, name, RegistryView::Bits32);
        const auto wide = m_source.value(kAgentKey, name, RegistryView::Bits64);
        QVERIFY(narrow.hasValue() && narrow->has_value());
        QVERIFY(wide.hasValue() && wide->has_value());
        QCOMPARE((*narrow)->number, quint64(8059));
        QCOMPARE((*wide)->number, quint64(8060));
        QCOMPARE((*narrow)->line, 0);
    }

    void tooLong()
    {
        const QString longText(kMaxRegistryValueBytes, QLatin1Char('x')); // twice as many bytes
        write(kAgentKey, RegistryView::Bits32, QStringLiteral("Server"), REG_SZ, utf16(longText));
        const auto value = m_source.value(kAgentKey, QStringLiteral("Server"), RegistryView::Bits32);
        QVERIFY(!value.hasValue());
        QCOMPARE(id(value.error().code), id(ReadErrorCode::TooLarge));
        QCOMPARE(value.error().nativeCode, qint64(ERROR_MORE_DATA));
        QVERIFY(value.error().locator.contains(QStringLiteral("Wow6432Node")));
    }

    /// While it is read the value grows or shrinks: it is one of the two, whole.
    void aValueThatChangesItsSize()
    {
        const QString name = QStringLiteral("Server");
        const QStringList texts {QStringLiteral("SRV01"), QString(20000, QLatin1Char('x'))};
        write(kAgentKey, RegistryView::Bits32, name, REG_SZ, utf16(texts.first()));
        test::Alongside writer([&](const std::atomic_bool &stop) {
            for (int round = 0; !stop; ++round) {
                write(kAgentKey, RegistryView::Bits32, name, REG_SZ, utf16(texts.at(round % 2)));
            }
        });
        int whole = 0;
        for (int i = 0; i < 200; ++i) {
            const auto value = m_source.value(kAgentKey, name, RegistryView::Bits32);
            whole += value && *value && texts.contains((*value)->text) ? 1 : 0;
        }
        writer.stop();
        QCOMPARE(whole, 200);
    }

    void onlyAllowedNames()
    {
        write(
            kAgentKey, RegistryView::Bits32, QStringLiteral("Uninstall_Pwd"), REG_SZ, utf16(QStringLiteral("secret")));
        const auto value = m_source.value(kAgentKey, QStringLiteral("Uninstall_Pwd"), RegistryView::Bits32);
        QVERIFY(!value.hasValue());
        QVERIFY(!value.error().detail.contains(QStringLiteral("secret")));
    }

    void denied()
    {
        write(
            kAgentKey, RegistryView::Bits32, QStringLiteral("ServerPort"), REG_DWORD, QByteArray::fromHex("7b1f0000"));
        // Everyone is refused every right to read values; the owner may still change that.
        PSECURITY_DESCRIPTOR descriptor = nullptr;
        QVERIFY(::ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(D;;0x1;;;WD)(A;;KA;;;WD)", SDDL_REVISION_1, &descriptor, nullptr));
        const auto freeDescriptor = qScopeGuard([descriptor] { ::LocalFree(descriptor); });
        HKEY const key = createKey(kAgentKey, RegistryView::Bits32);
        const auto restore = qScopeGuard([key] {
            PSECURITY_DESCRIPTOR open = nullptr;
            ::ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:(A;;KA;;;WD)", SDDL_REVISION_1, &open, nullptr);
            ::RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, open);
            ::LocalFree(open);
            ::RegCloseKey(key);
        });
        QCOMPARE(::RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, descriptor), LSTATUS(ERROR_SUCCESS));

        const auto exists = m_source.hasKey(kAgentKey, RegistryView::Bits32);
        const auto value = m_source.value(kAgentKey, QStringLiteral("ServerPort"), RegistryView::Bits32);
        QVERIFY(!exists.hasValue());
        QCOMPARE(id(exists.error().code), id(ReadErrorCode::AccessDenied));
        QVERIFY(!value.hasValue());
        QCOMPARE(id(value.error().code), id(ReadErrorCode::AccessDenied));
        QCOMPARE(value.error().nativeCode, qint64(ERROR_ACCESS_DENIED));
    }

    void readingNeedsNoMoreThanQueryValue()
    {
        write(
            kAgentKey, RegistryView::Bits32, QStringLiteral("ServerPort"), REG_DWORD, QByteArray::fromHex("7b1f0000"));
        PSECURITY_DESCRIPTOR descriptor = nullptr;
        QVERIFY(::ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(A;;0x1;;;WD)", SDDL_REVISION_1, &descriptor, nullptr));
        const auto freeDescriptor = qScopeGuard([descriptor] { ::LocalFree(descriptor); });
        HKEY const key = createKey(kAgentKey, RegistryView::Bits32);
        const auto restore = qScopeGuard([key] {
            PSECURITY_DESCRIPTOR open = nullptr;
            ::ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:(A;;KA;;;WD)", SDDL_REVISION_1, &open, nullptr);
            ::RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, open);
            ::LocalFree(open);
            ::RegCloseKey(key);
        });
        QCOMPARE(::RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, descriptor), LSTATUS(ERROR_SUCCESS));
        const auto value = m_source.value(kAgentKey, QStringLiteral("ServerPort"), RegistryView::Bits32);
        QVERIFY(value.hasValue());
        QVERIFY(value->has_value());
        QCOMPARE((*value)->number, quint64(8059));
    }

private:
    std::optional<RedirectedRegistry> m_registry;
    WinRegistrySource m_source;
};

PORTCHECK_TEST(TstWinRegistrySource, "tst_winregistrysource")
#include "tst_winregistrysource.moc"
