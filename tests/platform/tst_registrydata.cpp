#include "testregistry.h"

#include <platform/common/registrydata.h>

#include <QTest>

using namespace portcheck;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

class TstRegistryData : public QObject
{
    Q_OBJECT

private slots:
    void values_data()
    {
        QTest::addColumn<quint32>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("expectedType");
        QTest::addColumn<quint64>("number");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name,
                            quint32 type,
                            const QByteArray &data,
                            RegistryType expected,
                            quint64 number = 0,
                            const QString &text = {}) {
            QTest::newRow(name) << type << data << int(expected) << number << text;
        };
        const QString nameText = QStringLiteral("VB\u3001");

        row("dword 8059", 4, bytes("7b1f0000"), RegistryType::Dword, 8059);
        row("dword largest", 4, bytes("ffffffff"), RegistryType::Dword, 0xFFFFFFFF);
        row("dword of two bytes", 4, bytes("7b1f"), RegistryType::Other);
        row("dword of eight bytes", 4, bytes("7b1f000000000000"), RegistryType::Other);
        row("dword without data", 4, {}, RegistryType::Other);
        row("big-endian dword", 5, bytes("00001f7b"), RegistryType::Other);
        row("qword 8059", 11, bytes("7b1f000000000000"), RegistryType::Qword, 8059);
        row("qword above 32 bits", 11, bytes("7b1f000001000000"), RegistryType::Qword, Q_UINT64_C(0x100001f7b));
        row("qword of four bytes", 11, bytes("7b1f0000"), RegistryType::Other);
        row("text", 1, bytes("38003000350039000000"), RegistryType::Text, 0, QStringLiteral("8059"));
        row("text without NUL", 1, bytes("3800300035003900"), RegistryType::Text, 0, QStringLiteral("8059"));
        row("text with two NULs", 1, bytes("380000000000"), RegistryType::Text, 0, QStringLiteral("8"));
        row("text goes on after a NUL", 1, bytes("3800000039000000"), RegistryType::Text, 0, QStringLiteral("8"));
        row("text of odd length", 1, bytes("3800300035"), RegistryType::Text, 0, QStringLiteral("80"));
        row("text of one byte", 1, bytes("38"), RegistryType::Text);
        row("empty text", 1, {}, RegistryType::Text);
        row("Japanese text", 1, bytes("5600420001300000"), RegistryType::Text, 0, nameText);
        row("expandable text stays as it is",
            2,
            bytes("2500410025000000"),
            RegistryType::ExpandText,
            0,
            QStringLiteral("%A%"));
        row("binary", 3, bytes("7b1f0000"), RegistryType::Other);
        row("several texts", 7, bytes("380000000000"), RegistryType::Other);
        row("no type", 0, bytes("7b1f0000"), RegistryType::Other);
        row("unknown type", 4711, bytes("7b1f0000"), RegistryType::Other);
    }

    void values()
    {
        QFETCH(quint32, type);
        QFETCH(QByteArray, data);
        QFETCH(int, expectedType);
        QFETCH(quint64, number);
        QFETCH(QString, text);
        const auto value = registryValueFromData(type, data);
        QCOMPARE(int(value.type), expectedType);
        QCOMPARE(value.number, number);
        QCOMPARE(value.text, text);
    }

    void largest()
    {
        const auto value = registryValueFromData(1, QByteArray(kMaxRegistryValueBytes, '\1'));
        QCOMPARE(value.text.size(), kMaxRegistryValueBytes / 2);
    }
};

PORTCHECK_TEST(TstRegistryData, "tst_registrydata")
#include "tst_registrydata.moc"
