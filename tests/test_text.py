"""Places in a text, and edits to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text import Edit, SourceText, Span, Written, apply_edits, pack, unpack

TEXTS = st.text("a \t\n\r\x85\u2028é👩", max_size=30)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
        ("a\u2028\x85b", 3, (1, 4)),
        ("👩é\n👩x", 4, (2, 2)),
    ],
)
def test_position(text, offset, position):
    """Lines end where editors end them, and columns count code points from 1."""
    assert position == SourceText(text).position(offset)


@given(TEXTS, st.data())
def test_position_by_brute_force(text, data):
    """The line is one more than the line ends before, the column one more than the characters since the last."""
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        before = before[:-1] + "x"
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert (len(lines), len(lines[-1]) + 1) == SourceText(text).position(offset)


@given(TEXTS)
def test_lines(text):
    """The lines of a text are those that Python's universal newlines give, without their ends."""
    source = SourceText(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert lines == [source.line(number + 1) for number in range(len(lines))]


def test_span():
    """A span says where it begins and ends, in offsets and in lines and columns."""
    assert Span(3, 8, line=2, column=1, end_line=3, end_column=3) == SourceText("ab\ncd\nef\n").span(3, 8)


@pytest.mark.parametrize(
    ("start", "end", "covered"), [(0, 5, "ab"), (0, 4, "ab"), (2, 5, " "), (5, 5, "c"), (5, 99, "c"), (1, 1, "b")]
)
def test_span_leaves_out_trailing_space(start, end, covered):
    """White space at the end is not part of a span, which is at least one character long and ends with the text."""
    text = "ab \n c"
    span = SourceText(text).span(start, end)
    assert covered == text[span.start : span.end]


def test_span_past_the_end():
    """What is missing at the end of a text has a place there."""
    span = SourceText("ab\n").span(3, 3)
    assert (3, 2, 1) == (span.start, span.line, span.column)


@given(st.integers(0, 2**31), st.integers(0, 2**31))
def test_pack(start, end):
    """Two offsets in one number come apart again."""
    assert (start, end) == unpack(pack(start, end))


@pytest.mark.parametrize(
    ("edits", "result"),
    [
        ([], "0123456789"),
        ([Edit(0, 0, "a")], "a0123456789"),
        ([Edit(10, 10, "a")], "0123456789a"),
        ([Edit(5, 7, ""), Edit(1, 2, "bb")], "0bb234789"),
        ([Edit(2, 4, "a"), Edit(4, 6, "b")], "01ab6789"),
        ([Edit(2, 5, "a"), Edit(4, 6, "b")], "01a56789"),
        ([Edit(2, 4, "a"), Edit(2, 2, "b")], "01ba456789"),
    ],
)
def test_apply_edits(edits, result):
    """Edits apply in any order; of two that overlap the earlier counts."""
    assert result == apply_edits("0123456789", edits)


@given(
    st.text(alphabet="abc\n", max_size=30), st.lists(st.tuples(*[st.integers(0, 30)] * 2, st.text("xyz", max_size=4)))
)
def test_written_finds_kept_characters_where_they_were(text, drawn):
    """A character that no edit touches is found, after the edits, at the offset that it had before them."""
    edits, taken = [], -1
    for start, length, replacement in sorted(drawn):
        if taken < start <= len(text):
            taken = min(start + length, len(text))
            edits.append(Edit(start, taken, replacement))
    after, written, at = apply_edits(text, edits), Written(edits), 0
    for offset, character in enumerate(text):
        if not any(edit.start <= offset < edit.end for edit in edits):
            at = next(n for n in range(at, len(after)) if written.offset(n) == offset and after[n] == character) + 1


UNITS = "aé\t越\u0301😀\U00010400\r\n"


def slow_position(text: str, offset: int) -> tuple[int, int]:
    """The position of the Language Server Protocol, the obvious way."""
    lines = [""]
    for at, character in enumerate(text[:offset]):
        lines[-1] += character
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            lines.append("")
    return len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2


@given(st.text(UNITS), st.data())
def test_utf16_positions(text, data):
    """Lines and columns in units of UTF-16 are those of the obvious way, and lead back to the offset."""
    source, offset = SourceText(text), data.draw(st.integers(0, len(text)))
    assert slow_position(text, offset) == source.position_utf16(offset)
    if not (text[offset - 1 : offset + 1] == "\r\n" and offset):
        assert offset == source.offset_utf16(*source.position_utf16(offset))


@given(st.text(UNITS), st.integers(0, 5), st.integers(0, 8))
def test_utf16_offsets(text, line, column):
    """Any line and column give the last offset on that line that lies no further."""
    source = SourceText(text)
    before = [at for at in range(len(text) + 1) if slow_position(text, at) <= (line, column)]
    inside = [at for at in before if not (at and text[at - 1 : at + 1] == "\r\n")]
    of_line = [at for at in inside if slow_position(text, at)[0] == line]
    assert (max(of_line) if of_line else len(text)) == source.offset_utf16(line, column)


@pytest.mark.parametrize(
    ("text", "words", "expected", "columns"),
    [
        ("a: b\n", "b", ((0, 3), (0, 4)), ((4, 5), (4, 5))),
        ("\ta: 😀b", "b", ((0, 6), (0, 7)), ((6, 7), (7, 8))),
        ("é: 1\r\n𐐀𐐀: 越\r\n", "越", ((1, 6), (1, 7)), ((5, 6), (7, 8))),
        ("a\rb\r\n😀", "😀", ((2, 0), (2, 2)), ((1, 2), (1, 3))),
        ("a: 😀\n  b", "😀\n  b", ((0, 3), (1, 3)), ((4, 4), (4, 4))),
        ("\ud800b", "b", ((0, 1), (0, 2)), ((2, 3), (2, 3))),
    ],
)
def test_locations(text, words, expected, columns):
    """A location gives the range that editors want, and columns by code points or by units of UTF-16."""
    source = SourceText(text, "maps/a.yaml")
    at = text.index(words)
    location = source.location(at, at + len(words))
    assert expected == location.range_utf16()
    assert columns == (location.columns(), location.columns(utf16=True))
    assert (words, "maps/a.yaml") == (location.written, location.path)
    assert f"maps/a.yaml:{location.span.line}:{location.span.column}" == str(location)


def test_many_positions_on_one_long_line():
    """A column is found without walking over its line."""
    source = SourceText("😀" * 200_000)
    assert [(0, 2 * at) for at in range(0, 200_000, 10)] == [source.position_utf16(at) for at in range(0, 200_000, 10)]


def test_equal_locations():
    """Locations are equal in files of the same path at equal spans."""
    here = SourceText("a: b", "a.yaml").location(0, 1)
    assert here == SourceText("a: c", "a.yaml").location(0, 1)
    assert here != SourceText("a: b", "b.yaml").location(0, 1)
    assert hash(here) == hash(SourceText("a: c", "a.yaml").location(0, 1))
