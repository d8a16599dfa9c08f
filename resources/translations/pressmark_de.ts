<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Pressmark</source>
        <translation>Über Pressmark</translation>
    </message>
    <message>
        <source>Read, highlight and tag news articles, offline.

Everything you import and write stays in your library on this computer; nothing is sent anywhere.

Free software under the Apache License 2.0. Made with Qt {qt}, which is used under the LGPL.</source>
        <translation>Nachrichtenartikel lesen, markieren und verschlagworten – offline.

Alles Importierte und Geschriebene bleibt in der Bibliothek auf diesem Computer; nichts wird irgendwohin gesendet.

Freie Software unter der Apache-Lizenz 2.0. Erstellt mit Qt {qt}, das unter der LGPL genutzt wird.</translation>
    </message>
</context>
<context>
    <name>AboutText</name>
    <message>
        <source>&amp;Open Original…</source>
        <translation>Original ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save Original As…</source>
        <translation>Original &amp;speichern unter …</translation>
    </message>
    <message>
        <source>1 paragraph: {language}</source>
        <translation>1 Absatz: {language}</translation>
    </message>
    <message>
        <source>A file of this kind is not handed to other programs: save it instead.</source>
        <translation>Eine Datei dieser Art wird nicht an andere Programme übergeben: stattdessen speichern.</translation>
    </message>
    <message>
        <source>About This Text</source>
        <translation>Über diesen Text</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>Buch (EPUB)</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>Newsfeed</translation>
    </message>
    <message>
        <source>None: the text was pasted</source>
        <translation>Keine: Der Text wurde eingefügt</translation>
    </message>
    <message>
        <source>Nothing: the text is as it stands in the file</source>
        <translation>Nichts: Der Text ist so, wie er in der Datei steht</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Rich Text</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>SHA-256 of the text</source>
        <translation>SHA-256 des Textes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Webarchiv</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>Zip-Datei</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{n} paragraphs: {language}</source>
        <translation>{n} Absätze: {language}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Pressmark</source>
        <translation>Ü&amp;ber Pressmark</translation>
    </message>
    <message>
        <source>&amp;About This Text…</source>
        <translation>Üb&amp;er diesen Text …</translation>
    </message>
    <message>
        <source>&amp;Accept Suggestion</source>
        <translation>Vorschlag über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Anmerkungen</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>&amp;Bigger Text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fen&amp;ster schließen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete Annotation</source>
        <translation>Anmerkung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete Article</source>
        <translation>Artikel &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Dismiss Suggestion</source>
        <translation>Vorschlag &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit Details…</source>
        <translation>Anga&amp;ben bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Edit before Accepting…</source>
        <translation>Vor dem Übernehmen &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>Im Artikel &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Focus on the Text</source>
        <translation>N&amp;ur der Text</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;High Contrast on Black</source>
        <translation>Hoher Kontrast auf Sch&amp;warz</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>Dateien &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Join with the Next Sentence</source>
        <translation>Mit dem nächsten Satz &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>Ver&amp;knüpfen …</translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation>&amp;Neue Bibliothek …</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>&amp;Next Suggestion</source>
        <translation>Nächster Vors&amp;chlag</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>Te&amp;xt normal groß</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Open Library…</source>
        <translation>Bibliothek ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Other Sources…</source>
        <translation>&amp;Andere Quellen …</translation>
    </message>
    <message>
        <source>&amp;Paste Article…</source>
        <translation>Artikel einf&amp;ügen …</translation>
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
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Gelesen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Review Annotations…</source>
        <translation>Anmer&amp;kungen prüfen …</translation>
    </message>
    <message>
        <source>&amp;Review Suggestions</source>
        <translation>Vorschläge &amp;durchgehen</translation>
    </message>
    <message>
        <source>&amp;Sample Library</source>
        <translation>B&amp;eispielbibliothek</translation>
    </message>
    <message>
        <source>&amp;Save Search…</source>
        <translation>Such&amp;e speichern …</translation>
    </message>
    <message>
        <source>&amp;Split Sentence at the Caret</source>
        <translation>Satz am Cursor &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mit &amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>Vor&amp;schläge</translation>
    </message>
    <message>
        <source>&amp;System Colours</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>Pa&amp;pierkorb …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Fassungen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Watch Folder…</source>
        <translation>Ordner überwac&amp;hen …</translation>
    </message>
    <message>
        <source>&amp;Word Lists…</source>
        <translation>&amp;Wortlisten …</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>A&amp;nmerken</translation>
    </message>
    <message>
        <source>Accept All &amp;Figures</source>
        <translation>Alle Za&amp;hlen übernehmen</translation>
    </message>
    <message>
        <source>Any &amp;Tag…</source>
        <translation>Beliebiges Schlag&amp;wort …</translation>
    </message>
    <message>
        <source>Article L&amp;ist</source>
        <translation>Artikell&amp;iste</translation>
    </message>
    <message>
        <source>C&amp;oder…</source>
        <translation>Na&amp;me beim Codieren …</translation>
    </message>
    <message>
        <source>Caret One Word to the Left</source>
        <translation>Cursor ein Wort nach links</translation>
    </message>
    <message>
        <source>Caret One Word to the Right</source>
        <translation>Cursor ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Change &amp;Keys…</source>
        <translation>Tasten &amp;ändern …</translation>
    </message>
    <message>
        <source>Chec&amp;k Library…</source>
        <translation>Bibliothek &amp;prüfen …</translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation>&amp;Codebuch …</translation>
    </message>
    <message>
        <source>Copy as C&amp;itation</source>
        <translation>Als Q&amp;uellenangabe kopieren</translation>
    </message>
    <message>
        <source>Dis&amp;missed Suggestions…</source>
        <translation>Verwor&amp;fene Vorschläge …</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>&amp;Verschlüsselung …</translation>
    </message>
    <message>
        <source>End One Word Earlier</source>
        <translation>Ende ein Wort früher</translation>
    </message>
    <message>
        <source>End One Word Later</source>
        <translation>Ende ein Wort später</translation>
    </message>
    <message>
        <source>Extend by the Next Sentence</source>
        <translation>Um den nächsten Satz erweitern</translation>
    </message>
    <message>
        <source>Extend by the Previous Sentence</source>
        <translation>Um den vorigen Satz erweitern</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwärts suc&amp;hen</translation>
    </message>
    <message>
        <source>Find in &amp;List</source>
        <translation>In der &amp;Liste suchen</translation>
    </message>
    <message>
        <source>First Sentence</source>
        <translation>Erster Satz</translation>
    </message>
    <message>
        <source>Go to Annotations</source>
        <translation>Zu den Anmerkungen</translation>
    </message>
    <message>
        <source>Go to Article &amp;Codes</source>
        <translation>Zu den C&amp;odierungen des Artikels</translation>
    </message>
    <message>
        <source>Go to Article List</source>
        <translation>Zur Artikelliste</translation>
    </message>
    <message>
        <source>Go to Next Pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>High Contrast on &amp;White</source>
        <translation>Hoher Kontrast auf Wei&amp;ß</translation>
    </message>
    <message>
        <source>Highlight Ends One Word Earlier</source>
        <translation>Markierung endet ein Wort früher</translation>
    </message>
    <message>
        <source>Highlight Ends One Word Later</source>
        <translation>Markierung endet ein Wort später</translation>
    </message>
    <message>
        <source>Highlight Starts One Word Earlier</source>
        <translation>Markierung beginnt ein Wort früher</translation>
    </message>
    <message>
        <source>Highlight Starts One Word Later</source>
        <translation>Markierung beginnt ein Wort später</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>Or&amp;dner importieren …</translation>
    </message>
    <message>
        <source>Import &amp;Library…</source>
        <translation>Bib&amp;liothek übernehmen …</translation>
    </message>
    <message>
        <source>Import &amp;Reports…</source>
        <translation>Import&amp;berichte …</translation>
    </message>
    <message>
        <source>Lang&amp;uage…</source>
        <translation>Sprac&amp;he …</translation>
    </message>
    <message>
        <source>Last Sentence</source>
        <translation>Letzter Satz</translation>
    </message>
    <message>
        <source>Mark as &amp;Confirmed</source>
        <translation>Als &amp;bestätigt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as &amp;Refuted</source>
        <translation>Als widerle&amp;gt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as Disp&amp;uted</source>
        <translation>Als um&amp;stritten kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as Unchec&amp;ked</source>
        <translation>Als &amp;ungeprüft kennzeichnen</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>Nächster &amp;ungelesener Artikel</translation>
    </message>
    <message>
        <source>Next Annotation</source>
        <translation>Nächste Anmerkung</translation>
    </message>
    <message>
        <source>Next Paragraph</source>
        <translation>Nächster Absatz</translation>
    </message>
    <message>
        <source>Next Sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Next Untagged Sentence</source>
        <translation>Nächster Satz ohne Schlagwort</translation>
    </message>
    <message>
        <source>Note on the Librar&amp;y…</source>
        <translation>N&amp;otiz zur Bibliothek …</translation>
    </message>
    <message>
        <source>One Screen Down</source>
        <translation>Eine Bildschirmseite weiter</translation>
    </message>
    <message>
        <source>One Screen Up</source>
        <translation>Eine Bildschirmseite zurück</translation>
    </message>
    <message>
        <source>P&amp;rint or Save as PDF…</source>
        <translation>Dru&amp;cken oder als PDF speichern …</translation>
    </message>
    <message>
        <source>Previous Annotation</source>
        <translation>Vorige Anmerkung</translation>
    </message>
    <message>
        <source>Previous Paragraph</source>
        <translation>Voriger Absatz</translation>
    </message>
    <message>
        <source>Previous Sentence</source>
        <translation>Voriger Satz</translation>
    </message>
    <message>
        <source>Previous Untagged Sentence</source>
        <translation>Voriger Satz ohne Schlagwort</translation>
    </message>
    <message>
        <source>Readin&amp;g…</source>
        <translation>Les&amp;en …</translation>
    </message>
    <message>
        <source>Review Suggestions of the &amp;Library</source>
        <translation>Vorschläge der gan&amp;zen Bibliothek durchgehen</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Text klei&amp;ner</translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation>Se&amp;pia</translation>
    </message>
    <message>
        <source>Search &amp;Everywhere…</source>
        <translation>Ü&amp;berall suchen …</translation>
    </message>
    <message>
        <source>Start One Word Earlier</source>
        <translation>Anfang ein Wort früher</translation>
    </message>
    <message>
        <source>Start One Word Later</source>
        <translation>Anfang ein Wort später</translation>
    </message>
    <message>
        <source>Suggest &amp;Claims</source>
        <translation>Behau&amp;ptungen vorschlagen</translation>
    </message>
    <message>
        <source>Suggest &amp;Quotes</source>
        <translation>Z&amp;itate vorschlagen</translation>
    </message>
    <message>
        <source>Suggest F&amp;igures</source>
        <translation>Zah&amp;len vorschlagen</translation>
    </message>
    <message>
        <source>Tag as {tag}</source>
        <translation>Schlagwort {tag}</translation>
    </message>
    <message>
        <source>Tag the &amp;Whole Article…</source>
        <translation>Schlagwort für den ganzen &amp;Artikel …</translation>
    </message>
    <message>
        <source>V&amp;ariables…</source>
        <translation>V&amp;ariablen …</translation>
    </message>
    <message>
        <source>What Is &amp;Highlighted Here</source>
        <translation>&amp;Markierungen an dieser Stelle</translation>
    </message>
