#!/usr/bin/env python3
"""Writes the sample installation beside itself, byte by byte: run it after changing it, and check the files in.

A healthy server with its own agent, whose ports all listen, except for one thing: the registry says ServerPort 8060 where everything else says
8059. Around the few keys that matter stands the noise of real files: keys and sections twice, lines without "=",
place-holders, ports of something else, texts in code page 932, and passwords, which are all made up.
"""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent

HELP = "\n".join(f"help_{n:02}=%COMPUTER% ({n:02})\\n\\nhttp://%SERVER%/help/{n:02}.html" for n in range(1, 41))
SCAN_LOG = "\n".join(f"Exclude_{n:02}=C:\\Data\\Archive{n:02}\\" for n in range(1, 13))
ALERTS = "\n".join(
    f"Alert_{n:02}=%COMPUTER% ({'%IP%'}) で {what} を検出しました。\\n日時: %DATE% %TIME%"
    for n, what in enumerate(("ウイルス", "スパイウェア", "不正な接続", "ソフトウェアの変更", "表示できないファイル"), 1))

SERVER = f"""\
; settings of the Security Server (sample)
[Global Setting]
EnableLog=1
LogPath=C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\Log\\
Notice=
Debug
Language=JP

[INI_SERVER_SECTION]
Master_DomainName=VBSERVER01
Master_Directory=ofcscan
Master_DomainPort=8059
Master_EnableSSL=1
Master_SSLPort=4343
Proxy_Enable=0
Proxy_Server=
Proxy_Port=8080
Proxy_Login=
Proxy_Pwd=!CRYPT!00FAKE00
Internet_Proxy_Pwd=!CRYPT!01FAKE01
SNMP_Community=FAKE-community
skos=FAKE-skos
Update_Retry = 3
Update_Retry = 3
Web_Title = "  Security Server  "

[INI_CLIENT_SECTION]
Client_LocalServer_Port=18613
Client_Name=%COMPUTER%
Client_Address=%IP%
Uninstall_Pwd=!CRYPTEX!00FAKE00
Unload_Pwd=!CRYPTEX!01FAKE01
AllowUninstall

[TRENDX_SCAN_INI_SECTION]
GlobalFileScanServer=scan.example.com
GlobalFileScanServerPort=443
LocalFileScanProxyPort=8080

[INI_ALERT_SECTION]
{ALERTS}

[INI_SCAN_SECTION]
{SCAN_LOG}
Action=1
Action=1

[INI_HELP_SECTION]
{HELP}

[INI_SCAN_SECTION]
Action=1
"""

AGENT = """\
[INI_CLIENT_SECTION]
ServerAddr=VBSERVER01
Master_DomainPort=8059
Client_LocalServer_Port=18613
Uninstall_Pwd=!CRYPTEX!00FAKE00
Unload_Pwd=!CRYPTEX!01FAKE01
LastUpdate=20261120
[INI_SCAN_SECTION]
ScanMethod=1
GlobalFileScanServerPort=443
"""

SERVICE = """\
[Service]
HTTPS=4345
HTTPS_CERT=VBSERVER01
LogLevel=3
"""

DECOY = """\
[INI_SERVER_SECTION]
Master_DomainName=OLDSERVER
Master_DomainPort=8888
Master_EnableSSL=2
Master_SSLPort=9443
[INI_CLIENT_SECTION]
Client_LocalServer_Port=21112
"""

REGISTRY = r"""Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\OfficeScan\service\Information]
"Local_Path"="C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\"
"Server_Version"="10.0"
"ServicePack_Build"="1000"
"Web_Pwd"="!CRYPTEX!02FAKE02"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion]
"Application Path"="C:\\Program Files (x86)\\Trend Micro\\Security Agent\\"
"Server"="VBSERVER01"
"ServerPort"=dword:00001f7c
"LocalServerPort"=dword:000048b5
"WFBSAgentVersion"="10.0"
"Uninstall_Pwd"="!CRYPTEX!00FAKE00"
"Proxy_Pwd"="!CRYPT!00FAKE00"
"Machine"=hex:00,01,02,03,04,05,06,07,08,09,0a,0b,0c,0d,0e,0f,10,11,12,13,14,15,\
  16,17,18,19,1a,1b,1c,1d,1e,1f

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion\iCRC Scan]

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion\iCRC Scan\Scan Server]
"LocationProfile"=dword:00000001
"LocalScanServerUrl"="https://VBSERVER01:4345/tmcss/"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion\Misc.]
"ProgramVer"="10.0"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\WFBS]

"""

HEAD = "  プロトコル  ローカル アドレス      外部アドレス           状態            PID"


def row(protocol, local, foreign, state, pid, *owner):
    line = f"  {protocol:<11} {local:<22} {foreign:<22} {state:<15} {pid}"
    return "\n".join([line, *owner])


def listening(local, pid, *owner):
    return row("TCP", local, "[::]:0" if local.startswith("[") else "0.0.0.0:0", "LISTENING", pid, *owner)


UNKNOWN = " 所有者情報を取得できません"
NETSTAT = "\n".join([
    "", "アクティブな接続", "", HEAD,
    listening("0.0.0.0:135", 904, "  RpcSs", " [svchost.exe]"),
    listening("0.0.0.0:445", 4, UNKNOWN),
    listening("0.0.0.0:3389", 1180, "  TermService", " [svchost.exe]"),
    listening("0.0.0.0:4343", 2216, " [httpd.exe]"),
    listening("0.0.0.0:4345", 2384, " [iCRCService.exe]"),
    listening("0.0.0.0:8059", 2216, " [httpd.exe]"),
    listening("0.0.0.0:8082", 2384, " [iCRCService.exe]"),
    listening("0.0.0.0:18613", 3048, " [TmListen.exe]"),
    listening("192.168.10.21:139", 4, UNKNOWN),
    row("TCP", "192.168.10.21:8059", "192.168.10.52:50412", "ESTABLISHED", 2216, " [httpd.exe]"),
    listening("[::]:135", 904, "  RpcSs", " [svchost.exe]"),
    listening("[::]:445", 4, UNKNOWN),
    row("UDP", "0.0.0.0:500", "*:*", "", 1180, "  IKEEXT", " [svchost.exe]"),
    ""])

RANGES = """
プロトコル tcp ポート除外範囲

開始ポート    終了ポート
----------    --------
      5357        5357
     50000       50059     *

* - 管理されたポート除外。


プロトコル tcp の動的ポートの範囲
---------------------------------
開始ポート      : 49152
ポート数        : 16384

"""


def write(name, text, encoding, mark=b""):
    path = HERE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(mark + text.replace("\n", "\r\n").encode(encoding))


write("PCCSRV/ofcscan.ini", SERVER, "cp932")
write("PCCSRV/WSS/Service.ini", SERVICE, "ascii")
write("Security Agent/ofcscan.ini", AGENT, "ascii")
write("activeupdate/Saf/ofcscan.ini", DECOY, "ascii")
write("netstat.txt", NETSTAT, "cp932")
write("ranges.txt", RANGES, "cp932")
write("registry.reg", REGISTRY, "utf-16-le", b"\xff\xfe")
