"""Slips that YAML lets pass: each is one finding that shows the corrected line, and the map is read as it was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.reading import loads, read_text
from argmap.text import apply_edits

HEAD = "argmap: 1\ntitle: Rain\n"
SLIPS = {
    "fields as deep as their id": (
        "claims:\n  wet:\n  text: It is wet.\n  assumed: true\n  dry: No.\n",
        ("AM005", 4, 3),
        "write `wet:`, and below it `  text: It is wet.`",
    ),
    "ids in the first column": (
        "claims:\nwet: It is wet.\ndry: No.\nthesis: wet\n",
        ("AM003", 4, 1),
        "write `claims:`, and below it `  wet: It is wet.`",
    ),
    "a list of ids": (
        "claims:\n  - id: wet\n    text: It is wet.\n  - id: dry\n    text: No.\n",
        ("AM004", 4, 3),
        "write `wet:`",
    ),
    "a list of claims": (
        "claims:\n- wet: It is wet.\n- dry: No.\n",
        ("AM004", 4, 1),
        "write `claims:`, and below it `  wet: It is wet.`",
    ),
    "a list of fields without ids": (
        "claims:\n  wet: It is.\ninferences:\n  - premises: wet\n    supports: wet\n",
        ("AM004", 6, 3),
        "write `inference-1:`, and below it `  premises: wet`",
    ),
    "a comma in braces": (
        "claims:\n  wet: {text: Rain, then sun, then rain, assumed: true}\n",
        ("AM003", 4, 21),
        'write `wet: {text: "Rain, then sun, then rain", assumed: true}`',
    ),
    "a comma at the end of braces": (
        "claims:\n  wet: {assumed: true, text: Rain, then sun}\n",
        ("AM003", 4, 36),
        'write `wet: {assumed: true, text: "Rain, then sun"}`',
    ),
    "a comma between typographic quotes": (
        "claims:\n  wet: {text: “Rain, then sun”}\n",
        ("AM003", 4, 22),
        'write `wet: {text: "Rain, then sun"}`',
    ),
    "a text that begins with #": ("claims:\n  wet: #rain is wet.\n", ("AM005", 4, 8), 'write `wet: "#rain is wet."`'),
    "no space after a colon": ("claims:\n  wet:Everything\n", ("AM001", 4, 6), "write `wet: Everything`"),
    "no space before a brace": (
        "claims:\n  dry: No.\n  wet:{text: It is.}\n",
        ("AM001", 5, 6),
        "write `wet: {text: It is.}`",
    ),
    "no-break spaces": (
        "claims:\n\u00a0\u00a0wet: It is wet.\n\u00a0\u00a0dry: No.\n",
        ("AM001", 4, 1),
        "write `claims:`, and below it `  wet: It is wet.`",
    ),
}


@pytest.mark.parametrize(("lines", "expected", "advice"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_one_finding_with_the_corrected_line(lines, expected, advice):
    """One finding, where the hand slipped, that says what to write."""
    (found,) = read_text(HEAD + lines)[1]
    assert expected == (found.code, found.span.line, found.span.column)
    assert advice in found.help
    assert Severity.ERROR is found.severity


@pytest.mark.parametrize("lines", [case[0] for case in SLIPS.values()], ids=SLIPS)
def test_the_fix_makes_the_map_that_was_meant(lines):
    """The map that is read in spite of the slip is the map that its fix makes."""
    argument_map, (found,) = read_text(HEAD + lines)
    assert loads(apply_edits(HEAD + lines, found.fix.edits)) == argument_map
    assert "wet" in argument_map.claims


MEANT = {
    "a section in the singular": ("claim:\n  wet: W.\n", "write `claims`", ("wet",)),
    "arguments": ("arguments:\n  i: {premises: wet, supports: wet}\nclaims: {wet: W.}\n", "write `inferences`", ("i",)),
    "statements": ("Statements:\n  wet: W.\n", "write `claims`", ("wet",)),
    "a misspelling": ("clams:\n  wet: W.\n", "did you mean 'claims'?", ("wet",)),
}


@pytest.mark.parametrize(("lines", "advice", "ids"), MEANT.values(), ids=MEANT)
def test_a_section_by_another_word_is_read(lines, advice, ids):
    """The finding says our word, and nothing else is missed for it."""
    argument_map, (found,) = read_text(HEAD + lines)
    assert ("AM003", (advice,)) == (found.code, found.help)
    assert set(ids) <= set(argument_map)


FIELDS = [
    ("claims:\n  wet: {content: W., assumed: true}\n", "wet", "text", "W."),
    ("claims:\n  wet: {text: W., Assumed: true}\n", "wet", "assumed", True),
    ("claims:\n  wet: {text: W., certainty: 0.5}\n", "wet", "confidence", 0.5),
    ("evidence:\n  wet: {text: W., page: 7}\n", "wet", "locator", "7"),
    ("claims: {a: A.}\ninferences:\n  i: {from: a, to: a}\n", "i", "premises", ("a",)),
    ("claims: {a: A.}\ninferences:\n  i: {premise: a, undercuts: a}\n", "i", "attacks", "a"),
    ("claims: {a: A.}\ninferences:\n  i: {because: [a], conclusion: a}\n", "i", "supports", "a"),
]


@pytest.mark.parametrize(("lines", "id_", "field", "value"), FIELDS)
def test_a_field_by_another_word_is_read(lines, id_, field, value):
    """Each such word is one AM003 with the word of the format, and a fix that writes it."""
    argument_map, found = read_text(HEAD + lines)
    assert value == getattr(argument_map[id_], field)
    assert {"AM003"} == {one.code for one in found}
    fixed = apply_edits(HEAD + lines, [edit for one in found for edit in one.fix.edits])
    assert loads(fixed) == argument_map


def test_the_field_itself_counts_before_another_word_for_it():
    """Where both stand, what the format calls so is what is meant."""
    for lines in ("year: 1967, date: 1971", "date: 1971, year: 1967"):
        argument_map, found = read_text(f"{HEAD}sources:\n  s: {{title: T, {lines}}}\n")
        assert ["AM003"] == [one.code for one in found if one.code < "AM1"]
        assert "1971" == argument_map.sources["s"].date
        assert "1971" == argument_map.where("s", "date").written


def test_only_a_near_miss_has_a_safe_fix():
    """A misspelled field is renamed safely; another word is a guess at what was meant."""
    (near,) = read_text(f"{HEAD}claims:\n  wet: {{text: W., asumed: true}}\n")[1]
    (other,) = read_text(f"{HEAD}claims:\n  wet: {{text: W., given: true}}\n")[1]
    assert (True, False) == (near.fix.safe, other.fix.safe)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("because: [a]", "for-wet: {premises: […], supports: wet}"),
        ("supports: a", "from-wet: {premises: wet, supports: …}"),
        ("rebuts: a", "from-wet: {premises: wet, attacks: …}"),
        ("objections: [a]", "against-wet: {premises: […], attacks: wet}"),
    ],
)
def test_a_relation_inside_a_claim_is_shown_where_it_goes(word, form):
    """Reasons and objections are inferences: the advice writes one for this claim."""
    (found,) = read_text(f"{HEAD}claims:\n  a: A.\n  wet:\n    text: W.\n    {word}\n")[1]
    assert "AM003" == found.code
    assert form in found.help[0]


@pytest.mark.parametrize(
    ("section", "text", "advice"),
    [
        ("sources", "Thomson 1971", "write `x: {title: …, authors: [Thomson], date: 1971}`"),
        (
            "sources",
            "Foot, P. (1967), The Problem",
            'write `x: {title: The Problem, authors: ["Foot, P."], date: 1967}`',
        ),
        ("sources", "A diary", "write `x: {title: A diary, authors: […], date: …}`"),
        ("evidence", "Rain, then sun", 'write `x: {text: "Rain, then sun", source: …}`'),
    ],
)
def test_a_text_in_place_of_fields(section, text, advice):
    """What has a text where its fields should be is shown with fields."""
    (found,) = [one for one in read_text(f"{HEAD}{section}:\n  x: {text}\n")[1] if one.code < "AM1"]
    assert ("AM004", (advice,)) == (found.code, found.help)


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("80%", "write `confidence: 0.8`"),
        ("0,75", "write `confidence: 0.75`"),
        ("high", "write a number from 0 to 1, such as 0.8"),
    ],
)
def test_numbers_as_people_write_them(written, advice):
    """A percentage, a decimal comma and a word are answered with the number to write."""
    (found,) = read_text(f"{HEAD}claims:\n  wet:\n    text: W.\n    confidence: {written}\n")[1]
    assert ("AM004", (advice,)) == (found.code, found.help)


FENCED = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: It is wet., assumed: true}\n"


@pytest.mark.parametrize("fence", ["```", "~~~~"])
@pytest.mark.parametrize("language", ["", "yaml", " YAML", "yml"])
@pytest.mark.parametrize(
    ("before", "after", "safe"), [("", "", True), ("Here it is:\n\n", "\nEnjoy!\n", False), ("\n", "", True)]
)
def test_a_map_between_fences(fence, language, before, after, safe):
    """A map as a chat gives it is read; taking the fences away is safe where nothing else stands there."""
    text = f"{before}{fence}{language}\n{FENCED}{fence}\n{after}"
    argument_map, (found,) = read_text(text)
    assert loads(FENCED) == argument_map
    assert ("AM015", safe) == (found.code, found.fix.safe)
    assert loads(FENCED) == loads(apply_edits(text, found.fix.edits))
    assert fence == text[found.span.start : found.span.start + len(fence)]


def test_a_fence_inside_a_text_is_no_fence():
    """A note may hold Markdown."""
    text = FENCED + "description: |\n  ```yaml\n  a: b\n  ```\n"
    assert () == read_text(text)[1]


@given(st.text(alphabet="ab \n:-{},#\u00a0`\"'", max_size=60))
def test_reading_never_raises_and_ends(lines):
    """Whatever is typed below a section, reading says something and ends; every place lies in the text."""
    text = f"{HEAD}claims:\n  wet: {{text: {lines}"
    for one in read_text(text)[1]:
        assert one.span is None or 0 <= one.span.start <= one.span.end <= len(text) + 1
