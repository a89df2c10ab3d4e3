#include "regfileparser.h"

#include "regfiledata.h"
#include "registrykeys.h"

#include <core/allowlist.h>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace portcheck {
namespace {

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
        const auto name = regfiledata::quotedText(line);
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
        regfiledata::fromRegFile(data, m_file.format == RegFile::Format::RegEdit4, &value);
        store(value);
    }

    /// regedit writes a text with line breaks as it is, over several lines.
    QString joinText(QStringView first)
    {
        QString data = first.toString();
        const qsizetype limit = std::min(m_lines.size(), m_next + kMaxTextLines);
        for (qsizetype at = m_next; !regfiledata::quotedText(data) && at < limit; ++at) {
            data += QLatin1Char('\n') + m_lines.at(at);
            const auto text = regfiledata::quotedText(data);
            if (text && regfiledata::isBlankOrComment(QStringView(data).sliced(text->end))) {
                m_next = at + 1;
                return data;
            }
            if (text) {
                break; // the quote belongs to the next value: the first line is broken
            }
        }
        return regfiledata::quotedText(first) ? data : first.toString();
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
        const auto match = pattern.match(line.toString());
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
        regfiledata::fromQuery(match.captured(2), match.captured(3), &value);
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
