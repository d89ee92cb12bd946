"""Texts of maps inside pictures: what goes in comes out, whatever it says and whatever is around it."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.embedding import as_script, embedded, in_svg
from argmap.reading.noun_rules import FORBIDDEN

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><title>Rain</title><text>&lt;metadata&gt;</text></svg>\n'
TEXTS = (
    "",
    "\n",
    "\r\n\r",
    "a: 1\r\nb: 2\n",
    "]]> <![CDATA[ ]]>",
    "</metadata></svg><script>",
    "</script></SCRIPT><\\/script><\\\\/Script <!-- --> <\\!-- <script>",
    "&amp; &#60; &lt;b&gt; & &bogus;",
    "\ufeffargmap: 1\n",
    "Россия, Việt Nam, \U0001f300 \x85\u2028",
    "\\N \\ <\\",
)
WORDS = st.lists(st.one_of(st.text(), st.sampled_from(TEXTS), st.sampled_from(list("<>&!-/\\\"'\r\n;]")))).map("".join)


def page(text):
    return f"<!doctype html><html><body><script>let a = 1</script>{as_script(text)}<script>b</script></body></html>"


def with_examples(test):
    for text in TEXTS:
        test = example(text)(test)
    return test


@with_examples
@given(WORDS)
def test_there_and_back(text):
    """The same text, at its place, from a picture and from a page."""
    for made in (in_svg(PICTURE, text, "a-"), page(text)):
        (found,) = embedded(made)
        assert (text, True) == (found.text, found.is_marked)
        assert "\n" == made[found.start - 1]


@with_examples
@given(WORDS.map(lambda text: FORBIDDEN.sub("", text)))
def test_a_picture_is_well_formed(text):
    """It stays XML, for whose readers the text is the same, and goes on with what it had."""
    root = ET.fromstring(in_svg(PICTURE, text))
    *drawn, held = root
    assert ["title", "text"] == [one.tag.partition("}")[2] for one in drawn]
    assert f"\n{text}" == held.text


@pytest.mark.parametrize(
    "tool",
    [
        lambda made: made.replace("<metadata", "<svg:metadata").replace("</metadata", "</svg:metadata"),
        lambda made: made.replace(' id="map-source"', ""),
        lambda made: made.replace("</metadata>", "<rdf:RDF><cc:Work/></rdf:RDF></metadata>"),
        lambda made: made.replace("é", "&#xe9;").replace("&lt;", "&#60;"),
        lambda made: made.replace("\n", "\r\n"),
        lambda made: made.replace("<metadata", "<metadata><rdf:RDF/></metadata><metadata").replace("><t", ">\n  <t"),
        ET.fromstring,
    ],
    ids=["a prefix", "no id", "more in it", "numbers", "other line ends", "another before it", "a parser"],
)
def test_what_other_tools_make_of_it(tool):
    """A picture that was opened and saved by another program still holds its map."""
    text = "argmap: 1\ntitle: Café <b> & c\n"
    made = tool(in_svg(PICTURE, text))
    made = made if isinstance(made, str) else ET.tostring(made, encoding="unicode")
    (found,) = embedded(made)
    assert text == found.text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "hostile",
    [
        "<metadata",
        "<metadata>",
        '<metadata id="map-source">',
        "<script type=application/yaml>",
        "<" + "a" * 100,
        "<!ENTITY a '&b;&b;'>",
        "id=" + " " * 50,
        "<\\",
        "&#99999999;",
        "argmap :",
    ],
)
def test_hostile_files(hostile):
    """Whatever is repeated, reading ends soon."""
    for made in (hostile * 100_000, f'<svg><metadata id="map-source">{hostile * 100_000}</metadata></svg>'):
        embedded(made)


def test_nothing_is_expanded():
    """Of entities only those that every XML has; the others are texts."""
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    (found,) = embedded(f'{bomb}<svg><metadata id="map-source">&a;&b;&amp;lt;&#0;&#x110000;</metadata></svg>')
    assert "&a;&b;&lt;\0&#x110000;" == found.text
