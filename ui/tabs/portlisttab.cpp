#include "portlisttab.h"

#include "../look/lineicon.h"
#include "../look/theme.h"
#include "../models/diagnosistablemodel.h"
#include "../widgets/celldelegate.h"
#include "../widgets/fittingtable.h"
#include "../widgets/textlabel.h"

#include <text/texts.h>

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {

PortListTab::PortListTab(QWidget *parent)
    : Page(parent)
    , m_content(new QWidget)
    , m_scroll(makeScroll(m_content))
    , m_copy(named(new QPushButton, "firewallRequestPushButton"))
    , m_table(named(new FittingTable, "portListFittingTable"))
    , m_model(new DiagnosisTableModel(DiagnosisTableModel::Kind::PortList, this))
    , m_explanation(new TextLabel(TextRole::Secondary))
{
    setObjectName(QStringLiteral("portListTab"));
    connect(m_copy, &QPushButton::clicked, this, [this] { emit activated({WindowAction::CopyFirewallRequest}); });
    m_table->setModel(m_model);
    m_table->cells().setMetrics(11, metrics::kRowHeight);
    m_table->setShares({0, 0, 0, 0, 2, 4, 11});
    m_table->setWrapping({portlistcolumn::Direction, portlistcolumn::Purpose, portlistcolumn::Notes}, 116);
    // The two ports of Smart Scan, and the two of NetBIOS, are used for the same things.
    m_table->setMergedPairs(
        {portlistcolumn::Direction, portlistcolumn::Purpose, portlistcolumn::Notes},
        {int(allRoles().indexOf(PortRole::ScanHttp)), int(allRoles().indexOf(PortRole::Netbios139))});

    QFrame *note = makeFrame("note");
    auto *noteLayout = makeLayout<QHBoxLayout>(20, {14, 3, 14, 3}, note);
    noteLayout->addWidget(m_explanation, 1);
    noteLayout->addWidget(m_copy);
    auto *layout =
        makeLayout<QVBoxLayout>(metrics::kGap, {metrics::kPageMargin, 8, metrics::kPageMargin, 4}, m_content);
    addWidgets(*layout, {note, m_table});
    layout->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
}

QString PortListTab::title()
{
    return tr("Port List");
}

void PortListTab::showView(const View &view)
{
    m_model->setView(view);
    m_table->setAccessibleName(tr("Ports with direction and purpose"));
    setLineIcon(*m_copy, "copy");
    m_copy->setText(tr("Copy as Firewall Request"));
    m_copy->setToolTip(tr("Copies the ports with direction and purpose as a text for the people who run the firewall"));
    m_copy->setAccessibleDescription(m_copy->toolTip());
    m_copy->setEnabled(view.hasDiagnosis && !view.checking);
    m_explanation->setSentence(listeningPortExplanation(view.catalog));
}

void PortListTab::reveal(std::optional<PortRole> role)
{
    if (role) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOfRole(*role), 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace portcheck
