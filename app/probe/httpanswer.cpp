#include "httpanswer.h"

namespace portcheck {
namespace {

/// \return the chunks read so far, and whether the last one has been seen.
std::pair<QByteArray, bool> dechunk(const QByteArray &coded)
{
    QByteArray plain;
    qsizetype at = 0;
    while (at < coded.size()) {
        const qsizetype end = coded.indexOf("\r\n", at);
        if (end < 0) {
            break;
        }
        bool ok = false;
        const QByteArray size = coded.mid(at, end - at).split(';').constFirst().trimmed();
        const qlonglong length = size.toLongLong(&ok, 16);
        if (!ok || length < 0) {
            break;
        }
        if (length == 0) {
            return {plain, true};
        }
        plain += coded.mid(end + 2, length);
        if (length > coded.size() - end - 2) {
            break;
        }
        at = end + 2 + length + 2;
    }
    return {plain, false};
}

} // namespace

void HttpAnswer::append(const QByteArray &bytes)
{
    m_raw += bytes;
    if (m_bodyStart < 0) {
        parseHead();
    }
}

void HttpAnswer::parseHead()
{
    qsizetype end = m_raw.indexOf("\r\n\r\n");
    qsizetype gap = 4;
    if (const qsizetype bare = m_raw.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        gap = 2;
    }
    const QByteArray head = end < 0 ? m_raw : m_raw.left(end);
    const QByteArray first = head.split('\n').constFirst().trimmed();
    if (first.startsWith("HTTP/1.") && first.size() >= 12) {
        bool ok = false;
        const int status = first.mid(9, 3).toInt(&ok);
        m_status = ok && status >= 100 && status <= 999 ? status : 0;
    }
    if (end < 0 || m_status == 0) {
        return;
    }
    m_bodyStart = end + gap;
    QList<QByteArray> lines = head.split('\n');
    lines.removeFirst();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            m_headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
        }
    }
    bool ok = false;
    const qint64 length = header("content-length").toLongLong(&ok);
    if (ok && length >= 0) {
        m_length = length;
    }
}

bool HttpAnswer::isChunked() const
{
    return header("transfer-encoding").toLower().contains("chunked");
}

bool HttpAnswer::isComplete() const
{
    if (m_bodyStart < 0) {
        return false;
    }
    if (isChunked()) {
        return dechunk(m_raw.mid(m_bodyStart)).second;
    }
    if (m_status == 204 || m_status == 304) {
        return true;
    }
    return m_length && m_raw.size() - m_bodyStart >= *m_length;
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    for (const auto &[candidate, value] : m_headers) {
        if (candidate == wanted) {
            return value;
        }
    }
    return {};
}

QByteArray HttpAnswer::body() const
{
    if (m_bodyStart < 0) {
        return {};
    }
    const QByteArray coded = m_raw.mid(m_bodyStart);
    if (isChunked()) {
        return dechunk(coded).first;
    }
    return m_length ? coded.left(*m_length) : coded;
}

} // namespace portcheck
