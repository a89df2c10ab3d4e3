#pragma once

#include <QString>
#include <QStringView>

/// ofcscan.ini and the agent's registry key hold passwords, some of them decryptable without a key.
/// So only what is named here may ever be kept, shown or exported: everything else is dropped while
/// parsing, before a value is stored.
namespace portcheck {

/// Keys of ofcscan.ini and WSS\Service.ini, compared without case.
[[nodiscard]] bool isAllowedIniKey(QStringView key);

/// Registry value names, compared without case.
[[nodiscard]] bool isAllowedRegistryValue(QStringView name);

/// Raw text is hostile even where it begins with an allowed value: when line ends were damaged, the next key and its
/// password follow. `Word`: a port, a switch, the name of a computer. `Phrase`: a path or a version, which may hold
/// single blanks.
enum class RawKind { Word, Phrase };
[[nodiscard]] RawKind rawKindOfRegistryValue(QStringView name);

/// What a text may tell about a customer, and so how aliases are put into it.
enum class Tag {
    Plain, ///< never a name: ids, versions, key names
    Text, ///< any text: known names in it are replaced
    Server, ///< the whole text is the name of a server or an address
    Computer, ///< the same of another computer
    Line, ///< "key=value": the key decides
    Subject, ///< of a certificate: only the common name is kept
    Issuer, ///< of a certificate
};

/// What follows the key of a settings file or the registry.
[[nodiscard]] Tag tagOfKey(QStringView key);

inline constexpr qsizetype kMaxRaw = 64; ///< of the text of an invalid value
inline constexpr qsizetype kMaxValue = 260; ///< of names and paths

/// The beginning of `raw` that belongs to one value: up to a second quote, a separator or `=`, and to `longest`
/// characters. Ends in … when anything was left out, so that it is never mistaken for the whole.
[[nodiscard]] QString oneValue(QStringView raw, RawKind kind = RawKind::Word, qsizetype longest = kMaxRaw);
/// The text is one unchanged value.
[[nodiscard]] bool isOneValue(QStringView raw, RawKind kind = RawKind::Word, qsizetype longest = kMaxValue);

} // namespace portcheck
