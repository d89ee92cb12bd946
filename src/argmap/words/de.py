"""German."""

from argmap.words.table import Table

WORDS: Table = {
    # How words are put together
    "list.comma": ", ",
    "list.semicolon": "; ",
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
    "card.slide": "Folie {slide}",
    "card.slides": "Folien {first}–{last}",
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
    "leader.title": "Für die Seminarleitung",
    "leader.how": (
        "Eine offene kritische Frage für jeden Schritt, in der Reihenfolge der Gliederung. Stellen Sie sie, bevor "
        "Sie sagen, was die Karte antwortet."
    ),
    "leader.follows": "Folgt das wirklich? Was müsste außerdem wahr sein?",
    "leader.rebuttal": "Eine schlechte Antwort spricht gegen die Konklusion.",
    "leader.undermining": "Eine schlechte Antwort spricht gegen eine Prämisse.",
    "leader.undercut": "Eine schlechte Antwort spricht gegen den Schritt.",
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
    "page.svg": "Als SVG speichern",
    "page.png": "Als PNG speichern",
    "page.link": "Link kopieren",
    "page.cite": "Quellenangabe kopieren",
    "page.only": "Nur dies zeichnen",
    "page.only-tip": "Nur den Argumentationsstrang hiervon zeichnen (x)",
    "page.whole": "Ganze Karte",
    "page.whole-tip": "Wieder die ganze Karte zeichnen (Esc)",
    "page.keys": "Tasten",
    "page.keys-tip": "Tasten (?)",
    "page.more": "Mehr",
    "page.more-tip": "Ebenen, Lücken, Drucken und andere Werkzeuge",
    "page.legend": "Legende",
    "page.legend-tip": "Was die Zeichen bedeuten (l)",
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
    "page.read-tip": "Lesegröße (1)",
    "page.minimap-tip": "Klicken, um dorthin zu gehen",
    "page.map": "Die Karte; die Gliederung sagt dasselbe",
    "page.controls": "Steuerung des Seminars",
    "page.back": "◀ Zurück",
    "page.back-tip": "Zurück (Bild auf)",
    "page.forward": "Weiter ▶",
    "page.forward-tip": "Weiter (Bild ab)",
    "page.comments": "Notizen",
    "page.comments-tip": "Satz und Anmerkungen ein- oder ausblenden (n)",
    "page.way": "Der Weg von der These",
    "page.steps": "Schritte des Seminars",
    "page.step": "Der Schritt",
    "page.full-screen": "Vollbild",
    "page.full-screen-tip": "Vollbild (f)",
    "page.leave": "Verlassen",
    "page.leave-tip": "Seminarmodus verlassen (Esc)",
    "page.outline-of": "Gliederung der Karte",
    "page.end-details": "Einzelheiten schließen",
    "page.select": "Wählen Sie eine Aussage oder einen Schritt, um Quelle, Status und Zusammenhang zu sehen.",
    "page.key-search": "suchen; {Enter} nächster Treffer, {Shift} {Enter} voriger Treffer",
    "page.key-zoom": "vergrößern, verkleinern, einpassen, Lesegröße",
    "page.key-move": "auf der Karte: verschieben; in der Gliederung: weitergehen, auf- und zuklappen",
    "page.key-enter": "in der Gliederung: den Argumentationsstrang zeigen, eine Lücke aufdecken",
    "page.key-escape": "aufheben, schließen, verlassen",
    "page.key-expand": "alles aufklappen, alles zuklappen, nur den Argumentationsstrang des Gewählten zeichnen",
    "page.key-panels": "Gliederung, Einzelheiten, Legende, hell oder dunkel",
    "page.key-seminar": "Seminarmodus",
    "page.key-next": "Seminar: nächster Schritt",
    "page.key-back": "Seminar: zurück",
    "page.key-ends": "Seminar: erster Schritt, letzter Schritt, Notizen, schwarzer Bildschirm, Vollbild",
    # The page: what its script says
    "say.all": "alle",
    "say.collapsed": "Zugeklappt",
    "say.expanded": "Aufgeklappt",
    "say.all-expanded": "Alles aufgeklappt",
    "say.only": "Nur der Argumentationsstrang von {name}",
    "say.copied": "Kopiert",
    "say.argument-map": "Argumentkarte",
    "say.cited": "{text}, Nr. {number} in: {map}",
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
    "say.because-join": ". Und es gilt: ",
    "say.because-support": "Es gilt: {premises}. Also gilt: {conclusion}.",
    "say.because-attack": "Dagegen gilt: {premises}. Zweifelhaft ist daher: {conclusion}.",
    "say.because-undercut": "Doch es gilt: {premises}. Darum folgt nicht: {conclusion}.",
    "say.because-undercut-attack": "Doch es gilt: {premises}. Darum ist dies noch nicht zweifelhaft: {conclusion}.",
    "say.because-undercut-step": "Doch es gilt: {premises}. Darum trägt dieser Schritt nicht.",
    "say.because-backing": "Und es gilt: {premises}. Darum folgt tatsächlich: {conclusion}.",
    "say.because-backing-attack": "Und es gilt: {premises}. Zweifelhaft ist also tatsächlich: {conclusion}.",
    "say.because-backing-step": "Und es gilt: {premises}. Darum trägt dieser Schritt.",
    "say.one-by-one-join": " Und es gilt: ",
    "say.one-by-one-support": "Es gilt: {premises} Also gilt: {conclusion}",
    "say.one-by-one-attack": "Dagegen gilt: {premises} Zweifelhaft ist daher: {conclusion}",
    "say.one-by-one-undercut": "Doch es gilt: {premises} Darum folgt nicht: {conclusion}",
    "say.one-by-one-undercut-attack": "Doch es gilt: {premises} Darum ist dies noch nicht zweifelhaft: {conclusion}",
    "say.one-by-one-undercut-step": "Doch es gilt: {premises} Darum trägt dieser Schritt nicht.",
    "say.one-by-one-backing": "Und es gilt: {premises} Darum folgt tatsächlich: {conclusion}",
    "say.one-by-one-backing-attack": "Und es gilt: {premises} Zweifelhaft ist also tatsächlich: {conclusion}",
    "say.one-by-one-backing-step": "Und es gilt: {premises} Darum trägt dieser Schritt.",
    "say.opening-thesis": "Die These:",
    "say.opening-root": "Mit keiner These verbunden:",
    "say.opening-answer": "Zur Frage „{question}“:",
    "say.opening-question": "Die Frage:",
    "say.opening-option": "Eine Antwort:",
    "say.question": "Frage",
    "say.not-connected": "Mit keiner These verbunden",
    "say.open-questions": "Offene kritische Fragen",
    "say.bears-support": "stützt {target}",
    "say.bears-attack": "spricht gegen {target}",
    "say.bears-undercut": "spricht gegen {target}",
    "say.bears-backing": "stützt {target}",
    "say.bears-answer": "beantwortet eine Frage zu {target}",
    "say.bears-question": "wird beantwortet durch {target}",
    "say.bears-option": "beantwortet {target}",
    "say.the-step": "den Schritt „{step}“",
    # The live page: what stands beside the map
    "live.findings": "Befunde",
    "live.findings-tip": "Zeigen, was gefunden wurde und was feststeht oder fällt",
    "live.verdicts": "Ergebnisse",
    "live.none": "Keine Befunde",
    "live.more": {"one": "{n} weiterer", "other": "{n} weitere"},
    "live.broken": "Dies ist das letzte Bild, das gezeichnet werden konnte.",
    "live.undrawn": "Noch konnte kein Bild gezeichnet werden.",
    "live.lost": "Die Verbindung ist unterbrochen. Die Seite versucht, sie wiederherzustellen.",
    "live.stopped": "Der Server ist beendet. Diese Seite ändert sich nicht mehr.",
    "live.presenter": "Vortrag",
    "live.follow": "Dem Vortrag folgen",
    "live.opens": "Ein Klick auf eine Karte öffnet den Editor",
    "live.open": "Im Editor öffnen",
    "live.not-opened": "Der Editor wurde nicht geöffnet: {why}",
    "live.share": "Adresse für Zuschauer kopieren",
    "live.viewers": {"one": "{n} Zuschauer", "other": "{n} Zuschauer"},
    # The page: what its data say
    "node.question": "Frage",
    "node.rivals": "Entweder-oder-Frage",
    "node.evidence": "Beleg",
    "node.evidence-of": "Beleg ({kind})",
    # What a bad answer to a critical question amounts to
    "attack.rebuttal": "gegen die Konklusion",
    "attack.undermining": "gegen eine Prämisse",
    "attack.undercut": "gegen den Schritt",
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
    "sheet.ruled-out": "{letters} können Sie ausschließen.",
    "sheet.hint-more": "Zweiter Hinweis",
    "sheet.show": "Antwort zeigen",
    "sheet.map": "Die ganze Karte",
    "sheet.show-map": "Die Karte zeigen; wonach gefragt wird, ist verdeckt oder herausgenommen",
    "sheet.result": "Mein Ergebnis",
    "sheet.how-result": (
        "Ihre Antworten bleiben in diesem Browser und sonst nirgends. Hier stehen sie als Text für die Person, die "
        "das Blatt gestellt hat: Kopieren Sie ihn, und schicken Sie ihn, wie Sie wollen."
    ),
    "sheet.copy": "Mein Ergebnis kopieren",
    "sheet.restart": "Von vorn beginnen",
    "sheet.name": "Name:",
    "sheet.date": "Datum:",
    "sheet.covered": "Die verdeckte Prämisse von Aufgabe {number}",
    "sheet.question": "Frage {number}",
    "marking.score": "{n} von {all} richtig",
    "marking.none": "Keine Antwort.",
    "marking.choose": "Wählen Sie zuerst eine.",
    "marking.right": "✓ Richtig.",
    "marking.wrong": "✗ Noch nicht.",
    "marking.of": "{letter}: {reason}",
    "marking.too-many": {"one": "{n} Kreuz zu viel", "other": "{n} Kreuze zu viel"},
    "marking.missing": {"one": "{n} Kreuz fehlt", "other": "{n} Kreuze fehlen"},
    "marking.answer": "Richtig ist {letters}.",
    "marking.open": "keine Antwort",
    "marking.tries": {"one": "{n} Versuch", "other": "{n} Versuche"},
    "marking.hints": {"one": "{n} Hinweis", "other": "{n} Hinweise"},
    "marking.shown": "Antwort angesehen",
    "marking.copied": "Kopiert.",
    "marking.not-copied": "Markieren Sie den Text, und kopieren Sie ihn.",
    "marking.restart": "Alle Antworten dieses Arbeitsblatts löschen?",
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
    "premise.why": "Sie verbindet {numbers} mit {target}: Ohne sie hat der Rest damit nichts mehr zu tun.",
    "premise.step-from": "dem Schritt von {numbers}",
    "premise.not-beside": (
        "Sie steht in einem anderen Grund daneben: Dort bezieht sie sich auf {target}, ohne die Prämissen, die Sie "
        "hier sehen."
    ),
    "premise.not-against": (
        "Sie spricht gegen das, worauf der Schritt führt, oder gegen den Schritt selbst: Eine Prämisse muss ihm helfen."
    ),
    "premise.not-for-premise": (
        "Sie ist ein Grund für {other}, eine der sichtbaren Prämissen. Von dort führt sie nicht weiter zu {target}."
    ),
    "premise.not-objects": (
        "In der Karte ist sie {number} und gehört zu einem Einwand gegen {other}. Sie verbindet die sichtbaren "
        "Prämissen nicht mit {target}."
    ),
    "premise.not-supports": (
        "In der Karte ist sie {number} und gehört zu einem Grund für {other}. Sie verbindet die sichtbaren Prämissen "
        "nicht mit {target}."
    ),
    "premise.not-top": (
        "Nichts ruht auf ihr: In der Karte ist sie gar keine Prämisse, sondern das, worin ein Argument endet."
    ),
    "premise.not-elsewhere": (
        "In der Karte tut sie ihren Dienst anderswo: Sie verbindet die sichtbaren Prämissen nicht mit {target}."
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
    "place.not-alone": (
        "Für sich allein gibt sie keinen Grund, über {target} so oder so zu denken: Sie braucht die Prämisse neben ihr."
    ),
    "place.not-elsewhere": (
        "Mit {numbers} wäre es um {target} ebenso bestellt, wenn sie falsch wäre: Dort fehlt nichts."
    ),
    "place.not-needless": "Auch ohne {numbers} bezöge sie sich auf {target}. Sie braucht das nicht.",
    "place.not-side-support": "Angenommen, sie ist wahr: Das macht {target} glaubhafter, nicht unglaubhafter.",
    "place.not-side-attack": "Angenommen, sie ist wahr: Das macht {target} unglaubhafter, nicht glaubhafter.",
    "place.not-lower": (
        "Sie zeigt nicht, dass {lower} wahr ist: Sie wirkt auf derselben Stufe und bezieht sich auf {target}."
    ),
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
    "scheme.not": "{scheme}: Dafür bräuchte es {roles}. Das geben die Prämissen nicht alles her.",
    "scheme.not-named": "Die Karte nennt für diesen Schritt ein anderes Schema.",
    # Worksheets: a planted fault
    "fault.title": "Den eingebauten Fehler finden",
    "fault.explains": (
        "Was auch immer ihre Aussagen besagen: Eine Karte kann falsch schließen durch die Art, wie sie "
        "zusammengesetzt sind. Die Kopfzeilen nennen hier weder Schema noch Gewicht."
    ),
    "fault.ask": (
        "In dieser Kopie eines Teils der Karte wurde eine Sache zum Schlechteren verändert. Was ist daran falsch?"
    ),
    "fault.hint": (
        "Fragen Sie bei jedem Grund: Wäre eine Prämisse falsch, hätten die anderen noch mit der Konklusion zu tun? "
        "Fragen Sie bei jedem Einwand: Sagt er, dass die Behauptung falsch ist, oder nur, dass der Schritt zu ihr "
        "nicht trägt? Folgen Sie dann den Pfeilen: Kehrt eine Nummer wieder?"
    ),
    "fault.split": "{all} sind als zwei Gründe für {target} gezeichnet, bilden aber nur zusammen einen.",
    "fault.split-why": (
        "In der Karte sind sie Prämissen eines Schritts: Fällt eine weg, so hat der Rest mit {target} nichts mehr zu "
        "tun."
    ),
    "fault.split-not": (
        "Auch ohne {rest} bliebe mit {one} ein Grund für {target}, und umgekehrt. Zwei Gründe sind richtig."
    ),
    "fault.joined": (
        "{all} sind als ein verbundener Grund für {target} gezeichnet, doch {one} wäre auch ohne {rest} ein Grund."
    ),
    "fault.joined-why": "In der Karte sind es zwei Gründe. Auch ohne {rest} bliebe mit {one} ein Grund für {target}.",
    "fault.joined-not": (
        "Ohne {one} bliebe mit {rest} kein Grund für {target}. Sie sind verbunden, und ein Grund ist richtig."
    ),
    "fault.rebuttal": (
        "Der Einwand aus {one} ist als einer gegen {target} gezeichnet, sagt aber nur, dass der Schritt von {rest} "
        "nicht trägt."
    ),
    "fault.rebuttal-why": "Er lässt offen, ob {target} wahr ist. Er gehört an den Schritt von {rest} zu {target}.",
    "fault.rebuttal-not": (
        "Er spricht gegen {target} selbst, was immer {rest} zeigen mag: Auch ohne den Schritt von {rest} wäre er ein "
        "Einwand. Er steht richtig."
    ),
    "fault.undercut": (
        "Der Einwand aus {one} ist als einer gegen den Schritt von {rest} zu {target} gezeichnet, spricht aber gegen "
        "{target} selbst."
    ),
    "fault.undercut-why": "Auch ohne den Schritt von {rest} spräche er gegen {target}: Er gehört an diese Behauptung.",
    "fault.undercut-not": (
        "Er sagt nicht, dass {target} falsch ist, sondern nur, dass der Schritt von {rest} das nicht zeigt. Er steht "
        "richtig."
    ),
    "fault.gap": "Auf dem Weg von {rest} zu {target} fehlt eine Prämisse, die beides verbindet.",
    "fault.gap-why": "In der Karte hat der Schritt eine weitere Prämisse, die unausgesprochen blieb: {missing}",
    "fault.gap-not": "Die Prämisse ist da: {one} verbindet {others} mit {target}.",
    "fault.idle": "{one} trägt nichts bei zum Schritt von {rest} zu {target}: Da geht es um etwas anderes.",
    "fault.idle-why": (
        "Ohne diese Prämisse trägt der Schritt so viel wie zuvor. In der Karte steht sie anderswo, und nichts führt "
        "von ihr zu {target}."
    ),
    "fault.idle-not": "Ohne diese Prämisse bliebe mit {rest} kein Grund für {target}: Sie wird gebraucht.",
    "fault.circle": "{one} und {other} begründen einander: Die Stützung verläuft im Kreis.",
    "fault.circle-why": (
        "Folgen Sie den Pfeilen von {other} hinauf zu {one}; unter {other} kehrt {one} als Prämisse wieder. Wer das "
        "eine bezweifelt, hat keinen Grund, das andere anzunehmen."
    ),
    "fault.circle-not": (
        "Die Pfeile führen von {other} hinauf zu {one}, und unter {other} führt nichts von {one} zurück."
    ),
    "fault.begging": "{one} ist eine der eigenen Prämissen.",
    "fault.begging-why": "Wer {one} bezweifelt, bezweifelt auch diese Prämisse: Was zu zeigen ist, wird vorausgesetzt.",
    "fault.begging-not": "Kein Grund für {one} hat {one} unter seinen Prämissen: Suchen Sie die Nummer darunter.",
    "fault.unanswered": "Der Einwand gegen {one} gilt: Nichts in diesem Teil beantwortet ihn.",
    "fault.unanswered-why": "Nichts spricht gegen {rest}. Solange das so ist, gilt {one} nicht ohne Weiteres.",
    "fault.unanswered-not": "Er wird beantwortet, und zwar von {other}.",
    "fault.unopposed": "Nichts in diesem Teil spricht gegen {one}; da gibt es nichts zu beantworten.",
    "fault.twice": "Dieselben Prämissen zählen als zwei Gründe für {one}.",
    "fault.twice-why": "Was zweimal gesagt wird, ist nicht besser gezeigt, als was einmal gesagt wird.",
    "fault.twice-not": "Jeder Grund für {one} hat seine eigenen Prämissen.",
    "fault.bare": "{one} ist weder begründet noch angenommen: Nichts trägt es.",
    "fault.bare-why": (
        "Der Schritt dahin ist weg, und zugestanden wurde es nicht: Was darauf ruht, ruht auf einer bloßen Behauptung."
    ),
    "fault.bare-not": "Es ist begründet, und zwar durch {rest}.",
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
    "withdrawal.still-supported": "Für {number} bleibt ein Grund, der gilt: {numbers}.",
    "withdrawal.still-given": (
        "{number} ruht nicht auf dem, was wegfällt: Es ist gegeben, und kein Einwand dagegen gilt."
    ),
    "withdrawal.still-falls": "{number} fällt wie zuvor: Was wegfällt, ändert daran nichts.",
    "withdrawal.still-contested": "{number} ist strittig wie zuvor: Was wegfällt, entscheidet es nicht.",
    "withdrawal.count": {"one": "{n} Antwort ist richtig.", "other": "{n} Antworten sind richtig."},
    "withdrawal.begin": "Beginnen Sie bei {target}: Was geschieht dort zuerst, wenn {number} wegfällt?",
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
    # Why a node stands or falls, as the rest of a sentence
    "list.more": "{n} weitere",
    "does.stands": "gilt",
    "does.contested": "ist umstritten",
    "does.not-established": "ist nicht begründet",
    "does.outweighed": "wird aufgewogen",
    "does.below-standard": "verfehlt das Beweismaß",
    "does.overturned": "ist widerlegt",
    "does.answered": "ist beantwortet",
    "does.open": "ist offen",
    "does.unanswered": "hat keine Antwort, die gilt ({does})",
    "why.evidence": "als Beleg gegeben",
    "why.assumed": "angenommen",
    "why.supported": {"one": "{nodes} stützt es", "other": "{nodes} stützen es"},
    "why.premises-stand": {"one": "die Prämisse {nodes} gilt", "other": "die Prämissen {nodes} gelten"},
    "why.stand": {"one": "{against} gilt", "other": "{against} gelten"},
    "why.ruled-out": {
        "one": "ausgeschlossen durch die konkurrierende Antwort {nodes}, die gilt",
        "other": "ausgeschlossen durch die konkurrierenden Antworten {nodes}, die gelten",
    },
    "why.both": "{lack}, und {rest}",
    "why.only-assumed": "nur angenommen",
    "why.lack-premises": "auch ohne Angriffe gälten nicht alle Prämissen",
    "why.lack-support": "auch ohne Angriffe fiele die Stütze",
    "why.withdrawn": "zurückgenommen",
    "why.attacks": {"one": "der Angriff {nodes} darauf", "other": "die Angriffe {nodes} darauf"},
    "why.attacks-alone": {"one": "der Angriff {nodes}", "other": "die Angriffe {nodes}"},
    "why.rivals": {"one": "die konkurrierende Antwort {nodes}", "other": "die konkurrierenden Antworten {nodes}"},
    "why.outweighed": {
        "one": "{against} wiegt {con}, und was dafür spricht, {pro}",
        "other": "{against} wiegen {con}, und was dafür spricht, {pro}",
    },
    "why.outweighed-rivals": {
        "one": "ausgeschlossen durch die konkurrierende Antwort {nodes} (Gewicht {con} gegen {pro})",
        "other": "ausgeschlossen durch die konkurrierenden Antworten {nodes} (Gewicht {con} gegen {pro})",
    },
    "why.tie": "was dafür spricht, wiegt nicht mehr als {against}, und nach „{standard}“ genügt Gleichstand nicht",
    "why.alpha": "was dafür spricht, wiegt {pro}, und „{standard}“ verlangt mehr als {bound}",
    "why.beta": "{pro} spricht dafür und {con} dagegen, und „{standard}“ verlangt einen Vorsprung von mehr als {bound}",
    "why.gamma": "was dagegen spricht, wiegt {con}, und „{standard}“ verlangt weniger als {bound}",
    "why.circular": "die einzige Stütze ist ein Kreis ({nodes})",
    "why.no-premises": "ohne Prämissen",
    "why.no-weight": "was es stützt, hat kein Gewicht",
    "why.nothing": "nichts stützt es",
    "why.balanced": "{sides}, und keine Seite überwiegt ({pro}; dagegen {against})",
    "why.balanced-assumed": "{sides}, und keine Seite überwiegt (dagegen {against})",
    "why.for": {"one": "{n} Grund dafür", "other": "{n} Gründe dafür"},
    "why.sides-hold": "{pro} und {against} dagegen gelten",
    "why.sides-contested": {
        "one": "{pro}, selbst umstritten, und {against} dagegen",
        "other": "{pro}, teils selbst umstritten, und {against} dagegen",
    },
    "why.sides-assumed": {
        "one": "dafür spricht die Annahme, dagegen {n} Grund",
        "other": "dafür spricht die Annahme, dagegen {n} Gründe",
    },
    "why.fallen-premises": {"one": "die Prämisse {nodes} gilt nicht", "other": "die Prämissen {nodes} gelten nicht"},
    "why.fallen": {"one": "der einzige Grund, {nodes}, fällt", "other": "alle Gründe fallen: {nodes}"},
    "why.attacks-itself": {
        "one": "greift sich selbst an: {open} hängt wiederum davon ab",
        "other": "greift sich selbst an: {open} hängen wiederum davon ab",
    },
    "why.stand-off": {
        "one": "ein Patt, das nichts entscheidet: {open} hängt wiederum davon ab",
        "other": "ein Patt, das nichts entscheidet: {open} hängen wiederum davon ab",
    },
    "why.rivals-open": "offen, wie viel die konkurrierenden Antworten {nodes} dagegen zählen",
    "why.contested": {"one": "{open} ist umstritten", "other": "{open} sind umstritten"},
    "why.reasons": {"one": "der Grund {nodes}", "other": "die Gründe {nodes}"},
    "why.premises": {"one": "die Prämisse {nodes}", "other": "die Prämissen {nodes}"},
    "vain.falls": {
        "one": ", und der Angriff {nodes} darauf scheitert",
        "other": ", und die Angriffe {nodes} darauf scheitern",
    },
    "vain.stands": {
        "one": ", und der Angriff {nodes} darauf wird aufgewogen",
        "other": ", und die Angriffe {nodes} darauf werden aufgewogen",
    },
    "vain.contested": {
        "one": ", und der Angriff {nodes} darauf ist selbst umstritten",
        "other": ", und die Angriffe {nodes} darauf sind selbst umstritten",
    },
    "vain.holds": {
        "one": ", und auch der Angriff {nodes} darauf gilt",
        "other": ", und auch die Angriffe {nodes} darauf gelten",
    },
    "vain.rivals-fall": {
        "one": ", und die konkurrierende Antwort {nodes} scheidet aus",
        "other": ", und die konkurrierenden Antworten {nodes} scheiden aus",
    },
    "vain.rivals-contested": {
        "one": ", und es überwiegt die konkurrierende Antwort {nodes}",
        "other": ", und es überwiegt die konkurrierenden Antworten {nodes}",
    },
    "count.first-falls": {"one": "{n} dagegen scheitert", "other": "{n} dagegen scheitern"},
    "count.first-stands": {"one": "{n} dagegen wird aufgewogen", "other": "{n} dagegen werden aufgewogen"},
    "count.first-contested": {
        "one": "{n} dagegen ist selbst umstritten",
        "other": "{n} dagegen sind selbst umstritten",
    },
    "count.first-holds": {"one": "auch {n} dagegen gilt", "other": "auch {n} dagegen gelten"},
    "count.stands": {"one": "{n} wird aufgewogen", "other": "{n} werden aufgewogen"},
    "count.contested": {"one": "{n} ist selbst umstritten", "other": "{n} sind selbst umstritten"},
    "count.holds": {"one": "auch {n} gilt", "other": "auch {n} gelten"},
    "count.rivals-fall": {
        "one": "die konkurrierende Antwort scheidet aus",
        "other": "{n} konkurrierende Antworten scheiden aus",
    },
    "count.rivals-contested": {
        "one": "es überwiegt die konkurrierende Antwort",
        "other": "es überwiegt {n} konkurrierende Antworten",
    },
    "count.nothing": "die Karte nennt keinen Grund dagegen",
    "count.supported": {"one": "{n} Grund dafür gilt", "other": "{n} Gründe dafür gelten"},
    "count.balanced": "{sides}, und keine Seite überwiegt: der stärkste Grund wiegt auf jeder {weight}",
    "count.balanced-several": (
        "{sides}, und keine Seite überwiegt: der stärkste Grund wiegt auf jeder {weight}, und Gründe zählen nicht "
        "zusammen"
    ),
    "fate.stands": {"one": "{nodes} gilt", "other": "{nodes} gelten"},
    "fate.contested": {"one": "{nodes} ist umstritten", "other": "{nodes} sind umstritten"},
    "fate.falls": {"one": "{nodes} fällt", "other": "{nodes} fallen"},
    "fate.none": "keine Antworten",
    # How both sides of a claim weigh
    "balance.against": "{weight} dagegen",
    "balance.rival": "{weight} für eine konkurrierende Antwort",
    "balance.both": "{pro} dafür und {con}",
    "balance.tie": "{pro} dafür und {con}, und bei „{standard}“ genügt Gleichstand nicht",
    "balance.alpha": "{pro} dafür, und „{standard}“ verlangt mehr als {bound}",
    "balance.beta": "{pro} dafür und {con}, und „{standard}“ verlangt einen Vorsprung von mehr als {bound}",
    "balance.gamma": "{con}, und „{standard}“ verlangt weniger als {bound}",
    "balance.attacks": "{count} dagegen",
    "balance.rivals": {"one": "{n} konkurrierende Antwort", "other": "{n} konkurrierende Antworten"},
    "balance.tied": {
        "one": "{pro}, und {against} von gleichem Gewicht",
        "other": "{pro}, und {against} von gleichem Gewicht",
    },
    "balance.tied-assumed": {
        "one": "angenommen, und {against} von gleichem Gewicht",
        "other": "angenommen, und {against} von gleichem Gewicht",
    },
    # What would change that
    "name.for": "{start} für {target}",
    "name.against": "{start} gegen {target}",
    "name.for-step": "{start} für den Schritt {node}",
    "name.against-step": "{start} gegen den Schritt {node}",
    "name.from": "{node} (von {start})",
    "name.step": {"one": "der Schritt {nodes}", "other": "die Schritte {nodes}"},
    "name.attack": {"one": "der Angriff {nodes}", "other": "die Angriffe {nodes}"},
    "name.question": "die Frage {node}",
    "name.rival": "konkurrierend {node}",
    "would.sentence": "{heading}: {ways}.",
    "would.stand": "Es würde gelten",
    "would.not-stand": "Es würde nicht mehr gelten",
    "would.be-answered": "Sie wäre beantwortet",
    "would.not-be-answered": "Sie wäre nicht mehr beantwortet",
    "would.answer": "wenn entkräftet wäre: {steps}",
    "would.answer-both": "wenn beides entkräftet wäre: {steps}",
    "would.answer-all": "wenn alles entkräftet wäre: {steps}",
    "would.attack": "wenn etwas Geltendes dagegen spräche: {steps}",
    "would.attack-both": "wenn gegen beides etwas Geltendes spräche: {steps}",
    "would.attack-all": "wenn gegen alles etwas Geltendes spräche: {steps}",
    "would.weigh": {
        "one": "bei einem Gewicht von {bound}: {steps}",
        "other": "bei einem Gewicht von je {bound}: {steps}",
    },
    "would.more-than": "mehr als {bound}",
    "would.less-than": "weniger als {bound}",
    "would.or-more": "{bound} oder mehr",
    "would.or-less": "{bound} oder weniger",
    "would.without": {"one": "ohne {units}", "other": "ohne {units} zusammen"},
    "would.no-rivals": "wenn die Antworten auf {question} einander nicht ausschlössen",
    "would.support": "wenn etwas Geltendes dafür spräche",
    "would.grant": "wenn zugestanden wäre: {claims}",
    "would.more-answers": "auf {n} weiteren Wegen, durch Erwiderungen",
    "would.more-weights": "auf {n} weiteren Wegen, durch Gewichte",
    "would.more-withdrawals": "auf {n} weiteren Wegen, durch Rücknahmen",
    "remark.no-single-node": "Nichts Einzelnes ist tragend: Es gilt auch, wenn irgendeines allein entfällt.",
    "remark.no-single-source": "Keine einzelne Quelle ist tragend: Es gilt auch, wenn irgendeine allein entfällt.",
    "remark.common": "Alles Belegte läuft über {units}.",
    "remark.no-nodes": "Rücknahmen wurden nicht durchprobiert: Es sind zu viele.",
    "remark.no-sources": "Rücknahmen von Quellen wurden nicht durchprobiert: Es sind zu viele.",
    "remark.one-node": "Rücknahmen von mehr als einem auf einmal wurden nicht alle durchprobiert: Es sind zu viele.",
    "remark.one-source": (
        "Rücknahmen von mehr als einer Quelle auf einmal wurden nicht alle durchprobiert: Es sind zu viele."
    ),
    "remark.two-nodes": "Rücknahmen von mehr als zweien auf einmal wurden nicht alle durchprobiert: Es sind zu viele.",
    "remark.two-sources": (
        "Rücknahmen von mehr als zwei Quellen auf einmal wurden nicht alle durchprobiert: Es sind zu viele."
    ),
    "remark.weights": "Andere Gewichte wurden nicht durchprobiert: Die Karte ist zu groß.",
    "sides.answers": "Ihre Antworten",
    "sides.rests": "Beruht auf",
    "sides.against": "Dagegen",
    "sides.for": "Dafür",
    "sides.for-assumed": "Dafür, außer der Annahme",
    "handout.thesis": "Diese These",
    "handout.question": "Diese Frage",
    "handout.caveat": "Das gilt für die Karte, wie sie gezeichnet ist, nicht für die Wahrheit.",
}
