"""Bibliographies: libraries of Zotero, JabRef and others to sources, and back; other readers as consumers."""

import json
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap import LiteralName, Source, SourceText
from argmap.editing import put_source, update_sources
from argmap.notations.bibliography import read_library, write_library
from argmap.sources.comparing import differences

BIBTEX = r"""
% kept by JabRef
@string{jba = "Journal of {\"A}rgument"}
@comment{jabref-meta: databaseType:biblatex;}
@article{smith1999,
  author = {Smith, John and {World Bank} and van Beethoven, Ludwig and M{\"u}ller, J{\"o}rg and others},
  title = {The {DNA} of {\'e}t{\'e} \& \emph{more}},
  subtitle = {50\% of it},
  journal = jba, year = 1999, month = mar, pages = {1--20}, volume = "12", number = 3, doi = {10.1/x_y}
}
@book{broken, title = {No end, author = "x
}
@thesis{t, author={King, Jr., Martin Luther}, title={On \textit{x}}, school={Boston}, year={ca. 1955}}
@book{smith1999, title={Twice}}
@online{site, title={A site}, url={https://example.org/a_b%20c}, urldate={2020-01-02}, date={1965-02~/1966}}
@misc{a b!, author={Doe, Jane}, year=1980, title={A talk}, type={interview}}
@customa{odd, title={T}, editor={Lee, Ann}, booktitle={Talks}, library={NARA, RG 59}}
"""
ITEMS = [
    {
        "id": "http://zotero.org/users/1/items/ABCD",
        "citation-key": "smith1999",
        "type": "article-journal",
        "title": "A <i>small</i> step &amp; more",
        "author": [
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
            {"literal": "World Bank"},
            "not a name",
        ],
        "issued": {"date-parts": [["1999", 3, "4"]], "circa": True},
        "accessed": {"raw": "5 March 2020"},
        "volume": 12,
        "page": "1-20",
        "archive": "NARA",
        "archive_location": "RG 59",
    },
    {"id": "http://zotero.org/users/1/items/EFGH", "type": "webpage", "issued": {"literal": "n.d."}, "title": "A site"},
    {"id": 7, "type": "post-weblog", "issued": {"date-parts": [[1971], [1972, 5]]}, "author": None},
    {"id": "7", "type": "musical_score", "issued": {"date-parts": [[1969]], "season": 2}, "abstract": "long"},
    "not an item",
]


def read(text, path):
    library, found = read_library(SourceText(text, path))
    return ([] if library is None else [*library.listed["sources"]]), [str(one).split(" ", 1)[1] for one in found]


def test_bibtex():
    """LaTeX, macros, names in parts, dates in words; what cannot be read, and what is there twice, has a finding."""
    sources, found = read(BIBTEX, "library.bib")
    article, thesis, site, talk, odd = sources
    assert ("smith1999", "The DNA of été & more: 50% of it", "Journal of Ärgument") == (
        article.id,
        article.title,
        article.container,
    )
    names = ("Smith, John", "World Bank", "van Beethoven, Ludwig", "Müller, Jörg", "et al.")
    assert (names, "1999-03", "1–20", "3", "10.1/x_y", "article") == (
        *(article.authors, article.date, article.pages, article.issue, article.doi, article.kind),
    )
    assert (("King, Martin Luther, Jr.",), "1955~", "thesis") == (thesis.authors, thesis.date, thesis.kind)
    assert ("https://example.org/a_b%20c", "1965-02~/1966", "2020-01-02") == (site.url, site.date, site.accessed)
    assert ("doe-1980", "interview") == (talk.id, talk.kind)
    assert ("customa", "NARA, RG 59", ("Lee, Ann",)) == (odd.kind, odd.archive, odd.editors)
    assert ["AM703 this entry cannot be read", "AM702 duplicate key 'smith1999'; the first entry is used"] == found


