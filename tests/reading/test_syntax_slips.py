"""Slips of syntax: each is named once, at its place, with the corrected line, and the rest of the file is still read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reading import loads, read_text
from argmap.text import apply_edits

HEAD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n"
SLIPS = {
    "an apostrophe in single quotes": (
        "  wet: 'The street's surface is wet.'\n",
        (5, 19),
        """write `wet: "The street's surface is wet."`""",
    ),
    "double quotes in double quotes": (
        '  wet: "Some say "wet" to a street."\n',
        (5, 18),
        """write `wet: 'Some say "wet" to a street.'`""",
    ),
    "a first word in quotes": ('  wet: "Wet" streets shine.\n', (5, 12), """write `wet: '"Wet" streets shine.'`"""),
    "a colon in a text": ("  wet: It is so: wet.\n", (5, 16), 'write `wet: "It is so: wet."`'),
    "a colon in a text of two lines": ("  wet: It is so:\n    wet.\n", (5, 16), None),
    "a text that begins with @": ("  wet: @rain made it wet.\n", (5, 8), 'write `wet: "@rain made it wet."`'),
    "a text that begins with a backtick": ("  wet: `wet` is a word.\n", (5, 8), 'write `wet: "`wet` is a word."`'),
    "a text that begins with %": ("  wet: %wet\n", (5, 8), 'write `wet: "%wet"`'),
    "a text that begins with a bracket": ("  wet: [The] street.\n", (5, 8), 'write `wet: "[The] street."`'),
    "a text that begins with a star": ("  wet: *very* wet.\n", (5, 8), 'write `wet: "*very* wet."`'),
    "a backslash": ('  wet: "Wet as in C:\\docs"\n', (5, 21), "write `wet: 'Wet as in C:\\docs'`"),
    "a tab": ("\twet: It is wet.\n", (5, 1), "write `wet: It is wet.`"),
    "a tab before a field": ("  wet:\n\ttext: It is wet.\n", (6, 1), "write `text: It is wet.`"),
    "no space after a colon": (
        "  wet:{text: It is wet., note: N.}\n",
        (5, 6),
        "write `wet: {text: It is wet., note: N.}`",
    ),
    "an id without its colon": ("  wet\n    text: It is wet.\n", (5, 3), "write `wet:`"),
    "a field without its colon": ("  wet:\n    text It is.\n    note: N.\n", (6, 5), "write `text: It is.`"),
    "a line that goes on too far left": ("  wet: It is\n  wet today.\n", (6, 3), "wet today.`"),
    "fields under a text": (
        "  wet: It is wet.\n    assumed: true\n",
        (5, 8),
        "write `text: It is wet.`",
    ),
    "a field too deep": ("  wet:\n    text: It is.\n      note: N.\n", (7, 7), "write `note: N.`"),
    "a field not deep enough": ("  wet:\n    text: It is.\n   note: N.\n", (7, 1), "write `note: N.`"),
    "a brace that is not closed": ("  wet: {text: It is.\n  dry: No.\n", (5, 8), "write `wet: {text: It is.}`"),
    "a brace open over two lines": ("  wet: {text: It is.,\n    note: N.\n  dry: No.\n", (5, 8), None),
    "a bracket in a brace": (
        "  wet: {text: It is., tags: [a, b}\n",
        (5, 29),
        "write `wet: {text: It is., tags: [a, b]}`",
    ),
    "a quote that is not closed": ('  wet: "It is.\n  dry: No.\n', (5, 8), 'write `wet: "It is."`'),
    "a quote that the next one closes": ('  wet: "It is.\n  dry: "No."\n', (5, 8), 'write `wet: "It is."`'),
    "a quote in a brace": ('  wet: {text: "It is, note: N.}\n', (5, 15), 'write `wet: {text: "It is", note: N.}`'),
    "a colon in a brace": ("  wet: {text: So: wet.}\n", (5, 15), 'write `wet: {text: "So: wet."}`'),
    "an apostrophe in a brace": (
        "  wet: {text: 'It's wet.', note: N.}\n",
        (5, 15),
        """write `wet: {text: "It's wet.", note: N.}`""",
    ),
    "a colon before a bracket": ("  wet: {text: W., tags:[a, b]}\n", (5, 23), "write `wet: {text: W., tags: [a, b]}`"),
    "a block sign with its text": ("  wet: | It is wet.\n", (5, 8), 'write `wet: "It is wet."`'),
    "a list beside its key": ("  wet: {text: W.}\nx-a: - b\n", (6, 6), "write `- b`"),
    "items of two depths": ("  wet: {text: W.}\nx-a:\n  - b\n - c\n", (8, 1), "write `- c`"),
    "a full-width colon": ("  wet： It is wet.\n  dry: No.\n", (5, 6), "write `wet:  It is wet.`"),
}


def only(text):
    """The one finding of syntax in a text."""
    (found,) = [one for one in read_text(text)[1] if one.code == "AM001"]
    return found


@pytest.mark.parametrize(("lines", "place", "advice"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_named_at_its_place_with_the_corrected_line(lines, place, advice):
    """One finding, where the hand slipped, that says what to write."""
    found = only(HEAD + lines)
    assert place == (found.span.line, found.span.column)
    assert advice is None or advice.removeprefix("write `") in "\n".join(found.help).replace("`  ", "`")


@pytest.mark.parametrize("lines", [case[0] for case in SLIPS.values()], ids=SLIPS)
def test_the_fix_makes_a_map_that_can_be_read(lines):
    """With the edits of its fix the file has no fault of syntax left, and the claim is there."""
    fixed = apply_edits(HEAD + lines, only(HEAD + lines).fix.edits)
    argument_map, diagnostics = read_text(fixed)
    assert [] == [str(one) for one in diagnostics if one.code == "AM001"]
    assert "wet" in argument_map.claims


@pytest.mark.parametrize("lines", [case[0] for case in SLIPS.values()], ids=SLIPS)
def test_reading_goes_on_after_a_slip(lines):
    """What stands below is read in the same run, and its findings stand where they are written."""
    text = HEAD + lines + "inferences:\n  i: {premises: [nothing], supports: wet}\nsorces: {}\n"
    found = [(one.code, one.span.line) for one in read_text(text)[1] if one.code != "AM001"]
    last = text.count("\n")
    assert [("AM101", last - 1), ("AM003", last)] == found


def test_several_slips_are_found_in_one_run():
    """A beginner need not run the command once for each of them."""
    text = HEAD + "  wet: It is so: wet.\n  a: 'Tom's street.'\n  b: @c\n  d:\n    text: {e}: f\n"
    assert [5, 6, 7, 9] == [one.span.line for one in read_text(text)[1] if one.code == "AM001"]


def test_tabs_are_one_finding():
    """A file that is indented with tabs has one fault, and one fix."""
    text = "argmap: 1\ntitle: Rain\nclaims:\n\twet:\n\t\ttext: It is wet.\n\t\tassumed: true\n"
    found = only(text)
    assert "a tab indents this line, as 2 more do: YAML allows only spaces" == found.message
    assert loads(apply_edits(text, found.fix.edits))["wet"].assumed


@pytest.mark.parametrize(
    "lines",
    [
        "  wet: ]\n",
        "  wet: {a: [}\n",
        "{\n",
        "  wet: !<\n",
        "  wet: &\n",
        ": : :\n",
        '"\n',
    ],
)
def test_what_cannot_be_explained_is_still_a_finding(lines):
    """Where no slip is known, the finding says where YAML stopped."""
    assert "AM001" in {one.code for one in read_text(HEAD + lines)[1]}


@given(st.text(alphabet="ab \n\t:-'\"{}[]#,|>&*!%@`\\?：", max_size=60))
def test_reading_never_raises_and_ends(lines):
    """Whatever is typed, reading says something and ends; every place lies in the text."""
    text = HEAD + lines
    for one in read_text(text)[1]:
        assert one.span is None or 0 <= one.span.start <= one.span.end <= len(text) + 1


@given(st.text(alphabet="abc :#'\"{}[],&*!|>%@`?-.", min_size=1, max_size=30).filter(lambda said: said.strip() == said))
def test_a_fix_keeps_every_word(said):
    """The fix of a text that YAML cannot read loses no letter of it."""
    text = HEAD + f"  wet: {said}\n"
    for one in read_text(text)[1]:
        if one.code == "AM001" and one.fix is not None:
            fixed = apply_edits(text, one.fix.edits)
            assert [c for c in said if c.isalpha()] == [c for c in fixed[len(HEAD) + 7 :] if c.isalpha()]
