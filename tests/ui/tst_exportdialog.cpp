#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/dialogs/exportdialog.h>

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace portcheck;
using namespace portcheck::test;

class TstExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsSaved_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("html") << QStringLiteral("htmlRadioButton") << QStringLiteral("html");
        QTest::newRow("pdf") << QStringLiteral("pdfRadioButton") << QStringLiteral("pdf");
        QTest::newRow("text") << QStringLiteral("textRadioButton") << QStringLiteral("txt");
        QTest::newRow("json") << QStringLiteral("jsonRadioButton") << QStringLiteral("json");
        QTest::newRow("csv") << QStringLiteral("csvRadioButton") << QStringLiteral("csv");
    }
    void everyFormatIsSaved()
    {
        QFETCH(QString, button);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        FakePrompts prompts;
        prompts.nextSaveName = folder.filePath(QStringLiteral("report.") + suffix);
        ExportDialog dialog(scenes::differ(), Language::English, false, prompts);
        dialog.show();
        dialog.findChild<QRadioButton *>(button)->setChecked(true);
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QVERIFY(prompts.suggested.first().endsWith(QStringLiteral("_en.") + suffix));
        QFile file(prompts.nextSaveName);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 0);
        auto *open = child<QPushButton>(dialog, "openFolderPushButton");
        QVERIFY(open->isVisible());
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(prompts.shownInFolder, QStringList {prompts.nextSaveName});
    }

    void thePreviewIsWhatLeavesTheMachine()
    {
        FakePrompts prompts;
        ExportDialog dialog(scenes::differ(), Language::English, false, prompts);
        child<QRadioButton>(dialog, "jsonRadioButton")->setChecked(true);
        auto *preview = child<QPlainTextEdit>(dialog, "previewPlainTextEdit");
        QTRY_COMPARE(preview->toPlainText().trimmed(), QString::fromUtf8(dialog.content()).trimmed());
        QVERIFY(preview->toPlainText().contains(QStringLiteral("VBSERVER01")));
        child<QCheckBox>(dialog, "exportMaskCheckBox")->setChecked(true);
        QTRY_VERIFY(!preview->toPlainText().contains(QStringLiteral("VBSERVER01")));
        child<QLineEdit>(dialog, "caseLineEdit")->setText(QStringLiteral("T-4711"));
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("T-4711")));
        const QString english = preview->toPlainText();
        child<QRadioButton>(dialog, "jaRadioButton")->setChecked(true);
        QTRY_VERIFY2(preview->toPlainText() != english, "the language is the report's, not the window's");
        QCOMPARE(preview->toPlainText().trimmed(), QString::fromUtf8(dialog.content()).trimmed());
    }

    /// A report of thousands of computers takes its time: no letter of a note waits for it.
    void theTextIsMadeElsewhere()
    {
        FakePrompts prompts;
        ExportDialog dialog(scenes::differ(), Language::English, false, prompts);
        dialog.show();
        child<QRadioButton>(dialog, "jsonRadioButton")->setChecked(true);
        auto *preview = child<QPlainTextEdit>(dialog, "previewPlainTextEdit");
        QTRY_VERIFY(preview->isVisible());
        auto busy = std::make_unique<HangingShare>(filework::writers());
        child<QLineEdit>(dialog, "caseLineEdit")->setText(QStringLiteral("T-4711"));
        QVERIFY(!preview->toPlainText().contains(QStringLiteral("T-4711")));
        QTRY_VERIFY2(!preview->isVisible(), "the text before is not taken for the one that is wanted");
        child<QLineEdit>(dialog, "caseLineEdit")->setText(QStringLiteral("T-4712"));
        busy.reset();
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("T-4712")));
        QVERIFY(preview->isVisible());
    }

    void pagesAreShownAsPages_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("html") << QStringLiteral("htmlRadioButton");
        QTest::newRow("pdf") << QStringLiteral("pdfRadioButton");
    }
    void pagesAreShownAsPages()
    {
        QFETCH(QString, button);
        FakePrompts prompts;
        ExportDialog dialog(scenes::differ(), Language::English, false, prompts);
        dialog.show();
        dialog.findChild<QRadioButton *>(button)->setChecked(true);
        const auto page = [&dialog] {
            const auto *label = child<QLabel>(dialog, "page1Label");
            return label ? label->pixmap().toImage() : QImage();
        };
        QTRY_VERIFY(!page().isNull());
        const QImage names = page();
        QVERIFY2(names.height() > names.width(), "a page stands upright");
        QImage empty(names.size(), names.format());
        empty.fill(Qt::white);
        QVERIFY2(names != empty, "something is drawn on it");
        child<QCheckBox>(dialog, "exportMaskCheckBox")->setChecked(true);
        QTRY_VERIFY2(page() != names, "the preview has the aliases that the file has");
        child<QRadioButton>(dialog, "textRadioButton")->setChecked(true);
        QTRY_VERIFY(child<QPlainTextEdit>(dialog, "previewPlainTextEdit")->isVisible());
    }

    void thePagesAreLaidOutElsewhere()
    {
        FakePrompts prompts;
        ExportDialog dialog(scenes::differ(), Language::English, false, prompts);
        auto busy = std::make_unique<HangingShare>(filework::writers());
        dialog.show();
        const auto says = [&dialog](const QString &sentence) {
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == sentence; });
        };
        QTRY_VERIFY(says(QStringLiteral("The preview is being made…")));
        child<QCheckBox>(dialog, "exportMaskCheckBox")->setChecked(true); // another wish before the first is done
        child<QRadioButton>(dialog, "textRadioButton")->setChecked(true);
        busy.reset();
        QTRY_VERIFY(child<QPlainTextEdit>(dialog, "previewPlainTextEdit")->isVisible());
        QVERIFY2(!child<QLabel>(dialog, "page1Label"), "pages that come late stay away");
        child<QRadioButton>(dialog, "pdfRadioButton")->setChecked(true);
        QTRY_VERIFY(child<QLabel>(dialog, "page1Label"));
    }

    void aTextDoesNotWaitForPages()
    {
        FilePreview preview;
        preview.show();
        QSemaphore asked;
        QSemaphore answer;
        preview.showReport(
            [&asked, &answer] {
                asked.release();
                answer.acquire();
                return scenes::match();
            },
            Language::English);
        QTRY_VERIFY(asked.available() > 0);
        preview.showText([] { return QByteArray("a,b"); });
        const auto *text = preview.findChild<QPlainTextEdit *>();
        const bool shown = QTest::qWaitFor([text] { return text->toPlainText() == QLatin1String("a,b"); });
        answer.release();
        QVERIFY(shown);
        QVERIFY(filesAreDone());
        QVERIFY2(text->isVisible(), "pages that come late stay away");
    }

    void aFailureIsSaidInPlace()
    {
        FakePrompts prompts;
        const QTemporaryDir folder;
        prompts.nextSaveName = folder.filePath(QStringLiteral("missing/report.html"));
        ExportDialog dialog(scenes::match(), Language::English, false, prompts);
        dialog.show();
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QVERIFY(child<QLabel>(dialog, "resultTextLabel")->text().contains(QStringLiteral("could not be written")));
        QVERIFY(!child<QPushButton>(dialog, "openFolderPushButton")->isVisible());
    }

    void aFailureIsToldThoughTheDialogIsClosed()
    {
        FakePrompts prompts;
        const QTemporaryDir folder;
        prompts.nextSaveName = folder.filePath(QStringLiteral("missing/report.html"));
        {
            const HangingShare share(filework::writers());
            ExportDialog dialog(scenes::match(), Language::English, false, prompts);
            dialog.show();
            QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
            QTest::mouseClick(child<QPushButton>(dialog, "closePushButton"), Qt::LeftButton);
        }
        QVERIFY(filesAreDone());
        QCOMPARE(prompts.messages.size(), 1);
        QVERIFY(prompts.messages.first().contains(QStringLiteral("could not be written")));
    }

    void whileOneIsSavedNoOtherIs()
    {
        FakePrompts prompts;
        const QTemporaryDir folder;
        prompts.nextSaveName = folder.filePath(QStringLiteral("report.html"));
        ExportDialog dialog(scenes::match(), Language::English, false, prompts);
        dialog.show();
        auto *save = child<QPushButton>(dialog, "savePushButton");
        auto share = std::make_unique<HangingShare>(filework::writers());
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(child<QLabel>(dialog, "resultTextLabel")->text(), QStringLiteral("Saving…"));
        QTest::mouseClick(save, Qt::LeftButton);
        share.reset();
        QVERIFY(filesAreDone());
        QCOMPARE(prompts.suggested.size(), 1);
        QVERIFY(child<QLabel>(dialog, "resultTextLabel")->text().startsWith(QStringLiteral("Saved")));
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(prompts.suggested.size(), 2);
    }

    void cancelSavesNothing()
    {
        FakePrompts prompts;
        ExportDialog dialog(scenes::match(), Language::Japanese, true, prompts);
        QVERIFY(dialog.isAliased());
        QCOMPARE(dialog.language(), Language::Japanese);
        QTest::mouseClick(child<QPushButton>(dialog, "savePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(prompts.suggested.size(), 1);
        QVERIFY2(!prompts.suggested.first().contains(QStringLiteral("VBSERVER01")), "the name has an alias, too");
        QVERIFY(child<QLabel>(dialog, "resultTextLabel")->text().isEmpty());
    }
};

PORTCHECK_TEST(TstExportDialog, "tst_exportdialog")
#include "tst_exportdialog.moc"
