"""Maps to print, and what a printed page says."""

import io
import math
import os
import random
import shutil
from functools import cached_property

import pypdf
import pytest

from argmap.model import ArgumentMap, Claim, Evidence, Inference


class Printed:
    """A PDF as a reader takes it."""

    def __init__(self, data):
        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.pages = list(self.reader.pages)

    @cached_property
    def labels(self):
        """The number printed on each page."""
        return self.reader.page_labels

    def text(self, *labels):
        """The text of the pages with these labels, or of all, without white space."""
        kept = [page for page, label in zip(self.pages, self.labels, strict=True) if not labels or label in labels]
        return bare("".join(page.extract_text() for page in kept))

    @property
    def smallest_type(self):
        """The size of the smallest type on any page, in points."""
        sizes = []

        def look(text, matrix, text_matrix, _, size):
            if text.strip():
                a = text_matrix[0] * matrix[0] + text_matrix[1] * matrix[2]
                b = text_matrix[0] * matrix[1] + text_matrix[1] * matrix[3]
                sizes.append(size * math.hypot(a, b))

        for page in self.pages:
            page.extract_text(visitor_text=look)
        return min(sizes)

    @property
    def fonts(self):
        """The fonts by name, and whether each is embedded."""
        found = {}
        for number in range(1, len(self.reader.xref[0]) + 1):
            thing = self.reader.get_object(number)
            if isinstance(thing, dict) and thing.get("/Type") == "/FontDescriptor":
                name = thing["/FontName"].partition("+")[2]
                found[name] = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        return found

    def links(self, page):
        """The targets of the links on a page: addresses, and labels of pages."""
        return [self._target(one.get_object()) for one in self.pages[page].get("/Annots", ())]

    def _target(self, link):
        if "/A" in link and "/URI" in link["/A"]:
            return link["/A"]["/URI"]
        destination = link["/Dest"] if "/Dest" in link else link["/A"]["/D"]
        if isinstance(destination, str):
            destination = self.reader.named_destinations[destination].dest_array
        return self.labels[self.reader.get_page_number(destination[0].get_object())]


def bare(text):
    """A text without white space and without the places where a long word may be broken."""
    return "".join(text.replace("\u200b", "").split())


@pytest.fixture
def printed():
    """Reads a PDF."""
    return Printed


@pytest.fixture
def rain() -> ArgumentMap:
    """A map that any page has room for."""
    return ArgumentMap(
        title="Rain",
        thesis="wet",
        nodes=[
            Claim("wet", "The street is wet."),
            Evidence("drops", "Drops fall."),
            Inference("falls", "drops", supports="wet", scheme="sign"),
        ],
    )


@pytest.fixture(scope="session")
def large() -> ArgumentMap:
    """A map of 300 statements: deep, broad, with undercuts, shared premises and a circle."""
    choose = random.Random(1965)
    nodes = [
        Claim(f"n{at}", f"Statement {at} says {'something or other ' * choose.randint(1, 6)}{at}.") for at in range(300)
    ]
    at = 1
    while at < 300:
        premises = [f"n{one}" for one in range(at, min(300, at + choose.choice([1, 1, 2, 3])))]
        steps = [node for node in nodes if isinstance(node, Inference)]
        if steps and choose.random() < 0.15:
            nodes.append(Inference(f"i{at}", premises, attacks=choose.choice(steps).id))
        else:
            shared = [f"n{choose.randrange(300)}"] if choose.random() < 0.1 else []
            nodes.append(Inference(f"i{at}", premises + shared, supports=f"n{choose.randrange(at)}"))
        at += len(premises)
    return ArgumentMap(title="Large", thesis=["n0", "n7"], nodes=nodes)


@pytest.fixture(scope="session")
def needs_dot() -> None:
    """Skip where Graphviz is not installed, unless the run must have it."""
    if shutil.which("dot") is None:
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and dot is not installed")
        pytest.skip("dot (Graphviz) is not installed")
