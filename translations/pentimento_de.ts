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
    <name>FilterWords</name>
    <message>
        <source>%1 +%2</source>
        <extracomment>Of a list that is too long: its first names, and how many there are beside them.</extracomment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: hidden</source>
        <extracomment>Of a condition on who made a picture, while that is hidden: &quot;Model: hidden&quot;.</extracomment>
        <translation>%1: verborgen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Near %1</source>
        <extracomment>Pictures that have about the colour %1, &quot;#e07fbc&quot;.</extracomment>
        <translation>Nahe %1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Urheber: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Aus: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Which part of the program a picture came from.</extracomment>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Unsure only</source>
        <translation>Nur unsichere</translation>
    </message>
    <message>
        <source>Supplements only</source>
        <translation>Nur Ergänzungen</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Tuner</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Trained policy</source>
        <translation>Trainierte Strategie</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Of an imported picture: nobody knows who made it.</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
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
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them much like another</source>
        <comment>pictures just imported</comment>
        <translation>
            <numerusform>%Ln davon einem anderen sehr ähnlich</numerusform>
            <numerusform>%Ln davon anderen sehr ähnlich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were here already</source>
        <translation>
            <numerusform>%Ln war schon da</numerusform>
            <numerusform>%Ln waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln war nicht lesbar</numerusform>
            <numerusform>%Ln waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing added</source>
        <translation>nichts hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sketch(es)</source>
        <translation>
            <numerusform>%Ln Skizze</numerusform>
            <numerusform>%Ln Skizzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>pictures and sketches</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <comment>a number of pictures</comment>
        <translation>Importieren: %1</translation>
    </message>
    <message>
        <source>The import could not go on: %1. %2</source>
        <translation>Der Import konnte nicht weitergehen: %1. %2</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
