#!/usr/bin/env python3
"""Makes the zip that users get, and prints how large the exe is and what it is made of.

    package.py PROGRAM.exe VERSION QT_PREFIX DIST_DIR

Signs the program first when the environment names a certificate (sign-exe.sh).
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
DOC = Path("/usr/share/doc")
COMMON = Path("/usr/share/common-licenses")


def windows_text(text, bom=False):
    """UTF-8 with the line ends that every Notepad shows; with a BOM where the text is not ASCII or may grow so."""
    lines = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if bom else b"") + lines.encode("utf-8")


def commit_time():
    """The same input gives the same archive: times come from the last commit, not from the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.run(
        ["git", "-C", SOURCE, "log", "-1", "--format=%ct"], capture_output=True, encoding="utf-8",
        check=False).stdout.strip() or "1767225600"
    return time.gmtime(int(epoch))


def not_in_the_exe(name):
    return name.startswith(("Test_", "Platform_"))


def third_party(sbom):
    """Names, licences and copyright of what Qt bundles, from the list that Qt's own build writes."""
    out = [f"Third-party software inside Qt, from {sbom.name}", ""]
    for block in sbom.read_text(encoding="utf-8").split("\nPackageName: ")[1:]:
        name = block.splitlines()[0]
        if "3rdparty" not in block.split("PackageDownloadLocation", 1)[0] and not name.startswith("Bundled"):
            continue
        if not_in_the_exe(name):
            continue
        comment = re.search(r"PackageComment: <text>(.*?)</text>", block, re.S)
        usage = re.search(r"Qt usage: (.*)", comment.group(1)) if comment else None
        if usage and "build system" in usage.group(1):
            continue
        licence = re.search(r"PackageLicenseConcluded: (.*)", block)
        holders = re.search(r"PackageCopyrightText: <text>(.*?)</text>", block, re.S)
        version = re.search(r"PackageVersion: (.*)", block)
        title = name.split("_Attribution_")[-1]
        out += [title + (f" {version.group(1)}" if version else ""), "  Licence: " + licence.group(1)]
        if usage:
            out.append("  Use: " + usage.group(1))
        out += ["  " + line.strip() for line in (holders.group(1) if holders else "").splitlines()] + [""]
    return "\n".join(out)


def installed(package):
    """The version of a Debian package whose code is linked into the program."""
    return subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], check=True, capture_output=True,
                          encoding="utf-8").stdout


LINKED_MODULES = {"Core", "Gui", "Widgets", "Network", "Concurrent", "QWindowsIntegrationPlugin",
                  "QSchannelBackendPlugin"}


