<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped because it took too long: %1</source>
        <translation>Angehalten, weil es zu lange gedauert hat: %1</translation>
    </message>
    <message>
        <source>Stopped because it needs too much memory.</source>
        <translation>Angehalten, weil zu viel Speicher gebraucht wird.</translation>
    </message>
    <message>
        <source>The page that drew it crashed. The last picture is kept.</source>
        <translation>Die zeichnende Seite ist abgestürzt. Das letzte Bild bleibt erhalten.</translation>
    </message>
    <message>
        <source>The sketch lost its WebGL context, most often by making too many canvases.</source>
        <translation>Die Skizze hat ihren WebGL-Kontext verloren, meist durch zu viele Zeichenflächen.</translation>
    </message>
    <message>
        <source>There is no picture: the sketch made no canvas.</source>
        <translation>Kein Bild: Die Skizze hat keine Zeichenfläche angelegt.</translation>
    </message>
    <message>
        <source>The picture is blank.</source>
        <translation>Das Bild ist leer.</translation>
    </message>
    <message>
        <source>The picture was made smaller: no side may be longer than %1 pixels.</source>
        <translation>Das Bild wurde verkleinert: Keine Seite darf länger als %1 Pixel sein.</translation>
    </message>
    <message>
        <source>The engine cannot run here: %1</source>
        <translation>Die Zeichenmaschine läuft hier nicht: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>GridPainter</name>
    <message>
        <source>Thin: %1 of %2 loves</source>
        <extracomment>Of the pictures of one hue: how many are rated Love, and how many it takes to learn a taste.</extracomment>
        <translation>Dünn: %1 von %2 Lieblingen</translation>
    </message>
</context>
<context>
    <name>PoolWords</name>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Nope</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>Okay</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Liebling</translation>
    </message>
    <message>
        <source>Its file is missing from the library.</source>
        <translation>Seine Datei fehlt in der Bibliothek.</translation>
    </message>
    <message>
        <source>Its file in the library is damaged or cannot be read.</source>
        <translation>Seine Datei in der Bibliothek ist beschädigt oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>Das Bild kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Cannot be read, %1, %2</source>
        <extracomment>Of a file: its name, and why it cannot be shown.</extracomment>
        <translation>Nicht lesbar, %1, %2</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>coral</source>
        <translation>Koralle</translation>
    </message>
    <message>
        <source>peach</source>
        <translation>Pfirsich</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>light neutral</source>
        <translation>helles Neutral</translation>
    </message>
    <message>
        <source>middle neutral</source>
        <translation>mittleres Neutral</translation>
    </message>
    <message>
        <source>dark neutral</source>
        <translation>dunkles Neutral</translation>
    </message>
