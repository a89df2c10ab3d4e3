#include "listenertext.h"

#include <core/ownerrules.h>
#include <core/portrangetext.h>
#include <core/servernames.h>

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <utility>

namespace portcheck {
namespace {

/// Each has what the other left out, unless it was another process by then. \return false when it was.
bool complete(ListenerOwner &owner, const ListenerOwner &other)
{
    const bool samePid = !owner.pid || !other.pid || owner.pid == other.pid;
    const QString name = processName(owner);
    const QString otherName = processName(other);
    const bool sameName = name.isEmpty() || otherName.isEmpty() || name.compare(otherName, Qt::CaseInsensitive) == 0;
    if (!samePid || !sameName) {
        return false;
    }
    if (!owner.pid) {
        owner.pid = other.pid;
    }
    if (owner.process.isEmpty()) {
        owner.process = other.process;
        owner.services = other.services;
    }
    return true;
}

/// By address and port: several programs can share one socket.
using Owners = QMultiHash<QString, ListenerOwner>;

Owners ownersOf(const ListenerTable &table)
{
    Owners owners;
    for (const Listener &listener : table.listeners) {
        owners.insert(withPort(listener.address, listener.port), listener.owner);
    }
    return owners;
}

/// \return Whether one of those of its socket is, or may be, its owner.
bool completeFrom(const Owners &owners, Listener &listener)
{
    const auto [from, to] = owners.equal_range(withPort(listener.address, listener.port));
    return std::any_of(from, to, [&](const ListenerOwner &owner) { return complete(listener.owner, owner); });
}

/// Of its network cards: by them a machine is known.
QSet<QString> ownAddresses(const ListenerTable &table)
{
    QSet<QString> addresses;
    for (const Listener &listener : table.listeners) {
        const bool everyMachineHasIt = listener.address == u"0.0.0.0" || listener.address == u"::"
            || listener.address == u"::1" || listener.address.startsWith(QLatin1String("127."));
        if (!everyMachineHasIt) {
            addresses.insert(listener.address);
        }
    }
    return addresses;
}

/// What two tables say together.
/// \param later The second is known to be the later one, and holds where they differ. Without that, or when they seem to
/// be of two machines, nobody knows whose a socket is now.
ListenerTable together(const ListenerTable &first, const ListenerTable &second, bool later)
{
    const QSet<QString> own = ownAddresses(first);
    const QSet<QString> others = ownAddresses(second);
    const bool ofOneMachine =
        first.ofOneMachine && second.ofOneMachine && (own.isEmpty() || others.isEmpty() || own.intersects(others));
    later = later && ofOneMachine;
    ListenerTable both = first;
    both.ofOneMachine = ofOneMachine;
    both.listeners.clear();
    const Owners secondOwners = ownersOf(second);
    for (Listener listener : first.listeners) {
        const QString socket = withPort(listener.address, listener.port);
        if (secondOwners.contains(socket)) {
            if (!completeFrom(secondOwners, listener)) {
                listener.owner = later ? secondOwners.value(socket) : ListenerOwner();
            }
            listener.origin = later ? second.origin : listener.origin;
        } else if (second.complete && later) {
            continue; // gone by then
        } else if (second.complete) {
            listener.owner = {};
        }
        both.listeners.append(listener);
    }
    const Owners known = ownersOf(both);
    for (Listener listener : second.listeners) {
        if (Listener same = listener; !completeFrom(known, same)) {
            listener.owner = first.complete && !later ? ListenerOwner() : listener.owner;
            both.listeners.append(listener);
        }
    }
    if (!ofOneMachine) {
        both.complete = first.complete && second.complete;
    } else if (second.complete && (later || !first.complete)) {
        both.complete = true;
        both.origin = second.origin;
    }
    both.namesOwners = second.namesOwners && (first.namesOwners || (second.complete && later));
    return both;
}

/// The order in which netstat prints its rows.
enum class Part { Tcp, TcpV6, Udp, OfAnotherCommand };

/// What was found of a table, before anything is concluded from what is not in it.
struct FoundListeners
{
    std::optional<ListenerTable> before; ///< of the tables before it in the text
    ListenerTable table;
    QSet<QString> sockets; ///< in the table, as withPort() writes them
    bool anyRow = false; ///< also of connections and UDP: the text is of this kind
    bool cut = false; ///< a filter, dots or a note show that lines are missing
    bool noted = false; ///< it is a note, not part of a command
    Part part = Part::Tcp; ///< of the last row
    bool named = false; ///< there is a program below a row
    bool unnamed = false; ///< a listener has below it neither its program nor the sentence that Windows does not tell
    QString sentence; ///< that one

