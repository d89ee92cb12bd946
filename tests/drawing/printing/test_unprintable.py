import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.conversion import NOT_CARRIED
from argmap.drawing.printing import typesetting
from argmap.drawing.printing.clusters import clusters, distinct
from argmap.drawing.printing.typesetting import lacking, typeset
from argmap.drawing.printing.unprintable import unprintable
from argmap.errors import RenderError
from argmap.model import ArgumentMap, Claim, Source
from argmap.reading import loads

NOWHERE = "\U00100001"


@given(st.text("ae \r\n\u0301\u0302\u200d\ufe0f👍🏽🇩🇪🇻한각\u11a8क्षé−"))
def test_what_is_asked_of_fonts_is_every_cluster_once(text):
    """However often each occurs, and whatever stands beside it."""
    assert set(clusters(text)) == distinct(text)


def test_a_character_that_no_font_has_is_found_at_its_place():
    """In the text of a node, the title of the map and the title of a source; a note is not printed."""
    argument_map = loads(
        f"argmap: 1\ntitle: {NOWHERE} and {NOWHERE}\nthesis: a\n"
        f"sources: {{s: {{title: x{NOWHERE}}}}}\n"
        f"claims:\n  a: {{text: plain, note: {NOWHERE}}}\n  b: Has {NOWHERE} too\n"
    )
    found = unprintable(argument_map)
    assert [("AM701", 2), ("AM701", 7), ("AM701", 4)] == [(one.code, one.span.line) for one in found]
    assert f"no font has {NOWHERE} (U+100001): the print shows an empty box instead" == found[0].message


def test_a_map_in_scripts_of_the_package_has_no_finding():
    """Nor do marks that have no shape of their own."""
    plain = ArgumentMap(title="Vịnh – Ἀρχή – Ґ\u200b\u2067", nodes=[Claim("a", "e\u0323\u0302 \ud800 \x00")])
    assert () == unprintable(plain)


def test_many_characters_are_not_all_named():
    """Eight, and how many more."""
    many = ArgumentMap(title="".join(chr(0x100000 + at) for at in range(20)), nodes=[])
    [found] = unprintable(many)
    assert found.message.count("U+") == 8
    assert " and 12 more: " in found.message


def test_where_sources_are_kept_is_not_printed():
    """The path of a local copy, its checksum, an address that is linked."""
    source = Source("s", "Title", text=NOWHERE, sha256=NOWHERE, note=NOWHERE)
    assert () == unprintable(ArgumentMap(title="Kept", nodes=[], sources=[source]))


@pytest.mark.parametrize(("kind", "expected"), [("failing", ["AM701"]), ("passing", [])])
def test_the_examples_of_the_rule(kind, expected):
    """What `argmap rule AM701` shows is found, and not found."""
    example = "argmap: 1\ntitle: T\n" + getattr(NOT_CARRIED, kind)
    assert expected == [one.code for one in unprintable(loads(example))]


def test_a_crash_of_typst_is_an_error_of_ours(monkeypatch):
    """It comes as an exception that nobody catches: the user sees a message and no traceback."""
    panic = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})

    class Crashing:
        def compile(self, *_, **__):
            raise panic("index out of bounds")

    monkeypatch.setattr("argmap.drawing.printing.typesetting._compiler", lambda *_, **__: Crashing())
    with pytest.raises(RenderError, match="typst crashed: index out of bounds"):
        lacking("a")
    with pytest.raises(RenderError, match="typst crashed"):
        typeset({"a": "ش"}, "pdf")


LACKING = [
    ("👋🏽", "👋🏽 (WAVING HAND SIGN, EMOJI MODIFIER FITZPATRICK TYPE-4)"),
    ("🏽", "🏽 (EMOJI MODIFIER FITZPATRICK TYPE-4)"),
    (" 🏽", "🏽 (EMOJI MODIFIER FITZPATRICK TYPE-4)"),
    (f"{NOWHERE}\ufe0f", f"{NOWHERE}\ufe0f (U+100001)"),
    (f"{NOWHERE}\u200d", f"{NOWHERE}\u200d (U+100001)"),
    ("👩\u200d🔬", "👩\u200d🔬 (WOMAN, MICROSCOPE)"),
    ("1\ufe0f\u20e3", "1\ufe0f\u20e3 (DIGIT ONE, COMBINING ENCLOSING KEYCAP)"),
    ("🇻🇳", "🇻🇳 (REGIONAL INDICATOR SYMBOL LETTER V, REGIONAL INDICATOR SYMBOL LETTER N)"),
    ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab (HANGUL CHOSEONG HIEUH, HANGUL JUNGSEONG A, HANGUL JONGSEONG NIEUN)"),
    (f"{NOWHERE} {NOWHERE}\n\u2003{NOWHERE}", f"{NOWHERE} (U+100001)"),
]


