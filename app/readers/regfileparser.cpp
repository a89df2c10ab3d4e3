#include "regfileparser.h"

#include "regfiledata.h"
#include "registrykeys.h"
#include "textdecoder.h"

#include <core/allowlist.h>

#include <algorithm>

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

class Parser
{
public:
    explicit Parser(TextLines &lines)
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

    /// `line` is gone as soon as more of the file is read.
    void readRegValue(QStringView line)
    {
        const bool isDefault = line.startsWith(QLatin1Char('@'));
        const qsizetype nameEnd = isDefault ? 1 : regfiledata::quotedEnd(line);
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
        const bool goesOn = isText && regfiledata::quotedEnd(data) < 0;
        const bool deleted = data.isEmpty() || data.startsWith(QLatin1Char('-'));
        if (!deleted && keeps(name)) {
            RegistryValue value;
            value.name = name.toString();
            value.line = m_lines.number();
            const QString joined = isText ? QString() : joinHex(data);
            regfiledata::fromRegFile(isText ? data : joined, m_ansi, m_lines.isEnded(), &value);
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
            if (const qsizetype end = regfiledata::closingEnd(line); end >= 0) {
                if (regfiledata::isBlankOrComment(line.sliced(end))) {
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
                    regfiledata::fromQuery(line.sliced(from, end - from), line.sliced(end).trimmed(), &value);
                    store(value);
                }
                return;
            }
            from = end;
        }
    }

    [[nodiscard]] bool keeps(QStringView name) const { return m_current && isAllowedRegistryValue(name); }

    void store(const RegistryValue &value) { m_current->values.insert(value.name.toCaseFolded(), value); }

    enum class Block { None, Reg, Query };

    TextLines &m_lines;
    std::unique_ptr<RegFile> m_file = std::make_unique<RegFile>();
    bool m_headerSeen = false;
    bool m_recognised = false;
    bool m_ansi = false; ///< REGEDIT4: text written as hex in it is no UTF-16
    Block m_block = Block::None;
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
    if (found && isCut) {
        // Neither what it says nor what it lacks can be relied on.
        return Failure {
            ReadError {ReadErrorCode::Damaged, origin.locator, 0, QStringLiteral("ends within a UTF-16 character")}};
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
    auto parsed = Parser(lines).parse();
    if (parsed) {
        parsed->origin = {content.path, content.modified, lines.encoding()};
        parsed->isCut = lines.isCut();
    }
    return parsed;
}

bool isRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    TextLines lines(bytes, codePage932);
    return Parser(lines).recognises();
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