    /// Something stands where rows may have stood. All of TCP comes before UDP, and can no longer be meant by then.
    void doubt() { cut = cut || part != Part::Udp; }

    /// The rows to come are of another table.
    void begin()
    {
        if (anyRow) {
            table.complete = !cut && (named || sentence.isEmpty()) && sockets.contains(QStringLiteral("0.0.0.0:135"))
                && (part == Part::Udp || sockets.contains(QStringLiteral("[::]:135")));
            table.namesOwners = named && !unnamed;
            before = before ? together(*before, table, true) : table;
        }
        FoundListeners next;
        next.before = std::move(before);
        next.table.origin = table.origin;
        next.noted = next.cut = noted && !anyRow; // said above the command
        *this = std::move(next);
    }

    /// The same, unless the rows so far lack what every table has.
    void beginAfterWhole()
    {
        if (sockets.contains(QStringLiteral("0.0.0.0:135"))) {
            begin();
        }
    }

    void add(Listener listener, const QString &pid)
    {
        if (const uint number = pid.toUInt(); number > 0) { // 0 is "not known"
            listener.owner.pid = number;
        }
        table.listeners.append(listener);
        sockets.insert(withPort(listener.address, listener.port));
    }
};

/// A search that shows its surroundings puts "> " before the lines it found.
QString withoutMarks(QStringView line)
{
    QString text = line.toString().simplified();
    while (text.startsWith(QLatin1String("> "))) {
        text = text.mid(2);
    }
    return text;
}

/// Dots, "<...>", "-- More --": somebody left lines out.
bool isNote(const QString &line)
{
    const bool bracketed = (line.startsWith(u'<') && line.endsWith(u'>'))
        || (line.startsWith(u'(') && line.endsWith(u')')) || (line.startsWith(u'\uff08') && line.endsWith(u'\uff09'))
        || line.startsWith(QLatin1String("-- "));
    return bracketed || line.contains(QLatin1String("...")) || line.contains(u'\u2026') || line.contains(u'\u7565');
}

/// Or a filter did.
bool showsACut(const QString &line)
{
    static const QStringList marks =
        QStringLiteral("findstr|find |find.exe|Select-String|sls |-LocalAddress|-LocalPort|"
                       "-RemoteAddress|-RemotePort|-OwningProcess|-First|-Last|-Skip")
            .split(u'|');
    return isNote(line) || std::ranges::any_of(marks, [&line](const QString &mark) {
               return line.contains(mark, Qt::CaseInsensitive);
           });
}

/// One of the commands whose output this is.
bool isCommand(const QString &line)
{
    return line.contains(QLatin1String("netstat"), Qt::CaseInsensitive)
        || line.contains(QLatin1String("Get-NetTCPConnection"), Qt::CaseInsensitive);
}

/// `Where-Object State -eq Listen`, or `? {$_.State -eq "Listen"}`: it keeps every listener.
bool keepsListeners(QString filter)
{
    for (const char *sign : {"{", "}", "$_.", "\"", "'"}) {
        filter.replace(QLatin1String(sign), QLatin1String(" "));
    }
    const QString words = filter.simplified();
    const QString command = words.section(u' ', 0, 0).toLower();
    return (command == u"where" || command == u"where-object" || command == u"?")
        && words.section(u' ', 1).compare(QLatin1String("State -eq Listen"), Qt::CaseInsensitive) == 0;
}

/// Its output goes through another command that is not known to keep all of it.
bool isFiltered(const QString &command)
{
    static const QStringList keeping =
        QStringLiteral("more clip clip.exe out-file out-string out-host oh out-default set-content add-content sort "
                       "sort-object format-table ft format-list fl export-csv convertto-csv convertto-html tee "
                       "tee-object select select-object")
            .split(u' ');
    QStringList stages(1); // between bars, but not those within braces
    int depth = 0;
    for (const QChar c : command) {
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u'|' && depth == 0) {
            stages.append(QString());
        } else {
            stages.last().append(c);
        }
    }
    return std::any_of(stages.cbegin() + 1, stages.cend(), [](const QString &stage) {
        const QString name = stage.trimmed().section(u' ', 0, 0);
        return !keeping.contains(name, Qt::CaseInsensitive) && !keepsListeners(stage);
    });
}

/// "C:\>hostname"
bool isPrompt(const QString &line)
{
    return line.contains(u'>') && line.section(u'>', 0, 0).contains(u'\\');
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

/// What a narrow window has put below the row of a connection: the end of its address, its state, the process.
bool isRestOfConnection(const QString &line)
{
    static const QStringList states = QStringLiteral("ESTABLISHED TIME_WAIT CLOSE_WAIT FIN_WAIT_1 FIN_WAIT_2 SYN_SENT "
                                                     "SYN_RECEIVED LAST_ACK CLOSING")
                                          .split(u' ');
    QStringList words = line.split(u' ');
    if (words.size() > 1 && isDigits(words.last())) {
        words.removeLast();
    }
    const QString end = words.takeLast();
    const QString address = words.value(0);
    const bool fits = words.size() <= 1 && std::all_of(address.begin(), address.end(), [](QChar c) {
                          return QStringView(u"0123456789abcdef:%]").contains(c);
                      });
    return fits && !end.isEmpty() && end.front().isUpper()
        && std::ranges::any_of(states, [&end](const QString &state) { return state.endsWith(end); });
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
            endOfRow();
        } else if (!m_wrapped.isEmpty()) { // "[NVIDIA Web" + "Helper.exe]"
            readOwner(m_wrapped + u' ' + line);
        } else if (const bool begins = isCommand(line) && !line.startsWith(u'['); begins || showsACut(line)) {
            endOfRow();
            if (isNote(line) && !isPrompt(line)) { // it may be about the rows above and about those below
                m_found.cut = m_found.noted = true;
            }
            if (begins) {
                m_found.begin();
            }
            m_found.cut = m_found.cut || isFiltered(line) || showsACut(line);
        } else if (line.startsWith(QLatin1String("x: ")) && isDigits(line.section(QLatin1String(": "), -1))) {
            // "x: Windows Sockets initialization failed: 5": older Windows writes it beside its sentence.
        } else if (m_below == Below::Owner && !isPrompt(line)) {
            readOwner(line);
        } else {
            // Netstat itself writes nothing between two rows, so somebody put it in the place of some.
            if (m_below == Below::Nothing && !isPrompt(line)) {
                m_found.doubt();
            }
            endOfRow();
            m_isBetween = true;
        }
    }