</context>
<context>
    <name>StudioActions</name>
    <message>
        <source>&amp;New sketch</source>
        <translation>&amp;Neue Skizze</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Bil&amp;d exportieren …</translation>
    </message>
    <message>
        <source>Draw the picture at any size up to 4096² and save it as PNG</source>
        <translation>Das Bild in beliebiger Größe bis 4096² zeichnen und als PNG speichern</translation>
    </message>
    <message>
        <source>Export web &amp;page…</source>
        <translation>&amp;Webseite exportieren …</translation>
    </message>
    <message>
        <source>One HTML file that draws the sketch in any browser, offline</source>
        <translation>Eine HTML-Datei, die die Skizze in jedem Browser auch ohne Netz zeichnet</translation>
    </message>
    <message>
        <source>Export &amp;bundle…</source>
        <translation>Bünde&amp;l exportieren …</translation>
    </message>
    <message>
        <source>Code, picture, seed, versions and lineage in one file that opens here again</source>
        <translation>Code, Bild, Seed, Fassungen und Herkunft in einer Datei, die sich hier wieder öffnen lässt</translation>
    </message>
    <message>
        <source>&amp;Close sketch</source>
        <translation>Skizze s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>Au&amp;to</translation>
    </message>
    <message>
        <source>Run by itself when typing rests and the code is sound</source>
        <translation>Von selbst ausführen, sobald das Tippen ruht und der Code stimmt</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Neuer Seed</translation>
    </message>
    <message>
        <source>&amp;Previous seed</source>
        <translation>&amp;Voriger Seed</translation>
    </message>
    <message>
        <source>Check &amp;determinism</source>
        <translation>&amp;Determinismus prüfen</translation>
    </message>
    <message>
        <source>Draw it twice at this seed and compare the bytes</source>
        <translation>Mit diesem Seed zweimal zeichnen und die Bytes vergleichen</translation>
    </message>
    <message>
        <source>&amp;Older version</source>
        <translation>Ä&amp;ltere Fassung</translation>
    </message>
    <message>
        <source>Ne&amp;wer version</source>
        <translation>Neue&amp;re Fassung</translation>
    </message>
    <message>
        <source>&amp;Compare with current</source>
        <translation>&amp;Mit aktueller Fassung vergleichen</translation>
    </message>
    <message>
        <source>Show what changed since the selected version, in the code and in the picture</source>
        <translation>Zeigen, was sich seit der gewählten Fassung geändert hat, im Code und im Bild</translation>
    </message>
    <message>
        <source>&amp;Drawer</source>
        <translation>&amp;Schublade</translation>
    </message>
    <message>
        <source>Problems, console and history below the code</source>
        <translation>Probleme, Konsole und Verlauf unter dem Code</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export: picture, web page or bundle</source>
        <translation>Exportieren: Bild, Webseite oder Bündel</translation>
    </message>
    <message>
        <source>Replay the pain&amp;ting</source>
        <translation>Malvor&amp;gang abspielen</translation>
    </message>
    <message>
        <source>Go through the painting call by call; click the picture for the line that painted there</source>
        <translation>Das Malen Aufruf für Aufruf durchgehen; ein Klick ins Bild führt zu der Zeile, die dort gemalt hat</translation>
    </message>
    <message>
        <source>Mark changes since the last &amp;save</source>
        <translation>Änderungen seit dem letzten &amp;Speichern markieren</translation>
    </message>
    <message>
        <source>The bars beside the code show what differs from the file</source>
        <translation>Die Balken neben dem Code zeigen, was sich von der Datei unterscheidet</translation>
    </message>
    <message>
        <source>Mark changes since the last r&amp;un</source>
        <translation>Änderungen seit dem letzten &amp;Lauf markieren</translation>
    </message>
    <message>
        <source>The bars beside the code show what differs from the code that ran last</source>
        <translation>Die Balken neben dem Code zeigen, was sich von dem Code unterscheidet, der zuletzt lief</translation>
    </message>
    <message>
        <source>Mark changes since the parent ar&amp;twork</source>
        <translation>Änderungen seit dem Ausgangs&amp;werk markieren</translation>
    </message>
    <message>
        <source>The bars beside the code show what differs from the kept artwork it comes from</source>
        <translation>Die Balken neben dem Code zeigen, was sich von dem aufbewahrten Werk unterscheidet, aus dem er entstand</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>noch etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>What it was given cannot be used.</source>
        <translation>Was vorgelegt wurde, ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Something it needs is not there.</source>
        <translation>Etwas Benötigtes ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Something it needs is in use.</source>
        <translation>Etwas Benötigtes ist gerade in Gebrauch.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>The disk did not take it or give it back.</source>
        <translation>Der Datenträger hat beim Schreiben oder Lesen versagt.</translation>
    </message>
    <message>
        <source>A program it works with has failed.</source>
        <translation>Ein beteiligtes Programm ist gescheitert.</translation>
    </message>
    <message>
        <source>Something is missing on this computer.</source>
        <translation>Auf diesem Rechner fehlt etwas.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong.</source>
        <translation>Etwas Unvorhergesehenes ist schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>pentimento::AboutWindow</name>
    <message>
        <source>About Pentimento</source>
        <translation>Über Pentimento</translation>
    </message>
    <message>
        <source>A hibiscus petal over the trace of an earlier one</source>
        <translation>Ein Hibiskusblatt über der Spur eines früheren</translation>
    </message>
    <message>
        <source>A workbench for drawings made of code. A pentimento is the trace of an earlier painting under the final one: the change of mind made visible.</source>
        <translation>Eine Werkbank für Zeichnungen aus Programmcode. Ein Pentimento ist die Spur einer früheren Malerei unter der endgültigen: sichtbar gewordener Sinneswandel.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>pentimento::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a command: %1 what it does, %2 its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>pentimento::AppearancePage</name>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades, and pictures are not shown in turn by blinking.</source>
        <translation>Nichts blendet ein oder aus, und Bilder wechseln sich nicht blinkend ab.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
</context>
<context>
    <name>pentimento::ArtworkRecorder</name>
    <message>
        <source>Keep %1</source>
        <translation>%1 aufbewahren</translation>
    </message>
</context>
<context>
    <name>pentimento::CodeEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Colour in the code</source>
        <translation>Farbe im Code</translation>
    </message>
