@echo off
rem Builds Armorial when its sources are newer than its jar, then runs it. Needs a JDK (17 or later); Maven only to build.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\armorial.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo armorial: Java was not found / Java est introuvable: https://adoptium.net ^(JDK 17+^) 1>&2
  exit /b 2
)
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i " version "') do set "VERSION=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo armorial: Java 17+ is needed / Java 17 ou plus est necessaire: %VERSION% 1>&2
  exit /b 2
)
set "STALE=1"
if exist "%JAR%" for /f %%s in ('powershell -NoProfile -Command "$j=(Get-Item $env:JAR).LastWriteTime; @(Get-ChildItem -Recurse -File ($env:HERE+'pom.xml'),($env:HERE+'src\main'),($env:HERE+'site-template') | Where-Object LastWriteTime -gt $j).Count"') do set "STALE=%%s"
if not "%STALE%"=="0" (
  echo Building Armorial / Construction d'Armorial... 1>&2
  call mvn -q -B -f "%HERE%pom.xml" -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    if exist "%JAR%" del "%JAR%"
    exit /b 70
  )
  powershell -NoProfile -Command "(Get-Item $env:JAR).LastWriteTime = Get-Date"
)
set "ARMORIAL_PROGRAM=armorial"
"%JAVA%" -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -Djdk.console=java.base -jar "%JAR%" %*
exit /b %ERRORLEVEL%
