r"""Argument maps as code: write them in YAML, check them, see whether the thesis stands, draw them.

>>> import argmap
>>> m = argmap.loads("argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: {text: The street is wet., assumed: true}}")
>>> argmap.evaluate(m)["wet"]
<Standing.STANDS: 'stands'>
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap import hooks

if TYPE_CHECKING:
    from typing import Any

    from argmap.building import Builder
    from argmap.checks import RuleContext, check, rules
    from argmap.diagnostics import Diagnostic, Finding, Fix, LoadError, Place, Report, Rule, Severity, rule
    from argmap.drawing import FORMATS, PAPERS, THEMES, render
    from argmap.errors import (
        ArgmapError,
        DuplicateIdError,
        MissingExtraError,
        MissingPathError,
        OptionError,
        OutsideError,
        RenderError,
        UnknownIdError,
        UnknownRuleError,
        UnsettledError,
        WriteError,
    )
    from argmap.exercises.worksheet import Worksheet, worksheet
    from argmap.explaining.explanation import Explanation, explain
    from argmap.fields import LiteralName
    from argmap.files import texts_beside
    from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Relation, Scheme, Source, Standard
    from argmap.notations import NOTATIONS, convert, read_format
    from argmap.project.checking import check_file
    from argmap.project.config import ConfigError
    from argmap.project.loading import load, read
    from argmap.reading import loads
    from argmap.reasoning import Reason, ReasonKind, Standing, Standings, Verdict, evaluate
    from argmap.reasoning.load_bearing import LoadBearing, load_bearing
    from argmap.reasoning.positions import Positions, positions
    from argmap.reasoning.strength import Strengths, Unsettled, contributions, strengths
    from argmap.registry import Fidelity, Notation
    from argmap.schema import json_schema
    from argmap.schemes import catalogue
    from argmap.text import Edit, Location, SourceText, Span
    from argmap.writing import dump, dumps

__version__ = "0.1.0"

__all__ = [
    "FORMATS",
    "NOTATIONS",
    "PAPERS",
    "THEMES",
    "ArgmapError",
    "ArgumentMap",
    "Builder",
    "Claim",
    "ConfigError",
    "Diagnostic",
    "DuplicateIdError",
    "Edit",
    "Evidence",
    "Explanation",
    "Fidelity",
    "Finding",
    "Fix",
    "Inference",
    "LiteralName",
    "LoadBearing",
    "LoadError",
    "Location",
    "MissingExtraError",
    "MissingPathError",
    "Notation",
    "OptionError",
    "OutsideError",
    "Place",
    "Positions",
    "Question",
    "Reason",
    "ReasonKind",
    "Relation",
    "RenderError",
    "Report",
    "Rule",
    "RuleContext",
    "Scheme",
    "Severity",
    "Source",
    "SourceText",
    "Span",
    "Standard",
    "Standing",
    "Standings",
    "Strengths",
    "UnknownIdError",
    "UnknownRuleError",
    "Unsettled",
    "UnsettledError",
    "Verdict",
    "Worksheet",
    "WriteError",
    "catalogue",
    "check",
    "check_file",
    "contributions",
    "convert",
    "dump",
    "dumps",
    "evaluate",
    "explain",
    "json_schema",
    "load",
    "load_bearing",
    "loads",
    "positions",
    "read",
    "read_format",
    "render",
    "rule",
    "rules",
    "strengths",
    "texts_beside",
    "worksheet",
]

_ROOMS = {
    "building": "Builder",
    "checks": "RuleContext check rules",
    "diagnostics": "Diagnostic Finding Fix LoadError Place Report Rule Severity rule",
    "drawing": "FORMATS PAPERS THEMES render",
    "errors": (
        "ArgmapError DuplicateIdError MissingExtraError MissingPathError OptionError OutsideError RenderError "
        "UnknownIdError UnknownRuleError UnsettledError WriteError"
    ),
    "exercises.worksheet": "Worksheet worksheet",
    "explaining.explanation": "Explanation explain",
    "fields": "LiteralName",
    "files": "texts_beside",
    "model": "ArgumentMap Claim Evidence Inference Question Relation Scheme Source Standard",
    "notations": "NOTATIONS convert read_format",
    "project.checking": "check_file",
    "project.config": "ConfigError",
    "project.loading": "load read",
    "reading": "loads",
    "reasoning": "Reason ReasonKind Standing Standings Verdict evaluate",
    "reasoning.load_bearing": "LoadBearing load_bearing",
    "reasoning.positions": "Positions positions",
    "reasoning.strength": "Strengths Unsettled contributions strengths",
    "registry": "Fidelity Notation",
    "schema": "json_schema",
    "schemes": "catalogue",
    "text": "Edit Location SourceText Span",
    "writing": "dump dumps",
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}


def _room(name: str) -> Any:
    """A room, imported when it is first asked for."""
    return import_module(f"argmap.{name}")


hooks.room = _room


def __getattr__(name: str) -> object:
    """A room is imported when one of its names is first used, so that `import argmap` costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    value: object = getattr(import_module(f"argmap.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
