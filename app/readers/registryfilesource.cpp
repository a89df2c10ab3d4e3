#include "registryfilesource.h"

#include "textdecoder.h"

#include <utility>

namespace portcheck {

RegistryFileSource::RegistryFileSource(RegFile file, QString locator, QDateTime modified, QString encoding)
    : m_file(std::move(file))
    , m_locator(std::move(locator))
    , m_modified(std::move(modified))
    , m_encoding(std::move(encoding))
{ }

std::unique_ptr<RegistryFileSource> RegistryFileSource::fromText(const QString &text,
                                                                 const QString &locator,
                                                                 const QDateTime &modified,
                                                                 const QString &encoding)
{
    auto file = parseRegistryText(text);
    if (!file) {
        return nullptr;
    }
    return std::unique_ptr<RegistryFileSource>(new RegistryFileSource(std::move(*file), locator, modified, encoding));
}

std::unique_ptr<RegistryFileSource> RegistryFileSource::fromContent(const FileContent &content,
                                                                    const LegacyDecoder &codePage932)
{
    const DecodedText decoded = decodeText(content.bytes, codePage932);
    return fromText(decoded.text, content.path, content.modified, decoded.encoding);
}

Result<bool, ReadError> RegistryFileSource::hasKey(const QString &key, RegistryView view) const
{
    return m_file.find(key, view) != nullptr;
}

Result<std::optional<RegistryValue>, ReadError>
RegistryFileSource::value(const QString &key, const QString &name, RegistryView view) const
{
    const RegFileKey *found = m_file.find(key, view);
    if (found == nullptr) {
        return std::optional<RegistryValue>();
    }
    for (const RegFileValue &candidate : found->values) {
        if (candidate.name.compare(name, Qt::CaseInsensitive) == 0) {
            RegistryValue result;
            result.type = candidate.type;
            result.typeName = candidate.typeName;
            result.number = candidate.number;
            result.text = candidate.text;
            result.keyPath = fullPath(key, view);
            result.locator = m_locator;
            result.line = candidate.line;
            return std::optional(result);
        }
    }
    return std::optional<RegistryValue>();
}

bool RegistryFileSource::listsWholeKey(const QString &key, RegistryView view) const
{
    const RegFileKey *found = m_file.find(key, view);
    return found != nullptr && found->whole;
}

bool isRegistryText(const QByteArray &bytes, const LegacyDecoder &codePage932)
{
    return parseRegistryText(decodeText(bytes, codePage932).text).has_value();
}

} // namespace portcheck
