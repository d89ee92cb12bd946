"""Corrections under which a text is read: never worse than without, each made once, and in linear work however many."""

import cProfile
import pstats

import pytest

from argmap.checks.fixing import apply_fixes
from argmap.diagnostics import Finding
from argmap.reading import parse, read_text
from argmap.reading.corrections import Corrections, without_correction
from argmap.reading.cursor import Slip
from argmap.reading.layout import FENCED_MAP
from argmap.text import Edit

HEAD = "argmap: 1\ntitle: Rain\nthesis: wet\n"


def slip(*edits):
    """A slip of nothing but its edits."""
    return Slip(FENCED_MAP, Finding("x"), tuple(Edit(start, end, "") for start, end in edits))


def test_no_two_corrections_of_the_same_characters():
    """The earlier one stays; to touch is to meet."""
    first, apart, touching, inside = slip((4, 6), (10, 12)), slip((7, 9)), slip((12, 13)), slip((0, 2), (11, 11))
    corrections = Corrections()
    assert [first, apart] == corrections.add([first, touching, inside, apart, slip()])
    assert [] == corrections.add([touching, inside, apart])
    assert [first, apart] == corrections.slips
    assert [Edit(4, 6, ""), Edit(7, 9, "")] == corrections.up_to(9)


def test_a_slip_without_its_correction():
    """It is still reported."""
    assert () == without_correction(slip((1, 2))).edits


WORSE = {
    "a section that other fields follow": (
        "argmap: 1\nclaims:\ntitle: Rain\nthesis: wet\n  wet: {text: It is wet., assumed: true}\n"
        "  late: {text: It is late., assumed: true}\n"
    ),
    "an id that goes on with a text": "argmap: 1\ntitle: T\nclaims:\nthesis: a\nclaims, wet It is wet.\n  late: It is late.\n",
    "a misspelt section with a text and fields": 'argmap: 1\ntitle: T\nclaims:\n  a: x\nschet: "0"\n    assumed: true\n  b: y\n',
    "ids that are none": "argmap: 1\ntitle: T\nthesis: a\nclaims:\nthesis: wet\nwet: {text: It is wet.}\n",
}


@pytest.mark.parametrize("text", WORSE.values(), ids=WORSE)
def test_no_correction_makes_a_map_unreadable(text):
    """Neither when the text is read nor when it is mended, by safe fixes or by all."""
    assert parse(text)[0] is not None
    for unsafe in (False, True):
        assert parse(apply_fixes(text, lambda text: read_text(text)[1], unsafe=unsafe)[0])[0] is not None


SAME_FAULT = {
    "a brace too many": "claims:\n  wet: {text: It is wet., assumed: true}}\n  late: {text: It is late.}\n",
    "a quote too many": 'claims:\n  wet: {text: It is wet.}"\n  late: It is late.\n',
    "a quote in brackets": 'inferences:\n  i: {premises: ["wet], supports: late}\n',
    "a quote before a key": 'inferences:\n  i: {"premises: [wet], supports: late}\n',
    "many braces": "evidence:\n  wet: {t: x\n      y: {}}}}}\n\n  late:\n    text: y\n       roles: {a: b}\n",
}


@pytest.mark.parametrize("lines", SAME_FAULT.values(), ids=SAME_FAULT)
def test_fixes_end(lines):
    """No fix leaves the fault that it is for where it was, and no two undo each other for ever."""
    texts = []
    apply_fixes(HEAD + lines, lambda text: texts.append(text) or read_text(text)[1], unsafe=True)
    assert len(texts) < 6
    assert len(texts) == len(set(texts))


def test_an_id_under_an_empty_section_is_not_misaligned():
    """The fault is in its braces, and is said to be there."""
    found = read_text(f"{HEAD}claims:\n  wet: {{text: It is wet., assumed: true}}}}\n")[1]
    assert [("AM001", 5, 41)] == [(one.code, one.span.line, one.span.column) for one in found]


def test_fields_between_a_section_and_ids():
    """Ids that do not follow their section at once are not taken for its."""
    messages = [one.message for one in read_text("argmap: 1\nclaims:\ntitle: T\nwet: It is wet.\n")[1]]
    assert "'wet' is not indented under 'claims'" not in messages
    assert "the map has no field 'wet'" in messages


def numbered(line):
    """A text of so many lines of this form."""
    return lambda number: HEAD + "claims:\n" + "".join(line.format(at) for at in range(number))


MANY = {
    "ids beside their section": numbered("c{}: x\n"),
    "no-break spaces": numbered("\u00a0\u00a0c{}: x\n"),
    "no-break spaces and others": numbered("\u00a0 \u00a0c{}: x\n"),
    "no space after the colon": numbered("  c{}:x\n"),
    "tabs": numbered("\tc{}: x\n"),
    "commas in braces": numbered("  c{}: {{text: A, b c., assumed: true}}\n"),
    "comments for texts": numbered("  c{}: #x\n"),
    "fields beside their id": numbered("  c{}:\n  text: x\n"),
    "fields without values beside an id": lambda number: f"{HEAD}claims:\n  c:\n" + "  text:\n  note:\n" * number,
    "lists for sections": lambda number: HEAD + "claims:\n- a: b\n" * number,
    "commas in one text": lambda number: f"{HEAD}claims:\n  wet: {{text: x{', b' * number}}}\n",
    "keys without values": lambda number: f"{HEAD}claims:\n  wet: {{text: x{', b: ' * number}}}\n",
}


def work(text):
    """How many functions are called while a text is read."""
    profile = cProfile.Profile()
    profile.runcall(read_text, text)
    return pstats.Stats(profile).total_calls


@pytest.mark.parametrize("make", MANY.values(), ids=MANY)
def test_many_slips_take_linear_work(make):
    """Four times as many take about four times the work; a little more is a sort's."""
    assert work(make(400)) < 6 * work(make(100))


BACKTRACKING = {
    "authors": "sources:\n  s: {{title: x, authors: A{}B}}\n",
    "a source in short": "sources:\n  s: A{}B\n",
    "a line without a colon": "claims:\n  a{}b\n  'c\n",
    "a value": "claims:\n  a: b{}c: d\n",
    "an item": "claims:\n  -{}a\n  'b\n",
}


@pytest.mark.parametrize("lines", BACKTRACKING.values(), ids=BACKTRACKING)
def test_a_stretch_of_spaces(lines):
    """As long as a file may be, it is gone over once: a square of it would take hours."""
    assert read_text(HEAD + lines.format(" " * 300_000))[1]


def test_a_fence_with_a_stretch_of_spaces():
    """What follows the sign is no fence."""
    assert read_text(f"```{' ' * 300_000}x\n{HEAD}")[1]
