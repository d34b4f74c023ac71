; Titian-Setup: for one account, without an administrator and without the internet. Versions stand beside each other in
; folders of their own; versi.txt names the one that starts, so that an installation that is cut off changes nothing.
Unicode true
Target amd64-unicode
Name "Titian ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
!ifndef COMPRESSOR
  !define COMPRESSOR "/SOLID lzma"
!endif
SetCompressor ${COMPRESSOR}
InstallDir "$LOCALAPPDATA\Programs\Titian"
InstallDirRegKey HKCU "Software\Titian" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Titian"
VIAddVersionKey "FileDescription" "Pemasang Titian"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include LogicLib.nsh
!include StrFunc.nsh
${Using:StrFunc} StrStr

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TITLE "Memasang Titian ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Titian dipasang untuk akun Windows ini saja. Tidak perlu administrator dan tidak perlu internet.$\r$\n$\r$\nBrankas yang sudah ada tidak disentuh."
!define MUI_FINISHPAGE_RUN "$INSTDIR\Titian.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Buka Titian"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

!define UninstallKey "Software\Microsoft\Windows\CurrentVersion\Uninstall\Titian"

; Says why nothing was written, and leaves with a code of its own.
!macro Refuse Code Sentence
  MessageBox MB_ICONSTOP "${Sentence}" /SD IDOK
  SetErrorLevel ${Code}
  Quit
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro Refuse 10 "Titian memerlukan Windows 64 bit. Komputer ini memakai Windows 32 bit, jadi tidak ada yang dipasang."
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse 11 "Titian memerlukan Windows 10 atau 11. Windows di komputer ini lebih lama, jadi tidak ada yang dipasang."
  ${EndIf}
  Call RefusePlace
  Call RefuseRoom
  Call RefuseNoBrowser
  Call AskToLock
FunctionEnd

; What GetDriveType says of a letter that stands for a folder of another computer.
!define DRIVE_REMOTE 4

; The program stands on the PC's own disk: a synchronised or network folder holds files open and loses them.
Function RefusePlace
  StrCpy $0 $INSTDIR 2
  ${GetRoot} "$INSTDIR" $1
  System::Call 'kernel32::GetDriveType(t "$1\") i .r2'
  ${If} $0 == "\\"
  ${OrIf} $2 == ${DRIVE_REMOTE}
    !insertmacro Refuse 12 "Titian tidak dapat dipasang di folder jaringan ($INSTDIR). Pilih folder di komputer ini. Tidak ada yang dipasang."
  ${EndIf}
  ${StrStr} $1 "$INSTDIR\" "\OneDrive"
  ${If} $1 != ""
    !insertmacro Refuse 12 "Titian tidak dapat dipasang di dalam OneDrive ($INSTDIR). Pilih folder lain di komputer ini. Tidak ada yang dipasang."
  ${EndIf}
FunctionEnd

; In MB: what is laid down, and as much again for the vault's first weeks.
Function RefuseRoom
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${If} $1 != ""
  ${AndIf} $1 < ${NEEDED_MB}
    !insertmacro Refuse 13 "Ruang di disk $0 tinggal $1 MB, sedangkan Titian memerlukan ${NEEDED_MB} MB. Kosongkan dahulu. Tidak ada yang dipasang."
  ${EndIf}
FunctionEnd

!macro FindProgram Path
  ${If} ${FileExists} "${Path}"
    Return
  ${EndIf}
!macroend

; The same places as the program itself looks in.
Function RefuseNoBrowser
  !insertmacro FindProgram "$PROGRAMFILES64\Microsoft\Edge\Application\msedge.exe"
  !insertmacro FindProgram "$PROGRAMFILES32\Microsoft\Edge\Application\msedge.exe"
  !insertmacro FindProgram "$LOCALAPPDATA\Microsoft\Edge\Application\msedge.exe"
  !insertmacro FindProgram "$PROGRAMFILES64\Google\Chrome\Application\chrome.exe"
  !insertmacro FindProgram "$PROGRAMFILES32\Google\Chrome\Application\chrome.exe"
  !insertmacro FindProgram "$LOCALAPPDATA\Google\Chrome\Application\chrome.exe"
  !insertmacro FindProgram "$PROGRAMFILES64\Chromium\Application\chrome.exe"
  !insertmacro FindProgram "$PROGRAMFILES32\Chromium\Application\chrome.exe"
  !insertmacro FindProgram "$LOCALAPPDATA\Chromium\Application\chrome.exe"
  !insertmacro Refuse 14 "Microsoft Edge atau Google Chrome tidak ditemukan di komputer ini. Titian dibuka di jendela salah satunya. Pasang Edge dahulu. Tidak ada yang dipasang."
FunctionEnd

; A Titian that is open is asked to lock first. An update that Titian itself installs says /PEMBARUAN: it knows.
Function AskToLock
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PEMBARUAN" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  ${IfNot} ${FileExists} "$INSTDIR\versi.txt"
    Return
  ${EndIf}
  FileOpen $0 "$INSTDIR\versi.txt" r
  FileRead $0 $1
  FileClose $0
