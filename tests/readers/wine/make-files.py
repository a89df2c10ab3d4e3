#!/usr/bin/env python3
"""Writes tests/data/ini/files/*.ini byte by byte, and tests/data/ini/profile-questions.tsv.

Each file is one trap of a settings file; the questions ask for the keys around it. The keys are real ones because the
parser keeps no others. Run it, then compare-profile.sh.
"""
import pathlib

DATA = pathlib.Path(__file__).resolve().parents[2] / "data" / "ini"
FILES = DATA / "files"
S, C = "INI_SERVER_SECTION", "INI_CLIENT_SECTION"
PORT, SSL, HTTPS, NAME, AGENT = (
    "Master_DomainPort", "Master_EnableSSL", "Master_SSLPort", "Master_DomainName", "Client_LocalServer_Port")
questions = []


def case(name, content, *asked):
    """One file; `asked` are (section, key) pairs, by default the server's HTTP port."""
    data = content if isinstance(content, bytes) else content.replace("\n", "\r\n").encode("cp932")
    (FILES / f"{name}.ini").write_bytes(data)
    for section, key in asked or [(S, PORT)]:
        questions.append(f"{name}.ini\t{section}\t{key}")


def value(name, text, key=PORT):
    """A file with one key, written exactly as `text`."""
    case(name, f"[{S}]\n{text}\n", (S, key))


FILES.mkdir(parents=True, exist_ok=True)
for old in FILES.glob("*.ini"):
    old.unlink()

# the normal case
case("plain", f"[{S}]\n{NAME}=VBSERVER01\n{PORT}=8059\n{SSL}=1\n{HTTPS}=4343\n[{C}]\n{AGENT}=18613\n",
     (S, NAME), (S, PORT), (S, SSL), (S, HTTPS), (C, AGENT), (C, PORT), (S, AGENT), ("NOT_THERE", PORT))

# case
case("case-section", f"[ini_Server_SECTION]\n{PORT}=8059\n")
case("case-key", f"[{S}]\nMASTER_domainport=8059\n")
case("case-both-asked-lower", f"[{S}]\n{PORT}=8059\n", (S.lower(), PORT.lower()))

# blanks around
value("blank-around-equals", f"{PORT} = 8059")
value("tab-around-equals", f"{PORT}\t=\t8059")
value("blank-before-key", f"   {PORT}=8059")
value("tab-before-key", f"\t{PORT}=8059")
value("blank-after-value", f"{PORT}=8059   ")
value("tab-after-value", f"{PORT}=8059\t\t")
value("many-blanks", f"  \t {PORT} \t = \t 8059 \t ")
value("blank-inside-value", f"{PORT}=80 59")
value("blank-inside-key", "Master_ DomainPort=8059")
value("vertical-tab-around", f"{PORT}=\x0b8059\x0b")
value("form-feed-around", f"{PORT}=\x0c8059\x0c")
value("control-z-after-value", f"{PORT}=8059\x1a")
value("control-z-before-key", f"\x1a{PORT}=8059")
value("ideographic-space-around", f"{PORT}=　8059　")
case("no-break-space-around", f"\ufeff[{S}]\r\n{PORT}=\u00a08059\u00a0\r\n".encode("utf-16-le"))

# empty values and missing =
value("empty-value", f"{PORT}=")
value("only-blanks-as-value", f"{PORT}=   ")
value("no-equals", PORT)
case("no-equals-then-value", f"[{S}]\n{PORT}\n{PORT}=8059\n")
case("empty-then-value", f"[{S}]\n{PORT}=\n{PORT}=8059\n")
value("colon-instead-of-equals", f"{PORT}:8059")
value("double-equals", f"{PORT}==8059")
value("equals-in-value", f"{PORT}=a=b=c")
value("empty-key", "=8059")
case("empty-keys-before", f"[{S}]\n=1\n = 2\n{PORT}=8059\n")

# quotes
value("double-quotes", f'{PORT}="8059"')
value("single-quotes", f"{PORT}='8059'")
value("quotes-keep-inner-blanks", f'{PORT}="  8059  "')
value("quotes-and-outer-blanks", f'{PORT}=  "8059"  ')
value("two-pairs-of-quotes", f'{PORT}=""8059""')
value("mixed-pairs-of-quotes", f"{PORT}=\"'8059'\"")
value("quote-only-at-start", f'{PORT}="8059')
value("quote-only-at-end", f'{PORT}=8059"')
value("different-quotes", f"{PORT}=\"8059'")
value("only-one-quote", f'{PORT}="')
value("empty-quotes", f'{PORT}=""')
value("quotes-then-text", f'{PORT}="8059" ; http')
value("quoted-key", f'"{PORT}"=8059')
case("unbalanced-quote-then-section", f'[{S}]\n{NAME}="VBSERVER01\n{PORT}=8059\n[{C}]\n{AGENT}=18613\n',
     (S, NAME), (S, PORT), (C, AGENT))

