<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CrackView</name>
    <message>
        <source>
Corrections are kept beside a photo: save this picture to a file and open that.</source>
        <translation>
Las correcciones se guardan junto a una foto: guarde esta imagen en un archivo y ábralo.</translation>
    </message>
    <message>
        <source>   breaks at {0}</source>
        <translation>   cede en {0}</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>&amp;2 vistas</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>&amp;3 vistas</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>&amp;4 vistas</translation>
    </message>
    <message>
        <source>&amp;About CrackView</source>
        <translation>Acerca de &amp;CrackView</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>&amp;Píxeles reales</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Analyse all photos</source>
        <translation>&amp;Analizar todas las fotos</translation>
    </message>
    <message>
        <source>&amp;Analyse whole video</source>
        <translation>&amp;Analizar todo el vídeo</translation>
    </message>
    <message>
        <source>&amp;Bare picture while held</source>
        <translation>&amp;Solo la imagen mientras se pulsa</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Parpadeo</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>&amp;Clear all corrections</source>
        <translation>Borrar todas las &amp;correcciones</translation>
    </message>
    <message>
        <source>&amp;Clear both points</source>
        <translation>&amp;Borrar ambos puntos</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Va&amp;ciar esta lista</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Compare with an earlier photo…</source>
        <translation>&amp;Comparar con una foto anterior…</translation>
    </message>
    <message>
        <source>&amp;Contour</source>
        <translation>&amp;Contorno</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy recipe as text</source>
        <translation>Copiar &amp;receta como texto</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Delete finding</source>
        <translation>&amp;Eliminar hallazgo</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>D&amp;iferencia</translation>
    </message>
    <message>
        <source>&amp;System check…</source>
        <translation>Comprobación del &amp;sistema…</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>&amp;Terminar la comparación</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Borrador</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>&amp;Relleno</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Buscar una acción…</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>&amp;Ajustar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Congelar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Hide overlay</source>
        <translation>&amp;Ocultar superposición</translation>
    </message>
    <message>
        <source>&amp;High severity</source>
        <translation>S&amp;everidad alta</translation>
    </message>
    <message>
        <source>&amp;In the report</source>
        <translation>En el &amp;informe</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspección</translation>
    </message>
    <message>
        <source>&amp;Join two</source>
        <translation>&amp;Unir dos</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lazo</translation>
    </message>
    <message>
        <source>&amp;Leave full screen</source>
        <translation>&amp;Salir de pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;En vivo</translation>
    </message>
    <message>
        <source>&amp;Load recipe…</source>
        <translation>&amp;Cargar receta…</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>Buc&amp;le</translation>
    </message>
    <message>
        <source>&amp;Low severity</source>
        <translation>Severidad &amp;baja</translation>
    </message>
    <message>
        <source>&amp;Lower threshold</source>
        <translation>Bajar umbra&amp;l</translation>
    </message>
    <message>
        <source>&amp;Medium severity</source>
        <translation>Severidad &amp;media</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>M&amp;odelo</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Hallazgo siguie&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Foto siguie&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Next to review</source>
        <translation>Siguie&amp;nte por revisar</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>R&amp;uido</translation>
    </message>
    <message>
        <source>&amp;Noise on the frames</source>
        <translation>Ruido e&amp;n los fotogramas</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>Abrir f&amp;otos…</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>Superp&amp;osición</translation>
    </message>
    <message>
        <source>&amp;Paste photo</source>
        <translation>&amp;Pegar foto</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;producir</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Foto anterior</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sal&amp;ir</translation>
    </message>
    <message>
        <source>&amp;Raise threshold</source>
        <translation>Subir &amp;umbral</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>F&amp;recuencia</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Reset all sliders</source>
        <translation>Restablecer &amp;todos los controles</translation>
    </message>
    <message>
        <source>&amp;Right and wrong pixels</source>
        <translation>Píxeles co&amp;rrectos y erróneos</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Volve&amp;r a analizar</translation>
    </message>
    <message>
        <source>&amp;Save overlay…</source>
        <translation>&amp;Guardar superposición…</translation>
    </message>
    <message>
        <source>&amp;Save recipe…</source>
        <translation>&amp;Guardar receta…</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>E&amp;scala</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>Cap&amp;tura</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Fuente</translation>
    </message>
    <message>
        <source>&amp;Split one</source>
        <translation>D&amp;ividir uno</translation>
    </message>
    <message>
        <source>&amp;Strip below</source>
        <translation>&amp;Tira inferior</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Trace a crack</source>
        <translation>&amp;Trazar una fisura</translation>
    </message>
    <message>
        <source>&amp;Two dates</source>
        <translation>&amp;Dos fechas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versiones</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>B&amp;ienvenida</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Espacio de trabajo</translation>
    </message>
    <message>
        <source>0 is the draw of every table and of crackview evaluate</source>
        <translation>0 es la semilla de todas las tablas y de crackview evaluate</translation>
    </message>
    <message>
        <source>0.2 to 0.5 mm</source>
        <translation>0,2 a 0,5 mm</translation>
    </message>
    <message>
        <source>0.5 to 1 mm</source>
        <translation>0,5 a 1 mm</translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation>1 rama</translation>
    </message>
    <message>
        <source>1 euro coin</source>
        <translation>Moneda de 1 euro</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message>
        <source>1 file was left out because CrackView wrote it: a mask, a probability map or an overlay.</source>
        <translation>Se omitió 1 archivo porque lo escribió CrackView: una máscara, un mapa de probabilidad o una superposición.</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 hallazgo</translation>
    </message>
    <message>
        <source>1 judged finding</source>
        <translation>1 hallazgo evaluado</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <source>1 photo and {findings} findings</source>
        <translation>1 foto y {findings} hallazgos</translation>
    </message>
    <message>
        <source>1 picture of another kind was left out ({kinds}): make a JPEG or TIFF of it{hint}.</source>
        <translation>Se omitió 1 imagen de otro tipo ({kinds}): conviértala en JPEG o TIFF{hint}.</translation>
    </message>
    <message>
        <source>1 px =</source>
        <translation>1 px =</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>1 to 2 mm</source>
        <translation>1 a 2 mm</translation>
    </message>
    <message>
        <source>16-bit grey</source>
        <translation>gris de 16 bits</translation>
    </message>
    <message>
        <source>2 euro coin</source>
        <translation>Moneda de 2 euros</translation>
    </message>
    <message>
        <source>2 mm and more</source>
        <translation>2 mm o más</translation>
    </message>
    <message>
        <source>32-bit grey</source>
        <translation>gris de 32 bits</translation>
    </message>
    <message>
        <source>8-bit colour</source>
        <translation>color de 8 bits</translation>
    </message>
    <message>
        <source>8-bit colour with alpha</source>
        <translation>color de 8 bits con alfa</translation>
    </message>
    <message>
        <source>8-bit grey</source>
        <translation>gris de 8 bits</translation>
    </message>
    <message>
        <source>8-bit grey with alpha</source>
        <translation>gris de 8 bits con alfa</translation>
    </message>
    <message>
        <source>95 of 100 places along the crack are narrower</source>
        <translation>95 de cada 100 puntos de la fisura son más estrechos</translation>
    </message>
    <message>
        <source>A clean photo: all models find the crack.</source>
        <translation>Una foto sin ruido: todos los modelos encuentran la fisura.</translation>
    </message>
    <message>
        <source>A pasted picture does not move: open it in Inspect.</source>
        <translation>Una imagen pegada no se mueve: ábrala en Inspección.</translation>
    </message>
    <message>
        <source>A pasted picture has none: save it to a file and open that.</source>
        <translation>Una imagen pegada no tiene: guárdela en un archivo y ábralo.</translation>
    </message>
    <message>
        <source>A&amp;ccept photo</source>
        <translation>Ac&amp;eptar foto</translation>
    </message>
    <message>
        <source>A4 sheet, long side</source>
        <translation>Hoja A4, lado largo</translation>
    </message>
    <message>
        <source>A4 sheet, short side</source>
        <translation>Hoja A4, lado corto</translation>
    </message>
    <message>
        <source>ACI 224R exposure</source>
        <translation>ACI 224R, exposición</translation>
    </message>
    <message>
        <source>ACI 224R-01, table 4.1: a guide to reasonable crack widths, reinforced concrete under service loads</source>
        <translation>ACI 224R-01, tabla 4.1: guía de anchos de fisura razonables, hormigón armado bajo cargas de servicio</translation>
    </message>
    <message>
        <source>About CrackView</source>
        <translation>Acerca de CrackView</translation>
    </message>
    <message>
        <source>Accept finding {0}</source>
        <translation>Aceptar el hallazgo {0}</translation>
    </message>
    <message>
        <source>Accept photo</source>
        <translation>Aceptar la foto</translation>
    </message>
    <message>
        <source>Accept {0} findings</source>
        <translation>Aceptar {0} hallazgos</translation>
    </message>
    <message>
        <source>Actions and their keys.</source>
        <translation>Acciones y sus teclas.</translation>
    </message>
    <message>
        <source>Actions that fit</source>
        <translation>Acciones que coinciden</translation>
    </message>
    <message>
        <source>Address of a stream</source>
        <translation>Dirección de una transmisión</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>All noises</source>
        <translation>Todos los ruidos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>Todas las fotos de la tira</translation>
    </message>
    <message>
        <source>Along the centre line, with all branches</source>
        <translation>A lo largo de la línea central, con todas las ramas</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px; analyse again</source>
        <translation>Analizado con {0}, umbral {1}, {2} px; analice de nuevo</translation>
    </message>
    <message>
        <source>Analysing photos</source>
        <translation>Analizando fotos</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>Analizando {0}</translation>
    </message>
    <message>
        <source>Another &amp;draw</source>
        <translation>&amp;Otro sorteo</translation>
    </message>
    <message>
        <source>Another draw for each &amp;frame</source>
        <translation>Otro sorteo en cada &amp;fotograma</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>El cambio de idioma se aplica en el próximo inicio.</translation>
    </message>
    <message>
        <source>Another window had changed this photo as well: both changes are in it now.</source>
        <translation>Otra ventana también había cambiado esta foto: ahora contiene ambos cambios.</translation>
    </message>
    <message>
        <source>Another window has measured this photo with {stored} at the threshold {threshold:.2f}.</source>
        <translation>Otra ventana midió esta foto con {stored} y el umbral {threshold:.2f}.</translation>
    </message>
    <message>
        <source>Applied from the top down: drag a noise to another place</source>
        <translation>Se aplican de arriba abajo: arrastre un ruido a otro lugar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply threshold to all p&amp;hotos…</source>
        <translation>Aplicar el &amp;umbral a todas las fotos…</translation>
    </message>
    <message>
        <source>Apply to all photos</source>
        <translation>Aplicar a todas las fotos</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>As a share of the picture&apos;s diagonal, where it is longest</source>
        <translation>Como parte de la diagonal de la imagen, donde es más larga</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>Como se encontró</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Como se muestra</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>Como prefiera la cámara</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card if there is one, else every core of the processor.</source>
        <translation>Automático usa la tarjeta gráfica si la hay; si no, todos los núcleos del procesador.</translation>
    </message>
    <message>
        <source>Back to the clean picture.</source>
        <translation>Volver a la imagen sin ruido.</translation>
    </message>
    <message>
        <source>Back to the panes</source>
        <translation>Volver a las vistas</translation>
    </message>
    <message>
        <source>Back to the preset of this name, or to what it was before</source>
        <translation>Volver al preajuste de este nombre o a lo que había antes</translation>
    </message>
    <message>
        <source>Back to what the model found in this photo; can be undone.</source>
        <translation>Volver a lo que el modelo encontró en esta foto; se puede deshacer.</translation>
    </message>
    <message>
        <source>Back to {0:.2f}, the model&apos;s own threshold</source>
        <translation>Volver a {0:.2f}, el umbral del modelo</translation>
    </message>
    <message>
        <source>Bank card, long side</source>
        <translation>Tarjeta bancaria, lado largo</translation>
    </message>
    <message>
        <source>Bank card, short side</source>
        <translation>Tarjeta bancaria, lado corto</translation>
    </message>
    <message>
        <source>Bare picture</source>
        <translation>Solo la imagen</translation>
    </message>
    <message>
        <source>Begin again at the end.</source>
        <translation>Empezar de nuevo al llegar al final.</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <source>Blink &amp;between the dates</source>
        <translation>&amp;Alternar entre las fechas</translation>
    </message>
    <message>
        <source>Blur: out of focus, or a moving drone.</source>
        <translation>Desenfoque: fuera de foco o un dron en movimiento.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>Branch {0} · {1} {2}</source>
        <translation>Rama {0} · {1} {2}</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Ramas</translation>
    </message>
    <message>
        <source>Breaks at: the first severity at which Dice halves. * never seen in training.</source>
        <translation>Cede en: la primera severidad en que Dice baja a la mitad. * nunca visto en el entrenamiento.</translation>
    </message>
    <message>
        <source>Brick DF, height</source>
        <translation>Ladrillo DF, altura</translation>
    </message>
    <message>
        <source>Brick NF, height</source>
        <translation>Ladrillo NF, altura</translation>
    </message>
    <message>
        <source>Brick NF, length</source>
        <translation>Ladrillo NF, longitud</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>Pincelada</translation>
    </message>
    <message>
        <source>But not within</source>
        <translation>Pero no antes de</translation>
    </message>
    <message>
        <source>By &amp;camera and distance…</source>
        <translation>Por &amp;cámara y distancia…</translation>
    </message>
    <message>
        <source>By a &amp;line of known length…</source>
        <translation>Por una &amp;línea de longitud conocida…</translation>
    </message>
    <message>
        <source>By a known &amp;object…</source>
        <translation>Por un &amp;objeto conocido…</translation>
    </message>
    <message>
        <source>By a known &amp;rectangle…</source>
        <translation>Por un &amp;rectángulo conocido…</translation>
    </message>
    <message>
        <source>C&amp;ancel what is running</source>
        <translation>Cancelar &amp;lo que se ejecuta</translation>
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
        <translation>instancias COCO</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 hilo</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU, {threads} hilos</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Cámara {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Cancelar lo que se ejecuta</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Cancelled: what was written as a whole is there, and nothing else</source>
        <translation>Cancelado: está lo que se escribió entero, y nada más</translation>
    </message>
    <message>
        <source>Cancelled: {0} analysed, {1} to go</source>
        <translation>Cancelado: {0} analizadas, faltan {1}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturado</translation>
    </message>
    <message>
        <source>Change finding {0}</source>
        <translation>Cambiar el hallazgo {0}</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>Cambiar el umbral</translation>
    </message>
    <message>
        <source>Change {0} findings</source>
        <translation>Cambiar {0} hallazgos</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Cheap sensor</source>
        <translation>Sensor barato</translation>
    </message>
    <message>
        <source>Choose a camera of this computer, or type the address of a stream.</source>
        <translation>Elija una cámara de este equipo o escriba la dirección de una transmisión.</translation>
    </message>
    <message>
        <source>Choose a folder whose pictures are shown one after the other, as a video.</source>
        <translation>Elija una carpeta cuyas imágenes se muestran una tras otra, como un vídeo.</translation>
    </message>
    <message>
        <source>Choose a folder; its photos appear in the strip below.</source>
        <translation>Elija una carpeta; sus fotos aparecen en la tira inferior.</translation>
    </message>
    <message>
        <source>Choose a video file to look at.</source>
        <translation>Elija un archivo de vídeo.</translation>
    </message>
    <message>
        <source>Choose an earlier photo of the same place; what is new, grown or gone is shown.</source>
        <translation>Elija una foto anterior del mismo lugar; se muestra lo nuevo, lo crecido y lo desaparecido.</translation>
    </message>
    <message>
        <source>Choose one or more photos to look at.</source>
        <translation>Elija una o más fotos.</translation>
    </message>
    <message>
        <source>Choose the black-and-white picture that says where the cracks of this photo are.</source>
        <translation>Elija la imagen en blanco y negro que indica dónde están las fisuras de esta foto.</translation>
    </message>
    <message>
        <source>Choose the folder for {0}</source>
        <translation>Elegir la carpeta para {0}</translation>
    </message>
    <message>
        <source>Choose what to measure and press Start. Results come as they are found and stay when you stop.</source>
        <translation>Elija qué medir y pulse Iniciar. Los resultados aparecen según se obtienen y quedan al detener.</translation>
    </message>
    <message>
        <source>Choose where snapshots and recordings go</source>
        <translation>Elegir dónde van las capturas y grabaciones</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sin ruido</translation>
    </message>
    <message>
        <source>Clear all corrections</source>
        <translation>Borrar todas las correcciones</translation>
    </message>
    <message>
        <source>Click a finding to delete it</source>
        <translation>Pulse un hallazgo para eliminarlo</translation>
    </message>
    <message>
        <source>Click on both ends of a crack that was missed; its way between is found.</source>
        <translation>Pulse en ambos extremos de una fisura omitida; se halla su recorrido.</translation>
    </message>
    <message>
        <source>Click one finding, then the other: the gap is bridged</source>
        <translation>Pulse un hallazgo y luego el otro: se une el hueco</translation>
    </message>
    <message>
        <source>Click two findings that are one crack; the gap is bridged.</source>
        <translation>Pulse dos hallazgos que son una fisura; se une el hueco.</translation>
    </message>
    <message>
        <source>Click where the crack begins and where it ends; Shift+click for places between</source>
        <translation>Pulse donde empieza y donde termina la fisura; Mayús+clic para puntos intermedios</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Close CrackView.</source>
        <translation>Cerrar CrackView.</translation>
    </message>
    <message>
        <source>Close so&amp;urce</source>
        <translation>Cerrar f&amp;uente</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>Co&amp;rregir</translation>
    </message>
    <message>
        <source>Colour what was found correctly, falsely or missed.</source>
        <translation>Colorear lo acertado, lo erróneo y lo omitido.</translation>
    </message>
    <message>
        <source>Come closer.</source>
        <translation>Acercarse.</translation>
    </message>
    <message>
        <source>Compare four.</source>
        <translation>Comparar cuatro.</translation>
    </message>
    <message>
        <source>Compare three.</source>
        <translation>Comparar tres.</translation>
    </message>
    <message>
        <source>Compare two.</source>
        <translation>Comparar dos.</translation>
    </message>
    <message>
        <source>Compare with an earlier photo</source>
        <translation>Comparar con una foto anterior</translation>
    </message>
    <message>
        <source>Comparing with {0}</source>
        <translation>Comparando con {0}</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Copy the sha256 of {0}</source>
        <translation>Copiar el sha256 de {0}</translation>
    </message>
    <message>
        <source>Copy the whole hash: {0}</source>
        <translation>Copiar el hash completo: {0}</translation>
    </message>
    <message>
        <source>Copy versions and model hashes as text</source>
        <translation>Copiar versiones y hashes de modelos como texto</translation>
    </message>
    <message>
        <source>Correcting tools</source>
        <translation>Herramientas de corrección</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>Fisura</translation>
    </message>
    <message>
        <source>Crack pixels</source>
        <translation>Píxeles de fisura</translation>
    </message>
    <message>
        <source>Crack texture</source>
        <translation>Textura de fisuras</translation>
    </message>
    <message>
        <source>Crack-width &amp;gauge card</source>
        <translation>&amp;Tarjeta de anchos de fisura</translation>
    </message>
    <message>
        <source>CrackView ended unexpectedly (begun {0}); {1}.</source>
        <translation>CrackView terminó de forma inesperada (iniciado {0}); {1}.</translation>
    </message>
    <message>
        <source>CrackView is under the MIT licence. The weights of its models were trained on public photo sets, most of which allow research and education only: the card of each model names them with their licences.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3 ({0}). They are separate libraries, loaded when CrackView starts: you may replace them by versions of your own, and take CrackView apart to see how your changes work with it. Their source is at {1} and {2}.</source>
        <translation>CrackView se distribuye bajo la licencia MIT. Los pesos de sus modelos se entrenaron con colecciones públicas de fotos, que en su mayoría solo permiten investigación y enseñanza: la ficha de cada modelo las nombra con sus licencias.

Qt y PySide6 se usan bajo la GNU Lesser General Public License, versión 3 ({0}). Son bibliotecas separadas que se cargan al iniciar CrackView: puede sustituirlas por versiones propias y desmontar CrackView para ver cómo funcionan sus cambios. Su código fuente está en {1} y {2}.</translation>
    </message>
    <message>
        <source>CrackView {0}</source>
        <translation>CrackView {0}</translation>
    </message>
    <message>
        <source>Cracks of a video appear here, each once, when its frames are analysed.</source>
        <translation>Aquí aparecen las fisuras de un vídeo, cada una una vez, cuando se analizan sus fotogramas.</translation>
    </message>
    <message>
        <source>DXF</source>
        <translation>DXF</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dark texts on a light ground.</source>
        <translation>Textos oscuros sobre fondo claro.</translation>
    </message>
    <message>
        <source>Defocus</source>
        <translation>Fuera de foco</translation>
    </message>
    <message>
        <source>Delete finding {0}</source>
        <translation>Eliminar hallazgo {0}</translation>
    </message>
    <message>
        <source>Delete the selected findings, or those that you click.</source>
        <translation>Eliminar los hallazgos seleccionados o los que pulse.</translation>
    </message>
    <message>
        <source>Delete {0} findings</source>
        <translation>Eliminar {0} hallazgos</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice against severity</source>
        <translation>Dice según la severidad</translation>
    </message>
    <message>
        <source>Difference of the two probabilities</source>
        <translation>Diferencia de las dos probabilidades</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Directions of the cracks</source>
        <translation>Direcciones de las fisuras</translation>
    </message>
    <message>
        <source>Disa&amp;greement of all</source>
        <translation>Desacuerdo de &amp;todos</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss the problem</source>
        <translation>Descartar el problema</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Do again what was taken back last.</source>
        <translation>Rehacer lo último deshecho.</translation>
    </message>
    <message>
        <source>Set the scale for all photos of the folder</source>
        <translation>Fijar la escala de todas las fotos de la carpeta</translation>
    </message>
    <message>
        <source>Set the scale for this photo</source>
        <translation>Fijar la escala de esta foto</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Comprobación del sistema</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Double-click a step, or press Enter, to go back or forth to it</source>
        <translation>Haga doble clic en un paso, o pulse Intro, para ir a él</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Drag along something of known length; then move its ends, with the arrow keys by a quarter of a pixel.</source>
        <translation>Arrastre a lo largo de algo de longitud conocida; luego mueva los extremos, con las flechas en cuartos de píxel.</translation>
    </message>
    <message>
        <source>Drag along the side of the object.</source>
        <translation>Arrastre a lo largo del lado del objeto.</translation>
    </message>
    <message>
        <source>Drag out or click the corners of a rectangle on the wall, then move each onto its place. Sizes follow the wall&apos;s plane.</source>
        <translation>Dibuje o pulse las esquinas de un rectángulo en la pared y ajuste cada una. Las medidas siguen el plano de la pared.</translation>
    </message>
    <message>
        <source>Draw a line across a crack to cut it in two</source>
        <translation>Trace una línea a través de una fisura para dividirla</translation>
    </message>
    <message>
        <source>Draw a line across a finding that is two cracks.</source>
        <translation>Dibuje una línea a través de un hallazgo que son dos fisuras.</translation>
    </message>
    <message>
        <source>Draw a line along a sheet of paper, a bank card, a coin or a brick.</source>
        <translation>Dibuje una línea a lo largo de una hoja de papel, una tarjeta, una moneda o un ladrillo.</translation>
    </message>
    <message>
        <source>Draw a line along something whose length is known.</source>
        <translation>Dibuje una línea a lo largo de algo de longitud conocida.</translation>
    </message>
    <message>
        <source>Draw around what is crack, or with Shift around what is none.</source>
        <translation>Rodee lo que es fisura, o con Mayús lo que no lo es.</translation>
    </message>
    <message>
        <source>Draw around what is crack; Shift removes</source>
        <translation>Rodee lo que es fisura; Mayús quita</translation>
    </message>
    <message>
        <source>Draw the corners of a rectangle on a wall that was seen from an angle.</source>
        <translation>Dibujar las esquinas de un rectángulo en una pared vista en ángulo.</translation>
    </message>
    <message>
        <source>Drop a photo or a folder here, play the tour, or choose:</source>
        <translation>Suelte aquí una foto o una carpeta, inicie el recorrido o elija:</translation>
    </message>
    <message>
        <source>Drop a video here, or choose:</source>
        <translation>Suelte aquí un vídeo o elija:</translation>
    </message>
    <message>
        <source>Drop photos or a folder here, paste a picture, or choose:</source>
        <translation>Suelte aquí fotos o una carpeta, pegue una imagen o elija:</translation>
    </message>
    <message>
        <source>Drop photos, folders or videos</source>
        <translation>Soltar fotos, carpetas o vídeos</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Crepúsculo</translation>
    </message>
    <message>
        <source>E&amp;xport the sweep…</source>
        <translation>E&amp;xportar el barrido…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Edit the width classes</source>
        <translation>Editar las clases de ancho</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase what is no crack; Shift paints</source>
        <translation>Borre lo que no es fisura; Mayús pinta</translation>
    </message>
    <message>
        <source>Every finding was reviewed</source>
        <translation>Todos los hallazgos están revisados</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export annotate&amp;d video…</source>
        <translation>Exportar ví&amp;deo anotado…</translation>
    </message>
    <message>
        <source>Export annotated video</source>
        <translation>Exportar vídeo anotado</translation>
    </message>
    <message>
        <source>Export s&amp;hares…</source>
        <translation>&amp;Exportar proporciones…</translation>
    </message>
    <message>
        <source>Export shares</source>
        <translation>Exportar proporciones</translation>
    </message>
    <message>
        <source>Export the c&amp;hanges…</source>
        <translation>&amp;Exportar los cambios…</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>Exportar los cambios</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>Exportar el barrido</translation>
    </message>
    <message>
        <source>Export trac&amp;k of findings…</source>
        <translation>Exportar &amp;ruta de hallazgos…</translation>
    </message>
    <message>
        <source>Export track of findings</source>
        <translation>Exportar ruta de hallazgos</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>Exportado a {0}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation>&amp;Hallazgo</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla c&amp;ompleta</translation>
    </message>
    <message>
        <source>Fast drone</source>
        <translation>Dron rápido</translation>
    </message>
    <message>
        <source>Fi&amp;gures over the picture</source>
        <translation>Cifras s&amp;obre la imagen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Filtrar los hallazgos</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>Finding cracks in {0}</source>
        <translation>Buscando fisuras en {0}</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>Hallazgo {0}</translation>
    </message>
    <message>
        <source>Finding {0} into the report</source>
        <translation>Hallazgo {0} al informe</translation>
    </message>
    <message>
        <source>Finding {number} is gone by now: nothing was changed.</source>
        <translation>El hallazgo {number} ya no existe: no se cambió nada.</translation>
    </message>
    <message>
        <source>Finding {0} out of the report</source>
        <translation>Hallazgo {0} fuera del informe</translation>
    </message>
    <message>
        <source>&amp;Joint</source>
        <translation>&amp;Junta</translation>
    </message>
    <message>
        <source>A line of {size:.0f} px is too short for a scale: draw one of {least_px:g} px or more.</source>
        <translation>Una línea de {size:.0f} px es demasiado corta para una escala: dibuje una de {least_px:g} px o más.</translation>
    </message>
    <message>
        <source>A marker&apos;s modules are {size:.1f} px wide, which is too little: go nearer, or use a larger gauge.</source>
        <translation>Los módulos de una marca miden {size:.1f} px de ancho, que es muy poco: acérquese o use un calibre mayor.</translation>
    </message>
    <message>
        <source>A rectangle has a width and a height above 0 mm: type both.</source>
        <translation>Un rectángulo tiene un ancho y un alto mayores que 0 mm: escriba ambos.</translation>
    </message>
    <message>
        <source>A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, not {mm_per_px:g} and {uncertainty:g}.</source>
        <translation>Una escala es un número de milímetros por píxel mayor que 0, y su incertidumbre no es negativa, no {mm_per_px:g} y {uncertainty:g}.</translation>
    </message>
    <message>
        <source>Drawn by hand: it has no width class and is not compared for growth.</source>
        <translation>Dibujado a mano: no tiene clase de ancho ni se deduce de él ningún crecimiento.</translation>
    </message>
    <message>
        <source>Find the &amp;marker again</source>
        <translation>Buscar de nuevo el &amp;marcador</translation>
    </message>
    <message>
        <source>Find the marker again</source>
        <translation>Buscar de nuevo el marcador</translation>
    </message>
    <message>
        <source>Finding {0} is a joint</source>
        <translation>El hallazgo {0} es una junta</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Finds, shows and measures cracks in photos and video, and stays right when the picture is noisy.</source>
        <translation>Encuentra, muestra y mide fisuras en fotos y vídeos, y acierta también cuando la imagen tiene ruido.</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Float this part, or dock it again</source>
        <translation>Separar esta parte o volver a acoplarla</translation>
    </message>
    <message>
        <source>Fo&amp;llow Live</source>
        <translation>&amp;Seguir En vivo</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Niebla</translation>
    </message>
    <message>
        <source>Foggy morning</source>
        <translation>Mañana con niebla</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder for snapshots and recordings</source>
        <translation>Carpeta de capturas y grabaciones</translation>
    </message>
    <message>
        <source>Folder for training data: photos go to images, masks to masks</source>
        <translation>Carpeta de datos de entrenamiento: fotos en images, máscaras en masks</translation>
    </message>
    <message>
        <source>Folder of frames</source>
        <translation>Carpeta de fotogramas</translation>
    </message>
    <message>
        <source>Forget which photos and folders were opened.</source>
        <translation>Olvidar qué fotos y carpetas se abrieron.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Free ends</source>
        <translation>Extremos libres</translation>
    </message>
    <message>
        <source>From mm</source>
        <translation>Desde mm</translation>
    </message>
    <message>
        <source>From the lens that the photo records. The camera has to face the wall squarely.</source>
        <translation>Según el objetivo que indica la foto. Supone la cámara perpendicular a la pared.</translation>
    </message>
    <message>
        <source>GPU, {device}</source>
        <translation>GPU, {device}</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>Desenfoque gaussiano</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Ruido gaussiano</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Name the classes: the report shows the name.</source>
        <translation>Dé un nombre a las clases: aparece en el informe.</translation>
    </message>
    <message>
        <source>Give the other photos the threshold of this one, and its model if you want; judged photos stay.</source>
        <translation>Da a las demás fotos el umbral de esta y, si se desea, su modelo; las fotos evaluadas no cambian.</translation>
    </message>
    <message>
        <source>Give the picture the whole screen.</source>
        <translation>Dar toda la pantalla a la imagen.</translation>
    </message>
    <message>
        <source>Go on where you were, or begin with something new.</source>
        <translation>Siga donde estaba o empiece algo nuevo.</translation>
    </message>
    <message>
        <source>Go one frame back in the file and hold.</source>
        <translation>Retroceder un fotograma y detenerse.</translation>
    </message>
    <message>
        <source>Go to the next finding that is not reviewed yet, on the next photo if this one is done.</source>
        <translation>Ir al siguiente hallazgo sin revisar, en la foto siguiente si esta está lista.</translation>
    </message>
    <message>
        <source>Go to the photo after this one.</source>
        <translation>Ir a la foto siguiente.</translation>
    </message>
    <message>
        <source>Go to the photo before this one.</source>
        <translation>Ir a la foto anterior.</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>Ir a este paso</translation>
    </message>
    <message>
        <source>Go to where cracks were seen before this frame.</source>
        <translation>Ir a donde se vieron fisuras antes de este fotograma.</translation>
    </message>
    <message>
        <source>Go to where the next cracks were seen.</source>
        <translation>Ir a donde se vieron las siguientes fisuras.</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>Tarjeta gráfica (GPU)</translation>
    </message>
    <message>
        <source>Greatest difference of the probabilities</source>
        <translation>Mayor diferencia de las probabilidades</translation>
    </message>
    <message>
        <source>HSV</source>
        <translation>HSV</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>Informe HTML</translation>
    </message>
    <message>
        <source>Hair strokes that look like cracks but are not.</source>
        <translation>Trazos finos que parecen fisuras y no lo son.</translation>
    </message>
    <message>
        <source>The robust student still finds the crack where the others lose it. Now move the sliders.</source>
        <translation>El estudiante robusto aún encuentra la fisura donde los demás la pierden. Ahora mueva los controles.</translation>
    </message>
    <message>
        <source>Half of the places along the crack are narrower</source>
        <translation>La mitad de los puntos de la fisura son más estrechos</translation>
    </message>
    <message>
        <source>Heat &amp;map</source>
        <translation>&amp;Mapa de calor</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Hide this part</source>
        <translation>Ocultar esta parte</translation>
    </message>
    <message>
        <source>Histogram of crack probabilities</source>
        <translation>Histograma de probabilidades de fisura</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Hold after one more frame.</source>
        <translation>Detenerse tras un fotograma más.</translation>
    </message>
    <message>
        <source>Hold the button down and draw a line across the crack.</source>
        <translation>Mantenga pulsado el botón y trace una línea a través de la fisura.</translation>
    </message>
    <message>
        <source>Hold the picture on the screen while capturing goes on.</source>
        <translation>Retener la imagen en pantalla mientras sigue la captura.</translation>
    </message>
    <message>
        <source>How severe it is, as set in the review</source>
        <translation>Cuán grave se considera</translation>
    </message>
    <message>
        <source>How many pixels have which crack probability; drag the line to set the threshold.</source>
        <translation>Cuántos píxeles tienen cada probabilidad de fisura; arrastre la línea para fijar el umbral.</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>Ano&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>Ca&amp;mbiar atajos…</translation>
    </message>
    <message>
        <source>&amp;Follow a crack</source>
        <translation>&amp;Seguir una fisura</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>&amp;Juntas</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>&amp;Write on the photo</source>
        <translation>&amp;Escribir en la foto</translation>
    </message>
    <message>
        <source>A mosaic is not read as a whole: read it window by window.</source>
        <translation>Un mosaico no se lee entero: léalo por ventanas.</translation>
    </message>
    <message>
        <source>A part of the results cannot be read ({reason}): check the drive and read them again.</source>
        <translation>No se puede leer una parte de los resultados ({reason}): compruebe la unidad y léalos de nuevo.</translation>
    </message>
    <message>
        <source>A scale lies between {least:g} and {most:,.0f} millimetres per pixel, not at {mm_per_px:g}.</source>
        <translation>Una escala está entre {least:g} y {most:,.0f} milímetros por píxel, no en {mm_per_px:g}.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>An inspection lies beside its photos: those of a store have to be copied to a folder.</source>
        <translation>Una inspección está junto a sus fotos: las de un almacén en línea deben copiarse a una carpeta.</translation>
    </message>
    <message>
        <source>Analyse every Nth frame</source>
        <translation>Analizar uno de cada N</translation>
    </message>
    <message>
        <source>Analyse mosaic…</source>
        <translation>Analizar el mosaico…</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Tecla inicial</translation>
    </message>
    <message>
        <source>At the threshold {0}, on {1}:</source>
        <translation>Con el umbral {0}, en {1}:</translation>
    </message>
    <message>
        <source>BCF 2.1</source>
        <translation>BCF 2.1</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>CSV for Excel, {0}</source>
        <translation>CSV para Excel, {0}</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>Cambiar atajos</translation>
    </message>
    <message>
        <source>Choose a picture of any size, such as an orthomosaic; it has a window of its own, like a map.</source>
        <translation>Elegir una imagen de cualquier tamaño, como un ortomosaico; tiene su propia ventana, como un mapa.</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own: it is kept for next time</source>
        <translation>Elija un tipo o escriba uno propio: se guarda para la próxima vez</translation>
    </message>
    <message>
        <source>Choose what crackview fleet has written; its findings and photos are tables in a window of its own.</source>
        <translation>Elegir lo que ha escrito crackview fleet; sus hallazgos y fotos son tablas en una ventana propia.</translation>
    </message>
    <message>
        <source>Click a crack that was missed; it is followed in both directions to its ends.</source>
        <translation>Haga clic en una fisura omitida; se sigue en ambas direcciones hasta sus extremos.</translation>
    </message>
    <message>
        <source>Click a crack to follow it to both ends, then where it goes on; Shift+click for another one</source>
        <translation>Clic en una fisura para seguirla hasta sus extremos; luego donde continúa; Mayús+clic para otra</translation>
    </message>
    <message>
        <source>Click a row to see its photo.</source>
        <translation>Haga clic en una fila para ver su foto.</translation>
    </message>
    <message>
        <source>Click along a line; click the last point again, or press Enter, to end it</source>
        <translation>Haga clic a lo largo de una línea; clic en el último punto o Intro la termina</translation>
    </message>
    <message>
        <source>Click around the damage; click the first or the last point again, or press Enter, to close it</source>
        <translation>Haga clic alrededor del daño; clic en el primer o último punto, o Intro, lo cierra</translation>
    </message>
    <message>
        <source>Click both ends of a distance, or drag from one to the other</source>
        <translation>Haga clic en ambos extremos o arrastre de uno a otro</translation>
    </message>
    <message>
        <source>Click where the text is to stand</source>
        <translation>Haga clic donde deba ir el texto</translation>
    </message>
    <message>
        <source>Con&amp;dition by element…</source>
        <translation>Es&amp;tado por elemento…</translation>
    </message>
    <message>
        <source>Condition by element</source>
        <translation>Estado por elemento</translation>
    </message>
    <message>
        <source>Condition form</source>
        <translation>Ficha de estado</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Daño</translation>
    </message>
    <message>
        <source>Delamination</source>
        <translation>Delaminación</translation>
    </message>
    <message>
        <source>Distances, damage, arrows, boxes and texts from the menu Annotate appear here.</source>
        <translation>Aquí aparecen distancias, daños, flechas, recuadros y textos del menú Anotar.</translation>
    </message>
    <message>
        <source>Drag from one corner of the box to the other</source>
        <translation>Arrastre de una esquina del recuadro a la otra</translation>
    </message>
    <message>
        <source>Drag to what the arrow is to point at</source>
        <translation>Arrastre hasta lo que debe señalar la flecha</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>Dibujar un &amp;recuadro</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Dibujar un recuadro</translation>
    </message>
    <message>
        <source>Draw an &amp;arrow</source>
        <translation>Dibujar una &amp;flecha</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>Dibujar una flecha</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Dibujado a mano</translation>
    </message>
    <message>
        <source>Efflorescence</source>
        <translation>Eflorescencia</translation>
    </message>
    <message>
        <source>Ele&amp;ment…</source>
        <translation>Ele&amp;mento…</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Element of the photo</source>
        <translation>Elemento de la foto</translation>
    </message>
    <message>
        <source>Element of {0} photos</source>
        <translation>Elemento de {0} fotos</translation>
    </message>
    <message>
        <source>Element, such as Pier 3</source>
        <translation>Elemento, como Pila 3</translation>
    </message>
    <message>
        <source>Elements &amp;from folders</source>
        <translation>Elementos de las car&amp;petas</translation>
    </message>
    <message>
        <source>Exposed rebar</source>
        <translation>Armadura expuesta</translation>
    </message>
    <message>
        <source>Extend a crack</source>
        <translation>Prolongar una fisura</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Filter by review, class, width and joints; leave out specks</source>
        <translation>Filtrar por revisión, clase, ancho y juntas; omitir motas</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Filtrar las acciones</translation>
    </message>
    <message>
        <source>Find the cracks of the whole mosaic, and write them into a folder with coordinates.</source>
        <translation>Buscar las fisuras de todo el mosaico y escribirlas con coordenadas en una carpeta.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Follow a crack</source>
        <translation>Seguir una fisura</translation>
    </message>
    <message>
        <source>Frame something, for the report.</source>
        <translation>Enmarcar algo para el informe.</translation>
    </message>
    <message>
        <source>Give actions keys of your own.</source>
        <translation>Asignar teclas propias a las acciones.</translation>
    </message>
    <message>
        <source>Give photos without an element the name of their folder.</source>
        <translation>Da a las fotos sin elemento el nombre de su carpeta.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Determinado por</translation>
    </message>
    <message>
        <source>Honeycombing</source>
        <translation>Coquera</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>Cuánto se ve de la foto anterior</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>En el informe</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>It finds, shows and measures cracks. Your pictures stay on this computer.</source>
        <translation>Encuentra, muestra y mide fisuras. Sus imágenes no salen de este equipo.</translation>
    </message>
    <message>
        <source>It looks like a joint, but the other photo shows bare wall there.</source>
        <translation>Parece una junta, pero la otra foto muestra allí la pared desnuda.</translation>
    </message>
    <message>
        <source>It looks wider, but its width can be measured on only one of the photos.</source>
        <translation>Parece más ancha, pero solo una de las fotos permite conocer su ancho.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, BMP{avif}{heic} or WebP</source>
        <translation>JPEG, PNG, TIFF, BMP{avif}{heic} o WebP</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Join {0} and {1}</source>
        <translation>Unir {0} y {1}</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Juntas</translation>
    </message>
    <message>
        <source>Judge what was drawn</source>
        <translation>Evaluar lo dibujado</translation>
    </message>
    <message>
        <source>Judged findings</source>
        <translation>Hallazgos evaluados</translation>
    </message>
    <message>
        <source>Keep the former model</source>
        <translation>Conservar el modelo anterior</translation>
    </message>
    <message>
        <source>Keep this frame with its mask, overlay and facts.</source>
        <translation>Guardar este fotograma con máscara, superposición y datos.</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Conservar {0}</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>Tecla {0}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>La&amp;b</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Largest width along the crack</source>
        <translation>Mayor ancho a lo largo de la fisura</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Latency of the last frames</source>
        <translation>Latencia de los últimos fotogramas</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Lay the first two over each other and move the line between them.</source>
        <translation>Superponer los dos primeros y mover la línea entre ambos.</translation>
    </message>
    <message>
        <source>Put the tool away</source>
        <translation>Dejar la herramienta</translation>
    </message>
    <message>
        <source>Put the tool away  (Esc)</source>
        <translation>Dejar la herramienta  (Esc)</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>Filtración</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Longitud mínima</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Ancho mínimo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Length of all cracks of the photo by direction; the selected ones stand out.</source>
        <translation>Longitud de todas las fisuras de la foto por dirección; destacan las seleccionadas.</translation>
    </message>
    <message>
        <source>Close the camera, stream or video that is open in Live.</source>
        <translation>Soltar la cámara, la transmisión o el vídeo que está abierto en En vivo.</translation>
    </message>
    <message>
        <source>Let more of the picture through the overlay.</source>
        <translation>Dejar ver más de la imagen bajo la superposición.</translation>
    </message>
    <message>
        <source>Draw the noise anew for each frame, as a real camera does, instead of keeping it in place.</source>
        <translation>Dejar que el ruido caiga distinto en cada fotograma, como en una cámara real, en vez de quedarse fijo.</translation>
    </message>
    <message>
        <source>Let the picture move, or hold it.</source>
        <translation>Dejar correr la imagen o detenerla.</translation>
    </message>
    <message>
        <source>Let what was found in the frame before count too, moved as the picture moved.</source>
        <translation>Contar también lo visto un fotograma antes, desplazado como se movió la imagen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Claro u oscuro como el escritorio.</translation>
    </message>
    <message>
        <source>Light texts on a dark ground.</source>
        <translation>Textos claros sobre fondo oscuro.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line between the two pictures</source>
        <translation>Línea entre las dos imágenes</translation>
    </message>
    <message>
        <source>Line {number} of the recipe is {line!r}: write a noise and its amount, as salt 0.1.</source>
        <translation>La línea {number} de la receta es {line!r}: escriba un ruido y su cantidad, como salt 0.1.</translation>
    </message>
    <message>
        <source>Lines between forks and tips</source>
        <translation>Líneas entre bifurcaciones y extremos</translation>
    </message>
    <message>
        <source>List the photos that could not be shown or analysed, and why.</source>
        <translation>Listar las fotos que no se pudieron mostrar o analizar, y por qué.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Load &amp;mask…</source>
        <translation>Cargar &amp;máscara…</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Cargar máscara</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>Cargar receta</translation>
    </message>
    <message>
        <source>Loading {0}</source>
        <translation>Cargando {0}</translation>
    </message>
    <message>
        <source>Longer, {0}</source>
        <translation>Más larga, {0}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Look at the snapshots of the folder as photos.</source>
        <translation>Ver las capturas de la carpeta como fotos.</translation>
    </message>
    <message>
        <source>Look for a printed gauge on this photo, and take its scale and the plane of its wall.</source>
        <translation>Buscar un calibre impreso en esta foto y tomar su escala y el plano de su pared.</translation>
    </message>
    <message>
        <source>Look for cracks in a camera&apos;s, a drone&apos;s or a file&apos;s moving picture.</source>
        <translation>Buscar fisuras en la imagen en movimiento de una cámara, un dron o un archivo.</translation>
    </message>
    <message>
        <source>Look for cracks in every frame, in the background.</source>
        <translation>Buscar fisuras en todos los fotogramas, en segundo plano.</translation>
    </message>
    <message>
        <source>Look for cracks in every photo of the strip, in the background; what is done stays.</source>
        <translation>Buscar fisuras en todas las fotos de la tira, en segundo plano; lo hecho queda.</translation>
    </message>
    <message>
        <source>Look for cracks in photos.</source>
        <translation>Buscar fisuras en fotos.</translation>
    </message>
    <message>
        <source>Look for cracks in this photo once more.</source>
        <translation>Buscar otra vez fisuras en esta foto.</translation>
    </message>
    <message>
        <source>Checking this computer: cameras and codecs take a moment…</source>
        <translation>Examinando este equipo: cámaras y códecs tardan un momento…</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Buscando cámaras…</translation>
    </message>
    <message>
        <source>Looking for cracks</source>
        <translation>Buscando fisuras</translation>
    </message>
    <message>
        <source>Looking for joints</source>
        <translation>Buscando juntas</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>Loop and analyse the whole video again.</source>
        <translation>Repetir y analizar de nuevo todo el vídeo.</translation>
    </message>
    <message>
        <source>Looping and analysing begin at this frame.</source>
        <translation>El bucle y el análisis empiezan en este fotograma.</translation>
    </message>
    <message>
        <source>Looping and analysing end with this frame.</source>
        <translation>El bucle y el análisis terminan en este fotograma.</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>Bajo contraste</translation>
    </message>
    <message>
        <source>Low light</source>
        <translation>Poca luz</translation>
    </message>
    <message>
        <source>Low winter sun</source>
        <translation>Sol bajo de invierno</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Hecho con:</translation>
    </message>
    <message>
        <source>Main direction, counter-clockwise from the right</source>
        <translation>Dirección principal, antihoraria desde la derecha</translation>
    </message>
    <message>
        <source>Make the overlay stand out more.</source>
        <translation>Hacer más visible la superposición.</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Máx.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Mean Dice of the severities</source>
        <translation>Dice medio de las severidades</translation>
    </message>
    <message>
        <source>Mean over its pixels, as the model gives it</source>
        <translation>Media de sus píxeles, según el modelo</translation>
    </message>
    <message>
        <source>Mean width along the crack</source>
        <translation>Ancho medio a lo largo de la fisura</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>Medir una &amp;distancia</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Medir una distancia</translation>
    </message>
    <message>
        <source>Measure along a &amp;line</source>
        <translation>Medir a lo largo de una &amp;línea</translation>
    </message>
    <message>
        <source>Measure along a line</source>
        <translation>Medir a lo largo de una línea</translation>
    </message>
    <message>
        <source>Measure along a line of as many points as you click.</source>
        <translation>Medir a lo largo de una línea de tantos puntos como marque.</translation>
    </message>
    <message>
        <source>Measure between two points; it is kept with the photo.</source>
        <translation>Medir entre dos puntos; se guarda con la foto.</translation>
    </message>
    <message>
        <source>Measure how well the models find cracks under every noise, severity by severity.</source>
        <translation>Medir cómo resisten los modelos cada ruido, severidad por severidad.</translation>
    </message>
    <message>
        <source>Measured between the two edges that the photo shows.</source>
        <translation>Medido entre los dos bordes que muestra la foto.</translation>
    </message>
    <message>
        <source>Measuring photos</source>
        <translation>Midiendo fotos</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model, device and time per photo</source>
        <translation>Modelo, dispositivo y tiempo por foto</translation>
    </message>
    <message>
        <source>More &amp;opaque</source>
        <translation>Más o&amp;paco</translation>
    </message>
    <message>
        <source>More &amp;transparent</source>
        <translation>Más &amp;transparente</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaicos</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>Desenfoque de movimiento</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover la imagen</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>Imagen en movimiento</translation>
    </message>
    <message>
        <source>N&amp;o severity</source>
        <translation>&amp;Sin severidad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Too narrow to be measured at this place of the photo: it may be up to {0} wide.</source>
        <translation>Demasiado estrecho para medirlo en este lugar de la foto: puede tener hasta {0} de ancho.</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>&amp;Fotograma siguiente</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>1 finding was not reviewed and is left out.</source>
        <translation>1 hallazgo no se ha revisado y se omite.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message>
        <source>A map of the fleet cannot be read: check the drive, and try again.</source>
        <translation>No se puede leer un mapa de la flota: compruebe la unidad e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>Analizarlas</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px and a second look; analyse again</source>
        <translation>Analizado con {0}, umbral {1}, {2} px y una segunda mirada; analice de nuevo</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px, without a second look; analyse again</source>
        <translation>Analizado con {0}, umbral {1}, {2} px, sin segunda mirada; analice de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close the source when another workspace is shown; without it a camera goes on.</source>
        <translation>Cierra la fuente cuando se muestra otro espacio de trabajo; sin ello, la cámara sigue.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>De&amp;lete a model of your own…</source>
        <translation>E&amp;liminar un modelo propio…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>Eliminar un modelo propio</translation>
    </message>
    <message>
        <source>Delete a model that was made on this computer; those that ship, and what was found, stay.</source>
        <translation>Elimina un modelo hecho en este equipo; los incluidos y lo que se encontró se quedan.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Fast previe&amp;w</source>
        <translation>Vista previa rápi&amp;da</translation>
    </message>
    <message>
        <source>Findings on the photo kept back: {0} before, {1} now.</source>
        <translation>Hallazgos en la foto reservada: antes {0}, ahora {1}.</translation>
    </message>
    <message>
        <source>Findings on the {0} photos kept back: {1} before, {2} now.</source>
        <translation>Hallazgos en las {0} fotos reservadas: {1} antes, {2} ahora.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Primera página</translation>
    </message>
    <message>
        <source>For the folder</source>
        <translation>Para la carpeta</translation>
    </message>
    <message>
        <source>For this photo</source>
        <translation>Para esta foto</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Go to the first page.</source>
        <translation>Va a la primera página.</translation>
    </message>
    <message>
        <source>Go to the next place found here.</source>
        <translation>Va al siguiente lugar encontrado en esta página.</translation>
    </message>
    <message>
        <source>Go to the page after.</source>
        <translation>Va a la página posterior.</translation>
    </message>
    <message>
        <source>Go to the page before.</source>
        <translation>Va a la página anterior.</translation>
    </message>
    <message>
        <source>Go to the place before it.</source>
        <translation>Va al lugar anterior.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>How often each noise is drawn, from the panel&apos;s seed on; the curves get a band</source>
        <translation>Cuántas veces se sortea cada ruido, a partir de la semilla del panel; las curvas llevan una banda</translation>
    </message>
    <message>
        <source>It cannot be brought back; what it has found stays. Delete:</source>
        <translation>No se puede recuperar; lo que encontró se queda. Eliminar:</translation>
    </message>
    <message>
        <source>Larger and slower</source>
        <translation>Más grande y más lento</translation>
    </message>
    <message>
        <source>Look at moving frames with rounded numbers (int8). What is kept, counted or paused is exact.</source>
        <translation>Ver los fotogramas en movimiento con números redondeados (int8). Lo que se guarda, se cuenta o se detiene es exacto.</translation>
    </message>
    <message>
        <source>Make a model of your own that knows the wall on the photos in {0}?</source>
        <translation>¿Hacer un modelo propio que conozca el muro de las fotos en {0}?</translation>
    </message>
    <message>
        <source>Make a model of your own that knows this wall, from its photos as they are, without labels.</source>
        <translation>Hace un modelo propio que conoce este muro, a partir de sus fotos tal como son, sin anotaciones.</translation>
    </message>
    <message>
        <source>Mean Dice of severities 1 to 5 on {0}, {1}. {2}. {3}</source>
        <translation>Dice medio de las intensidades 1 a 5 en {0}, {1}. {2}. {3}</translation>
    </message>
    <message>
        <source>Mean of the noises</source>
        <translation>Media de los ruidos</translation>
    </message>
    <message>
        <source>Network size</source>
        <translation>Tamaño de red</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>Nunca vistos al entrenar</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>No hay ninguna cámara conectada</translation>
    </message>
    <message>
        <source>No crack that is not marked yet stands out here: click on one, or trace it.</source>
        <translation>Aquí no destaca ninguna fisura sin marcar: haga clic en una o trácela.</translation>
    </message>
    <message>
        <source>No cracks found at this threshold.
Lower it to see what is less certainly a crack.</source>
        <translation>No hay fisuras con este umbral.
Bájelo para ver lo que es fisura con menos certeza.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>No longer there: {0}</source>
        <translation>Ya no está: {0}</translation>
    </message>
    <message>
        <source>No marker of a printed gauge was found on this photo: its scale stays as it is.</source>
        <translation>No se encontró en esta foto ningún marcador de un calibre impreso: su escala queda como está.</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>No hay ningún modelo instalado.</translation>
    </message>
    <message>
        <source>No model is installed; install CrackView again.</source>
        <translation>No hay ningún modelo instalado; vuelva a instalar CrackView.</translation>
    </message>
    <message>
        <source>No model was kept: on no photo that was kept back are cracks seen clearly enough to judge by.</source>
        <translation>No se conservó ningún modelo: en ninguna foto reservada se ven fisuras con claridad suficiente para juzgar.</translation>
    </message>
    <message>
        <source>No model was kept: the one that it started from does as well on these photos.</source>
        <translation>No se conservó ningún modelo: el de partida es igual de bueno en estas fotos.</translation>
    </message>
    <message>
        <source>No model was kept: what it learnt here, it lost on photos with known cracks.</source>
        <translation>No se conservó ningún modelo: lo que aprendió aquí lo perdió en fotos con fisuras conocidas.</translation>
    </message>
    <message>
        <source>No noise is on: switch one on, or choose another group of noises.</source>
        <translation>No hay ruido activo: active uno o elija otro grupo de ruidos.</translation>
    </message>
    <message>
        <source>No page has that.</source>
        <translation>Ninguna página lo contiene.</translation>
    </message>
    <message>
        <source>No pane shows a model: choose one first.</source>
        <translation>Ninguna vista muestra un modelo: elija uno primero.</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>No photo has had a problem so far.</source>
        <translation>Ninguna foto ha tenido problemas hasta ahora.</translation>
    </message>
    <message>
        <source>No photo of this folder was corrected or reviewed yet.</source>
        <translation>Aún no se ha corregido ni revisado ninguna foto de esta carpeta.</translation>
    </message>
    <message>
        <source>No photo was analysed yet.</source>
        <translation>Todavía no se ha analizado ninguna foto.</translation>
    </message>
    <message>
        <source>No scale</source>
        <translation>Sin escala</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>Ruidos</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Con ruido</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Not all photos it learnt from may be used for paid work</source>
        <translation>No todas las fotos de las que aprendió pueden usarse para trabajos remunerados</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Sin analizar</translation>
    </message>
    <message>
        <source>Not everything was written. {0}</source>
        <translation>No se escribió todo. {0}</translation>
    </message>
    <message>
        <source>Not in the rule</source>
        <translation>No está en la regla</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Not trained on noise</source>
        <translation>Entrenado sin ruido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note (O)</source>
        <translation>Nota (O)</translation>
    </message>
    <message>
        <source>Note on finding {0}</source>
        <translation>Nota sobre el hallazgo {0}</translation>
    </message>
    <message>
        <source>Note on the photo</source>
        <translation>Nota sobre la foto</translation>
    </message>
    <message>
        <source>Note on what was drawn</source>
        <translation>Nota sobre lo dibujado</translation>
    </message>
    <message>
        <source>Note on {0} findings</source>
        <translation>Nota sobre {0} hallazgos</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Nothing is open in Live any more: the last frame stays.</source>
        <translation>Ya no hay nada abierto en En vivo: queda el último fotograma.</translation>
    </message>
    <message>
        <source>Nothing was given: name a video, a folder of photos or the address of a stream.</source>
        <translation>No se indicó nada: nombre un vídeo, una carpeta de fotos o la dirección de una transmisión.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>No se midió nada.</translation>
    </message>
    <message>
        <source>Nothing was undone: another window has changed this photo since</source>
        <translation>No se ha deshecho nada: otra ventana ha cambiado esta foto desde entonces</translation>
    </message>
    <message>
        <source>Number on the photo</source>
        <translation>Número en la foto</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Of a whole video: 1 is each frame; 10 is the first, the 11th, the 21st and so on.</source>
        <translation>De un vídeo entero: 1 es cada fotograma; 10 es el primero, el 11.º, el 21.º, etcétera.</translation>
    </message>
    <message>
        <source>Of its pixels</source>
        <translation>De sus píxeles</translation>
    </message>
    <message>
        <source>Of the drone, or else in the picture: from the left and the top</source>
        <translation>Del dron o, si no, en la imagen: desde la izquierda y desde arriba</translation>
    </message>
    <message>
        <source>Old, worn surface</source>
        <translation>Superficie vieja y gastada</translation>
    </message>
    <message>
        <source>One minute on a sample photo; any key stops it.</source>
        <translation>Un minuto con una foto de ejemplo; cualquier tecla lo detiene.</translation>
    </message>
    <message>
        <source>One of the photos is too dark, blurred or rough there to tell.</source>
        <translation>Una de las fotos es allí demasiado oscura, borrosa o rugosa para decirlo.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open &amp;camera or stream…</source>
        <translation>Abrir &amp;cámara o transmisión…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Abrir carpeta…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>A&amp;brir recientes</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>Abrir &amp;vídeo…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Open a photo to put noise on it</source>
        <translation>Abra una foto para ponerle ruido</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks</source>
        <translation>Abra una foto para ver sus fisuras</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks.</source>
        <translation>Abra una foto para ver sus fisuras.</translation>
    </message>
    <message>
        <source>Open as an inspection</source>
        <translation>Abrir como inspección</translation>
    </message>
    <message>
        <source>Open camera</source>
        <translation>Abrir cámara</translation>
    </message>
    <message>
        <source>Open camera or stream</source>
        <translation>Abrir cámara o transmisión</translation>
    </message>
    <message>
        <source>Open flee&amp;t results…</source>
        <translation>Abrir resul&amp;tados de flota…</translation>
    </message>
    <message>
        <source>Open fleet results</source>
        <translation>Abrir resultados de flota</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open fra&amp;mes…</source>
        <translation>Abrir fotogra&amp;mas…</translation>
    </message>
    <message>
        <source>Open mosa&amp;ic…</source>
        <translation>Abrir mosa&amp;ico…</translation>
    </message>
    <message>
        <source>Open mosaic</source>
        <translation>Abrir mosaico</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir informe</translation>
    </message>
    <message>
        <source>Open snapshots in Inspec&amp;t</source>
        <translation>Abrir capturas &amp;en Inspección</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>Abrir transmisión</translation>
    </message>
    <message>
        <source>Open the folder of this photo in Inspect.</source>
        <translation>Abrir la carpeta de esta foto en Inspección.</translation>
    </message>
    <message>
        <source>Open the picture or the files on the clipboard.</source>
        <translation>Abrir la imagen o los archivos del portapapeles.</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>Abrir vídeo</translation>
    </message>
    <message>
        <source>Open {0} again</source>
        <translation>Abrir {0} de nuevo</translation>
    </message>
    <message>
        <source>Opening photos</source>
        <translation>Abriendo fotos</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>Abriendo {0}</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Opciones de la herramienta</translation>
    </message>
    <message>
        <source>Order of the noises</source>
        <translation>Orden de los ruidos</translation>
    </message>
    <message>
        <source>Other width or length: {0} ({1})</source>
        <translation>Otra anchura o longitud: {0} ({1})</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are.</source>
        <translation>Si no, quedan como están.</translation>
    </message>
    <message>
        <source>Outline da&amp;mage</source>
        <translation>Delimitar da&amp;ños</translation>
    </message>
    <message>
        <source>Outline damage</source>
        <translation>Delimitar un daño</translation>
    </message>
    <message>
        <source>Outline spalling, rust, efflorescence or other damage; it goes into the report with its area.</source>
        <translation>Delimitar desconchados, óxido, eflorescencias u otros daños; pasan al informe con su área.</translation>
    </message>
    <message>
        <source>Over-compressed radio link</source>
        <translation>Radioenlace sobrecomprimido</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Superpuesto</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Overlay and picture</source>
        <translation>Superposición e imagen</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superposiciones</translation>
    </message>
    <message>
        <source>P {0:.2f}  R {1:.2f}  {2}</source>
        <translation>P {0:.2f}  R {1:.2f}  {2}</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>Informe PDF</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Páginas del panel</translation>
    </message>
    <message>
        <source>Paint all frames with the last overlay, in place of each overlay on its own frame.</source>
        <translation>Mostrar todos los fotogramas con la última superposición, en vez de cada una en el suyo.</translation>
    </message>
    <message>
        <source>Paint ever&amp;y frame</source>
        <translation>&amp;Mostrar cada fotograma</translation>
    </message>
    <message>
        <source>Paint what is crack.</source>
        <translation>Pintar lo que es fisura.</translation>
    </message>
    <message>
        <source>Paint what is crack; Shift erases</source>
        <translation>Pinte lo que es fisura; Mayús borra</translation>
    </message>
    <message>
        <source>Pane {0}</source>
        <translation>Vista {0}</translation>
    </message>
    <message>
        <source>Parts of it are on one photo only, and the other one does not show bare wall there.</source>
        <translation>Partes de ella están solo en una foto, y la otra no muestra allí la pared desnuda.</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>Partes del panel</translation>
    </message>
    <message>
        <source>Parts of the photo are overexposed: cracks there are lost. Expose less.</source>
        <translation>Partes de la foto están sobreexpuestas: allí se pierden fisuras. Exponga menos.</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>Foto pegada</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>Pavimento</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>Pimienta</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
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
        <translation>Fotos &amp;con problemas…</translation>
    </message>
    <message>
        <source>Photos with problems</source>
        <translation>Fotos con problemas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Plain steps</source>
        <translation>Pasos simples</translation>
    </message>
    <message>
        <source>Play the &amp;tour</source>
        <translation>Iniciar &amp;el recorrido</translation>
    </message>
    <message>
        <source>Point at something, for the report.</source>
        <translation>Señalar algo para el informe.</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD</source>
        <translation>PoolingCrack Tiny, RFKD</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, of open photos</source>
        <translation>PoolingCrack Tiny, RFKD, de fotos libres</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, channel-wise distillation</source>
        <translation>PoolingCrack Tiny, destilación por canales</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, logits distillation</source>
        <translation>PoolingCrack Tiny, destilación de logits</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, no teacher</source>
        <translation>PoolingCrack Tiny, sin profesor</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>&amp;Hallazgo anterior</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Previous f&amp;rame</source>
        <translation>Fotog&amp;rama anterior</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Put noise on a photo and compare the models.</source>
        <translation>Poner ruido a una foto y comparar cómo resisten los modelos.</translation>
    </message>
    <message>
        <source>Put noise on this photo and compare the models.</source>
        <translation>Poner ruido a esta foto y comparar cómo resisten los modelos.</translation>
    </message>
    <message>
        <source>Put noise on this very frame and compare the models.</source>
        <translation>Poner ruido a este mismo fotograma y comparar cómo resisten los modelos.</translation>
    </message>
    <message>
        <source>Put panel and strip of this workspace back to where they were at first.</source>
        <translation>Devolver el panel y la tira de este espacio a donde estaban al principio.</translation>
    </message>
    <message>
        <source>Put the noise of the panel on every frame before the model looks at it.</source>
        <translation>Poner el ruido del panel en cada fotograma antes de que lo vea el modelo.</translation>
    </message>
    <message>
        <source>Put the recipe onto the clipboard.</source>
        <translation>Copiar la receta al portapapeles.</translation>
    </message>
    <message>
        <source>Put the selected findings into the report, or leave them out.</source>
        <translation>Incluir los hallazgos seleccionados en el informe u omitirlos.</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
    <message>
        <source>R&amp;ecord</source>
        <translation>&amp;Grabar</translation>
    </message>
    <message>
        <source>R&amp;eject photo</source>
        <translation>Rec&amp;hazar foto</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Lluvia</translation>
    </message>
    <message>
        <source>Rain on the lens</source>
        <translation>Lluvia en el objetivo</translation>
    </message>
    <message>
        <source>Rate the findings of each element by a rule, such as AASHTO&apos;s condition states.</source>
        <translation>Evalúa los hallazgos de cada elemento según una regla, como los estados de condición de AASHTO.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Re&amp;view photo again</source>
        <translation>Re&amp;visar la foto de nuevo</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read how things are done here; it needs no network.</source>
        <translation>Explica cómo se hacen las cosas aquí; no necesita red.</translation>
    </message>
    <message>
        <source>Read what the fleet has written by now.</source>
        <translation>Leer lo que la flota ha escrito hasta ahora.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Recorded {0}</source>
        <translation>Grabado {0}</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Reject finding {0}</source>
        <translation>Rechazar el hallazgo {0}</translation>
    </message>
    <message>
        <source>Reject photo</source>
        <translation>Rechazar la foto</translation>
    </message>
    <message>
        <source>Reject {0} findings</source>
        <translation>Rechazar {0} hallazgos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove by lasso</source>
        <translation>Quitar con lazo</translation>
    </message>
    <message>
        <source>Remove the scale</source>
        <translation>Quitar la escala</translation>
    </message>
    <message>
        <source>Remove the scale of the folder</source>
        <translation>Quitar la escala de la carpeta</translation>
    </message>
    <message>
        <source>Remove the scale of the photo</source>
        <translation>Quitar la escala de la foto</translation>
    </message>
    <message>
        <source>Remove what was drawn</source>
        <translation>Quitar lo dibujado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Reset the threshold</source>
        <translation>Restablecer el umbral</translation>
    </message>
    <message>
        <source>Return to the window.</source>
        <translation>Volver a la ventana.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review a&amp;gain</source>
        <translation>Revisar &amp;de nuevo</translation>
    </message>
    <message>
        <source>Review finding {0} again</source>
        <translation>Revisar de nuevo el hallazgo {0}</translation>
    </message>
    <message>
        <source>Review photo again</source>
        <translation>Revisar de nuevo la foto</translation>
    </message>
    <message>
        <source>Review {0} findings again</source>
        <translation>Revisar de nuevo {0} hallazgos</translation>
    </message>
    <message>
        <source>Robust student</source>
        <translation>Alumno robusto</translation>
    </message>
    <message>
        <source>Row {0} needs a title of its own: type one, or remove the row.</source>
        <translation>La fila {0} necesita un título propio: escriba uno o quite la fila.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rule for ratings</source>
        <translation>Regla de evaluación</translation>
    </message>
    <message>
        <source>Run with {0}</source>
        <translation>Ejecutado con {0}</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Óxido</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>&amp;Deslizar</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sal</translation>
    </message>
    <message>
        <source>Salt: dead pixels of a cheap sensor.</source>
        <translation>Sal: píxeles muertos de un sensor barato.</translation>
    </message>
    <message>
        <source>Save &amp;all reviewed as training data…</source>
        <translation>Gu&amp;ardar todas las revisadas como datos de entrenamiento…</translation>
    </message>
    <message>
        <source>Save &amp;photo as training data…</source>
        <translation>&amp;Guardar foto como datos de entrenamiento…</translation>
    </message>
    <message>
        <source>Save overlay</source>
        <translation>Guardar superposición</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Guardar receta</translation>
    </message>
    <message>
        <source>Save the &amp;noisy photo…</source>
        <translation>Guardar la foto con r&amp;uido…</translation>
    </message>
    <message>
        <source>Save the noisy photo</source>
        <translation>Guardar la foto con ruido</translation>
    </message>
    <message>
        <source>Save this &amp;view as a picture…</source>
        <translation>Guardar esta &amp;vista como imagen…</translation>
    </message>
    <message>
        <source>Save this view as a picture</source>
        <translation>Guardar esta vista como imagen</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Guardado {0}</translation>
    </message>
    <message>
        <source>Saving training data</source>
        <translation>Guardando datos de entrenamiento</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Guardando {0}</translation>
    </message>
    <message>
        <source>Say how many millimetres a pixel shows.</source>
        <translation>Indicar cuántos milímetros muestra un píxel.</translation>
    </message>
    <message>
        <source>Say that the selected findings are cracks.</source>
        <translation>Confirmar que los hallazgos seleccionados son fisuras.</translation>
    </message>
    <message>
        <source>Say that the selected findings are joints, not cracks; again: review them again.</source>
        <translation>Indica que los hallazgos elegidos son juntas, no fisuras; otra vez: vuelven a estar por revisar.</translation>
    </message>
    <message>
        <source>Say that the selected findings are no cracks.</source>
        <translation>Indicar que los hallazgos seleccionados no son fisuras.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of high severity.</source>
        <translation>Dar severidad alta a los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of low severity.</source>
        <translation>Dar severidad baja a los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Say that the selected findings are of medium severity.</source>
        <translation>Dar severidad media a los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Say that this photo is done.</source>
        <translation>Indicar que esta foto está lista.</translation>
    </message>
    <message>
        <source>Say that this photo is no good; its findings need no review.</source>
        <translation>Indicar que esta foto no sirve; sus hallazgos no requieren revisión.</translation>
    </message>
    <message>
        <source>Say which part of the structure this photo shows, or all selected ones.</source>
        <translation>Indica qué parte de la estructura muestra esta foto, o todas las seleccionadas.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Barra de escala</translation>
    </message>
    <message>
        <source>Scale by the marker</source>
        <translation>Escala según el marcador</translation>
    </message>
    <message>
        <source>Scale of the folder</source>
        <translation>Escala de la carpeta</translation>
    </message>
    <message>
        <source>Scale of the photo</source>
        <translation>Escala de la foto</translation>
    </message>
    <message>
        <source>Score on photos with known cracks (F1 within 2 px): {0} before, {1} now.</source>
        <translation>Puntuación en fotos con fisuras conocidas (F1 a menos de 2 px): antes {0}, ahora {1}.</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
        <source>Second loo&amp;k</source>
        <translation>Seg&amp;unda mirada</translation>
    </message>
    <message>
        <source>See cracks as the picture moves</source>
        <translation>Vea fisuras mientras la imagen se mueve</translation>
    </message>
    <message>
        <source>See cracks while it moves: a camera, a drone&apos;s stream.</source>
        <translation>Vea fisuras en movimiento: una cámara, la transmisión de un dron.</translation>
    </message>
    <message>
        <source>See robustness</source>
        <translation>Ver la robustez</translation>
    </message>
    <message>
        <source>See the cracks in it, and measure them.</source>
        <translation>Vea sus fisuras y mídalas.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Semilla {0}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Seeds {0} to {1}</source>
        <translation>Semillas {0} a {1}</translation>
    </message>
    <message>
        <source>Seen in training</source>
        <translation>Vistos al entrenar</translation>
    </message>
    <message>
        <source>Sees thin cracks in photos again, twice as large</source>
        <translation>Ve de nuevo las fisuras finas de las fotos, al doble de tamaño</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>Fijar &amp;inicio</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>Fi&amp;jar final</translation>
    </message>
    <message>
        <source>Set the scal&amp;e…</source>
        <translation>Fijar la &amp;escala…</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>Fijar la escala</translation>
    </message>
    <message>
        <source>Set the sliders as a recipe file says.</source>
        <translation>Poner los controles como dice un archivo de receta.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severidad</translation>
    </message>
    <message>
        <source>Severity of damage</source>
        <translation>Gravedad del daño</translation>
    </message>
    <message>
        <source>Severity of finding {0}</source>
        <translation>Severidad del hallazgo {0}</translation>
    </message>
    <message>
        <source>Severity of {0} findings</source>
        <translation>Severidad de {0} hallazgos</translation>
    </message>
    <message>
        <source>Severity {0}</source>
        <translation>Severidad {0}</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Share of crack pixels</source>
        <translation>Proporción de píxeles de fisura</translation>
    </message>
    <message>
        <source>Shorter findings are left out everywhere, in the report too.</source>
        <translation>Los hallazgos más cortos se omiten en todas partes, también en el informe.</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Ruido de disparo</translation>
    </message>
    <message>
        <source>Show a bar of a round length on a photo with a scale.</source>
        <translation>Mostrar una barra de longitud redonda en una foto con escala.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show cracks as filled areas.</source>
        <translation>Mostrar las fisuras como áreas rellenas.</translation>
    </message>
    <message>
        <source>Show cracks as outlines.</source>
        <translation>Mostrar las fisuras como contornos.</translation>
    </message>
    <message>
        <source>Show how far the probabilities of all shown models lie apart.</source>
        <translation>Mostrar cuánto difieren las probabilidades de todos los modelos mostrados.</translation>
    </message>
    <message>
        <source>Show in Inspect</source>
        <translation>Mostrar en Inspección</translation>
    </message>
    <message>
        <source>Show lines of known widths beside the photo, as wide as a crack of that width would be.</source>
        <translation>Mostrar junto a la foto líneas de ancho conocido, tan anchas como una fisura de ese ancho.</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen.</source>
        <translation>Mostrar un píxel de la imagen como uno de la pantalla.</translation>
    </message>
    <message>
        <source>Show only photos that are blurred, dark, overexposed or tilted, or have no scale.</source>
        <translation>Muestra solo las fotos borrosas, oscuras, sobreexpuestas o inclinadas, o sin escala.</translation>
    </message>
    <message>
        <source>Show only what is more certainly a crack.</source>
        <translation>Mostrar solo lo que es fisura con más certeza.</translation>
    </message>
    <message>
        <source>Show or hide the panel on the right.</source>
        <translation>Mostrar u ocultar el panel de la derecha.</translation>
    </message>
    <message>
        <source>Show or hide the strip below the picture.</source>
        <translation>Mostrar u ocultar la tira bajo la imagen.</translation>
    </message>
    <message>
        <source>Show rates, latency and, for drone video, position and height.</source>
        <translation>Mostrar frecuencias, latencia y, en vídeos de dron, posición y altura.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar informe</translation>
    </message>
    <message>
        <source>Show the crack probability of every pixel.</source>
        <translation>Mostrar la probabilidad de fisura de cada píxel.</translation>
    </message>
    <message>
        <source>Show the earlier and the later photo in turn.</source>
        <translation>Mostrar por turnos la foto anterior y la posterior.</translation>
    </message>
    <message>
        <source>Show the first two in turn.</source>
        <translation>Mostrar los dos primeros por turnos.</translation>
    </message>
    <message>
        <source>Show the later photo alone.</source>
        <translation>Mostrar solo la foto posterior.</translation>
    </message>
    <message>
        <source>Show the picture alone until switched back.</source>
        <translation>Mostrar solo la imagen hasta volver a cambiar.</translation>
    </message>
    <message>
        <source>Show the picture alone while the key is down.</source>
        <translation>Mostrar solo la imagen mientras se pulsa la tecla.</translation>
    </message>
    <message>
        <source>Show the whole picture.</source>
        <translation>Mostrar toda la imagen.</translation>
    </message>
    <message>
        <source>Show two to four models beside each other.</source>
        <translation>Mostrar de dos a cuatro modelos lado a lado.</translation>
    </message>
    <message>
        <source>Show what is less certainly a crack as well.</source>
        <translation>Mostrar también lo que es fisura con menos certeza.</translation>
    </message>
    <message>
        <source>Show where the first two give different probabilities.</source>
        <translation>Mostrar dónde los dos primeros dan probabilidades distintas.</translation>
    </message>
    <message>
        <source>Show where the model sees joints, hatched.</source>
        <translation>Muestra rayado dónde ve juntas el modelo.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>Pa&amp;nel lateral</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>Tamaño de la herramienta</translation>
    </message>
    <message>
        <source>Size of the tool in pixels</source>
        <translation>Tamaño de la herramienta en píxeles</translation>
    </message>
    <message>
        <source>Size of the tool: C and V, or Alt + wheel</source>
        <translation>Tamaño de la herramienta: C y V, o Alt + rueda</translation>
    </message>
    <message>
        <source>Size of what the network sees</source>
        <translation>Tamaño de lo que ve la red</translation>
    </message>
    <message>
        <source>Small and fast</source>
        <translation>Pequeño y rápido</translation>
    </message>
    <message>
        <source>Snapshot of each finding</source>
        <translation>Captura de cada hallazgo</translation>
    </message>
    <message>
        <source>Snapshot {0} saved in {1}</source>
        <translation>Captura {0} guardada en {1}</translation>
    </message>
    <message>
        <source>Snapshots keep 5 s before</source>
        <translation>Capturas con los 5 s previos</translation>
    </message>
    <message>
        <source>So long a connected crack must be to be a finding, as a share of the picture&apos;s diagonal.</source>
        <translation>Longitud que debe tener una fisura continua para ser un hallazgo, como parte de la diagonal de la imagen.</translation>
    </message>
    <message>
        <source>So long after an automatic snapshot there is no other.</source>
        <translation>Tiempo tras una captura automática en que no hay otra.</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView ({0}); your photos are safe, {1}.</source>
        <translation>Algo falló dentro de CrackView ({0}); sus fotos están a salvo, {1}.</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView; the log has details.</source>
        <translation>Algo falló dentro de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Espacio + arrastrar</translation>
    </message>
    <message>
        <source>Spalling</source>
        <translation>Desconchado</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>Moteado</translation>
    </message>
    <message>
        <source>Specks below</source>
        <translation>Motas menores de</translation>
    </message>
    <message>
        <source>Specks below {0} px</source>
        <translation>Motas de menos de {0} px</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Iniciar la cámara</translation>
    </message>
    <message>
        <source>Stea&amp;dy overlay</source>
        <translation>&amp;Superposición estable</translation>
    </message>
    <message>
        <source>Step back.</source>
        <translation>Alejarse.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the work shown in the status bar.</source>
        <translation>Detener el trabajo que muestra la barra de estado.</translation>
    </message>
    <message>
        <source>Stopped: what was found so far is shown.</source>
        <translation>Detenido: se muestra lo hallado hasta ahora.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Transmisión</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Tira</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>&amp;Barrido</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>Barrido en curso</translation>
    </message>
    <message>
        <source>Switch {0} on or off; its slider keeps its place</source>
        <translation>Activar o desactivar {0}; su control conserva la posición</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Take away what is no crack.</source>
        <translation>Quitar lo que no es fisura.</translation>
    </message>
    <message>
        <source>Reset the review of the selected findings.</source>
        <translation>Anular la revisión de los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Reset the review of this photo.</source>
        <translation>Anular la revisión de esta foto.</translation>
    </message>
    <message>
        <source>Take the last step back, whatever it was; the panel History lists all steps.</source>
        <translation>Deshace el último paso, fuera cual fuera; el panel Historial los muestra todos.</translation>
    </message>
    <message>
        <source>The bar of the {paper} gauge is {length:g} mm long in print or nearly so, not {measured:g}: measure it with a ruler from end to end.</source>
        <translation>La barra del calibre {paper} mide impresa {length:g} mm o casi, no {measured:g}: mídala con una regla de extremo a extremo.</translation>
    </message>
    <message>
        <source>The distance from camera to wall is a number of metres above 0: type it.</source>
        <translation>La distancia de la cámara a la pared es un número de metros mayor que 0: escríbala.</translation>
    </message>
    <message>
        <source>The gauge&apos;s markers are too blurred, too noisy or too dark for a scale: take a clearer photo.</source>
        <translation>Las marcas del calibre están demasiado borrosas, ruidosas u oscuras para una escala: haga una foto más nítida.</translation>
    </message>
    <message>
        <source>The model card {path} is damaged ({where}: {reason}); {remedy} or delete the card.</source>
        <translation>La ficha del modelo {path} está dañada ({where}: {reason}); {remedy} o borre la ficha.</translation>
    </message>
    <message>
        <source>The model card {path} is larger than 1 MB: {remedy} or delete the card.</source>
        <translation>La ficha del modelo {path} ocupa más de 1 MB: {remedy} o borre la ficha.</translation>
    </message>
    <message>
        <source>The network of {card} cannot be loaded by ONNX Runtime ({reason}).</source>
        <translation>ONNX Runtime no puede cargar la red de {card} ({reason}).</translation>
    </message>
    <message>
        <source>The network of {card} does not fit its card ({reason}): make both again.</source>
        <translation>La red de {card} no encaja con su ficha ({reason}): vuelva a crear ambas.</translation>
    </message>
    <message>
        <source>The network of {card} gives no probabilities: make it again.</source>
        <translation>La red de {card} no da probabilidades: vuelva a crearla.</translation>
    </message>
    <message>
        <source>The threshold {0} for {1}, measured again in the background.</source>
        <translation>El umbral {0} para {1}, medidas de nuevo en segundo plano.</translation>
    </message>
    <message>
        <source>The weights of {model} are damaged or were replaced: {path} does not match the sha256 of its card; {remedy}.</source>
        <translation>Los pesos de {model} están dañados o fueron sustituidos: {path} no coincide con el sha256 de su ficha; {remedy}.</translation>
    </message>
    <message>
        <source>The weights of {model} are missing: {path}; {remedy}.</source>
        <translation>Faltan los pesos de {model}: {path}; {remedy}.</translation>
    </message>
    <message>
        <source>The weights {path} are no readable safetensors file: copy or make them again.</source>
        <translation>Los pesos {path} no son un archivo safetensors legible: cópielos o créelos de nuevo.</translation>
    </message>
    <message>
        <source>The weights {path} hold values that are no numbers ({wrong}): copy or make them again.</source>
        <translation>Los pesos {path} contienen valores que no son números ({wrong}): cópielos o créelos de nuevo.</translation>
    </message>
    <message>
        <source>The width classes {name!r} must begin at 0 mm and rise: change their limits.</source>
        <translation>Las clases de ancho {name!r} deben empezar en 0 mm y crecer: cambie sus límites.</translation>
    </message>
    <message>
        <source>These are no width classes: choose a preset.</source>
        <translation>Estas no son clases de ancho: elija un preajuste.</translation>
    </message>
    <message>
        <source>These four corners are no rectangle seen from an angle: drag them one after the other.</source>
        <translation>Estas cuatro esquinas no son un rectángulo visto en ángulo: arrástrelas una tras otra.</translation>
    </message>
    <message>
        <source>This copy of CrackView computes on the CPU alone and cannot use {name!r}: choose the device auto or cpu, or install CrackView with pip, which brings torch.</source>
        <translation>Esta copia de CrackView solo calcula en la CPU y no puede usar {name!r}: elija el dispositivo auto o cpu, o instale CrackView con pip, que trae torch.</translation>
    </message>
    <message>
        <source>This is no plane: draw the rectangle again.</source>
        <translation>Esto no es un plano: dibuje el rectángulo otra vez.</translation>
    </message>
    <message>
        <source>This photo does not record the height of a drone: type the distance in metres.</source>
        <translation>Esta foto no indica la altura de un dron: escriba la distancia en metros.</translation>
    </message>
    <message>
        <source>This photo does not record which lens took it: draw a line of known length instead.</source>
        <translation>Esta foto no indica con qué objetivo se hizo: dibuje en su lugar una línea de longitud conocida.</translation>
    </message>
    <message>
        <source>This photo has {long} x {short} px, but the camera took {taken_width} x {taken_height}: it was cut, so draw a line of known length instead.</source>
        <translation>Esta foto tiene {long} x {short} px, pero la cámara tomó {taken_width} x {taken_height}: fue recortada; dibuje en su lugar una línea de longitud conocida.</translation>
    </message>
    <message>
        <source>This photo records its lens in two ways that differ by {apart:.0%} ({lens}; {other}): draw a line of known length instead.</source>
        <translation>Esta foto indica su objetivo de dos maneras que difieren en {apart:.0%} ({lens}; {other}): dibuje en su lugar una línea de longitud conocida.</translation>
    </message>
    <message>
        <source>This photo was enlarged {zoom:g} times by the camera, and it does not record whether the focal length includes that: draw a line of known length instead.</source>
        <translation>La cámara amplió esta foto {zoom:g} veces, y no indica si la distancia focal lo incluye: dibuje en su lugar una línea de longitud conocida.</translation>
    </message>
    <message>
        <source>This photo {pointed}, so the drone&apos;s height above take-off is no distance: type the distance in metres.</source>
        <translation>Esta foto {pointed}, por lo que la altura del dron sobre el despegue no es una distancia: escriba la distancia en metros.</translation>
    </message>
    <message>
        <source>Threshold {0}: kept when you go on</source>
        <translation>Umbral {0}: se conserva al continuar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Qué significan los colores</translation>
    </message>
    <message>
        <source>With the model {0}, on {1}:</source>
        <translation>Con el modelo {0}, en {1}:</translation>
    </message>
    <message>
        <source>Write the share of crack pixels and the findings of every frame seen so far to a CSV file.</source>
        <translation>Escribir en un archivo CSV la proporción de píxeles de fisura y los hallazgos de cada fotograma visto hasta ahora.</translation>
    </message>
    <message>
        <source>Write where the drone was when each finding was seen best, as GPX, KML or GeoJSON.</source>
        <translation>Escribir dónde estaba el dron cuando mejor se vio cada hallazgo, como GPX, KML o GeoJSON.</translation>
    </message>
    <message>
        <source>copy or make the model again</source>
        <translation>copie o cree el modelo de nuevo</translation>
    </message>
    <message>
        <source>does not record where the camera pointed</source>
        <translation>no indica hacia dónde apuntaba la cámara</translation>
    </message>
    <message>
        <source>install CrackView again</source>
        <translation>instale CrackView de nuevo</translation>
    </message>
    <message>
        <source>it has no usable {names}</source>
        <translation>no tiene valores utilizables de {names}</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>no es JSON</translation>
    </message>
    <message>
        <source>it is not a table of settings</source>
        <translation>no es una tabla de ajustes</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>junta</translation>
    </message>
    <message>
        <source>judged ones left alone: {0}</source>
        <translation>evaluadas sin cambios: {0}</translation>
    </message>
    <message>
        <source>{0:.1f} frames/s</source>
        <translation>{0:.1f} fotogramas/s</translation>
    </message>
    <message>
        <source>{0} analysed before</source>
        <translation>{0} ya analizadas</translation>
    </message>
    <message>
        <source>{0} findings are joints</source>
        <translation>{0} hallazgos son juntas</translation>
    </message>
    <message>
        <source>{0} taken over into an inspection</source>
        <translation>Pasado a una inspección: {0}</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} megapíxeles</translation>
    </message>
    <message>
        <source>{folder} holds the work of an earlier run: add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} contiene el trabajo de una ejecución anterior: añada --resume para continuarlo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{folder} is in use by another run: wait until it has ended, or choose another folder.</source>
        <translation>Otra ejecución está usando {folder}: espere a que termine o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{names} in {folder} was not closed; it is kept as far as it was recorded.</source>
        <translation>{names} en {folder} no se cerró; se conserva hasta donde se grabó.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): choose another folder.</source>
        <translation>{path} no se puede abrir ({reason}): elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>No se puede leer {path} ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose another rule for ratings.</source>
        <translation>{path} no se puede leer ({reason}): elija otra regla de evaluación.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): put it aside to begin anew.</source>
        <translation>No se puede leer {path} ({reason}): apártelo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a mosaic ({reason}): choose a GeoTIFF, BigTIFF, JPEG 2000 or VRT file, or copy it again.</source>
        <translation>{path} no se puede leer como mosaico ({reason}): elija un archivo GeoTIFF, BigTIFF, JPEG 2000 o VRT, o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be removed ({reason}).</source>
        <translation>No se puede eliminar {path} ({reason}).</translation>
    </message>
    <message>
        <source>{path} has a name that is too long for this system: choose a shorter one.</source>
        <translation>{path} tiene un nombre demasiado largo para este sistema: elija uno más corto.</translation>
    </message>
    <message>
        <source>Use the lens that the photo records and the distance to the wall.</source>
        <translation>Usar el objetivo que indica la foto y la distancia a la pared.</translation>
    </message>
    <message>
        <source>&amp;All photos</source>
        <translation>&amp;Todas las fotos</translation>
    </message>
    <message>
        <source>&amp;Back to the view before</source>
        <translation>&amp;Volver a la vista anterior</translation>
    </message>
    <message>
        <source>&amp;Previous in the table</source>
        <translation>Anteri&amp;or de la tabla</translation>
    </message>
    <message>
        <source>1 finding among them was not reviewed.</source>
        <translation>1 hallazgo entre ellos no se ha revisado.</translation>
    </message>
    <message>
        <source>1 to 5 are the severities of the tables, the end is the worst there is; with Alt any place between</source>
        <translation>1 a 5 son las severidades de las tablas, el extremo es el máximo posible; con Alt, cualquier punto intermedio</translation>
    </message>
    <message>
        <source>A finding is longer than</source>
        <translation>Hallazgo más largo que</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>Solo los aceptados</translation>
    </message>
    <message>
        <source>After accept, reject or a severity, go to the next finding to review.</source>
        <translation>Después de aceptar, rechazar o dar una severidad, ir al siguiente hallazgo por revisar.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All but rejected</source>
        <translation>Todos menos los rechazados</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Todos los hallazgos</translation>
    </message>
    <message>
        <source>Also judged or corrected ones ({0})</source>
        <translation>También las evaluadas o corregidas ({0})</translation>
    </message>
    <message>
        <source>Applied to {0}</source>
        <translation>Aplicado a {0}</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>Fecha de la inspección</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Filtrar las fotos</translation>
    </message>
    <message>
        <source>Findings of which photos</source>
        <translation>Hallazgos de qué fotos</translation>
    </message>
    <message>
        <source>Found correctly</source>
        <translation>Hallado correctamente</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Falsa alarma</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Frames {0} to {1}</source>
        <translation>Fotogramas {0} a {1}</translation>
    </message>
    <message>
        <source>Go on a&amp;utomatically</source>
        <translation>Avan&amp;zar automáticamente</translation>
    </message>
    <message>
        <source>Go to the finding above in the table, reviewed or not.</source>
        <translation>Ir al hallazgo de encima en la tabla, revisado o no.</translation>
    </message>
    <message>
        <source>No photo was exported: analyse photos first, or review some.</source>
        <translation>No se exportó ninguna foto: analice fotos primero, o revise algunas.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Re&amp;jected ones</source>
        <translation>Las recha&amp;zadas</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>Fotos seleccionadas</translation>
    </message>
    <message>
        <source>Show every photo in the strip.</source>
        <translation>Mostrar todas las fotos en la tira.</translation>
    </message>
    <message>
        <source>Show only photos that could not be shown or analysed.</source>
        <translation>Mostrar solo fotos que no se pudieron mostrar o analizar.</translation>
    </message>
    <message>
        <source>Show only photos that were rejected.</source>
        <translation>Mostrar solo fotos rechazadas.</translation>
    </message>
    <message>
        <source>Show only photos with findings that are not reviewed yet.</source>
        <translation>Mostrar solo fotos con hallazgos que nadie ha mirado.</translation>
    </message>
    <message>
        <source>Show only photos with findings.</source>
        <translation>Mostrar solo fotos con hallazgos.</translation>
    </message>
    <message>
        <source>Show what was seen before the view went to a finding.</source>
        <translation>Mostrar lo que se veía antes de ir a un hallazgo.</translation>
    </message>
    <message>
        <source>Strip sh&amp;ows</source>
        <translation>La tira m&amp;uestra</translation>
    </message>
    <message>
        <source>Take the severity from the selected findings.</source>
        <translation>Quitar la severidad de los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Take this frame to the La&amp;b</source>
        <translation>Lle&amp;var este fotograma al Lab</translation>
    </message>
    <message>
        <source>Take this photo to the La&amp;b</source>
        <translation>Llevar esta foto al La&amp;b</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Profesor</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>The amount of {name} must be a number, not {value!r}.</source>
        <translation>La cantidad de {name} debe ser un número, no {value!r}.</translation>
    </message>
    <message>
        <source>The amount of {name} must be between {low:g} and {high:g}, not {amount:g}.</source>
        <translation>La cantidad de {name} debe estar entre {low:g} y {high:g}, no {amount:g}.</translation>
    </message>
    <message>
        <source>The crack ends where it begins: click at its other end.</source>
        <translation>La fisura termina donde empieza: pulse en su otro extremo.</translation>
    </message>
    <message>
        <source>The system check did not end; run `crackview doctor` in a terminal.</source>
        <translation>La comprobación del sistema no terminó; ejecute `crackview doctor` en una terminal.</translation>
    </message>
    <message>
        <source>Photo, camera and Lab, with a sample for each, and what was open before.</source>
        <translation>Las puertas a foto, cámara y Lab, con un ejemplo tras cada una, y lo que estuvo abierto.</translation>
    </message>
    <message>
        <source>The findings of the photo appear here.</source>
        <translation>Aquí aparecen los hallazgos de la foto.</translation>
    </message>
    <message>
        <source>The first class begins at 0 mm, not at {0:g}.</source>
        <translation>La primera clase empieza en 0 mm, no en {0:g}.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>La carpeta</translation>
    </message>
    <message>
        <source>The gauge is seen from too flat an angle for a scale: stand more squarely to it.</source>
        <translation>El calibre se ve desde un ángulo demasiado oblicuo para una escala: colóquese más de frente.</translation>
    </message>
    <message>
        <source>The gauge gives the scale to {share:.0%} only, which is not enough: go nearer, or take a clearer photo.</source>
        <translation>El calibre da la escala solo con una precisión de {share:.0%}, que es insuficiente: acérquese o haga una foto más nítida.</translation>
    </message>
    <message>
        <source>The inspection is kept in {path}</source>
        <translation>La inspección se guarda en {path}</translation>
    </message>
    <message>
        <source>The longer side of what the network sees: more sees finer cracks, less is faster</source>
        <translation>El lado mayor de lo que ve la red: más ve fisuras más finas, menos es más rápido</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({reason}).</source>
        <translation>No se puede leer la ficha del modelo {path} ({reason}).</translation>
    </message>
    <message>
        <source>The model failed on a frame; the log has details. Try another model or device.</source>
        <translation>El modelo falló en un fotograma; el registro tiene detalles. Pruebe otro modelo o dispositivo.</translation>
    </message>
    <message>
        <source>The model {0} too</source>
        <translation>También el modelo {0}</translation>
    </message>
    <message>
        <source>The number of threads is {count!r}: choose 1 or more, or leave it out.</source>
        <translation>El número de hilos es {count!r}: elija 1 o más, o déjelo sin indicar.</translation>
    </message>
    <message>
        <source>CrackView&apos;s own</source>
        <translation>La de CrackView</translation>
    </message>
    <message>
        <source>The other photo shows a trace of it.</source>
        <translation>La otra foto muestra un rastro de ella.</translation>
    </message>
    <message>
        <source>The other photo shows the line too, but no crack was found along it.</source>
        <translation>La otra foto también muestra la línea, pero no se encontró ninguna fisura en ella.</translation>
    </message>
    <message>
        <source>The photo cannot be shown because of an error in CrackView; see the log.</source>
        <translation>No se puede mostrar la foto por un error de CrackView; vea el registro.</translation>
    </message>
    <message>
        <source>The photo does not show both edges: measured on the probability map, which is less certain.</source>
        <translation>La foto no muestra los dos bordes: medido en el mapa de probabilidad, que es menos seguro.</translation>
    </message>
    <message>
        <source>The photo has no scale: widths and lengths are in pixels until it has one.</source>
        <translation>La foto no tiene escala: anchos y longitudes van en píxeles hasta que la tenga.</translation>
    </message>
    <message>
        <source>The photo is blurred: widths come out too large. Take it again if you can.</source>
        <translation>La foto está borrosa: los anchos salen demasiado grandes. Repítala si puede.</translation>
    </message>
    <message>
        <source>The photo is dark: fine cracks may be missed. Use more light or a longer exposure.</source>
        <translation>La foto está oscura: pueden perderse fisuras finas. Use más luz o más exposición.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty: copy it again.</source>
        <translation>La imagen del portapapeles está vacía: cópiela de nuevo.</translation>
    </message>
    <message>
        <source>The recipe has {name} twice: leave one of them out.</source>
        <translation>La receta tiene {name} dos veces: quite una.</translation>
    </message>
    <message>
        <source>The recipe is on the clipboard</source>
        <translation>La receta está en el portapapeles</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}): choose another file.</source>
        <translation>No se puede leer la receta {path} ({reason}): elija otro archivo.</translation>
    </message>
    <message>
        <source>The report {0} cannot be read ({1}).</source>
        <translation>No se puede leer el informe {0} ({1}).</translation>
    </message>
    <message>
        <source>The same noises drawn anew: the next seed.</source>
        <translation>Los mismos ruidos, caídos de otro modo: la semilla siguiente.</translation>
    </message>
    <message>
        <source>The same of all photos of the folder that were corrected or reviewed.</source>
        <translation>Lo mismo con todas las fotos corregidas o revisadas de la carpeta.</translation>
    </message>
    <message>
        <source>The seed in line {number} of the recipe must be a whole number, not {value!r}.</source>
        <translation>La semilla de la línea {number} de la receta debe ser un número entero, no {value!r}.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {most}, not {seed}.</source>
        <translation>La semilla debe ser un número entero de 0 a {most}, no {seed}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}); they last until you close.</source>
        <translation>No se pueden guardar los ajustes en {folder} ({reason}); duran hasta que cierre.</translation>
    </message>
    <message>
        <source>The settings file was damaged: {reason}. It is kept as {aside}; what could not be read has its default.</source>
        <translation>El archivo de ajustes estaba dañado: {reason}. Se conserva como {aside}; lo que no se pudo leer tiene su valor inicial.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({reason}); defaults are used.</source>
        <translation>No se puede leer el archivo de ajustes {path} ({reason}); se usan los valores iniciales.</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged: {reason}. What could not be read has its default.</source>
        <translation>El archivo de ajustes {path} está dañado: {reason}. Lo que no se pudo leer tiene su valor inicial.</translation>
    </message>
    <message>
        <source>The severity of {name} must be a whole number from 1 to 5, not {severity}.</source>
        <translation>La severidad de {name} debe ser un número entero de 1 a 5, no {severity}.</translation>
    </message>
    <message>
        <source>The source broke off for a reason that CrackView does not know: open it again.</source>
        <translation>La fuente se interrumpió por un motivo desconocido: ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The source has ended: check the camera or the address.</source>
        <translation>La fuente ha terminado: compruebe la cámara o la dirección.</translation>
    </message>
    <message>
        <source>The source was closed: open it again.</source>
        <translation>La fuente se cerró: ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The sweep ended because of an error; the log has details.</source>
        <translation>El barrido terminó por un error; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>The weights of {model} cannot be read: {path} ({reason}).</source>
        <translation>No se pueden leer los pesos de {model}: {path} ({reason}).</translation>
    </message>
    <message>
        <source>The weights {path} belong to another network than their card says.</source>
        <translation>Los pesos {path} son de otra red que la que dice su ficha.</translation>
    </message>
    <message>
        <source>Theme, model, device and threads.</source>
        <translation>Tema, idioma, modelo, dispositivo e hilos.</translation>
    </message>
    <message>
        <source>There is no finding here: click on one, or erase.</source>
        <translation>Aquí no hay hallazgo: pulse en uno o borre.</translation>
    </message>
    <message>
        <source>There is no finding here: click on one.</source>
        <translation>Aquí no hay hallazgo: pulse en uno.</translation>
    </message>
    <message>
        <source>There is no model called {name!r}; there are: {names}.</source>
        <translation>No hay ningún modelo llamado {name!r}; hay: {names}.</translation>
    </message>
    <message>
        <source>There is no network {architecture!r} with the configuration {config} ({reason}).</source>
        <translation>No hay ninguna red {architecture!r} con la configuración {config} ({reason}).</translation>
    </message>
    <message>
        <source>There is no noise {name!r}; there are: {noises}.</source>
        <translation>No hay ningún ruido {name!r}; hay: {noises}.</translation>
    </message>
    <message>
        <source>There is no photo to sweep: open one first.</source>
        <translation>No hay foto para el barrido: abra una primero.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy a photo or a file first.</source>
        <translation>No hay ninguna imagen en el portapapeles: copie primero una foto o un archivo.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>No hay memoria suficiente para esto; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to find cracks in {0}; close other programs and run again.</source>
        <translation>No hay memoria suficiente para buscar fisuras en {0}; cierre otros programas y repita.</translation>
    </message>
    <message>
        <source>There is not enough memory to save {0}; close other programs and try again.</source>
        <translation>No hay memoria suficiente para guardar {0}; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing to save yet: open a photo first.</source>
        <translation>Aún no hay nada que guardar: abra primero una foto.</translation>
    </message>
    <message>
        <source>These two photos do not show the same place: {reason}. Choose another earlier photo.</source>
        <translation>Estas dos fotos parecen mostrar lugares distintos: {reason}. Elija otra foto anterior.</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when the threshold goes back. This can be undone.</source>
        <translation>Se recuerdan y vuelven cuando el umbral vuelve atrás. Se puede deshacer.</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when {0} is used again. This can be undone.</source>
        <translation>Se recuerdan y vuelven cuando se usa de nuevo {0}. Se puede deshacer.</translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation>Se puede deshacer.</translation>
    </message>
    <message>
        <source>This is the same finding: click on another one.</source>
        <translation>Es el mismo hallazgo: pulse en otro.</translation>
    </message>
    <message>
        <source>This machine cannot compute on {name!r}: choose the device auto or cpu.</source>
        <translation>Este equipo no puede calcular en {name!r}: elija el dispositivo auto o cpu.</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>Esta foto</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>No se puede mostrar esta foto</translation>
    </message>
    <message>
        <source>This was not done because of an error in CrackView; the log has details.</source>
        <translation>No se hizo por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>This was not finished because of an error in CrackView; the log has details.</source>
        <translation>No se terminó por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>Those that are on</source>
        <translation>Los que están activos</translation>
    </message>
    <message>
        <source>Those to &amp;review</source>
        <translation>Las pendientes de &amp;revisar</translation>
    </message>
    <message>
        <source>Those with &amp;findings</source>
        <translation>Las que tienen &amp;hallazgos</translation>
    </message>
    <message>
        <source>Those with &amp;problems</source>
        <translation>Las que tienen &amp;problemas</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Threshold {0} to {1}</source>
        <translation>Umbral de {0} a {1}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Extremos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tolerance ±</source>
        <translation>Tolerancia ±</translation>
    </message>
    <message>
        <source>Too few photons: a noise that no model saw in training.</source>
        <translation>Pocos fotones: un ruido que ningún modelo vio al entrenar.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trazo</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Controles de reproducción</translation>
    </message>
    <message>
        <source>Try a sample photo</source>
        <translation>Probar una foto de ejemplo</translation>
    </message>
    <message>
        <source>Try a sample video</source>
        <translation>Probar un vídeo de ejemplo</translation>
    </message>
    <message>
        <source>Try your own photo</source>
        <translation>Probar con su propia foto</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>Dos fechas</translation>
    </message>
    <message>
        <source>Two gauges do not agree, {here:.4g} and {there:.4g} mm per pixel at one place: lay them flat on one wall, or take one away.</source>
        <translation>Dos calibres no coinciden, {here:.4g} y {there:.4g} mm por píxel en un mismo lugar: colóquelos planos en una misma pared o quite uno.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>Escriba unas letras de lo que quiere hacer.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Escriba lo que quiere hacer</translation>
    </message>
    <message>
        <source>UK brick, height</source>
        <translation>Ladrillo británico, altura</translation>
    </message>
    <message>
        <source>UK brick, length</source>
        <translation>Ladrillo británico, longitud</translation>
    </message>
    <message>
        <source>US modular brick, length</source>
        <translation>Ladrillo modular EE. UU., longitud</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <source>Uncertainty ±</source>
        <translation>Incertidumbre ±</translation>
    </message>
    <message>
        <source>Uneven shadow</source>
        <translation>Sombra desigual</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Versions, models with their hashes, and licences.</source>
        <translation>Versiones, modelos con sus hashes y licencias.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>See which models still find cracks under noise: a tour of one minute.</source>
        <translation>Vea modelos resistir y fallar bajo el ruido: un recorrido de un minuto.</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Bienvenido de nuevo</translation>
    </message>
    <message>
        <source>Welcome to CrackView</source>
        <translation>Bienvenido a CrackView</translation>
    </message>
    <message>
        <source>What is done on the photo appears here, and can be undone.</source>
        <translation>Lo que se hace en la foto aparece aquí y se puede deshacer.</translation>
    </message>
    <message>
        <source>The findings left to review are on this photo, hidden by the filter</source>
        <translation>Lo que falta por revisar está en esta foto y lo oculta el filtro</translation>
    </message>
    <message>
        <source>What its widths were measured on</source>
        <translation>En qué se midieron sus anchos</translation>
    </message>
    <message>
        <source>What one pixel shows.</source>
        <translation>Lo que muestra un píxel.</translation>
    </message>
    <message>
        <source>What pane {0} shows</source>
        <translation>Qué muestra la vista {0}</translation>
    </message>
    <message>
        <source>What this computer offers, as a text for the report of a problem.</source>
        <translation>Lo que ofrece este equipo, como texto para informar de un problema.</translation>
    </message>
    <message>
        <source>What this computer offers. Copy it into the report of a problem.</source>
        <translation>Lo que ofrece este equipo. Cópielo al informar de un problema.</translation>
    </message>
    <message>
        <source>What was done in the step &quot;{title}&quot;</source>
        <translation>Lo que se hizo en el paso «{title}»</translation>
    </message>
    <message>
        <source>What was dropped is not on this computer; save it to a file and open that.</source>
        <translation>Lo que soltó no está en este equipo; guárdelo en un archivo y ábralo.</translation>
    </message>
    <message>
        <source>What the review says</source>
        <translation>Resultado de la revisión</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, with joints</source>
        <translation>PoolingCrack Tiny, RFKD, con juntas</translation>
    </message>
    <message>
        <source>RTSP, RTMP, SRT, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept.</source>
        <translation>RTSP, RTMP, SRT, MJPEG sobre HTTP o MPEG-TS sobre UDP. El usuario y la contraseña ni se muestran ni se guardan.</translation>
    </message>
    <message>
        <source>Saved {0} ({1})</source>
        <translation>Se ha guardado {0} ({1})</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>Texto:</translation>
    </message>
    <message>
        <source>The model {name} that is installed is not the one that the fleet had: install that one.</source>
        <translation>El modelo {name} instalado no es el que tenía la flota: instale aquel.</translation>
    </message>
    <message>
        <source>The results have changed: read them again.</source>
        <translation>Los resultados han cambiado: vuelva a leerlos.</translation>
    </message>
    <message>
        <source>This run is not finished: {0} of {1} batches are there; `crackview fleet resume` goes on.</source>
        <translation>Esta ejecución no ha terminado: hay {0} de {1} lotes; `crackview fleet resume` la continúa.</translation>
    </message>
    <message>
        <source>Too narrow for its photo</source>
        <translation>Demasiado estrecha para su foto</translation>
    </message>
    <message>
        <source>Type of damage</source>
        <translation>Tipo de daño</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Vegetación</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What was drawn as {number}</source>
        <translation>Lo dibujado como {number}</translation>
    </message>
    <message>
        <source>What was drawn as {number} is gone by now: nothing was changed.</source>
        <translation>Lo dibujado como {number} ya no existe: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>What was drawn in the report</source>
        <translation>Lo dibujado en el informe</translation>
    </message>
    <message>
        <source>What was written of it</source>
        <translation>Lo que se escribió de él</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Whether it follows or touches a joint</source>
        <translation>Si sigue o toca una junta</translation>
    </message>
    <message>
        <source>Whether it is in the report</source>
        <translation>Si está en el informe</translation>
    </message>
    <message>
        <source>Wider, {0}</source>
        <translation>Más ancha, {0}</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Width along the crack</source>
        <translation>Ancho a lo largo de la fisura</translation>
    </message>
    <message>
        <source>Width along the crack; the place under the cursor is marked on the photo.</source>
        <translation>Ancho a lo largo de la fisura; el punto bajo el cursor se marca en la foto.</translation>
    </message>
    <message>
        <source>Width class</source>
        <translation>Clase de ancho</translation>
    </message>
    <message>
        <source>Width class by the width</source>
        <translation>Clase según el ancho</translation>
    </message>
    <message>
        <source>Width classes</source>
        <translation>Clases de ancho</translation>
    </message>
    <message>
        <source>Width classes and millimetres need the scale of the photo.</source>
        <translation>Las clases de ancho y los milímetros requieren la escala de la foto.</translation>
    </message>
    <message>
        <source>Width drawn by hand</source>
        <translation>Ancho dibujado a mano</translation>
    </message>
    <message>
        <source>Width from</source>
        <translation>Ancho desde</translation>
    </message>
    <message>
        <source>Widths from</source>
        <translation>Anchos según</translation>
    </message>
    <message>
        <source>With overlay</source>
        <translation>Con superposición</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Con el ratón</translation>
    </message>
    <message>
        <source>Without an element</source>
        <translation>Sin elemento</translation>
    </message>
    <message>
        <source>Without one, sizes are in pixels. Set it by:</source>
        <translation>Sin ella, las medidas van en píxeles. Fíjela por:</translation>
    </message>
    <message>
        <source>Work on the newest frame of what is open in Live, again and again.</source>
        <translation>Trabajar una y otra vez con el fotograma más reciente de lo abierto en En vivo.</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Wri&amp;te a note</source>
        <translation>Escribir una no&amp;ta</translation>
    </message>
    <message>
        <source>Write a report, tables, masks, or files for maps, CAD and annotation tools.</source>
        <translation>Escribir un informe, tablas, máscaras o archivos para mapas, CAD y anotación.</translation>
    </message>
    <message>
        <source>Write a text at a place of the photo, for the report.</source>
        <translation>Escribir un texto en un lugar de la foto para el informe.</translation>
    </message>
    <message>
        <source>Write on the photo</source>
        <translation>Escribir en la foto</translation>
    </message>
    <message>
        <source>Write something about the selected findings.</source>
        <translation>Escribir algo sobre los hallazgos seleccionados.</translation>
    </message>
    <message>
        <source>Write the moving picture to a video file.</source>
        <translation>Escribir la imagen en movimiento en un archivo de vídeo.</translation>
    </message>
    <message>
        <source>Write the noises, their amounts and the seed to a small text file.</source>
        <translation>Escribir los ruidos, sus cantidades y la semilla en un pequeño archivo de texto.</translation>
    </message>
    <message>
        <source>Write the photo with the overlay as you see it to a new file.</source>
        <translation>Escribir la foto con la superposición tal como se ve en un archivo nuevo.</translation>
    </message>
    <message>
        <source>Write the sweep as CSV, PNG, SVG or a page of PDF.</source>
        <translation>Escribir el barrido como CSV, PNG, SVG o una página PDF.</translation>
    </message>
    <message>
        <source>Write the whole video with its overlay to a new file.</source>
        <translation>Escribir todo el vídeo con su superposición en un archivo nuevo.</translation>
    </message>
    <message>
        <source>Write this photo and its corrected mask to a folder from which a model can learn.</source>
        <translation>Escribir esta foto y su máscara corregida en una carpeta de la que un modelo pueda aprender.</translation>
    </message>
    <message>
        <source>Write what has changed, with its uncertainty, to a table.</source>
        <translation>Escribir en una tabla lo que ha cambiado, con su incertidumbre.</translation>
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
        <translation>segmentos YOLO con data.yaml</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Zoom en torno al puntero</translation>
    </message>
    <message>
        <source>a report is in {0}</source>
        <translation>hay un informe en {0}</translation>
    </message>
    <message>
        <source>a table with a row for every finding</source>
        <translation>una tabla con una fila por hallazgo</translation>
    </message>
    <message>
        <source>over the limit with de-icing salt (0.18 mm)</source>
        <translation>sobre el límite con sales de deshielo (0,18 mm)</translation>
    </message>
    <message>
        <source>over the limit in dry air (0.41 mm)</source>
        <translation>sobre el límite en aire seco (0,41 mm)</translation>
    </message>
    <message>
        <source>over the limit in moist air or soil (0.30 mm)</source>
        <translation>sobre el límite con aire húmedo o suelo (0,30 mm)</translation>
    </message>
    <message>
        <source>over the limit in seawater (0.15 mm)</source>
        <translation>sobre el límite con agua de mar (0,15 mm)</translation>
    </message>
    <message>
        <source>over the limit of water tanks (0.10 mm)</source>
        <translation>sobre el límite para retención de agua (0,10 mm)</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>Agreement with the larger model where that is sure, right or not: {0} before, {1} now.</source>
        <translation>Coincidencia con el modelo más grande donde este está seguro, acierte o no: antes {0}, ahora {1}.</translation>
    </message>
    <message>
        <source>Cancelled: training on this folder goes on when it is started again</source>
        <translation>Cancelado: el entrenamiento con esta carpeta continúa cuando se inicia de nuevo</translation>
    </message>
    <message>
        <source>Close source on leavin&amp;g</source>
        <translation>Cerrar la fue&amp;nte al salir</translation>
    </message>
    <message>
        <source>For paid work choose {0}</source>
        <translation>Para trabajo remunerado elija {0}</translation>
    </message>
    <message>
        <source>It finds fewer cracks than {0}</source>
        <translation>Encuentra menos fisuras que {0}</translation>
    </message>
    <message>
        <source>It learns from the photos as they are, without labels, what models see there beyond doubt. It wants 10 photos or more; with 100 it takes ten minutes or longer, beside your other work. The model is judged by some photos that are kept back, and kept only if it is not worse. Your photos and findings stay as they are.</source>
        <translation>Aprende de las fotos tal como son, sin anotaciones, lo que los modelos ven en ellas sin duda. Necesita 10 fotos o más; con 100 tarda diez minutos o más, junto a su otro trabajo. El modelo se juzga con algunas fotos reservadas y solo se conserva si no es peor. Sus fotos y hallazgos quedan como están.</translation>
    </message>
    <message>
        <source>See thin cracks again at twice the size, wide ones at half, as in photos; up to five times slower.</source>
        <translation>Mirar de nuevo las fisuras finas al doble de tamaño y las anchas a la mitad, como en las fotos; hasta cinco veces más lento.</translation>
    </message>
    <message>
        <source>Size in pixels: choose one, or type width x height, {0} to {1} each</source>
        <translation>Tamaño en píxeles: elija uno o escriba ancho x alto, de {0} a {1} cada uno</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Take the selected photos over into the inspections of their folders, and open them in Inspect.</source>
        <translation>Pasar las fotos seleccionadas a las inspecciones de sus carpetas y abrirlas en Inspección.</translation>
    </message>
    <message>
        <source>The fleet kept no maps of {0} of these photos, or they have changed: they have to be analysed anew.</source>
        <translation>La flota no guardó mapas de {0} de estas fotos, o han cambiado: hay que analizarlas de nuevo.</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>La guía está en inglés.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may be used for paid work as well.</source>
        <translation>El modelo nuevo parte de {0} y también puede usarse para trabajo remunerado.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work.</source>
        <translation>El modelo nuevo parte de {0} y no puede usarse para trabajo remunerado.</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work: for that, choose {1} as the model first.</source>
        <translation>El modelo nuevo parte de {0} y no puede usarse para trabajo remunerado: para eso, elija antes {1} como modelo.</translation>
    </message>
    <message>
        <source>The photos it learnt from may be used for paid work</source>
        <translation>Todas las fotos de las que aprendió pueden usarse para trabajos remunerados</translation>
    </message>
    <message>
        <source>The same under noise: {0} before, {1} now.</source>
        <translation>Lo mismo con ruido: {0} antes, {1} ahora.</translation>
    </message>
    <message>
        <source>The wall was seen at an angle: sizes follow its plane, and are less certain at its far end.</source>
        <translation>La pared se vio en ángulo: las medidas siguen su plano y son menos seguras en el extremo lejano.</translation>
    </message>
    <message>
        <source>The work on the mosaic cannot be read or written ({reason}): make room on the drive or, if {file} in its folder is damaged, delete that file; the map is kept.</source>
        <translation>No se puede leer o escribir el trabajo del mosaico ({reason}): libere espacio en el disco o, si {file} está dañado en su carpeta, borre ese archivo; el mapa se conserva.</translation>
    </message>
    <message>
        <source>There is no preset {title!r}; there are: {titles}.</source>
        <translation>No hay ningún ajuste {title!r}; hay: {titles}.</translation>
    </message>
    <message>
        <source>Those with &amp;warnings</source>
        <translation>Las que tienen a&amp;dvertencias</translation>
    </message>
    <message>
        <source>Tra&amp;in on this folder…</source>
        <translation>Entrenar c&amp;on esta carpeta…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Train on this folder</source>
        <translation>Entrenar con esta carpeta</translation>
    </message>
    <message>
        <source>Training is not installed here: get the source of CrackView and install it there with its train extra, pip install -e &apos;.[train]&apos;.</source>
        <translation>El entrenamiento no está instalado aquí: obtenga el código fuente de CrackView e instálelo allí con su extra train, pip install -e &apos;.[train]&apos;.</translation>
    </message>
    <message>
        <source>Training on this folder</source>
        <translation>Entrenamiento con esta carpeta</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>Usarlo desde ahora</translation>
    </message>
    <message>
        <source>With the second look everything is exact: switch it off first.</source>
        <translation>Con la segunda mirada todo es exacto: desactívela primero.</translation>
    </message>
    <message>
        <source>Write a number with one decimal sign, and without separators between thousands.</source>
        <translation>Escriba un número con un solo signo decimal y sin separadores de millares.</translation>
    </message>
    <message>
        <source>Write the photo with its noise, without overlay and in its own size.</source>
        <translation>Escribe la foto con su ruido, sin superposición y en su propio tamaño.</translation>
    </message>
    <message>
        <source>Write the pictures with titles and a caption in the size of a slide.</source>
        <translation>Escribe las imágenes con títulos y una leyenda en el tamaño de una diapositiva.</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>contra la referencia</translation>
    </message>
    <message>
        <source>agreement with each model&apos;s own prediction on the clean photo, since there is no mask</source>
        <translation>concordancia con la predicción de cada modelo en la foto sin ruido, pues no hay máscara</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>all findings reviewed</source>
        <translation>todos los hallazgos revisados</translation>
    </message>
    <message>
        <source>all findings with centre lines, model and settings</source>
        <translation>todos los hallazgos con líneas centrales y sus bases</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>dispositivo automático</translation>
    </message>
    <message>
        <source>below 0.2 mm</source>
        <translation>menos de 0,2 mm</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>blanco y negro</translation>
    </message>
    <message>
        <source>black-and-white PNG of every photo&apos;s cracks</source>
        <translation>PNG en blanco y negro de las fisuras de cada foto</translation>
    </message>
    <message>
        <source>blur of {0} px taken out</source>
        <translation>desenfoque de {0} px eliminado</translation>
    </message>
    <message>
        <source>camera {distance_m:g} m away, square to the wall, {lens}</source>
        <translation>cámara a {distance_m:g} m, perpendicular a la pared, {lens}</translation>
    </message>
    <message>
        <source>centre lines for CAD, a layer for every width class</source>
        <translation>líneas centrales para CAD, una capa por clase de ancho</translation>
    </message>
    <message>
        <source>centre lines for maps</source>
        <translation>líneas centrales para mapas</translation>
    </message>
    <message>
        <source>contrast raised to {0} %</source>
        <translation>contraste aumentado al {0} %</translation>
    </message>
    <message>
        <source>coordinates of the file ({system})</source>
        <translation>coordenadas del archivo ({system})</translation>
    </message>
    <message>
        <source>crack {0:.0%}</source>
        <translation>fisura {0:.0%}</translation>
    </message>
    <message>
        <source>crackview fleet needs {package}: pip install crackview[fleet].</source>
        <translation>crackview fleet necesita {package}: pip install crackview[fleet].</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profundidad</translation>
    </message>
    <message>
        <source>drawing photos with known cracks</source>
        <translation>dibuja fotos con fisuras conocidas</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>dibujado</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>dibujados a mano</translation>
    </message>
    <message>
        <source>drone positions</source>
        <translation>posiciones del dron</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>elements by state, CSV, HTML and PDF</source>
        <translation>elementos por estado, CSV, HTML y PDF</translation>
    </message>
    <message>
        <source>even steps, not from a standard</source>
        <translation>pasos regulares, de ninguna norma</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>factor</translation>
    </message>
    <message>
        <source>findings and photos as an Excel workbook</source>
        <translation>hallazgos y fotos como libro de Excel</translation>
    </message>
    <message>
        <source>findings to review</source>
        <translation>hallazgos por revisar</translation>
    </message>
    <message>
        <source>float grey</source>
        <translation>gris en coma flotante</translation>
    </message>
    <message>
        <source>follows one</source>
        <translation>sigue una</translation>
    </message>
    <message>
        <source>for {0} photos</source>
        <translation>para {0} fotos</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>fotograma</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>ganancia</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>desaparecida</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>niveles de gris</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>crecida</translation>
    </message>
    <message>
        <source>held</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>int8 preview</source>
        <translation>vista previa int8</translation>
    </message>
    <message>
        <source>its host name is unknown; check the address</source>
        <translation>su nombre de host es desconocido; compruebe la dirección</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>juzga</translation>
    </message>
    <message>
        <source>kept in the inspection</source>
        <translation>guardado en la inspección</translation>
    </message>
    <message>
        <source>laid over each other they do not look alike</source>
        <translation>superpuestas no se parecen</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>aprende</translation>
    </message>
    <message>
        <source>lens of {focal_35_mm:g} mm for 36 x 24 mm</source>
        <translation>objetivo de {focal_35_mm:g} mm para 36 x 24 mm</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm on {width_mm:g} mm</source>
        <translation>objetivo de {focal_mm:g} mm sobre {width_mm:g} mm</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm, {pitch_mm:.3g} µm a pixel</source>
        <translation>objetivo de {focal_mm:g} mm, {pitch_mm:.3g} µm por píxel</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>mira las fotos</translation>
    </message>
    <message>
        <source>lost {0}, trying again in {1:.0f} s</source>
        <translation>perdida a las {0}, nuevo intento en {1:.0f} s</translation>
    </message>
    <message>
        <source>lost {0}, trying again now</source>
        <translation>perdida a las {0}, reintentando ahora</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>marker of the gauge {paper}, {numbers} of {markers} seen</source>
        <translation>marcador del calibre {paper}, se ven {numbers} de {markers}</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <source>motion blur of {0} px taken out</source>
        <translation>desenfoque por movimiento de {0} px eliminado</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>estrecha</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no answer from the name service within {seconds:g} s; check the network</source>
        <translation>sin respuesta del servicio de nombres en {seconds:g} s; compruebe la red</translation>
    </message>
    <message>
        <source>no answer; check the address and the network</source>
        <translation>sin respuesta; compruebe la dirección y la red</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>sin hallazgos</translation>
    </message>
    <message>
        <source>no mask: scored as agreement with each model&apos;s own clean prediction</source>
        <translation>sin máscara: se puntúa la concordancia con la predicción sin ruido de cada modelo</translation>
    </message>
    <message>
        <source>no model, preview only</source>
        <translation>sin modelo, solo vista previa</translation>
    </message>
    <message>
        <source>no report could be written</source>
        <translation>no se pudo escribir un informe</translation>
    </message>
    <message>
        <source>no server listens on port {port}; check that it runs</source>
        <translation>ningún servidor escucha en el puerto {port}; compruebe que funciona</translation>
    </message>
    <message>
        <source>no width</source>
        <translation>sin ancho</translation>
    </message>
    <message>
        <source>noise: {0}</source>
        <translation>ruido: {0}</translation>
    </message>
    <message>
        <source>noise: {0} and {1} more</source>
        <translation>ruido: {0} y {1} más</translation>
    </message>
    <message>
        <source>none near</source>
        <translation>ninguna cerca</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>sin analizar</translation>
    </message>
    <message>
        <source>not analysed because of a problem</source>
        <translation>sin analizar por un problema</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>aún no visto</translation>
    </message>
    <message>
        <source>nothing arrived at port {port} within {seconds:g} s; check that something is sent there</source>
        <translation>no llegó nada al puerto {port} en {seconds:g} s; compruebe que se envía algo allí</translation>
    </message>
    <message>
        <source>of {inner} details that are alike only {count} fit together</source>
        <translation>de {inner} detalles parecidos solo {count} encajan</translation>
    </message>
    <message>
        <source>only {pairs} of their details are alike</source>
        <translation>solo {pairs} de sus detalles se parecen</translation>
    </message>
    <message>
        <source>overlay {0:.0f} fps</source>
        <translation>superposición {0:.0f} fps</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>paleta</translation>
    </message>
    <message>
        <source>palette with alpha</source>
        <translation>paleta con alfa</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>pegada.png</translation>
    </message>
    <message>
        <source>per 100,000 px</source>
        <translation>por 100 000 px</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>fotones</translation>
    </message>
    <message>
        <source>photos with their cracks marked, JPEG</source>
        <translation>fotos con las fisuras marcadas, JPEG</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>rectangle of {width_mm:g} x {height_mm:g} mm</source>
        <translation>rectángulo de {width_mm:g} x {height_mm:g} mm</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>report as PDF</source>
        <translation>informe en PDF</translation>
    </message>
    <message>
        <source>report as one HTML file</source>
        <translation>informe en un archivo HTML</translation>
    </message>
    <message>
        <source>road surveys: narrow below 1/16 inch, wide above 1/8 inch</source>
        <translation>inspección vial: estrecha bajo 1/16 de pulgada, ancha sobre 1/8</translation>
    </message>
    <message>
        <source>scored against {0}</source>
        <translation>puntuado contra {0}</translation>
    </message>
    <message>
        <source>severity {0:.1f}, {1:g} {2}</source>
        <translation>severidad {0:.1f}, {1:g} {2}</translation>
    </message>
    <message>
        <source>shade evened</source>
        <translation>sombra igualada</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
    <message>
        <source>the FFmpeg of this installation has no SRT; have it sent as RTSP, RTMP or MPEG-TS</source>
        <translation>el FFmpeg de esta instalación no admite SRT; haga que se envíe como RTSP, RTMP o MPEG-TS</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>la carpeta</translation>
    </message>
    <message>
        <source>the server answers, but no video came in time; check path, user and password</source>
        <translation>el servidor responde, pero no llegó vídeo a tiempo; compruebe ruta, usuario y contraseña</translation>
    </message>
    <message>
        <source>their details do not fit together</source>
        <translation>sus detalles no encajan</translation>
    </message>
    <message>
        <source>they miss each other by {error:.1f} px</source>
        <translation>difieren en {error:.1f} px</translation>
    </message>
    <message>
        <source>this photo</source>
        <translation>esta foto</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>too little of the one is on the other</source>
        <translation>muy poco de una está en la otra</translation>
    </message>
    <message>
        <source>too narrow to measure</source>
        <translation>demasiado estrecha para medir</translation>
    </message>
    <message>
        <source>topics for BIM with a picture of every finding</source>
        <translation>temas para BIM con una imagen de cada hallazgo</translation>
    </message>
    <message>
        <source>touches one</source>
        <translation>toca una</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrita</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incierta</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>various</source>
        <translation>varios</translation>
    </message>
    <message>
        <source>was taken with the camera at {pitch:.0f} degrees, not straight down</source>
        <translation>se tomó con la cámara a {pitch:.0f} grados, no en vertical hacia abajo</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>ancha</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>más ancha</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>con un problema</translation>
    </message>
    <message>
        <source>with cracks</source>
        <translation>con fisuras</translation>
    </message>
    <message>
        <source>with its clean mask</source>
        <translation>con su máscara sin ruido</translation>
    </message>
    <message>
        <source>within all limits</source>
        <translation>dentro de todos los límites</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>without cracks</source>
        <translation>sin fisuras</translation>
    </message>
    <message>
        <source>x {0}  y {1}</source>
        <translation>x {0}  y {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{0!r} in row {1} is no number of mm, such as 0.3.</source>
        <translation>{0!r} en la fila {1} no es un número de mm, como 0.3.</translation>
    </message>
    <message>
        <source>{0!r} must begin above {1:g} mm, where the class before it begins.</source>
        <translation>{0!r} debe empezar por encima de {1:g} mm, donde empieza la clase anterior.</translation>
    </message>
    <message>
        <source>{0:.0f} fps</source>
        <translation>{0:.0f} fps</translation>
    </message>
    <message>
        <source>{0:.0f} min left</source>
        <translation>quedan {0:.0f} min</translation>
    </message>
    <message>
        <source>{0:.0f} s left</source>
        <translation>quedan {0:.0f} s</translation>
    </message>
    <message>
        <source>{0:.2f} M parameters</source>
        <translation>{0:.2f} M de parámetros</translation>
    </message>
    <message>
        <source>{0:g} fps</source>
        <translation>{0:g} fps</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (no instalado)</translation>
    </message>
    <message>
        <source>{0} ({1} more like this)</source>
        <translation>{0} ({1} más como este)</translation>
    </message>
    <message>
        <source>{0} What was recorded until then is in {1}.</source>
        <translation>{0} Lo grabado hasta entonces está en {1}.</translation>
    </message>
    <message>
        <source>{0} belongs to: {1}. Set takes it away there.</source>
        <translation>{0} pertenece a: {1}. «Asignar» se lo quita.</translation>
    </message>
    <message>
        <source>{0} does not tell joints from cracks: choose another model.</source>
        <translation>{0} no distingue las juntas de las fisuras: elija otro modelo.</translation>
    </message>
    <message>
        <source>{0} findings among them were not reviewed.</source>
        <translation>{0} hallazgos entre ellos no se han revisado.</translation>
    </message>
    <message>
        <source>{0} findings were not reviewed and are left out.</source>
        <translation>{0} hallazgos no se han revisado y se omiten.</translation>
    </message>
    <message>
        <source>{0} has learnt from these photos and is in the list of models.</source>
        <translation>{0} ha aprendido de estas fotos y está en la lista de modelos.</translation>
    </message>
    <message>
        <source>{0} has no int8 network: choose another model.</source>
        <translation>{0} no tiene red int8: elija otro modelo.</translation>
    </message>
    <message>
        <source>{0} is not there: the tables are complete, photos show once the drive is connected.</source>
        <translation>{0} no está: las tablas están completas, las fotos se verán cuando se conecte la unidad.</translation>
    </message>
    <message>
        <source>{0} is the mask of the photo: choose another name.</source>
        <translation>{0} es la máscara de la foto: elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} m above sea level</source>
        <translation>{0} m sobre el nivel del mar</translation>
    </message>
    <message>
        <source>{0} m above take-off</source>
        <translation>{0} m sobre el despegue</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>quedan {0} min</translation>
    </message>
    <message>
        <source>{0} of {1}, others hidden by the filter</source>
        <translation>{0} de {1}, el filtro oculta los demás</translation>
    </message>
    <message>
        <source>{0} places on {1} pages</source>
        <translation>{0} lugares en {1} páginas</translation>
    </message>
    <message>
        <source>{0} takes no second look: choose another model.</source>
        <translation>{0} no admite la segunda mirada: elija otro modelo.</translation>
    </message>
    <message>
        <source>{0} was not saved: another photo or a cancel came first. Save the view again.</source>
        <translation>{0} no se guardó: antes llegó otra foto o una cancelación. Guarde la vista de nuevo.</translation>
    </message>
    <message>
        <source>{0}: findings {1} before, {2} now; called crack {3} % and {4} %</source>
        <translation>{0}: hallazgos {1} antes, {2} ahora; llamado fisura {3} % y {4} %</translation>
    </message>
    <message>
        <source>{count} judged findings would be taken away, {changed} measured otherwise.</source>
        <translation>Se perderían {count} hallazgos evaluados y {changed} se medirían de otra forma.</translation>
    </message>
    <message>
        <source>{damage} Repeat what you did last.</source>
        <translation>{damage} Repita lo último que hizo.</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>{0} analizadas</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} en {1}</translation>
    </message>
    <message>
        <source>{path} belongs to another program: move it out of the folder.</source>
        <translation>{path} es de otro programa: sáquelo de la carpeta.</translation>
    </message>
    <message>
        <source>{0} branches</source>
        <translation>{0} ramas</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} bytes</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made: check the drive, or copy the folder to another place.</source>
        <translation>No se puede abrir ni crear {path}: compruebe la unidad o copie la carpeta a otro lugar.</translation>
    </message>
    <message>
        <source>{title} cannot be opened: a stream begins with {schemes}.</source>
        <translation>No se puede abrir {title}: una transmisión empieza por {schemes}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached because a part of its path is a file: check the path.</source>
        <translation>No se puede acceder a {path} porque una parte de su ruta es un archivo: compruebe la ruta.</translation>
    </message>
    <message>
        <source>{title} cannot be reached: {problem}.</source>
        <translation>No se puede acceder a {title}: {problem}.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the drive or choose another photo.</source>
        <translation>No se puede leer {path} ({reason}): compruebe la unidad o elija otra foto.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the file.</source>
        <translation>No se puede leer {path} ({reason}): compruebe el archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the path.</source>
        <translation>No se puede leer {path} ({reason}): compruebe la ruta.</translation>
    </message>
    <message>
        <source>{0} cannot be shown</source>
        <translation>No se puede mostrar {0}</translation>
    </message>
    <message>
        <source>{0} cannot be shown because of an error in CrackView; the log has details.</source>
        <translation>No se puede mostrar {0} por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{0} cannot be shown; the log has details.</source>
        <translation>No se puede mostrar {0}; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{0} cannot be used, preview only</source>
        <translation>No se puede usar {0}, solo vista previa</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}): free the folder or make room.</source>
        <translation>No se puede escribir {target} ({reason}): libere la carpeta o haga sitio.</translation>
    </message>
    <message>
        <source>{drafts} cannot be written ({reason}): free the folder.</source>
        <translation>No se puede escribir {drafts} ({reason}): libere la carpeta.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder or make room.</source>
        <translation>No se puede escribir {0} ({1}); elija otra carpeta o haga sitio.</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in CrackView; the log has details.</source>
        <translation>No se pudo analizar {name} por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in the model; the log has details: try another model.</source>
        <translation>No se pudo analizar {name} por un error del modelo; el registro tiene detalles: pruebe otro modelo.</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({reason}): check the drive and try again.</source>
        <translation>No se pudo leer ni escribir {path} ({reason}): compruebe la unidad e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} crack pixels</source>
        <translation>{0} píxeles de fisura</translation>
    </message>
    <message>
        <source>{0} does not answer</source>
        <translation>{0} no responde</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: close other programs or make it smaller.</source>
        <translation>{path} no cabe en la memoria: cierre otros programas o redúzcalo.</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: save it with 8 bits a sample or cut it into parts.</source>
        <translation>{path} no cabe en la memoria: guárdelo con 8 bits por muestra o córtelo en partes.</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>{0} descartados</translation>
    </message>
    <message>
        <source>{0} exported, {1}</source>
        <translation>{0} exportadas, {1}</translation>
    </message>
    <message>
        <source>{0} failed on this picture; the log has details.</source>
        <translation>{0} falló con esta imagen; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{0} failed on {1}; the log has details. Try another model or device.</source>
        <translation>{0} falló con {1}; el registro tiene detalles. Pruebe otro modelo o dispositivo.</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} archivos</translation>
    </message>
    <message>
        <source>{count} files were left out because CrackView wrote them: masks, probability maps or overlays.</source>
        <translation>Se omitieron {count} archivos porque los escribió CrackView: máscaras, mapas de probabilidad o superposiciones.</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} hallazgos</translation>
    </message>
    <message>
        <source>{0} findings into the report</source>
        <translation>{0} hallazgos al informe</translation>
    </message>
    <message>
        <source>{0} findings out of the report</source>
        <translation>{0} hallazgos fuera del informe</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} fotogramas</translation>
    </message>
    <message>
        <source>{0} frames analysed</source>
        <translation>{0} fotogramas analizados</translation>
    </message>
    <message>
        <source>{name} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.</source>
        <translation>{name} no da imagen: permita la cámara a CrackView en los ajustes de privacidad o libérela en otro programa.</translation>
    </message>
    <message>
        <source>{name} gives no picture: close other programs that use it, or plug it in again.</source>
        <translation>{name} no da imagen: cierre otros programas que la usen o vuelva a conectarla.</translation>
    </message>
    <message>
        <source>{path} has a frame that cannot be shown: it is damaged, copy it again.</source>
        <translation>{path} tiene un fotograma que no se puede mostrar: está dañado, cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{path} has more than two grey levels or colours: a mask is black, and white where there is crack.</source>
        <translation>{path} tiene más de dos grises o colores: una máscara es negra, y blanca donde hay fisura.</translation>
    </message>
    <message>
        <source>{card} has no ONNX file, and none can be made here without torch and onnx: export it with crackview models export {card} where they are installed, and copy its folder again.</source>
        <translation>{card} no tiene archivo ONNX y aquí no se puede crear ninguno sin torch y onnx: expórtelo con crackview models export {card} donde estén instalados y copie de nuevo su carpeta.</translation>
    </message>
    <message>
        <source>{path} has no end marker, though all of its pixels are there: copy it again from the camera if you can.</source>
        <translation>{path} no tiene marca de fin, aunque están todos sus píxeles: cópielo de nuevo de la cámara si puede.</translation>
    </message>
    <message>
        <source>{path} has no frame {index}: choose one below {times}.</source>
        <translation>{path} no tiene el fotograma {index}: elija uno menor que {times}.</translation>
    </message>
    <message>
        <source>{folder} has no photo {index}: choose one below {photos}.</source>
        <translation>{folder} no tiene la foto {index}: elija una menor que {photos}.</translation>
    </message>
    <message>
        <source>{path} has no photo {photo}: open the folder again.</source>
        <translation>{path} no tiene la foto {photo}: abra de nuevo la carpeta.</translation>
    </message>
    <message>
        <source>{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{0} no contiene fotos: elija una carpeta con archivos JPEG, PNG, TIFF, BMP o WebP.</translation>
    </message>
    <message>
        <source>{path} has one colour alone, neither black nor white: a mask is black, and white where there is crack.</source>
        <translation>{path} tiene un solo color, ni negro ni blanco: una máscara es negra, y blanca donde hay fisura.</translation>
    </message>
    <message>
        <source>{path} has {sizes} as its photo: choose the mask of this photo.</source>
        <translation>{path} y su foto no coinciden ({sizes}): elija la máscara de esta foto.</translation>
    </message>
    <message>
        <source>{path} has {count} channels and does not say which are its colours: save three of them as RGB.</source>
        <translation>{path} tiene {count} canales y no dice cuáles son los colores: guarde tres de ellos como RGB.</translation>
    </message>
    <message>
        <source>{card} has {parameters} parameters on its card and {count} in its network: correct it.</source>
        <translation>{card} tiene {parameters} parámetros en su ficha y {count} en su red: corríjalo.</translation>
    </message>
    <message>
        <source>{folder} holds no photos that can be read: choose a folder with photos.</source>
        <translation>{folder} no contiene fotos legibles: elija una carpeta con fotos.</translation>
    </message>
    <message>
        <source>{folder} holds the work on another mosaic, by another model or by another version of CrackView: choose another folder.</source>
        <translation>{folder} contiene el trabajo de otro mosaico, de otro modelo o de otra versión de CrackView: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} has one bit for each pixel, black or white, in which cracks cannot be told: choose the photo with its greys or colours.</source>
        <translation>{path} tiene un bit por píxel, negro o blanco, en el que no se distinguen fisuras: elija la foto con sus grises o colores.</translation>
    </message>
    <message>
        <source>{path} has {size}, more than the {limit} of a photo: open it as a mosaic, or use `crackview mosaic`.</source>
        <translation>{path} tiene {size}, más que los {limit} de una foto: ábralo como mosaico o use `crackview mosaic`.</translation>
    </message>
    <message>
        <source>{path} holds no picture of its own: name one of the pictures within.</source>
        <translation>{path} no contiene una imagen propia: indique una de las imágenes que contiene.</translation>
    </message>
    <message>
        <source>{path} holds no picture: it says of every pixel that nothing is known.</source>
        <translation>{path} no contiene ninguna imagen: de cada píxel dice que no se sabe nada.</translation>
    </message>
    <message>
        <source>{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.</source>
        <translation>{path} no contiene posiciones que CrackView conozca: use el archivo SRT que escribió el dron.</translation>
    </message>
    <message>
        <source>{path} holds numbers from {low:g} to {high:g}, and nothing says which of them is black and which is white: save it with 8 or 16 bits, or as floats from 0 to 1.</source>
        <translation>{path} contiene números de {low:g} a {high:g} y nada indica cuál es negro y cuál es blanco: guárdelo con 8 o 16 bits, o en coma flotante de 0 a 1.</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.</source>
        <translation>{path} es un TIFF de un tipo que CrackView no puede leer ({kind}): guárdelo como TIFF o PNG de 8 bits.</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind that only GDAL reads: install it with pip install crackview[geo].</source>
        <translation>{path} es un TIFF de un tipo que solo lee GDAL: instálelo con pip install crackview[geo].</translation>
    </message>
    <message>
        <source>{path} is a TIFF without a picture: copy it again or choose another photo.</source>
        <translation>{path} es un TIFF sin imagen: cópielo de nuevo o elija otra foto.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a photo: open the photos in it instead.</source>
        <translation>{path} es una carpeta, no una foto: abra las fotos que contiene.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself: choose another photo.</source>
        <translation>{path} es un enlace que lleva a sí mismo: elija otra foto.</translation>
    </message>
    <message>
        <source>{path} is a raw picture of a camera&apos;s sensor: develop it into a JPEG or TIFF.</source>
        <translation>{path} es una imagen en bruto del sensor de una cámara: revélela como JPEG o TIFF.</translation>
    </message>
    <message>
        <source>{path} is another file than the one that was judged. What was judged is kept, and is there again when that file is.</source>
        <translation>{path} es un archivo distinto del que se evaluó. Las evaluaciones se conservan y vuelven a estar cuando vuelva ese archivo.</translation>
    </message>
    <message>
        <source>{path} is another photo by now: its mask has another size.</source>
        <translation>{path} es ahora otra foto: su máscara tiene otro tamaño.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be repaired where it is: {reason}</source>
        <translation>{path} está dañado y no se puede reparar donde está: {reason}</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off: copy it again from the camera or choose another photo.</source>
        <translation>{path} está dañado o cortado: cópielo de nuevo de la cámara o elija otra foto.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} está dañado.</translation>
    </message>
    <message>
        <source>{path} is damaged: begin again with --resume, which makes it anew.</source>
        <translation>{path} está dañado: empiece de nuevo con --resume, que lo vuelve a crear.</translation>
    </message>
    <message>
        <source>{path} is damaged: its palette is missing; copy it again or choose another photo.</source>
        <translation>{path} está dañado: falta su paleta; cópielo de nuevo o elija otra foto.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes): copy it again from the camera.</source>
        <translation>{path} está vacío (0 bytes): cópielo de nuevo de la cámara.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB: use the SRT file that the drone wrote.</source>
        <translation>{path} ocupa más de {most} MB: use el archivo SRT que escribió el dron.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor one of the rules for ratings ({names}): name one of them.</source>
        <translation>{path} no es un archivo ni una regla de evaluación incluida ({names}): indique una de ellas.</translation>
    </message>
    <message>
        <source>{path} is no rule for ratings at {where} ({reason}): correct it.</source>
        <translation>{path} no es una regla de evaluación en {where} ({reason}): corríjala.</translation>
    </message>
    <message>
        <source>{path} is not TOML ({reason}): correct it.</source>
        <translation>{path} no es TOML ({reason}): corríjalo.</translation>
    </message>
    <message>
        <source>{path} is not there (any more): connect the drive, or put the photos back where they were.</source>
        <translation>{path} no está (o ya no está): conecte la unidad o devuelva las fotos a su sitio.</translation>
    </message>
    <message>
        <source>{path} is of a later CrackView: install that one.</source>
        <translation>{path} es de un CrackView posterior: instale ese.</translation>
    </message>
    <message>
        <source>{path} is the mosaic itself: choose another folder.</source>
        <translation>{path} es el propio mosaico: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} is too large for a rule for ratings: choose another file.</source>
        <translation>{path} es demasiado grande para una regla de evaluación: elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, look at {photos} again; the damaged file is now {aside}.</source>
        <translation>{path} estaba dañado: se pudieron leer y se conservan {count}, revise de nuevo {photos}; el archivo dañado es ahora {aside}.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, scale and settings of the folder were not, set them again; the damaged file is now {aside}.</source>
        <translation>{path} estaba dañado: se pudieron leer y se conservan {count}, pero no la escala ni los ajustes de la carpeta, defínalos de nuevo; el archivo dañado es ahora {aside}.</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): check the store, then begin the run again or resume it.</source>
        <translation>{path} no se guardó ({reason}): compruebe el almacén en línea y después inicie de nuevo la ejecución o reanúdela.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{place} cannot be reached: {reason}.</source>
        <translation>No se puede acceder a {place}: {reason}.</translation>
    </message>
    <message>
        <source>{place} holds no results of crackview fleet: name the --out of a run.</source>
        <translation>{place} no contiene resultados de crackview fleet: indique el --out de una ejecución.</translation>
    </message>
    <message>
        <source>{title} is live and has no frame {index} to go to: record it first.</source>
        <translation>{title} es en vivo y no tiene un fotograma {index} al que ir: grábelo primero.</translation>
    </message>
    <message>
        <source>{title} is no address: write it as rtsp://host:port/path.</source>
        <translation>{title} no es una dirección: escríbala como rtsp://host:port/path.</translation>
    </message>
    <message>
        <source>{text!r} is no noise: write NAME:SEVERITY, such as salt:3.</source>
        <translation>{text!r} no es un ruido: escriba NAME:SEVERITY, como salt:3.</translation>
    </message>
    <message>
        <source>{path} is no recipe: choose a text file that the Lab has saved.</source>
        <translation>{path} no es una receta: elija un archivo de texto guardado por el Lab.</translation>
    </message>
    <message>
        <source>{path} is not a file: choose a video.</source>
        <translation>{path} no es un archivo: elija un vídeo.</translation>
    </message>
    <message>
        <source>{path} is not a picture CrackView can read: choose a {kinds} file.</source>
        <translation>{path} no es una imagen que CrackView pueda leer: elija un archivo {kinds}.</translation>
    </message>
    <message>
        <source>{path} is not a regular file: choose a photo.</source>
        <translation>{path} no es un archivo normal: elija una foto.</translation>
    </message>
    <message>
        <source>{0} is not complete because of an error; the log has details.</source>
        <translation>{0} no está completo por un error; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{name} is not plugged in (any more): plug it in and choose it again.</source>
        <translation>{name} no está conectada (ya): conéctela y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>{path} is not there (any more): check the path or choose another photo.</source>
        <translation>{path} no está (ya): compruebe la ruta o elija otra foto.</translation>
    </message>
    <message>
        <source>{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.</source>
        <translation>{path} no está: nombre un vídeo, una carpeta de fotos o una dirección como rtsp://host/path.</translation>
    </message>
    <message>
        <source>{target} is the open video, which CrackView never changes: choose another name.</source>
        <translation>{target} es el vídeo abierto, que CrackView nunca cambia: elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} is the photo itself, which CrackView never changes: choose another name.</source>
        <translation>{0} es la propia foto, que CrackView nunca cambia: elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} judged findings</source>
        <translation>{0} hallazgos evaluados</translation>
    </message>
    <message>
        <source>{path} may not be read: allow your account to read it or choose another photo.</source>
        <translation>{path} no se puede leer: permítalo a su cuenta o elija otra foto.</translation>
    </message>
    <message>
        <source>{name} may not be used by your account: have it added to the group video and log in again.</source>
        <translation>Su cuenta no puede usar {name}: haga que la añadan al grupo video y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>{title} names no host: write it as {scheme}://host:port/path.</source>
        <translation>{title} no nombra un host: escríbalo como {scheme}://host:port/path.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} could not be analysed: Photo, Photos with problems says why.</source>
        <translation>{0} de {1} no se pudieron analizar: Foto, Fotos con problemas dice por qué.</translation>
    </message>
    <message>
        <source>{title} names no port: write it as {scheme}://host:port.</source>
        <translation>{title} no indica ningún puerto: escríbalo como {scheme}://host:puerto.</translation>
    </message>
    <message>
        <source>{unreviewed} of {findings} findings to review</source>
        <translation>{unreviewed} de {findings} hallazgos por revisar</translation>
    </message>
    <message>
        <source>{what} of {length_mm:g} mm</source>
        <translation>{what} de {length_mm:g} mm</translation>
    </message>
    <message>
        <source>{0} of {1} photos are not in the export. {2}</source>
        <translation>{0} de {1} fotos no están en la exportación. {2}</translation>
    </message>
    <message>
        <source>{0} of {1} photos saved as training data in {2}</source>
        <translation>{0} de {1} fotos guardadas como datos de entrenamiento en {2}</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} fotos</translation>
    </message>
    <message>
        <source>{photos} photos and {findings} findings</source>
        <translation>{photos} fotos y {findings} hallazgos</translation>
    </message>
    <message>
        <source>{0} photos/s</source>
        <translation>{0} fotos/s</translation>
    </message>
    <message>
        <source>{total} pictures of other kinds were left out ({kinds}): make JPEG or TIFF of them{hint}.</source>
        <translation>Se omitieron {total} imágenes de otros tipos ({kinds}): conviértalas en JPEG o TIFF{hint}.</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{title} sends no pictures any more: check the camera and the network.</source>
        <translation>{title} ya no envía imágenes: compruebe la cámara y la red.</translation>
    </message>
    <message>
        <source>{path} shows no picture: it is no video, or damaged or cut off; copy it again.</source>
        <translation>{path} no muestra imagen: no es un vídeo, o está dañado o cortado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{path} shows no picture: this build cannot read {kind}; make an H.264 of it.</source>
        <translation>{path} no muestra imagen: esta versión de CrackView no puede leer {kind}; conviértalo a H.264.</translation>
    </message>
    <message>
        <source>{title} shows no picture: {reason}.</source>
        <translation>{title} no muestra imagen: {reason}.</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} pasos</translation>
    </message>
    <message>
        <source>{path} waits for its new model {model}: analyse all photos first.</source>
        <translation>{path} espera a su nuevo modelo {model}: analice primero todas las fotos.</translation>
    </message>
    <message>
        <source>{what} was changed in another window: look at it as it is now, and repeat your change.</source>
        <translation>{what} se cambió en otra ventana: mire cómo está ahora y repita su cambio.</translation>
    </message>
    <message>
        <source>{source} was changed or not analysed yet: open it in Inspect first.</source>
        <translation>{source} cambió o aún no se analizó: ábrala primero en Inspección.</translation>
    </message>
    <message>
        <source>{path} was damaged and is repaired.</source>
        <translation>{path} estaba dañado y está reparado.</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.</source>
        <translation>{path} estaba dañado: se pudieron leer y se conservan {count}; el archivo dañado es ahora {aside}.</translation>
    </message>
    <message>
        <source>{path} was made by a newer CrackView: update CrackView to open it.</source>
        <translation>{path} se hizo con un CrackView más nuevo: actualice CrackView para abrirlo.</translation>
    </message>
    <message>
        <source>{path} was measured with the model {stored}, which is not there: its findings stay, and the picture shows what {model} sees. Run again to measure with that one.</source>
        <translation>{path} se midió con el modelo {stored}, que no está: sus hallazgos quedan, y la imagen muestra lo que ve {model}. Ejecute de nuevo para medir con este.</translation>
    </message>
    <message>
        <source>{path} was measured with the model {model}, whose map is not kept: it stays as it is; open it in Inspect to see it, or to run this model.</source>
        <translation>{path} se midió con el modelo {model}, cuyo mapa no se conserva: queda como está; ábralo en Inspección para verlo o para ejecutar este modelo.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open: put it back, or open the folder again.</source>
        <translation>{path} se movió o borró mientras estaba abierto: devuélvalo o abra de nuevo la carpeta.</translation>
    </message>
    <message>
        <source>{0} was not analysed to its end because of an error; the log has details.</source>
        <translation>{0} no se analizó hasta el final por un error; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{0} was not compared because of an error in CrackView; the log has details.</source>
        <translation>{0} no se comparó por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{0} was not recorded: there was no frame to write.</source>
        <translation>{0} no se grabó: no había fotogramas que escribir.</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): choose another folder or name.</source>
        <translation>{path} no se guardó ({reason}): elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>{path} was not saved because a folder of that name is there: choose another name.</source>
        <translation>{path} no se guardó porque hay una carpeta con ese nombre: elija otro nombre.</translation>
    </message>
    <message>
        <source>{path} was not saved because a part of its path is a file: choose another folder.</source>
        <translation>{path} no se guardó porque una parte de su ruta es un archivo: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} was not saved because another window was writing all the time: try again.</source>
        <translation>{path} no se guardó porque otra ventana escribía todo el tiempo: inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} was not saved because it may not be written to: allow it, or copy the folder to another place.</source>
        <translation>{path} no se guardó porque no se permite escribir en él: permítalo o copie la carpeta a otro lugar.</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder cannot be written to: choose another folder.</source>
        <translation>{path} no se guardó porque no se puede escribir en su carpeta: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder may not be written to: choose another folder.</source>
        <translation>{path} no se guardó porque no se permite escribir en su carpeta: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} was not saved because no frame came: record longer.</source>
        <translation>{path} no se guardó porque no llegó ningún fotograma: grabe más tiempo.</translation>
    </message>
    <message>
        <source>{0} was not saved because of an error in CrackView; the log has details.</source>
        <translation>{0} no se guardó por un error de CrackView; el registro tiene detalles.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full or failing: choose another folder.</source>
        <translation>{path} no se guardó porque el disco está lleno o falla: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and repeat what you did last.</source>
        <translation>{path} no se guardó porque el disco está lleno: libere espacio y repita lo último que hizo.</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and save again.</source>
        <translation>{path} no se guardó porque el disco está lleno: libere espacio y guarde de nuevo.</translation>
    </message>
    <message>
        <source>{path} was not saved because {suffix} cannot be written here: choose {usable}.</source>
        <translation>{path} no se guardó porque aquí no se puede escribir {suffix}: elija {usable}.</translation>
    </message>
    <message>
        <source>{target} was not written because it is itself a photo: choose another folder.</source>
        <translation>{target} no se escribió porque es en sí una foto: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} was not written because of an error in CrackView; see the log.</source>
        <translation>{0} no se escribió por un error de CrackView; vea el registro.</translation>
    </message>
    <message>
        <source>{own_width} x {own_height} and not {width} x {height} pixels</source>
        <translation>{own_width} x {own_height} en vez de {width} x {height} píxeles</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} píxeles</translation>
    </message>
    <message>
        <source>{0}, undone</source>
        <translation>{0}, deshecho</translation>
    </message>
    <message>
        <source>{0}, {1} tips</source>
        <translation>{0}, {1} extremos</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} por revisar</translation>
    </message>
    <message>
        <source>{0}: copy it, or send the file along when you report the problem.</source>
        <translation>{0}: cópielo o envíe el archivo cuando informe del problema.</translation>
    </message>
    <message>
        <source>{0}: joins finding {1}</source>
        <translation>{0}: se une al hallazgo {1}</translation>
    </message>
    <message>
        <source>{reason}; check the address and the network</source>
        <translation>{reason}; compruebe la dirección y la red</translation>
    </message>
    <message>
        <source>{0}; for {1}</source>
        <translation>{0}; para {1}</translation>
    </message>
    <message>
        <source>{0}; seed {1}</source>
        <translation>{0}; semilla {1}</translation>
    </message>
</context>
</TS>
