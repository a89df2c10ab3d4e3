#include "../desk/languagecontroller.h"
#include "../desk/preferences.h"
#include "../desk/userprompts.h"
#include "../dialogs/exportdialog.h"
#include "../dialogs/infodialogs.h"
#include "../fileinput.h"
#include "mainwindow.h"
#include "pictures.h"

#include <report/clipboardtext.h>
#include <report/outputfile.h>
#include <text/texts.h>

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

#include <algorithm>

// What the window does when asked: dialogs, other programs, the clipboard. Everything that leaves the window
// goes through UserPrompts.
namespace portcheck {

void MainWindow::perform(const NextStep &step)
{
    switch (step.action) {
    case WindowAction::None:
        return;
    case WindowAction::GoTo:
        goTo(step.destination);
        return;
    case WindowAction::CheckAgain:
        checkAgain();
        return;
    case WindowAction::CheckThisComputer:
        start({});
        return;
    case WindowAction::ChooseInstallFolder:
        chooseInstallFolder();
        return;
    case WindowAction::OpenFiles:
        chooseFiles(tr("Open Collected Files"), tr("Files of the product (*.ini *.reg *.txt *.json);;All files (*)"));
        return;
    case WindowAction::OpenFolder:
        chooseFolder();
        return;
    case WindowAction::ShowSample: {
        CheckInput input;
        input.sample = true;
        start(input);
        return;
    }
    case WindowAction::ExportReport:
        exportReport();
        return;
    case WindowAction::AskHost: {
        CheckInput input = m_services.session.input();
        input.probeHost = step.host;
        start(input);
        return;
    }
    case WindowAction::AskLoginPage:
        check(m_services.session.input(), true);
        return;
    case WindowAction::OpenConsole:
    case WindowAction::ShowIniInFolder:
    case WindowAction::OpenIni:
    case WindowAction::CopyKeyPath:
    case WindowAction::StartRegistryEditor:
    case WindowAction::OpenPluginFolder:
        performByHand(step.action);
        return;
    }
}

void MainWindow::checkAgain()
{
    if (!m_view.checking && m_view.canEnter) {
        start(m_services.session.input());
    }
}

void MainWindow::performByHand(WindowAction action)
{
    const QString missing = tr("The file or folder is not on this computer, so it cannot be opened from here.");
    switch (action) {
    case WindowAction::OpenConsole:
        if (!consoleUrl().isValid()) {
            warn(tr("The address of the console is not known yet: no server name or port was found."));
        } else if (!m_services.prompts.openUrl(consoleUrl())) {
            warn(tr("The browser could not be started. The address is %1").arg(consoleUrl().toString()));
        }
        return;
    case WindowAction::ShowIniInFolder:
    case WindowAction::OpenIni: {
        const QString path = sourceOf(Method::Ini);
        const bool known = m_view.canOpenSources && !path.isEmpty();
        const bool done = known
            && (action == WindowAction::OpenIni ? m_services.prompts.openUrl(QUrl::fromLocalFile(path))
                                                : m_services.prompts.showInFolder(path));
        if (!done) {
            warn(missing);
        }
        return;
    }
    case WindowAction::OpenPluginFolder: {
        const QString server = m_diagnosis.installation.serverFolder;
        const QString path = QDir::cleanPath(server + QStringLiteral("/../Addon/TMSM"));
        if (!m_view.canOpenSources || server.isEmpty() || !m_services.prompts.showInFolder(path)) {
            warn(missing);
        }
        return;
    }
    case WindowAction::CopyKeyPath:
        copyText(sourceOf(Method::Registry));
        return;
    case WindowAction::StartRegistryEditor:
        // The editor opens where it was last; the person pastes the path into its address line.
        copyText(sourceOf(Method::Registry));
        if (!m_services.prompts.startRegistryEditor()) {
            warn(tr("The registry editor could not be started. The path of the key was copied."));
        }
        return;
    default:
        return;
    }
}

QString MainWindow::sourceOf(Method method) const
{
    const QList<EvidenceBlock> &blocks = m_diagnosis.evidence;
    const auto block = std::find_if(
        blocks.begin(), blocks.end(), [method](const EvidenceBlock &each) { return each.method == method; });
    if (block != blocks.end()) {
        return block->source.locator;
    }
    if (method == Method::Registry) {
        return QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    }
    return m_diagnosis.installation.serverFolder.isEmpty()
        ? QString()
        : m_diagnosis.installation.serverFolder + QStringLiteral("/ofcscan.ini");
}

QUrl MainWindow::consoleUrl() const
{
    if (!m_hasDiagnosis) {
        return {};
    }
    const QString host = m_diagnosis.serverName.isEmpty() ? m_diagnosis.host : m_diagnosis.serverName;
    const bool secure = m_diagnosis.ssl.state != SslState::Off;
    const PortDiagnosis &port = m_diagnosis.port(secure ? PortRole::ServerHttps : PortRole::ServerHttp);
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

void MainWindow::takeEntered(Method method, const QList<EnteredValue> &values)
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
    start(input);
}

void MainWindow::exportReport()
{
    if (!isReady()) {
        return;
    }
    ExportDialog dialog(m_diagnosis, m_view.catalog.language(), m_masked, m_services.prompts, this);
    dialog.exec();
    m_options.caseNumber = dialog.caseNumber();
    m_options.memo = dialog.memo();
    m_diagnosis.caseNumber = m_options.caseNumber;
    m_diagnosis.memo = m_options.memo;
    refresh();
}

void MainWindow::copyResult()
{
    if (isReady()) {
        auto copied = std::make_unique<QMimeData>();
        copied->setText(clipboardText(m_view.diagnosis, m_view.catalog));
        copied->setHtml(clipboardHtml(m_view.diagnosis, m_view.catalog));
        m_services.prompts.setClipboard(std::move(copied));
    }
}

void MainWindow::copyFirewallRequest()
{
    if (isReady()) {
        copyText(firewallRequest(m_view.diagnosis, m_view.catalog));
    }
}

void MainWindow::copyText(const QString &text)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    m_services.prompts.setClipboard(std::move(mime));
}

