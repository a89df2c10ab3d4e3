#include <platform/common/codepage.h>
#include <readers/textdecoder.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

class TstTextDecoder : public QObject
{
    Q_OBJECT

private slots:
    void decode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");

        const QByteArray ascii("Port=8059\r\n");
        QTest::newRow("empty") << QByteArray() << QString() << QStringLiteral("utf-8");
        QTest::newRow("ascii") << ascii << QStringLiteral("Port=8059\r\n") << QStringLiteral("utf-8");
        QTest::newRow("utf-8") << QByteArray("\xe6\x9c\xac=1") << QStringLiteral("本=1") << QStringLiteral("utf-8");
        QTest::newRow("utf-8 mark") << QByteArray("\xef\xbb\xbf\xe6\x9c\xac=1") << QStringLiteral("本=1")
                                    << QStringLiteral("utf-8-bom");
        QTest::newRow("utf-8 mark alone") << QByteArray("\xef\xbb\xbf") << QString() << QStringLiteral("utf-8-bom");
        QTest::newRow("utf-8 mark before cp932")
            << QByteArray("\xef\xbb\xbf\x95\x5c=1") << QStringLiteral("表=1") << QStringLiteral("cp932");
        QTest::newRow("utf-16le mark") << QByteArray("\xff\xfe\x2c\x67=\0", 6) << QStringLiteral("本=")
                                       << QStringLiteral("utf-16le");
        QTest::newRow("utf-16be mark") << QByteArray("\xfe\xff\x67\x2c\0=", 6) << QStringLiteral("本=")
                                       << QStringLiteral("utf-16be");
        QTest::newRow("utf-16le mark alone") << QByteArray("\xff\xfe") << QString() << QStringLiteral("utf-16le");
        QTest::newRow("utf-16le mark, odd length")
            << QByteArray("\xff\xfe=\0x", 5) << QStringLiteral("=") << QStringLiteral("utf-16le");
        QTest::newRow("utf-16le without mark")
            << QByteArray("P\0=\0008\0000\0", 8) << QStringLiteral("P=80") << QStringLiteral("utf-16le");
        QTest::newRow("utf-16le without mark, a letter whose first byte is zero")
            << QByteArray("\x00\x4e=\0008\0000\0\r\0\n\0", 12) << QStringLiteral("一=80\r\n")
            << QStringLiteral("utf-16le");
        QTest::newRow("utf-16be without mark")
            << QByteArray("\0P\0=\0008\0000", 8) << QStringLiteral("P=80") << QStringLiteral("utf-16be");
        QTest::newRow("utf-16be without mark, a letter whose last byte is zero")
            << QByteArray("\x4e\x00\0=\0008\0000\0\r\0\n", 12) << QStringLiteral("一=80\r\n")
            << QStringLiteral("utf-16be");
        QTest::newRow("zero bytes do not make utf-16")
            << QByteArray("Port=8059\0\0\0", 12) << QString(QStringLiteral("Port=8059") + QString(3, QChar(u'\0')))
            << QStringLiteral("utf-8");
        QTest::newRow("cp932") << QByteArray("\x83\x5c\x83\x74\x83\x67") << QStringLiteral("ソフト")
                               << QStringLiteral("cp932");
        QTest::newRow("overlong utf-8 is not utf-8")
            << QByteArray("\xc0\xaf") << QStringLiteral("ﾀｯ") << QStringLiteral("cp932");
        QTest::newRow("cp932 cut off") << QByteArray("8059\x95") << QString(QStringLiteral("8059") + QChar(0x95))
                                       << QStringLiteral("latin-1");
        const QByteArray wide("P\0=\0008\0000\0\r\0\n\0", 12);
        const QByteArray japanese("\xa2\x30=\0008\0000\0\r\0\n\0", 12);
        QTest::newRow("utf-16 appended to bytes")
            << ascii + wide << QStringLiteral("Port=8059\r\nP=80\r\n") << QStringLiteral("utf-8");
        QTest::newRow("utf-16 appended to bytes, Japanese first")
            << ascii + japanese << QStringLiteral("Port=8059\r\nア=80\r\n") << QStringLiteral("utf-8");
        QTest::newRow("utf-16 appended to a line that has not ended")
            << ascii + "abc" + wide << QStringLiteral("Port=8059\r\nabcP=80\r\n") << QStringLiteral("utf-8");
        QTest::newRow("bytes appended to utf-16")
            << "\xff\xfe" + wide + ascii << QStringLiteral("P=80\r\nPort=8059\r\n") << QStringLiteral("utf-16le");
        QTest::newRow("bytes appended to utf-16 without mark")
            << japanese + ascii << QStringLiteral("ア=80\r\nPort=8059\r\n") << QStringLiteral("utf-16le");
        QTest::newRow("one after the other")
            << "\xff\xfe" + wide + ascii + wide + ascii << QStringLiteral("P=80\r\nPort=8059\r\nP=80\r\nPort=8059\r\n")
            << QStringLiteral("utf-16le");
        QTest::newRow("a zero byte behind a line is no utf-16")
            << ascii + QByteArray("a\0bcdefghij\r\n", 13)
            << QString(QStringLiteral("Port=8059\r\na") + QChar(u'\0') + QStringLiteral("bcdefghij\r\n"))
            << QStringLiteral("utf-8");
        QTest::newRow("neither") << QByteArray("\xfc\xfd\xfe") << QStringLiteral("üýþ") << QStringLiteral("latin-1");
    }
    void decode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QCOMPARE(TextLines(bytes, decodeCodePage932).encoding(), encoding);
        QCOMPARE(decodeText(bytes, decodeCodePage932), text);
    }

    void withoutADecoderJapaneseIsLatin1AndPortsStayReadable()
    {
        const QByteArray bytes("\x95\x5c\r\nPort=8059");
        QCOMPARE(TextLines(bytes, {}).encoding(), QStringLiteral("latin-1"));
        QVERIFY(decodeText(bytes, {}).endsWith(QStringLiteral("Port=8059")));
    }
};

PORTCHECK_TEST(TstTextDecoder, "tst_textdecoder")
#include "tst_textdecoder.moc"
