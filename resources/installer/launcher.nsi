; Titian.exe: starts the version that is installed, without a terminal window, and shows what it says when it cannot. Being
; silent, it shows only boxes that have no answer for silence (/SD).
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
!include LogicLib.nsh
!include WinVer.nsh
; The class of a window of Edge, Chrome or Chromium.
!define WINDOW_CLASS "Chrome_WidgetWin_1"

; Titian is open already: the window of this account that bears its name comes forward. Whoever was just clicked on may
; do that; a program in the background may not.
Function BringForward
  StrCpy $0 0
next:
  FindWindow $0 "${WINDOW_CLASS}" "" 0 $0
  ${If} $0 == 0
    MessageBox MB_ICONINFORMATION "Titian sudah terbuka. Pakai jendela yang sudah terbuka."
    SetErrorLevel 1
    Return
  ${EndIf}
  System::Call 'user32::GetWindowText(p r0, t .r4, i 200)'
  StrCmp $4 "Titian" 0 next
  System::Call 'user32::IsIconic(p r0) i .r5'
  ${If} $5 != 0
    System::Call 'user32::ShowWindow(p r0, i 9)'
  ${EndIf}
  System::Call 'user32::SetForegroundWindow(p r0)'
FunctionEnd

Section
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "Titian memerlukan Windows 10 atau 11. Windows di komputer ini lebih lama, jadi Titian tidak dibuka. Brankas tidak tersentuh."
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${GetParameters} $2
  ClearErrors
  FileOpen $0 "$EXEDIR\versi.txt" r
  FileRead $0 $1
  FileClose $0
  IfErrors 0 known
  MessageBox MB_ICONSTOP "Titian tidak lengkap: versi.txt tidak ada. Pasang Titian sekali lagi; brankas tidak tersentuh."
  SetErrorLevel 1
  Quit
known:
  SetOutPath "$EXEDIR\$1"
  Delete "$TEMP\titian-pesan.txt"
  Delete "$TEMP\titian-depan.txt"
  ; A hidden console: Node is a console program.
  ExecShellWait "open" "$EXEDIR\$1\node.exe" '${ROOM} "$EXEDIR\$1\out\main\open.js" "--message=$TEMP\titian-pesan.txt" "--forward=$TEMP\titian-depan.txt" $2' SW_HIDE
  IfErrors failed
  IfFileExists "$TEMP\titian-depan.txt" 0 message
  Delete "$TEMP\titian-depan.txt"
  Call BringForward
  Goto done
message:
  IfFileExists "$TEMP\titian-pesan.txt" 0 done
  FileOpen $0 "$TEMP\titian-pesan.txt" r
  FileReadUTF16LE $0 $3
  FileClose $0
  Delete "$TEMP\titian-pesan.txt"
  MessageBox MB_ICONINFORMATION "$3"
  SetErrorLevel 1
  Quit
failed:
  MessageBox MB_ICONSTOP "Titian tidak dapat dijalankan dari $EXEDIR. Pasang Titian sekali lagi; brankas tidak tersentuh."
  SetErrorLevel 1
  Quit
done:
SectionEnd
