#include "listeningtab.h"

#include "../look/theme.h"
#include "../models/diagnosistablemodel.h"
#include "../widgets/fittingtable.h"
#include "../widgets/hostform.h"
#include "../widgets/messagepage.h"
#include "../widgets/textlabel.h"

#include <core/marking.h>
#include <text/phrases.h>
#include <text/texts.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

/// A card of names and values under a title, in two columns.
class FactCard
{
public:
    explicit FactCard(const QString &title)
        : m_frame(makeFrame("card"))
        , m_grid(new QGridLayout(m_frame))
    {
        m_grid->setContentsMargins(16, 8, 16, 8);
        m_grid->setHorizontalSpacing(18);
        m_grid->setVerticalSpacing(1);
        auto *heading = makeLabel(TextRole::Strong, title);
        m_grid->addWidget(heading, 0, 0, 1, 2 * kColumns);
    }

    void add(int column, const QString &name, const QString &value)
    {
        const int row = ++m_rows[column];
        m_grid->setColumnStretch(2 * column + 1, 1);
        auto *label = new TextLabel(TextRole::Small);
        label->setWordWrap(false);
        label->setText(name);
        auto *text = makeLabel(TextRole::Body, value.isEmpty() ? QStringLiteral("—") : value);
        m_grid->addWidget(label, row, 2 * column, Qt::AlignTop);
        m_grid->addWidget(text, row, 2 * column + 1, Qt::AlignTop);
    }
    [[nodiscard]] QFrame *frame() const { return m_frame; }

private:
    static constexpr int kColumns = 2;
    QFrame *m_frame;
    QGridLayout *m_grid;
    std::array<int, kColumns> m_rows {};
};

} // namespace

ListeningTab::ListeningTab(QWidget *parent)
    : Page(parent)
    , m_pages(new QStackedWidget)
    , m_message(new MessagePage)
    , m_content(new QWidget)
    , m_scroll(makeScroll(m_content))
    , m_explanation(new TextLabel(TextRole::Secondary))
    , m_table(named(new FittingTable, "listeningFittingTable"))
    , m_model(new DiagnosisTableModel(DiagnosisTableModel::Kind::Listening, this))
    , m_note(new TextLabel(TextRole::Small))
    , m_host(new HostForm)
    , m_loginPage(named(new QPushButton, "askLoginPagePushButton"))
    , m_cards(new QHBoxLayout)
{
    setObjectName(QStringLiteral("listeningTab"));
    m_table->setModel(m_model);
    m_table->setShares({2, 1, 1, 3, 3, 2, 1});
    m_table->setWrapping({listeningcolumn::Owner, listeningcolumn::Answer}, 200);
    m_loginPage->setProperty("link", true);
    connect(m_message, &MessagePage::activated, this, &Page::activated);
    connect(m_host, &HostForm::activated, this, &Page::activated);
    connect(m_loginPage, &QPushButton::clicked, this, [this] {
        emit activated({WindowAction::AskLoginPage, {}, {}, {}});
    });
    auto *note = new QHBoxLayout;
    note->addWidget(m_note, 1);
    note->addWidget(m_loginPage);
    auto *layout =
        makeLayout<QVBoxLayout>(metrics::kGap, {metrics::kPageMargin, 0, metrics::kPageMargin, 10}, m_content);
    layout->addWidget(m_table);
    layout->addLayout(note);
    layout->addLayout(m_cards);
    m_cards->setSpacing(metrics::kCardGap);
    layout->addStretch(1);
    addWidgets(*m_pages, {m_scroll, m_message});
    auto *head = makeLayout<QHBoxLayout>(metrics::kPageMargin, {metrics::kPageMargin, 10, metrics::kPageMargin, 8});
    head->addWidget(m_explanation, 1);
    head->addWidget(m_host, 0, Qt::AlignRight);
    auto *outer = makeLayout<QVBoxLayout>(0, {0, 0, 0, 0}, this);
    outer->addLayout(head);
    outer->addWidget(m_pages, 1);
}

QString ListeningTab::title()
{
    return tr("Listening", "tab: what really listens");
}

std::optional<RoleState> ListeningTab::alarm(const View &view)
{
    return worstAlarm(view, [&](const PortDiagnosis &port) {
        return markedMethods(view.diagnosis, port.role).contains(Method::Live);
    });
}