# comments
case("semicolon-line", f"[{S}]\n;{PORT}=1\n{PORT}=8059\n")
case("blank-semicolon-line", f"[{S}]\n   ; {PORT}=1\n{PORT}=8059\n")
value("semicolon-only-comment", f";{PORT}=8059")
value("semicolon-in-value", f"{PORT}=8059;http")
value("semicolon-after-value", f"{PORT}=8059 ; the HTTP port")
value("hash-in-value", f"{PORT}=8059 # http")
case("hash-line", f"[{S}]\n#{PORT}=1\n{PORT}=8059\n")
case("commented-section", f";[{S}]\n{PORT}=1\n[{S}]\n{PORT}=8059\n")
case("semicolon-after-section", f"[{S}] ; the server\n{PORT}=8059\n")

# duplicates
case("duplicate-key", f"[{S}]\n{PORT}=8059\n{PORT}=9000\n")
case("duplicate-key-other-case", f"[{S}]\n{PORT.upper()}=8059\n{PORT}=9000\n")
case("duplicate-section", f"[{S}]\n{PORT}=8059\n[OTHER]\nA=1\n[{S}]\n{PORT}=9000\n{HTTPS}=4343\n",
     (S, PORT), (S, HTTPS))
case("duplicate-section-other-case", f"[{S}]\n{PORT}=8059\n[{S.lower()}]\n{PORT}=9000\n{HTTPS}=4343\n",
     (S, PORT), (S, HTTPS), (S.lower(), PORT))
case("duplicate-section-adjacent", f"[{S}]\n{PORT}=8059\n[{S}]\n{HTTPS}=4343\n", (S, PORT), (S, HTTPS))
case("empty-section-then-full", f"[{S}]\n[{C}]\n{AGENT}=18613\n[{S}]\n{PORT}=8059\n", (S, PORT), (C, AGENT))
case("three-sections", f"[{S}]\n{SSL}=1\n[{S}]\n{PORT}=8059\n[{S}]\n{HTTPS}=4343\n", (S, SSL), (S, PORT), (S, HTTPS))

# section headers
case("blanks-in-header", f"[ {S} ]\n{PORT}=8059\n", (S, PORT), (f" {S} ", PORT))
case("blank-at-header-end", f"[{S} ]\n{PORT}=8059\n")
case("blank-at-header-start", f"[ {S}]\n{PORT}=8059\n")
case("blank-before-header", f"   [{S}]\n{PORT}=8059\n")
case("tab-before-header", f"\t[{S}]\t\n{PORT}=8059\n")
case("header-without-end", f"[{S}\n{PORT}=8059\n")
case("second-header-without-end", f"[{C}]\n{AGENT}=18613\n[{S}\n{PORT}=8059\n", (S, PORT), (C, PORT), (C, AGENT))
case("header-with-equals-without-end", f"[{C}]\n[x={PORT}\n{AGENT}=18613\n", (C, "[x"), (C, AGENT))
case("text-after-header", f"[{S}] text\n{PORT}=8059\n")
case("key-on-header-line", f"[{S}] {PORT}=1\n{PORT}=8059\n")
case("two-headers-on-a-line", f"[{C}][{S}]\n{PORT}=8059\n", (S, PORT), (C, PORT), (f"{C}][{S}", PORT))
case("bracket-in-header", f"[A]B]\n{PORT}=8059\n", ("A", PORT), ("A]B", PORT))
case("double-brackets", f"[[{S}]]\n{PORT}=8059\n", (S, PORT), (f"[{S}]", PORT))
case("empty-header", f"[]\n{PORT}=1\n[{S}]\n{PORT}=8059\n", (S, PORT), ("", PORT))
case("blank-in-section-name", f"[Global Setting]\n{PORT}=1\n[{S}]\n{PORT}=8059\n", ("Global Setting", PORT), (S, PORT))
case("asked-with-outer-blanks", f"[{S}]\n{PORT}=8059\n", (f" {S}", PORT), (f"{S} ", PORT), (S, f" {PORT}"),
     (S, f"{PORT} "))
case("key-before-first-section", f"{PORT}=1\n[{S}]\n{HTTPS}=4343\n", (S, PORT), (S, HTTPS), ("", PORT))
case("key-before-first-section-and-in-it", f"{PORT}=1\n[{S}]\n{PORT}=8059\n")
case("text-before-first-section", f"settings of the server\n\n[{S}]\n{PORT}=8059\n")
case("bracket-in-value", f"[{S}]\n{NAME}=[X]\n{PORT}=8059\n", (S, NAME), (S, PORT))
case("header-inside-value-line", f"[{S}]\n{NAME}=a\\n[{C}]\n{PORT}=8059\n", (S, PORT), (C, PORT), (S, NAME))

