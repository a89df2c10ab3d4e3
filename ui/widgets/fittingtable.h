#pragma once

#include <QList>
#include <QTableView>

namespace portcheck {

class CellDelegate;

/// A table as large as its rows: it never scrolls sideways, and only the page around it scrolls down.
/// Reachable by keyboard cell by cell; nothing in it can be edited.
class FittingTable final : public QTableView
{
    Q_OBJECT

public:
    explicit FittingTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] CellDelegate &cells() { return *m_delegate; }

    /// Share of the spare width that each column takes; a column of share 0 is as wide as its content.
    void setShares(const QList<int> &shares);
    /// Columns whose text may wrap; such a column is at least `width` wide where its content is.
    void setWrapping(const QList<int> &columns, int width);
    /// Merges the cells of some columns over pairs of rows that say the same there, each named by its first row.
    void setMergedPairs(const QList<int> &columns, const QList<int> &firstRows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QList<int> contentWidths(bool compact) const;
    [[nodiscard]] int contentWidth(int column, int headerPadding) const;
    /// Takes `tooMuch` pixels from the columns.
    void squeeze(QList<int> &widths, int tooMuch) const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] int tableHeight() const;

    CellDelegate *m_delegate;
    QList<int> m_shares;
    QList<int> m_wrapping;
    int m_wrappedWidth = 0;
    QList<int> m_mergedColumns;
    QList<int> m_mergedRows; ///< the first of each pair
    bool m_headerWraps = false; ///< the last means to make room
    bool m_fitting = false;
};

} // namespace portcheck
