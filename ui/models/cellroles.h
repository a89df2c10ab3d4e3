#pragma once

#include <QtCore/qnamespace.h>

namespace portcheck {

/// Item roles that the models of this window have in common.
enum CellRole {
    RawRole = Qt::UserRole, ///< the value itself: a port number, an id
    StateRole, ///< int of a RoleState; set where a shape is drawn
    SortRole,
    MarkedRole, ///< bool: this cell is what is wrong
    RowToneRole, ///< int of a RoleState whose tint the row has; unset = none
    QuietRole, ///< bool: there is no value here, drawn muted
    NumberRole, ///< bool: a port, drawn large
    CodeRole, ///< bool: fixed pitch
    SmallRole, ///< bool: running text in a table
};

} // namespace portcheck
