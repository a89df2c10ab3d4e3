#pragma once

#include <QByteArray>
#include <QHash>

#include <utility>

namespace portcheck {

/// An HTTP/1.x answer read piece by piece from a peer that may be anything. Pure; holds no more than what
/// was appended.
class HttpAnswer
{
public:
    void append(const QByteArray &bytes);

    /// What came first does not look like HTTP (an empty answer does not either).
    [[nodiscard]] bool isHttp() const { return m_status != 0; }
    [[nodiscard]] bool hasHeaders() const { return m_bodyStart >= 0; }
    /// Everything that the peer announced is there. Without an announced length only its closing shows the end.
    [[nodiscard]] bool isComplete() const { return content().second; }

    [[nodiscard]] int status() const { return m_status; }
    /// First header of that name, without case; empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return m_headers.value(name.toLower()); }
    /// What has come of the body, transfer coding removed.
    [[nodiscard]] QByteArray body() const { return content().first; }
    /// All bytes as they came, headers included.
    [[nodiscard]] const QByteArray &raw() const { return m_raw; }

private:
    void parseHead();
    /// body() and isComplete()
    [[nodiscard]] std::pair<QByteArray, bool> content() const;

    QByteArray m_raw;
    QHash<QByteArray, QByteArray> m_headers; ///< names in lower case
    qsizetype m_bodyStart = -1;
    int m_status = 0;
};

} // namespace portcheck
