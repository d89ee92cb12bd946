"""The formats of findings."""

import json
import re

import pytest

from argmap.checks import check
from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.errors import OptionError
from argmap.reading import parse
from argmap.reports import write
from argmap.reports.text import coloured_text
from argmap.text import Edit, SourceText

TEXT = """\
argmap: 1
title: T
thesis: credibilty
claims:
  credibility: {text: Moscow wanted credibility., assumed: true}
"""


@pytest.fixture
def report():
    argument_map, _ = parse(TEXT, "maps/t.yaml")
    return check(argument_map, select=["AM101"])


def test_text(report):
    """The line, a caret under the very word, and what to do."""
    expected = """\
maps/t.yaml:3:9: AM101 the map has no node 'credibilty'
  3 | thesis: credibilty
    |         ^^^^^^^^^^
  help: did you mean 'credibility'?

"""
    assert expected == write(report, "text")


def test_concise(report):
    """One line for each finding."""
    assert "maps/t.yaml:3:9: AM101 the map has no node 'credibilty'\n" == write(report, "concise")


def test_json(report):
    """Ruff's keys."""
    (found,) = json.loads(write(report, "json"))
    assert {
        "code": "AM101",
        "name": "unknown-reference",
        "message": "the map has no node 'credibilty'",
        "severity": "error",
        "filename": "maps/t.yaml",
        "location": {"row": 3, "column": 9},
        "end_location": {"row": 3, "column": 19},
        "help": ["did you mean 'credibility'?"],
        "related": [],
        "consequences": [],
        "fix": {
            "applicability": "unsafe",
            "message": "write 'credibility'",
            "edits": [
                {
                    "content": "credibility",
                    "location": {"row": 3, "column": 9},
                    "end_location": {"row": 3, "column": 19},
                }
            ],
        },
        "url": None,
    } == found


def test_nothing_found():
    """No findings print nothing, and an empty array in JSON."""
    assert ["", "", "[]\n"] == [write([], name) for name in ("text", "concise", "json")]


def test_json_of_a_fix_and_of_a_map_without_text():
    """Edits have their places; what was never a text has none."""
    text = SourceText("a: [b, b]\n", "t.yaml")
    fix = Fix("remove it", (Edit(5, 8, ""),), safe=False)
    one = Diagnostic(
        code="AM104", name="n", severity=Severity.WARNING, message="m", location=text.location(7, 8), fix=fix
    )
    other = Diagnostic(code="AM104", name="n", severity=Severity.WARNING, message="m")
    first, second = json.loads(write([one, other], "json"))
    assert {
        "applicability": "unsafe",
        "message": "remove it",
        "edits": [{"content": "", "location": {"row": 1, "column": 6}, "end_location": {"row": 1, "column": 9}}],
    } == first["fix"]
    assert (None, "<map>") == (second["location"], second["filename"])
    assert "<map>: AM104 m\n\n" == write([other], "text")


def snippet(line, start, end):
    text = SourceText(line, "t")
    one = Diagnostic(code="AM001", name="n", severity=Severity.ERROR, message="m", location=text.location(start, end))
    return write([one], "text").splitlines()[1:3]


def test_snippet_widths():
    """Tabs stay tabs, wide characters count two, combining marks none."""
    assert ["  1 | \tab", "    | \t ^"] == snippet("\tab", 2, 3)
    assert ["  1 | 越南 x", "    |      ^"] == snippet("越南 x", 3, 4)
    assert ["  1 | 越南", "    |   ^^"] == snippet("越南", 1, 2)
    assert ["  1 | e\u0301x", "    |  ^"] == snippet("e\u0301x", 2, 3)


def test_snippet_of_a_long_line():
    """A long line is cropped around the place, which stays in sight."""
    source, carets = snippet("x" * 500 + "HERE" + "y" * 500, 500, 504)
    assert source.startswith("  1 | …xxx")
    assert source.endswith("yyy…")
    assert len(source) < 120
    assert "HERE" == source[carets.index("^") : carets.rindex("^") + 1]


def test_a_span_over_several_lines_marks_the_first():
    """Carets go to the end of the first line."""
    assert ["  1 | abc", "    |  ^^"] == snippet("abc\ndef", 1, 6)


def test_a_map_cannot_steer_a_terminal():
    """Control characters and marks that reorder text show as escapes, in the line of the source as replacements."""
    text = SourceText("\x1b[2J\t\u202eb: 1\n", "a\x1b.yaml")
    one = Diagnostic(
        code="AM010",
        name="n",
        severity=Severity.ERROR,
        message="a\nb",
        location=text.location(6, 7),
        help=("\x07",),
        related=((None, "\u2066"),),
    )
    assert [
        r"a\x1b.yaml:1:7: AM010 a\nb",
        "  1 | \ufffd[2J\t\ufffdb: 1",
        "    |     \t ^",
        r"  note: \u2066",
        r"  help: \x07",
        "",
    ] == write([one], "text").split("\n")[:-1]
    assert "a\\x1b.yaml:1:7: AM010 a\\nb\n" == write([one], "concise")


def test_colour_changes_nothing_but_colour(report):
    """Without its escapes the coloured text is the plain text, markup in messages and tabs in lines included."""
    hostile = [
        Diagnostic(
            code="AM001", name="n", severity=Severity.ERROR, message="[red]m[/red]", location=text.location(2, 6)
        )
        for text in (SourceText("[bold]x[/bold] :smile:\n", "t"), SourceText("a\tb:\tx\n", "t"))
    ]
    coloured = coloured_text([*report, *hostile])
    assert "\x1b[" in coloured
    assert write([*report, *hostile], "text") == re.sub(r"\x1b\[[0-9;]*m", "", coloured)


def test_unknown_format(report):
    """A format that does not exist is refused with those that do."""
    with pytest.raises(OptionError, match="text, concise, json"):
        write(report, "xml")
