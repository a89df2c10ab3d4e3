#include "portrangetext.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

/// With one blank between words.
QStringList linesOf(QStringView text)
{
    QStringList lines = text.toString().replace(u'\r', u'\n').split(u'\n');
    for (QString &line : lines) {
        line = std::move(line).simplified();
    }
    return lines;
}

QStringList wordsOf(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

bool consistsOf(QStringView text, QStringView characters)
{
    return !text.isEmpty() && std::ranges::all_of(text, [characters](QChar c) { return characters.contains(c); });
}

/// The line of dashes under the headings: two groups for a table of ranges, one for a list of values.
bool isRuler(const QString &line, qsizetype groups)
{
    const QStringList words = line.startsWith(u'-') ? wordsOf(line) : QStringList();
    return words.size() == groups
        && std::ranges::all_of(words, [](const QString &word) { return word.size() >= 5 && consistsOf(word, u"-"); });
}

bool isEllipsis(QStringView line)
{
    return consistsOf(line, u".\u2026");
}

/// "Protocol udp Port Exclusion Ranges": a listing of the other protocol is not ours.
bool namesUdp(const QString &line)
{
    const QStringList words = wordsOf(line);
    return words.contains(u"udp", Qt::CaseInsensitive) || words.contains(u"\"udp\"", Qt::CaseInsensitive);
}

std::optional<qint64> number(QStringView text)
{
    bool ok = false;
    const qint64 value = isDigits(text) ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<PortRange> range(std::optional<qint64> first, std::optional<qint64> last)
{
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    const auto from = Port::fromNumber(*first);
    const auto to = Port::fromNumber(*last);
    return from && to ? std::optional(PortRange {*from, *to}) : std::nullopt;
}

enum class Row { Range, Unreadable, Other };

/// A row of the table: two numbers, perhaps a star, perhaps somebody's note behind it.
Row readRow(const QString &line, QList<PortRange> &ranges)
{
    const QStringList words = wordsOf(line);
    if (words.size() < 2) {
        return number(words.value(0)) ? Row::Unreadable : Row::Other; // cut within a row
    }
    const bool starred = words.value(2) == u"*";
    if (auto read = range(number(words.at(0)), number(words.at(1)))) {
        if (words.size() > 2 && !starred && words.at(2).at(0).isLetterOrNumber()) {
            return Row::Other; // a sentence that begins with numbers
        }
        read->administered = starred;
        ranges.append(*read);
        return Row::Range;
    }
    // Somebody has made the digits unreadable, or they are no ports.
    const bool likeRow = words.size() == 2 || (words.size() == 3 && starred);
    const QStringView maskedDigits = u"0123456789xX*#?-";
    return likeRow && consistsOf(words.at(0), maskedDigits) && consistsOf(words.at(1), maskedDigits)
            && words.at(0) != u"*"
        ? Row::Unreadable
        : Row::Other;
}

} // namespace

std::optional<ReservedRanges> parseExcludedPortRanges(QStringView text)
{
    std::optional<ReservedRanges> result;
    bool inTable = false;
    bool readable = true;
    bool udp = false;
    for (const QString &line : linesOf(text)) {
        if (isRuler(line, 2)) {
            inTable = !udp;
            if (inTable) {
                result = ReservedRanges {{}, false};
                readable = true;
            }
            udp = false;
            continue;
        }
        if (!inTable) {
            udp = udp || namesUdp(line);
            continue;
        }
        if (line.isEmpty() || isEllipsis(line)) {
            continue;
        }
        switch (readRow(line, result->ranges)) {
        case Row::Range:
            break;
        case Row::Unreadable:
            readable = false;
            break;
        case Row::Other:
            // "* - Administered port exclusions." is always printed: with it the table is whole.
            result->complete = line.startsWith(u'*');
            inTable = false;
            udp = namesUdp(line);
            break;
        }
    }
    return readable ? std::move(result) : std::nullopt;
}

bool holdsExcludedPortRanges(QStringView text)
{
    return std::ranges::any_of(linesOf(text), [](const QString &line) { return isRuler(line, 2); });
}

bool looksLikePortRangeText(QStringView text)
{
    return holdsExcludedPortRanges(text) || parseDynamicPortRange(text).has_value();
}

std::optional<PortRange> parseDynamicPortRange(QStringView text)
{
    // Two lines "words : number", one after the other, under a title or a ruler.
    std::optional<PortRange> result;
    std::optional<qint64> first;
    bool announced = false;
    bool udp = false;
    for (const QString &line : linesOf(text)) {
        if (line.isEmpty() || isRuler(line, 1)) {
            announced = announced || (isRuler(line, 1) && !udp);
            continue;
        }
        const qsizetype colon = line.lastIndexOf(u':');
        const auto value = colon > 0 ? number(line.sliced(colon + 1).trimmed()) : std::nullopt;
        if (!value) {
            udp = namesUdp(line);
            announced = line.contains(u"tcp", Qt::CaseInsensitive) && !udp;
            first.reset();
        } else if (first) {
            const qint64 count = *value;
            if (const auto found = count < 1 ? std::nullopt : range(*first, *first + count - 1)) {
                result = found;
            }
            first.reset();
            announced = false;
        } else if (announced) {
            first = value;
        }
    }
    return result;
}

} // namespace portcheck