</context>
<context>
    <name>PoolActions</name>
    <message>
        <source>&amp;Nope</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Okay</source>
        <translation>&amp;Okay</translation>
    </message>
    <message>
        <source>&amp;Love</source>
        <translation>&amp;Liebling</translation>
    </message>
    <message>
        <source>&amp;Clear rating</source>
        <translation>Bewertung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last decision back and show its picture</source>
        <translation>Die letzte Entscheidung zurücknehmen und ihr Bild zeigen</translation>
    </message>
    <message>
        <source>Nope, and stay</source>
        <translation>Nein, und bleiben</translation>
    </message>
    <message>
        <source>Okay, and stay</source>
        <translation>Okay, und bleiben</translation>
    </message>
    <message>
        <source>Love, and stay</source>
        <translation>Liebling, und bleiben</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>Go on without a rating</source>
        <translation>Ohne Bewertung weitergehen</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Unsicher</translation>
    </message>
    <message>
        <source>Mark it to be looked at again; the rating stays</source>
        <translation>Zum Wiederansehen vormerken; die Bewertung bleibt</translation>
    </message>
    <message>
        <source>Show code and &amp;prompt</source>
        <translation>Code und &amp;Prompt zeigen</translation>
    </message>
    <message>
        <source>Who made this picture, and how</source>
        <translation>Wer dieses Bild gemacht hat, und wie</translation>
    </message>
    <message>
        <source>Ne&amp;xt picture</source>
        <translation>Nä&amp;chstes Bild</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>&amp;First picture</source>
        <translation>&amp;Erstes Bild</translation>
    </message>
    <message>
        <source>L&amp;ast picture</source>
        <translation>Let&amp;ztes Bild</translation>
    </message>
    <message>
        <source>Show or leave out: %1</source>
        <translation>Zeigen oder auslassen: %1</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Bring pictures, sketches or an exported pool into the library</source>
        <translation>Bilder, Skizzen oder einen exportierten Pool in die Bibliothek holen</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Bring everything in a folder and the folders in it into the library</source>
        <translation>Alles aus einem Ordner und den Ordnern darin in die Bibliothek holen</translation>
    </message>
    <message>
        <source>Open in the &amp;Studio</source>
        <translation>Im &amp;Studio öffnen</translation>
    </message>
    <message>
        <source>Go on with the code that drew this picture</source>
        <translation>Mit dem Code weitermachen, der dieses Bild gezeichnet hat</translation>
    </message>
    <message>
        <source>&amp;Loupe</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>One picture at a time</source>
        <translation>Ein Bild nach dem anderen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Many pictures side by side</source>
        <translation>Viele Bilder nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>What was rated, how fast, and how far you agree with yourself</source>
        <translation>Was bewertet wurde, wie schnell, und wie weit Sie mit sich einig sind</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Blind</source>
        <translation>&amp;Blind</translation>
    </message>
    <message>
        <source>Hide who made a picture while it is rated, so that the maker does not sway you</source>
        <translation>Beim Bewerten verbergen, wer ein Bild gemacht hat, damit das nicht beeinflusst</translation>
    </message>
    <message>
        <source>Auto-&amp;advance</source>
        <translation>&amp;Weitergehen</translation>
    </message>
    <message>
        <source>A rating goes on to the next picture</source>
        <translation>Nach einer Bewertung kommt das nächste Bild</translation>
    </message>
    <message>
        <source>La&amp;rger pictures</source>
        <translation>&amp;Größere Bilder</translation>
    </message>
    <message>
        <source>S&amp;maller pictures</source>
        <translation>&amp;Kleinere Bilder</translation>
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>&amp;Find pictures</source>
        <translation>Bilder &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Sur&amp;vey</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Two to four of the selected pictures, moved together</source>
        <translation>Zwei bis vier der ausgewählten Bilder, gemeinsam bewegt</translation>
    </message>
    <message>
        <source>&amp;Duel</source>
        <translation>&amp;Duell</translation>
    </message>
    <message>
        <source>Which of two is better?</source>
        <translation>Welches von zweien ist besser?</translation>
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
    <name>RatingWords</name>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>StatsWords</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as QLocale::toString() takes it: 18 Nov</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>A month, as QLocale::toString() takes it: Nov 2026</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Loupe, shown again</source>
        <translation>Lupe, erneut gezeigt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
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
    <message>
        <source>Rate as nop&amp;e</source>
        <translation>Als N&amp;ein bewerten</translation>
    </message>
    <message>
        <source>Rate the artwork in view as nope; it is kept first where it is not</source>
        <translation>Das sichtbare Werk als Nein bewerten; zuvor wird es aufbewahrt, wenn es das noch nicht ist</translation>
    </message>
    <message>
        <source>Rate as o&amp;kay</source>
        <translation>Als O&amp;kay bewerten</translation>
    </message>
    <message>
        <source>Rate the artwork in view as okay; it is kept first where it is not</source>
        <translation>Das sichtbare Werk als Okay bewerten; zuvor wird es aufbewahrt, wenn es das noch nicht ist</translation>
    </message>
    <message>
        <source>Rate as lo&amp;ve</source>
        <translation>Als L&amp;iebling bewerten</translation>
    </message>
    <message>
        <source>Rate the artwork in view as love; it is kept first where it is not</source>
        <translation>Das sichtbare Werk als Liebling bewerten; zuvor wird es aufbewahrt, wenn es das noch nicht ist</translation>
    </message>
    <message>
        <source>C&amp;lear the rating</source>
        <translation>Bewertung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was decided about the artwork in view</source>
        <translation>Zurücknehmen, was über das sichtbare Werk entschieden wurde</translation>
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
    <name>pentimento::AgreementCard</name>
    <message>
        <source>Agreement with yourself</source>
        <translation>Übereinstimmung mit sich selbst</translation>
    </message>
    <message>
        <source>Agreement by month</source>
        <translation>Übereinstimmung nach Monaten</translation>
    </message>
    <message>
        <source>0.6 needed</source>
        <translation>0,6 nötig</translation>
    </message>
    <message>
        <source>First %1, then %2</source>
        <extracomment>What was said of a picture first, and when it was shown again.</extracomment>
        <translation>Erst %1, dann %2</translation>
    </message>
    <message>
        <source>First %1</source>
        <extracomment>Heads of a table: what was said first (rows), and when the picture was shown again (columns).</extracomment>
        <translation>Erst %1</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>Dann %1</translation>
    </message>
    <message>
        <source>κ %1</source>
        <translation>κ %1</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa %1</source>
        <translation>Cohens Kappa %1</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 to %2, 95 % interval</source>
        <translation>%1 bis %2, 95-%-Intervall</translation>
    </message>
    <message>
        <source>No picture was shown a second time yet.</source>
        <translation>Noch wurde kein Bild ein zweites Mal gezeigt.</translation>
    </message>
    <message>
        <source>%1 of the %2 silent repeats that are needed to tell.</source>
        <translation>%1 der %2 stillen Wiederholungen, die für eine Aussage nötig sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent repeat(s), %1 % answered as the first time.</source>
        <translation>
            <numerusform>%Ln stille Wiederholung, %1 % wie beim ersten Mal beantwortet.</numerusform>
            <numerusform>%Ln stille Wiederholungen, %1 % wie beim ersten Mal beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Below 0.6: you often decide otherwise the second time, and no model can agree with you more than you do. Rating more slowly, or fewer at a time, helps.</source>
        <translation>Unter 0,6: Beim zweiten Mal fällt die Entscheidung oft anders aus, und genauer kann kein Modell den Geschmack treffen. Langsamer oder weniger auf einmal zu bewerten hilft.</translation>
    </message>
    <message>
        <source>κ by month, 95 % interval</source>
        <translation>κ nach Monaten, 95-%-Intervall</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeat(s)</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::AgreementScale</name>
    <message>
        <source>Scale of agreement</source>
        <translation>Skala der Übereinstimmung</translation>
    </message>
    <message>
        <source>%1, between %2 and %3 with 95 percent certainty; %4 is needed</source>
        <translation>%1, mit 95 Prozent Sicherheit zwischen %2 und %3; %4 ist nötig</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <extracomment>A number on a scale, below which a value is too low.</extracomment>
        <translation>%1 nötig</translation>
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
    <name>pentimento::ChangedCard</name>
    <message>
        <source>Changed your mind most often</source>
        <translation>Am häufigsten umentschieden</translation>
    </message>
    <message>
        <source>No picture changed its tier.</source>
        <translation>Kein Bild hat seine Stufe gewechselt.</translation>
    </message>
    <message>
        <source>Show picture %1</source>
        <translation>Bild %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Wechsel</numerusform>
            <numerusform>%Ln Wechsel</numerusform>
        </translation>
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
    <name>pentimento::ColourFinder</name>
    <message>
        <source>Find a colour</source>
        <translation>Farbe finden</translation>
    </message>
    <message>
        <source>The colour that is picked</source>
        <translation>Die gewählte Farbe</translation>
    </message>
    <message>
        <source>Colour as a number</source>
        <translation>Farbe als Zahl</translation>
    </message>
    <message>
        <source>Red, green and blue in hexadecimal: #e07fbc</source>
        <translation>Rot, Grün und Blau hexadezimal: #e07fbc</translation>
    </message>
    <message>
        <source>How far a colour may be from it</source>
        <translation>Wie weit eine Farbe davon abweichen darf</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Small finds just this colour, large its whole family.</source>
        <translation>Klein findet nur diese Farbe, groß ihre ganze Familie.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>%1, light</source>
        <translation>%1, hell</translation>
    </message>
    <message>
        <source>%1, deep</source>
        <translation>%1, tief</translation>
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
    <name>pentimento::ColourSwatch</name>
    <message>
        <source>%1, %2, %3 percent</source>
        <extracomment>A colour of a picture for a screen reader: its hue, its code and its share.</extracomment>
        <translation>%1, %2, %3 Prozent</translation>
    </message>
    <message>
        <source>Find pictures with this colour (%1, %2 %)</source>
        <translation>Bilder mit dieser Farbe finden (%1, %2 %)</translation>
    </message>
