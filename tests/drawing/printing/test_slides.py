"""Slides as PDF and PNG."""

import struct

import pytest

from argmap.drawing import render
from argmap.model import ArgumentMap, Claim, Inference, Source


@pytest.fixture
def doubts() -> ArgumentMap:
    """A thesis with lines of argument that take several slides."""
    nodes = [Claim("t", "The thesis says something that is open to doubt.", source="s")]
    for at in range(9):
        for level in range(7):
            target = f"c{at}-{level - 1}" if level else "t"
            nodes.append(Claim(f"c{at}-{level}", f"Reason {at}-{level} says something that bears on what is above it."))
            nodes.append(Inference(f"i{at}-{level}", f"c{at}-{level}", supports=target))
    return ArgumentMap(title="Doubts", thesis="t", nodes=nodes, sources=[Source("s", "S", url="https://example.org/")])


def test_a_pdf_has_a_page_for_each_slide_and_links_between_them(doubts, printed):
    """Pages of 16 to 9: the overview on page i, the slides from 1 on; every link leads where it says."""
    pdf = printed(render(doubts, format="pdf", split="slides"))
    assert {(1200.0, 675.0)} == {tuple(map(float, page.mediabox[2:])) for page in pdf.pages}
    assert ["i", "1", "2"] == pdf.labels[:3]
    assert len(pdf.pages) > 3
    targets = [target for page in range(len(pdf.pages)) for target in pdf.links(page)]
    assert {*pdf.labels[1:], "https://example.org/"} >= set(targets)
    assert set(pdf.links(0)) > {"1", "2"}
    assert "https://example.org/" in pdf.links(1)
    said = pdf.text(*pdf.labels[1:])
    assert all("".join(claim.text.split()) in said for claim in doubts.claims.values())


def test_type_on_slides_is_legible(doubts, printed):
    """A page is as wide as 1600 pixels: statements have 12 of these or more."""
    assert printed(render(doubts, format="pdf", split="slides")).smallest_type("Reason", "thesis") >= 12 * 0.75 - 0.01


def test_a_png_for_each_slide(doubts):
    """Of 1600 by 900 pixels."""
    slides = render(doubts, format="png", split="slides")
    assert len(render(doubts, format="svg", split="slides")) == len(slides)
    assert {(1600, 900)} == {struct.unpack(">II", slide[16:24]) for slide in slides}


def test_the_same_bytes_twice(doubts):
    """Of the PDF too."""
    once, twice = (render(doubts, format="pdf", split="slides") for _ in range(2))
    assert once == twice
