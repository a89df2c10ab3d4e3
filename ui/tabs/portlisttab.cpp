#include "portlisttab.h"

#include "../look/lineicon.h"
#include "../look/theme.h"
#include "../models/tables.h"

#include <text/texts.h>

#include <QFrame>

namespace portcheck {

PortListTab::PortListTab(QWidget *parent)
    : Page(QStringLiteral("portListTab"), parent)
{
    connect(m_copy, &QPushButton::clicked, this, [this] { emit activated({WindowAction::CopyFirewallRequest}); });
    const QList<int> words {portlistcolumn::Direction, portlistcolumn::Purpose, portlistcolumn::Notes};
    // The two ports of Smart Scan, and the two of NetBIOS, are used for the same things.
    m_ports = named(new FittingTable, "portListFittingTable");
    m_ports->setFit(
        {.shares = {0, 0, 0, 0, 2, 4, 11},
         .wrapping = words,
         .wrappedWidth = 116,
         .padding = 11,
         .mergedColumns = words,
         .mergedRows = {int(allRoles().indexOf(PortRole::ScanHttp)), int(allRoles().indexOf(PortRole::Netbios139))}});

    QFrame *note = filled(makeFrame("note"), inRow(20, {{m_explanation, 1}, m_copy}, {14, 3, 14, 3}));
    const QMargins margins(metrics::kPageMargin, 8, metrics::kPageMargin, 4);
    auto *content = filled(new QWidget, inColumn(metrics::kGap, {note, m_ports, stretch()}, margins));
    setLayout(inColumn(0, {makePages(makeScroll(content))}));
}

void PortListTab::showView(const View &view)
{
    m_ports->setTable(portListTable(view));
    m_ports->setAccessibleName(tr("Ports with direction and purpose"));
    setLineIcon(*m_copy, "copy");
    m_copy->setText(tr("Copy as Firewall Request"));
    m_copy->setToolTip(tr("Copies the ports with direction and purpose as a text for the people who run the firewall"));
    m_copy->setAccessibleDescription(m_copy->toolTip());
    m_copy->setEnabled(view.isReady());
    m_explanation->setSentence(listeningPortExplanation(view.catalog));
}

} // namespace portcheck