    /// What follows is not about the last row.
    void endOfRow()
    {
        if (!m_services.isEmpty() || !m_wrapped.isEmpty()) {
            m_found.doubt();
        }
        m_found.unnamed = m_found.unnamed || (m_below == Below::Owner && m_listens);
        m_services.clear();
        m_wrapped.clear();
        m_below = Below::Anything;
    }

private:
    void readRow(const QStringList &words)
    {
        endOfRow();
        qsizetype number = 3; // of the word that is the process number; states can be several words, or none
        while (number < words.size() && !isDigits(words.at(number))) {
            ++number;
        }
        const auto [address, portText] = *endpoint(words.at(1));
        const auto port = Port::fromText(portText);
        const bool bound = words.value(3).compare(QLatin1String("BOUND"), Qt::CaseInsensitive) == 0; // of -q
        const Part part = words.at(0) == QLatin1String("UDP") ? Part::Udp
            : words.at(1).startsWith(u'[')                    ? Part::TcpV6
                                                              : Part::Tcp;
        m_listens = part != Part::Udp && endpoint(words.at(2))->second == u"0" && !bound;
        beginRow(part, m_listens && port && m_found.sockets.contains(withPort(address, *port)));
        if (m_listens && port) {
            m_found.add({address, *port, {}, m_found.table.origin}, words.value(number));
        } else if (m_listens) {
            m_found.cut = true; // a name instead of a number: which port that is nobody can tell
            m_listens = false;
        }
        m_isTorn = false;
        m_mayGoOn = part != Part::Udp && !m_listens && number >= words.size();
        m_below = Below::Owner;
        const QString rest = QStringList(words.mid(number + 1)).join(u' ');
        if (!rest.isEmpty() && rest != QLatin1String("InHost")) { // that is of -t
            if (rest.contains(u'[')) { // somebody has put the owner on the row
                for (const QString &word : {rest.section(u'[', 0, 0).trimmed(), rest.mid(rest.indexOf(u'['))}) {
                    if (!word.isEmpty()) {
                        readOwner(word);
                    }
                }
            }
            endOfRow();
            m_below = Below::Nothing;
        }
    }

