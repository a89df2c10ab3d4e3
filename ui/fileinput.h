#pragma once

#include <session/checkinput.h>

#include <QString>
#include <QStringList>

namespace portcheck {

/// What files and folders that were dropped on the window, or chosen in a dialog, are to be taken for.
struct FileInput
{
    CheckInput input;
    QString report; ///< a JSON report to open instead; empty = none
    QStringList ignored; ///< files of a kind this program does not read
};

/// By name and kind alone; what is in them is the readers' to judge.
[[nodiscard]] FileInput fileInputFrom(const QStringList &paths);

} // namespace portcheck
