"""Plain entries are read as a parser of YAML reads them: the same map, the same places, or not at all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import dumps, loads, strategies
from argmap.model import ArgumentMap
from argmap.reading import _attempt, _read_plainly, parse, plain
from argmap.reading.corrections import Corrections
from argmap.reading.reader import Reader
from argmap.text import SourceText

MAP = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: The street is wet.

  # a remark
  cold: {text: "It is cold, or: cool", assumed: true, tags: [weather, mine]}
  late:
    text: 'It is late: at 10:30'
    unstated: false
    tags: time
  cool: {text: "Nor is it warm", assumed: false, tags: [weather]}
  early:
    text: 'Or early'
    unstated: true
    tags: mine
  long: >-
    A text
    of two lines.
  longer: >-
    Another: # of two

  bound: >
    A text that ends with its line.
  said:
    text: >-
      It is said: "to be - or
      not", # who knows
    tags: time
  told:
    text: >-
      - It is told
    tags: mine
  read:
    assumed: true
    text: >-
      It is read

      in two paragraphs.


evidence:
  seen:
    text: It rained on Monday (see the log).
    source: log
    locator: p. 3
    confidence: 0.5
  felt:
    text: It was felt; see below.
    source: log
    locator: pp. 4-5
    confidence: 1
  heard: {text: Drops were heard., source: log}
  smelt: {text: The air smelt of it., source: log}
  found:
    source: log
    text: >-
      It was found
      in the log.


  lost:
    source: log
    text: >-
      It was lost.
sources:
  log: {title: The log, authors: [A. Writer], date: 1999-05}
inferences:
  rains: {premises: [seen, heard], supports: wet, scheme: sign, weight: 0.5}
  rained: {premises: [felt], supports: wet, scheme: sign, weight: 0.25}
  but:
    premises: cold
    attacks: rains
  so:
    premises:
      - cold
      - late
    supports: rained
    note: |
      It is so.
      It was.
  yet:
    attacks: so
    tags:
      - mine
    premises:
      - late
      - early


  thus:
    attacks: so
    tags:
      - mine
      - time
    premises:
      - wet
  hence:
    premises:
      - told
    supports: wet
    note: |-
      And again.
  whence:
    note: >
      From above,
      or from below.
    premises:
      - long
    supports: wet

questions:
  which: {text: What is it?, answers: [wet, cold]}
  other:
    text: Which of the two
    answers: [wet, late]
    exclusive: true
"""
PIECES = """
  |    |      |: |:|#| #|# |, |,|[|]|{|}|{{|"|'|- |-|? |&a |*a|!t |%|@|`|=|\\|~|null|.|<<: |---|...|\r|\t|\x85|\u2028
\ufeff|\xa0|\u0301|\u00e9|\U0001f600|\ue000|```|x-a: 1|claims:|inferences:|text: |tags: |wet|  wet: Again.|0|[a b, c]
  i1: {premises: [cold], supports: wet}|"a"|'b'|  late:|true|\u2212|>-|: >-|  |      x
""".replace("\n", "|\n|").split("|")
"""What may be put into a map: much of it changes what YAML sees, or what is to be said of it."""


