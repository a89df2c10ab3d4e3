#include "listeningtab.h"

#include "../models/deviation.h"
#include "../models/listeningmodel.h"
#include "../theme.h"
#include "../widgets/fittingtable.h"
#include "../widgets/messagepage.h"
#include "../widgets/textlabel.h"

#include <text/texts.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {

ListeningTab::ListeningTab(QWidget *parent)
    : Page(TabId::Listening, parent)
    , m_pages(new QStackedWidget)
    , m_message(new MessagePage)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_explanation(new TextLabel(TextRole::Secondary))
    , m_table(new FittingTable)
    , m_model(new ListeningModel(this))
    , m_note(new TextLabel(TextRole::Small))
    , m_certificates(new QHBoxLayout)
{
    setObjectName(QStringLiteral("listeningTab"));
    m_table->setObjectName(QStringLiteral("listeningFittingTable"));
    m_table->setModel(m_model);
    m_table->setShares({2, 1, 1, 3, 3, 2, 1});
    m_table->setWrapping({ListeningModel::OwnerColumn, ListeningModel::AnswerColumn}, 200);
    connect(m_message, &MessagePage::activated, this, &Page::activated);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(metrics::kPageMargin, 14, metrics::kPageMargin, 14);
    layout->setSpacing(metrics::kCardGap);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table);
    layout->addWidget(m_note);
    layout->addLayout(m_certificates);
    m_certificates->setSpacing(metrics::kCardGap);
    layout->addStretch(1);
    m_content->setProperty("scrolled", true);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_message);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
}

QString ListeningTab::title(const View &) const
{
    return tr("Listening", "tab: what really listens");
}

std::optional<RoleState> ListeningTab::alarm(const View &view) const
{
    return worstAlarm(
        view, [&](const PortDiagnosis &port) { return standingOut(view.diagnosis, port.role).contains(Method::Live); });
}

void ListeningTab::showView(const View &view)
{
    m_model->setView(view);
    m_table->setAccessibleName(tr("What listens at each port"));
    const bool looked = view.hasDiagnosis
        && std::any_of(view.diagnosis.ports.begin(), view.diagnosis.ports.end(), [](const PortDiagnosis &port) {
                            return port.live.state != ListenState::NotChecked;
                        });
    if (!looked) {
        showWhyNot(view);
        m_pages->setCurrentWidget(m_message);
        return;
    }
    m_explanation->setSentence(
        view.diagnosis.probedHost.isEmpty()
            ? tr("A configured port is not yet a listening one. This is what this computer showed.")
            : tr("A configured port is not yet a listening one. This is what %1 showed.")
                  .arg(view.diagnosis.probedHost));
    m_note->setSentence(
        tr("The product has a firewall of its own; the rules of Windows Firewall say nothing about it."));
    showCertificates(view);
    m_pages->setCurrentWidget(m_scroll);
}

void ListeningTab::showWhyNot(const View &view)
{
    QString why;
    QList<NextStep> actions;
    if (view.checking) {
        why = tr("This part has not answered yet.");
    } else if (view.diagnosis.mode == RunMode::Files) {
        why = tr("The values come from files, so nothing of this computer was looked at. To see what listens, start "
                 "the program on the server itself.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (view.diagnosis.mode == RunMode::Sample) {
        why = tr("This is the built-in sample: nothing of this computer was looked at.");
        actions << NextStep {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    } else if (view.diagnosis.mode == RunMode::Report) {
        why = tr("The saved report holds nothing about listening ports.");
    } else if (view.hasDiagnosis && !view.diagnosis.installation.found()) {
        why = tr("The product was not found on this computer, so there is no port of it to look at.");
    } else {
        why = tr("Looking at listening ports was switched off when the program was started, or this system does not "
                 "offer it.");
        actions << NextStep {WindowAction::CheckAgain, {}, tr("Check Again")};
    }
    m_message->setMessage(
        RoleState::NotChecked, view.checking ? tr("Checking…") : tr("Listening ports were not checked"), why);
    m_message->setActions(actions);
}

void ListeningTab::showCertificates(const View &view)
{
    clearLayout(*m_certificates);
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (!port.live.certificate) {
            continue;
        }
        const CertificateInfo &certificate = *port.live.certificate;
        QFrame *card = makeFrame("card");
        auto *grid = new QGridLayout(card);
        grid->setContentsMargins(16, 10, 16, 10);
        grid->setHorizontalSpacing(18);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(1, 1);
        grid->setColumnStretch(3, 1);
        auto *title = new TextLabel(TextRole::Strong);
        title->setSentence(tr("Certificate of %1", "a port").arg(roleName(port.role, view.catalog)));
        grid->addWidget(title, 0, 0, 1, 4);
        const auto fact = [grid](int row, int column, const QString &name, const QString &value) {
            auto *label = new TextLabel(TextRole::Small);
            label->setWordWrap(false);
            label->setText(name);
            auto *text = new TextLabel(TextRole::Body);
            text->setSentence(value.isEmpty() ? QStringLiteral("—") : value);
            grid->addWidget(label, row, 2 * column, Qt::AlignTop);
            grid->addWidget(text, row, 2 * column + 1, Qt::AlignTop);
        };
        fact(1, 0, tr("Issued to"), certificate.subject);
        fact(2, 0, tr("Names"), certificate.names.join(QStringLiteral(", ")));
        fact(1,
             1,
             tr("Issued by"),
             certificate.selfSigned ? tr("itself (self-signed, usual for this product)") : certificate.issuer);
        fact(2,
             1,
             tr("Valid"),
             tr("%1 to %2", "validity of a certificate")
                 .arg(certificate.notBefore.date().toString(Qt::ISODate),
                      certificate.notAfter.date().toString(Qt::ISODate)));
        fact(3, 0, tr("Encryption"), certificate.tls);
        m_certificates->addWidget(card, 1, Qt::AlignTop);
    }
}

void ListeningTab::reveal(std::optional<PortRole> role)
{
    if (m_pages->currentWidget() != m_scroll) {
        return;
    }
    if (role) {
        m_table->setCurrentIndex(m_model->index(int(allRoles().indexOf(*role)), 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

int ListeningTab::fullHeight(int) const
{
    return m_pages->currentWidget() == m_scroll
        ? std::max(height(), neededHeight(*m_content, m_scroll->viewport()->width()))
        : height();
}

} // namespace portcheck
