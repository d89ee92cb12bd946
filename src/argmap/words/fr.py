"""French."""

from argmap.words.table import Table

WORDS: Table = {
    # How words are put together
    "list.comma": ", ",
    "list.semicolon": "\u00a0; ",
    "list.and": " et ",
    "list.or": " ou ",
    "colon": "\u00a0: ",
    "quote": "«\u00a0{text}\u00a0»",
    "decimal": ",",
    "thousands": "\u202f",
    "characters": {"one": "… encore {n} caractère", "other": "… encore {n} caractères"},
    # The header bars of cards, and what stands on cards
    "step.support": "parce que",
    "step.attack": "cependant",
    "step.undercut": "l’inférence échoue",
    "step.backing": "parce que",
    "step.answer": "répond à",
    "step.question": "question",
    "step.rivals": "réponses rivales",
    "card.backs": "garantit l’inférence",
    "card.weight": "poids {weight}",
    "card.apart": "Sans lien avec une thèse",
    "card.no-premise": "? (aucune prémisse)",
    "card.no-target": "? (aucune cible)",
    "card.question": "la question {id}",
    "card.step": "l’inférence {id}",
    "card.unknown": "? {id} (absent de la carte)",
    "card.see": "voir {place}",
    "card.see-text": "voir {place}\u00a0: {text}",
    "card.not-shown": "non représenté",
    "card.more": {"one": "{n} plus bas", "other": "{n} plus bas"},
    "card.page": "p.\u00a0{page}",
    "card.pages": "p.\u00a0{first}–{last}",
    "card.slide": "diapo\u00a0{slide}",
    "card.slides": "diapos\u00a0{first}–{last}",
    "card.evidence": "élément de preuve",
    "card.unstated": "implicite",
    "card.assumed": "admis",
    "card.standard": "critère de preuve\u00a0: {standard}",
    "standard.balance": "mise en balance",
    "standard.scintilla": "commencement de preuve",
    "standard.preponderance": "prépondérance de la preuve",
    "standard.clear-and-convincing": "preuve claire et convaincante",
    "standard.beyond-reasonable-doubt": "hors de tout doute raisonnable",
    "standard.unanswered": "sans objection valable",
    # The marks of standing, and what the legend says of them
    "mark.stands": "tient",
    "mark.overturned": "réfuté",
    "mark.outweighed": "surpassé",
    "mark.below-standard": "preuve insuffisante",
    "mark.not-established": "non établi",
    "mark.contested": "contesté",
    "mark.answered": "résolue",
    "mark.open": "ouverte",
    "mark.no-answer-stands": "sans réponse",
    "mark.load-bearing": "porteur",
    "meaning.stands": "a des raisons qui tiennent",
    "meaning.overturned": "tombe sous une attaque ou une réponse rivale, ici ou plus bas",
    "meaning.outweighed": "tombe\u00a0: ce qui s’y oppose pèse plus lourd",
    "meaning.below-standard": "tombe\u00a0: le critère de preuve exigé n’est pas atteint",
    "meaning.not-established": "tombe même si l’on retire toutes les attaques et réponses rivales",
    "meaning.contested": (
        "indécis\u00a0: le pour et le contre s’équilibrent, ou des attaques forment un cycle, ici ou plus bas"
    ),
    "meaning.answered": "une réponse tient",
    "meaning.open": "aucune réponse ne tient, et l’une au moins est contestée",
    "meaning.no-answer-stands": "toutes les réponses tombent",
    "meaning.load-bearing": "si on le retire, une thèse ne tient plus",
    "marks.note": (
        "Ces marques décrivent la carte telle qu’elle est dessinée, non la vérité. Ce qui n’en porte aucune tient."
    ),
    "marks.incomplete": "La carte est trop grande\u00a0: certains éléments porteurs peuvent manquer de marque.",
    # The legend
    "legend.support": "appuie",
    "legend.attack": "s’oppose à l’affirmation",
    "legend.undercut": "s’oppose à l’inférence",
    "legend.backing": "garantit l’inférence",
    "legend.answer": "répond à une question critique",
    "legend.question": "question\u00a0: plusieurs réponses peuvent tenir",
    "legend.rivals": "réponses rivales\u00a0: une seule au plus peut tenir",
    "legend.questions": "une question et ses réponses",
    "legend.unstated": "prémisse implicite",
    "legend.evidence": "élément de preuve",
    "legend.see": "en entier à son numéro",
    "legend.unknown": "absent de la carte",
    # The picture in words, for those who cannot see it
    "picture.role": "carte d’arguments",
    "picture.summary": "Carte d’arguments.",
    "picture.thesis": "Thèse\u00a0: {text}",
    "picture.question": "Question\u00a0: {text}",
    "picture.thesis-box": "Thèse {statement}",
    "picture.rivals-box": "Thèse, réponses rivales\u00a0: {statement}",
    "picture.statements": {"one": "{n} énoncé", "other": "{n} énoncés"},
    "picture.supporting": {"one": "{n} inférence favorable", "other": "{n} inférences favorables"},
    "picture.opposing": {"one": "{n} inférence opposée", "other": "{n} inférences opposées"},
    "picture.questions": {"one": "{n} question", "other": "{n} questions"},
    "picture.counts": "{statements}, {supporting} et {opposing}.",
    "picture.counts-questions": "{statements}, {supporting}, {opposing} et {questions}.",
    # A picture of a part
    "part.note": "Partie de la carte\u00a0: {what}. Non représenté\u00a0: {listed}.",
    "part.bearing": "ce qui concerne {number}",
    "part.step": "une inférence et ce qui la concerne",
    "part.levels": {"one": "{n} niveau", "other": "{n} niveaux"},
    "part.tagged": "ce qui porte l’étiquette {tags}, et les inférences qui mènent de là vers le haut",
    "part.statements": "{n} énoncés sur {all}",
    "part.steps": "{n} inférences sur {all}",
    "part.questions": "{n} questions sur {all}",
    # Dates
    "date.months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "date.months-of-days": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "date.seasons": "printemps été automne hiver",
    "date.first": "1ᵉʳ",
    "date.day": "{day} {month} {year}",
    "date.month": "{month} {year}",
    "date.season": "{month} {year}",
    "date.circa": "vers {date}",
    "date.until": "jusqu’en {date}",
    "date.decade": "années {decade}",
    "date.century": "{century}ᵉ siècle",
    "date.centuries": "roman",
    "date.bc": "{year} av. J.-C.",
    "date.ad": "{year} apr. J.-C.",
    # Sources
    "cite.no-date": "s. d.",
    "cite.others": "{name} et al.",
    "cite.editor": "{names} (dir.)",
    "cite.editors": "{names} (dir.)",
    "cite.in": "{via}, dans {source}",
    "cite.listed-others": "{names} et al.",
    "cite.last": " et ",
    "cite.ed": " (dir.)",
    "cite.eds": " (dir.)",
    "cite.book": " Dans ",
    "cite.edited": ", sous la dir. de {names}",
    "cite.edited-work": "Sous la dir. de {names}",
    "cite.issue": ", n° {issue}",
    "cite.accessed": "Consulté\u00a0: {date}. ",
    # Outlines
    "outline.evidence": "Élément de preuve",
    "outline.step-above": "l’inférence ci-dessus",
    # Kinds of evidence
    "evidence.event": "événement",
    "evidence.testimony": "témoignage",
    "evidence.document": "document",
    "evidence.statistic": "statistique",
    "evidence.expert": "avis d’expert",
    "evidence.example": "exemple",
    # Documents on paper
    "paper.more": {"one": "encore {n} énoncé", "other": "encore {n} énoncés"},
    "paper.continues": "{number} continue {pages}",
    "paper.step": "l’inférence «\u00a0{step}\u00a0»",
    "paper.step-from": "l’inférence «\u00a0{step}\u00a0» depuis {premises}",
    "paper.this-step": "cette inférence",
    "paper.above": "ci-dessus",
    "paper.answer": "réponse",
    # Handouts
    "handout.how": (
        "Une inférence se note par ses numéros\u00a0: «\u00a02.1 + 2.2 → 1.1\u00a0» mène de 2.1 et 2.2 ensemble à 1.1."
    ),
    "handout.where": "La carte se trouve {page}.",
    "handout.parts": "La carte par parties",
    "handout.outline": "Plan",
    "handout.sources": "Sources",
    "leader.title": "Pour qui dirige le séminaire",
    "leader.how": (
        "Une question critique ouverte par inférence, dans l’ordre du plan. Posez-la avant de dire ce que répond la "
        "carte."
    ),
    "leader.follows": "Cela s’ensuit-il vraiment\u00a0? Que faudrait-il de plus pour que ce soit vrai\u00a0?",
    "leader.rebuttal": "Une mauvaise réponse joue contre la conclusion.",
    "leader.undermining": "Une mauvaise réponse joue contre une prémisse.",
    "leader.undercut": "Une mauvaise réponse joue contre l’inférence.",
    "handout.step-from": "l’inférence depuis {target}",
    # The page: what stands on it
    "page.skip": "Aller au plan",
    "page.tools": "Outils",
    "page.search": "Rechercher",
    "page.search-tip": "Rechercher dans la carte (/)",
    "page.seminar": "Séminaire",
    "page.seminar-tip": "Montrer une inférence à la fois (s)",
    "page.blanks": "Caches",
    "page.blanks-tip": "Masquer des énoncés, comme exercice",
    "page.blanks-none": "aucun",
    "page.blanks-unstated": "prémisses implicites",
    "page.blanks-claims": "toutes les affirmations",
    "page.blanks-all": "tous les énoncés",
    "page.levels": "Niveaux",
    "page.levels-tip": "Jusqu’à quel niveau la carte est dépliée",
    "page.expand": "Tout déplier",
    "page.expand-tip": "Tout déplier (e)",
    "page.collapse": "Tout replier",
    "page.collapse-tip": "Tout replier (c)",
    "page.outline": "Plan",
    "page.outline-tip": "Afficher ou masquer le plan (o)",
    "page.details": "Détails",
    "page.details-tip": "Afficher ou masquer les détails (d)",
    "page.dark": "Sombre",
    "page.dark-tip": "Clair ou sombre (t)",
    "page.print": "Imprimer",
    "page.print-tip": "Imprimer la carte et son plan",
    "page.svg": "Enregistrer en SVG",
    "page.png": "Enregistrer en PNG",
    "page.link": "Copier le lien",
    "page.cite": "Copier la référence",
    "page.only": "Ne montrer que ceci",
    "page.only-tip": "Ne montrer que sa ligne d’argumentation (x)",
    "page.whole": "Toute la carte",
    "page.whole-tip": "Montrer de nouveau toute la carte (Échap)",
    "page.keys": "Touches",
    "page.keys-tip": "Touches (?)",
    "page.more": "Plus",
    "page.more-tip": "Niveaux, caches, impression et autres outils",
    "page.legend": "Légende",
    "page.legend-tip": "Ce que signifient les signes (l)",
    "page.query": "Rechercher dans la carte",
    "page.query-hint": "Rechercher, sans tenir compte des accents",
    "page.previous": "Résultat précédent",
    "page.previous-tip": "Résultat précédent (Maj+Entrée)",
    "page.next": "Résultat suivant",
    "page.next-tip": "Résultat suivant (Entrée)",
    "page.end-search": "Fermer la recherche",
    "page.close": "Fermer",
    "page.close-tip": "Fermer (Échap)",
    "page.zoom": "Zoom",
    "page.zoom-out": "Réduire",
    "page.zoom-out-tip": "Réduire (-)",
    "page.zoom-in": "Agrandir",
    "page.zoom-in-tip": "Agrandir (+)",
    "page.fit": "Ajuster",
    "page.fit-tip": "Voir toute la carte (0)",
    "page.read-tip": "Taille de lecture (1)",
    "page.minimap-tip": "Cliquer pour s’y rendre",
    "page.map": "La carte\u00a0; le plan en est l’équivalent",
    "page.controls": "Commandes du séminaire",
    "page.back": "◀ Retour",
    "page.back-tip": "Retour (Page préc.)",
    "page.forward": "Suivant ▶",
    "page.forward-tip": "Suivant (Page suiv.)",
    "page.comments": "Notes",
    "page.comments-tip": "Afficher ou masquer la phrase et les notes (n)",
    "page.way": "Le chemin depuis la thèse",
    "page.steps": "Étapes du séminaire",
    "page.step": "L’étape",
    "page.full-screen": "Plein écran",
    "page.full-screen-tip": "Plein écran (f)",
    "page.leave": "Quitter",
    "page.leave-tip": "Quitter le mode séminaire (Échap)",
    "page.outline-of": "Plan de la carte",
    "page.end-details": "Fermer les détails",
    "page.select": "Choisissez un énoncé ou une inférence pour en voir la source, le statut et la portée.",
    "page.key-search": "rechercher\u00a0; {Enter} résultat suivant, {Shift} {Enter} résultat précédent",
    "page.key-zoom": "agrandir, réduire, ajuster, taille de lecture",
    "page.key-move": "sur la carte\u00a0: la déplacer\u00a0; dans le plan\u00a0: avancer, déplier et replier",
    "page.key-enter": "dans le plan\u00a0: montrer la ligne d’argumentation, découvrir un énoncé",
    "page.key-escape": "effacer, fermer, quitter",
    "page.key-expand": "tout déplier, tout replier, ne montrer que la ligne d’argumentation de la sélection",
    "page.key-panels": "plan, détails, légende, clair ou sombre",
    "page.key-seminar": "mode séminaire",
    "page.key-next": "séminaire\u00a0: inférence suivante",
    "page.key-back": "séminaire\u00a0: retour",
    "page.key-ends": "séminaire\u00a0: début, fin, notes, écran noir, plein écran",
    # The page: what its script says
    "say.all": "tous",
    "say.collapsed": "Replié",
    "say.expanded": "Déplié",
    "say.all-expanded": "Tout est déplié",
    "say.only": "Seulement la ligne d’argumentation de {name}",
    "say.copied": "Copié",
    "say.argument-map": "carte d’arguments",
    "say.cited": "{text}, n° {number} dans\u00a0: {map}",
    "say.level": "Déplié jusqu’au niveau {level}",
    "say.shown": "Tous les énoncés sont visibles",
    "say.hidden": {"one": "{n} énoncé masqué", "other": "{n} énoncés masqués"},
    "say.hidden-cell": "{number} masqué",
    "say.nowhere": "L’adresse ne désigne rien sur cette carte.",
    "say.matches": {"one": "{n} résultat", "other": "{n} résultats"},
    "say.match": "{at} sur {all}",
    "say.statement": "Énoncé {number}",
    "say.uncover": "Masqué. Un clic sur sa carte, ou Entrée dans le plan, le découvre.",
    "say.thesis": "Thèse",
    "say.premise": "Prémisse implicite",
    "say.assumption": "Affirmation admise",
    "say.claim": "Affirmation",
    "say.quote": "«\u00a0{text}\u00a0»",
    "say.source": "Source",
    "say.confidence": "Confiance",
    "say.standard": "Critère de preuve",
    "say.assumed": "Admis",
    "say.granted": "accordé sans appui",
    "say.its-answers": "Ses réponses",
    "say.supported": "Appuyé par",
    "say.opposed": "Contesté par",
    "say.note": "Note",
    "say.tags": "Étiquettes",
    "say.standing": "Statut",
    "say.load-bearing": "Porteur",
    "say.for": "Parle pour",
    "say.against": "Parle contre",
    "say.about": "Répond à une question sur",
    "say.answers": "Répond à",
    "say.premises": "Prémisses",
    "say.opposes": "S’oppose à",
    "say.supports": "Appuie",
    "say.weight": "Poids",
    "say.backed": "Garanti par",
    "say.roles": "Rôles",
    "say.role": "{role}\u00a0: ",
    "say.questions": "Questions critiques",
    "say.not-filled": "non rempli",
    "say.open": "ouverte",
    "say.open-to": "ouverte ({attack})",
    "say.answered": "réponse\u00a0: ",
    "say.by": " par ",
    "say.because-join": ", et comme ",
    "say.because-support": "Comme {premises}, on peut conclure ceci\u00a0: {conclusion}.",
    "say.because-attack": "Mais comme {premises}, on peut douter de ceci\u00a0: {conclusion}.",
    "say.because-undercut": "Mais comme {premises}, on ne peut pas en conclure ceci\u00a0: {conclusion}.",
    "say.because-undercut-attack": (
        "Mais comme {premises}, ce n’est pas une raison de douter de ceci\u00a0: {conclusion}."
    ),
    "say.because-undercut-step": "Mais comme {premises}, cette inférence échoue.",
    "say.because-backing": "Et comme {premises}, on peut bien en conclure ceci\u00a0: {conclusion}.",
    "say.because-backing-attack": "Et comme {premises}, on peut bel et bien douter de ceci\u00a0: {conclusion}.",
    "say.because-backing-step": "Et comme {premises}, cette inférence tient.",
    "say.one-by-one-join": " Et aussi\u00a0: ",
    "say.one-by-one-support": "On sait ceci\u00a0: {premises} Donc\u00a0: {conclusion}",
    "say.one-by-one-attack": "Mais on sait ceci\u00a0: {premises} On peut donc douter de ceci\u00a0: {conclusion}",
    "say.one-by-one-undercut": (
        "Mais on sait ceci\u00a0: {premises} On ne peut donc pas conclure ceci\u00a0: {conclusion}"
    ),
    "say.one-by-one-undercut-attack": (
        "Mais on sait ceci\u00a0: {premises} Il n’y a donc pas lieu de douter de ceci\u00a0: {conclusion}"
    ),
    "say.one-by-one-undercut-step": "Mais on sait ceci\u00a0: {premises} Cette inférence échoue donc.",
    "say.one-by-one-backing": "Et on sait ceci\u00a0: {premises} On peut donc bien conclure ceci\u00a0: {conclusion}",
    "say.one-by-one-backing-attack": (
        "Et on sait ceci\u00a0: {premises} On peut donc bel et bien douter de ceci\u00a0: {conclusion}"
    ),
    "say.one-by-one-backing-step": "Et on sait ceci\u00a0: {premises} Cette inférence tient donc.",
    "say.opening-thesis": "La thèse\u00a0:",
    "say.opening-root": "Sans lien avec une thèse\u00a0:",
    "say.opening-answer": "À la question «\u00a0{question}\u00a0»\u00a0:",
    "say.opening-question": "La question\u00a0:",
    "say.opening-option": "Une réponse\u00a0:",
    "say.question": "Question",
    "say.not-connected": "Sans lien avec une thèse",
    "say.open-questions": "Questions critiques ouvertes",
    "say.bears-support": "appuie {target}",
    "say.bears-attack": "s’oppose à {target}",
    "say.bears-undercut": "s’oppose à {target}",
    "say.bears-backing": "garantit {target}",
    "say.bears-answer": "répond à une question sur {target}",
    "say.bears-question": "a pour réponse {target}",
    "say.bears-option": "répond à {target}",
    "say.the-step": "l’inférence «\u00a0{step}\u00a0»",
    # The live page: what stands beside the map
    "live.findings": "Constats",
    "live.findings-tip": "Montrer les constats, et ce qui tient ou tombe",
    "live.verdicts": "Verdicts",
    "live.none": "Aucun constat",
    "live.more": {"one": "{n} de plus", "other": "{n} de plus"},
    "live.broken": "Voici la dernière image qui a pu être dessinée.",
    "live.undrawn": "Aucune image n’a encore pu être dessinée.",
    "live.lost": "La connexion est interrompue. La page essaie de la rétablir.",
    "live.stopped": "Le serveur est arrêté. Cette page ne change plus.",
    "live.presenter": "Présentation",
    "live.follow": "Suivre la présentation",
    "live.opens": "Un clic sur une carte ouvre l’éditeur",
    "live.open": "Ouvrir dans l’éditeur",
    "live.not-opened": "L’éditeur n’a pas été ouvert\u00a0: {why}",
    "live.share": "Copier l’adresse pour le public",
    "live.viewers": {"one": "{n} spectateur", "other": "{n} spectateurs"},
    # The page: what its data say
    "node.question": "Question",
    "node.rivals": "Question à réponses rivales",
    "node.evidence": "Élément de preuve",
    "node.evidence-of": "Élément de preuve ({kind})",
    # What a bad answer to a critical question amounts to
    "attack.rebuttal": "contre la conclusion",
    "attack.undermining": "contre une prémisse",
    "attack.undercut": "contre l’inférence",
    # Worksheets
    "sheet.worksheet": "Fiche d’exercices",
    "sheet.title": "Fiche d’exercices\u00a0: {title}",
    "sheet.key": "Corrigé",
    "sheet.key-title": "Corrigé\u00a0: {title}",
    "sheet.tasks": {"one": "{n} exercice.", "other": "{n} exercices."},
    "sheet.how-page": (
        "Chacun montre une partie de la carte\u00a0; les énoncés portent les numéros de la carte entière, qui "
        "figure à la fin. Répondez, puis vérifiez\u00a0: vous pouvez recommencer autant de fois que vous voulez."
    ),
    "sheet.how-text": (
        "Chaque exercice montre une partie de la carte. Les énoncés portent les numéros qu’ils ont sur la carte "
        "entière, imprimée à la fin. Cochez une réponse, ou plusieurs là où l’exercice le dit."
    ),
    "sheet.how-paper": (
        "Chacun montre une partie de la carte\u00a0; les énoncés portent les numéros qu’ils ont sur la carte "
        "entière. Cochez une réponse, ou plusieurs là où l’exercice le dit."
    ),
    "sheet.how-file": (
        "Écrivez la lettre de votre choix après chaque `answer:`, plusieurs comme dans [A, C]. `map` est la carte "
        "entière, où ce qui est demandé est masqué ou retiré\u00a0; `part` est la partie dont traite un exercice. "
        "`argmap check` note ce fichier si le corrigé se trouve à côté, ou avec `--key FICHIER`."
    ),
    "sheet.how-key": (
        "Le corrigé d’une fiche\u00a0: les mêmes exercices avec leurs réponses. `argmap check` s’en sert pour "
        "noter les fiches."
    ),
    "sheet.no-script": "Sans JavaScript, cette page ne peut pas noter vos réponses\u00a0; elle peut être imprimée.",
    "sheet.footer": "Fiche {mark}, graine {seed}",
    "sheet.task": "Exercice {number}",
    "sheet.task-kind": "Exercice {number} ({kind})",
    "sheet.part": "Partie de la carte, exercice {number}",
    "sheet.own": "Avec vos propres mots",
    "sheet.check": "Vérifier",
    "sheet.hint": "Indice",
    "sheet.ruled-out": "Vous pouvez écarter {letters}.",
    "sheet.hint-more": "Deuxième indice",
    "sheet.show": "Montrer la réponse",
    "sheet.map": "La carte entière",
    "sheet.show-map": "Montrer la carte\u00a0; ce qui est demandé y est masqué ou retiré",
    "sheet.result": "Mon résultat",
    "sheet.how-result": (
        "Vos réponses restent dans ce navigateur et nulle part ailleurs. Les voici en texte pour la personne qui a "
        "donné la fiche\u00a0: copiez-le et envoyez-le comme vous voulez."
    ),
    "sheet.copy": "Copier mon résultat",
    "sheet.restart": "Recommencer",
    "sheet.name": "Nom\u00a0:",
    "sheet.date": "Date\u00a0:",
    "sheet.covered": "La prémisse masquée de l’exercice {number}",
    "sheet.question": "question {number}",
    "marking.score": "{n} sur {all} justes",
    "marking.none": "Pas de réponse.",
    "marking.choose": "Choisissez-en une d’abord.",
    "marking.right": "✓ Juste.",
    "marking.wrong": "✗ Pas encore.",
    "marking.of": "{letter}\u00a0: {reason}",
    "marking.too-many": {"one": "{n} case de trop", "other": "{n} cases de trop"},
    "marking.missing": {"one": "{n} case manque", "other": "{n} cases manquent"},
    "marking.answer": "La bonne réponse\u00a0: {letters}.",
    "marking.open": "pas de réponse",
    "marking.tries": {"one": "{n} essai", "other": "{n} essais"},
    "marking.hints": {"one": "{n} indice", "other": "{n} indices"},
    "marking.shown": "réponse consultée",
    "marking.copied": "Copié.",
    "marking.not-copied": "Sélectionnez le texte et copiez-le.",
    "marking.restart": "Effacer toutes les réponses de cette fiche\u00a0?",
    # Worksheets: the hidden premise
    "premise.title": "Trouver la prémisse masquée",
    "premise.explains": (
        "Les prémisses d’une même fiche agissent ensemble\u00a0: chacune est nécessaire à l’inférence. Sur chaque "
        "fiche ci-dessous, l’une d’elles est masquée."
    ),
    "premise.ask": (
        "À côté de {numbers}, l’inférence a une prémisse masquée. Laquelle la fait tenir\u00a0? Dites-le d’abord "
        "avec vos propres mots\u00a0; choisissez ensuite."
    ),
    "premise.hint": (
        "Cherchez des mots de la conclusion dont les prémisses visibles ne parlent pas, et des mots des prémisses "
        "qui ne reviennent pas dans la conclusion. La prémisse masquée les relie."
    ),
    "premise.why": "Elle relie {numbers} à {target}\u00a0: sans elle, le reste n’y a plus de rapport.",
    "premise.step-from": "l’inférence depuis {numbers}",
    "premise.not-beside": (
        "Elle est sur une autre fiche, à côté de celle-ci\u00a0: là, elle se rapporte à {target} sans les prémisses "
        "que vous voyez ici."
    ),
    "premise.not-against": (
        "Elle parle contre ce à quoi mène l’inférence, ou contre l’inférence même\u00a0: une prémisse doit l’aider."
    ),
    "premise.not-for-premise": (
        "C’est une raison en faveur de {other}, l’une des prémisses visibles. De là, elle ne mène pas plus loin vers "
        "{target}."
    ),
    "premise.not-objects": (
        "Sur la carte, elle porte le numéro {number} et fait partie d’une objection à {other}. Elle ne relie pas les "
        "prémisses visibles à {target}."
    ),
    "premise.not-supports": (
        "Sur la carte, elle porte le numéro {number} et fait partie d’une raison en faveur de {other}. Elle ne relie "
        "pas les prémisses visibles à {target}."
    ),
    "premise.not-top": (
        "Rien ne repose sur elle\u00a0: sur la carte, ce n’est pas une prémisse, mais le terme d’un argument."
    ),
    "premise.not-elsewhere": (
        "Sur la carte, elle sert ailleurs\u00a0: elle ne relie pas les prémisses visibles à {target}."
    ),
    # Worksheets: the place of a statement
    "place.title": "Placer les énoncés détachés",
    "place.explains": (
        "Chacun de ces énoncés a été retiré de la carte. Dites à quoi il se rapporte, pour ou contre, et s’il agit "
        "seul ou seulement avec d’autres\u00a0: les prémisses d’une même fiche sont liées, les fiches sont "
        "indépendantes."
    ),
    "place.ask": "Cet énoncé est tombé de la carte\u00a0: «\u00a0{text}\u00a0» Où est sa place\u00a0?",
    "place.hint": (
        "Supposez fausses les prémisses voisines\u00a0: l’énoncé parlerait-il encore à lui seul pour ou contre la "
        "conclusion\u00a0? Si non, il agit avec elles\u00a0; si oui, c’est une raison ou une objection à part "
        "entière."
    ),
    "place.reason-with": "Avec {numbers} il forme une raison en faveur de {target}.",
    "place.objection-with": "Avec {numbers} il forme une objection à {target}.",
    "place.reason": "À lui seul, c’est une raison en faveur de {target}.",
    "place.objection": "À lui seul, c’est une objection à {target}.",
    "place.why-with": "Lui et {numbers} ont besoin l’un de l’autre\u00a0: retirez-en un, et le reste ne tient pas.",
    "place.not-alone": (
        "À lui seul, il ne donne aucune raison de penser ceci ou cela de {target}\u00a0: il a besoin de la prémisse "
        "voisine."
    ),
    "place.not-elsewhere": (
        "Avec {numbers}, rien ne changerait pour {target} s’il était faux\u00a0: il n’y manque rien."
    ),
    "place.not-needless": "Même sans {numbers}, il se rapporterait encore à {target}. Il n’en a pas besoin.",
    "place.not-side-support": "Supposez qu’il soit vrai\u00a0: {target} en devient plus crédible, et non moins.",
    "place.not-side-attack": "Supposez qu’il soit vrai\u00a0: {target} en devient moins crédible, et non plus.",
    "place.not-lower": "Il ne montre pas que {lower} est vrai\u00a0: il agit au même niveau et se rapporte à {target}.",
    "place.why": (
        "Il n’a besoin d’aucune autre prémisse\u00a0: sans les autres fiches, il parlerait encore pour ou contre "
        "la conclusion."
    ),
    # Worksheets: the scheme of a step
    "scheme.title": "Nommer le schème",
    "scheme.explains": (
        "Un schème est une forme courante d’inférence. Savoir lequel suit une inférence, c’est savoir quoi lui "
        "demander."
    ),
    "scheme.ask": "Quel schème suit l’inférence depuis {numbers}\u00a0?",
    "scheme.hint": (
        "Mettez les prémisses et la conclusion dans la phrase de chaque schème. Un seul a une place pour tout ce "
        "que disent les prémisses."
    ),
    "scheme.why": "Demandez-lui\u00a0: {questions}",
    "scheme.not": "{scheme}\u00a0: il y faudrait {roles}. Les prémisses ne donnent pas tout cela.",
    "scheme.not-named": "La carte nomme un autre schème pour cette inférence.",
    # Worksheets: a planted fault
    "fault.title": "Trouver la faute introduite",
    "fault.explains": (
        "Quoi que disent ses énoncés, une carte peut mal raisonner par la manière dont ils sont assemblés. Les "
        "en-têtes ne nomment ici ni schème ni poids."
    ),
    "fault.ask": (
        "Dans cette copie d’une partie de la carte, une chose a été changée en mal. Qu’est-ce qui ne va pas\u00a0?"
    ),
    "fault.hint": (
        "Demandez-vous pour chaque fiche\u00a0: si une prémisse était fausse, les autres auraient-elles encore un "
        "rapport avec la conclusion\u00a0? Et pour chaque objection\u00a0: dit-elle que l’affirmation est fausse, ou "
        "seulement que l’inférence ne tient pas\u00a0? Suivez ensuite les flèches\u00a0: un numéro revient-il\u00a0?"
    ),
    "fault.split": "{all} sont dessinés comme deux raisons en faveur de {target}, mais n’en font une qu’ensemble.",
    "fault.split-why": (
        "Sur la carte, ce sont les prémisses d’une seule inférence\u00a0: retirez-en une, et le reste n’a plus de "
        "rapport avec {target}."
    ),
    "fault.split-not": (
        "Même sans {rest}, il resterait avec {one} une raison en faveur de {target}, et inversement. Deux fiches, "
        "c’est juste."
    ),
    "fault.joined": (
        "{all} sont dessinés comme une seule raison liée en faveur de {target}, mais {one} suffirait à une raison "
        "sans {rest}."
    ),
    "fault.joined-why": (
        "Sur la carte, ce sont deux fiches. Même sans {rest}, il resterait avec {one} une raison en faveur de {target}."
    ),
    "fault.joined-not": (
        "Sans {one}, il ne resterait avec {rest} aucune raison en faveur de {target}. Ces prémisses sont "
        "liées\u00a0: une seule fiche, c’est juste."
    ),
    "fault.rebuttal": (
        "L’objection tirée de {one} est dessinée contre {target}, mais dit seulement que l’inférence depuis {rest} "
        "ne tient pas."
    ),
    "fault.rebuttal-why": "Elle laisse ouvert si {target} est vrai. Sa place est à l’inférence de {rest} à {target}.",
    "fault.rebuttal-not": (
        "Elle parle contre {target} même, quoi que {rest} puisse montrer\u00a0: sans l’inférence depuis {rest}, ce "
        "serait encore une objection. Elle est à sa place."
    ),
    "fault.undercut": (
        "L’objection tirée de {one} est dessinée contre l’inférence de {rest} à {target}, mais parle contre {target} "
        "même."
    ),
    "fault.undercut-why": (
        "Sans l’inférence depuis {rest}, elle parlerait encore contre {target}\u00a0: sa place est à cette affirmation."
    ),
    "fault.undercut-not": (
        "Elle ne dit pas que {target} est faux, seulement que l’inférence depuis {rest} ne le montre pas. Elle est à "
        "sa place."
    ),
    "fault.gap": "De {rest} à {target}, il manque une prémisse qui relie l’un à l’autre.",
    "fault.gap-why": "Sur la carte, l’inférence a une prémisse de plus, restée implicite\u00a0: {missing}",
    "fault.gap-not": "La prémisse est là\u00a0: {one} relie {others} à {target}.",
    "fault.idle": "{one} n’apporte rien à l’inférence de {rest} à {target}\u00a0: il s’agit d’autre chose.",
    "fault.idle-why": (
        "Sans cette prémisse, l’inférence porte autant qu’avant. Sur la carte, elle est ailleurs, et rien ne mène "
        "d’elle à {target}."
    ),
    "fault.idle-not": (
        "Sans cette prémisse, il ne resterait avec {rest} aucune raison en faveur de {target}\u00a0: il la faut."
    ),
    "fault.circle": "{one} et {other} se donnent raison l’un à l’autre\u00a0: l’appui est circulaire.",
    "fault.circle-why": (
        "Suivez les flèches de {other} vers {one}\u00a0; sous {other}, {one} revient comme prémisse. Qui doute de "
        "l’un n’a pas de raison d’accepter l’autre."
    ),
    "fault.circle-not": "Les flèches montent de {other} à {one}, et sous {other} rien ne revient de {one}.",
    "fault.begging": "{one} figure parmi ses propres prémisses.",
    "fault.begging-why": "Qui doute de {one} doute aussi de cette prémisse\u00a0: c’est une pétition de principe.",
    "fault.begging-not": (
        "Aucune fiche en faveur de {one} n’a {one} parmi ses prémisses\u00a0: cherchez le numéro plus bas."
    ),
    "fault.unanswered": "L’objection à {one} tient\u00a0: rien dans cette partie n’y répond.",
    "fault.unanswered-why": "Rien ne parle contre {rest}. Tant qu’il en est ainsi, {one} ne tient pas sans plus.",
    "fault.unanswered-not": "Il y est répondu, par {other}.",
    "fault.unopposed": "Rien dans cette partie ne parle contre {one}\u00a0: il n’y a donc rien à quoi répondre.",
    "fault.twice": "Les mêmes prémisses comptent pour deux raisons en faveur de {one}.",
    "fault.twice-why": "Ce qui est dit deux fois n’est pas mieux montré que ce qui est dit une fois.",
    "fault.twice-not": "Chaque fiche en faveur de {one} a ses propres prémisses.",
    "fault.bare": "{one} n’est ni argumenté ni admis\u00a0: rien ne le porte.",
    "fault.bare-why": (
        "L’inférence qui y menait n’est plus là, et ce n’était pas admis\u00a0: ce qui repose dessus repose sur une "
        "simple assertion."
    ),
    "fault.bare-not": "Il est argumenté, par {rest}.",
    # Worksheets: what changes
    "withdrawal.title": "Dire ce qui change",
    "withdrawal.explains": (
        "De ce qui parle pour et contre une affirmation, la raison et l’objection les plus fortes qui tiennent "
        "décident\u00a0: si la raison pèse plus, l’affirmation tient\u00a0; si l’objection pèse plus, elle "
        "tombe\u00a0; si les deux pèsent autant, elle est contestée. Une inférence pèse 1 sauf mention contraire. "
        "Les éléments de preuve, et ce qui est admis sans raisons, tiennent tant qu’aucune objection ne tient, de "
        "même que les inférences dont les prémisses tiennent. Retirez un énoncé, et d’autres peuvent ne plus "
        "tenir, ou tenir à nouveau."
    ),
    "withdrawal.ask": "Supposez que {number} soit retiré. Tenez-vous-en à cette partie de la carte.",
    "withdrawal.tick": (
        "De quels énoncés le statut change-t-il\u00a0? Cochez-les tous. Pour l’instant chacun tient, sauf mention "
        "contraire."
    ),
    "withdrawal.hint": (
        "Suivez les flèches vers le haut depuis {number}. Une inférence a besoin de toutes ses prémisses\u00a0: "
        "une raison ou une objection dont une prémisse manque ne tient plus. Comparez ensuite ce qui reste des "
        "deux côtés de chaque affirmation."
    ),
    "withdrawal.now-falls": "{text} (tombe pour l’instant)",
    "withdrawal.now-contested": "{text} (contesté pour l’instant)",
    "withdrawal.supported": "Une raison en faveur de {numbers} tient, et plus rien d’aussi lourd ne s’y oppose.",
    "withdrawal.given": "Plus aucune objection à {numbers} ne tient.",
    "withdrawal.defeated": "Une objection à {numbers} tient maintenant.",
    "withdrawal.outweighed": "Ce qui parle contre {numbers} pèse maintenant plus que ce qui parle pour.",
    "withdrawal.below-standard": "Ce qui parle pour {numbers} ne suffit plus face à ce qui parle contre.",
    "withdrawal.balanced": "Pour et contre {numbers}, les raisons les plus fortes pèsent maintenant autant.",
    "withdrawal.depends-on-contested": "Quelque chose dont {numbers} a besoin est maintenant contesté.",
    "withdrawal.unsupported": "Il ne reste aucune raison en faveur de {numbers}.",
    "withdrawal.rests-on-fallen": "Il ne reste aucune raison en faveur de {numbers} qui tienne.",
    "withdrawal.circular": "Il ne reste qu’un cercle de raisons en faveur de {numbers}.",
    "withdrawal.open": "Plus rien ne décide pour ou contre {numbers}.",
    "withdrawal.still-supported": "Il reste en faveur de {number} une raison qui tient\u00a0: {numbers}.",
    "withdrawal.still-given": (
        "{number} ne repose pas sur ce qui disparaît\u00a0: il est donné, et aucune objection ne tient contre lui."
    ),
    "withdrawal.still-falls": "{number} tombe comme avant\u00a0: ce qui disparaît n’y change rien.",
    "withdrawal.still-contested": "{number} est contesté comme avant\u00a0: ce qui disparaît ne tranche pas.",
    "withdrawal.count": {"one": "{n} réponse est juste.", "other": "{n} réponses sont justes."},
    "withdrawal.begin": "Commencez par {target}\u00a0: que s’y passe-t-il d’abord, une fois {number} retiré\u00a0?",
    "withdrawal.here": "Ici\u00a0: {rule}",
    "withdrawal.elsewhere": "Pour {numbers}, un autre critère de preuve s’applique\u00a0: {rule}",
    "withdrawal.rivals": (
        "Parmi {numbers}, un seul au plus peut tenir\u00a0: les raisons de chacun sont des objections aux autres."
    ),
    "rule.balance": "une affirmation est contestée si les deux côtés pèsent autant.",
    "rule.scintilla": "une affirmation tient si une raison en sa faveur tient, quoi qui s’y oppose.",
    "rule.preponderance": "une affirmation tombe si les deux côtés pèsent autant.",
    "rule.clear-and-convincing": (
        "une affirmation ne tient que si la raison la plus forte en sa faveur pèse plus de {alpha}, et l’emporte "
        "de plus de {beta} sur l’objection la plus forte\u00a0; sinon elle tombe."
    ),
    "rule.beyond-reasonable-doubt": (
        "une affirmation ne tient que si la raison la plus forte en sa faveur pèse plus de {alpha}, et l’emporte "
        "de plus de {beta} sur l’objection la plus forte, qui pèse moins de {gamma}\u00a0; sinon elle tombe."
    ),
    "rule.unanswered": (
        "une affirmation tient si une raison en sa faveur tient et qu’aucune objection ne tient, quel que soit "
        "leur poids."
    ),
    # Why a node stands or falls, as the rest of a sentence
    "list.more": "{n} autres",
    "does.stands": "tient",
    "does.contested": "est contesté",
    "does.not-established": "n’est pas établi",
    "does.outweighed": "est surpassé",
    "does.below-standard": "n’atteint pas son critère de preuve",
    "does.overturned": "est réfuté",
    "does.answered": "est résolue",
    "does.open": "est ouverte",
    "does.unanswered": "n’a pas de réponse qui tienne ({does})",
    "why.evidence": "donné comme élément de preuve",
    "why.assumed": "admis",
    "why.supported": {"one": "{nodes} l’appuie", "other": "{nodes} l’appuient"},
    "why.premises-stand": {"one": "la prémisse {nodes} tient", "other": "les prémisses {nodes} tiennent"},
    "why.stand": {"one": "{against} tient", "other": "{against} tiennent"},
    "why.ruled-out": {
        "one": "exclu par la réponse rivale {nodes}, qui tient",
        "other": "exclu par les réponses rivales {nodes}, qui tiennent",
    },
    "why.both": "{lack}, et {rest}",
    "why.only-assumed": "seulement admis",
    "why.lack-premises": "même sans attaques, toutes les prémisses ne tiendraient pas",
    "why.lack-support": "même sans attaques, l’appui tomberait",
    "why.withdrawn": "retiré",
    "why.attacks": {"one": "l’attaque {nodes} contre lui", "other": "les attaques {nodes} contre lui"},
    "why.attacks-alone": {"one": "l’attaque {nodes}", "other": "les attaques {nodes}"},
    "why.rivals": {"one": "la réponse rivale {nodes}", "other": "les réponses rivales {nodes}"},
    "why.outweighed": {
        "one": "{against} pèse {con}, et ce qui parle pour, {pro}",
        "other": "{against} pèsent {con}, et ce qui parle pour, {pro}",
    },
    "why.outweighed-rivals": {
        "one": "exclu par la réponse rivale {nodes}, qui pèse {con}, contre {pro}",
        "other": "exclu par les réponses rivales {nodes}, qui pèsent {con}, contre {pro}",
    },
    "why.tie": (
        "ce qui parle pour ne pèse pas plus que {against}, et selon «\u00a0{standard}\u00a0» l’égalité ne suffit pas"
    ),
    "why.alpha": "ce qui parle pour pèse {pro}, et «\u00a0{standard}\u00a0» exige plus de {bound}",
    "why.beta": "{pro} parle pour et {con} contre, et «\u00a0{standard}\u00a0» exige une avance de plus de {bound}",
    "why.gamma": "ce qui parle contre pèse {con}, et «\u00a0{standard}\u00a0» exige moins de {bound}",
    "why.circular": "son seul appui est circulaire ({nodes})",
    "why.no-premises": "sans prémisses",
    "why.no-weight": "ce qui l’appuie n’a aucun poids",
    "why.nothing": "rien ne l’appuie",
    "why.balanced": "{sides}, et aucun côté ne l’emporte ({pro}\u00a0; contre, {against})",
    "why.balanced-assumed": "{sides}, et aucun côté ne l’emporte (contre, {against})",
    "why.for": {"one": "{n} raison pour", "other": "{n} raisons pour"},
    "why.sides-hold": "{pro} et {against} contre tiennent",
    "why.sides-contested": {
        "one": "{pro}, elle-même contestée, et {against} contre",
        "other": "{pro}, dont certaines contestées, et {against} contre",
    },
    "why.sides-assumed": {
        "one": "pour, le fait d’être admis\u00a0; contre, {n} raison",
        "other": "pour, le fait d’être admis\u00a0; contre, {n} raisons",
    },
    "why.fallen-premises": {
        "one": "la prémisse {nodes} ne tient pas",
        "other": "les prémisses {nodes} ne tiennent pas",
    },
    "why.fallen": {"one": "la seule raison, {nodes}, tombe", "other": "toutes les raisons tombent\u00a0: {nodes}"},
    "why.attacks-itself": {
        "one": "s’attaque lui-même\u00a0: {open} en dépend à son tour",
        "other": "s’attaque lui-même\u00a0: {open} en dépendent à leur tour",
    },
    "why.stand-off": {
        "one": "un blocage que rien ne tranche\u00a0: {open} en dépend à son tour",
        "other": "un blocage que rien ne tranche\u00a0: {open} en dépendent à leur tour",
    },
    "why.rivals-open": "on ne sait combien comptent contre lui les réponses rivales {nodes}",
    "why.contested": {"one": "{open} reste à trancher", "other": "{open} restent à trancher"},
    "why.reasons": {"one": "la raison {nodes}", "other": "les raisons {nodes}"},
    "why.premises": {"one": "la prémisse {nodes}", "other": "les prémisses {nodes}"},
    "vain.falls": {
        "one": ", et l’attaque {nodes} contre lui échoue",
        "other": ", et les attaques {nodes} contre lui échouent",
    },
    "vain.stands": {
        "one": ", et l’attaque {nodes} contre lui est surpassée",
        "other": ", et les attaques {nodes} contre lui sont surpassées",
    },
    "vain.contested": {
        "one": ", et l’attaque {nodes} contre lui est elle-même contestée",
        "other": ", et les attaques {nodes} contre lui sont elles-mêmes contestées",
    },
    "vain.holds": {
        "one": ", et l’attaque {nodes} contre lui tient aussi",
        "other": ", et les attaques {nodes} contre lui tiennent aussi",
    },
    "vain.rivals-fall": {
        "one": ", et la réponse rivale {nodes} est exclue",
        "other": ", et les réponses rivales {nodes} sont exclues",
    },
    "vain.rivals-contested": {
        "one": ", et la réponse rivale {nodes} est surpassée",
        "other": ", et les réponses rivales {nodes} sont surpassées",
    },
    "count.first-falls": {"one": "{n} contre échoue", "other": "{n} contre échouent"},
    "count.first-stands": {"one": "{n} contre est surpassée", "other": "{n} contre sont surpassées"},
    "count.first-contested": {
        "one": "{n} contre est elle-même contestée",
        "other": "{n} contre sont elles-mêmes contestées",
    },
    "count.first-holds": {"one": "{n} contre tient aussi", "other": "{n} contre tiennent aussi"},
    "count.stands": {"one": "{n} est surpassée", "other": "{n} sont surpassées"},
    "count.contested": {"one": "{n} est elle-même contestée", "other": "{n} sont elles-mêmes contestées"},
    "count.holds": {"one": "{n} tient aussi", "other": "{n} tiennent aussi"},
    "count.rivals-fall": {"one": "la réponse rivale est exclue", "other": "{n} réponses rivales sont exclues"},
    "count.rivals-contested": {
        "one": "la réponse rivale est surpassée",
        "other": "{n} réponses rivales sont surpassées",
    },
    "count.nothing": "la carte n’a aucune raison contre",
    "count.supported": {"one": "{n} raison pour tient", "other": "{n} raisons pour tiennent"},
    "count.balanced": "{sides}, et aucun côté ne l’emporte\u00a0: la plus forte raison de chacun pèse {weight}",
    "count.balanced-several": (
        "{sides}, et aucun côté ne l’emporte\u00a0: la plus forte raison de chacun pèse {weight}, et les raisons "
        "ne s’additionnent pas"
    ),
    "fate.stands": {"one": "{nodes} tient", "other": "{nodes} tiennent"},
    "fate.contested": {"one": "{nodes} reste à trancher", "other": "{nodes} restent à trancher"},
    "fate.falls": {"one": "{nodes} tombe", "other": "{nodes} tombent"},
    "fate.none": "aucune réponse",
    # How both sides of a claim weigh
    "balance.against": "{weight} contre",
    "balance.rival": "{weight} pour une réponse rivale",
    "balance.both": "{pro} pour et {con}",
    "balance.tie": "{pro} pour et {con}, et pour «\u00a0{standard}\u00a0» l’égalité ne suffit pas",
    "balance.alpha": "{pro} pour, et «\u00a0{standard}\u00a0» exige plus de {bound}",
    "balance.beta": "{pro} pour et {con}, et «\u00a0{standard}\u00a0» exige une avance de plus de {bound}",
    "balance.gamma": "{con}, et «\u00a0{standard}\u00a0» exige moins de {bound}",
    "balance.attacks": "{count} contre",
    "balance.rivals": {"one": "{n} réponse rivale", "other": "{n} réponses rivales"},
    "balance.tied": {"one": "{pro}, et {against} de même poids", "other": "{pro}, et {against} de même poids"},
    "balance.tied-assumed": {"one": "admis, et {against} de même poids", "other": "admis, et {against} de même poids"},
    # What would change that
    "name.for": "{start} pour {target}",
    "name.against": "{start} contre {target}",
    "name.for-step": "{start} pour l’inférence {node}",
    "name.against-step": "{start} contre l’inférence {node}",
    "name.from": "{node} (depuis {start})",
    "name.step": {"one": "l’inférence {nodes}", "other": "les inférences {nodes}"},
    "name.attack": {"one": "l’attaque {nodes}", "other": "les attaques {nodes}"},
    "name.question": "la question {node}",
    "name.rival": "rivale {node}",
    "would.sentence": "{heading}\u00a0: {ways}.",
    "would.stand": "Cela tiendrait",
    "would.not-stand": "Cela ne tiendrait plus",
    "would.be-answered": "Elle serait résolue",
    "would.not-be-answered": "Elle ne serait plus résolue",
    "would.answer": "s’il y avait une réponse à {steps}",
    "would.answer-both": "s’il y avait une réponse à l’un et à l’autre\u00a0: {steps}",
    "would.answer-all": "s’il y avait une réponse à chacun\u00a0: {steps}",
    "would.attack": "si quelque chose qui tient attaquait {steps}",
    "would.attack-both": "si quelque chose qui tient attaquait l’un et l’autre\u00a0: {steps}",
    "would.attack-all": "si quelque chose qui tient attaquait chacun\u00a0: {steps}",
    "would.weigh": {
        "one": "avec un poids de {bound} pour {steps}",
        "other": "avec un poids de {bound} chacun pour {steps}",
    },
    "would.more-than": "plus de {bound}",
    "would.less-than": "moins de {bound}",
    "would.or-more": "{bound} ou plus",
    "would.or-less": "{bound} ou moins",
    "would.without": {"one": "sans {units}", "other": "sans {units} ensemble"},
    "would.no-rivals": "si les réponses à {question} n’étaient pas rivales",
    "would.support": "si quelque chose qui tient l’appuyait",
    "would.grant": "si l’on accordait {claims}",
    "would.more-answers": "de {n} autres façons, par des réponses",
    "would.more-weights": "de {n} autres façons, par des poids",
    "would.more-withdrawals": "de {n} autres façons, par des retraits",
    "remark.no-single-node": "Rien n’est porteur à lui seul\u00a0: cela tient sans n’importe lequel des éléments.",
    "remark.no-single-source": "Aucune source n’est porteuse à elle seule\u00a0: cela tient sans n’importe laquelle.",
    "remark.common": "Tout ce qui est sourcé passe par {units}.",
    "remark.no-nodes": "Les retraits n’ont pas été essayés\u00a0: ils sont trop nombreux.",
    "remark.no-sources": "Les retraits de sources n’ont pas été essayés\u00a0: ils sont trop nombreux.",
    "remark.one-node": (
        "Les retraits de plus d’un élément à la fois n’ont pas tous été essayés\u00a0: ils sont trop nombreux."
    ),
    "remark.one-source": (
        "Les retraits de plus d’une source à la fois n’ont pas tous été essayés\u00a0: ils sont trop nombreux."
    ),
    "remark.two-nodes": (
        "Les retraits de plus de deux éléments à la fois n’ont pas tous été essayés\u00a0: ils sont trop nombreux."
    ),
    "remark.two-sources": (
        "Les retraits de plus de deux sources à la fois n’ont pas tous été essayés\u00a0: ils sont trop nombreux."
    ),
    "remark.weights": "D’autres poids n’ont pas été essayés\u00a0: la carte est trop grande.",
    "sides.answers": "Ses réponses",
    "sides.rests": "Repose sur",
    "sides.against": "Contre",
    "sides.for": "Pour",
    "sides.for-assumed": "Pour, outre le fait d’être admis",
    "handout.thesis": "Sur cette carte, cela",
    "handout.question": "Sur cette carte, la question",
    "handout.caveat": "Cela vaut pour la carte telle qu’elle est dessinée, non pour la vérité.",
}
