#include "namedscenes.h"
#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/dialogs/exportdialog.h>
#include <ui/dialogs/infodialogs.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <cstdlib>

using namespace portcheck;
using namespace portcheck::test;

namespace {

QString who(const QWidget &widget, int tab)
{
    return QStringLiteral("%1 %2 on tab %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName())
        .arg(tab);
}

bool isControl(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled()
        && (int(widget.focusPolicy()) & int(Qt::TabFocus)) != 0
        // Neither the button inside a field nor those that scroll the tabs: the arrow keys lead to every tab.
        && !qobject_cast<const QLineEdit *>(widget.parentWidget())
        && !qobject_cast<const QTabBar *>(widget.parentWidget());
}

/// Letters after &, in the order of the texts; two & are none.
QString mnemonicOf(const QString &text)
{
    const qsizetype at = QString(text).replace(QLatin1String("&&"), QLatin1String("  ")).indexOf(QLatin1Char('&'));
    return at < 0 ? QString() : text.mid(at + 1, 1).toUpper();
}

QStringList doubleMnemonics(const QStringList &texts)
{
    QStringList wrong;
    QMap<QString, QString> taken;
    for (const QString &text : texts) {
        const QString letter = mnemonicOf(text);
        if (letter.isEmpty()) {
            continue;
        }
        if (taken.contains(letter)) {
            wrong << QStringLiteral("%1: \"%2\" and \"%3\"").arg(letter, taken.value(letter), text);
        }
        taken.insert(letter, text);
    }
    return wrong;
}

QStringList mnemonicTexts(const QWidget &root)
{
    QStringList texts;
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        texts << button->text();
    }
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->buddy()) {
            texts << label->text();
        }
    }
    return texts;
}

} // namespace