    /// A row that cannot stand where it does in one table begins another.
    void beginRow(Part part, bool isListed)
    {
        const bool isBefore = part < m_found.part;
        if ((isBefore || isListed) && (m_isBetween || m_found.cut)) {
            m_found.beginAfterWhole();
        }
        if (m_found.anyRow && m_isBetween) {
            m_found.doubt();
        }
        m_found.cut = m_found.cut || (m_found.anyRow && isBefore);
        m_found.anyRow = true;
        m_found.part = part;
        m_isBetween = false;
    }

    /// A line below a row: component, "[program]", or a sentence that it is not available.
    void readOwner(const QString &line)
    {
        m_wrapped.clear();
        ListenerOwner ofNobody;
        ListenerOwner &owner =
            m_listens && m_found.part != Part::OfAnotherCommand ? m_found.table.listeners.last().owner : ofNobody;
        if (std::exchange(m_mayGoOn, false) && isRestOfConnection(line)) {
            return;
        }
        if (line.contains(u'\\')) {
            return; // older Windows lists the files of the process
        }
        if (line.startsWith(u'[') && !line.endsWith(u']')) {
            m_wrapped = line;
        } else if (line.startsWith(u'[')) {
            readProgram(line.mid(1, line.size() - 2).trimmed(), owner);
        } else if (isDigits(line)) { // the process number or the rest of one, wrapped by a narrow window
            m_isTorn = m_isTorn || owner.pid;
            owner.pid = m_isTorn ? std::nullopt : std::optional(line.toUInt()); // half a number is none
        } else if (!line.contains(u' ')
                   && std::all_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0x80; })) {
            m_services.append(line); // components are written as services are
        } else {
            readSentence(line);
        }
    }

    void readProgram(const QString &name, ListenerOwner &owner)
    {
        m_below = Below::Nothing;
        if (!isSystemName(name) && (!name.contains(u'.') || !name.back().isLetterOrNumber())) {
            return m_found.doubt(); // somebody's word in brackets
        }
        m_found.named = true;
        if (owner.pid.value_or(4) == 4 || !isSystemName(name)) {
            owner.process = name;
            owner.services = m_services;
        }
        m_services.clear();
    }

    /// In the language of the system, but it is always the same one.
    void readSentence(const QString &line)
    {
        constexpr int kShortest = 8; // letters
        const auto isLetter = [](QChar c) { // or one read with the wrong code page
            return c.isLetter() || (c.unicode() >= 0x80 && c.unicode() <= 0xff);
        };
        const bool isSentence = isLetter(line.front()) && std::ranges::count_if(line, isLetter) >= kShortest
            && line.count(line.front()) * 2 < line.size(); // no row of signs
        if (!isSentence || (!m_found.sentence.isEmpty() && m_found.sentence != line)) {
            m_found.doubt();
        } else if (m_found.part != Part::Udp) {
            m_found.sentence = line;
        }
        m_services.clear();
        m_below = Below::Nothing;
    }

    FoundListeners &m_found;
    bool m_listens = false; ///< the last row is the last listener
    bool m_isTorn = false; ///< the process number of the last row goes on in the next line
    bool m_mayGoOn = false; ///< the last row is that of a connection, without a process number
    bool m_isBetween = false; ///< below the last row stands something that is not about it
    enum class Below { Owner, Nothing, Anything } m_below = Below::Anything; ///< what may follow
    QStringList m_services;
    QString m_wrapped;
};

