#include "listenertext.h"

#include <core/ownerrules.h>
#include <core/portrangetext.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace portcheck {
namespace {

/// What was found in a text, before anything is concluded from what is not in it.
struct FoundListeners
{
    ListenerTable table;
    bool anyRow = false; ///< also of connections and UDP: the text is of this kind
    bool cut = false; ///< a filter, dots or a note show that lines are missing
    bool udpFollows = false; ///< lines of UDP, which come after all of TCP

    void add(const QString &address, Port port, const QString &pid)
    {
        table.listeners.append({address, port, {}, table.origin});
        if (const uint number = pid.toUInt(); number > 0) { // 0 is "not known"
            table.listeners.last().owner.pid = number;
        }
    }
};

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
    static constexpr std::array filters {
        "findstr", "find ", "find.exe", "Select-String", "sls ", "-LocalPort", "-OwningProcess", "-First", "-Last"};
    const bool bracketed = (line.startsWith(u'<') && line.endsWith(u'>'))
        || (line.startsWith(u'(') && line.endsWith(u')')) || (line.startsWith(u'\uff08') && line.endsWith(u'\uff09'))
        || line.startsWith(QLatin1String("-- "));
    return bracketed || line.contains(QLatin1String("...")) || line.contains(u'\u2026') || line.contains(u'\u7565')
        || std::ranges::any_of(filters, [&line](const char *filter) {
               return line.contains(QLatin1String(filter), Qt::CaseInsensitive);
           });
}

/// "0.0.0.0", "[fe80::1%5]" -> without brackets.
QString bareAddress(QStringView text)
{
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    return (bracketed ? text.sliced(1, text.size() - 2) : text).toString();
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

/// `netstat` with any of -a -n -b -o, in any language.
class Netstat
{
public:
    explicit Netstat(FoundListeners &found)
        : m_found(found)
    { }

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
            m_found.cut = true;
            m_hasOwner = false;
        } else if (m_hasOwner) {
            readOwner(line);
        }
    }

private:
    void readRow(const QStringList &words)
    {
        m_found.anyRow = true;
        m_current = -1;
        m_hasOwner = true;
        m_services.clear();
        m_wrapped.clear();
        qsizetype number = 3; // of the word that is the process number; states can be several words, or none
        while (number < words.size() && !isDigits(words.at(number))) {
            ++number;
        }
        const QString rest = QStringList(words.mid(number + 1)).join(u' ');
        if (words.at(0) == QLatin1String("UDP")) {
            m_found.udpFollows = true;
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
            m_found.cut = true; // a name instead of a number: which port that is nobody can tell
            return;
        }
        m_current = m_found.table.listeners.size();
        m_isTorn = false;
        m_found.add(local->first, *port, words.value(number));
    }

    /// A line below a row: component, "[program]", or a sentence that it is not available.
    void readOwner(const QString &line)
    {
        m_wrapped.clear();
        if (line.contains(u'\\')) {
            return; // older Windows lists the files of the process
        }
        if (line.startsWith(u'[') && !line.endsWith(u']')) {
            m_wrapped = line;
        } else if (line.startsWith(u'[')) {
            m_found.table.namesOwners = true;
            m_hasOwner = false;
            if (m_current >= 0) {
                ListenerOwner &owner = m_found.table.listeners[m_current].owner;
                const QString process = line.mid(1, line.size() - 2).trimmed();
                if (owner.pid.value_or(4) == 4 || !isSystemName(process)) {
                    owner.process = process;
                    owner.services = m_services;
                }
            }
        } else if (isDigits(line)) { // the process number or the rest of one, wrapped by a narrow window
            if (m_current >= 0) {
                std::optional<quint32> &pid = m_found.table.listeners[m_current].owner.pid;
                m_isTorn = m_isTorn || pid;
                pid = m_isTorn ? std::nullopt : std::optional(line.toUInt()); // half a number is none
            }
        } else if (!line.contains(u' ')
                   && std::all_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0x80; })) {
            m_services.append(line); // components are written as services are
        } else {
            m_hasOwner = false;
        }
    }

    FoundListeners &m_found;
    qsizetype m_current = -1; ///< index of the listener the last row was; -1 for every other row
    bool m_isTorn = false; ///< the process number of the last row goes on in the next line
    bool m_hasOwner = false; ///< the next line may be about the last row
    QStringList m_services;
    QString m_wrapped;
};