@pytest.fixture(autouse=True, scope="module")
def _all_that_is_plain() -> Iterator[None]:
    """Cut out what is plain however little it is, and learn each shape from its first entry."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "_LEAST_SHARE", 0)
        patch.setattr(plain, "_OFTEN", 1)
        yield


def parsed(text: str) -> ArgumentMap | None:
    """The map that a parser of YAML finds in all of a text; `None` if there is anything to say of it."""
    argument_map, cursor = _attempt(SourceText(text), lambda cursor: Reader(cursor).read(), Corrections(()), 9)
    return None if cursor.findings or cursor.slips else argument_map


def values(argument_map: ArgumentMap) -> list[object]:
    """All that a map holds, with the types, the order and the places."""
    assert argument_map.origin is not None
    nouns = [
        *argument_map.nodes,
        *argument_map.sources.values(),
        *argument_map.questions.values(),
    ]
    held = [[(type(value), value) for value in attrs.astuple(noun, recurse=False)] for noun in nouns]
    places = [(section, list(found.items())) for section, found in argument_map.origin.places.items()]
    return [argument_map, held, places, argument_map.origin.texts, argument_map.origin.verified]


def assert_same(text: str) -> bool:
    """What is read plainly is what a parser reads; whether anything is."""
    found = _read_plainly(SourceText(text))
    if found is None:
        return False
    expected = parsed(text)
    assert expected is not None
    assert values(found) == values(expected)
    return True


def test_plain_entries_are_read_as_a_parser_reads_them() -> None:
    """Texts, ids, lists, flags and numbers, on lines and in braces, in quotes and without."""
    assert assert_same(MAP)
    found = plain.cut(SourceText(MAP))
    assert found is not None
    ids = [noun.id for _, run in found.runs for noun, _ in run]
    assert ids == [
        *("cold", "late", "cool", "early", "long", "longer", "said", "told"),
        *("seen", "felt", "heard", "smelt", "found", "lost"),
        *("rains", "rained", "but", "so", "yet", "thus", "hence", "whence", "other"),
    ]


def test_maps_of_this_project_are_read_the_same() -> None:
    """Every map in the repository, and each without any one of its lines."""
    paths = [path for folder in ("maps", "examples") for path in sorted(Path(folder).rglob("*.yaml"))]
    same = [assert_same(path.read_text("utf-8")) for path in paths]
    assert any(same)
    lines = MAP.splitlines(keepends=True)
    for k in range(len(lines)):
        assert_same("".join(lines[:k] + lines[k + 1 :]))


@given(strategies.maps())
def test_written_maps_are_read_the_same(argument_map: ArgumentMap) -> None:
    """Maps with hostile texts and ids, as argmap writes them."""
    assert_same(dumps(argument_map))


@given(
    st.lists(st.tuples(st.integers(0, len(MAP)), st.sampled_from(PIECES), st.integers(0, 3)), min_size=1, max_size=3)
)
def test_slips_anywhere_are_read_the_same(slips: list[tuple[int, str, int]]) -> None:
    """Pieces that mean something to YAML, put in anywhere, or in place of some letters."""
    text = MAP
    for at, piece, gone in sorted(slips, reverse=True):
        text = text[:at] + piece + text[at + gone :]
    assert_same(text)


@given(st.permutations(MAP.splitlines(keepends=True)[3:]))
def test_lines_in_any_order_are_read_the_same(lines: list[str]) -> None:
    """Lines that are out of their place."""
    assert_same(MAP[: MAP.index("claims:")] + "".join(lines))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  wet: The", "  cold: The"),
        ("title: Rain", "notes: |\n  wet: x"),
        ("wet: The street is wet.", "wet: The street: it is wet."),
        ("title: Rain", "title: Rain # ```"),
        ("claims:\n", "claims: {\n"),
        ("    locator: p. 3\n", "    locator: p. 3\n    locator: p. 4\n"),
        ("premises: cold\n", "supports: wet\n    premises: cold\n"),
    ],
)
def test_what_a_finding_is_about_is_left_to_the_parser(old: str, new: str) -> None:
    """Duplicates, texts that look like entries, faults of syntax."""
    text = MAP.replace(old, new, 1)
    assert text != MAP
    assert _read_plainly(SourceText(text)) is None
    assert parse(text)[1]


def test_findings_stand_where_they_are_in_the_whole_text() -> None:
    """An unknown field below a run, and ids that are known from one."""
    text = MAP.replace("    attacks: rains\n", "    attacks: rains\n    sheme: sign\n")
    (found,) = parse(text)[1]
    assert found.location is not None
    assert text[found.location.span.start : found.location.span.end] == "sheme"
    listed = parse(MAP.replace("[wet, late]", "[wet late]"))[1]
    assert ["AM011"] == [one.code for one in listed]


def test_mostly_odd_texts_are_soon_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where little is plain, no time is spent on cutting it out."""
    monkeypatch.setattr(plain, "_LEAST_SHARE", 0.7)
    odd = "".join(f"  c{n}: |-\n    A text as it is.\n" for n in range(500))
    assert plain.cut(SourceText(f"argmap: 1\ntitle: T\nclaims:\n{odd}")) is None
    runs = [f"  c{n}: A text.\n" for n in range(500)]
    whole = f"argmap: 1\ntitle: T\nclaims:\n{''.join(runs)}"
    found = plain.cut(SourceText(whole))
    assert found is not None
    assert len(found.rest.text) < 100
    argument_map = _read_plainly(SourceText(whole))
    assert argument_map is not None
    starts = [whole.index(f"  c{n}:") + 2 for n in range(500)]
    assert all(a < b for a, b in pairwise(starts))
    assert starts == [start for section, _, start in argument_map.origin.starts() if section == "nodes"]  # type: ignore[union-attr]


@pytest.mark.parametrize("enabled", [True, False])
def test_reading_leaves_the_collector_as_it_was(*, enabled: bool) -> None:
    """It is paused while a map is made, and only a collector that ran goes on."""
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        loads(MAP)
        with pytest.raises(TypeError):
            loads(3)  # type: ignore[arg-type]
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()
