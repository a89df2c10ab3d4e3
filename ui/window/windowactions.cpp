#include "windowactions.h"

#include "../desk/preferences.h"
#include "../desk/userprompts.h"
#include "../dialogs/collectdialog.h"
#include "../dialogs/comparedialog.h"
#include "../dialogs/exportdialog.h"
#include "../dialogs/infodialogs.h"
#include "pictures.h"

#include <report/outputfile.h>
#include <report/reports.h>
#include <session/agentscan.h>
#include <session/inputsorter.h>
#include <text/texts.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace portcheck {
namespace {

/// One that is broken, too, when its name says so: then its reader says what is wrong with it.
bool isReport(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile()
        && (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
            || (file.open(QIODevice::ReadOnly) && looksLikeJsonReport(file.read(kReportHead))));
}

/// Of a file that cannot even be opened. The reader of reports does not give it.
constexpr ReadErrorCode kNotOpened = ReadErrorCode::AccessDenied;

using Reports = Result<QList<NamedReport>, ReadError>;

/// Saved reports, or why the first of them cannot be shown.
Reports readReports(const QStringList &paths)
{
    QList<NamedReport> reports;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Failure {ReadError {kNotOpened, path, 0, {}}};
        }
        const auto diagnosis = readJson(file.read(kLargestReport + 1), path);
        if (!diagnosis) {
            return Failure {diagnosis.error()};
        }
        reports.append({path, *diagnosis});
    }
    return reports;
}

} // namespace

WindowActions::WindowActions(MainWindow &window, const WindowServices &services)
    : m_window(window)
    , m_services(services)
{
    QObject::connect(&services.session, &DiagnosisSession::started, &window, [this] { giveUpOpening(); });
}

void WindowActions::giveUpOpening()
{
    ++m_opening;
    m_window.unsetCursor();
}

void WindowActions::start(CheckInput input)
{
    const CheckInput shown = m_services.session.input();
    if (m_window.view().canEnter && input.isAboutTheSameAs(shown)) {
        input.entered = shown.entered;
    } else if (!mayReplace()) {
        return;
    }
    m_window.start(input);
}

bool WindowActions::mayReplace()
{
    QStringList lost;
    if (m_window.view().canEnter) { // what an opened report holds stands in its file
        const Given now = given();
        const auto add = [&](auto Given::*part, const QString &name) {
            if (now.*part != Given().*part && now.*part != m_exported.*part) {
                lost.append(name);
            }
        };
        add(&Given::entered, tr("entered values"));
        add(&Given::caseNumber, tr("case number"));
        add(&Given::memo, tr("memo"));
        add(&Given::agents, tr("list of computers"));
    }
    if (!lost.isEmpty()) {
        giveUpOpening(); // the question is about what is shown now
        if (!m_services.prompts.confirm(&m_window,
                                        tr("Show Something Else"),
                                        tr("This belongs to what is shown now and is lost when something else is "
                                           "shown: %1.\n\nTo keep it, export a report first.")
                                            .arg(commaList(lost, m_window.view().catalog)),
                                        tr("Show"))) {
            return false;
        }
    }
    m_exported = {};
    return true;
}

WindowActions::Given WindowActions::given() const
{
    const CheckOptions &options = m_window.view().options;
    return {m_services.session.input().entered, options.caseNumber, options.memo, m_window.diagnosis().agents};
}

