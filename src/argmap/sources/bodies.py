"""Whether a name is that of a body, such as a ministry or a newspaper, and so has no family name."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = frozenset(
    """
    academy administration agency alliance archive archives army assembly association associates authority board brigade
    bureau cabinet center centre centers centres chamber chronicle collective college command commission commissioner
    committee community company conference confederation congress consortium convention cooperative corporation corps
    council daily department directorate directory division embassy enterprises federation fellowship forum foundation
    front gazette government group guardian inc incorporated initiative institute institution intelligence international
    journal kingdom laboratories laboratory league library limited llc llp ltd magazine ministry mission movement museum
    nations navy network networks news newspaper observatory office organisation organization panel parliament
    partnership party plc police politburo presidency project registry republic research review secretariat senate
    service services society states statistics survey task times treasury tribunal tribune trust union university

    akademie amt arbeitsgruppe archiv ausschuss auswärtiges behörde bibliothek bund bundesrat bundesregierung bundestag
    europarat gericht gesellschaft gewerkschaft hochschule institut kommission komitee konferenz landtag ministerium
    nationalrat nationen partei präsidium redaktion regierung reichstag sicherheitsrat staatsrat stiftung universität
    verband verein verlag zeitung zentralkomitee zentralrat zentrum

    académie agence archives assemblée banque bibliothèque bureau centre chambre collège comité commission communauté
    confédération conseil direction école état fédération fondation gouvernement groupe institut ligue ministère musée
    organisation parlement parti préfecture présidence république secrétariat sénat société syndicat tribunal université

    academia agencia archivo asamblea asociación ayuntamiento banco biblioteca cámara centro colegio comisión comité
    compañía confederación congreso consejo departamento dirección ejército escuela federación fundación gobierno grupo
    instituto ministerio museo naciones oficina organización parlamento partido república secretaría senado servicio
    sindicato sociedad tribunal unión universidad

    академия агентство администрация архив ассамблея ассоциация банк библиотека бюро дума издательство институт исполком
    комиссия комитет министерство музей общество объединение организация отдел партия политбюро правительство президиум
    прокуратура редакция республика секретариат сенат служба совет союз суд университет управление федерация фонд центр
    церковь цк штаб

    accademia banca commissione comitato consiglio governo istituto ministero partito università
    comissão conselho governo ministério universidade partido
    """.split()  # noqa: SIM905 - a list of lists would be three pages long
)
"""Words that no person is called by, in English, German, French, Spanish, Russian, Italian and Portuguese."""
_AMONG_NAMES = frozenset("bank church club court herald house post press school staff star state team watch".split())  # noqa: SIM905
"""Words that are names of persons too: they mark a body beside one of `_QUALITIES`."""
_QUALITIES = frozenset(
    """
    african american arab asian associated atlantic australian british cambridge catholic central chinese constitutional
    criminal deutsche deutscher english european federal french german global high human huffington imperial indian
    joint international new national northern orthodox oxford pacific people's popular public rotes royal
    russian southern soviet supreme united washington western white world
    """.split()  # noqa: SIM905
)
_FIRST = frozenset(
    {
        *("african", "american", "arab", "asian", "associated", "british", "european", "federal", "global"),
        *("international", "national", "people", "rotes", "soviet", "united", "world"),
    }
)
"""Qualities that begin names of bodies and no names of persons."""
_ARTICLES = frozenset({"the", "der", "die", "das", "les", "los", "las", "il", "gli"})
_BETWEEN = frozenset({"of", "the", "for", "on", "without", "sans", "against", "für", "gegen", "ohne"})
"""Words inside names that are whole, those of bodies and those like William of Ockham and Ivan the Terrible."""
_ENDINGS = re.compile(
    r".{2,}(ministerium|gericht|gesellschaft|verband|stiftung|kommission|ausschuss|zeitung|institut|behörde|universität"
    r"|verlag|partei|bibliothek|archiv|museum|kammer|amt)"
)
_EDGES = ".,:;()[]«»“”‘’\"'"


def is_body(tokens: Sequence[str]) -> bool:
    """Whether the words of a name, without titles and suffixes, name a body or another whole.

    >>> [is_body(name.split()) for name in ("World Health Organization", "U.S. Department of State", "World Bank")]
    [True, True, True]
    >>> [is_body(name.split()) for name in ("Alonzo Church", "Министерство иностранных дел", "William of Ockham")]
    [False, True, True]
    """
    words = [token.strip(_EDGES).casefold().removesuffix("’s").removesuffix("'s") for token in tokens]
    if any(character.isdecimal() for token in tokens for character in token):
        return True
    if words[0] in _ARTICLES | _FIRST or _BETWEEN.intersection(words[1:-1]):
        return True
    if any(word in _WORDS or _ENDINGS.fullmatch(word) for word in words):
        return True
    return bool(_AMONG_NAMES.intersection(words) and _QUALITIES.intersection(words))
