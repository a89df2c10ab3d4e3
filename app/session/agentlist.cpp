#include "agentlist.h"

#include <core/port.h>
#include <core/servernames.h>
#include <readers/textdecoder.h>

#include <QSet>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

using Row = QStringList;

/// Splits into rows and fields; a quoted field may hold separators, line ends and doubled quotes. Where a quote is never
/// closed, none means anything: the rest of the list would be one field.
QList<Row> splitRows(const QString &text, QChar separator)
{
    QList<Row> rows;
    Row row;
    QString field;
    bool quoted = false;
    bool any = false;
    const auto endField = [&] {
        row.append(field.trimmed());
        field.clear();
    };
    const auto endRow = [&] {
        if (any) {
            endField();
            rows.append(row);
        }
        row.clear();
        any = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"') {
                field += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                field += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && field.trimmed().isEmpty()) {
            quoted = true;
            any = true;
            field.clear();
        } else if (c == u'\n' || c == u'\r') {
            endRow();
        } else if (!separator.isNull() && c == separator) {
            endField();
            any = true;
        } else {
            field += c;
            any = true;
        }
    }
    endRow();
    return quoted ? splitRows(QString(text).remove(u'"'), separator) : rows;
}

/// The separator of a table: of those in its first line the one that most lines have. Null for a plain list.
QChar separatorOf(QString text)
{
    QStringList lines = text.replace(u'\r', u'\n').split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    const auto rows = [&lines](QChar c) {
        return std::ranges::count_if(lines, [c](const QString &line) { return line.contains(c); });
    };
    // The Japanese ones also stand within the cells of a table.
    for (const QStringView kind : {QStringView(u",;\t"), QStringView(u"、，")}) {
        const auto first = std::ranges::find_if(lines, [kind](const QString &line) {
            return std::ranges::any_of(kind, [&line](QChar c) { return line.contains(c); });
        });
        if (first == lines.end()) {
            continue;
        }
        const QChar best = *std::ranges::max_element(kind, {}, [&](QChar c) {
            const auto count = first->count(c);
            return std::pair(count > 0 ? rows(c) : 0, count);
        });
        if (first == lines.begin() || rows(best) * 2 > lines.size()) { // a title above it has none
            return best;
        }
    }
    return {};
}

int nameColumn(const Row &headers)
{
    // Headers under which a name is found, best first; compared without case, blanks and separators.
    static const QStringList names =
        QStringLiteral("computername pcname pc名 devicename デバイス名 computer pc device hostname host endpointname "
                       "endpoint machinename machine clientname client agentname agent computers pcs devices hosts "
                       "endpoints machines clients agents コンピュータ名 "
                       "コンピューター名 コンピュータ コンピューター エンドポイント名 エンドポイント ホスト名 ホスト "
                       "端末名 端末 クライアント名 クライアント エージェント名 エージェント name 名前 "
                       "ipaddress ipアドレス address ip")
            .split(QLatin1Char(' '));
    QStringList plain;
    for (const QString &header : headers) {
        plain.append(header.toLower());
        plain.last().removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-'; });
    }
    for (const QString &name : names) {
        if (const qsizetype at = plain.indexOf(name); at >= 0) {
            return static_cast<int>(at);
        }
    }
    return -1;
}

/// A report or a workbook, say: its words would be asked for as names of computers. "[PC1]" is none.
bool isJsonOrNoText(QStringView text)
{
    const QStringView all = text.trimmed();
    const QStringView second = all.mid(1).trimmed().left(1);
    return text.contains(u'\0') || all.startsWith(u'{')
        || (all.startsWith(u'[') && !second.isEmpty() && QStringView(u"[{\"").contains(second));
}

Failure<ReadError> failure(ReadErrorCode code, const QString &detail)
{
    return Failure {ReadError {code, {}, 0, detail}};
}

} // namespace

