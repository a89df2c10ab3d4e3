#include "registrydata.h"

#include <core/utf16.h>

#include <QtEndian>

namespace portcheck {

RegistryValue registryValueFromData(quint32 type, QByteArrayView data)
{
    RegistryValue value;
    value.typeName = registryTypeName(type);
    switch (const RegistryType known {type}) {
    case RegistryType::Text:
    case RegistryType::ExpandText:
        value.type = known;
        value.text = utf16Text(data);
        value.text = value.text.left(value.text.indexOf(QChar(u'\0')));
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
