#include "registrydata.h"

#include <QtEndian>

namespace portcheck {
namespace {

// winnt.h
constexpr quint32 kRegSz = 1;
constexpr quint32 kRegExpandSz = 2;
constexpr quint32 kRegDword = 4;
constexpr quint32 kRegQword = 11;

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
    switch (type) {
    case kRegSz:
    case kRegExpandSz:
        value.type = type == kRegSz ? RegistryType::Text : RegistryType::ExpandText;
        value.text = textFromUtf16(data);
        break;
    case kRegDword:
        if (data.size() == qsizetype(sizeof(quint32))) {
            value.type = RegistryType::Dword;
            value.number = qFromLittleEndian<quint32>(data.data());
        }
        break;
    case kRegQword:
        if (data.size() == qsizetype(sizeof(quint64))) {
            value.type = RegistryType::Qword;
            value.number = qFromLittleEndian<quint64>(data.data());
        }
        break;
    default:
        break;
    }
    return value;
}

} // namespace portcheck