</context>
<context>
    <name>pentimento::ColourStrip</name>
    <message>
        <source>Colours in this picture</source>
        <translation>Farben in diesem Bild</translation>
    </message>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 Prozent</translation>
    </message>
    <message>
        <source>Nothing painted yet</source>
        <translation>Noch nichts gemalt</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>pentimento::CommandList</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says of a command: %1 its name, %2 its keys</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>pentimento::CommandPalette</name>
    <message>
        <source>Type a few letters of a command</source>
        <translation>Ein paar Buchstaben eines Befehls eingeben</translation>
    </message>
    <message>
        <source>No command has these letters in this order.</source>
        <translation>Kein Befehl enthält diese Buchstaben in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>pentimento::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>Names that fit here</source>
        <translation>Namen, die hier passen</translation>
    </message>
</context>
<context>
    <name>pentimento::ConsoleView</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Clear console</source>
        <translation>Konsole leeren</translation>
    </message>
    <message>
        <source>No lines of this level</source>
        <translation>Keine Zeilen dieser Stufe</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>Noch wurde nichts ausgegeben</translation>
    </message>
</context>
<context>
    <name>pentimento::DeterminismCheck</name>
    <message>
        <source>Draw %1 twice</source>
        <translation>%1 zweimal zeichnen</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Deterministisch</translation>
    </message>
    <message>
        <source>Not deterministic: two renders at one seed differ</source>
        <translation>Nicht deterministisch: Zwei Bilder mit demselben Seed unterscheiden sich</translation>
    </message>
    <message>
        <source>Not deterministic: %1 at line %2</source>
        <translation>Nicht deterministisch: %1 in Zeile %2</translation>
    </message>
</context>
<context>
    <name>pentimento::EditorActions</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>Zu Zeile &amp;gehen …</translation>
    </message>
    <message>
        <source>&amp;Comment or uncomment</source>
        <translation>Ein- oder aus&amp;kommentieren</translation>
    </message>
    <message>
        <source>Move line &amp;up</source>
        <translation>Zeile nach &amp;oben</translation>
    </message>
    <message>
        <source>Move line &amp;down</source>
        <translation>Zeile nach &amp;unten</translation>
    </message>
    <message>
        <source>Du&amp;plicate line</source>
        <translation>Zeile verdo&amp;ppeln</translation>
    </message>
    <message>
        <source>Add cursor &amp;above</source>
        <translation>Cursor &amp;darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add cursor &amp;below</source>
        <translation>Cursor d&amp;arunter hinzufügen</translation>
    </message>
    <message>
        <source>Select ne&amp;xt match as well</source>
        <translation>Nächsten Treffer &amp;mit auswählen</translation>
    </message>
    <message>
        <source>C&amp;omplete</source>
        <translation>Vervo&amp;llständigen</translation>
    </message>
    <message>
        <source>App&amp;ly the suggested fix</source>
        <translation>Vors&amp;chlag übernehmen</translation>
    </message>
    <message>
        <source>Next proble&amp;m</source>
        <translation>Nächstes Pro&amp;blem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Larger code</source>
        <translation>Code größer</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>Code kleiner</translation>
    </message>
    <message>
        <source>Code in its usual size</source>
        <translation>Code in normaler Größe</translation>
    </message>
</context>
<context>
    <name>pentimento::FindBar</name>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>Der Text ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Number of matches</source>
        <translation>Anzahl der Treffer</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replaces this match and goes to the next one (Enter)</source>
        <translation>Ersetzt diesen Treffer und geht zum nächsten (Enter)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Replaces every match as one step (Ctrl+Alt+Enter)</source>
        <translation>Ersetzt alle Treffer in einem Schritt (Strg+Alt+Enter)</translation>
    </message>
    <message>
        <source>Line, or line:column, of %L1</source>
        <translation>Zeile oder Zeile:Spalte, von %L1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>No expression yet</source>
        <translation>Noch kein Ausdruck</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 oder mehr</translation>
    </message>
    <message>
        <source>%L1 found</source>
        <comment>number of matches</comment>
        <translation>%L1 gefunden</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>this match of all</comment>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::HistoryStrip</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing kept yet. A run, a save or half a minute of rest keeps the picture here.</source>
        <translation>Noch nichts aufbewahrt. Ein Lauf, das Speichern oder eine halbe Minute Pause legt das Bild hier ab.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Compare with current</source>
        <translation>Mit aktueller Fassung vergleichen</translation>
    </message>
