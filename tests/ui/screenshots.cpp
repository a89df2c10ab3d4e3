// Renders named scenes through the window itself, checks what came out, and writes pictures to look at.
//
//   screenshots FOLDER              every scene in Japanese and light, four of them also in English, dark and high
//                                   contrast; checks all of it, exit code 1 when something is wrong
//   screenshots FOLDER small        the same four in the smallest room, for QT_SCALE_FACTOR=1.25, 1.5 and 2
//   screenshots FOLDER SCENE [ja|en] [light|dark|contrast] [WIDTHxHEIGHT] [window]
//                                   one scene, without checks; "window": as it stands on the screen, with dialogs
// Everything ends with contact-sheet.png.
#include "namedscenes.h"
#include "picturechecks.h"
#include "windowfixture.h"
#include "windowtexts.h"

#include <ui/dialogs/collectdialog.h>
#include <ui/dialogs/comparedialog.h>
#include <ui/dialogs/exportdialog.h>
#include <ui/dialogs/infodialogs.h>
#include <ui/window/pictures.h>

#include <QDir>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTest>

#include <cstdio>

using namespace portcheck;
using namespace portcheck::test;

namespace {

constexpr QSize kDesignSize(1280, 720);
constexpr QSize kSmallestSize(960, 500); ///< 1920x1080 at 200 %, less title and task bar

constexpr int kFastCompression = 90;
constexpr int kLongest = 30000; ///< milliseconds, for a dialog that draws

enum class Look { Light, Dark, Contrast };

struct Shot
{
    QString name;
    QImage image;
};

QString lookName(Look look)
{
    return look == Look::Light ? QStringLiteral("light")
        : look == Look::Dark   ? QStringLiteral("dark")
                               : QStringLiteral("contrast");
}

QString nameOfShot(const QString &scene, Language language, Look look, const QString &part)
{
    return QStringLiteral("%1_%2_%3_%4").arg(scene, id(language), lookName(look), part);
}

/// As Windows' "High contrast black".
QPalette contrastBlack()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x3f, 0xf2, 0x3f));
    return palette;
}

/// What a scene says in English, once for each.
QSet<QString> englishOf(const QString &scene)
{
    static std::map<QString, QSet<QString>> known;
    auto found = known.find(scene);
    if (found == known.end()) {
        WindowFixture fixture({}, Language::English);
        fixture.window->showDiagnosis(allScenes().at(scene)());
        fixture.window->show();
        found = known.emplace(scene, englishSentences(allTexts(*fixture.window))).first;
    }
    return found->second;
}

class Studio
{
public:
    Studio(QString scene, Language language, Look look, QSize size)
        : m_scene(std::move(scene))
        , m_language(language)
        , m_look(look)
        , m_english(language == Language::Japanese ? englishOf(m_scene) : QSet<QString>())
        , m_fixture({}, language, look == Look::Dark ? ThemeChoice::Dark : ThemeChoice::Light)
    {
        if (look == Look::Contrast) {
            m_fixture.theme.setContrastSource([] { return std::optional(contrastBlack()); });
        }
        m_fixture.window->resize(size);
        m_fixture.window->showDiagnosis(allScenes().at(m_scene)());
        m_fixture.window->show();
    }

