#include "windowfixture.h"

#include <support/testregistry.h>
#include <support/vendorfacts.h>
#include <ui/dialogs/infodialogs.h>

#include <QAbstractItemModel>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// What a widget shows, without the marks that only tell where a line may break.
QString shownIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        texts << label->text();
    }
    for (const QTableView *table : widget.findChildren<QTableView *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                texts << table->model()->index(row, column).data().toString();
            }
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// Every fact of the vendor's page in the window itself, where the table says so; the report has a test of its own.
class TstVendorFactsInWindow : public QObject
{
    Q_OBJECT

private slots:
    void areShown_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("ja") << Language::Japanese;
    }
    void areShown()
    {
        QFETCH(Language, language);
        WindowFixture fixture({}, language);
        Diagnosis diagnosis = scenes::match();
        for (PortDiagnosis &port : diagnosis.ports) {
            port.state = RoleState::NotChecked; // a port that is not used is not asked for
        }
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        QMap<int, QString> shown;
        for (const auto &[tab, name] : {std::pair {TabId::Console, "consoleMethodTab"},
                                        {TabId::Ini, "iniMethodTab"},
                                        {TabId::Registry, "registryMethodTab"},
                                        {TabId::Plugin, "pluginMethodTab"}}) {
            fixture.window->goTo({tab, {}});
            QVERIFY(settled(*fixture.window));
            shown[Manual] += shownIn(*fixture.find<QWidget>(name));
        }
        fixture.window->goTo({TabId::PortList, {}});
        QVERIFY(settled(*fixture.window));
        auto *list = fixture.find<QWidget>("portListTab");
        shown[PortList] = shownIn(*list);
        QTest::mouseClick(list->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(fixture.prompts.clipboard);
        shown[Request] = fixture.prompts.clipboard->text();
        shown[Glossary] = shownIn(*InfoDialogs::glossary(Catalog(language), nullptr));

        QStringList missing;
        for (const Fact &fact : facts()) {
            const QString words = QString::fromUtf8(language == Language::English ? fact.english : fact.japanese);
            for (const Place place : fact.places) {
                if (place != Report && !shown.value(place).contains(words)) {
                    missing << QStringLiteral("%1, place %2: %3").arg(QLatin1String(fact.id)).arg(place).arg(words);
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }
};

PORTCHECK_TEST(TstVendorFactsInWindow, "tst_vendorfactsinwindow")
#include "tst_vendorfactsinwindow.moc"
