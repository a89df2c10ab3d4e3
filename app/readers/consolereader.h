#pragma once

#include "reader.h"

#include <sources/enteredvalue.h>

#include <QList>

namespace portcheck {

/// The first documented way: the ports that the management console shows when the mouse rests on the server's name.
/// What that text looks like is not public, so nothing is taken from the console itself: the person types the numbers.
class ConsoleReader final : public Reader
{
public:
    /// Values of other methods and of roles that the console does not show are left out.
    explicit ConsoleReader(QList<EnteredValue> entered);

    [[nodiscard]] Method method() const override { return Method::Console; }
    /// Asked when something was entered.
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    QList<EnteredValue> m_entered;
};

/// Observations of what was entered for `method`, one for each role; of a role entered twice the last one.
[[nodiscard]] QList<Observation> enteredObservations(const QList<EnteredValue> &entered, Method method);

} // namespace portcheck
