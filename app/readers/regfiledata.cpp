#include "regfiledata.h"

#include <core/allowlist.h>
#include <core/utf16.h>

#include <QByteArray>
#include <QStringTokenizer>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace portcheck::regfiledata {
namespace {

constexpr quint32 kRegBinary = 3; // winnt.h

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// A number of one to `most` hexadecimal digits and nothing else. QStringView::toUInt() takes signs, too.
std::optional<quint64> hexNumber(QStringView text, qsizetype most)
{
    if (text.isEmpty() || text.size() > most || !std::ranges::all_of(text, isHexDigit)) {
        return std::nullopt;
    }
    return text.toULongLong(nullptr, 16);
}

/// "7b,1f,00" as bytes; nothing when it is no such list.
std::optional<QByteArray> hexBytes(QStringView list)
{
    QByteArray bytes;
    for (const QStringView part : list.tokenize(u',')) {
        const auto byte = hexNumber(part.trimmed(), 2);
        if (byte) {
            bytes.append(static_cast<char>(*byte));
        } else if (!part.trimmed().isEmpty()) {
            return std::nullopt;
        }
    }
    return bytes;
}

/// Nothing when it is half a letter too long or goes on behind a NUL: what comes before that is not the value.
std::optional<QString> textOfBytes(const QByteArray &bytes, bool ansi)
{
    if (!ansi && bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    // The values kept are paths, names and versions; only ASCII is the same in every code page.
    QString text = ansi ? QString::fromLatin1(bytes) : utf16Text(bytes);
    while (text.endsWith(QChar(u'\0'))) {
        text.chop(1);
    }
    if (text.contains(QChar(u'\0'))) {
        return std::nullopt;
    }
    return text;
}

/// Takes a text over, unless it holds more than one value.
void setText(const QString &text, RegistryType type, RegistryValue *value)
{
    const RawKind kind = rawKindOfRegistryValue(value->name);
    const bool one = isOneValue(text, kind);
    value->type = one ? type : RegistryType::Other;
    value->text = one ? text : oneValue(text, kind);
}

void setNumber(quint64 number, RegistryType type, RegistryValue *value)
{
    value->type = type;
    value->number = number;
    value->text.clear();
}

/// Takes `word` and blanks behind it off the front, without case.
bool take(QStringView *text, QStringView word)
{
    const bool found = text->startsWith(word, Qt::CaseInsensitive);
    if (found) {
        *text = text->sliced(word.size()).trimmed();
    }
    return found;
}

/// The number in parentheses of "hex(b):", taken off with them; 3 (binary) without them, nothing when it is none.
std::optional<quint64> takeHexType(QStringView *data)
{
    std::optional<quint64> type = kRegBinary;
    if (take(data, u"(")) {
        const qsizetype end = data->indexOf(u')');
        type = end < 0 ? std::nullopt : hexNumber(data->first(end).trimmed(), 8);
        *data = end < 0 ? QStringView() : data->sliced(end + 1).trimmed();
    }
    return take(data, u":") ? type : std::nullopt;
}

void fromHex(quint32 type, QStringView list, bool ansi, RegistryValue *value)
{
    value->typeName = registryTypeName(type);
    const auto bytes = hexBytes(list);
    if (!bytes) {
        return;
    }
    const RegistryType known {type};
    if ((known == RegistryType::Dword && bytes->size() == 4) || (known == RegistryType::Qword && bytes->size() == 8)) {
        setNumber(qFromLittleEndian<quint64>(bytes->leftJustified(8, '\0').constData()), known, value);
    } else if (known == RegistryType::Text || known == RegistryType::ExpandText) {
        if (const auto text = textOfBytes(*bytes, ansi)) {
            setText(*text, known, value);
        }
    }
}

/// As oneValue(), with the commas between bytes: "hex:7b,1f".
QString rawHex(QStringView data)
{
    const auto isByte = [data](qsizetype at) {
        return at + 2 <= data.size() && isHexDigit(data.at(at)) && isHexDigit(data.at(at + 1))
            && (at + 2 == data.size() || data.at(at + 2) == u',');
    };
    const qsizetype colon = data.indexOf(u':');
    if (colon < 0 || !isOneValue(data.first(colon), RawKind::Word, kMaxRaw / 2)) {
        return oneValue(data);
    }
    qsizetype end = colon + 1;
    while (end + 3 < kMaxRaw && isByte(end)) {
        end = std::min(end + 3, data.size());
    }
    return end == data.size() ? data.toString() : data.first(end).toString() + QChar(0x2026);
}

QString unescaped(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Only these two are escaped by regedit; \n is a backslash and an n.
        const bool escape =
            text.at(i) == u'\\' && i + 1 < text.size() && (text.at(i + 1) == u'\\' || text.at(i + 1) == u'"');
        i += escape ? 1 : 0;
        result += text.at(i);
    }
    return result;
}

} // namespace

