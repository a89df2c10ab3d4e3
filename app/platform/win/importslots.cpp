// Functions of Windows that Qt calls through its import slots; these are those slots.
#include "importslots.h"

#include <atomic>

#include <windows.h>
// after windows.h
#include <wincrypt.h>

namespace {

std::atomic<DWORD> lastFlags {0};

/// Nothing where this Windows has no such function.
template<typename Function>
Function systemFunction(const wchar_t *library, const char *name)
{
    // Where it is in every Windows; never by search path.
    const HMODULE module = LoadLibraryExW(library, nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    const FARPROC found = module ? GetProcAddress(module, name) : nullptr;
    return reinterpret_cast<Function>(reinterpret_cast<void (*)()>(found));
}

using GetChain = decltype(&CertGetCertificateChain);

/// Qt's TLS builds a chain for every certificate that it meets, and Windows would fetch missing certificates, root lists,
/// revocation lists and OCSP answers from the internet for it, for up to 15 s. Certificates are shown and never judged
/// here, so nobody is asked.
BOOL WINAPI getChainQuietly(HCERTCHAINENGINE engine,
                            PCCERT_CONTEXT certificate,
                            LPFILETIME time,
                            HCERTSTORE store,
                            PCERT_CHAIN_PARA parameters,
                            DWORD flags,
                            LPVOID reserved,
                            PCCERT_CHAIN_CONTEXT *chain)
{
    constexpr DWORD kRevocation = CERT_CHAIN_REVOCATION_CHECK_END_CERT | CERT_CHAIN_REVOCATION_CHECK_CHAIN
        | CERT_CHAIN_REVOCATION_CHECK_CHAIN_EXCLUDE_ROOT | CERT_CHAIN_REVOCATION_CHECK_OCSP_CERT;
    static const auto system =
        systemFunction<GetChain>(L"crypt32.dll", "CertGetCertificateChain"); // every Windows has it
    const DWORD quiet =
        (flags & ~kRevocation) | CERT_CHAIN_CACHE_ONLY_URL_RETRIEVAL | CERT_CHAIN_DISABLE_AUTH_ROOT_AUTO_UPDATE;
    lastFlags = quiet;
    return system(engine, certificate, time, store, parameters, quiet, reserved, chain);
}

using SetAwareness = BOOL(WINAPI *)(DPI_AWARENESS_CONTEXT);

/// Windows Server 2016 (1607) has no SetProcessDpiAwarenessContext: a program that imports it does not start there.
/// The manifest asks for the same awareness, so nothing is lost.
BOOL WINAPI setAwarenessIfThere(DPI_AWARENESS_CONTEXT context)
{
    static const auto system = systemFunction<SetAwareness>(L"user32.dll", "SetProcessDpiAwarenessContext");
    if (system == nullptr) {
        SetLastError(ERROR_CALL_NOT_IMPLEMENTED);
        return FALSE;
    }
    return system(context);
}

} // namespace

namespace portcheck {

quint32 lastChainFlags()
{
    return lastFlags;
}

} // namespace portcheck

extern "C" {
// The names are the linker's; declared first, because a definition cannot carry an assembler name.
extern GetChain getChainSlot __asm__("__imp_CertGetCertificateChain");
GetChain getChainSlot = &getChainQuietly;
extern SetAwareness setAwarenessSlot __asm__("__imp_SetProcessDpiAwarenessContext");
SetAwareness setAwarenessSlot = &setAwarenessIfThere;
}
