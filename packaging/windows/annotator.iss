; The Windows installer. Compiled by packaging\installer.py with Version, Bundle (the folder of the frozen app) and Icons.
; NOT TRIED: it was written without Windows.

[Setup]
AppId={{8B1E6F0B-6C57-4C2A-9E0B-3D5B6C0B2A4E}
AppName=Annotator
AppVersion={#Version}
AppPublisher=Annotator contributors
DefaultDirName={autopf}\Annotator
DefaultGroupName=Annotator
DisableProgramGroupPage=yes
LicenseFile={#Bundle}\LICENSE
OutputBaseFilename=annotator-{#Version}-setup
SetupIconFile={#Icons}\annotator.ico
UninstallDisplayIcon={app}\annotatorw.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
; For the user alone, without an administrator, unless that is chosen.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Project=Annotator project
de.Project=Annotator-Projekt
en.OnPath=Let terminals find the command annotator
de.OnPath=Den Befehl annotator in Terminals bereitstellen

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:OnPath}"; Flags: unchecked

[InstallDelete]
; Of an older version nothing is left that a newer one does not bring.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Annotator"; Filename: "{app}\annotatorw.exe"
Name: "{autodesktop}\Annotator"; Filename: "{app}\annotatorw.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.annot\OpenWithProgids"; ValueType: string; ValueName: "Annotator.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.annot"; ValueType: string; ValueName: ""; ValueData: "Annotator.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.annot"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-annotator-project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Annotator.Project"; ValueType: string; ValueName: ""; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Annotator.Project\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\project.ico"
Root: HKA; Subkey: "Software\Classes\Annotator.Project\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\annotatorw.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\annotatorw.exe\SupportedTypes"; ValueType: string; ValueName: ".annot"; ValueData: ""; Flags: uninsdeletekey
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not IsOnPath

[Run]
Filename: "{app}\annotatorw.exe"; Description: "{cm:LaunchProgram,Annotator}"; Flags: nowait postinstall skipifsilent

[Code]
function IsOnPath: Boolean;
var
  Path: String;
begin
  Result := RegQueryStringValue(HKCU, 'Environment', 'Path', Path)
    and (Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Path) + ';') > 0);
end;

{ Projects and settings of the user stay; the way to the program goes. }
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path: String;
  At: Integer;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
  begin
    At := Pos(';' + Lowercase(ExpandConstant('{app}')), Lowercase(Path));
    if At > 0 then
    begin
      Delete(Path, At, Length(ExpandConstant('{app}')) + 1);
      RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Path);
    end;
  end;
end;