def bill_of_materials(program, version, qt, sbom):
    """SPDX 2.3, tag-value: the program, what is linked into it, and what is bundled in Qt."""
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    head = ["SPDXVersion: SPDX-2.3", "DataLicense: CC0-1.0", "SPDXID: SPDXRef-DOCUMENT",
            f"DocumentName: wfbs-portcheck-{version}",
            f"DocumentNamespace: urn:wfbs-portcheck:{version}:{digest}",
            "Creator: Tool: wfbs-portcheck-package.py",
            "Created: " + time.strftime("%Y-%m-%dT%H:%M:%SZ", commit_time()), ""]

    def package(reference, name, number, licence, *more):
        return [f"PackageName: {name}", f"SPDXID: SPDXRef-{reference}", f"PackageVersion: {number}",
                "PackageDownloadLocation: NOASSERTION", "FilesAnalyzed: false", f"PackageLicenseConcluded: {licence}",
                f"PackageLicenseDeclared: {licence}", "PackageCopyrightText: NOASSERTION", *more, ""]

    own = package("program", "wfbs-portcheck", version, "MIT", f"PackageChecksum: SHA256: {digest}",
                  "Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-program")
    inside = "Relationship: SPDXRef-program CONTAINS SPDXRef-"
    own += package("qtbase", "qtbase", qt, "LGPL-3.0-only", inside + "qtbase")
    own += package("mingw-w64", "mingw-w64", installed("mingw-w64-x86-64-dev"), "NOASSERTION", inside + "mingw-w64")
    own += package("gcc", "gcc-runtime", installed("gcc-mingw-w64-x86-64-posix-runtime"),
                   "GPL-3.0-or-later WITH GCC-exception-3.1", inside + "gcc")
    library = SOURCE / "resources/windows/build-libzip.sh"
    if library.exists():
        number = re.search(r"libzip[-_ ](\d[\d.]*\d)", library.read_text(encoding="utf-8"))
        own += package("libzip", "libzip", number.group(1) if number else "NOASSERTION", "BSD-3-Clause",
                       inside + "libzip")
        own += package("zlib", "zlib", installed("libz-mingw-w64-dev"), "Zlib", inside + "zlib")
    for block in sbom.read_text(encoding="utf-8").split("\nPackageName: ")[1:]:
        name = block.splitlines()[0]
        if name not in LINKED_MODULES and "_Attribution_" not in name and not name.startswith("Bundled"):
            continue
        if re.search("Qt usage:.*build system", block) or not_in_the_exe(name):
            continue
        tags = re.findall(r"^(PackageVersion|PackageDownloadLocation|PackageLicenseConcluded|PackageLicenseDeclared"
                          r"|PackageHomePage|ExternalRef): (.+)$", block, re.M)
        holders = re.search(r"PackageCopyrightText: <text>.*?</text>", block, re.S)
        reference = "qt-" + re.sub("[^A-Za-z0-9.-]", "-", name)
        own += [f"PackageName: {name}", f"SPDXID: SPDXRef-{reference}", "FilesAnalyzed: false"]
        own += [f"{tag}: {value}" for tag, value in tags]
        own += [holders.group(0) if holders else "PackageCopyrightText: NOASSERTION",
                f"Relationship: SPDXRef-qtbase CONTAINS SPDXRef-{reference}", ""]
    for reference in sorted(set(re.findall(r"LicenseRef-[A-Za-z0-9.-]+", "\n".join(own)))):
        own += [f"LicenseID: {reference}", f"LicenseName: {reference.removeprefix('LicenseRef-')}",
                "ExtractedText: <text>See licenses/QT-LICENSE-TEXTS.txt</text>", ""]
    return "\n".join(head + own)


def is_signed(program):
    with tempfile.TemporaryDirectory() as folder:  # osslsigncode writes over nothing that exists, not even /dev/null
        return subprocess.run(["osslsigncode", "extract-signature", "-in", program, "-out", f"{folder}/signature"],
                              capture_output=True, check=False).returncode == 0


def contents(program, version, prefix):
    sbom = next((prefix / "win" / "sbom").glob("qtbase-*.spdx"))
    stamp = prefix / "qt-windows.txt"
    qt = stamp.read_text().strip() if stamp.exists() else re.search(r"qtbase-([\d.]+)\.spdx", sbom.name).group(1)
    signed = is_signed(program)
    words = {
        "PROJECT_VERSION": version,
        "QT_VERSION": qt,
        "SIGNATURE_EN": "The exe is signed." if signed else "The exe is not signed (no code-signing certificate).",
        "SIGNATURE_JA": "この exe には署名があります。" if signed else "この exe にはコード署名がありません。",
    }

    def filled(name):
        return re.sub(r"@(\w+)@", lambda m: words[m.group(1)], (HERE / name).read_text(encoding="utf-8"))

    def copied(path):
        return windows_text(path.read_text(encoding="utf-8", errors="replace"), bom=True)

    files = {
        "wfbs-portcheck.exe": program.read_bytes(),
        "お読みください.txt": windows_text(filled("README.ja.txt"), bom=True),
        "README.txt": windows_text(filled("README.txt"), bom=True),
        "wfbs-collect.cmd": windows_text((HERE / "wfbs-collect.cmd").read_text(encoding="ascii")),
        "licenses/LICENSE.txt": copied(SOURCE / "LICENSE"),
        "licenses/RELINKING.txt": windows_text(filled("RELINKING.txt"), bom=True),
        "licenses/LGPL-3.txt": copied(COMMON / "LGPL-3"),
        "licenses/GPL-3.txt": copied(COMMON / "GPL-3"),
        "licenses/APACHE-2.txt": copied(COMMON / "Apache-2.0"),
        "licenses/THIRD-PARTY.txt": windows_text(third_party(sbom), bom=True),
        "licenses/wfbs-portcheck.spdx": bill_of_materials(program, version, qt, sbom).encode("utf-8"),
        "licenses/QT-LICENSE-TEXTS.txt": copied(DOC / "libqt6core6" / "copyright"),
        "licenses/MINGW-W64.txt": copied(DOC / "mingw-w64-x86-64-dev" / "copyright"),
        "licenses/GCC.txt": copied(DOC / "gcc-mingw-w64-base" / "copyright"),
        "licenses/LIBZIP.txt": copied(Path(os.environ["LIBZIP_WINDOWS_PREFIX"]) / "LICENSE"),
    }
    sums = "".join(f"{hashlib.sha256(data).hexdigest()} *{name}\n" for name, data in files.items())
    files["SHA256SUMS.txt"] = sums.encode("utf-8")
    return files


