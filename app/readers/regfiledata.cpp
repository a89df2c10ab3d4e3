#include "regfiledata.h"

#include <QByteArray>
#include <QRegularExpression>

namespace portcheck::regfiledata {
namespace {

// winnt.h
constexpr quint32 kRegSz = 1;
constexpr quint32 kRegExpandSz = 2;
constexpr quint32 kRegBinary = 3;
constexpr quint32 kRegDword = 4;
constexpr quint32 kRegQword = 11;

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

} // namespace

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

void fromRegFile(QStringView data, bool ansi, RegFileValue *value)
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
    if (const auto match = dword.match(data.toString()); match.hasMatch()) {
        value->type = RegistryType::Dword;
        value->typeName = registryTypeName(kRegDword);
        value->number = match.capturedView(1).toUInt(nullptr, 16);
        value->text.clear();
        return;
    }
    const auto match = hex.match(data.toString());
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

void fromQuery(const QString &typeName, const QString &data, RegFileValue *value)
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

} // namespace portcheck::regfiledata
