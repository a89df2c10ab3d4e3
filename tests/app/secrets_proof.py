#!/usr/bin/env python3
"""Puts canaries into every secret that the product's files hold, in every kind and shape of input, and looks for them in
everything that the built program writes.

    secrets_proof.py PROGRAM

A canary in the value of an allow-listed key would be shown rightly; here they stand only where secrets stand.
"""
import os
import subprocess
import sys
import tempfile
import zipfile

SECRET_KEYS = ["Uninstall_Pwd", "Unload_Pwd", "Proxy_Pwd", "Internet_Proxy_Pwd", "SNMP_Community", "skos", "Unload Password",
               "Uninstall Password", "Allow Uninstall PWD", "ProxyPassword", "DigitalSignature"]
CANARY = "cAnaRy7531"
DIGITS = "75317531"  # a secret that looks like a number
SERVER = "[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=8059\r\nMaster_EnableSSL=1\r\nMaster_SSLPort=4343\r\n"
KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion"


def secrets(form):
    return "".join(form.format(key=key, canary=CANARY, digits=DIGITS) for key in SECRET_KEYS)


def reg(body):
    return f"Windows Registry Editor Version 5.00\r\n\r\n[{KEY}]\r\n{body}"


def query(body):
    return f"\r\n{KEY}\r\n{body}\r\n"


def plist(body):
    return f'<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>{body}</dict></plist>'


# name: option, file below the folder, content
INPUTS = {
    "ini, plain": ("--ini", "ofcscan.ini", SERVER + secrets("{key}=!CRYPT!{canary}\r\n")),
    "ini, before every section": ("--ini", "ofcscan.ini", secrets("{key}={canary}\r\n") + SERVER),
    "ini, blanks and quotes": ("--ini", "ofcscan.ini", SERVER + secrets("  {key}  =  \"{canary}\"  \r\n")),
    "ini, broken quotes": ("--ini", "ofcscan.ini", SERVER + secrets("{key}=\"{canary}\r\n")),
    "ini, two on a line behind a port": (
        "--ini", "ofcscan.ini", "[INI_SERVER_SECTION]\r\nMaster_DomainPort=\"80x\" Uninstall_Pwd=" + CANARY + "\r\n"),
    "ini, behind a separator": ("--ini", "ofcscan.ini", "[INI_SERVER_SECTION]\r\nMaster_DomainPort=80x;Proxy_Pwd=" + CANARY),
    "ini, far behind a port": ("--ini", "ofcscan.ini", "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8" + "x" * 80 + CANARY),
    "ini, a line end lost": ("--ini", "ofcscan.ini", "[INI_SERVER_SECTION] Uninstall_Pwd=" + CANARY + "\r\n" + SERVER[22:]),
    "ini, behind SSL": ("--ini", "ofcscan.ini", SERVER.replace("SSL=1", "SSL=1,skos=" + CANARY)),
    "agent's ini": ("--agent-ini", "ofcscan.ini", "[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=21112\r\n" +
                    secrets("{key}={canary}\r\n")),
    "Service.ini": ("--service-ini", "Service.ini", "[Service]\r\nHTTPS=4345\r\n" + secrets("{key}={canary}\r\n")),
    "reg, text": ("--registry", "a.reg", reg('"ServerPort"=dword:00001f7b\r\n' + secrets('"{key}"="{canary}"\r\n'))),
    "reg, digits": ("--registry", "a.reg", reg('"ServerPort"=dword:00001f7b\r\n' + secrets('"{key}"=dword:{digits}\r\n'))),
    "reg, two on a line": ("--registry", "a.reg", reg(f'"ServerPort"="80x" "Uninstall_Pwd"="{CANARY}"\r\n')),
    "reg, two on a line, unquoted": ("--registry", "a.reg", reg(f'"ServerPort"=dword:0000zz "Pwd"="{CANARY}"\r\n')),
    "reg, broken quotes": ("--registry", "a.reg", reg(f'"ServerPort"="8059\r\n"Uninstall_Pwd"="{CANARY}\r\n')),
    "reg, key path": ("--registry", "a.reg", reg('"ServerPort"=dword:00001f7b\r\n') + f'[{KEY}\\{CANARY}]\r\n"Server"="S"\r\n'),
    "reg query": ("--registry", "q.txt", query("    ServerPort    REG_DWORD    0x1f7b\r\n" +
                                                 secrets("    {key}    REG_SZ    {canary}\r\n"))),
    "reg query, two on a line": ("--registry", "q.txt",
                                  query(f"    ServerPort    REG_SZ    80x    Uninstall_Pwd    REG_SZ    {CANARY}")),
    "reg query, binary": ("--registry", "q.txt", query("    ServerPort    REG_BINARY    00    skos    REG_SZ    " + CANARY)),
    "property list, text": ("--tmsm", "TMSM/ServerInfo.plist",
                            plist(f"<key>port</key><integer>61617</integer><key>Password</key><string>{CANARY}</string>")),
    "property list, digits": ("--tmsm", "TMSM/ServerInfo.plist",
                              plist(f"<key>port</key><integer>61617</integer><key>portPassword</key><string>{DIGITS}</string>")),
    "property list, digits of five": ("--tmsm", "TMSM/ServerInfo.plist",
                                      plist("<key>SupportPassword</key><string>54321</string>")),
}
# Given beside an input: what else stands in a list of computers and in a saved list of ports.
LISTENERS = (f"  TCP    0.0.0.0:135      0.0.0.0:0     LISTENING    900\r\n [{CANARY}.exe]\r\n"
             f"  TCP    0.0.0.0:4343     0.0.0.0:0     LISTENING    4   Uninstall_Pwd={CANARY}\r\n"
             f"Proxy_Pwd={CANARY}\r\n  TCP    [::]:135         [::]:0        LISTENING    900\r\n")
