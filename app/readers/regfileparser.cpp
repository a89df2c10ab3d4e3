#include "regfileparser.h"

#include "registrykeys.h"

#include <core/allowlist.h>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace portcheck {
namespace {

// winnt.h
constexpr quint32 kRegSz = 1;
constexpr quint32 kRegExpandSz = 2;
constexpr quint32 kRegBinary = 3;
constexpr quint32 kRegDword = 4;
constexpr quint32 kRegQword = 11;

/// A quoted text that runs over more lines than this is taken for a broken one, so that a stray quote does not swallow
/// the rest of the file.
constexpr qsizetype kMaxTextLines = 64;

struct KeyPath
{
    QString key;
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
    if (!take(QLatin1String("HKEY_LOCAL_MACHINE\\")) && !take(QLatin1String("HKLM\\"))) {
        return std::nullopt;
    }
    if (!take(QLatin1String("SOFTWARE\\"))) {
        return std::nullopt;
    }
    KeyPath result;
    if (take(QLatin1String("Wow6432Node\\"))) {
        result.view = RegistryView::Bits32;
    }
    while (path.endsWith(QLatin1Char('\\'))) {
        path.chop(1);
    }
    result.key = path.toString();
    return result;
}

bool isRootPath(QStringView line)
{
    return line.startsWith(QLatin1String("HKEY_"), Qt::CaseInsensitive)
        || line.startsWith(QLatin1String("HKLM\\"), Qt::CaseInsensitive);
}

struct Quoted
{
    QString text;
    qsizetype end = 0; ///< behind the closing quote
};

/// The text in quotes at the start of `line`; nothing when it is not closed.
std::optional<Quoted> quotedText(QStringView line)
{
    if (!line.startsWith(QLatin1Char('"'))) {
        return std::nullopt;
    }
    Quoted result;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (line.at(i) == QLatin1Char('"')) {
            result.end = i + 1;
            return result;
        }
        if (line.at(i) == QLatin1Char('\\') && i + 1 < line.size()) {
            ++i;
            // Only these two are escaped by regedit; \n is a backslash and an n.
            if (line.at(i) != QLatin1Char('\\') && line.at(i) != QLatin1Char('"')) {
                result.text += QLatin1Char('\\');
            }
        }
        result.text += line.at(i);
    }
    return std::nullopt;
}

bool isBlankOrComment(QStringView rest)
{
    rest = rest.trimmed();
    return rest.isEmpty() || rest.startsWith(QLatin1Char(';'));
}

QString rawText(QStringView data)
{
    return data.left(RegFileValue::kMaxRawLength).toString();
}

/// "7b,1f,00" as bytes; nothing when it is no such list.
std::optional<QByteArray> hexBytes(QStringView list)
{
    QByteArray bytes;
    for (QStringView part : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        part = part.trimmed();
        bool ok = false;
        const uint byte = part.toUInt(&ok, 16);
        if (!ok || byte > 0xff) {
            return std::nullopt;
        }
        bytes.append(static_cast<char>(byte));
    }
    return bytes;
}

quint64 littleEndian(const QByteArray &bytes)
{
    quint64 number = 0;
    for (qsizetype i = bytes.size() - 1; i >= 0; --i) {
        number = (number << 8) | static_cast<uchar>(bytes.at(i));
    }
    return number;
}

QString textOfBytes(const QByteArray &bytes, bool ansi)
{
    QString text;
    if (ansi) {
        // The values kept are paths, names and versions; only ASCII is the same in every code page.
        text = QString::fromLatin1(bytes);
    } else {
        for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
            text += QChar(static_cast<char16_t>(littleEndian(bytes.sliced(i, 2))));
        }
    }
    const qsizetype end = text.indexOf(QChar(u'\0'));
    return end < 0 ? text : text.left(end);
}