</context>
<context>
    <name>AllFigures</name>
    <message>
        <source>Accept All &amp;Figures ({n})</source>
        <translation>Alle Za&amp;hlen übernehmen ({n})</translation>
    </message>
    <message>
        <source>Accepting figures</source>
        <translation>Zahlen werden übernommen</translation>
    </message>
    <message>
        <source>No figure is suggested in this article.</source>
        <translation>In diesem Artikel ist keine Zahl vorgeschlagen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{n} figures accepted.</source>
        <translation>{n} Zahlen übernommen.</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Annotation deleted.</source>
        <translation>Anmerkung gelöscht.</translation>
    </message>
    <message>
        <source>Article deleted.</source>
        <translation>Artikel gelöscht.</translation>
    </message>
    <message>
        <source>Deleting {n} annotations</source>
        <translation>{n} Anmerkungen werden gelöscht</translation>
    </message>
    <message>
        <source>Deleting {n} articles</source>
        <translation>{n} Artikel werden gelöscht</translation>
    </message>
    <message>
        <source>Select a sentence first: click into the text.</source>
        <translation>Zuerst einen Satz wählen: in den Text klicken.</translation>
    </message>
    <message>
        <source>Select a sentence first: press {key} or click into the text.</source>
        <translation>Zuerst einen Satz wählen: {key} drücken oder in den Text klicken.</translation>
    </message>
    <message>
        <source>Tag Selection</source>
        <translation>Auswahl verschlagworten</translation>
    </message>
    <message>
        <source>Tag Whole Article</source>
        <translation>Ganzen Artikel verschlagworten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{n} annotations deleted.</source>
        <translation>{n} Anmerkungen gelöscht.</translation>
    </message>
    <message>
        <source>{n} articles deleted.</source>
        <translation>{n} Artikel gelöscht.</translation>
    </message>
