import pytest

from argmap.checks.carrying import NOT_CARRIED
from argmap.drawing.printing.typesetting import lacking, typeset
from argmap.drawing.printing.unprintable import unprintable
from argmap.errors import RenderError
from argmap.model import ArgumentMap, Claim, Source
from argmap.reading import loads

NOWHERE = "\U00100001"


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


def test_a_character_is_judged_by_itself():
    """A space after an emoji is not blamed for it, and what is lacking does not depend on what stands beside it."""
    assert {"👋", "🏽"} == lacking("👋🏽 and words", machine_fonts=False)
    several = "किខ្ញុំမြန်ไม้هاש雨ー👩‍🔬\u2067\u2068\u2069\u0301\ufe0f\u200d aé…"
    each = frozenset().union(*(lacking(one, machine_fonts=False) for one in several))
    assert each == lacking(several, machine_fonts=False)


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
