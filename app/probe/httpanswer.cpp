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
    QList<QByteArray> lines = m_raw.mid(0, end).split('\n'); // of everything as long as there is no end
    const QByteArray first = lines.takeFirst().trimmed();
    if (first.startsWith("HTTP/1.") && first.size() >= 12) {
        const int status = first.mid(9, 3).toInt(); // 0 for what is no number
        m_status = status >= 100 ? status : 0;
    }
    if (end < 0 || m_status == 0) {
        return;
    }
    m_bodyStart = end + gap;
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        if (colon > 0 && !m_headers.contains(name)) {
            m_headers.insert(name, line.mid(colon + 1).trimmed());
        }
    }
}

std::pair<QByteArray, bool> HttpAnswer::content() const
{
    if (!hasHeaders()) {
        return {};
    }
    const QByteArray coded = m_raw.mid(m_bodyStart);
    if (header("transfer-encoding").toLower().contains("chunked")) {
        return dechunk(coded);
    }
    bool isNumber = false;
    const qint64 length = header("content-length").toLongLong(&isNumber);
    const bool announced = isNumber && length >= 0;
    const bool hasNone = m_status == 204 || m_status == 304;
    return {announced ? coded.left(length) : coded, hasNone || (announced && coded.size() >= length)};
}

} // namespace portcheck
