"""The gate: what it lets through, and what it changes."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.display import (
    apart,
    as_json,
    clean,
    closed,
    isolated,
    link,
    printable,
    printable_lines,
    replaced,
    right_to_left,
    shortened,
)

LANGUAGES = (
    "Nắng – «noon» “x” e\u0301",
    "שלום \u200fabc\u200e (3)",  # marks of direction, between letters that run from right to left
    "می\u200cخواهم",  # Persian parts letters by a non-joiner
    "അവന\u0d4d\u200d വന്നു",  # older Malayalam writes a joiner before a space
    "ភាសា\u200bខ្មែរ",  # Khmer says where a line may break
    "Donau\xaddampf",
    "葛\U000e0100城 ᠠ\u180b",
    "❤️ 👩\u200d🔬 👍🏽 1️⃣ 🇻🇳",
    "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",  # Wales
)
ESCAPED = {
    "a\r\n\tb\0": r"a\r\n\tb\x00",
    "\x1b[31mred": r"\x1b[31mred",
    "\x85\u2028\u2029": r"\x85\u2028\u2029",
    "\u202eevil\u2066": r"\u202eevil\u2066",
    "\ud800\udce9\ufffe\uffff\ufdd0\U0001ffff": r"\ud800\udce9\ufffe\uffff\ufdd0\U0001ffff",
    "a\u200fb\u061cc\u200e": r"a\u200fb\u061cc\u200e",
    "\u200ba\u200bb\u2060 \ufeff": r"\u200ba\u200bb\u2060 \ufeff",
    "م\u200c\u200c\u200d": "م\u200c" r"\u200c\u200d",
    "❤\ufe0f\ufe0f": "❤\ufe0f" r"\ufe0f",
    "a\xad \xad": r"a\xad \xad",
    "a\U000e0041\U000e007f": r"a\U000e0041\U000e007f",
    "\ufff9a\ufffbb\u3164\uffa0\u2063": r"\ufff9a\ufffbb\u3164\uffa0\u2063",
}
COMMANDS = {
    "::error::x": r"\::error::x",
    "\u3000 ::add-mask::x": "\u3000 \\::add-mask::x",
    "a ::error::x": "a ::error::x",
    "x ##[group]": r"x #\#[group]",
    "###[a]": r"##\#[a]",
    "##VSO[x] ##vso[y] ##teamcity[z": r"#\#VSO[x] #\#vso[y] #\#teamcity[z",
    "# ## x [y] ##x[": "# ## x [y] ##x[",
}
CHANGED = [*ESCAPED.items(), *COMMANDS.items()]


@pytest.mark.parametrize("text", LANGUAGES, ids=range(len(LANGUAGES)))
def test_texts_of_any_language_stay(text):
    """What belongs to a script, and what joins the parts of an emoji, is left alone everywhere."""
    assert [text] * 4 == [printable(text), printable_lines(text), replaced(text), clean(text)]


@pytest.mark.parametrize(("text", "shown"), CHANGED, ids=range(len(CHANGED)))
def test_printable(text, shown):
    """What breaks lines, steers terminals, reorders or hides text, is no character, or is obeyed by a log is escaped."""
    assert shown == printable(text)


def test_printable_lines():
    """Line ends and tabs stay; each line is held to the same."""
    assert "a\tb\n \\::x\n\n\\r\\x1bz#\\#[\n" == printable_lines("a\tb\n ::x\n\n\r\x1bz##[\n")


def test_replaced():
    """The length stays, and so do tabs, which carets follow."""
    assert "::a\t\ufffd[2J\ufffdb#\ufffd[" == replaced("::a\t\x1b[2J\u2066b##[")


hostile = st.lists(
    st.one_of(
        st.sampled_from([*LANGUAGES, *ESCAPED, *COMMANDS, "##", "[", ":", "#", "vso["]), st.characters(codec=None)
    )
).map("".join)


@given(hostile)
def test_printable_twice_is_printable_once(text):
    """What has passed the gate passes it unchanged."""
    assert printable(text) == printable(printable(text)) == printable_lines(printable(text))
    assert len(text) == len(replaced(text))


@given(st.recursive(hostile, lambda inner: st.lists(inner) | st.dictionaries(hostile, inner)), st.booleans())
def test_json_loses_nothing(value, ascii_only):
    """Every parser reads the same data, and the text is safe to print as it is."""
    text = as_json(value, indent=2, ascii_only=ascii_only)
    assert json.loads(json.dumps(value)) == json.loads(text)
    assert text == printable_lines(text)
    assert text.isascii() or not ascii_only


def test_json_shows_what_can_be_seen():
    """Letters and emoji stand as they are; the escapes are those of JSON."""
    assert '["ệ 👩\u200d🔬", "\\u202e\\u001b\\ud800\\udb40\\udc41", "\\u0023#[x] ::"]\n' == as_json(
        ["ệ 👩\u200d🔬", "\u202e\x1b\ud800\U000e0041", "##[x] ::"]
    )
    assert '"\\u007f"\n' == as_json("\x7f")


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


def test_clean_drops_what_is_hidden():
    """Tags, annotations and their like would bring a text that only programs read."""
    assert clean("a\U000e0041\U000e007f\ufff9\ufeff\u2063\u3164b") == "ab"


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


def test_a_text_after_words_of_the_other_direction_keeps_its_full_stop():
    """It is isolated in the direction of its first letter, whatever a gate makes of it; other texts stay as they are."""
    assert ["\u2067ירד.\u2069", "\u2068a ירד.\u2069", "é.", ""] == [
        apart(text) for text in ("ירד.", "a ירד.", "é.", "")
    ]
    assert "\u2067ירד\\_\u2069" == apart("ירד_", lambda text: text.replace("_", "\\_"))


def test_what_is_isolated_over_several_lines_is_so_on_each():
    """Each line ends what it begins, and the next one goes on with it."""
    lines = ["see: \u2067א", "ב \u2068c", "d\u2069 ה\u2069.", "plain"]
    expected = ["see: \u2067א\u2069", "\u2067ב \u2068c\u2069\u2069", "\u2067\u2068d\u2069 ה\u2069.", "plain"]
    assert expected == list(closed(lines))
    assert ["a\u2069", "b"] == list(closed(["a\u2069", "b"]))


def test_no_comma_stands_before_the_ellipsis():
    """Nor a dash that the cut leaves behind."""
    assert "A moment before…" == shortened("A moment before, he had laughed", 20)
    assert "A moment before…" == shortened("A moment before – he laughed", 20)
