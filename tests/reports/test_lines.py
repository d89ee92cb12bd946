"""Findings as plain lines."""

from argmap.reports.lines import is_file, paragraph


def test_paragraph(mended):
    """The finding, its further places, and what to do."""
    assert [
        "maps/ünï code.yaml:3:15: AM104 premise 'b' occurs twice",
        "note: maps/ünï code.yaml:3:12: 'b' [first] is here",
        "note: see [here](https://example.org)",
        "help: take one away",
    ] == paragraph(mended).split("\n")


def test_names_of_texts_are_no_files():
    """`<stdin>` and its like name no file; a path does."""
    assert [True, True, False, False] == [is_file(path) for path in ("a.yaml", "<a>/b.yaml", "<stdin>", "<map>")]