</context>
<context>
    <name>AnnotationCard</name>
    <message>
        <source>+ supported by</source>
        <translation>+ gestützt durch</translation>
    </message>
    <message>
        <source>+ supports</source>
        <translation>+ stützt</translation>
    </message>
    <message>
        <source>1 disagrees</source>
        <translation>1 weicht ab</translation>
    </message>
    <message>
        <source>= same as</source>
        <translation>= gleichbedeutend mit</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>Behauptet von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>These words are not in the present text any more.</source>
        <translation>Dieser Wortlaut steht nicht mehr im jetzigen Text.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value to</source>
        <translation>Wert bis</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
    <message>
        <source>also in 1 source</source>
        <translation>auch in 1 Quelle</translation>
    </message>
    <message>
        <source>also in {n} sources</source>
        <translation>auch in {n} Quellen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{n} disagree</source>
        <translation>{n} weichen ab</translation>
    </message>
    <message>
        <source>≠ contradicted by</source>
        <translation>≠ widersprochen von</translation>
    </message>
    <message>
        <source>≠ contradicts</source>
        <translation>≠ widerspricht</translation>
    </message>
    <message>
        <source>≠ disputed</source>
        <translation>≠ umstritten</translation>
    </message>
    <message>
        <source>○ unchecked</source>
        <translation>○ ungeprüft</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ bestätigt</translation>
    </message>
    <message>
        <source>✗ refuted</source>
        <translation>✗ widerlegt</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Select a sentence and give it a tag.</source>
        <translation>Einen Satz wählen und ihm ein Schlagwort geben.</translation>
    </message>
    <message>
        <source>{n} suggested</source>
        <translation>{n} vorgeschlagen</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>Article Details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>2026, 2026-11 or 2026-11-14</source>
        <translation>2026, 2026-11 oder 2026-11-14</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Write a date as 2026, 2026-11 or 2026-11-14.</source>
        <translation>Ein Datum als 2026, 2026-11 oder 2026-11-14 schreiben.</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Variables…</source>
        <translation>Variablen …</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
    <message>
        <source>Write a note on the article …</source>
        <translation>Notiz zum Artikel schreiben …</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>added {date}</source>
        <translation>hinzugefügt am {date}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>{percent} % read</source>
        <translation>zu {percent} % gelesen</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Drop files or folders here: saved web pages, PDF, documents, mail, text.</source>
        <translation>Dateien oder Ordner hierher ziehen: gespeicherte Webseiten, PDF, Dokumente, E-Mails, Text.</translation>
    </message>
    <message>
        <source>Drop files, folders or a text selected in the browser on this window.</source>
        <translation>Dateien, Ordner oder im Browser markierten Text in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Import files or whole folders: in the File menu.</source>
        <translation>Dateien oder ganze Ordner importieren: im Menü „Datei“.</translation>
    </message>
    <message>
        <source>Import files or whole folders: {key}, and the File menu.</source>
        <translation>Dateien oder ganze Ordner importieren: {key} und das Menü „Datei“.</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>No article fits these filters.</source>
        <translation>Kein Artikel passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Keine Bibliothek ist geöffnet.</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation>Nichts gefunden für „{words}“.</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>Beispielbibliothek öffnen</translation>
    </message>
    <message>
        <source>Open the samples, of which one shows the four moves: Help → Sample Library.</source>
        <translation>Die Beispiele öffnen, von denen eines die vier Griffe zeigt: Hilfe → Beispielbibliothek.</translation>
    </message>
    <message>
        <source>Paste an article you have copied: in the File menu.</source>
        <translation>Einen kopierten Artikel einfügen: im Menü „Datei“.</translation>
    </message>
    <message>
        <source>Paste an article you have copied: {key}.</source>
        <translation>Einen kopierten Artikel einfügen: {key}.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>This library is empty. There are four ways to begin:</source>
        <translation>Diese Bibliothek ist leer. Es gibt vier Wege anzufangen:</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Choose an article from the list.</source>
        <translation>Einen Artikel aus der Liste wählen.</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Restore</source>
        <translation>Zurückspielen</translation>
    </message>
    <message>
        <source>Restore the backup “{backup}”?</source>
        <translation>Die Sicherung „{backup}“ zurückspielen?</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Sicherung wird zurückgespielt</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>Die Sicherung wurde zurückgespielt.</translation>
    </message>
    <message>
        <source>The library will be as it was then. What is in it now is set aside, and listed among the backups.</source>
        <translation>Die Bibliothek ist dann wieder wie damals. Was jetzt in ihr ist, wird beiseitegelegt und bei den Sicherungen aufgeführt.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source> and {n} more</source>
        <translation> und {n} weitere</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Zurückspielen …</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message>
        <source>1 annotation would be as it was then.</source>
        <translation>1 Anmerkung wäre wieder wie damals.</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>1 step of work</source>
        <translation>1 Arbeitsschritt</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups are made on closing, every half hour of change, and before a merge or another great change. Older ones are thinned out.</source>
        <translation>Gesichert wird beim Schließen, nach jeder halben Stunde mit Änderungen und vor dem Zusammenlegen oder einer anderen großen Änderung. Ältere Sicherungen werden ausgedünnt.</translation>
    </message>
    <message>
        <source>Comparing it with the library…</source>
        <translation>Wird mit der Bibliothek verglichen …</translation>
    </message>
    <message>
        <source>No more in the library's folder, and not brought back: {names}</source>
        <translation>Nicht mehr im Ordner der Bibliothek und nicht zurückzuholen: {names}</translation>
    </message>
    <message>
        <source>Not in this backup: {what}</source>
        <translation>Nicht in dieser Sicherung: {what}</translation>
    </message>
    <message>
        <source>Nothing was done since: restoring it takes nothing away.</source>
        <translation>Seither wurde nichts getan: Durch das Zurückspielen geht nichts verloren.</translation>
    </message>
    <message>
        <source>The library or this backup cannot be read, so nobody can say what is newer.</source>
        <translation>Die Bibliothek oder diese Sicherung lässt sich nicht lesen; deshalb kann niemand sagen, was neuer ist.</translation>
    </message>
    <message>
        <source>There is no backup of this library yet.</source>
        <translation>Von dieser Bibliothek gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>What restoring would change</source>
        <translation>Was das Zurückspielen ändern würde</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>set aside for a backup</source>
        <translation>für eine Sicherung beiseitegelegt</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>{n} Anmerkungen</translation>
    </message>
    <message>
        <source>{n} annotations would be as they were then.</source>
        <translation>{n} Anmerkungen wären wieder wie damals.</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>vor {n} Tagen</translation>
    </message>
    <message>
        <source>{n} hours ago</source>
        <translation>vor {n} Stunden</translation>
    </message>
    <message>
        <source>{n} minutes ago</source>
        <translation>vor {n} Minuten</translation>
    </message>
    <message>
        <source>{n} steps of work</source>
        <translation>{n} Arbeitsschritte</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Something went wrong inside Pressmark. All that was saved is safe. If the window behaves oddly, close it and start again.</source>
        <translation>In Pressmark ist ein Fehler aufgetreten. Alles Gespeicherte ist sicher. Falls sich das Fenster seltsam verhält, Pressmark schließen und neu starten.</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>reading time</comment>
        <translation><numerusform>%n Min.</numerusform><numerusform>%n Min.</numerusform></translation>
    </message>
    <message>
        <source>also in: {outlets}</source>
        <translation>auch in: {outlets}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Changing {n} annotations</source>
        <translation>{n} Anmerkungen werden geändert</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>Quellenangabe kopiert.</translation>
    </message>
    <message>
        <source>Tag Selected Cards</source>
        <translation>Gewählte Karten verschlagworten</translation>
    </message>
    <message>
        <source>Untag Selected Cards</source>
        <translation>Schlagwort von gewählten Karten entfernen</translation>
    </message>
    <message>
        <source>{n} citations copied.</source>
        <translation>{n} Quellenangaben kopiert.</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>A new backup of the library as it is now is made first. These go:</source>
        <translation>Vorher wird eine neue Sicherung der jetzigen Bibliothek angelegt. Diese werden gelöscht:</translation>
    </message>
    <message>
        <source>Bringing back from the trash</source>
        <translation>Wird aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Name beim Codieren</translation>
    </message>
    <message>
        <source>Delete Backups</source>
        <translation>Sicherungen löschen</translation>
    </message>
    <message>
        <source>Delete from Backups…</source>
        <translation>Aus Sicherungen löschen …</translation>
    </message>
    <message>
        <source>Delete the backups that hold what was deleted?</source>
        <translation>Die Sicherungen löschen, die das Gelöschte enthalten?</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Papierkorb wird geleert</translation>
    </message>
    <message>
        <source>The backups were deleted.</source>
        <translation>Die Sicherungen wurden gelöscht.</translation>
    </message>
    <message>
        <source>The trash was emptied.</source>
        <translation>Der Papierkorb wurde geleert.</translation>
    </message>
    <message>
        <source>The trash was emptied. A backup still holds what was in it.</source>
        <translation>Der Papierkorb wurde geleert. Eine Sicherung enthält noch, was darin war.</translation>
    </message>
    <message>
        <source>The trash was emptied. {n} backups still hold what was in it.</source>
        <translation>Der Papierkorb wurde geleert. {n} Sicherungen enthalten noch, was darin war.</translation>
    </message>
    <message>
        <source>What is in it is deleted for good, with the files it was imported from; it cannot be undone. Backups made before still have it, and can be deleted next.</source>
        <translation>Was darin ist, wird endgültig gelöscht, mit den Dateien, aus denen es importiert wurde; das lässt sich nicht rückgängig machen. Frühere Sicherungen haben es noch und können danach gelöscht werden.</translation>
    </message>
    <message>
        <source>Your name as it stands in exports; it need not be your own.</source>
        <translation>Der Name, der in Exporten steht; es muss nicht der eigene sein.</translation>
    </message>
