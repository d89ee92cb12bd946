"""Nothing that people read stays English: a language whose every letter is Georgian, and a map all in Greek.

Whatever Latin letter is left on what is drawn of that map was written by argmap outside its tables of words.
"""

import html
import json
import re
import xml.etree.ElementTree as ET

import pytest

import argmap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.palette import LIGHT
from argmap.drawing.printing import documents, handout
from argmap.drawing.rendering import _marking
from argmap.exercises import FORMATS, KINDS, as_pdf, worksheet
from argmap.model import ArgumentMap, Claim, Inference, Scheme
from georgian import ARGMAP_SAYS, greek, left, speak_georgian


@pytest.fixture(autouse=True)
def in_georgian(monkeypatch):
    speak_georgian(monkeypatch)


HOW = [{}, {"standing": True}, {"focus": "α", "depth": 1}, {"only": "ἐτικέτα"}, {"focus": "σα"}]
DRAWN = [*HOW, {"labels": "title"}]


@pytest.mark.parametrize("how", DRAWN, ids=str)
@pytest.mark.parametrize("layout", ["columns", "tidy"])
def test_pictures(how, layout):
    """All texts, tips and labels of an SVG picture."""
    root = ET.fromstring(argmap.render(greek(), layout=layout, source=False, **how))
    said = [text for node in root.iter() for text in (node.text, node.tail) if text]
    said += [node.get(name, "") for node in root.iter() for name in ("aria-label", "aria-roledescription")]
    assert [] == left("\n".join(said))


@pytest.mark.parametrize("how", HOW, ids=str)
def test_outlines(how):
    """As text and as Markdown."""
    assert [] == left(argmap.render(greek(), format="txt", **how))
    assert [] == left(re.sub(r"\(https?://[^)]*\)|&nbsp;", "", argmap.render(greek(), format="md", **how)))


@pytest.mark.parametrize("how", DRAWN, ids=str)
def test_flowcharts(how):
    """The labels of Mermaid, and those of DOT."""
    drawn = argmap.render(greek(), format="mmd", **how)
    labels = re.findall(r'"([^"]*)"', drawn.split("---", 2)[2]) + re.findall(r"acc\w+: (.*)", drawn)
    assert [] == left(re.sub(r"<br/>|#\d+;", "", "\n".join(labels)))
    dot = argmap.render(greek(), format="dot", **how)
    assert [] == left(html.unescape("\n".join(re.findall(r">([^<>\n]+)</", dot))))
    assert [] == left(html.unescape("\n".join(re.findall(r'tooltip="([^"]*)"', dot))))


@pytest.mark.parametrize("how", [{}, {"standing": True}, {"focus": "α", "depth": 1}], ids=str)
def test_the_page(how):
    """What stands on it, and all that its script knows."""
    page = argmap.render(greek(), format="html", **how)
    bare = re.sub(r"<style>.*?</style>|<script.*?</script>|<head>.*?</head>", "", page, flags=re.DOTALL)
    bare = ARGMAP_SAYS.sub("", bare)
    assert [] == left(html.unescape("\n".join(re.findall(r">([^<>]+)<", bare))))
    spoken = re.findall(r' (?:title|aria-label|placeholder)="([^"]*)"', bare)
    assert [] == [text for text in spoken if left(re.sub(r"\([^)]*\)", "", html.unescape(text)))]
    known = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])
    assert [] == left("\n".join(_said(known)))


CODES = frozenset({"step", "standing", "verdict", "kind", "link", "language"})


