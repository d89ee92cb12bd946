"""`ArgumentMap` to standings, with the reasons for them."""

from argmap.reasoning.reasons import Reason, ReasonKind, Test
from argmap.reasoning.standing import Standing, Standings, Verdict, evaluate

__all__ = ["Reason", "ReasonKind", "Standing", "Standings", "Test", "Verdict", "evaluate"]