void WindowActions::perform(const NextStep &step)
{
    const View &view = m_window.view();
    UserPrompts &prompts = m_services.prompts;
    if (needsResult(step.action)) {
        if (!view.isReady()) {
            return;
        }
        const bool copies = step.action == WindowAction::CopyResult || step.action == WindowAction::CopyPicture
            || step.action == WindowAction::CopyFirewallRequest;
        if (!copies) {
            giveUpOpening(); // its dialog is about what is shown now
        }
    }
    CheckInput input; // of this computer
    switch (step.action) {
    case WindowAction::None:
        return;
    case WindowAction::GoTo:
        return m_window.goTo(step.destination);
    case WindowAction::CheckAgain:
        if (!view.checking && view.canEnter) {
            m_window.start(m_services.session.input());
        }
        return;
    case WindowAction::Cancel:
        if (m_services.session.isRunning()) {
            m_services.session.cancel();
        } else if (m_services.agentScan && m_window.currentTab() == TabId::Agents) {
            m_services.agentScan->cancel(); // only where it is seen
        }
        return;
    case WindowAction::CheckThisComputer:
        return start(input);
    case WindowAction::ChooseInstallFolder:
        input.installFolder = prompts.folder(&m_window, tr("Folder in which the product is installed"));
        if (!input.installFolder.isEmpty()) {
            start(input);
        }
        return;
    case WindowAction::OpenFiles:
        return openPaths(prompts.openFileNames(
            &m_window,
            tr("Open Collected Files"),
            tr("Files of the product (*.ini *.reg *.txt *.log *.csv *.json *.zip);;All files (*)")));
    case WindowAction::OpenFolder:
        return openPaths({prompts.folder(&m_window, tr("Folder with collected files"))});
    case WindowAction::OpenReport:
        return openPaths(prompts.openFileNames(&m_window, tr("Open Saved Report"), tr("Saved reports (*.json)")));
    case WindowAction::CompareReports:
        return chooseComparison();
    case WindowAction::CollectForSupport:
        return collect();
    case WindowAction::ShowInputs:
        InfoDialogs::inputs(view.diagnosis, view.catalog, &m_window)->exec();
        return;
    case WindowAction::ShowSample:
        input.sample = true;
        return start(input);
    case WindowAction::ExportReport:
        return exportReport();
    case WindowAction::CopyResult: {
        auto copied = std::make_unique<QMimeData>();
        copied->setText(clipboardText(view.diagnosis, view.catalog));
        copied->setHtml(clipboardHtml(view.diagnosis, view.catalog));
        return prompts.setClipboard(std::move(copied));
    }
    case WindowAction::CopyFirewallRequest:
        return prompts.copyText(firewallRequest(view.diagnosis, view.catalog));
    case WindowAction::CopyPicture: {
        auto copied = std::make_unique<QMimeData>();
        copied->setImageData(renderTab(m_window, m_window.currentTab()));
        return prompts.setClipboard(std::move(copied));
    }
    case WindowAction::SavePicture:
        return savePicture();
    case WindowAction::SaveAllPictures:
        return saveAllPictures();
    case WindowAction::ShowAliases:
    case WindowAction::ShowNames:
        // The person's choice is remembered, an option's is not.
        m_services.preferences.setAliased(step.action == WindowAction::ShowAliases);
        return m_window.setAliased(step.action == WindowAction::ShowAliases);
    case WindowAction::SpeakJapanese:
        return choose(Language::Japanese);
    case WindowAction::SpeakEnglish:
        return choose(Language::English);
    case WindowAction::LookLikeWindows:
        return choose(ThemeChoice::System);
    case WindowAction::LookLight:
        return choose(ThemeChoice::Light);
    case WindowAction::LookDark:
        return choose(ThemeChoice::Dark);
    case WindowAction::ShowGlossary:
        InfoDialogs::glossary(view.catalog, &m_window)->exec();
        return;
    case WindowAction::ShowAbout:
        InfoDialogs::about(view.catalog, prompts, &m_window)->exec();
        return;
    case WindowAction::AskHost:
        input = m_services.session.input();
        input.probeHost = step.host;
        return m_window.start(input);
    case WindowAction::AskLoginPage:
        return m_window.start(m_services.session.input(), true);
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
        return prompts.copyText(sourceOf(Method::Registry));
    case WindowAction::StartRegistryEditor:
        // The editor opens where it was last; the person pastes the path into its address line.
        prompts.copyText(sourceOf(Method::Registry));
        if (!prompts.startRegistryEditor()) {
            say(tr("The registry editor could not be started. The path of the key was copied."));
        }
        return;
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
    return std::ranges::any_of(files, [&](const QString &file) {
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
        say(tr("The file or folder is not on this computer, so it cannot be opened from here."));
    }
}

void WindowActions::openConsole()
{
    if (!consoleUrl().isValid()) {
        say(tr("The address of the console is not known yet: no server name or port was found."));
    } else if (!m_services.prompts.openUrl(consoleUrl())) {
        say(tr("The browser could not be started. The address is %1").arg(consoleUrl().toString()));
    }
}

QString WindowActions::sourceOf(Method method) const
{
    const Diagnosis &diagnosis = m_window.diagnosis();
    const QList<EvidenceBlock> &blocks = diagnosis.evidence;
    const auto block = std::ranges::find(blocks, method, &EvidenceBlock::method);
    if (block != blocks.end()) {
        return block->source.locator;
    }
    if (method == Method::Registry) {
        return QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    }
    const QString folder = diagnosis.installation.serverFolder;
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/ofcscan.ini");
}

QUrl WindowActions::consoleUrl() const
{
    if (!m_window.view().hasDiagnosis) {
        return {};
    }
    const Diagnosis &diagnosis = m_window.diagnosis();
    const QString host = diagnosis.serverName.isEmpty() ? diagnosis.host : diagnosis.serverName;
    const bool secure = diagnosis.ssl.state != SslState::Off;
    const PortDiagnosis &port = diagnosis.port(secure ? PortRole::ServerHttps : PortRole::ServerHttp);
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
        const auto same = std::ranges::find_if(before, [&value](const EnteredValue &old) {
            return old.method == value.method && old.role == value.role && old.text == value.text;
        });
        value.at = same != before.end() && same->at.isValid() ? same->at : m_services.now();
        input.entered << value;
    }
    m_window.start(input);
}

void WindowActions::exportReport()
{
    const View &view = m_window.view();
    ExportDialog dialog(m_window.diagnosis(), view.catalog.language(), view.aliased, m_services.prompts, &m_window);
    const auto takeNotes = [&] {
        m_window.setNotes(dialog.caseNumber(), dialog.memo());
    };
    QObject::connect(&dialog, &SaveDialog::saved, &dialog, [&] {
        takeNotes();
        m_exported = given();
    });
    dialog.exec();
    takeNotes();
}

void WindowActions::savePicture()
{
    const View &view = m_window.view();
    const TabId tab = m_window.currentTab();
    const QString name = pictureFileName(view.diagnosis, view.catalog.language(), tab);
    const QString path = m_services.prompts.saveFileName(&m_window, tr("Save Picture"), name, tr("Pictures (*.png)"));
    if (!path.isEmpty()) {
        save(path, [picture = renderTab(m_window, tab)] { return pngBytes(picture); });
    }
}

void WindowActions::saveAllPictures()
{
    const QString folder = m_services.prompts.folder(&m_window, tr("Folder for the pictures of all tabs"));
    if (folder.isEmpty()) {
        return;
    }
    QList<filework::NewFile> files;
    for (const auto &[name, picture] : renderAllTabs(m_window)) {
        files.append({QDir(folder).filePath(name), [picture = picture] {
                          return pngBytes(picture);
                      }});
    }
    write(files, [this, folder] { m_services.prompts.showInFolder(folder); });
}

void WindowActions::save(const QString &path, const std::function<QByteArray()> &bytes)
{
    write({{path, bytes}}, [] {}); // nobody wants to close a message for each picture
}

void WindowActions::write(const QList<filework::NewFile> &files, const std::function<void()> &written)
{
    filework::write(
        &m_window, files, inputFiles(m_window.diagnosis()), [this, written](const std::optional<WriteError> &error) {
            if (error) {
                say(writeErrorText(*error, m_window.view().catalog));
            } else {
                written();
            }
        });
}

void WindowActions::openPaths(const QStringList &paths, bool reports)
{
    if (paths.isEmpty() || paths.first().isEmpty()) {
        return; // nothing was chosen
    }
    // Told apart elsewhere, by what is in them. What the person asks for meanwhile counts more.
    m_window.setCursor(Qt::BusyCursor);
    filework::run(
        filework::readers(),
        &m_window,
        [paths, reports] {
            const bool asReports = reports || (paths.size() <= 2 && std::ranges::all_of(paths, isReport));
            return asReports ? readReports(paths) : QList<NamedReport>();
        },
        [this, paths, opening = ++m_opening](const Reports &read) {
            if (opening != m_opening) {
                return;
            }
            const View &view = m_window.view();
            m_window.unsetCursor();
            if (!read) {
                const ReadError &error = read.error();
                say(error.code == kNotOpened
                        ? tr("The report cannot be read: %1").arg(QDir::toNativeSeparators(error.locator))
                        : readErrorText(error, view.catalog));
            } else if (read->size() == 2) {
                CompareDialog(
                    read->first(), read->last(), view.catalog.language(), view.aliased, m_services.prompts, &m_window)
                    .exec();
            } else if (read->size() == 1) {
                if (mayReplace()) {
                    m_window.showDiagnosis(read->first().diagnosis, true);
                }
            } else {
                CheckInput input;
                input.collected = paths; // read by the check, elsewhere again
                start(input);
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
        openPaths(paths, true);
    } else if (!paths.isEmpty()) {
        say(tr("Two reports can be compared. %1 were chosen.").arg(QString::number(paths.size())));
    }
}

void WindowActions::collect()
{
    const auto painter = [this](TabId tab, bool aliased) {
        const bool before = m_window.view().aliased;
        m_window.setAliased(aliased);
        const QImage picture = renderTab(m_window, tab);
        m_window.setAliased(before);
        return picture;
    };
    CollectDialog(m_window.diagnosis(),
                  m_window.view().catalog.language(),
                  m_services.now(),
                  painter,
                  m_services.prompts,
                  &m_window)
        .exec();
}

void WindowActions::choose(Language language)
{
    m_services.preferences.setLanguage(language);
    m_services.theme.apply(m_services.theme.choice(), language);
}

void WindowActions::choose(ThemeChoice theme)
{
    m_services.preferences.setTheme(theme);
    m_services.theme.apply(theme, m_services.theme.language());
}

void WindowActions::say(const QString &text)
{
    m_services.prompts.message(&m_window, productName(m_window.view().catalog), text);
}

} // namespace portcheck
