; Titian.exe: starts the version that is installed, without a terminal window, and shows what it says when it cannot.
Unicode true
Target amd64-unicode
Name "Titian"
OutFile "${OUT}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
SetCompressor lzma
CRCCheck off
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Titian"
VIAddVersionKey "FileDescription" "Titian"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!include FileFunc.nsh

Section
  ${GetParameters} $2
  ClearErrors
  FileOpen $0 "$EXEDIR\versi.txt" r
  FileRead $0 $1
  FileClose $0
  IfErrors 0 known
  MessageBox MB_ICONSTOP "Titian tidak lengkap: versi.txt tidak ada. Pasang Titian sekali lagi; brankas tidak tersentuh." /SD IDOK
  SetErrorLevel 1
  Quit
known:
  SetOutPath "$EXEDIR\$1"
  Delete "$TEMP\titian-pesan.txt"
  ; A hidden console: Node is a console program.
  ExecShellWait "open" "$EXEDIR\$1\node.exe" '"$EXEDIR\$1\out\main\open.js" "--message=$TEMP\titian-pesan.txt" $2' SW_HIDE
  IfErrors failed
  IfFileExists "$TEMP\titian-pesan.txt" 0 done
  FileOpen $0 "$TEMP\titian-pesan.txt" r
  FileReadUTF16LE $0 $3
  FileClose $0
  Delete "$TEMP\titian-pesan.txt"
  MessageBox MB_ICONINFORMATION "$3" /SD IDOK
  SetErrorLevel 1
  Quit
failed:
  MessageBox MB_ICONSTOP "Titian tidak dapat dijalankan dari $EXEDIR. Pasang Titian sekali lagi; brankas tidak tersentuh." /SD IDOK
  SetErrorLevel 1
  Quit
done:
SectionEnd
