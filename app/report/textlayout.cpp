#include "textlayout.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace portcheck {
namespace {

using Range = std::pair<char32_t, char32_t>;

/// East Asian Width W and F, without unassigned gaps (they are harmless). Source: Unicode Standard Annex 11.
constexpr std::array kWide {Range {0x1100, 0x115F},
                            Range {0x2E80, 0x303E},
                            Range {0x3041, 0x4DBF},
                            Range {0x4E00, 0xA4CF},
                            Range {0xA960, 0xA97F},
                            Range {0xAC00, 0xD7A3},
                            Range {0xF900, 0xFAFF},
                            Range {0xFE30, 0xFE6F},
                            Range {0xFF01, 0xFF60},
                            Range {0xFFE0, 0xFFE6},
                            Range {0x1F300, 0x1F64F},
                            Range {0x1F900, 0x1F9FF},
                            Range {0x20000, 0x3FFFD}};

/// East Asian Width A, as far as our texts and Japanese names can hold them.
constexpr std::array kAmbiguous {
    Range {0x00A7, 0x00A8}, Range {0x00B0, 0x00B1}, Range {0x00B4, 0x00B4}, Range {0x00B6, 0x00B7},
    Range {0x00D7, 0x00D7}, Range {0x00F7, 0x00F7}, Range {0x0391, 0x03C9}, Range {0x0401, 0x0451},
    Range {0x2010, 0x2016}, Range {0x2018, 0x2019}, Range {0x201C, 0x201D}, Range {0x2020, 0x2027},
    Range {0x2030, 0x2033}, Range {0x203B, 0x203B}, Range {0x2103, 0x2103}, Range {0x2116, 0x2116},
    Range {0x2121, 0x2122}, Range {0x2160, 0x2179}, Range {0x2190, 0x2199}, Range {0x21D2, 0x21D4},
    Range {0x2200, 0x22BF}, Range {0x2460, 0x24E9}, Range {0x2500, 0x254B}, Range {0x25A0, 0x25EF},
    Range {0x2605, 0x2606}, Range {0x2640, 0x2642}, Range {0x266A, 0x266F}};

template<typename Ranges>
bool isIn(const Ranges &ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [c](const Range &range) { return c >= range.first && c <= range.second; });
}

QString withoutBlanksBehind(QString line)
{
    while (line.endsWith(QLatin1Char(' '))) {
        line.chop(1);
    }
    return line;
}

int columnsOf(char32_t c, int ambiguous)
{
    if (c < 0x80) {
        return 1;
    }
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format) {
        return 0;
    }
    if (isIn(kWide, c)) {
        return 2;
    }
    return isIn(kAmbiguous, c) ? ambiguous : 1;
}

/// Characters that must not start a line, and those that must not end one (JIS X 4051, the part that matters here).
const QString kNeverFirst =
    QStringLiteral("、。，．・：；？！）」』】〉》］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％…‥)]},.:;!?%");
const QString kNeverLast = QStringLiteral("（「『【〈《［｛([{");

/// Katakana words are foreign words: torn apart they are hard to read (エージェン-ト).
bool isKatakana(char32_t c)
{
    return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB;
}

/// What may not be torn apart: a full-width character, a katakana word, a run of others, a run of blanks; and with them
/// what must stay in the same line, so that the loop that fills lines needs no look back.
QStringList unitsOf(const QString &line)
{
    QStringList units;
    enum class Kind { Blank, Word, Katakana, Wide } last = Kind::Blank;
    for (const char32_t c : line.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        const Kind kind = c == U' ' ? Kind::Blank
            : isKatakana(c)         ? Kind::Katakana
            : isIn(kWide, c)        ? Kind::Wide
                                    : Kind::Word;
        const bool combines = columnsOf(c, 1) == 0;
        const auto glued = [&] {
            return kind != Kind::Blank && last != Kind::Blank
                && (kNeverFirst.contains(character) || kNeverLast.contains(units.last().back())
                    || (units.last().startsWith(QLatin1Char('[')) && !units.last().endsWith(QLatin1Char(']'))));
        };
        if (!units.isEmpty() && (combines || (kind == last && kind != Kind::Wide) || glued())) {
            units.last() += character;
            last = combines ? last : kind;
        } else {
            units.append(character);
            last = kind;
        }
    }
    return units;
}