const QString kAddress = QStringLiteral("LocalAddress");
const QString kPort = QStringLiteral("LocalPort");
const QString kState = QStringLiteral("State");
const QString kOwner = QStringLiteral("OwningProcess");
/// The one column that is empty where nothing is set.
const QString kSetting = QStringLiteral("AppliedSetting");

/// A null separator is that of a table: blanks, however many.
QStringList fieldsOf(QStringView line, QChar separator)
{
    if (separator.isNull()) {
        return line.toString().split(u' ', Qt::SkipEmptyParts);
    }
    QStringList fields;
    for (QString field : line.toString().split(separator)) {
        field = field.trimmed();
        if (field.size() >= 2 && field.startsWith(u'"') && field.endsWith(u'"')) {
            field = field.mid(1, field.size() - 2);
        }
        fields.append(field);
    }
    return fields;
}

/// `Get-NetTCPConnection`: formatted as table or list, or as CSV. Its words are the same in every language.
class NetTcp
{
public:
    explicit NetTcp(FoundListeners &found)
        : m_found(found)
    { }

    void read(QStringView raw)
    {
        const QStringView line = raw.trimmed();
        if (isHeadings(line)) {
            return;
        }
        if (line.isEmpty()) {
            endOfRecord();
            m_columns.clear();
        } else if (!m_columns.isEmpty()) {
            readRow(line);
        } else {
            readEntry(line);
        }
    }

    void endOfRecord()
    {
        if (m_record.contains(kPort)) {
            add(m_record);
        }
        m_record.clear();
    }

private:
    /// Headings, which say how the rows below are to be read.
    bool isHeadings(QStringView line)
    {
        for (const QChar separator : {QChar(), QChar(u','), QChar(u';'), QChar(u'\t')}) {
            const QStringList names = fieldsOf(line, separator);
            if (names.contains(kAddress) && names.contains(kPort) && names.contains(kState)) {
                m_found.anyRow = true;
                m_columns = names;
                m_separator = separator;
                return true;
            }
        }
        return false;
    }

    void readRow(QStringView line)
    {
        QStringList columns = m_columns;
        const QStringList fields = fieldsOf(line, m_separator);
        if (m_separator.isNull() && fields.size() == columns.size() - 1) {
            columns.removeAll(kSetting);
        }
        if (fields.size() != columns.size()) {
            m_found.cut = m_found.cut || !line.startsWith(u'-');
            return;
        }
        QHash<QString, QString> record;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            record.insert(columns.at(i), fields.at(i));
        }
        add(record);
    }

    /// "LocalPort      : 5847", one below the other.
    void readEntry(QStringView line)
    {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(std::max<qsizetype>(colon, 0)).trimmed().toString();
        if (name == kAddress) { // some tools leave out the blank line between two
            endOfRecord();
        }
        if (name == kAddress || !m_record.isEmpty()) {
            m_record.insert(name, line.sliced(colon + 1).trimmed().toString());
            m_found.anyRow = m_found.anyRow || name == kPort;
        }
    }

    void add(const QHash<QString, QString> &record)
    {
        const QString state = record.value(kState);
        const auto port = Port::fromText(record.value(kPort));
        // The number is what some exports write for the word.
        if (port && (state.compare(QLatin1String("Listen"), Qt::CaseInsensitive) == 0 || state == QLatin1String("2"))) {
            m_found.add(bareAddress(record.value(kAddress)), *port, record.value(kOwner));
        }
    }

    FoundListeners &m_found;
    QStringList m_columns;
    QChar m_separator; ///< of fieldsOf()
    QHash<QString, QString> m_record;
};

bool listensOn135(const ListenerTable &table, QStringView address)
{
    return std::any_of(table.listeners.begin(), table.listeners.end(), [address](const Listener &listener) {
        return listener.port.number() == 135 && listener.address == address;
    });
}

