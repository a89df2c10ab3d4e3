#include "regfileparser.h"

#include "textdecoder.h"

#include <core/allowlist.h>
#include <core/utf16.h>

#include <QStringTokenizer>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

/// A quoted text that runs over more lines than this is taken for a broken one, so that a stray quote does not swallow
/// the rest of the file.
constexpr int kMaxTextLines = 64;
/// More than the data of any value that is kept, as hex with its blanks.
constexpr qsizetype kMaxHexLength = 8192;

struct KeyPath
{
    QStringView key;
    RegistryView view = RegistryView::Bits64;
};

/// Below HKLM\SOFTWARE, without Wow6432Node; nothing for every other path.
std::optional<KeyPath> softwareKey(QStringView path)
{
    const auto take = [&path](QLatin1String prefix) {
        const bool found = path.startsWith(prefix, Qt::CaseInsensitive);
        if (found) {
            path = path.sliced(prefix.size());
        }
        return found;
    };
    const bool isMachine = take(QLatin1String("HKEY_LOCAL_MACHINE\\")) || take(QLatin1String("HKLM\\"));
    if (!isMachine || !take(QLatin1String("SOFTWARE\\"))) {
        return std::nullopt;
    }
    const RegistryView view = take(QLatin1String("Wow6432Node\\")) ? RegistryView::Bits32 : RegistryView::Bits64;
    while (path.endsWith(QLatin1Char('\\'))) {
        path.chop(1);
    }
    return KeyPath {path, view};
}

bool isRootPath(QStringView line)
{
    return line.startsWith(QLatin1String("HKEY_"), Qt::CaseInsensitive)
        || line.startsWith(QLatin1String("HKLM\\"), Qt::CaseInsensitive);
}

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
    // Only these two are escaped by regedit; \n is a backslash and an n.
    QStringList parts = text.toString().split(QStringLiteral("\\\\"));
    return parts.replaceInStrings(QStringLiteral("\\\""), QStringLiteral("\"")).join(u'\\');
}

/// Index behind the closing quote of a text that goes on in this line; -1 when it is not closed.
qsizetype closingEnd(QStringView line, qsizetype from = 0)
{
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line.at(i) == u'"') {
            return i + 1;
        }
        i += line.at(i) == u'\\' ? 1 : 0;
    }
    return -1;
}

/// The same for a text in quotes at the start of `line`.
qsizetype quotedEnd(QStringView line)
{
    return line.startsWith(u'"') ? closingEnd(line, 1) : -1;
}

bool isBlankOrComment(QStringView rest)
{
    rest = rest.trimmed();
    return rest.isEmpty() || rest.startsWith(u';');
}

/// `data` is what follows the `=` of a .reg file, continued lines joined. Sets everything but line; the name must
/// be set.
/// \param isEnded false when it may have been cut: a number of fewer than eight digits is then none.
void readRegData(QStringView data, bool ansi, bool isEnded, RegistryValue *value)
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

