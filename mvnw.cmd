@echo off
rem mvnw.cmd ARGS: the same as mvnw, for Windows.
setlocal
set "version=3.9.11"
set "sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"
if not defined PARLEY_MAVEN_ARCHIVE set "PARLEY_MAVEN_ARCHIVE=https://archive.apache.org/dist/maven/maven-3"

set "home="
if defined JAVA_HOME call :suits "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :suits "%%~d"
if not defined home (
  echo parley: needs a JDK 25 or later and finds none: install one, Eclipse Temurin for example, or set JAVA_HOME to it 1>&2
  exit /b 5
)
set "JAVA_HOME=%home%"

set "maven=%USERPROFILE%\.m2\parley\apache-maven-%version%"
if exist "%maven%\bin\mvn.cmd" goto run

echo parley: downloading Maven %version%, which builds Parley, to %maven% 1>&2
if not exist "%USERPROFILE%\.m2\parley" mkdir "%USERPROFILE%\.m2\parley"
"%JAVA_HOME%\bin\java" "%~dp0scripts\Download.java" "%TEMP%\maven.tar.gz" %sha512% "%PARLEY_MAVEN_ARCHIVE%/%version%/binaries/apache-maven-%version%-bin.tar.gz" || exit /b 1
tar -xzf "%TEMP%\maven.tar.gz" -C "%USERPROFILE%\.m2\parley" || exit /b 1

:run
call "%maven%\bin\mvn.cmd" %*
exit /b

:suits
if defined home goto :eof
if not exist "%~1\bin\javac.exe" goto :eof
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION= "%~1\release"') do set "feature=%%v"
set "feature=%feature:"=%"
if %feature% geq 25 set "home=%~1"
goto :eof
