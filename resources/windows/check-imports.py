#!/usr/bin/env python3
"""Looks at the header and the import table of a Windows program: only Windows' own DLLs, from System32 alone, no
function that Server 2016 lacks, every protection that the loader offers, and no function that changes the registry, services
or other processes but those that static Qt brings.

    check-imports.py PROGRAM.exe [--list] [--own BUILD]     BUILD: whose own objects must not ask for any of them

Exit code 1 and one line for each thing found. The functions are those of later Windows versions that Qt, the C++
runtime or this program could come to import; a name that is missing on the machine stops the program before main().
"""
import re
import struct
import subprocess
import sys
from pathlib import Path

# Part of every desktop and "Desktop Experience" installation since Windows 10 1607 / Server 2016.
WINDOWS_DLLS = set("""
    advapi32 authz bcrypt comctl32 comdlg32 crypt32 d3d11 d3d9 d3d12 dnsapi dwmapi dwrite dxgi gdi32 imm32 iphlpapi
    kernel32 msvcrt mpr ncrypt netapi32 ntdll ole32 oleaut32 oleacc rpcrt4 secur32 setupapi shell32 shlwapi
    uiautomationcore user32 userenv usp10 uxtheme version wininet winhttp winmm winspool.drv ws2_32 wtsapi32
    shcore
""".split())
API_SETS = re.compile(r"api-ms-win-core-(synch-l1-2-0|winrt-l1-1-0|winrt-string-l1-1-0)")

# name: where and when it arrived
LATER = {
    "SetThreadDescription": "KERNEL32 since Windows 10 1703 (1607 has it in KERNELBASE only)",
    "GetThreadDescription": "KERNEL32 since Windows 10 1703 (1607 has it in KERNELBASE only)",
    "SetProcessDpiAwarenessContext": "Windows 10 1703",
    "GetDpiAwarenessContextForProcess": "Windows 10 1803",
    "GetSystemDpiForProcess": "Windows 10 1803",
    "GetThreadDpiHostingBehavior": "Windows 10 1803",
    "SetThreadDpiHostingBehavior": "Windows 10 1803",
    "GetWindowDpiHostingBehavior": "Windows 10 1803",
    "GetDpiFromDpiAwarenessContext": "Windows 10 1803",
    "SetDialogControlDpiChangeBehavior": "Windows 10 1703",
    "SetDialogDpiChangeBehavior": "Windows 10 1703",
    "CreatePseudoConsole": "Windows 10 1809",
    "ResizePseudoConsole": "Windows 10 1809",
    "ClosePseudoConsole": "Windows 10 1809",
    "VirtualAlloc2": "Windows 10 1803",
    "MapViewOfFile3": "Windows 10 1803",
    "VirtualAlloc2FromApp": "Windows 10 1803",
    "GetTempPath2W": "Windows 11",
    "GetTempPath2A": "Windows 11",
    "GetMachineTypeAttributes": "Windows 11",
    "CreateFile3": "Windows 11 24H2",
    "GetFileInformationByName": "Windows 11 24H2",
    "SetProcessDynamicEHContinuationTargets": "Windows 10 2004",
    "BuildIoRingReadFile": "Windows 11",
    "CreateIoRing": "Windows 11",
}

# The loader takes these from memory that Windows itself filled, wherever a program lies. For all others the search
# order counts, which is why the program says "System32 only".
KNOWN_DLLS = set("""
    advapi32 clbcatq combase comdlg32 coml2 difxapi gdi32 gdiplus imagehlp imm32 kernel32 msctf msvcrt normaliz nsi ole32
    oleaut32 psapi rpcrt4 sechost setupapi shcore shell32 shlwapi user32 wldap32 ws2_32 ntdll
""".split())

# What changes something outside of the program. Qt's static libraries bring the named ones, with what uses them there; the
# program calls none of that (tests/windows/readonlytest.py watches it).
CHANGES = re.compile(r"Reg(Set|Create|Delete|Replace|Restore|Rename|Save|Load|UnLoad|Flush)\w*|ControlService\w*|StartService[AW]"
                     r"|(Create|Delete)Service[AW]?|ChangeServiceConfig\w*|Set(Service|Kernel|File|NamedSecurity|Security)Object?Security\w*"
                     r"|Terminate(Process|Thread)|WriteProcessMemory|CreateRemoteThread\w*|VirtualAllocEx|QueueUserAPC"
                     r"|AdjustTokenPrivileges|SendInput|SetWindowsHookEx[AW]|ExitWindowsEx|Initiate\w*Shutdown\w*")
