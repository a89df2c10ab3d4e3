#include "evidencepanel.h"

#include "../look/theme.h"
#include "../models/evidencemodel.h"
#include "celldelegate.h"
#include "fittingtable.h"
#include "textlabel.h"

#include <text/texts.h>

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace portcheck {
namespace {

constexpr int kLineHeight = 22;
constexpr int kNarrowestData = 160;

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_blocks(new QVBoxLayout(this))
{
    m_blocks->setContentsMargins(0, 0, 0, 0);
    m_blocks->setSpacing(6);
}

void EvidencePanel::setMethod(const View &view, Method method)
{
    clearLayout(*m_blocks);
    m_empty = true;
    for (const EvidenceBlock &block : view.diagnosis.evidence) {
        if (block.method == method && !block.lines.isEmpty()) {
            addBlock(view, block);
            m_empty = false;
        }
    }
}

void EvidencePanel::addBlock(const View &view, const EvidenceBlock &block)
{
    auto *side = new TextLabel(TextRole::Strong);
    side->setWordWrap(false);
    side->setText(sideOfEvidence(block, view.catalog));
    auto *read = new TextLabel(TextRole::Small);
    read->setWordWrap(false);
    if (block.source.modified.isValid()) {
        read->setText(tr("File of %1", "time of a file").arg(view.catalog.dateTime(block.source.modified)));
    } else if (block.source.view == QLatin1String("32")) {
        read->setText(tr("32-bit view"));
    } else if (block.source.view == QLatin1String("64")) {
        read->setText(tr("64-bit view"));
    }
    auto *head = new QHBoxLayout;
    head->addWidget(side);
    head->addStretch(1);
    head->addWidget(read);
    auto *place = new TextLabel(TextRole::Code);
    place->setElided(true);
    place->setText(block.source.kind == SourceKind::File ? QDir::toNativeSeparators(block.source.locator)
                                                         : block.source.locator);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    place->setToolTip(place->text());

    auto *table = named(new FittingTable, "evidenceFittingTable");
    auto *model = new EvidenceModel(table);
    model->setBlock(view, block);
    table->setProperty("code", true);
    table->setFont(codeFont(view.catalog.language(), 13));
    table->cells().setMetrics(10, kLineHeight);
    table->horizontalHeader()->setVisible(model->isRegistry());
    table->setModel(model);
    table->setShares(model->isRegistry() ? QList<int> {0, 0, 1} : QList<int> {0, 1});
    // Long data take another line; names and types are never cut.
    table->setWrapping({model->isRegistry() ? 2 : 1}, kNarrowestData);
    table->setAccessibleName(tr("Excerpt of %1").arg(place->text()));

    m_blocks->addLayout(head);
    addWidgets(*m_blocks, {place, table});
    m_blocks->addSpacing(8);
}

} // namespace portcheck