def test_values_in_pieces():
    """A value joined by `#` is what BibTeX makes of it, and one that would grow without end is said to be left."""
    text = r"""
    @string{acm = "ACM"}
    @string(press = acm # { Press})
    @book{a, title = {C # and "more"}, publisher = Press # ", " # 2, month = mar # "~1", year = 2001}
    @book{b, title = "On {"}\"{}", journal = {x} # {y} # {\"o}}
    """
    (one, two), found = read(text, "library.bib")
    assert ('C # and "more"', "ACM Press, 2", "2001-03-01") == (one.title, one.publisher, one.date)
    assert ("xyö", []) == (two.container, found)
    grown = "".join(f"@string{{s{i + 1} = s{i} # s{i} # s{i}}}\n" for i in range(40))
    sources, found = read(f'@string{{s0 = "long"}}\n{grown}@book{{a, title = s40}}', "library.bib")
    assert len(sources[0].title) < 5000
    assert "AM702 the pieces of 's7' are too long to be joined; they are kept as they stand" in found[0]


@pytest.mark.parametrize("text", ["words", "%PDF-1.7\nobj"])
def test_what_is_no_bibtex(text):
    """A file of something else is no library without entries."""
    assert ([], ["AM703 this is not BibTeX: it has no entry"]) == read(text, "a.bib")
    assert ([], []) == read("% an empty library\n\n% of JabRef\n", "a.bib")


def test_items_that_no_map_can_hold():
    """A key that is too long gives way to another id, and what no text may hold is left out, which is said."""
    items = [
        {"id": "x" * 5000, "title": "T"},
        {"id": "b", "title": "A\x1b[1m", "author": [{"literal": "Lee\0"}], "issued": "\x01"},
    ]
    (long, bent), found = read(json.dumps(items), "a.json")
    assert ("t", "b", "A[1m", ("Lee",), None) == (long.id, bent.id, bent.title, bent.authors, bent.date)
    assert ["AM702 characters of 'b' that no text may hold are left out"] == found
    assert update_sources(MAP, [long, bent]).ok


def test_csl_json():
    """Citation keys before addresses, markup in titles, dates with and without parts."""
    sources, found = read(json.dumps(ITEMS), "library.json")
    article, site, post, score = sources
    assert ("smith1999", "A small step & more", "1999-03-04~", "2020-03-05") == (
        *(article.id, article.title, article.date, article.accessed),
    )
    assert ("van Beethoven, Ludwig", "King, Martin Luther, Jr.", "World Bank") == article.authors
    assert ("12", "1–20", "NARA, RG 59") == (article.volume, article.pages, article.archive)
    assert ("a-site", "undated", "web page") == (site.id, site.date, site.kind)
    assert ("7", "1971/1972-05", "blog post") == (post.id, post.date, post.kind)
    assert ("7-2", "1969-22", "musical score") == (score.id, score.date, score.kind)
    assert [
        "AM702 duplicate key '7'; the later one becomes '7-2'",
        "AM702 item 5 is not an object; it is left out",
    ] == [
        *found,
    ]


def test_places():
    """A finding about a source of a library points into it."""
    library, _ = read_library(SourceText('[{"id": "a",\n  "type": "book", "title": "A"}]', "l.json"))
    assert ("l.json", 2) == (library.where("a", "title").path, 2)
    library, _ = read_library(SourceText("@book{a,\n  title = {A}}", "l.bib"))
    assert 2 == library.where("a", "title").span.line


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
NAMES = st.one_of(
    st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12).map("Lee, {}".format),
    st.sampled_from(
        ["Ann Lee", "World Bank", "van Beethoven, Ludwig", "King, Martin Luther, Jr.", "Plato", "Mao Zedong"]
    ),
    TEXTS.map(LiteralName),
)
DATES = st.sampled_from(
    ["1999", "1999-03-04", "1965~", "1965-21", "1971/1972", "197X", "-0043", "undated", "2001?", "1965-02~/1966"]
)
SOURCES = st.builds(
    Source,
    st.just("key"),
    TEXTS,
    authors=st.lists(NAMES, max_size=3),
    date=DATES | st.none(),
    kind=st.sampled_from(["book", "article", "newspaper article", "letter", "map", "pamphlet", "an odd one"])
    | st.none(),
    container=TEXTS | st.none(),
    volume=WORDS | st.none(),
    note=TEXTS | st.none(),
    url=st.none() | st.just("https://example.org/a_b%20c?d=1&e=~f#g"),
)


