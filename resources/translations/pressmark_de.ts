<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Pressmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, highlight and tag news articles, offline.

Everything you import and write stays in your library on this computer; nothing is sent anywhere.

Free software under the Apache License 2.0. Made with Qt {qt}, which is used under the LGPL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutText</name>
    <message>
        <source>&amp;Open Original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Original As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 paragraph: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this kind is not handed to other programs: save it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About This Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the text was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the text is as it stands in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} paragraphs: {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Pressmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About This Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bigger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Focus on the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High Contrast on Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join with the Next Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review Annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split Sentence at the Caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any &amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article L&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;oder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret One Word to the Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret One Word to the Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as C&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End One Word Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End One Word Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend by the Next Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend by the Previous Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in &amp;List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Article &amp;Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Article List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High Contrast on &amp;White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight Ends One Word Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight Ends One Word Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight Starts One Word Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight Starts One Word Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;Reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;Refuted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Disp&amp;uted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Unchec&amp;ked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Untagged Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the Librar&amp;y…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Screen Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Screen Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Untagged Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readin&amp;g…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;Everywhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start One Word Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start One Word Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the &amp;Whole Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;ariables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Is &amp;Highlighted Here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Annotation deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sentence first: press J or click into the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Whole Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationCard</name>
    <message>
        <source>+ supported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the present text any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ contradicted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ refuted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sentence and press 1, 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Drop articles into the window, or import them with Ctrl+I.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>Article Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>2026, 2026-11 or 2026-11-14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a date as 2026, 2026-11 or 2026-11-14.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the article …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders here: saved web pages, PDF, documents, mail, text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Choose an article from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Something went wrong inside Pressmark. All that was saved is safe. If the window behaves oddly, close it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>reading time</comment>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>also in: {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Citation copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Selected Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untag Selected Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} citations copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash was emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it is deleted for good, with the files it was imported from; it cannot be undone. Backups made before still have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name as it stands in exports; it need not be your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterChoice</name>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each chapter that is ticked becomes an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} chapters are ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message>
        <source>Codebook imported: {added} tags added, {updated} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{tag}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use on {use}; they stay, without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new tag {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tags exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move under the One Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Tag Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire, or Use Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>1 annotation exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export cancelled; {name} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already. Its content will be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} annotations exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default a text that a spreadsheet would take for a formula gets a ' first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with one row per annotation and tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with one row per annotation, tags joined by |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence bundle: the articles and their files, too (zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw: without the guard against formulas in spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles in the list, as searched and filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>New Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldBars</name>
    <message>
        <source>1 line folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these {n} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Brought back from the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do {n} steps again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article lies in the trash: restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay in the history, and can be brought back or undone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was done in no single article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {n} steps?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} steps done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} steps undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo to Here ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotating and coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this step again and the {n} undone before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo to Here ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a step to go back to it. Enter shows where it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Re&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back this step and the {n} after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back this step, which is the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was undone, and something else was done since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cancelled: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text and no files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}, 1 annotation to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}, {n} annotations to review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported into this library yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} updated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>Libraries (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a library. Choose a folder whose name ends in {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>&amp;Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= says the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the other annotation, Enter links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ contradicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkRows</name>
    <message>
        <source>Link with another annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove link: {link}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this link outside Pressmark?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongJob</name>
    <message>
        <source>Something went wrong in Pressmark. What was done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mended</name>
    <message>
        <source>attachments left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bidi controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte order marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>composed (NFC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyphens at line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line endings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lone surrogates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noncharacters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecodable characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-width spaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note on the Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this library is for, in Markdown …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Write a note …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dash and two dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteForm</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>A browser may load what the page asks for from the internet: its publisher can then see that you read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the file is opened with the program your system has for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens {name}: save it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder could be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the original outside Pressmark?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Original As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteView</name>
    <message>
        <source>Show all of the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less of the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>, tagged {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justify lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be saved as {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retagging</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {tag} Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{tag}” into “{into}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This concerns {use}. One Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose a place in the text of its article first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearchList</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingSearches</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save: search or filter first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“{operator}:” cannot be “{value}”, so nothing is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{operator}:” is no operator and was searched as a word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens · Tab completes · Ctrl+Enter lists all articles · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles, annotations, tags and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cards as citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the status of the selected cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selected cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag off the selected cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Press → or ← to choose the word with which a sentence is to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last sentence: there is none to join it to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image: {description}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>&amp;New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;All Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in quote, note, speaker or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} checked, {found} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>1 highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences {n} to {last} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} — all on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} highlights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}  ·  {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Accept place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete search {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete variable {variable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note on article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note on library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit variable {variable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make version an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge tag {tag} into {into}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New variable {variable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename search {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {variable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use tag {tag} again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>J K move  ·  N note  ·  ? keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <source>{tag}, key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagFields</name>
    <message>
        <source>&amp;Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition, in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use on {use}; a change shows on all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this tag yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take It &amp;Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} belongs to “{tag}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is given to, in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tag} (retired)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Create “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter, Enter applies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Remove tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagUse</name>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} annotations in 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} annotations in {m} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>&amp;Empty Trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;efinition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionReview</name>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place Where the Cursor Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as &amp;Orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place in the newer text is like these words. Choose one in the text and place the annotation there, or keep it as an orphan: it stays in the list, with its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in several places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded, {score} % alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sentence differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the Newest an &amp;Article of Its Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one version of this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} · {date} · {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sentences differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– {count} sentences unchanged –</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AnyTagButton</name>
    <message>
        <source>Any tag, key T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