/// The longest head of `word` of at most `width` columns, at least one character.
qsizetype headLength(const QString &word, int width, int ambiguous)
{
    qsizetype length = 0;
    qsizetype afterSeparator = 0;
    qsizetype breakable = 0; // so far that what follows may begin a line, and no word is torn
    bool inWord = false;
    int used = 0;
    for (const char32_t c : word.toUcs4()) {
        const int columns = columnsOf(c, ambiguous);
        const bool isWord = c < 0x80 && QChar::isLetterOrNumber(c);
        if (!(inWord && isWord) && !kNeverFirst.contains(QString::fromUcs4(&c, 1))) {
            breakable = length;
        }
        inWord = isWord;
        if (used + columns > width && length > 0) {
            break;
        }
        used += columns;
        length += QChar::requiresSurrogates(c) ? 2 : 1;
        if (c == U'\\' || c == U'/' || c == U'_') {
            afterSeparator = length;
        }
    }
    // A path reads better when it breaks behind a separator, if that does not waste half the line.
    const qsizetype best = afterSeparator * 2 > length ? afterSeparator : breakable;
    return length < word.size() && best * 2 > length ? best : length;
}

/// Widths of the columns: natural ones if they fit, else the widest are narrowed first, but while another
/// column can still give none below what its words and short cells need.
QList<int> columnWidths(const QList<QStringList> &rows, qsizetype columns, int available, int ambiguous)
{
    QList<int> natural(columns, 1);
    QList<int> least(columns, 4);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < columns; ++i) {
            for (const QString &line : row.value(i).split(QLatin1Char('\n'))) {
                natural[i] = std::max(natural.at(i), displayWidth(line, ambiguous));
                for (const QString &unit : unitsOf(line)) {
                    least[i] = std::max(least.at(i), displayWidth(unit, ambiguous));
                }
            }
        }
    }
    int total = std::accumulate(natural.cbegin(), natural.cend(), 0);
    for (qsizetype i = 0; i < columns; ++i) {
        least[i] = std::max(std::min(least.at(i), 16), std::min(natural.at(i), 12));
    }
    for (; total > available; --total) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < columns; ++i) {
            if (natural.at(i) > least.at(i) && (widest < 0 || natural.at(i) > natural.at(widest))) {
                widest = i;
            }
        }
        if (widest < 0) {
            // Words must be torn: rather not in the first column, which names the row.
            const auto first = natural.begin() + (columns > 1 && natural.at(0) < available / 3 ? 1 : 0);
            widest = std::max_element(first, natural.end()) - natural.begin();
        }
        if (natural.at(widest) <= 4) {
            break;
        }
        --natural[widest];
    }
    return natural;
}

} // namespace

int displayWidth(QStringView text, int ambiguous)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        width += columnsOf(c, ambiguous);
    }
    return width;
}

QStringList wrapText(const QString &text, int wanted, int ambiguous)
{
    const int width = std::max(wanted, 2);
    QStringList lines;
    QString current;
    int used = 0;
    const auto flush = [&] {
        lines.append(withoutBlanksBehind(current));
        current.clear();
        used = 0;
    };
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        for (QString unit : unitsOf(line)) {
            int columns = displayWidth(unit, ambiguous);
            if (used + columns > width && used > 0) {
                flush();
                if (unit.startsWith(QLatin1Char(' '))) {
                    continue; // the break replaces the blank
                }
            }
            while (columns > width) {
                const qsizetype head = headLength(unit, width, ambiguous);
                current = unit.left(head);
                flush();
                unit.remove(0, head);
                columns = displayWidth(unit, ambiguous);
            }
            current += unit;
            used += columns;
        }
        flush();
    }
    return lines;
}

QString padText(const QString &text, int width, int ambiguous)
{
    return text + QString(std::max(0, width - displayWidth(text, ambiguous)), QLatin1Char(' '));
}

QStringList layoutTable(const QStringList &headers, const QList<QStringList> &rows, int width, int ambiguous)
{
    constexpr int kGap = 2;
    const qsizetype columns = headers.size();
    const QList<int> widths = columnWidths(
        QList<QStringList> {headers} + rows, columns, width - kGap * static_cast<int>(columns - 1), ambiguous);
    QStringList lines;
    const auto add = [&](const QStringList &row) {
        QList<QStringList> cells;
        qsizetype height = 1;
        for (qsizetype i = 0; i < columns; ++i) {
            cells.append(wrapText(row.value(i), widths.at(i), ambiguous));
            height = std::max(height, cells.last().size());
        }
        for (qsizetype y = 0; y < height; ++y) {
            QString line;
            for (qsizetype i = 0; i < columns; ++i) {
                line += padText(cells.at(i).value(y), widths.at(i) + (i + 1 < columns ? kGap : 0), ambiguous);
            }
            lines.append(withoutBlanksBehind(line));
        }
    };
    add(headers);
    QStringList rule;
    for (const int columnWidth : widths) {
        rule.append(QString(columnWidth, QLatin1Char('-')));
    }
    lines.append(rule.join(QString(kGap, QLatin1Char(' '))));
    for (const QStringList &row : rows) {
        add(row);
    }
    return lines;
}

} // namespace portcheck
