@echo off
setlocal
set /p versi=<"%~dp0versi.txt"
"%~dp0%versi%\node.exe" "%~dp0%versi%\out\main\titian.js" %*
