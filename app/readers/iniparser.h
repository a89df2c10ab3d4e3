#pragma once

#include "textdecoder.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// A section header of an INI file. Only headers that say something about the ports are kept: the two
/// documented ones and those above a key of the allow-list.
struct IniSection
{
    QString name; ///< as spelled, blanks around it removed, see nameOf(); empty = before the first header
    QString header; ///< "[NAME]" as spelled; what follows the bracket is dropped
    int line = 0; ///< 1-based; 0 = before the first header
    /// Line of the first section of that name. Windows looks there and nowhere else.
    int firstLine = 0;

    [[nodiscard]] bool isShadowed() const { return firstLine != line; }

    /// What is kept of a name: of a damaged header the beginning, with \u2026 behind it.
    [[nodiscard]] static QString nameOf(QStringView whole);
};

/// A key of the allow-list with its value.
struct IniEntry
{
    qsizetype section = 0; ///< index into IniDocument::sections
    QString key; ///< as spelled
    QString value; ///< blanks and one pair of enclosing quotes removed; bounded by oneValue()
    QString text; ///< the line as it is up to the end of the value, blanks at its ends removed
    int line = 0; ///< 1-based
    /// More followed on the line, or the value was longer than any: it is no port and no name.
    bool damaged = false;
};

/// A key that occurs twice in a section, or a section that occurs twice. The first one counts.
struct IniDuplicate
{
    bool isSection = false;
    QString section; ///< as spelled the first time
    QStringList keys; ///< the key; for a section, its keys that do not say the same as the first copy
    QList<int> lines; ///< in order; the first is the one that counts
    bool same = false; ///< the others say the same
};

/// What an INI file says about the ports, with the meaning that Windows' own profile API gives it.
class IniDocument
{
public:
    QList<IniSection> sections; ///< in file order
    QList<IniEntry> entries; ///< in file order, also those that Windows never finds
    /// More than kMaxKept entries or kept sections, or kMaxSections in all: this is no settings file (a real one has
    /// ten of the first), and what came after them was left out.
    bool tooMany = false;
    static constexpr qsizetype kMaxKept = 1000;
    static constexpr qsizetype kMaxSections = 100000;

    /// What GetPrivateProfileString answers: the first key in the first section of that name (nothing = of any), without
    /// case. Null when it is not there. The pointer lives as long as the document.
    [[nodiscard]] const IniEntry *find(std::optional<QStringView> section, QStringView key) const;

    /// The first such key in any section that Windows finds; for files whose section is not documented.
    [[nodiscard]] const IniEntry *findAnywhere(QStringView key) const { return find(std::nullopt, key); }

    [[nodiscard]] bool hasSection(QStringView name) const;
    [[nodiscard]] const IniSection &sectionOf(const IniEntry &entry) const { return sections.at(entry.section); }

    /// Keys and sections that occur twice, in file order.
    [[nodiscard]] QList<IniDuplicate> duplicates() const;
};

/// Parses as GetPrivateProfileStringW does: section and key ignore case, the first one wins, blanks around
/// header, key and value and one pair of enclosing quotes are removed, `;` starts a comment only at the
/// start of a line, anything may follow a header, a header without `]` is no header. CR, LF and CR LF end a
/// line. Compared row by row with its recorded answers in tst_profilecompare.
///
/// On purpose different: a line without `=` is no key (there it hides a later key of that name), and neither
/// is one with a NUL in it; a value with a NUL in it is damaged and not what comes before the NUL.
///
/// Values of keys outside the allow-list are skipped without being stored: these files hold passwords.
[[nodiscard]] IniDocument parseIni(TextLines &lines);

/// Whose ofcscan.ini a file found in a folder is. `AssumedServer`: nothing in it decides, and whoever shows
/// it must say so.
enum class IniSide { Server, Agent, AssumedServer };

/// The server's when it lies in PCCSRV; the agent's when it has ServerAddr or lies in an agent's folder, even with
/// Master_SSLPort; the server's when it has Master_SSLPort or Master_EnableSSL. `path` with either separator.
[[nodiscard]] IniSide classifyIni(const QString &path, const IniDocument &document);

} // namespace portcheck