namespace {

/// Where and when it was looked, when that was not here and now; else empty.
QString originOf(const View &view)
{
    QStringList places;
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (port.live.origin && port.live.origin->kind == LiveOriginKind::File) {
            const QString &path = port.live.origin->locator;
            const QString name =
                path.mid(std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char('\\'))) + 1);
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

void ListeningTab::showView(const View &view)
{
    m_model->setView(view);
    m_table->setAccessibleName(tr("What listens at each port"));
    const bool looked = view.hasDiagnosis
        && std::any_of(view.diagnosis.ports.begin(), view.diagnosis.ports.end(), [](const PortDiagnosis &port) {
                            return port.live.state != ListenState::NotChecked;
                        });
    m_host->setView(view);
    const QString origin = originOf(view);
    m_explanation->setSentence(
        !looked ? QString()
            : origin.isEmpty()
            ? tr("A configured port is not necessarily listening. These are the results from this computer.")
            : tr("A configured port is not necessarily listening. These are the results from %1.").arg(origin));
    if (!looked) {
        showWhyNot(view);
        m_pages->setCurrentWidget(m_message);
        return;
    }
    m_note->setSentence(
        tr("The product has a firewall of its own; the rules of Windows Firewall say nothing about it."));
    // The gentle questions were asked already; what is left may be counted as an attempt to log in.
    const bool undecided =
        std::any_of(view.diagnosis.ports.begin(), view.diagnosis.ports.end(), [](const PortDiagnosis &port) {
            const bool console = port.role == PortRole::ServerHttp || port.role == PortRole::ServerHttps;
            return console && port.live.state == ListenState::Listening && port.live.fingerprint == Fingerprint::None;
        });
    m_loginPage->setText(tr("Also check the console's login page"));
    m_loginPage->setVisible(undecided && view.canEnter && !view.checking && !view.picture && !view.options.loginPage
                            && view.options.live);
    showCards(view);
    m_pages->setCurrentWidget(m_scroll);
}

void ListeningTab::showWhyNot(const View &view)
{
    QString why;
    QList<NextStep> actions;
    if (view.checking) {
        why = tr("There is no result for this part yet.");
    } else if (view.diagnosis.mode == RunMode::Files) {
        why = tr("The values come from files, so nothing on this computer was checked. To see what is listening, run "
                 "the program on the server itself, or add its netstat output to the files.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (view.diagnosis.mode == RunMode::Sample) {
        why = tr("This is the built-in sample: nothing on this computer was checked.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (view.diagnosis.mode == RunMode::Report) {
        why = tr("The saved report contains nothing about listening ports.");
    } else if (view.hasDiagnosis && !view.diagnosis.installation.found()) {
        why = tr("The product was not found on this computer, so there is no port to check.");
    } else {
        why = tr("Checking listening ports was turned off when the program was started, or this system does not "
                 "support it.");
        actions << NextStep {WindowAction::CheckAgain, {}, tr("Check Again")};
    }
    m_message->setMessage(
        RoleState::NotChecked, view.checking ? tr("Checking…") : tr("Listening ports were not checked"), why);
    m_message->setActions(actions);
}

void ListeningTab::showCards(const View &view)
{
    clearLayout(*m_cards);
    addNames(view);
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (port.live.certificate) {
            addCertificate(view, port);
        }
    }
}

void ListeningTab::addNames(const View &view)
{
    if (view.diagnosis.resolvedNames.isEmpty()) {
        return;
    }
    FactCard card(tr("Server name in the settings"));
    for (const ResolvedName &name : view.diagnosis.resolvedNames) {
        card.add(0, name.name, resolvedNameText(name, view.catalog));
    }
    m_cards->addWidget(card.frame(), 1, Qt::AlignTop);
}

void ListeningTab::addCertificate(const View &view, const PortDiagnosis &port)
{
    const CertificateInfo &certificate = *port.live.certificate;
    FactCard card(tr("Certificate of %1", "a port").arg(roleName(port.role, view.catalog)));
    card.add(0, tr("Issued to"), certificate.subject);
    card.add(0, tr("Names"), certificate.names.join(QStringLiteral(", ")));
    if (port.role == PortRole::ServerHttps) {
        card.add(0, {}, certificateNameText(certificate, view.diagnosis.serverName, view.catalog));
    }
    card.add(1,
             tr("Issued by"),
             certificate.selfSigned ? tr("itself (self-signed, usual for this product)") : certificate.issuer);
    card.add(1,
             tr("Valid"),
             tr("%1 to %2", "validity of a certificate")
                 .arg(certificate.notBefore.date().toString(Qt::ISODate),
                      certificate.notAfter.date().toString(Qt::ISODate)));
    card.add(1, tr("Encryption"), certificate.tls);
    m_cards->addWidget(card.frame(), 3, Qt::AlignTop);
}

void ListeningTab::reveal(std::optional<PortRole> role)
{
    if (m_pages->currentWidget() != m_scroll) {
        return;
    }
    if (role) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOfRole(*role), 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace portcheck