    /// The window as it stands on the screen.
    QList<Shot> windows()
    {
        QList<Shot> shots;
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            m_fixture.window->goTo({static_cast<TabId>(tab), {}});
            rest(*m_fixture.window);
            const QString part = pictureId(static_cast<TabId>(tab)) + QStringLiteral("_window");
            shots << take(*m_fixture.window, part);
            if (m_fixture.window->size() == kDesignSize) {
                complain(shots.constLast().name, scrolledPages(*m_fixture.window));
            }
        }
        return shots;
    }

    /// What "Save Picture" makes of every tab.
    QList<Shot> pictures()
    {
        QList<Shot> shots;
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            const auto id = static_cast<TabId>(tab);
            Shot shot {nameOfShot(m_scene, m_language, m_look, pictureId(id)), {}};
            QStringList wrong;
            shot.image = renderTab(*m_fixture.window, id, [&wrong, this](const QWidget &content) {
                wrong = cutTexts(content) + missingLetters(content) + wrongLanguage(content);
                if (m_scene != QLatin1String("agents")) { // its list is as long as it is
                    wrong += scrolledPages(content);
                }
            });
            shots << shot;
            complain(shot.name, wrong + blank(shot.image));
        }
        return shots;
    }

    QList<Shot> dialogs()
    {
        const Diagnosis diagnosis = allScenes().at(m_scene)();
        const Catalog catalog(m_language);
        MainWindow *parent = m_fixture.window.get();
        ExportDialog report(diagnosis, m_language, false, m_fixture.prompts, parent);
        const std::unique_ptr<QDialog> about = InfoDialogs::about(catalog, m_fixture.prompts, parent);
        const std::unique_ptr<QDialog> glossary = InfoDialogs::glossary(catalog, parent);
        const std::unique_ptr<QDialog> inputs = InfoDialogs::inputs(files(), catalog, parent);
        CompareDialog compare({QStringLiteral("C:/support/before.json"), matchWithListeners()},
                              {QStringLiteral("C:/support/after.json"), scenes::problem()},
                              m_language,
                              false,
                              m_fixture.prompts,
                              parent);
        CollectDialog collect(
            diagnosis,
            m_language,
            scenes::fixedTime(),
            [parent](TabId tab, bool) { return renderTab(*parent, tab); },
            m_fixture.prompts,
            parent);
        QList<Shot> shots;
        for (QDialog *dialog :
             QList<QDialog *> {&report, about.get(), glossary.get(), inputs.get(), &compare, &collect}) {
            if (dialog != about.get() && dialog != glossary.get()) {
                dialog->resize(1140, 680); // more than the screen of this platform plugin has room for
            }
            dialog->show();
            const auto complete = [&] { // pages are drawn when nothing has changed for a while
                return dialog == &collect
                    ? !child<QPlainTextEdit>(collect, "previewPlainTextEdit")->toPlainText().isEmpty()
                    : dialog != &report || dialog->findChild<QLabel *>(QStringLiteral("page1Label"));
            };
            if (!QTest::qWaitFor(complete, kLongest)) {
                complain(dialog->objectName(), {QStringLiteral("never complete")});
            }
            rest(*dialog);
            shots << take(*dialog, dialog->objectName());
            dialog->hide();
        }
        return shots;
    }

    [[nodiscard]] QStringList complaints() const { return m_complaints; }

private:
    Shot take(QWidget &window, const QString &part)
    {
        Shot shot {nameOfShot(m_scene, m_language, m_look, part),
                   window.grab().toImage().convertToFormat(QImage::Format_RGB32)};
        complain(shot.name,
                 cutTexts(window) + missingLetters(window) + weakWords(window, shot.image) + blank(shot.image)
                     + wrongLanguage(window));
        return shot;
    }

    void rest(const QWidget &window)
    {
        if (!settled(window)) {
            complain(window.objectName(), {QStringLiteral("never at rest")});
        }
    }

    [[nodiscard]] QStringList wrongLanguage(const QWidget &window) const
    {
        Texts texts;
        addTexts(window, texts);
        return leftovers(texts, m_language, m_english);
    }

    void complain(const QString &shot, const QStringList &wrong)
    {
        for (const QString &each : wrong) {
            m_complaints << shot + QStringLiteral(": ") + each;
        }
    }

    QString m_scene;
    Language m_language;
    Look m_look;
    QSet<QString> m_english; ///< made before the window, because the translators are the application's
    WindowFixture m_fixture;
    QStringList m_complaints;
};

