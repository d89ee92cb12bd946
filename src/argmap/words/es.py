"""Spanish."""

from argmap.words.table import Table

WORDS: Table = {
    # How words are put together
    "list.comma": ", ",
    "list.semicolon": "; ",
    "list.and": " y ",
    "list.or": " o ",
    "colon": ": ",
    "quote": "«{text}»",
    "decimal": ",",
    "thousands": "\u202f",
    "characters": {"one": "… {n} carácter más", "other": "… {n} caracteres más"},
    # The header bars of cards, and what stands on cards
    "step.support": "porque",
    "step.attack": "sin embargo",
    "step.undercut": "el paso falla",
    "step.backing": "porque",
    "step.answer": "responde",
    "step.question": "pregunta",
    "step.rivals": "respuestas rivales",
    "card.backs": "respalda el paso",
    "card.weight": "peso {weight}",
    "card.apart": "Sin conexión con ninguna tesis",
    "card.no-premise": "? (sin premisa)",
    "card.no-target": "? (sin destino)",
    "card.question": "la pregunta {id}",
    "card.step": "el paso {id}",
    "card.unknown": "? {id} (no está en el mapa)",
    "card.see": "véase {place}",
    "card.see-text": "véase {place}: {text}",
    "card.not-shown": "no se muestra",
    "card.more": {"one": "{n} más abajo", "other": "{n} más abajo"},
    "card.page": "p. {page}",
    "card.pages": "pp. {first}–{last}",
    "card.slide": "diapositiva {slide}",
    "card.slides": "diapositivas {first}–{last}",
    "card.evidence": "evidencia",
    "card.unstated": "implícita",
    "card.assumed": "supuesta",
    "card.standard": "estándar de prueba: {standard}",
    "standard.balance": "ponderación",
    "standard.scintilla": "mínimo indicio",
    "standard.preponderance": "preponderancia de la prueba",
    "standard.clear-and-convincing": "prueba clara y convincente",
    "standard.beyond-reasonable-doubt": "más allá de toda duda razonable",
    "standard.unanswered": "sin objeción en pie",
    # The marks of standing, and what the legend says of them
    "mark.stands": "se sostiene",
    "mark.overturned": "refutado",
    "mark.outweighed": "superado en peso",
    "mark.below-standard": "prueba insuficiente",
    "mark.not-established": "no establecido",
    "mark.contested": "en disputa",
    "mark.answered": "respondida",
    "mark.open": "abierta",
    "mark.no-answer-stands": "sin respuesta",
    "mark.load-bearing": "imprescindible",
    "meaning.stands": "tiene razones que se sostienen",
    "meaning.overturned": "cae por un ataque o una respuesta rival, aquí o más abajo",
    "meaning.outweighed": "cae: lo que habla en contra pesa más",
    "meaning.below-standard": "cae: no alcanza el estándar de prueba exigido",
    "meaning.not-established": "cae aunque se retiren todos los ataques y respuestas rivales",
    "meaning.contested": (
        "indeciso: los pros y los contras se equilibran, o los ataques forman un ciclo, aquí o más abajo"
    ),
    "meaning.answered": "una respuesta se sostiene",
    "meaning.open": "ninguna respuesta se sostiene, y al menos una está en disputa",
    "meaning.no-answer-stands": "todas las respuestas caen",
    "meaning.load-bearing": "si se retira, una tesis deja de sostenerse",
    "marks.note": (
        "Estas marcas describen el mapa tal como está dibujado, no la verdad. Lo que no lleva marca se sostiene."
    ),
    "marks.incomplete": "El mapa es demasiado grande: puede faltar la marca de algún elemento imprescindible.",
    # The legend
    "legend.support": "apoya",
    "legend.attack": "se opone a la afirmación",
    "legend.undercut": "se opone al paso",
    "legend.backing": "respalda el paso",
    "legend.answer": "responde a una pregunta crítica",
    "legend.question": "pregunta: pueden sostenerse varias respuestas",
    "legend.rivals": "respuestas rivales: a lo sumo una puede sostenerse",
    "legend.questions": "una pregunta y sus respuestas",
    "legend.unstated": "premisa implícita",
    "legend.evidence": "evidencia",
    "legend.see": "completo junto a su número",
    "legend.unknown": "no es un enunciado del mapa",
    # The picture in words, for those who cannot see it
    "picture.role": "mapa argumental",
    "picture.summary": "Mapa argumental.",
    "picture.thesis": "Tesis: {text}",
    "picture.question": "Pregunta: {text}",
    "picture.thesis-box": "Tesis {statement}",
    "picture.rivals-box": "Tesis, respuestas rivales: {statement}",
    "picture.statements": {"one": "{n} enunciado", "other": "{n} enunciados"},
    "picture.supporting": {"one": "{n} inferencia a favor", "other": "{n} inferencias a favor"},
    "picture.opposing": {"one": "{n} inferencia en contra", "other": "{n} inferencias en contra"},
    "picture.questions": {"one": "{n} pregunta", "other": "{n} preguntas"},
    "picture.counts": "{statements}, {supporting} y {opposing}.",
    "picture.counts-questions": "{statements}, {supporting}, {opposing} y {questions}.",
    # A picture of a part
    "part.note": "Parte del mapa: {what}. No se muestran: {listed}.",
    "part.bearing": "lo que atañe a {number}",
    "part.step": "un paso y lo que le atañe",
    "part.levels": {"one": "{n} nivel", "other": "{n} niveles"},
    "part.tagged": "lo que lleva la etiqueta {tags}, y los pasos que llevan de allí hacia arriba",
    "part.statements": "{n} de {all} enunciados",
    "part.steps": "{n} de {all} pasos",
    "part.questions": "{n} de {all} preguntas",
    # Dates
    "date.months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "date.months-of-days": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "date.seasons": "primavera verano otoño invierno",
    "date.first": "1",
    "date.day": "{day} de {month} de {year}",
    "date.month": "{month} de {year}",
    "date.season": "{month} de {year}",
    "date.circa": "ca. {date}",
    "date.until": "hasta {date}",
    "date.decade": "década de {decade}",
    "date.century": "siglo {century}",
    "date.centuries": "roman",
    "date.bc": "{year} a. C.",
    "date.ad": "{year} d. C.",
    # Sources
    "cite.no-date": "s. f.",
    "cite.others": "{name} et al.",
    "cite.editor": "{names} (ed.)",
    "cite.editors": "{names} (eds.)",
    "cite.in": "{via}, en {source}",
    "cite.listed-others": "{names} et al.",
    "cite.last": " y ",
    "cite.ed": ", ed.",
    "cite.eds": ", eds.",
    "cite.book": " En ",
    "cite.edited": ", editado por {names}",
    "cite.edited-work": "Editado por {names}",
    "cite.issue": ", n.º {issue}",
    "cite.accessed": "Consultado: {date}. ",
    # Outlines
    "outline.evidence": "Evidencia",
    "outline.step-above": "el paso anterior",
    # Kinds of evidence
    "evidence.event": "hecho",
    "evidence.testimony": "testimonio",
    "evidence.document": "documento",
    "evidence.statistic": "estadística",
    "evidence.expert": "experto",
    "evidence.example": "ejemplo",
    # Documents on paper
    "paper.more": {"one": "{n} enunciado más", "other": "{n} enunciados más"},
    "paper.continues": "{number} continúa en {pages}",
    "paper.step": "el paso «{step}»",
    "paper.step-from": "el paso «{step}» desde {premises}",
    "paper.this-step": "este paso",
    "paper.above": "arriba",
    "paper.answer": "respuesta",
    # Handouts
    "handout.how": "Un paso se escribe con sus números: «2.1 + 2.2 → 1.1» lleva de 2.1 y 2.2 juntos a 1.1.",
    "handout.where": "El mapa está en la {page}.",
    "handout.parts": "El mapa por partes",
    "handout.outline": "Esquema",
    "handout.sources": "Fuentes",
    "leader.title": "Para quien dirige el seminario",
    "leader.how": (
        "Una pregunta crítica abierta por cada paso, en el orden del esquema. Hágala antes de decir qué responde el "
        "mapa."
    ),
    "leader.follows": "¿Se sigue de verdad? ¿Qué más tendría que ser cierto?",
    "leader.rebuttal": "Una mala respuesta va contra la conclusión.",
    "leader.undermining": "Una mala respuesta va contra una premisa.",
    "leader.undercut": "Una mala respuesta va contra el paso.",
    "handout.step-from": "el paso desde {target}",
    # The page: what stands on it
    "page.skip": "Ir al esquema",
    "page.tools": "Herramientas",
    "page.search": "Buscar",
    "page.search-tip": "Buscar en el mapa (/)",
    "page.seminar": "Seminario",
    "page.seminar-tip": "Mostrar un paso a la vez (s)",
    "page.blanks": "Huecos",
    "page.blanks-tip": "Ocultar enunciados, como ejercicio",
    "page.blanks-none": "ninguno",
    "page.blanks-unstated": "premisas implícitas",
    "page.blanks-claims": "todas las afirmaciones",
    "page.blanks-all": "todos los enunciados",
    "page.levels": "Niveles",
    "page.levels-tip": "Hasta qué nivel está desplegado el mapa",
    "page.expand": "Desplegar todo",
    "page.expand-tip": "Desplegar todo (e)",
    "page.collapse": "Plegar todo",
    "page.collapse-tip": "Plegar todo (c)",
    "page.outline": "Esquema",
    "page.outline-tip": "Mostrar u ocultar el esquema (o)",
    "page.details": "Detalles",
    "page.details-tip": "Mostrar u ocultar los detalles (d)",
    "page.dark": "Oscuro",
    "page.dark-tip": "Claro u oscuro (t)",
    "page.print": "Imprimir",
    "page.print-tip": "Imprimir el mapa y su esquema",
    "page.svg": "Guardar como SVG",
    "page.png": "Guardar como PNG",
    "page.link": "Copiar el enlace",
    "page.cite": "Copiar la referencia",
    "page.only": "Mostrar solo esto",
    "page.only-tip": "Mostrar solo su línea argumental (x)",
    "page.whole": "Todo el mapa",
    "page.whole-tip": "Volver a mostrar todo el mapa (Esc)",
    "page.keys": "Teclas",
    "page.keys-tip": "Teclas (?)",
    "page.more": "Más",
    "page.more-tip": "Niveles, huecos, impresión y otras herramientas",
    "page.legend": "Leyenda",
    "page.legend-tip": "Qué significan los signos (l)",
    "page.query": "Buscar en el mapa",
    "page.query-hint": "Buscar, sin distinguir acentos",
    "page.previous": "Resultado anterior",
    "page.previous-tip": "Resultado anterior (Mayús+Intro)",
    "page.next": "Resultado siguiente",
    "page.next-tip": "Resultado siguiente (Intro)",
    "page.end-search": "Cerrar la búsqueda",
    "page.close": "Cerrar",
    "page.close-tip": "Cerrar (Esc)",
    "page.zoom": "Tamaño",
    "page.zoom-out": "Reducir",
    "page.zoom-out-tip": "Reducir (-)",
    "page.zoom-in": "Ampliar",
    "page.zoom-in-tip": "Ampliar (+)",
    "page.fit": "Ajustar",
    "page.fit-tip": "Ver todo el mapa (0)",
    "page.read-tip": "Tamaño de lectura (1)",
    "page.minimap-tip": "Haga clic para ir allí",
    "page.map": "El mapa; el esquema es su equivalente",
    "page.controls": "Controles del seminario",
    "page.back": "◀ Atrás",
    "page.back-tip": "Atrás (Re Pág)",
    "page.forward": "Siguiente ▶",
    "page.forward-tip": "Siguiente (Av Pág)",
    "page.comments": "Notas",
    "page.comments-tip": "Mostrar u ocultar la frase y las notas (n)",
    "page.way": "El camino desde la tesis",
    "page.steps": "Pasos del seminario",
    "page.step": "El paso",
    "page.full-screen": "Pantalla completa",
    "page.full-screen-tip": "Pantalla completa (f)",
    "page.leave": "Salir",
    "page.leave-tip": "Salir del modo seminario (Esc)",
    "page.outline-of": "Esquema del mapa",
    "page.end-details": "Cerrar los detalles",
    "page.select": "Elija un enunciado o un paso para ver su fuente, su situación y a qué atañe.",
    "page.key-search": "buscar; {Enter} resultado siguiente, {Shift} {Enter} resultado anterior",
    "page.key-zoom": "ampliar, reducir, ajustar, tamaño de lectura",
    "page.key-move": "en el mapa: moverlo; en el esquema: avanzar, desplegar y plegar",
    "page.key-enter": "en el esquema: mostrar la línea argumental, descubrir un hueco",
    "page.key-escape": "borrar, cerrar, salir",
    "page.key-expand": "desplegar todo, plegar todo, mostrar solo la línea argumental de lo elegido",
    "page.key-panels": "esquema, detalles, leyenda, claro u oscuro",
    "page.key-seminar": "modo seminario",
    "page.key-next": "seminario: paso siguiente",
    "page.key-back": "seminario: atrás",
    "page.key-ends": "seminario: primer paso, último paso, notas, pantalla negra, pantalla completa",
    # The page: what its script says
    "say.all": "todos",
    "say.collapsed": "Plegado",
    "say.expanded": "Desplegado",
    "say.all-expanded": "Todo desplegado",
    "say.only": "Solo la línea argumental de {name}",
    "say.copied": "Copiado",
    "say.argument-map": "mapa argumental",
    "say.cited": "{text}, n.º {number} en: {map}",
    "say.level": "Desplegado hasta el nivel {level}",
    "say.shown": "Se muestran todos los enunciados",
    "say.hidden": {"one": "{n} enunciado oculto", "other": "{n} enunciados ocultos"},
    "say.hidden-cell": "{number} oculto",
    "say.nowhere": "La dirección no nombra nada de este mapa.",
    "say.matches": {"one": "{n} resultado", "other": "{n} resultados"},
    "say.match": "{at} de {all}",
    "say.statement": "Enunciado {number}",
    "say.uncover": "Oculto. Un clic en su tarjeta, o Intro en el esquema, lo descubre.",
    "say.thesis": "Tesis",
    "say.premise": "Premisa implícita",
    "say.assumption": "Afirmación supuesta",
    "say.claim": "Afirmación",
    "say.quote": "«{text}»",
    "say.source": "Fuente",
    "say.confidence": "Confianza",
    "say.standard": "Estándar de prueba",
    "say.assumed": "Supuesta",
    "say.granted": "concedida sin apoyo",
    "say.its-answers": "Sus respuestas",
    "say.supported": "Apoyado por",
    "say.opposed": "Rebatido por",
    "say.note": "Nota",
    "say.tags": "Etiquetas",
    "say.standing": "Situación",
    "say.load-bearing": "Imprescindible",
    "say.for": "Habla a favor de",
    "say.against": "Habla en contra de",
    "say.about": "Responde a una pregunta sobre",
    "say.answers": "Responde a",
    "say.premises": "Premisas",
    "say.opposes": "Se opone a",
    "say.supports": "Apoya",
    "say.weight": "Peso",
    "say.backed": "Respaldado por",
    "say.roles": "Papeles",
    "say.role": "{role}: ",
    "say.questions": "Preguntas críticas",
    "say.not-filled": "sin ocupar",
    "say.open": "abierta",
    "say.open-to": "abierta ({attack})",
    "say.answered": "respondida por ",
    "say.by": " por ",
    "say.because-join": ", y dado que ",
    "say.because-support": "Dado que {premises}, se concluye que {conclusion}.",
    "say.because-attack": "Pero dado que {premises}, es dudoso lo siguiente: {conclusion}.",
    "say.because-undercut": "Pero dado que {premises}, de ahí no se sigue lo siguiente: {conclusion}.",
    "say.because-undercut-attack": (
        "Pero dado que {premises}, no hay por ello razón para dudar de lo siguiente: {conclusion}."
    ),
    "say.because-undercut-step": "Pero dado que {premises}, este paso falla.",
    "say.because-backing": "Y dado que {premises}, en efecto se sigue que {conclusion}.",
    "say.because-backing-attack": "Y dado que {premises}, en efecto es dudoso lo siguiente: {conclusion}.",
    "say.because-backing-step": "Y dado que {premises}, este paso vale.",
    "say.one-by-one-join": " Y además: ",
    "say.one-by-one-support": "Sabemos lo siguiente: {premises} Por lo tanto: {conclusion}",
    "say.one-by-one-attack": "Pero sabemos lo siguiente: {premises} Por eso es dudoso: {conclusion}",
    "say.one-by-one-undercut": "Pero sabemos lo siguiente: {premises} Por eso no se sigue: {conclusion}",
    "say.one-by-one-undercut-attack": (
        "Pero sabemos lo siguiente: {premises} Por eso no hay razón para dudar de esto: {conclusion}"
    ),
    "say.one-by-one-undercut-step": "Pero sabemos lo siguiente: {premises} Por eso este paso falla.",
    "say.one-by-one-backing": "Y sabemos lo siguiente: {premises} Por eso, en efecto, se sigue: {conclusion}",
    "say.one-by-one-backing-attack": "Y sabemos lo siguiente: {premises} Por eso, en efecto, es dudoso: {conclusion}",
    "say.one-by-one-backing-step": "Y sabemos lo siguiente: {premises} Por eso este paso vale.",
    "say.opening-thesis": "La tesis:",
    "say.opening-root": "Sin conexión con ninguna tesis:",
    "say.opening-answer": "A la pregunta «{question}»:",
    "say.opening-question": "La pregunta:",
    "say.opening-option": "Una respuesta:",
    "say.question": "Pregunta",
    "say.not-connected": "Sin conexión con ninguna tesis",
    "say.open-questions": "Preguntas críticas abiertas",
    "say.bears-support": "apoya {target}",
    "say.bears-attack": "se opone a {target}",
    "say.bears-undercut": "ataca {target}",
    "say.bears-backing": "respalda {target}",
    "say.bears-answer": "responde a una pregunta sobre {target}",
    "say.bears-question": "tiene por respuesta {target}",
    "say.bears-option": "responde a {target}",
    "say.the-step": "el paso «{step}»",
    # The live page: what stands beside the map
    "live.findings": "Hallazgos",
    "live.findings-tip": "Mostrar los hallazgos y lo que se sostiene o cae",
    "live.verdicts": "Veredictos",
    "live.none": "Ningún hallazgo",
    "live.more": {"one": "{n} más", "other": "{n} más"},
    "live.broken": "Esta es la última imagen que se pudo dibujar.",
    "live.undrawn": "Todavía no se ha podido dibujar ninguna imagen.",
    "live.lost": "Se ha perdido la conexión. La página intenta restablecerla.",
    "live.stopped": "El servidor se ha detenido. Esta página ya no cambia.",
    "live.presenter": "Presentación",
    "live.follow": "Seguir la presentación",
    "live.opens": "Un clic en una tarjeta abre el editor",
    "live.open": "Abrir en el editor",
    "live.not-opened": "No se abrió el editor: {why}",
    "live.share": "Copiar la dirección para el público",
    "live.viewers": {"one": "{n} espectador", "other": "{n} espectadores"},
    # The page: what its data say
    "node.question": "Pregunta",
    "node.rivals": "Pregunta con respuestas rivales",
    "node.evidence": "Evidencia",
    "node.evidence-of": "Evidencia ({kind})",
    # What a bad answer to a critical question amounts to
    "attack.rebuttal": "contra la conclusión",
    "attack.undermining": "contra una premisa",
    "attack.undercut": "contra el paso",
    # Worksheets
    "sheet.worksheet": "Hoja de ejercicios",
    "sheet.title": "Hoja de ejercicios: {title}",
    "sheet.key": "Soluciones",
    "sheet.key-title": "Soluciones: {title}",
    "sheet.tasks": {"one": "{n} ejercicio.", "other": "{n} ejercicios."},
    "sheet.how-page": (
        "Cada uno muestra una parte del mapa; los enunciados llevan los números del mapa completo, que está al "
        "final. Responda y luego compruebe: puede intentarlo cuantas veces quiera."
    ),
    "sheet.how-text": (
        "Cada ejercicio muestra una parte del mapa. Los enunciados llevan los números que tienen en el mapa "
        "completo, impreso al final. Marque una respuesta, o varias donde el ejercicio lo diga."
    ),
    "sheet.how-paper": (
        "Cada uno muestra una parte del mapa; los enunciados llevan los números que tienen en el mapa completo. "
        "Marque una respuesta, o varias donde el ejercicio lo diga."
    ),
    "sheet.how-file": (
        "Escriba la letra que elija después de cada `answer:`, varias como en [A, C]. `map` es el mapa completo, "
        "con lo que se pregunta cubierto o retirado; `part` es la parte de la que trata un ejercicio. `argmap "
        "check` califica este archivo si las soluciones están a su lado, o con `--key ARCHIVO`."
    ),
    "sheet.how-key": (
        "Las soluciones de una hoja: los mismos ejercicios con sus respuestas. `argmap check` califica las hojas "
        "con ellas."
    ),
    "sheet.no-script": "Sin JavaScript esta página no puede calificar sus respuestas; se puede imprimir.",
    "sheet.footer": "Hoja {mark}, semilla {seed}",
    "sheet.task": "Ejercicio {number}",
    "sheet.task-kind": "Ejercicio {number} ({kind})",
    "sheet.part": "Parte del mapa, ejercicio {number}",
    "sheet.own": "Con sus propias palabras",
    "sheet.check": "Comprobar",
    "sheet.hint": "Pista",
    "sheet.ruled-out": "Puede descartar {letters}.",
    "sheet.hint-more": "Segunda pista",
    "sheet.show": "Mostrar la respuesta",
    "sheet.map": "El mapa completo",
    "sheet.show-map": "Mostrar el mapa, con lo que se pregunta cubierto o retirado",
    "sheet.result": "Mi resultado",
    "sheet.how-result": (
        "Sus respuestas se guardan en este navegador y en ningún otro sitio. Aquí están como texto para quien puso "
        "la hoja: cópielo y envíelo como quiera."
    ),
    "sheet.copy": "Copiar mi resultado",
    "sheet.restart": "Empezar de nuevo",
    "sheet.name": "Nombre:",
    "sheet.date": "Fecha:",
    "sheet.covered": "La premisa oculta del ejercicio {number}",
    "sheet.question": "pregunta {number}",
    "marking.score": "{n} de {all} correctas",
    "marking.none": "Sin respuesta.",
    "marking.choose": "Elija una primero.",
    "marking.right": "✓ Correcto.",
    "marking.wrong": "✗ Todavía no.",
    "marking.of": "{letter}: {reason}",
    "marking.too-many": {"one": "{n} marca de más", "other": "{n} marcas de más"},
    "marking.missing": {"one": "falta {n} marca", "other": "faltan {n} marcas"},
    "marking.answer": "Respuesta correcta: {letters}.",
    "marking.open": "sin respuesta",
    "marking.tries": {"one": "{n} intento", "other": "{n} intentos"},
    "marking.hints": {"one": "{n} pista", "other": "{n} pistas"},
    "marking.shown": "vio la respuesta",
    "marking.copied": "Copiado.",
    "marking.not-copied": "Seleccione el texto y cópielo.",
    "marking.restart": "¿Borrar todas las respuestas de esta hoja?",
    # Worksheets: the hidden premise
    "premise.title": "Encontrar la premisa oculta",
    "premise.explains": (
        "Las premisas de una misma tarjeta actúan juntas: el paso necesita cada una. En cada tarjeta de abajo una "
        "de ellas está cubierta."
    ),
    "premise.ask": (
        "Junto a {numbers} el paso tiene una premisa cubierta. ¿Con cuál se sostiene? Dígalo primero con sus "
        "propias palabras; luego elija."
    ),
    "premise.hint": (
        "Busque palabras de la conclusión de las que no hablan las premisas a la vista, y palabras de las premisas "
        "que no vuelven en la conclusión. La premisa oculta las une."
    ),
    "premise.why": "Une {numbers} con {target}: sin ella, lo que queda ya no le atañe.",
    "premise.step-from": "el paso desde {numbers}",
    "premise.not-beside": "Está en otra tarjeta junto a esta: allí atañe a {target} sin las premisas que ve aquí.",
    "premise.not-against": (
        "Habla en contra de aquello a lo que lleva el paso, o en contra del paso mismo: una premisa tiene que ayudarle."
    ),
    "premise.not-for-premise": (
        "Es una razón a favor de {other}, una de las premisas a la vista. Desde ahí no lleva más lejos, hasta {target}."
    ),
    "premise.not-objects": (
        "En el mapa es {number}, parte de una objeción a {other}. No une las premisas a la vista con {target}."
    ),
    "premise.not-supports": (
        "En el mapa es {number}, parte de una razón a favor de {other}. No une las premisas a la vista con {target}."
    ),
    "premise.not-top": "Nada descansa en ella: en el mapa no es premisa, sino aquello en que acaba un argumento.",
    "premise.not-elsewhere": "En el mapa sirve en otro lugar: no une las premisas a la vista con {target}.",
    # Worksheets: the place of a statement
    "place.title": "Colocar los enunciados sueltos",
    "place.explains": (
        "Cada uno de estos enunciados se ha retirado del mapa. Diga a qué atañe, si a favor o en contra, y si por "
        "sí solo o únicamente junto con otros: las premisas de una tarjeta están ligadas, las tarjetas son "
        "independientes."
    ),
    "place.ask": "Este enunciado se ha caído del mapa: «{text}» ¿Cuál es su lugar?",
    "place.hint": (
        "Suponga que las premisas vecinas fueran falsas: ¿hablaría el enunciado por sí solo a favor o en contra de "
        "la conclusión? Si no, actúa junto con ellas; si sí, es una razón o una objeción por su cuenta."
    ),
    "place.reason-with": "Junto con {numbers} forma una razón a favor de {target}.",
    "place.objection-with": "Junto con {numbers} forma una objeción a {target}.",
    "place.reason": "Por sí solo es una razón a favor de {target}.",
    "place.objection": "Por sí solo es una objeción a {target}.",
    "place.why-with": "Él y {numbers} se necesitan: si se quita uno, lo que queda no se sostiene.",
    "place.not-alone": (
        "Por sí solo no da ninguna razón para pensar una cosa u otra de {target}: necesita la premisa que tiene al "
        "lado."
    ),
    "place.not-elsewhere": "Con {numbers} nada cambiaría para {target} si fuera falso: allí no falta nada.",
    "place.not-needless": "Aun sin {numbers} seguiría atañendo a {target}. No lo necesita.",
    "place.not-side-support": "Suponga que es verdad: eso hace {target} más creíble, no menos.",
    "place.not-side-attack": "Suponga que es verdad: eso hace {target} menos creíble, no más.",
    "place.not-lower": "No muestra que {lower} sea verdad: actúa en el mismo nivel y atañe a {target}.",
    "place.why": (
        "No necesita otra premisa: sin las demás tarjetas, seguiría hablando a favor o en contra de la conclusión."
    ),
    # Worksheets: the scheme of a step
    "scheme.title": "Nombrar el esquema",
    "scheme.explains": (
        "Un esquema es un patrón común de inferencia. Saber cuál sigue un paso es saber qué preguntarle."
    ),
    "scheme.ask": "¿Qué esquema sigue el paso desde {numbers}?",
    "scheme.hint": (
        "Ponga las premisas y la conclusión en la frase de cada esquema. Solo uno tiene lugar para todo lo que "
        "dicen las premisas."
    ),
    "scheme.why": "Pregúntele: {questions}",
    "scheme.not": "{scheme}: haría falta {roles}. Las premisas no dan todo eso.",
    "scheme.not-named": "El mapa nombra otro esquema para este paso.",
    # Worksheets: a planted fault
    "fault.title": "Encontrar el fallo introducido",
    "fault.explains": (
        "Digan lo que digan sus enunciados, un mapa puede razonar mal por la manera en que están unidos. Los "
        "encabezados no nombran aquí esquemas ni pesos."
    ),
    "fault.ask": "En esta copia de una parte del mapa se ha cambiado una cosa para mal. ¿Qué está mal?",
    "fault.hint": (
        "Pregúntese en cada tarjeta: si una premisa fuera falsa, ¿seguirían las otras atañendo a la conclusión? Y en "
        "cada objeción: ¿dice que la afirmación es falsa, o solo que falla el paso hacia ella? Siga luego las "
        "flechas: ¿vuelve algún número?"
    ),
    "fault.split": "{all} están dibujados como dos razones a favor de {target}, pero solo juntos forman una.",
    "fault.split-why": "En el mapa son premisas de un solo paso: si se quita una, lo que queda ya no atañe a {target}.",
    "fault.split-not": (
        "Aun sin {rest} quedaría con {one} una razón a favor de {target}, y al revés. Dos tarjetas es lo correcto."
    ),
    "fault.joined": (
        "{all} están dibujados como una sola razón ligada a favor de {target}, pero con {one} habría una razón sin "
        "{rest}."
    ),
    "fault.joined-why": (
        "En el mapa están en dos tarjetas. Aun sin {rest} quedaría con {one} una razón a favor de {target}."
    ),
    "fault.joined-not": (
        "Sin {one} no quedaría con {rest} ninguna razón a favor de {target}. Están ligadas, y una tarjeta es lo "
        "correcto."
    ),
    "fault.rebuttal": (
        "La objeción de {one} está dibujada contra {target}, pero solo dice que falla el paso desde {rest}."
    ),
    "fault.rebuttal-why": "Deja abierto si {target} es verdad. Su lugar es el paso de {rest} a {target}.",
    "fault.rebuttal-not": (
        "Habla en contra de {target} mismo, muestre lo que muestre {rest}: sin el paso desde {rest} seguiría siendo "
        "una objeción. Está en su lugar."
    ),
    "fault.undercut": (
        "La objeción de {one} está dibujada contra el paso de {rest} a {target}, pero habla en contra de {target} "
        "mismo."
    ),
    "fault.undercut-why": (
        "Sin el paso desde {rest} seguiría hablando en contra de {target}: su lugar es esa afirmación."
    ),
    "fault.undercut-not": (
        "No dice que {target} sea falso, solo que el paso desde {rest} no lo muestra. Está en su lugar."
    ),
    "fault.gap": "En el camino de {rest} a {target} falta una premisa que los una.",
    "fault.gap-why": "En el mapa el paso tiene una premisa más, que quedó implícita: {missing}",
    "fault.gap-not": "La premisa está: {one} une {others} con {target}.",
    "fault.idle": "{one} no aporta nada al paso de {rest} a {target}: trata de otra cosa.",
    "fault.idle-why": (
        "Sin esa premisa el paso sostiene lo mismo que antes. En el mapa está en otro lugar, y nada lleva de ella a "
        "{target}."
    ),
    "fault.idle-not": "Sin esa premisa no quedaría con {rest} ninguna razón a favor de {target}: hace falta.",
    "fault.circle": "{one} y {other} son razones uno del otro: el apoyo es circular.",
    "fault.circle-why": (
        "Siga las flechas de {other} hasta {one}; debajo de {other} vuelve {one} como premisa. Quien duda de uno no "
        "tiene razón para aceptar el otro."
    ),
    "fault.circle-not": "Las flechas suben de {other} a {one}, y debajo de {other} nada vuelve desde {one}.",
    "fault.begging": "{one} está entre sus propias premisas.",
    "fault.begging-why": "Quien duda de {one} duda también de esa premisa: es una petición de principio.",
    "fault.begging-not": "Ninguna tarjeta a favor de {one} tiene {one} entre sus premisas: busque el número debajo.",
    "fault.unanswered": "La objeción a {one} vale: nada en esta parte la responde.",
    "fault.unanswered-why": "Nada habla en contra de {rest}. Mientras sea así, {one} no se sostiene sin más.",
    "fault.unanswered-not": "Tiene respuesta, en {other}.",
    "fault.unopposed": "Nada en esta parte habla en contra de {one}, así que no hay nada que responder.",
    "fault.twice": "Las mismas premisas cuentan como dos razones a favor de {one}.",
    "fault.twice-why": "Lo que se dice dos veces no queda mejor mostrado que lo que se dice una.",
    "fault.twice-not": "Cada tarjeta a favor de {one} tiene sus propias premisas.",
    "fault.bare": "{one} no está argumentado ni supuesto: nada lo sostiene.",
    "fault.bare-why": (
        "El paso que llevaba allí ya no está, y no se había concedido: lo que descansa en él descansa en una mera "
        "aseveración."
    ),
    "fault.bare-not": "Está argumentado, por {rest}.",
    # Worksheets: what changes
    "withdrawal.title": "Decidir qué cambia",
    "withdrawal.explains": (
        "De lo que habla a favor y en contra de una afirmación deciden la razón y la objeción de más peso que "
        "valen: si la razón pesa más, la afirmación se sostiene; si pesa más la objeción, cae; si pesan lo mismo, "
        "está en disputa. Un paso pesa 1 si no se dice otra cosa. La evidencia, y lo que está supuesto sin "
        "razones, se sostienen mientras no valga ninguna objeción, y también los pasos cuyas premisas se "
        "sostienen. Si se quita un enunciado, otros pueden dejar de sostenerse, o volver a sostenerse."
    ),
    "withdrawal.ask": "Suponga que se retira {number}. Aténgase solo a esta parte del mapa.",
    "withdrawal.tick": (
        "¿De cuáles cambia la situación? Márquelos todos. Ahora cada uno se sostiene, si no se dice otra cosa."
    ),
    "withdrawal.hint": (
        "Siga las flechas hacia arriba desde {number}. Un paso necesita todas sus premisas: una razón o una "
        "objeción a la que le falta una premisa ya no vale. Compare después lo que queda en ambos lados de cada "
        "afirmación."
    ),
    "withdrawal.now-falls": "{text} (ahora cae)",
    "withdrawal.now-contested": "{text} (ahora en disputa)",
    "withdrawal.supported": "Vale una razón a favor de {numbers}, y nada de igual peso queda en contra.",
    "withdrawal.given": "Ya no vale ninguna objeción a {numbers}.",
    "withdrawal.defeated": "Ahora vale una objeción a {numbers}.",
    "withdrawal.outweighed": "Lo que habla en contra de {numbers} pesa ahora más que lo que habla a favor.",
    "withdrawal.below-standard": "Lo que habla a favor de {numbers} ya no basta frente a lo que habla en contra.",
    "withdrawal.balanced": "A favor y en contra de {numbers}, las razones de más peso pesan ahora lo mismo.",
    "withdrawal.depends-on-contested": "Algo que {numbers} necesita está ahora en disputa.",
    "withdrawal.unsupported": "No queda ninguna razón a favor de {numbers}.",
    "withdrawal.rests-on-fallen": "No queda ninguna razón a favor de {numbers} que valga.",
    "withdrawal.circular": "Solo queda un círculo de razones a favor de {numbers}.",
    "withdrawal.open": "Ya nada decide a favor ni en contra de {numbers}.",
    "withdrawal.still-supported": "A favor de {number} queda una razón que vale: {numbers}.",
    "withdrawal.still-given": "{number} no descansa en lo que falta: está dado, y ninguna objeción a él vale.",
    "withdrawal.still-falls": "{number} cae como antes: lo que falta no cambia nada.",
    "withdrawal.still-contested": "{number} sigue en disputa: lo que falta no lo decide.",
    "withdrawal.count": {"one": "{n} respuesta es correcta.", "other": "{n} respuestas son correctas."},
    "withdrawal.begin": "Empiece por {target}: ¿qué pasa allí primero, una vez que falta {number}?",
    "withdrawal.here": "Aquí {rule}",
    "withdrawal.elsewhere": "Para {numbers} rige otro estándar de prueba: {rule}",
    "withdrawal.rivals": (
        "De {numbers} a lo sumo uno puede sostenerse: las razones de cada uno son objeciones a los otros."
    ),
    "rule.balance": "una afirmación está en disputa si ambos lados pesan lo mismo.",
    "rule.scintilla": "una afirmación se sostiene si vale una razón a su favor, hable lo que hable en contra.",
    "rule.preponderance": "una afirmación cae si ambos lados pesan lo mismo.",
    "rule.clear-and-convincing": (
        "una afirmación se sostiene solo si la razón de más peso a su favor pesa más de {alpha}, y supera en más "
        "de {beta} a la objeción de más peso; si no, cae."
    ),
    "rule.beyond-reasonable-doubt": (
        "una afirmación se sostiene solo si la razón de más peso a su favor pesa más de {alpha}, y supera en más "
        "de {beta} a la objeción de más peso, que pesa menos de {gamma}; si no, cae."
    ),
    "rule.unanswered": (
        "una afirmación se sostiene si vale una razón a su favor y ninguna objeción, pesen lo que pesen."
    ),
    # Why a node stands or falls, as the rest of a sentence
    "list.more": "{n} más",
    "does.stands": "se sostiene",
    "does.contested": "está en disputa",
    "does.not-established": "no está establecido",
    "does.outweighed": "queda superado en peso",
    "does.below-standard": "no alcanza su estándar de prueba",
    "does.overturned": "está refutado",
    "does.answered": "está respondida",
    "does.open": "está abierta",
    "does.unanswered": "no tiene respuesta que se sostenga ({does})",
    "why.evidence": "dado como evidencia",
    "why.assumed": "supuesto",
    "why.supported": {"one": "{nodes} lo apoya", "other": "{nodes} lo apoyan"},
    "why.premises-stand": {"one": "la premisa {nodes} se sostiene", "other": "las premisas {nodes} se sostienen"},
    "why.stand": {"one": "{against} se sostiene", "other": "{against} se sostienen"},
    "why.ruled-out": {
        "one": "lo excluye la respuesta rival {nodes}, que se sostiene",
        "other": "lo excluyen las respuestas rivales {nodes}, que se sostienen",
    },
    "why.both": "{lack}, y {rest}",
    "why.only-assumed": "solo está supuesto",
    "why.lack-premises": "aun sin ataques no se sostendrían todas sus premisas",
    "why.lack-support": "aun sin ataques caería su apoyo",
    "why.withdrawn": "retirado",
    "why.attacks": {"one": "el ataque {nodes}", "other": "los ataques {nodes}"},
    "why.attacks-alone": {"one": "el ataque {nodes}", "other": "los ataques {nodes}"},
    "why.rivals": {"one": "la respuesta rival {nodes}", "other": "las respuestas rivales {nodes}"},
    "why.outweighed": {
        "one": "{against} pesa {con}, y lo que habla a favor, {pro}",
        "other": "{against} pesan {con}, y lo que habla a favor, {pro}",
    },
    "why.outweighed-rivals": {
        "one": "lo excluye la respuesta rival {nodes}, que pesa {con}, frente a {pro}",
        "other": "lo excluyen las respuestas rivales {nodes}, que pesan {con}, frente a {pro}",
    },
    "why.tie": "lo que habla a favor no pesa más que {against}, y según «{standard}» un empate no basta",
    "why.alpha": "lo que habla a favor pesa {pro}, y «{standard}» exige más de {bound}",
    "why.beta": "{pro} habla a favor y {con} en contra, y «{standard}» exige una ventaja de más de {bound}",
    "why.gamma": "lo que habla en contra pesa {con}, y «{standard}» exige menos de {bound}",
    "why.circular": "su único apoyo es circular ({nodes})",
    "why.no-premises": "no tiene premisas",
    "why.no-weight": "lo que lo apoya no tiene peso",
    "why.nothing": "nada lo apoya",
    "why.balanced": "{sides}, y ningún lado supera al otro ({pro}; en contra, {against})",
    "why.balanced-assumed": "{sides}, y ningún lado supera al otro (en contra, {against})",
    "why.for": {"one": "{n} razón a favor", "other": "{n} razones a favor"},
    "why.sides-hold": "{pro} y {against} en contra valen",
    "why.sides-contested": {
        "one": "{pro}, a su vez en disputa, y {against} en contra",
        "other": "{pro}, algunas a su vez en disputa, y {against} en contra",
    },
    "why.sides-assumed": {
        "one": "a favor está el supuesto; en contra, {n} razón",
        "other": "a favor está el supuesto; en contra, {n} razones",
    },
    "why.fallen-premises": {
        "one": "la premisa {nodes} no se sostiene",
        "other": "las premisas {nodes} no se sostienen",
    },
    "why.fallen": {"one": "su única razón, {nodes}, cae", "other": "todas sus razones caen: {nodes}"},
    "why.attacks-itself": {
        "one": "se ataca a sí mismo: {open} depende a su vez de él",
        "other": "se ataca a sí mismo: {open} dependen a su vez de él",
    },
    "why.stand-off": {
        "one": "un punto muerto que nada decide: {open} depende a su vez de él",
        "other": "un punto muerto que nada decide: {open} dependen a su vez de él",
    },
    "why.rivals-open": "está por ver cuánto cuentan en contra las respuestas rivales {nodes}",
    "why.contested": {"one": "{open} está en disputa", "other": "{open} están en disputa"},
    "why.reasons": {"one": "la razón {nodes}", "other": "las razones {nodes}"},
    "why.premises": {"one": "la premisa {nodes}", "other": "las premisas {nodes}"},
    "vain.falls": {"one": ", y el ataque {nodes} fracasa", "other": ", y los ataques {nodes} fracasan"},
    "vain.stands": {
        "one": ", y el ataque {nodes} queda superado en peso",
        "other": ", y los ataques {nodes} quedan superados en peso",
    },
    "vain.contested": {
        "one": ", y el ataque {nodes} está a su vez en disputa",
        "other": ", y los ataques {nodes} están a su vez en disputa",
    },
    "vain.holds": {"one": ", y el ataque {nodes} también vale", "other": ", y los ataques {nodes} también valen"},
    "vain.rivals-fall": {
        "one": ", y queda excluida la respuesta rival {nodes}",
        "other": ", y quedan excluidas las respuestas rivales {nodes}",
    },
    "vain.rivals-contested": {
        "one": ", y supera en peso a la respuesta rival {nodes}",
        "other": ", y supera en peso a las respuestas rivales {nodes}",
    },
    "count.first-falls": {"one": "{n} en contra fracasa", "other": "{n} en contra fracasan"},
    "count.first-stands": {"one": "{n} en contra queda superada", "other": "{n} en contra quedan superadas"},
    "count.first-contested": {
        "one": "{n} en contra está a su vez en disputa",
        "other": "{n} en contra están a su vez en disputa",
    },
    "count.first-holds": {"one": "{n} en contra también vale", "other": "{n} en contra también valen"},
    "count.stands": {"one": "{n} queda superada", "other": "{n} quedan superadas"},
    "count.contested": {"one": "{n} está a su vez en disputa", "other": "{n} están a su vez en disputa"},
    "count.holds": {"one": "{n} también vale", "other": "{n} también valen"},
    "count.rivals-fall": {
        "one": "queda excluida la respuesta rival",
        "other": "quedan excluidas {n} respuestas rivales",
    },
    "count.rivals-contested": {
        "one": "supera en peso a la respuesta rival",
        "other": "supera en peso a {n} respuestas rivales",
    },
    "count.nothing": "el mapa no tiene razones en contra",
    "count.supported": {"one": "{n} razón a favor vale", "other": "{n} razones a favor valen"},
    "count.balanced": "{sides}, y ningún lado supera al otro: la razón más fuerte de cada uno pesa {weight}",
    "count.balanced-several": (
        "{sides}, y ningún lado supera al otro: la razón más fuerte de cada uno pesa {weight}, y las razones no se "
        "suman"
    ),
    "fate.stands": {"one": "{nodes} se sostiene", "other": "{nodes} se sostienen"},
    "fate.contested": {"one": "{nodes} está en disputa", "other": "{nodes} están en disputa"},
    "fate.falls": {"one": "{nodes} cae", "other": "{nodes} caen"},
    "fate.none": "sin respuestas",
    # How both sides of a claim weigh
    "balance.against": "{weight} en contra",
    "balance.rival": "{weight} por una respuesta rival",
    "balance.both": "{pro} a favor y {con}",
    "balance.tie": "{pro} a favor y {con}, y con «{standard}» un empate no basta",
    "balance.alpha": "{pro} a favor, y «{standard}» exige más de {bound}",
    "balance.beta": "{pro} a favor y {con}, y «{standard}» exige una ventaja de más de {bound}",
    "balance.gamma": "{con}, y «{standard}» exige menos de {bound}",
    "balance.attacks": "{count} en contra",
    "balance.rivals": {"one": "{n} respuesta rival", "other": "{n} respuestas rivales"},
    "balance.tied": {"one": "{pro}, y {against} de igual peso", "other": "{pro}, y {against} de igual peso"},
    "balance.tied-assumed": {
        "one": "supuesto, y {against} de igual peso",
        "other": "supuesto, y {against} de igual peso",
    },
    # What would change that
    "name.for": "{start} a favor de {target}",
    "name.against": "{start} en contra de {target}",
    "name.for-step": "{start} a favor del paso {node}",
    "name.against-step": "{start} en contra del paso {node}",
    "name.from": "{node} (desde {start})",
    "name.step": {"one": "el paso {nodes}", "other": "los pasos {nodes}"},
    "name.attack": {"one": "el ataque {nodes}", "other": "los ataques {nodes}"},
    "name.question": "la pregunta {node}",
    "name.rival": "la rival {node}",
    "would.sentence": "{heading}: {ways}.",
    "would.stand": "Se sostendría",
    "would.not-stand": "Dejaría de sostenerse",
    "would.be-answered": "Quedaría respondida",
    "would.not-be-answered": "Dejaría de estar respondida",
    "would.answer": "si tuviera respuesta {steps}",
    "would.answer-both": "si tuvieran respuesta ambos: {steps}",
    "would.answer-all": "si tuvieran respuesta todos: {steps}",
    "would.attack": "si algo que se sostiene atacara {steps}",
    "would.attack-both": "si algo que se sostiene atacara ambos: {steps}",
    "would.attack-all": "si algo que se sostiene atacara todos: {steps}",
    "would.weigh": {
        "one": "con un peso de {bound} para {steps}",
        "other": "con un peso de {bound} cada uno para {steps}",
    },
    "would.more-than": "más de {bound}",
    "would.less-than": "menos de {bound}",
    "would.or-more": "{bound} o más",
    "would.or-less": "{bound} o menos",
    "would.without": {"one": "sin {units}", "other": "sin {units} juntos"},
    "would.no-rivals": "si las respuestas a {question} no fueran rivales",
    "would.support": "si algo que se sostiene lo apoyara",
    "would.grant": "si se concediera {claims}",
    "would.more-answers": "de {n} maneras más, con respuestas",
    "would.more-weights": "de {n} maneras más, con pesos",
    "would.more-withdrawals": "de {n} maneras más, con retiradas",
    "remark.no-single-node": "Nada por sí solo es imprescindible: se sostiene sin cualquiera de los elementos.",
    "remark.no-single-source": "Ninguna fuente por sí sola es imprescindible: se sostiene sin cualquiera de ellas.",
    "remark.common": "Toda la evidencia con fuente pasa por {units}.",
    "remark.no-nodes": "No se probaron las retiradas: son demasiadas.",
    "remark.no-sources": "No se probaron las retiradas de fuentes: son demasiadas.",
    "remark.one-node": "No se probaron todas las retiradas de más de un elemento a la vez: son demasiadas.",
    "remark.one-source": "No se probaron todas las retiradas de más de una fuente a la vez: son demasiadas.",
    "remark.two-nodes": "No se probaron todas las retiradas de más de dos elementos a la vez: son demasiadas.",
    "remark.two-sources": "No se probaron todas las retiradas de más de dos fuentes a la vez: son demasiadas.",
    "remark.weights": "No se probaron otros pesos: el mapa es demasiado grande.",
    "sides.answers": "Sus respuestas",
    "sides.rests": "Se apoya en",
    "sides.against": "En contra",
    "sides.for": "A favor",
    "sides.for-assumed": "A favor, además del supuesto",
    "handout.thesis": "En este mapa",
    "handout.question": "En este mapa la pregunta",
    "handout.caveat": "Esto vale para el mapa tal como está dibujado, no para la verdad.",
}