</context>
<context>
    <name>pentimento::JobsDrawer</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing is being worked on</source>
        <translation>Zurzeit läuft kein Auftrag</translation>
    </message>
    <message>
        <source>Renders, imports and runs appear here while they work.</source>
        <translation>Bildberechnungen, Importe und Läufe erscheinen hier, solange sie arbeiten.</translation>
    </message>
    <message>
        <source>Close jobs</source>
        <translation>Aufträge schließen</translation>
    </message>
</context>
<context>
    <name>pentimento::LiveView</name>
    <message>
        <source>%1, %2 % opaque</source>
        <translation>%1, %2 % deckend</translation>
    </message>
    <message>
        <source>Pixel under the mouse</source>
        <translation>Pixel unter der Maus</translation>
    </message>
    <message>
        <source>Frame %1, %2 a second</source>
        <extracomment>%1 is the number of a frame, %2 how many are shown each second</extracomment>
        <translation>Bild %1, %2 je Sekunde</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3. A click gives mouse and keys to the sketch, Tab takes them back.</source>
        <translation>%1 × %2 Pixel, %3. Ein Klick gibt Maus und Tasten an die Skizze, Tab holt sie zurück.</translation>
    </message>
    <message>
        <source>Fit, %1 %</source>
        <translation>Eingepasst, %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Frame %1, %L2 ms</source>
        <extracomment>%1 is the number of a frame</extracomment>
        <translation>Bild %1, %L2 ms</translation>
    </message>
    <message>
        <source>Frame %1, %2 s</source>
        <translation>Bild %1, %2 s</translation>
    </message>
    <message>
        <source>Busy: no sign from the sketch for 2 s.</source>
        <translation>Beschäftigt: seit 2 s kein Lebenszeichen der Skizze.</translation>
    </message>
    <message>
        <source>Painting, %1 s</source>
        <translation>Malt seit %1 s</translation>
    </message>
</context>
<context>
    <name>pentimento::MainWindow</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find a command by a few of its letters</source>
        <translation>Einen Befehl anhand weniger Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>Show or hide the list of jobs</source>
        <translation>Liste der Aufträge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;About Pentimento</source>
        <translation>Ü&amp;ber Pentimento</translation>
    </message>
    <message>
        <source>%1 is nothing that Pentimento opens.</source>
        <translation>%1 kann Pentimento nicht öffnen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The settings could not be read. They were put aside as %1.</source>
        <translation>Die Einstellungen waren nicht lesbar. Sie liegen jetzt als %1 beiseite.</translation>
    </message>
    <message>
        <source>Some settings could not be used and are as delivered.</source>
        <translation>Einige Einstellungen waren unbrauchbar und stehen auf dem Auslieferungswert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>in the rail: at most ten letters</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>The library is open for reading only: %1</source>
        <translation>Die Bibliothek ist nur zum Lesen geöffnet: %1</translation>
    </message>
    <message>
        <source>There is no library, so nothing is kept: %1</source>
        <translation>Ohne Bibliothek wird nichts aufbewahrt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still working.</source>
        <comment>asked when the window closes</comment>
        <translation>
            <numerusform>%n Auftrag arbeitet noch.</numerusform>
            <numerusform>%n Aufträge arbeiten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop now</source>
        <translation>&amp;Sofort anhalten</translation>
    </message>
    <message>
        <source>Stop after this s&amp;tep</source>
        <translation>Nach diesem Schri&amp;tt anhalten</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The work can go on without the window: the next start brings it back, and when all is done, Pentimento ends. Whatever you choose, what is finished is kept.</source>
        <translation>Die Arbeit kann ohne das Fenster weitergehen: Der nächste Start holt es zurück, und wenn alles getan ist, endet Pentimento. Was fertig ist, bleibt in jedem Fall.</translation>
    </message>
</context>
<context>
    <name>pentimento::MenuLine</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Sketch</source>
        <translation>&amp;Skizze</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) working</source>
        <comment>jobs in the menu line</comment>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation>Fortschritt der Aufträge</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>pentimento::PaintScrubber</name>
    <message>
        <source>Play the painting</source>
        <translation>Malvorgang abspielen</translation>
    </message>
    <message>
        <source>Step of the painting</source>
        <translation>Schritt des Malvorgangs</translation>
    </message>
    <message>
        <source>Go to the line of this step</source>
        <translation>Zur Zeile dieses Schritts</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>Zurück zum Bild</translation>
    </message>
    <message>
        <source>Empty canvas</source>
        <translation>Leere Leinwand</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 (approximate)</source>
        <translation>%1 (ungefähr)</translation>
    </message>
    <message>
        <source>%1 (the first frames)</source>
        <translation>%1 (die ersten Bilder)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>pentimento::PaintTracer</name>
    <message>
        <source>Trace %1</source>
        <translation>%1 nachzeichnen</translation>
    </message>
