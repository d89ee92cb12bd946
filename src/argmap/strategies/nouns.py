"""Strategies for what maps are made of: ids, texts, claims, evidence, inferences, questions, sources."""

from __future__ import annotations

from typing import Any, TypeAlias, TypeVar

import attrs
from hypothesis import strategies as st

from argmap.fields import FrozenDict, Kind, LiteralName, Plain
from argmap.model import EVIDENCE_KINDS, ArgumentMap, Claim, Evidence, Inference, Question, Source, Standard
from argmap.text import normalised

V = TypeVar("V")

Texts: TypeAlias = st.SearchStrategy[str]

_SENTENCES = (
    "The street is wet.",
    "It rained: the gutters are full.",
    "Nobody watered the flowers, so they say",
    "Es regnete die ganze Nacht – „in Strömen“.",
    "Шёл дождь",
    "雨が降った。",
    "السماء تمطر",
    "ירד גשם",
    "बारिश हुई",
    "🌧️ all night 👩‍🔬",
    "A text of many words that goes on and on, past every margin that a box or a line may have, and only then stops.",
)
_HOSTILE = (
    *("no", "Yes", "on", "y", "true", "null", "~", "=", "<<", "nan", ".inf", ".", "...", "---", "-", "?", ":", "_"),
    *("1", "012", "0x1F", "0o7", "1_000", "1e5", ".5", "-1.5", "1:30", "2018-03-27", "2018-03-27 10:00:00", "1,000"),
    *(
        "a: b",
        "a :b",
        "a?b",
        "a?",
        "ends:",
        ": x",
        "# x",
        "a #b",
        "a # b",
        "a#b",
        "- x",
        "? x",
        "[a]",
        "{a}",
        "a, b",
        "]",
        "}",
    ),
    *("&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'", "''", '"', '"a" b', "it's", "\\", "\\n", "a\\", "\\N"),
    *(" a", "a ", "\ta", "a\t", "a\tb", "\na", "a\n", "a\n\n", "a\nb", "a\n b", " a\nb", "a\n\nb", "a\n \nb", "a \nb"),
    *("a\r\nb", "a\rb", "a\x85b", "a\u2028b", "a\u2029b", "\ufeffa", "a\ufeff", "\u200ba", "a\u00a0b", "\u202ea\u202c"),
    *(
        "<b>&amp;</b>",
        "]]>",
        "</script>",
        "$(x)",
        "${x}",
        "{{x}}",
        "-->",
        "a|b",
        "[x](y)",
        "**b**",
        "# argmap: ignore[AM204]",
    ),
    *("e\u0301", "é", "ﬁ", "İ", "ß", "\U0001f469\u200d\U0001f52c", "\U0001d518"),
)
_IDS = ("no", "y", "1", "012", "0x1F", "1e5", "-", "--", ".", "..", "_", "a.b", "a-b", "2018-03-27", "title", "claims")
_PLAIN = ("1", "-1", "0.5", "true", "no", "~", "", "2018-03-27", "some words", "=", "0x1F", "a:b")
_SHARES = st.one_of(st.sampled_from((1.0, 0.0, 0.25, 0.5, 0.75, 0.9)), st.floats(0, 1))
"""Weights and confidences: often such as people write, so that they tie and pass thresholds."""
_DATES = ("1965", "1965-02", "1965-02-11", "1965~", "1971/1972", "-0043", "undated")


def _named(name: str, values: st.SearchStrategy[V]) -> st.SearchStrategy[V]:
    """The same strategy under a short name, by which failing tests show it."""

    def draw_one(draw: st.DrawFn) -> V:
        return draw(values)

    draw_one.__name__ = name
    return st.composite(draw_one)()


def _all_ids() -> Texts:
    letters = st.characters(categories=("L", "Nd"), include_characters="-_.")
    following = st.characters(categories=("L", "Nd", "Mn", "Mc"), include_characters="-_.")
    free = st.builds(str.__add__, letters, st.text(following, max_size=6))
    ascii_ = st.text("abcxyz0-_.", min_size=1, max_size=6)
    return st.one_of(ascii_, st.sampled_from(_IDS), free).map(_nfc)


def _nfc(text: str) -> str:
    return normalised(text)


def _all_texts() -> Texts:
    any_character = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
    pieces = st.lists(st.sampled_from([*_HOSTILE, " ", "\n", ": "]), min_size=2, max_size=4).map("".join)
    free = st.text(any_character, min_size=1, max_size=12)
    given = [st.sampled_from(_SENTENCES), st.sampled_from(_HOSTILE)]
    return st.one_of(*given, pieces.filter(str.strip), free.filter(str.strip))


IDS = _all_ids()
"""What `ids` and whatever is made of ids draw from: a strategy with a name costs a draw more."""
TEXTS = _all_texts()
"""What `texts` and whatever is made of texts draw from."""


