#include "livetab.h"

#include "../look/lineicon.h"
#include "../models/tables.h"

#include <core/paths.h>
#include <core/servernames.h>
#include <text/texts.h>

#include <QGridLayout>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr int kHostWidth = 210;
constexpr int kLongestName = 255; // of a name in the DNS

using Facts = QList<std::pair<QString, QString>>;

/// A card of names and values under a title, in two columns.
QFrame *makeFacts(const QString &title, const std::array<Facts, 2> &columns)
{
    QFrame *frame = makeFrame("card");
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(16, 8, 16, 8);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(1);
    grid->addWidget(makeLabel(TextRole::Strong, title), 0, 0, 1, 4);
    int column = 0;
    for (const Facts &facts : columns) {
        int row = 0;
        for (const auto &[name, value] : facts) {
            grid->addWidget(makeLine(TextRole::Small, name), ++row, column, Qt::AlignTop);
            grid->addWidget(makeLabel(TextRole::Body, value.isEmpty() ? QStringLiteral("—") : value),
                            row,
                            column + 1,
                            Qt::AlignTop);
            grid->setColumnStretch(column + 1, 1);
        }
        column += 2;
    }
    return frame;
}

/// Where and when it was looked, when that was not here and now; else empty.
QString originOf(const View &view)
{
    QStringList places;
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (port.live.origin && port.live.origin->kind == LiveOriginKind::File) {
            const QString &path = port.live.origin->locator;
            const QString name = fileName(path).toString();
            places.append(
                port.live.origin->at.isValid()
                    ? view.catalog.text("Phrase", "%1 (%2)").arg(name, view.catalog.dateTime(port.live.origin->at))
                    : name);
        }
    }
    places.append(view.diagnosis.probedHost);
    if (places == QStringList {QString()} && view.diagnosis.mode == RunMode::Report) {
        places.append(view.diagnosis.host);
    }
    places.removeAll(QString());
    places.removeDuplicates();
    return commaList(places, view.catalog);
}

} // namespace

LiveTab::LiveTab(QWidget *parent)
    : Page(QStringLiteral("listeningTab"), parent)
{
    m_ports = named(new FittingTable, "listeningFittingTable");
    m_ports->setFit(
        {.shares = {2, 1, 1, 3, 3, 2, 1}, .wrapping = {livecolumn::Owner, livecolumn::Answer}, .wrappedWidth = 200});
    m_loginPage->setProperty("link", true);
    setLineIcon(*m_askHost, "computer");
    m_host->setFixedWidth(kHostWidth);
    m_host->setMaxLength(kLongestName);
    m_host->setAcceptDrops(false); // files are dropped on the window, wherever the mouse is
    connect(m_host, &QLineEdit::returnPressed, this, &LiveTab::askHost);
    connect(m_host, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_askHost->setEnabled(!m_host->isReadOnly() && !text.trimmed().isEmpty());
    });
    connect(m_askHost, &QPushButton::clicked, this, &LiveTab::askHost);
    connect(m_back, &QPushButton::clicked, this, [this] { emit activated({WindowAction::AskHost}); });
    filled(m_hostForm, inRow(8, {m_host, m_askHost, m_back}));
    connect(m_loginPage, &QPushButton::clicked, this, [this] { emit activated({WindowAction::AskLoginPage}); });
    QBoxLayout *head = inRow(metrics::kPageMargin,
                             {{m_explanation, 1}, {m_hostForm, 0, Qt::AlignRight}},
                             {metrics::kPageMargin, 10, metrics::kPageMargin, 8});
    auto *content = filled(new QWidget,
                           inColumn(metrics::kGap,
                                    {m_ports, inRow(-1, {{m_note, 1}, m_loginPage}), m_cards, stretch()},
                                    {metrics::kPageMargin, 0, metrics::kPageMargin, 10}));
    setLayout(inColumn(0, {head, {makePages(makeScroll(content)), 1}}));
}

void LiveTab::showView(const View &view)
{
    m_ports->setTable(liveTable(view));
    m_ports->setAccessibleName(tr("What listens at each port"));
    const bool looked = view.hasDiagnosis && std::ranges::any_of(view.diagnosis.ports, [](const PortDiagnosis &port) {
                            return port.live.state != ListenState::NotChecked;
                        });
    showHost(view);
    const QString origin = originOf(view);
    m_explanation->setSentence(
        !looked ? QString()
            : origin.isEmpty()
            ? tr("A configured port is not necessarily listening. These are the results from this computer.")
            : tr("A configured port is not necessarily listening. These are the results from %1.").arg(origin));
    if (!looked) {
        showWhyNot(view);
        return;
    }
    m_note->setSentence(
        tr("The product has a firewall of its own; the rules of Windows Firewall say nothing about it."));
    // The gentle questions were asked already; what is left may be counted as an attempt to log in.
    const bool undecided = std::ranges::any_of(view.diagnosis.ports, [](const PortDiagnosis &port) {
        const bool console = port.role == PortRole::ServerHttp || port.role == PortRole::ServerHttps;
        return console && port.live.state == ListenState::Listening && port.live.fingerprint == Fingerprint::None;
    });
    m_loginPage->setText(tr("Also check the console's login page"));
    m_loginPage->setVisible(undecided && view.canEnter && !view.checking && !view.picture && !view.options.loginPage
                            && view.options.live);
    showCards(view);
    showContent();
}

