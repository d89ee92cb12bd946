import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import argmap
from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.palette import THEMES
from argmap.drawing.printing import typesetting
from argmap.drawing.printing.documents import maps
from argmap.drawing.printing.paper import HEAD, MARGIN, NARROW, shapes
from argmap.drawing.printing.pictures import smallest
from argmap.errors import MissingExtraError, RenderError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source

ESSAY = Path(__file__).parents[3] / "maps" / "radchenko_vietnam.yaml"
HOSTILE = [
    '#import "@preview/x:1.0.0"',
    '#read("/etc/passwd")',
    "#panic()",
    "$x^2$ @ref <label>",
    "\\ ] [ #",
    "// comment /* x",
    "*bold* _em_ `raw` = heading",
    "</text><script>alert(1)</script>",
    "]]>",
    "p. 99: see p. 7",
    "a\u2028b\x00c\ud800",
    "\u202eover\u2066",
    "W" * 10_000,
    "",
]


_DRAWN = {}


def once(argument_map, format_="pdf", **how):
    """A document that several tests look at, made once."""
    key = (argument_map.title, format_, *sorted(how.items()))
    if key not in _DRAWN:
        _DRAWN[key] = render(argument_map, format=format_, **how)
    return _DRAWN[key]


def texts(argument_map):
    return [node.text for node in (*argument_map.claims.values(), *argument_map.evidence.values())]


def test_a_small_map_is_one_page_with_text_to_select(rain, printed):
    """The picture with its title, the words as text, on A4."""
    pdf = printed(render(rain, format="pdf"))
    assert 1 == len(pdf.pages)
    assert all(words in pdf.pages[0].extract_text() for words in ("Rain", "The street is wet.", "Drops fall."))
    assert [595, 842] == [round(float(side)) for side in pdf.pages[0].mediabox[2:]]
    assert "Rain" == pdf.reader.metadata.title


@pytest.mark.parametrize("handout", [False, True])
def test_metadata_are_the_words_of_the_map(printed, rain, handout):
    """Without the places to break that long words have on the page."""
    title, author = "Rechtsschutzversicherungsgesellschaften-and-others", "A" * 40
    pdf = printed(render(rain.replace(title=title, authors=[author]), format="pdf", handout=handout))
    assert (title, author) == (pdf.reader.metadata.title, pdf.reader.metadata.author)


@pytest.mark.parametrize(
    "how",
    [{}, {"paper": "a3"}, {"paper": "letter", "standing": True, "theme": "dark"}, {"paper": "fit"}, {"handout": True}],
    ids=str,
)
def test_no_type_is_smaller_than_eight_points(how, printed):
    """The essay's map on every kind of paper, captions with six points or more; every font is in the file."""
    pdf = printed(once(argmap.load(ESSAY), **how))
    assert pdf.smallest_type() >= 5.995
    assert pdf.smallest_type("Hanoi", "legitimacy") >= 7.995
    assert all(pdf.fonts.values())
    assert "Roboto-Regular" in pdf.fonts


@pytest.mark.parametrize("handout", [False, True])
def test_a_deep_map_of_few_statements_takes_one_page(handout):
    """Thirteen in as many levels, with an undercut: no overview, and type of eight points in margins of eight mm."""
    text = "The council should keep the line, since nobody has counted those who would have to walk to the hospital."
    nodes = [Claim(f"c{at}", f"{at}. {text}") for at in range(13)]
    nodes += [Inference(f"i{at}", f"c{at + 1}", supports=f"c{at}") for at in range(11)]
    nodes.append(Inference("u", "c12", attacks="i10"))
    tree = attrs.evolve(card_tree(ArgumentMap(title="Deep", thesis="c0", nodes=nodes)), layout="columns", sideways=True)
    head, across = (HEAD, False) if handout else (0.0, None)
    tree = attrs.evolve(tree, shapes=shapes("a4", smallest(tree), head, across=across))
    made = maps(tree, THEMES["light"], "a4", head=head, room=(400, 400) if handout else None)
    [sheet] = made["sheets"]
    assert made["overview"] is None
    assert sheet["scale"] * 13 >= 8
    assert sheet["picture"][0] - 2 * sheet["bleed"] <= sheet["width"] - 2 * made["margin"] + 1e-6
    assert made["margin"] in (MARGIN, NARROW)


