#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/mainwindow.h>
#include <ui/widgets/textlabel.h>

#include <QAbstractButton>
#include <QAction>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

bool hasJapanese(const QString &text)
{
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) {
            return true;
        }
    }
    return false;
}

/// Everything a person can read or hear on the tab that is shown, with the name of who says it.
void addTexts(const MainWindow &window, QMap<QString, QString> &texts)
{
    int number = int(texts.size());
    const auto add = [&](const QString &who, const QString &text) {
        if (!text.isEmpty()) {
            texts.insert(QStringLiteral("%1 %2").arg(++number).arg(who), text);
        }
    };
    add(QStringLiteral("title"), window.windowTitle());
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible()) {
            continue; // pages get their words when they are shown
        }
        const QString who = widget->objectName() + QLatin1Char('/') + QLatin1String(widget->metaObject()->className());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            add(who, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            add(who, button->text());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int index = 0; index < tabs->count(); ++index) {
                add(who, tabs->tabText(index));
                add(who, tabs->accessibleTabName(index));
            }
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const QAbstractItemModel *model = table->model();
            for (int column = 0; model && column < model->columnCount(); ++column) {
                add(who, model->headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < model->rowCount(); ++row) {
                    add(who, model->index(row, column).data().toString());
                    add(who, model->index(row, column).data(Qt::AccessibleTextRole).toString());
                }
            }
        }
        add(who + QStringLiteral(" (accessible name)"), widget->accessibleName());
        add(who + QStringLiteral(" (accessible description)"), widget->accessibleDescription());
        add(who + QStringLiteral(" (tool tip)"), widget->toolTip());
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        add(QStringLiteral("action"), action->text());
    }
}

/// The same for every tab.
QMap<QString, QString> allTexts(MainWindow &window)
{
    QMap<QString, QString> texts;
    for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
        window.goTo({static_cast<TabId>(tab), {}});
        QTest::qWait(0);
        addTexts(window, texts);
    }
    return texts;
}

/// Words that are the same in both languages: names of files, keys, programs, formats.
bool isLanguageFree(const QString &text)
{
    return text == QStringLiteral("日本語") || text == QStringLiteral("English");
}

QStringList leftovers(MainWindow &window, Language language, const QSet<QString> &english)
{
    QStringList wrong;
    const auto texts = allTexts(window);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (isLanguageFree(text.value())) {
            continue;
        }
        // Japanese in the English window is always wrong; English in the Japanese one is, when it is a
        // sentence or word that the English window says and that is not the same in Japanese.
        const bool japanese = hasJapanese(text.value());
        if (language == Language::English ? japanese : (!japanese && english.contains(text.value()))) {
            wrong << text.key() + QStringLiteral(": ") + text.value();
        }
    }
    return wrong;
}

} // namespace

class TstLanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLeftOfTheOtherLanguage_data()
    {
        QTest::addColumn<Diagnosis>("diagnosis");
        QTest::newRow("match") << scenes::withLive(scenes::match());
        QTest::newRow("differ") << scenes::withLive(scenes::differ());
        QTest::newRow("problem") << scenes::problem();
        QTest::newRow("unreadable") << scenes::unreadable();
        QTest::newRow("not installed") << scenes::notInstalled();
        QTest::newRow("cloud") << scenes::cloud();
        QTest::newRow("agent only") << scenes::agentOnly();
    }
    void nothingIsLeftOfTheOtherLanguage()
    {
        QFETCH(Diagnosis, diagnosis);
        WindowFixture fixture;
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        QTest::qWait(0);
        const QStringList first = leftovers(*fixture.window, Language::English, {});
        QVERIFY2(first.isEmpty(), qPrintable(first.join(QLatin1Char('\n'))));
        QSet<QString> english;
        for (const QString &text : allTexts(*fixture.window)) {
            english.insert(text);
        }

        QTest::mouseClick(fixture.find<QPushButton>("japanesePushButton"), Qt::LeftButton);
        QTest::qWait(0);
        QCOMPARE(fixture.controller.language(), Language::Japanese);
        // What is no word of a language stays: names, numbers, ids, paths.
        QSet<QString> words;
        for (const QString &text : std::as_const(english)) {
            if (text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('\\')) && !text.contains(QLatin1Char('='))
                && !text.contains(QLatin1String("(PID")) && !text.contains(QLatin1String("CN="))
                && !text.contains(QLatin1String("example.")) && !text.startsWith(QLatin1String("20"))
                && !text.startsWith(QLatin1String("0x")) && !text.startsWith(QLatin1String("TCP"))) {
                words.insert(text);
            }
        }
        const QStringList second = leftovers(*fixture.window, Language::Japanese, words);
        QVERIFY2(second.isEmpty(), qPrintable(second.join(QLatin1Char('\n'))));

        QTest::mouseClick(fixture.find<QPushButton>("englishPushButton"), Qt::LeftButton);
        QTest::qWait(0);
        const QStringList third = leftovers(*fixture.window, Language::English, {});
        QVERIFY2(third.isEmpty(), qPrintable(third.join(QLatin1Char('\n'))));
        QCOMPARE(fixture.preferences.language(), std::optional(Language::English));
    }

    void standardButtonsFollow()
    {
        WindowFixture fixture({}, Language::Japanese);
        QMessageBox box(QMessageBox::Information, QString(), QString(), QMessageBox::Cancel);
        QVERIFY2(hasJapanese(box.button(QMessageBox::Cancel)->text()),
                 qPrintable(box.button(QMessageBox::Cancel)->text()));
        fixture.controller.setLanguage(Language::English);
        QMessageBox english(QMessageBox::Information, QString(), QString(), QMessageBox::Cancel);
        QVERIFY(!hasJapanese(english.button(QMessageBox::Cancel)->text()));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        for (const Language language : {Language::Japanese, Language::English}) {
            QTest::addRow("%s 1280x720", qPrintable(id(language))) << int(language) << QSize(1280, 720);
            QTest::addRow("%s 1024x768", qPrintable(id(language))) << int(language) << QSize(1024, 768);
        }
    }
    void nothingIsCut()
    {
        QFETCH(int, language);
        QFETCH(QSize, size);
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin has no fonts: the sizes of texts mean nothing");
        }
        WindowFixture fixture({}, static_cast<Language>(language));
        fixture.window->resize(size);
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.window->show();
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            fixture.window->goTo({static_cast<TabId>(tab), {}});
            QTest::qWait(20);
            QCOMPARE(fixture.window->size(), size);
            for (const QWidget *widget : fixture.window->findChildren<QWidget *>()) {
                if (!widget->isVisible()) {
                    continue;
                }
                const QString who = QStringLiteral("tab %1: %2 %3 in %4")
                                        .arg(tab)
                                        .arg(QLatin1String(widget->metaObject()->className()),
                                             widget->objectName(),
                                             widget->parentWidget()->objectName());
                if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(who + button->text()));
                    QVERIFY2(button->height() >= button->sizeHint().height() - 1, qPrintable(who + button->text()));
                } else if (const auto *label = qobject_cast<const TextLabel *>(widget)) {
                    if (label->wordWrap()) {
                        QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                                 qPrintable(who + label->text()));
                    } else if (label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored) {
                        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(who + label->text()));
                    }
                }
            }
        }
    }
};

PORTCHECK_TEST(TstLanguageSwitch, "tst_languageswitch")
#include "tst_languageswitch.moc"
