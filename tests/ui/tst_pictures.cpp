#include "picturechecks.h"
#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/window/pictures.h>
#include <ui/window/strip.h>

#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

int colourCount(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            seen.insert(image.pixel(x, y));
        }
    }
    return int(seen.size());
}

} // namespace

class TstPictures : public QObject
{
    Q_OBJECT

private slots:
    void everyTabAtTwiceTheSize()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        const auto pictures = renderAllTabs(*fixture.window);
        QCOMPARE(pictures.size(), 8);
        QSet<QString> names;
        for (const auto &[name, image] : pictures) {
            names.insert(name);
            QVERIFY2(image.width() >= 2 * 1280 && image.height() >= 2 * 720, qPrintable(name));
            QVERIFY2(colourCount(image) > 30, qPrintable(name + QStringLiteral(" is blank")));
        }
        QCOMPARE(names.size(), pictures.size());
    }

    void theWindowIsPutBack()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        fixture.window->goTo({TabId::Registry, {}});
        const QSize size = fixture.window->centralWidget()->size();
        const QImage before = fixture.window->grab().toImage();
        (void)renderAllTabs(*fixture.window);
        QVERIFY(settled(*fixture.window));
        QCOMPARE(fixture.window->currentTab(), TabId::Registry);
        QCOMPARE(fixture.window->centralWidget()->size(), size);
        QVERIFY(fixture.window->isVisible());
        const auto *ids = fixture.find<QLabel>("findingIdsTextLabel");
        QVERIFY(!ids->isVisible());
        QCOMPARE(fixture.window->grab().toImage().size(), before.size());
    }

    void aHiddenWindowStaysHidden()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::match());
        (void)renderTab(*fixture.window, TabId::Overview);
        QVERIFY(!fixture.window->isVisible());
        QVERIFY(!fixture.window->testAttribute(Qt::WA_DontShowOnScreen));
    }

    void moreFindingsMakeATallerPicture()
    {
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::differ();
        fixture.window->showDiagnosis(diagnosis);
        const int usual = renderTab(*fixture.window, TabId::Overview).height();
        for (int count = 0; count < 6; ++count) {
            diagnosis.findings << diagnosis.findings.first();
        }
        fixture.window->showDiagnosis(diagnosis);
        QVERIFY2(renderTab(*fixture.window, TabId::Overview).height() > usual, "nothing may hide behind a scroll bar");
    }

    void theStripIsWhole_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("width");
        for (const int width : {900, 1024, 1280}) {
            QTest::addRow("English, %d", width) << Language::English << width;
            QTest::addRow("Japanese, %d", width) << Language::Japanese << width;
        }
    }
    /// Of what a picture is about nothing may be lost, and no line lies on another.
    void theStripIsWhole()
    {
        QFETCH(Language, language);
        QFETCH(int, width);
        View view;
        view.catalog = Catalog(language);
        view.diagnosis = scenes::differ();
        view.diagnosis.host = QStringLiteral("keiri-server01.tokyo.yamada-shoten.example.co.jp");
        view.diagnosis.caseNumber = QStringLiteral("1-1234567890");
        view.diagnosis.installation.version = QStringLiteral("20.0.0.3214");
        for (const FindingId finding : {FindingId::AgentOtherServer,
                                        FindingId::AgentDiffersFromServer,
                                        FindingId::OwnerUnexpected,
                                        FindingId::CertificateNameMismatch,
                                        FindingId::ServerNameUnresolved,
                                        FindingId::SslOnButNotListening,
                                        FindingId::RegistryViewsDiffer}) {
            view.diagnosis.findings << scenes::finding(finding, {}, {});
            view.diagnosis.findings.last().severity = Severity::Check;
        }
        view.hasDiagnosis = true;
        view.picture = true;
        WindowFixture fixture({}, language); // for its fonts
        QWidget window;
        auto *strip = new Strip;
        window.setLayout(inColumn(0, {strip, stretch()}));
        strip->showView(view);
        window.resize(width, 300);
        window.show();
        QCOMPARE(window.width(), width);
        QCOMPARE(cutTexts(window).join(QLatin1Char('\n')), QString());
        const QList<TextLabel *> labels = strip->findChildren<TextLabel *>();
        for (const TextLabel *one : labels) {
            const QRect place(one->mapTo(&window, QPoint()), one->size());
            QVERIFY2(!one->isVisible() || place.height() >= one->fontMetrics().height(), qPrintable(one->text()));
            for (const TextLabel *other : labels) {
                const QRect beside(other->mapTo(&window, QPoint()), other->size());
                QVERIFY2(one == other || !one->isVisible() || !other->isVisible() || !place.intersects(beside),
                         qPrintable(one->text() + QStringLiteral(" / ") + other->text()));
            }
        }
        const QString date = view.catalog.dateTime(view.diagnosis.createdAt);
        const auto shown =
            std::ranges::find_if(labels, [&date](const TextLabel *label) { return label->text().contains(date); });
        QVERIFY(shown != labels.end() && (*shown)->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored);
    }

    void bothLanguagesHaveGlyphs()
    {
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin has no fonts at all");
        }
        // A font without the glyphs draws the same box for every character.
        WindowFixture fixture({}, Language::Japanese);
        const auto draw = [](const QString &text) {
            QImage image(40, 40, QImage::Format_Grayscale8);
            image.fill(255);
            QPainter painter(&image);
            painter.drawText(image.rect(), Qt::AlignCenter, text);
            painter.end();
            return image;
        };
        QVERIFY2(draw(QStringLiteral("確")) != draw(QStringLiteral("認")), "no Japanese font on this machine");
    }

    void fileNames()
    {
        const QString name = pictureFileName(scenes::match(), Language::Japanese, TabId::Registry);
        QCOMPARE(name, QStringLiteral("WFBS-Ports_VBSERVER01_20261124-091203_ja_4-registry.png"));
    }
};

PORTCHECK_TEST(TstPictures, "tst_pictures")
#include "tst_pictures.moc"
