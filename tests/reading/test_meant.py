"""References that are no ids: texts in place of ids, several ids in one text, dashes that lack their space."""

import pytest

from argmap.checks import RULES, findings
from argmap.checks.fixing import apply_fixes
from argmap.reading import parse, read_text

MAP = """\
argmap: 1
title: T
thesis: {thesis}
sources: {{book: {{title: A Book, authors: [A. Bee], date: 1971}}}}
claims:
  free: You may unplug yourself.
  rain, sun: {{text: An id that is none., assumed: true}}
  right: {{text: "It is \\"right\\", and good.", assumed: true}}
  warm: {{text: "Rain, sun", assumed: true, source: {source}, locator: p. 1}}
  cold: {{text: Snow, assumed: true}}
inferences:
  i:
    premises: {premises}
    supports: free
"""
CODES = frozenset(one.code for one in RULES)


def written(thesis="free", premises="[right, warm, cold]", source="book"):
    return MAP.format(thesis=thesis, premises=premises, source=source).replace("  rain, sun:", "  sun:")


def found(text):
    return [(d.code, d.span.line, d.span.column, d.help) for d in read_text(text)[1]]


def mended(text, *, unsafe=False):
    def examine(text):
        argument_map, diagnostics = parse(text)
        return list(findings(argument_map, diagnostics, CODES))

    return apply_fixes(text, examine, unsafe=unsafe)[0]


@pytest.mark.parametrize(
    "thesis",
    [
        "You may unplug yourself.",
        "'You may unplug yourself.'",
        '"You may unplug yourself."',
        "[You may unplug yourself.]",
        "You may\n  unplug   yourself.",
        "\n- You may unplug yourself.",
    ],
)
def test_the_text_of_a_node_in_place_of_its_id(thesis):
    """It is one finding that names the id, and a safe fix writes it; no text is taken for a list of words."""
    text = written(thesis=thesis)
    ((code, _, _, help_),) = found(text)
    assert ("AM101", ("this is the text of 'free': write its id",)) == (code, help_)
    after = mended(text)
    assert [] == found(after)
    assert parse(written())[0] == parse(after)[0]


@pytest.mark.parametrize("premise", ['"Rain, sun"', "'Rain,  sun'", '"It is \\"right\\", and good."'])
def test_a_text_with_commas(premise):
    """The text of a node is not split at its commas, and nothing is written where quotes hold more than they show."""
    text = written(premises=f"[{premise}, cold]")
    ((code, line, column, (help_,)),) = found(text)
    id_ = "warm" if "sun" in premise else "right"
    assert ("AM101", 13, 16, f"this is the text of {id_!r}: write its id") == (code, line, column, help_)
    assert (text if id_ == "right" else text.replace(f"[{premise}", "[warm")) == mended(text)


@pytest.mark.parametrize("thesis", ["you may unplug yourself", "You may unplug yourself", "You May Unplug Yourself!"])
def test_nearly_the_text_of_a_node(thesis):
    """A text that differs by its capitals or its stop is named as well, but what it means is for its author to say."""
    text = written(thesis=thesis)
    assert [("AM101", 3, 9, ("this is nearly the text of 'free': write its id",))] == found(text)
    assert text == mended(text)
    assert written() == mended(text, unsafe=True)


def test_the_text_of_two_nodes():
    """Neither is written."""
    text = written(thesis="Snow").replace("You may unplug yourself.", "Snow")
    assert ("this is the text of 'free' and 'cold': write the id that is meant",) == found(text)[0][3]
    assert text == mended(text, unsafe=True)


def test_the_title_of_a_source_in_place_of_its_id():
    """The same for sources."""
    text = written(source="A Book")
    assert ("AM101", ("this is the title of 'book': write its id",)) == found(text)[-1][::3]
    assert written() == mended(text)


@pytest.mark.parametrize(
    ("premises", "help_"),
    [
        (
            "Nobody has a duty.",
            "write it as a claim, `nobody-has-a-duty: Nobody has a duty.`, and here its id, `nobody-has-a-duty`",
        ),
        (
            "So, nobody has a duty.",
            "write it as a claim, `so-nobody-has: So, nobody has a duty.`, and here its id, `so-nobody-has`",
        ),
        ("right wrong", "an id has no spaces; several are written as a list: [right, wrong]"),
        ("right, warm cool", "an id has no spaces; several are written as a list: [right, warm, cool]"),
        ("righ t", "did you mean 'right'?"),
        ("\n      -right", "write `- right`: in a list, `-` needs a space after it"),
    ],
)
def test_what_is_no_id(premises, help_):
    """A sentence is one finding, not one for each word, and no fix takes it apart."""
    text = written(premises=premises)
    ((code, _, _, advice),) = found(text)
    assert ("AM101", (help_,)) == (code, advice)
    assert text == mended(text)


