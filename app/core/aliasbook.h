#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <set>

namespace portcheck {

/// Hands out aliases for names and addresses, and puts them into texts. The same name always gets the
/// same alias; numbers follow the order in which names were learnt. Neither letter case nor width matters
/// (see `folded`), and a full name shares the alias of its short name: SERVER-1 and SERVER-1.DOMAIN-1.
///
/// Learn everything first, then replace: an alias number that happens to be a real name in this book is
/// never handed out, so an alias cannot be mistaken for one of the names it hides. The time that a text
/// takes depends on its length, not on how many names are known.
class AliasBook
{
public:
    enum class Kind { Server, Computer, User, Issuer };

    /// Learns a computer's name, full name or address. Known names keep their alias.
    void learnName(const QString &name, Kind kind);
    /// Learns what a text shows by itself: hosts of UNC paths and URLs, user folders, addresses, and other
    /// hosts in a domain that turns out to be known.
    void learnText(const QString &text);
    /// Ends learning: aliases are given out now.
    void close();

    /// The alias for a whole value that is a name or an address; the value itself when it is empty or
    /// says nothing about anybody ("localhost", "0.0.0.0").
    [[nodiscard]] QString name(const QString &value) const;
    /// A text with everything known, and every address and user folder, replaced.
    [[nodiscard]] QString text(const QString &value) const;
    /// Every name, domain and address that has an alias, folded, in the order of their numbers.
    [[nodiscard]] QStringList names() const { return m_words.order + m_domains.order + m_addresses.order; }

private:
    /// Names, folded, in the order in which they were learnt. Until close() an alias is what it will begin with.
    struct Learnt
    {
        QHash<QString, QString> aliases;
        QStringList order;

        void add(const QString &name, const QString &alias);
    };
    /// A part of a text and what to put in its place.
    struct Replacement
    {
        qsizetype length = 0;
        QString alias;
    };

    void learnWord(const QString &word, Kind kind);
    void learnDomain(const QString &domain);
    void learnAddress(const QString &spelling);
    /// Where the full stop between a host and a known domain is, or nothing above 0.
    [[nodiscard]] qsizetype domainDot(const QString &name) const;
    /// Of a folded name or address; empty for one that nobody learnt.
    [[nodiscard]] QString aliasOf(const QString &name) const;
    [[nodiscard]] std::optional<Replacement> knownAt(const QString &text, qsizetype at) const;

    Learnt m_words;
    Learnt m_domains; ///< and their parents; until close() an alias is the domain whose alias it will share
    Learnt m_addresses; ///< by canonicalAddress()
    QStringList m_texts; ///< learnt, for hosts of domains that were not known yet
    /// What is replaced in running text.
    QHash<QString, QString> m_phrases;
    /// How long the phrases are that begin with an atom.
    QHash<QString, std::set<qsizetype, std::greater<>>> m_lengths;
};

} // namespace portcheck