# values kept as they are
value("percent-variables", f"{NAME}=%COMPUTER% %IP%", NAME)
value("literal-backslash-n", f"{NAME}=a\\nb\\tc", NAME)
value("windows-path", f"{NAME}=C:\\Program Files\\Trend Micro\\new\\temp", NAME)
value("comma-list", f"{NAME}=a,b,c", NAME)
value("very-long-value", f"{NAME}=" + "0123456789" * 3000, NAME)
value("very-long-line-before", "help_01=" + "x" * 20000 + f"\n{PORT}=8059")
value("trailing-backslash", f"{NAME}=a\\\n{PORT}=8059", NAME)
value("japanese-cp932", f"{NAME}=サーバ表能ソ十", "Master_DomainPort")
value("japanese-before-port", f"help_01=ソフトウェアの表示\n{PORT}=8059")

# line ends and ends of file
case("lf-only", f"[{S}]\n{PORT}=8059\n{HTTPS}=4343\n".encode(), (S, PORT), (S, HTTPS))
case("cr-only", f"[{S}]\r{PORT}=8059\r{HTTPS}=4343\r".encode(), (S, PORT), (S, HTTPS))
case("cr-only-without-final", f"[{S}]\r{PORT}=8059\r{HTTPS}=4343".encode(), (S, PORT), (S, HTTPS))
case("mixed-line-ends", f"[{S}]\r\n{PORT}=8059\n{HTTPS}=4343\r\r\n[{C}]\n\r{AGENT}=18613\n".encode(),
     (S, PORT), (S, HTTPS), (C, AGENT))
case("lone-cr-among-crlf", f"[{S}]\r\n{PORT}=8059\r{HTTPS}=4343\r\n{SSL}=1\r\n".encode(),
     (S, PORT), (S, HTTPS), (S, SSL))
case("cr-cr-lf", f"[{S}]\r\r\n{PORT}=8059\r\r\n".encode())
case("no-final-line-end", f"[{S}]\r\n{PORT}=8059".encode())
case("header-is-last-line", f"[{C}]\r\n{AGENT}=1\r\n[{S}]".encode(), (S, PORT), (C, AGENT))
case("empty-file", b"")
case("only-line-ends", b"\r\n\r\n\r\n")
case("blank-lines-between", f"\n\n[{S}]\n\n\n{PORT}=8059\n\n{HTTPS}=4343\n", (S, PORT), (S, HTTPS))

# NUL bytes
case("nul-after-value", f"[{S}]\r\n{PORT}=8059\0\r\n{HTTPS}=4343\r\n".encode(), (S, PORT), (S, HTTPS))
case("nul-inside-value", f"[{S}]\r\n{PORT}=80\00059\r\n{HTTPS}=4343\r\n".encode(), (S, PORT), (S, HTTPS))
case("nul-line", f"[{S}]\r\n\0\0\0\r\n{PORT}=8059\r\n".encode())
case("nul-at-end", f"[{S}]\r\n{PORT}=8059\r\n\0\0\0\0".encode())
case("nul-instead-of-line-end", f"[{S}]\0{PORT}=8059\0{HTTPS}=4343\0".encode(), (S, PORT), (S, HTTPS))
case("nul-in-header", f"[{S}\0]\r\n{PORT}=8059\r\n".encode())
case("nul-after-key", f"[{S}]\r\n{PORT}\0Uninstall_Pwd=8059\r\n".encode())
case("nul-in-key", f"[{S}]\r\nMaster_\0DomainPort=8059\r\n".encode())

# encodings
plain = f"[{S}]\r\n{PORT}=8059\r\n[{C}]\r\n{AGENT}=18613\r\n"
both = ((S, PORT), (C, AGENT))
case("utf8-bom", b"\xef\xbb\xbf" + plain.encode(), *both)
case("utf8-bom-key-first", b"\xef\xbb\xbf" + f"{PORT}=1\r\n{plain}".encode(), *both)
case("utf16le-bom", b"\xff\xfe" + plain.encode("utf-16-le"), *both)
case("utf16be-bom", b"\xfe\xff" + plain.encode("utf-16-be"), *both)
case("utf16le-bom-japanese", b"\xff\xfe" + f"[{S}]\r\n{NAME}=本社サーバ\r\n{PORT}=8059\r\n".encode("utf-16-le"),
     (S, NAME), (S, PORT))
case("utf16le-bom-lf", b"\xff\xfe" + plain.replace("\r", "").encode("utf-16-le"), *both)
case("utf16le-bom-odd-length", b"\xff\xfe" + plain.encode("utf-16-le") + b"x", *both)
case("utf16le-without-bom", plain.encode("utf-16-le"), *both)
case("utf8-without-bom", f"[{S}]\r\nhelp_01=本社\r\n{PORT}=8059\r\n".encode())
case("bom-only-utf16le", b"\xff\xfe")

(DATA / "profile-questions.tsv").write_text("\n".join(questions) + "\n")
print(len(questions), "questions")
