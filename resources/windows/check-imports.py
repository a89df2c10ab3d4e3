#!/usr/bin/env python3
"""Looks at the import table of a Windows program: only Windows' own DLLs, no function that Server 2016 lacks.

    check-imports.py PROGRAM.exe [--list]

Exit code 1 and one line for each thing found. The functions are those of later Windows versions that Qt, the C++
runtime or this program could come to import; a name that is missing on the machine stops the program before main().
"""
import re
import subprocess
import sys

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


def main():
    found = imports(sys.argv[1])
    if "--list" in sys.argv:
        for dll, names in sorted(found.items(), key=lambda item: item[0].lower()):
            print(f"{dll}: {' '.join(sorted(names))}")
    problems = []
    if not any(found.values()):
        problems.append("no import table could be read")
    for dll, names in found.items():
        name = dll.lower().removesuffix(".dll")
        if name not in WINDOWS_DLLS and not API_SETS.match(name):
            problems.append(f"{dll} is not one of Windows' own DLLs")
        problems += [f"{dll}!{each}: {LATER[each]}" for each in names if each in LATER]
    for problem in problems:
        print(problem)
    if not problems:
        count = sum(len(names) for names in found.values())
        print(f"{count} functions of {len(found)} DLLs, all of them Windows' own and present in Server 2016")
    return 1 if problems else 0


sys.exit(main())