</context>
<context>
    <name>pentimento::ColourSwatches</name>
    <message>
        <source>Colours of this picture</source>
        <translation>Farben dieses Bildes</translation>
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
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
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
    <name>pentimento::DateRange</name>
    <message>
        <source>Pictures made between two days</source>
        <translation>Bilder, die zwischen zwei Tagen entstanden</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>pentimento::DecisionBar</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
</context>
<context>
    <name>pentimento::DecisionRail</name>
    <message>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Last decisions</source>
        <translation>Letzte Entscheidungen</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>time to decide</source>
        <translation>Zeit dafür</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <extracomment>So many pictures, before the tier they were given: &quot;143 × Love&quot;.</extracomment>
        <translation>%1 ×</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <extracomment>Pictures that were rated together.</extracomment>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and its keys.</extracomment>
        <translation>%1 (%2)</translation>
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
    <name>pentimento::DuelView</name>
    <message>
        <source>Left is better</source>
        <translation>Links ist besser</translation>
    </message>
    <message>
        <source>Right is better</source>
        <translation>Rechts ist besser</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Left picture</source>
        <translation>Linkes Bild</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Rechtes Bild</translation>
    </message>
    <message>
        <source>Which is better?</source>
        <translation>Welches ist besser?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: what a button does, and its key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Too few pictures to compare</source>
        <translation>Zu wenige Bilder zum Vergleichen</translation>
    </message>
    <message>
        <source>A duel needs at least two. Select more in the grid, or change the filter.</source>
        <translation>Ein Duell braucht mindestens zwei. Im Raster mehr auswählen oder den Filter ändern.</translation>
    </message>
    <message>
        <source>No pair is left</source>
        <translation>Kein Paar ist übrig</translation>
    </message>
    <message>
        <source>These two were just compared. Select more in the grid, or change the filter.</source>
        <translation>Diese beiden wurden gerade verglichen. Im Raster mehr auswählen oder den Filter ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n Duell</numerusform>
            <numerusform>%n Duelle</numerusform>
        </translation>
    </message>
    <message>
        <source>the ladder knows %1 of %2 places within ±%3</source>
        <extracomment>Of a ladder of pictures: how many of them have a place that is known to so many up or down.</extracomment>
        <translation>die Rangleiter kennt %1 von %2 Plätzen auf ±%3 genau</translation>
    </message>
    <message>
        <source>, half of them within ±%1</source>
        <extracomment>The rest of the sentence before, of the places of a ladder.</extracomment>
        <translation>, die Hälfte davon auf ±%1 genau</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) cannot be shown</source>
        <translation>
            <numerusform>%n Bild kann nicht gezeigt werden</numerusform>
            <numerusform>%n Bilder können nicht gezeigt werden</numerusform>
        </translation>
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
    <name>pentimento::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>pentimento::FilterBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a control: %1 what it does, %2 its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Weglassen: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Within a hue the oldest come first</source>
        <translation>Innerhalb eines Farbtons kommen die ältesten zuerst</translation>
    </message>
    <message>
        <source>Which pictures come first</source>
        <translation>Welche Bilder zuerst kommen</translation>
    </message>
    <message>
        <source>Words in title, prompt, subject or file name</source>
        <translation>Wörter in Titel, Prompt, Motiv oder Dateiname</translation>
    </message>
    <message>
        <source>Show every picture again</source>
        <translation>Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Which pictures stand together under a header</source>
        <translation>Welche Bilder unter einer Überschrift zusammenstehen</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>pentimento::FilterChips</name>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Conditions that have no room here</source>
        <translation>Bedingungen, für die hier kein Platz ist</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <extracomment>A button that takes a condition away; %1 is the condition: &quot;Peach, Rose&quot;.</extracomment>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>%1: press to show the others, too</source>
        <translation>%1: Drücken zeigt auch die anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n more conditions</source>
        <translation>
            <numerusform>%n weitere Bedingung</numerusform>
            <numerusform>%n weitere Bedingungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::FilterMenu</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Text…</source>
        <translation>&amp;Text …</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Farbe …</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Author, model, origin and run: hidden</source>
        <translation>Urheber, Modell, Herkunft und Lauf: verborgen</translation>
    </message>
    <message>
        <source>Hidden while you rate blind, so that the maker does not sway you</source>
        <translation>Beim blinden Bewerten verborgen, damit der Urheber Sie nicht beeinflusst</translation>
    </message>
    <message numerus="yes">
        <source>%n more: use the search field</source>
        <translation>
            <numerusform>%n weiteres: bitte das Suchfeld nutzen</numerusform>
            <numerusform>%n weitere: bitte das Suchfeld nutzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Zwischen zwei Tagen …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>pentimento::FilterName</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Takes the place of the filter of this name.</source>
        <translation>Tritt an die Stelle des Filters dieses Namens.</translation>
    </message>
    <message>
        <source>Kept in the library, with its sorting.</source>
        <translation>Wird mit seiner Sortierung in der Bibliothek aufbewahrt.</translation>
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
    <name>pentimento::HueCell</name>
    <message>
        <source>%1: %2 pictures, %3 love, %4 okay, %5 nope</source>
        <extracomment>A hue and its pictures: name, all of them, and how many are rated love, okay and nope.</extracomment>
        <translation>%1: %2 Bilder, %3 Liebling, %4 Okay, %5 Nein</translation>
    </message>
    <message>
        <source>Thin: %1 of %2 loves. Too few to learn a taste in this hue from.</source>
        <translation>Dünn: %1 von %2 Lieblingen. Zu wenige, um in diesem Farbton einen Geschmack zu lernen.</translation>
    </message>
