#pragma once

#include "diagnosis.h"

namespace portcheck {

/// The same diagnosis with names of computers, users and private addresses replaced by aliases:
/// SERVER-1, PC-1, USER-1, 192.168.x.A. The same name gets the same alias everywhere in it, and the
/// same diagnosis gets the same aliases each time. Ports, key names and versions never get one.
/// Window, pictures and every export show what this returns when aliases are shown.
[[nodiscard]] Diagnosis withAliases(const Diagnosis &diagnosis);
/// The same for diagnoses that are shown side by side: one name has one alias in all of them, and two names never
/// share one. Aliases that one of them came with stay, and are not given out again.
[[nodiscard]] QList<Diagnosis> withAliases(QList<Diagnosis> diagnoses);

struct Alias
{
    QString alias;
    QString name; ///< in small letters: names of computers and users have no case
};
/// Which name each alias of withAliases() replaces, in its order; for whoever must read the answer. Empty for a
/// diagnosis that holds aliases already.
[[nodiscard]] QList<Alias> aliasTable(const Diagnosis &diagnosis);

} // namespace portcheck