Result<AgentList, ReadError>
parseAgentList(QByteArrayView bytes, const LegacyDecoder &codePage932, int column, const AgentListLimits &limits)
{
    if (bytes.size() > limits.maxBytes) {
        return failure(ReadErrorCode::TooLarge, QStringLiteral("more bytes than any list of computers has"));
    }
    const QString text = decodeText(bytes, codePage932);
    if (isJsonOrNoText(text)) {
        return failure(ReadErrorCode::Malformed, QStringLiteral("JSON or no text, not a list of computers"));
    }
    QChar separator = separatorOf(text);
    QList<Row> rows = splitRows(text, separator);
    rows.removeIf([](const Row &row) { // comments; a column of serial numbers may be called "#"
        return row.constFirst().startsWith(u'#') && nameColumn(row) < 0;
    });
    if (!rows.isEmpty() && rows.constFirst().constFirst().startsWith(QLatin1String("sep="))) {
        rows.removeFirst(); // Excel's
    }
    if (std::ranges::all_of(rows, [](const Row &row) { return row.mid(1).join(QString()).isEmpty(); })) {
        separator = {}; // nothing stands behind it: no table
    }

    AgentList list;
    // A row with an address or, where nobody is known to call names, a digit is a computer: a table without headers
    // loses none.
    const auto isComputer = [](const QString &cell) {
        return isIpAddress(cell) || (canBeHost(cell) && std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); }));
    };
    if (rows.size() == 1 && column < 0) {
        Row only = rows.constFirst();
        only.removeAll(QString());
        const auto addresses = std::ranges::count_if(only, isIpAddress);
        // All of one kind: a list in one line. A name and an address are one computer.
        if (nameColumn(only) < 0 && std::ranges::all_of(only, canBeHost)
            && (addresses == 0 || addresses == only.size())) {
            rows.clear();
            for (const QString &cell : std::as_const(only)) {
                rows.append({cell});
            }
            separator = {};
        }
    }
    if (!separator.isNull() && !rows.isEmpty()) {
        // Titles above the headings have fewer cells; the first computer ends them. A title may be one of the words of
        // headings too, and so may the kind of a computer below.
        const auto filled = [](const Row &row) {
            return row.size() - row.count(QString());
        };
        const auto isHeading = [](const Row &row) {
            return nameColumn(row) >= 0;
        };
        auto heading = std::ranges::find_if(rows, isHeading);
        if (rows.end() - heading > 1 && filled(*heading) == 1 && isHeading(heading[1])) {
            ++heading;
        }
        const auto computer =
            std::ranges::find_if(rows, [&](const Row &row) { return std::ranges::any_of(row, isComputer); });
        if (heading != rows.end() && heading <= computer && std::all_of(rows.begin(), heading, [&](const Row &row) {
                return filled(row) < std::max(qsizetype(2), filled(*heading));
            })) {
            list.skippedCount = static_cast<int>(heading - rows.begin());
            rows.erase(rows.begin(), heading);
        }
        list.columns = rows.constFirst();
        const int named = nameColumn(list.columns);
        const Row &first = rows.at(rows.size() > 1 ? 1 : 0);
        const auto likely = std::ranges::find_if(first, canBeHost);
        list.column = column >= 0   ? column
            : named >= 0            ? named
            : likely == first.end() ? 0
                                    : static_cast<int>(likely - first.begin());
        if (named >= 0
            || (!isComputer(list.columns.value(list.column)) && std::ranges::none_of(list.columns, isIpAddress))) {
            rows.removeFirst();
        } else {
            list.columns.fill(QString());
        }
        list.isGuess = column < 0 && named < 0;
        if (list.column >= list.columns.size()) {
            return failure(ReadErrorCode::NotFound, QStringLiteral("the table has no such column"));
        }
    } else if (!rows.isEmpty() && nameColumn(rows.constFirst()) >= 0) {
        list.columns = rows.takeFirst(); // a table of one column
        list.column = 0;
    }

    QSet<QString> known;
    const qsizetype at = std::max(0, list.column);
    for (const Row &row : std::as_const(rows)) {
        QString host = at < row.size() ? row.at(at) : QString();
        while (host.startsWith(u'\\')) {
            host.remove(0, 1);
        }
        if (host.isEmpty() || known.contains(host.toLower())) {
            continue; // a table may have rows without a name
        }
        if (!canBeHost(host)) {
            ++list.skippedCount;
            continue;
        }
        if (list.hosts.size() == limits.maxHosts) {
            return failure(ReadErrorCode::TooLarge, QStringLiteral("more computers than one run may ask"));
        }
        known.insert(host.toLower());
        list.hosts.append(host);
    }
    if (list.hosts.isEmpty()) {
        return failure(ReadErrorCode::Malformed, QStringLiteral("no name of a computer in it"));
    }
    return list;
}

} // namespace portcheck
