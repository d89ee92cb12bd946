"""Long words part between the syllables of their language, and cards grow wider before they do."""

import subprocess
import sys
import unicodedata

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.lines.hyphenation import syllables
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import room_for_words, wrap
from argmap.drawing.scene.boxes import CELL_SIDE, CELL_WIDTH, WIDEST_CELL, measure
from argmap.model import ArgumentMap, Claim, Evidence, Inference

BODY = Type(130)
LONG = {
    "de": ["Weltbürgerkriegsgefahren", "Grundstücksverkehrsgenehmigung", "Unabhängigkeitserklärung"],
    "fr": ["anticonstitutionnellement", "l’intergouvernementalisation"],
    "es": ["desproporcionadamente", "institucionalización"],
    "ru": ["человеконенавистничество", "самоусовершенствование"],
    "en": ["counterrevolutionaries", "incomprehensibilities"],
}


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("de", "Unbegreiflichkeitslehre", ("Unbegreif-", "lichkeitslehre")),
        ("de-CH", "(Weltbürgerkrieg),", ("(Weltbür-", "gerkrieg),")),
        ("fr", "anticonstitutionnellement", ("anticonstitu-", "tionnellement")),
        ("es", "institucionalización", ("institucio-", "nalización")),
        ("ru", "человеконенавистничество", ("человеко-", "ненавист-", "ничество")),
        ("en", "counterrevolutionary", ("counterre-", "volutionary")),
        ("hu", "jegygyűrűjegygyűrű", ("jegygyűrű-", "jegygyűrű")),
        ("vi", "x" * 20, ("x" * 12, "x" * 8)),
        ("xx", "Unbegreiflichkeit", ("Unbegreiflich", "keit")),
    ],
)
def test_a_word_that_is_too_wide_parts_between_its_syllables(language, word, expected):
    """With a hyphen; in a language without a dictionary as before, without one."""
    assert expected == wrap(word, 950, BODY, language=language).lines


def test_its_own_hyphens_and_soft_hyphens_come_first():
    """Syllables are the last resort but one."""
    assert ("Militär-", "Untersuchungsausschuss") == wrap(
        "Militär-Untersuchungsausschuss", 1750, BODY, language="de"
    ).lines
    assert ("Grundrechte-", "charta") == wrap("Grundrechte\u00adcharta", 1050, BODY, language="de").lines


@pytest.mark.parametrize(
    "address",
    ["https://example.org/weltbuergerkriege", "ann@weltbuergerkriege.example", "bericht.weltbuergerkriege.pdf"],
)
def test_an_address_never_takes_a_hyphen(address):
    """It would be another address."""
    for width in range(300, 1500, 100):
        assert address == "".join(wrap(address, width, BODY, language="de").lines)


@given(st.data(), st.integers(500, 1600))
def test_lines_with_hyphens_hold_the_text(data, width):
    """Joined again, without the hyphens that the dictionary allows at the ends of lines, they are the text; each fits."""
    language = data.draw(st.sampled_from(sorted(LONG)))
    words = data.draw(
        st.lists(st.sampled_from([*LONG[language], "a", "(so)", "well-known", "雨天", "👩‍🔬"]), min_size=1, max_size=8)
    )
    lines = wrap(" ".join(words), width, BODY, language=language).lines
    allowed = {part for word in words for part in _beginnings(word, language)}
    joined = ""
    for line in lines:
        assert BODY.width(line) <= width
        last = joined.rsplit(" ", 1)[-1]
        added = line.endswith("-") and not line.endswith("well-")
        ends = line.rsplit(" ", 1)[-1].removesuffix("-") if added else ""
        assert not added or (ends if " " in line else last + ends) in allowed
        joined += line.removesuffix("-") if added else line if line.endswith("well-") else f"{line} "
        joined = joined.replace("雨 天", "雨天")
    assert "".join(words).replace(" ", "") == joined.replace(" ", "")


def _beginnings(word, language):
    """All beginnings of a word after which its dictionary has a hyphen, found the slow way."""
    dictionary = pyphen.Pyphen(lang=language)
    return {
        word[:at]
        for at in range(1, len(word))
        if any(
            word[start:at] and at - start in dictionary.positions(word[start:end])
            for start in range(at)
            for end in range(at + 1, len(word) + 1)
            if word[start:end].isalpha()
        )
    }


