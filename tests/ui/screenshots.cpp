// Renders named scenes through the window itself: screenshots FOLDER [SCENE] [ja|en] [light|dark] [WIDTHxHEIGHT] [window]
// Without a scene: all scenes in Japanese and light, four of them also in English and dark, and a contact sheet.
#include "windowfixture.h"

#include <ui/dialogs/exportdialog.h>
#include <ui/dialogs/infodialogs.h>
#include <ui/pictures.h>

#include <QDir>
#include <QPainter>
#include <QTest>

#include <cstdio>
#include <map>

using namespace portcheck;
using namespace portcheck::test;

namespace {

using Scene = Diagnosis (*)();

Diagnosis differWithListeners()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    return diagnosis;
}

Diagnosis matchWithListeners()
{
    return scenes::withLive(scenes::match());
}

Diagnosis entered()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    for (const auto &[role, number] : {std::pair {PortRole::ServerHttp, 8059}, {PortRole::Agent, 18613}}) {
        scenes::at(diagnosis, role).observations << scenes::enteredValue(Method::Console, role, number);
    }
    return diagnosis;
}

Diagnosis sample()
{
    Diagnosis diagnosis = scenes::differ();
    diagnosis.mode = RunMode::Sample;
    return diagnosis;
}

Diagnosis twoThousandAgents()
{
    Diagnosis diagnosis = matchWithListeners();
    for (int i = 0; i < 2000; ++i) {
        AgentProbe agent;
        agent.host = QStringLiteral("PC%1").arg(i + 1, 5, 10, QLatin1Char('0'));
        agent.address = QStringLiteral("192.168.%1.%2").arg(i / 250 + 10).arg(i % 250 + 1);
        agent.state = i % 13 == 4 ? AgentProbe::State::NoAnswer
            : i % 17 == 6         ? AgentProbe::State::Refused
            : i % 401 == 9        ? AgentProbe::State::NameUnknown
                                  : AgentProbe::State::Listening;
        agent.fingerprint = agent.state != AgentProbe::State::Listening ? Fingerprint::None
            : i % 97 == 2                                               ? Fingerprint::Other
                                                                        : Fingerprint::WfbsAgent;
        diagnosis.agents.append(agent);
    }
    return diagnosis;
}

const std::map<QString, Scene> &allScenes()
{
    static const std::map<QString, Scene> all {{QStringLiteral("match"), matchWithListeners},
                                               {QStringLiteral("differ"), differWithListeners},
                                               {QStringLiteral("problem"), scenes::problem},
                                               {QStringLiteral("entered"), entered},
                                               {QStringLiteral("unreadable"), scenes::unreadable},
                                               {QStringLiteral("not-listening"), scenes::notListening},
                                               {QStringLiteral("not-installed"), scenes::notInstalled},
                                               {QStringLiteral("agent-only"), scenes::agentOnly},
                                               {QStringLiteral("cloud"), scenes::cloud},
                                               {QStringLiteral("agents"), twoThousandAgents},
                                               {QStringLiteral("sample"), sample}};
    return all;
}

struct Shot
{
    QString name;
    QImage image;
};

/// The window as it stands on a screen of that size, scroll bars included.
QList<Shot> grab(const QString &scene, Language language, ThemeChoice choice, QSize size)
{
    WindowFixture fixture({}, language, choice);
    fixture.window->resize(size);
    fixture.window->showDiagnosis(allScenes().at(scene)());
    fixture.window->show();
    QList<Shot> shots;
    for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
        fixture.window->goTo({static_cast<TabId>(tab), {}});
        QTest::qWait(30);
        shots << Shot {QStringLiteral("%1_%2_%3_%4_window")
                           .arg(scene, id(language), id(choice), pictureId(static_cast<TabId>(tab))),
                       fixture.window->grab().toImage()};
    }
    const Diagnosis diagnosis = allScenes().at(scene)();
    const Catalog catalog(language);
    ExportDialog report(diagnosis, language, false, fixture.prompts, fixture.window.get());
    const std::unique_ptr<QDialog> about = InfoDialogs::about(catalog, QStringLiteral("1.0.0"), fixture.window.get());
    const std::unique_ptr<QDialog> glossary = InfoDialogs::glossary(catalog, fixture.window.get());
    for (QDialog *dialog : {static_cast<QDialog *>(&report), about.get(), glossary.get()}) {
        dialog->show();
        QTest::qWait(30);
        shots << Shot {QStringLiteral("%1_%2_%3_%4").arg(scene, id(language), id(choice), dialog->objectName()),
                       dialog->grab().toImage()};
    }
    return shots;
}

QList<Shot> render(const QString &scene, Language language, ThemeChoice choice, QSize size)
{
    WindowFixture fixture({}, language, choice);
    fixture.window->resize(size);
    fixture.window->showDiagnosis(allScenes().at(scene)());
    QList<Shot> shots;
    for (const auto &[tab, image] : renderAllTabs(*fixture.window)) {
        shots << Shot {QStringLiteral("%1_%2_%3_%4").arg(scene, id(language), id(choice), tab), image};
    }
    return shots;
}

void writeContactSheet(const QList<Shot> &shots, const QString &path)
{
    constexpr int kColumns = 8;
    constexpr QSize kThumb(400, 250);
    const int rows = int((shots.size() + kColumns - 1) / kColumns);
    QImage sheet(kThumb.width() * kColumns, kThumb.height() * rows, QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    for (int index = 0; index < shots.size(); ++index) {
        const QImage small =
            shots.at(index).image.scaled(kThumb - QSize(8, 8), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QImage plain = small;
        plain.setDevicePixelRatio(1);
        painter.drawImage((index % kColumns) * kThumb.width() + 4, (index / kColumns) * kThumb.height() + 4, plain);
    }
    painter.end();
    sheet.save(path);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("1.0.0"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: screenshots FOLDER [SCENE [ja|en [light|dark [WIDTHxHEIGHT]]]]\n");
        return 64;
    }
    const QDir folder(arguments.at(1));
    QDir().mkpath(folder.path());
    QList<Shot> shots;
    if (arguments.size() > 2) {
        const Language language = languageFromId(arguments.value(3, QStringLiteral("ja"))).value_or(Language::Japanese);
        const ThemeChoice choice =
            themeChoiceFromId(arguments.value(4, QStringLiteral("light"))).value_or(ThemeChoice::Light);
        const QStringList size = arguments.value(5, QStringLiteral("1280x720")).split(QLatin1Char('x'));
        const QSize wanted(size.at(0).toInt(), size.at(1).toInt());
        shots = arguments.contains(QStringLiteral("window")) ? grab(arguments.at(2), language, choice, wanted)
                                                             : render(arguments.at(2), language, choice, wanted);
    } else {
        const QSize size(1280, 720);
        for (const auto &[name, scene] : allScenes()) {
            shots << render(name, Language::Japanese, ThemeChoice::Light, size);
        }
        for (const char *name : {"match", "differ", "problem", "sample"}) {
            shots << render(QString::fromLatin1(name), Language::English, ThemeChoice::Light, size);
            shots << render(QString::fromLatin1(name), Language::Japanese, ThemeChoice::Dark, size);
        }
    }
    for (const Shot &shot : std::as_const(shots)) {
        shot.image.save(folder.filePath(shot.name + QStringLiteral(".png")));
    }
    writeContactSheet(shots, folder.filePath(QStringLiteral("contact-sheet.png")));
    return 0;
}
