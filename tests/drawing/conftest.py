import os
import random
import shutil

import pytest

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source


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


@pytest.fixture
def pond() -> ArgumentMap:
    """A small map with every kind of step, a shared premise, evidence with two sources, and an unstated premise."""
    return ArgumentMap(
        title="The pond",
        thesis="duty",
        authors=("Ann Example",),
        date="2026",
        nodes=[
            Claim("duty", "We ought to give.", source="singer", locator="p. 231"),
            Claim("principle", "Prevent what is bad at little cost."),
            Claim("cheap", "Giving costs little.", unstated=True),
            Evidence("trial", "Nets save lives.", source="review", via="trial-report", locator="p. 3", quote="a sixth"),
            Claim("child", "You ought to save the child.", assumed=True),
            Claim("near", "The child is near."),
            Claim("vivid", "We judge the pond case soundly."),
            Claim("corrupt", "The trial was badly run."),
            Claim("far", "Distance does not matter."),
            Inference("because", ("principle", "cheap", "trial"), supports="duty", scheme="modus-ponens"),
            Inference("pond-case", ("child",), supports="principle"),
            Inference("not-alike", ("near",), attacks="pond-case"),
            Inference("sound", ("vivid",), supports="pond-case", scheme="expert-opinion"),
            Inference("bad-trial", ("corrupt",), attacks="trial"),
            Inference("no-matter", ("far",), attacks="near"),
            Inference("again", ("principle",), supports="far"),
        ],
        sources=[
            Source("singer", "Famine", authors=("Peter Singer",), date="1972", url="https://example.org/?a=1&b=2"),
            Source("review", authors=("Pryce, J.", "Richardson", "Lengeler"), date="2018-11"),
            Source("trial-report", authors=("Henry Binka",), date="undated"),
        ],
    )


@pytest.fixture(scope="session")
def needs_dot() -> None:
    """Skip where Graphviz is not installed, unless the run must have it."""
    if shutil.which("dot") is None:
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and dot is not installed")
        pytest.skip("dot (Graphviz) is not installed")