qsizetype closingEnd(QStringView line, qsizetype from)
{
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line.at(i) == u'"') {
            return i + 1;
        }
        i += line.at(i) == u'\\' ? 1 : 0;
    }
    return -1;
}

qsizetype quotedEnd(QStringView line)
{
    return line.startsWith(u'"') ? closingEnd(line, 1) : -1;
}

bool isBlankOrComment(QStringView rest)
{
    rest = rest.trimmed();
    return rest.isEmpty() || rest.startsWith(u';');
}

void fromRegFile(QStringView data, bool ansi, bool isEnded, RegistryValue *value)
{
    value->type = RegistryType::Other;
    value->text = oneValue(data);
    if (data.startsWith(u'"')) {
        value->typeName = registryTypeName(quint32(RegistryType::Text));
        const qsizetype end = quotedEnd(data);
        if (end >= 0 && isBlankOrComment(data.sliced(end))) {
            setText(unescaped(data.sliced(1, end - 2)), RegistryType::Text, value);
        }
        return;
    }
    if (const qsizetype comment = data.indexOf(u';'); comment >= 0) {
        data = data.first(comment).trimmed();
    }
    value->typeName = QStringLiteral("?");
    if (take(&data, u"dword")) {
        value->typeName = registryTypeName(quint32(RegistryType::Dword));
        if (take(&data, u":")) {
            if (const auto number = hexNumber(data, 8); number && (isEnded || data.size() == 8)) {
                setNumber(*number, RegistryType::Dword, value);
            }
        }
    } else if (data.startsWith(u"hex", Qt::CaseInsensitive)) {
        value->text = rawHex(data);
        take(&data, u"hex");
        if (const auto type = takeHexType(&data)) {
            fromHex(static_cast<quint32>(*type), data, ansi, value);
        }
    }
}

void fromQuery(QStringView typeName, QStringView data, RegistryValue *value)
{
    value->typeName = typeName.toString();
    value->type = RegistryType::Other;
    value->text = oneValue(data);
    constexpr std::array kKnown {
        RegistryType::Text, RegistryType::ExpandText, RegistryType::Dword, RegistryType::Qword};
    const auto *const type = std::find_if(kKnown.begin(), kKnown.end(), [typeName](RegistryType known) {
        return typeName == registryTypeName(quint32(known));
    });
    if (type == kKnown.end()) {
        return;
    }
    if (*type == RegistryType::Text || *type == RegistryType::ExpandText) {
        setText(data.first(std::min(data.size(), kMaxValue + 1)).toString(), *type, value);
        return;
    }
    // People copy the number as the registry editor shows it, too: 0x1f7b (8059).
    const qsizetype blank = std::find_if(data.begin(), data.end(), [](QChar c) { return c.isSpace(); }) - data.begin();
    const QStringView rest = data.sliced(blank).trimmed();
    const bool decimal = rest.startsWith(u'(') && rest.endsWith(u')') && rest.size() <= 22
        && std::all_of(rest.begin() + 1, rest.end() - 1, [](QChar c) { return c >= u'0' && c <= u'9'; });
    QStringView digits = data.first(blank);
    if (take(&digits, u"0x") && (rest.isEmpty() || decimal)) {
        const auto number = hexNumber(digits, 16);
        if (number && (*type == RegistryType::Qword || *number <= 0xffffffffU)) {
            setNumber(*number, *type, value);
        }
    }
}

} // namespace portcheck::regfiledata
