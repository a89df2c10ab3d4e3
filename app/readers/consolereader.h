#pragma once

#include "reader.h"

#include <core/diagnosis.h>
#include <sources/enteredvalue.h>

#include <QList>
#include <QUrl>

#include <optional>

namespace portcheck {

/// The first documented way: the ports that the management console shows when the mouse rests on the server's name.
/// What that text looks like is not public, so nothing is taken from the console itself: the person types the numbers.
class ConsoleReader final : public Reader
{
public:
    /// Values of other methods and of roles that the console does not show are left out.
    explicit ConsoleReader(QList<EnteredValue> entered);

    [[nodiscard]] Method method() const override { return Method::Console; }
    /// Asked when something was typed.
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    QList<EnteredValue> m_entered;
};

/// Observations of what was typed for `method`, one for each role; of a role typed twice the last one.
[[nodiscard]] QList<Observation> enteredObservations(const QList<EnteredValue> &entered, Method method);

/// Where the console answers, worked out from everything that was read: the HTTPS port, or the HTTP port when SSL is
/// off. Nothing when the host or the port is not known for sure, or the host is no name a browser could open.
/// The page is the one that leads to the login of a WFBS server (mark T in the domain notes).
[[nodiscard]] std::optional<QUrl> consoleAddress(const Diagnosis &diagnosis);

/// A host name of letters, digits, '-', '_' and dots, an IPv4 address or an IPv6 address without brackets.
[[nodiscard]] bool isHostName(QStringView name);

} // namespace portcheck