/// `data` is what stands behind the `=` of a .reg file, continued lines joined.
void readRegData(QStringView data, bool ansi, RegFileValue *value)
{
    value->type = RegistryType::Other;
    value->text = rawText(data);
    if (data.startsWith(QLatin1Char('"'))) {
        value->typeName = registryTypeName(kRegSz);
        const auto text = quotedText(data);
        if (text && isBlankOrComment(data.sliced(text->end))) {
            value->type = RegistryType::Text;
            value->text = text->text;
        }
        return;
    }
    const qsizetype comment = data.indexOf(QLatin1Char(';'));
    if (comment >= 0) {
        data = data.left(comment).trimmed();
    }
    static const QRegularExpression dword(QStringLiteral("^dword\\s*:\\s*([0-9a-f]{1,8})$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hex(QStringLiteral("^hex\\s*(?:\\(\\s*([0-9a-f]{1,8})\\s*\\))?\\s*:(.*)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = dword.match(data); match.hasMatch()) {
        value->type = RegistryType::Dword;
        value->typeName = registryTypeName(kRegDword);
        value->number = match.capturedView(1).toUInt(nullptr, 16);
        value->text.clear();
        return;
    }
    const auto match = hex.match(data);
    if (!match.hasMatch()) {
        value->typeName = data.startsWith(QLatin1String("dword"), Qt::CaseInsensitive) ? registryTypeName(kRegDword)
                                                                                       : QStringLiteral("?");
        return;
    }
    const quint32 type = match.capturedLength(1) > 0 ? match.capturedView(1).toUInt(nullptr, 16) : kRegBinary;
    value->typeName = registryTypeName(type);
    const auto bytes = hexBytes(match.capturedView(2));
    if (!bytes) {
        return;
    }
    if ((type == kRegDword && bytes->size() == 4) || (type == kRegQword && bytes->size() == 8)) {
        value->type = type == kRegDword ? RegistryType::Dword : RegistryType::Qword;
        value->number = littleEndian(*bytes);
        value->text.clear();
    } else if (type == kRegSz || type == kRegExpandSz) {
        value->type = type == kRegSz ? RegistryType::Text : RegistryType::ExpandText;
        value->text = textOfBytes(*bytes, ansi);
    }
}

/// `data` is what stands behind the type in a line of `reg query`.
void readQueryData(const QString &typeName, const QString &data, RegFileValue *value)
{
    // People copy the number as the registry editor shows it, too: 0x1f7b (8059).
    static const QRegularExpression number(QStringLiteral("^0x([0-9a-f]{1,16})(?:\\s*\\(\\d+\\))?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    value->typeName = typeName.toUpper();
    value->type = RegistryType::Other;
    value->text = rawText(data);
    const bool isDword = value->typeName == registryTypeName(kRegDword);
    if (isDword || value->typeName == registryTypeName(kRegQword)) {
        const auto match = number.match(data.trimmed());
        const quint64 parsed = match.hasMatch() ? match.capturedView(1).toULongLong(nullptr, 16) : 0;
        if (match.hasMatch() && (!isDword || parsed <= 0xffffffffU)) {
            value->type = isDword ? RegistryType::Dword : RegistryType::Qword;
            value->number = parsed;
            value->text.clear();
        }
    } else if (value->typeName == registryTypeName(kRegSz)) {
        value->type = RegistryType::Text;
        value->text = data;
    } else if (value->typeName == registryTypeName(kRegExpandSz)) {
        value->type = RegistryType::ExpandText;
        value->text = data;
    }
}

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_lines(splitLines(text))
    { }

    std::optional<RegFile> parse()
    {
        readHeader();
        while (m_next < m_lines.size()) {
            readLine();
        }
        endBlock();
        if (!m_recognised) {
            return std::nullopt;
        }
        return m_file;
    }

private:
    static QStringList splitLines(QString text)
    {
        if (text.startsWith(QChar(0xfeff))) {
            text.remove(0, 1);
        }
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
        return text.split(QLatin1Char('\n'));
    }

    void readHeader()
    {
        for (const QString &line : m_lines) {
            const QStringView header = QStringView(line).trimmed();
            if (header.isEmpty()) {
                continue;
            }
            if (header.startsWith(QLatin1String("Windows Registry Editor Version"), Qt::CaseInsensitive)) {
                m_recognised = true;
            } else if (header.compare(QLatin1String("REGEDIT4"), Qt::CaseInsensitive) == 0) {
                m_recognised = true;
                m_file.format = RegFile::Format::RegEdit4;
            }
            return;
        }
    }

    void readLine()
    {
        const qsizetype index = m_next++;
        const QStringView line = QStringView(m_lines.at(index)).trimmed();
        if (line.startsWith(QLatin1Char('['))) {
            endBlock();
            const qsizetype end = line.lastIndexOf(QLatin1Char(']'));
            const QStringView path = line.sliced(1, (end < 0 ? line.size() : end) - 1).trimmed();
            // A key to be deleted starts with '-' and so is no path.
            if (isRootPath(path)) {
                startKey(path, index, true);
            } else {
                m_block = Block::Foreign;
            }
        } else if (isRootPath(line)) {
            endBlock();
            startKey(line, index, false);
        } else if (line.startsWith(QLatin1Char('"')) || line.startsWith(QLatin1Char('@'))) {
            if (m_block != Block::Query) {
                readRegValue(index);
            }
        } else if (m_block == Block::Query) {
            readQueryValue(line, index);
        }
    }

    void startKey(QStringView path, qsizetype index, bool isReg)
    {
        m_block = isReg ? Block::Reg : Block::Query;
        if (!m_recognised && !isReg) {
            m_file.format = RegFile::Format::RegQuery;
        }
        m_recognised = true;
        const auto found = softwareKey(path);
        if (!found) {
            return;
        }
        const int line = static_cast<int>(index) + 1;
        for (const QString &key : registrykeys::kAll) {
            if (found->key.compare(key, Qt::CaseInsensitive) == 0) {
                m_current = keyIndex(key, found->view, line);
            } else if (found->key.startsWith(key + QLatin1Char('\\'), Qt::CaseInsensitive)) {
                // A key below proves that this one exists, nothing about its values.
                keyIndex(key, found->view, line);
            }
        }
    }

    qsizetype keyIndex(const QString &key, RegistryView view, int line)
    {
        const auto found = std::find_if(m_file.keys.begin(), m_file.keys.end(), [&](const RegFileKey &candidate) {
            return candidate.key == key && candidate.view == view;
        });
        if (found != m_file.keys.end()) {
            return found - m_file.keys.begin();
        }
        m_file.keys.append({key, view, line, {}, false});
        return m_file.keys.size() - 1;
    }

    void endBlock()
    {
        if (m_current >= 0) {
            // `reg query KEY /v NAME` prints the key and one value, and a key listed below the one asked has none;
            // a real key of the product has many.
            RegFileKey &key = m_file.keys[m_current];
            key.whole = key.whole || m_block == Block::Reg || m_valuesInBlock > 1;
        }
        m_block = Block::None;
        m_current = -1;
        m_valuesInBlock = 0;
    }

    void readRegValue(qsizetype index)
    {
        const QString &first = m_lines.at(index);
        const QStringView line = QStringView(first).trimmed();
        const auto name = quotedText(line);
        QStringView rest = name ? line.sliced(name->end).trimmed() : line.sliced(1).trimmed();
        if (!rest.startsWith(QLatin1Char('='))) {
            return;
        }
        rest = rest.sliced(1).trimmed();
        const QString data = rest.startsWith(QLatin1Char('"')) ? joinText(rest) : joinHex(rest);
        if (!name || rest.startsWith(QLatin1Char('-')) || rest.isEmpty()) {
            return;
        }
        RegFileValue value;
        value.name = name->text;
        value.line = static_cast<int>(index) + 1;
        if (!keeps(value.name)) {
            return;
        }
        readRegData(data, m_file.format == RegFile::Format::RegEdit4, &value);
        store(value);
    }

    /// regedit writes a text with line breaks as it is, over several lines.
    QString joinText(QStringView first)
    {
        QString data = first.toString();
        const qsizetype limit = std::min(m_lines.size(), m_next + kMaxTextLines);
        for (qsizetype at = m_next; !quotedText(data) && at < limit; ++at) {
            data += QLatin1Char('\n') + m_lines.at(at);
            const auto text = quotedText(data);
            if (text && isBlankOrComment(QStringView(data).sliced(text->end))) {
                m_next = at + 1;
                return data;
            }
            if (text) {
                break; // the quote belongs to the next value: the first line is broken
            }
        }
        return quotedText(first) ? data : first.toString();
    }

    /// A line of hex data that ends in a backslash goes on in the next one.
    QString joinHex(QStringView first)
    {
        QString data = first.toString();
        while (data.endsWith(QLatin1Char('\\'))) {
            data.chop(1);
            if (m_next >= m_lines.size()) {
                break;
            }
            const QStringView more = QStringView(m_lines.at(m_next)).trimmed();
            if (more.startsWith(QLatin1Char('[')) || more.startsWith(QLatin1Char('"'))) {
                break; // the continuation is missing; that line is not part of it
            }
            ++m_next;
            if (more.startsWith(QLatin1Char(';'))) {
                data += QLatin1Char('\\');
                continue;
            }
            data += more;
        }
        return data;
    }

    void readQueryValue(QStringView line, qsizetype index)
    {
        static const QRegularExpression pattern(QStringLiteral("^(.+?)\\s+(REG_[A-Z_]+)(?:\\s+(.*))?$"));
        const auto match = pattern.match(line);
        if (!match.hasMatch()) {
            return;
        }
        ++m_valuesInBlock;
        RegFileValue value;
        value.name = match.captured(1);
        value.line = static_cast<int>(index) + 1;
        if (!keeps(value.name)) {
            return;
        }
        readQueryData(match.captured(2), match.captured(3), &value);
        store(value);
    }

    [[nodiscard]] bool keeps(const QString &name) const { return m_current >= 0 && isAllowedRegistryValue(name); }

    void store(const RegFileValue &value)
    {
        QList<RegFileValue> &values = m_file.keys[m_current].values;
        const auto same = std::find_if(values.begin(), values.end(), [&value](const RegFileValue &candidate) {
            return candidate.name.compare(value.name, Qt::CaseInsensitive) == 0;
        });
        if (same != values.end()) {
            *same = value;
        } else {
            values.append(value);
        }
    }

    enum class Block { None, Reg, Query, Foreign };

    QStringList m_lines;
    qsizetype m_next = 0;
    RegFile m_file;
    bool m_recognised = false;
    Block m_block = Block::None;
    qsizetype m_current = -1; ///< index into m_file.keys; -1 = a key that is not ours
    int m_valuesInBlock = 0;
};

} // namespace

const RegFileKey *RegFile::find(QStringView key, RegistryView view) const
{
    for (const RegFileKey &candidate : keys) {
        if (candidate.view == view && key.compare(candidate.key, Qt::CaseInsensitive) == 0) {
            return &candidate;
        }
    }
    return nullptr;
}

std::optional<RegFile> parseRegistryText(const QString &text)
{
    return Parser(text).parse();
}

} // namespace portcheck
