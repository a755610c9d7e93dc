<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CrackView</name>
    <message>
        <source>
Corrections are kept beside a photo: save this picture to a file and open that.</source>
        <translation>
Korrekturen werden neben einem Foto gespeichert: Speichern Sie dieses Bild in eine Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>   breaks at {0}</source>
        <translation>   bricht ein bei {0}</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>&amp;2 Bildfelder</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>&amp;3 Bildfelder</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>&amp;4 Bildfelder</translation>
    </message>
    <message>
        <source>&amp;About CrackView</source>
        <translation>Über &amp;CrackView</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>Origin&amp;alpixel</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Analyse all photos</source>
        <translation>&amp;Alle Fotos analysieren</translation>
    </message>
    <message>
        <source>&amp;Analyse whole video</source>
        <translation>&amp;Ganzes Video analysieren</translation>
    </message>
    <message>
        <source>&amp;Bare picture while held</source>
        <translation>Nur das &amp;Bild, solange gedrückt</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Blinken</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Clear all corrections</source>
        <translation>&amp;Alle Korrekturen verwerfen</translation>
    </message>
    <message>
        <source>&amp;Clear both points</source>
        <translation>Beide Punkte lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Diese Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Verglei&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Compare with an earlier photo…</source>
        <translation>Mit früherem Foto verglei&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Contour</source>
        <translation>&amp;Kontur</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy recipe as text</source>
        <translation>&amp;Rezept als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete finding</source>
        <translation>Befun&amp;d löschen</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>&amp;System check…</source>
        <translation>&amp;Systemprüfung…</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>&amp;Vergleich beenden</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Radi&amp;erer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>&amp;Füllung</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Aktion suchen…</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>In &amp;Fenster einpassen</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Standbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hide overlay</source>
        <translation>Überlagerung &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;High severity</source>
        <translation>Schweregrad &amp;hoch</translation>
    </message>
    <message>
        <source>&amp;In the report</source>
        <translation>&amp;Im Bericht</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Join two</source>
        <translation>&amp;Zwei verbinden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>&amp;Leave full screen</source>
        <translation>Voll&amp;bild verlassen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Load recipe…</source>
        <translation>Rezept &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>Sch&amp;leife</translation>
    </message>
    <message>
        <source>&amp;Low severity</source>
        <translation>&amp;Schweregrad gering</translation>
    </message>
    <message>
        <source>&amp;Lower threshold</source>
        <translation>Schwe&amp;llwert senken</translation>
    </message>
    <message>
        <source>&amp;Medium severity</source>
        <translation>Schweregrad &amp;mittel</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Nächster &amp;Befund</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>&amp;Next to review</source>
        <translation>&amp;Nächster ungeprüfter</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>Störu&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Noise on the frames</source>
        <translation>Störu&amp;ng auf den Bildern</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>F&amp;otos öffnen…</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>Üb&amp;erlagerung</translation>
    </message>
    <message>
        <source>&amp;Paste photo</source>
        <translation>Fo&amp;to einfügen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Vorheriges Foto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Raise threshold</source>
        <translation>Schwellwe&amp;rt erhöhen</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Bildrate</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ve&amp;rwerfen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset all sliders</source>
        <translation>Alle Regler &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Right and wrong pixels</source>
        <translation>&amp;Richtige und falsche Pixel</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>E&amp;rneut suchen</translation>
    </message>
    <message>
        <source>&amp;Save overlay…</source>
        <translation>Überlagerung &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Save recipe…</source>
        <translation>Rezept &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>Maß&amp;stab</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>G&amp;röße</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>Sc&amp;hnappschuss</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Split one</source>
        <translation>Einen &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Strip below</source>
        <translation>&amp;Leiste unten</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Trace a crack</source>
        <translation>Riss &amp;nachziehen</translation>
    </message>
    <message>
        <source>&amp;Two dates</source>
        <translation>Zwei Zei&amp;tpunkte</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>A&amp;rbeitsbereich</translation>
    </message>
    <message>
        <source>0 is the draw of every table and of crackview evaluate</source>
        <translation>0 ist der Startwert aller Tabellen und von crackview evaluate</translation>
    </message>
    <message>
        <source>0.2 to 0.5 mm</source>
        <translation>0,2 bis 0,5 mm</translation>
    </message>
    <message>
        <source>0.5 to 1 mm</source>
        <translation>0,5 bis 1 mm</translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation>1 Ast</translation>
    </message>
    <message>
        <source>1 euro coin</source>
        <translation>1-Euro-Münze</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>1 file was left out because CrackView wrote it: a mask, a probability map or an overlay.</source>
        <translation>1 Datei wurde weggelassen, weil CrackView sie geschrieben hat: eine Maske, eine Wahrscheinlichkeitskarte oder eine Überlagerung.</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>1 judged finding</source>
        <translation>1 beurteilter Befund</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>1 photo and {findings} findings</source>
        <translation>1 Foto und {findings} Befunde</translation>
    </message>
    <message>
        <source>1 picture of another kind was left out ({kinds}): make a JPEG or TIFF of it{hint}.</source>
        <translation>1 Bild anderer Art wurde weggelassen ({kinds}): Machen Sie ein JPEG oder TIFF daraus{hint}.</translation>
    </message>
    <message>
        <source>1 px =</source>
        <translation>1 px =</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>1 to 2 mm</source>
        <translation>1 bis 2 mm</translation>
    </message>
    <message>
        <source>16-bit grey</source>
        <translation>16 Bit Grau</translation>
    </message>
    <message>
        <source>2 euro coin</source>
        <translation>2-Euro-Münze</translation>
    </message>
    <message>
        <source>2 mm and more</source>
        <translation>2 mm und mehr</translation>
    </message>
    <message>
        <source>32-bit grey</source>
        <translation>32 Bit Grau</translation>
    </message>
    <message>
        <source>8-bit colour</source>
        <translation>8 Bit Farbe</translation>
    </message>
    <message>
        <source>8-bit colour with alpha</source>
        <translation>8 Bit Farbe mit Alpha</translation>
    </message>
    <message>
        <source>8-bit grey</source>
        <translation>8 Bit Grau</translation>
    </message>
    <message>
        <source>8-bit grey with alpha</source>
        <translation>8 Bit Grau mit Alpha</translation>
    </message>
    <message>
        <source>95 of 100 places along the crack are narrower</source>
        <translation>95 von 100 Stellen entlang des Risses sind schmaler</translation>
    </message>
    <message>
        <source>A clean photo: all models find the crack.</source>
        <translation>Ein ungestörtes Foto: Alle Modelle finden den Riss.</translation>
    </message>
    <message>
        <source>A pasted picture does not move: open it in Inspect.</source>
        <translation>Ein eingefügtes Bild bewegt sich nicht: Öffnen Sie es unter „Prüfen“.</translation>
    </message>
    <message>
        <source>A pasted picture has none: save it to a file and open that.</source>
        <translation>Ein eingefügtes Bild hat keinen: Speichern Sie es in eine Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>A&amp;ccept photo</source>
        <translation>F&amp;oto bestätigen</translation>
    </message>
    <message>
        <source>A4 sheet, long side</source>
        <translation>A4-Blatt, lange Seite</translation>
    </message>
    <message>
        <source>A4 sheet, short side</source>
        <translation>A4-Blatt, kurze Seite</translation>
    </message>
    <message>
        <source>ACI 224R exposure</source>
        <translation>ACI 224R, Exposition</translation>
    </message>
    <message>
        <source>ACI 224R-01, table 4.1: a guide to reasonable crack widths, reinforced concrete under service loads</source>
        <translation>ACI 224R-01, Tabelle 4.1: Richtwerte für vertretbare Rissbreiten, Stahlbeton unter Gebrauchslasten</translation>
    </message>
    <message>
        <source>About CrackView</source>
        <translation>Über CrackView</translation>
    </message>
    <message>
        <source>Accept finding {0}</source>
        <translation>Befund {0} bestätigen</translation>
    </message>
    <message>
        <source>Accept photo</source>
        <translation>Foto bestätigen</translation>
    </message>
    <message>
        <source>Accept {0} findings</source>
        <translation>{0} Befunde bestätigen</translation>
    </message>
    <message>
        <source>Actions and their keys.</source>
        <translation>Aktionen und ihre Tasten.</translation>
    </message>
    <message>
        <source>Actions that fit</source>
        <translation>Passende Aktionen</translation>
    </message>
    <message>
        <source>Address of a stream</source>
        <translation>Adresse eines Streams</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>All noises</source>
        <translation>Alle Störungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>Alle Fotos der Leiste</translation>
    </message>
    <message>
        <source>Along the centre line, with all branches</source>
        <translation>Entlang der Mittellinie, mit allen Ästen</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px; analyse again</source>
        <translation>Analysiert mit {0}, Schwellwert {1}, {2} px; erneut analysieren</translation>
    </message>
    <message>
        <source>Analysing photos</source>
        <translation>Fotos werden analysiert</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>{0} wird analysiert</translation>
    </message>
    <message>
        <source>Another &amp;draw</source>
        <translation>Neu &amp;auslosen</translation>
    </message>
    <message>
        <source>Another draw for each &amp;frame</source>
        <translation>&amp;Jedes Bild neu auslosen</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Another window had changed this photo as well: both changes are in it now.</source>
        <translation>Ein anderes Fenster hatte dieses Foto auch geändert: Beide Änderungen sind nun darin.</translation>
    </message>
    <message>
        <source>Another window has measured this photo with {stored} at the threshold {threshold:.2f}.</source>
        <translation>Ein anderes Fenster hat dieses Foto mit {stored} beim Schwellwert {threshold:.2f} gemessen.</translation>
    </message>
    <message>
        <source>Applied from the top down: drag a noise to another place</source>
        <translation>Von oben nach unten angewandt: Ziehen Sie eine Störung an eine andere Stelle</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply threshold to all p&amp;hotos…</source>
        <translation>Sch&amp;wellwert auf alle Fotos anwenden…</translation>
    </message>
    <message>
        <source>Apply to all photos</source>
        <translation>Auf alle Fotos anwenden</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>As a share of the picture&apos;s diagonal, where it is longest</source>
        <translation>Als Anteil der Bilddiagonale, wo er am längsten ist</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>Wie die Kamera es will</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card if there is one, else every core of the processor.</source>
        <translation>„Automatisch“ nimmt eine Grafikkarte, wenn es eine gibt, sonst alle Kerne des Prozessors.</translation>
    </message>
    <message>
        <source>Back to the clean picture.</source>
        <translation>Zurück zum ungestörten Bild.</translation>
    </message>
    <message>
        <source>Back to the panes</source>
        <translation>Zurück zu den Bildfeldern</translation>
    </message>
    <message>
        <source>Back to the preset of this name, or to what it was before</source>
        <translation>Zurück zur Vorgabe dieses Namens oder zum vorigen Stand</translation>
    </message>
    <message>
        <source>Back to what the model found in this photo; can be undone.</source>
        <translation>Zurück zu dem, was das Modell in diesem Foto fand; kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Back to {0:.2f}, the model&apos;s own threshold</source>
        <translation>Zurück zu {0:.2f}, dem Schwellwert des Modells</translation>
    </message>
    <message>
        <source>Bank card, long side</source>
        <translation>Bankkarte, lange Seite</translation>
    </message>
    <message>
        <source>Bank card, short side</source>
        <translation>Bankkarte, kurze Seite</translation>
    </message>
    <message>
        <source>Bare picture</source>
        <translation>Bild ohne Befunde</translation>
    </message>
    <message>
        <source>Begin again at the end.</source>
        <translation>Am Ende von vorn beginnen.</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Blink &amp;between the dates</source>
        <translation>Zwischen den Zeitpunkten &amp;blinken</translation>
    </message>
    <message>
        <source>Blur: out of focus, or a moving drone.</source>
        <translation>Unschärfe: nicht fokussiert oder eine bewegte Drohne.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Ast</translation>
    </message>
    <message>
        <source>Branch {0} · {1} {2}</source>
        <translation>Ast {0} · {1} {2}</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Äste</translation>
    </message>
    <message>
        <source>Breaks at: the first severity at which Dice halves. * never seen in training.</source>
        <translation>„Bricht ein bei“: der erste Schweregrad, bei dem Dice auf die Hälfte fällt. * nie im Training gesehen.</translation>
    </message>
    <message>
        <source>Brick DF, height</source>
        <translation>Ziegel DF, Höhe</translation>
    </message>
    <message>
        <source>Brick NF, height</source>
        <translation>Ziegel NF, Höhe</translation>
    </message>
    <message>
        <source>Brick NF, length</source>
        <translation>Ziegel NF, Länge</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>But not within</source>
        <translation>Aber nicht innerhalb</translation>
    </message>
    <message>
        <source>By &amp;camera and distance…</source>
        <translation>Über &amp;Kamera und Abstand…</translation>
    </message>
    <message>
        <source>By a &amp;line of known length…</source>
        <translation>Über eine &amp;Linie bekannter Länge…</translation>
    </message>
    <message>
        <source>By a known &amp;object…</source>
        <translation>Über einen &amp;bekannten Gegenstand…</translation>
    </message>
    <message>
        <source>By a known &amp;rectangle…</source>
        <translation>Über ein bekanntes &amp;Rechteck…</translation>
    </message>
    <message>
        <source>C&amp;ancel what is running</source>
        <translation>La&amp;ufendes abbrechen</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>COCO instances</source>
        <translation>COCO-Instanzen</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 Thread</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU, {threads} Threads</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled: what was written as a whole is there, and nothing else</source>
        <translation>Abgebrochen: Was vollständig geschrieben wurde, ist da, sonst nichts</translation>
    </message>
    <message>
        <source>Cancelled: {0} analysed, {1} to go</source>
        <translation>Abgebrochen: {0} analysiert, {1} übrig</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Change finding {0}</source>
        <translation>Befund {0} ändern</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>Schwellwert ändern</translation>
    </message>
    <message>
        <source>Change {0} findings</source>
        <translation>{0} Befunde ändern</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Cheap sensor</source>
        <translation>Billiger Sensor</translation>
    </message>
    <message>
        <source>Choose a camera of this computer, or type the address of a stream.</source>
        <translation>Wählen Sie eine Kamera dieses Rechners oder geben Sie die Adresse eines Streams ein.</translation>
    </message>
    <message>
        <source>Choose a folder whose pictures are shown one after the other, as a video.</source>
        <translation>Wählen Sie einen Ordner, dessen Bilder nacheinander wie ein Video gezeigt werden.</translation>
    </message>
    <message>
        <source>Choose a folder; its photos appear in the strip below.</source>
        <translation>Wählen Sie einen Ordner; seine Fotos erscheinen unten in der Leiste.</translation>
    </message>
    <message>
        <source>Choose a video file to look at.</source>
        <translation>Wählen Sie eine Videodatei.</translation>
    </message>
    <message>
        <source>Choose an earlier photo of the same place; what is new, grown or gone is shown.</source>
        <translation>Wählen Sie ein früheres Foto derselben Stelle; Neues, Gewachsenes und Verschwundenes wird gezeigt.</translation>
    </message>
    <message>
        <source>Choose one or more photos to look at.</source>
        <translation>Wählen Sie ein oder mehrere Fotos.</translation>
    </message>
    <message>
        <source>Choose the black-and-white picture that says where the cracks of this photo are.</source>
        <translation>Wählen Sie das Schwarzweißbild, das sagt, wo auf diesem Foto Risse sind.</translation>
    </message>
    <message>
        <source>Choose the folder for {0}</source>
        <translation>Ordner für {0} wählen</translation>
    </message>
    <message>
        <source>Choose what to measure and press Start. Results come as they are found and stay when you stop.</source>
        <translation>Wählen Sie, was gemessen wird, und drücken Sie „Start“. Ergebnisse erscheinen, sobald es sie gibt, und bleiben nach dem Anhalten.</translation>
    </message>
    <message>
        <source>Choose where snapshots and recordings go</source>
        <translation>Ordner für Schnappschüsse und Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Ungestört</translation>
    </message>
    <message>
        <source>Clear all corrections</source>
        <translation>Alle Korrekturen verwerfen</translation>
    </message>
    <message>
        <source>Click a finding to delete it</source>
        <translation>Klicken Sie einen Befund an, um ihn zu löschen</translation>
    </message>
    <message>
        <source>Click on both ends of a crack that was missed; its way between is found.</source>
        <translation>Klicken Sie auf beide Enden eines übersehenen Risses; der Weg dazwischen wird gefunden.</translation>
    </message>
    <message>
        <source>Click one finding, then the other: the gap is bridged</source>
        <translation>Klicken Sie einen Befund an, dann den anderen: Die Lücke wird überbrückt</translation>
    </message>
    <message>
        <source>Click two findings that are one crack; the gap is bridged.</source>
        <translation>Klicken Sie zwei Befunde an, die ein Riss sind; die Lücke wird überbrückt.</translation>
    </message>
    <message>
        <source>Click where the crack begins and where it ends; Shift+click for places between</source>
        <translation>Klicken Sie auf Anfang und Ende des Risses; Umschalt+Klick für Stellen dazwischen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Close CrackView.</source>
        <translation>CrackView schließen.</translation>
    </message>
    <message>
        <source>Close so&amp;urce</source>
        <translation>&amp;Quelle schließen</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>Ko&amp;rrigieren</translation>
    </message>
    <message>
        <source>Colour what was found correctly, falsely or missed.</source>
        <translation>Einfärben, was richtig gefunden, falsch gefunden und übersehen wurde.</translation>
    </message>
    <message>
        <source>Come closer.</source>
        <translation>Näher heran.</translation>
    </message>
    <message>
        <source>Compare four.</source>
        <translation>Vier vergleichen.</translation>
    </message>
    <message>
        <source>Compare three.</source>
        <translation>Drei vergleichen.</translation>
    </message>
    <message>
        <source>Compare two.</source>
        <translation>Zwei vergleichen.</translation>
    </message>
    <message>
        <source>Compare with an earlier photo</source>
        <translation>Mit früherem Foto vergleichen</translation>
    </message>
    <message>
        <source>Comparing with {0}</source>
        <translation>Vergleiche mit {0}</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Copy the sha256 of {0}</source>
        <translation>Den sha256 von {0} kopieren</translation>
    </message>
    <message>
        <source>Copy the whole hash: {0}</source>
        <translation>Ganzen Hash kopieren: {0}</translation>
    </message>
    <message>
        <source>Copy versions and model hashes as text</source>
        <translation>Versionen und Modell-Hashes als Text kopieren</translation>
    </message>
    <message>
        <source>Correcting tools</source>
        <translation>Korrekturwerkzeuge</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>Riss</translation>
    </message>
    <message>
        <source>Crack pixels</source>
        <translation>Risspixel</translation>
    </message>
    <message>
        <source>Crack texture</source>
        <translation>Risstextur</translation>
    </message>
    <message>
        <source>Crack-width &amp;gauge card</source>
        <translation>R&amp;issbreitenkarte</translation>
    </message>
    <message>
        <source>CrackView ended unexpectedly (begun {0}); {1}.</source>
        <translation>CrackView wurde unerwartet beendet (begonnen {0}); {1}.</translation>
    </message>
    <message>
        <source>CrackView is under the MIT licence. The weights of its models were trained on public photo sets, most of which allow research and education only: the card of each model names them with their licences.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3 ({0}). They are separate libraries, loaded when CrackView starts: you may replace them by versions of your own, and take CrackView apart to see how your changes work with it. Their source is at {1} and {2}.</source>
        <translation>CrackView steht unter der MIT-Lizenz. Die Gewichte seiner Modelle wurden mit öffentlichen Fotosammlungen trainiert, von denen die meisten nur Forschung und Lehre erlauben: Die Karte jedes Modells nennt sie mit ihren Lizenzen.

