#include "namedscenes.h"
#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/window/pictures.h>

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QFontDatabase>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// What can be read in the upper half of the first screen (1280x720) of a picture, in the order from top to bottom.
QStringList upperHalf(const QWidget &content)
{
    constexpr int kHalf = 720 / 2;
    QStringList texts;
    const auto add = [&](const QWidget &widget, const QRect &part, const QString &text) {
        const QRect there(widget.mapTo(&content, part.topLeft()), part.size());
        if (!text.isEmpty() && there.bottom() < kHalf) {
            texts << text;
        }
    };
    const QList<QWidget *> widgets = content.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            add(*label, label->rect(), label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            add(*button, button->rect(), button->text());
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    const QModelIndex index = table->model()->index(row, column);
                    add(*table->viewport(), table->visualRect(index), index.data().toString());
                }
            }
        }
    }
    return texts;
}

} // namespace

/// The five-second test. Somebody who has never seen the program looks at the picture of the Overview, and nothing
/// else, for five seconds. Then they must be able to say three things: are the ports right, what was it about (which
/// port, which values, which computer), and what to do next. Each row is one situation with the words that tell these
/// three; they must stand in the upper half of the picture, in words, in both languages.
class TstFiveSeconds : public QObject
{
    Q_OBJECT

private slots:
    void threeFactsInTheUpperHalf_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("areThePortsRight");
        QTest::addColumn<QString>("whatIsItAbout");
        QTest::addColumn<QString>("whatToDoNext");

