#include "httpanswer.h"

#include <tuple>
#include <utility>

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

HttpAnswer::HttpAnswer(const QByteArray &bytes)
    : raw(bytes)
{
    qsizetype end = raw.indexOf("\r\n\r\n");
    qsizetype gap = 4;
    if (const qsizetype bare = raw.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        gap = 2;
    }
    QList<QByteArray> lines = raw.mid(0, end).split('\n'); // of everything as long as there is no end
    const QByteArray first = lines.takeFirst().trimmed();
    if (first.startsWith("HTTP/1.") && first.size() >= 12) {
        const int number = first.mid(9, 3).toInt(); // 0 for what is no number
        status = number >= 100 ? number : 0;
    }
    hasHeaders = end >= 0 && status != 0;
    if (!hasHeaders) {
        return;
    }
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        if (colon > 0 && !m_headers.contains(name)) {
            m_headers.insert(name, line.mid(colon + 1).trimmed());
        }
    }
    body = raw.mid(end + gap);
    if (header("transfer-encoding").toLower().contains("chunked")) {
        std::tie(body, isComplete) = dechunk(body);
        return;
    }
    bool announced = false;
    const qint64 length = header("content-length").toLongLong(&announced);
    announced = announced && length >= 0;
    isComplete = status == 204 || status == 304 || (announced && body.size() >= length);
    body = announced ? body.left(length) : body;
}

} // namespace portcheck
