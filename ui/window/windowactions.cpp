#include "windowactions.h"

#include "../desk/filework.h"
#include "../desk/languagecontroller.h"
#include "../desk/preferences.h"
#include "../desk/userprompts.h"
#include "../dialogs/collectdialog.h"
#include "../dialogs/comparedialog.h"
#include "../dialogs/exportdialog.h"
#include "../dialogs/infodialogs.h"
#include "../dialogs/inputsdialog.h"
#include "pictures.h"

#include <report/outputfile.h>
#include <report/reports.h>
#include <session/savedreport.h>
#include <text/texts.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace portcheck {
namespace {

/// One that is broken, too, when its name says so: then its reader tells what is wrong with it.
bool isReport(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile()
        && (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
            || (file.open(QIODevice::ReadOnly) && looksLikeJsonReport(file.read(kReportHead))));
}

/// Saved reports, or why the first of them cannot be shown.
struct Reports
{
    QList<NamedReport> read;
    QString unreadable; ///< a path
    std::optional<ReadError> error;
};

Reports readReports(const QStringList &paths)
{
    Reports reports;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            reports.unreadable = path;
            return reports;
        }
        const Result<Diagnosis, ReadError> diagnosis = readJson(file.read(kLargestReport + 1), path);
        if (!diagnosis) {
            reports.error = diagnosis.error();
            return reports;
        }
        reports.read.append({path, *diagnosis});
    }
    return reports;
}

} // namespace

WindowActions::WindowActions(MainWindow &window, const WindowServices &services)
    : m_window(window)
    , m_services(services)
{
    QObject::connect(&services.session, &DiagnosisSession::started, &window, [this] {
        ++m_opening;
        m_window.unsetCursor();
    });
}

void WindowActions::perform(const NextStep &step)
{
    switch (step.action) {
    case WindowAction::None:
        return;
    case WindowAction::GoTo:
        return m_window.goTo(step.destination);
    case WindowAction::CheckAgain:
        return checkAgain();
    case WindowAction::Cancel:
        return m_services.session.cancel();
    case WindowAction::CheckThisComputer:
        return m_window.start({});
    case WindowAction::ChooseInstallFolder:
        return chooseInstallFolder();
    case WindowAction::OpenFiles:
        return chooseFiles(tr("Open Collected Files"),
                           tr("Files of the product (*.ini *.reg *.txt *.log *.csv *.json *.zip);;All files (*)"));
    case WindowAction::OpenFolder:
        return chooseFolder();
    case WindowAction::OpenReport:
        return chooseFiles(tr("Open Saved Report"), tr("Saved reports (*.json)"));
    case WindowAction::CompareReports:
        return chooseComparison();
    case WindowAction::CollectForSupport:
        return collect();
    case WindowAction::ShowInputs:
        InputsDialog(m_window.view().diagnosis, m_window.view().catalog, &m_window).exec();
        return;
    case WindowAction::ShowSample: {
        CheckInput input;
        input.sample = true;
        return m_window.start(input);
    }
    case WindowAction::ExportReport:
        return exportReport();
    case WindowAction::CopyResult:
        return copyResult();
    case WindowAction::CopyFirewallRequest:
        return copyFirewallRequest();
    case WindowAction::CopyPicture:
        return copyPicture();
    case WindowAction::SavePicture:
        return savePicture();
    case WindowAction::SaveAllPictures:
        return saveAllPictures();
    case WindowAction::ShowAliases:
    case WindowAction::ShowNames:
        // The person's choice is remembered, an option's is not.
        m_services.preferences.setMasked(step.action == WindowAction::ShowAliases);
        return m_window.setMasked(step.action == WindowAction::ShowAliases);
    case WindowAction::SpeakJapanese:
        return chooseLanguage(Language::Japanese);
    case WindowAction::SpeakEnglish:
        return chooseLanguage(Language::English);
    case WindowAction::LookLikeWindows:
        return chooseTheme(ThemeChoice::System);
    case WindowAction::LookLight:
        return chooseTheme(ThemeChoice::Light);
    case WindowAction::LookDark:
        return chooseTheme(ThemeChoice::Dark);
    case WindowAction::ShowGlossary:
        InfoDialogs::glossary(m_window.view().catalog, &m_window)->exec();
        return;
    case WindowAction::ShowAbout:
        InfoDialogs::about(m_window.view().catalog, m_services.prompts, &m_window)->exec();
        return;
    case WindowAction::AskHost: {
        CheckInput input = m_services.session.input();
        input.probeHost = step.host;
        return m_window.start(input);
    }
    case WindowAction::AskLoginPage:
        return m_window.startWithLoginPage();
    case WindowAction::OpenConsole:
        return openConsole();
    case WindowAction::ShowIniInFolder:
    case WindowAction::OpenIni:
        return openSource(sourceOf(Method::Ini), step.action == WindowAction::OpenIni);
    case WindowAction::OpenPluginFolder: {
        const QString server = m_window.diagnosis().installation.serverFolder;
        return openSource(server.isEmpty() ? QString() : server + QStringLiteral("/../Addon/TMSM"), false);
    }
    case WindowAction::CopyKeyPath:
        return copyText(sourceOf(Method::Registry));
    case WindowAction::StartRegistryEditor:
        // The editor opens where it was last; the person pastes the path into its address line.
        copyText(sourceOf(Method::Registry));
        if (!m_services.prompts.startRegistryEditor()) {
            warn(tr("The registry editor could not be started. The path of the key was copied."));
        }
        return;
    }
}