def ids() -> Texts:
    """Valid ids in NFC: letters of any script with marks, digits, `-`, `_`, `.`; some are numbers to YAML."""
    return _named("ids", IDS)


def texts() -> Texts:
    """Texts that a map can hold, never blank, many of them hard to write down in YAML, HTML or a picture."""
    return _named("texts", TEXTS)


def _scalars() -> Texts:
    return st.one_of(TEXTS, st.sampled_from(_PLAIN).map(Plain))


def extras() -> st.SearchStrategy[FrozenDict[str, Any]]:
    """The values of `x-` keys: texts, plain scalars, tuples and mappings, three deep."""
    return _named("extras", _EXTRAS)


def _all_extras() -> st.SearchStrategy[FrozenDict[str, Any]]:
    deep: st.SearchStrategy[Any] = _scalars()
    for _ in range(2):
        tables = st.dictionaries(TEXTS, deep, max_size=2).map(FrozenDict)
        deep = st.one_of(_scalars(), st.lists(deep, max_size=2).map(tuple), tables)
    return st.dictionaries(IDS.map("x-{}".format), deep, max_size=2).map(FrozenDict)


_EXTRAS = _all_extras()

_BY_KIND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXTS,
    Kind.ID: IDS,
    Kind.IDS: st.lists(IDS, min_size=1, max_size=3, unique=True).map(tuple),
    Kind.TEXTS: st.lists(TEXTS, min_size=1, max_size=2).map(tuple),
    Kind.NAMES: st.lists(st.one_of(TEXTS, TEXTS.map(LiteralName)), min_size=1, max_size=2).map(tuple),
    Kind.FLAG: st.just(True),
    Kind.NUMBER: _SHARES,
    Kind.STANDARD: st.sampled_from([str(standard) for standard in Standard]),
    Kind.TABLE: st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=2).map(FrozenDict),
    Kind.ID_TABLE: st.dictionaries(IDS, IDS, min_size=1, max_size=2).map(FrozenDict),
}
_BY_NAME: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (Question, "exclusive"): st.just(False),
    (Evidence, "kind"): st.sampled_from(EVIDENCE_KINDS),
    (Source, "date"): st.sampled_from(_DATES),
    (Source, "accessed"): st.sampled_from(_DATES),
    (ArgumentMap, "date"): st.sampled_from(_DATES),
    (ArgumentMap, "language"): st.sampled_from(("de", "ar", "zh-Hant")),
}


def fields_of(noun: type) -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for each field of a noun, by the table in its class."""
    fields = [field for field in attrs.fields(noun) if field.metadata]
    drawn = {field.name: _BY_NAME.get((noun, field.name), _BY_KIND[field.metadata["kind"]]) for field in fields}
    return {**drawn, "extra": _EXTRAS}


def some_of(fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """None of these fields every other time, else one or two: few draws for each of the many nouns of a map."""
    one = st.one_of([st.fixed_dictionaries({name: values}) for name, values in fields.items()])
    two = st.tuples(one, one).map(lambda pair: pair[0] | pair[1])
    either = st.one_of(one, two)
    return st.booleans().flatmap(lambda some: either if some else st.just({}))


def _nouns(noun: type, needed: tuple[str, ...], fields: dict[str, Any]) -> st.SearchStrategy[Any]:
    others = {"id": IDS, **fields_of(noun)}
    for name in fields:
        if name not in others:
            raise TypeError(f"{noun.__name__} has no field {name!r}; its fields are {', '.join(others)}")
    others |= fields
    always = st.fixed_dictionaries({name: others.pop(name) for name in dict.fromkeys(("id", *needed, *fields))})
    drawn = st.builds(lambda first, more: noun(**first, **more), always, some_of(others))
    return _named(noun.__name__, drawn)


def claims(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Claim]:
    """Claims; a field named here is always drawn, from the strategy given: `claims(text=st.just("It rained."))`."""
    return _nouns(Claim, ("text",), fields)


def evidence(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Evidence]:
    """Evidence; a field named here is always drawn, from the strategy given."""
    return _nouns(Evidence, ("text",), fields)


def inferences(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Inference]:
    """Inferences with premises and one target; a field named here is always drawn, from the strategy given."""
    if "supports" in fields or "attacks" in fields:
        return _nouns(Inference, ("premises",), {"supports": st.none(), "attacks": st.none(), **fields})
    either = [inferences(**{target: IDS, **fields}) for target in ("supports", "attacks")]
    return st.one_of(either)


def questions(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Question]:
    """Questions with a text and answers; a field named here is always drawn, from the strategy given."""
    return _nouns(Question, ("text", "answers"), fields)


def sources(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Source]:
    """Sources; a field named here is always drawn, from the strategy given."""
    return _nouns(Source, (), fields)