</context>
<context>
    <name>ChapterChoice</name>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Choose Chapters</source>
        <translation>Kapitel auswählen</translation>
    </message>
    <message>
        <source>Each chapter that is ticked becomes an article.</source>
        <translation>Jedes angehakte Kapitel wird ein Artikel.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>{count} of {total} chapters are ticked.</source>
        <translation>{count} von {total} Kapiteln sind angehakt.</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>A check looks at every page of the database, at every text, annotation and file. It is done by itself now and then while nobody works. Search indexes are mended; against what else it finds there are backups.</source>
        <translation>Eine Prüfung sieht sich jede Seite der Datenbank an, jeden Text, jede Anmerkung und jede Datei. Sie läuft ab und zu von selbst, wenn niemand arbeitet. Suchindizes werden dabei repariert; gegen alles andere, was sie findet, helfen Sicherungen.</translation>
    </message>
    <message>
        <source>Check &amp;Now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Check of the Library</source>
        <translation>Prüfung der Bibliothek</translation>
    </message>
    <message>
        <source>Checking… To close this ends it.</source>
        <translation>Prüfung läuft … Schließen bricht sie ab.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>This library was not checked yet.</source>
        <translation>Diese Bibliothek wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>{date}: 1 problem.</source>
        <translation>{date}: 1 Problem.</translation>
    </message>
    <message>
        <source>{date}: no problems.</source>
        <translation>{date}: keine Probleme.</translation>
    </message>
    <message>
        <source>{date}: {n} problems.</source>
        <translation>{date}: {n} Probleme.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>The check of this library found a problem: {first}</source>
        <translation>Die Prüfung dieser Bibliothek hat einen Fehler gefunden: {first}</translation>
    </message>
    <message>
        <source>The check of this library found {n} problems (“pressmark check” lists them). The first: {first}</source>
        <translation>Die Prüfung dieser Bibliothek hat {n} Fehler gefunden („pressmark check“ führt sie auf). Der erste: {first}</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message>
        <source>Bringing back a tag</source>
        <translation>Schlagwort wird zurückgeholt</translation>
    </message>
    <message>
        <source>Codebook imported: {added} tags added, {updated} changed.</source>
        <translation>Codebuch importiert: {added} Schlagwörter hinzugefügt, {updated} geändert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “{tag}”?</source>
        <translation>„{tag}“ löschen?</translation>
    </message>
    <message>
        <source>Deleting “{tag}”</source>
        <translation>„{tag}“ wird gelöscht</translation>
    </message>
    <message>
        <source>Export Codebook</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>Import Codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <source>It is in use on {use}; they stay, without it.</source>
        <translation>In Gebrauch: {use}; diese bleiben ohne das Schlagwort erhalten.</translation>
    </message>
    <message>
        <source>No tag was deleted.</source>
        <translation>Kein Schlagwort wurde gelöscht.</translation>
    </message>
    <message>
        <source>new tag {n}</source>
        <translation>neues Schlagwort {n}</translation>
    </message>
    <message>
        <source>{n} tags exported to {name}.</source>
        <translation>{n} Schlagwörter nach {name} exportiert.</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move Out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move under the One Before</source>
        <translation>Unter das vorige</translation>
    </message>
    <message>
        <source>Ne&amp;w Tag</source>
        <translation>&amp;Neues Schlagwort</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New Tag Below</source>
        <translation>Neues Schlagwort darunter</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Retire, or Use Again</source>
        <translation>Stilllegen oder wieder benutzen</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>DismissedDialog</name>
    <message>
        <source>&amp;Offer Again</source>
        <translation>&amp;Wieder vorschlagen</translation>
    </message>
    <message>
        <source>Dismissed Suggestions</source>
        <translation>Verworfene Vorschläge</translation>
    </message>
    <message>
        <source>Dismissed in this article</source>
        <translation>In diesem Artikel verworfen</translation>
    </message>
    <message>
        <source>Nothing is dismissed in this article.</source>
        <translation>In diesem Artikel ist nichts verworfen.</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>&amp;Change Passphrase</source>
        <translation>Passphrase ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Decrypt Library…</source>
        <translation>Bibliothek &amp;entschlüsseln …</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Verschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Die Passphrase wird geändert</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsseln</translation>
    </message>
    <message>
        <source>Decrypt {name}?</source>
        <translation>{name} entschlüsseln?</translation>
    </message>
    <message>
        <source>Decrypting the library</source>
        <translation>Die Bibliothek wird entschlüsselt</translation>
    </message>
    <message>
        <source>Encrypt Library</source>
        <translation>Bibliothek verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypting the library</source>
        <translation>Die Bibliothek wird verschlüsselt</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Everything that {name} keeps on the disk will be encrypted: articles, imported files, notes, history and backups. A passphrase opens it from then on. Nobody can open it without that, or recover it: write it down, and keep it somewhere else.

What is exported is not encrypted.</source>
        <translation>Alles, was {name} auf dem Datenträger ablegt, wird verschlüsselt: Artikel, importierte Dateien, Notizen, Verlauf und Sicherungen. Von da an öffnet eine Passphrase die Bibliothek. Ohne sie kann niemand die Bibliothek öffnen, und wer sie vergisst, dem kann niemand helfen: am besten aufschreiben und woanders aufbewahren.

Was exportiert wird, ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Die Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>The library is encrypted now.</source>
        <translation>Die Bibliothek ist jetzt verschlüsselt.</translation>
    </message>
    <message>
        <source>The library is not encrypted any more.</source>
        <translation>Die Bibliothek ist nicht mehr verschlüsselt.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Die Passphrase wurde geändert.</translation>
    </message>
    <message>
        <source>Whoever gets at this computer's disk can then read all that is in it.</source>
        <translation>Wer an den Datenträger dieses Computers kommt, kann dann alles lesen, was darin ist.</translation>
    </message>
    <message>
        <source>{name} is encrypted. Its passphrase opens it.</source>
        <translation>{name} ist verschlüsselt. Die Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>{name} is encrypted. With another passphrase the present one opens it no more; a copy of the library that was made before still opens with the present one.</source>
        <translation>{name} ist verschlüsselt. Mit einer neuen Passphrase öffnet die bisherige sie nicht mehr; eine früher angelegte Kopie der Bibliothek öffnet sich weiterhin mit der bisherigen.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>1 annotation exported to {name}.</source>
        <translation>1 Anmerkung nach {name} exportiert.</translation>
    </message>
    <message>
        <source>1 article exported to {name}.</source>
        <translation>1 Artikel nach {name} exportiert.</translation>
    </message>
    <message>
        <source>1 row exported to {name}.</source>
        <translation>1 Zeile nach {name} exportiert.</translation>
    </message>
    <message>
        <source>Another export is still being written.</source>
        <translation>Ein anderer Export wird noch geschrieben.</translation>
    </message>
    <message>
        <source>Export cancelled; {name} was not written.</source>
        <translation>Export abgebrochen; {name} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} ersetzen?</translation>
    </message>
    <message>
        <source>There is a file of that name already. Its content will be lost.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Ihr Inhalt geht verloren.</translation>
    </message>
    <message>
        <source>{n} annotations exported to {name}.</source>
        <translation>{n} Anmerkungen nach {name} exportiert.</translation>
    </message>
    <message>
        <source>{n} articles exported to {name}.</source>
        <translation>{n} Artikel nach {name} exportiert.</translation>
    </message>
    <message>
        <source>{n} rows exported to {name}.</source>
        <translation>{n} Zeilen nach {name} exportiert.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation>Anmerkungen zu</translation>
    </message>
    <message>
        <source>Anonymous: without notes and the names of coders and files</source>
        <translation>Anonym: ohne Notizen und ohne Namen von Codierenden und Dateien</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>By default a text that a spreadsheet would take for a formula gets a ' first.</source>
        <translation>Sonst erhält ein Text, den eine Tabellenkalkulation für eine Formel hielte, vorn ein '.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV of what was coded, with one column per variable</source>
        <translation>CSV der Codierungen, eine Spalte je Variable</translation>
    </message>
    <message>
        <source>CSV with one row per annotation and tag</source>
        <translation>CSV, eine Zeile je Anmerkung und Schlagwort</translation>
    </message>
    <message>
        <source>CSV with one row per annotation, tags joined by |</source>
        <translation>CSV, eine Zeile je Anmerkung, Schlagwörter durch | getrennt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Evidence bundle: the articles and their files, too (zip)</source>
        <translation>Belegpaket: auch die Artikel und ihre Dateien (zip)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export Annotations</source>
        <translation>Anmerkungen exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Raw: without the guard against formulas in spreadsheets</source>
        <translation>Roh: ohne Schutz vor Formeln in Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>The article shown</source>
        <translation>Der gezeigte Artikel</translation>
    </message>
    <message>
        <source>The articles in the list, as searched and filtered</source>
        <translation>Die Artikel der Liste, wie gesucht und gefiltert</translation>
    </message>
    <message>
        <source>Times are cut to the day, and identifiers made anew, the same each time.</source>
        <translation>Zeiten werden auf den Tag gekürzt, Kennungen neu gebildet, jedes Mal dieselben.</translation>
    </message>
    <message>
        <source>Zip (*.zip)</source>
        <translation>Zip (*.zip)</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>New Library…</source>
        <translation>Neue Bibliothek …</translation>
    </message>
    <message>
        <source>Open Another…</source>
        <translation>Andere öffnen …</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>Die Bibliothek ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codiert von</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filter: {filter}</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Verwaiste</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Sort by: {order}</source>
        <translation>Sortiert nach: {order}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>Textfolge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All · {found} of {total}</source>
        <translation>Alle · {found} von {total}</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Mit Anmerkung</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Any month</source>
        <translation>Jeder Monat</translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation>Jedes Medium</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>{number} of {n}</source>
        <translation>{number} von {n}</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