</context>
<context>
    <name>pentimento::HueStrip</name>
    <message>
        <source>Hues</source>
        <translation>Farbtöne</translation>
    </message>
</context>
<context>
    <name>pentimento::ImportBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Begin no more files until you go on</source>
        <translation>Keine weiteren Dateien beginnen, bis es weitergeht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the import; what was added stays</source>
        <translation>Den Import anhalten; was hinzugefügt wurde, bleibt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show what could not be read, and why</source>
        <translation>Zeigen, was nicht lesbar war und warum</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>Den Import fortsetzen</translation>
    </message>
    <message>
        <source>Paused after %L1 of %L2</source>
        <translation>Pause nach %L1 von %L2</translation>
    </message>
</context>
<context>
    <name>pentimento::ImportDialog</name>
    <message>
        <source>As &amp;supplements</source>
        <translation>Als &amp;Ergänzungen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import into the Pool</source>
        <translation>In den Pool importieren</translation>
    </message>
    <message>
        <source>Looking through what you chose</source>
        <translation>Die Auswahl wird durchgesehen</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Motiv</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>for example hibiscus</source>
        <translation>zum Beispiel Hibiskus</translation>
    </message>
    <message>
        <source>The subject of what has none of its own</source>
        <translation>Das Motiv für alles, was kein eigenes hat</translation>
    </message>
    <message>
        <source>They are there to fill hues that are thin, and are part of the reference pool unless you rate them nope.</source>
        <translation>Sie füllen dünn besetzte Farbtöne auf und gehören zum Referenzpool, solange sie nicht mit Nein bewertet werden.</translation>
    </message>
    <message>
        <source>Mark all of them as supplements</source>
        <translation>Alle als Ergänzungen kennzeichnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (%1)</source>
        <translation>Abbrechen (%1)</translation>
    </message>
    <message>
        <source>Import (%1)</source>
        <translation>Importieren (%1)</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>Es gibt nichts zu importieren</translation>
    </message>
    <message>
        <source>No pictures (PNG, JPEG, WebP, SVG) and no sketches (.js, .py) were found in what you chose.</source>
        <translation>In der Auswahl sind weder Bilder (PNG, JPEG, WebP, SVG) noch Skizzen (.js, .py).</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <comment>a number of pictures</comment>
        <translation>%1 importieren?</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Das lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>It could not be looked through</source>
        <translation>Die Auswahl ließ sich nicht durchsehen</translation>
    </message>
    <message numerus="yes">
        <source>picture(s): %1</source>
        <comment>of the formats</comment>
        <translation>
            <numerusform>Bild: %1</numerusform>
            <numerusform>Bilder: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with code beside it/them</source>
        <translation>
            <numerusform>mit Code daneben</numerusform>
            <numerusform>mit Code daneben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sketch(es) to be rendered</source>
        <translation>
            <numerusform>Skizze, die gerendert wird</numerusform>
            <numerusform>Skizzen, die gerendert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating(s) from an exported pool</source>
        <translation>
            <numerusform>Bewertung aus einem exportierten Pool</numerusform>
            <numerusform>Bewertungen aus einem exportierten Pool</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::InspectedPicture</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>pentimento::Inspector</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nope</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>okay</source>
        <translation>Okay</translation>
    </message>
    <message>
        <source>love</source>
        <translation>Liebling</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date as QLocale takes it: day and month, and the year where it is another one.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <extracomment>A day, and how long a decision took: &quot;20 Nov, after 2.1 s&quot;.</extracomment>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>What somebody said of a picture at first, and what when asked again: &quot;Love, then okay&quot;.</extracomment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht vermessen</translation>
    </message>
    <message>
        <source>%1, hue %2°</source>
        <extracomment>A group of colours and an angle on the colour wheel: &quot;Peach, hue 52°&quot;.</extracomment>
        <translation>%1, Farbton %2°</translation>
    </message>
    <message>
        <source>Picture in view</source>
        <translation>Gezeigtes Bild</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>Kein Bild gewählt</translation>
    </message>
    <message>
        <source>What is known of a picture stands here.</source>
        <translation>Hier steht, was über ein Bild bekannt ist.</translation>
    </message>
    <message>
        <source>Find this colour</source>
        <translation>Diese Farbe finden</translation>
    </message>
    <message>
        <source>Find pictures with the main colour of this one</source>
        <translation>Bilder mit der Hauptfarbe von diesem finden</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertet</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n times</source>
        <translation>
            <numerusform>%n-mal gefragt</numerusform>
            <numerusform>%n-mal gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked twice</source>
        <translation>Erneut gefragt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height in pixels.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Kein Seed</translation>
    </message>
    <message>
        <source>Find pictures with the main colour, %1</source>
        <translation>Bilder mit der Hauptfarbe finden, %1</translation>
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
    <name>pentimento::LadderList</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Between which two places of a ladder a picture stands: &quot;2 to 6&quot;.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>likely %1</source>
        <extracomment>Of the places of a ladder: &quot;likely 2 to 6&quot;.</extracomment>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n Duell</numerusform>
            <numerusform>%n Duelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::LadderView</name>
    <message>
        <source>place %1</source>
        <extracomment>In a ladder, below the bar of a picture: between which places it stands, &quot;2 to 6&quot;.</extracomment>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Rangleiter</translation>
    </message>
    <message>
        <source>weaker to stronger · duels</source>
        <translation>schwächer bis stärker · Duelle</translation>
    </message>
    <message>
        <source>The bar holds the strength of a picture with a chance of 95 %; the number is its duels.</source>
        <translation>Der Balken enthält die Stärke eines Bildes mit 95 % Wahrscheinlichkeit; die Zahl sind seine Duelle.</translation>
    </message>
    <message>
        <source>Ladder, the best first</source>
        <translation>Rangleiter, das beste zuerst</translation>
    </message>
    <message>
        <source>No duels yet</source>
        <translation>Noch keine Duelle</translation>
    </message>
    <message>
        <source>Each choice puts two pictures on the ladder.</source>
        <translation>Jede Wahl stellt zwei Bilder auf die Rangleiter.</translation>
    </message>
