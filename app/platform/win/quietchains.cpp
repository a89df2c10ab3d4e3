// Qt's TLS on Windows builds a chain for every certificate that it meets, and building one asks third parties. Qt calls
// CertGetCertificateChain through its import slot; this is that slot. It changes the flags and calls the system.
#include "quietchains.h"

#include "../common/chainflags.h"

#include <atomic>

#include <windows.h>
// after windows.h
#include <wincrypt.h>

namespace {

using GetChain = decltype(&CertGetCertificateChain);

std::atomic<DWORD> lastFlags {0};

GetChain systemFunction()
{
    // Where it is in every Windows; never by search path.
    const HMODULE crypt32 = LoadLibraryExW(L"crypt32.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    const FARPROC found = crypt32 ? GetProcAddress(crypt32, "CertGetCertificateChain") : nullptr;
    return reinterpret_cast<GetChain>(reinterpret_cast<void (*)()>(found));
}

BOOL WINAPI getChainQuietly(HCERTCHAINENGINE engine,
                            PCCERT_CONTEXT certificate,
                            LPFILETIME time,
                            HCERTSTORE store,
                            PCERT_CHAIN_PARA parameters,
                            DWORD flags,
                            LPVOID reserved,
                            PCCERT_CHAIN_CONTEXT *chain)
{
    static const GetChain system = systemFunction();
    if (system == nullptr) {
        SetLastError(ERROR_CALL_NOT_IMPLEMENTED);
        return FALSE;
    }
    const DWORD quiet = portcheck::quietChainFlags(flags);
    lastFlags = quiet;
    return system(engine, certificate, time, store, parameters, quiet, reserved, chain);
}

} // namespace

namespace portcheck {

quint32 lastChainFlags()
{
    return lastFlags;
}

} // namespace portcheck

extern "C" {
// The name is the linker's; declared first, because a definition cannot carry an assembler name.
extern GetChain getChainSlot __asm__("__imp_CertGetCertificateChain");
GetChain getChainSlot = &getChainQuietly;
}
