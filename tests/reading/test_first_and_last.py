"""The first and the last characters of a file: a comment that begins it, a last line that no line end closes."""

import codecs

import pytest
import test_beginners
import test_layout_slips
import test_syntax_slips
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import RULES, check
from argmap.checks.fixing import apply_fixes
from argmap.reading import parse
from argmap.reading.comments import addressed_comments
from argmap.text import SourceText

HEAD = "argmap: 1\ntitle: T\n"
BODY = "argmap: 1\ntitle: T\nthesis: a\nclaims:\n  a: A."


def example(rule):
    """The failing example of a rule as a file."""
    begun = rule.failing.startswith(("argmap:", "~~~"))
    return ("" if begun else HEAD[: 10 if rule.failing.startswith("title:") else None]) + rule.failing


FAULTY = {
    "an idle comment on the last line": f"{BODY}\n# argmap: ignore[AM603]\n",
    "a premise twice on the last lines": f"{BODY}\n  b: B.\ninferences:\n  i:\n    supports: a\n    premises:\n    - b\n    - b\n",
    "a fence that nothing closes": f"```yaml\n{BODY}\n",
    "no space after the first colon and the last": "argmap:1\ntitle:T\nthesis:a\nclaims:\n  a:A.\n",
    "a section that ends the file twice": f"{BODY}\nexpect: {{a: falls}}\nclaims:\n  b: B.\n",
    **{one.code: example(one) for one in RULES if one.failing},
    **{name: text for name, (text, *_) in test_beginners.SLIPS.items()},
    **{name: test_syntax_slips.HEAD + text for name, (text, *_) in test_syntax_slips.SLIPS.items()},
    **{name: test_layout_slips.HEAD + text for name, (text, *_) in test_layout_slips.SLIPS.items()},
}


def examine(text):
    """All findings in a text, those of every rule."""
    argument_map, found = parse(text)
    return found if argument_map is None else tuple(check(argument_map, select=["ALL"]))


def told(text, below=0):
    """What is found: where, which rule, in what words."""
    return [(one.span.line - below, one.span.column, one.code, one.message, one.help) for one in examine(text)]


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_the_last_line_end_says_nothing(text):
    """Without the end of its last line a file has the same findings, and its fixes leave the same text."""
    bare = text.rstrip("\n")
    assert told(f"{bare}\n") == told(bare)
    mended = [apply_fixes(one, examine, unsafe=True)[0] for one in (f"{bare}\n", bare)]
    assert mended[0].rstrip("\n") == mended[1].rstrip("\n")


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_edits_lie_in_the_text(text):
    """No edit reaches past the end of the text, and none begins before it."""
    for one in (text.rstrip("\n"), text.rstrip("\n") + "\n"):
        edits = [edit for found in examine(one) if found.fix for edit in found.fix.edits]
        assert all(0 <= edit.start <= edit.end <= len(one) for edit in edits)