</context>
<context>
    <name>pentimento::LineChart</name>
    <message>
        <source>(%1 to %2)</source>
        <extracomment>An interval: from its lower to its upper end.</extracomment>
        <translation>(%1 bis %2)</translation>
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
    <name>pentimento::LoupeView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read the picture again</source>
        <translation>Das Bild noch einmal lesen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Take the picture out of the Pool</source>
        <translation>Das Bild aus dem Pool nehmen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show its file in the folder</source>
        <translation>Seine Datei im Ordner zeigen</translation>
    </message>
    <message>
        <source>Review nope</source>
        <translation>Nein ansehen</translation>
    </message>
    <message>
        <source>Look again at the pictures rated Nope</source>
        <translation>Die mit Nein bewerteten Bilder noch einmal ansehen</translation>
    </message>
    <message>
        <source>Review unsure</source>
        <translation>Unsichere ansehen</translation>
    </message>
    <message>
        <source>Look again at the pictures marked unsure</source>
        <translation>Die als unsicher markierten Bilder noch einmal ansehen</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Choose which pictures are shown</source>
        <translation>Auswählen, welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen …</translation>
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
    <name>pentimento::MakerSection</name>
    <message>
        <source>Show code and prompt</source>
        <translation>Code und Prompt zeigen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>Hidden while you rate, so that the maker does not sway you.</source>
        <translation>Beim Bewerten verborgen, damit der Urheber Sie nicht beeinflusst.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Its code is missing from the library or damaged.</source>
        <translation>Sein Code fehlt in der Bibliothek oder ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and its keys.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Tuner</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Trained model</source>
        <translation>Trainiertes Modell</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Drawn with</source>
        <translation>Gezeichnet mit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
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
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
</context>
<context>
    <name>pentimento::NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What you see in it</source>
        <translation>Was Ihnen daran auffällt</translation>
    </message>
