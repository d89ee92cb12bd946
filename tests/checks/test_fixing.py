"""Fixes: what they change, and that they change nothing else."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import RULES, findings
from argmap.checks.fixing import apply_fixes
from argmap.model import Inference
from argmap.reading import parse
from argmap.reading.lists import folded
from argmap.strategies import maps
from argmap.text import SourceText
from argmap.writing import dumps

ALL = frozenset(one.code for one in RULES)
CLAIMS = "argmap: 1\ntitle: T\nclaims:\n  aid: {text: Aid was sent., assumed: true}\n  cost: {text: It was costly., assumed: true}\n"
STEP = CLAIMS + "  motive: There was a motive.\ninferences:\n"


def examine(text):
    argument_map, found = parse(text)
    return list(findings(argument_map, found, ALL))


def mended(text, *, unsafe=False):
    """The text after all fixes; a second round must find nothing to do."""
    after, number, _ = apply_fixes(text, examine, unsafe=unsafe)
    assert (after, 0) == apply_fixes(after, examine, unsafe=unsafe)[:2]
    assert (number > 0) == (after != text)
    return after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{premises: [aid, aid], supports: motive}", "{premises: [aid], supports: motive}"),
        ("{premises: [aid, aid, cost], supports: motive}", "{premises: [aid, cost], supports: motive}"),
        ("{premises: [ aid , 'aid' ,  cost ], supports: motive}", "{premises: [ aid , cost ], supports: motive}"),
        ("{premises: [aid, cost, aid, cost], supports: motive}", "{premises: [aid, cost], supports: motive}"),
        (
            "{premises: [aid,  # the first\n    aid], supports: motive}",
            "{premises: [aid,  # the first\n    ], supports: motive}",
        ),
        (
            "\n    supports: motive\n    premises:\n    - aid\n    - aid  # again\n    - cost\n",
            "\n    supports: motive\n    premises:\n    - aid\n    # again\n    - cost\n",
        ),
        (
            '\r\n    supports: motive\r\n    premises:\r\n      - aid\r\n      - "aid"\r\n      - cost\r\n',
            "\r\n    supports: motive\r\n    premises:\r\n      - aid\r\n      - cost\r\n",
        ),
        (
            "\n    supports: motive\n    premises:\n      - aid\n      -\n        aid\n",
            "\n    supports: motive\n    premises:\n      - aid\n      -\n        aid\n",
        ),
    ],
)  # fmt: skip
def test_duplicate_premise(before, after):
    """The second goes, with its comma or its line; comments and line ends stay."""
    assert STEP + "  i: " + after + "\n" == mended(STEP + "  i: " + before + "\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{premises: "aid, cost", supports: motive}', "{premises: [aid, cost], supports: motive}"),
        ("{premises: aid cost, supports: motive}", "{premises: [aid, cost], supports: motive}"),
        ('{premises: ["aid, cost"], supports: motive}', "{premises: [aid, cost], supports: motive}"),
        ('{premises: "aid, cost, aid", supports: motive}', "{premises: [aid, cost], supports: motive}"),
        (
            "\n    premises: aid, cost  # both\n    supports: motive",
            "\n    premises: [aid, cost]  # both\n    supports: motive",
        ),
        (
            "\n    premises:\n      - aid, cost  # both\n    supports: motive",
            "\n    premises:\n      - aid\n      - cost  # both\n    supports: motive",
        ),
        (
            "\r\n    premises:\r\n    - aid, cost\r\n    supports: motive",
            "\r\n    premises:\r\n    - aid\r\n    - cost\r\n    supports: motive",
        ),
        (
            "\n    premises: >\n      aid,\n      cost\n    supports: motive",
            "\n    premises: [aid, cost]\n    supports: motive",
        ),
    ],
)
def test_list_in_text(before, after):
    """Ids in one text become the list that they are, in the form of what stands around them."""
    assert STEP + "  i: " + after + "\n" == mended(STEP + "  i: " + before + "\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  # argmap: ignore[AM301]\n", "\n"),
        ("  # argmap: ignore[AM301] the archive is shut\n", "  # the archive is shut\n"),
        ("\n  # argmap: ignore[AM301]\n", "\n"),
        ("\r\n  # argmap: ignore[AM301]\r\n", "\r\n"),
        ("  # argmap: ignore[AM301, AM302, AM304]\n", "\n"),
        ("  # argmap: ignore[AM206, AM302]\n", "  # argmap: ignore[AM206]\n"),
        ("  # argmap: ignore[AM302, AM206]\n", "  # argmap: ignore[AM206]\n"),
        ("  # argmap: ignore[AM206]\n", "  # argmap: ignore[AM206]\n"),
        ("  # argmap: ignore[AM101]\n", "  # argmap: ignore[AM101]\n"),
    ],
)
def test_unused_suppression(before, after):
    """A word that silences nothing goes; the comment goes when none is left, and its line if that is all it held."""
    head, tail = (
        "argmap: 1\ntitle: T\nthesis: b\nclaims:\n  a: {text: A., assumed: true}",
        "  b: {text: B., assumed: true}\n",
    )
    assert head + after + tail == mended(head + before + tail)


def test_unknown_reference():
    """The one id that is near takes the place of what nothing has, only if unsafe fixes are asked for."""
    text = STEP + "  i: {premises: ['aidd', cost], supports: motive}  # a step\n"
    assert text == mended(text)
    assert text.replace("'aidd'", "aid") == mended(text, unsafe=True)


@pytest.mark.parametrize("wrong", ["aix", "zzz"])
def test_no_fix_where_none_or_several_are_near(wrong):
    """What was meant cannot be told."""
    text = STEP.replace("  cost:", "  aig:") + f"  i: {{premises: [{wrong}], supports: motive}}\n"
    assert text == mended(text, unsafe=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Answer to request #4 with missiles.", '"Answer to request #4 with missiles."'),
        ('See "this" #4', "'See \"this\" #4'"),
        ('It\'s \\ this #4 "so"  ', "'It''s \\ this #4 \"so\"'  "),
        ("One line\n    and another #4", '"One line\n    and another #4"'),
    ],
)
def test_text_cut_by_a_comment(before, after):
    """Quotes go around what was cut, as an unsafe fix: it may have been a comment."""
    text = "argmap: 1\ntitle: T\nclaims:\n  aid: {}\n"
    assert text.format(before) == mended(text.format(before))
    assert text.format(after) == mended(text.format(before), unsafe=True)


def test_a_text_cut_inside_brackets_is_left():
    """There the rest of the line holds more than the text."""
    text = "argmap: 1\ntitle: T\nclaims:\n  aid: {text: see #4, note: x}\n    }\n"
    assert text == mended(text, unsafe=True)


@given(maps())
def test_fixes_settle_and_the_map_still_loads(argument_map):
    """Twice changes nothing, and no text becomes harder to read than it was."""
    text = dumps(argument_map)
    after = mended(text, unsafe=True)
    assert (parse(text)[0] is None) == (parse(after)[0] is None)


COMMENTS = st.sampled_from(
    ["ignore[AM204]", "ignore[AM206, AM013]", "file-ignore[ALL]", "ignore[AM104]", "ignore[x]", "x"]
)


def _reference(draw, id_, ids, texts):
    """An id as it is, or as hasty writers put it: its text, several ids in one text, a text that is nearly one."""
    text = texts.get(id_) or id_
    return draw(st.sampled_from([id_, id_, text, f"{id_}, {ids[0]}", f"{id_} {ids[0]}", f"{text}.", f"{id_}, {text}"]))


def _hasty(draw, argument_map):
    """The map with some references as `_reference` has them."""
    ids = list(argument_map) or ["nothing"]
    texts = {node.id: node.text for node in argument_map.nodes if not isinstance(node, Inference)}
    nodes = [
        attrs.evolve(
            node, premises=[_reference(draw, id_, ids, texts) for id_ in node.premises] * draw(st.integers(1, 2))
        )
        if isinstance(node, Inference)
        else node
        for node in argument_map.nodes
    ]
    return argument_map.replace(nodes=nodes, thesis=[_reference(draw, id_, ids, texts) for id_ in argument_map.thesis])


def _said(argument_map):
    """What a map says: its nodes, with each reference once, and by its id where the text of a node stands for one."""
    ids = {}
    for node in argument_map.nodes:
        if not isinstance(node, Inference):
            ids.setdefault(folded(node.text), node.id)
    resolved = {text: id_ for text, id_ in ids.items() if text not in argument_map}

    def once(references):
        return tuple(dict.fromkeys(resolved.get(folded(id_), id_) for id_ in references))

    nodes = [
        attrs.evolve(node, premises=once(node.premises)) if isinstance(node, Inference) else node
        for node in argument_map.nodes
    ]
    questions = [attrs.evolve(one, answers=once(one.answers)) for one in argument_map.questions.values()]
    return argument_map.replace(nodes=nodes, questions=questions, thesis=once(argument_map.thesis))


@given(maps(), st.data())
def test_safe_fixes_keep_what_the_map_says(argument_map, data):
    """No safe fix changes a text, an id or a relation: references are only written as the ids that they mean."""
    text = dumps(_hasty(data.draw, argument_map))
    lines = text.split("\n")
    for at, comment in data.draw(st.lists(st.tuples(st.integers(0, len(lines) - 1), COMMENTS), max_size=3)):
        lines[at] += f"  # argmap: {comment}"
    before = "\n".join(lines)
    after = mended(before)
    said, still = parse(before)[0], parse(after)[0]
    assert (said is None) == (still is None)
    if said is not None:
        assert _said(said) == _said(still)


def test_fixes_of_another_text():
    """What is found in another file is not mended in this one, whatever stands at the same offsets here."""
    text = STEP + "  i: {premises: [aid, aid], supports: motive}\n"
    (here,) = [one for one in examine(text) if one.fix]
    there = attrs.evolve(here, location=SourceText(f"# {text}", "other.yaml").location(1, 2))
    assert (text, 0) == apply_fixes(text, lambda _: [there])[:2]
    assert 1 == apply_fixes(text, lambda now: [here] if now == text else [there])[1]