again:
  Delete "$TEMP\titian-berjalan.txt"
  ; Node itself may not start any more: then nothing runs, and this Setup is what mends it.
  ExecShellWait "open" "$INSTDIR\$1\node.exe" '"$INSTDIR\$1\out\main\open.js" "--is-running=$TEMP\titian-berjalan.txt"' SW_HIDE
  ${IfNot} ${FileExists} "$TEMP\titian-berjalan.txt"
    Return
  ${EndIf}
  Delete "$TEMP\titian-berjalan.txt"
  MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "Titian sedang terbuka. Kunci dan tutup jendelanya dahulu, lalu tekan Coba lagi." /SD IDCANCEL IDRETRY again
  SetErrorLevel 15
  Quit
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  ; What was begun and never finished by an earlier try.
  RMDir /r "$INSTDIR\${VERSION}.baru"
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  ${If} ${FileExists} "$INSTDIR\${VERSION}\*.*"
    RMDir /r "$INSTDIR\${VERSION}.lama"
    ClearErrors
    Rename "$INSTDIR\${VERSION}" "$INSTDIR\${VERSION}.lama"
    ${If} ${Errors}
      RMDir /r "$INSTDIR\${VERSION}.baru"
      !insertmacro Refuse 16 "Berkas Titian sedang dipakai program lain (mungkin antivirus). Tutup Titian, tunggu sebentar, lalu coba lagi. Yang lama tetap utuh."
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\${VERSION}.baru" "$INSTDIR\${VERSION}"
  ${If} ${Errors}
    Rename "$INSTDIR\${VERSION}.lama" "$INSTDIR\${VERSION}"
    !insertmacro Refuse 16 "Berkas Titian tidak dapat ditempatkan di $INSTDIR (mungkin dipegang antivirus). Tunggu sebentar, lalu coba lagi. Yang lama tetap utuh."
  ${EndIf}
  RMDir /r "$INSTDIR\${VERSION}.lama"
  Call KeepOnlyTheOneBefore
  ; The launcher of a Titian that is open cannot be written over, but it can step aside.
  Delete "$INSTDIR\Titian.lama"
  Rename "$INSTDIR\Titian.exe" "$INSTDIR\Titian.lama"
  File "/oname=Titian.exe" "${LAUNCHER}"
  Delete "$INSTDIR\Titian.lama"
  File "/oname=titian-perintah.cmd" "${COMMAND}"
  ; From here on the new version is the one that starts.
  FileOpen $0 "$INSTDIR\versi.baru" w
  FileWrite $0 "${VERSION}"
  FileClose $0
  Delete "$INSTDIR\versi.txt"
  Rename "$INSTDIR\versi.baru" "$INSTDIR\versi.txt"

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PORTABEL" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  WriteUninstaller "$INSTDIR\Copot Titian.exe"
  CreateShortcut "$SMPROGRAMS\Titian.lnk" "$INSTDIR\Titian.exe"
  CreateShortcut "$DESKTOP\Titian.lnk" "$INSTDIR\Titian.exe"
  WriteRegStr HKCU "Software\Titian" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UninstallKey}" "DisplayName" "Titian"
  WriteRegStr HKCU "${UninstallKey}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UninstallKey}" "DisplayIcon" "$INSTDIR\Titian.exe"
  WriteRegStr HKCU "${UninstallKey}" "UninstallString" '"$INSTDIR\Copot Titian.exe"'
  WriteRegStr HKCU "${UninstallKey}" "QuietUninstallString" '"$INSTDIR\Copot Titian.exe" /S'
  WriteRegDWORD HKCU "${UninstallKey}" "NoModify" 1
  WriteRegDWORD HKCU "${UninstallKey}" "NoRepair" 1
SectionEnd

; The version that ran until now stays, so that an update can be taken back; older ones go.
Function KeepOnlyTheOneBefore
  StrCpy $R0 ""
  ${If} ${FileExists} "$INSTDIR\versi.txt"
    FileOpen $0 "$INSTDIR\versi.txt" r
    FileRead $0 $R0
    FileClose $0
  ${EndIf}
  ${If} $R0 == "${VERSION}"
    Return
  ${EndIf}
  ${If} $R0 != ""
    FileOpen $0 "$INSTDIR\versi-sebelumnya.txt" w
    FileWrite $0 "$R0"
    FileClose $0
  ${EndIf}
  FindFirst $0 $1 "$INSTDIR\*.*.*"
next:
  StrCmp $1 "" done
  ${If} ${FileExists} "$INSTDIR\$1\node.exe"
  ${AndIf} $1 != "${VERSION}"
  ${AndIf} $1 != $R0
    RMDir /r "$INSTDIR\$1"
  ${EndIf}
  FindNext $0 $1
  Goto next
done:
  FindClose $0
FunctionEnd

; Takes away the program alone. A vault stands elsewhere; one that was put here by hand is no version, and stays.
Section "Uninstall"
  FindFirst $0 $1 "$INSTDIR\*.*.*"
next:
  StrCmp $1 "" done
  ${If} ${FileExists} "$INSTDIR\$1\node.exe"
    RMDir /r "$INSTDIR\$1"
  ${EndIf}
  FindNext $0 $1
  Goto next
done:
  FindClose $0
  Delete "$INSTDIR\Titian.exe"
  Delete "$INSTDIR\Titian.lama"
  Delete "$INSTDIR\titian-perintah.cmd"
  Delete "$INSTDIR\versi.txt"
  Delete "$INSTDIR\versi-sebelumnya.txt"
  Delete "$INSTDIR\Copot Titian.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Titian.lnk"
  Delete "$DESKTOP\Titian.lnk"
  DeleteRegKey HKCU "${UninstallKey}"
  DeleteRegKey HKCU "Software\Titian"
SectionEnd
