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
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {

PortListTab::PortListTab(QWidget *parent)
    : Page(parent)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_copy(new QPushButton)
    , m_table(new FittingTable)
    , m_model(new DiagnosisTableModel(DiagnosisTableModel::Kind::PortList, this))
    , m_explanation(new TextLabel(TextRole::Secondary))
    , m_explanationHeading(new TextLabel(TextRole::Strong))
{
    setObjectName(QStringLiteral("portListTab"));
    m_copy->setObjectName(QStringLiteral("firewallRequestPushButton"));
    connect(m_copy, &QPushButton::clicked, this, [this] { emit activated({WindowAction::CopyFirewallRequest}); });
    m_table->setObjectName(QStringLiteral("portListFittingTable"));
    m_table->setModel(m_model);
    m_table->cells().setMetrics(11, metrics::kRowHeight);
    m_table->setShares({0, 0, 0, 0, 5, 4, 9});
    m_table->setWrapping({portlistcolumn::Protocol,
                          portlistcolumn::Direction,
                          portlistcolumn::Purpose,
                          portlistcolumn::Notes},
                         116);
    // The two NetBIOS ports are used together, for the same things.
    m_table->setMergedTail(
        {portlistcolumn::Direction, portlistcolumn::Purpose, portlistcolumn::Notes}, 2);

    QFrame *note = makeFrame("note");
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_explanationHeading);
    words->addWidget(m_explanation);
    auto *noteLayout = new QHBoxLayout(note);
    noteLayout->setContentsMargins(14, 6, 14, 6);
    noteLayout->setSpacing(20);
    noteLayout->addLayout(words, 1);
    noteLayout->addWidget(m_copy);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(metrics::kPageMargin, 10, metrics::kPageMargin, 8);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(note);
    layout->addWidget(m_table);
    layout->addStretch(1);
    m_content->setProperty("scrolled", true);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
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
    m_explanationHeading->setSentence(tr("What a listening port is"));
    m_explanation->setSentence(listeningPortExplanation(view.catalog));
}

void PortListTab::reveal(std::optional<PortRole> role)
{
    if (role) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOfRole(*role), 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

int PortListTab::fullHeight(int) const
{
    return std::max(height(), neededHeight(*m_content, m_scroll->viewport()->width()));
}

} // namespace portcheck