void LiveTab::showHost(const View &view)
{
    const RunMode mode = view.diagnosis.mode;
    const bool possible = view.hasDiagnosis && view.canEnter && view.options.live && mode != RunMode::Sample;
    m_hostForm->setVisible(possible && !view.picture);
    m_host->setPlaceholderText(tr("Name or address"));
    m_host->setAccessibleName(tr("Name or address of another computer"));
    m_askHost->setText(tr("Check Another Computer"));
    m_askHost->setToolTip(tr("Connects to the ports in the table on that computer and checks what answers. It changes "
                             "nothing there, and connects only when you choose this button."));
    m_askHost->setAccessibleDescription(m_askHost->toolTip());
    m_back->setText(mode == RunMode::Files ? tr("Stop") : tr("Back to This Computer"));
    m_back->setVisible(!view.input.probeHost.isEmpty());
    m_host->setReadOnly(view.checking); // not disabled: that would send the focus away
    m_back->setEnabled(!view.checking);
    // The person enters a real name here; an alias would not be found, so the field is empty while aliases are shown.
    if (m_isAliased != view.aliased || m_shownHost != view.input.probeHost) {
        m_isAliased = view.aliased;
        m_shownHost = view.input.probeHost;
        m_host->setText(m_isAliased ? QString() : m_shownHost);
    }
    m_askHost->setEnabled(!view.checking && !m_host->text().trimmed().isEmpty());
}

void LiveTab::askHost()
{
    if (m_askHost->isEnabled()) {
        emit activated({WindowAction::AskHost, {}, {}, typedHost(m_host->text())});
    }
}

void LiveTab::showWhyNot(const View &view)
{
    const RunMode mode = view.diagnosis.mode;
    QString why;
    QList<NextStep> actions;
    if (view.checking) {
        why = tr("There is no result for this part yet.");
    } else if (!view.diagnosis.complete && (mode == RunMode::Live || mode == RunMode::Files)) {
        why = tr("The check was stopped before there was a result for this part.");
        actions << NextStep {WindowAction::CheckAgain, {}, tr("Check Again")};
    } else if (mode == RunMode::Files) {
        why = tr("The values come from files, so nothing on this computer was checked. To see what is listening, run "
                 "the program on the server itself, or add its netstat output to the files.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (mode == RunMode::Sample) {
        why = tr("This is the built-in sample: nothing on this computer was checked.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (mode == RunMode::Report) {
        why = tr("The saved report contains nothing about listening ports.");
    } else if (view.hasDiagnosis && !view.diagnosis.installation.found()) {
        why = tr("The product was not found on this computer, so there is no port to check.");
    } else {
        why = tr("Checking listening ports was turned off when the program was started, or this system does not "
                 "support it.");
        actions << NextStep {WindowAction::CheckAgain, {}, tr("Check Again")};
    }
    showMessage({RoleState::NotChecked,
                 view.checking ? tr("Checking…") : tr("Listening ports were not checked"),
                 why,
                 actions});
}

void LiveTab::showCards(const View &view)
{
    clearLayout(*m_cards);
    Facts names;
    for (const ResolvedName &name : view.diagnosis.resolvedNames) {
        names.append({name.name, resolvedNameText(name, view.catalog)});
    }
    if (!names.isEmpty()) {
        m_cards->addWidget(makeFacts(tr("Server name in the settings"), {names}), 1, Qt::AlignTop);
    }
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (port.live.certificate) {
            m_cards->addWidget(makeCertificate(view, port), 3, Qt::AlignTop);
        }
    }
}

QFrame *LiveTab::makeCertificate(const View &view, const PortDiagnosis &port)
{
    const CertificateInfo &certificate = *port.live.certificate;
    Facts subject {{tr("Issued to"), certificate.subject}, {tr("Names"), certificate.names.join(QStringLiteral(", "))}};
    if (port.role == PortRole::ServerHttps) {
        subject.append({QString(), certificateNameText(certificate, view.diagnosis, view.catalog)});
    }
    return makeFacts(
        tr("Certificate of %1", "a port").arg(roleName(port.role, view.catalog)),
        {subject,
         {{tr("Issued by"),
           certificate.selfSigned ? tr("itself (self-signed, usual for this product)") : certificate.issuer},
          {tr("Valid"),
           tr("%1 to %2", "validity of a certificate")
               .arg(certificate.notBefore.date().toString(Qt::ISODate),
                    certificate.notAfter.date().toString(Qt::ISODate))},
          {tr("Encryption"), certificate.tls}}});
}

} // namespace portcheck
