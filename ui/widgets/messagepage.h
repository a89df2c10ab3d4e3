#pragma once

#include "../window/nextstep.h"
#include "textlabel.h"

#include <QScrollArea>

class QHBoxLayout;

namespace portcheck {

class ShapeView;

/// An explicit page where there is no data: what is the matter, why, and what can be done. Scrolls in a very small
/// window only.
class MessagePage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// The first of `actions` is the primary button. `details` is a list of places or lines, shown in fixed pitch.
    void setMessage(RoleState state,
                    const QString &title,
                    const QString &text,
                    const QList<NextStep> &actions = {},
                    const QStringList &details = {});

signals:
    void activated(const portcheck::NextStep &step);

private:
    ShapeView *m_shape;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_details;
    QHBoxLayout *m_buttons;
};

} // namespace portcheck
