#include "netstattext.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace portcheck {
namespace {

const QString kAddress = QStringLiteral("LocalAddress");
const QString kPort = QStringLiteral("LocalPort");
const QString kState = QStringLiteral("State");
const QString kOwner = QStringLiteral("OwningProcess");
/// The one column that is empty where nothing is set.
const QString kSetting = QStringLiteral("AppliedSetting");

bool isHeading(const QStringList &names)
{
    return names.contains(kAddress) && names.contains(kPort) && names.contains(kState);
}

QStringList csvFields(QStringView line, QChar separator)
{
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

class NetTcp
{
public:
    void read(QStringView raw)
    {
        const QStringView line = raw.trimmed();
        if (line.contains(QLatin1String("Get-NetTCPConnection"), Qt::CaseInsensitive)) {
            // Of one port or process: what is missing was not asked for.
            for (const char *filter : {"-LocalPort", "-OwningProcess", "-First", "-Last"}) {
                found.cut = found.cut || line.contains(QLatin1String(filter), Qt::CaseInsensitive);
            }
        }
        if (isElsewhere(line)) {
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

    FoundListeners found;

private:
    /// Headings, which say how the rows below are to be read.
    bool isElsewhere(QStringView line)
    {
        const QStringList table = line.toString().split(u' ', Qt::SkipEmptyParts);
        if (isHeading(table)) {
            begin(table, QChar());
            return true;
        }
        for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
            if (const QStringList names = csvFields(line, separator); isHeading(names)) {
                begin(names, separator);
                return true;
            }
        }
        return false;
    }

    void begin(const QStringList &columns, QChar separator)
    {
        found.anyRow = true;
        m_columns = columns;
        m_separator = separator;
    }

    void readRow(QStringView line)
    {
        QStringList columns = m_columns;
        const QStringList fields =
            m_separator.isNull() ? line.toString().split(u' ', Qt::SkipEmptyParts) : csvFields(line, m_separator);
        if (m_separator.isNull() && fields.size() == columns.size() - 1) {
            columns.removeAll(kSetting);
        }
        if (fields.size() != columns.size()) {
            found.cut = found.cut || !line.startsWith(u'-');
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
            found.anyRow = found.anyRow || name == kPort;
        }
    }

    void add(const QHash<QString, QString> &record)
    {
        const QString state = record.value(kState);
        const auto port = Port::fromText(record.value(kPort));
        // The number is what some exports write for the word.
        if (!port
            || (state.compare(QLatin1String("Listen"), Qt::CaseInsensitive) != 0 && state != QLatin1String("2"))) {
            return;
        }
        Listener listener {bareAddress(record.value(kAddress)), *port, {}, {}};
        if (const uint pid = record.value(kOwner).toUInt(); pid > 0) {
            listener.owner.pid = pid;
        }
        found.listeners.append(listener);
    }

    QStringList m_columns;
    QChar m_separator; ///< null = a table with blanks
    QHash<QString, QString> m_record;
};

} // namespace

FoundListeners readNetTcp(const QList<QStringView> &lines)
{
    NetTcp reader;
    for (const QStringView line : lines) {
        reader.read(line);
    }
    reader.endOfRecord();
    return reader.found;
}

} // namespace portcheck
