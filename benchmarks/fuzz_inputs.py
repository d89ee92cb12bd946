"""What the fuzz feeds: good and bad inputs to begin with, and a mutator. All of it follows from a `random.Random`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from argmap import strategies
from argmap.checks import DESCRIBED
from argmap.diagnostics import Severity
from argmap.errors import ArgmapError
from argmap.exercises import FORMATS, worksheet
from argmap.reading import read_text
from argmap.writing import dumps

_ROOT = Path(__file__).resolve().parent.parent
_LARGEST = 4_000
"""Seeds in bytes: most are far smaller, and of a larger one a part is taken."""
_GOOD = """\
argmap: 1
title: T
thesis: a
sources:
  s: {title: A book, authors: [B. C.], date: 1999}
schemes: {own: {title: Own, roles: {case: a case}, questions: {same: Is it?}}}
claims:
  a: {text: It rained., source: s, locator: p. 1, tags: [a]}
  b:
    text: It poured.
    assumed: true
evidence:
  e: {text: A gauge says so., source: s, kind: document, quote: It poured}
inferences:
  i: {premises: [b, e], supports: a, scheme: own, roles: {case: b}, answers: {same: b}}
expect: {a: stands}
x-top: [a, {b: ~}]
"""
_SNIPPETS = (
    "\t\t¦\t- ¦\xa0\xa0¦\u3000¦\u2007¦\u202f¦\ufeff¦\u200b¦\u202e¦\u2028¦\x85¦e\u0301¦\u0301¦\ud800¦\udcff¦"
    "\ufffe¦\x00¦\x07¦\x1b[31m¦\U0001f469\u200d\U0001f52c¦\uff1a¦\u201cword\u201d¦\u2019¦: ¦:¦, ¦,¦#¦ #¦ # ¦- ¦"
    "-¦--¦---¦---\n¦...\n¦? ¦?¦{{ name }}¦{% if a %}¦{{¦}}¦{¦}¦[¦]¦[a]: b¦? [a]\n: b¦{a: b}: c¦&a ¦*a¦*a : b¦"
    "<<: *a¦!!str ¦!x ¦!<tag:x> ¦! ¦%YAML 1.2\n¦%TAG ! x\n---\n¦%¦@¦`¦```¦```yaml\n¦~~~\n¦'¦\"¦''¦\"\"¦'it's'¦"
    '"a "b" c"¦\\|\\x¦"\\x41"¦"\\ud800"¦"\\U00110000"¦>¦|-¦>+2¦| text¦~¦null¦true¦yes¦1e999¦-1¦.nan¦'
    "0x1F¦1_000¦99999999999999999999999¦0.5¦80%¦1965-02-30¦1:30¦\r¦\n¦\r\n¦\n\n¦\n  ¦  ¦claims:¦claims: []¦"
    'claims:\n- a: b¦a:b¦a:{text: x}¦a:"x"¦text¦text ¦assumed¦title:¦argmap: 2¦argmap:¦x-y: ¦thesis: [a]¦'
    "premises: [a, a]¦premises: -a\n -b¦premises: a b¦premises: a, b¦supports: i¦attacks: i¦supports: [a]¦"
    "author: A B and C D¦authors: A B; C D¦authors: [A, B and C D]¦date: 5 March 2026¦kind: Documents¦"
    "source: A book¦# argmap: ignore¦# argmap: ignore AM¦# argmap: ignore[AM301]¦# argmap: ignore-file¦"
    'worksheet: 1¦tasks:¦answer: [A, B]¦answer:¦options: {}¦key: ../k.yaml¦[tool.argmap]¦select = ["ALL"]¦'
    'select = "¦exclude = ["[a"]¦|¦\\x¦  - ¦    '
)
HOSTILE: tuple[str, ...] = tuple(_SNIPPETS.split("¦"))
"""Snippets that a reader may stumble over."""
_TOKEN = re.compile(r"\w+|[^\S\n]+|\n|.", re.DOTALL)
CONFIGURATIONS: tuple[str, ...] = (
    'select = ["AM1", "no-source"]\nignore = ["AM301"]\nextend-select = ["ALL"]\nfail-on = "error"\n',
    'exclude = ["drafts/**", "*.tmp", "[a-c]?.yaml", "/x/"]\ntexts = ["texts", "a/b"]\n',
    '[per-file-ignores]\n"drafts/**" = ["AM3"]\n"[!a]*.yaml" = ["ALL"]\n',
    '[project]\nname = "x"\n[tool.argmap]\nselect = ["ALL"]\n[tool.argmap.per-file-ignores]\n"a.yaml" = ["AM2"]\n',
    "[tool]\nargmap = 7\n",
    'a.b."c d".e = [1, 2.5, 1979-05-27T07:32:00Z, {x = """y"""}]\nselect = [1]\n',
)
IGNORES: tuple[str, ...] = (
    "*.tmp\n!keep.tmp\n/build/\ndocs/**/x\n# comment\n\\#odd\n a \\ \n**/a/**\na/**\n**\n",
    "[a-z]*.yaml\n[!x]?\n[[:alpha:]]\n[]]\n[^]a-]\n[\\]]\n[a\n\\\n!\n/\n//\n*\\/b\n",
)
LIBRARIES: dict[str, str] = {
    "l.json": '[{"id": "a", "type": "book", "title": "<i>A</i>", "author": [{"family": "Lee", "given": "Ann"}, 3],'
    ' "issued": {"date-parts": [["1999", 3], [2000]], "season": 1, "circa": 1}, "page": "1-2", "volume": 7}, 4]',
    "l.bib": '@string{j = "J"}\n@article{a, author = {Lee, Ann and {B} and others}, title = {\\emph{A} {\\"u} \\& $x$},'
    " journal = j # { K}, year = 1999, pages = {1--2}}\n@book{b, title = {x\n@misc{a, date = {1965~}}\n",
}
PATHS: tuple[str, ...] = ("a.yaml", "drafts/a.yaml", "a/b/c/x", "[", "]", "-", "build/x.tmp", "é.yaml", "a" * 40)


@lru_cache(maxsize=1)
def maps() -> tuple[str, ...]:
    """Maps to begin with: examples of all rules, the repository's maps, and such as property tests draw."""
    head = "argmap: 1\ntitle: T\nthesis: a\n"
    examples = [example for rule in DESCRIBED for example in (rule.failing, rule.passing) if example]
    whole = [one if "argmap:" in one else f"{head}{one}" for one in examples]
    stored = [path.read_text("utf-8") for path in sorted((_ROOT / "maps").glob("*.yaml"))]
    return tuple(dict.fromkeys([_GOOD, *(f"{one}\n" for one in whole), *stored, *_drawn(80)]))


