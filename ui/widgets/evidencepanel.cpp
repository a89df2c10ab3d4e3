#include "evidencepanel.h"

#include "../look/theme.h"
#include "../models/tables.h"
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
    , m_blocks(makeLayout<QVBoxLayout>(6, {}, this))
{ }

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
    auto *read = makeLine(TextRole::Small);
    if (block.source.modified.isValid()) {
        read->setText(tr("File of %1", "time of a file").arg(view.catalog.dateTime(block.source.modified)));
    } else if (block.source.view == QLatin1String("32")) {
        read->setText(tr("32-bit view"));
    } else if (block.source.view == QLatin1String("64")) {
        read->setText(tr("64-bit view"));
    }
    auto *head = new QHBoxLayout;
    head->addWidget(makeLine(TextRole::Strong, sideOfEvidence(block, view.catalog)));
    head->addStretch(1);
    head->addWidget(read);
    auto *place = makePlace(block.source.kind == SourceKind::File ? QDir::toNativeSeparators(block.source.locator)
                                                                  : block.source.locator);
    const bool registry = block.method == Method::Registry;
    auto *table = named(new FittingTable, "evidenceFittingTable");
    table->setProperty("code", true);
    table->setFont(codeFont(view.catalog.language(), 13));
    table->cells().setMetrics(10, kLineHeight);
    table->horizontalHeader()->setVisible(registry);
    table->setModel(new TableModel(evidenceTable(view, block), table));
    // Long data take another line; names and types are never cut.
    const int last = registry ? 2 : 1;
    table->setFit({.shares = QList<int>(last) << 1, .wrapping = {last}, .wrappedWidth = kNarrowestData});
    table->setAccessibleName(tr("Excerpt of %1").arg(place->text()));

    m_blocks->addLayout(head);
    addWidgets(*m_blocks, {place, table});
    m_blocks->addSpacing(8);
}

} // namespace portcheck