BROUGHT_BY_QT = {
    "RegCreateKeyExW": "QSettings", "RegDeleteKeyW": "QSettings", "RegDeleteValueW": "QSettings", "RegFlushKey": "QSettings",
    "RegSetValueExW": "QSettings", "TerminateProcess": "QProcess::kill and Qt's own abort", "TerminateThread": "QThread::terminate",
    "SendInput": "drag and drop of the platform plug-in",
}

SYSTEM32_ONLY = 0x0800
CHARACTERISTICS = {0x0020: "high-entropy ASLR", 0x0040: "ASLR", 0x0100: "NX"}
RELOCATIONS_STRIPPED = 0x0001


def protection(program):
    """What of the protections is missing, one line each."""
    with open(program, "rb") as file:
        data = file.read()
    header = struct.unpack_from("<I", data, 0x3C)[0]
    optional = header + 24
    count, flags = struct.unpack_from("<H", data, header + 6)[0], struct.unpack_from("<H", data, header + 22)[0]
    characteristics = struct.unpack_from("<H", data, optional + 70)[0]
    missing = [name for bit, name in CHARACTERISTICS.items() if not characteristics & bit]
    relocations = struct.unpack_from("<2I", data, optional + 112 + 5 * 8)
    if flags & RELOCATIONS_STRIPPED or not all(relocations):
        missing.append("relocations")
    address, size = struct.unpack_from("<2I", data, optional + 112 + 10 * 8)
    load_flags = None
    table = optional + struct.unpack_from("<H", data, header + 20)[0]
    for section in range(table, table + count * 40, 40):
        length, start, _, offset = struct.unpack_from("<4I", data, section + 8)
        if size and start <= address < start + length:
            load_flags = struct.unpack_from("<H", data, offset + address - start + 0x4E)[0]
    if load_flags != SYSTEM32_ONLY:
        missing.append(f"DependentLoadFlags of System32 only (found {load_flags})")
    return [f"not protected by {each}" for each in missing]


def imports(program):
    text = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", program], check=True, capture_output=True,
                          encoding="utf-8", errors="replace").stdout
    dll, found = None, {}
    for line in text.splitlines():
        match = re.match(r"\s*DLL Name: (\S+)", line)
        if match:
            dll = match.group(1)
            found.setdefault(dll, [])
            continue
        match = re.match(r"\s*[0-9a-f]+\s+(?:<none>\s+)?[0-9a-f]*\s*(\d+)\s+(\w+)\s*$", line)
        if dll and match:
            found[dll].append(match.group(2))
    return found


def own_changes(build):
    """The functions that change something for which an object of this project asks, not Qt."""
    objects = [each for each in [*Path(build, "app").rglob("*.a"), *Path(build, "app").rglob("*.obj"), *Path(build, "ui").rglob("*.a")]]
    text = subprocess.run(["x86_64-w64-mingw32-nm", "-u", "--print-file-name", *objects], check=True, capture_output=True,
                          encoding="utf-8", errors="replace").stdout
    asked = re.findall(r"^(.*?):\s+U (?:__imp_)?(\w+)$", text, re.M)
    if not any(name == "RegOpenKeyExW" for _, name in asked):
        yield "no object of this project was looked at"
    yield from (f"{place} asks for {name}" for place, name in asked if CHANGES.fullmatch(name))


def main():
    found = imports(sys.argv[1])
    if "--list" in sys.argv:
        for dll, names in sorted(found.items(), key=lambda item: item[0].lower()):
            print(f"{dll}: {' '.join(sorted(names))}")
    problems = protection(sys.argv[1])
    if not any(found.values()):
        problems.append("no import table could be read")
    for dll, names in found.items():
        name = dll.lower().removesuffix(".dll")
        if name not in WINDOWS_DLLS and not API_SETS.match(name):
            problems.append(f"{dll} is not one of Windows' own DLLs")
        problems += [f"{dll}!{each}: {LATER[each]}" for each in names if each in LATER]
    changing = sorted({each for names in found.values() for each in names if CHANGES.fullmatch(each)})
    problems += [f"{each} changes something, and nobody said who brings it" for each in changing if each not in BROUGHT_BY_QT]
    if "--own" in sys.argv:
        problems += own_changes(sys.argv[sys.argv.index("--own") + 1])
    for problem in problems:
        print(problem)
    if not problems:
        count = sum(len(names) for names in found.values())
        print(f"{count} functions of {len(found)} DLLs, all of them Windows' own and present in Server 2016")
        print("can change something, by Qt alone: " + ", ".join(f"{each} ({BROUGHT_BY_QT[each]})" for each in changing))
        print("System32 only, high-entropy ASLR with relocations, NX")
        others = [dll for dll in found if dll.lower().removesuffix(".dll") not in KNOWN_DLLS
                  and not API_SETS.match(dll.lower())]
        print("not KnownDLLs: " + " ".join(sorted(others, key=str.lower)))
    return 1 if problems else 0


sys.exit(main())