@lru_cache(maxsize=1)
def loadable() -> tuple[str, ...]:
    """Those of the maps that have no errors of reading."""
    return tuple(text for text in maps() if not any(one.severity is Severity.ERROR for one in read_text(text)[1]))


def _drawn(number: int) -> list[str]:
    """Maps of `argmap.strategies`, always the same ones."""
    drawn: list[str] = []

    @seed(7)
    @settings(max_examples=number, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(strategies.maps())
    def draw(argument_map: object) -> None:
        drawn.append(dumps(argument_map))  # type: ignore[arg-type]

    draw()
    return sorted(set(drawn), key=lambda text: (len(text), text))


@lru_cache(maxsize=1)
def sheets() -> tuple[tuple[str, str], ...]:
    """Worksheets with their keys."""
    made: list[tuple[str, str]] = []
    for number, text in enumerate(maps()):
        argument_map, _ = read_text(text)
        if argument_map is None or len(text) > _LARGEST:
            continue
        try:
            sheet, key = FORMATS["yaml"](worksheet(argument_map, seed=number), "k.yaml")
        except ArgmapError:
            continue
        if isinstance(sheet, str) and isinstance(key, str) and "answer" in key:
            made.append((sheet, key))
    return tuple(made)


def text_of(draw: random.Random, seeds: Sequence[str]) -> str:
    """A mutated seed: spliced with another one now and then, and changed in one to eight places."""
    text = _part(draw, draw.choice(seeds))
    if draw.random() < 0.15:
        other = _part(draw, draw.choice(seeds))
        text = text[: draw.randint(0, len(text))] + other[draw.randint(0, len(other)) :]
    for _ in range(draw.choice((0, 1, 1, 1, 2, 2, 3, 5, 8))):
        text = draw.choice(_MUTATIONS)(draw, text)
    return text


def data_of(draw: random.Random, seeds: Sequence[str]) -> str | bytes:
    """The same as a text or as bytes, in some encoding, with bytes changed that make no text any more."""
    text = text_of(draw, seeds)
    how = draw.random()
    if how < 0.5:
        return text
    encoding = "utf-8" if how < 0.9 else draw.choice(("utf-16", "utf-8-sig", "utf-32", "utf-16-be", "latin-1"))
    data = bytearray(text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace"))
    for _ in range(draw.choice((0, 0, 1, 3))):
        at = draw.randint(0, len(data))
        data[at : at + draw.randint(0, 2)] = draw.randbytes(draw.randint(0, 2))
    return bytes(data)


def _part(draw: random.Random, text: str) -> str:
    if len(text) <= _LARGEST:
        return text
    lines = text.splitlines(keepends=True)
    first = draw.randrange(len(lines))
    return "".join(lines[:5] + lines[first : first + draw.randint(1, 40)])[:_LARGEST]


def _characters(draw: random.Random, text: str) -> str:
    """Some characters taken out, doubled, or replaced."""
    at = draw.randint(0, len(text))
    some = text[at : at + draw.randint(1, 4)]
    return text[:at] + draw.choice(("", some * 2, draw.choice(HOSTILE))) + text[at + len(some) :]


def _insertion(draw: random.Random, text: str) -> str:
    at = draw.randint(0, len(text))
    return text[:at] + draw.choice(HOSTILE) + text[at:]


def _tokens(draw: random.Random, text: str) -> str:
    """A token taken out, doubled, swapped with another one, or replaced by a snippet."""
    parts = _TOKEN.findall(text)
    return "".join(_changed(draw, parts))


def _lines(draw: random.Random, text: str) -> str:
    """The same with a line."""
    return "".join(_changed(draw, text.splitlines(keepends=True)))


def _changed(draw: random.Random, parts: list[str]) -> list[str]:
    if not parts:
        return [draw.choice(HOSTILE)]
    at, other, how = draw.randrange(len(parts)), draw.randrange(len(parts)), draw.randrange(5)
    if how == 0:
        del parts[at]
    elif how == 1:
        parts.insert(other, parts[at])
    elif how == 2:
        parts[at], parts[other] = parts[other], parts[at]
    elif how == 3:
        parts[at] = draw.choice(HOSTILE)
    else:
        parts[at] += draw.choice(HOSTILE)
    return parts


def _indentation(draw: random.Random, text: str) -> str:
    """A line, or a few together, further left or right, by spaces or otherwise."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    first = draw.randrange(len(lines))
    margin = draw.choice((" ", "  ", "    ", "\t", "\u00a0\u00a0", "- ", ""))
    for at in range(first, min(first + draw.choice((1, 1, 2, 5)), len(lines))):
        lines[at] = margin + (lines[at] if draw.random() < 0.7 else lines[at].lstrip(" "))
    return "".join(lines)


def _slip(draw: random.Random, text: str) -> str:
    """What people do: a sign left out or put in somewhere that has a meaning."""
    signs = list(re.finditer(r": |, |[{}\[\]'\"]|- |:\n|\n", text))
    if not signs:
        return text
    found = draw.choice(signs)
    choices = (found[0].strip(" "), "", found[0] * 2, found[0] + "'", found[0] + '"', ": ", ", ", "\uff1a", " and ")
    return text[: found.start()] + draw.choice(choices) + text[found.end() :]


def _doubled(draw: random.Random, text: str) -> str:
    """A stretch repeated several times: what is said once may be said often."""
    start = draw.randint(0, len(text))
    return text[:start] + text[start : start + draw.randint(1, 60)] * draw.randint(2, 6) + text[start + 60 :]


_MUTATIONS: tuple[Callable[[random.Random, str], str], ...] = (
    _characters, _insertion, _tokens, _tokens, _lines, _lines, _indentation, _slip, _slip, _doubled,
)  # fmt: skip
