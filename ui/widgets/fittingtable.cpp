#include "fittingtable.h"

#include "../look/theme.h"
#include "textlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>
#include <numeric>

namespace portcheck {
namespace {

constexpr int kHeaderPadding = 26;
constexpr int kCompactHeaderPadding = 16;
constexpr int kCompactPadding = 7;

} // namespace

FittingTable::FittingTable()
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(
        Qt::Alignment::fromInt(int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap)));
}

void FittingTable::setTable(const Table &table)
{
    m_model->setTable(table);
    fit();
}

void FittingTable::setFit(const TableFit &rules)
{
    m_fit = rules;
    fit();
}

void FittingTable::focusRole(std::optional<PortRole> role)
{
    const int row = role ? int(allRoles().indexOf(*role)) : -1;
    if (m_model->hasIndex(row, 0)) {
        setCurrentIndex(m_model->index(row, 0));
    }
    setFocus(Qt::OtherFocusReason);
}

int FittingTable::contentWidth(int column, int headerPadding) const
{
    int width = 0;
    if (!horizontalHeader()->isHidden()) {
        QFont font = horizontalHeader()->font();
        font.setPixelSize(13);
        font.setWeight(QFont::DemiBold);
        const QFontMetrics letters(font);
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const QStringList parts = m_headerWraps ? title.split(QLatin1Char(' ')) : QStringList(title);
        const int inTwoLines = parts.size() > 1 ? letters.horizontalAdvance(title) * 6 / 10 : 0;
        for (const QString &part : parts) {
            width = std::max({width, inTwoLines + headerPadding, letters.horizontalAdvance(part) + headerPadding});
        }
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = {};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int wanted = m_delegate->sizeHint(option, m_model->index(row, column)).width();
        width = std::max(width, m_fit.wrapping.contains(column) ? std::min(wanted, m_fit.wrappedWidth) : wanted);
    }
    return width;
}

void FittingTable::fit()
{
    if (m_fitting) {
        return;
    }
    m_fitting = true;
    const int columns = m_model->columnCount();
    const int room = viewport()->width();
    QList<int> widths;
    int used = 0;
    bool compact = false;
    // Where there is too little room, the margins become narrower, then the titles take two lines.
    for (const int means : {0, 1, 2}) {
        compact = means > 0;
        m_headerWraps = means > 1;
        m_delegate->setLayout({.wrapping = !m_fit.wrapping.isEmpty(),
                               .padding = compact ? std::min(m_fit.padding, kCompactPadding) : m_fit.padding,
                               .rowHeight = m_fit.rowHeight});
        widths.clear();
        for (int column = 0; column < columns; ++column) {
            widths << contentWidth(column, compact ? kCompactHeaderPadding : kHeaderPadding);
        }
        used = std::accumulate(widths.begin(), widths.end(), 0);
        if (used <= room) {
            break;
        }
    }
    setStyleProperty(*horizontalHeader(), "compact", compact);
    horizontalHeader()->setFixedHeight(headerHeight());
    if (used > room) {
        squeeze(widths, used - room);
    }
    int spare = std::max(0, room - used);
    int shares = std::accumulate(m_fit.shares.begin(), m_fit.shares.end(), 0);
    for (int column = 0; column < columns; ++column) {
        if (const int share = m_fit.shares.value(column); share > 0) {
            const int part = spare * share / shares;
            widths[column] += part;
            spare -= part;
            shares -= share;
        }
        setColumnWidth(column, widths.at(column));
    }
    const int rows = m_model->rowCount();
    clearSpans();
    for (const int row : std::as_const(m_fit.mergedRows)) {
        for (const int column : std::as_const(m_fit.mergedColumns)) {
            if (row + 1 < rows) {
                setSpan(row, column, 2, 1);
            }
        }
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < rows; ++row) {
        int height = 0;
        for (int column = 0; column < columns; ++column) {
            option.rect = QRect(0, 0, widths.at(column), 1);
            const int wanted = m_delegate->sizeHint(option, m_model->index(row, column)).height();
            const bool merged = m_fit.mergedColumns.contains(column)
                && (m_fit.mergedRows.contains(row) || m_fit.mergedRows.contains(row - 1));
            height = std::max(height, merged ? (wanted + 1) / 2 : wanted);
        }
        setRowHeight(row, height);
    }
    updateGeometry();
    m_fitting = false;
}

void FittingTable::squeeze(QList<int> &widths, int tooMuch) const
{
    // Columns that can wrap become narrower first, as far as a word still fits.
    constexpr int kLeastWrapped = 72;
    int spare = 0;
    for (const int column : m_fit.wrapping) {
        spare += std::max(0, widths.at(column) - kLeastWrapped);
    }
    const int wanted = std::min(spare, tooMuch);
    for (const int column : m_fit.wrapping) {
        if (const int own = widths.at(column) - kLeastWrapped; own > 0) {
            const int part = own * wanted / spare;
            widths[column] -= part;
            tooMuch -= part;
        }
    }
    if (tooMuch > 0) {
        const int all = std::accumulate(widths.begin(), widths.end(), 0);
        for (int &width : widths) {
            width -= width * tooMuch / all;
        }
    }
}

int FittingTable::headerHeight() const
{
    return m_headerWraps ? metrics::kHeaderHeight + metrics::kSmallPx + 4 : metrics::kHeaderHeight;
}

int FittingTable::tableHeight() const
{
    return (horizontalHeader()->isHidden() ? 0 : headerHeight()) + verticalHeader()->length() + 2 * frameWidth();
}

void FittingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

void FittingTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace portcheck
