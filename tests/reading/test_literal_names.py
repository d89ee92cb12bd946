"""Names of authors and editors: texts, and `{literal: …}` for what is whole."""

import pytest

from argmap.fields import LiteralName
from argmap.model import Source
from argmap.reading import loads, read_text
from argmap.writing import dumps

HEAD = "argmap: 1\ntitle: Names\nclaims: {c: {text: C., source: s}}\nsources:\n  s: "


def found(source):
    """The codes of the findings, each with its line, and the authors."""
    argument_map, diagnostics = read_text(HEAD + source + "\n")
    return [(one.code, one.span.line) for one in diagnostics], argument_map.sources["s"].authors


@pytest.mark.parametrize(
    ("source", "authors"),
    [
        ("{authors: {literal: World Bank}}", (LiteralName("World Bank"),)),
        ("{authors: [{literal: World Bank}, Ann Lee]}", (LiteralName("World Bank"), "Ann Lee")),
        ("{authors: [Ann Lee, {'literal': \"Lee, Chan & Co.\"}]}", ("Ann Lee", LiteralName("Lee, Chan & Co."))),
        ("\n    authors:\n      - literal: World Bank\n      - Ann Lee", (LiteralName("World Bank"), "Ann Lee")),
        ("{authors: {literal: 012}}", (LiteralName("012"),)),
        ("{authors: [Ann Lee, et al.]}", ("Ann Lee", "et al.")),
        ("{authors: }", ()),
        ("{authors: []}", ()),
    ],
)
def test_a_name_is_a_text_or_says_that_it_is_whole(source, authors):
    """Alone or in a list, in every way in which YAML writes a mapping; what is written back is read as the same."""
    assert ([], authors) == found(source)
    argument_map = loads(HEAD + source + "\n")
    assert argument_map == loads(dumps(argument_map))


@pytest.mark.parametrize(
    ("source", "codes", "message"),
    [
        (
            "{authors: [{family: Lee, given: Ann}]}",
            ["AM003"],
            "a name in 'authors' of source 's' has no field 'family'",
        ),
        ("{authors: {literal: A, given: B}}", ["AM003"], "a name in 'authors' of source 's' has no field 'given'"),
        ("{authors: {}}", ["AM005"], "a name in 'authors' of source 's' is empty"),
        ("{authors: {literal: }}", ["AM005"], "'authors' of source 's' has no value"),
        ("{authors: {literal: A, literal: B}}", ["AM002"], "duplicate key 'literal' in 'authors' of source 's'"),
        ("{authors: {literal: [A]}}", ["AM004"], "'authors' of source 's' must be a name, not a list"),
        ("{authors: [[A, B]]}", ["AM004"], "'authors' of source 's' must be a list of names, not a list"),
        ("{authors: !x {literal: A}}", ["AM008"], "the tag !x"),
        ("{authors: {? [a] : b}}", ["AM004"], "a key must be a text, not a list"),
        ("{editors: [{name: A}]}", ["AM003"], "a name in 'editors' of source 's' has no field 'name'"),
    ],
)
def test_what_is_no_name_is_one_finding(source, codes, message):
    """At its place, with advice on the two ways of writing a name."""
    _, diagnostics = read_text(HEAD + source + "\n")
    assert codes == [one.code for one in diagnostics]
    assert message == diagnostics[0].message
    assert diagnostics[0].span.line == 5


def test_the_advice_shows_both_ways():
    """A comma, or `literal`."""
    _, [diagnostic] = read_text(HEAD + "{authors: [{family: Lee, given: Ann}]}\n")
    assert diagnostic.help == (
        "write `Family, Given` as one text, in quotes inside brackets, or {literal: Name of a Body}",
    )


def test_the_place_of_a_name_is_that_of_its_item():
    """Of a literal name it is the mapping."""
    text = HEAD + "{authors: [Ann, {literal: World Bank}]}\n"
    assert "{literal: World Bank}" == loads(text).where("s", "authors", 1).written


def test_names_in_python():
    """A mapping will do; one name is a list of one."""
    same = [
        Source("s", authors={"literal": "World Bank"}),
        Source("s", authors=[{"literal": "World Bank"}]),
        Source("s", authors=LiteralName("World Bank")),
        Source("s", authors=(LiteralName("World Bank"),)),
    ]
    assert [(LiteralName("World Bank"),)] * 4 == [source.authors for source in same]
    assert len({*same}) == 1
    assert ("Ann", "Bo") == Source("s", authors=["Ann", "Bo"]).authors
    assert "World Bank" == str(LiteralName("World Bank"))
    with pytest.raises(TypeError, match="family"):
        Source("s", authors=[{"family": "Lee"}])
