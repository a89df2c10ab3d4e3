#pragma once

#include "../window/nextstep.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace portcheck {

/// Asks for the name of another computer whose ports shall be asked over the network. Nothing is contacted
/// before its button (or Enter) is pressed.
class HostForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HostForm(QWidget *parent = nullptr);

    /// Shows itself only where asking makes sense: not for the sample or a saved report, not in a picture.
    void setView(const View &view);

signals:
    void activated(const portcheck::NextStep &step);

private:
    void ask();

    QLineEdit *m_name;
    QPushButton *m_ask;
    QPushButton *m_back;
    QString m_shown; ///< host of the diagnosis that was shown last
    bool m_masked = false;
};

} // namespace portcheck