Qt und PySide6 werden unter der GNU Lesser General Public License, Version 3 ({0}) verwendet. Sie sind eigene Bibliotheken, die beim Start von CrackView geladen werden: Sie dürfen sie durch eigene Fassungen ersetzen und CrackView zerlegen, um zu sehen, wie Ihre Änderungen damit arbeiten. Ihr Quelltext liegt unter {1} und {2}.</translation>
    </message>
    <message>
        <source>CrackView {0}</source>
        <translation>CrackView {0}</translation>
    </message>
    <message>
        <source>Cracks of a video appear here, each once, when its frames are analysed.</source>
        <translation>Hier erscheinen die Risse eines Videos, jeder einmal, wenn seine Bilder analysiert sind.</translation>
    </message>
    <message>
        <source>DXF</source>
        <translation>DXF</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark texts on a light ground.</source>
        <translation>Dunkle Schrift auf hellem Grund.</translation>
    </message>
    <message>
        <source>Defocus</source>
        <translation>Defokussierung</translation>
    </message>
    <message>
        <source>Delete finding {0}</source>
        <translation>Befund {0} löschen</translation>
    </message>
    <message>
        <source>Delete the selected findings, or those that you click.</source>
        <translation>Die ausgewählten Befunde löschen, oder die Sie anklicken.</translation>
    </message>
    <message>
        <source>Delete {0} findings</source>
        <translation>{0} Befunde löschen</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice against severity</source>
        <translation>Dice über dem Schweregrad</translation>
    </message>
    <message>
        <source>Difference of the two probabilities</source>
        <translation>Differenz der beiden Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Directions of the cracks</source>
        <translation>Richtungen der Risse</translation>
    </message>
    <message>
        <source>Disa&amp;greement of all</source>
        <translation>Uneini&amp;gkeit aller</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the problem</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Do again what was taken back last.</source>
        <translation>Das zuletzt Rückgängiggemachte wiederholen.</translation>
    </message>
    <message>
        <source>Set the scale for all photos of the folder</source>
        <translation>Maßstab für alle Fotos des Ordners setzen</translation>
    </message>
    <message>
        <source>Set the scale for this photo</source>
        <translation>Maßstab für dieses Foto setzen</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Systemprüfung</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Double-click a step, or press Enter, to go back or forth to it</source>
        <translation>Doppelklick auf einen Schritt oder Eingabe geht zu ihm zurück oder vor</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Drag along something of known length; then move its ends, with the arrow keys by a quarter of a pixel.</source>
        <translation>Ziehen Sie an etwas bekannter Länge entlang; verschieben Sie dann die Enden, mit den Pfeiltasten um je ein Viertelpixel.</translation>
    </message>
    <message>
        <source>Drag along the side of the object.</source>
        <translation>Ziehen Sie an der Seite des Gegenstands entlang.</translation>
    </message>
    <message>
        <source>Drag out or click the corners of a rectangle on the wall, then move each onto its place. Sizes follow the wall&apos;s plane.</source>
        <translation>Ziehen Sie ein Rechteck an der Wand auf oder klicken Sie seine Ecken an, und rücken Sie sie zurecht. Maße folgen der Ebene der Wand.</translation>
    </message>
    <message>
        <source>Draw a line across a crack to cut it in two</source>
        <translation>Ziehen Sie eine Linie quer über einen Riss, um ihn zu teilen</translation>
    </message>
    <message>
        <source>Draw a line across a finding that is two cracks.</source>
        <translation>Ziehen Sie eine Linie quer durch einen Befund, der zwei Risse ist.</translation>
    </message>
    <message>
        <source>Draw a line along a sheet of paper, a bank card, a coin or a brick.</source>
        <translation>Ziehen Sie eine Linie entlang eines Blatts Papier, einer Bankkarte, einer Münze oder eines Ziegels.</translation>
    </message>
    <message>
        <source>Draw a line along something whose length is known.</source>
        <translation>Ziehen Sie eine Linie entlang von etwas bekannter Länge.</translation>
    </message>
    <message>
        <source>Draw around what is crack, or with Shift around what is none.</source>
        <translation>Umfahren Sie, was Riss ist, oder mit Umschalt, was keiner ist.</translation>
    </message>
    <message>
        <source>Draw around what is crack; Shift removes</source>
        <translation>Umfahren, was Riss ist; Umschalt entfernt</translation>
    </message>
    <message>
        <source>Draw the corners of a rectangle on a wall that was seen from an angle.</source>
        <translation>Die Ecken eines Rechtecks an einer schräg gesehenen Wand zeichnen.</translation>
    </message>
    <message>
        <source>Drop a photo or a folder here, play the tour, or choose:</source>
        <translation>Ziehen Sie ein Foto oder einen Ordner hierher, starten Sie den Rundgang oder wählen Sie:</translation>
    </message>
    <message>
        <source>Drop a video here, or choose:</source>
        <translation>Ziehen Sie ein Video hierher oder wählen Sie:</translation>
    </message>
    <message>
        <source>Drop photos or a folder here, paste a picture, or choose:</source>
        <translation>Ziehen Sie Fotos oder einen Ordner hierher, fügen Sie ein Bild ein oder wählen Sie:</translation>
    </message>
    <message>
        <source>Drop photos, folders or videos</source>
        <translation>Fotos, Ordner oder Videos hierher ziehen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>E&amp;xport the sweep…</source>
        <translation>Messreihe e&amp;xportieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Edit the width classes</source>
        <translation>Rissbreitenklassen bearbeiten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Erase what is no crack; Shift paints</source>
        <translation>Wegradieren, was kein Riss ist; Umschalt malt</translation>
    </message>
    <message>
        <source>Every finding was reviewed</source>
        <translation>Alle Befunde sind geprüft</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export annotate&amp;d video…</source>
        <translation>Vi&amp;deo mit Befunden exportieren…</translation>
    </message>
    <message>
        <source>Export annotated video</source>
        <translation>Video mit Befunden exportieren</translation>
    </message>
    <message>
        <source>Export s&amp;hares…</source>
        <translation>&amp;Anteile exportieren…</translation>
    </message>
    <message>
        <source>Export shares</source>
        <translation>Anteile exportieren</translation>
    </message>
    <message>
        <source>Export the c&amp;hanges…</source>
        <translation>Änderungen &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>Änderungen exportieren</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>Messreihe exportieren</translation>
    </message>
    <message>
        <source>Export trac&amp;k of findings…</source>
        <translation>Spur der &amp;Befunde exportieren…</translation>
    </message>
    <message>
        <source>Export track of findings</source>
        <translation>Spur der Befunde exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>Exportiert nach {0}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation>&amp;Befund</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Fast drone</source>
        <translation>Schnelle Drohne</translation>
    </message>
    <message>
        <source>Fi&amp;gures over the picture</source>
        <translation>Wer&amp;te über dem Bild</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Finding cracks in {0}</source>
        <translation>Suche Risse in {0}</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>Befund {0}</translation>
    </message>
    <message>
        <source>Finding {0} into the report</source>
        <translation>Befund {0} in den Bericht</translation>
    </message>
    <message>
        <source>Finding {number} is gone by now: nothing was changed.</source>
        <translation>Befund {number} gibt es nicht mehr: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Finding {0} out of the report</source>
        <translation>Befund {0} aus dem Bericht</translation>
    </message>
    <message>
        <source>&amp;Joint</source>
        <translation>&amp;Fuge</translation>
    </message>
    <message>
        <source>A line of {size:.0f} px is too short for a scale: draw one of {least_px:g} px or more.</source>
        <translation>Eine Linie von {size:.0f} px ist zu kurz für einen Maßstab: zeichnen Sie eine von {least_px:g} px oder mehr.</translation>
    </message>
    <message>
        <source>A marker&apos;s modules are {size:.1f} px wide, which is too little: go nearer, or use a larger gauge.</source>
        <translation>Die Felder einer Marke sind {size:.1f} px breit, das ist zu wenig: gehen Sie näher heran oder nehmen Sie eine größere Messplatte.</translation>
    </message>
    <message>
        <source>A rectangle has a width and a height above 0 mm: type both.</source>
        <translation>Ein Rechteck hat eine Breite und eine Höhe über 0 mm: geben Sie beide ein.</translation>
    </message>
    <message>
        <source>A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, not {mm_per_px:g} and {uncertainty:g}.</source>
        <translation>Ein Maßstab ist eine Zahl von Millimetern je Pixel über 0, und seine Unsicherheit ist nicht negativ, nicht {mm_per_px:g} und {uncertainty:g}.</translation>
    </message>
    <message>
        <source>Drawn by hand: it has no width class and is not compared for growth.</source>
        <translation>Von Hand gezeichnet: ohne Breitenklasse, und ein Wachstum wird daraus nicht abgeleitet.</translation>
    </message>
    <message>
        <source>Find the &amp;marker again</source>
        <translation>Marker erneut s&amp;uchen</translation>
    </message>
    <message>
        <source>Find the marker again</source>
        <translation>Marker erneut suchen</translation>
    </message>
    <message>
        <source>Finding {0} is a joint</source>
        <translation>Befund {0} ist eine Fuge</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Befund {number}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finds, shows and measures cracks in photos and video, and stays right when the picture is noisy.</source>
        <translation>Findet, zeigt und misst Risse in Fotos und Videos und bleibt richtig, wenn das Bild gestört ist.</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>In Fenster einpassen</translation>
    </message>
    <message>
        <source>Float this part, or dock it again</source>
        <translation>Diesen Teil ablösen oder wieder andocken</translation>
    </message>
    <message>
        <source>Fo&amp;llow Live</source>
        <translation>&amp;Live folgen</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Foggy morning</source>
        <translation>Nebliger Morgen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for snapshots and recordings</source>
        <translation>Ordner für Schnappschüsse und Aufnahmen</translation>
    </message>
    <message>
        <source>Folder for training data: photos go to images, masks to masks</source>
        <translation>Ordner für Trainingsdaten: Fotos kommen nach images, Masken nach masks</translation>
    </message>
    <message>
        <source>Folder of frames</source>
        <translation>Ordner mit Einzelbildern</translation>
    </message>
    <message>
        <source>Forget which photos and folders were opened.</source>
        <translation>Vergessen, welche Fotos und Ordner geöffnet wurden.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Free ends</source>
        <translation>Freie Enden</translation>
    </message>
    <message>
        <source>From mm</source>
        <translation>Ab mm</translation>
    </message>
    <message>
        <source>From the lens that the photo records. The camera has to face the wall squarely.</source>
        <translation>Aus dem Objektiv, das das Foto nennt. Setzt voraus, dass die Kamera senkrecht zur Wand stand.</translation>
    </message>
    <message>
        <source>GPU, {device}</source>
        <translation>GPU, {device}</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>Gauß-Unschärfe</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gauß-Rauschen</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Name the classes: the report shows the name.</source>
        <translation>Geben Sie den Klassen einen Namen: Der Bericht nennt ihn.</translation>
    </message>
    <message>
        <source>Give the other photos the threshold of this one, and its model if you want; judged photos stay.</source>
        <translation>Gibt den anderen Fotos den Schwellwert dieses Fotos, auf Wunsch auch sein Modell; beurteilte Fotos bleiben.</translation>
    </message>
    <message>
        <source>Give the picture the whole screen.</source>
        <translation>Dem Bild den ganzen Schirm geben.</translation>
    </message>
    <message>
        <source>Go on where you were, or begin with something new.</source>
        <translation>Machen Sie weiter, wo Sie waren, oder beginnen Sie Neues.</translation>
    </message>
    <message>
        <source>Go one frame back in the file and hold.</source>
        <translation>Ein Bild zurückgehen und anhalten.</translation>
    </message>
    <message>
        <source>Go to the next finding that is not reviewed yet, on the next photo if this one is done.</source>
        <translation>Zum nächsten ungeprüften Befund gehen, auf dem nächsten Foto, wenn dieses fertig ist.</translation>
    </message>
    <message>
        <source>Go to the photo after this one.</source>
        <translation>Zum Foto nach diesem gehen.</translation>
    </message>
    <message>
        <source>Go to the photo before this one.</source>
        <translation>Zum Foto vor diesem gehen.</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>Zu diesem Schritt gehen</translation>
    </message>
    <message>
        <source>Go to where cracks were seen before this frame.</source>
        <translation>Dorthin gehen, wo vor diesem Bild Risse gesehen wurden.</translation>
    </message>
    <message>
        <source>Go to where the next cracks were seen.</source>
        <translation>Dorthin gehen, wo die nächsten Risse gesehen wurden.</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>Grafikkarte (GPU)</translation>
    </message>
    <message>
        <source>Greatest difference of the probabilities</source>
        <translation>Größte Differenz der Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>HSV</source>
        <translation>HSV</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>Hair strokes that look like cracks but are not.</source>
        <translation>Feine Striche, die wie Risse aussehen und keine sind.</translation>
    </message>
    <message>
        <source>The robust student still finds the crack where the others lose it. Now move the sliders.</source>
        <translation>Der robuste Schüler findet den Riss noch, wo die anderen ihn verlieren. Jetzt bewegen Sie die Regler.</translation>
    </message>
    <message>
        <source>Half of the places along the crack are narrower</source>
        <translation>Die Hälfte der Stellen entlang des Risses ist schmaler</translation>
    </message>
    <message>
        <source>Heat &amp;map</source>
        <translation>Heat&amp;map</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Hide this part</source>
        <translation>Diesen Teil ausblenden</translation>
    </message>
    <message>
        <source>Histogram of crack probabilities</source>
        <translation>Histogramm der Risswahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold after one more frame.</source>
        <translation>Nach einem weiteren Bild anhalten.</translation>
    </message>
    <message>
        <source>Hold the button down and draw a line across the crack.</source>
        <translation>Halten Sie die Taste gedrückt und ziehen Sie eine Linie quer über den Riss.</translation>
    </message>
    <message>
        <source>Hold the picture on the screen while capturing goes on.</source>
        <translation>Das Bild anhalten, während die Aufnahme weitergeht.</translation>
    </message>
    <message>
        <source>How severe it is, as set in the review</source>
        <translation>Wie schlimm es nach Urteil der Prüfenden ist</translation>
    </message>
    <message>
        <source>How many pixels have which crack probability; drag the line to set the threshold.</source>
        <translation>Wie viele Pixel welche Risswahrscheinlichkeit haben; ziehen Sie die Linie, um den Schwellwert zu setzen.</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>Ein&amp;zeichnen</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>Tastenkürzel ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Follow a crack</source>
        <translation>Riss &amp;verfolgen</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>Fu&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anor&amp;dnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Write on the photo</source>
        <translation>Auf das Foto &amp;schreiben</translation>
    </message>
    <message>
        <source>A mosaic is not read as a whole: read it window by window.</source>
        <translation>Ein Mosaik wird nicht als Ganzes gelesen: lesen Sie es fensterweise.</translation>
    </message>
    <message>
        <source>A part of the results cannot be read ({reason}): check the drive and read them again.</source>
        <translation>Ein Teil der Ergebnisse kann nicht gelesen werden ({reason}): Prüfen Sie das Laufwerk und lesen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>A scale lies between {least:g} and {most:,.0f} millimetres per pixel, not at {mm_per_px:g}.</source>
        <translation>Ein Maßstab liegt zwischen {least:g} und {most:,.0f} Millimetern je Pixel, nicht bei {mm_per_px:g}.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>An inspection lies beside its photos: those of a store have to be copied to a folder.</source>
        <translation>Eine Inspektion liegt neben ihren Fotos: Solche aus einem Speicherdienst müssen in einen Ordner kopiert werden.</translation>
    </message>
    <message>
        <source>Analyse every Nth frame</source>
        <translation>Jedes n-te Bild analysieren</translation>
    </message>
    <message>
        <source>Analyse mosaic…</source>
        <translation>Mosaik analysieren…</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Standardtaste</translation>
    </message>
    <message>
        <source>At the threshold {0}, on {1}:</source>
        <translation>Beim Schwellwert {0}, auf {1}:</translation>
    </message>
    <message>
        <source>BCF 2.1</source>
        <translation>BCF 2.1</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>CSV for Excel, {0}</source>
        <translation>CSV für Excel, {0}</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Choose a picture of any size, such as an orthomosaic; it has a window of its own, like a map.</source>
        <translation>Ein Bild beliebiger Größe wählen, etwa ein Orthomosaik; es hat ein eigenes Fenster, wie eine Karte.</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own: it is kept for next time</source>
        <translation>Art wählen oder eine eigene eintragen: sie wird für das nächste Mal behalten</translation>
    </message>
    <message>
        <source>Choose what crackview fleet has written; its findings and photos are tables in a window of its own.</source>
        <translation>Wählen, was crackview fleet geschrieben hat; Befunde und Fotos stehen als Tabellen in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Click a crack that was missed; it is followed in both directions to its ends.</source>
        <translation>Auf einen übersehenen Riss klicken; er wird in beide Richtungen bis zu seinen Enden verfolgt.</translation>
    </message>
    <message>
        <source>Click a crack to follow it to both ends, then where it goes on; Shift+click for another one</source>
        <translation>Riss anklicken: er wird bis zu beiden Enden verfolgt; danach klicken, wo er weitergeht; Umschalt+Klick für einen anderen</translation>
    </message>
    <message>
        <source>Click a row to see its photo.</source>
        <translation>Klicken Sie auf eine Zeile, um ihr Foto zu sehen.</translation>
    </message>
    <message>
        <source>Click along a line; click the last point again, or press Enter, to end it</source>
        <translation>Entlang einer Linie klicken; letzten Punkt noch einmal klicken oder Eingabetaste beendet sie</translation>
    </message>
    <message>
        <source>Click around the damage; click the first or the last point again, or press Enter, to close it</source>
        <translation>Rund um den Schaden klicken; erster oder letzter Punkt oder Eingabetaste schließt den Umriss</translation>
    </message>
    <message>
        <source>Click both ends of a distance, or drag from one to the other</source>
        <translation>Beide Enden des Abstands klicken oder von einem zum anderen ziehen</translation>
    </message>
    <message>
        <source>Click where the text is to stand</source>
        <translation>Klicken, wo der Text stehen soll</translation>
    </message>
    <message>
        <source>Con&amp;dition by element…</source>
        <translation>&amp;Zustand nach Bauteil…</translation>
    </message>
    <message>
        <source>Condition by element</source>
        <translation>Zustand nach Bauteil</translation>
    </message>
    <message>
        <source>Condition form</source>
        <translation>Zustandsbogen</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Delamination</source>
        <translation>Hohlstelle</translation>
    </message>
    <message>
        <source>Distances, damage, arrows, boxes and texts from the menu Annotate appear here.</source>
        <translation>Abstände, Schäden, Pfeile, Rahmen und Texte aus dem Menü Einzeichnen erscheinen hier.</translation>
    </message>
    <message>
        <source>Drag from one corner of the box to the other</source>
        <translation>Von einer Ecke des Rahmens zur anderen ziehen</translation>
    </message>
    <message>
        <source>Drag to what the arrow is to point at</source>
        <translation>Dorthin ziehen, worauf der Pfeil zeigen soll</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>&amp;Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Draw an &amp;arrow</source>
        <translation>&amp;Pfeil zeichnen</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>Pfeil zeichnen</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Efflorescence</source>
        <translation>Ausblühung</translation>
    </message>
    <message>
        <source>Ele&amp;ment…</source>
        <translation>Ba&amp;uteil…</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Bauteil</translation>
    </message>
    <message>
        <source>Element of the photo</source>
        <translation>Bauteil des Fotos</translation>
    </message>
    <message>
        <source>Element of {0} photos</source>
        <translation>Bauteil von {0} Fotos</translation>
    </message>
    <message>
        <source>Element, such as Pier 3</source>
        <translation>Bauteil, etwa Pfeiler 3</translation>
    </message>
    <message>
        <source>Elements &amp;from folders</source>
        <translation>Bauteile aus Or&amp;dnern</translation>
    </message>
    <message>
        <source>Exposed rebar</source>
        <translation>Freiliegende Bewehrung</translation>
    </message>
    <message>
        <source>Extend a crack</source>
        <translation>Riss verlängern</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Filter by review, class, width and joints; leave out specks</source>
        <translation>Nach Prüfung, Klasse, Breite und Fugen filtern; Flecken weglassen</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Find the cracks of the whole mosaic, and write them into a folder with coordinates.</source>
        <translation>Die Risse des ganzen Mosaiks finden und mit Koordinaten in einen Ordner schreiben.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Follow a crack</source>
        <translation>Riss verfolgen</translation>
    </message>
    <message>
        <source>Frame something, for the report.</source>
        <translation>Etwas einrahmen, für den Bericht.</translation>
    </message>
    <message>
        <source>Give actions keys of your own.</source>
        <translation>Aktionen eigene Tasten geben.</translation>
    </message>
    <message>
        <source>Give photos without an element the name of their folder.</source>
        <translation>Gibt Fotos ohne Bauteil den Namen ihres Ordners.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Bestimmt durch</translation>
    </message>
    <message>
        <source>Honeycombing</source>
        <translation>Kiesnest</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>Wie viel vom früheren Foto zu sehen ist</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>In den Ordner</translation>
    </message>
    <message>
        <source>It finds, shows and measures cracks. Your pictures stay on this computer.</source>
        <translation>Findet, zeigt und misst Risse. Ihre Bilder bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>It looks like a joint, but the other photo shows bare wall there.</source>
        <translation>Sieht aus wie eine Fuge, aber das andere Foto zeigt dort blanke Wand.</translation>
    </message>
    <message>
        <source>It looks wider, but its width can be measured on only one of the photos.</source>
        <translation>Sieht breiter aus, aber nur eines der Fotos lässt seine Breite erkennen.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, BMP{avif}{heic} or WebP</source>
        <translation>JPEG, PNG, TIFF, BMP{avif}{heic} oder WebP</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Join {0} and {1}</source>
        <translation>{0} und {1} verbinden</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Fugen</translation>
    </message>
    <message>
        <source>Judge what was drawn</source>
        <translation>Gezeichnetes beurteilen</translation>
    </message>
    <message>
        <source>Judged findings</source>
        <translation>Beurteilte Befunde</translation>
    </message>
    <message>
        <source>Keep the former model</source>
        <translation>Bisheriges Modell behalten</translation>
    </message>
    <message>
        <source>Keep this frame with its mask, overlay and facts.</source>
        <translation>Dieses Bild mit Maske, Überlagerung und Angaben aufheben.</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0} behalten</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>La&amp;bor</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Largest width along the crack</source>
        <translation>Größte Breite entlang des Risses</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency of the last frames</source>
        <translation>Latenz der letzten Bilder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Lay the first two over each other and move the line between them.</source>
        <translation>Die ersten beiden übereinanderlegen und die Linie dazwischen verschieben.</translation>
    </message>
    <message>
        <source>Put the tool away</source>
        <translation>Werkzeug ablegen</translation>
    </message>
    <message>
        <source>Put the tool away  (Esc)</source>
        <translation>Werkzeug ablegen  (Esc)</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>Durchfeuchtung</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Mindestlänge</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Mindestbreite</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of all cracks of the photo by direction; the selected ones stand out.</source>
        <translation>Länge aller Risse des Fotos nach Richtung; die ausgewählten sind hervorgehoben.</translation>
    </message>
    <message>
        <source>Close the camera, stream or video that is open in Live.</source>
        <translation>Die Kamera, den Stream oder das Video loslassen, das in Live geöffnet ist.</translation>
    </message>
    <message>
        <source>Let more of the picture through the overlay.</source>
        <translation>Mehr vom Bild durch die Überlagerung scheinen lassen.</translation>
    </message>
    <message>
        <source>Draw the noise anew for each frame, as a real camera does, instead of keeping it in place.</source>
        <translation>Die Störung auf jedem Bild anders fallen lassen, wie bei einer echten Kamera, statt sie stehen zu lassen.</translation>
    </message>
    <message>
        <source>Let the picture move, or hold it.</source>
        <translation>Das Bild laufen lassen oder anhalten.</translation>
    </message>
    <message>
        <source>Let what was found in the frame before count too, moved as the picture moved.</source>
        <translation>Auch zählen lassen, was ein Bild zuvor gesehen wurde, mitbewegt mit dem Bild.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Hell oder dunkel wie der Desktop.</translation>
    </message>
    <message>
        <source>Light texts on a dark ground.</source>
        <translation>Helle Schrift auf dunklem Grund.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Line between the two pictures</source>
        <translation>Linie zwischen den beiden Bildern</translation>
    </message>
    <message>
        <source>Line {number} of the recipe is {line!r}: write a noise and its amount, as salt 0.1.</source>
        <translation>Zeile {number} des Rezepts lautet {line!r}: Schreiben Sie eine Störung und ihre Stärke, etwa salt 0.1.</translation>
    </message>
    <message>
        <source>Lines between forks and tips</source>
        <translation>Linien zwischen Gabelungen und Enden</translation>
    </message>
    <message>
        <source>List the photos that could not be shown or analysed, and why.</source>
        <translation>Die Fotos auflisten, die nicht gezeigt oder analysiert werden konnten, und warum.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Load &amp;mask…</source>
        <translation>&amp;Maske laden…</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Maske laden</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Loading {0}</source>
        <translation>{0} wird geladen</translation>
    </message>
    <message>
        <source>Longer, {0}</source>
        <translation>Länger, {0}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Look at the snapshots of the folder as photos.</source>
        <translation>Die Schnappschüsse des Ordners als Fotos ansehen.</translation>
    </message>
    <message>
        <source>Look for a printed gauge on this photo, and take its scale and the plane of its wall.</source>
        <translation>Auf diesem Foto eine gedruckte Messplatte suchen und ihren Maßstab und die Ebene ihrer Wand übernehmen.</translation>
    </message>
    <message>
        <source>Look for cracks in a camera&apos;s, a drone&apos;s or a file&apos;s moving picture.</source>
        <translation>Risse im bewegten Bild einer Kamera, einer Drohne oder einer Datei suchen.</translation>
    </message>
    <message>
        <source>Look for cracks in every frame, in the background.</source>
        <translation>In jedem Bild nach Rissen suchen, im Hintergrund.</translation>
    </message>
    <message>
        <source>Look for cracks in every photo of the strip, in the background; what is done stays.</source>
        <translation>In jedem Foto der Leiste nach Rissen suchen, im Hintergrund; Fertiges bleibt.</translation>
    </message>
    <message>
        <source>Look for cracks in photos.</source>
        <translation>Risse in Fotos suchen.</translation>
    </message>
    <message>
        <source>Look for cracks in this photo once more.</source>
        <translation>Noch einmal nach Rissen in diesem Foto suchen.</translation>
    </message>
    <message>
        <source>Checking this computer: cameras and codecs take a moment…</source>
        <translation>Dieser Rechner wird untersucht: Kameras und Codecs brauchen einen Moment…</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Kameras werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for cracks</source>
        <translation>Suche Risse</translation>
    </message>
    <message>
        <source>Looking for joints</source>
        <translation>Suche nach Fugen</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Suche Fotos</translation>
    </message>
    <message>
        <source>Loop and analyse the whole video again.</source>
        <translation>Wieder das ganze Video wiederholen und analysieren.</translation>
    </message>
    <message>
        <source>Looping and analysing begin at this frame.</source>
        <translation>Schleife und Analyse beginnen bei diesem Bild.</translation>
    </message>
    <message>
        <source>Looping and analysing end with this frame.</source>
        <translation>Schleife und Analyse enden mit diesem Bild.</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>Geringer Kontrast</translation>
    </message>
    <message>
        <source>Low light</source>
        <translation>Wenig Licht</translation>
    </message>
    <message>
        <source>Low winter sun</source>
        <translation>Tiefe Wintersonne</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Enthält:</translation>
    </message>
    <message>
        <source>Main direction, counter-clockwise from the right</source>
        <translation>Hauptrichtung, gegen den Uhrzeigersinn von rechts</translation>
    </message>
    <message>
        <source>Make the overlay stand out more.</source>
        <translation>Die Überlagerung deutlicher machen.</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean Dice of the severities</source>
        <translation>Mittlerer Dice der Schweregrade</translation>
    </message>
    <message>
        <source>Mean over its pixels, as the model gives it</source>
        <translation>Mittel über seine Pixel, wie das Modell es sieht</translation>
    </message>
    <message>
        <source>Mean width along the crack</source>
        <translation>Mittlere Breite entlang des Risses</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>&amp;Abstand messen</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Abstand messen</translation>
    </message>
    <message>
        <source>Measure along a &amp;line</source>
        <translation>Entlang einer &amp;Linie messen</translation>
    </message>
    <message>
        <source>Measure along a line</source>
        <translation>Entlang einer Linie messen</translation>
    </message>
    <message>
        <source>Measure along a line of as many points as you click.</source>
        <translation>Entlang einer Linie aus beliebig vielen Punkten messen.</translation>
    </message>
    <message>
        <source>Measure between two points; it is kept with the photo.</source>
        <translation>Zwischen zwei Punkten messen; das Maß bleibt beim Foto.</translation>
    </message>
    <message>
        <source>Measure how well the models find cracks under every noise, severity by severity.</source>
        <translation>Messen, wie die Modelle unter jeder Störung halten, Grad für Grad.</translation>
    </message>
    <message>
        <source>Measured between the two edges that the photo shows.</source>
        <translation>Gemessen zwischen den beiden Kanten, die das Foto zeigt.</translation>
    </message>
    <message>
        <source>Measuring photos</source>
        <translation>Fotos werden vermessen</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model, device and time per photo</source>
        <translation>Modell, Gerät und Zeit je Foto</translation>
    </message>
    <message>
        <source>More &amp;opaque</source>
        <translation>&amp;Deckender</translation>
    </message>
    <message>
        <source>More &amp;transparent</source>
        <translation>Durchsich&amp;tiger</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaike</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>Bewegtes Bild</translation>
    </message>
    <message>
        <source>N&amp;o severity</source>
        <translation>&amp;Kein Schweregrad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Too narrow to be measured at this place of the photo: it may be up to {0} wide.</source>
        <translation>An dieser Stelle des Fotos zu schmal zum Messen: bis zu {0} breit.</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>1 finding was not reviewed and is left out.</source>
        <translation>1 Befund wurde nicht geprüft und wird weggelassen.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>A map of the fleet cannot be read: check the drive, and try again.</source>
        <translation>Eine Karte der Flotte lässt sich nicht lesen: Prüfen Sie das Laufwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px and a second look; analyse again</source>
        <translation>Analysiert mit {0}, Schwellwert {1}, {2} px und zweitem Blick; erneut analysieren</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px, without a second look; analyse again</source>
        <translation>Analysiert mit {0}, Schwellwert {1}, {2} px, ohne zweiten Blick; erneut analysieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close the source when another workspace is shown; without it a camera goes on.</source>
        <translation>Schließt die Quelle, wenn ein anderer Arbeitsbereich gezeigt wird; ohne dies läuft eine Kamera weiter.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>De&amp;lete a model of your own…</source>
        <translation>Eigenes Modell &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>Eigenes Modell löschen</translation>
    </message>
    <message>
        <source>Delete a model that was made on this computer; those that ship, and what was found, stay.</source>
        <translation>Ein Modell löschen, das auf diesem Rechner entstanden ist; die mitgelieferten und alle Befunde bleiben.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Fast previe&amp;w</source>
        <translation>Schnelle V&amp;orschau</translation>
    </message>
    <message>
        <source>Findings on the photo kept back: {0} before, {1} now.</source>
        <translation>Befunde auf dem zurückgehaltenen Foto: vorher {0}, jetzt {1}.</translation>
    </message>
    <message>
        <source>Findings on the {0} photos kept back: {1} before, {2} now.</source>
        <translation>Befunde auf den {0} zurückgehaltenen Fotos: vorher {1}, jetzt {2}.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>For the folder</source>
        <translation>Für den Ordner</translation>
    </message>
    <message>
        <source>For this photo</source>
        <translation>Für dieses Foto</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Go to the first page.</source>
        <translation>Zur ersten Seite.</translation>
    </message>
    <message>
        <source>Go to the next place found here.</source>
        <translation>Zur nächsten gefundenen Stelle auf dieser Seite.</translation>
    </message>
    <message>
        <source>Go to the page after.</source>
        <translation>Zur Seite danach.</translation>
    </message>
    <message>
        <source>Go to the page before.</source>
        <translation>Zur Seite davor.</translation>
    </message>
    <message>
        <source>Go to the place before it.</source>
        <translation>Zur Stelle davor.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>How often each noise is drawn, from the panel&apos;s seed on; the curves get a band</source>
        <translation>Wie oft jede Störung gezogen wird, ab dem Startwert der Leiste; die Kurven bekommen ein Band</translation>
    </message>
    <message>
        <source>It cannot be brought back; what it has found stays. Delete:</source>
        <translation>Es kann nicht zurückgeholt werden; was es gefunden hat, bleibt. Löschen:</translation>
    </message>
    <message>
        <source>Larger and slower</source>
        <translation>Größer und langsamer</translation>
    </message>
    <message>
        <source>Look at moving frames with rounded numbers (int8). What is kept, counted or paused is exact.</source>
        <translation>Bewegte Bilder mit gerundeten Zahlen (int8) ansehen. Was behalten, gezählt oder angehalten wird, ist exakt.</translation>
    </message>
    <message>
        <source>Make a model of your own that knows the wall on the photos in {0}?</source>
        <translation>Ein eigenes Modell machen, das die Wand auf den Fotos in {0} kennt?</translation>
    </message>
    <message>
        <source>Make a model of your own that knows this wall, from its photos as they are, without labels.</source>
        <translation>Ein eigenes Modell machen, das diese Wand kennt, aus ihren Fotos, wie sie sind, ohne Markierungen.</translation>
    </message>
    <message>
        <source>Mean Dice of severities 1 to 5 on {0}, {1}. {2}. {3}</source>
        <translation>Mittlerer Dice der Stufen 1 bis 5 auf {0}, {1}. {2}. {3}</translation>
    </message>
    <message>
        <source>Mean of the noises</source>
        <translation>Mittel der Störungen</translation>
    </message>
    <message>
        <source>Network size</source>
        <translation>Netzgröße</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>Nie im Training gesehen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>Keine Kamera angeschlossen</translation>
    </message>
    <message>
        <source>No crack that is not marked yet stands out here: click on one, or trace it.</source>
        <translation>Hier hebt sich kein Riss ab, der noch nicht markiert ist: Klicken Sie auf einen, oder ziehen Sie ihn nach.</translation>
    </message>
    <message>
        <source>No cracks found at this threshold.
