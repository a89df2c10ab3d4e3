#!/usr/bin/env python3
"""Watches the system calls of the built program: it writes the files that were asked for and nothing else, and it
connects to nobody unless that was asked for.

    readonly_proof.py PROGRAM
"""
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import zipfile

CHANGES = {"creat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link", "linkat",
           "symlink", "symlinkat", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat", "mknod", "mknodat",
           "utimensat", "setxattr", "removexattr", "mount"}
NETWORK = {"connect", "sendto", "sendmsg", "sendmmsg", "bind", "listen"}
TRACED = ",".join(sorted(CHANGES | NETWORK | {"open", "openat", "openat2"}))
CALL = re.compile(r"(\w+)\((.*?)(?:\) += (-?\d+|\?).*)?$")
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")

INI = b"[INI_SERVER_SECTION]\r\nMaster_DomainName=127.0.0.1\r\nMaster_DomainPort=%d\r\nMaster_EnableSSL=1\r\n" \
      b"Master_SSLPort=4343\r\n[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=21112\r\nUninstall_Pwd=!CRYPT!00FAKE00\r\n"


def whole_calls(log):
    """The lines of strace, put together again where another thread came between."""
    begun = {}
    for line in log:
        process, _, rest = line.rstrip("\n").partition(" ")
        rest = rest.lstrip()
        if rest.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>").rstrip()
        elif resumed := re.match(r"<\.\.\. \w+ resumed>(.*)", rest):
            yield begun.pop(process, "") + resumed.group(1)
        else:
            yield rest
    yield from begun.values()


class Trace:
    """What one run of the program wrote and whom it addressed."""

    def __init__(self, program, folder, arguments):
        log = os.path.join(folder, "trace")
        environment = dict(os.environ, HOME=os.path.join(folder, "home"), XDG_CONFIG_HOME=os.path.join(folder, "config"),
                           QT_QPA_PLATFORM="offscreen")
        environment.pop("XDG_RUNTIME_DIR", None)
        self.done = subprocess.run(["strace", "-f", "-y", "-qq", "-s", "256", "-e", "trace=" + TRACED, "-o", log, program,
                                    *arguments], cwd=folder, env=environment, capture_output=True, timeout=120, check=False)
        self.written, self.addressed, self.opened = [], [], 0
        with open(log, encoding="utf-8", errors="replace") as lines:
            for line in whole_calls(lines):
                match = CALL.match(line)
                if not match:
                    continue
                call, parameters, result = match.groups()
                if call in NETWORK:  # whatever came of it: what fails at once was tried, too
                    self.addressed.append(parameters)
                elif (result or "").startswith("-"):
                    continue
                elif call in CHANGES or WRITING.search(parameters):
                    self.written.append(call + " " + parameters)
                else:
                    self.opened += 1


def strangers(trace, folder, allowed):
    """What was written beside the allowed names directly in the folder. A temporary file without a name is no file."""
    found = []
    for entry in trace.written:
        if "O_TMPFILE" in entry or "/dev/null" in entry:
            continue
        names = re.findall(r'"([^"]*)"', entry)
        target = os.path.join(folder, names[-1]) if names else entry
        relative = os.path.relpath(target, folder)
        if not any(relative == name or relative.startswith(name + ".") or relative.startswith(name + "/")
                   for name in allowed):
            found.append(entry)
    return found


def network(trace):
    """Addresses that left the process: local sockets of the desktop do not count."""
    return [entry for entry in trace.addressed if "AF_INET" in entry and "AF_UNIX" not in entry]


def main():
    program = os.path.abspath(sys.argv[1])
    failures = []
    passed = 0

    def expect(condition, what):
        nonlocal passed
        if condition:
            passed += 1
        else:
            failures.append(what)
            print("FAIL", what)

    with socket.socket() as server, socket.socket() as closed, tempfile.TemporaryDirectory() as root:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        closed.bind(("127.0.0.1", 0))  # and does not listen
        refused = closed.getsockname()[1]
        inputs = os.path.join(root, "inputs")
        os.makedirs(os.path.join(inputs, "collected"))
        os.mkdir(os.path.join(inputs, "reports"))
        for name, number in (("in.ini", port), ("refused.ini", refused), ("collected/ofcscan.ini", port)):
            with open(os.path.join(inputs, name), "wb") as ini:
                ini.write(INI % number)
        with zipfile.ZipFile(os.path.join(inputs, "in.zip"), "w") as archive:
            archive.writestr("ofcscan.ini", INI % port)
        for name in ("a", "b"):
            subprocess.run([program, "--ini", "in.ini", "--report", f"reports/{name}.json"], cwd=inputs, check=True)

        def answer():
            try:
                while True:
                    server.accept()[0].close()
            except OSError:
                pass
        threading.Thread(target=answer, daemon=True).start()

        cases = [  # name, arguments, what may be written, the port that it must ask for
            ("this computer", ["--report", "-"], [], None),  # where nothing of the product is found, no port is asked
            ("this computer, in a window", ["--startup-time"], [], None),
            ("a window", ["--ini", "in.ini", "--startup-time"], [], None),
            ("zip", ["--zip", "in.zip", "--report", "-"], [], None),
            ("collected", ["--ini", "in.ini", "--collect", "out.zip"], ["out.zip"], None),
            ("merged", ["--merge", "reports", "--report", "all.html"], ["all.html"], None),
            ("compared", ["--compare", "reports/a.json", "reports/b.json", "--report", "c.html"], ["c.html"], None),
            ("text on standard output", ["--sample", "--report", "-"], [], None),
            ("files, reports", ["--ini", "in.ini", "--report", "r.html", "--report", "r.json", "--report", "r.txt",
                                "--report", "r.csv"], ["r.html", "r.json", "r.txt", "r.csv"], None),
            ("PDF", ["--ini", "in.ini", "--report", "r.pdf"], ["r.pdf"], None),
            ("pictures", ["--sample", "--pictures", "shots"], ["shots"], None),
            ("folder", ["--folder", "collected", "--report", "-"], [], None),
            ("this computer, nothing live", ["--no-live", "--report", "-"], [], None),
            ("help", ["--help"], [], None),
            ("wrong usage", ["--no-such-option"], [], None),
            ("another computer, asked for", ["--ini", "in.ini", "--host", "127.0.0.1", "--report", "-"], [], port),
            ("another computer that refuses", ["--ini", "refused.ini", "--host", "127.0.0.1", "--report", "-"], [], refused),
        ]
        for name, arguments, allowed, asked in cases:
            folder = os.path.join(tempfile.mkdtemp(dir=root), "run")
            shutil.copytree(inputs, folder)
            trace = Trace(program, folder, arguments)
            expect(trace.opened > 0, f"{name}: nothing was traced: {trace.done.stderr[-300:]}")
            beside = strangers(trace, folder, allowed)
            expect(not beside, f"{name}: wrote {beside[:3]}")
            for file in allowed:
                expect(os.path.exists(os.path.join(folder, file)), f"{name}: {file} is missing")
            reached = network(trace)
            if asked:
                expect(any(f"htons({asked})" in entry for entry in reached), f"{name}: the port was not asked")
                others = [entry for entry in reached if "127.0.0.1" not in entry and "::1" not in entry]
                expect(not others, f"{name}: also addressed {others[:3]}")
            else:
                expect(not reached, f"{name}: addressed {reached[:3]}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