</context>
<context>
    <name>FoldBars</name>
    <message>
        <source>1 line folded</source>
        <translation>1 Zeile eingeklappt</translation>
    </message>
    <message>
        <source>Hide these {n} lines</source>
        <translation>Diese {n} Zeilen einklappen</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Diese Zeile einklappen</translation>
    </message>
    <message>
        <source>{n} lines folded</source>
        <translation>{n} Zeilen eingeklappt</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>1 file lies in the watched folder already.</source>
        <translation>Im überwachten Ordner liegt schon 1 Datei.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>{n} files lie in the watched folder already.</source>
        <translation>Im überwachten Ordner liegen schon {n} Dateien.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>{title} and others</source>
        <translation>{title} und weitere</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Bringing back from the trash</source>
        <translation>Wird aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Brought back from the trash.</source>
        <translation>Aus dem Papierkorb zurückgeholt.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was touched.</source>
        <translation>Abgebrochen; nichts wurde angetastet.</translation>
    </message>
    <message>
        <source>Do {n} steps again?</source>
        <translation>{n} Schritte wiederholen?</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Step done again.</source>
        <translation>Schritt wiederholt.</translation>
    </message>
    <message>
        <source>Step undone.</source>
        <translation>Schritt rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The article lies in the trash: restore it first.</source>
        <translation>Der Artikel liegt im Papierkorb: zuerst zurückholen.</translation>
    </message>
    <message>
        <source>They stay in the history, and can be brought back or undone again.</source>
        <translation>Sie bleiben im Verlauf und lassen sich wiederholen oder erneut rückgängig machen.</translation>
    </message>
    <message>
        <source>This step was done in no single article.</source>
        <translation>Dieser Schritt gehört nicht zu einem einzelnen Artikel.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {n} steps?</source>
        <translation>{n} Schritte rückgängig machen?</translation>
    </message>
    <message>
        <source>{n} steps done again.</source>
        <translation>{n} Schritte wiederholt.</translation>
    </message>
    <message>
        <source>{n} steps undone.</source>
        <translation>{n} Schritte rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Undo to Here ({n})</source>
        <translation>Bis hier &amp;rückgängig ({n})</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alle Codierenden</translation>
    </message>
    <message>
        <source>Annotating and coding</source>
        <translation>Anmerken und Codieren</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Verlauf schließen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codiert von</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Löschungen</translation>
    </message>
    <message>
        <source>Does this step again and the {n} undone before it.</source>
        <translation>Wiederholt diesen Schritt und die {n} davor rückgängig gemachten.</translation>
    </message>
    <message>
        <source>Does this step again.</source>
        <translation>Wiederholt diesen Schritt.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>Nur dieser Artikel</translation>
    </message>
    <message>
        <source>Redo to Here ({n})</source>
        <translation>Bis hier wiederholen ({n})</translation>
    </message>
    <message>
        <source>Select a step to go back to it. Enter shows where it was done.</source>
        <translation>Einen Schritt wählen, um zu ihm zurückzugehen. Die Eingabetaste zeigt, wo er getan wurde.</translation>
    </message>
    <message>
        <source>Show Re&amp;port</source>
        <translation>&amp;Bericht zeigen</translation>
    </message>
    <message>
        <source>Takes back this step and the {n} after it.</source>
        <translation>Nimmt diesen Schritt und die {n} danach zurück.</translation>
    </message>
    <message>
        <source>Takes back this step, which is the newest.</source>
        <translation>Nimmt diesen Schritt, den neuesten, zurück.</translation>
    </message>
    <message>
        <source>This was undone, and something else was done since.</source>
        <translation>Dies wurde rückgängig gemacht, und seither ist anderes geschehen.</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>No tag</source>
        <translation>Kein Schlagwort</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Annotations (*.csv)</source>
        <translation>Anmerkungen (*.csv)</translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation>Artikel ({endings})</translation>
    </message>
    <message>
        <source>From the watched folder: {counts}</source>
        <translation>Aus dem überwachten Ordner: {counts}</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import cancelled: {counts}</source>
        <translation>Import abgebrochen: {counts}</translation>
    </message>
    <message>
        <source>Keep as Separate Article</source>
        <translation>Als eigenen Artikel behalten</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>That is only an address, and Pressmark fetches nothing from the internet: save the page in the browser and drop the file here, or copy its text.</source>
        <translation>Das ist nur eine Adresse, und Pressmark holt nichts aus dem Internet: die Seite im Browser speichern und die Datei hierher ziehen oder ihren Text kopieren.</translation>
    </message>
    <message>
        <source>The clipboard holds no text and no files.</source>
        <translation>Die Zwischenablage enthält weder Text noch Dateien.</translation>
    </message>
    <message>
        <source>{counts}, 1 annotation to review</source>
        <translation>{counts}, 1 Anmerkung zu prüfen</translation>
    </message>
    <message>
        <source>{counts}, {n} annotations to review</source>
        <translation>{counts}, {n} Anmerkungen zu prüfen</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Import Reports</source>
        <translation>Importberichte</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Keep as Separate &amp;Article</source>
        <translation>Als eigenen &amp;Artikel behalten</translation>
    </message>
    <message>
        <source>Makes the newer text an article of its own, not a version of the one here.</source>
        <translation>Macht den neueren Text zu einem eigenen Artikel statt zu einer Fassung des hiesigen.</translation>
    </message>
    <message>
        <source>Nothing has been imported into this library yet.</source>
        <translation>In diese Bibliothek wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>separate article</source>
        <translation>eigener Artikel</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>{n} hinzugefügt</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übersprungen</translation>
    </message>
    <message>
        <source>{n} updated</source>
        <translation>{n} aktualisiert</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Outside of the text this key types: choose one with Ctrl or Alt.</source>
        <translation>Außerhalb des Textes schreibt diese Taste: eine mit Strg oder Alt wählen.</translation>
    </message>
    <message>
        <source>Press one key, alone or with Ctrl, Alt or Shift.</source>
        <translation>Eine Taste drücken, allein oder mit Strg, Alt oder Umschalt.</translation>
    </message>
    <message>
        <source>The digits put tags on: which one, the codebook says.</source>
        <translation>Die Ziffern vergeben Schlagwörter: welches, sagt das Codebuch.</translation>
    </message>
    <message>
        <source>This key moves through the window, or leaves something.</source>
        <translation>Diese Taste bewegt durch das Fenster oder verlässt etwas.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Export Keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{name} holds no keys: choose a file that was exported here.</source>
        <translation>{name} enthält keine Tasten: eine hier exportierte Datei wählen.</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Change Keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>KeysOfCommand</name>
    <message>
        <source>&amp;Add Key</source>
        <translation>Taste &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Choose a command above.</source>
        <translation>Oben einen Befehl wählen.</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>Er hat diese Taste schon.</translation>
    </message>
    <message>
        <source>Press a &amp;new key:</source>
        <translation>&amp;Neue Taste drücken:</translation>
    </message>
    <message>
        <source>Press a new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
    <message>
        <source>Take away {key}</source>
        <translation>{key} wegnehmen</translation>
    </message>
    <message>
        <source>This command has no key.</source>
        <translation>Dieser Befehl hat keine Taste.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”, which would lose it.</source>
        <translation>{key} ist die Taste von „{command}“, dem sie verloren ginge.</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Pressmark speaks another language when it starts the next time.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von Pressmark.</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>Bringing {name} up to date</source>
        <translation>{name} wird auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>Libraries (*{suffix})</source>
        <translation>Bibliotheken (*{suffix})</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>New Library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>{name} is not a library. Choose a folder whose name ends in {suffix}.</source>
        <translation>{name} ist keine Bibliothek. Einen Ordner wählen, dessen Name auf {suffix} endet.</translation>
    </message>
    <message>
        <source>{name} is not there, nor is its folder {folder}: is a disk missing?</source>
        <translation>{name} ist nicht da und auch der Ordner {folder} nicht: Fehlt ein Datenträger?</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>&amp;Other</source>
        <translation>&amp;Andere</translation>
    </message>
    <message>
        <source>&amp;Says</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>+ supports</source>
        <translation>+ stützt</translation>
    </message>
    <message>
        <source>= says the same as</source>
        <translation>= sagt dasselbe wie</translation>
    </message>
    <message>
        <source>Annotations found</source>
        <translation>Gefundene Anmerkungen</translation>
    </message>
    <message>
        <source>Find annotation</source>
        <translation>Anmerkung suchen</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Verknüpfung</translation>
    </message>
    <message>
        <source>Link Annotation</source>
        <translation>Anmerkung verknüpfen</translation>
    </message>
    <message>
        <source>Nothing fits. Words of a quote, a note or an article's title are looked for.</source>
        <translation>Nichts passt. Gesucht werden Wörter eines Zitats, einer Notiz oder eines Artikeltitels.</translation>
    </message>
    <message>
        <source>There is no other annotation yet.</source>
        <translation>Es gibt noch keine andere Anmerkung.</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
    <message>
        <source>Words of the other one or of its article, Enter links</source>
        <translation>Worte der anderen oder ihres Artikels, Eingabe verknüpft</translation>
    </message>
    <message>
        <source>≠ contradicts</source>
        <translation>≠ widerspricht</translation>
    </message>