</context>
<context>
    <name>pentimento::PaceCard</name>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pictures an hour</source>
        <translation>Bilder pro Stunde</translation>
    </message>
    <message>
        <source>Seconds to decide</source>
        <translation>Sekunden bis zur Entscheidung</translation>
    </message>
    <message>
        <source>No picture was rated on its own yet.</source>
        <translation>Noch wurde kein Bild einzeln bewertet.</translation>
    </message>
    <message>
        <source>half took up to %1 s, nine of ten up to %2 s</source>
        <translation>die Hälfte brauchte bis zu %1 s, neun von zehn bis zu %2 s</translation>
    </message>
    <message>
        <source>Last sitting: %1.</source>
        <translation>Letzte Sitzung: %1.</translation>
    </message>
    <message>
        <source>Last sitting: %1 pictures an hour; %2.</source>
        <translation>Letzte Sitzung: %1 Bilder pro Stunde; %2.</translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation>Sekunden, Median</translation>
    </message>
    <message>
        <source>nine of ten</source>
        <translation>neun von zehn</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %Ln decision(s)</source>
        <extracomment>From one moment to another, and how much was decided in between.</extracomment>
        <translation>
            <numerusform>%1 bis %2, %Ln Entscheidung</numerusform>
            <numerusform>%1 bis %2, %Ln Entscheidungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::PaceChart</name>
    <message>
        <source>Pace over this session</source>
        <translation>Tempo in dieser Sitzung</translation>
    </message>
    <message>
        <source>No pace yet</source>
        <translation>Noch kein Tempo</translation>
    </message>
    <message>
        <source>From %1 to %2 pictures an hour, at most %3</source>
        <translation>Von %1 bis %2 Bilder je Stunde, höchstens %3</translation>
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
    <name>pentimento::PicturePane</name>
    <message>
        <source>Cannot be shown</source>
        <translation>Kann nicht gezeigt werden</translation>
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
    <name>pentimento::PoolBar</name>
    <message>
        <source>How the pictures are shown</source>
        <translation>Wie die Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; pictures, all rated</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; Bilder, alle bewertet</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 rated</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 bewertet</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <name>pentimento::PoolWorkspace</name>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Pictures, sketches and pools (*.png *.jpg *.jpeg *.webp *.svg *.js *.py pool.json)</source>
        <translation>Bilder, Skizzen und Pools (*.png *.jpg *.jpeg *.webp *.svg *.js *.py pool.json)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>There is no code for this picture, so there is nothing to edit.</source>
        <translation>Zu diesem Bild gibt es keinen Code, also nichts zu bearbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln picture(s) rated</source>
        <translation>
            <numerusform>Das eine Bild ist bewertet</numerusform>
            <numerusform>Alle %Ln Bilder bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one that is shown</source>
        <translation>Das ist das letzte, das gezeigt wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) taken back</source>
        <translation>
            <numerusform>%Ln Bewertung zurückgenommen</numerusform>
            <numerusform>%Ln Bewertungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>You have become slower. A short break keeps your judgement even.</source>
        <translation>Sie sind langsamer geworden. Eine kurze Pause hält das Urteil gleichmäßig.</translation>
    </message>
    <message>
        <source>The library could not do it: %1</source>
        <translation>Die Bibliothek konnte es nicht: %1</translation>
    </message>
    <message>
        <source>It lies in %1.</source>
        <translation>Es liegt in %1.</translation>
    </message>
    <message>
        <source>The library is open for reading only, so nothing can be imported.</source>
        <translation>Die Bibliothek ist nur zum Lesen offen, es kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>Ratings are not saved</source>
        <translation>Bewertungen sind nicht gesichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) could not be written to the disk yet. Closing the window loses what the disk still refuses.</source>
        <translation>
            <numerusform>%Ln Bewertung konnte noch nicht auf die Platte geschrieben werden. Mit dem Fenster geht verloren, was sie weiter ablehnt.</numerusform>
            <numerusform>%Ln Bewertungen konnten noch nicht auf die Platte geschrieben werden. Mit dem Fenster geht verloren, was sie weiter ablehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) rated</source>
        <translation>
            <numerusform>%Ln Bild bewertet</numerusform>
            <numerusform>%Ln Bilder bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <translation>%1 %L2</translation>
    </message>
    <message>
        <source>Export the statistics</source>
        <translation>Statistik exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) are not saved yet: %1. You can go on; it is tried again all the time.</source>
        <translation>
            <numerusform>%Ln Bewertung ist noch nicht gesichert: %1. Sie können weitermachen; es wird laufend wieder versucht.</numerusform>
            <numerusform>%Ln Bewertungen sind noch nicht gesichert: %1. Sie können weitermachen; es wird laufend wieder versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Die Bibliothek wird gelesen …</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Drop pictures, sketches or folders here, or import them: PNG, JPEG, WebP, SVG, .js and .py</source>
        <translation>Bilder, Skizzen oder Ordner hierher ziehen oder importieren: PNG, JPEG, WebP, SVG, .js und .py</translation>
    </message>
    <message>
        <source>No pictures match</source>
        <translation>Keine passenden Bilder</translation>
    </message>
    <message>
        <source>All of them are left out by the filter.</source>
        <translation>Der Filter lässt alle aus.</translation>
    </message>
    <message>
        <source>The library is open for reading only, so nothing can be decided here.</source>
        <translation>Die Bibliothek ist nur zum Lesen offen, hier kann nichts entschieden werden.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Nochmals &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Who made a picture is hidden while it is rated</source>
        <translation>Wer ein Bild gemacht hat, ist beim Bewerten verborgen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Another window holds the library</source>
        <translation>Ein anderes Fenster hält die Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) not saved</source>
        <translation>
            <numerusform>%Ln Bewertung nicht gesichert</numerusform>
            <numerusform>%Ln Bewertungen nicht gesichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rating saved</source>
        <translation>Jede Bewertung gesichert</translation>
    </message>
    <message>
        <source>A survey needs two pictures.</source>
        <translation>Ein Vergleich braucht zwei Bilder.</translation>
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
    <name>pentimento::SelectionBar</name>
    <message>
        <source>one undo step</source>
        <translation>ein Schritt rückgängig</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Pictures of the grid.</extracomment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A tier and how many pictures will be given it: &quot;Love 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln picture(s)</source>
        <extracomment>The same for a screen reader.</extracomment>
        <translation>
            <numerusform>%1, %Ln Bild</numerusform>
            <numerusform>%1, %Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::SessionAgreementCard</name>
    <message>
        <source>Agreement with yourself</source>
        <translation>Übereinstimmung mit sich selbst</translation>
    </message>
    <message>
        <source>κ %1</source>
        <extracomment>Cohen&apos;s kappa and its value.</extracomment>
        <translation>κ %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent repeat(s)</source>
        <extracomment>Pictures that were shown again without saying so.</extracomment>
        <translation>
            <numerusform>%Ln stille Wiederholung</numerusform>
            <numerusform>%Ln stille Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Below %1: a reward model cannot agree with you more than you do.</source>
        <extracomment>Of silent repeats.</extracomment>
        <translation>Unter %1: Ein Belohnungsmodell kann mit Ihnen nicht besser übereinstimmen als Sie selbst.</translation>
    </message>
    <message>
        <source>It takes %1 silent repeats to tell.</source>
        <translation>Das zeigt sich erst nach %1 stillen Wiederholungen.</translation>
    </message>
