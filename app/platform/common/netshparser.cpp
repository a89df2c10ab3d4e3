#include "netshparser.h"

#include <QString>

#include <utility>

namespace portcheck {
namespace {

QList<QByteArray> lines(const QByteArray &output)
{
    QByteArray unix = output;
    unix.replace('\r', '\n');
    return unix.split('\n');
}

bool isRuler(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    if (trimmed.size() < 5) {
        return false;
    }
    for (const char c : trimmed) {
        if (c != '-' && c != ' ') {
            return false;
        }
    }
    return true;
}

std::optional<qint64> number(const QByteArray &text)
{
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
    }
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
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

} // namespace

std::optional<QList<PortRange>> parseExcludedPortRanges(const QByteArray &output)
{
    bool inTable = false;
    QList<PortRange> ranges;
    for (const QByteArray &line : lines(output)) {
        if (isRuler(line)) {
            inTable = true;
            continue;
        }
        if (!inTable) {
            continue;
        }
        QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() == 3 && words.last() == "*") { // made by an administrator
            words.removeLast();
        }
        if (words.size() != 2) {
            continue;
        }
        if (const auto found = range(number(words.at(0)), number(words.at(1)))) {
            ranges.append(*found);
        }
    }
    return inTable ? std::optional(std::move(ranges)) : std::nullopt;
}

std::optional<PortRange> parseDynamicPortRange(const QByteArray &output)
{
    bool inTable = false;
    QList<qint64> numbers;
    for (const QByteArray &line : lines(output)) {
        if (isRuler(line)) {
            inTable = true;
            continue;
        }
        const qsizetype colon = line.lastIndexOf(':');
        if (inTable && colon >= 0) {
            const QByteArray text = line.mid(colon + 1).trimmed();
            if (const auto value = text.isEmpty() ? std::nullopt : number(text)) {
                numbers.append(*value);
            }
        }
    }
    if (numbers.size() != 2 || numbers.at(1) < 1) {
        return std::nullopt;
    }
    return range(numbers.at(0), numbers.at(0) + numbers.at(1) - 1);
}

} // namespace portcheck
