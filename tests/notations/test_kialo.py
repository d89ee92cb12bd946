"""Kialo's text export: what its files hold, and how they are bent."""

import pytest
from kit import without

from argmap.checks import check
from argmap.notations import convert, read_format

EXPORT = """\
Discussion Title: Should the town close Bell Street to cars?

1. The town should close Bell Street to cars.
1.1. Pro: Fewer people would be hurt, as a [count of accidents](https://example.org/count) shows.
1.1.1. Con: The count left out \\[small\\] accidents.
Nobody reports those.
1.1.3. Pro: -> See 1.2.1.
1.2. Con: Shops would lose customers.
1.2.1. Con: In [Delft](https://example.org/delft) they gained some, [as in Ghent](https://example.org/ghent).
"""


def test_an_export():
    """Claims, stances, references to what comes later, links, escapes, lines, and numbers that skip."""
    m, found = read_format(EXPORT, "kialo", "bell.txt")
    assert () == found
    thesis, hurt, count, shops, gained = m.claims
    assert "Should the town close Bell Street to cars?" == m.title
    assert (thesis,) == m.thesis
    assert "Fewer people would be hurt, as a count of accidents shows." == m[hurt].text
    assert "https://example.org/count" == m.sources[m[hurt].source].url
    assert "The count left out [small] accidents.\nNobody reports those." == m[count].text
    assert "1.1.1." == m[count].extra["x-id"]
    assert [(False, hurt), (True, shops)] == [(s.attacks is not None, s.premises[0]) for s in m.incoming(thesis)]
    assert [(count,), (gained,)] == [s.premises for s in m.incoming(hurt)]
    assert 2 == len(m.uses(gained))
    assert 1 == len(m[gained].extra["x-sources"])
    assert [False, False, True, True, True] == [one.assumed for one in m.claims.values()]
    assert "bell.txt:8:1" == str(m.where(shops))
    text, _ = convert(m, "kialo")
    assert EXPORT.splitlines()[:6] == text.splitlines()[:6]
    assert "1.2.1. Con: -> See 1.1.2.\n" in text
    assert without(m, {"ids"}) == without(read_format(text, "kialo")[0], {"ids"})


def test_links_stand_where_they_stood():
    """One address under several labels, a label that stands twice, brackets in an address, and empty lines."""
    text = (
        "Discussion Title: T\n\n1. See [it](https://a.org/x), \\(as before\\).\n"
        "1.1. Pro: It is with [it](https://a.org/x) and [it](https://b.org/?q=[1]) again.\n\nAnd [so](https://a.org/x) on.\n"
        '1.2. Con: By [a](https://c.org/#\\("f"\\)) \\[b\\].\n'
    )
    m, found = read_format(text, "kialo")
    assert ((), ["https://a.org/x", "https://b.org/?q=[1]", 'https://c.org/#("f")']) == (
        found,
        [one.url for one in m.sources.values()],
    )
    again, lost = convert(m, "kialo")
    assert (text, m) == (again, read_format(again, "kialo")[0])
    assert not [one for one in lost if "does not carry" in one.message]
    changed = m.update([*m.claims][1], text="It is so.")
    assert "1.1. Pro: It is so. [it](https://a.org/x) [it](https://b.org/?q=[1])\n" in convert(changed, "kialo")[0]


def test_several_theses():
    """First claims without a stance answer the question above them, which is then the thesis; more than one may hold."""
    text = "Discussion Title: Cars\n\n1. What to do?\n1.1. Close it.\n1.1.1. Pro: It is loud.\n1.2. Leave it.\n"
    m, found = read_format(text, "kialo")
    assert () == found
    (question,) = m.questions.values()
    assert ((question.id,), False, 2) == (m.thesis, question.exclusive, len(question.answers))
    assert text == convert(m, "kialo")[0]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("1. A.\n1.1. Pro: B.\n1.1. Con: C.\n", ["the number 1.1. is used twice"]),
        ("1. A.\n1.1. Pro: -> See 1.5.\n", ["1.1. refers to 1.5., which is not there"]),
        ("1. A.\n1.1. Pro: -> See 1.1.\n", ["1.1. refers to 1.1., which is not there"]),
        ("1. A.\n1.1. Pro: -> See 1.\n1.1.1. Pro: B.\n", ["1.1.1. stands below a reference"]),
        ("1. A.\n1.1. Pro: B.\n1.2. C.\n", ["1.2. is neither pro nor con"]),
        ("1. A.\n2. B.\n", ["2. stands below nothing"]),
        ("1. A.\n7.1. is no claim.\n", []),
    ],
)
def test_bent_exports(text, messages):
    """What does not fit is made to fit, and said at its line."""
    m, found = read_format(text, "kialo")
    assert messages == [one.message for one in found]
    assert {"AM702"} >= {one.code for one in found}
    assert not [one for one in check(m) if one.code < "AM2" and one.severity == "error"]


def test_no_export():
    """A text without numbers is none."""
    m, (one,) = read_format("Dear all,\n", "kialo", "a.txt")
    assert (None, "AM703") == (m, one.code)