        const auto rows = [](const char *scene, const QStringList &japanese, const QStringList &english) {
            for (const auto &[language, facts] :
                 {std::pair {Language::Japanese, japanese}, {Language::English, english}}) {
                QTest::addRow("%s, %s", scene, qPrintable(id(language)))
                    << QString::fromLatin1(scene) << language << facts.at(0) << facts.at(1) << facts.at(2);
            }
        };
        rows("match",
             {QStringLiteral("情報源は一致しています"),
              QStringLiteral("サーバ HTTP 8059"),
              QStringLiteral("対応は必要ありません。")},
             {QStringLiteral("The sources agree"),
              QStringLiteral("Server HTTP 8059"),
              QStringLiteral("Nothing needs to be done.")});
        rows("differ",
             {QStringLiteral("異なります"),
              QStringLiteral("サーバの HTTP ポートが、設定ファイルとレジストリで"),
              QStringLiteral("管理コンソール上部のサーバ名にマウスを重ね、表示されたポートを「管理コンソール」タブに入"
                             "力してください。")},
             {QStringLiteral("differs between"),
              QStringLiteral("The server's HTTP port differs between the settings file and the registry"),
              QStringLiteral("enter the port shown there")});
        rows("problem",
             {QStringLiteral("問題あり"),
              QStringLiteral("サーバの HTTP ポートの値が、ポート番号として正しくありません。"),
              QStringLiteral("管理コンソールに表示されるポートと見比べてください。")},
             {QStringLiteral("Problem"),
              QStringLiteral("The server's HTTP port is set to a value that is not a port number."),
              QStringLiteral("Compare it with the port shown in the management console")});
        rows("unreadable",
             {QStringLiteral("不明"),
              QStringLiteral("設定ファイルを読み取れませんでした。"),
              QStringLiteral("管理者として実行し直すか")},
             {QStringLiteral("Unknown"),
              QStringLiteral("The settings file could not be read."),
              QStringLiteral("Run the program again as administrator")});
        rows("not-listening",
             {QStringLiteral("待ち受けているプログラムがありません。"),
              QStringLiteral("エージェントのポートで"),
              QStringLiteral("エージェントのサービス（tmlisten）が実行中かどうかを確認し")},
             {QStringLiteral("Nothing is listening"),
              QStringLiteral("on the agent port."),
              QStringLiteral("check in Windows Services that its service (tmlisten) is running")});
        rows("not-installed",
             {QStringLiteral("このコンピュータに製品が見つかりませんでした"),
              QStringLiteral("PC00012"),
              QStringLiteral("別のフォルダにある場合は、そのフォルダを指定してください。")},
             {QStringLiteral("The product was not found on this computer"),
              QStringLiteral("PC00012"),
              QStringLiteral("If it is in another folder, choose that folder.")});
        rows("agent-only",
             {QStringLiteral("食い違いは見つかりませんでした（確認できた情報源は 1 つです）。"),
              QStringLiteral("PC00012（エージェント）"),
              QStringLiteral("管理コンソールに表示されるポートを入力してください。")},
             {QStringLiteral("No difference found (one source only)."),
              QStringLiteral("PC00012 (agent)"),
              QStringLiteral("enter the ports that the management console shows.")});
        rows("cloud",
             {QStringLiteral("このコンピュータのエージェントはクラウド版（ビジネスセキュリティサービス）です"),
              QStringLiteral("ポートは判定しません"),
              QStringLiteral("インストールするエージェントの種類を確認してください。")},
             {QStringLiteral("This computer's agent belongs to the cloud edition"),
              QStringLiteral("its ports are not judged here"),
              QStringLiteral("check which agent was meant to be installed on it")});
        rows("sample",
             {QStringLiteral("お使いのコンピュータの値ではありません。"),
              QStringLiteral("サーバの HTTP ポートが、設定ファイルとレジストリで異なります。"),
              QStringLiteral("管理コンソールの値を入力する")},
             {QStringLiteral("Nothing here is about your computer."),
              QStringLiteral("The server's HTTP port differs between the settings file and the registry."),
              QStringLiteral("Enter the Console's Value")});
        rows("agents",
             {QStringLiteral("情報源は一致しています"),
              QStringLiteral("エージェント 18613"),
              QStringLiteral("対応は必要ありません。")},
             {QStringLiteral("The sources agree"),
              QStringLiteral("Agent 18613"),
              QStringLiteral("Nothing needs to be done.")});
    }

    void threeFactsInTheUpperHalf()
    {
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin has no fonts: where texts stand means nothing");
        }
        QFETCH(QString, scene);
        QFETCH(Language, language);
        QFETCH(QString, areThePortsRight);
        QFETCH(QString, whatIsItAbout);
        QFETCH(QString, whatToDoNext);
        WindowFixture fixture({}, language);
        fixture.window->resize(1280, 720);
        fixture.window->showDiagnosis(allScenes().at(scene)());
        QStringList texts;
        (void)renderTab(
            *fixture.window, TabId::Overview, [&texts](const QWidget &content) { texts = upperHalf(content); });
        const QString all = texts.join(QLatin1Char('\n'));
        for (const QString &fact : {areThePortsRight, whatIsItAbout, whatToDoNext}) {
            QVERIFY2(all.contains(fact), qPrintable(QStringLiteral("\"%1\" is not in:\n%2").arg(fact, all)));
        }
    }

    void whenAllIsFineItSaysWhatWasChecked_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("en") << Language::English
                            << QStringList {QStringLiteral("Nothing needs to be done."),
                                            QStringLiteral("Checked: ofcscan.ini, Registry, Listening state."),
                                            QStringLiteral("Not checked: Management Console."),
                                            QStringLiteral("would confirm them once more.")};
        QTest::newRow("ja") << Language::Japanese
                            << QStringList {QStringLiteral("対応は必要ありません。"),
                                            QStringLiteral("確認済み：ofcscan.ini、レジストリ、待ち受け状況。"),
                                            QStringLiteral("未確認：管理コンソール。"),
                                            QStringLiteral("さらに確実になります。")};
    }
    void whenAllIsFineItSaysWhatWasChecked()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, facts);
        WindowFixture fixture({}, language);
        fixture.window->showDiagnosis(matchWithListeners());
        const QString words = fixture.find<QLabel>("nextStepTextLabel")->text();
        for (const QString &fact : facts) {
            QVERIFY2(words.contains(fact), qPrintable(words));
        }
    }

    void notFoundListsThePlaces_data()
    {
        QTest::addColumn<Diagnosis>("diagnosis");
        QTest::addColumn<QStringList>("places");
        const Diagnosis here = scenes::notInstalled();
        QTest::newRow("this computer") << here << here.installation.lookedAt;
        Diagnosis fromFiles = scenes::notInstalled();
        fromFiles.mode = RunMode::Files;
        fromFiles.installation.lookedAt.clear();
        fromFiles.inputs = {{QStringLiteral("photo.jpg"), InputKind::Other, false, InputReason::Unrecognised},
                            {QStringLiteral("locked.reg"), InputKind::RegistryExport, false, InputReason::Unreadable}};
        QTest::newRow("files") << fromFiles
                               << QStringList {QStringLiteral("photo.jpg: Not used: not a file"),
                                               QStringLiteral("locked.reg: Not used: could not be read")};
        fromFiles.installation.lookedAt = {QStringLiteral("photo.jpg"), QStringLiteral("locked.reg")};
        QTest::newRow("dropped files") << fromFiles << fromFiles.installation.lookedAt; // each once
    }
    void notFoundListsThePlaces()
    {
        QFETCH(Diagnosis, diagnosis);
        QFETCH(QStringList, places);
        WindowFixture fixture;
        fixture.window->showDiagnosis(diagnosis);
        QString words;
        for (const QLabel *label : fixture.find<QWidget>("overviewTab")->findChildren<QLabel *>()) {
            words += label->text() + QLatin1Char('\n');
        }
        for (const QString &place : places) {
            QVERIFY2(words.count(place) == 1, qPrintable(words));
        }
    }
};

PORTCHECK_TEST(TstFiveSeconds, "tst_fiveseconds")
#include "tst_fiveseconds.moc"
