#include "picturechecks.h"

#include <support/testregistry.h>
#include <ui/look/colors.h>
#include <ui/look/theme.h>

#include <QApplication>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

class TstTheme : public QObject
{
    Q_OBJECT

private slots:
    void statesAreTheDesignsColours()
    {
        QCOMPARE(lightColors().match.name(QColor::HexRgb).toUpper(), QStringLiteral("#0B63B6"));
        QCOMPARE(lightColors().check.name().toUpper(), QStringLiteral("#945B00"));
        QCOMPARE(lightColors().problem.name().toUpper(), QStringLiteral("#8E0B2B"));
        QCOMPARE(lightColors().grey.name().toUpper(), QStringLiteral("#666B70"));
        QCOMPARE(darkColors().window.name().toUpper(), QStringLiteral("#1F1F1F"));
        QCOMPARE(darkColors().match.name().toUpper(), QStringLiteral("#7CC0FF"));
        QCOMPARE(darkColors().check.name().toUpper(), QStringLiteral("#FFC453"));
        QCOMPARE(darkColors().problem.name().toUpper(), QStringLiteral("#FF8A80"));
        QCOMPARE(darkColors().grey.name().toUpper(), QStringLiteral("#B8BDC2"));
    }

    void contrast_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");

        const std::pair<const char *, const Colors &> themes[] = {{"light", lightColors()}, {"dark", darkColors()}};
        for (const auto &[theme, c] : themes) {
            const std::pair<const char *, QColor> backs[] = {{"window", c.window},
                                                             {"card", c.card},
                                                             {"header", c.header},
                                                             {"hover", c.hover},
                                                             {"match tint", c.matchTint},
                                                             {"check tint", c.checkTint},
                                                             {"problem tint", c.problemTint},
                                                             {"grey tint", c.greyTint}};
            const std::pair<const char *, QColor> texts[] = {{"text", c.text},
                                                             {"secondary", c.secondary},
                                                             {"muted", c.muted},
                                                             {"accent", c.accent},
                                                             {"match", c.match},
                                                             {"check", c.check},
                                                             {"problem", c.problem},
                                                             {"grey", c.grey}};
            for (const auto &[backName, back] : backs) {
                for (const auto &[textName, text] : texts) {
                    QTest::addRow("%s: %s on %s", theme, textName, backName) << text << back << 4.5;
                }
            }
            QTest::addRow("%s: primary button", theme) << c.onAccent << c.accent << 4.5;
            QTest::addRow("%s: sample banner", theme) << c.onSample << c.sample << 4.5;
            QTest::addRow("%s: outline of a field", theme) << c.control << c.card << 3.0;
            QTest::addRow("%s: outline of a field on the window", theme) << c.control << c.window << 3.0;
        }
    }
    void contrast()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        const double ratio = contrastRatio(front, back);
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(front.name(), back.name()).arg(ratio)));
    }

    void contrastRatioIsWcags()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 10), 10);
        QCOMPARE(qRound(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void highContrastFollowsTheSystem()
    {
        QPalette system;
        system.setColor(QPalette::Window, Qt::black);
        system.setColor(QPalette::WindowText, Qt::yellow);
        const Colors colors = contrastColors(system);
        QCOMPARE(colors.card, QColor(Qt::black));
        QCOMPARE(colors.problem, QColor(Qt::yellow));
    }

    void aContrastDesktopOverridesTheChoice()
    {
        std::optional<QPalette> desktop;
        Theme theme;
        theme.apply(ThemeChoice::Light, Language::English);
        theme.setContrastSource([&desktop] { return desktop; });
        QCOMPARE(currentColors().window, lightColors().window);

        desktop = QPalette();
        desktop->setColor(QPalette::Window, Qt::black);
        desktop->setColor(QPalette::WindowText, Qt::yellow);
        desktop->setColor(QPalette::Highlight, Qt::cyan);
        desktop->setColor(QPalette::HighlightedText, Qt::black);
        QWidget window;
        QEvent change(QEvent::ThemeChange); // as Windows tells every window
        QCoreApplication::sendEvent(&window, &change);
        QCOMPARE(currentColors().window, QColor(Qt::black));
        QCOMPARE(currentColors().problem, QColor(Qt::yellow));
        QCOMPARE(currentColors().accent, QColor(Qt::cyan));
        theme.apply(ThemeChoice::Dark, Language::English);
        QCOMPARE(currentColors().window, QColor(Qt::black));

        desktop.reset();
        QCoreApplication::sendEvent(&window, &change);
        QCOMPARE(currentColors().window, darkColors().window);
    }

    void choiceIsApplied()
    {
        Theme theme;
        theme.apply(ThemeChoice::Dark, Language::English);
        QCOMPARE(currentColors().window, darkColors().window);
        QVERIFY(theme.isDark());
        theme.apply(ThemeChoice::Light, Language::Japanese);
        QCOMPARE(currentColors().window, lightColors().window);
        const bool onWindows = QSysInfo::kernelType() == QLatin1String("winnt");
        QCOMPARE(QApplication::font().families().first(),
                 onWindows ? QStringLiteral("Yu Gothic UI") : QStringLiteral("Noto Sans CJK JP"));
    }

    void noPlaceholderIsLeftInTheStyleSheet()
    {
        for (const Colors &colors : {lightColors(), darkColors()}) {
            QString sheet = Theme::styleSheet(colors, Language::English);
            QVERIFY(!sheet.isEmpty());
            sheet.remove(QStringLiteral("Names after @ are replaced"));
            QVERIFY2(!sheet.contains(QLatin1Char('@')), qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 40)));
        }
    }

    /// The ring at the border is the style sheet's. Qt draws one of its own, a filled one, where it is not told.
    void theFocusHasOneRing()
    {
        Theme theme;
        theme.apply(ThemeChoice::Light, Language::English);
        QWidget window;
        auto *button = new QPushButton(&window);
        auto *tabs = new QTabBar(&window);
        button->setGeometry(0, 0, 200, 36);
        tabs->setGeometry(0, 40, 200, 40);
        tabs->addTab(QString(30, u' '));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setAttribute(Qt::WA_KeyboardFocusChange);
        for (QWidget *widget : {static_cast<QWidget *>(button), static_cast<QWidget *>(tabs)}) {
            widget->setFocus(Qt::TabFocusReason);
            QVERIFY(widget->hasFocus());
            const QPoint middle = tabs->tabRect(0).center();
            const QImage with = widget->grab().toImage();
            window.setFocus();
            QCOMPARE(with.pixelColor(middle), widget->grab().toImage().pixelColor(middle));
        }
    }

    void viewsKeepTheFontOfTheWindow()
    {
        Theme theme;
        theme.apply(ThemeChoice::Light, Language::Japanese);
        // As Windows does at every change of its own theme.
        QApplication::setFont(QFont(QStringLiteral("Courier")), "QAbstractItemView");
        QTableView view;
        view.ensurePolished();
        const QStringList families = view.font().families();
        QApplication::setFont(QApplication::font()); // takes the view's own font back
        QCOMPARE(families, Theme::textFamilies(Language::Japanese));
    }
};

PORTCHECK_TEST(TstTheme, "tst_theme")
#include "tst_theme.moc"