void MainWindow::copyPicture()
{
    if (isReady()) {
        auto mime = std::make_unique<QMimeData>();
        mime->setImageData(renderTab(*this, currentTab()));
        m_services.prompts.setClipboard(std::move(mime));
    }
}

void MainWindow::savePicture()
{
    if (!isReady()) {
        return;
    }
    const QString path = m_services.prompts.saveFileName(
        this,
        tr("Save Picture"),
        pictureFileName(m_view.diagnosis, m_view.catalog.language(), pictureId(currentTab())),
        tr("Pictures (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto error = writeFile(path, pngBytes(renderTab(*this, currentTab())))) {
        warn(writeErrorText(*error, m_view.catalog));
    }
}

void MainWindow::saveAllPictures()
{
    if (!isReady()) {
        return;
    }
    const QString folder = m_services.prompts.folder(this, tr("Folder for the pictures of all tabs"));
    if (folder.isEmpty()) {
        return;
    }
    const auto pictures = renderAllTabs(*this);
    for (const auto &[name, image] : pictures) {
        const QString path = QDir(folder).filePath(pictureFileName(m_view.diagnosis, m_view.catalog.language(), name));
        if (const auto error = writeFile(path, pngBytes(image))) {
            warn(writeErrorText(*error, m_view.catalog));
            return;
        }
    }
    m_services.prompts.showInFolder(folder);
}

void MainWindow::openPaths(const QStringList &paths)
{
    const FileInput input = fileInputFrom(paths);
    if (!input.report.isEmpty()) {
        openReport(input.report);
        return;
    }
    if (!input.input.hasFileInput()) {
        warn(tr("None of these files is of a kind this program reads: ofcscan.ini, Service.ini, registry exports "
                "(.reg), saved reg query output (.txt), a report (.json), or a folder with them."));
        return;
    }
    start(input.input);
}

void MainWindow::openReport(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        warn(tr("The report cannot be read: %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    const Result<Diagnosis, ReadError> diagnosis = readJson(file.read(kLargestReport + 1), path);
    if (!diagnosis) {
        warn(readErrorText(diagnosis.error(), m_view.catalog));
        return;
    }
    showDiagnosis(*diagnosis);
}

void MainWindow::chooseFiles(const QString &title, const QString &filter)
{
    const QStringList paths = m_services.prompts.openFileNames(this, title, filter);
    if (!paths.isEmpty()) {
        openPaths(paths);
    }
}

void MainWindow::chooseFolder()
{
    const QString folder = m_services.prompts.folder(this, tr("Folder with collected files"));
    if (!folder.isEmpty()) {
        openPaths({folder});
    }
}

void MainWindow::chooseInstallFolder()
{
    const QString folder = m_services.prompts.folder(this, tr("Folder in which the product is installed"));
    if (!folder.isEmpty()) {
        CheckInput input;
        input.installFolder = folder;
        start(input);
    }
}

void MainWindow::chooseLanguage(Language language)
{
    m_services.preferences.setLanguage(language);
    m_services.language.setLanguage(language);
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_services.preferences.setTheme(choice);
    m_services.theme.apply(choice, m_view.catalog.language());
}

void MainWindow::showGlossary()
{
    InfoDialogs::glossary(m_view.catalog, this)->exec();
}

void MainWindow::showAbout()
{
    InfoDialogs::about(m_view.catalog, QCoreApplication::applicationVersion(), this)->exec();
}

void MainWindow::warn(const QString &text)
{
    m_services.prompts.message(this, productName(m_view.catalog), text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        openPaths(paths);
    }
}

} // namespace portcheck
