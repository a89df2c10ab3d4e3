#pragma once

#include "../window/nextstep.h"
#include "textlabel.h"

#include <QLineEdit>
#include <QPushButton>

namespace portcheck {

/// Asks for the name of another computer whose ports shall be asked over the network. Nothing is contacted
/// before its button (or Enter) is pressed.
class HostForm final : public QWidget
{
    Q_OBJECT

public:
    HostForm();

    /// Shows itself only where asking makes sense: not for the sample or a saved report, not in a picture.
    void setView(const View &view);

signals:
    void activated(const portcheck::NextStep &step);

private:
    void ask();

    QLineEdit *m_name = named(new QLineEdit, "hostLineEdit");
    QPushButton *m_ask = named(new QPushButton, "askHostPushButton");
    QPushButton *m_back = named(new QPushButton, "askThisComputerPushButton");
    QString m_shown; ///< host of the diagnosis that was shown last
    bool m_isAliased = false;
};

} // namespace portcheck
