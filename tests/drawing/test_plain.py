import re
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.plain import clean, isolated, link, right_to_left, shortened


def test_clean_keeps_an_ordinary_text():
    """What can be shown is shown as it is."""
    assert clean("Émile said “no” – 雨") == "Émile said “no” – 雨"


def test_clean_puts_a_text_on_one_line():
    """Line ends of every kind, tabs included, become one space."""
    assert clean("a\r\nb\u2028c\td\x85e") == "a b c d e"


def test_clean_shows_that_a_control_character_was_there():
    """An escape sequence cannot reach a terminal, nor a NUL an XML file."""
    assert clean("\x1b[31m\x00\ud800\ufffe") == "\ufffd[31m\ufffd\ufffd\ufffd"


def test_clean_drops_direction_overrides_and_keeps_marks():
    """An override would turn the rest of the line round; a mark only touches its neighbours."""
    assert clean("a\u202eb\u2066c\u200fd") == "abc\u200fd"


@given(st.text())
def test_clean_text_is_allowed_in_xml(text):
    """Whatever the text, an XML parser accepts it once it is clean."""
    escaped = re.sub("[&<>]", "", clean(text))
    assert ET.fromstring(f"<a>{escaped}</a>").text == (escaped or None)


def test_the_first_letter_decides_the_direction():
    """Digits and signs have no direction of their own."""
    assert [True, True, False, False] == [
        right_to_left("السماء a"),
        right_to_left("(3) ירד"),
        right_to_left("a ירד"),
        right_to_left("123"),
    ]


def test_lines_with_right_to_left_letters_are_isolated():
    """A line that could reorder what stands beside it is wrapped; any other is left alone."""
    assert ["\u2067ירד\u2069", "\u2068a ירד\u2069", "é"] == [
        isolated("ירד", rightward=True),
        isolated("a ירד", rightward=False),
        isolated("é", rightward=False),
    ]


def test_only_web_addresses_are_linked():
    """Other schemes, quotation marks, spaces and control characters make an address plain text."""
    good = "https://example.org/a_(b)?c=1&d=é"
    bad = [
        "javascript:alert(1)",
        "JAVASCRIPT://x",
        "data:text/html,x",
        "https://a b",
        'https://a"b',
        "https://\u202e",
        "//a",
        "",
    ]
    assert [good, *[None] * len(bad)] == [link(url) for url in [good, *bad]]


def test_shortened_cuts_at_a_space():
    """The cut shows, and the length is kept."""
    assert ["short", "one two…", "aaaaaaa…"] == [
        shortened("short", 8),
        shortened("one two three", 9),
        shortened("a" * 20, 8),
    ]


def test_shortened_parts_no_letter_and_no_emoji():
    """A text without spaces is cut before what cannot be parted."""
    assert ["aaa…", "क्षिक्षि…", "ab👋🏽…", "abc…"] == [
        shortened("aaae\u0301aaaa", 5),
        shortened("क्षिक्षिक्षिक्षि", 11),
        shortened("ab👋🏽👋🏽👋🏽", 6),
        shortened("abc👩‍👩‍👧‍👦defgh", 6),
    ]