def test_a_large_map_is_split_and_nothing_is_lost(large, printed):
    """300 statements: an overview, then pages from 1 on that hold every text, with type of eight points or more."""
    pdf = printed(once(large))
    assert ["i", "1"] == [pdf.labels[0], pdf.labels[pdf.labels.index("1")]]
    assert pdf.smallest_type() >= 5.995
    assert pdf.smallest_type("Statement") >= 7.995
    said = pdf.text(*(label for label in pdf.labels if label.isdigit()))
    assert [] == [text for text in texts(large) if bare_of(text) not in said]


@pytest.mark.parametrize("how", [{}, {"layout": "tidy"}, {"handout": True}], ids=str)
def test_all_pages_of_a_document_lie_the_same_way(how, large, printed):
    """Nobody has to turn the pages in a stack of paper."""
    pages = printed(once(large, **how)).pages
    assert 1 == len({tuple(map(float, page.mediabox[2:])) for page in pages})


def test_a_map_takes_few_pages(printed):
    """The essay seven with its overview, a case of 104 statements less than twelve, fifteen statements one."""
    assert 7 >= len(printed(once(argmap.load(ESSAY))).pages)
    assert 12 > len(printed(render(case(104, 3), format="pdf")).pages)
    for fan_out in (2, 3, 14):
        assert 1 == len(printed(render(case(15, fan_out), format="pdf")).pages)


def case(count, fan_out):
    """So many statements, so many reasons for each but the last."""
    nodes = [Claim(f"c{at}", f"Statement {at} reports what a telegram of that year says.") for at in range(count)]
    steps = [Inference(f"i{at}", f"c{at}", supports=f"c{(at - 1) // fan_out}") for at in range(1, count)]
    return ArgumentMap(title="The case", thesis="c0", nodes=[*nodes, *steps])


def test_the_legend_stands_once(large, printed):
    """On the overview."""
    pages = [bare_of(page.extract_text()) for page in printed(once(large)).pages]
    assert 1 == sum("opposesthestep" in said for said in pages)


def bare_of(text):
    return "".join(text.split())


def test_the_overview_has_the_theses_and_their_reasons_with_their_pages(printed):
    """Each thesis and each first-level reason is told, and leads to its page."""
    essay = argmap.load(ESSAY)
    pdf = printed(once(essay))
    said = pdf.text("i")
    premises = [id_ for thesis in essay.thesis for step in essay.supports(thesis) for id_ in step.premises]
    assert [] == [id_ for id_ in essay.thesis if bare_of(essay[id_].text) not in said]
    assert 17 < sum(bare_of(essay[id_].text[:60]) in said for id_ in premises)
    assert {"1", "2", "3"} <= set(pdf.links(0))


def test_links_lead_to_the_page_that_is_named(large, printed):
    """Every link inside the document goes where its words say."""
    pdf = printed(once(large))
    first = pdf.labels.index("1")
    targets = [target for page in range(first, len(pdf.pages)) for target in pdf.links(page)]
    assert len(targets) > 80
    assert all(target in pdf.labels[first:] for target in targets)
    assert "2" in pdf.links(first)


def test_sources_are_linked(printed):
    """The caption leads to the address of the source; only http and https do."""
    nodes = [Claim("a", "A.", source="good"), Claim("b", "B.", source="bad"), Inference("i", "b", supports="a")]
    sources = [
        Source("good", "Good", url="https://example.org/?a=1&b=2"),
        Source("bad", "Bad", url="javascript:alert(1)"),
    ]
    pdf = printed(render(ArgumentMap(title="Links", thesis="a", nodes=nodes, sources=sources), format="pdf"))
    assert ["https://example.org/?a=1&b=2"] == pdf.links(0)