</context>
<context>
    <name>pentimento::ParameterPanel</name>
    <message>
        <source>Numbers, colours and switches declared at the top of the sketch show up here. A comment sets the range: %1</source>
        <translation>Zahlen, Farben und Schalter vom Anfang der Skizze erscheinen hier. Ein Kommentar legt den Bereich fest: %1</translation>
    </message>
</context>
<context>
    <name>pentimento::ParameterRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1, Wert</translation>
    </message>
    <message>
        <source>%1, colour %2</source>
        <translation>%1, Farbe %2</translation>
    </message>
</context>
<context>
    <name>pentimento::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>pentimento::PoolGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>pentimento::ProblemBox</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Changes the code as suggested (Alt+Enter)</source>
        <translation>Ändert den Code wie vorgeschlagen (Alt+Enter)</translation>
    </message>
</context>
<context>
    <name>pentimento::ProblemText</name>
    <message>
        <source>Something is missing here</source>
        <translation>Hier fehlt etwas</translation>
    </message>
    <message>
        <source>This %1 is never closed</source>
        <translation>%1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>Too much is broken here: the rest of the code was not read</source>
        <translation>Hier stimmt zu vieles nicht: Der restliche Code wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The code makes no sense here</source>
        <translation>Der Code ergibt hier keinen Sinn</translation>
    </message>
    <message>
        <source>Reaches out of the sketch, where nothing answers</source>
        <translation>Greift aus der Skizze hinaus, wo nichts antwortet</translation>
    </message>
    <message>
        <source>Writes letters into the picture</source>
        <translation>Schreibt Buchstaben ins Bild</translation>
    </message>
    <message>
        <source>%1 is p5’s own: a brush should draw this</source>
        <translation>%1 gehört zu p5 selbst: Das sollte ein Pinsel zeichnen</translation>
    </message>
    <message>
        <source>There is no setup function, so p5 starts nothing</source>
        <translation>Die Funktion setup fehlt, also startet p5 nichts</translation>
    </message>
    <message>
        <source>The canvas needs WEBGL for the brush to paint</source>
        <translation>Die Zeichenfläche braucht WEBGL, damit der Pinsel malt</translation>
    </message>
    <message>
        <source>Nothing puts a brush to the canvas</source>
        <translation>Kein Pinsel berührt die Zeichenfläche</translation>
    </message>
    <message>
        <source>There is no sketch here</source>
        <translation>Hier ist keine Skizze</translation>
    </message>
    <message>
        <source>The code ends before it is finished</source>
        <translation>Der Code bricht vor dem Ende ab</translation>
    </message>
    <message>
        <source>Use brush.%1</source>
        <translation>brush.%1 verwenden</translation>
    </message>
    <message>
        <source>A “%1” is missing here</source>
        <translation>Hier fehlt „%1“</translation>
    </message>
    <message>
        <source>“%1” makes no sense here</source>
        <translation>„%1“ ergibt hier keinen Sinn</translation>
    </message>
    <message>
        <source>brush.%1 is not in %2</source>
        <translation>brush.%1 gibt es nicht in %2</translation>
    </message>
    <message>
        <source>Not in %2</source>
        <translation>Gibt es nicht in %2</translation>
    </message>
    <message>
        <source>%1 reaches out of the sketch, where nothing answers</source>
        <translation>%1 greift aus der Skizze hinaus, wo nichts antwortet</translation>
    </message>
    <message>
        <source>%1 writes letters into the picture</source>
        <translation>%1 schreibt Buchstaben ins Bild</translation>
    </message>
</context>
<context>
    <name>pentimento::ProblemView</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
</context>
<context>
    <name>pentimento::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>pentimento::ReferencePanel</name>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the reference</source>
        <translation>Deckkraft der Vorlage</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a reference picture</source>
        <translation>Ein Bild als Vorlage wählen</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Ein Bild hierher ziehen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture</source>
        <translation>%1 lässt sich nicht als Bild lesen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.svg)</translation>
    </message>
