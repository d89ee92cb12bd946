"""Maps to print, and what a printed page says."""

import io
import math
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

    def smallest_type(self, *words):
        """The size of the smallest type on any page, in points; or of that of lines with one of these words."""
        sizes = []

        def look(text, matrix, text_matrix, _, size):
            if text.strip() and (not words or any(word in text for word in words)):
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