/// What somebody needs who does not see the window, or does not use a mouse.
class TstAccessibility : public QObject
{
    Q_OBJECT

private:
    /// Calls with every tab of some scenes that have controls of every kind.
    template<typename Function>
    static void onEveryTab(Language language, Function function)
    {
        for (const char *scene : {"differ", "not-installed", "unreadable", "sample", "agents"}) {
            WindowFixture fixture({}, language);
            fixture.window->resize(1280, 720);
            fixture.window->showDiagnosis(allScenes().at(QString::fromLatin1(scene))());
            fixture.window->show();
            for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
                fixture.window->goTo({static_cast<TabId>(tab), {}});
                QVERIFY(settled(*fixture.window));
                function(*fixture.window, tab);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

private slots:
    void everyControlHasANameAndADescription()
    {
        QStringList wrong;
        onEveryTab(Language::English, [&wrong](const MainWindow &window, int tab) {
            for (QWidget *widget : window.findChildren<QWidget *>()) {
                if (!isControl(*widget)) {
                    continue;
                }
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(interface, qPrintable(who(*widget, tab)));
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(who(*widget, tab)));
                if (qobject_cast<QTabBar *>(widget) && !widget->accessibleDescription().isEmpty()) {
                    continue; // Qt's interface of a tab bar is about its tabs only
                }
                if (interface->text(QAccessible::Description).isEmpty()
                    && interface->text(QAccessible::Help).isEmpty()) {
                    wrong << who(*widget, tab) + QStringLiteral(": ") + interface->text(QAccessible::Name);
                }
            }
        });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("no description:\n") + wrong.join(QLatin1Char('\n'))));
    }

    /// A cell alone says what it is about: its row and its column, then its value.
    void everyCellSaysWhatItIsAbout()
    {
        onEveryTab(Language::English, [](const MainWindow &window, int tab) {
            for (QTableView *table : window.findChildren<QTableView *>()) {
                if (!table->isVisible()) {
                    continue;
                }
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(table);
                QVERIFY(interface && interface->tableInterface());
                QAccessibleTableInterface *cells = interface->tableInterface();
                QCOMPARE(cells->rowCount(), table->model()->rowCount());
                for (int row = 0; row < std::min(cells->rowCount(), 30); ++row) {
                    for (int column = 0; column < cells->columnCount(); ++column) {
                        QAccessibleInterface *cell = cells->cellAt(row, column);
                        const QString where =
                            QStringLiteral("%1, row %2, column %3").arg(who(*table, tab)).arg(row).arg(column);
                        QVERIFY2(cell, qPrintable(where));
                        QVERIFY2(!cell->text(QAccessible::Name).isEmpty(), qPrintable(where));
                        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
                        QVERIFY2(title.isEmpty() || cell->text(QAccessible::Description).contains(title),
                                 qPrintable(where + QStringLiteral(": ") + cell->text(QAccessible::Description)));
                    }
                }
            }
        });
    }

    void theTabKeyReachesEverything()
    {
        onEveryTab(Language::English, [](MainWindow &window, int tab) {
            QSet<QWidget *> wanted;
            for (QWidget *widget : window.findChildren<QWidget *>()) {
                if (isControl(*widget)) {
                    wanted.insert(widget->focusProxy() ? widget->focusProxy() : widget);
                }
            }
            // Of a group of radio buttons one is enough: the arrow keys lead to the others.
            window.activateWindow();
            QSet<QWidget *> reached;
            for (qsizetype step = 0; step < 2 * wanted.size() + 4; ++step) {
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
                reached.insert(QApplication::focusWidget());
            }
            for (QWidget *widget : std::as_const(wanted)) {
                QVERIFY2(reached.contains(widget), qPrintable(who(*widget, tab)));
            }
        });
    }

    /// Whatever was made first: strip, tabs, page, bar; in a page with two columns the left one; in a card from the top.
    void theTabKeyFollowsTheScreen()
    {
        onEveryTab(Language::English, [](MainWindow &window, int tab) {
            window.activateWindow();
            auto *tabs = child<QTabBar>(window, "tabBar");
            tabs->setFocus();
            QList<QWidget *> stops;
            do {
                stops << QApplication::focusWidget();
                QTest::keyClick(stops.last(), Qt::Key_Tab);
            } while (!stops.contains(QApplication::focusWidget()) && stops.size() < 200);
            QCOMPARE(QApplication::focusWidget(), tabs);
            const auto pane = [&window](const QWidget *stop) {
                return child<QWidget>(window, "bottomBar")->isAncestorOf(stop) ? 2
                    : child<QWidget>(window, "modeBanner")->isAncestorOf(stop) ? 3
                    : stop->objectName() == QLatin1String("tabBar")            ? 0
                                                                               : 1;
            };
            const auto column = [](const QWidget *stop) {
                while (stop && stop->objectName() != QLatin1String("stepsScrollArea")) {
                    stop = stop->parentWidget();
                }
                return stop ? 1 : 0;
            };
            for (qsizetype i = 1; i < stops.size(); ++i) {
                const QWidget *one = stops.at(i - 1);
                const QWidget *next = stops.at(i);
                const QString pair = who(*one, tab) + QStringLiteral(", then ") + who(*next, tab);
                QVERIFY2(pane(one) <= pane(next), qPrintable(pair));
                QVERIFY2(pane(one) != pane(next) || column(one) <= column(next), qPrintable(pair));
                if (one->parentWidget() == next->parentWidget() || one->parentWidget()->isAncestorOf(next)
                    || next->parentWidget()->isAncestorOf(one)) {
                    const QPoint from = one->mapTo(&window, one->rect().center());
                    const QPoint to = next->mapTo(&window, next->rect().center());
                    const bool sameLine = std::abs(from.y() - to.y()) < 10;
                    QVERIFY2(sameLine ? from.x() < to.x() : from.y() < to.y(), qPrintable(pair));
                }
            }
            QTest::keyClick(tabs, Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), stops.last());
        });
    }

    void theFocusIsVisible()
    {
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin draws no window");
        }
        onEveryTab(Language::English, [](MainWindow &window, int tab) {
            for (QWidget *widget : window.findChildren<QWidget *>()) {
                if (!isControl(*widget) || !qobject_cast<QAbstractButton *>(widget)) {
                    continue; // fields show a cursor, tables a frame around the current cell
                }
                window.setFocus();
                const QImage before = widget->grab().toImage();
                widget->setFocus(Qt::TabFocusReason);
                QVERIFY2(widget->grab().toImage() != before, qPrintable(who(*widget, tab)));
            }
        });
    }

    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("ja") << Language::Japanese;
        QTest::newRow("en") << Language::English;
    }
    void mnemonicsAreUnique()
    {
        QFETCH(Language, language);
        WindowFixture fixture({}, language);
        const Diagnosis diagnosis = scenes::differ();
        fixture.window->showDiagnosis(diagnosis);
        QStringList wrong = doubleMnemonics(mnemonicTexts(*fixture.window));
        for (const QMenu *menu : fixture.window->findChildren<QMenu *>()) {
            QStringList texts;
            for (const QAction *action : menu->actions()) {
                if (!action->isSeparator()) {
                    texts << action->text();
                    QVERIFY2(!mnemonicOf(action->text()).isEmpty(), qPrintable(action->text()));
                }
            }
            wrong += doubleMnemonics(texts);
        }
        ExportDialog dialog(diagnosis, language, false, fixture.prompts, fixture.window.get());
        wrong += doubleMnemonics(mnemonicTexts(dialog));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

PORTCHECK_TEST(TstAccessibility, "tst_accessibility")
#include "tst_accessibility.moc"
