#pragma once

#include "../look/stateshape.h"
#include "../window/nextstep.h"
#include "textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace portcheck {

/// An explicit page where there is no data: what is the matter, why, and what can be done. Scrolls in a very small
/// window only.
class MessagePage final : public QScrollArea
{
    Q_OBJECT

public:
    MessagePage();

    /// The first of `actions` is the primary button. `details` is a list of places or lines, shown in fixed pitch.
    void setMessage(RoleState state,
                    const QString &title,
                    const QString &text,
                    const QList<NextStep> &actions = {},
                    const QStringList &details = {});

signals:
    void activated(const portcheck::NextStep &step);

private:
    ShapeView *m_shape = new ShapeView(48);
    TextLabel *m_title = new TextLabel(TextRole::Title);
    TextLabel *m_text = new TextLabel(TextRole::Secondary);
    TextLabel *m_details = new TextLabel(TextRole::Code);
    QHBoxLayout *m_buttons = makeLayout<QHBoxLayout>(8);
};

} // namespace portcheck
