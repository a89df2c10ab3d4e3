#include "netstattext.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace portcheck {
namespace {

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A search that shows its surroundings puts "> " before the lines it found.
QString withoutMarks(QStringView line)
{
    QString text = line.toString().replace(u'\t', u' ').replace(u'\u3000', u' ').trimmed();
    while (text.startsWith(QLatin1String("> "))) {
        text = text.mid(2).trimmed();
    }
    return text;
}

/// Dots, "[...]", "<...>", "-- More --": somebody left lines out, or a filter did.
bool showsACut(const QString &line)
{
    static const QString filters[] {QStringLiteral("findstr"),
                                    QStringLiteral("find "),
                                    QStringLiteral("find.exe"),
                                    QStringLiteral("Select-String"),
                                    QStringLiteral("sls "),
                                    QStringLiteral("-LocalPort"),
                                    QStringLiteral("-OwningProcess"),
                                    QStringLiteral("-First"),
                                    QStringLiteral("-Last")};
    const bool bracketed = (line.startsWith(u'<') && line.endsWith(u'>'))
        || (line.startsWith(u'(') && line.endsWith(u')')) || (line.startsWith(u'\uff08') && line.endsWith(u'\uff09'))
        || line.startsWith(QLatin1String("-- "));
    return bracketed || line.contains(QLatin1String("...")) || line.contains(u'\u2026') || line.contains(u'\u7565')
        || std::any_of(std::begin(filters), std::end(filters), [&](const QString &filter) {
               return line.contains(filter, Qt::CaseInsensitive);
           });
}

/// "0.0.0.0:135", "[::]:135" -> address and port.
std::optional<std::pair<QString, QStringView>> endpoint(const QString &word)
{
    const qsizetype colon = word.lastIndexOf(u':');
    if (colon < 1) {
        return std::nullopt;
    }
    return std::pair(bareAddress(QStringView(word).left(colon)), QStringView(word).sliced(colon + 1));
}

class Netstat
{
public:
    void read(QStringView raw)
    {
        const QString line = withoutMarks(raw);
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.size() >= 3 && (words.at(0) == QLatin1String("TCP") || words.at(0) == QLatin1String("UDP"))
            && endpoint(words.at(1)) && endpoint(words.at(2))) {
            readRow(words);
        } else if (line.isEmpty()) {
            m_hasOwner = false;
        } else if (m_hasOwner && !m_wrapped.isEmpty()) { // "[NVIDIA Web" + "Helper.exe]"
            readOwner(m_wrapped + u' ' + line);
        } else if (showsACut(line)) {
            found.cut = true;
            m_hasOwner = false;
        } else if (m_hasOwner) {
            readOwner(line);
        }
    }

    FoundListeners found;

private:
    void readRow(const QStringList &words)
    {
        found.anyRow = true;
        m_current = -1;
        m_hasOwner = true;
        m_services.clear();
        m_wrapped.clear();
        qsizetype number = 3; // of the word that is the process number; states can be several words, or none
        while (number < words.size() && !isNumber(words.at(number))) {
            ++number;
        }
        const QString rest = QStringList(words.mid(number + 1)).join(u' ');
        if (words.at(0) == QLatin1String("UDP")) {
            found.udpFollows = true;
        } else {
            addListener(words, number);
        }
        if (!rest.isEmpty()) { // somebody has put the owner on the row
            for (const QString &word : {rest.section(u'[', 0, 0).trimmed(), rest.mid(rest.indexOf(u'['))}) {
                if (!word.isEmpty() && rest.contains(u'[')) {
                    readOwner(word);
                }
            }
            m_hasOwner = false;
        }
    }

    void addListener(const QStringList &words, qsizetype number)
    {
        const auto local = endpoint(words.at(1));
        const bool bound = words.value(3).compare(QLatin1String("BOUND"), Qt::CaseInsensitive) == 0; // of -q
        if (endpoint(words.at(2))->second != u"0" || bound) {
            return;
        }
        const auto port = Port::fromText(local->second);
        if (!port) {
            found.cut = true; // a name instead of a number: which port that is nobody can tell
            return;
        }
        Listener listener {local->first, *port, {}, {}};
        if (number < words.size() && words.at(number).toUInt() > 0) { // 0 is "not told"
            listener.owner.pid = words.at(number).toUInt();
        }
        m_current = found.listeners.size();
        found.listeners.append(listener);
    }

    /// A line below a row: component, "[program]", or a sentence that it cannot be told.
    void readOwner(const QString &line)
    {
        m_wrapped.clear();
        if (line.startsWith(u'[') && !line.endsWith(u']')) {
            m_wrapped = line;
        } else if (line.startsWith(u'[')) {
            found.namesOwners = true;
            m_hasOwner = false;
            if (m_current >= 0) {
                ListenerOwner &owner = found.listeners[m_current].owner;
                owner.process = line.mid(1, line.size() - 2).trimmed();
                owner.services = m_services;
            }
        } else if (isNumber(line) && m_current >= 0 && !found.listeners.at(m_current).owner.pid) {
            found.listeners[m_current].owner.pid = line.toUInt(); // wrapped by a narrow window
        } else if (!line.contains(u' ')
                   && std::all_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0x80; })) {
            m_services.append(line); // components are written as services are
        } else {
            m_hasOwner = false;
        }
    }

    qsizetype m_current = -1; ///< index of the listener the last row was; -1 for every other row
    bool m_hasOwner = false; ///< the next line may be about the last row
    QStringList m_services;
    QString m_wrapped;
};

} // namespace

QString bareAddress(QStringView text)
{
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    return (bracketed ? text.sliced(1, text.size() - 2) : text).toString();
}

FoundListeners readNetstat(const QList<QStringView> &lines)
{
    Netstat netstat;
    for (const QStringView line : lines) {
        netstat.read(line);
    }
    return netstat.found;
}

} // namespace portcheck
