"""Which rules run."""

import pytest

from argmap.checks import RULES, check, choose, matching
from argmap.errors import UnknownRuleError
from argmap.reading import loads

FAULTY = "argmap: 1\ntitle: T\nthesis: a\nclaims: {a: A, b: B}\nevidence: {e: {text: E}}\n"


def codes(**how):
    return [d.code for d in check(loads(FAULTY), **how)]


def test_default():
    """Errors and warnings run, information does not."""
    assert ["AM501", "AM204", "AM204", "AM206", "AM206", "AM301", "AM304"] == codes()
    assert {one.code for one in RULES if one.severity != "info"} == choose(RULES)


def test_selectors():
    """Codes, prefixes, names and ALL select; what is more exact wins, and of equals `ignore`."""
    assert ["AM301", "AM304"] == codes(select=["AM3"])
    assert ["AM301"] == codes(select=["no-source"])
    assert ["AM304"] == codes(select=["AM3"], ignore=["AM301"])
    assert ["AM301"] == codes(select=["AM301"], ignore=["AM3"])
    assert [] == codes(select=["AM301"], ignore=["AM301"])
    assert [] == codes(ignore=["ALL"])
    assert "AM211" in choose(RULES, extend_select=["lone-premise"])
    assert {one.code for one in RULES if not one.by_name} == choose(RULES, ["ALL"])


def test_rules_that_are_asked_for_by_name():
    """A rule that is wrong too often on real texts is selected by its code or name, and by nothing shorter."""
    assert ["AM608"] == [one.code for one in RULES if one.by_name]
    assert "AM608" not in choose(RULES, ["AM60"]) | choose(RULES, ["AM6", "ALL"]) | choose(RULES)
    assert {"AM608"} == choose(RULES, ["loose-term"]) == choose(RULES, [" am608 "])
    assert "AM608" in choose(RULES, extend_select=["AM608"])
    assert "AM608" in choose(RULES, ["ALL", "AM608"])
    assert set() == choose(RULES, ["AM608"], ignore=["AM608"])


def test_errors_of_reading_cannot_be_left_out():
    """A map with a reference to nothing is never clean."""
    report = check(loads(FAULTY).replace(thesis=("nobody",)), select=["AM3"], ignore=["AM101"])
    assert "AM101" in {d.code for d in report}


@pytest.mark.parametrize("selector", ["AM9", "no-sorce", "X", "", "AM"])
def test_unknown_selectors(selector):
    """A selector that names nothing is refused, with the nearest name."""
    if selector == "AM":
        assert list(RULES) == matching(RULES, selector)
        return
    with pytest.raises(
        UnknownRuleError, match="did you mean 'no-source'" if selector == "no-sorce" else "unknown rule"
    ):
        matching(RULES, selector)
