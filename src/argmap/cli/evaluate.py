"""Say what stands, falls or is contested on a map, and why."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import attrs

from argmap.cli import strengths
from argmap.cli.common import FORMATS, add_map, counted, load_or_report, say
from argmap.cli.strengths import Weighed, weigh
from argmap.display import as_json, clean, escaped
from argmap.reasoning import Standing, Standings, evaluate
from argmap.reasoning.explanation import CAVEAT, bearing_sentences, because, shortened, verb
from argmap.reasoning.load_bearing import UNITS, LoadBearing, load_bearings
from argmap.reasoning.strength import SEMANTICS

Rests: TypeAlias = Mapping[str, LoadBearing]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is printed")
    parser.add_argument("--units", choices=UNITS, default="nodes", help="what a thesis is said to rest on")
    parser.add_argument(
        "--strengths", nargs="?", const="bands", choices=("bands", "decimals"), help="rank statements by strength"
    )
    parser.add_argument(
        "--semantics", choices=tuple(SEMANTICS), default=next(iter(SEMANTICS)), help="how strengths are reckoned"
    )
    add_without(parser)


def add_without(parser: argparse.ArgumentParser) -> None:
    """The option that sets nodes and sources aside."""
    parser.add_argument(
        "--without", action="append", default=[], metavar="ID", help="set a node or a source aside (repeatable)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Evaluate, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    standing = evaluate(argument_map, arguments.without)
    rests = load_bearings(argument_map, _theses(standing), units=arguments.units, without=arguments.without)
    weighed = weigh(argument_map, arguments, _theses(standing))
    write = {"text": _text, "markdown": _markdown, "json": _json}[arguments.format]
    say(write(standing, {one.target: one for one in rests}, weighed))
    return 0


def _theses(standing: Standings) -> list[str]:
    return [id_ for id_ in dict.fromkeys(standing.map.thesis) if id_ in standing]


def _json(standing: Standings, rests: Rests, weighed: Weighed | None) -> str:
    nodes = {}
    for id_ in standing:
        reason, verdict = standing.reason(id_), standing.verdict(id_)
        nodes[id_] = {"standing": standing[id_], "verdict": verdict, "reason": reason.kind, "by": reason.by}
    told: dict[str, object] = {
        "thesis": standing.map.thesis,
        "nodes": nodes,
        "rests_on": {id_: attrs.asdict(one) for id_, one in rests.items()},
    }
    if weighed is not None:
        told["strengths"] = strengths.as_dict(weighed)
    return as_json(told, indent=2)


def _groups(standing: Standings) -> Iterator[tuple[str, list[str]]]:
    """What is said, group by group: the theses, then the other nodes by standing; of what stands, the claims."""
    theses = _theses(standing)
    yield "Theses", theses
    named = set(theses)
    others = [id_ for id_ in standing if id_ not in named]
    yield "Contested", [id_ for id_ in others if standing[id_] is Standing.CONTESTED]
    yield "Falls", [id_ for id_ in others if standing[id_] is Standing.FALLS]
    yield "Stands", [id_ for id_ in others if standing[id_] is Standing.STANDS and id_ in standing.map.claims]


def _count(standing: Standings) -> str:
    """How many nodes of each kind have each standing."""
    kinds = (
        ("claim", standing.map.claims),
        ("piece of evidence", standing.map.evidence),
        ("inference", standing.map.inferences),
    )
    parts = []
    for called, nodes in kinds:
        found = Counter(standing[id_] for id_ in nodes)
        summed = ", ".join(f"{found[one]} {_SUMMED[one][found[one] != 1]}" for one in Standing if found[one])
        parts += [f"{counted(len(nodes), called)}: {summed}"] if nodes else []
    return "; ".join(parts) + "."


_SUMMED = {
    Standing.STANDS: ("stands", "stand"),
    Standing.CONTESTED: ("is contested", "are contested"),
    Standing.FALLS: ("falls", "fall"),
}


def _text(standing: Standings, rests: Rests, weighed: Weighed | None) -> str:
    parts = [*_heading(standing), ""]
    for group, ids in _groups(standing):
        if ids:
            parts += [group, *(line for id_ in ids for line in _entry(standing, id_, rests)), ""]
    if weighed is not None:
        parts += [_weighed_heading(weighed), *(f"  {line}" for line in strengths.lines(weighed)), ""]
    return "\n".join([*parts, _count(standing), CAVEAT]) + "\n"


def _weighed_heading(weighed: Weighed) -> str:
    return f"Strengths ({weighed.strengths.semantics})"


def _heading(standing: Standings) -> list[str]:
    aside = [f"Set aside: {', '.join(standing.without)}"] if standing.without else []
    return [clean(standing.map.title), *aside]


def _entry(standing: Standings, id_: str, rests: Rests) -> list[str]:
    said = f"  {id_} {verb(standing, id_)}: {because(standing.reason(id_))}."
    text = getattr(standing.map[id_], "text", "")
    more = [clean(shortened(text))] if text else []
    more += bearing_sentences(rests[id_]) if id_ in rests else ()
    return [said, *(f"      {line}" for line in more)]


def _markdown(standing: Standings, rests: Rests, weighed: Weighed | None) -> str:
    title, *aside = map(escaped, _heading(standing))
    parts = [f"# {title}", "", *aside, *[""] * len(aside), "| node | standing | reason |", "| --- | --- | --- |"]
    for _, ids in _groups(standing):
        for id_ in ids:
            text = getattr(standing.map[id_], "text", "")
            node = f"**{escaped(id_)}** {escaped(text)}".rstrip()
            parts.append(f"| {node} | {verb(standing, id_)} | {escaped(because(standing.reason(id_)))} |")
    for id_, one in rests.items():
        parts += ["", f"## {escaped(id_)}", "", *(f"- {escaped(line)}" for line in bearing_sentences(one))]
    if weighed is not None:
        parts += ["", f"## {_weighed_heading(weighed)}", ""]
        parts += (f"- {escaped(line.strip())}" for line in strengths.lines(weighed))
    return "\n".join([*parts, "", escaped(_count(standing)), "", f"*{CAVEAT}*"]) + "\n"