</context>
<context>
    <name>LinkRows</name>
    <message>
        <source>Link with another annotation</source>
        <translation>Mit einer anderen Anmerkung verknüpfen</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Remove link: {link}</source>
        <translation>Verknüpfung entfernen: {link}</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>It leads to %1.</source>
        <translation>Er führt zu %1.</translation>
    </message>
    <message>
        <source>It writes to %1.</source>
        <translation>Er schreibt an %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this link outside Pressmark?</source>
        <translation>Diesen Link außerhalb von Pressmark öffnen?</translation>
    </message>
    <message>
        <source>The name is written “%1”, which may look like another.</source>
        <translation>Geschrieben steht „%1“; das kann einem anderen Namen gleichen.</translation>
    </message>
    <message>
        <source>What stands before the @ is no site.</source>
        <translation>Was vor dem @ steht, ist keine Website.</translation>
    </message>
</context>
<context>
    <name>LongJob</name>
    <message>
        <source>Something went wrong in Pressmark. What was done is kept.</source>
        <translation>In Pressmark ist ein Fehler aufgetreten. Was getan ist, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Mark</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Marking {n} articles</source>
        <translation>{n} Artikel werden markiert</translation>
    </message>
</context>
<context>
    <name>Mended</name>
    <message>
        <source>attachments left out</source>
        <translation>Anhänge ausgelassen</translation>
    </message>
    <message>
        <source>bidi controls</source>
        <translation>Bidi-Steuerzeichen</translation>
    </message>
    <message>
        <source>byte order marks</source>
        <translation>Bytereihenfolge-Marken</translation>
    </message>
    <message>
        <source>composed (NFC)</source>
        <translation>zusammengesetzt (NFC)</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>hyphens at line ends</source>
        <translation>Trennstriche am Zeilenende</translation>
    </message>
    <message>
        <source>line endings</source>
        <translation>Zeilenenden</translation>
    </message>
    <message>
        <source>lone surrogates</source>
        <translation>einzelne Surrogate</translation>
    </message>
    <message>
        <source>noncharacters</source>
        <translation>Nichtzeichen</translation>
    </message>
    <message>
        <source>pages that cannot be read</source>
        <translation>unlesbare Seiten</translation>
    </message>
    <message>
        <source>pages without text</source>
        <translation>Seiten ohne Text</translation>
    </message>
    <message>
        <source>paragraphs of endless length</source>
        <translation>endlos lange Absätze</translation>
    </message>
    <message>
        <source>pictures left out</source>
        <translation>Bilder ausgelassen</translation>
    </message>
    <message>
        <source>soft hyphens</source>
        <translation>bedingte Trennstriche</translation>
    </message>
    <message>
        <source>undecodable characters</source>
        <translation>nicht dekodierbare Zeichen</translation>
    </message>
    <message>
        <source>zero-width spaces</source>
        <translation>Leerzeichen ohne Breite</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note on the Library</source>
        <translation>Notiz zur Bibliothek</translation>
    </message>
    <message>
        <source>Note on the library</source>
        <translation>Notiz zur Bibliothek</translation>
    </message>
    <message>
        <source>What this library is for, in Markdown …</source>
        <translation>Wofür diese Bibliothek da ist, in Markdown …</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Write a note …</source>
        <translation>Notiz schreiben …</translation>
    </message>
</context>
<context>
    <name>OtherLibraries</name>
    <message>
        <source>&amp;Bring In</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Bring “{name}” in, or open it?</source>
        <translation>„{name}“ übernehmen oder öffnen?</translation>
    </message>
    <message>
        <source>Bringing it in copies its articles, tags and annotations into {library}. It is read by a process that can change and send nothing, so it may be somebody else's. One undo takes all of it out again.</source>
        <translation>Beim Übernehmen werden ihre Artikel, Schlagwörter und Anmerkungen in {library} kopiert. Gelesen wird sie von einem Prozess, der nichts ändern und nichts senden kann; sie darf also auch von Fremden stammen. Einmal „Rückgängig“ nimmt alles wieder heraus.</translation>
    </message>
    <message>
        <source>Import Library</source>
        <translation>Bibliothek übernehmen</translation>
    </message>
    <message>
        <source>{name} is not a library. Choose a folder whose name ends in {suffix}.</source>
        <translation>{name} ist keine Bibliothek. Einen Ordner wählen, dessen Name auf {suffix} endet.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>The pages are laid out…</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>Strich und Punkt</translation>
    </message>
    <message>
        <source>Dash and two dots</source>
        <translation>Strich und zwei Punkte</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Solid line</source>
        <translation>Durchgezogen</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>The new passphrase was not typed the same twice.</source>
        <translation>Die neue Passphrase wurde nicht zweimal gleich eingegeben.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>PasteForm</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Paste Article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>This becomes a newer version of an article that is here: {article}</source>
        <translation>Das wird eine neuere Fassung eines Artikels, der hier ist: {article}</translation>
    </message>
    <message>
        <source>This text is in the library already: {article}</source>
        <translation>Dieser Text ist schon in der Bibliothek: {article}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>PlaceTold</name>
    <message>
        <source>This library lies in a folder that another program syncs. Pressmark writes with particular care there, which is slower. Have it open on one computer at a time only, and let it be synced before you open it on another.</source>
        <translation>Diese Bibliothek liegt in einem Ordner, den ein anderes Programm abgleicht. Pressmark schreibt dort besonders vorsichtig, und damit langsamer. Öffnen Sie sie immer nur auf einem Computer, und warten Sie den Abgleich ab, bevor Sie sie auf einem anderen öffnen.</translation>
    </message>
    <message>
        <source>This library lies on a network drive. Pressmark writes with particular care there, which is slower. Have it open on one computer at a time only.</source>
        <translation>Diese Bibliothek liegt auf einem Netzlaufwerk. Pressmark schreibt dort besonders vorsichtig, und damit langsamer. Öffnen Sie sie immer nur auf einem Computer.</translation>
    </message>
</context>
<context>
    <name>PointedView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Kein Schlagwort</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen …</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>Another article is still being printed.</source>
        <translation>Ein anderer Artikel wird noch gedruckt.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>Das Drucken wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>The article was sent to the printer.</source>
        <translation>Der Artikel wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation>{name} lässt sich nicht schreiben: {reason}</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Notes in the margin</source>
        <translation>&amp;Notizen am Rand</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern …</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>The printer or the file cannot be written to.</source>
        <translation>Drucker oder Datei nehmen nichts an.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Seite {n} von {all}</translation>
    </message>
</context>
<context>
    <name>ProposalEditor</name>
    <message>
        <source>Accept the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Dismiss the suggestion</source>
        <translation>Vorschlag verwerfen</translation>
    </message>
    <message>
        <source>Take {speaker} as the speaker</source>
        <translation>{speaker} als Sprecher übernehmen</translation>
    </message>
    <message>
        <source>or {speaker}</source>
        <translation>oder {speaker}</translation>
    </message>
    <message>
        <source>✓ Accept</source>
        <translation>✓ Übernehmen</translation>
    </message>
    <message>
        <source>✗ Dismiss</source>
        <translation>✗ Verwerfen</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>A browser may load what the page asks for from the internet: its publisher can then see that you read it.</source>
        <translation>Ein Browser lädt womöglich aus dem Internet nach, was die Seite verlangt: Das Medium kann dann sehen, dass sie gelesen wird.</translation>
    </message>
    <message>
        <source>A copy of the file is opened with the program your system has for it.</source>
        <translation>Eine Kopie der Datei wird mit dem Programm geöffnet, das im System dafür bestimmt ist.</translation>
    </message>
    <message>
        <source>No program was found that opens {name}: save it instead.</source>
        <translation>Kein Programm gefunden, das {name} öffnet: stattdessen speichern.</translation>
    </message>
    <message>
        <source>No temporary folder could be made: {reason}</source>
        <translation>Ein temporärer Ordner ließ sich nicht anlegen: {reason}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the original outside Pressmark?</source>
        <translation>Das Original außerhalb von Pressmark öffnen?</translation>
    </message>
    <message>
        <source>Save Original As</source>
        <translation>Original speichern unter</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
