#!/usr/bin/env python3
"""The program meets a certificate that names places to ask about it, and asks nobody: a TLS server of this machine, whose
certificate points at a web server for its issuer, its revocation list and OCSP; Wine's trace tells what reached Windows.

    quiettest.py WINE PROGRAM.exe WORKDIR
"""
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

CACHE_ONLY_AND_NO_ROOT_UPDATE = 0x104
WINES_OWN = 0x4  # crypt32 of Wine looks through the root certificates of the system when it starts


class Recorder(BaseHTTPRequestHandler):
    asked = []

    def do_GET(self):
        self.asked.append(self.path)
        self.send_error(404)

    do_POST = do_GET

    def log_message(self, *_):
        pass


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    wine, program, work = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    os.chdir(work)
    web = HTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = f"http://127.0.0.1:{web.server_port}"
    Path("leaf.cnf").write_text(f"basicConstraints=CA:FALSE\nsubjectAltName=DNS:SRV01\ncrlDistributionPoints=URI:{place}/ca.crl\n"
                                f"authorityInfoAccess=caIssuers;URI:{place}/ca.crt,OCSP;URI:{place}/ocsp\n", encoding="ascii")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test CA")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=SRV01")
    openssl("x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "leaf.cnf",
            "-out", "leaf.pem")
    Path("server.ini").write_text("[INI_SERVER_SECTION]\nMaster_DomainName=SRV01\nMaster_EnableSSL=1\n"
                                  f"Master_SSLPort={port}\n", encoding="ascii")
    server = subprocess.Popen(["openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-cert", "leaf.pem", "-key", "leaf.key", "-www"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        while b"ACCEPT" not in server.stdout.readline():  # it ends when the server does
            if server.poll() is not None:
                sys.exit("openssl s_server did not start")
        with open("trace.txt", "wb") as trace:
            subprocess.run([wine, str(program), "--ini", "server.ini", "--host", "127.0.0.1", "--report", "out.json"],
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=trace,
                           env=os.environ | {"WINEDEBUG": "-all,+crypt,+winsock"}, check=False)
    finally:
        server.kill()
    trace = Path("trace.txt").read_text(encoding="utf-8", errors="replace")
    flags = {int(each, 16) for each in re.findall(r"CertGetCertificateChain \(.*, (\w{8}), \w+, \w+\)", trace)} - {WINES_OWN}
    addresses = set(re.findall(r"family AF_INET6?, address ([^,]+),", trace))
    checks = {
        "the certificate was seen": "CN=SRV01" in Path("out.json").read_text(encoding="utf-8"),
        f"chain flags {sorted(map(hex, flags))}": flags == {CACHE_ONLY_AND_NO_ROOT_UPDATE},
        f"connections {sorted(addresses)}": addresses == {"127.0.0.1"},
        f"the places that the certificate names {Recorder.asked}": not Recorder.asked,
        "no name was looked up": not re.search(r"getaddrinfo|gethostbyname", trace, re.IGNORECASE),
    }
    for what, right in checks.items():
        print("ok:" if right else "FAILED:", what)
    return 0 if all(checks.values()) else 1


sys.exit(main())
