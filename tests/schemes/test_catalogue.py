"""The catalogue of argumentation schemes."""

import pytest
from arguebuf.model.scheme import Support

from argmap.model import Claim, Inference, Scheme
from argmap.reading import parse
from argmap.schemes import (
    _alone,
    _file,
    aliases,
    catalogue,
    find,
    form,
    numbered,
    numbers,
    open_questions,
    opens,
    suggestions,
)

SCHEMES = list(catalogue().values())


def test_the_catalogue_is_a_clean_map_file():
    """It is read without a finding, and holds at least thirty schemes."""
    _, diagnostics = parse(_file("catalogue"))
    assert () == diagnostics
    assert len(SCHEMES) >= 30


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_a_scheme_by_itself(scheme):
    """A check reads only the schemes that a map names; each is then what it is in the whole catalogue."""
    assert scheme == _alone(scheme.id)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_every_scheme_is_whole(scheme):
    """A title, a form, a source, roles, and critical questions each of which opens an attack."""
    assert scheme.title
    assert form(scheme).endswith(".")
    assert scheme.source
    assert scheme.roles
    assert all(question.endswith("?") for question in scheme.questions.values())
    assert list(scheme.questions) == list(opens(scheme))
    assert set(opens(scheme).values()) <= {"rebuttal", "undermining", "undercut"}


def test_names_are_unique():
    """No id or alias names two schemes."""
    names = [name for scheme in SCHEMES for name in (scheme.id, *aliases(scheme))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("analogy", "analogy"), ("abduction", "best-explanation"), ("Argument from analogy", "analogy"),
        ("expert", "expert-opinion"), ("Modus ponens", "modus-ponens"), ("anology", None), ("", None),
        ("Slippery Slope Argument", "slippery-slope"), ("ExpertOpinion_Inference", "expert-opinion"),
        ("Argument from Evidence to a Hypothesis", "verification"), ("Falsification Of Hypothesis", "falsification"),
        ("slippery_slope_inductive_step", "slippery-slope"), ("ethotic1", "ethotic"), ("the argument", None),
        ("WRM 7", "analogy"), ("Walton, Reed & Macagno (2008), 33", "positive-consequences"), ("WRM 12", None),
        ("7", None),
    ],
)  # fmt: skip
def test_find(name, id_):
    """By id, alias or title; a near miss is none, but is suggested."""
    found = find(name)
    assert id_ == (found and found.id)
    if name == "anology":
        assert "did you mean 'analogy'?" == suggestions().near(name)


def test_schemes_of_the_map_win():
    """A scheme of the same id in the map comes before the catalogue's."""
    own = Scheme("analogy", "Ours", questions={"q": "Is it?"})
    assert own is find("analogy", {"analogy": own})
    assert ("q", "", "Is it?") == next(open_questions(Inference("i", ["a"], supports="b"), own))


def test_open_questions():
    """Those that no node answers, with what a bad answer amounts to."""
    step = Inference("i", ["a"], supports="b", scheme="analogy", answers={"differences": Claim("d", "T").id})
    assert ["similar-case", "relevance", "counter-analogy"] == [
        name for name, _, _ in open_questions(step, catalogue()["analogy"])
    ]
    assert "undercut" == {name: attack for name, attack, _ in open_questions(step, catalogue()["analogy"])}["relevance"]


def test_hostile_extras_do_no_harm():
    """What stands under the `x-` keys of somebody else's scheme may be anything."""
    odd = Scheme("odd", extra={"x-opens": ("a",), "x-aliases": {"a": "b"}, "x-form": ("f",)})
    assert ({}, (), "") == (dict(opens(odd)), aliases(odd), form(odd))


PARTS = (Support.POSITIVE_VALUES, Support.NEGATIVE_VALUES, Support.POSITIVE_CONSEQUENCES, Support.NEGATIVE_CONSEQUENCES)
COMPENDIUM = [one for one in Support if one is not Support.DEFAULT and one not in PARTS]
"""The schemes of Walton, Reed & Macagno (2008), ch. 9, which arguebuf lists in their order, two of them in parts."""
NOT_HERE = {12, 16, 17, 18, 20, 21, 35, 54}


@pytest.mark.parametrize(("number", "support"), [*enumerate(COMPENDIUM, 1)], ids=lambda one: getattr(one, "name", one))
def test_numbers_of_the_compendium(number, support):
    """A number leads to the same scheme as the name that stands there, in any spelling; eight have none here."""
    assert (number in NOT_HERE) == (numbered(str(number)) == ())
    for name in (support.name, support.value.replace("Resoning", "Reasoning")):
        assert find(name) in (*numbered(str(number)), *[None] * (number in NOT_HERE))


def test_numbers_are_those_of_the_compendium():
    """Each of the sixty is taken but for those that have no scheme here, and no other is."""
    assert {*range(1, 61)} - NOT_HERE == {number for scheme in SCHEMES for number in numbers(scheme)}


def test_ids_come_before_other_names():
    """A map's scheme that is called like a reference is that scheme; hostile numbers are none."""
    own = Scheme("WRM 7", "Ours", extra={"x-numbers": ("seven", "-1", {})})
    assert own is find("WRM 7", {"WRM 7": own})
    assert () == numbers(own) == numbers(Scheme("odd", extra={"x-numbers": "7"}))
