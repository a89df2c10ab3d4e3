#!/usr/bin/env python3
"""Every call that the program makes into Windows, as Wine's relay records it: it reads, and writes the report asked for.

    readonlytest.py WINE PROGRAM.exe WORKDIR

Calls of the program itself (Qt is part of it) return into its image; what Windows' own DLLs do among themselves is theirs.
"""
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

KEY_READ_ONLY = 0x20019 | 0x0300  # query, enumerate, notify, read control; either view of a 64-bit registry
SERVICE_READ_ONLY = 0x20000 | 0x0001 | 0x0004  # manager: connect, enumerate; service: query configuration and status
PROCESS_READ_ONLY = 0x100000 | 0x1000  # wait, its path and little else
WRITES = 0x40000000 | 0x10000000 | 0x0116  # generic write and all; write or append data, attributes
NEVER = re.compile(r"Reg(Set|Create|Delete|Replace|Restore|Rename|Save|Load|UnLoad)\w*|ControlService\w*|StartService[AW]"
                   r"|CreateService[AW]|DeleteService|ChangeServiceConfig\w*|TerminateProcess|WriteProcessMemory"
                   r"|CreateRemoteThread|URLDownload\w*|InternetOpenUrl\w*|WinHttpConnect")
NETWORK = re.compile(r"connect|WSAConnect\w*|ConnectEx|send|sendto|WSASend\w*|[Gg]et[Aa]ddr[Ii]nfo\w*|gethostby\w*")
# What the program must never do, as the relay would write it.
PLANTED = [("OpenProcess", "00000410,00000000,00000004"), ("OpenProcess", "001f0fff,00000000,00000004"),
           ("OpenServiceW", '00012340,00012350 L"Apache2",00000010'), ("OpenSCManagerW", "00000000,00000000,000f003f"),
           ("RegOpenKeyExW", '80000002,00012340 L"SOFTWARE",00000000,000f003f,0021f000'), ("RegSetValueExW", "00000040"),
           ("CreateFileW", '00012340 L"C:\\\\x",40000000,00000000,00000000,00000002,00000000,00000000'), ("connect", "00000040"),
           ("CreateProcessW", '00000000,00012340 L"cmd.exe"'), ("TerminateProcess", "00000040,00000001")]


def image(program):
    data = program.read_bytes()
    optional = struct.unpack_from("<I", data, 0x3C)[0] + 24
    base = struct.unpack_from("<Q", data, optional + 24)[0]
    return base, base + struct.unpack_from("<I", data, optional + 56)[0]


def calls(wine, program, report, *arguments):
    """(function, arguments as text) of each call of the process that wrote `report`; the exit code."""
    first, last = image(program)
    with open("trace.txt", "wb") as trace:
        code = subprocess.run([wine, program.name, *arguments, "--report", report], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=trace, env=os.environ | {"WINEDEBUG": "-all,+relay,+pid"}, check=False).returncode
    processes, ours = {}, None  # netsh, and what Wine starts by itself, are recorded as well
    pattern = re.compile(rb"^([0-9a-f]+):[0-9a-f]+:Call [^.]+\.(\w+)\((.*)\) ret=([0-9a-f]+)$")
    with open("trace.txt", "rb") as trace:
        for line in trace:
            match = pattern.match(line.rstrip())
            if match and first <= int(match.group(4), 16) < last:
                function, text = match.group(2).decode(), match.group(3).decode("utf-8", "replace")
                processes.setdefault(match.group(1), []).append((function, text))
                if function.startswith("CreateFile") and report in text:
                    ours = match.group(1)
    os.remove("trace.txt")
    return processes.get(ours, []), code


def numbers(arguments):
    """The arguments without the texts that Wine prints behind pointers."""
    return [int(each.split()[0], 16) for each in re.sub(r'L?"(\\.|[^"\\])*"', "", arguments).split(",") if each.strip()]


def offences(found, report):
    for function, arguments in found:
        if NEVER.fullmatch(function):
            yield f"{function}({arguments})"
        elif function.startswith("RegOpenKeyEx") and numbers(arguments)[3] & ~KEY_READ_ONLY:
            yield f"more than read: {function}({arguments})"
        elif function in ("OpenSCManagerW", "OpenServiceW") and numbers(arguments)[2] & ~SERVICE_READ_ONLY:
            yield f"more than read: {function}({arguments})"
        elif function == "OpenProcess" and numbers(arguments)[0] & ~PROCESS_READ_ONLY:
            yield f"more than read: {function}({arguments})"
        elif function.startswith("CreateFile") and numbers(arguments)[1] & WRITES:
            if report not in arguments and r"\\\\.\\pipe\\qt-" not in arguments:  # Qt reads netsh's output by a pipe
                yield f"writes: {function}({arguments})"
        elif function.startswith("CreateProcess") and r"\\System32\\netsh.exe" not in arguments:
            yield f"starts: {function}({arguments})"
        elif NETWORK.fullmatch(function):
            yield f"network: {function}({arguments})"


def main():
    wine, program, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copyfile(program, work / "wfbs-portcheck.exe")
    os.chdir(work)
    program = Path("wfbs-portcheck.exe")
    failed = False
    for report, arguments in (("machine.json", []), ("sample.html", ["--sample"])):
        found, code = calls(wine, program, report, *arguments)
        problems = list(offences(found, report))
        if not found or not Path(report).exists():
            problems.append(f"nothing recorded of writing {report} (exit code {code}, {len(found)} calls)")
        print(f"{report}: {len(found)} calls, {sum(f.startswith('RegOpenKey') for f, _ in found)} registry keys opened")
        print("\n".join(problems))
        failed = failed or bool(problems)
    # A write to anything else would be seen, and so would every other offence.
    if not list(offences(found, "another.html")):
        print("a write is not noticed")
        failed = True
    for function, arguments in PLANTED:
        if not list(offences([(function, arguments)], report)):
            print(f"not noticed: {function}({arguments})")
            failed = True
    return 1 if failed else 0


sys.exit(main())