/// What several texts of one machine say together.
class SavedTexts final
    : public ListenerSource
    , public PortRangeSource
{
public:
    void addTable(const ListenerTable &table)
    {
        if (!m_table) {
            m_table = table;
            return;
        }
        for (const Listener &listener : table.listeners) {
            const auto known =
                std::find_if(m_table->listeners.begin(), m_table->listeners.end(), [&](const Listener &other) {
                    return other.address == listener.address && other.port == listener.port;
                });
            if (known == m_table->listeners.end()) {
                m_table->listeners.append(listener);
            } else {
                complete(known->owner, listener.owner);
            }
        }
        if (table.complete && !m_table->complete) {
            m_table->complete = true;
            m_table->origin = table.origin;
        }
        m_table->namesOwners = m_table->namesOwners || table.namesOwners;
    }

    /// The last that can be read counts.
    void addRanges(const SavedText &text)
    {
        if (const auto ranges = parseExcludedPortRanges(text.text)) {
            m_reserved = *ranges;
        } else if (!m_reserved && m_reserved.error() == kNotThere && holdsExcludedPortRanges(text.text)) {
            m_reserved = Failure {ReadError {ReadErrorCode::Malformed, text.path, 0, QStringLiteral("no port range")}};
        }
        if (const auto range = parseDynamicPortRange(text.text)) {
            m_dynamicRange = *range;
        }
    }

    /// There must be a table.
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override { return *m_table; }
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override { return m_reserved; }
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override { return m_dynamicRange; }

private:
    /// The same socket in two texts: each has what the other left out, unless it was another process by then.
    static void complete(ListenerOwner &owner, const ListenerOwner &other)
    {
        const bool samePid = !owner.pid || !other.pid || owner.pid == other.pid;
        const auto nameOf = [](const ListenerOwner &each) {
            return each.process.isEmpty() && each.pid == 4U ? QStringLiteral("System") : each.process;
        };
        const QString name = nameOf(owner);
        const QString otherName = nameOf(other);
        const bool sameName =
            name.isEmpty() || otherName.isEmpty() || name.compare(otherName, Qt::CaseInsensitive) == 0;
        if (!samePid || !sameName) {
            return;
        }
        if (!owner.pid) {
            owner.pid = other.pid;
        }
        if (owner.process.isEmpty()) {
            owner.process = other.process;
            owner.services = other.services;
        }
    }

    inline static const ReadError kNotThere {ReadErrorCode::NotFound, {}, 0, QStringLiteral("in none of the texts")};
    std::optional<ListenerTable> m_table;
    Result<ReservedRanges, ReadError> m_reserved = Failure {kNotThere};
    Result<PortRange, ReadError> m_dynamicRange = Failure {kNotThere};
};

} // namespace

std::optional<ListenerTable> parseListenerText(QStringView text, const LiveOrigin &origin)
{
    const QList<QStringView> lines = text.split(u'\n');
    FoundListeners found;
    found.table.origin = origin;
    Netstat netstat(found);
    for (const QStringView line : lines) {
        netstat.read(line);
    }
    NetTcp netTcp(found);
    for (const QStringView line : lines) {
        netTcp.read(line);
    }
    netTcp.endOfRecord();
    if (!found.anyRow) {
        return std::nullopt;
    }
    found.table.complete =
        !found.cut && listensOn135(found.table, u"0.0.0.0") && (found.udpFollows || listensOn135(found.table, u"::"));
    return std::move(found.table);
}

LiveSources savedLiveSources(const QList<SavedText> &texts)
{
    LiveSources sources;
    const auto saved = std::make_shared<SavedTexts>();
    for (const SavedText &text : texts) {
        if (looksLikePortRangeText(text.text)) {
            saved->addRanges(text);
            sources.ranges = saved;
        }
        if (const auto table = parseListenerText(text.text, {LiveOriginKind::File, text.path, text.modified})) {
            saved->addTable(*table);
            sources.listeners = saved;
        }
    }
    return sources;
}

} // namespace portcheck