def composition(program):
    text = subprocess.run(["x86_64-w64-mingw32-size", "-A", "-d", program], check=True, capture_output=True,
                          encoding="utf-8").stdout
    print("  sections (bytes):")
    for line in text.splitlines():
        match = re.match(r"(\.\w+)\s+(\d+)", line)
        if match and int(match.group(2)) > 100_000:
            print(f"    {match.group(1):<10} {int(match.group(2)):>12,}")
    link_map = program.with_suffix(".map")
    if not link_map.exists():
        return
    parts, live = {}, False
    pattern = re.compile(r"^ \.\S+\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)\s+(\S+)$")
    lines = link_map.read_text(encoding="utf-8", errors="replace").replace("\n                0x", " 0x").splitlines()
    for line in lines:
        live = live or line.startswith("Linker script and memory map")
        match = pattern.match(line) if live else None
        if match and int(match.group(1), 16) and not line.startswith((" .debug", " .comment")):
            name = re.sub(r"\(.*", "", match.group(3)).rsplit("/", 1)[-1]
            parts[name] = parts.get(name, 0) + int(match.group(2), 16)
    print("  largest parts (bytes, from the link map):")
    for name, size in sorted(parts.items(), key=lambda item: -item[1])[:14]:
        print(f"    {size:>12,}  {name}")


def write_zip(dist, name, files, level):
    """NAME/ and NAME.zip in DIST with `files` (path -> bytes), and NAME.zip.sha256."""
    stamp = commit_time()[:6]
    archive = dist / f"{name}.zip"
    dist.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(dist / name, ignore_errors=True)
    with zipfile.ZipFile(archive, "w") as target:
        for path, data in files.items():
            entry = zipfile.ZipInfo(f"{name}/{path}", stamp)  # names beyond ASCII get the UTF-8 flag
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, data, compresslevel=level)
            (dist / name / path).parent.mkdir(parents=True, exist_ok=True)
            (dist / name / path).write_bytes(data)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    (dist / f"{name}.zip.sha256").write_text(f"{digest} *{archive.name}\n", encoding="ascii")
    print(f"{archive}: {archive.stat().st_size:,} bytes, SHA-256 {digest}")


def main():
    program, version, prefix, dist = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    dist.mkdir(parents=True, exist_ok=True)
    staged = dist / "wfbs-portcheck.exe"
    shutil.copyfile(program, staged)
    subprocess.run([HERE / "sign-exe.sh", staged], check=True)
    files = contents(staged, version, prefix)
    print(f"wfbs-portcheck.exe: {staged.stat().st_size:,} bytes")
    staged.unlink()
    name = f"wfbs-portcheck-{version}-win64"
    write_zip(dist, name, files, level=9)
    (dist / f"{name}.spdx").write_bytes(files["licenses/wfbs-portcheck.spdx"])
    composition(program)


if __name__ == "__main__":
    main()
