#include <report/textlayout.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

class TstTextLayout : public QObject
{
    Q_OBJECT

private slots:
    void width_data();
    void width();
    void wrap_data();
    void wrap();
    void everyLineFits();
    void table();
    void narrowTableWraps();
};

void TstTextLayout::width_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("narrow");
    QTest::addColumn<int>("wide");

    QTest::newRow("empty") << QString() << 0 << 0;
    QTest::newRow("ASCII") << QStringLiteral("8059") << 4 << 4;
    QTest::newRow("kanji") << QStringLiteral("要確認") << 6 << 6;
    QTest::newRow("kana and long vowel") << QStringLiteral("サーバー") << 8 << 8;
    QTest::newRow("half-width kana") << QStringLiteral("ｻｰﾊﾞ") << 4 << 4;
    QTest::newRow("full-width digits") << QStringLiteral("８０５９") << 8 << 8;
    QTest::newRow("Japanese punctuation") << QStringLiteral("「、。」") << 8 << 8;
    QTest::newRow("mixed") << QStringLiteral("サーバ HTTP") << 11 << 11;
    QTest::newRow("arrow") << QStringLiteral("a→b") << 3 << 4;
    QTest::newRow("circled digit") << QStringLiteral("①") << 1 << 2;
    QTest::newRow("combining dakuten") << QStringLiteral("か\u3099") << 2 << 2;
    QTest::newRow("combining accent") << QStringLiteral("e\u0301") << 1 << 1;
    QTest::newRow("beyond the basic plane") << QStringLiteral("𠮷野家") << 6 << 6;
    QTest::newRow("zero width joiner") << QStringLiteral("a\u200Db") << 2 << 2;
}

void TstTextLayout::width()
{
    QFETCH(QString, text);
    QFETCH(int, narrow);
    QFETCH(int, wide);
    QCOMPARE(displayWidth(text, 1), narrow);
    QCOMPARE(displayWidth(text, 2), wide);
}

void TstTextLayout::wrap_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("empty") << QString() << 10 << QStringList {QString()};
    QTest::newRow("fits") << QStringLiteral("one two") << 7 << QStringList {QStringLiteral("one two")};
    QTest::newRow("at a blank") << QStringLiteral("one two") << 6
                                << QStringList {QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("line feed") << QStringLiteral("one\ntwo") << 20
                               << QStringList {QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("between kanji") << QStringLiteral("設定項目") << 4
                                   << QStringList {QStringLiteral("設定"), QStringLiteral("項目")};
    QTest::newRow("full stop never starts a line")
        << QStringLiteral("設定です。次") << 8 << QStringList {QStringLiteral("設定で"), QStringLiteral("す。次")};
    QTest::newRow("bracket never ends a line")
        << QStringLiteral("この「値」") << 6 << QStringList {QStringLiteral("この"), QStringLiteral("「値」")};
    QTest::newRow("word in Japanese stays whole")
        << QStringLiteral("値は 18613 です") << 9
        << QStringList {QStringLiteral("値は"), QStringLiteral("18613 で"), QStringLiteral("す")};
    QTest::newRow("long path breaks behind a separator")
        << QStringLiteral("C:\\Trend\\PCCSRV") << 12
        << QStringList {QStringLiteral("C:\\Trend\\"), QStringLiteral("PCCSRV")};
    QTest::newRow("long vowel never starts a line, not even of a torn word")
        << QStringLiteral("プラグインマネージャ") << 14
        << QStringList {QStringLiteral("プラグインマ"), QStringLiteral("ネージャ")};
    QTest::newRow("name of a file in brackets") << QStringLiteral("（Service.ini）") << 14
                                                << QStringList {QStringLiteral("（Service."), QStringLiteral("ini）")};
    QTest::newRow("word in square brackets stays whole")
        << QStringLiteral("値 [なし]") << 8 << QStringList {QStringLiteral("値"), QStringLiteral("[なし]")};
    QTest::newRow("word of signs that may not start a line")
        << QStringLiteral("a....") << 3 << QStringList {QStringLiteral("a.."), QStringLiteral("..")};
    QTest::newRow("surrogate pair stays whole")
        << QStringLiteral("𠮷𠮷") << 2 << QStringList {QStringLiteral("𠮷"), QStringLiteral("𠮷")};
}

void TstTextLayout::wrap()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QStringList, lines);
    QCOMPARE(wrapText(text, width), lines);
}

void TstTextLayout::everyLineFits()
{
    const QString text = QStringLiteral(
        "管理コンソール上部のサーバ名にマウスを重ね、表示されたポートを「管理コンソール」タブに入力してください。"
        "HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    for (int width = 8; width <= 100; ++width) {
        const QStringList lines = wrapText(text, width, 2);
        for (const QString &line : lines) {
            QVERIFY2(displayWidth(line, 2) <= width, qPrintable(QStringLiteral("%1: %2").arg(width).arg(line)));
        }
        QCOMPARE(lines.join(QString()), text); // nothing is lost: the text has no blank to break at
    }
}

void TstTextLayout::table()
{
    const QStringList lines =
        layoutTable({QStringLiteral("ポート"), QStringLiteral("State")},
                    {{QStringLiteral("サーバ"), QStringLiteral("一致")}, {QStringLiteral("Mac"), QString()}},
                    40);
    QCOMPARE(lines,
             QStringList({QStringLiteral("ポート  State"),
                          QStringLiteral("------  -----"),
                          QStringLiteral("サーバ  一致"),
                          QStringLiteral("Mac")}));
}

void TstTextLayout::narrowTableWraps()
{
    const QStringList lines =
        layoutTable({QStringLiteral("Port"), QStringLiteral("Meaning")},
                    {{QStringLiteral("8059"), QStringLiteral("one two three four five six seven eight nine ten")}},
                    24);
    QVERIFY(lines.size() > 3);
    for (const QString &line : lines) {
        QVERIFY2(displayWidth(line) <= 24, qPrintable(line));
    }
    QVERIFY(lines.at(2).startsWith(QLatin1String("8059  one two")));
    QVERIFY(lines.at(3).startsWith(QLatin1String("      ")));
}

PORTCHECK_TEST(TstTextLayout, "tst_textlayout")
#include "tst_textlayout.moc"
