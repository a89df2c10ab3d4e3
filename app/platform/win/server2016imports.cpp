// Windows Server 2016 (1607) has no SetProcessDpiAwarenessContext: a program that imports it does not start there.
// Qt's platform plugin calls it through its import slot; this is that slot, filled from the system at run time where
// the function exists. The manifest asks for the same awareness, so nothing is lost where it does not.
#include <windows.h>

namespace {

using SetAwareness = BOOL(WINAPI *)(DPI_AWARENESS_CONTEXT);

BOOL WINAPI setAwarenessIfThere(DPI_AWARENESS_CONTEXT context)
{
    const HMODULE user32 = GetModuleHandleW(L"user32.dll");
    const FARPROC found = user32 ? GetProcAddress(user32, "SetProcessDpiAwarenessContext") : nullptr;
    if (!found) {
        SetLastError(ERROR_CALL_NOT_IMPLEMENTED);
        return FALSE;
    }
    return reinterpret_cast<SetAwareness>(reinterpret_cast<void (*)()>(found))(context);
}

} // namespace

extern "C" {
// The name is the linker's; declared first, because a definition cannot carry an assembler name.
extern SetAwareness setAwarenessSlot __asm__("__imp_SetProcessDpiAwarenessContext");
SetAwareness setAwarenessSlot = &setAwarenessIfThere;
}
