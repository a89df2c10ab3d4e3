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

/// As a word of its own, whatever signs stand around it.
bool names(QStringView line, QStringView word)
{
    const qsizetype at = line.lastIndexOf(word, -1, Qt::CaseInsensitive);
    const auto isLetter = [line](qsizetype i) {
        return i >= 0 && i < line.size() && line.at(i).unicode() < 0x80 && line.at(i).isLetterOrNumber();
    };
    return at >= 0 && !isLetter(at - 1) && !isLetter(at + word.size());
}

/// "TCP 0.0.0.0:135 ..." of netstat
bool isSocket(const QString &line)
{
    const QStringList words = wordsOf(line);
    return (words.value(0) == u"TCP" || words.value(0) == u"UDP") && words.value(1).contains(u':');
}

/// What a listing is about, by the lines above it: a command, or a title, "Protocol udp Port Exclusion Ranges". One of
/// UDP or IPv6 is not ours.
class Subject
{
public:
    /// \return Whether the line names TCP.
    bool read(const QString &line)
    {
        if (isSocket(line)) {
            return false;
        }
        const bool tcp = names(line, u"tcp");
        m_udp = names(line, u"udp") || (m_udp && !tcp);
        // Other commands, such as `route print`, have parts about IPv6.
        const bool isOfPorts = line.contains(QLatin1String("port"), Qt::CaseInsensitive) || names(line, u"netsh");
        m_ipv6 = (isOfPorts && names(line, u"ipv6")) || (m_ipv6 && !names(line, u"ipv4"));
        return tcp;
    }
    [[nodiscard]] bool isOurs() const { return !m_udp && !m_ipv6; }

private:
    bool m_udp = false;
    bool m_ipv6 = false;
};

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
    bool shortened = false;
    Subject subject;
    for (const QString &line : linesOf(text)) {
        if (isRuler(line, 2)) {
            inTable = subject.isOurs();
            if (inTable) {
                result = ReservedRanges {{}, false};
                readable = true;
                shortened = false;
            }
            subject = {};
            continue;
        }
        if (!inTable) {
            subject.read(line);
            continue;
        }
        if (line.isEmpty() || isEllipsis(line)) {
            shortened = shortened || !line.isEmpty();
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
            result->complete = line.startsWith(u'*') && !shortened;
            inTable = false;
            subject.read(line);
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
    Subject subject;
    for (const QString &line : linesOf(text)) {
        if (line.isEmpty() || isRuler(line, 1)) {
            announced = announced || (isRuler(line, 1) && subject.isOurs());
            continue;
        }
        const qsizetype colon = line.lastIndexOf(u':');
        const auto value = colon > 0 ? number(line.sliced(colon + 1).trimmed()) : std::nullopt;
        if (!value) {
            announced = subject.read(line) && subject.isOurs();
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
