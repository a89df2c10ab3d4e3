#pragma once

#include "../window/view.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <functional>

namespace portcheck {

/// Columns of the table of the Overview: what each method says of a port.
namespace overviewcolumn {
enum { Port, Console, Ini, Registry, Plugin, Listening, State, Count };
}
/// Columns of the Listening tab: five separate questions about a port.
namespace listeningcolumn {
enum { Port, Configured, Listening, Owner, Answer, Firewall, Reserved, Count };
}
/// Columns of the Port List: what a network team asks.
namespace portlistcolumn {
enum { Port, InUse, Default, Protocol, Direction, Purpose, Notes, Count };
}

/// What one cell says and how it is drawn; see cellroles.h.
struct TableCell
{
    QString text;
    QVariant raw = {}; ///< the value itself; the text where it is not set
    QVariant sort = {}; ///< the text where it is not set
    bool number = false;
    bool quiet = false;
    bool small = false;
    bool marked = false;
    std::optional<RoleState> shape = {};
};

struct TableColumn
{
    QString title;
    std::function<TableCell(const PortDiagnosis &)> cell;
};

/// A table with one row for each port. The three tables of the window differ in the description of their columns only.
class DiagnosisTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind {
        Overview, ///< the six judged roles; the two NetBIOS rows are information and shown elsewhere
        Listening,
        PortList,
    };

    explicit DiagnosisTableModel(Kind kind, QObject *parent = nullptr);

    void setView(const View &view);
    [[nodiscard]] int rowOfRole(PortRole role) const; ///< -1 = not in this table

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        PortRole role;
        QString name;
        std::optional<RoleState> tone; ///< whose tint the row has
        QList<TableCell> cells;
    };

    [[nodiscard]] bool isTinted(const View &view, const PortDiagnosis &port) const;

    Kind m_kind;
    QStringList m_titles;
    QList<Row> m_rows;
};

} // namespace portcheck
