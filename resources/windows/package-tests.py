#!/usr/bin/env python3
"""Packs the test executables so that anybody with a Windows machine can run them: unpack, start run-tests.cmd.

    package-tests.py BUILD_DIR DIST_DIR
"""
import sys
from pathlib import Path

import package

NAME = "wfbs-portcheck-tests-win64"


def main():
    build, dist = Path(sys.argv[1]), Path(sys.argv[2])
    tests = (build / "tests.txt").read_text(encoding="ascii")
    programs = sorted({line.split()[0] for line in tests.splitlines()}) + ["wfbs-portcheck"]
    files = {
        "run-tests.cmd": package.windows_text((package.HERE / "run-tests.cmd").read_text(encoding="ascii")),
        "tests.txt": package.windows_text(tests),
    }
    files |= {f"{program}.exe": (build / f"{program}.exe").read_bytes() for program in programs}
    for folder in ("tests/data", "translations"):
        for path in sorted((package.SOURCE / folder).rglob("*")):
            if path.is_file():
                files[f"source/{path.relative_to(package.SOURCE)}"] = path.read_bytes()
    package.write_zip(dist, NAME, files, level=6)


main()
