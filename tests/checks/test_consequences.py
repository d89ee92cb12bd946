"""One mistake, one finding: what only follows from an error of reading is withheld, and kept with its cause."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import CHECK_RULES, RULES, RuleContext, check
from argmap.checks.consequences import withhold
from argmap.diagnostics import Severity, reports
from argmap.reading import parse
from argmap.reports import write
from argmap.strategies import maps
from argmap.writing import dumps

HEAD = "argmap: 1\ntitle: Rain\nthesis: wet\n"
CASES = {
    "a claim whose support has a misspelled target": (
        (
            "claims:\n  wet: It is wet.\n  rain: {text: It rained., assumed: true}\n"
            "inferences:\n  i: {premises: rain, supports: wett}\n"
        ),
        ["AM101"],
        ["AM204", "AM501"],
    ),
    "a misspelled premise": (
        (
            "claims:\n  wet: It is wet.\n  rain: {text: It rained., assumed: true}\n"
            "inferences:\n  i: {premises: rian, supports: wet}\n"
        ),
        ["AM101"],
        ["AM206", "AM501"],
    ),
    "a misspelled source": (
        (
            "sources:\n  times: {title: T, container: Times, date: 1965}\n"
            "claims:\n  wet: {text: It is wet., assumed: true, source: tims, locator: p. 1}\n"
        ),
        ["AM101"],
        ["AM105"],
    ),
    "a flag that is none": ("claims:\n  wet: {text: It is wet., assumed: ja}\n", ["AM004"], ["AM204", "AM501"]),
    "an imported map that is not there": (
        (
            "imports: {record: record.yaml}\nclaims:\n  wet: It is wet.\n"
            "inferences:\n  i: {premises: record/rain, supports: wet}\n"
        ),
        ["AM106"],
        ["AM501"],
    ),
    "a text without its quotes": ("claims:\n  wet: So: wet.\n", ["AM001"], ["AM204", "AM501"]),
    "errors elsewhere withhold nothing": (
        "claims:\n  wet: It is wet.\n  dry: {text: No., weather: x}\n",
        ["AM501", "AM204", "AM003"],
        ["AM204", "AM206"],
    ),
    "a date beside a misspelled key is a mistake of its own": (
        (
            "sources:\n  t: {title: T, colour: A, date: 5 Mai}\n"
            "claims:\n  wet: {text: W., assumed: true, source: t, locator: p. 1}\n"
        ),
        ["AM003", "AM311"],
        ["AM310"],
    ),
}


def checked(text):
    argument_map, _found = parse(text)
    return list(check(argument_map))


@pytest.mark.parametrize(("text", "kept", "withheld"), CASES.values(), ids=CASES)
def test_what_only_follows_is_withheld(text, kept, withheld):
    """The cause is reported alone, and holds what follows from it."""
    found = checked(HEAD + text)
    assert kept == [one.code for one in found]
    assert withheld == sorted(more.code for one in found for more in one.consequences)


def test_json_names_what_was_withheld():
    """A program can see what else was found."""
    found = json.loads(write(checked(HEAD + CASES["a flag that is none"][0]), "json"))
    assert [["AM204", "AM501"]] == [[one["code"] for one in each["consequences"]] for each in found]


def test_an_error_corrected_brings_back_what_is_left():
    """What does not follow from the error after all is found in the next run."""
    text = HEAD + CASES["a misspelled source"][0]
    assert [] == checked(text.replace("tims", "times"))
    assert ["AM105"] == [one.code for one in checked(text.replace(", source: tims, locator: p. 1", ""))]


@given(maps(), st.sampled_from(["wett", "x: {", "{a: 1}", "- b", "\t"]), st.integers(0, 400))
def test_nothing_is_lost(argument_map, mark, at):
    """Each finding is reported once or withheld once; errors of AM0 and AM1 are never withheld."""
    text = dumps(argument_map)
    read, found = parse(text[:at] + mark + text[at:])
    if read is None:
        return
    everything = [*found, *reports([one for one in RULES if one.code.startswith("AM1")], read, read)]
    everything += reports(CHECK_RULES, RuleContext(read), read)
    kept = withhold(everything, read)
    again = [one.code for each in kept for one in (each, *each.consequences)]
    assert sorted(one.code for one in everything) == sorted(again)
    errors = [one.code for one in everything if one.code < "AM2" and one.severity is Severity.ERROR]
    assert errors == [one.code for one in kept if one.code < "AM2" and one.severity is Severity.ERROR]


def test_a_map_without_errors_withholds_nothing():
    """Warnings are no cause of anything."""
    text = HEAD + "claims:\n  wet: It is wet.\n  dry: It is dry.\n"
    assert [] == [more for one in checked(text) for more in one.consequences]
