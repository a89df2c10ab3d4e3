#include "registrydata.h"

#include <QtEndian>

namespace portcheck {
namespace {

QString textFromUtf16(QByteArrayView data)
{
    QString text;
    text.reserve(data.size() / 2);
    for (qsizetype i = 0; i + 1 < data.size(); i += 2) {
        const auto unit = qFromLittleEndian<quint16>(data.data() + i);
        if (unit == 0) {
            break;
        }
        text.append(QChar(unit));
    }
    return text;
}

} // namespace

Result<RegistryValue, ReadError> registryValueFromData(quint32 type, QByteArrayView data)
{
    if (data.size() > kMaxRegistryValueBytes) {
        ReadError error;
        error.code = ReadErrorCode::TooLarge;
        error.detail =
            QStringLiteral("registry value of %1 bytes, limit %2").arg(data.size()).arg(kMaxRegistryValueBytes);
        return Failure {error};
    }
    RegistryValue value;
    value.typeName = registryTypeName(type);
    switch (const RegistryType known {type}) {
    case RegistryType::Text:
    case RegistryType::ExpandText:
        value.type = known;
        value.text = textFromUtf16(data);
        break;
    case RegistryType::Dword:
        if (data.size() == qsizetype(sizeof(quint32))) {
            value.type = known;
            value.number = qFromLittleEndian<quint32>(data.data());
        }
        break;
    case RegistryType::Qword:
        if (data.size() == qsizetype(sizeof(quint64))) {
            value.type = known;
            value.number = qFromLittleEndian<quint64>(data.data());
        }
        break;
    default:
        break;
    }
    return value;
}

} // namespace portcheck
