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
    setWordWrap(true);
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
    QFont headerFont = horizontalHeader()->font();
    headerFont.setPixelSize(13);
    headerFont.setWeight(QFont::DemiBold);
    const QString title = m_model->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics letters(headerFont);
    int width = letters.horizontalAdvance(title) + headerPadding;
    if (m_headerWraps) {
        const QStringList words = title.split(QLatin1Char(' '));
        width = words.size() > 1 ? letters.horizontalAdvance(title) * 6 / 10 + headerPadding : 0; // two lines
        for (const QString &word : words) {
            width = std::max(width, letters.horizontalAdvance(word) + headerPadding);
        }
    }
    if (horizontalHeader()->isHidden()) {
        width = 0;
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
    const int shares = std::accumulate(m_fit.shares.begin(), m_fit.shares.end(), 0);
    if (used < room && shares > 0) {
        int left = room - used;
        int leftShares = shares;
        for (int column = 0; column < std::min<int>(columns, int(m_fit.shares.size())); ++column) {
            if (m_fit.shares.at(column) > 0) {
                const int part = left * m_fit.shares.at(column) / leftShares;
                widths[column] += part;
                left -= part;
                leftShares -= m_fit.shares.at(column);
            }
        }
    } else if (used > room && used > 0) {
        squeeze(widths, used - room);
    }
    for (int column = 0; column < columns; ++column) {
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
    int given = 0;
    for (const int column : m_fit.wrapping) {
        const int part = spare > 0 ? std::max(0, widths.at(column) - kLeastWrapped) * wanted / spare : 0;
        widths[column] -= part;
        given += part;
    }
    const int rest = tooMuch - given;
    if (rest > 0) {
        const int all = std::accumulate(widths.begin(), widths.end(), 0);
        for (int &width : widths) {
            width -= width * rest / all;
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