COMPUTERS = f"Computer,Uninstall_Pwd\r\n127.0.0.1,{CANARY}\r\n\"a b\",{CANARY}\r\n# {CANARY}\r\n"
ENCODINGS = {"UTF-8": "utf-8", "UTF-8 with mark": "utf-8-sig", "UTF-16": "utf-16", "code page 932": "cp932"}


def texts_of(folder, output):
    """Every text that the run left behind, by name."""
    yield "standard output", output
    for place, _, files in os.walk(folder):
        for file in files:
            path = os.path.join(place, file)
            if file.endswith(".pdf"):
                yield file, subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
            elif file.endswith(".zip"):
                with zipfile.ZipFile(path) as archive:
                    for name in archive.namelist():
                        yield f"{file}/{name}", name.encode() + archive.read(name)
            else:
                with open(path, "rb") as content:
                    yield file, content.read()


def leaks(content, digits):
    flat = content.replace(b"\0", b"").replace(b"\n", b"").replace(b"\r", b"").replace(b" ", b"")
    words = [CANARY, "54321"] + ([DIGITS] if digits else [])
    return [word for word in words if word.encode() in flat or word.lower().encode() in flat.lower()]


def main():
    program = os.path.abspath(sys.argv[1])
    passed, failed = 0, 0
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    with tempfile.TemporaryDirectory() as root:
        number = 0
        asked_for, written = set(), set()
        for name, (option, file, content) in INPUTS.items():
            for encoding_name, encoding in ENCODINGS.items():
                number += 1
                source, target = os.path.join(root, f"in{number}"), os.path.join(root, f"out{number}")
                path = os.path.join(source, file)
                os.makedirs(os.path.dirname(path))
                os.mkdir(target)
                with open(path, "wb") as output:
                    output.write(content.encode(encoding))
                argument = os.path.dirname(path) if option == "--tmsm" else path
                # The slow outputs once for each input; which encoding it had makes no difference there.
                full = encoding == "utf-8"
                outputs = ["r.html", "r.txt", "r.json", "r.csv"] + (["r.pdf"] if full else [])
                arguments = [option, argument, "--entered", "console:agent=12345", "--report", "-"]
                for report in outputs:
                    arguments += ["--report", os.path.join(target, report)]
                runs = [arguments, ["--folder", source, "--report", "-", "--report", os.path.join(target, "folder.json")]]
                if full:
                    beside = os.path.join(root, f"beside{number}")
                    os.mkdir(beside)
                    for beside_name, text in (("netstat.txt", LISTENERS), ("computers.csv", COMPUTERS)):
                        with open(os.path.join(beside, beside_name), "w", encoding="utf-8", newline="") as output:
                            output.write(text)
                    with zipfile.ZipFile(os.path.join(beside, "in.zip"), "w") as archive:
                        archive.write(path, file)
                    made = {what: os.path.join(target, what) for what in (
                        "all.zip", "zip.json", "masked.json", "masked.html", "beside.json", "asked.json", "opened.html",
                        "opened.json", "compared.html", "compared.json", "merged.html", "merged.json", "merged.csv")}

                    asked_for |= set(made)

                    def reports(*names):
                        return [word for each in names for word in ("--report", made[each])]
                    first = os.path.join(target, "r.json")
                    runs += [[option, argument, "--collect", made["all.zip"]],
                             ["--zip", os.path.join(beside, "in.zip"), *reports("zip.json")],
                             [option, argument, "--mask", *reports("masked.json", "masked.html")],
                             [option, argument, "--netstat", os.path.join(beside, "netstat.txt"), *reports("beside.json")],
                             [option, argument, "--entered", "console:agent=12345", "--agents",
                              os.path.join(beside, "computers.csv"), *reports("asked.json")],
                             ["--open", first, *reports("opened.html", "opened.json")],
                             ["--compare", first, made["masked.json"], *reports("compared.html", "compared.json")],
                             ["--merge", target, *reports("merged.html", "merged.json", "merged.csv")]]
                for run in runs:
                    done = subprocess.run([program, *run], capture_output=True, env=environment, timeout=60, check=False)
                    if done.returncode not in (0, 1, 2, 3, 4, 64):
                        failed += 1
                        print(f"FAIL {name}, {encoding_name}: exit {done.returncode} {done.stderr[-200:]}")
                    found = [f"{where}: {word}" for where, text in texts_of(target, done.stdout + done.stderr)
                             for word in leaks(text, "dword" in content or "digits" in name)]
                    passed, failed = (passed, failed + 1) if found else (passed + 1, failed)
                    if found:
                        print(f"FAIL {name}, {encoding_name}, {run[0]}: {found[:3]}")
                written |= set(os.listdir(target))
        if asked_for - written:
            failed += 1
            print(f"FAIL never written: {sorted(asked_for - written)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
