"""Findings as plain lines."""

import pytest

from argmap.reports.lines import is_file, paragraph, printable, replaced


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nắng – «שלום» 👩‍🔬", "Nắng – «שלום» 👩‍🔬"),
        ("a\r\n\tb\0", r"a\r\n\tb\x00"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x85\u2028\u2029", r"\x85\u2028\u2029"),
        ("\u202eevil\u2066", r"\u202eevil\u2066"),
        ("\ud800\udce9\ufffe\uffff", r"\ud800\udce9\ufffe\uffff"),
    ],
)
def test_printable(text, shown):
    """Words of any language stay; what breaks lines, steers terminals, reorders text or is no character is escaped."""
    assert shown == printable(text)


def test_replaced():
    """The length stays, and so do tabs, which carets follow."""
    assert "a\t\ufffd[2J\ufffdb" == replaced("a\t\x1b[2J\u2066b")


def test_paragraph(mended):
    """The finding, its further places, and what to do."""
    assert [
        "maps/ünï code.yaml:3:15: AM104 'b' stands twice",
        "note: maps/ünï code.yaml:3:12: 'b' [first] stands here",
        "note: see [here](https://example.org)",
        "help: take one away",
    ] == paragraph(mended).split("\n")


def test_names_of_texts_are_no_files():
    """`<stdin>` and its like name no file; a path does."""
    assert [True, True, False, False] == [is_file(path) for path in ("a.yaml", "<a>/b.yaml", "<stdin>", "<map>")]
