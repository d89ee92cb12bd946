"""A map in the notations of other programs that argmap does not write itself, plainly, without any data of its own."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping

from argmap.model import ArgumentMap, Claim, Evidence, Inference


def argdown(argument_map: ArgumentMap) -> str | None:
    """The map in Argdown, each premise a relation of its own; None where it has questions or attacks on a step."""
    if argument_map.questions or any(step.target in argument_map.inferences for step in _steps(argument_map)):
        return None
    below = _by_target(argument_map)
    statements = (
        f"[{id_}]: {node.text}\n" + "".join(_relations(below.get(id_, ()))) + "\n"
        for id_, node in argument_map.statements.items()
    )
    return "".join([f"===\ntitle: {argument_map.title}\n===\n\n", *statements])


def _relations(steps: Iterable[Inference]) -> Iterator[str]:
    for step in steps:
        yield from (f"  {'+' if step.supports else '-'} [{premise}]\n" for premise in dict.fromkeys(step.premises))


def gsn(argument_map: ArgumentMap) -> str | None:
    """The map as goals and solutions of an assurance case, for gsn2x; None where anything is asked or attacked."""
    if argument_map.questions or any(step.attacks for step in _steps(argument_map)):
        return None
    below = _by_target(argument_map)
    names = {id_: f"{'G' if id_ in below else 'Sn'}{at}" for at, id_ in enumerate(argument_map.statements)}
    return "".join(
        f"{names[id_]}:\n  text: {json.dumps(node.text)}\n{_supported(below.get(id_, ()), names)}"
        for id_, node in argument_map.statements.items()
    )


def _supported(steps: Iterable[Inference], names: Mapping[str, str]) -> str:
    premises = dict.fromkeys(names[premise] for step in steps for premise in step.premises)
    return f"  supportedBy: [{', '.join(premises)}]\n" if premises else ""


def carneades(argument_map: ArgumentMap) -> str | None:
    """The map for Carneades 4; None where anything but a given is attacked, or anything is asked.

    Nothing attacks a statement there. So what is attacked is concluded from nothing, and each attack on it speaks for
    what undercuts that step: it stands where no attack does.
    """
    attacked = {step.target for step in _steps(argument_map) if step.attacks}
    given = {id_ for id_, node in argument_map.statements.items() if _is_given(node)}
    if argument_map.questions or not attacked <= given:
        return None
    assumed = given - attacked
    parts = {
        "statements": [*_carneades_statements(argument_map, attacked)],
        "arguments": [*_carneades_arguments(argument_map, attacked)],
        "assumptions": [f"- {id_}" for id_ in argument_map.statements if id_ in assumed],
    }
    return "".join(f"{name}:\n" + "".join(f"  {line}\n" for line in lines) for name, lines in parts.items() if lines)


def _carneades_statements(argument_map: ArgumentMap, attacked: Container[str | None]) -> Iterator[str]:
    for id_, node in argument_map.statements.items():
        yield f"{id_}: {json.dumps(node.text)}"
        if id_ in attacked:
            yield f"u_{id_}: Something speaks against it."


def _carneades_arguments(argument_map: ArgumentMap, attacked: Container[str | None]) -> Iterator[str]:
    for id_ in argument_map.statements:
        if id_ in attacked:
            yield f"g_{id_}: {{conclusion: {id_}, premises: [], undercutter: u_{id_}}}"
    for step in _steps(argument_map):
        about = f"u_{step.attacks}" if step.attacks else step.supports
        yield f"{step.id}: {{conclusion: {about}, premises: [{', '.join(step.premises)}]}}"


def _is_given(node: Claim | Evidence) -> bool:
    return isinstance(node, Evidence) or node.assumed


def _steps(argument_map: ArgumentMap) -> Iterable[Inference]:
    return argument_map.inferences.values()


def _by_target(argument_map: ArgumentMap) -> dict[str, list[Inference]]:
    found: dict[str, list[Inference]] = {}
    for step in _steps(argument_map):
        found.setdefault(str(step.target), []).append(step)
    return found