@given(st.text("aeiunstrkбгдо\u0301\u0308'’-", max_size=60), st.sampled_from(["de", "ru", "fr", "en"]))
def test_no_mark_is_parted_from_its_letter(word, language):
    """Nor is anything lost."""
    found = syllables(word, language)
    assert word == "".join(found)
    assert not [one for one in found[1:] if unicodedata.combining(one[0])]


def test_a_word_without_end_has_no_syllables():
    """No word of a language is so long, and looking for its syllables takes time."""
    assert 1 == len(syllables("donau" * 100_000, "de"))


def test_what_is_not_a_tag_has_no_dictionary():
    """The language is a stranger's text."""
    assert (
        ("Weltbürger",)
        == syllables("Weltbürger", "../de")
        == syllables("Weltbürger", "")
        == syllables("Weltbürger", "de\n")
    )


def _boxes(text, language="de"):
    nodes = [
        Claim(id="t", text="Thesis"),
        Claim(id="a", text=text),
        Evidence(id="b", text="short"),
        Inference(id="i", premises=["a", "b"], supports="t"),
    ]
    return measure(card_tree(ArgumentMap(title="T", thesis="t", language=language, nodes=nodes)))


def test_a_card_is_wider_for_a_word_that_is_wider():
    """All its statements are, so that they stay in line; the word is whole."""
    box = _boxes("Die Bundesverfassungsgerichtsentscheidung")[1]
    assert [cell.width for cell in box.cells] == [
        BODY.width("Bundesverfassungsgerichtsentscheidung") + 2 * CELL_SIDE
    ] * 2
    assert ("Die", "Bundesverfassungsgerichtsentscheidung") == box.cells[0].lines.lines


@pytest.mark.parametrize(
    "text",
    ["well-known-to-those-who-read", "https://example.org/archive/folio", "Wort" * 30, "ความจริง" * 8, "雨天" * 20],
)
def test_other_cards_are_as_wide_as_ever(text):
    """What breaks well, and what is too wide anyway, widens none."""
    assert {CELL_WIDTH} == {cell.width for cell in _boxes(text)[1].cells}


@given(st.text("aWi -/雨ก\u00ad", max_size=60), st.integers(500, 1500))
def test_in_the_room_for_words_no_word_parts_but_where_it_may(text, width):
    """Unless it is too wide for any card."""
    most = 2 * width
    room = room_for_words(text, width, most, BODY)
    assert width <= room <= most
    if not any(BODY.width(word) > most for word in text.split(" ")):
        for line in wrap(text, room, BODY, language="de").lines[:-1]:
            assert not line.endswith("-") or "-" in text or "\u00ad" in text


def test_the_widest_card_has_room_for_the_widest_word():
    """And no card is wider than that."""
    for length in range(10, 60):
        widths = {cell.width for cell in _boxes("n" * length)[1].cells}
        assert max(widths) <= WIDEST_CELL


def test_short_words_need_no_dictionary():
    """pyphen is loaded when a word is wider than a line, and not before."""
    code = (
        "import sys, argmap; from argmap.model import *;"
        "argmap.render(ArgumentMap(title='T', thesis='t', nodes=[Claim(id='t', text='Short words')]));"
        "sys.exit('pyphen' in sys.modules)"
    )
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode


def test_a_picture_parts_a_long_word_with_a_hyphen():
    """In SVG and in DOT."""
    nodes = [
        Claim(id="t", text="Thesis"),
        Claim(id="a", text="Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"),
        Inference(id="i", premises=["a"], supports="t"),
    ]
    drawn = ArgumentMap(title="T", thesis="t", language="de", nodes=nodes)
    for kind in ("svg", "dot"):
        assert "Rindfleisch" in argmap.render(drawn, format=kind)
        assert any(
            line.endswith("-")
            for line in argmap.render(drawn, format=kind).replace("<br", "<").replace("&#45;", "-").split("<")
        ), kind