const QString kAddress = QStringLiteral("LocalAddress");
const QString kPort = QStringLiteral("LocalPort");
const QString kState = QStringLiteral("State");
const QString kOwner = QStringLiteral("OwningProcess");
/// The one column that is empty where nothing is set.
const QString kSetting = QStringLiteral("AppliedSetting");

/// The columns without blanks in them.
const QStringList kWords {
    kAddress, kPort, kState, kOwner, QStringLiteral("RemoteAddress"), QStringLiteral("RemotePort")};

/// A null separator is that of a table: blanks, however many.
QStringList fieldsOf(QStringView line, QChar separator)
{
    if (separator.isNull()) {
        return line.toString().split(u' ', Qt::SkipEmptyParts);
    }
    QStringList fields(1);
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            fields.append(QString());
        } else {
            fields.last().append(c);
        }
    }
    for (QString &field : fields) {
        field = field.trimmed();
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
            const bool isRuler = std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u' '; })
                && fieldsOf(line, {}).size() == m_columns.size();
            if (!isRuler) {
                readRow(line);
            }
        } else {
            readEntry(line);
        }
    }

    void endOfRecord()
    {
        if (m_record.contains(kAddress) && m_record.contains(kPort)) {
            m_found.anyRow = true;
            m_found.part = Part::OfAnotherCommand;
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
            if (areEnough(names)) {
                m_found.beginAfterWhole();
                m_found.anyRow = true;
                m_found.part = Part::OfAnotherCommand;
                m_columns = names;
                m_separator = separator;
                return true;
            }
        }
        return false;
    }

    static bool areEnough(const QStringList &names)
    {
        return names.contains(kAddress) && names.contains(kPort) && names.contains(kState);
    }

    void readRow(QStringView line)
    {
        QStringList columns = m_columns;
        QStringList fields = fieldsOf(line, m_separator);
        if (m_separator.isNull() && fields.size() == columns.size() - 1) {
            columns.removeAll(kSetting);
        } else if (m_separator.isNull() && fields.size() > columns.size()) { // words: what stands left of them is sure
            const auto words =
                std::ranges::find_if(columns, [](const QString &name) { return !kWords.contains(name); });
            columns.erase(words, columns.end());
            fields.resize(columns.size());
        }
        if (fields.size() != columns.size() || !areEnough(columns)) {
            m_found.cut = true;
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
        if (m_record.contains(name)) { // some tools leave out the blank line between two
            endOfRecord();
        }
        if (!name.isEmpty() && (!m_record.isEmpty() || kWords.contains(name))) {
            m_record.insert(name, line.sliced(colon + 1).trimmed().toString());
        } else if (isPrompt(line.toString())) {
            endOfRecord();
            if (m_found.part == Part::OfAnotherCommand) {
                m_found.begin(); // what follows is about something else
            }
        } else if (m_found.part == Part::OfAnotherCommand || !m_record.isEmpty()) {
            m_found.cut = true; // somebody put it in the place of rows
        }
    }

    void add(const QHash<QString, QString> &record)
    {
        const QString state = record.value(kState);
        const auto port = Port::fromText(record.value(kPort));
        // The number is what some exports write for the word.
        if (port && (state.compare(QLatin1String("Listen"), Qt::CaseInsensitive) == 0 || state == QLatin1String("2"))) {
            m_found.add({bareAddress(record.value(kAddress)), *port, {}, m_found.table.origin}, record.value(kOwner));
        }
        m_found.cut = m_found.cut || !port;
    }

    FoundListeners &m_found;
    QStringList m_columns;
    QChar m_separator; ///< of fieldsOf()
    QHash<QString, QString> m_record;
};