</context>
<context>
    <name>QuoteView</name>
    <message>
        <source>Show all of the quote</source>
        <translation>Das ganze Zitat zeigen</translation>
    </message>
    <message>
        <source>Show less of the quote</source>
        <translation>Weniger vom Zitat zeigen</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>, tagged {tags}</source>
        <translation>, Schlagwort {tags}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Before “{word}”</source>
        <translation>Vor „{word}“</translation>
    </message>
    <message>
        <source>Nothing is highlighted here.</source>
        <translation>Hier ist nichts markiert.</translation>
    </message>
    <message>
        <source>Sentence {number} of {total}</source>
        <translation>Satz {number} von {total}</translation>
    </message>
    <message>
        <source>suggestion: {words}</source>
        <translation>Vorschlag: {words}</translation>
    </message>
    <message>
        <source>{suggestion}, press {key} to accept</source>
        <translation>{suggestion}, {key} übernimmt ihn</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation>&amp;Schriftart</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Width of lines</source>
        <translation>Zeilen&amp;breite</translation>
    </message>
    <message>
        <source>Glide to what is read next</source>
        <translation>Zum Nächsten gleiten</translation>
    </message>
    <message>
        <source>Justify lines</source>
        <translation>Blocksatz</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>Zeilen&amp;höhe</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The newer text is an article of its own now.</source>
        <translation>Der neuere Text ist jetzt ein eigener Artikel.</translation>
    </message>
    <message>
        <source>The report could not be saved as {name}: {reason}.</source>
        <translation>Der Bericht ließ sich nicht als {name} speichern: {reason}.</translation>
    </message>
</context>
<context>
    <name>Retagging</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge {tag} Into</source>
        <translation>{tag} zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge “{tag}” into “{into}”?</source>
        <translation>„{tag}“ mit „{into}“ zusammenführen?</translation>
    </message>
    <message>
        <source>Merging “{tag}” into “{into}”</source>
        <translation>„{tag}“ wird mit „{into}“ zusammengeführt</translation>
    </message>
    <message>
        <source>Splitting “{tag}”</source>
        <translation>„{tag}“ wird geteilt</translation>
    </message>
    <message>
        <source>This concerns {use}. One Undo takes it back.</source>
        <translation>Das betrifft: {use}. Einmal „Rückgängig“ nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Leave the review</source>
        <translation>Durchgang beenden</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose a place in the text of its article first.</source>
        <translation>Zuerst eine Stelle im Text des Artikels wählen.</translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Nichts mehr zu prüfen.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mit &amp;Stern</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Als &amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>Als &amp;ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Remove &amp;Star</source>
        <translation>&amp;Stern entfernen</translation>
    </message>
</context>
<context>
    <name>SameButton</name>
    <message>
        <source>Compare the sources</source>
        <translation>Quellen vergleichen</translation>
    </message>
    <message>
        <source>Other sources: {line}</source>
        <translation>Andere Quellen: {line}</translation>
    </message>
</context>
<context>
    <name>SavedSearchList</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SavingSearches</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>Suche umbenennen</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>There is nothing to save: search or filter first.</source>
        <translation>Es gibt nichts zu speichern: zuerst suchen oder filtern.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“{operator}:” cannot be “{value}”, so nothing is found.</source>
        <translation>„{operator}:“ kann nicht „{value}“ sein, also wird nichts gefunden.</translation>
    </message>
    <message>
        <source>“{operator}:” is no operator and was searched as a word.</source>
        <translation>„{operator}:“ ist kein Operator und wurde als Wort gesucht.</translation>
    </message>
</context>
<context>
    <name>SearchCompleter</name>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search articles</source>
        <translation>Artikel suchen</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Enter opens · Tab completes · Ctrl+Enter lists all articles · Esc closes</source>
        <translation>Eingabe öffnet · Tab ergänzt · Strg+Eingabe listet alle Artikel · Esc schließt</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search articles, annotations, tags and commands</source>
        <translation>Artikel, Anmerkungen, Schlagwörter und Befehle suchen</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected cards as citations</source>
        <translation>Gewählte Karten als Quellenangaben kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected cards</source>
        <translation>Gewählte Karten löschen</translation>
    </message>
    <message>
        <source>Set the status of the selected cards</source>
        <translation>Status der gewählten Karten setzen</translation>
    </message>
    <message>
        <source>Status ▾</source>
        <translation>Status ▾</translation>
    </message>
    <message>
        <source>Tag the selected cards</source>
        <translation>Gewählte Karten verschlagworten</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Take a tag off the selected cards</source>
        <translation>Ein Schlagwort von den gewählten Karten entfernen</translation>
    </message>
    <message>
        <source>Untag…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} gewählt</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Press → or ← to choose the word with which a sentence is to begin.</source>
        <translation>Mit → oder ← das Wort wählen, mit dem ein Satz beginnen soll.</translation>
    </message>
    <message>
        <source>This is the last sentence: there is none to join it to.</source>
        <translation>Das ist der letzte Satz: Es gibt keinen, mit dem er sich verbinden ließe.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image: {description}</source>
        <translation>Bild: {description}</translation>
    </message>
</context>
<context>
    <name>SlowDisk</name>
    <message>
        <source>The disk of this library is slow: saving a change takes {n} seconds. Nothing is lost; what you press meanwhile is done in turn.</source>
        <translation>Der Datenträger dieser Bibliothek ist langsam: Eine Änderung zu speichern dauert {n} Sekunden. Nichts geht verloren, und was Sie inzwischen drücken, kommt der Reihe nach dran.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>No other source is known for what stands here.</source>
        <translation>Für das, was hier steht, ist keine andere Quelle bekannt.</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>&amp;Open Article</source>
        <translation>Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>= yes</source>
        <translation>= ja</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>How the words differ</source>
        <translation>Wie sich der Wortlaut unterscheidet</translation>
    </message>
    <message>
        <source>Other Sources</source>
        <translation>Andere Quellen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation>Hinzugekommene Wörter sind unterstrichen, weggefallene durchgestrichen.</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>dieser Artikel</translation>
    </message>
    <message>
        <source>≠ no</source>
        <translation>≠ nein</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>&amp;New tag</source>
        <translation>&amp;Neues Schlagwort</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Check &amp;All Found</source>
        <translation>&amp;Alle gefundenen anhaken</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Name des neuen Schlagworts</translation>
    </message>
    <message>
        <source>Split {tag}</source>
        <translation>{tag} teilen</translation>
    </message>
    <message>
        <source>Words in quote, note, speaker or title</source>
        <translation>Worte in Zitat, Notiz, Sprecherangabe oder Titel</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Suchworte</translation>
    </message>
    <message>
        <source>{n} checked, {found} found</source>
        <translation>{n} angehakt, {found} gefunden</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>1 highlight</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <source>Problems found: see “Check Library”</source>
        <translation>Probleme gefunden: siehe „Bibliothek prüfen“</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>sentence {n} of {all}</source>
        <translation>Satz {n} von {all}</translation>
    </message>
    <message>
        <source>sentences {n} to {last} of {all}</source>
        <translation>Sätze {n} bis {last} von {all}</translation>
    </message>
    <message>
        <source>{folder} — all on this computer</source>
        <translation>{folder} – alles auf diesem Computer</translation>
    </message>
    <message>
        <source>{n} highlights</source>
        <translation>{n} Markierungen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{done} of {total}  ·  {name}</source>
        <translation>{done} von {total}  ·  {name}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Dismissing suggestions</source>
        <translation>Vorschläge werden verworfen</translation>
    </message>
    <message>
        <source>Nothing is suggested here.</source>
        <translation>Hier ist nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>{key} goes to the next suggestion.</source>
        <translation>{key} geht zum nächsten Vorschlag.</translation>
    </message>
