<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>A bundle is a folder or a zip file: name one to write it to (with -o).</source>
        <translation>Ein Belegpaket ist ein Ordner oder eine Zip-Datei: bitte angeben, wohin es geschrieben werden soll (mit -o).</translation>
    </message>
    <message>
        <source>A choice needs the answers to choose from: write one on a line.</source>
        <translation>Für eine Auswahl fehlen die Antworten: eine je Zeile eintragen.</translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation>Zum Codieren gehört ein Name.</translation>
    </message>
    <message>
        <source>A newer text of an article that is here.</source>
        <translation>Ein neuerer Text eines Artikels, der schon hier ist.</translation>
    </message>
    <message>
        <source>A newer text of it came in.</source>
        <translation>Ein neuerer Text kam hinzu.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag cannot be merged into itself.</source>
        <translation>Ein Schlagwort lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>A tag has no “{unknown}”.</source>
        <translation>Ein Schlagwort hat kein „{unknown}“.</translation>
    </message>
    <message>
        <source>A tag lies at most {deepest} deep, and “{path}…” more.</source>
        <translation>Ein Schlagwort liegt höchstens {deepest} Ebenen tief, „{path}…“ liegt tiefer.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag's key is a digit from 1 to 9.</source>
        <translation>Die Taste eines Schlagworts ist eine Ziffer von 1 bis 9.</translation>
    </message>
    <message>
        <source>A text of it differs from those here, which were left alone.</source>
        <translation>Ein Text davon weicht von den hiesigen ab, die unverändert blieben.</translation>
    </message>
    <message>
        <source>A variable needs a name.</source>
        <translation>Eine Variable braucht einen Namen.</translation>
    </message>
    <message>
        <source>Accept place</source>
        <translation>Stelle annehmen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>Accept {n} suggestions</source>
        <translation>{n} Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>All {count} chapters of the book came in; import it by itself to choose among them.</source>
        <translation>Alle {count} Kapitel des Buchs wurden importiert; wird es allein importiert, lassen sie sich auswählen.</translation>
    </message>
    <message>
        <source>Also in: {listed}.</source>
        <translation>Auch in: {listed}.</translation>
    </message>
    <message>
        <source>An annotation has no field “{unknown}”.</source>
        <translation>Eine Anmerkung hat kein Feld „{unknown}“.</translation>
    </message>
    <message>
        <source>An annotation is not linked to itself: choose another one.</source>
        <translation>Eine Anmerkung wird nicht mit sich selbst verknüpft: eine andere wählen.</translation>
    </message>
    <message>
        <source>An annotation of the whole article lies on no place in it.</source>
        <translation>Eine Anmerkung zum ganzen Artikel hat keine Stelle im Text.</translation>
    </message>
    <message>
        <source>An answer is about nothing.</source>
        <translation>Eine Antwort bezieht sich auf nichts.</translation>
    </message>
    <message>
        <source>An article has no “{unknown}”.</source>
        <translation>Ein Artikel hat kein „{unknown}“.</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Anmerken</translation>
    </message>
    <message>
        <source>Annotation {uid} does not lie on its quote any more.</source>
        <translation>Anmerkung {uid} liegt nicht mehr auf ihrem Zitat.</translation>
    </message>
    <message>
        <source>Annotations that the history knows are gone ({n}): restore a backup.</source>
        <translation>Anmerkungen, von denen der Verlauf weiß, sind verschwunden ({n}): Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Another program has put another database into {name}: nothing was changed. Close the library and open it again.</source>
        <translation>Ein anderes Programm hat eine andere Datenbank in {name} gelegt: Es wurde nichts geändert. Schließen Sie die Bibliothek und öffnen Sie sie neu.</translation>
    </message>
    <message>
        <source>Arrange variables</source>
        <translation>Variablen ordnen</translation>
    </message>
    <message>
        <source>Articles that the history knows are gone ({n}): restore a backup.</source>
        <translation>Artikel, von denen der Verlauf weiß, sind verschwunden ({n}): Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was touched.</source>
        <translation>Abgebrochen; nichts wurde angetastet.</translation>
    </message>
    <message>
        <source>Choose annotations that have “{name}” to split it.</source>
        <translation>Zum Teilen Anmerkungen mit „{name}“ wählen.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation>Anmerkung löschen</translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation>Artikel löschen</translation>
    </message>
    <message>
        <source>Delete search {name}</source>
        <translation>Suche {name} löschen</translation>
    </message>
    <message>
        <source>Delete tag {tag}</source>
        <translation>Schlagwort {tag} löschen</translation>
    </message>
    <message>
        <source>Delete variable {variable}</source>
        <translation>Variable {variable} löschen</translation>
    </message>
    <message>
        <source>Dismiss suggestion</source>
        <translation>Vorschlag verwerfen</translation>
    </message>
    <message>
        <source>Dismiss {n} suggestions</source>
        <translation>{n} Vorschläge verwerfen</translation>
    </message>
    <message>
        <source>Edit article</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <source>Edit note on article</source>
        <translation>Notiz zum Artikel bearbeiten</translation>
    </message>
    <message>
        <source>Edit note on library</source>
        <translation>Notiz zur Bibliothek bearbeiten</translation>
    </message>
    <message>
        <source>Edit tag {tag}</source>
        <translation>Schlagwort {tag} bearbeiten</translation>
    </message>
    <message>
        <source>Edit variable {variable}</source>
        <translation>Variable {variable} bearbeiten</translation>
    </message>
    <message>
        <source>Edit word {word}</source>
        <translation>Wort {word} bearbeiten</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>{field} bearbeiten</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Anmerkungen importieren</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import bundle</source>
        <translation>Belegpaket importieren</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Import library</source>
        <translation>Bibliothek übernehmen</translation>
    </message>
    <message>
        <source>Import {title}</source>
        <translation>{title} importieren</translation>
    </message>
    <message>
        <source>It could not be brought in, as its article was not.</source>
        <translation>Sie wurde nicht übernommen, weil der Artikel nicht übernommen wurde.</translation>
    </message>
    <message>
        <source>It does not begin with the headers of a mail or web archive: save it again in the program it comes from, or as .txt if it is plain text.</source>
        <translation>Am Anfang fehlen die Kopfzeilen einer E-Mail oder eines Webarchivs: im Programm, aus dem die Datei stammt, neu speichern, reinen Text als .txt.</translation>
    </message>
    <message>
        <source>It does not lie on its words.</source>
        <translation>Sie liegt nicht auf ihrem Wortlaut.</translation>
    </message>
    <message>
        <source>It has a tag that the codebook cannot have.</source>
        <translation>Sie hat ein Schlagwort, das im Codebuch nicht möglich ist.</translation>
    </message>
    <message>
        <source>It holds several mails, not one: open it in your mail program and save each as .eml.</source>
        <translation>Die Datei enthält mehrere E-Mails: im Mailprogramm öffnen und jede einzeln als .eml speichern.</translation>
    </message>
    <message>
        <source>It holds {count:,} files, and up to {limit:,} are read from one zip file: unpack it into a folder and import that.</source>
        <translation>Die Zip-Datei enthält {count:,} Dateien, gelesen werden bis zu {limit:,}: in einen Ordner entpacken und diesen importieren.</translation>
    </message>
    <message>
        <source>It is damaged inside, as what was packed for the way (base64) cannot be unpacked: download or save it again.</source>
        <translation>Der Inhalt ist beschädigt, denn was für den Versand verpackt war (base64), lässt sich nicht auspacken: erneut herunterladen oder speichern.</translation>
    </message>
    <message>
        <source>It is here already with other content, which was left alone.</source>
        <translation>Sie ist schon mit anderem Inhalt hier, der unverändert blieb.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Sie ist schon hier.</translation>
    </message>
    <message>
        <source>It is in the library already.</source>
        <translation>Schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>It is in the trash here.</source>
        <translation>Sie liegt hier im Papierkorb.</translation>
    </message>
    <message>
        <source>It is made of more parts in parts than are read: copy its text into a text file and import that.</source>
        <translation>Die Teile sind tiefer verschachtelt, als gelesen wird: den Text in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>It is no RSS or Atom feed: save the feed again, or the page it stands on as .html.</source>
        <translation>Das ist kein RSS- oder Atom-Feed: den Feed neu speichern oder die Seite, auf der er steht, als .html.</translation>
    </message>
    <message>
        <source>It is one piece of a mail that was sent in several: put it together in your mail program and save it again.</source>
        <translation>Das ist ein Stück einer in mehreren Teilen gesendeten E-Mail: im Mailprogramm zusammensetzen und neu speichern.</translation>
    </message>
    <message>
        <source>It looks like a log-in page, as there is little text: log in with the browser, and save the page again once the whole article is shown.</source>
        <translation>Das sieht nach einer Anmeldeseite aus, denn es steht wenig Text darauf: Melden Sie sich im Browser an und speichern Sie die Seite noch einmal, sobald der ganze Artikel zu sehen ist.</translation>
    </message>
    <message>
        <source>It was in the trash and was brought back.</source>
        <translation>Aus dem Papierkorb zurückgeholt.</translation>
    </message>
    <message>
        <source>It was made on a text that this article does not have here.</source>
        <translation>Sie gehört zu einem Text, den dieser Artikel hier nicht hat.</translation>
    </message>
    <message>
        <source>Its annotations were looked for in it: {told}.</source>
        <translation>Die Anmerkungen wurden darin gesucht: {told}.</translation>
    </message>
    <message>
        <source>Its article “{article_title}” is not in this library: import that first.</source>
        <translation>Der Artikel „{article_title}“ ist nicht in dieser Bibliothek: diesen zuerst importieren.</translation>
    </message>
    <message>
        <source>Its entries overlap, as in a zip bomb: unpack it yourself, if you trust it, and import what it holds.</source>
        <translation>Die Einträge überlappen wie in einer Zip-Bombe: nur bei vertrauenswürdiger Herkunft selbst entpacken und den Inhalt importieren.</translation>
    </message>
    <message>
        <source>Its files would have more than {limit} MB together, and that is the most that is read from one zip file: unpack it into a folder and import that.</source>
        <translation>Die Dateien hätten zusammen mehr als {limit} MB, und mehr wird aus einer Zip-Datei nicht gelesen: in einen Ordner entpacken und diesen importieren.</translation>
    </message>
    <message>
        <source>Its headers have no end: save it again in the program it comes from.</source>
        <translation>Die Kopfzeilen nehmen kein Ende: im Programm, aus dem die Datei stammt, neu speichern.</translation>
    </message>
    <message>
        <source>Its images are larger than those that are kept of any article.</source>
        <translation>Die Bilder sind größer als bei jedem Artikel zulässig.</translation>
    </message>
    <message>
        <source>Its note here is another, which was left alone.</source>
        <translation>Die Notiz lautet hier anders und blieb unverändert.</translation>
    </message>
    <message>
        <source>Its start and end are no numbers.</source>
        <translation>Anfang und Ende sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Its start and end do not fit together.</source>
        <translation>Anfang und Ende passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Its text holds characters that Pressmark takes out of every text.</source>
        <translation>Der Text enthält Zeichen, die Pressmark aus jedem Text entfernt.</translation>
    </message>
    <message>
        <source>Its words are not in the article any more.</source>
        <translation>Der Wortlaut steht nicht mehr im Artikel.</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>Sätze verbinden</translation>
    </message>
    <message>
        <source>Keep as orphan</source>
        <translation>Als verwaist behalten</translation>
    </message>
    <message>
        <source>Link annotations</source>
        <translation>Anmerkungen verknüpfen</translation>
    </message>
    <message>
        <source>List word {word}</source>
        <translation>Wort {word} in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>Make version an article</source>
        <translation>Fassung zum Artikel machen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as {status}</source>
        <translation>Als {status} kennzeichnen</translation>
    </message>
    <message>
        <source>Merge tag {tag} into {into}</source>
        <translation>Schlagwort {tag} mit {into} zusammenführen</translation>
    </message>
    <message>
        <source>Move tag {tag}</source>
        <translation>Schlagwort {tag} verschieben</translation>
    </message>
    <message>
        <source>New tag {tag}</source>
        <translation>Neues Schlagwort {tag}</translation>
    </message>
    <message>
        <source>New variable {variable}</source>
        <translation>Neue Variable {variable}</translation>
    </message>
    <message>
        <source>No place is proposed for this annotation: choose one.</source>
        <translation>Für diese Anmerkung ist keine Stelle vorgeschlagen: eine wählen.</translation>
    </message>
    <message>
        <source>None of the feed's {count} entries holds the text of its article, only a headline and a teaser: save the pages themselves and import those.</source>
        <translation>Keiner der {count} Einträge des Feeds enthält den Text seines Artikels, nur Überschrift und Anreißer: die Seiten selbst speichern und importieren.</translation>
    </message>
    <message>
        <source>Nothing in “{name}” can be read.</source>
        <translation>Nichts in „{name}“ ist lesbar.</translation>
    </message>
    <message>
        <source>Place annotation</source>
        <translation>Anmerkung platzieren</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>Schlagwort {tag} entfernen</translation>
    </message>
    <message>
        <source>Remove word {word}</source>
        <translation>Wort {word} aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Rename coder</source>
        <translation>Namen beim Codieren ändern</translation>
    </message>
    <message>
        <source>Rename search {name}</source>
        <translation>Suche {name} umbenennen</translation>
    </message>
    <message>
        <source>Resize annotation</source>
        <translation>Markierung anpassen</translation>
    </message>
    <message>
        <source>Restore annotation</source>
        <translation>Anmerkung zurückholen</translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation>Artikel zurückholen</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Restore suggestion</source>
        <translation>Vorschlag zurückholen</translation>
    </message>
    <message>
        <source>Restore tag</source>
        <translation>Schlagwort zurückholen</translation>
    </message>
    <message>
        <source>Restore {n} suggestions</source>
        <translation>{n} Vorschläge zurückholen</translation>
    </message>
    <message>
        <source>Retire tag {tag}</source>
        <translation>Schlagwort {tag} stilllegen</translation>
    </message>
    <message>
        <source>Row {row} of {table} refers to a {parent} that is missing.</source>
        <translation>Zeile {row} von {table} verweist auf {parent}, das fehlt.</translation>
    </message>
    <message>
        <source>Save search {name}</source>
        <translation>Suche {name} speichern</translation>
    </message>
    <message>
        <source>Set {variable}</source>
        <translation>{variable} setzen</translation>
    </message>
    <message>
        <source>Several tags are called “{name}”: give the whole path.</source>
        <translation>Mehrere Schlagwörter heißen „{name}“: den ganzen Pfad angeben.</translation>
    </message>
    <message>
        <source>Something in this library is not as Pressmark writes it: restore a backup (pressmark restore).</source>
        <translation>Etwas in dieser Bibliothek ist nicht so, wie Pressmark es schreibt: eine Sicherung zurückspielen (pressmark restore).</translation>
    </message>
    <message>
        <source>Something in “{name}” is not as Pressmark writes it.</source>
        <translation>Etwas in „{name}“ ist nicht so, wie Pressmark es schreibt.</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Split tag {tag}</source>
        <translation>Schlagwort {tag} teilen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern versehen</translation>
    </message>
    <message>
        <source>Tag as {tag}</source>
        <translation>Schlagwort {tag} vergeben</translation>
    </message>
    <message>
        <source>Tags on annotations that the history knows are gone ({n}): restore a backup.</source>
        <translation>Vergebene Schlagwörter, von denen der Verlauf weiß, sind verschwunden ({n}): Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Tags that the history knows are gone ({n}): restore a backup.</source>
        <translation>Schlagwörter, von denen der Verlauf weiß, sind verschwunden ({n}): Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>That is not the passphrase of {name}: try again.</source>
        <translation>Das ist nicht die Passphrase von {name}: bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>That text is not the newest version of its article any more.</source>
        <translation>Dieser Text ist nicht mehr die neueste Fassung seines Artikels.</translation>
    </message>
    <message>
        <source>The Markdown file holds no readable text.</source>
        <translation>Die Markdown-Datei enthält keinen lesbaren Text.</translation>
    </message>
    <message>
        <source>The Markdown is nested too deeply to be read; make its lists and quotations shallower.</source>
        <translation>Die Markdown-Datei ist zu tief verschachtelt: Listen und Zitate flacher gliedern.</translation>
    </message>
    <message>
        <source>The annotation {uid} is in the trash.</source>
        <translation>Die Anmerkung {uid} liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>The article has no version with the number {number}.</source>
        <translation>Der Artikel hat keine Fassung mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>The backup did not turn out the same as the library and was thrown away: check the disk, then try again.</source>
        <translation>Die Sicherung stimmte nicht mit der Bibliothek überein und wurde verworfen: den Datenträger prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The blocks of version {id} do not fit its text.</source>
        <translation>Die Blöcke von Fassung {id} passen nicht zu ihrem Text.</translation>
    </message>
    <message>
        <source>The copy did not turn out the same: check the disk, then try again.</source>
        <translation>Die Kopie stimmt nicht mit der Vorlage überein: den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database file is damaged: {result}.</source>
        <translation>Die Datenbankdatei ist beschädigt: {result}.</translation>
    </message>
    <message>
        <source>The database of {name} is damaged: restore a backup (pressmark restore).</source>
        <translation>Die Datenbank von {name} ist beschädigt: eine Sicherung wiederherstellen (pressmark restore).</translation>
    </message>
    <message>
        <source>The disk did not answer while {name} was being read or written: check the disk, then try again.</source>
        <translation>Der Datenträger antwortete nicht, während {name} gelesen oder geschrieben wurde: den Datenträger prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed in {name}. Free some space and try again.</source>
        <translation>Der Datenträger ist voll: In {name} wurde nichts geändert. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of {name} has no room for a backup, and none was made: free {megabytes:,} MB.</source>
        <translation>Der Datenträger von {name} hat keinen Platz für eine Sicherung; es wurde keine angelegt. Bitte {megabytes:,} MB freigeben.</translation>
    </message>
    <message>
        <source>The disk of {name} has no room for a copy of that library: free {megabytes:,} MB.</source>
        <translation>Auf dem Datenträger von {name} ist kein Platz für eine Kopie dieser Bibliothek. Bitte {megabytes:,} MB freigeben.</translation>
    </message>
    <message>
        <source>The feed has {count:,} entries, and up to {limit:,} are read: split it into several files.</source>
        <translation>Der Feed hat {count:,} Einträge, gelesen werden bis zu {limit:,}: auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>The feed holds no entries: save it again, or wait until there are some.</source>
        <translation>Der Feed enthält keine Einträge: neu speichern oder warten, bis es welche gibt.</translation>
    </message>
    <message>
        <source>The file that it was imported from is missing there.</source>
        <translation>Die Datei, aus der er importiert wurde, fehlt dort.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no articles: {formats_read} are read.</source>
        <translation>Der Ordner „{name}“ enthält keine Artikel. Gelesen werden {formats_read}.</translation>
    </message>
    <message>
        <source>The folder “{name}” may not be opened: change its permissions, then try again.</source>
        <translation>Der Ordner „{name}“ darf nicht geöffnet werden: die Zugriffsrechte ändern, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The image assets/{name} is {wrong}.</source>
        <translation>Das Bild assets/{name}: {wrong}.</translation>
    </message>
    <message>
        <source>The key {key} belongs to “{name}”.</source>
        <translation>Die Taste {key} gehört zu „{name}“.</translation>
    </message>
    <message>
        <source>The key {key} of “{path}” belongs to “{name}”, which is not in the file: take it away from one of them first.</source>
        <translation>Die Taste {key} von „{path}“ gehört zu „{name}“, das nicht in der Datei steht: sie zuerst einem der beiden nehmen.</translation>
    </message>
    <message>
        <source>The library is older than its backup {name}: restore that.</source>
        <translation>Die Bibliothek ist älter als ihre Sicherung {name}: Spielen Sie diese zurück.</translation>
    </message>
    <message>
        <source>The mail breaks off inside its text: save or download it again.</source>
        <translation>Die E-Mail bricht mitten im Text ab: neu speichern oder herunterladen.</translation>
    </message>
    <message>
        <source>The mail holds no text, only attachments: save those from your mail program and import them.</source>
        <translation>Die E-Mail enthält keinen Text, nur Anhänge: diese aus dem Mailprogramm speichern und importieren.</translation>
    </message>
    <message>
        <source>The mail holds no text, only headers: check that it was saved whole.</source>
        <translation>Die E-Mail enthält keinen Text, nur Kopfzeilen: prüfen, ob sie vollständig gespeichert ist.</translation>
    </message>
    <message>
        <source>The mail is encrypted or sealed: open it in your mail program, save its text as .txt and import that.</source>
        <translation>Die E-Mail ist verschlüsselt oder versiegelt: im Mailprogramm öffnen, den Text als .txt speichern und diesen importieren.</translation>
    </message>
    <message>
        <source>The mail's text is in a form that only Outlook reads (winmail.dat): open it there, save it as .txt and import that.</source>
        <translation>Der Text der E-Mail liegt in einer Form vor, die nur Outlook liest (winmail.dat): dort öffnen, als .txt speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>The one here is as new or newer.</source>
        <translation>Die hiesige ist gleich alt oder neuer.</translation>
    </message>
    <message>
        <source>The original of this article is {how} the library: bring originals/{sha256} back from a copy of the library, or import the file again.</source>
        <translation>Das Original dieses Artikels {how}: originals/{sha256} aus einer Kopie der Bibliothek zurückholen oder die Datei neu importieren.</translation>
    </message>
    <message>
        <source>The original of {name} is {wrong}.</source>
        <translation>Das Original von {name}: {wrong}.</translation>
    </message>
    <message>
        <source>The page holds no readable text.</source>
        <translation>Die Seite enthält keinen lesbaren Text.</translation>
    </message>
    <message>
        <source>The page is too long: {count:,} {of_what}, and {limit:,} can be read.</source>
        <translation>Die Seite ist zu lang: {count:,} {of_what}, lesbar sind {limit:,}.</translation>
    </message>
    <message>
        <source>The passphrase is too short: take {n} characters or more, better five words.</source>
        <translation>Die Passphrase ist zu kurz: {n} Zeichen oder mehr nehmen, besser fünf Wörter.</translation>
    </message>
    <message>
        <source>The search index {name} was made anew.</source>
        <translation>Der Suchindex {name} wurde neu aufgebaut.</translation>
    </message>
    <message>
        <source>The search was superseded.</source>
        <translation>Die Suche wurde von einer neueren abgelöst.</translation>
    </message>
    <message>
        <source>The span {start} to {end} is empty or outside the text, which has {text} characters.</source>
        <translation>Die Stelle {start} bis {end} ist leer oder liegt außerhalb des Textes, der {text} Zeichen hat.</translation>
    </message>
    <message>
        <source>The tables of the database are not as this version makes them.</source>
        <translation>Die Tabellen der Datenbank sind nicht so, wie diese Version sie anlegt.</translation>
    </message>
    <message>
        <source>The tables of {name} were changed by another program: restore a backup (pressmark restore).</source>
        <translation>Die Tabellen von {name} wurden von einem anderen Programm geändert: eine Sicherung wiederherstellen (pressmark restore).</translation>
    </message>
    <message>
        <source>The text given holds half of a character.</source>
        <translation>Der eingegebene Text enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>The text of version {id} has changed.</source>
        <translation>Der Text von Fassung {id} hat sich verändert.</translation>
    </message>
    <message>
        <source>The trash is empty, but traces of what was in it may be left in the files of {name} until it is closed, with room on its disk.</source>
        <translation>Der Papierkorb ist leer, aber in den Dateien von {name} können Spuren seines Inhalts bleiben, bis sie geschlossen wird und ihr Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>The web archive breaks off before the page ends: save or download it again.</source>
        <translation>Das Webarchiv bricht vor dem Ende der Seite ab: neu speichern oder herunterladen.</translation>
    </message>
    <message>
        <source>The web archive holds no page, only what belongs to one: save the page again.</source>
        <translation>Das Webarchiv enthält keine Seite, nur Beiwerk: die Seite neu speichern.</translation>
    </message>
    <message>
        <source>The zip file holds no files: pack it again.</source>
        <translation>Die Zip-Datei enthält keine Dateien: neu packen.</translation>
    </message>
    <message>
        <source>The zip file is damaged or cut short: download or copy it again.</source>
        <translation>Die Zip-Datei ist beschädigt oder unvollständig: erneut herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>The {value} holds a NUL character.</source>
        <translation>Das Feld „{value}“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The {value} holds half of a character.</source>
        <translation>Das Feld „{value}“ enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already: choose another name.</source>
        <translation>Eine gespeicherte Suche „{name}“ gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is a tag “{name}” already.</source>
        <translation>Ein Schlagwort „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is a variable “{name}” already.</source>
        <translation>Eine Variable „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no annotation number {n}.</source>
        <translation>Eine Anmerkung Nummer {n} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no annotation “{name}”.</source>
        <translation>Eine Anmerkung „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no article number {number}.</source>
        <translation>Einen Artikel Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no article “{name}”.</source>
        <translation>Einen Artikel „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no image of that name in a library.</source>
        <translation>Ein Bild dieses Namens gibt es in keiner Bibliothek.</translation>
    </message>
    <message>
        <source>There is no library {name}: check its name, or make a new one.</source>
        <translation>Eine Bibliothek {name} gibt es nicht: den Namen prüfen oder eine neue anlegen.</translation>
    </message>
    <message>
        <source>There is no link number {number}.</source>
        <translation>Eine Verknüpfung Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no original of that name in a library.</source>
        <translation>Ein Original dieses Namens gibt es in keiner Bibliothek.</translation>
    </message>
    <message>
        <source>There is no report number {number}.</source>
        <translation>Einen Bericht Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no saved search number {number}.</source>
        <translation>Eine gespeicherte Suche Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no standard output to write to: name a file with -o.</source>
        <translation>Es gibt keine Standardausgabe: mit -o eine Datei angeben.</translation>
    </message>
    <message>
        <source>There is no tag number {number} in the trash.</source>
        <translation>Ein Schlagwort Nummer {number} liegt nicht im Papierkorb.</translation>
    </message>
    <message>
        <source>There is no tag number {number}.</source>
        <translation>Ein Schlagwort Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no tag “{name}”. The codebook has: {known}.</source>
        <translation>Ein Schlagwort „{name}“ gibt es nicht. Im Codebuch stehen: {known}.</translation>
    </message>
    <message>
        <source>There is no variable number {number}.</source>
        <translation>Eine Variable Nummer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no word in it: write one.</source>
        <translation>Darin steht kein Wort: bitte eines eingeben.</translation>
    </message>
    <message>
        <source>There is no word number {number}.</source>
        <translation>Es gibt kein Wort mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>There is no {table} number {target}.</source>
        <translation>{table} Nummer {target} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing to join at {offset}: no sentence follows right after another there.</source>
        <translation>Bei {offset} lässt sich nichts verbinden: Dort folgt kein Satz unmittelbar auf einen anderen.</translation>
    </message>
    <message>
        <source>There is nothing to save: search for something first.</source>
        <translation>Es gibt nichts zu speichern: zuerst nach etwas suchen.</translation>
    </message>
    <message>
        <source>There is nothing to split at {offset}: choose a place between two words of a sentence.</source>
        <translation>Bei {offset} lässt sich nichts teilen: eine Stelle zwischen zwei Wörtern eines Satzes wählen.</translation>
    </message>
    <message>
        <source>This article has one version only: there is none to detach.</source>
        <translation>Dieser Artikel hat nur eine Fassung: es gibt keine abzulösen.</translation>
    </message>
    <message>
        <source>This article was not made of a file: there is no original.</source>
        <translation>Dieser Artikel stammt nicht aus einer Datei: Es gibt kein Original.</translation>
    </message>
    <message>
        <source>Use tag {tag} again</source>
        <translation>Schlagwort {tag} wieder benutzen</translation>
    </message>
    <message>
        <source>Who made it is not in the bundle.</source>
        <translation>Von wem sie stammt, steht nicht im Belegpaket.</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>eine Binärdatei</translation>
    </message>
    <message>
        <source>a cause ({words})</source>
        <translation>eine Ursache ({words})</translation>
    </message>
    <message>
        <source>a change ({words})</source>
        <translation>eine Veränderung ({words})</translation>
    </message>
    <message>
        <source>a comma behind it</source>
        <translation>Komma dahinter</translation>
    </message>
    <message>
        <source>a comparison ({words})</source>
        <translation>ein Vergleich ({words})</translation>
    </message>
    <message>
        <source>a dash opens speech</source>
        <translation>Gedankenstrich eröffnet die Rede</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a date or time ({words})</source>
        <translation>eine Zeitangabe ({words})</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a drawing (.svg)</source>
        <translation>eine Zeichnung (.svg)</translation>
    </message>
    <message>
        <source>a figure ({words})</source>
        <translation>eine Zahl ({words})</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>a link to a source</source>
        <translation>ein Link zu einer Quelle</translation>
    </message>
    <message>
        <source>a long sentence</source>
        <translation>ein langer Satz</translation>
    </message>
    <message>
        <source>a long stretch</source>
        <translation>längere Stelle</translation>
    </message>
    <message>
        <source>a name stands before the colon</source>
        <translation>vor dem Doppelpunkt steht ein Name</translation>
    </message>
    <message>
        <source>a number in digits</source>
        <translation>eine Zahl in Ziffern</translation>
    </message>
    <message>
        <source>a number in words</source>
        <translation>eine Zahl in Worten</translation>
    </message>
    <message>
        <source>a packed document (such as .xlsx or .pptx)</source>
        <translation>ein gepacktes Dokument (etwa .xlsx oder .pptx)</translation>
    </message>
    <message>
        <source>a packed file (.7z)</source>
        <translation>eine gepackte Datei (.7z)</translation>
    </message>
    <message>
        <source>a packed file (.bz2)</source>
        <translation>eine gepackte Datei (.bz2)</translation>
    </message>
    <message>
        <source>a packed file (.gz)</source>
        <translation>eine gepackte Datei (.gz)</translation>
    </message>
    <message>
        <source>a packed file (.xz)</source>
        <translation>eine gepackte Datei (.xz)</translation>
    </message>
    <message>
        <source>a part of a whole</source>
        <translation>ein Teil eines Ganzen</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>ein Bild, Ton oder Film</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a public body or office ({words})</source>
        <translation>eine Institution oder ein Amt ({words})</translation>
    </message>
    <message>
        <source>a public matter ({words})</source>
        <translation>eine öffentliche Angelegenheit ({words})</translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <translation>ein Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a range, from low to high</source>
        <translation>eine Spanne, von unten nach oben</translation>
    </message>
    <message>
        <source>a share in percent</source>
        <translation>ein Anteil in Prozent</translation>
    </message>
    <message>
        <source>a single word</source>
        <translation>ein einzelnes Wort</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>eine Tondatei</translation>
    </message>
    <message>
        <source>a source is named with “{words}”</source>
        <translation>Quelle genannt mit „{words}“</translation>
    </message>
    <message>
        <source>a superlative ({words})</source>
        <translation>ein Superlativ ({words})</translation>
    </message>
    <message>
        <source>a unit of measure</source>
        <translation>eine Maßeinheit</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>eine Internetadresse</translation>
    </message>
    <message>
        <source>a web archive (.warc)</source>
        <translation>ein Webarchiv (.warc)</translation>
    </message>
    <message>
        <source>a web archive or property list</source>
        <translation>ein Webarchiv oder eine Property-Liste</translation>
    </message>
    <message>
        <source>a zip file of other things</source>
        <translation>eine Zip-Datei mit anderem Inhalt</translation>
    </message>
    <message>
        <source>about somebody else ({words})</source>
        <translation>über andere ({words})</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an abbreviation behind it</source>
        <translation>Abkürzung dahinter</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>ein Alter</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>ein Geldbetrag</translation>
    </message>
    <message>
        <source>an entry without a title</source>
        <translation>ein Eintrag ohne Titel</translation>
    </message>
    <message>
        <source>an infinitive says what is reported</source>
        <translation>ein Infinitiv gibt Berichtetes wieder</translation>
    </message>
    <message>
        <source>an official act ({words})</source>
        <translation>ein amtlicher Schritt ({words})</translation>
    </message>
    <message>
        <source>announced by “{words}”</source>
        <translation>angekündigt durch „{words}“</translation>
    </message>
    <message>
        <source>attributed to a source ({words})</source>
        <translation>einer Quelle zugeschrieben ({words})</translation>
    </message>
    <message>
        <source>behind a colon</source>
        <translation>hinter einem Doppelpunkt</translation>
    </message>
    <message>
        <source>but a question</source>
        <translation>aber eine Frage</translation>
    </message>
    <message>
        <source>but only a few words</source>
        <translation>aber nur wenige Wörter</translation>
    </message>
    <message>
        <source>but opinion words ({words})</source>
        <translation>aber wertende Wörter ({words})</translation>
    </message>
    <message>
        <source>but planned, possible or demanded ({words})</source>
        <translation>aber geplant, möglich oder gefordert ({words})</translation>
    </message>
    <message>
        <source>but said of oneself ({words})</source>
        <translation>aber über sich selbst gesagt ({words})</translation>
    </message>
    <message>
        <source>but short</source>
        <translation>aber kurz</translation>
    </message>
    <message>
        <source>but spoken to somebody ({words})</source>
        <translation>aber an jemanden gerichtet ({words})</translation>
    </message>
    <message>
        <source>called so, with “{words}”</source>
        <translation>so genannt, mit „{words}“</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>changed in</source>
        <translation>ist in der Bibliothek verändert</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>completed to {words}</source>
        <translation>ergänzt zu {words}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>cue verb “{words}” beside it</source>
        <translation>Redeverb „{words}“ daneben</translation>
    </message>
    <message>
        <source>cue verb “{words}” in the sentence</source>
        <translation>Redeverb „{words}“ im Satz</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>eine Gradangabe</translation>
    </message>
    <message>
        <source>dismissed before</source>
        <translation>früher verworfen</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>ends like a sentence</source>
        <translation>endet wie ein Satz</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>goes on in the middle of a sentence</source>
        <translation>setzt mitten im Satz ein</translation>
    </message>
    <message>
        <source>goes on with the quote before</source>
        <translation>setzt das vorige Zitat fort</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>has a line that no bundle of Pressmark has</source>
        <translation>hat eine Zeile, die kein Belegpaket von Pressmark hat</translation>
    </message>
    <message>
        <source>has a name that leads out of the zip file: pack it again under a plain name</source>
        <translation>hat einen Namen, der aus der Zip-Datei hinausführt: unter einfachem Namen neu packen</translation>
    </message>
    <message>
        <source>has another format than {known}</source>
        <translation>hat ein anderes Format als {known}</translation>
    </message>
    <message>
        <source>has no name of a tag: it is empty, or has a slash or a bar in it</source>
        <translation>hat keinen Namen eines Schlagworts: Er ist leer oder enthält einen Schrägstrich oder senkrechten Strich</translation>
    </message>
    <message>
        <source>has the colour “{value}”; there are {allowed}</source>
        <translation>hat die Farbe „{value}“; es gibt {allowed}</translation>
    </message>
    <message>
        <source>has the key “{value}”; there are {allowed}</source>
        <translation>hat die Taste „{value}“; es gibt {allowed}</translation>
    </message>
    <message>
        <source>has the mark “{value}”; there are {allowed}</source>
        <translation>hat das Zeichen „{value}“; es gibt {allowed}</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>in Anführungszeichen</translation>
    </message>
    <message>
        <source>is a link or a device, not a file: pack the file itself</source>
        <translation>ist eine Verknüpfung oder ein Gerät, keine Datei: die Datei selbst packen</translation>
    </message>
    <message>
        <source>is damaged: download or pack it again</source>
        <translation>ist beschädigt: erneut herunterladen oder packen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not what its manifest says</source>
        <translation>ist nicht, was das Manifest besagt</translation>
    </message>
    <message>
        <source>is of a format that is not known</source>
        <translation>hat ein unbekanntes Format</translation>
    </message>
    <message>
        <source>is packed in a way that is not read here: unpack it and import what it holds</source>
        <translation>ist auf eine Weise gepackt, die hier nicht gelesen wird: entpacken und den Inhalt importieren</translation>
    </message>
    <message>
        <source>is protected by a password: unpack it with the password and import what it holds</source>
        <translation>ist durch ein Passwort geschützt: mit dem Passwort entpacken und den Inhalt importieren</translation>
    </message>
    <message>
        <source>is the key of two tags</source>
        <translation>ist die Taste zweier Schlagwörter</translation>
    </message>
    <message>
        <source>is the uid of two tags</source>
        <translation>ist die uid zweier Schlagwörter</translation>
    </message>
    <message>
        <source>is {what}</source>
        <translation>ist {what}</translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>its folder cannot be written to: choose another place</source>
        <translation>in den Ordner darf nicht geschrieben werden: einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>its folder does not exist: make it first, or choose another place</source>
        <translation>den Ordner gibt es nicht: zuerst anlegen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>missing from</source>
        <translation>fehlt in der Bibliothek</translation>
    </message>
    <message>
        <source>money or a share ({words})</source>
        <translation>Geld oder ein Anteil ({words})</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>multiplied out from “{words}”</source>
        <translation>ausgerechnet aus „{words}“</translation>
    </message>
    <message>
        <source>names ({words})</source>
        <translation>Namen ({words})</translation>
    </message>
    <message>
        <source>naming verb “{words}”</source>
        <translation>benennendes Verb „{words}“</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>only a few words</source>
        <translation>nur wenige Wörter</translation>
    </message>
    <message>
        <source>part of a compound ({words})</source>
        <translation>Teil einer Zusammensetzung ({words})</translation>
    </message>
    <message>
        <source>plain text (.txt), Markdown (.md), saved web pages (.html, .mhtml), PDF, documents (.docx, .odt, .rtf), books (.epub), mails (.eml), news feeds (.xml) and zip files of these</source>
        <translation>reiner Text (.txt), Markdown (.md), gespeicherte Webseiten (.html, .mhtml), PDF, Dokumente (.docx, .odt, .rtf), Bücher (.epub), E-Mails (.eml), Newsfeeds (.xml) und Zip-Dateien davon</translation>
    </message>
    <message>
        <source>pronoun “{words}” inside</source>
        <translation>Pronomen „{words}“ darin</translation>
    </message>
    <message>
        <source>qualified by “{words}”</source>
        <translation>eingeschränkt durch „{words}“</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>reads like a name</source>
        <translation>liest sich wie ein Name</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>says that something exists ({words})</source>
        <translation>sagt, dass es etwas gibt ({words})</translation>
    </message>
    <message>
        <source>set off as a quotation</source>
        <translation>als Zitat abgesetzt</translation>
    </message>
    <message>
        <source>something that happened ({words})</source>
        <translation>etwas Geschehenes ({words})</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecherangabe</translation>
    </message>
    <message>
        <source>speaker as written</source>
        <translation>Sprecherangabe im Wortlaut</translation>
    </message>
    <message>
        <source>speaker role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>special characters (&amp;, &lt;, &gt;)</source>
        <translation>Sonderzeichen (&amp;, &lt;, &gt;)</translation>
    </message>
    <message>
        <source>stands in it twice</source>
        <translation>steht zweimal darin</translation>
    </message>
    <message>
        <source>stands in no manifest</source>
        <translation>steht in keinem Manifest</translation>
    </message>
    <message>
        <source>subjunctive “{words}”</source>
        <translation>Konjunktiv „{words}“</translation>
    </message>
    <message>
        <source>the disk is full: free some space, or choose another place</source>
        <translation>der Datenträger ist voll: Platz schaffen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>the pronoun may stand for {words}</source>
        <translation>das Pronomen meint wohl {words}</translation>
    </message>
    <message>
        <source>the same words stand in quotation marks again</source>
        <translation>dieselben Wörter stehen mehrfach in Anführungszeichen</translation>
    </message>
    <message>
        <source>the sentence reports speech (“{words}”)</source>
        <translation>der Satz gibt Rede wieder („{words}“)</translation>
    </message>
    <message>
        <source>the speaker before it goes on</source>
        <translation>der vorige Sprecher spricht weiter</translation>
    </message>
    <message>
        <source>the speaker follows the verb “{words}”</source>
        <translation>der Sprecher folgt auf das Verb „{words}“</translation>
    </message>
    <message>
        <source>the speaker is the subject of the sentence</source>
        <translation>der Sprecher ist das Subjekt des Satzes</translation>
    </message>
    <message>
        <source>the speaker stands before the verb “{words}”</source>
        <translation>der Sprecher steht vor dem Verb „{words}“</translation>
    </message>
    <message>
        <source>the system gives no reason</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>the system says “{reason}”: choose another place</source>
        <translation>das System meldet „{reason}“: einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>there is a folder of that name: choose another name</source>
        <translation>einen Ordner dieses Namens gibt es schon: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>unit code</source>
        <translation>Einheitencode</translation>
    </message>
    <message>
        <source>unpacks to far more than a text would: unpack it yourself, if you trust it</source>
        <translation>wird entpackt viel größer als ein Text: nur bei vertrauenswürdiger Herkunft selbst entpacken</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value high</source>
        <translation>Wert bis</translation>
    </message>
    <message>
        <source>verb of saying “{words}”</source>
        <translation>Verb des Sagens „{words}“</translation>
    </message>
    <message>
        <source>verb “{words}” inside</source>
        <translation>Verb „{words}“ darin</translation>
    </message>
    <message>
        <source>who says it stands right before it</source>
        <translation>wer es sagt, steht gleich davor</translation>
    </message>
    <message>
        <source>who says it stands right behind it</source>
        <translation>wer es sagt, steht gleich dahinter</translation>
    </message>
    <message>
        <source>words of quantity ({words})</source>
        <translation>Mengenangabe ({words})</translation>
    </message>
    <message>
        <source>would have {size} MB, and files of up to {limit} MB are read: split it into its articles</source>
        <translation>hätte {size} MB, gelesen werden Dateien bis {limit} MB: in einzelne Artikel aufteilen</translation>
    </message>
    <message>
        <source>{listed} and {more} more</source>
        <translation>{listed} und {more} weitere</translation>
    </message>
    <message>
        <source>{name} cannot be opened: check that its folder exists and that you may read and write it.</source>
        <translation>{name} lässt sich nicht öffnen: prüfen, ob es den Ordner gibt und ob er gelesen und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: its library.db-journal names a file outside of the library, which would be deleted. Restore a backup.</source>
        <translation>{name} lässt sich nicht öffnen: library.db-journal darin nennt eine Datei außerhalb der Bibliothek, die dabei gelöscht würde. Eine Sicherung zurückspielen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: its {part} is a link, and the files of a library are its own. Put there what it leads to, if you trust it.</source>
        <translation>{name} lässt sich nicht öffnen: {part} darin ist eine Verknüpfung, und die Dateien einer Bibliothek gehören ihr allein. Legen Sie an ihre Stelle, worauf sie zeigt, wenn Sie dem trauen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: its {part} is no folder. Move it away, then try again.</source>
        <translation>{name} lässt sich nicht öffnen: {part} darin ist kein Ordner. Verschieben Sie es und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: you lack the permission for its folder.</source>
        <translation>{name} lässt sich nicht öffnen: Für den Ordner fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>{name} cannot be read or written ({reason}): check its folder and its disk.</source>
        <translation>{name} lässt sich nicht lesen oder schreiben ({reason}): Ordner und Datenträger prüfen.</translation>
    </message>
    <message>
        <source>{name} cannot be there: a part of its path is a file, not a folder.</source>
        <translation>{name} kann dort nicht liegen: Ein Teil des Pfads ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>{name} cannot be used encrypted, because the packages for that are missing: install pressmark[encryption].</source>
        <translation>{name} lässt sich nicht verschlüsselt verwenden, weil die Pakete dafür fehlen: pressmark[encryption] installieren.</translation>
    </message>
    <message>
        <source>{name} has neither sidecars nor originals: choose the folder of a library.</source>
        <translation>{name} hat weder Begleitdateien noch Originale: Wählen Sie den Ordner einer Bibliothek.</translation>
    </message>
    <message>
        <source>{name} is damaged or no backup of a library: choose another.</source>
        <translation>{name} ist beschädigt oder keine Sicherung einer Bibliothek: eine andere wählen.</translation>
    </message>
    <message>
        <source>{name} is encrypted already.</source>
        <translation>{name} ist bereits verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} is encrypted: its passphrase is needed.</source>
        <translation>{name} ist verschlüsselt: Die Passphrase wird gebraucht.</translation>
    </message>
    <message>
        <source>{name} is encrypted: open it, export a bundle of it and import that.</source>
        <translation>{name} ist verschlüsselt: Öffnen Sie sie, exportieren Sie ein Belegpaket daraus und importieren Sie dieses.</translation>
    </message>
    <message>
        <source>{name} is in use by another program: close that and try again.</source>
        <translation>{name} wird von einem anderen Programm benutzt: dieses schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} is not a Pressmark library: it has no library.db.</source>
        <translation>{name} ist keine Bibliothek von Pressmark: library.db fehlt.</translation>
    </message>
    <message>
        <source>{name} is not a Pressmark library: its library.db is something else.</source>
        <translation>{name} ist keine Bibliothek von Pressmark: library.db ist etwas anderes.</translation>
    </message>
    <message>
        <source>{name} is not encrypted.</source>
        <translation>{name} ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} is not there any more: was its folder moved or its drive removed?</source>
        <translation>{name} ist nicht mehr da: Wurde der Ordner verschoben oder das Laufwerk entfernt?</translation>
    </message>
    <message>
        <source>{name} is not there: choose another backup.</source>
        <translation>{name} ist nicht da: eine andere Sicherung wählen.</translation>
    </message>
    <message>
        <source>{name} is of an earlier Pressmark, or still empty: open it in the window first.</source>
        <translation>{name} stammt von einem älteren Pressmark oder ist noch leer: zuerst im Fenster öffnen.</translation>
    </message>
    <message>
        <source>{name} is on a read-only medium or folder: copy it to a place you can write to, then open it there.</source>
        <translation>{name} liegt auf einem schreibgeschützten Datenträger oder in einem solchen Ordner: an einen beschreibbaren Ort kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>{name} is open in another Pressmark: use that window, or close it first.</source>
        <translation>{name} ist in einem anderen Pressmark geöffnet: dieses Fenster benutzen oder zuerst schließen.</translation>
    </message>
    <message>
        <source>{name} is the library that is open: choose another.</source>
        <translation>{name} ist die Bibliothek, die gerade offen ist: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{name} is there already and not empty: choose another name.</source>
        <translation>{name} gibt es schon und ist nicht leer: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} was not written, because the system says “{reason}”: choose another place.</source>
        <translation>{name} wurde nicht geschrieben, denn das System meldet „{reason}“: einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{name} was not written, because there is something of that name: choose another name.</source>
        <translation>{name} wurde nicht geschrieben, denn etwas dieses Namens gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} was not written, because {why}.</source>
        <translation>{name} wurde nicht geschrieben, denn {why}.</translation>
    </message>
    <message>
        <source>{name} was opened read-only: open it for writing, in a place you can write to, to change something in it.</source>
        <translation>{name} ist schreibgeschützt geöffnet: um etwas zu ändern, an einem beschreibbaren Ort zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Pressmark: install the newest version to open it.</source>
        <translation>{name} stammt von einem neueren Pressmark: zum Öffnen die neueste Version installieren.</translation>
    </message>
    <message>
        <source>{other} lies beside {name} and is in the way: move it away, then try again.</source>
        <translation>{other} liegt neben {name} und ist im Weg: Verschieben Sie es an einen anderen Ort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{part} of {name} is none of its parts, and would be lost: move it away, then try again.</source>
        <translation>{part} in {name} ist kein Teil der Bibliothek und ginge verloren: Verschieben Sie es an einen anderen Ort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{annotation_id}” is no annotation_id of Pressmark.</source>
        <translation>„{annotation_id}“ ist keine annotation_id von Pressmark.</translation>
    </message>
    <message>
        <source>“{checked}” is no status; there are {known}.</source>
        <translation>„{checked}“ ist kein Status; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{colour}” is no colour of the palette, which has {colours}.</source>
        <translation>„{colour}“ ist keine Farbe der Palette; sie hat {colours}.</translation>
    </message>
    <message>
        <source>“{entry}” in “{name}” {problem}.</source>
        <translation>„{entry}“ in „{name}“ {problem}.</translation>
    </message>
    <message>
        <source>“{format_name}” is no format; there are {known}.</source>
        <translation>„{format_name}“ ist kein Format; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of link; there are {known}.</source>
        <translation>„{kind}“ ist keine Art von Verknüpfung; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{mark}” is no mark; there are {marks}.</source>
        <translation>„{mark}“ ist kein Zeichen; es gibt {marks}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}” breaks off before its end: download or copy it again.</source>
        <translation>„{name}“ bricht vor dem Ende ab: erneut herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>“{name}” breaks off inside a character, so its end is missing: download or copy it again.</source>
        <translation>„{name}“ bricht mitten in einem Zeichen ab, das Ende fehlt also: erneut herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({why}): check that it is there and may be read.</source>
        <translation>„{name}“ lässt sich nicht lesen ({why}): prüfen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read from its disk: copy it elsewhere, if that still works.</source>
        <translation>„{name}“ lässt sich vom Datenträger nicht lesen: anderswohin kopieren, falls das noch gelingt.</translation>
    </message>
    <message>
        <source>“{name}” cannot lie under itself or under a tag below it.</source>
        <translation>„{name}“ kann nicht unter sich selbst oder unter einem eigenen Unterschlagwort liegen.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({what}): copy it elsewhere and import the copy.</source>
        <translation>„{name}“ war nicht lesbar ({what}): anderswohin kopieren und die Kopie importieren.</translation>
    </message>
    <message>
        <source>“{name}” could not be read because of a mistake in Pressmark ({where}): please report it with that place.</source>
        <translation>„{name}“ war wegen eines Fehlers in Pressmark nicht lesbar ({where}): bitte mit dieser Angabe melden.</translation>
    </message>
    <message>
        <source>“{name}” could not be read, as the system starts no further process ({what}): close other programs and try again.</source>
        <translation>„{name}“ war nicht lesbar, weil das System keinen weiteren Prozess startet ({what}): andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{name}” declares entities of its own, which can be used to attack the reader: open it in the program that wrote it and save it anew.</source>
        <translation>„{name}“ enthält eigene Entitäten, die für Angriffe taugen: im Programm, aus dem die Datei stammt, öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>“{name}” goes in a circle: {circle} lie under each other. Give one of them another parent.</source>
        <translation>„{name}“ führt im Kreis: {circle} liegen untereinander. Eines davon anders einordnen.</translation>
    </message>
    <message>
        <source>“{name}” has no chapter {number}, only 1 to {count}: choose among those.</source>
        <translation>„{name}“ hat kein Kapitel {number}, nur 1 bis {count}: darunter wählen.</translation>
    </message>
    <message>
        <source>“{name}” has no pages: download or export it again.</source>
        <translation>„{name}“ hat keine Seiten: erneut herunterladen oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” has the format “{form}” in row {number}, and {format} is read here: export it again, or install the newest version.</source>
        <translation>„{name}“ hat in Zeile {number} das Format „{form}“, gelesen wird hier {format}: erneut exportieren oder die neueste Version installieren.</translation>
    </message>
    <message>
        <source>“{name}” has {count:,} pages, and up to {limit:,} are read: print the pages you need into a new PDF and import that.</source>
        <translation>„{name}“ hat {count:,} Seiten, gelesen werden bis zu {limit:,}: die nötigen Seiten in ein neues PDF drucken und dieses importieren.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB, and files of up to {limit} MB are read: split it into its articles.</source>
        <translation>„{name}“ hat {size} MB, gelesen werden Dateien bis {limit} MB: in einzelne Artikel aufteilen.</translation>
    </message>
    <message>
        <source>“{name}” holds annotations, not an article: import it by itself (pressmark import “{name}”), after the articles they belong to.</source>
        <translation>„{name}“ enthält Anmerkungen, keinen Artikel: allein importieren (pressmark import „{name}“), nach den zugehörigen Artikeln.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit:,} characters of text: save the part you need as a file of its own and import that.</source>
        <translation>„{name}“ enthält mehr als {limit:,} Zeichen Text: den nötigen Teil als eigene Datei speichern und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit:,} files: that is no bundle of Pressmark.</source>
        <translation>„{name}“ enthält mehr als {limit:,} Dateien: Das ist kein Belegpaket von Pressmark.</translation>
    </message>
    <message>
        <source>“{name}” holds no text: check that it was saved whole.</source>
        <translation>„{name}“ enthält keinen Text: prüfen, ob die Datei vollständig gespeichert ist.</translation>
    </message>
    <message>
        <source>“{name}” is a Pressmark library, not an article: open it instead of importing it.</source>
        <translation>„{name}“ ist eine Bibliothek von Pressmark, kein Artikel: öffnen statt importieren.</translation>
    </message>
    <message>
        <source>“{name}” is a link that leads in a circle: import the file itself.</source>
        <translation>„{name}“ ist eine Verknüpfung, die im Kreis führt: die Datei selbst importieren.</translation>
    </message>
    <message>
        <source>“{name}” is a link, and links inside folders are not followed: import its target.</source>
        <translation>„{name}“ ist eine Verknüpfung, und Verknüpfungen in Ordnern wird nicht gefolgt: das Ziel importieren.</translation>
    </message>
    <message>
        <source>“{name}” is a scan, a picture of pages without text: run text recognition (OCR) over it first and import the PDF that comes out.</source>
        <translation>„{name}“ ist ein Scan, ein Bild von Seiten ohne Text: zuerst eine Texterkennung (OCR) darüber laufen lassen und das entstandene PDF importieren.</translation>
    </message>
    <message>
        <source>“{name}” is a zip file inside a zip file: unpack it and import it by itself.</source>
        <translation>„{name}“ ist eine Zip-Datei in einer Zip-Datei: entpacken und allein importieren.</translation>
    </message>
    <message>
        <source>“{name}” is a {what} file, and the package {package}, which reads those, is missing or does not run here: install {package} beside Pressmark and import the file again.</source>
        <translation>„{name}“ ist eine {what}-Datei, und das Paket {package}, das solche liest, fehlt oder läuft hier nicht: {package} neben Pressmark installieren und die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>“{name}” is an old office file (such as .doc): open it in LibreOffice Writer or Word, save it as .docx or .odt and import that.</source>
        <translation>„{name}“ ist eine alte Office-Datei (etwa .doc): in LibreOffice Writer oder Word öffnen, als .docx oder .odt speichern und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short ({error}): export it again.</source>
        <translation>„{name}“ ist beschädigt oder unvollständig ({error}): erneut exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short in row {number}: export it again.</source>
        <translation>„{name}“ ist in Zeile {number} beschädigt oder unvollständig: erneut exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or not whole: download or copy it again.</source>
        <translation>„{name}“ ist beschädigt oder unvollständig: erneut herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>“{name}” is empty: save or download it again.</source>
        <translation>„{name}“ ist leer: erneut speichern oder herunterladen.</translation>
    </message>
    <message>
        <source>“{name}” is in an encoding that could not be made out: open it in the program that wrote it, save it as UTF-8 and import that.</source>
        <translation>„{name}“ hat eine Zeichenkodierung, die sich nicht bestimmen ließ: im Programm, aus dem die Datei stammt, öffnen, als UTF-8 speichern und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” is locked by digital rights management, so only its shop's reader can open it: ask the shop for a copy without, or copy the passages you need into a text file.</source>
        <translation>„{name}“ ist durch digitale Rechteverwaltung gesperrt und nur mit dem Leseprogramm des Händlers zu öffnen: dort um eine Kopie ohne Sperre bitten oder die nötigen Stellen in eine Textdatei kopieren.</translation>
    </message>
    <message>
        <source>“{name}” is nested too deeply: copy the article's text into a text file and import that.</source>
        <translation>„{name}“ ist zu tief verschachtelt: den Text des Artikels in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” is no RTF file, though its name says so: open it in the program that wrote it and save it anew.</source>
        <translation>„{name}“ ist trotz des Namens keine RTF-Datei: im Programm, aus dem die Datei stammt, öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>“{name}” is no book with chapters: import it without choosing any.</source>
        <translation>„{name}“ ist kein Buch mit Kapiteln: ohne Auswahl importieren.</translation>
    </message>
    <message>
        <source>“{name}” is no bundle of Pressmark: it holds other things.</source>
        <translation>„{name}“ ist kein Belegpaket von Pressmark: Der Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>“{name}” is no codebook: a table with a column “tag” is read, and the columns {columns} where they are there.</source>
        <translation>„{name}“ ist kein Codebuch: Gelesen wird eine Tabelle mit einer Spalte „tag“ und, wo vorhanden, den Spalten {columns}.</translation>
    </message>
    <message>
        <source>“{name}” is no complete Pressmark CSV: it lacks {missing}{more}. Export it again.</source>
        <translation>„{name}“ ist keine vollständige CSV-Datei von Pressmark, denn es fehlen {missing}{more}. Erneut exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is no word list; there are {known}.</source>
        <translation>„{name}“ ist keine Wortliste; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no {what}; there are {known}.</source>
        <translation>„{name}“ ist nicht zulässig ({what}); es gibt {known}.</translation>
    </message>
    <message>
        <source>“{name}” is not a file: name the CSV to import.</source>
        <translation>„{name}“ ist keine Datei: die zu importierende CSV-Datei angeben.</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8: save it as “CSV UTF-8”, or export it again.</source>
        <translation>„{name}“ ist nicht in UTF-8: als „CSV UTF-8“ speichern oder erneut exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is not there: a part of its path is a file, not a folder.</source>
        <translation>„{name}“ ist nicht da: Ein Teil des Pfads ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is not there: check its name, or look where it was moved to.</source>
        <translation>„{name}“ ist nicht da: den Namen prüfen oder nachsehen, wohin die Datei verschoben wurde.</translation>
    </message>
    <message>
        <source>“{name}” is of the type {media_type}; {formats_read} are read: save it as one of these.</source>
        <translation>„{name}“ ist vom Typ {media_type}. Gelesen werden {formats_read}: als etwas davon speichern.</translation>
    </message>
    <message>
        <source>“{name}” is packed from {count:,} parts, and up to {limit:,} are looked at: copy its text into a text file and import that.</source>
        <translation>„{name}“ ist aus {count:,} Teilen gepackt, angesehen werden bis zu {limit:,}: den Text in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password: open it with the password, save a copy without one and import the copy.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt: mit dem Passwort öffnen, eine Kopie ohne Passwort speichern und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” is protected in a way that is not known here: open it in the program it was made for, print it into a new PDF and import that.</source>
        <translation>„{name}“ ist auf unbekannte Weise geschützt: im dafür bestimmten Programm öffnen, in ein neues PDF drucken und dieses importieren.</translation>
    </message>
    <message>
        <source>“{name}” is to lie under “{path}”, which is neither in the file nor here.</source>
        <translation>„{name}“ soll unter „{path}“ liegen, das weder in der Datei noch hier ist.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, not a file: save what it delivers to a file and import that.</source>
        <translation>„{name}“ ist {kind}, keine Datei: den gelieferten Inhalt in eine Datei speichern und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” lacks its part “{part}”, so it is not whole: open it in the program that wrote it and save it anew.</source>
        <translation>„{name}“ ist unvollständig, denn der Teil „{part}“ fehlt: im Programm, aus dem die Datei stammt, öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>“{name}” lies too deep or has too long a name: move it and try again.</source>
        <translation>„{name}“ liegt zu tief oder hat einen zu langen Namen: verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{name}” lies under “{name2}”: move it out first, then merge.</source>
        <translation>„{name}“ liegt unter „{name2}“: zuerst herausnehmen, dann zusammenführen.</translation>
    </message>
    <message>
        <source>“{name}” made its reader break down, and nothing of it was kept: copy the article's text into a text file and import that.</source>
        <translation>„{name}“ brachte das Leseprogramm zum Absturz, nichts wurde übernommen: den Text des Artikels in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” may not be read: change its permissions, then import it again.</source>
        <translation>„{name}“ darf nicht gelesen werden: die Zugriffsrechte ändern, dann erneut importieren.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than one file is given: copy the article's text into a text file and import that.</source>
        <translation>„{name}“ braucht mehr Speicher, als einer Datei zusteht: den Text des Artikels in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” shows letters without saying which they are, so its text cannot be read: run text recognition (OCR) over it first and import the PDF that comes out.</source>
        <translation>„{name}“ zeigt Buchstaben, ohne zu sagen, welche es sind, der Text ist also nicht lesbar: zuerst eine Texterkennung (OCR) darüber laufen lassen und das entstandene PDF importieren.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than it seems to hold: copy its text into a text file and import that.</source>
        <translation>„{name}“ wird entpackt viel größer, als es scheint: den Text in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” was given up after {seconds:g} seconds, as it is too large or too tangled: copy the article's text into a text file and import that.</source>
        <translation>„{name}“ wurde nach {seconds:g} Sekunden aufgegeben, weil die Datei zu groß oder zu verwickelt ist: den Text des Artikels in eine Textdatei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>“{name}” would lie more than {deepest} tags deep.</source>
        <translation>„{name}“ läge tiefer als {deepest} Ebenen.</translation>
    </message>
    <message>
        <source>“{name}” {known}; {formats_read} are read: save it as one of these.</source>
        <translation>„{name}“ {known}. Gelesen werden {formats_read}: als etwas davon speichern.</translation>
    </message>
    <message>
        <source>“{name}”, row {number} {why}.</source>
        <translation>„{name}“: Zeile {number} {why}.</translation>
    </message>
    <message>
        <source>“{name}”: a tag's name has no slash and no bar in it.</source>
        <translation>„{name}“: Der Name eines Schlagworts enthält weder Schrägstrich noch senkrechten Strich.</translation>
    </message>
    <message>
        <source>“{name}”: {count:,} of its {total:,} entries hold no text of an article and were left out; save their pages and import those, if you want them.</source>
        <translation>„{name}“: {count:,} der {total:,} Einträge enthalten keinen Artikeltext und wurden ausgelassen; bei Bedarf deren Seiten speichern und importieren.</translation>
    </message>
    <message>
        <source>“{name}”: “{value}” {what}. Change one of them.</source>
        <translation>„{name}“: „{value}“ {what}. Eines davon ändern.</translation>
    </message>
    <message>
        <source>“{part}” in “{whole}”</source>
        <translation>„{part}“ in „{whole}“</translation>
    </message>
    <message>
        <source>“{path}” in “{name}” is missing or cannot be read.</source>
        <translation>„{path}“ in „{name}“ fehlt oder lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{path}” in “{name}” is not as Pressmark writes it: export the bundle again, or install the newest version.</source>
        <translation>„{path}“ in „{name}“ ist nicht so, wie Pressmark es schreibt: das Belegpaket erneut exportieren oder die neueste Version installieren.</translation>
    </message>
    <message>
        <source>“{path}” in “{name}” {problem}: nothing was taken from the bundle. Get it again from whoever made it.</source>
        <translation>„{path}“ in „{name}“ {problem}: Aus dem Belegpaket wurde nichts übernommen. Es dort neu anfordern, woher es kam.</translation>
    </message>
    <message>
        <source>“{path}” lies under a tag that is not there.</source>
        <translation>„{path}“ liegt unter einem Schlagwort, das es nicht gibt.</translation>
    </message>
    <message>
        <source>“{path}” of “{name}” is not as Pressmark writes it, and was left out.</source>
        <translation>„{path}“ aus „{name}“ ist nicht so, wie Pressmark es schreibt, und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{published}” is no date: write 2026, 2026-11, 2026-11-14 or 2026-11-14T08:30+01:00.</source>
        <translation>„{published}“ ist kein Datum: 2026, 2026-11, 2026-11-14 oder 2026-11-14T08:30+01:00 schreiben.</translation>
    </message>
    <message>
        <source>“{stamp}” is no time of Pressmark: a spreadsheet has rewritten it.</source>
        <translation>„{stamp}“ ist keine Zeitangabe von Pressmark: Eine Tabellenkalkulation hat sie umgeschrieben.</translation>
    </message>
    <message>
        <source>“{status}” is no status.</source>
        <translation>„{status}“ ist kein Status.</translation>
    </message>
    <message>
        <source>“{text}” is in the list already.</source>
        <translation>„{text}“ steht schon in der Liste.</translation>
    </message>
    <message>
        <source>“{title}” cannot be {verb}: something in it was changed since by another way. Nothing was touched.</source>
        <translation>„{title}“ kann nicht {verb} werden: Etwas davon wurde inzwischen anders geändert. Nichts wurde angetastet.</translation>
    </message>
    <message>
        <source>“{title}” cannot be {verb}: the trash was emptied since, and what was in it is gone for good.</source>
        <translation>„{title}“ kann nicht {verb} werden: Der Papierkorb wurde inzwischen geleert, sein Inhalt ist endgültig verloren.</translation>
    </message>
    <message>
        <source>“{title}” in “{name}”: {why}</source>
        <translation>„{title}“ in „{name}“: {why}</translation>
    </message>
    <message>
        <source>“{title}” went out without its imported file, which is {problem} in the library: look for it in a backup of the folder.</source>
        <translation>„{title}“ wurde ohne die importierte Datei exportiert, denn sie ist in der Bibliothek {problem}: in einer Sicherung des Ordners danach suchen.</translation>
    </message>
    <message>
        <source>“{value}” is no choice of “{name}”; there are {choices}.</source>
        <translation>„{value}“ steht bei „{name}“ nicht zur Auswahl; es gibt {choices}.</translation>
    </message>
    <message>
        <source>“{within}” cannot be searched: articles and annotations can.</source>
        <translation>„{within}“ lässt sich nicht durchsuchen: Artikel und Anmerkungen schon.</translation>
    </message>
    <message>
        <source>“{words}” before a name or a title</source>
        <translation>„{words}“ vor einem Namen oder Titel</translation>
    </message>
    <message>
        <source>“{words}” gives no exact number</source>
        <translation>„{words}“ nennt keine genaue Zahl</translation>
    </message>
    <message>
        <source>“{words}” introduces a name</source>
        <translation>„{words}“ leitet einen Namen ein</translation>
    </message>
    <message>
        <source>“{words}” names the speaker</source>
        <translation>„{words}“ nennt den Sprecher</translation>
    </message>
    <message>
        <source>“{words}” opens what is reported</source>
        <translation>„{words}“ leitet Berichtetes ein</translation>
    </message>
    <message>
        <source>“{words}” tells of hearsay</source>
        <translation>„{words}“ gibt Gehörtes wieder</translation>
    </message>
    <message>
        <source>“{written}” is no number: write digits and a point, as in 1234.5.</source>
        <translation>„{written}“ ist keine Zahl: Ziffern und einen Punkt schreiben, etwa 1234.5.</translation>
    </message>
</context>
</TS>