Lower it to see what is less certainly a crack.</source>
        <translation>Keine Risse bei diesem Schwellwert.
Senken Sie ihn, um zu sehen, was weniger sicher ein Riss ist.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>No longer there: {0}</source>
        <translation>Nicht mehr vorhanden: {0}</translation>
    </message>
    <message>
        <source>No marker of a printed gauge was found on this photo: its scale stays as it is.</source>
        <translation>Auf diesem Foto wurde kein Marker einer gedruckten Messplatte gefunden: sein Maßstab bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell installiert.</translation>
    </message>
    <message>
        <source>No model is installed; install CrackView again.</source>
        <translation>Kein Modell installiert; installieren Sie CrackView neu.</translation>
    </message>
    <message>
        <source>No model was kept: on no photo that was kept back are cracks seen clearly enough to judge by.</source>
        <translation>Es blieb kein Modell: Auf keinem der zurückgehaltenen Fotos sind Risse klar genug zu sehen, um danach zu urteilen.</translation>
    </message>
    <message>
        <source>No model was kept: the one that it started from does as well on these photos.</source>
        <translation>Es blieb kein Modell: Das, von dem es ausging, ist auf diesen Fotos ebenso gut.</translation>
    </message>
    <message>
        <source>No model was kept: what it learnt here, it lost on photos with known cracks.</source>
        <translation>Es blieb kein Modell: Was es hier lernte, verlor es auf Fotos mit bekannten Rissen.</translation>
    </message>
    <message>
        <source>No noise is on: switch one on, or choose another group of noises.</source>
        <translation>Keine Störung ist an: Schalten Sie eine ein oder wählen Sie eine andere Gruppe von Störungen.</translation>
    </message>
    <message>
        <source>No page has that.</source>
        <translation>Auf keiner Seite gefunden.</translation>
    </message>
    <message>
        <source>No pane shows a model: choose one first.</source>
        <translation>Kein Bildfeld zeigt ein Modell: Wählen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Kein Foto</translation>
    </message>
    <message>
        <source>No photo has had a problem so far.</source>
        <translation>Bisher hatte kein Foto ein Problem.</translation>
    </message>
    <message>
        <source>No photo of this folder was corrected or reviewed yet.</source>
        <translation>Noch kein Foto dieses Ordners wurde korrigiert oder geprüft.</translation>
    </message>
    <message>
        <source>No photo was analysed yet.</source>
        <translation>Noch wurde kein Foto analysiert.</translation>
    </message>
    <message>
        <source>No scale</source>
        <translation>Kein Maßstab</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not all photos it learnt from may be used for paid work</source>
        <translation>Nicht alle Trainingsfotos sind für bezahlte Arbeit frei</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht analysiert</translation>
    </message>
    <message>
        <source>Not everything was written. {0}</source>
        <translation>Nicht alles wurde geschrieben. {0}</translation>
    </message>
    <message>
        <source>Not in the rule</source>
        <translation>Nicht in der Regel</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Not trained on noise</source>
        <translation>Ohne Störungen trainiert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note (O)</source>
        <translation>Notiz (O)</translation>
    </message>
    <message>
        <source>Note on finding {0}</source>
        <translation>Notiz zu Befund {0}</translation>
    </message>
    <message>
        <source>Note on the photo</source>
        <translation>Notiz zum Foto</translation>
    </message>
    <message>
        <source>Note on what was drawn</source>
        <translation>Notiz zu Gezeichnetem</translation>
    </message>
    <message>
        <source>Note on {0} findings</source>
        <translation>Notiz zu {0} Befunden</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Nothing is open in Live any more: the last frame stays.</source>
        <translation>In „Live“ ist nichts mehr offen: Das letzte Bild bleibt.</translation>
    </message>
    <message>
        <source>Nothing was given: name a video, a folder of photos or the address of a stream.</source>
        <translation>Nichts wurde angegeben: Nennen Sie ein Video, einen Ordner mit Fotos oder die Adresse eines Streams.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nichts wurde gemessen.</translation>
    </message>
    <message>
        <source>Nothing was undone: another window has changed this photo since</source>
        <translation>Nichts wurde rückgängig gemacht: Ein anderes Fenster hat dieses Foto seither geändert</translation>
    </message>
    <message>
        <source>Number on the photo</source>
        <translation>Nummer auf dem Foto</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Of a whole video: 1 is each frame; 10 is the first, the 11th, the 21st and so on.</source>
        <translation>Bei einem ganzen Video: 1 ist jedes Bild; 10 ist das erste, das 11., das 21. und so weiter.</translation>
    </message>
    <message>
        <source>Of its pixels</source>
        <translation>Seiner Pixel</translation>
    </message>
    <message>
        <source>Of the drone, or else in the picture: from the left and the top</source>
        <translation>Der Drohne, sonst im Bild: von links und von oben</translation>
    </message>
    <message>
        <source>Old, worn surface</source>
        <translation>Alte, abgenutzte Fläche</translation>
    </message>
    <message>
        <source>One minute on a sample photo; any key stops it.</source>
        <translation>Eine Minute an einem Beispielfoto; jede Taste beendet sie.</translation>
    </message>
    <message>
        <source>One of the photos is too dark, blurred or rough there to tell.</source>
        <translation>Eines der Fotos ist dort zu dunkel, zu unscharf oder zu rau, um es zu sagen.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;camera or stream…</source>
        <translation>&amp;Kamera oder Stream öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ordner ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>&amp;Video öffnen…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Open a photo to put noise on it</source>
        <translation>Öffnen Sie ein Foto, um es zu stören</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks</source>
        <translation>Öffnen Sie ein Foto, um seine Risse zu sehen</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks.</source>
        <translation>Öffnen Sie ein Foto, um seine Risse zu sehen.</translation>
    </message>
    <message>
        <source>Open as an inspection</source>
        <translation>Als Inspektion öffnen</translation>
    </message>
    <message>
        <source>Open camera</source>
        <translation>Kamera öffnen</translation>
    </message>
    <message>
        <source>Open camera or stream</source>
        <translation>Kamera oder Stream öffnen</translation>
    </message>
    <message>
        <source>Open flee&amp;t results…</source>
        <translation>Flotten-&amp;Ergebnisse öffnen…</translation>
    </message>
    <message>
        <source>Open fleet results</source>
        <translation>Flotten-Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open fra&amp;mes…</source>
        <translation>&amp;Einzelbilder öffnen…</translation>
    </message>
    <message>
        <source>Open mosa&amp;ic…</source>
        <translation>Mosa&amp;ik öffnen…</translation>
    </message>
    <message>
        <source>Open mosaic</source>
        <translation>Mosaik öffnen</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Open snapshots in Inspec&amp;t</source>
        <translation>Schnappschüsse &amp;in „Prüfen“ öffnen</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>Stream öffnen</translation>
    </message>
    <message>
        <source>Open the folder of this photo in Inspect.</source>
        <translation>Den Ordner dieses Fotos unter „Prüfen“ öffnen.</translation>
    </message>
    <message>
        <source>Open the picture or the files on the clipboard.</source>
        <translation>Das Bild oder die Dateien aus der Zwischenablage öffnen.</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>Open {0} again</source>
        <translation>{0} wieder öffnen</translation>
    </message>
    <message>
        <source>Opening photos</source>
        <translation>Fotos werden geöffnet</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>{0} wird geöffnet</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Optionen des Werkzeugs</translation>
    </message>
    <message>
        <source>Order of the noises</source>
        <translation>Reihenfolge der Störungen</translation>
    </message>
    <message>
        <source>Other width or length: {0} ({1})</source>
        <translation>Andere Breite oder Länge: {0} ({1})</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are.</source>
        <translation>Sonst bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Outline da&amp;mage</source>
        <translation>Schaden &amp;umranden</translation>
    </message>
    <message>
        <source>Outline damage</source>
        <translation>Schaden umranden</translation>
    </message>
    <message>
        <source>Outline spalling, rust, efflorescence or other damage; it goes into the report with its area.</source>
        <translation>Abplatzung, Rost, Ausblühung oder anderen Schaden umranden; er kommt mit seiner Fläche in den Bericht.</translation>
    </message>
    <message>
        <source>Over-compressed radio link</source>
        <translation>Überkomprimierte Funkstrecke</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Overlay and picture</source>
        <translation>Überlagerung und Bild</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Überlagerungen</translation>
    </message>
    <message>
        <source>P {0:.2f}  R {1:.2f}  {2}</source>
        <translation>P {0:.2f}  R {1:.2f}  {2}</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF-Bericht</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Seiten des Seitenbereichs</translation>
    </message>
    <message>
        <source>Paint all frames with the last overlay, in place of each overlay on its own frame.</source>
        <translation>Alle Bilder mit der letzten Überlagerung zeigen, statt jede Überlagerung auf ihrem Bild.</translation>
    </message>
    <message>
        <source>Paint ever&amp;y frame</source>
        <translation>&amp;Jedes Bild zeigen</translation>
    </message>
    <message>
        <source>Paint what is crack.</source>
        <translation>Malen, was Riss ist.</translation>
    </message>
    <message>
        <source>Paint what is crack; Shift erases</source>
        <translation>Malen, was Riss ist; Umschalt radiert</translation>
    </message>
    <message>
        <source>Pane {0}</source>
        <translation>Bildfeld {0}</translation>
    </message>
    <message>
        <source>Parts of it are on one photo only, and the other one does not show bare wall there.</source>
        <translation>Teile davon sind nur auf einem Foto, und das andere zeigt dort keine blanke Wand.</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>Teile des Seitenbereichs</translation>
    </message>
    <message>
        <source>Parts of the photo are overexposed: cracks there are lost. Expose less.</source>
        <translation>Teile des Fotos sind überbelichtet: Risse dort sind verloren. Belichten Sie knapper.</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>Eingefügtes Foto</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>Fahrbahn</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>Pfeffer</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos &amp;with problems…</source>
        <translation>&amp;Fotos mit Problemen…</translation>
    </message>
    <message>
        <source>Photos with problems</source>
        <translation>Fotos mit Problemen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Plain steps</source>
        <translation>Einfache Stufen</translation>
    </message>
    <message>
        <source>Play the &amp;tour</source>
        <translation>Rundgang &amp;abspielen</translation>
    </message>
    <message>
        <source>Point at something, for the report.</source>
        <translation>Auf etwas zeigen, für den Bericht.</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD</source>
        <translation>PoolingCrack Tiny, RFKD</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, of open photos</source>
        <translation>PoolingCrack Tiny, RFKD, aus freien Fotos</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, channel-wise distillation</source>
        <translation>PoolingCrack Tiny, kanalweise Destillation</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, logits distillation</source>
        <translation>PoolingCrack Tiny, Logit-Destillation</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, no teacher</source>
        <translation>PoolingCrack Tiny, ohne Lehrer</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>&amp;Vorheriger Befund</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Previous f&amp;rame</source>
        <translation>Vo&amp;rheriges Bild</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Put noise on a photo and compare the models.</source>
        <translation>Ein Foto stören und vergleichen, wie Modelle halten.</translation>
    </message>
    <message>
        <source>Put noise on this photo and compare the models.</source>
        <translation>Dieses Foto stören und vergleichen, wie Modelle halten.</translation>
    </message>
    <message>
        <source>Put noise on this very frame and compare the models.</source>
        <translation>Genau dieses Bild stören und vergleichen, wie Modelle halten.</translation>
    </message>
    <message>
        <source>Put panel and strip of this workspace back to where they were at first.</source>
        <translation>Seitenbereich und Leiste dieses Arbeitsbereichs dorthin setzen, wo sie am Anfang waren.</translation>
    </message>
    <message>
        <source>Put the noise of the panel on every frame before the model looks at it.</source>
        <translation>Jedes Bild so stören, wie es der Bereich rechts sagt, bevor das Modell es ansieht.</translation>
    </message>
    <message>
        <source>Put the recipe onto the clipboard.</source>
        <translation>Das Rezept in die Zwischenablage legen.</translation>
    </message>
    <message>
        <source>Put the selected findings into the report, or leave them out.</source>
        <translation>Die ausgewählten Befunde in den Bericht nehmen oder weglassen.</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
    <message>
        <source>R&amp;ecord</source>
        <translation>A&amp;ufzeichnen</translation>
    </message>
    <message>
        <source>R&amp;eject photo</source>
        <translation>Foto v&amp;erwerfen</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Rain on the lens</source>
        <translation>Regen auf dem Objektiv</translation>
    </message>
    <message>
        <source>Rate the findings of each element by a rule, such as AASHTO&apos;s condition states.</source>
        <translation>Bewertet die Befunde jedes Bauteils nach einer Regel, etwa den Zustandsstufen der AASHTO.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Re&amp;view photo again</source>
        <translation>Foto erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Read how things are done here; it needs no network.</source>
        <translation>Zeigt, wie man hier etwas macht; dazu ist kein Netz nötig.</translation>
    </message>
    <message>
        <source>Read what the fleet has written by now.</source>
        <translation>Lesen, was die Flotte inzwischen geschrieben hat.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Recorded {0}</source>
        <translation>{0} aufgezeichnet</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung läuft</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Reject finding {0}</source>
        <translation>Befund {0} ablehnen</translation>
    </message>
    <message>
        <source>Reject photo</source>
        <translation>Foto ablehnen</translation>
    </message>
    <message>
        <source>Reject {0} findings</source>
        <translation>{0} Befunde ablehnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove by lasso</source>
        <translation>Mit Lasso entfernen</translation>
    </message>
    <message>
        <source>Remove the scale</source>
        <translation>Maßstab entfernen</translation>
    </message>
    <message>
        <source>Remove the scale of the folder</source>
        <translation>Maßstab des Ordners entfernen</translation>
    </message>
    <message>
        <source>Remove the scale of the photo</source>
        <translation>Maßstab des Fotos entfernen</translation>
    </message>
    <message>
        <source>Remove what was drawn</source>
        <translation>Gezeichnetes entfernen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the threshold</source>
        <translation>Schwellwert zurücksetzen</translation>
    </message>
    <message>
        <source>Return to the window.</source>
        <translation>Zum Fenster zurückkehren.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review a&amp;gain</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Review finding {0} again</source>
        <translation>Befund {0} erneut prüfen</translation>
    </message>
    <message>
        <source>Review photo again</source>
        <translation>Foto erneut prüfen</translation>
    </message>
    <message>
        <source>Review {0} findings again</source>
        <translation>{0} Befunde erneut prüfen</translation>
    </message>
    <message>
        <source>Robust student</source>
        <translation>Robuster Schüler</translation>
    </message>
    <message>
        <source>Row {0} needs a title of its own: type one, or remove the row.</source>
        <translation>Zeile {0} braucht einen eigenen Titel: Geben Sie einen ein, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule for ratings</source>
        <translation>Bewertungsregel</translation>
    </message>
    <message>
        <source>Run with {0}</source>
        <translation>Mit {0} ausgeführt</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Salz</translation>
    </message>
    <message>
        <source>Salt: dead pixels of a cheap sensor.</source>
        <translation>Salz: tote Pixel eines billigen Sensors.</translation>
    </message>
    <message>
        <source>Save &amp;all reviewed as training data…</source>
        <translation>Alle &amp;geprüften als Trainingsdaten speichern…</translation>
    </message>
    <message>
        <source>Save &amp;photo as training data…</source>
        <translation>&amp;Foto als Trainingsdaten speichern…</translation>
    </message>
    <message>
        <source>Save overlay</source>
        <translation>Überlagerung speichern</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Save the &amp;noisy photo…</source>
        <translation>Gestörtes F&amp;oto speichern…</translation>
    </message>
    <message>
        <source>Save the noisy photo</source>
        <translation>Gestörtes Foto speichern</translation>
    </message>
    <message>
        <source>Save this &amp;view as a picture…</source>
        <translation>Diese Ansicht als Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Save this view as a picture</source>
        <translation>Diese Ansicht als Bild speichern</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Saving training data</source>
        <translation>Trainingsdaten werden gespeichert</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} wird gespeichert</translation>
    </message>
    <message>
        <source>Say how many millimetres a pixel shows.</source>
        <translation>Angeben, wie viele Millimeter ein Pixel zeigt.</translation>
    </message>
    <message>
        <source>Say that the selected findings are cracks.</source>
        <translation>Die ausgewählten Befunde als Risse bestätigen.</translation>
    </message>
    <message>
        <source>Say that the selected findings are joints, not cracks; again: review them again.</source>
        <translation>Sagt, dass die gewählten Befunde Fugen sind, keine Risse; noch einmal: sie sind wieder zu prüfen.</translation>
    </message>
    <message>
        <source>Say that the selected findings are no cracks.</source>
        <translation>Die ausgewählten Befunde sind keine Risse.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of high severity.</source>
        <translation>Den ausgewählten Befunden hohen Schweregrad geben.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of low severity.</source>
        <translation>Den ausgewählten Befunden geringen Schweregrad geben.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of medium severity.</source>
        <translation>Den ausgewählten Befunden mittleren Schweregrad geben.</translation>
    </message>
    <message>
        <source>Say that this photo is done.</source>
        <translation>Dieses Foto ist fertig geprüft.</translation>
    </message>
    <message>
        <source>Say that this photo is no good; its findings need no review.</source>
        <translation>Dieses Foto taugt nicht; seine Befunde brauchen keine Prüfung.</translation>
    </message>
    <message>
        <source>Say which part of the structure this photo shows, or all selected ones.</source>
        <translation>Legt fest, welches Bauteil dieses Foto oder alle ausgewählten Fotos zeigen.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Maßstabsbalken</translation>
    </message>
    <message>
        <source>Scale by the marker</source>
        <translation>Maßstab vom Marker</translation>
    </message>
    <message>
        <source>Scale of the folder</source>
        <translation>Maßstab des Ordners</translation>
    </message>
    <message>
        <source>Scale of the photo</source>
        <translation>Maßstab des Fotos</translation>
    </message>
    <message>
        <source>Score on photos with known cracks (F1 within 2 px): {0} before, {1} now.</source>
        <translation>Wertung auf Fotos mit bekannten Rissen (F1 innerhalb 2 px): vorher {0}, jetzt {1}.</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Second loo&amp;k</source>
        <translation>&amp;Zweiter Blick</translation>
    </message>
    <message>
        <source>See cracks as the picture moves</source>
        <translation>Risse sehen, während sich das Bild bewegt</translation>
    </message>
    <message>
        <source>See cracks while it moves: a camera, a drone&apos;s stream.</source>
        <translation>Risse sehen, während es läuft: eine Kamera, der Stream einer Drohne.</translation>
    </message>
    <message>
        <source>See robustness</source>
        <translation>Robustheit erleben</translation>
    </message>
    <message>
        <source>See the cracks in it, and measure them.</source>
        <translation>Sehen Sie die Risse darin, und messen Sie sie.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Seeds {0} to {1}</source>
        <translation>Startwerte {0} bis {1}</translation>
    </message>
    <message>
        <source>Seen in training</source>
        <translation>Im Training gesehen</translation>
    </message>
    <message>
        <source>Sees thin cracks in photos again, twice as large</source>
        <translation>Sieht dünne Risse in Fotos ein zweites Mal, doppelt so groß</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>&amp;Anfang setzen</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>&amp;Ende setzen</translation>
    </message>
    <message>
        <source>Set the scal&amp;e…</source>
        <translation>Maßstab s&amp;etzen…</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>Maßstab setzen</translation>
    </message>
    <message>
        <source>Set the sliders as a recipe file says.</source>
        <translation>Die Regler so stellen, wie eine Rezeptdatei es sagt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity of damage</source>
        <translation>Schwere des Schadens</translation>
    </message>
    <message>
        <source>Severity of finding {0}</source>
        <translation>Schweregrad von Befund {0}</translation>
    </message>
    <message>
        <source>Severity of {0} findings</source>
        <translation>Schweregrad von {0} Befunden</translation>
    </message>
    <message>
        <source>Severity {0}</source>
        <translation>Schweregrad {0}</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Share of crack pixels</source>
        <translation>Anteil der Risspixel</translation>
    </message>
    <message>
        <source>Shorter findings are left out everywhere, in the report too.</source>
        <translation>Kürzere Befunde werden überall weggelassen, auch im Bericht.</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Photonenrauschen</translation>
    </message>
    <message>
        <source>Show a bar of a round length on a photo with a scale.</source>
        <translation>Auf einem Foto mit Maßstab einen Balken runder Länge zeigen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show cracks as filled areas.</source>
        <translation>Risse als gefüllte Flächen zeigen.</translation>
    </message>
    <message>
        <source>Show cracks as outlines.</source>
        <translation>Risse als Umrisse zeigen.</translation>
    </message>
    <message>
        <source>Show how far the probabilities of all shown models lie apart.</source>
        <translation>Zeigen, wie weit die Wahrscheinlichkeiten aller gezeigten Modelle auseinanderliegen.</translation>
    </message>
    <message>
        <source>Show in Inspect</source>
        <translation>Unter „Prüfen“ zeigen</translation>
    </message>
    <message>
        <source>Show lines of known widths beside the photo, as wide as a crack of that width would be.</source>
        <translation>Neben dem Foto Linien bekannter Breite zeigen, so breit wie ein Riss dieser Breite.</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen.</source>
        <translation>Ein Pixel des Bildes als ein Pixel des Schirms zeigen.</translation>
    </message>
    <message>
        <source>Show only photos that are blurred, dark, overexposed or tilted, or have no scale.</source>
        <translation>Zeigt nur Fotos, die unscharf, dunkel, überbelichtet oder schräg aufgenommen sind oder keinen Maßstab haben.</translation>
    </message>
    <message>
        <source>Show only what is more certainly a crack.</source>
        <translation>Nur zeigen, was sicherer ein Riss ist.</translation>
    </message>
    <message>
        <source>Show or hide the panel on the right.</source>
        <translation>Den Bereich rechts ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the strip below the picture.</source>
        <translation>Die Leiste unter dem Bild ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show rates, latency and, for drone video, position and height.</source>
        <translation>Bildraten, Latenz und bei Drohnenvideos Position und Höhe zeigen.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Show the crack probability of every pixel.</source>
        <translation>Die Risswahrscheinlichkeit jedes Pixels zeigen.</translation>
    </message>
    <message>
        <source>Show the earlier and the later photo in turn.</source>
        <translation>Das frühere und das spätere Foto abwechselnd zeigen.</translation>
    </message>
    <message>
        <source>Show the first two in turn.</source>
        <translation>Die ersten beiden abwechselnd zeigen.</translation>
    </message>
    <message>
        <source>Show the later photo alone.</source>
        <translation>Nur das spätere Foto zeigen.</translation>
    </message>
    <message>
        <source>Show the picture alone until switched back.</source>
        <translation>Nur das Bild zeigen, bis zum Zurückschalten.</translation>
    </message>
    <message>
        <source>Show the picture alone while the key is down.</source>
        <translation>Nur das Bild zeigen, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <source>Show the whole picture.</source>
        <translation>Das ganze Bild zeigen.</translation>
    </message>
    <message>
        <source>Show two to four models beside each other.</source>
        <translation>Zwei bis vier Modelle nebeneinander zeigen.</translation>
    </message>
    <message>
        <source>Show what is less certainly a crack as well.</source>
        <translation>Auch zeigen, was weniger sicher ein Riss ist.</translation>
    </message>
    <message>
        <source>Show where the first two give different probabilities.</source>
        <translation>Zeigen, wo die ersten beiden verschiedene Wahrscheinlichkeiten geben.</translation>
    </message>
    <message>
        <source>Show where the model sees joints, hatched.</source>
        <translation>Zeigt schraffiert, wo das Modell Fugen sieht.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>&amp;Seitenbereich</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>Größe des Werkzeugs</translation>
    </message>
    <message>
        <source>Size of the tool in pixels</source>
        <translation>Größe des Werkzeugs in Pixeln</translation>
    </message>
    <message>
        <source>Size of the tool: C and V, or Alt + wheel</source>
        <translation>Größe des Werkzeugs: C und V oder Alt + Mausrad</translation>
    </message>
    <message>
        <source>Size of what the network sees</source>
        <translation>Größe dessen, was das Netz sieht</translation>
    </message>
    <message>
        <source>Small and fast</source>
        <translation>Klein und schnell</translation>
    </message>
    <message>
        <source>Snapshot of each finding</source>
        <translation>Schnappschuss jedes Befunds</translation>
    </message>
    <message>
        <source>Snapshot {0} saved in {1}</source>
        <translation>Schnappschuss {0} in {1} gespeichert</translation>
    </message>
    <message>
        <source>Snapshots keep 5 s before</source>
        <translation>Schnappschuss mit 5 s davor</translation>
    </message>
    <message>
        <source>So long a connected crack must be to be a finding, as a share of the picture&apos;s diagonal.</source>
        <translation>So lang muss ein zusammenhängender Riss sein, um als Befund zu gelten, als Anteil der Bilddiagonale.</translation>
    </message>
    <message>
        <source>So long after an automatic snapshot there is no other.</source>
        <translation>So lange nach einem automatischen Schnappschuss folgt kein weiterer.</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView ({0}); your photos are safe, {1}.</source>
        <translation>In CrackView ist etwas schiefgegangen ({0}); Ihre Fotos sind sicher, {1}.</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView; the log has details.</source>
        <translation>In CrackView ist etwas schiefgegangen; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Spalling</source>
        <translation>Abplatzung</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>Speckle</translation>
    </message>
    <message>
        <source>Specks below</source>
        <translation>Flecken unter</translation>
    </message>
    <message>
        <source>Specks below {0} px</source>
        <translation>Flecken unter {0} px</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Kamera starten</translation>
    </message>
    <message>
        <source>Stea&amp;dy overlay</source>
        <translation>Ruhige Überlagerung</translation>
    </message>
    <message>
        <source>Step back.</source>
        <translation>Weiter weg.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the work shown in the status bar.</source>
        <translation>Die Arbeit anhalten, die die Statusleiste zeigt.</translation>
    </message>
    <message>
        <source>Stopped: what was found so far is shown.</source>
        <translation>Angehalten: Gezeigt wird, was bisher gefunden wurde.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Bauwerk</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>M&amp;essreihe</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>Messreihe läuft</translation>
    </message>
    <message>
        <source>Switch {0} on or off; its slider keeps its place</source>
        <translation>{0} ein- oder ausschalten; der Regler behält seine Stellung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Take away what is no crack.</source>
        <translation>Entfernen, was kein Riss ist.</translation>
    </message>
    <message>
        <source>Reset the review of the selected findings.</source>
        <translation>Die Prüfung der ausgewählten Befunde zurücksetzen.</translation>
    </message>
    <message>
        <source>Reset the review of this photo.</source>
        <translation>Die Prüfung dieses Fotos zurücksetzen.</translation>
    </message>
    <message>
        <source>Take the last step back, whatever it was; the panel History lists all steps.</source>
        <translation>Nimmt den letzten Schritt zurück, was immer er war; der Verlauf zeigt alle Schritte.</translation>
    </message>
    <message>
        <source>The bar of the {paper} gauge is {length:g} mm long in print or nearly so, not {measured:g}: measure it with a ruler from end to end.</source>
        <translation>Der Balken der Messplatte {paper} ist gedruckt {length:g} mm lang oder fast so lang, nicht {measured:g}: messen Sie ihn mit einem Lineal von Ende zu Ende.</translation>
    </message>
    <message>
        <source>The distance from camera to wall is a number of metres above 0: type it.</source>
        <translation>Der Abstand von der Kamera zur Wand ist eine Zahl von Metern über 0: geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>The gauge&apos;s markers are too blurred, too noisy or too dark for a scale: take a clearer photo.</source>
        <translation>Die Marken der Messplatte sind für einen Maßstab zu unscharf, zu verrauscht oder zu dunkel: machen Sie ein klareres Foto.</translation>
    </message>
    <message>
        <source>The model card {path} is damaged ({where}: {reason}); {remedy} or delete the card.</source>
        <translation>Die Modellkarte {path} ist beschädigt ({where}: {reason}); {remedy} oder löschen Sie die Karte.</translation>
    </message>
    <message>
        <source>The model card {path} is larger than 1 MB: {remedy} or delete the card.</source>
        <translation>Die Modellkarte {path} ist größer als 1 MB: {remedy} oder löschen Sie die Karte.</translation>
    </message>
    <message>
        <source>The network of {card} cannot be loaded by ONNX Runtime ({reason}).</source>
        <translation>Das Netz von {card} kann von ONNX Runtime nicht geladen werden ({reason}).</translation>
    </message>
    <message>
        <source>The network of {card} does not fit its card ({reason}): make both again.</source>
        <translation>Das Netz von {card} passt nicht zu seiner Karte ({reason}): Erzeugen Sie beide neu.</translation>
    </message>
    <message>
        <source>The network of {card} gives no probabilities: make it again.</source>
        <translation>Das Netz von {card} liefert keine Wahrscheinlichkeiten: Erzeugen Sie es neu.</translation>
    </message>
    <message>
        <source>The threshold {0} for {1}, measured again in the background.</source>
        <translation>Schwellwert {0} für {1}, im Hintergrund neu vermessen.</translation>
    </message>
    <message>
        <source>The weights of {model} are damaged or were replaced: {path} does not match the sha256 of its card; {remedy}.</source>
        <translation>Die Gewichte von {model} sind beschädigt oder wurden ersetzt: {path} passt nicht zum sha256 auf der Karte; {remedy}.</translation>
    </message>
    <message>
        <source>The weights of {model} are missing: {path}; {remedy}.</source>
        <translation>Die Gewichte von {model} fehlen: {path}; {remedy}.</translation>
    </message>
    <message>
        <source>The weights {path} are no readable safetensors file: copy or make them again.</source>
        <translation>Die Gewichte {path} sind keine lesbare safetensors-Datei: Kopieren oder erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>The weights {path} hold values that are no numbers ({wrong}): copy or make them again.</source>
        <translation>Die Gewichte {path} enthalten Werte, die keine Zahlen sind ({wrong}): Kopieren oder erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>The width classes {name!r} must begin at 0 mm and rise: change their limits.</source>
        <translation>Die Breitenklassen {name!r} müssen bei 0 mm beginnen und steigen: ändern Sie ihre Grenzen.</translation>
    </message>
    <message>
        <source>These are no width classes: choose a preset.</source>
        <translation>Das sind keine Breitenklassen: wählen Sie eine Vorgabe.</translation>
    </message>
    <message>
        <source>These four corners are no rectangle seen from an angle: drag them one after the other.</source>
        <translation>Diese vier Ecken sind kein schräg gesehenes Rechteck: ziehen Sie sie der Reihe nach.</translation>
    </message>
    <message>
        <source>This copy of CrackView computes on the CPU alone and cannot use {name!r}: choose the device auto or cpu, or install CrackView with pip, which brings torch.</source>
        <translation>Diese Ausgabe von CrackView rechnet nur auf der CPU und kann {name!r} nicht nutzen: Wählen Sie das Gerät auto oder cpu, oder installieren Sie CrackView mit pip, das torch mitbringt.</translation>
    </message>
    <message>
        <source>This is no plane: draw the rectangle again.</source>
        <translation>Das ist keine Ebene: zeichnen Sie das Rechteck neu.</translation>
    </message>
    <message>
        <source>This photo does not record the height of a drone: type the distance in metres.</source>
        <translation>Dieses Foto nennt keine Höhe einer Drohne: geben Sie den Abstand in Metern ein.</translation>
    </message>
    <message>
        <source>This photo does not record which lens took it: draw a line of known length instead.</source>
        <translation>Dieses Foto nennt das Objektiv nicht: zeichnen Sie stattdessen eine Linie bekannter Länge.</translation>
    </message>
    <message>
        <source>This photo has {long} x {short} px, but the camera took {taken_width} x {taken_height}: it was cut, so draw a line of known length instead.</source>
        <translation>Dieses Foto hat {long} x {short} px, die Kamera nahm aber {taken_width} x {taken_height} auf: es wurde beschnitten, zeichnen Sie stattdessen eine Linie bekannter Länge.</translation>
    </message>
    <message>
        <source>This photo records its lens in two ways that differ by {apart:.0%} ({lens}; {other}): draw a line of known length instead.</source>
        <translation>Dieses Foto nennt sein Objektiv auf zwei Arten, die um {apart:.0%} voneinander abweichen ({lens}; {other}): zeichnen Sie stattdessen eine Linie bekannter Länge.</translation>
    </message>
    <message>
        <source>This photo was enlarged {zoom:g} times by the camera, and it does not record whether the focal length includes that: draw a line of known length instead.</source>
        <translation>Dieses Foto wurde von der Kamera {zoom:g}-fach vergrößert und sagt nicht, ob die Brennweite das enthält: zeichnen Sie stattdessen eine Linie bekannter Länge.</translation>
    </message>
    <message>
        <source>This photo {pointed}, so the drone&apos;s height above take-off is no distance: type the distance in metres.</source>
        <translation>Dieses Foto {pointed}, daher ist die Höhe der Drohne über dem Startpunkt kein Abstand: geben Sie den Abstand in Metern ein.</translation>
    </message>
    <message>
        <source>Threshold {0}: kept when you go on</source>
        <translation>Schwellwert {0}: bleibt, wenn Sie weitermachen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>With the model {0}, on {1}:</source>
        <translation>Mit dem Modell {0}, auf {1}:</translation>
    </message>
    <message>
        <source>Write the share of crack pixels and the findings of every frame seen so far to a CSV file.</source>
        <translation>Den Anteil der Risspixel und die Befunde aller bisher gesehenen Bilder in eine CSV-Datei schreiben.</translation>
    </message>
    <message>
        <source>Write where the drone was when each finding was seen best, as GPX, KML or GeoJSON.</source>
        <translation>Schreiben, wo die Drohne war, als jeder Befund am besten zu sehen war, als GPX, KML oder GeoJSON.</translation>
    </message>
    <message>
        <source>copy or make the model again</source>
        <translation>kopieren oder erstellen Sie das Modell neu</translation>
    </message>
    <message>
        <source>does not record where the camera pointed</source>
        <translation>sagt nicht, wohin die Kamera zeigte</translation>
    </message>
    <message>
        <source>install CrackView again</source>
        <translation>installieren Sie CrackView neu</translation>
    </message>
    <message>
        <source>it has no usable {names}</source>
        <translation>es hat keine brauchbaren Werte für {names}</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>it is not a table of settings</source>
        <translation>es ist keine Tabelle von Einstellungen</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>Fuge</translation>
    </message>
    <message>
        <source>judged ones left alone: {0}</source>
        <translation>beurteilte unverändert: {0}</translation>
    </message>
    <message>
        <source>{0:.1f} frames/s</source>
        <translation>{0:.1f} Bilder/s</translation>
    </message>
    <message>
        <source>{0} analysed before</source>
        <translation>{0} schon analysiert</translation>
    </message>
    <message>
        <source>{0} findings are joints</source>
        <translation>{0} Befunde sind Fugen</translation>
    </message>
    <message>
        <source>{0} taken over into an inspection</source>
        <translation>{0} in eine Inspektion übernommen</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} Megapixel</translation>
    </message>
    <message>
        <source>{folder} holds the work of an earlier run: add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} enthält die Arbeit eines früheren Laufs: mit --resume fortsetzen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} is in use by another run: wait until it has ended, or choose another folder.</source>
        <translation>{folder} wird von einem anderen Lauf benutzt: warten Sie, bis er beendet ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{names} in {folder} was not closed; it is kept as far as it was recorded.</source>
        <translation>{names} in {folder} wurde nicht abgeschlossen; die Aufnahme bleibt erhalten, so weit sie reicht.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): choose another folder.</source>
        <translation>{path} lässt sich nicht öffnen ({reason}): wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose another rule for ratings.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): wählen Sie eine andere Bewertungsregel.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): put it aside to begin anew.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): Legen Sie die Datei beiseite, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a mosaic ({reason}): choose a GeoTIFF, BigTIFF, JPEG 2000 or VRT file, or copy it again.</source>
        <translation>{path} lässt sich nicht als Mosaik lesen ({reason}): wählen Sie eine GeoTIFF-, BigTIFF-, JPEG-2000- oder VRT-Datei, oder kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>{path} cannot be removed ({reason}).</source>
        <translation>{path} kann nicht entfernt werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} has a name that is too long for this system: choose a shorter one.</source>
        <translation>{path} hat einen Namen, der für dieses System zu lang ist: Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Use the lens that the photo records and the distance to the wall.</source>
        <translation>Das Objektiv, das das Foto nennt, und den Abstand zur Wand nehmen.</translation>
    </message>
    <message>
        <source>&amp;All photos</source>
        <translation>&amp;Alle Fotos</translation>
    </message>
    <message>
        <source>&amp;Back to the view before</source>
        <translation>&amp;Zurück zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>&amp;Previous in the table</source>
        <translation>&amp;Vorheriger in der Tabelle</translation>
    </message>
    <message>
        <source>1 finding among them was not reviewed.</source>
        <translation>1 Befund darunter wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>1 to 5 are the severities of the tables, the end is the worst there is; with Alt any place between</source>
        <translation>1 bis 5 sind die Schweregrade der Tabellen, am Ende ist es am stärksten; mit Alt jede Stelle dazwischen</translation>
    </message>
    <message>
        <source>A finding is longer than</source>
        <translation>Befund länger als</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>Nur bestätigte</translation>
    </message>
    <message>
        <source>After accept, reject or a severity, go to the next finding to review.</source>
        <translation>Nach Bestätigen, Verwerfen oder einem Schweregrad zum nächsten zu prüfenden Befund gehen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All but rejected</source>
        <translation>Alle außer verworfenen</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Also judged or corrected ones ({0})</source>
        <translation>Auch beurteilte oder korrigierte ({0})</translation>
    </message>
    <message>
        <source>Applied to {0}</source>
        <translation>Angewendet auf {0}</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>Datum der Prüfung</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Fotos filtern</translation>
    </message>
    <message>
        <source>Findings of which photos</source>
        <translation>Befunde welcher Fotos</translation>
    </message>
    <message>
        <source>Found correctly</source>
        <translation>Richtig gefunden</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frames {0} to {1}</source>
        <translation>Bilder {0} bis {1}</translation>
    </message>
    <message>
        <source>Go on a&amp;utomatically</source>
        <translation>Automatisch &amp;weitergehen</translation>
    </message>
    <message>
        <source>Go to the finding above in the table, reviewed or not.</source>
        <translation>Zum Befund darüber in der Tabelle gehen, geprüft oder nicht.</translation>
    </message>
    <message>
        <source>No photo was exported: analyse photos first, or review some.</source>
        <translation>Kein Foto wurde exportiert: Analysieren Sie erst Fotos, oder prüfen Sie welche.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Re&amp;jected ones</source>
        <translation>&amp;Verworfene</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>Ausgewählte Fotos</translation>
    </message>
    <message>
        <source>Show every photo in the strip.</source>
        <translation>Jedes Foto in der Leiste zeigen.</translation>
    </message>
    <message>
        <source>Show only photos that could not be shown or analysed.</source>
        <translation>Nur Fotos zeigen, die nicht gezeigt oder analysiert werden konnten.</translation>
    </message>
    <message>
        <source>Show only photos that were rejected.</source>
        <translation>Nur verworfene Fotos zeigen.</translation>
    </message>
    <message>
        <source>Show only photos with findings that are not reviewed yet.</source>
        <translation>Nur Fotos mit Befunden zeigen, die niemand angesehen hat.</translation>
    </message>
    <message>
        <source>Show only photos with findings.</source>
        <translation>Nur Fotos mit Befunden zeigen.</translation>
    </message>
    <message>
        <source>Show what was seen before the view went to a finding.</source>
        <translation>Zeigen, was zu sehen war, bevor die Ansicht zu einem Befund ging.</translation>
    </message>
    <message>
        <source>Strip sh&amp;ows</source>
        <translation>Die Leiste zei&amp;gt</translation>
    </message>
    <message>
        <source>Take the severity from the selected findings.</source>
        <translation>Den ausgewählten Befunden den Schweregrad nehmen.</translation>
    </message>
    <message>
        <source>Take this frame to the La&amp;b</source>
        <translation>&amp;Dieses Bild ins Labor nehmen</translation>
    </message>
    <message>
        <source>Take this photo to the La&amp;b</source>
        <translation>Dieses Foto ins La&amp;bor nehmen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The amount of {name} must be a number, not {value!r}.</source>
        <translation>Die Stärke von {name} muss eine Zahl sein, nicht {value!r}.</translation>
    </message>
    <message>
        <source>The amount of {name} must be between {low:g} and {high:g}, not {amount:g}.</source>
        <translation>Die Stärke von {name} muss zwischen {low:g} und {high:g} liegen, nicht bei {amount:g}.</translation>
    </message>
    <message>
        <source>The crack ends where it begins: click at its other end.</source>
        <translation>Der Riss endet, wo er beginnt: Klicken Sie an sein anderes Ende.</translation>
    </message>
    <message>
        <source>The system check did not end; run `crackview doctor` in a terminal.</source>
        <translation>Die Systemprüfung kam nicht zu Ende; führen Sie `crackview doctor` in einem Terminal aus.</translation>
    </message>
    <message>
        <source>Photo, camera and Lab, with a sample for each, and what was open before.</source>
        <translation>Die Türen zu Foto, Kamera und Labor, mit je einem Beispiel dahinter, und was zuletzt offen war.</translation>
    </message>
    <message>
        <source>The findings of the photo appear here.</source>
        <translation>Hier erscheinen die Befunde des Fotos.</translation>
    </message>
    <message>
        <source>The first class begins at 0 mm, not at {0:g}.</source>
        <translation>Die erste Klasse beginnt bei 0 mm, nicht bei {0:g}.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <source>The gauge is seen from too flat an angle for a scale: stand more squarely to it.</source>
        <translation>Die Messplatte ist für einen Maßstab zu schräg zu sehen: stellen Sie sich gerader davor.</translation>
    </message>
    <message>
        <source>The gauge gives the scale to {share:.0%} only, which is not enough: go nearer, or take a clearer photo.</source>
        <translation>Die Messplatte gibt den Maßstab nur auf {share:.0%} genau an, das ist zu wenig: gehen Sie näher heran oder machen Sie ein klareres Foto.</translation>
    </message>
    <message>
        <source>The inspection is kept in {path}</source>
        <translation>Die Inspektion liegt in {path}</translation>
    </message>
    <message>
        <source>The longer side of what the network sees: more sees finer cracks, less is faster</source>
        <translation>Die längere Seite dessen, was das Netz sieht: mehr zeigt feinere Risse, weniger ist schneller</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({reason}).</source>
        <translation>Die Modellkarte {path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>The model failed on a frame; the log has details. Try another model or device.</source>
        <translation>Das Modell ist an einem Bild gescheitert; Näheres steht im Protokoll. Versuchen Sie ein anderes Modell oder Gerät.</translation>
    </message>
    <message>
        <source>The model {0} too</source>
        <translation>Auch das Modell {0}</translation>
    </message>
    <message>
        <source>The number of threads is {count!r}: choose 1 or more, or leave it out.</source>
        <translation>Die Zahl der Threads ist {count!r}: Wählen Sie 1 oder mehr, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>CrackView&apos;s own</source>
        <translation>Die von CrackView</translation>
    </message>
    <message>
        <source>The other photo shows a trace of it.</source>
        <translation>Das andere Foto zeigt eine Spur davon.</translation>
    </message>
    <message>
        <source>The other photo shows the line too, but no crack was found along it.</source>
        <translation>Das andere Foto zeigt die Linie auch, aber dort wurde kein Riss gefunden.</translation>
    </message>
    <message>
        <source>The photo cannot be shown because of an error in CrackView; see the log.</source>
        <translation>Das Foto kann wegen eines Fehlers in CrackView nicht gezeigt werden; siehe Protokoll.</translation>
    </message>
    <message>
        <source>The photo does not show both edges: measured on the probability map, which is less certain.</source>
        <translation>Das Foto zeigt nicht beide Kanten: gemessen an der Wahrscheinlichkeitskarte, was weniger sicher ist.</translation>
    </message>
    <message>
        <source>The photo has no scale: widths and lengths are in pixels until it has one.</source>
        <translation>Das Foto hat keinen Maßstab: Breiten und Längen sind bis dahin in Pixeln.</translation>
    </message>
    <message>
        <source>The photo is blurred: widths come out too large. Take it again if you can.</source>
        <translation>Das Foto ist unscharf: Breiten fallen zu groß aus. Nehmen Sie es möglichst noch einmal auf.</translation>
    </message>
    <message>
        <source>The photo is dark: fine cracks may be missed. Use more light or a longer exposure.</source>
        <translation>Das Foto ist dunkel: Feine Risse können fehlen. Nehmen Sie mehr Licht oder belichten Sie länger.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty: copy it again.</source>
        <translation>Das Bild in der Zwischenablage ist leer: Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The recipe has {name} twice: leave one of them out.</source>
        <translation>Das Rezept hat {name} zweimal: Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>The recipe is on the clipboard</source>
        <translation>Das Rezept ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}): choose another file.</source>
        <translation>Das Rezept {path} kann nicht gelesen werden ({reason}): Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The report {0} cannot be read ({1}).</source>
        <translation>Der Bericht {0} kann nicht gelesen werden ({1}).</translation>
    </message>
    <message>
        <source>The same noises drawn anew: the next seed.</source>
        <translation>Dieselben Störungen, anders gefallen: der nächste Startwert.</translation>
    </message>
    <message>
        <source>The same of all photos of the folder that were corrected or reviewed.</source>
        <translation>Dasselbe für alle korrigierten oder geprüften Fotos des Ordners.</translation>
    </message>
    <message>
        <source>The seed in line {number} of the recipe must be a whole number, not {value!r}.</source>
        <translation>Der Startwert in Zeile {number} des Rezepts muss eine ganze Zahl sein, nicht {value!r}.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {most}, not {seed}.</source>
        <translation>Der Startwert muss eine ganze Zahl von 0 bis {most} sein, nicht {seed}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}); they last until you close.</source>
        <translation>Die Einstellungen können nicht in {folder} gespeichert werden ({reason}); sie gelten, bis Sie schließen.</translation>
    </message>
    <message>
        <source>The settings file was damaged: {reason}. It is kept as {aside}; what could not be read has its default.</source>
        <translation>Die Einstellungsdatei war beschädigt: {reason}. Sie liegt noch als {aside} vor; was nicht lesbar war, hat seine Vorgabe.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({reason}); defaults are used.</source>
        <translation>Die Einstellungsdatei {path} kann nicht gelesen werden ({reason}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged: {reason}. What could not be read has its default.</source>
        <translation>Die Einstellungsdatei {path} ist beschädigt: {reason}. Was nicht lesbar war, hat seine Vorgabe.</translation>
    </message>
    <message>
        <source>The severity of {name} must be a whole number from 1 to 5, not {severity}.</source>
        <translation>Der Schweregrad von {name} muss eine ganze Zahl von 1 bis 5 sein, nicht {severity}.</translation>
    </message>
    <message>
        <source>The source broke off for a reason that CrackView does not know: open it again.</source>
        <translation>Die Quelle brach aus unbekanntem Grund ab: Öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The source has ended: check the camera or the address.</source>
        <translation>Die Quelle ist zu Ende: Prüfen Sie die Kamera oder die Adresse.</translation>
    </message>
    <message>
        <source>The source was closed: open it again.</source>
        <translation>Die Quelle wurde geschlossen: Öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The sweep ended because of an error; the log has details.</source>
        <translation>Die Messreihe endete wegen eines Fehlers; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The weights of {model} cannot be read: {path} ({reason}).</source>
        <translation>Die Gewichte von {model} können nicht gelesen werden: {path} ({reason}).</translation>
    </message>
    <message>
        <source>The weights {path} belong to another network than their card says.</source>
        <translation>Die Gewichte {path} gehören zu einem anderen Netz, als ihre Karte sagt.</translation>
    </message>
    <message>
        <source>Theme, model, device and threads.</source>
        <translation>Farbschema, Sprache, Modell, Gerät und Threads.</translation>
    </message>
    <message>
        <source>There is no finding here: click on one, or erase.</source>
        <translation>Hier ist kein Befund: Klicken Sie auf einen, oder radieren Sie.</translation>
    </message>
    <message>
        <source>There is no finding here: click on one.</source>
        <translation>Hier ist kein Befund: Klicken Sie auf einen.</translation>
    </message>
    <message>
        <source>There is no model called {name!r}; there are: {names}.</source>
        <translation>Es gibt kein Modell namens {name!r}; es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no network {architecture!r} with the configuration {config} ({reason}).</source>
        <translation>Es gibt kein Netz {architecture!r} mit der Konfiguration {config} ({reason}).</translation>
    </message>
    <message>
        <source>There is no noise {name!r}; there are: {noises}.</source>
        <translation>Es gibt keine Störung {name!r}; es gibt: {noises}.</translation>
    </message>
    <message>
        <source>There is no photo to sweep: open one first.</source>
        <translation>Es gibt kein Foto für die Messreihe: Öffnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy a photo or a file first.</source>
        <translation>In der Zwischenablage ist kein Bild: Kopieren Sie zuerst ein Foto oder eine Datei.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>Dafür reicht der Speicher nicht; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is not enough memory to find cracks in {0}; close other programs and run again.</source>
        <translation>Der Speicher reicht nicht, um Risse in {0} zu finden; schließen Sie andere Programme und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>There is not enough memory to save {0}; close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um {0} zu speichern; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to save yet: open a photo first.</source>
        <translation>Es gibt noch nichts zu speichern: Öffnen Sie zuerst ein Foto.</translation>
    </message>
    <message>
        <source>These two photos do not show the same place: {reason}. Choose another earlier photo.</source>
        <translation>Diese zwei Fotos zeigen offenbar verschiedene Stellen: {reason}. Wählen Sie ein anderes früheres Foto.</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when the threshold goes back. This can be undone.</source>
        <translation>Sie bleiben gemerkt und sind wieder da, wenn der Schwellwert zurückgeht. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when {0} is used again. This can be undone.</source>
        <translation>Sie bleiben gemerkt und sind wieder da, wenn {0} wieder verwendet wird. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>This is the same finding: click on another one.</source>
        <translation>Das ist derselbe Befund: Klicken Sie auf einen anderen.</translation>
    </message>
    <message>
        <source>This machine cannot compute on {name!r}: choose the device auto or cpu.</source>
        <translation>Dieser Rechner kann nicht auf {name!r} rechnen: Wählen Sie das Gerät auto oder cpu.</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>Dieses Foto</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>Dieses Foto kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>This was not done because of an error in CrackView; the log has details.</source>
        <translation>Das wurde wegen eines Fehlers in CrackView nicht ausgeführt; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This was not finished because of an error in CrackView; the log has details.</source>
        <translation>Das wurde wegen eines Fehlers in CrackView nicht beendet; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Those that are on</source>
        <translation>Die eingeschalteten</translation>
    </message>
    <message>
        <source>Those to &amp;review</source>
        <translation>Die zu &amp;prüfenden</translation>
    </message>
    <message>
        <source>Those with &amp;findings</source>
        <translation>Die mit &amp;Befunden</translation>
    </message>
    <message>
        <source>Those with &amp;problems</source>
        <translation>Die mit Pr&amp;oblemen</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellwert</translation>
    </message>
    <message>
        <source>Threshold {0} to {1}</source>
        <translation>Schwellwert {0} auf {1}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tolerance ±</source>
        <translation>Toleranz ±</translation>
    </message>
    <message>
        <source>Too few photons: a noise that no model saw in training.</source>
        <translation>Zu wenige Photonen: eine Störung, die kein Modell im Training sah.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Nachziehen</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Wiedergabesteuerung</translation>
    </message>
    <message>
        <source>Try a sample photo</source>
        <translation>Beispielfoto ansehen</translation>
    </message>
    <message>
        <source>Try a sample video</source>
        <translation>Beispielvideo ansehen</translation>
    </message>
    <message>
        <source>Try your own photo</source>
        <translation>Eigenes Foto nehmen</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>Zwei Zeitpunkte</translation>
    </message>
    <message>
        <source>Two gauges do not agree, {here:.4g} and {there:.4g} mm per pixel at one place: lay them flat on one wall, or take one away.</source>
        <translation>Zwei Messplatten stimmen nicht überein, {here:.4g} und {there:.4g} mm je Pixel an einer Stelle: legen Sie beide flach an eine Wand oder nehmen Sie eine weg.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>Ein paar Buchstaben dessen tippen, was Sie tun wollen.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen Sie, was Sie tun wollen</translation>
    </message>
    <message>
        <source>UK brick, height</source>
        <translation>Britischer Ziegel, Höhe</translation>
    </message>
    <message>
        <source>UK brick, length</source>
        <translation>Britischer Ziegel, Länge</translation>
    </message>
    <message>
        <source>US modular brick, length</source>
        <translation>US-Modulziegel, Länge</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Uncertainty ±</source>
        <translation>Unsicherheit ±</translation>
    </message>
    <message>
        <source>Uneven shadow</source>
        <translation>Ungleichmäßiger Schatten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions, models with their hashes, and licences.</source>
        <translation>Versionen, Modelle mit ihren Hashes, und Lizenzen.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>See which models still find cracks under noise: a tour of one minute.</source>
        <translation>Sehen Sie, wie Modelle unter Störungen halten und versagen: ein Rundgang von einer Minute.</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Welcome to CrackView</source>
        <translation>Willkommen bei CrackView</translation>
    </message>
    <message>
        <source>What is done on the photo appears here, and can be undone.</source>
        <translation>Was am Foto getan wird, steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The findings left to review are on this photo, hidden by the filter</source>
        <translation>Was noch zu prüfen ist, ist auf diesem Foto und vom Filter ausgeblendet</translation>
    </message>
    <message>
        <source>What its widths were measured on</source>
        <translation>Woran seine Breiten gemessen wurden</translation>
    </message>
    <message>
        <source>What one pixel shows.</source>
        <translation>Was ein Pixel zeigt.</translation>
    </message>
    <message>
        <source>What pane {0} shows</source>
        <translation>Was Bildfeld {0} zeigt</translation>
    </message>
    <message>
        <source>What this computer offers, as a text for the report of a problem.</source>
        <translation>Was dieser Rechner bietet, als Text für eine Problemmeldung.</translation>
    </message>
    <message>
        <source>What this computer offers. Copy it into the report of a problem.</source>
        <translation>Was dieser Rechner bietet. Kopieren Sie es in die Problemmeldung.</translation>
    </message>
    <message>
        <source>What was done in the step &quot;{title}&quot;</source>
        <translation>Was im Schritt „{title}“ getan wurde,</translation>
    </message>
    <message>
        <source>What was dropped is not on this computer; save it to a file and open that.</source>
        <translation>Was hierher gezogen wurde, ist nicht auf diesem Rechner; speichern Sie es in eine Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>What the review says</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, with joints</source>
        <translation>PoolingCrack Tiny, RFKD, mit Fugen</translation>
    </message>
    <message>
        <source>RTSP, RTMP, SRT, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept.</source>
        <translation>RTSP, RTMP, SRT, MJPEG über HTTP oder MPEG-TS über UDP. Benutzer und Passwort werden weder gezeigt noch gespeichert.</translation>
    </message>
    <message>
        <source>Saved {0} ({1})</source>
        <translation>{0} gespeichert ({1})</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>Text:</translation>
    </message>
    <message>
        <source>The model {name} that is installed is not the one that the fleet had: install that one.</source>
        <translation>Das installierte Modell {name} ist nicht das der Flotte: Installieren Sie jenes.</translation>
    </message>
    <message>
        <source>The results have changed: read them again.</source>
        <translation>Die Ergebnisse haben sich geändert: Lesen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>This run is not finished: {0} of {1} batches are there; `crackview fleet resume` goes on.</source>
        <translation>Dieser Lauf ist nicht fertig: {0} von {1} Stapeln liegen vor; `crackview fleet resume` setzt ihn fort.</translation>
    </message>
    <message>
        <source>Too narrow for its photo</source>
        <translation>Zu schmal für das Foto</translation>
    </message>
    <message>
        <source>Type of damage</source>
        <translation>Art des Schadens</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Bewuchs</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What was drawn as {number}</source>
        <translation>Was als {number} gezeichnet wurde</translation>
    </message>
    <message>
        <source>What was drawn as {number} is gone by now: nothing was changed.</source>
        <translation>Was als {number} gezeichnet wurde, ist nicht mehr da: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What was drawn in the report</source>
        <translation>Gezeichnetes im Bericht</translation>
    </message>
    <message>
        <source>What was written of it</source>
        <translation>Was dazu geschrieben wurde</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Whether it follows or touches a joint</source>
        <translation>Ob er einer Fuge folgt oder eine berührt</translation>
    </message>
    <message>
        <source>Whether it is in the report</source>
        <translation>Ob er im Bericht steht</translation>
    </message>
    <message>
        <source>Wider, {0}</source>
        <translation>Breiter, {0}</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width along the crack</source>
        <translation>Breite entlang des Risses</translation>
    </message>
    <message>
        <source>Width along the crack; the place under the cursor is marked on the photo.</source>
        <translation>Breite entlang des Risses; die Stelle unter dem Zeiger ist auf dem Foto markiert.</translation>
    </message>
    <message>
        <source>Width class</source>
        <translation>Rissbreitenklasse</translation>
    </message>
    <message>
        <source>Width class by the width</source>
        <translation>Klasse nach der Breite</translation>
    </message>
    <message>
        <source>Width classes</source>
        <translation>Rissbreitenklassen</translation>
    </message>
    <message>
        <source>Width classes and millimetres need the scale of the photo.</source>
        <translation>Rissbreitenklassen und Millimeter brauchen den Maßstab des Fotos.</translation>
    </message>
    <message>
        <source>Width drawn by hand</source>
        <translation>Breite von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Width from</source>
        <translation>Breite ab</translation>
    </message>
    <message>
        <source>Widths from</source>
        <translation>Breiten aus</translation>
    </message>
    <message>
        <source>With overlay</source>
        <translation>Mit Überlagerung</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
    </message>
    <message>
        <source>Without an element</source>
        <translation>Ohne Bauteil</translation>
    </message>
    <message>
        <source>Without one, sizes are in pixels. Set it by:</source>
        <translation>Ohne ihn sind Maße in Pixeln. Setzen Sie ihn über:</translation>
    </message>
    <message>
        <source>Work on the newest frame of what is open in Live, again and again.</source>
        <translation>Am neuesten Bild dessen arbeiten, was in „Live“ offen ist, immer wieder.</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Wri&amp;te a note</source>
        <translation>No&amp;tiz schreiben</translation>
    </message>
    <message>
        <source>Write a report, tables, masks, or files for maps, CAD and annotation tools.</source>
        <translation>Bericht, Tabellen, Masken oder Dateien für Karten, CAD und Annotation schreiben.</translation>
    </message>
    <message>
        <source>Write a text at a place of the photo, for the report.</source>
        <translation>Einen Text an eine Stelle des Fotos schreiben, für den Bericht.</translation>
    </message>
    <message>
        <source>Write on the photo</source>
        <translation>Auf das Foto schreiben</translation>
    </message>
    <message>
        <source>Write something about the selected findings.</source>
        <translation>Etwas zu den ausgewählten Befunden schreiben.</translation>
    </message>
    <message>
        <source>Write the moving picture to a video file.</source>
        <translation>Das bewegte Bild in eine Videodatei schreiben.</translation>
    </message>
    <message>
        <source>Write the noises, their amounts and the seed to a small text file.</source>
        <translation>Störungen, Stärken und Startwert in eine kleine Textdatei schreiben.</translation>
    </message>
    <message>
        <source>Write the photo with the overlay as you see it to a new file.</source>
        <translation>Das Foto mit der Überlagerung, wie Sie sie sehen, in eine neue Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the sweep as CSV, PNG, SVG or a page of PDF.</source>
        <translation>Die Messreihe als CSV, PNG, SVG oder PDF-Seite schreiben.</translation>
    </message>
    <message>
        <source>Write the whole video with its overlay to a new file.</source>
        <translation>Das ganze Video mit Überlagerung in eine neue Datei schreiben.</translation>
    </message>
    <message>
        <source>Write this photo and its corrected mask to a folder from which a model can learn.</source>
        <translation>Dieses Foto und seine korrigierte Maske in einen Ordner schreiben, aus dem ein Modell lernen kann.</translation>
    </message>
    <message>
        <source>Write what has changed, with its uncertainty, to a table.</source>
        <translation>Die Änderungen mit ihrer Unsicherheit in eine Tabelle schreiben.</translation>
    </message>
    <message>
        <source>YCbCr</source>
        <translation>YCbCr</translation>
    </message>
    <message>
        <source>YOLO</source>
        <translation>YOLO</translation>
    </message>
    <message>
        <source>YOLO segments with data.yaml</source>
        <translation>YOLO-Segmente mit data.yaml</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>V&amp;erkleinern</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Um den Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>a report is in {0}</source>
        <translation>ein Bericht liegt in {0}</translation>
    </message>
    <message>
        <source>a table with a row for every finding</source>
        <translation>eine Tabelle mit einer Zeile je Befund</translation>
    </message>
    <message>
        <source>over the limit with de-icing salt (0.18 mm)</source>
        <translation>über Grenze bei Tausalz (0,18 mm)</translation>
    </message>
    <message>
        <source>over the limit in dry air (0.41 mm)</source>
        <translation>über Grenze bei trockener Luft (0,41 mm)</translation>
    </message>
    <message>
        <source>over the limit in moist air or soil (0.30 mm)</source>
        <translation>über Grenze bei feuchter Luft oder Boden (0,30 mm)</translation>
    </message>
    <message>
        <source>over the limit in seawater (0.15 mm)</source>
        <translation>über Grenze bei Meerwasser (0,15 mm)</translation>
    </message>
    <message>
        <source>over the limit of water tanks (0.10 mm)</source>
        <translation>über Grenze für Wasserbehälter (0,10 mm)</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Agreement with the larger model where that is sure, right or not: {0} before, {1} now.</source>
        <translation>Übereinstimmung mit dem größeren Modell, wo dieses sicher ist, ob richtig oder nicht: vorher {0}, jetzt {1}.</translation>
    </message>
    <message>
        <source>Cancelled: training on this folder goes on when it is started again</source>
        <translation>Abgebrochen: Das Training an diesem Ordner geht weiter, wenn es wieder gestartet wird</translation>
    </message>
    <message>
        <source>Close source on leavin&amp;g</source>
        <translation>Quelle beim Ve&amp;rlassen schließen</translation>
    </message>
    <message>
        <source>For paid work choose {0}</source>
        <translation>Für bezahlte Arbeit wählen Sie {0}</translation>
    </message>
    <message>
        <source>It finds fewer cracks than {0}</source>
        <translation>Es findet weniger Risse als {0}</translation>
    </message>
    <message>
        <source>It learns from the photos as they are, without labels, what models see there beyond doubt. It wants 10 photos or more; with 100 it takes ten minutes or longer, beside your other work. The model is judged by some photos that are kept back, and kept only if it is not worse. Your photos and findings stay as they are.</source>
        <translation>Es lernt aus den Fotos, wie sie sind, ohne Markierungen, was Modelle dort zweifelsfrei sehen. Es braucht 10 Fotos oder mehr; mit 100 dauert es zehn Minuten oder länger, neben Ihrer übrigen Arbeit. Beurteilt wird das Modell an einigen zurückgehaltenen Fotos, und es bleibt nur, wenn es nicht schlechter ist. Ihre Fotos und Befunde bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>See thin cracks again at twice the size, wide ones at half, as in photos; up to five times slower.</source>
        <translation>Dünne Risse noch einmal doppelt so groß ansehen, breite halb so groß, wie in Fotos; bis zu fünfmal langsamer.</translation>
    </message>
    <message>
        <source>Size in pixels: choose one, or type width x height, {0} to {1} each</source>
        <translation>Größe in Pixeln: eine wählen oder Breite x Höhe eingeben, je {0} bis {1}</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>Den Filter aufheben</translation>
    </message>
    <message>
        <source>Take the selected photos over into the inspections of their folders, and open them in Inspect.</source>
        <translation>Die ausgewählten Fotos in die Inspektionen ihrer Ordner übernehmen und in „Prüfen“ öffnen.</translation>
    </message>
    <message>
        <source>The fleet kept no maps of {0} of these photos, or they have changed: they have to be analysed anew.</source>
        <translation>Von {0} dieser Fotos hat die Flotte keine Karten aufbewahrt, oder sie haben sich geändert: Sie müssen neu analysiert werden.</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>Das Handbuch ist auf Englisch.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may be used for paid work as well.</source>
        <translation>Das neue Modell geht von {0} aus und darf ebenfalls für bezahlte Arbeit genutzt werden.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work.</source>
        <translation>Das neue Modell geht von {0} aus und darf nicht für bezahlte Arbeit genutzt werden.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work: for that, choose {1} as the model first.</source>
        <translation>Das neue Modell geht von {0} aus und darf nicht für bezahlte Arbeit genutzt werden: Wählen Sie dafür zuerst {1} als Modell.</translation>
    </message>
    <message>
        <source>The photos it learnt from may be used for paid work</source>
        <translation>Alle Trainingsfotos sind für bezahlte Arbeit frei</translation>
    </message>
    <message>
        <source>The same under noise: {0} before, {1} now.</source>
        <translation>Dasselbe unter Störungen: vorher {0}, jetzt {1}.</translation>
    </message>
    <message>
        <source>The wall was seen at an angle: sizes follow its plane, and are less certain at its far end.</source>
        <translation>Die Wand wurde schräg aufgenommen: Maße folgen ihrer Ebene und sind am fernen Ende unsicherer.</translation>
    </message>
    <message>
        <source>The work on the mosaic cannot be read or written ({reason}): make room on the drive or, if {file} in its folder is damaged, delete that file; the map is kept.</source>
        <translation>Die Arbeit am Mosaik kann nicht gelesen oder geschrieben werden ({reason}): schaffen Sie Platz auf dem Laufwerk oder löschen Sie, falls {file} in ihrem Ordner beschädigt ist, diese Datei; die Karte bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is no preset {title!r}; there are: {titles}.</source>
        <translation>Es gibt keine Vorgabe {title!r}; es gibt: {titles}.</translation>
    </message>
    <message>
        <source>Those with &amp;warnings</source>
        <translation>Die mit &amp;Warnungen</translation>
    </message>
    <message>
        <source>Tra&amp;in on this folder…</source>
        <translation>An diesem Ordner tra&amp;inieren…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train on this folder</source>
        <translation>An diesem Ordner trainieren</translation>
    </message>
    <message>
        <source>Training is not installed here: get the source of CrackView and install it there with its train extra, pip install -e &apos;.[train]&apos;.</source>
        <translation>Das Training ist hier nicht installiert: Holen Sie den Quelltext von CrackView und installieren Sie ihn dort mit dem Zusatz train, pip install -e &apos;.[train]&apos;.</translation>
    </message>
    <message>
        <source>Training on this folder</source>
        <translation>Training an diesem Ordner</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>Ab jetzt verwenden</translation>
    </message>
    <message>
        <source>With the second look everything is exact: switch it off first.</source>
        <translation>Mit dem zweiten Blick ist alles exakt: Schalten Sie ihn zuerst aus.</translation>
    </message>
    <message>
        <source>Write a number with one decimal sign, and without separators between thousands.</source>
        <translation>Schreiben Sie eine Zahl mit einem Dezimalzeichen und ohne Trennzeichen zwischen den Tausendern.</translation>
    </message>
    <message>
        <source>Write the photo with its noise, without overlay and in its own size.</source>
        <translation>Schreibt das Foto mit seiner Störung, ohne Überlagerung und in seiner eigenen Größe.</translation>
    </message>
    <message>
        <source>Write the pictures with titles and a caption in the size of a slide.</source>
        <translation>Schreibt die Bilder mit Titeln und einer Bildunterschrift in der Größe einer Folie.</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>gegen die Referenz</translation>
    </message>
    <message>
        <source>agreement with each model&apos;s own prediction on the clean photo, since there is no mask</source>
        <translation>Übereinstimmung mit der eigenen Vorhersage jedes Modells auf dem ungestörten Foto, da es keine Maske gibt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all findings reviewed</source>
        <translation>alle Befunde geprüft</translation>
    </message>
    <message>
        <source>all findings with centre lines, model and settings</source>
        <translation>alle Befunde mit Mittellinien und Grundlagen</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>Gerät automatisch</translation>
    </message>
    <message>
        <source>below 0.2 mm</source>
        <translation>unter 0,2 mm</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>schwarzweiß</translation>
    </message>
    <message>
        <source>black-and-white PNG of every photo&apos;s cracks</source>
        <translation>Schwarzweiß-PNG der Risse jedes Fotos</translation>
    </message>
    <message>
        <source>blur of {0} px taken out</source>
        <translation>Unschärfe von {0} px herausgerechnet</translation>
    </message>
    <message>
        <source>camera {distance_m:g} m away, square to the wall, {lens}</source>
        <translation>Kamera in {distance_m:g} m Abstand, senkrecht zur Wand, {lens}</translation>
    </message>
    <message>
        <source>centre lines for CAD, a layer for every width class</source>
        <translation>Mittellinien für CAD, je Klasse eine Ebene</translation>
    </message>
    <message>
        <source>centre lines for maps</source>
        <translation>Mittellinien für Karten</translation>
    </message>
    <message>
        <source>contrast raised to {0} %</source>
        <translation>Kontrast auf {0} % angehoben</translation>
    </message>
    <message>
        <source>coordinates of the file ({system})</source>
        <translation>Koordinaten der Datei ({system})</translation>
    </message>
    <message>
        <source>crack {0:.0%}</source>
        <translation>Riss {0:.0%}</translation>
    </message>
    <message>
        <source>crackview fleet needs {package}: pip install crackview[fleet].</source>
        <translation>crackview fleet braucht {package}: pip install crackview[fleet].</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>drawing photos with known cracks</source>
        <translation>zeichnet Fotos mit bekannten Rissen</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>von Hand gezeichnet</translation>
    </message>
    <message>
        <source>drone positions</source>
        <translation>Drohnenpositionen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>elements by state, CSV, HTML and PDF</source>
        <translation>Bauteile nach Zustand, CSV, HTML und PDF</translation>
    </message>
    <message>
        <source>even steps, not from a standard</source>
        <translation>gleichmäßige Stufen, nach keiner Norm</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>findings and photos as an Excel workbook</source>
        <translation>Befunde und Fotos als Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>findings to review</source>
        <translation>Befunde zu prüfen</translation>
    </message>
    <message>
        <source>float grey</source>
        <translation>Gleitkomma-Grau</translation>
    </message>
    <message>
        <source>follows one</source>
        <translation>folgt einer</translation>
    </message>
    <message>
        <source>for {0} photos</source>
        <translation>für {0} Fotos</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>gewachsen</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>int8 preview</source>
        <translation>int8-Vorschau</translation>
    </message>
    <message>
        <source>its host name is unknown; check the address</source>
        <translation>der Rechnername ist unbekannt; prüfen Sie die Adresse</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>urteilt</translation>
    </message>
    <message>
        <source>kept in the inspection</source>
        <translation>in der Inspektion gespeichert</translation>
    </message>
    <message>
        <source>laid over each other they do not look alike</source>
        <translation>übereinandergelegt sehen sie sich nicht ähnlich</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>lens of {focal_35_mm:g} mm for 36 x 24 mm</source>
        <translation>Objektiv {focal_35_mm:g} mm für 36 x 24 mm</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm on {width_mm:g} mm</source>
        <translation>Objektiv {focal_mm:g} mm auf {width_mm:g} mm</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm, {pitch_mm:.3g} µm a pixel</source>
        <translation>Objektiv mit {focal_mm:g} mm, {pitch_mm:.3g} µm je Pixel</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>sieht die Fotos an</translation>
    </message>
    <message>
        <source>lost {0}, trying again in {1:.0f} s</source>
        <translation>seit {0} verloren, neuer Versuch in {1:.0f} s</translation>
    </message>
    <message>
        <source>lost {0}, trying again now</source>
        <translation>seit {0} verloren, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>marker of the gauge {paper}, {numbers} of {markers} seen</source>
        <translation>Marker der Messplatte {paper}, {numbers} von {markers} zu sehen</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mittlere</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>motion blur of {0} px taken out</source>
        <translation>Bewegungsunschärfe von {0} px herausgerechnet</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>schmal</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no answer from the name service within {seconds:g} s; check the network</source>
        <translation>keine Antwort vom Namensdienst binnen {seconds:g} s; prüfen Sie das Netzwerk</translation>
    </message>
    <message>
        <source>no answer; check the address and the network</source>
        <translation>keine Antwort; prüfen Sie Adresse und Netzwerk</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
    <message>
        <source>no mask: scored as agreement with each model&apos;s own clean prediction</source>
        <translation>keine Maske: bewertet nach der Übereinstimmung mit der ungestörten Vorhersage jedes Modells</translation>
    </message>
    <message>
        <source>no model, preview only</source>
        <translation>kein Modell, nur Vorschau</translation>
    </message>
    <message>
        <source>no report could be written</source>
        <translation>ein Bericht konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>no server listens on port {port}; check that it runs</source>
        <translation>kein Server antwortet an Port {port}; prüfen Sie, ob er läuft</translation>
    </message>
    <message>
        <source>no width</source>
        <translation>keine Breite</translation>
    </message>
    <message>
        <source>noise: {0}</source>
        <translation>Störung: {0}</translation>
    </message>
    <message>
        <source>noise: {0} and {1} more</source>
        <translation>Störung: {0} und {1} weitere</translation>
    </message>
    <message>
        <source>none near</source>
        <translation>keine nahe</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht analysiert</translation>
    </message>
    <message>
        <source>not analysed because of a problem</source>
        <translation>wegen eines Problems nicht analysiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>nothing arrived at port {port} within {seconds:g} s; check that something is sent there</source>
        <translation>binnen {seconds:g} s kam an Port {port} nichts an; prüfen Sie, ob dorthin etwas gesendet wird</translation>
    </message>
    <message>
        <source>of {inner} details that are alike only {count} fit together</source>
        <translation>von {inner} ähnlichen Einzelheiten passen nur {count} zusammen</translation>
    </message>
    <message>
        <source>only {pairs} of their details are alike</source>
        <translation>nur {pairs} ihrer Einzelheiten ähneln sich</translation>
    </message>
    <message>
        <source>overlay {0:.0f} fps</source>
        <translation>Überlagerung {0:.0f} fps</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>palette with alpha</source>
        <translation>Palette mit Alpha</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>pasted.png</translation>
    </message>
    <message>
        <source>per 100,000 px</source>
        <translation>je 100.000 px</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>Photonen</translation>
    </message>
    <message>
        <source>photos with their cracks marked, JPEG</source>
        <translation>Fotos mit markierten Rissen, JPEG</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>rectangle of {width_mm:g} x {height_mm:g} mm</source>
        <translation>Rechteck {width_mm:g} x {height_mm:g} mm</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <source>report as one HTML file</source>
        <translation>Bericht als eine HTML-Datei</translation>
    </message>
    <message>
        <source>road surveys: narrow below 1/16 inch, wide above 1/8 inch</source>
        <translation>Straßenzustand: schmal unter 1/16 Zoll, breit über 1/8 Zoll</translation>
    </message>
    <message>
        <source>scored against {0}</source>
        <translation>bewertet gegen {0}</translation>
    </message>
    <message>
        <source>severity {0:.1f}, {1:g} {2}</source>
        <translation>Schweregrad {0:.1f}, {1:g} {2}</translation>
    </message>
    <message>
        <source>shade evened</source>
        <translation>Schatten ausgeglichen</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>the FFmpeg of this installation has no SRT; have it sent as RTSP, RTMP or MPEG-TS</source>
        <translation>das FFmpeg dieser Installation kann kein SRT; lassen Sie es als RTSP, RTMP oder MPEG-TS senden</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>den Ordner</translation>
    </message>
    <message>
        <source>the server answers, but no video came in time; check path, user and password</source>
        <translation>der Server antwortet, aber es kam rechtzeitig kein Video; prüfen Sie Pfad, Benutzer und Passwort</translation>
    </message>
    <message>
        <source>their details do not fit together</source>
        <translation>ihre Einzelheiten passen nicht zusammen</translation>
    </message>
    <message>
        <source>they miss each other by {error:.1f} px</source>
        <translation>sie verfehlen sich um {error:.1f} px</translation>
    </message>
    <message>
        <source>this photo</source>
        <translation>dieses Foto</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>too little of the one is on the other</source>
        <translation>zu wenig des einen ist auf dem anderen</translation>
    </message>
    <message>
        <source>too narrow to measure</source>
        <translation>zu schmal zum Messen</translation>
    </message>
    <message>
        <source>topics for BIM with a picture of every finding</source>
        <translation>Themen für BIM mit einem Bild jedes Befunds</translation>
    </message>
    <message>
        <source>touches one</source>
        <translation>berührt eine</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>was taken with the camera at {pitch:.0f} degrees, not straight down</source>
        <translation>wurde mit der Kamera bei {pitch:.0f} Grad aufgenommen, nicht senkrecht nach unten</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>breit</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>breiter</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>mit einem Problem</translation>
    </message>
    <message>
        <source>with cracks</source>
        <translation>mit Rissen</translation>
    </message>
    <message>
        <source>with its clean mask</source>
        <translation>mit ungestörter Maske</translation>
    </message>
    <message>
        <source>within all limits</source>
        <translation>innerhalb aller Grenzen</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>without cracks</source>
        <translation>ohne Risse</translation>
    </message>
    <message>
        <source>x {0}  y {1}</source>
        <translation>x {0}  y {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{0!r} in row {1} is no number of mm, such as 0.3.</source>
        <translation>{0!r} in Zeile {1} ist keine Zahl in mm, etwa 0.3.</translation>
    </message>
    <message>
        <source>{0!r} must begin above {1:g} mm, where the class before it begins.</source>
        <translation>{0!r} muss über {1:g} mm beginnen, wo die Klasse davor beginnt.</translation>
    </message>
    <message>
        <source>{0:.0f} fps</source>
        <translation>{0:.0f} fps</translation>
    </message>
    <message>
        <source>{0:.0f} min left</source>
        <translation>noch {0:.0f} min</translation>
    </message>
    <message>
        <source>{0:.0f} s left</source>
        <translation>noch {0:.0f} s</translation>
    </message>
    <message>
        <source>{0:.2f} M parameters</source>
        <translation>{0:.2f} Mio. Parameter</translation>
    </message>
    <message>
        <source>{0:g} fps</source>
        <translation>{0:g} fps</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (nicht installiert)</translation>
    </message>
    <message>
        <source>{0} ({1} more like this)</source>
        <translation>{0} ({1} weitere dieser Art)</translation>
    </message>
    <message>
        <source>{0} What was recorded until then is in {1}.</source>
        <translation>{0} Was bis dahin aufgenommen wurde, ist in {1}.</translation>
    </message>
    <message>
        <source>{0} belongs to: {1}. Set takes it away there.</source>
        <translation>{0} gehört zu: {1}. „Setzen“ nimmt es dort weg.</translation>
    </message>
    <message>
        <source>{0} does not tell joints from cracks: choose another model.</source>
        <translation>{0} unterscheidet Fugen nicht von Rissen: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} findings among them were not reviewed.</source>
        <translation>{0} Befunde darunter wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>{0} findings were not reviewed and are left out.</source>
        <translation>{0} Befunde wurden nicht geprüft und werden weggelassen.</translation>
    </message>
    <message>
        <source>{0} has learnt from these photos and is in the list of models.</source>
        <translation>{0} hat aus diesen Fotos gelernt und steht in der Liste der Modelle.</translation>
    </message>
    <message>
        <source>{0} has no int8 network: choose another model.</source>
        <translation>{0} hat kein int8-Netz: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} is not there: the tables are complete, photos show once the drive is connected.</source>
        <translation>{0} ist nicht da: Die Tabellen sind vollständig, Fotos erscheinen, sobald das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>{0} is the mask of the photo: choose another name.</source>
        <translation>{0} ist die Maske des Fotos: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{0} m above sea level</source>
        <translation>{0} m über dem Meer</translation>
    </message>
    <message>
        <source>{0} m above take-off</source>
        <translation>{0} m über dem Startpunkt</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>noch {0} min</translation>
    </message>
    <message>
        <source>{0} of {1}, others hidden by the filter</source>
        <translation>{0} von {1}, die anderen verbirgt der Filter</translation>
    </message>
    <message>
        <source>{0} places on {1} pages</source>
        <translation>{0} Stellen auf {1} Seiten</translation>
    </message>
    <message>
        <source>{0} takes no second look: choose another model.</source>
        <translation>{0} kann keinen zweiten Blick: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} was not saved: another photo or a cancel came first. Save the view again.</source>
        <translation>{0} wurde nicht gespeichert: Ein anderes Foto oder ein Abbruch kam dazwischen. Speichern Sie die Ansicht noch einmal.</translation>
    </message>
    <message>
        <source>{0}: findings {1} before, {2} now; called crack {3} % and {4} %</source>
        <translation>{0}: Befunde vorher {1}, jetzt {2}; als Riss bezeichnet {3} % und {4} %</translation>
    </message>
    <message>
        <source>{count} judged findings would be taken away, {changed} measured otherwise.</source>
        <translation>{count} beurteilte Befunde fielen weg, {changed} würden anders gemessen.</translation>
    </message>
    <message>
        <source>{damage} Repeat what you did last.</source>
        <translation>{damage} Wiederholen Sie, was Sie zuletzt getan haben.</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>{0} analysiert</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} bei {1}</translation>
    </message>
    <message>
        <source>{path} belongs to another program: move it out of the folder.</source>
        <translation>{path} gehört zu einem anderen Programm: Nehmen Sie es aus dem Ordner.</translation>
    </message>
    <message>
        <source>{0} branches</source>
        <translation>{0} Äste</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Byte</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made: check the drive, or copy the folder to another place.</source>
        <translation>{path} kann nicht geöffnet oder angelegt werden: Prüfen Sie das Laufwerk oder kopieren Sie den Ordner woandershin.</translation>
    </message>
    <message>
        <source>{title} cannot be opened: a stream begins with {schemes}.</source>
        <translation>{title} kann nicht geöffnet werden: Ein Stream beginnt mit {schemes}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached because a part of its path is a file: check the path.</source>
        <translation>{path} ist nicht erreichbar, weil ein Teil des Pfads eine Datei ist: Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{title} cannot be reached: {problem}.</source>
        <translation>{title} ist nicht erreichbar: {problem}.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the drive or choose another photo.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): Prüfen Sie das Laufwerk oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the file.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the path.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0} cannot be shown</source>
        <translation>{0} kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>{0} cannot be shown because of an error in CrackView; the log has details.</source>
        <translation>{0} kann wegen eines Fehlers in CrackView nicht gezeigt werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} cannot be shown; the log has details.</source>
        <translation>{0} kann nicht gezeigt werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} cannot be used, preview only</source>
        <translation>{0} ist nicht verwendbar, nur Vorschau</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}): free the folder or make room.</source>
        <translation>{target} kann nicht geschrieben werden ({reason}): Geben Sie den Ordner frei oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{drafts} cannot be written ({reason}): free the folder.</source>
        <translation>{drafts} kann nicht geschrieben werden ({reason}): Geben Sie den Ordner frei.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder or make room.</source>
        <translation>{0} kann nicht geschrieben werden ({1}); wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in CrackView; the log has details.</source>
        <translation>{name} konnte wegen eines Fehlers in CrackView nicht analysiert werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in the model; the log has details: try another model.</source>
        <translation>{name} konnte wegen eines Fehlers im Modell nicht analysiert werden; Näheres steht im Protokoll: Versuchen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({reason}): check the drive and try again.</source>
        <translation>{path} konnte nicht gelesen oder geschrieben werden ({reason}): Prüfen Sie das Laufwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} crack pixels</source>
        <translation>{0} Risspixel</translation>
    </message>
    <message>
        <source>{0} does not answer</source>
        <translation>{0} antwortet nicht</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: close other programs or make it smaller.</source>
        <translation>{path} passt nicht in den Speicher: Schließen Sie andere Programme oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: save it with 8 bits a sample or cut it into parts.</source>
        <translation>{path} passt nicht in den Speicher: speichern Sie es mit 8 Bit je Wert oder zerschneiden Sie es.</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>{0} verworfen</translation>
    </message>
    <message>
        <source>{0} exported, {1}</source>
        <translation>{0} exportiert, {1}</translation>
    </message>
    <message>
        <source>{0} failed on this picture; the log has details.</source>
        <translation>{0} ist an diesem Bild gescheitert; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} failed on {1}; the log has details. Try another model or device.</source>
        <translation>{0} ist an {1} gescheitert; Näheres steht im Protokoll. Versuchen Sie ein anderes Modell oder Gerät.</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} Dateien</translation>
    </message>
    <message>
        <source>{count} files were left out because CrackView wrote them: masks, probability maps or overlays.</source>
        <translation>{count} Dateien wurden weggelassen, weil CrackView sie geschrieben hat: Masken, Wahrscheinlichkeitskarten oder Überlagerungen.</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} Befunde</translation>
    </message>
    <message>
        <source>{0} findings into the report</source>
        <translation>{0} Befunde in den Bericht</translation>
    </message>
    <message>
        <source>{0} findings out of the report</source>
        <translation>{0} Befunde aus dem Bericht</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} frames analysed</source>
        <translation>{0} Bilder analysiert</translation>
    </message>
    <message>
        <source>{name} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.</source>
        <translation>{name} liefert kein Bild: Erlauben Sie CrackView die Kamera in den Datenschutzeinstellungen oder geben Sie sie anderswo frei.</translation>
    </message>
    <message>
        <source>{name} gives no picture: close other programs that use it, or plug it in again.</source>
        <translation>{name} liefert kein Bild: Schließen Sie andere Programme, die sie benutzen, oder stecken Sie sie neu ein.</translation>
    </message>
    <message>
        <source>{path} has a frame that cannot be shown: it is damaged, copy it again.</source>
        <translation>{path} hat ein Bild, das nicht gezeigt werden kann: Es ist beschädigt, kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} has more than two grey levels or colours: a mask is black, and white where there is crack.</source>
        <translation>{path} hat mehr als zwei Graustufen oder Farben: eine Maske ist schwarz, und weiß, wo ein Riss ist.</translation>
    </message>
    <message>
        <source>{card} has no ONNX file, and none can be made here without torch and onnx: export it with crackview models export {card} where they are installed, and copy its folder again.</source>
        <translation>{card} hat keine ONNX-Datei, und ohne torch und onnx kann hier keine erzeugt werden: Exportieren Sie das Modell mit crackview models export {card} dort, wo beide installiert sind, und kopieren Sie seinen Ordner erneut.</translation>
    </message>
    <message>
        <source>{path} has no end marker, though all of its pixels are there: copy it again from the camera if you can.</source>
        <translation>{path} hat keine Endmarke, obwohl alle Pixel da sind: Kopieren Sie es möglichst noch einmal von der Kamera.</translation>
    </message>
    <message>
        <source>{path} has no frame {index}: choose one below {times}.</source>
        <translation>{path} hat kein Bild {index}: Wählen Sie eines unter {times}.</translation>
    </message>
    <message>
        <source>{folder} has no photo {index}: choose one below {photos}.</source>
        <translation>{folder} hat kein Foto {index}: Wählen Sie eines unter {photos}.</translation>
    </message>
    <message>
        <source>{path} has no photo {photo}: open the folder again.</source>
        <translation>{path} hat kein Foto {photo}: Öffnen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{0} enthält keine Fotos: Wählen Sie einen Ordner mit JPEG-, PNG-, TIFF-, BMP- oder WebP-Dateien.</translation>
    </message>
    <message>
        <source>{path} has one colour alone, neither black nor white: a mask is black, and white where there is crack.</source>
        <translation>{path} hat nur eine Farbe, weder Schwarz noch Weiß: eine Maske ist schwarz, und weiß, wo ein Riss ist.</translation>
    </message>
    <message>
        <source>{path} has {sizes} as its photo: choose the mask of this photo.</source>
        <translation>{path} und sein Foto passen nicht zusammen ({sizes}): Wählen Sie die Maske dieses Fotos.</translation>
    </message>
    <message>
        <source>{path} has {count} channels and does not say which are its colours: save three of them as RGB.</source>
        <translation>{path} hat {count} Kanäle und sagt nicht, welche die Farben sind: speichern Sie drei davon als RGB.</translation>
    </message>
    <message>
        <source>{card} has {parameters} parameters on its card and {count} in its network: correct it.</source>
        <translation>{card} hat {parameters} Parameter auf seiner Karte und {count} in seinem Netz: berichtigen Sie das.</translation>
    </message>
    <message>
        <source>{folder} holds no photos that can be read: choose a folder with photos.</source>
        <translation>{folder} enthält keine lesbaren Fotos: Wählen Sie einen Ordner mit Fotos.</translation>
    </message>
    <message>
        <source>{folder} holds the work on another mosaic, by another model or by another version of CrackView: choose another folder.</source>
        <translation>{folder} enthält die Arbeit an einem anderen Mosaik, mit einem anderen Modell oder einer anderen Version von CrackView: wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} has one bit for each pixel, black or white, in which cracks cannot be told: choose the photo with its greys or colours.</source>
        <translation>{path} hat ein Bit je Pixel, schwarz oder weiß, worin Risse nicht zu erkennen sind: Wählen Sie das Foto mit seinen Grautönen oder Farben.</translation>
    </message>
    <message>
        <source>{path} has {size}, more than the {limit} of a photo: open it as a mosaic, or use `crackview mosaic`.</source>
        <translation>{path} hat {size}, mehr als die {limit} eines Fotos: öffnen Sie es als Mosaik, oder verwenden Sie `crackview mosaic`.</translation>
    </message>
    <message>
        <source>{path} holds no picture of its own: name one of the pictures within.</source>
        <translation>{path} enthält selbst kein Bild: nennen Sie eines der Bilder darin.</translation>
    </message>
    <message>
        <source>{path} holds no picture: it says of every pixel that nothing is known.</source>
        <translation>{path} enthält kein Bild: von jedem Pixel heißt es darin, dass nichts bekannt ist.</translation>
    </message>
    <message>
        <source>{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.</source>
        <translation>{path} enthält keine Positionen, die CrackView kennt: Nehmen Sie die SRT-Datei, die die Drohne schrieb.</translation>
    </message>
    <message>
        <source>{path} holds numbers from {low:g} to {high:g}, and nothing says which of them is black and which is white: save it with 8 or 16 bits, or as floats from 0 to 1.</source>
        <translation>{path} enthält Zahlen von {low:g} bis {high:g}, und nichts sagt, welche davon schwarz und welche weiß ist: Speichern Sie es mit 8 oder 16 Bit oder als Gleitkommazahlen von 0 bis 1.</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.</source>
        <translation>{path} ist ein TIFF einer Art, die CrackView nicht lesen kann ({kind}): speichern Sie es als TIFF oder PNG mit 8 Bit.</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind that only GDAL reads: install it with pip install crackview[geo].</source>
        <translation>{path} ist ein TIFF einer Art, die nur GDAL liest: installieren Sie es mit pip install crackview[geo].</translation>
    </message>
    <message>
        <source>{path} is a TIFF without a picture: copy it again or choose another photo.</source>
        <translation>{path} ist ein TIFF ohne Bild: kopieren Sie es noch einmal oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a photo: open the photos in it instead.</source>
        <translation>{path} ist ein Ordner, kein Foto: Öffnen Sie stattdessen die Fotos darin.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself: choose another photo.</source>
        <translation>{path} ist eine Verknüpfung, die auf sich selbst zurückführt: Wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} is a raw picture of a camera&apos;s sensor: develop it into a JPEG or TIFF.</source>
        <translation>{path} ist ein Rohbild eines Kamerasensors: entwickeln Sie es zu einem JPEG oder TIFF.</translation>
    </message>
    <message>
        <source>{path} is another file than the one that was judged. What was judged is kept, and is there again when that file is.</source>
        <translation>{path} ist eine andere Datei als die, die beurteilt wurde. Die Beurteilungen sind aufbewahrt und wieder da, sobald jene Datei wieder da ist.</translation>
    </message>
    <message>
        <source>{path} is another photo by now: its mask has another size.</source>
        <translation>{path} ist inzwischen ein anderes Foto: Seine Maske hat eine andere Größe.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be repaired where it is: {reason}</source>
        <translation>{path} ist beschädigt und kann dort nicht repariert werden: {reason}</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off: copy it again from the camera or choose another photo.</source>
        <translation>{path} ist beschädigt oder abgeschnitten: Kopieren Sie es noch einmal von der Kamera oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} is damaged: begin again with --resume, which makes it anew.</source>
        <translation>{path} ist beschädigt: beginnen Sie erneut mit --resume, das es neu anlegt.</translation>
    </message>
    <message>
        <source>{path} is damaged: its palette is missing; copy it again or choose another photo.</source>
        <translation>{path} ist beschädigt: die Palette fehlt; kopieren Sie es noch einmal oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes): copy it again from the camera.</source>
        <translation>{path} ist leer (0 Byte): Kopieren Sie es noch einmal von der Kamera.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB: use the SRT file that the drone wrote.</source>
        <translation>{path} ist größer als {most} MB: Nehmen Sie die SRT-Datei, die die Drohne schrieb.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor one of the rules for ratings ({names}): name one of them.</source>
        <translation>{path} ist weder eine Datei noch eine mitgelieferte Bewertungsregel ({names}): nennen Sie eine davon.</translation>
    </message>
    <message>
        <source>{path} is no rule for ratings at {where} ({reason}): correct it.</source>
        <translation>{path} ist bei {where} keine Bewertungsregel ({reason}): berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>{path} is not TOML ({reason}): correct it.</source>
        <translation>{path} ist kein TOML ({reason}): berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>{path} is not there (any more): connect the drive, or put the photos back where they were.</source>
        <translation>{path} ist nicht (mehr) da: Verbinden Sie das Laufwerk oder legen Sie die Fotos dorthin zurück, wo sie waren.</translation>
    </message>
    <message>
        <source>{path} is of a later CrackView: install that one.</source>
        <translation>{path} ist von einem neueren CrackView: Installieren Sie jenes.</translation>
    </message>
    <message>
        <source>{path} is the mosaic itself: choose another folder.</source>
        <translation>{path} ist das Mosaik selbst: wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is too large for a rule for ratings: choose another file.</source>
        <translation>{path} ist zu groß für eine Bewertungsregel: wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, look at {photos} again; the damaged file is now {aside}.</source>
        <translation>{path} war beschädigt: {count} waren lesbar und bleiben erhalten, bitte {photos} noch einmal prüfen; die beschädigte Datei heißt nun {aside}.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, scale and settings of the folder were not, set them again; the damaged file is now {aside}.</source>
        <translation>{path} war beschädigt: {count} waren lesbar und bleiben erhalten, Maßstab und Einstellungen des Ordners nicht, bitte neu setzen; die beschädigte Datei heißt nun {aside}.</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): check the store, then begin the run again or resume it.</source>
        <translation>{path} wurde nicht gespeichert ({reason}): Prüfen Sie den Speicherdienst und beginnen Sie den Lauf neu oder setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{place} cannot be reached: {reason}.</source>
        <translation>{place} ist nicht erreichbar: {reason}.</translation>
    </message>
    <message>
        <source>{place} holds no results of crackview fleet: name the --out of a run.</source>
        <translation>{place} enthält keine Ergebnisse von crackview fleet: Geben Sie das --out eines Laufs an.</translation>
    </message>
    <message>
        <source>{title} is live and has no frame {index} to go to: record it first.</source>
        <translation>{title} ist live und hat kein Bild {index}, zu dem man gehen kann: Zeichnen Sie es zuerst auf.</translation>
    </message>
    <message>
        <source>{title} is no address: write it as rtsp://host:port/path.</source>
        <translation>{title} ist keine Adresse: Schreiben Sie sie als rtsp://host:port/path.</translation>
    </message>
    <message>
        <source>{text!r} is no noise: write NAME:SEVERITY, such as salt:3.</source>
        <translation>{text!r} ist keine Störung: Schreiben Sie NAME:SEVERITY, etwa salt:3.</translation>
    </message>
    <message>
        <source>{path} is no recipe: choose a text file that the Lab has saved.</source>
        <translation>{path} ist kein Rezept: Wählen Sie eine Textdatei, die das Labor gespeichert hat.</translation>
    </message>
    <message>
        <source>{path} is not a file: choose a video.</source>
        <translation>{path} ist keine Datei: Wählen Sie ein Video.</translation>
    </message>
    <message>
        <source>{path} is not a picture CrackView can read: choose a {kinds} file.</source>
        <translation>{path} ist kein Bild, das CrackView lesen kann: Wählen Sie eine Datei im Format {kinds}.</translation>
    </message>
    <message>
        <source>{path} is not a regular file: choose a photo.</source>
        <translation>{path} ist keine gewöhnliche Datei: Wählen Sie ein Foto.</translation>
    </message>
    <message>
        <source>{0} is not complete because of an error; the log has details.</source>
        <translation>{0} ist wegen eines Fehlers unvollständig; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{name} is not plugged in (any more): plug it in and choose it again.</source>
        <translation>{name} ist nicht (mehr) angeschlossen: Schließen Sie sie an und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{path} is not there (any more): check the path or choose another photo.</source>
        <translation>{path} ist nicht (mehr) da: Prüfen Sie den Pfad oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.</source>
        <translation>{path} ist nicht da: Nennen Sie ein Video, einen Ordner mit Fotos oder eine Adresse wie rtsp://host/path.</translation>
    </message>
    <message>
        <source>{target} is the open video, which CrackView never changes: choose another name.</source>
        <translation>{target} ist das geöffnete Video, das CrackView nie ändert: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is the photo itself, which CrackView never changes: choose another name.</source>
        <translation>{0} ist das Foto selbst, das CrackView nie ändert: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} judged findings</source>
        <translation>{0} beurteilte Befunde</translation>
    </message>
    <message>
        <source>{path} may not be read: allow your account to read it or choose another photo.</source>
        <translation>{path} darf nicht gelesen werden: Erlauben Sie es Ihrem Konto oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>{name} may not be used by your account: have it added to the group video and log in again.</source>
        <translation>{name} darf von Ihrem Konto nicht benutzt werden: Lassen Sie es in die Gruppe video aufnehmen und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>{title} names no host: write it as {scheme}://host:port/path.</source>
        <translation>{title} nennt keinen Rechner: Schreiben Sie es als {scheme}://host:port/path.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} of {1} could not be analysed: Photo, Photos with problems says why.</source>
        <translation>{0} von {1} konnten nicht analysiert werden: „Foto“, „Fotos mit Problemen“ sagt, warum.</translation>
    </message>
    <message>
        <source>{title} names no port: write it as {scheme}://host:port.</source>
        <translation>{title} nennt keinen Port: Schreiben Sie {scheme}://Rechner:Port.</translation>
    </message>
    <message>
        <source>{unreviewed} of {findings} findings to review</source>
        <translation>{unreviewed} von {findings} Befunden zu prüfen</translation>
    </message>
    <message>
        <source>{what} of {length_mm:g} mm</source>
        <translation>{what} von {length_mm:g} mm</translation>
    </message>
    <message>
        <source>{0} of {1} photos are not in the export. {2}</source>
        <translation>{0} von {1} Fotos fehlen im Export. {2}</translation>
    </message>
    <message>
        <source>{0} of {1} photos saved as training data in {2}</source>
        <translation>{0} von {1} Fotos als Trainingsdaten in {2} gespeichert</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} Fotos</translation>
    </message>
    <message>
        <source>{photos} photos and {findings} findings</source>
        <translation>{photos} Fotos und {findings} Befunde</translation>
    </message>
    <message>
        <source>{0} photos/s</source>
        <translation>{0} Fotos/s</translation>
    </message>
    <message>
        <source>{total} pictures of other kinds were left out ({kinds}): make JPEG or TIFF of them{hint}.</source>
        <translation>{total} Bilder anderer Art wurden weggelassen ({kinds}): Machen Sie JPEG oder TIFF daraus{hint}.</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{title} sends no pictures any more: check the camera and the network.</source>
        <translation>{title} sendet keine Bilder mehr: Prüfen Sie Kamera und Netzwerk.</translation>
    </message>
    <message>
        <source>{path} shows no picture: it is no video, or damaged or cut off; copy it again.</source>
        <translation>{path} zeigt kein Bild: Es ist kein Video, beschädigt oder abgeschnitten; kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} shows no picture: this build cannot read {kind}; make an H.264 of it.</source>
        <translation>{path} zeigt kein Bild: Diese Fassung von CrackView kann {kind} nicht lesen; wandeln Sie es in H.264 um.</translation>
    </message>
    <message>
        <source>{title} shows no picture: {reason}.</source>
        <translation>{title} zeigt kein Bild: {reason}.</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>{path} waits for its new model {model}: analyse all photos first.</source>
        <translation>{path} wartet auf sein neues Modell {model}: Analysieren Sie zuerst alle Fotos.</translation>
    </message>
    <message>
        <source>{what} was changed in another window: look at it as it is now, and repeat your change.</source>
        <translation>{what} wurde in einem anderen Fenster geändert: Sehen Sie sich den jetzigen Stand an und wiederholen Sie Ihre Änderung.</translation>
    </message>
    <message>
        <source>{source} was changed or not analysed yet: open it in Inspect first.</source>
        <translation>{source} wurde geändert oder noch nicht analysiert: Öffnen Sie es zuerst unter „Prüfen“.</translation>
    </message>
    <message>
        <source>{path} was damaged and is repaired.</source>
        <translation>{path} war beschädigt und ist repariert.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.</source>
        <translation>{path} war beschädigt: {count} waren lesbar und bleiben erhalten; die beschädigte Datei heißt nun {aside}.</translation>
    </message>
    <message>
        <source>{path} was made by a newer CrackView: update CrackView to open it.</source>
        <translation>{path} stammt aus einem neueren CrackView: Aktualisieren Sie CrackView, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{path} was measured with the model {stored}, which is not there: its findings stay, and the picture shows what {model} sees. Run again to measure with that one.</source>
        <translation>{path} wurde mit dem Modell {stored} vermessen, das nicht da ist: Seine Befunde bleiben, und das Bild zeigt, was {model} sieht. Führen Sie es erneut aus, um mit diesem zu messen.</translation>
    </message>
    <message>
        <source>{path} was measured with the model {model}, whose map is not kept: it stays as it is; open it in Inspect to see it, or to run this model.</source>
        <translation>{path} wurde mit dem Modell {model} vermessen, dessen Karte nicht aufbewahrt ist: Es bleibt, wie es ist; öffnen Sie es in Prüfen, um es zu sehen oder dieses Modell auszuführen.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open: put it back, or open the folder again.</source>
        <translation>{path} wurde im geöffneten Zustand verschoben oder gelöscht: Legen Sie es zurück oder öffnen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>{0} was not analysed to its end because of an error; the log has details.</source>
        <translation>{0} wurde wegen eines Fehlers nicht zu Ende analysiert; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} was not compared because of an error in CrackView; the log has details.</source>
        <translation>{0} wurde wegen eines Fehlers in CrackView nicht verglichen; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} was not recorded: there was no frame to write.</source>
        <translation>{0} wurde nicht aufgezeichnet: Es gab kein Bild zu schreiben.</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): choose another folder or name.</source>
        <translation>{path} wurde nicht gespeichert ({reason}): Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>{path} was not saved because a folder of that name is there: choose another name.</source>
        <translation>{path} wurde nicht gespeichert, weil es einen Ordner dieses Namens gibt: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} was not saved because a part of its path is a file: choose another folder.</source>
        <translation>{path} wurde nicht gespeichert, weil ein Teil des Pfads eine Datei ist: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} was not saved because another window was writing all the time: try again.</source>
        <translation>{path} wurde nicht gespeichert, weil ein anderes Fenster ständig schrieb: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} was not saved because it may not be written to: allow it, or copy the folder to another place.</source>
        <translation>{path} wurde nicht gespeichert, weil es nicht beschrieben werden darf: Erlauben Sie es oder kopieren Sie den Ordner woandershin.</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder cannot be written to: choose another folder.</source>
        <translation>{path} wurde nicht gespeichert, weil sein Ordner nicht beschreibbar ist: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder may not be written to: choose another folder.</source>
        <translation>{path} wurde nicht gespeichert, weil sein Ordner nicht beschrieben werden darf: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} was not saved because no frame came: record longer.</source>
        <translation>{path} wurde nicht gespeichert, weil kein Bild kam: Zeichnen Sie länger auf.</translation>
    </message>
    <message>
        <source>{0} was not saved because of an error in CrackView; the log has details.</source>
        <translation>{0} wurde wegen eines Fehlers in CrackView nicht gespeichert; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full or failing: choose another folder.</source>
        <translation>{path} wurde nicht gespeichert, weil der Datenträger voll oder defekt ist: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and repeat what you did last.</source>
        <translation>{path} wurde nicht gespeichert, weil der Datenträger voll ist: Schaffen Sie Platz und wiederholen Sie, was Sie zuletzt getan haben.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and save again.</source>
        <translation>{path} wurde nicht gespeichert, weil der Datenträger voll ist: Schaffen Sie Platz und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>{path} was not saved because {suffix} cannot be written here: choose {usable}.</source>
        <translation>{path} wurde nicht gespeichert, weil {suffix} hier nicht geschrieben werden kann: Wählen Sie {usable}.</translation>
    </message>
    <message>
        <source>{target} was not written because it is itself a photo: choose another folder.</source>
        <translation>{target} wurde nicht geschrieben, weil es selbst ein Foto ist: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} was not written because of an error in CrackView; see the log.</source>
        <translation>{0} wurde wegen eines Fehlers in CrackView nicht geschrieben; siehe Protokoll.</translation>
    </message>
    <message>
        <source>{own_width} x {own_height} and not {width} x {height} pixels</source>
        <translation>{own_width} x {own_height} statt {width} x {height} Pixel</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} Pixel</translation>
    </message>
    <message>
        <source>{0}, undone</source>
        <translation>{0}, rückgängig gemacht</translation>
    </message>
    <message>
        <source>{0}, {1} tips</source>
        <translation>{0}, {1} Enden</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} zu prüfen</translation>
    </message>
    <message>
        <source>{0}: copy it, or send the file along when you report the problem.</source>
        <translation>{0}: Kopieren Sie es oder senden Sie die Datei mit, wenn Sie das Problem melden.</translation>
    </message>
    <message>
        <source>{0}: joins finding {1}</source>
        <translation>{0}: geht in Befund {1} auf</translation>
    </message>
    <message>
        <source>{reason}; check the address and the network</source>
        <translation>{reason}; prüfen Sie Adresse und Netzwerk</translation>
    </message>
    <message>
        <source>{0}; for {1}</source>
        <translation>{0}; für {1}</translation>
    </message>
    <message>
        <source>{0}; seed {1}</source>
        <translation>{0}; Startwert {1}</translation>
    </message>
</context>
</TS>
