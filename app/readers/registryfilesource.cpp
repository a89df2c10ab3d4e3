#include "registryfilesource.h"

#include "textdecoder.h"

#include <algorithm>
#include <utility>

namespace portcheck {

RegistryFileSource::RegistryFileSource(RegFile file, QString locator, QDateTime modified)
    : m_file(std::move(file))
    , m_locator(std::move(locator))
    , m_modified(std::move(modified))
    , m_encoding(id(m_file.encoding))
{ }

std::unique_ptr<RegistryFileSource>
RegistryFileSource::fromContent(const FileContent &content, const LegacyDecoder &codePage932, const CancelFlag *cancel)
{
    TextLines lines(content.bytes, codePage932, cancel);
    auto file = parseRegistryText(lines);
    if (!file) {
        return nullptr;
    }
    return std::unique_ptr<RegistryFileSource>(
        new RegistryFileSource(std::move(*file), content.path, content.modified));
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
    if (m_file.isCut) {
        // Neither what it says nor what it lacks can be relied on.
        return Failure {
            ReadError {ReadErrorCode::Damaged, m_locator, 0, QStringLiteral("ends within a UTF-16 character")}};
    }
    for (const RegistryValue &candidate : found->values) {
        if (candidate.name.compare(name, Qt::CaseInsensitive) == 0) {
            return std::optional(candidate);
        }
    }
    return std::optional<RegistryValue>();
}

bool RegistryFileSource::listsWholeKey(const QString &key, RegistryView view) const
{
    const RegFileKey *found = m_file.find(key, view);
    return found != nullptr && found->whole;
}

std::optional<ReadErrorCode> whyNotRegistryText(const QByteArray &bytes, const LegacyDecoder &codePage932)
{
    if (isRegistryText(bytes, codePage932)) {
        return std::nullopt;
    }
    constexpr qsizetype kLongestMessage = 1024;
    TextLines lines(QByteArrayView(bytes).first(std::min(bytes.size(), kLongestMessage)), codePage932);
    while (lines.next()) {
        // What reg.exe prints of a key that is not there, in the languages of this program.
        if (lines.line().contains(u"unable to find the specified registry key", Qt::CaseInsensitive)
            || (lines.line().contains(u"指定されたレジストリ") && lines.line().contains(u"見つかりません"))) {
            return ReadErrorCode::QueryFailed;
        }
    }
    return ReadErrorCode::Malformed;
}

} // namespace portcheck