</context>
<context>
    <name>SuggestionReview</name>
    <message>
        <source>All suggestions are reviewed.</source>
        <translation>Alle Vorschläge sind durchgegangen.</translation>
    </message>
    <message>
        <source>Esc cancel</source>
        <translation>Esc bricht ab</translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Es ist nichts mehr durchzugehen.</translation>
    </message>
    <message>
        <source>Reading along: {done} of {total} articles</source>
        <translation>Liest mit: {done} von {total} Artikeln</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>verwirft</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>later</source>
        <translation>stellt zurück</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>{kind} {number} of {total}</source>
        <translation>{kind} {number} von {total}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>quotation marks mended: check</source>
        <translation>Anführungszeichen ergänzt: bitte prüfen</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>{keys} move</source>
        <translation>{keys} bewegen</translation>
    </message>
    <message>
        <source>{key} keys</source>
        <translation>{key} Tasten</translation>
    </message>
    <message>
        <source>{key} note</source>
        <translation>{key} Notiz</translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <source>{tag}, key {key}</source>
        <translation>{tag}, Taste {key}</translation>
    </message>
</context>
<context>
    <name>TagFields</name>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Tas&amp;te</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Definition, in Markdown</source>
        <translation>Definition, in Markdown</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>In use on {use}; a change shows on all of them.</source>
        <translation>In Gebrauch: {use}; eine Änderung wirkt auf alle davon.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Newest examples</source>
        <translation>Neueste Beispiele</translation>
    </message>
    <message>
        <source>Nothing has this tag yet.</source>
        <translation>Noch nichts hat dieses Schlagwort.</translation>
    </message>
    <message>
        <source>Take It &amp;Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>The key {key} belongs to “{tag}”.</source>
        <translation>Die Taste {key} gehört zu „{tag}“.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>What it is given to, in Markdown</source>
        <translation>Wofür es vergeben wird, in Markdown</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>{tag} (retired)</source>
        <translation>{tag} (stillgelegt)</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Create “{name}”</source>
        <translation>„{name}“ anlegen</translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Type to filter, Enter applies</source>
        <translation>Tippen filtert, Eingabe übernimmt</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Remove tag {tag}</source>
        <translation>Schlagwort {tag} entfernen</translation>
    </message>
</context>
<context>
    <name>TagUse</name>
    <message>
        <source>1 annotation</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message>
        <source>{n} annotations in 1 article</source>
        <translation>{n} Anmerkungen in 1 Artikel</translation>
    </message>
    <message>
        <source>{n} annotations in {m} articles</source>
        <translation>{n} Anmerkungen in {m} Artikeln</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>A number that measures, counts or compares something, with its unit.</source>
        <translation>Eine Zahl, die etwas misst, zählt oder vergleicht, mit ihrer Einheit.</translation>
    </message>
    <message>
        <source>A statement that can turn out true or false when it is checked.</source>
        <translation>Eine Aussage, die sich beim Prüfen als wahr oder falsch erweisen kann.</translation>
    </message>
    <message>
        <source>Words given as someone's own, whether within quotation marks or in indirect speech.</source>
        <translation>Worte, die als die eigenen von jemandem wiedergegeben sind, in Anführungszeichen oder in indirekter Rede.</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>&amp;Empty Trash…</source>
        <translation>Papierkorb &amp;leeren …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Annotation: {quote}</source>
        <translation>Anmerkung: {quote}</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>Artikel: {title}</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>Schlagwort: {tag}</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Cancelled; nothing was touched.</source>
        <translation>Abgebrochen; nichts wurde angetastet.</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Bezug</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>D&amp;efinition</source>
        <translation>D&amp;efinition</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>One answer on each line</source>
        <translation>Eine Antwort je Zeile</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>an annotation</source>
        <translation>eine Anmerkung</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>der ganze Artikel</translation>
    </message>
</context>
<context>
    <name>VersionReview</name>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Place Where the Cursor Is</source>
        <translation>An der Satzauswahl &amp;platzieren</translation>
    </message>
    <message>
        <source>Annotations to review</source>
        <translation>Zu prüfende Anmerkungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep as &amp;Orphan</source>
        <translation>Als &amp;verwaist behalten</translation>
    </message>
    <message>
        <source>No place in the newer text is like these words. Choose one in the text and place the annotation there, or keep it as an orphan: it stays in the list, with its words.</source>
        <translation>Keine Stelle im neueren Text gleicht diesem Wortlaut. Eine im Text wählen und die Anmerkung dort platzieren oder sie verwaist behalten: Sie bleibt mit ihrem Wortlaut in der Liste.</translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Nichts mehr zu prüfen.</translation>
    </message>
    <message>
        <source>Review Annotations</source>
        <translation>Anmerkungen prüfen</translation>
    </message>
    <message>
        <source>What became of the words</source>
        <translation>Was aus dem Wortlaut wurde</translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation>Hinzugekommene Wörter sind unterstrichen, entfernte durchgestrichen.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>in several places</source>
        <translation>an mehreren Stellen</translation>
    </message>
    <message>
        <source>reworded, {score} % alike</source>
        <translation>umformuliert, zu {score} % gleich</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>1 sentence differs.</source>
        <translation>1 Satz weicht ab.</translation>
    </message>
    <message>
        <source>Make the Newest an &amp;Article of Its Own</source>
        <translation>Neueste zu einem eigenen &amp;Artikel machen</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Fassung</translation>
    </message>
    <message>
        <source>No sentence differs.</source>
        <translation>Kein Satz weicht ab.</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Fassung</translation>
    </message>
    <message>
        <source>There is one version of this article.</source>
        <translation>Von diesem Artikel gibt es eine Fassung.</translation>
    </message>
    <message>
        <source>Version {number} · {date} · {file}</source>
        <translation>Fassung {number} · {date} · {file}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation>Hinzugekommene Wörter sind unterstrichen, entfernte durchgestrichen.</translation>
    </message>
    <message>
        <source>{count} sentences differ.</source>
        <translation>{count} Sätze weichen ab.</translation>
    </message>
    <message>
        <source>– {count} sentences unchanged –</source>
        <translation>– {count} Sätze unverändert –</translation>
    </message>
</context>
<context>
    <name>WatchFolder</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Import what is saved in this folder while Pressmark is open</source>
        <translation>&amp;Importieren, was in diesem Ordner gespeichert wird, solange Pressmark offen ist</translation>
    </message>
    <message>
        <source>A file is imported once, when nothing is written to it any more, into the library that is open. It is never moved, changed or deleted. Folders in the folder, CSV files and the sample library are left out.</source>
        <translation>Eine Datei wird einmal importiert, sobald nichts mehr in sie geschrieben wird, und zwar in die geöffnete Bibliothek. Sie wird nie verschoben, geändert oder gelöscht. Unterordner, CSV-Dateien und die Beispielbibliothek bleiben außen vor.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Watch Folder</source>
        <translation>Ordner überwachen</translation>
    </message>
</context>
<context>
    <name>WordLists</name>
    <message>
        <source>Not quoted: names and irony</source>
        <translation>Kein Zitat: Namen und Ironie</translation>
    </message>
    <message>
        <source>Phrases in quotation marks that are no quotes, such as brands. A phrase gets here by being dismissed twice more often than accepted.</source>
        <translation>Wendungen in Anführungszeichen, die keine Zitate sind, etwa Marken. Eine Wendung kommt hierher, wenn sie zweimal öfter verworfen als übernommen wurde.</translation>
    </message>
    <message>
        <source>Titles before names</source>
        <translation>Titel vor Namen</translation>
    </message>
    <message>
        <source>Words before a name that belong to the role. A word gets here by being cut off a speaker twice.</source>
        <translation>Wörter vor einem Namen, die zur Funktion gehören. Ein Wort kommt hierher, wenn es zweimal von einer Sprecherangabe abgeschnitten wurde.</translation>
    </message>
</context>
<context>
    <name>WordListsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>New word or phrase</source>
        <translation>Neues Wort oder neue Wendung</translation>
    </message>
    <message>
        <source>Word Lists</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>Wort oder Wendung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>{yes} accepted, {no} dismissed</source>
        <translation>{yes} übernommen, {no} verworfen</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
</context>
<context>
    <name>_AnyTagButton</name>
    <message>
        <source>Any tag</source>
        <translation>Beliebiges Schlagwort</translation>
    </message>
    <message>
        <source>Any tag, key {key}</source>
        <translation>Beliebiges Schlagwort, Taste {key}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
</TS>
