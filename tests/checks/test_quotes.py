"""Quotes against the copies of their sources."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.model import ArgumentMap, Evidence, Source
from argmap.reading import loads
from profiles import costly

LETTER = """To the Council.

We have received no word from the north. I do not believe that
the fleet has sailed; it is said that the admi-
ral is ill. “The work\u00aders’ govern-
ment” is weak — and its ﬂeet is old.

They may have sent guns. The crew, 1,200 strong, was paid in full,
allegedly. Its men were not loyal and brave. Perhaps, the island fell.
In May the ships came home. Not only the island was lost.
"""
CODES = ["AM305", "AM306", "AM307"]


def quoting(*quotes, **fields):
    """A map with evidence for each quote."""
    nodes = [Evidence(f"e{at}", "A text.", source="letter", quote=quote) for at, quote in enumerate(quotes)]
    return ArgumentMap(title="T", nodes=nodes, sources=[Source("letter", "L", text="letter.txt")], **fields)


def found(quote, text=LETTER, **fields):
    """The codes and messages about one quote."""
    report = check(quoting(quote, **fields), select=CODES, texts=lambda _: text.encode())
    return [(one.code, one.message.replace("the quote of 'e0'", "it")) for one in report]


@pytest.mark.parametrize(
    "quote",
    [
        "the ships came home",
        "“The ships came home.”",
        "the workers' government is weak",
        "its fleet is old",
        "is weak - and its fleet",
        "[T]he crew … was paid in full",
        "The crew (...) paid in full",
        "we have received […] word [. . .] sailed",
        "The ships [of the line] came home",
        "the ships [sic] came home",
        "[t]he ship[s] came [back]",
        "the ships came home … [emphasis added]",
        "In May the ships came\n    home",
    ],
)
def test_exact_quotes_are_silent(quote):
    """What scholars may change or must mark is no difference, and nothing turns its sense."""
    assert [] == [code for code, _ in found(quote) if code != "AM307"]


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("in May the boats came home", "it is not exact: “boats” stands for “ships”"),
        ("the workers’ government is very weak — and its", "it is not exact: the source does not have “very”"),
        ("the crew, was paid in full, allegedly", "it is not exact: “1,200 strong” is left out"),
        ("the Ships came home", "it is not exact: “Ships” stands for “ships”"),
        ("The crew, 1200 strong", "it is not exact: “1200” stands for “1,200”"),
        ("The crew 1,200 strong", "it is not exact: “crew” stands for “crew,”"),
        ("the ships came hom", "it is not exact: “hom” stands for “home”"),
        (
            "the ships come home … the ileand was lost",
            "it is not exact: “come” stands for “came”; “ileand” stands for “island”",
        ),
        ("admirl", "it is not exact: “admirl” stands for “admi- ral”"),
        ("was paid … The crew", "it is not exact: its parts are in a different order in 'letter'"),
    ],
)
def test_inexact_quotes(quote, message):
    """The words that differ are named, and no others."""
    assert [("AM306", message)] == [one for one in found(quote) if one[0] != "AM307"]


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("a treaty was signed at midnight", "it is not in 'letter'"),
        ("the ships came home … a treaty was signed", "“a treaty was signed” in it is not in 'letter'"),
        ("", "it has no words"),
        ("“…”", "it has no words"),
        ("To the Council. " + "We have received no word. " * 4000, "it is not in 'letter'"),
    ],
)
def test_absent_quotes(quote, message):
    """What resembles nothing in the source is an error."""
    assert [("AM305", message)] == found(quote)


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("the fleet has sailed", "“not believe that” stands just before it"),
        ("the admiral is ill", "“it is said that” stands just before it"),
        ("sent guns", "“may have” stands just before it"),
        ("The crew, 1,200 strong, was paid in full", "“allegedly” stands just after it"),
        ("men were … loyal", "the ellipsis in it leaves out “not”"),
        ("the island fell", "“perhaps” stands just before it"),
        ("word from the north", "“no” stands just before it"),
        ("the ships came home", None),
        ("the island was lost", None),
        ("the island", None),
        ("is weak", None),
        ("I do not believe that the fleet has sailed", None),
    ],
)
def test_context(quote, message):
    """Negations and hedges beside a quote are reported; months, other clauses and what the quote has itself are not."""
    assert [("AM307", message)] * (message is not None) == found(quote)


def test_context_is_english():
    """Other languages have other hedges."""
    assert [] == found("the fleet has sailed", language="de")
    assert [] != found("the fleet has sailed", language="en-GB")


NOTED = (
    "The treaty\u00b9 came.12 Then, in 1965, twelve (12) men* left,3 the “fleet”4 too [note 5] and Cæsar’s œuvre.\u00b9"
)


@pytest.mark.parametrize(
    "quote",
    [
        "The treaty came. Then",
        "the treaty came.12 Then",
        "The treaty came.¹² Then",
        "the treaty",
        "The treaty† came. Then",
        "in 1965, twelve men left, the fleet too and",
        "twelve (12) men",
        "Then (9), in 1965, twelve men",
        "too and Caesar's oeuvre",
        "the treaty came.12",
    ],
)
def test_marks_that_point_to_notes(quote):
    """Marks of notes make no difference, whether the source has them or the quote."""
    assert [] == found(quote, NOTED)


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("the treaty came.13 Then", "“13” stands for “12”"),
        ("twelve (13) men left", "“13” stands for “12”"),
        ("Then, in 1966, twelve men", "“1966” stands for “1965”"),
    ],
)
def test_numbers(quote, message):
    """Other numbers count, and so do those of notes that the quote has otherwise than the source."""
    ((code, said),) = found(quote, NOTED)
    assert ("AM306", f"it is not exact: {message}") == (code, said)


@pytest.mark.parametrize(
    "quote",
    [
        "shps came",
        "the shpis came",
        "In Mya the",
        "teh crew",
        "was piad",
        "his men wree not",
        "came hoem",
        "the adimral",
    ],
)
def test_a_slip_in_a_short_quote(quote):
    """A few words with a slip in one of them are inexact, even where all others are common and score low."""
    text = LETTER + " the crew and the ships and the men of it" * 300
    assert ["AM306"] == [code for code, _ in found(quote, text)]


@pytest.mark.parametrize("quote", ["men ships", "crew fell", "loyal home", "king was", "the xylophone"])
def test_other_words_are_no_slips(quote):
    """Words that stand elsewhere in the source, or are quite different, make no inexact quote."""
    assert ["AM305"] == [code for code, _ in found(quote)]


@pytest.mark.parametrize(
    ("text", "quote", "codes"),
    [
        ("Советские ракеты прибыли в Ханой весной.", "советские ракеты прибыли", []),
        ("Советские ракеты прибыли в Ханой весной.", "Советские ракеты прибыли в Хайфон", ["AM306"]),
        ("苏联的导弹在一九六五年春天到达河内，援助越南。", "导弹在一九六五年春天到达河内", []),
        ("苏联的导弹在一九六五年春天到达河内，援助越南。", "导弹在一九六六年春天到达河内", ["AM306"]),
        ("ΟΔΥΣΣΕΥΣ ὁ Ὀδυσσεύς ἦλθεν", "ὁ Ὀδυσσεύς ἦλθεν", []),
        ("a" * 30_000, "a", ["AM305"]),
        ("", "anything", ["AM305"]),
        ("short", "a quote that is longer than its source", ["AM305"]),
    ],
)
def test_scripts_and_sizes(text, quote, codes):
    """Words are found in any script, and odd copies do no harm."""
    assert codes == [code for code, _ in found(quote, text)]


def test_where_it_is_said():
    """A finding stands at the part of the quote, shows the place in the copy, and names other sources that have it."""
    text = (
        "argmap: 1\ntitle: T\n"
        "sources:\n  letter: {title: L, text: letter.txt}\n  diary: {title: D, text: diary.txt}\n"
        "evidence:\n  e: {text: T., source: letter, quote: the ships came home … the king is dead}\n"
        "  f: {text: T., source: letter, quote: the king is dead}\n"
        "  g: {text: T., source: letter, quote: in May the boats came home}\n"
    )
    copies = {"letter.txt": LETTER, "diary.txt": "Monday.\nThe king is dead."}
    report = check(loads(text), select=CODES, texts=lambda path: copies[path].encode())
    absent, elsewhere, inexact = report
    assert "the king is dead" == text[absent.span.start : absent.span.end]
    assert "source 'diary' has it: diary.txt, line 2" == elsewhere.help[-1]
    assert ("letter.txt, line 10: “In May the ships came home.”",) == inexact.help
    assert ["letter.txt"] == [location.written for location, _ in inexact.related]


def test_nothing_to_check():
    """Without texts, without a copy that is text, and without a quote there is nothing to say."""

    def gone(path):
        raise FileNotFoundError(path)

    assert [] == list(check(quoting("never written"), select=CODES))
    assert [] == list(check(quoting("never written"), select=CODES, texts=gone))
    assert [] == list(check(quoting("never written"), select=CODES, texts=lambda _: b"%PDF-1.4 never"))
    assert [] == list(check(quoting(None), select=CODES, texts=lambda _: b""))


def test_exact_quotes_import_no_rapidfuzz():
    """A check without inexact quotes does without the library that compares them."""
    code = (
        "import sys\nfrom argmap.checks import check\nfrom argmap.model import *\n"
        "m = ArgumentMap(title='T', nodes=[Evidence('e', 'T', source='s', quote='a b')], sources=[Source('s', text='s')])\n"
        "check(m, select=['ALL'], texts=lambda _: b'a b c')\nprint('rapidfuzz' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False\n" == done.stdout


VOCABULARY = [f"{start}{middle}{end}" for start in "bdgkmt" for middle in ("a", "ono", "ulu", "ere") for end in "nrsx"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=40, max_size=90, unique=True)
JOINTS = st.sampled_from([" ", "  ", "\n", "\u00a0", "\n\n", " “", "” "])


def respaced(draw, words):
    """The words as another typesetter would set them."""
    set_otherwise = []
    for word in words:
        at = draw(st.integers(1, len(word) - 1))
        joint = draw(st.sampled_from(["", "", "", "-\n", "\u00ad"]))
        set_otherwise += [word[:at], joint, word[at:], draw(JOINTS)]
    return "".join(set_otherwise)


@given(st.data(), WORDS)
@costly
def test_any_quote_is_found(data, words):
    """What is cut out of a text at any words, set otherwise on both sides, is found."""
    start = data.draw(st.integers(0, len(words) - 2))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = respaced(data.draw, words[start:end])
    assert [] == [code for code, _ in found(quote, respaced(data.draw, words)) if code != "AM307"]
    middle = data.draw(st.integers(start, end - 1))
    parted = f"{' '.join(words[start : middle + 1])} […] {' '.join(words[middle + 1 : end])}"
    assert [] == found(parted, " ".join(words))


def test_soft_hyphens_end_no_word():
    """Neither half of a word with a soft hyphen is a word."""
    text = "He saw work\u00aders."
    assert [("AM306", "it is not exact: “work” stands for “workers”")] == found("he saw work", text)
    assert ["AM305"] == [code for code, _ in found("ers", text)]
    assert [] == found("he saw workers", text)


def test_the_end_of_a_hyphenated_word_is_no_hedge():
    """A line that begins with the rest of a word does not begin with a word."""
    assert [] == found("konos came home", "It is said. The bo-\nnor konos came home.")
    assert ["AM307"] == [code for code, _ in found("konos came home", "It is said. The bo, nor\nkonos came home.")]


@given(st.data(), WORDS)
@costly
def test_a_changed_word_is_named(data, words):
    """A quote of eight words or more with one of them changed is inexact, and the two words are named."""
    start = data.draw(st.integers(0, len(words) - 8))
    end = data.draw(st.integers(start + 8, len(words)))
    at = data.draw(st.integers(start, end - 1))
    quote = " ".join([*words[start:at], "zwx", *words[at + 1 : end]])
    assert [("AM306", f"it is not exact: “zwx” stands for “{words[at]}”")] == found(quote, " ".join(words))


@given(st.data(), st.lists(st.integers(0, 3000), min_size=500, max_size=900, unique=True))
@costly
def test_long_quotes(data, numbers):
    """In a quote of thousands of letters the word that was changed is found as well."""
    words = [f"w{number}" for number in numbers]
    at = data.draw(st.integers(50, 449))
    quote = " ".join([*words[50:at], "zwx", *words[at + 1 : 450]])
    assert [("AM306", f"it is not exact: “zwx” stands for “{words[at]}”")] == found(quote, " ".join(words))


@given(WORDS, st.lists(st.text("pqvwyz", min_size=3, max_size=8), min_size=4, max_size=30))
@costly
def test_other_words_are_absent(words, others):
    """Words that the source has not are not found."""
    assert ["AM305"] == [code for code, _ in found(" ".join(others), " ".join(words))]
