"""`ArgumentMap` to standings, with the reasons for them."""

from argmap.reasoning.standing import Reason, ReasonKind, Standing, Standings, Verdict, evaluate

__all__ = ["Reason", "ReasonKind", "Standing", "Standings", "Verdict", "evaluate"]
