; The Windows installer, for makensis: /DVERSION /DNUMBERS /DFOLDER (the bundle) /DOUT (the installer) /DICON
; It installs for the person who runs it, without administrator rights; /S installs without a window.
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CrackView"

Name "CrackView ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CrackView"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "CrackView"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "CrackView installer"
VIAddVersionKey LegalCopyright "The CrackView authors, MIT licence"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\crackview.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FOLDER}/NOTICE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Japanese"

Section
  ; what an older version left would be loaded by the new one
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\CrackView.lnk" "$INSTDIR\crackview.exe"

  WriteRegStr HKCU "Software\Classes\.crackview" "" "CrackView.inspection"
  WriteRegStr HKCU "Software\Classes\CrackView.inspection" "" "CrackView inspection"
  WriteRegStr HKCU "Software\Classes\CrackView.inspection\DefaultIcon" "" "$INSTDIR\crackview.exe,0"
  WriteRegStr HKCU "Software\Classes\CrackView.inspection\shell\open\command" "" '"$INSTDIR\crackview.exe" "%1"'

  WriteRegStr HKCU "${KEY}" "DisplayName" "CrackView"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\crackview.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The CrackView authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section Uninstall
  ; never the whole folder: someone may have chosen one that holds more
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\crackview.exe"
  Delete "$INSTDIR\NOTICE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CrackView.lnk"
  DeleteRegKey HKCU "Software\Classes\.crackview"
  DeleteRegKey HKCU "Software\Classes\CrackView.inspection"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
