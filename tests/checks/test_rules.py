"""Each rule's own examples, and what holds of all rules."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import RULES, check
from argmap.checks.bibliographies import bibliography_differs
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.diagnostics import Severity
from argmap.reading import parse
from argmap.reading.unreadable import UNREADABLE
from argmap.reasoning import evaluate
from argmap.strategies import maps
from argmap.writing import dumps

HEAD = "argmap: 1\ntitle: Example\n"
EVERY = ["ALL", *(one.code for one in RULES if one.by_name)]
WITHOUT_EXAMPLES = (UNREADABLE, REPAIRED, UNREADABLE_NOTATION, bibliography_differs)
EXAMPLES = [(one, kind) for one in RULES for kind in ("failing", "passing") if one not in WITHOUT_EXAMPLES]


def findings(example, copies):
    """The codes found in an example with every rule on; what an example leaves out is put before it."""

    def texts(path):
        if path not in copies:
            raise FileNotFoundError(path)
        return copies[path].encode()

    head = "" if example.startswith(("argmap:", "~~~")) else HEAD[: 10 if example.startswith("title:") else None]
    argument_map, diagnostics = parse(head + example)
    found = diagnostics if argument_map is None else check(argument_map, select=EVERY, texts=texts)
    return [one.code for one in everything(found)]


def everything(diagnostics):
    """The findings and what was withheld because it only follows from them."""
    return [one for diagnostic in diagnostics for one in (diagnostic, *diagnostic.consequences)]


@pytest.mark.parametrize(("one", "kind"), EXAMPLES, ids=lambda value: getattr(value, "code", value))
def test_examples(one, kind):
    """The failing example of a rule has its finding, the passing one has not."""
    assert (kind == "failing") == (one.code in findings(getattr(one, kind), one.copies))


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_every_rule_is_described(one):
    """A code, a name in kebab-case, a sentence and a paragraph."""
    assert re.fullmatch(r"AM[0-7]\d\d", one.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", one.name)
    assert one.summary.endswith(".")
    assert len(one.rationale) > 60
    assert one.on_by_default == (one.severity is not Severity.INFO)
    assert (one in WITHOUT_EXAMPLES) == (not one.failing) == (not one.passing)


def test_codes_and_names_are_unique():
    """No two rules share a code or a name, and they are listed in order."""
    codes = [one.code for one in RULES]
    assert sorted(set(codes)) == codes
    assert len(RULES) == len({one.name for one in RULES})


@given(maps())
def test_no_rule_ever_crashes(argument_map):
    """Every rule can look at every map, built in Python or read, and says the same of both where places do not matter."""
    built = check(argument_map, select=EVERY)
    read, _ = parse(dumps(argument_map))
    assert all(diagnostic.message for diagnostic in built)
    if read is not None:
        report = check(read, select=EVERY)
        assert all(diagnostic.span is not None for diagnostic in report)
        if read == argument_map:
            all_read = everything(report)
            assert sorted(d.code for d in built if d.code > "AM1") == sorted(d.code for d in all_read if d.code > "AM1")


@given(maps(), st.randoms(use_true_random=False))
def test_the_order_of_nodes_changes_no_verdict(argument_map, random):
    """Sections and nodes in another order give the same standings, and the same findings but for which is named."""
    nodes = list({node.id: node for node in argument_map.nodes}.values())
    questions = [*argument_map.questions.values()]
    once = argument_map.replace(title="T", nodes=nodes, questions=questions)
    random.shuffle(nodes)
    random.shuffle(questions)
    again = once.replace(nodes=nodes, questions=questions)
    assert evaluate(once) == evaluate(again)
    assert sorted(d.code for d in check(once, select=EVERY)) == sorted(d.code for d in check(again, select=EVERY))