@pytest.mark.parametrize(
    ("premises", "ids", "safe"),
    [
        ("right, warm", ["right", "warm"], True),
        ("right warm", ["right", "warm"], True),
        ("right,warm cold", ["right", "warm", "cold"], True),
        ("right, wrong", ["right", "wrong"], True),
        ("wrong, Wrong, wrong.", ["wrong", "Wrong", "wrong."], False),
    ],
)
def test_several_ids_in_one_text(premises, ids, safe):
    """Commas separate ids, and spaces do where the map has them all; the fix is safe where it has any of them."""
    text = written(premises=f'"{premises}"')
    argument_map, _ = read_text(text)
    assert tuple(ids) == argument_map.inferences["i"].premises
    assert ("AM011", (f"write [{', '.join(ids)}]",)) in [finding[::3] for finding in found(text)]
    assert (mended(text) == text) is not safe
    after = mended(text, unsafe=True)
    assert tuple(ids) == parse(after)[0].inferences["i"].premises
    assert "AM011" not in [finding[0] for finding in found(after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n      -right\n      -warm", "\n      - right\n      - warm"),
        ("\n      -right\n      - warm\n\n      -cold", "\n      - right\n      - warm\n      - cold"),
        ("\n    - right\n      -warm", "\n    - right\n    - warm"),
        ("\n    - cold\n    - right\n        -warm", "\n    - cold\n    - right\n    - warm"),
        ("\n      -right\n        -warm  # both", "\n      - right\n      - warm  # both"),
        (" -right\n      -warm", None),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_dashes_that_lack_their_space(before, after, end):
    """They are read as the list that was meant: one finding, and a fix where each has a line of its own."""
    text = written(premises=before).replace("\n", end)
    argument_map, _ = read_text(text)
    assert ("right", "warm") == tuple(id_ for id_ in argument_map.inferences["i"].premises if id_ != "cold")
    ((code, _, _, (help_,)),) = found(text)
    assert ("AM011", True) == (code, help_ in {"write `- right`", "write `- warm`"})
    assert (text if after is None else written(premises=after).replace("\n", end)) == mended(text)


def test_a_target_is_no_list():
    """Where one id belongs, no list is proposed."""
    text = written().replace("supports: free", "supports: cold right warm")
    assert [
        (
            "AM101",
            14,
            15,
            ("write it as a claim, `cold-right-warm: cold right warm`, and here its id, `cold-right-warm`",),
        )
    ] == found(text)


def test_each_item_behind_a_dash_has_its_place():
    """What is wrong with one of them is found at it."""
    assert [("AM011", 14, 7), ("AM101", 15, 8)] == [
        finding[:3] for finding in found(written(premises="\n      -right\n      -wrong"))
    ]


def test_texts_behind_dashes():
    """Authors are listed alike; a text that only has dashes in it is left alone."""
    head = "argmap: 1\ntitle: T\n"
    argument_map, (diagnostic,) = read_text(f"{head}authors:\n  -A. Bee\n  -C. Dee\n")
    assert ("A. Bee", "C. Dee") == argument_map.authors
    assert "'authors' is read as one text: `-` needs a space after it" == diagnostic.message
    assert f"{head}authors:\n  - A. Bee\n  - C. Dee\n" == mended(f"{head}authors:\n  -A. Bee\n  -C. Dee\n")
    for authors in ("\n  A. Bee\n  -C. Dee", " '-A. Bee\n  -C. Dee'", " [-A. Bee\n  -C. Dee]", "\n  -A. Bee", " -a -b"):
        argument_map, diagnostics = read_text(f"{head}authors:{authors}\n")
        assert ((), 1) == (diagnostics, len(argument_map.authors))


def test_where_there_is_no_text():
    """A map that was built in Python gets the same advice, and no fix."""
    argument_map = parse(written(thesis="You may unplug yourself."))[0].replace()
    finding = next(one for one in findings(argument_map, (), CODES) if one.code == "AM101")
    assert (("this is the text of 'free': write its id",), None) == (finding.help, finding.fix)