void WindowActions::checkAgain()
{
    if (!m_window.view().checking && m_window.view().canEnter) {
        m_window.start(m_services.session.input());
    }
}

bool WindowActions::mayOpen(const QString &path, RunMode mode, const FileInputs &given)
{
    // Windows' own separators count on every system: the path may come from another computer's files.
    const auto plain = [](QString text) {
        return text.replace(QLatin1Char('\\'), QLatin1Char('/'));
    };
    const QString clean = QDir::cleanPath(plain(path));
    // Opening a share hands this person's sign-in to whoever runs it; a device is no file at all.
    if (clean.isEmpty() || plain(path).startsWith(QLatin1String("//")) || clean.startsWith(QLatin1String("/dev/"))
        || clean.startsWith(QLatin1String("/proc/"))) {
        return false;
    }
    if (mode == RunMode::Live) {
        return true;
    }
    if (mode != RunMode::Files) {
        return false; // the files of a report or of the sample are not on this computer
    }
    // A path written inside another computer's files means nothing here: only what the person gave is opened.
    const QStringList files =
        QStringList {given.serverIni, given.agentIni, given.serviceIni, given.folder, given.tmsmFolder}
        + given.registryFiles + given.collected;
    return std::any_of(files.cbegin(), files.cend(), [&](const QString &file) {
        const QString one = QDir::cleanPath(plain(file));
        // What lies in an archive is no file of this computer.
        const bool archive = one.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
        return !file.isEmpty() && (clean == one || (!archive && clean.startsWith(one + QLatin1Char('/'))));
    });
}

void WindowActions::openSource(const QString &path, bool itself)
{
    // Judged as it was found: cleaning would take the second slash off a share.
    const bool allowed = mayOpen(path, m_window.diagnosis().mode, m_services.session.input());
    const QString clean = QDir::cleanPath(path);
    if (!allowed
        || !(itself ? m_services.prompts.openUrl(QUrl::fromLocalFile(clean))
                    : m_services.prompts.showInFolder(clean))) {
        warn(tr("The file or folder is not on this computer, so it cannot be opened from here."));
    }
}

void WindowActions::openConsole()
{
    if (!consoleUrl().isValid()) {
        warn(tr("The address of the console is not known yet: no server name or port was found."));
    } else if (!m_services.prompts.openUrl(consoleUrl())) {
        warn(tr("The browser could not be started. The address is %1").arg(consoleUrl().toString()));
    }
}

QString WindowActions::sourceOf(Method method) const
{
    const QList<EvidenceBlock> &blocks = m_window.diagnosis().evidence;
    const auto block = std::find_if(
        blocks.begin(), blocks.end(), [method](const EvidenceBlock &each) { return each.method == method; });
    if (block != blocks.end()) {
        return block->source.locator;
    }
    if (method == Method::Registry) {
        return QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    }
    return m_window.diagnosis().installation.serverFolder.isEmpty()
        ? QString()
        : m_window.diagnosis().installation.serverFolder + QStringLiteral("/ofcscan.ini");
}