/// `data` is what follows the type in a line of `reg query`. Sets everything but line; the name must be set.
void readQueryData(QStringView typeName, QStringView data, RegistryValue *value)
{
    value->typeName = typeName.toString();
    value->type = RegistryType::Other;
    value->text = oneValue(data);
    constexpr std::array kKnown {
        RegistryType::Text, RegistryType::ExpandText, RegistryType::Dword, RegistryType::Qword};
    const auto *const type =
        std::ranges::find(kKnown, typeName, [](RegistryType known) { return registryTypeName(quint32(known)); });
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

class RegFileParser
{
public:
    explicit RegFileParser(TextLines &lines)
        : m_lines(lines)
    { }

    std::unique_ptr<RegFile> parse()
    {
        while (m_lines.next()) {
            readLine(m_lines.line().trimmed());
        }
        endBlock();
        return m_recognised ? std::move(m_file) : nullptr;
    }

    /// Whether it is registry text at all, which the first lines of any tell.
    bool recognises()
    {
        while (!m_recognised && m_lines.next()) {
            readLine(m_lines.line().trimmed());
        }
        return m_recognised;
    }

private:
    void readHeader(QStringView line)
    {
        m_headerSeen = true;
        m_ansi = line.compare(QLatin1String("REGEDIT4"), Qt::CaseInsensitive) == 0;
        m_recognised = m_ansi || line.startsWith(QLatin1String("Windows Registry Editor Version"), Qt::CaseInsensitive);
    }

    void readLine(QStringView line)
    {
        if (line.isEmpty()) {
            return;
        }
        if (!m_headerSeen) {
            readHeader(line);
        }
        const QChar first = line.front();
        if (first == u'"' || first == u'@') {
            if (m_block != Block::Query) {
                readRegValue(line);
            }
        } else if (first == u'[') {
            endBlock();
            const qsizetype end = line.lastIndexOf(QLatin1Char(']'));
            const QStringView path = line.sliced(1, (end < 0 ? line.size() : end) - 1).trimmed();
            // A key to be deleted starts with '-' and so is no path.
            if (isRootPath(path)) {
                startKey(path, true);
            }
        } else if (isRootPath(line)) {
            endBlock();
            startKey(line, false);
        } else if (m_block == Block::Query) {
            readQueryValue(line);
        }
    }

    void startKey(QStringView path, bool isReg)
    {
        m_block = isReg ? Block::Reg : Block::Query;
        m_blockLine = m_lines.number();
        m_recognised = true;
        const auto found = softwareKey(path);
        if (!found) {
            return;
        }
        for (const QString &key : registrykeys::kAll) {
            if (!found->key.startsWith(key, Qt::CaseInsensitive)) {
                continue;
            }
            if (found->key.size() == key.size()) {
                m_current = &keyOf(key, found->view);
            } else if (found->key.at(key.size()) == QLatin1Char('\\')) {
                // A key below proves that this one exists, nothing about its values.
                keyOf(key, found->view);
            }
        }
    }

    RegFileKey &keyOf(const QString &key, RegistryView view) { return m_file->keys[{key.toCaseFolded(), view}]; }

    void endBlock()
    {
        if (m_current) {
            // `reg query KEY /v NAME` prints the key and one value, and a key listed below the one asked has none;
            // a real key of the product has many.
            m_current->whole = m_current->whole || m_block == Block::Reg || m_valuesInBlock > 1;
        }
        m_block = Block::None;
        m_current = nullptr;
        m_valuesInBlock = 0;
    }

    void readRegValue(QStringView line)
    {
        const bool isDefault = line.startsWith(QLatin1Char('@'));
        const qsizetype nameEnd = isDefault ? 1 : quotedEnd(line);
        if (nameEnd < 0) {
            return;
        }
        QStringView data = line.sliced(nameEnd).trimmed();
        if (!data.startsWith(QLatin1Char('='))) {
            return;
        }
        data = data.sliced(1).trimmed();
        const QStringView name = isDefault ? QStringView() : line.sliced(1, nameEnd - 2);
        const bool isText = data.startsWith(QLatin1Char('"'));
        const bool goesOn = isText && quotedEnd(data) < 0;
        const bool deleted = data.isEmpty() || data.startsWith(QLatin1Char('-'));
        if (!deleted && keeps(name)) {
            RegistryValue value;
            value.name = name.toString();
            value.line = m_lines.number();
            const QString joined = isText ? QString() : joinHex(data);
            readRegData(isText ? data : joined, m_ansi, m_lines.isEnded(), &value);
            store(value);
        }
        if (goesOn) {
            skipText();
        }
    }

    /// regedit writes a text with line breaks as it is, over several lines. None of them is a value, and no value that
    /// is kept has line breaks.
    void skipText()
    {
        const TextLines::Place start = m_lines.place();
        for (int i = 0; i < kMaxTextLines && m_lines.next(); ++i) {
            const QStringView line = m_lines.line();
            if (const qsizetype end = closingEnd(line); end >= 0) {
                if (isBlankOrComment(line.sliced(end))) {
                    return;
                }
                break; // the quote belongs to the next value: the first line is broken
            }
        }
        m_lines.goTo(start);
    }

    /// A line of hex data that ends in a backslash goes on in the next one.
    QString joinHex(QStringView first)
    {
        QString data = first.left(kMaxHexLength + 1).toString();
        while (data.endsWith(QLatin1Char('\\')) && data.size() <= kMaxHexLength) {
            const TextLines::Place start = m_lines.place();
            data.chop(1);
            if (!m_lines.next()) {
                break;
            }
            const QStringView more = m_lines.line().trimmed();
            if (more.startsWith(QLatin1Char('[')) || more.startsWith(QLatin1Char('"'))) {
                m_lines.goTo(start); // the continuation is missing; that line is not part of it
                break;
            }
            data += more.startsWith(QLatin1Char(';')) ? QStringView(u"\\") : more.left(kMaxHexLength);
        }
        return data;
    }

    void readQueryValue(QStringView line)
    {
        const auto isType = [](QChar c) {
            return (c >= u'A' && c <= u'Z') || c == u'_';
        };
        qsizetype from = 1;
        while ((from = line.indexOf(QLatin1String("REG_"), from)) > 0) {
            const auto end = std::find_if_not(line.begin() + from, line.end(), isType) - line.begin();
            if (end > from + 4 && line.at(from - 1).isSpace() && (end == line.size() || line.at(end).isSpace())) {
                ++m_valuesInBlock;
                const QStringView name = line.first(from).trimmed();
                if (keeps(name)) {
                    RegistryValue value;
                    value.name = name.toString();
                    value.line = m_lines.number();
                    readQueryData(line.sliced(from, end - from), line.sliced(end).trimmed(), &value);
                    store(value);
                }
                return;
            }
            from = end;
        }
    }

    [[nodiscard]] bool keeps(QStringView name) const { return m_current && isAllowedRegistryValue(name); }

    void store(const RegistryValue &value)
    {
        RegistryValue &known = m_current->values[value.name.toCaseFolded()];
        if (known.line > 0 && known.line < m_blockLine
            && (known.type != value.type || known.number != value.number || known.text != value.text)) {
            m_file->fault = ReadErrorCode::Contradictory;
        }
        known = value;
    }

    enum class Block { None, Reg, Query };

    TextLines &m_lines;
    std::unique_ptr<RegFile> m_file = std::make_unique<RegFile>();
    bool m_headerSeen = false;
    bool m_recognised = false;
    bool m_ansi = false; ///< REGEDIT4: text written as hex in it is no UTF-16
    Block m_block = Block::None;
    int m_blockLine = 0; ///< of its key
    RegFileKey *m_current = nullptr; ///< in m_file->keys; null = a key that is not ours
    int m_valuesInBlock = 0;
};

} // namespace

