#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace portcheck {

/// Hands out aliases for names and addresses, and puts them into texts. The same name always gets the
/// same alias; numbers follow the order in which names were learnt. Letter case does not matter, and a
/// full name shares the alias of its short name: SERVER-1 and SERVER-1.DOMAIN-1.
///
/// Learn everything first, then replace: an alias number that happens to be a real name in this book is
/// never handed out, so an alias cannot be mistaken for one of the names it hides.
class AliasBook
{
public:
    enum class Kind { Server, Computer, User, Issuer };

    /// Learns a computer's name, full name or address. Known names keep their alias.
    void learnName(const QString &name, Kind kind);
    /// Learns what a text shows by itself: hosts of UNC paths and URLs, user folders, addresses.
    void learnText(const QString &text);
    /// Ends learning: aliases are given out now.
    void close();

    /// The alias for a whole value that is a name or an address; the value itself when it is empty or
    /// says nothing about anybody ("localhost", "0.0.0.0").
    [[nodiscard]] QString name(const QString &value) const;
    /// A text with everything known, and every address and user folder, replaced.
    [[nodiscard]] QString text(const QString &value) const;

private:
    struct Known
    {
        QString word; ///< lower case
        Kind kind;
        QString alias;
    };
    struct Forced
    {
        qsizetype length;
        QString alias;
    };

    void learnWord(const QString &word, Kind kind);
    void learnAddress(const QString &address);
    [[nodiscard]] QString aliasOf(QStringView word) const;
    [[nodiscard]] QString domainAlias(const QString &domain) const;
    [[nodiscard]] QHash<qsizetype, Forced> forcedPlaces(const QString &text) const;
    /// What stands at `at` and its replacement: an address or a known word with free ends.
    [[nodiscard]] std::optional<Forced> knownAt(const QString &text, qsizetype at) const;

    QList<Known> m_words;
    QStringList m_domains; ///< lower case, in the order learnt
    QStringList m_addresses; ///< in the order learnt
    QMap<QString, QString> m_addressAlias; ///< address -> alias
    QMap<QString, QString> m_domainAlias; ///< domain -> alias
    /// Everything replaced in running text, longest first.
    QList<std::pair<QString, QString>> m_replacements;
};

} // namespace portcheck