QUrl WindowActions::consoleUrl() const
{
    if (!m_window.view().hasDiagnosis) {
        return {};
    }
    const QString host =
        m_window.diagnosis().serverName.isEmpty() ? m_window.diagnosis().host : m_window.diagnosis().serverName;
    const bool secure = m_window.diagnosis().ssl.state != SslState::Off;
    const PortDiagnosis &port = m_window.diagnosis().port(secure ? PortRole::ServerHttps : PortRole::ServerHttp);
    const std::optional<Port> number = port.port ? port.port : port.defaultPort;
    if (host.isEmpty() || !number) {
        return {};
    }
    QUrl url;
    url.setScheme(secure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(number->number());
    url.setPath(QStringLiteral("/SMB/"));
    return url;
}

void WindowActions::takeEntered(Method method, const QList<EnteredValue> &values)
{
    CheckInput input = m_services.session.input();
    const QList<EnteredValue> before = input.entered;
    input.entered.removeIf([method](const EnteredValue &value) { return value.method == method; });
    for (EnteredValue value : values) {
        // A value that did not change keeps the time at which it was read.
        const auto same = std::find_if(before.begin(), before.end(), [&value](const EnteredValue &old) {
            return old.method == value.method && old.role == value.role && old.text == value.text;
        });
        value.at = same != before.end() && same->at.isValid() ? same->at : m_services.clock.now();
        input.entered << value;
    }
    m_window.start(input);
}

void WindowActions::exportReport()
{
    if (!m_window.isReady()) {
        return;
    }
    ExportDialog dialog(
        m_window.diagnosis(), m_window.view().catalog.language(), m_window.isMasked(), m_services.prompts, &m_window);
    dialog.exec();
    m_window.setNotes(dialog.caseNumber(), dialog.memo());
}

void WindowActions::copyResult()
{
    if (m_window.isReady()) {
        const View &view = m_window.view();
        auto copied = std::make_unique<QMimeData>();
        copied->setText(clipboardText(view.diagnosis, view.catalog));
        copied->setHtml(clipboardHtml(view.diagnosis, view.catalog));
        m_services.prompts.setClipboard(std::move(copied));
    }
}

void WindowActions::copyFirewallRequest()
{
    if (m_window.isReady()) {
        copyText(firewallRequest(m_window.view().diagnosis, m_window.view().catalog));
    }
}

void WindowActions::copyText(const QString &text)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    m_services.prompts.setClipboard(std::move(mime));
}

void WindowActions::copyPicture()
{
    if (m_window.isReady()) {
        auto mime = std::make_unique<QMimeData>();
        mime->setImageData(renderTab(m_window, m_window.currentTab()));
        m_services.prompts.setClipboard(std::move(mime));
    }
}

