@echo off
rem Collects what WFBS Port Check needs, on a computer on which the program itself cannot run
rem (32-bit Windows, Windows 7 to 8.1, Server 2008 to 2012). No administrator is needed and nothing is changed.
rem
rem   wfbs-collect.cmd            makes a folder on the desktop, then waits for a key
rem   wfbs-collect.cmd FOLDER     writes into FOLDER (must not exist yet), does not wait
rem
rem Registry values and lines of ofcscan.ini are read by name, one by one: the same places hold passwords, so nothing
rem is ever copied whole. On a computer on which the program runs:  wfbs-portcheck --folder FOLDER
setlocal DisableDelayedExpansion
set "SYS=%SystemRoot%\System32"
rem Started by a 32-bit program on a 64-bit Windows: the tools of the system itself, which see both views of the registry.
if exist "%SystemRoot%\Sysnative\reg.exe" set "SYS=%SystemRoot%\Sysnative"
set "REG=%SYS%\reg.exe"
set "FINDSTR=%SYS%\findstr.exe"
set "WAIT=yes"

if not "%~1"=="" goto given
set "BASE=%USERPROFILE%\Desktop"
if not exist "%BASE%\" set "BASE=%USERPROFILE%"
if not exist "%BASE%\" set "BASE=%TEMP%"
set "OUT=%BASE%\wfbs-ports-%COMPUTERNAME%"
set /a N=1
:nextname
if not exist "%OUT%" goto named
set /a N=N+1
if %N% gtr 99 goto nofolder
set "OUT=%BASE%\wfbs-ports-%COMPUTERNAME%-%N%"
goto nextname
:given
set "OUT=%~1"
set "WAIT=no"
if exist "%OUT%" goto nofolder
:named
mkdir "%OUT%"
if not exist "%OUT%\" goto nofolder
set "REGISTRY=%OUT%\registry.txt"
set "SYSTEM=%OUT%\system.txt"

echo WFBS Port Check - collecting port settings. Nothing is changed.
echo.
echo Computer ...
call :system
echo Registry ...
call :registry
echo Settings files ...
call :files
echo Connections ...
"%SYS%\netstat.exe" -ano > "%OUT%\netstat.txt" 2>&1
echo Ranges and services ...
"%SYS%\netsh.exe" interface ipv4 show excludedportrange protocol=tcp > "%OUT%\excluded-ports.txt" 2>&1
"%SYS%\netsh.exe" interface ipv4 show dynamicport tcp > "%OUT%\dynamic-ports.txt" 2>&1
for %%S in (ofcservice tmlisten ntrtscan Apache2 W3SVC) do call :service %%S
echo.
echo Done. Please send this folder:
echo   "%OUT%"
if "%WAIT%"=="yes" pause
exit /b 0

:nofolder
echo The folder exists already or could not be created:
echo   "%OUT%"
if "%WAIT%"=="yes" pause
exit /b 73

:system
> "%SYSTEM%" echo WFBS Port Check collector 1
>> "%SYSTEM%" echo Computer: %COMPUTERNAME%
>> "%SYSTEM%" echo Time: %DATE% %TIME%
>> "%SYSTEM%" echo Processor: %PROCESSOR_ARCHITECTURE% %PROCESSOR_ARCHITEW6432%
ver >> "%SYSTEM%"
exit /b

rem State of one service by its name. Which are not installed is told as well.
:service
>> "%OUT%\services.txt" echo %~1
"%SYS%\sc.exe" query "%~1" >> "%OUT%\services.txt" 2>&1
exit /b

rem ---- registry ---------------------------------------------------------------------------------------------------
:registry
> "%REGISTRY%" echo.
rem What is not there leaves no trace, so that a registry that may not be read has to be told apart.
"%REG%" query "HKLM\SOFTWARE" /ve >nul 2>&1
if errorlevel 1 >> "%SYSTEM%" echo Registry: could not be read
call :root "HKLM\SOFTWARE\Wow6432Node\TrendMicro" "HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro"
call :root "HKLM\SOFTWARE\TrendMicro" "HKEY_LOCAL_MACHINE\SOFTWARE\TrendMicro"
exit /b

:root
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "ServerPort"
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "LocalServerPort"
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "ServerSSLPort"
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "Server"
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "Application Path"
call :value "%~1\PC-cillinNTCorp\CurrentVersion" "WFBSAgentVersion"
call :value "%~1\PC-cillinNTCorp\CurrentVersion\Misc." "ProgramVer"
call :value "%~1\PC-cillinNTCorp\CurrentVersion\iCRC Scan\Scan Server" "LocationProfile"
call :value "%~1\OfficeScan\service\Information" "Local_Path"
call :value "%~1\OfficeScan\service\Information" "Server_Version"
call :value "%~1\OfficeScan\service\Information" "ServicePack_Build"
call :key "%~1\PC-cillinNTCorp\CurrentVersion\HostedAgent" "%~2\PC-cillinNTCorp\CurrentVersion\HostedAgent"
call :key "%~1\WFBS" "%~2\WFBS"
exit /b

