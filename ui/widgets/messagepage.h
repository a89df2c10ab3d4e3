#pragma once

#include "../look/stateshape.h"
#include "../window/nextstep.h"
#include "textlabel.h"

#include <QScrollArea>

namespace portcheck {

/// What is the matter, why, and what can be done.
struct Message
{
    RoleState state;
    QString title;
    QString text;
    QList<NextStep> actions = {}; ///< the first is the primary button
    QStringList details = {}; ///< places or lines, shown in fixed pitch
};

/// An explicit page where there is no data. Scrolls in a very small window only.
class MessagePage final : public QScrollArea
{
    Q_OBJECT

public:
    MessagePage();

    void setMessage(const Message &message);

signals:
    void activated(const portcheck::NextStep &step);

private:
    StateBadge *m_shape = new StateBadge(48);
    TextLabel *m_title = new TextLabel(TextRole::Title);
    TextLabel *m_text = new TextLabel(TextRole::Secondary);
    TextLabel *m_details = new TextLabel(TextRole::Code);
    QBoxLayout *m_buttons = inRow(8);
};

} // namespace portcheck
