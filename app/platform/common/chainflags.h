#pragma once

#include <QtGlobal>

namespace portcheck {

/// Flags for building a chain of certificates, changed so that Windows asks nobody: it would fetch missing
/// certificates, root lists, revocation lists and OCSP answers from the internet, for up to 15 s. Certificates are
/// shown and never judged here, so nothing of that is needed. Values as in wincrypt.h.
[[nodiscard]] constexpr quint32 quietChainFlags(quint32 flags)
{
    constexpr quint32 kCacheOnlyUrlRetrieval = 0x4; // CERT_CHAIN_CACHE_ONLY_URL_RETRIEVAL
    constexpr quint32 kNoAuthRootUpdate = 0x100; // CERT_CHAIN_DISABLE_AUTH_ROOT_AUTO_UPDATE
    // CERT_CHAIN_REVOCATION_CHECK_: END_CERT, CHAIN, CHAIN_EXCLUDE_ROOT, OCSP_CERT
    constexpr quint32 kRevocation = 0x10000000 | 0x20000000 | 0x40000000 | 0x04000000;
    return (flags & ~kRevocation) | kCacheOnlyUrlRetrieval | kNoAuthRootUpdate;
}

} // namespace portcheck
