"""What the tests of explanations share."""

import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference


@pytest.fixture
def port():
    """A claim with a reason, and an objection that an answer defeats."""
    return ArgumentMap(
        title="The port",
        thesis="motive",
        nodes=[
            Claim("motive", "Moscow wanted credibility."),
            Claim("rival", "Moscow wanted a port.", assumed=True),
            Evidence("aid", "Aid came before the offer of a port."),
            Inference("step", ["aid"], supports="motive"),
            Inference("but", ["rival"], attacks="motive"),
            Inference("late", ["aid"], attacks="rival"),
        ],
    )


@pytest.fixture
def stand_off():
    """Two assumed claims that attack each other, and a claim that rests on one of them."""
    return ArgumentMap(
        title="Stand-off",
        thesis="after",
        nodes=[
            Claim("x", "T4", assumed=True), Claim("y", "T5", assumed=True), Claim("after", "T6"),
            Inference("xy", ["x"], attacks="y"), Inference("yx", ["y"], attacks="x"),
            Inference("k", ["x"], supports="after"),
        ],
    )  # fmt: skip