void writeContactSheet(const QList<Shot> &shots, const QString &path)
{
    constexpr int kColumns = 8;
    constexpr QSize kThumb(400, 250);
    const int rows = int((shots.size() + kColumns - 1) / kColumns);
    QImage sheet(kThumb.width() * kColumns, kThumb.height() * rows, QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    for (int index = 0; index < shots.size(); ++index) {
        QImage small =
            shots.at(index).image.scaled(kThumb - QSize(8, 8), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        small.setDevicePixelRatio(1);
        painter.drawImage((index % kColumns) * kThumb.width() + 4, (index / kColumns) * kThumb.height() + 4, small);
    }
    painter.end();
    sheet.save(path);
}

const QStringList kFour {
    QStringLiteral("differ"), QStringLiteral("match"), QStringLiteral("problem"), QStringLiteral("sample")};

QList<Shot> everything(QStringList &complaints)
{
    QList<Shot> shots;
    for (const auto &[name, scene] : allScenes()) {
        Studio studio(name, Language::Japanese, Look::Light, kDesignSize);
        shots << studio.pictures() << studio.windows();
        complaints += studio.complaints();
    }
    for (const QString &name : kFour) {
        for (const auto &[language, look] : {std::pair {Language::English, Look::Light},
                                             {Language::Japanese, Look::Dark},
                                             {Language::Japanese, Look::Contrast}}) {
            Studio studio(name, language, look, kDesignSize);
            shots << studio.windows();
            if (language == Language::English) { // colours change nothing in the layout
                shots << studio.pictures();
            }
            complaints += studio.complaints();
        }
    }
    for (const Language language : {Language::Japanese, Language::English}) {
        Studio studio(QStringLiteral("differ"), language, Look::Light, kDesignSize);
        shots << studio.dialogs();
        complaints += studio.complaints();
    }
    return shots;
}

QList<Shot> smallest(QStringList &complaints)
{
    QList<Shot> shots;
    for (const QString &name : kFour) {
        for (const Language language : {Language::Japanese, Language::English}) {
            Studio studio(name, language, Look::Light, kSmallestSize);
            shots << studio.windows();
            complaints += studio.complaints();
        }
    }
    return shots;
}

QList<Shot> oneScene(const QStringList &arguments)
{
    const Language language = languageFromId(arguments.value(3, QStringLiteral("ja"))).value_or(Language::Japanese);
    const QString look = arguments.value(4, QStringLiteral("light"));
    const QStringList size = arguments.value(5, QStringLiteral("1280x720")).split(QLatin1Char('x'));
    Studio studio(arguments.at(2),
                  language,
                  look == QLatin1String("dark")           ? Look::Dark
                      : look == QLatin1String("contrast") ? Look::Contrast
                                                          : Look::Light,
                  QSize(size.at(0).toInt(), size.at(1).toInt()));
    return arguments.contains(QStringLiteral("window")) ? studio.windows() + studio.dialogs() : studio.pictures();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("1.0.0"));
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(2);
    if (arguments.size() < 2 || (!what.isEmpty() && what != QLatin1String("small") && !allScenes().contains(what))) {
        std::fprintf(stderr,
                     "usage: screenshots FOLDER [small | SCENE [ja|en [light|dark|contrast [WxH [window]]]]]\n");
        return 64;
    }
    const QDir folder(arguments.at(1));
    QDir().mkpath(folder.path());
    QStringList complaints;
    const QList<Shot> shots = what.isEmpty() ? everything(complaints)
        : what == QLatin1String("small")     ? smallest(complaints)
                                             : oneScene(arguments);
    for (const Shot &shot : shots) {
        shot.image.save(folder.filePath(shot.name + QStringLiteral(".png")), "PNG", kFastCompression);
    }
    writeContactSheet(shots, folder.filePath(QStringLiteral("contact-sheet.png")));
    for (const QString &complaint : std::as_const(complaints)) {
        std::fprintf(stderr, "%s\n", qPrintable(complaint));
    }
    return complaints.isEmpty() ? 0 : 1;
}
