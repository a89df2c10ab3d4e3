#include "namedscenes.h"
#include "windowfixture.h"

#include <core/aliases.h>
#include <report/reports.h>
#include <support/testregistry.h>
#include <ui/dialogs/collectdialog.h>
#include <ui/dialogs/comparedialog.h>
#include <ui/dialogs/exportdialog.h>
#include <ui/dialogs/infodialogs.h>
#include <ui/window/pictures.h>

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

// What a support desk opens from the window: the list of inputs, the comparison, the archive for support.
namespace {

QString tableText(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

QString wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        words << label->text();
    }
    return words.join(QLatin1Char('\n'));
}

const NamedReport &before()
{
    static const NamedReport report {QStringLiteral("WFBS-Ports_VBSERVER01.json"), scenes::withLive(scenes::match())};
    return report;
}

const NamedReport &after()
{
    static const NamedReport report = [] {
        NamedReport made {QStringLiteral("after.json"), scenes::problem()};
        made.diagnosis.createdAt = before().diagnosis.createdAt.addDays(1);
        return made;
    }();
    return report;
}

} // namespace

class TstSupportDialogs : public QObject
{
    Q_OBJECT

private slots:
    void theBannerCountsTheFilesAndShowsThem()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(files());
        QVERIFY2(fixture.find<QLabel>("modeTextLabel")
                     ->parentWidget()
                     ->accessibleDescription()
                     .endsWith(QStringLiteral("Files used: 4 of 2000.")),
                 qPrintable(fixture.find<QLabel>("modeTextLabel")->parentWidget()->accessibleDescription()));
        QVERIFY(fixture.find<QPushButton>("showInputsPushButton")->isVisible());
        fixture.window->showDiagnosis(scenes::match());
        QVERIFY2(!fixture.find<QPushButton>("showInputsPushButton")->isVisible(), "this machine has no files");
    }

    void everyFileIsListedWithItsUse()
    {
        const auto shown = InfoDialogs::inputs(files(), Catalog(Language::English), nullptr);
        const QDialog &dialog = *shown;
        const QAbstractItemModel &model = *child<QTableView>(dialog, "inputsTableView")->model();
        QCOMPARE(model.rowCount(), 2000);
        const QStringList lines = tableText(model).split(QLatin1Char('\n'));
        QVERIFY2(lines.at(0).endsWith(QStringLiteral("ofcscan.ini | ofcscan.ini of the server | Used")),
                 qPrintable(lines.at(0)));
        QVERIFY(lines.at(3).endsWith(QStringLiteral("| Used")));
        QVERIFY2(lines.at(4).contains(QStringLiteral("Not used")), "those that were not used come after");
        QVERIFY(lines.last().contains(QStringLiteral("not a file that this program reads")));
        QVERIFY2(!lines.last().contains(QStringLiteral("support")), "the folder of all is said once");

        auto *search = child<QLineEdit>(dialog, "inputsSearchLineEdit");
        search->setText(QStringLiteral("too large"));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(tableText(model).contains(QStringLiteral("everything.reg")));
        search->clear();
        search->setText(QStringLiteral("NETSTAT"));
        QCOMPARE(model.rowCount(), 1);
        child<QTableView>(dialog, "inputsTableView")->setCurrentIndex(model.index(0, 0));
        QVERIFY(wordsOf(dialog).contains(QDir::toNativeSeparators(QStringLiteral("C:/support/4711/netstat.txt"))));
    }

    void comparisonShowsBothSides()
    {
        FakePrompts prompts;
        // Given the wrong way round: the older one is the old one.
        const CompareDialog dialog(after(), before(), Language::English, false, prompts);
        const Comparison expected = compare(before(), after());
        QVERIFY(!expected.same());
        const QString table = tableText(*child<QTableView>(dialog, "comparisonFittingTable")->model());
        QCOMPARE(table.count(QStringLiteral("Different")), expected.differingRows());
        for (const Finding &finding : expected.newFindings + expected.goneFindings) {
            QVERIFY2(dialog.findChild<QFrame *>(id(finding) + QStringLiteral("Card")), qPrintable(id(finding)));
        }
        const QString words = wordsOf(dialog);
        QVERIFY2(words.indexOf(before().file) < words.indexOf(after().file), qPrintable(words));
        QTest::mouseClick(child<QPushButton>(dialog, "swapPushButton"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString swapped = wordsOf(dialog);
        QVERIFY(swapped.indexOf(after().file) < swapped.indexOf(before().file));
    }

    void comparisonOfTheSameIsSame()
    {
        FakePrompts prompts;
        const CompareDialog dialog(before(), before(), Language::Japanese, false, prompts);
        QVERIFY(!tableText(*child<QTableView>(dialog, "comparisonFittingTable")->model())
                     .contains(QStringLiteral("違いあり")));
    }

    void comparisonIsSavedInEveryFormat_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("html") << QStringLiteral("html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF");
        QTest::newRow("text") << QStringLiteral("txt") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("json") << QStringLiteral("json") << QByteArray("{");
        QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("\xEF\xBB\xBFrecord");
    }
    void comparisonIsSavedInEveryFormat()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, head);
        const QTemporaryDir folder;
        FakePrompts prompts;
        prompts.nextSaveName = folder.filePath(QStringLiteral("comparison.") + ending);
        CompareDialog dialog(before(), after(), Language::English, false, prompts);
        dialog.show();
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QVERIFY(bytesOf(prompts.nextSaveName).startsWith(head));
        QVERIFY(child<QPushButton>(dialog, "openFolderPushButton")->isVisible());
    }

    void comparisonNeverReplacesItsReports()
    {
        const QTemporaryDir folder;
        FakePrompts prompts;
        NamedReport old = before();
        old.file = folder.filePath(QStringLiteral("old.json"));
        QFile file(old.file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        prompts.nextSaveName = old.file;
        CompareDialog dialog(old, after(), Language::English, true, prompts);
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(bytesOf(old.file), QByteArray("{}"));
    }

    void comparisonHidesNames()
    {
        FakePrompts prompts;
        CompareDialog dialog(before(), after(), Language::English, true, prompts);
        QVERIFY2(!wordsOf(dialog).contains(QStringLiteral("VBSERVER01")), qPrintable(wordsOf(dialog)));
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QVERIFY(!prompts.suggested.first().contains(QStringLiteral("VBSERVER01")));
    }

    void everyDialogFitsOnTheScreen_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"about", "collect", "compare", "export", "glossary", "inputs"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    /// A laptop at 200 % has no room for the size that each would like to have; its buttons must be reachable there.
    void everyDialogFitsOnTheScreen()
    {
        QFETCH(QString, name);
        WindowFixture fixture;
        const Catalog catalog(Language::English);
        std::unique_ptr<QDialog> dialog = name == QLatin1String("about")
            ? InfoDialogs::about(catalog, fixture.prompts, nullptr)
            : name == QLatin1String("glossary") ? InfoDialogs::glossary(catalog, nullptr)
            : name == QLatin1String("inputs")   ? InfoDialogs::inputs(files(), catalog, nullptr)
                                                : nullptr;
        if (name == QLatin1String("compare")) {
            dialog = std::make_unique<CompareDialog>(before(), after(), Language::English, false, fixture.prompts);
        } else if (name == QLatin1String("export")) {
            dialog = std::make_unique<ExportDialog>(scenes::match(), Language::English, false, fixture.prompts);
        } else if (name == QLatin1String("collect")) {
            dialog = std::make_unique<CollectDialog>(
                scenes::match(),
                Language::English,
                scenes::fixedTime(),
                [](TabId, bool) { return QImage(8, 8, QImage::Format_RGB32); },
                fixture.prompts);
        }
        dialog->show();
        constexpr QSize frame(16, 40);
        // The screen of this platform is square; the narrowest that counts is 1920 at 200 %.
        const QSize room = (dialog->screen()->availableSize() - frame).expandedTo({944, 0});
        const QString sizes = QStringLiteral("%1x%2 on %3x%4")
                                  .arg(dialog->width())
                                  .arg(dialog->height())
                                  .arg(room.width())
                                  .arg(room.height());
        QVERIFY2(dialog->size().boundedTo(room) == dialog->size(), qPrintable(sizes));
        const QSize least = dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 944 && least.height() <= 460,
                 qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
    }

    void archiveHoldsWhatThePreviewShowed()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.prompts.nextSaveName = fixture.folder.filePath(QStringLiteral("support.zip"));
        QList<bool> masks;
        CollectDialog dialog(
            fixture.window->diagnosis(),
            Language::English,
            scenes::fixedTime(),
            [&](TabId tab, bool aliased) {
                masks << aliased;
                return renderTab(*fixture.window, tab);
            },
            fixture.prompts);
        dialog.show();
        QVERIFY2(dialog.isAliased(), "aliases are the default");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.files().isEmpty(), 30000);
        QCOMPARE(masks, QList<bool>(8, true));
        auto *list = child<QListWidget>(dialog, "collectedListWidget");
        QCOMPARE(list->count(), dialog.files().size());
        for (int row = 0; row < list->count(); ++row) {
            const CollectedFile &file = dialog.files().at(row);
            QVERIFY2(list->item(row)->text().startsWith(file.name), "every file is named");
            if (!file.name.endsWith(QLatin1String(".png"))) {
                QVERIFY2(!file.bytes.contains("VBSERVER01"), qPrintable(file.name));
            }
            list->setCurrentRow(row);
            if (file.name.endsWith(QLatin1String(".txt")) || file.name.endsWith(QLatin1String(".json"))) {
                QString text = QString::fromUtf8(file.bytes).remove(QChar(0xfeff));
                text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
                QTRY_COMPARE(child<QPlainTextEdit>(dialog, "previewPlainTextEdit")->toPlainText(), text);
            } else {
                QTRY_VERIFY2(child<QLabel>(dialog, "page1Label"), qPrintable(file.name));
                QVERIFY2(!child<QLabel>(dialog, "page1Label")->pixmap().isNull(), qPrintable(file.name));
            }
        }
        QVERIFY2(dialog.files().last().name.endsWith(QLatin1String(".png")), "a picture is shown");
        const auto *scroll = child<QScrollArea>(dialog, "pagePreview");
        for (const int width : {790, 1200}) { // its right part is not cut, and it grows again
            dialog.resize(width, dialog.height());
            QTRY_COMPARE(qRound(child<QLabel>(dialog, "page1Label")->pixmap().deviceIndependentSize().width()),
                         scroll->viewport()->width());
        }

        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QTRY_VERIFY(child<QPushButton>(dialog, "openFolderPushButton")->isVisible());
        QCOMPARE(bytesOf(fixture.prompts.nextSaveName), zipped(dialog.files(), scenes::fixedTime()));
    }

    void tableOfAliasesIsAFileOfItsOwn()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.prompts.nextSaveName = fixture.folder.filePath(QStringLiteral("aliases.csv"));
        CollectDialog dialog(
            fixture.window->diagnosis(),
            Language::English,
            scenes::fixedTime(),
            [&](TabId tab, bool) { return renderTab(*fixture.window, tab); },
            fixture.prompts);
        QTest::mouseClick(child<QPushButton>(dialog, "saveAliasesPushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        const QByteArray table = bytesOf(fixture.prompts.nextSaveName);
        QVERIFY2(table.contains("SERVER-1,vbserver01"), table.constData());
        QVERIFY2(!fixture.prompts.suggested.first().contains(QStringLiteral("VBSERVER01")), "a name of a file, too");

        child<QCheckBox>(dialog, "collectMaskCheckBox")->setChecked(false);
        QVERIFY2(!child<QPushButton>(dialog, "saveAliasesPushButton")->isEnabled(), "there are no aliases then");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.files().isEmpty(), 30000);
        QVERIFY(dialog.files().first().bytes.contains("VBSERVER01"));
    }

    void aliasesThatCameWithAReportStay()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(withAliases(scenes::withLive(scenes::differ())));
        CollectDialog dialog(
            fixture.window->diagnosis(),
            Language::English,
            scenes::fixedTime(),
            [&](TabId tab, bool) { return renderTab(*fixture.window, tab); },
            fixture.prompts);
        QVERIFY(!child<QCheckBox>(dialog, "collectMaskCheckBox")->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, "saveAliasesPushButton")->isEnabled());
    }
};

PORTCHECK_TEST(TstSupportDialogs, "tst_supportdialogs")
#include "tst_supportdialogs.moc"
