#pragma once

#include <core/port.h>
#include <core/vocabulary.h>

#include <QDateTime>
#include <QString>

namespace portcheck {

/// A port that the person read on a screen of the product and entered. Lives for one session and its
/// reports; never stored. `method` is Console (server-http, server-https, agent) or Plugin (mac).
struct EnteredValue
{
    Method method = Method::Console;
    PortRole role = PortRole::ServerHttp;
    QString text; ///< as entered; may be no port
    QDateTime at; ///< when; invalid until the clock has stamped it

    friend bool operator==(const EnteredValue &, const EnteredValue &) = default;
};

} // namespace portcheck