</context>
<context>
    <name>pentimento::RunBar</name>
    <message>
        <source>Size of the picture</source>
        <translation>Größe des Bildes</translation>
    </message>
    <message>
        <source>Size of the picture in pixels; the sketch is drawn anew for it</source>
        <translation>Größe des Bildes in Pixeln; die Skizze wird dafür neu gezeichnet</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
</context>
<context>
    <name>pentimento::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>pentimento::SeedBox</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed: the same number gives the same picture</source>
        <translation>Seed: Dieselbe Zahl ergibt dasselbe Bild</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>New seed (Ctrl+R)</source>
        <translation>Neuer Seed (Strg+R)</translation>
    </message>
    <message>
        <source>The seed stays</source>
        <translation>Der Seed bleibt</translation>
    </message>
    <message>
        <source>Each run draws a new seed</source>
        <translation>Jeder Lauf zieht einen neuen Seed</translation>
    </message>
</context>
<context>
    <name>pentimento::SettingsWindow</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Reset page</source>
        <translation>Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Show this page as it is delivered</source>
        <translation>Diese Seite zeigen, wie sie ausgeliefert wird</translation>
    </message>
</context>
<context>
    <name>pentimento::ShortcutList</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>pentimento::ShortcutsWindow</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give this command the keys it was delivered with</source>
        <translation>Diesem Befehl die Tasten geben, mit denen er ausgeliefert wird</translation>
    </message>
    <message>
        <source>Give all commands the keys they were delivered with</source>
        <translation>Allen Befehlen die Tasten geben, mit denen sie ausgeliefert werden</translation>
    </message>
    <message>
        <source>Keys for “%1”</source>
        <translation>Tasten für „%1“</translation>
    </message>
    <message>
        <source>Press the new keys; Backspace takes them away</source>
        <translation>Die neuen Tasten drücken; die Rücktaste nimmt sie weg</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
</context>
<context>
    <name>pentimento::SidePanel</name>
    <message>
        <source>By a model</source>
        <translation>Von einem Modell</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>Eigene Bearbeitung</translation>
    </message>
    <message>
        <source>By the Tuner</source>
        <translation>Vom Tuner</translation>
    </message>
    <message>
        <source>By a trained policy</source>
        <translation>Von einer trainierten Strategie</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Colours in this picture</source>
        <translation>Farben in diesem Bild</translation>
    </message>
    <message>
        <source>share in %</source>
        <translation>Anteil in %</translation>
    </message>
    <message>
        <source>This artwork</source>
        <translation>Dieses Werk</translation>
    </message>
    <message>
        <source>Not kept yet. A run keeps it in the library.</source>
        <translation>Noch nicht aufbewahrt. Ein Lauf legt es in der Bibliothek ab.</translation>
    </message>
    <message>
        <source>Artwork %1, kept %2, seed %3</source>
        <translation>Werk %1, aufbewahrt %2, Seed %3</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>over the picture</source>
        <translation>über dem Bild</translation>
    </message>
</context>
<context>
    <name>pentimento::SketchExporter</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
</context>
<context>
    <name>pentimento::StartPage</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation>Aquarell</translation>
    </message>
    <message>
        <source>p5 2 and p5.brush 2</source>
        <translation>p5 2 und p5.brush 2</translation>
    </message>
    <message>
        <source>Hatching</source>
        <translation>Schraffur</translation>
    </message>
    <message>
        <source>p5 1 and p5.brush 1</source>
        <translation>p5 1 und p5.brush 1</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Pillow, numpy, matplotlib, cairo</source>
        <translation>Pillow, numpy, matplotlib, cairo</translation>
    </message>
    <message>
        <source>Start a sketch</source>
        <translation>Eine Skizze beginnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a sketch from a file (Ctrl+O)</source>
        <translation>Eine Skizze aus einer Datei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Opens as a copy of your own. Nothing runs until you say so.</source>
        <translation>Öffnet sich als eigene Kopie. Nichts läuft ungefragt.</translation>
    </message>