rem One value by its name. What is not there leaves no trace.
:value
"%REG%" query "%~1" /v "%~2" >> "%REGISTRY%" 2>nul
exit /b

rem Only whether a key exists: its path as reg.exe would print it, none of its values.
:key
"%REG%" query "%~1" /ve >nul 2>&1
if errorlevel 1 exit /b
>> "%REGISTRY%" echo.
>> "%REGISTRY%" echo %~2
>> "%REGISTRY%" echo.
exit /b

rem ---- files ------------------------------------------------------------------------------------------------------
:files
set "SERVERDIR="
set "AGENTDIR="
call :server "HKLM\SOFTWARE\Wow6432Node\TrendMicro\OfficeScan\service\Information"
call :server "HKLM\SOFTWARE\TrendMicro\OfficeScan\service\Information"
call :agent "HKLM\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion"
call :agent "HKLM\SOFTWARE\TrendMicro\PC-cillinNTCorp\CurrentVersion"
call :standard "%ProgramFiles%"
call :standard "%ProgramFiles(x86)%"
call :standard "%ProgramW6432%"
if defined SERVERDIR call :serverfiles
if defined AGENTDIR call :agentfiles
if not defined SERVERDIR >> "%SYSTEM%" echo Server folder: not found
if not defined AGENTDIR >> "%SYSTEM%" echo Agent folder: not found
exit /b

rem reg.exe prints "    Local_Path    REG_SZ    C:\...": the path is everything after the second word.
:server
if defined SERVERDIR exit /b
set "FOUND="
for /f "tokens=2,*" %%A in ('%REG% query "%~1" /v Local_Path 2^>nul') do if "%%A"=="REG_SZ" set "FOUND=%%B"
if not defined FOUND exit /b
if not "%FOUND:~-1%"=="\" set "FOUND=%FOUND%\"
if exist "%FOUND%ofcscan.ini" set "SERVERDIR=%FOUND%"
if not exist "%FOUND%ofcscan.ini" >> "%SYSTEM%" echo Local_Path names a folder without readable ofcscan.ini: "%FOUND%"
exit /b

:agent
if defined AGENTDIR exit /b
set "FOUND="
for /f "tokens=3,*" %%A in ('%REG% query "%~1" /v "Application Path" 2^>nul') do if "%%A"=="REG_SZ" set "FOUND=%%B"
if not defined FOUND exit /b
if not "%FOUND:~-1%"=="\" set "FOUND=%FOUND%\"
if exist "%FOUND%ofcscan.ini" set "AGENTDIR=%FOUND%"
if not exist "%FOUND%ofcscan.ini" >> "%SYSTEM%" echo Application Path names a folder without readable ofcscan.ini: "%FOUND%"
exit /b

:standard
if "%~1"=="" exit /b
if defined SERVERDIR goto standardagent
if exist "%~1\Trend Micro\Security Server\PCCSRV\ofcscan.ini" set "SERVERDIR=%~1\Trend Micro\Security Server\PCCSRV\"
:standardagent
if defined AGENTDIR exit /b
if exist "%~1\Trend Micro\Security Agent\ofcscan.ini" set "AGENTDIR=%~1\Trend Micro\Security Agent\"
if defined AGENTDIR exit /b
if exist "%~1\Trend Micro\Client Server Security Agent\ofcscan.ini" set "AGENTDIR=%~1\Trend Micro\Client Server Security Agent\"
exit /b

:serverfiles
>> "%SYSTEM%" echo Server folder: "%SERVERDIR%"
mkdir "%OUT%\PCCSRV"
call :lines "%SERVERDIR%ofcscan.ini" "%OUT%\PCCSRV\ofcscan.ini"
if exist "%SERVERDIR%..\Addon\TMSM\" >> "%SYSTEM%" echo Mac plug-in folder: found
if not exist "%SERVERDIR%WSS\Service.ini" exit /b
mkdir "%OUT%\PCCSRV\WSS"
"%FINDSTR%" /i /r /c:"^ *\[[A-Za-z0-9_ ]*\]" /c:"^ *HTTPS *=" "%SERVERDIR%WSS\Service.ini" > "%OUT%\PCCSRV\WSS\Service.ini" 2>> "%SYSTEM%"
exit /b

:agentfiles
>> "%SYSTEM%" echo Agent folder: "%AGENTDIR%"
mkdir "%OUT%\Agent"
call :lines "%AGENTDIR%ofcscan.ini" "%OUT%\Agent\ofcscan.ini"
exit /b

rem Section headers and the named keys, nothing else. Headers of other sections stay too, because a key counts only in
rem its own section.
:lines
"%FINDSTR%" /i /r /c:"^ *\[[A-Za-z0-9_ ]*\]" /c:"^ *Master_DomainName *=" /c:"^ *Master_DomainPort *=" /c:"^ *Master_EnableSSL *=" /c:"^ *Master_SSLPort *=" /c:"^ *Client_LocalServer_Port *=" /c:"^ *Cliernt_LocalServer_Port *=" /c:"^ *ServerAddr *=" "%~1" > "%~2" 2>> "%SYSTEM%"
if errorlevel 1 >> "%SYSTEM%" echo Nothing could be read from "%~1"
exit /b