/// What several texts of one machine say together. They come in the order of time; those whose time is not known first.
class SavedTexts final
    : public ListenerSource
    , public PortRangeSource
{
public:
    void addTable(const ListenerTable &table, const QDateTime &at)
    {
        const bool later = isLater(at, m_tableAt);
        m_table = m_table ? together(*m_table, table, later) : table;
    }

    void addRanges(const SavedText &text)
    {
        if (const auto ranges = parseExcludedPortRanges(text.text)) {
            m_reserved.add(*ranges, text.modified);
        } else if (!m_reserved.at && holdsExcludedPortRanges(text.text)) {
            m_reserved.value =
                Failure {ReadError {ReadErrorCode::Malformed, text.path, 0, QStringLiteral("no port range")}};
        }
        if (const auto range = parseDynamicPortRange(text.text)) {
            m_dynamicRange.add(*range, text.modified);
        }
    }

    /// There must be a table.
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override { return *m_table; }
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override { return m_reserved.value; }
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override { return m_dynamicRange.value; }

private:
    /// \param last of the texts before; none later than an unknown time
    static bool isLater(const QDateTime &at, std::optional<QDateTime> &last)
    {
        const bool later = last && last->isValid() && *last < at;
        last = last && !last->isValid() ? last : at;
        return later;
    }

    inline static const ReadError kNotThere {ReadErrorCode::NotFound, {}, 0, QStringLiteral("in none of the texts")};

    /// What the last text says that can be read; nothing where nobody knows which is the last.
    template<typename Value>
    struct Latest
    {
        Result<Value, ReadError> value = Failure {kNotThere};
        std::optional<QDateTime> at;

        void add(const Value &found, const QDateTime &time)
        {
            const bool first = !at;
            if (isLater(time, at) || first) {
                value = found;
            } else if (value && *value != found) {
                value = Failure {kNotThere};
            }
        }
    };

    std::optional<ListenerTable> m_table;
    std::optional<QDateTime> m_tableAt;
    Latest<ReservedRanges> m_reserved;
    Latest<PortRange> m_dynamicRange;
};

} // namespace

std::optional<ListenerTable> parseListenerText(QStringView text, const LiveOrigin &origin)
{
    QString whole = text.toString().replace(u'\u00a0', u' ').replace(u'\u3000', u' ');
    for (const char *lineEnd : {"\r\r\n", "\r\n", "\r"}) {
        whole.replace(QLatin1String(lineEnd), QLatin1String("\n"));
    }
    const auto isDigit = [](QChar c) {
        return c.isDigit();
    };
    if (const auto number = std::find_if_not(whole.crbegin(), whole.crend(), isDigit); number != whole.crbegin()) {
        whole.truncate(whole.crend() - number); // without a line end it may be half of one
        whole += u'-';
    }
    FoundListeners found;
    found.table.origin = origin;
    Netstat netstat(found);
    NetTcp netTcp(found);
    for (const QStringView line : QStringView(whole).split(u'\n')) {
        netstat.read(line);
        netTcp.read(line);
    }
    netstat.endOfRow();
    netTcp.endOfRecord();
    found.begin();
    return std::move(found.before);
}

LiveSources savedLiveSources(QList<SavedText> texts)
{
    LiveSources sources;
    const auto saved = std::make_shared<SavedTexts>();
    const auto time = [](const SavedText &text) {
        return text.modified.isValid() ? text.modified.toMSecsSinceEpoch() : 0;
    };
    std::ranges::stable_sort(texts, {}, time);
    for (const SavedText &text : std::as_const(texts)) {
        if (looksLikePortRangeText(text.text)) {
            saved->addRanges(text);
            sources.ranges = saved;
        }
        if (const auto table = parseListenerText(text.text, {LiveOriginKind::File, text.path, text.modified})) {
            saved->addTable(*table, text.modified);
            sources.listeners = saved;
        }
    }
    return sources;
}

} // namespace portcheck