void WindowActions::savePicture()
{
    if (!m_window.isReady()) {
        return;
    }
    const QString path = m_services.prompts.saveFileName(&m_window,
                                                         tr("Save Picture"),
                                                         pictureFileName(m_window.view().diagnosis,
                                                                         m_window.view().catalog.language(),
                                                                         pictureId(m_window.currentTab())),
                                                         tr("Pictures (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    write({{path, renderTab(m_window, m_window.currentTab())}}, {});
}

void WindowActions::saveAllPictures()
{
    if (!m_window.isReady()) {
        return;
    }
    const QString folder = m_services.prompts.folder(&m_window, tr("Folder for the pictures of all tabs"));
    if (folder.isEmpty()) {
        return;
    }
    QList<std::pair<QString, QImage>> pictures;
    for (const auto &[name, image] : renderAllTabs(m_window)) {
        const QString file = pictureFileName(m_window.view().diagnosis, m_window.view().catalog.language(), name);
        pictures.append({QDir(folder).filePath(file), image});
    }
    write(pictures, folder);
}

void WindowActions::write(const QList<std::pair<QString, QImage>> &pictures, const QString &folder)
{
    filework::run(
        filework::writers(),
        &m_window,
        [pictures] {
            std::optional<WriteError> error;
            for (auto picture = pictures.begin(); picture != pictures.end() && !error; ++picture) {
                error = writeFile(picture->first, pngBytes(picture->second));
            }
            return error;
        },
        [this, folder](const std::optional<WriteError> &error) {
            if (error) {
                warn(writeErrorText(*error, m_window.view().catalog));
            } else if (!folder.isEmpty()) {
                m_services.prompts.showInFolder(folder);
            }
        });
}

void WindowActions::openPaths(const QStringList &paths)
{
    open(paths, false);
}

void WindowActions::open(const QStringList &paths, bool asReports)
{
    // Told apart elsewhere, by what is in them. What the person asks for meanwhile counts more.
    m_window.setCursor(Qt::BusyCursor);
    filework::run(
        filework::readers(),
        &m_window,
        [paths, asReports] {
            const bool reports =
                asReports || (paths.size() <= 2 && std::all_of(paths.begin(), paths.end(), isReport));
            return reports ? readReports(paths) : Reports();
        },
        [this, paths, opening = ++m_opening](const Reports &reports) {
            if (opening != m_opening) {
                return;
            }
            m_window.unsetCursor();
            if (reports.error) {
                warn(readErrorText(*reports.error, m_window.view().catalog));
            } else if (!reports.unreadable.isEmpty()) {
                warn(tr("The report cannot be read: %1").arg(QDir::toNativeSeparators(reports.unreadable)));
            } else if (reports.read.size() == 2) {
                CompareDialog(reports.read.first(),
                              reports.read.last(),
                              m_window.view().catalog.language(),
                              m_window.isMasked(),
                              m_services.prompts,
                              &m_window)
                    .exec();
            } else if (reports.read.size() == 1) {
                m_window.showDiagnosis(reports.read.first().diagnosis);
            } else {
                CheckInput input;
                input.collected = paths; // read by the check, elsewhere again
                m_window.start(input);
            }
        });
}

void WindowActions::chooseComparison()
{
    const auto choose = [this](const QString &title) {
        return m_services.prompts.openFileNames(&m_window, title, tr("Saved reports (*.json)"));
    };
    QStringList paths = choose(tr("Choose Two Reports to Compare"));
    if (paths.size() == 1) {
        const QStringList other = choose(tr("Choose the Other Report"));
        if (other.isEmpty()) {
            return;
        }
        paths += other;
    }
    if (paths.size() == 2) {
        open(paths, true);
    } else if (!paths.isEmpty()) {
        warn(tr("Two reports can be compared. %1 were chosen.").arg(QString::number(paths.size())));
    }
}

void WindowActions::collect()
{
    if (!m_window.isReady()) {
        return;
    }
    const auto painter = [this](TabId tab, bool masked) {
        const bool before = m_window.isMasked();
        m_window.setMasked(masked);
        const QImage picture = renderTab(m_window, tab);
        m_window.setMasked(before);
        return picture;
    };
    CollectDialog(m_window.diagnosis(),
                  m_window.view().catalog.language(),
                  m_services.clock.now(),
                  painter,
                  m_services.prompts,
                  &m_window)
        .exec();
}

void WindowActions::chooseFiles(const QString &title, const QString &filter)
{
    const QStringList paths = m_services.prompts.openFileNames(&m_window, title, filter);
    if (!paths.isEmpty()) {
        openPaths(paths);
    }
}

void WindowActions::chooseFolder()
{
    const QString folder = m_services.prompts.folder(&m_window, tr("Folder with collected files"));
    if (!folder.isEmpty()) {
        openPaths({folder});
    }
}

void WindowActions::chooseInstallFolder()
{
    const QString folder = m_services.prompts.folder(&m_window, tr("Folder in which the product is installed"));
    if (!folder.isEmpty()) {
        CheckInput input;
        input.installFolder = folder;
        m_window.start(input);
    }
}

void WindowActions::chooseLanguage(Language language)
{
    m_services.preferences.setLanguage(language);
    m_services.language.setLanguage(language);
}

void WindowActions::chooseTheme(ThemeChoice choice)
{
    m_services.preferences.setTheme(choice);
    m_services.theme.apply(choice, m_window.view().catalog.language());
}

void WindowActions::warn(const QString &text)
{
    m_services.prompts.message(&m_window, productName(m_window.view().catalog), text);
}

} // namespace portcheck
