"""Several authors in one text."""

import pytest

from argmap.reading import read_text
from argmap.reading.people import several_people
from argmap.text import apply_edits

SEVERAL = {
    "Ann Lee and Bo Chan": ["Ann Lee", "Bo Chan"],
    "Ann Lee & Bo Chan": ["Ann Lee", "Bo Chan"],
    "Ann Lee; Bo Chan; Cy Dee": ["Ann Lee", "Bo Chan", "Cy Dee"],
    "Lee, Ann; Chan, Bo": ["Lee, Ann", "Chan, Bo"],
    "Ann Lee, Bo Chan and Cy Dee": ["Ann Lee", "Bo Chan", "Cy Dee"],
    "Ann Lee, Bo Chan, and Cy Dee": ["Ann Lee", "Bo Chan", "Cy Dee"],
    "J. J. Thomson and Philippa Foot": ["J. J. Thomson", "Philippa Foot"],
    "Karl Marx und Friedrich Engels": ["Karl Marx", "Friedrich Engels"],
    "Ludwig van Beethoven and Gabriel García Márquez": ["Ludwig van Beethoven", "Gabriel García Márquez"],
}
ONE = [
    "Ann Lee",
    "Lee, Ann",
    "Department of Health and Human Services",
    "Food and Agriculture Organization",
    "Ministry of Justice and Home Affairs",
    "Plato",
    "Ann Lee, et al.",
    "Ann Lee and others",
    "Johnson & Johnson",
    "Research and Development Society",
    "World Health Organization",
    "",
]


@pytest.mark.parametrize(("text", "names"), SEVERAL.items())
def test_several_people(text, names):
    """People with a word or sign between them are told apart."""
    assert names == several_people(text)


@pytest.mark.parametrize("text", ONE)
def test_one_author(text):
    """One person, and one body, is one author."""
    assert [] == several_people(text)


@pytest.mark.parametrize("written", ["Ann Lee and Bo Chan", '"Ann Lee and Bo Chan"', "[Ann Lee and Bo Chan]"])
def test_several_authors_in_one_text_are_a_finding(written):
    """They are read as the list that was meant, and the advice writes it."""
    text = f"argmap: 1\ntitle: T\nauthors: {written}\n"
    argument_map, (found,) = read_text(text)
    assert ("Ann Lee", "Bo Chan") == argument_map.authors
    assert ("AM011", ("write `authors: [Ann Lee, Bo Chan]`",)) == (found.code, found.help)
    again, left = read_text(apply_edits(text, found.fix.edits))
    assert (argument_map, ()) == (again, left)
    assert not found.fix.safe