</context>
<context>
    <name>pentimento::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioExport</name>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 was not exported</source>
        <translation>%1 wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Longer side in pixels (64 to %1). The sketch is drawn anew at this size.</source>
        <translation>Längere Seite in Pixeln (64 bis %1). Die Skizze wird in dieser Größe neu gezeichnet.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Export web page</source>
        <translation>Webseite exportieren</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Export bundle</source>
        <translation>Bündel exportieren</translation>
    </message>
    <message>
        <source>A bundle holds what is kept in the library. Run or save the sketch first.</source>
        <translation>Ein Bündel enthält, was in der Bibliothek aufbewahrt ist. Die Skizze zuerst ausführen oder speichern.</translation>
    </message>
    <message>
        <source>Pentimento bundle (*.pentimento)</source>
        <translation>Pentimento-Bündel (*.pentimento)</translation>
    </message>
    <message>
        <source>A bundle holds what is kept in the library. %1</source>
        <translation>Ein Bündel enthält, was in der Bibliothek aufbewahrt ist. %1</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioFiles</name>
    <message>
        <source>Take the file</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Open sketches</source>
        <translation>Skizzen öffnen</translation>
    </message>
    <message>
        <source>Sketches and bundles (*.js *.mjs *.py *.pentimento);;All files (*)</source>
        <translation>Skizzen und Bündel (*.js *.mjs *.py *.pentimento);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save sketch</source>
        <translation>Skizze speichern</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>JavaScript (*.js)</source>
        <translation>JavaScript (*.js)</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Close sketch</source>
        <translation>Skizze schließen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n sketch(es) have changes that are not saved: %1.</source>
        <translation>
            <numerusform>%n Skizze hat ungespeicherte Änderungen: %1.</numerusform>
            <numerusform>%n Skizzen haben ungespeicherte Änderungen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text of %n sketch(es) was not saved when Pentimento ended.</source>
        <translation>
            <numerusform>Der Text von %n Skizze war beim Ende von Pentimento nicht gespeichert.</numerusform>
            <numerusform>Der Text von %n Skizzen war beim Ende von Pentimento nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is gone from the disk.</source>
        <translation>%1 liegt nicht mehr auf dem Datenträger.</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and here as well.</source>
        <translation>%1 wurde von einem anderen Programm und auch hier geändert.</translation>
    </message>
    <message>
        <source>Pentimento</source>
        <translation>Pentimento</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1 is gone from the disk. Its text is only here.</source>
        <translation>%1 liegt nicht mehr auf dem Datenträger. Den Text gibt es nur noch hier.</translation>
    </message>
    <message>
        <source>%1 was changed by another program and is no sketch any more. Saving replaces it. The reason</source>
        <translation>%1 wurde von einem anderen Programm geändert und ist keine Skizze mehr. Speichern ersetzt die Datei. Der Grund</translation>
    </message>
    <message>
        <source>Text that is not saved would be lost in a crash</source>
        <translation>Nicht gespeicherter Text ginge bei einem Absturz verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that an earlier session left cannot be read and stay where they are: %1</source>
        <translation>
            <numerusform>%n Text einer früheren Sitzung ist nicht lesbar und bleibt, wo er ist: %1</numerusform>
            <numerusform>%n Texte einer früheren Sitzung sind nicht lesbar und bleiben, wo sie sind: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The library did not keep this</source>
        <translation>Die Bibliothek hat dies nicht aufbewahrt</translation>
    </message>
    <message>
        <source>The library could not be backed up</source>
        <translation>Die Bibliothek konnte nicht gesichert werden</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioPanes</name>
    <message>
        <source>Open sketches</source>
        <translation>Offene Skizzen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Schließen (Strg+W)</translation>
    </message>
    <message>
        <source>What this sketch was made from. Its whole line stands at the right, under “This artwork”.</source>
        <translation>Woraus diese Skizze entstanden ist. Mehr dazu steht rechts unter „Dieses Werk“.</translation>
    </message>
    <message>
        <source>Which lines of the console are shown</source>
        <translation>Welche Zeilen der Konsole gezeigt werden</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Fassung</numerusform>
            <numerusform>%Ln Fassungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::StudioReplay</name>
    <message>
        <source>The painting of %1 cannot be replayed</source>
        <translation>Der Malvorgang von %1 lässt sich nicht abspielen</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioSession</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Frame %1 in %2 ms</source>
        <translation>Bild %1 in %2 ms</translation>
    </message>
    <message>
        <source>Stopped because it needs too much memory. The last picture is kept.</source>
        <translation>Angehalten, weil zu viel Speicher gebraucht wird. Das letzte Bild bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped after %1 s without a frame. Last logged line %2. The last picture is kept.</source>
        <translation>Nach %1 s ohne neues Bild angehalten. Zuletzt gemeldete Zeile: %2. Das letzte Bild bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped after %1 s without a frame. The last picture is kept.</source>
        <translation>Nach %1 s ohne neues Bild angehalten. Das letzte Bild bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioSettingsPage</name>
    <message>
        <source>Start with &amp;Auto on</source>
        <translation>Mit Au&amp;to beginnen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds without a sign</source>
        <translation>Sekunden ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Sketches then run by themselves when typing rests. Nothing runs when a sketch is opened. Takes effect at the next start.</source>
        <translation>Skizzen laufen dann von selbst, sobald das Tippen ruht. Beim Öffnen einer Skizze läuft nichts. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>A sketch that gives no sign</source>
        <translation>Eine Skizze ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>After so long it is stopped for good. The last picture is kept.</source>
        <translation>Nach dieser Zeit wird sie endgültig angehalten. Das letzte Bild bleibt erhalten.</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