@pytest.fixture
def package_fonts(monkeypatch):
    """As on a machine without fonts: what is lacking does not depend on where the tests run."""
    ask = typesetting.lacking
    monkeypatch.setattr(
        "argmap.drawing.printing.unprintable.lacking", lambda samples, **_: ask(samples, machine_fonts=False)
    )


@pytest.mark.usefixtures("package_fonts")
@pytest.mark.parametrize(("text", "named"), LACKING, ids=[case[1] for case in LACKING])
def test_what_is_named_is_what_is_lacking(text, named):
    """Characters that belong together are one; white space, joiners and selectors beside them are not named."""
    nodes = [Claim("a", text), Claim("b", "Plain words here."), Claim("c", f"Words {text} and words.")]
    found = unprintable(ArgumentMap(title="Two words", nodes=nodes))
    assert 2 == len(found)
    assert {f"no font has {named}: the print shows an empty box instead"} == {one.message for one in found}


@pytest.mark.usefixtures("package_fonts")
@pytest.mark.parametrize(
    "text",
    ["\u200b", "a\u200db", "a\ufe0f", "\ufe0f", "\u00a0\u2003\u3000", "\u00ad", "\ufeff", "\U000e0067", "\t\n", "\x85"],
)
def test_what_leaves_no_mark_is_not_missing(text):
    """Spaces, joiners, selectors, marks of order and controls, with and without a lacking character in the map."""
    assert () == unprintable(ArgumentMap(title=f"x{text}y", nodes=[Claim("a", text), Claim("b", f"A {text} b")]))
    [found] = unprintable(ArgumentMap(title=f"x{text}y", nodes=[Claim("a", text), Claim("b", NOWHERE)]))
    assert f"no font has {NOWHERE} (U+100001): the print shows an empty box instead" == found.message


@pytest.mark.usefixtures("package_fonts")
def test_no_end_of_marks():
    """Thousands of marks on one letter are looked at, and named, in small pieces."""
    found = unprintable(ArgumentMap(title=NOWHERE + "\u0301" * 20_000, nodes=[]))
    assert all(len(one.message) < 600 for one in found)


@given(st.text(st.sampled_from("a é👋🏽👩🔬🇻🇳\u200d\ufe0f\u20e3\u0301\u1112\u1161\u11ab가\u0e33\t"), max_size=30))
def test_clusters_are_the_text(text):
    """Together they are the text; none is empty, and none but the first begins with what belongs to another."""
    found = list(clusters(text))
    assert text == "".join(found)
    assert all(found)
    assert not [one for one in found[1:] if one.startswith(("\u0301", "\u20e3", "🏽", "\u200d", "\ufe0f"))]


@pytest.mark.parametrize(
    "text",
    [
        "e\u0323\u0302",
        "👋🏽",
        "👩\u200d🔬",
        "🇻🇳",
        "1\ufe0f\u20e3",
        "\u1112\u1161\u11ab",
        "\uac00\u11ab",
        "🏴\U000e0067\U000e007f",
    ],
)
def test_what_belongs_together(text):
    """Each of these is one, and two where it stands twice."""
    assert [text] == list(clusters(text))
    assert [text, text] == list(clusters(text * 2))
    assert ["a", text, " ", text] == list(clusters(f"a{text} {text}"))


def test_what_does_not_belong_together():
    """Letters, halves of different flags, line ends, and what a joiner stands between without being asked."""
    for text in ("ab", "\u0430\u0431", "\u4e2d\u6587", "\r\u0301", "\uac00\uac00"):
        assert [*text] == list(clusters(text))
    assert ["🇻🇳", "🇫"] == list(clusters("🇻🇳🇫"))
    assert ["a\u200d", "b"] == list(clusters("a\u200db"))
    assert 1000 <= len(list(clusters("a" + "\u0301" * 32_000)))
