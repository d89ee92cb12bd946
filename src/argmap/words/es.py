"""Spanish."""

from argmap.words.table import Table

WORDS: Table = {
    # How words are put together
    "list.comma": ", ",
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
    "paper.from": " — viene de la ",
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
    "handout.questions": "Preguntas críticas abiertas",
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
    "page.keys": "Teclas",
    "page.keys-tip": "Teclas (?)",
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
    "page.map": "El mapa; el esquema es su equivalente",
    "page.controls": "Controles del seminario",
    "page.back": "◀ Atrás",
    "page.back-tip": "Atrás (Re Pág)",
    "page.forward": "Siguiente ▶",
    "page.forward-tip": "Siguiente (Av Pág)",
    "page.full-screen": "Pantalla completa",
    "page.full-screen-tip": "Pantalla completa (f)",
    "page.leave": "Salir",
    "page.leave-tip": "Salir del modo seminario (Esc)",
    "page.outline-of": "Esquema del mapa",
    "page.end-details": "Cerrar los detalles",
    "page.select": "Elija un enunciado o un paso para ver su fuente, su situación y a qué atañe.",
    "page.key-search": "buscar; {Enter} resultado siguiente, {Shift} {Enter} resultado anterior",
    "page.key-zoom": "ampliar, reducir, ajustar",
    "page.key-move": "en el mapa: moverlo; en el esquema: avanzar, desplegar y plegar",
    "page.key-enter": "en el esquema: mostrar la línea argumental, descubrir un hueco",
    "page.key-escape": "borrar, cerrar, salir",
    "page.key-expand": "desplegar todo, plegar todo",
    "page.key-panels": "esquema, detalles, claro u oscuro",
    "page.key-seminar": "modo seminario",
    "page.key-next": "seminario: paso siguiente",
    "page.key-back": "seminario: atrás",
    "page.key-ends": "seminario: primer paso, último paso, pantalla negra, pantalla completa",
    # The page: what its script says
    "say.all": "todos",
    "say.collapsed": "Plegado",
    "say.expanded": "Desplegado",
    "say.all-expanded": "Todo desplegado",
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
    "say.and": "y",
    "say.opening-thesis": "La tesis:",
    "say.opening-root": "Sin conexión con ninguna tesis:",
    "say.opening-support": "Porque",
    "say.opening-attack": "Sin embargo,",
    "say.opening-undercut": "Pero este paso falla, pues",
    "say.opening-backing": "Y este paso vale, pues",
    "say.opening-answer": "A la pregunta «{question}»:",
    "say.opening-question": "La pregunta:",
    "say.opening-option": "Una respuesta:",
    "say.bears-support": "apoya {target}",
    "say.bears-attack": "se opone a {target}",
    "say.bears-undercut": "se opone a {target}",
    "say.bears-backing": "respalda {target}",
    "say.bears-answer": "responde a una pregunta sobre {target}",
    "say.bears-question": "tiene por respuesta {target}",
    "say.bears-option": "responde a {target}",
    "say.the-step": "el paso «{step}»",
    # The page: what its data say
    "node.question": "Pregunta",
    "node.rivals": "Pregunta con respuestas rivales",
    "node.evidence": "Evidencia",
    "node.evidence-of": "Evidencia ({kind})",
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
    "sheet.show": "Mostrar la respuesta",
    "sheet.map": "El mapa completo",
    "sheet.show-map": "Mostrar el mapa, con lo que se pregunta cubierto o retirado",
    "sheet.name": "Nombre:",
    "sheet.date": "Fecha:",
    "sheet.covered": "La premisa oculta del ejercicio {number}",
    "sheet.question": "pregunta {number}",
    "marking.score": "{n} de {all} correctas",
    "marking.none": "Sin respuesta.",
    "marking.choose": "Elija una primero.",
    "marking.right": "✓ Correcto.",
    "marking.wrong": "✗ Todavía no.",
    "marking.again": "Inténtelo otra vez, o tome la pista.",
    "marking.too-many": {"one": "{n} marca de más", "other": "{n} marcas de más"},
    "marking.missing": {"one": "falta {n} marca", "other": "faltan {n} marcas"},
    "marking.answer": "La respuesta es {letters}.",
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
    "premise.why": "Con {numbers} forma una sola razón ligada: sin ella, aquellas no atañen a la conclusión.",
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
    # Worksheets: a planted fault
    "fault.title": "Encontrar el fallo introducido",
    "fault.explains": "Un mapa puede estar mal digan lo que digan sus enunciados: por la manera en que están unidos.",
    "fault.ask": "En esta copia de una parte del mapa se ha estropeado algo. ¿Qué está mal?",
    "fault.hint": (
        "Recorra las tarjetas desde arriba: ¿está cada afirmación argumentada, o supuesta, y no ambas cosas? "
        "¿Vuelve un número más abajo o dos veces en una tarjeta? ¿Tiene respuesta cada objeción?"
    ),
    "fault.why": "argmap check encuentra {rule}",
    "fault.AM101": "Un paso hacia {one} parte de algo que no está en el mapa.",
    "fault.AM103": (
        "Un paso argumenta a favor de {one}, que es evidencia: se puede dudar de ella, pero no se argumenta."
    ),
    "fault.AM104": "Un paso cuenta {one} dos veces entre sus premisas.",
    "fault.AM202": "{one} y {other} son razones uno del otro: el apoyo es circular.",
    "fault.AM203": "Un mismo paso tiene {one} entre sus premisas y como conclusión.",
    "fault.AM204": "{one} no está argumentado ni supuesto: nada lo sostiene.",
    "fault.AM205": "{one} está a la vez argumentado y supuesto.",
    "fault.AM207": "Las mismas premisas cuentan como dos razones a favor de {one}.",
    "fault.AM503": "La objeción a {one} vale: nada en el mapa la responde.",
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
}
