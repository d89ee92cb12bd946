"""German."""

from argmap.words.table import Table

WORDS: Table = {
    # How words are put together
    "list.comma": ", ",
    "list.and": " und ",
    "list.or": " oder ",
    "colon": ": ",
    "quote": "„{text}“",
    "decimal": ",",
    "thousands": ".",
    "characters": {"one": "… noch {n} Zeichen", "other": "… noch {n} Zeichen"},
    # The header bars of cards, and what stands on cards
    "step.support": "weil",
    "step.attack": "jedoch",
    "step.undercut": "Schritt trägt nicht",
    "step.backing": "weil",
    "step.answer": "beantwortet",
    "step.question": "Frage",
    "step.rivals": "Entweder-oder-Frage",
    "card.backs": "stützt den Schritt",
    "card.weight": "Gewicht {weight}",
    "card.apart": "Mit keiner These verbunden",
    "card.no-premise": "? (keine Prämisse)",
    "card.no-target": "? (kein Ziel)",
    "card.question": "die Frage {id}",
    "card.step": "der Schritt {id}",
    "card.unknown": "? {id} (nicht in der Karte)",
    "card.see": "siehe {place}",
    "card.see-text": "siehe {place}: {text}",
    "card.not-shown": "nicht gezeigt",
    "card.more": {"one": "{n} weitere unten", "other": "{n} weitere unten"},
    "card.page": "S. {page}",
    "card.pages": "S. {first}–{last}",
    "card.evidence": "Beleg",
    "card.unstated": "unausgesprochen",
    "card.assumed": "angenommen",
    "card.standard": "Beweismaß: {standard}",
    "standard.balance": "Abwägung",
    "standard.scintilla": "ein Anhaltspunkt genügt",
    "standard.preponderance": "überwiegende Wahrscheinlichkeit",
    "standard.clear-and-convincing": "klar und überzeugend",
    "standard.beyond-reasonable-doubt": "jenseits vernünftigen Zweifels",
    "standard.unanswered": "ohne offenen Einwand",
    # The marks of standing, and what the legend says of them
    "mark.stands": "gilt",
    "mark.overturned": "widerlegt",
    "mark.outweighed": "überwogen",
    "mark.below-standard": "Beweismaß verfehlt",
    "mark.not-established": "nicht begründet",
    "mark.contested": "umstritten",
    "mark.answered": "beantwortet",
    "mark.open": "offen",
    "mark.no-answer-stands": "keine Antwort gilt",
    "mark.load-bearing": "tragend",
    "meaning.stands": "hat Gründe, die gelten",
    "meaning.overturned": "fällt durch einen Angriff oder eine konkurrierende Antwort, hier oder weiter unten",
    "meaning.outweighed": "fällt: was dagegen spricht, wiegt schwerer",
    "meaning.below-standard": "fällt: das verlangte Beweismaß ist nicht erreicht",
    "meaning.not-established": "fällt auch dann, wenn alle Angriffe und konkurrierenden Antworten entfallen",
    "meaning.contested": (
        "unentschieden: Für und Wider halten sich die Waage, oder Angriffe bilden einen Kreis, hier oder weiter unten"
    ),
    "meaning.answered": "eine Antwort gilt",
    "meaning.open": "keine Antwort gilt, und mindestens eine ist umstritten",
    "meaning.no-answer-stands": "alle Antworten fallen",
    "meaning.load-bearing": "entfällt es, so gilt eine These nicht mehr",
    "marks.note": (
        "Diese Zeichen beschreiben die Karte, wie sie gezeichnet ist, nicht die Wahrheit. Was keines trägt, gilt."
    ),
    "marks.incomplete": "Die Karte ist zu groß: Manches Tragende ist vielleicht nicht bezeichnet.",
    # The legend
    "legend.support": "stützt",
    "legend.attack": "spricht gegen die Aussage",
    "legend.undercut": "spricht gegen den Schritt",
    "legend.backing": "stützt den Schritt",
    "legend.answer": "beantwortet eine kritische Frage",
    "legend.question": "Frage: mehrere Antworten können gelten",
    "legend.rivals": "Entweder-oder-Frage: höchstens eine Antwort kann gelten",
    "legend.questions": "eine Frage und ihre Antworten",
    "legend.unstated": "unausgesprochene Prämisse",
    "legend.evidence": "Beleg",
    "legend.see": "vollständig bei seiner Nummer",
    "legend.unknown": "keine Aussage der Karte",
    # The picture in words, for those who cannot see it
    "picture.role": "Argumentkarte",
    "picture.summary": "Argumentkarte.",
    "picture.thesis": "These: {text}",
    "picture.question": "Frage: {text}",
    "picture.thesis-box": "These {statement}",
    "picture.rivals-box": "These, Entweder-oder-Frage: {statement}",
    "picture.statements": {"one": "{n} Aussage", "other": "{n} Aussagen"},
    "picture.supporting": {"one": "{n} stützender Schluss", "other": "{n} stützende Schlüsse"},
    "picture.opposing": {"one": "{n} angreifender Schluss", "other": "{n} angreifende Schlüsse"},
    "picture.questions": {"one": "{n} Frage", "other": "{n} Fragen"},
    "picture.counts": "{statements}, {supporting} und {opposing}.",
    "picture.counts-questions": "{statements}, {supporting}, {opposing} und {questions}.",
    # A picture of a part
    "part.note": "Teil der Karte: {what}. Nicht gezeigt: {listed}.",
    "part.bearing": "was für oder gegen {number} spricht",
    "part.step": "ein Schritt und was für oder gegen ihn spricht",
    "part.levels": {"one": "{n} Ebene", "other": "{n} Ebenen"},
    "part.tagged": "was das Schlagwort {tags} trägt, und die Schritte, die von dort nach oben führen",
    "part.statements": "{n} von {all} Aussagen",
    "part.steps": "{n} von {all} Schritten",
    "part.questions": "{n} von {all} Fragen",
    # Dates
    "date.months": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "date.months-of-days": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "date.seasons": "Frühjahr Sommer Herbst Winter",
    "date.first": "1",
    "date.day": "{day}. {month} {year}",
    "date.month": "{month} {year}",
    "date.season": "{month} {year}",
    "date.circa": "um {date}",
    "date.until": "bis {date}",
    "date.decade": "{decade}er Jahre",
    "date.century": "{century}. Jahrhundert",
    "date.centuries": "number",
    "date.bc": "{year} v. Chr.",
    "date.ad": "{year} n. Chr.",
    # Sources
    "cite.no-date": "o. J.",
    "cite.others": "{name} u. a.",
    "cite.editor": "{names} (Hg.)",
    "cite.editors": "{names} (Hg.)",
    "cite.in": "{via}, in {source}",
    "cite.listed-others": "{names} u. a.",
    "cite.last": " und ",
    "cite.ed": " (Hg.)",
    "cite.eds": " (Hg.)",
    "cite.book": " In: ",
    "cite.edited": ", hg. von {names}",
    "cite.edited-work": "Hg. von {names}",
    "cite.issue": ", Nr. {issue}",
    "cite.accessed": "Abgerufen: {date}. ",
    # Outlines
    "outline.evidence": "Beleg",
    "outline.step-above": "der Schritt darüber",
    # Kinds of evidence
    "evidence.event": "Ereignis",
    "evidence.testimony": "Zeugnis",
    "evidence.document": "Dokument",
    "evidence.statistic": "Statistik",
    "evidence.expert": "Fachurteil",
    "evidence.example": "Beispiel",
    # Documents on paper
    "paper.more": {"one": "noch {n} Aussage", "other": "noch {n} Aussagen"},
    "paper.from": " — Fortsetzung von ",
    "paper.continues": "{number} geht weiter auf {pages}",
    "paper.step": "der Schritt „{step}“",
    "paper.step-from": "der Schritt „{step}“ von {premises}",
    "paper.this-step": "dieser Schritt",
    "paper.above": "oben",
    "paper.answer": "Antwort",
    # Handouts
    "handout.how": (
        "Ein Schritt wird durch seine Nummern bezeichnet: „2.1 + 2.2 → 1.1“ führt von 2.1 und 2.2 zusammen zu 1.1."
    ),
    "handout.where": "Die Karte steht auf {page}.",
    "handout.parts": "Die Karte in Teilen",
    "handout.outline": "Gliederung",
    "handout.sources": "Quellen",
    "handout.questions": "Offene kritische Fragen",
    "handout.step-from": "der Schritt von {target}",
    # The page: what stands on it
    "page.skip": "Zur Gliederung springen",
    "page.tools": "Werkzeuge",
    "page.search": "Suchen",
    "page.search-tip": "Die Karte durchsuchen (/)",
    "page.seminar": "Seminar",
    "page.seminar-tip": "Einen Schritt nach dem anderen zeigen (s)",
    "page.blanks": "Lücken",
    "page.blanks-tip": "Aussagen verdecken, zur Übung",
    "page.blanks-none": "keine",
    "page.blanks-unstated": "unausgesprochene Prämissen",
    "page.blanks-claims": "alle Behauptungen",
    "page.blanks-all": "alle Aussagen",
    "page.levels": "Ebenen",
    "page.levels-tip": "Wie tief die Karte aufgeklappt ist",
    "page.expand": "Alles aufklappen",
    "page.expand-tip": "Alles aufklappen (e)",
    "page.collapse": "Alles zuklappen",
    "page.collapse-tip": "Alles zuklappen (c)",
    "page.outline": "Gliederung",
    "page.outline-tip": "Gliederung zeigen oder verbergen (o)",
    "page.details": "Einzelheiten",
    "page.details-tip": "Einzelheiten zeigen oder verbergen (d)",
    "page.dark": "Dunkel",
    "page.dark-tip": "Hell oder dunkel (t)",
    "page.print": "Drucken",
    "page.print-tip": "Karte und Gliederung drucken",
    "page.keys": "Tasten",
    "page.keys-tip": "Tasten (?)",
    "page.query": "Die Karte durchsuchen",
    "page.query-hint": "Suchen; Akzente spielen keine Rolle",
    "page.previous": "Voriger Treffer",
    "page.previous-tip": "Voriger Treffer (Umschalt+Eingabe)",
    "page.next": "Nächster Treffer",
    "page.next-tip": "Nächster Treffer (Eingabe)",
    "page.end-search": "Suche schließen",
    "page.close": "Schließen",
    "page.close-tip": "Schließen (Esc)",
    "page.zoom": "Größe",
    "page.zoom-out": "Verkleinern",
    "page.zoom-out-tip": "Verkleinern (-)",
    "page.zoom-in": "Vergrößern",
    "page.zoom-in-tip": "Vergrößern (+)",
    "page.fit": "Einpassen",
    "page.fit-tip": "Ganze Karte zeigen (0)",
    "page.map": "Die Karte; die Gliederung sagt dasselbe",
    "page.controls": "Steuerung des Seminars",
    "page.back": "◀ Zurück",
    "page.back-tip": "Zurück (Bild auf)",
    "page.forward": "Weiter ▶",
    "page.forward-tip": "Weiter (Bild ab)",
    "page.full-screen": "Vollbild",
    "page.full-screen-tip": "Vollbild (f)",
    "page.leave": "Verlassen",
    "page.leave-tip": "Seminarmodus verlassen (Esc)",
    "page.outline-of": "Gliederung der Karte",
    "page.end-details": "Einzelheiten schließen",
    "page.select": "Wählen Sie eine Aussage oder einen Schritt, um Quelle, Status und Zusammenhang zu sehen.",
    "page.key-search": "suchen; {Enter} nächster Treffer, {Shift} {Enter} voriger Treffer",
    "page.key-zoom": "vergrößern, verkleinern, einpassen",
    "page.key-move": "auf der Karte: verschieben; in der Gliederung: weitergehen, auf- und zuklappen",
    "page.key-enter": "in der Gliederung: den Argumentationsstrang zeigen, eine Lücke aufdecken",
    "page.key-escape": "aufheben, schließen, verlassen",
    "page.key-expand": "alles aufklappen, alles zuklappen",
    "page.key-panels": "Gliederung, Einzelheiten, hell oder dunkel",
    "page.key-seminar": "Seminarmodus",
    "page.key-next": "Seminar: nächster Schritt",
    "page.key-back": "Seminar: zurück",
    "page.key-ends": "Seminar: erster Schritt, letzter Schritt, schwarzer Bildschirm, Vollbild",
    # The page: what its script says
    "say.all": "alle",
    "say.collapsed": "Zugeklappt",
    "say.expanded": "Aufgeklappt",
    "say.all-expanded": "Alles aufgeklappt",
    "say.level": "Aufgeklappt bis Ebene {level}",
    "say.shown": "Alle Aussagen sind sichtbar",
    "say.hidden": {"one": "{n} Aussage ist verdeckt", "other": "{n} Aussagen sind verdeckt"},
    "say.hidden-cell": "{number} verdeckt",
    "say.nowhere": "Die Adresse nennt nichts auf dieser Karte.",
    "say.matches": {"one": "{n} Treffer", "other": "{n} Treffer"},
    "say.match": "{at} von {all}",
    "say.statement": "Aussage {number}",
    "say.uncover": "Verdeckt. Ein Klick auf die Karte oder die Eingabetaste in der Gliederung deckt sie auf.",
    "say.thesis": "These",
    "say.premise": "Unausgesprochene Prämisse",
    "say.assumption": "Angenommene Behauptung",
    "say.claim": "Behauptung",
    "say.quote": "„{text}“",
    "say.source": "Quelle",
    "say.confidence": "Zuversicht",
    "say.standard": "Beweismaß",
    "say.assumed": "Angenommen",
    "say.granted": "ohne Stütze zugestanden",
    "say.its-answers": "Ihre Antworten",
    "say.supported": "Gestützt von",
    "say.opposed": "Dagegen spricht",
    "say.note": "Anmerkung",
    "say.tags": "Schlagwörter",
    "say.standing": "Status",
    "say.load-bearing": "Tragend",
    "say.for": "Spricht für",
    "say.against": "Spricht gegen",
    "say.about": "Beantwortet eine Frage zu",
    "say.answers": "Beantwortet",
    "say.premises": "Prämissen",
    "say.opposes": "Spricht gegen",
    "say.supports": "Stützt",
    "say.weight": "Gewicht",
    "say.backed": "Gestützt von",
    "say.roles": "Rollen",
    "say.role": "{role}: ",
    "say.questions": "Kritische Fragen",
    "say.not-filled": "nicht besetzt",
    "say.open": "offen",
    "say.open-to": "offen ({attack})",
    "say.answered": "beantwortet durch ",
    "say.by": " durch ",
    "say.and": "und",
    "say.opening-thesis": "Die These:",
    "say.opening-root": "Mit keiner These verbunden:",
    "say.opening-support": "Weil",
    "say.opening-attack": "Jedoch:",
    "say.opening-undercut": "Doch dieser Schritt trägt nicht, denn",
    "say.opening-backing": "Und dieser Schritt trägt, denn",
    "say.opening-answer": "Zur Frage „{question}“:",
    "say.opening-question": "Die Frage:",
    "say.opening-option": "Eine Antwort:",
    "say.bears-support": "stützt {target}",
    "say.bears-attack": "spricht gegen {target}",
    "say.bears-undercut": "spricht gegen {target}",
    "say.bears-backing": "stützt {target}",
    "say.bears-answer": "beantwortet eine Frage zu {target}",
    "say.bears-question": "wird beantwortet durch {target}",
    "say.bears-option": "beantwortet {target}",
    "say.the-step": "den Schritt „{step}“",
    # The page: what its data say
    "node.question": "Frage",
    "node.rivals": "Entweder-oder-Frage",
    "node.evidence": "Beleg",
    "node.evidence-of": "Beleg ({kind})",
    # Worksheets
    "sheet.worksheet": "Arbeitsblatt",
    "sheet.title": "Arbeitsblatt: {title}",
    "sheet.key": "Lösung",
    "sheet.key-title": "Lösung: {title}",
    "sheet.tasks": {"one": "{n} Aufgabe.", "other": "{n} Aufgaben."},
    "sheet.how-page": (
        "Jede zeigt einen Teil der Karte; die Aussagen haben die Nummern der ganzen Karte, die am Ende steht. "
        "Antworten Sie, dann prüfen Sie: Sie können es so oft versuchen, wie Sie möchten."
    ),
    "sheet.how-text": (
        "Jede Aufgabe zeigt einen Teil der Karte. Die Aussagen haben die Nummern, die sie auf der ganzen Karte "
        "haben; sie steht am Ende. Kreuzen Sie eine Antwort an, oder mehrere, wo die Aufgabe es verlangt."
    ),
    "sheet.how-paper": (
        "Jede zeigt einen Teil der Karte; die Aussagen haben die Nummern, die sie auf der ganzen Karte haben. "
        "Kreuzen Sie eine Antwort an, oder mehrere, wo die Aufgabe es verlangt."
    ),
    "sheet.how-file": (
        "Schreiben Sie den Buchstaben Ihrer Wahl hinter jedes `answer:`, mehrere wie in [A, C]. `map` ist die "
        "ganze Karte, in der verdeckt oder herausgenommen ist, wonach gefragt wird; `part` ist der Teil, um den es "
        "in einer Aufgabe geht. `argmap check` bewertet diese Datei, wenn die Lösung daneben liegt, oder mit "
        "`--key DATEI`."
    ),
    "sheet.how-key": (
        "Die Lösung eines Arbeitsblatts: dieselben Aufgaben mit ihren Antworten. `argmap check` bewertet "
        "Arbeitsblätter danach."
    ),
    "sheet.no-script": "Ohne JavaScript kann diese Seite Ihre Antworten nicht bewerten; sie lässt sich drucken.",
    "sheet.footer": "Arbeitsblatt {mark}, Startwert {seed}",
    "sheet.task": "Aufgabe {number}",
    "sheet.task-kind": "Aufgabe {number} ({kind})",
    "sheet.part": "Teil der Karte, Aufgabe {number}",
    "sheet.own": "In eigenen Worten",
    "sheet.check": "Prüfen",
    "sheet.hint": "Hinweis",
    "sheet.show": "Antwort zeigen",
    "sheet.map": "Die ganze Karte",
    "sheet.show-map": "Die Karte zeigen; wonach gefragt wird, ist verdeckt oder herausgenommen",
    "sheet.name": "Name:",
    "sheet.date": "Datum:",
    "sheet.covered": "Die verdeckte Prämisse von Aufgabe {number}",
    "sheet.question": "Frage {number}",
    "marking.score": "{n} von {all} richtig",
    "marking.none": "Keine Antwort.",
    "marking.choose": "Wählen Sie zuerst eine.",
    "marking.right": "✓ Richtig.",
    "marking.wrong": "✗ Noch nicht.",
    "marking.again": "Versuchen Sie es noch einmal, oder nehmen Sie den Hinweis.",
    "marking.too-many": {"one": "{n} Kreuz zu viel", "other": "{n} Kreuze zu viel"},
    "marking.missing": {"one": "{n} Kreuz fehlt", "other": "{n} Kreuze fehlen"},
    "marking.answer": "Die Antwort ist {letters}.",
    # Worksheets: the hidden premise
    "premise.title": "Die verdeckte Prämisse finden",
    "premise.explains": (
        "Prämissen auf einer Karte wirken zusammen: Der Schritt braucht jede von ihnen. Auf jeder Karte unten ist "
        "eine verdeckt."
    ),
    "premise.ask": (
        "Neben {numbers} hat der Schritt eine verdeckte Prämisse. Mit welcher trägt er? Sagen Sie es zuerst in "
        "eigenen Worten; dann wählen Sie."
    ),
    "premise.hint": (
        "Suchen Sie Wörter der Konklusion, von denen die sichtbaren Prämissen nicht sprechen, und Wörter der "
        "Prämissen, die in der Konklusion nicht wiederkehren. Die verdeckte Prämisse verbindet sie."
    ),
    "premise.why": (
        "Mit {numbers} bildet sie einen verbundenen Grund: Ohne sie haben jene mit der Konklusion nichts zu tun."
    ),
    # Worksheets: the place of a statement
    "place.title": "Die losen Aussagen einordnen",
    "place.explains": (
        "Jede dieser Aussagen wurde aus der Karte genommen. Sagen Sie, worauf sie sich bezieht, ob sie dafür oder "
        "dagegen spricht, und ob für sich allein oder nur zusammen mit anderen: Prämissen auf einer Karte sind "
        "verbunden, Karten sind getrennt."
    ),
    "place.ask": "Diese Aussage ist von der Karte gefallen: „{text}“ Wohin gehört sie?",
    "place.hint": (
        "Angenommen, die Prämissen neben ihr wären falsch: Spräche die Aussage für sich allein noch für oder gegen "
        "die Konklusion? Wenn nicht, wirkt sie mit ihnen zusammen; wenn doch, ist sie ein eigener Grund oder "
        "Einwand."
    ),
    "place.reason-with": "Zusammen mit {numbers} bildet sie einen Grund für {target}.",
    "place.objection-with": "Zusammen mit {numbers} bildet sie einen Einwand gegen {target}.",
    "place.reason": "Für sich allein ist sie ein Grund für {target}.",
    "place.objection": "Für sich allein ist sie ein Einwand gegen {target}.",
    "place.why-with": "Sie und {numbers} brauchen einander: Fällt eines weg, so trägt der Rest nicht.",
    "place.why": (
        "Sie braucht keine andere Prämisse: Ohne die anderen Karten spräche sie immer noch für oder gegen die "
        "Konklusion."
    ),
    # Worksheets: the scheme of a step
    "scheme.title": "Das Schema benennen",
    "scheme.explains": (
        "Ein Schema ist ein verbreitetes Muster des Schließens. Wer weiß, welchem ein Schritt folgt, weiß, wonach "
        "er zu fragen hat."
    ),
    "scheme.ask": "Welchem Schema folgt der Schritt von {numbers}?",
    "scheme.hint": (
        "Setzen Sie die Prämissen und die Konklusion in den Satz jedes Schemas ein. Nur eines hat einen Platz für "
        "alles, was die Prämissen sagen."
    ),
    "scheme.why": "Fragen Sie: {questions}",
    # Worksheets: a planted fault
    "fault.title": "Den eingebauten Fehler finden",
    "fault.explains": (
        "Eine Karte kann falsch sein, was auch immer ihre Aussagen besagen: durch die Art, wie sie zusammengesetzt "
        "sind."
    ),
    "fault.ask": "In dieser Kopie eines Teils der Karte wurde etwas verdorben. Was stimmt nicht?",
    "fault.hint": (
        "Gehen Sie von oben Karte für Karte durch: Ist jede Behauptung begründet oder angenommen, und nicht "
        "beides? Kehrt eine Nummer weiter unten oder auf einer Karte wieder? Ist jeder Einwand beantwortet?"
    ),
    "fault.why": "argmap check findet {rule}",
    "fault.AM101": "Ein Schritt zu {one} geht von etwas aus, das nicht auf der Karte steht.",
    "fault.AM103": "Ein Schritt begründet {one}, einen Beleg: Ihn kann man bezweifeln, aber nicht begründen.",
    "fault.AM104": "Ein Schritt zählt {one} zweimal unter seine Prämissen.",
    "fault.AM202": "{one} und {other} begründen einander: Die Stützung verläuft im Kreis.",
    "fault.AM203": "Ein und derselbe Schritt hat {one} unter seinen Prämissen und als Konklusion.",
    "fault.AM204": "{one} ist weder begründet noch angenommen: Nichts trägt es.",
    "fault.AM205": "{one} ist sowohl begründet als auch angenommen.",
    "fault.AM207": "Dieselben Prämissen zählen als zwei Gründe für {one}.",
    "fault.AM503": "Der Einwand gegen {one} gilt: Nichts auf der Karte beantwortet ihn.",
    # Worksheets: what changes
    "withdrawal.title": "Entscheiden, was sich ändert",
    "withdrawal.explains": (
        "Von dem, was für und gegen eine Behauptung spricht, entscheiden der gewichtigste Grund und der "
        "gewichtigste Einwand, die gelten: Wiegt der Grund mehr, so gilt die Behauptung; wiegt der Einwand mehr, "
        "so fällt sie; wiegen beide gleich viel, so ist sie umstritten. Ein Schritt wiegt 1, wenn nichts anderes "
        "dabeisteht. Belege, und was als angenommen bezeichnet ist und keine Gründe hat, gelten, solange kein "
        "Einwand gilt; ebenso Schritte, deren Prämissen gelten. Nimmt man eine Aussage weg, so gelten manche "
        "andere vielleicht nicht mehr, oder wieder."
    ),
    "withdrawal.ask": "Angenommen, {number} wird zurückgenommen. Halten Sie sich allein an diesen Teil der Karte.",
    "withdrawal.tick": (
        "Wessen Status ändert sich? Kreuzen Sie alle an. Jetzt gilt jede, wenn nichts anderes dabeisteht."
    ),
    "withdrawal.hint": (
        "Folgen Sie den Pfeilen von {number} aufwärts. Ein Schritt braucht alle seine Prämissen: Ein Grund oder "
        "Einwand, dem eine Prämisse fehlt, gilt nicht mehr. Vergleichen Sie dann, was auf beiden Seiten jeder "
        "Behauptung bleibt."
    ),
    "withdrawal.now-falls": "{text} (fällt zurzeit)",
    "withdrawal.now-contested": "{text} (zurzeit umstritten)",
    "withdrawal.supported": "Ein Grund für {numbers} gilt, und nichts, was ebenso viel wiegt, spricht noch dagegen.",
    "withdrawal.given": "Kein Einwand gegen {numbers} gilt mehr.",
    "withdrawal.defeated": "Ein Einwand gegen {numbers} gilt nun.",
    "withdrawal.outweighed": "Was gegen {numbers} spricht, wiegt nun mehr als das, was dafür spricht.",
    "withdrawal.below-standard": "Was für {numbers} spricht, genügt nicht mehr gegen das, was dagegen spricht.",
    "withdrawal.balanced": "Für und gegen {numbers} wiegen die gewichtigsten Gründe nun gleich viel.",
    "withdrawal.depends-on-contested": "Etwas, das {numbers} braucht, ist nun umstritten.",
    "withdrawal.unsupported": "Kein Grund für {numbers} bleibt.",
    "withdrawal.rests-on-fallen": "Kein Grund für {numbers} bleibt, der gilt.",
    "withdrawal.circular": "Für {numbers} bleibt nur ein Kreis von Gründen.",
    "withdrawal.open": "Nichts entscheidet mehr für oder gegen {numbers}.",
    "withdrawal.here": "Hier gilt: {rule}",
    "withdrawal.elsewhere": "Für {numbers} gilt ein anderes Beweismaß: {rule}",
    "withdrawal.rivals": (
        "Von {numbers} kann höchstens eine gelten: Die Gründe für jede sind Einwände gegen die anderen."
    ),
    "rule.balance": "Eine Behauptung ist umstritten, wenn beide Seiten gleich viel wiegen.",
    "rule.scintilla": "Eine Behauptung gilt, wenn ein Grund für sie gilt, was auch immer dagegen spricht.",
    "rule.preponderance": "Eine Behauptung fällt, wenn beide Seiten gleich viel wiegen.",
    "rule.clear-and-convincing": (
        "Eine Behauptung gilt nur, wenn der gewichtigste Grund für sie mehr als {alpha} wiegt und um mehr als "
        "{beta} mehr als der gewichtigste Einwand; sonst fällt sie."
    ),
    "rule.beyond-reasonable-doubt": (
        "Eine Behauptung gilt nur, wenn der gewichtigste Grund für sie mehr als {alpha} wiegt und um mehr als "
        "{beta} mehr als der gewichtigste Einwand, der weniger als {gamma} wiegt; sonst fällt sie."
    ),
    "rule.unanswered": "Eine Behauptung gilt, wenn ein Grund für sie gilt und kein Einwand, was sie auch wiegen.",
}