</context>
<context>
    <name>pentimento::StudioWorkspace</name>
    <message>
        <source>Not painted yet. %1 runs the sketch.</source>
        <translation>Noch nicht gemalt. %1 lässt die Skizze laufen.</translation>
    </message>
    <message>
        <source>Version of %1. Changes since then are marked.</source>
        <translation>Fassung von %1. Änderungen seither sind markiert.</translation>
    </message>
    <message>
        <source>Run 60 s</source>
        <translation>60 s ausführen</translation>
    </message>
    <message>
        <source>Run once</source>
        <translation>Einmal ausführen</translation>
    </message>
    <message>
        <source>Killed twice in a row: Auto is off. Run it when you are ready.</source>
        <translation>Zweimal in Folge abgebrochen: Auto ist aus. Bei Gelegenheit selbst ausführen.</translation>
    </message>
    <message>
        <source>This version cannot be read</source>
        <translation>Diese Fassung ist nicht lesbar</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Picture from %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>Picture from %1. The code has changed since.</source>
        <translation>Bild von %1. Der Code hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Noch in keiner Datei gespeichert</translation>
    </message>
    <message>
        <source>Problems  %1</source>
        <translation>Probleme  %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Console  %1</source>
        <translation>Konsole  %1</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Confined: bubblewrap, no network</source>
        <translation>Abgeschottet: bubblewrap, kein Netz</translation>
    </message>
    <message>
        <source>Sketches run in a process of their own without network, home folder or other processes</source>
        <translation>Skizzen laufen in einem eigenen Prozess ohne Netz, Benutzerordner und andere Prozesse</translation>
    </message>
    <message>
        <source>Not confined</source>
        <translation>Nicht abgeschottet</translation>
    </message>
    <message>
        <source>No library</source>
        <translation>Keine Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>Library: %Ln artwork(s)</source>
        <translation>
            <numerusform>Bibliothek: %Ln Werk</numerusform>
            <numerusform>Bibliothek: %Ln Werke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1, nur lesbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was not drawn twice</source>
        <translation>%1 wurde nicht zweimal gezeichnet</translation>
    </message>
    <message>
        <source>from artwork %1</source>
        <translation>aus Werk %1</translation>
    </message>
    <message>
        <source>p5 sketches cannot run: %1</source>
        <translation>p5-Skizzen können nicht laufen: %1</translation>
    </message>
    <message>
        <source>Replay. A click leads to its line.</source>
        <translation>Wiedergabe. Ein Klick führt zur Zeile.</translation>
    </message>
    <message>
        <source>Replay of the code before the last edit.</source>
        <translation>Wiedergabe des Codes vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>There is no library, so nothing is kept.</source>
        <translation>Es gibt keine Bibliothek, darum wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>The library is open for reading only, so nothing new is kept.</source>
        <translation>Die Bibliothek ist nur zum Lesen geöffnet, darum wird nichts Neues aufbewahrt.</translation>
    </message>
    <message>
        <source>No version is kept yet to compare with.</source>
        <translation>Noch ist keine Version zum Vergleichen aufbewahrt.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Das ist die neueste Version.</translation>
    </message>
    <message>
        <source>There is no older version.</source>
        <translation>Es gibt keine ältere Version.</translation>
    </message>
</context>
<context>
    <name>pentimento::SurroundPicker</name>
    <message>
        <source>Surround of the picture</source>
        <translation>Umfeld des Bildes</translation>
    </message>
    <message>
        <source>Black surround</source>
        <translation>Schwarzes Umfeld</translation>
    </message>
    <message>
        <source>Grey surround (L* 50)</source>
        <translation>Graues Umfeld (L* 50)</translation>
    </message>
    <message>
        <source>White surround</source>
        <translation>Weißes Umfeld</translation>
    </message>
    <message>
        <source>Paper surround</source>
        <translation>Umfeld wie Papier</translation>
    </message>
</context>
<context>
    <name>pentimento::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Schließen (%1)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>pentimento::UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
</TS>
