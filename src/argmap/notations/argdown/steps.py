"""Premise-conclusion structures: which premises each step starts from, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from argmap.building import At, Builder
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.notations.argdown.data import read_data
from argmap.notations.argdown.debate import UNDERCUTS, Argument, Relation, Statement, Step
from argmap.notations.argdown.shortcodes import SHORTCODES
from argmap.notations.argdown.tokens import Sort, Token

_WRITTEN = re.compile(r"\\(.)|([.:])[^\s,]+?\2")


@attrs.define
class _Inference:
    """An inference line whose conclusion is still to come."""

    token: Token
    rules: tuple[str, ...]
    data: Mapping[str, Any]
    undercuts: list[tuple[Statement | Argument, At]] = attrs.Factory(list)


class Structure:
    """A premise-conclusion structure while it is being read."""

    def __init__(self, build: Builder, argument: Argument) -> None:
        """Begin with the argument that it belongs to."""
        self._build = build
        self._argument = argument
        self._numbered: dict[str, tuple[Statement, At]] = {}
        self._unused: dict[str, tuple[Statement, At]] = {}
        self._pending: _Inference | None = None
        self._relations: list[Relation] = []
        self._last: Token | None = None
        self._ends_in_conclusion = False

    @property
    def is_whole(self) -> bool:
        """Whether it may end here: with a conclusion."""
        return self._ends_in_conclusion

    def add(self, token: Token, statement: Statement) -> Step | None:
        """Add what stands beside a number: a premise, or below an inference line a conclusion; then give the step."""
        at = self._at(token)
        if token.value in self._numbered:
            self._build.report(REPAIRED, f"the number ({token.value}) is used twice", at, "`uses` means the first one")
        self._ends_in_conclusion = self._pending is not None
        step = None if self._pending is None else self._conclude(self._pending, statement, at)
        key = token.value if token.value not in self._numbered else f"{token.value} at {token.start}"
        self._numbered[key] = self._unused[key] = statement, at
        self._last, self._pending = token, None
        return step

    def infer(self, token: Token) -> None:
        """Add an inference line."""
        if self._pending is not None:
            self._refuse("an inference line without a conclusion below it", self._pending.token)
        if not token.defines:
            self._refuse("an inference line that is not closed", token, "end it with `--`")
        rules, data = self._body(token)
        self._pending, self._ends_in_conclusion = _Inference(token, rules, data), False

    def undercut(self, member: Statement | Argument, at: At) -> None:
        """Add what undercuts the step whose inference line has been read last."""
        if self._pending is not None:
            self._pending.undercuts.append((member, at))

    def end(self) -> list[Relation]:
        """Say what is missing, and give the undercuts of the steps."""
        if self._pending is not None and self._pending.token.defines:
            self._refuse("an inference line without a conclusion below it", self._pending.token)
        elif self._last is not None and not self._ends_in_conclusion and self._pending is None:
            what = (
                "premises after the last conclusion" if self._argument.steps else "premises without an inference line"
            )
            self._refuse(what, self._last, "write `----` below the premises, and then the conclusion")
        return self._relations

    def _at(self, token: Token) -> At:
        return self._build.at(token.start, token.end)

    def _refuse(self, message: str, token: Token, *advice: str) -> None:
        self._build.refuse(UNREADABLE_NOTATION, message, self._at(token), *advice)

    def _body(self, token: Token) -> tuple[tuple[str, ...], Mapping[str, Any]]:
        """The rules of an inference line, between commas, and its data."""
        body, data = token.value, {}
        start, end = body.find("{"), body.rfind("}") + 1
        if 0 <= start < end:
            offset = token.indent + start
            data = dict(read_data(self._build, Token(Sort.DATA, offset, token.indent + end, body[start:end])))
            body = f"{body[:start]} {body[end:]}"
        rules = (" ".join(_WRITTEN.sub(_meant, one).split()) for one in body.split(","))
        return tuple(filter(None, rules)), data

    def _conclude(self, inference: _Inference, statement: Statement, at: At) -> Step:
        """Make a step: it starts from what `uses` names, else from all that no step before it has used."""
        data = dict(inference.data)
        keys = [*self._used(data.pop("uses", None), inference.token)] or [*self._unused]
        if not keys:
            self._refuse("an inference line without premises above it", inference.token, "number them: `(1) …`")
        premises = [self._numbered[key] for key in dict.fromkeys(keys)]
        for key in keys:
            self._unused.pop(key, None)
        step = Step(self._argument, premises, statement, self._at(inference.token), at, inference.rules, data)
        self._argument.steps.append(step)
        self._relations += (Relation(UNDERCUTS, member, step, at) for member, at in inference.undercuts)
        return step

    def _used(self, named: Any, token: Token) -> Iterable[str]:
        """The numbers that `uses` names, if there are such premises or conclusions above."""
        for number in named if isinstance(named, tuple) else () if named is None else (named,):
            if isinstance(number, str) and number.strip("()") in self._numbered:
                yield number.strip("()")
            else:
                message = f"`uses` names ({number}), which is not above it"
                self._build.report(REPAIRED, message, self._at(token), "it is left out")


def _meant(found: re.Match[str]) -> str:
    """The character or the symbol that an escape or a shortcode stands for."""
    return found[1] or SHORTCODES.get(found[0], found[0])
