#pragma once

#include <QByteArray>
#include <QHash>

namespace portcheck {

/// An HTTP/1.x answer, as far as it has come, of a peer that may be anything.
struct HttpAnswer
{
    HttpAnswer() = default;
    explicit HttpAnswer(const QByteArray &bytes);

    QByteArray raw; ///< all bytes as they came, headers included
    int status = 0; ///< 0 = what came first does not look like HTTP (an empty answer does not either)
    bool hasHeaders = false; ///< all of them
    QByteArray body; ///< what has come of it, transfer coding removed
    /// Everything that the peer announced is there. Without an announced length only its closing shows the end.
    bool isComplete = false;

    /// First header of that name, without case; empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return m_headers.value(name.toLower()); }

private:
    QHash<QByteArray, QByteArray> m_headers; ///< names in lower case
};

} // namespace portcheck
