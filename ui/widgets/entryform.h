#pragma once

#include "../window/view.h"
#include "textlabel.h"

#include <sources/enteredvalue.h>

#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>

namespace portcheck {

/// The fields for what a person reads on a screen of the product. A value joins the comparison on Enter
/// or by the button, is stamped with its time, and is never stored. Passwords are never asked for.
class EntryForm final : public QFrame
{
    Q_OBJECT

public:
    explicit EntryForm(Method method);

    void setView(const View &view);
    /// Puts the cursor into the field of a role, its text selected.
    void focusRole(PortRole role);

signals:
    /// All values of this method as they are now; `at` is not set. Empty = cleared.
    void applied(portcheck::Method method, const QList<portcheck::EnteredValue> &values);

private:
    struct Row
    {
        TextLabel *name;
        QLineEdit *field;
        TextLabel *note; ///< hint, stamp or error
    };

    void addRow(PortRole role);
    void apply();
    void clear();
    void showNote(PortRole role);
    [[nodiscard]] const Observation *entered(PortRole role) const;

    Method m_method;
    View m_view;
    QMap<PortRole, Row> m_rows;
    TextLabel *m_explanation = new TextLabel(TextRole::Small);
    QGridLayout *m_grid = new QGridLayout;
    QPushButton *m_compare = named(new QPushButton, "comparePushButton");
    QPushButton *m_clear = named(new QPushButton, "clearPushButton");
};

} // namespace portcheck