@pytest.mark.parametrize("name", ["a.json", "a.bib"])
@given(source=SOURCES)
@example(source=Source("key", "&#0 and &amp; and <i>this</i>", note="<b> &c. & Co."))
@example(source=Source("key", "50% of {x} & y_z ~ ^ \\ $1 #2 `` -- ''"))
def test_there_and_back(name, source):
    """A source comes back as it was, names in another form at most."""
    again, found = read(write_library([source], name), name)
    assert ([], 1) == (found, len(again))
    assert {} == {**differences(source, again[0]), **differences(again[0], source)}


@pytest.mark.parametrize(
    "text", ["", "{" * 100_000, "@a{" * 3000, '[{"id": ' * 2000, "[" * 100_000, "\0" * 100, "@" * 50_000]
)
@pytest.mark.parametrize("name", ["a.json", "a.bib"])
def test_hostile_libraries(name, text, caplog):
    """None makes reading fail, and nothing is logged."""
    library, found = read_library(SourceText(text, name))
    assert library is None or not library.sources
    assert found or not text.strip("\0@{") or name == "a.bib"
    assert [] == caplog.records


MAP = """\
argmap: 1
title: T
thesis: a
claims: {a: {text: A, source: b2, assumed: true}}
sources:
  # mine
  b2: {title: 'Two', authors: [Ann Lee], text: b.txt}  # keep
"""


def test_a_map_is_filled():
    """What the library has otherwise is changed, what only the map has stays, and nothing else in the text moves."""
    library = [Source("b2", "Two", authors=["Lee, Ann"], date="2001"), Source("c", "New", date="1999")]
    done = update_sources(MAP, library)
    assert (
        MAP.replace("text: b.txt", 'date: "2001", text: b.txt') + '  c:\n    title: New\n    date: "1999"\n'
        == done.text
    )
    assert MAP.replace("text: b.txt", 'date: "2001", text: b.txt') == update_sources(MAP, library, add=False).text
    assert done.text == update_sources(done.text, library).text
    assert MAP.replace("b.txt", "c.txt") == put_source(MAP, Source("b2", "Two", authors=["Ann Lee"], text="c.txt")).text
    with pytest.raises(TypeError, match="expected Source"):
        update_sources(MAP, ["b2"])


def test_other_readers():
    """pybtex reads our BibTeX, and citeproc-py our CSL-JSON."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
        pytest.importorskip("citeproc")
        pytest.importorskip("pybtex")
    from citeproc.source.json import CiteProcJSON
    from pybtex.database import parse_string

    sources, _ = read(BIBTEX, "library.bib")
    entries = parse_string(write_library(sources, "a.bib"), "bibtex").entries
    assert [one.id for one in sources] == [*entries]
    assert ["Smith", "World Bank", "Beethoven", "Müller", "others"] == [
        " ".join(one.last_names).strip("{}") for one in entries["smith1999"].persons["author"]
    ]
    items = CiteProcJSON(json.loads(write_library(sources, "a.json")))
    assert [one.id.lower() for one in sources] == [*items]
    assert 1999 == items["smith1999"].issued.year


@pytest.mark.parametrize("title", ["The {NASA} way", "{{NASA}}'s {W}ay", "{a}{b} c", "{ a }  b\n c", "{-}-", "a {b"])
def test_braces_alone(title):
    """Braces keep capitals in BibTeX and say nothing else: they are read as LaTeX is."""
    closed = title + "}" * (title.count("{") - title.count("}"))
    m, found = read_library(SourceText(f"@misc{{a, title = {{{closed}}}, note = {{\\emph{{x}} {closed}}}}}", "a.bib"))
    plain = " ".join(closed.replace("{", "").replace("}", "").split())
    assert ((), plain, f"x {plain}") == (found, m.sources["a"].title, m.sources["a"].note)