const RegFileKey *RegFile::find(const QString &key, RegistryView view) const
{
    const auto found = keys.find({key.toCaseFolded(), view});
    return found == keys.end() ? nullptr : &*found;
}

Result<bool, ReadError> RegFile::hasKey(const QString &key, RegistryView view) const
{
    return find(key, view) != nullptr;
}

Result<std::optional<RegistryValue>, ReadError>
RegFile::value(const QString &key, const QString &name, RegistryView view) const
{
    const RegFileKey *found = find(key, view);
    if (found && fault) {
        // Neither what it says nor what it lacks can be relied on.
        return Failure {ReadError {*fault, origin.locator, 0, {}}};
    }
    const QString folded = name.toCaseFolded();
    return found && found->values.contains(folded) ? std::optional(found->values.value(folded)) : std::nullopt;
}

bool RegFile::listsWholeKey(const QString &key, RegistryView view) const
{
    const RegFileKey *found = find(key, view);
    return found && found->whole;
}

std::unique_ptr<const RegFile>
parseRegistryFile(const FileContent &content, const LegacyDecoder &codePage932, const CancelFlag *cancel)
{
    TextLines lines(content.bytes, codePage932, cancel);
    auto parsed = RegFileParser(lines).parse();
    if (parsed) {
        parsed->origin = {content.path, content.modified, lines.encoding()};
        if (lines.isCut()) {
            parsed->fault = ReadErrorCode::Damaged;
        }
    }
    return parsed;
}

bool isRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    TextLines lines(bytes, codePage932);
    return RegFileParser(lines).recognises();
}

std::optional<ReadErrorCode> whyNotRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    if (isRegistryText(bytes, codePage932)) {
        return std::nullopt;
    }
    constexpr qsizetype kLongestMessage = 1024;
    TextLines lines(bytes.first(std::min(bytes.size(), kLongestMessage)), codePage932);
    while (lines.next()) {
        // What reg.exe prints of a key that is not there, in the languages of this program.
        if (lines.line().contains(u"unable to find the specified registry key", Qt::CaseInsensitive)
            || (lines.line().contains(u"指定されたレジストリ") && lines.line().contains(u"見つかりません"))) {
            return ReadErrorCode::QueryFailed;
        }
    }
    return ReadErrorCode::Malformed;
}

} // namespace portcheck