def _said(value, key=""):
    """The texts in data, but for names that no one sees; placeholders are filled by the script.

    The first thing said of a critical question, and of an answer to one, is such a name.
    """
    if isinstance(value, dict):
        for name, one in value.items():
            yield from () if name in CODES else _said(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _said(one[1:] if key in {"questions", "answers"} and isinstance(one, list) else one, key)
    elif isinstance(value, str):
        yield re.sub(r"\{\w+\}|https?://\S+", "", value)


def test_documents_on_paper(monkeypatch):
    """The words that a handout and the sheets of a map give to the template, and those in its pictures."""
    given = []
    monkeypatch.setattr(handout, "typeset", lambda data, *_, **__: given.append(data) or b"")
    monkeypatch.setattr(documents, "typeset", lambda data, *_, **__: given.append(data) or b"")
    tree = card_tree(greek(), _marking(greek()))
    handout.handout(tree, LIGHT, "a4")
    documents.pdf(tree, LIGHT, "a5")
    hidden = frozenset({"font", "theme", "svg", "fill", "anchor", "url", *CODES})
    assert len(given) == 2
    for data in given:
        bare = json.loads(json.dumps(data), object_hook=lambda one: {key: one[key] for key in one if key not in hidden})
        assert [] == left("\n".join(_said(bare)))


@pytest.mark.parametrize("name", ["html", "md", "yaml"])
def test_worksheets(name):
    """The sheet and its key in each format."""
    sheet = worksheet(_exercised(), seed=1, number=3)
    assert {task.kind.name for task in sheet.tasks} == set(KINDS)
    for text in filter(None, FORMATS[name](sheet, "κλείς")):
        made = text
        if name == "yaml":
            made = re.sub(r"(?m)^ *[\w-]+:|`[^`]*`|\|-|\[?[A-H](, [A-H])*\]?$|\[A, C\]|sheet: \w+|seed: .*", "", made)
        bare = re.sub(
            r"<style>.*?</style>|<script.*?</script>|<meta[^>]*>|<[^>]*>|&nbsp;|(?<=\*\*)[A-H](?=\*\*)",
            "\n",
            made,
            flags=re.DOTALL,
        )
        bare = re.sub(r"\b[A-H]\b|[0-9a-f]{8}|argmap check", "", html.unescape(bare))
        assert [] == left(bare)


def test_worksheets_on_paper(monkeypatch):
    """What the template of a worksheet is given."""
    given = []
    monkeypatch.setattr(as_pdf, "typeset", lambda data, *_, **__: given.append(data) or b"")
    as_pdf.worksheet_pdf(worksheet(_exercised(), seed=1, number=3))
    hidden = frozenset({"font", "svg", "fill", "anchor", "letter", *CODES})
    bare = json.loads(json.dumps(given[0]), object_hook=lambda one: {key: one[key] for key in one if key not in hidden})
    assert [] == left(re.sub(r"`[^`]*`|\[[^]]*\]|[0-9a-f]{8}", "", "\n".join(_said(bare))))


def _exercised():
    """A sound map of some size, to ask of."""
    letters = "αβγδεζηθικλμ"
    nodes = [Claim(id="ἀρχή", text="Ἀρχή")]
    for at, letter in enumerate(letters):
        target = "ἀρχή" if at < 4 else f"{letters[at - 4]}1"
        nodes += [Claim(id=f"{letter}{end}", text=f"Λόγος {letter}{end}", assumed=at > 7 or end == 2) for end in (1, 2)]
        how = "attacks" if at % 3 == 2 else "supports"
        nodes.append(
            Inference(
                id=f"σ{letter}",
                premises=[f"{letter}1", f"{letter}2"],
                scheme=("σχῆμα", "σχῆμα", "sign", "analogy", None)[min(at, 4)],
                **{how: target},
            )
        )
    for at in (4, 5, 6, 7):
        nodes = [node for node in nodes if node.id != f"{letters[at]}x"]
    schemes = [
        Scheme(id=f"σχῆμα{end}", title=f"Σχῆμα {at}", roles={"μέρος": "Τὸ μέρος"}, questions={"τί": "Τί;"})
        for at, end in enumerate(["", "α", "β", "γ"])
    ]
    return ArgumentMap(title="Χάρτης", language="ka", thesis="ἀρχή", nodes=nodes, schemes=schemes)
