@echo off
rem Runs every test of WFBS Port Check on this computer. Nothing has to be installed and nothing is changed.
rem
rem   run-tests.cmd              runs all, writes results.txt and results.xml (JUnit) beside itself, waits for a key
rem   run-tests.cmd unattended   the same without waiting; exit code 0: all passed, 1: some failed, 73: cannot write here
setlocal DisableDelayedExpansion
pushd "%~dp0"
if not exist tests.txt goto cannotwrite
set "FAILED="
set /a COUNT=0
set /a BAD=0
del tst_*.txt tst_*.xml >nul 2>&1
> results.txt echo WFBS Port Check, tests on %COMPUTERNAME%
if errorlevel 1 goto cannotwrite
if not exist results.txt goto cannotwrite
ver >> results.txt
> results.xml echo ^<?xml version="1.0" encoding="UTF-8"?^>
>> results.xml echo ^<testsuites^>
for /f "tokens=1,2" %%A in (tests.txt) do call :run %%A %%B
>> results.xml echo ^</testsuites^>
if defined FAILED (set "LINE=%BAD% of %COUNT% test classes FAILED:%FAILED%") else set "LINE=All %COUNT% test classes passed."
>> results.txt echo %LINE%
echo %LINE%
popd
if not "%~1"=="unattended" pause
if defined FAILED exit /b 1
exit /b 0

:cannotwrite
echo Cannot write results.txt beside run-tests.cmd. Copy the whole folder to where you may write.
popd
if not "%~1"=="unattended" pause
exit /b 73

rem The file goes when the class has ended and its results are added. What ended early, or never began, leaves it.
:run
set /a COUNT=COUNT+1
echo %2
type nul > %2.txt
"%~1.exe" %2 --append-results
set "CODE=%ERRORLEVEL%"
if exist %2.txt goto broken
if "%CODE%"=="0" exit /b
goto bad
:broken
type %2.txt >> results.txt
>> results.txt echo %2 ended early, exit code %CODE%
>> results.xml echo ^<testsuite name="%2" tests="1" failures="0" errors="1"^>^<testcase name="%2"^>^<error message="ended early, exit code %CODE%"/^>^</testcase^>^</testsuite^>
del %2.txt %2.xml >nul 2>&1
:bad
set /a BAD=BAD+1
set "FAILED=%FAILED% %2"
exit /b