@pytest.mark.parametrize("handout", [False, True])
def test_what_a_map_says_is_never_run(handout, printed):
    """Markup and code of typst and SVG come out as the words they are, in every field, and in any language."""
    nodes = [Claim("t", HOSTILE[0])]
    for at, text in enumerate(HOSTILE):
        nodes += [Claim(f"c{at}", text, source="s", locator=text[:50]), Evidence(f"e{at}", text[:90], quote=text[:90])]
        nodes.append(Inference(f"i{at}", (f"c{at}", f"e{at}"), supports="t", scheme=text[:40], answers={text[:9]: "t"}))
    source = Source("s", HOSTILE[1], authors=HOSTILE[:12], container=HOSTILE[3], url="https://example.org/#x", date="x")
    hostile = ArgumentMap(
        title=HOSTILE[1],
        thesis="t",
        description=HOSTILE[2],
        authors=HOSTILE[:12],
        nodes=nodes,
        sources=[source],
        language='"]#',
    )
    pdf = printed(render(hostile, format="pdf", handout=handout))
    said = pdf.text()
    assert [] == [text for text in HOSTILE[:10] if bare_of(text) not in said]
    assert "root:" not in said
    assert pdf.smallest_type() >= 5.995


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Vịnh nói về người Mỹ: Ằ ẵ ộ ỷ ữ đ",
        "Ἐν ἀρχῇ ἦν ὁ λόγος, και ο λόγος ήταν",
        "Почему русские были во Вьетнаме? Ґ є ї ѣ ў",
        "Łódź, Çeşme, Þór, Œuvre, naïve “quotes” – — … × −",
    ],
)
def test_scripts_of_the_package_need_no_font_of_the_machine(text, printed):
    """Latin with Vietnamese marks, Greek and Cyrillic are set in Roboto alone."""
    assert frozenset() == typesetting.lacking(text, machine_fonts=False)
    pdf = printed(render(ArgumentMap(title=text, thesis="a", nodes=[Claim("a", text)]), format="pdf"))
    assert {"Roboto-Regular", "Roboto-Bold"} >= set(pdf.fonts)
    assert bare_of(text) in pdf.text()


def test_a_card_larger_than_the_paper_takes_a_larger_one(printed):
    """Forty premises that stand on one card: no type gets smaller, no premise is left out."""
    premises = [Claim(f"p{at}", f"Premise number {at}.") for at in range(40)]
    nodes = [Claim("t", "The thesis."), *premises, Inference("i", [one.id for one in premises], supports="t")]
    pdf = printed(render(ArgumentMap(title="Long", thesis="t", nodes=nodes), format="pdf"))
    assert pdf.smallest_type() >= 5.995
    assert pdf.smallest_type("Premise") >= 7.995
    assert max(float(page.mediabox[3]) for page in pdf.pages) > 1190
    assert "37morestatements" in pdf.text("i")
    said = pdf.text()
    assert all(bare_of(one.text) in said for one in premises)


def test_what_no_thesis_reaches_stands_under_its_heading(printed):
    """Loose statements share pages, many on each."""
    nodes = [Claim("t", "The thesis."), *(Claim(f"c{at}", f"Loose statement {at}.") for at in range(60))]
    pdf = printed(render(ArgumentMap(title="Loose", thesis="t", nodes=nodes), format="pdf"))
    assert 2 < len(pdf.pages) < 10
    said = pdf.text(*map(str, range(1, 10)))
    assert all(bare_of(node.text) in said for node in nodes)
    assert "Notconnectedtoathesis" in pdf.text("i")


@pytest.mark.parametrize("how", [("pdf", {}), ("pdf", {"handout": True}), ("png", {})], ids=str)
def test_the_same_bytes_each_run(how):
    """Also in another process, with another seed of hashes, at another time."""
    format_, options = how
    code = (
        "import argmap, sys; sys.stdout.buffer.write("
        f"argmap.render(argmap.load({str(ESSAY)!r}), format={format_!r}, **{options!r}))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == once(argmap.load(ESSAY), format_, **options)


def test_a_picture_by_graphviz_is_one_page(rain, printed, needs_dot):
    """It cannot be split: the paper grows instead."""
    pdf = printed(render(rain, format="pdf", layout="graphviz"))
    assert 1 == len(pdf.pages)
    assert "Thestreetiswet." in pdf.text()
    assert pdf.smallest_type() >= 5.995


def test_a_page_too_large_for_readers_of_pdf_is_refused():
    """One page of six metres opens in few; the message says what to do instead."""
    nodes = [Claim("t", "The thesis."), *(Claim(f"c{at}", f"Reason {at}.") for at in range(100))]
    nodes += [Inference(f"i{at}", f"c{at}", supports="t") for at in range(100)]
    with pytest.raises(RenderError, match=r"one page would measure \d+\.\d m: name another paper"):
        render(ArgumentMap(title="Broad", thesis="t", nodes=nodes), format="pdf", paper="fit", layout="tidy")


def test_without_the_extra_the_message_says_how_to_get_it(rain, monkeypatch):
    """It is an ImportError, and names the command."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError, match=r"pip install '\.\[print\]'"):
        render(rain, format="pdf")