</context>
<context>
    <name>pentimento::SessionPaceCard</name>
    <message>
        <source>pictures an hour</source>
        <extracomment>The pace of rating is known from so many decisions on.</extracomment>
        <translation>Bilder je Stunde</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>last %1</source>
        <extracomment>Of decisions: the number beside it is their pace.</extracomment>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>after %1 decisions</source>
        <translation>nach %1 Entscheidungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rated</source>
        <extracomment>Pictures of this session.</extracomment>
        <translation>
            <numerusform>%Ln bewertet</numerusform>
            <numerusform>%Ln bewertet</numerusform>
        </translation>
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
    <message>
        <source>unrated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>rated nope</source>
        <translation>bewertet: Nein</translation>
    </message>
    <message>
        <source>rated okay</source>
        <translation>bewertet: Okay</translation>
    </message>
    <message>
        <source>rated love</source>
        <translation>bewertet: Liebling</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Diese Fassung</translation>
    </message>
    <message>
        <source>Not kept yet. A run or a rating keeps it in the library.</source>
        <translation>Noch nicht aufbewahrt. Ein Lauf oder eine Bewertung legt es in der Bibliothek ab.</translation>
    </message>
    <message>
        <source>Changed since it was kept. A run or a rating keeps it as it is now.</source>
        <translation>Seit dem Aufbewahren geändert. Ein Lauf oder eine Bewertung bewahrt es so auf, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Being kept, then rated…</source>
        <translation>Wird aufbewahrt und dann bewertet …</translation>
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
    <name>pentimento::SourcesCard</name>
    <message>
        <source>Decisions by place</source>
        <translation>Entscheidungen nach Ort</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>pentimento::StandingCard</name>
    <message>
        <source>The Pool</source>
        <translation>Der Pool</translation>
    </message>
    <message>
        <source>in the reference pool</source>
        <translation>im Referenzpool</translation>
    </message>
    <message>
        <source>Copy revision</source>
        <translation>Revision kopieren</translation>
    </message>
    <message>
        <source>Copy the whole revision: scores name the one they were made against</source>
        <translation>Die ganze Revision kopieren: Punktzahlen nennen die, gegen die sie entstanden sind</translation>
    </message>
    <message>
        <source>Pictures in the reference pool</source>
        <translation>Bilder im Referenzpool</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 love, %2 okay, %3 supplements not rated</source>
        <translation>%1 Lieblinge, %2 okay, %3 unbewertete Ergänzungen</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
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
    <name>pentimento::StatsPage</name>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren …</translation>
    </message>
    <message>
        <source>Rating statistics</source>
        <translation>Bewertungsstatistik</translation>
    </message>
    <message>
        <source>Save these numbers as a table for a spreadsheet</source>
        <translation>Diese Zahlen als Tabelle für eine Tabellenkalkulation speichern</translation>
    </message>
    <message>
        <source>Hues by tier</source>
        <translation>Farbtöne nach Stufe</translation>
    </message>
    <message>
        <source>Subjects by tier</source>
        <translation>Motive nach Stufe</translation>
    </message>
    <message>
        <source>Revision copied</source>
        <translation>Revision kopiert</translation>
    </message>
    <message>
        <source>Counting the decisions…</source>
        <translation>Die Entscheidungen werden gezählt …</translation>
    </message>
    <message>
        <source>Nothing rated yet</source>
        <translation>Noch nichts bewertet</translation>
    </message>
    <message>
        <source>Rate pictures in the loupe or the grid: what your decisions come to is shown here.</source>
        <translation>Bilder in der Lupe oder im Raster bewerten: Was dabei herauskommt, steht hier.</translation>
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
    <name>pentimento::StepRow</name>
    <message>
        <source>Show this picture again</source>
        <translation>Dieses Bild noch einmal zeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A decision for a screen reader: the picture&apos;s number and its tier.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <extracomment>The same with the time it took.</extracomment>
        <translation>%1, nach %2</translation>
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
    <message>
        <source>The artwork was not opened</source>
        <translation>Das Kunstwerk wurde nicht geöffnet</translation>
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
    <message>
        <source>Not rated: it could not be drawn and kept as it is.</source>
        <translation>Nicht bewertet: So, wie es ist, ließ es sich nicht zeichnen und aufbewahren.</translation>
    </message>
    <message>
        <source>The library refused the rating</source>
        <translation>Die Bibliothek hat die Bewertung abgelehnt</translation>
    </message>
    <message>
        <source>Ratings cannot be written and are tried again</source>
        <translation>Bewertungen können nicht geschrieben werden und werden erneut versucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) not saved yet</source>
        <translation>
            <numerusform>%Ln Bewertung noch nicht gespeichert</numerusform>
            <numerusform>%Ln Bewertungen noch nicht gespeichert</numerusform>
        </translation>
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
    <name>pentimento::SurveyPane</name>
    <message>
        <source>Remove from the survey</source>
        <translation>Aus der Übersicht entfernen</translation>
    </message>
    <message>
        <source>Remove from the survey (%1)</source>
        <extracomment>The key Delete.</extracomment>
        <translation>Aus der Übersicht entfernen (%1)</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Of the pictures side by side: which one, of how many.</extracomment>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>pentimento::SurveyView</name>
    <message>
        <source>Survey</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>No pictures to compare</source>
        <translation>Keine Bilder zum Vergleichen</translation>
    </message>
    <message>
        <source>Select two to four in the grid.</source>
        <translation>Im Raster zwei bis vier auswählen.</translation>
    </message>
</context>
<context>
    <name>pentimento::TierButtons</name>
    <message>
        <source>Tier</source>
        <translation>Bewertung</translation>
    </message>
</context>
<context>
    <name>pentimento::TierTable</name>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Ohne Motiv</translation>
    </message>
    <message>
        <source>Hues by tier</source>
        <translation>Farbtöne nach Stufe</translation>
    </message>
    <message>
        <source>Subjects by tier</source>
        <translation>Motive nach Stufe</translation>
    </message>
</context>
<context>
    <name>pentimento::TierTableModel</name>
    <message>
        <source>thin</source>
        <translation>dünn</translation>
    </message>
    <message>
        <source>Thin: %1 of %2 loves</source>
        <translation>Dünn: %1 von %2 Lieblingen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild zeigen</numerusform>
            <numerusform>%Ln Bilder zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>pentimento::TiersCard</name>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>How often each tier was given</source>
        <translation>Wie oft jede Stufe vergeben wurde</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How many pictures had each tier by then</source>
        <translation>Wie viele Bilder bis dahin welche Stufe hatten</translation>
    </message>
    <message>
        <source>Tiers over time</source>
        <translation>Stufen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>Was die Balken zeigen</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tagen</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>nach Wochen</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>nach Monaten</translation>
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