def test_slips_of_the_first_line_and_the_last():
    """Lines are corrected from the first of the file to the last, and nothing is lost behind an open fence."""
    plain = BODY + "\n"
    assert plain == apply_fixes(FAULTY["no space after the first colon and the last"], examine, unsafe=True)[0]
    for fenced in (f"```yaml\n{BODY}", f"```yaml\n{BODY}\n", f"```\n{BODY}\n```", f"```\n{BODY}\n```\n"):
        assert BODY == apply_fixes(fenced, examine, unsafe=True)[0].strip("\n")


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_the_first_characters_say_nothing(text):
    """A byte order mark moves nothing."""
    read, marked = parse(text), parse(codecs.BOM_UTF8 + text.encode())
    assert read == marked
    assert [one.span for one in read[1]] == [one.span for one in marked[1]]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"# argmap: file-ignore[AM204, AM501, AM301]\n{BODY}", {"AM013"}),
        (f"# argmap: file-ignore[AM204, AM501]\n{BODY}", set()),
        (f"{BODY}  # argmap: ignore[AM204]", {"AM501"}),
        (f"{BODY}\n# argmap: file-ignore[AM204, AM501]", set()),
        (f"# argmap: ignore[AM204]\n{BODY}", {"AM013", "AM204", "AM501"}),
        (f"{BODY}\n# argmap: ignore[AM204]", {"AM013", "AM204", "AM501"}),
        ("{argmap: 1, title: T, thesis: a, claims: {a: A.}} # argmap: ignore[AM204, AM501]", set()),
        ("# argmap: ignore[AM204, AM501]\n{argmap: 1, title: T, thesis: a, claims: {a: A.}}", set()),
    ],
)
def test_comments_at_the_ends_of_a_file(text, codes):
    """A comment is heard as the first character of a file and on its last line, ended or not."""
    assert codes == {one.code for one in examine(text) if one.code != "AM508"}
    assert codes == {one.code for one in examine(f"{text}\n") if one.code != "AM508"}


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("# argmap: x", ["# argmap: x"]),
        ("# argmap:", ["# argmap:"]),
        ("#argmap:x\n", ["#argmap:x"]),
        ("a: 1 # argmap: x", ["# argmap: x"]),
        ("a: 1\n# argmap: x # argmap: y", ["# argmap: x", "# argmap: y"]),
        ("# argmap: x \t# argmap: y\r\n", ["# argmap: x", "# argmap: y"]),
        ("# argmap: x\na: 1", ["# argmap: x"]),
        ("a# argmap: x", []),
        ("'# argmap: x'", []),
        ("a: |\n  # argmap: x", []),
        ("|\n # argmap: x", []),
        ("# argmap: x\na: |", ["# argmap: x"]),
        ("# argmap: x\na: |\n", ["# argmap: x"]),
        ("a: # argmap: x", ["# argmap: x"]),
        ("a:\n# argmap: x", ["# argmap: x"]),
        ("a: '\n # argmap: x' # argmap: y", ["# argmap: y"]),
    ],
)
def test_addressed_comments(text, comments):
    """From the first character to the last."""
    assert comments == [text[start:end] for start, _, end in addressed_comments(SourceText(text))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# argmap: ignore[AM603]\n{}", "{}"),
        ("# argmap: file-ignore[AM603]{}", None),
        ("{}\n# argmap: ignore[AM603]", "{}\n"),
        ("{} # argmap: ignore[AM603]", "{}"),
        ("{} \t # argmap: ignore[AM603]", "{}"),
        ("{}\t# argmap: ignore[AM603] why", "{}\t# why"),
        ("# argmap: ignore[AM603, AM604]\n{}", "{}"),
        ("# argmap: ignore[AM603] # left\n{}", "# left\n{}"),
        ("# argmap: ignore[AM603]\r\n{}", "{}"),
        ("{}\r\n  # argmap: ignore[AM603]", "{}\r\n"),
    ],
)
def test_taking_away_the_first_and_the_last_comment(before, after):
    """An idle comment goes with its line, the first or the last, and takes nothing else with it."""
    text = before.format(BODY)
    assert (text if after is None else after.format(BODY)) == apply_fixes(text, examine)[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a, a]", "[a]"),
        ("[ a,a ]", "[ a ]"),
        ("\n    - a\n    - a", "\n    - a\n"),
        ("\n    - a\n    - a\n", "\n    - a\n"),
        ("\n    - a\n    - a\r\n", "\n    - a\n"),
        ("\n    - a\n    - a  # b", "\n    - a\n    # b"),
    ],
)
def test_the_last_line_is_taken_away(before, after):
    """An item of a list on the last line of a file is taken out, though nothing ends the line."""
    head = f"{HEAD}claims: {{a: A., b: B.}}\ninferences:\n  i:\n    supports: b\n    premises: "
    assert head + after == apply_fixes(head + before, examine, unsafe=True)[0]


@pytest.mark.parametrize(
    ("text", "end", "bounds"),
    [
        ("", "", (0, 0)),
        ("a", "", (0, 1)),
        ("a", "\n", (0, 1)),
        ("a", "\r\n", (0, 1)),
        ("a", "\r", (0, 1)),
        ("", "\r\n", (0, 0)),
        ("a\r", "", (0, 1)),
    ],
)
def test_bounds_of_the_first_line(text, end, bounds):
    """The first line begins with the text and ends before its line end, which may be missing or the whole text."""
    source = SourceText(text + end)
    assert bounds == source.line_bounds(1)
    assert text.rstrip("\r") == source.line(1)


@given(st.text("a \n\r\t", max_size=6), st.data())
def test_spans_at_both_ends(text, data):
    """A span loses the white space behind it, but for its first character, and never leaves the text but for one."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text) + 2))
    span = SourceText(text).span(start, end)
    kept = text[start:end].rstrip(" \t\r\n")
    assert (start, start + max(1, len(kept))) == (span.start, span.end)
