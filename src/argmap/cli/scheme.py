"""Show an argumentation scheme: its roles, its critical questions, and an inference to fill in; or list all schemes.

Examples:
  argmap scheme
  argmap scheme expert-opinion
  argmap scheme 33
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence

from argmap.cli.common import FORMATS, say
from argmap.display import as_json
from argmap.errors import UnknownIdError
from argmap.model import Scheme
from argmap.schemes import aliases, catalogue, find, form, numbered, numbers, opens, suggestions

_COMPENDIUM = "the compendium of Walton, Reed & Macagno (2008), ch. 9"
_LEGEND = (
    "A bad answer to a critical question opens an attack: a rebuttal attacks the conclusion, undermining a premise,\n"
    "an undercut the inference."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "scheme", nargs="?", metavar="SCHEME", help="an id, a name, or a number in Walton et al. (2008)"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="output format")


def run(arguments: argparse.Namespace) -> int:
    """Print what is known of the schemes, and return the exit status."""
    of_plugins = _of_plugins()
    if arguments.scheme is None:
        schemes = tuple({one.id: one for one in (*catalogue().values(), *of_plugins.values())}.values())
        say({"text": _listed, "json": _json, "markdown": markdown}[arguments.format](schemes))
        return 0
    found = _found(arguments.scheme, of_plugins)
    say({"text": _texts, "json": _json, "markdown": _sections}[arguments.format](found))
    return 0


def _found(name: str, of_plugins: Mapping[str, Scheme]) -> Sequence[Scheme]:
    """The scheme of that name, or those of that number."""
    scheme = find(name, of_plugins)
    if scheme is not None:
        return (scheme,)
    if found := numbered(name):
        return found
    advice = suggestions(of_plugins).near(name) or "`argmap scheme` lists them"
    raise UnknownIdError(f"unknown scheme {name!r}: {advice}")


def _of_plugins() -> Mapping[str, Scheme]:
    """The schemes of the plug-ins that the configuration of the current folder names, by id and alias."""
    from argmap.project.settings import settings_for  # noqa: PLC0415 - `docs/generate.py` lists the catalogue alone

    return settings_for("map.yaml").schemes


def _listed(schemes: Sequence[Scheme]) -> str:
    """A line for each scheme."""
    return _aligned((scheme.id, form(scheme)) for scheme in schemes)


def _aligned(rows: Iterable[tuple[str, ...]], indent: str = "") -> str:
    """Rows whose columns stand below each other."""
    kept = list(rows)
    widths = [max(map(len, column)) for column in list(zip(*kept, strict=True))[:-1]]
    lines = (
        indent + "".join(f"{cell:<{width}}  " for cell, width in zip(row, widths, strict=False)) + row[-1]
        for row in kept
    )
    return "".join(f"{line}\n" for line in lines)


def _texts(schemes: Sequence[Scheme]) -> str:
    return "\n".join(map(_text, schemes))


def _text(scheme: Scheme) -> str:
    also = f"Also called: {', '.join(aliases(scheme))}\n" if aliases(scheme) else ""
    if numbers(scheme):
        also += f"{_numbered(scheme)}\n"
    return (
        f"{scheme.id}: {scheme.title}\n\n{form(scheme)}\n\n{also}Described in: {scheme.source}\n\n"
        f"Roles\n{_aligned(scheme.roles.items(), '  ')}\n"
        f"Critical questions\n{_aligned(_questions(scheme), '  ')}\n{_LEGEND}\n\n"
        f"To fill in:\n\n{stub(scheme)}"
    )


def _numbered(scheme: Scheme) -> str:
    """Which numbers it has in the compendium."""
    told = numbers(scheme)
    return f"Number{'s' * (len(told) > 1)} {', '.join(map(str, told))} in {_COMPENDIUM}"


def _questions(scheme: Scheme) -> list[tuple[str, str, str]]:
    """Each critical question: its name, the attack it opens, and the question."""
    attacks = opens(scheme)
    return [(name, attacks.get(name, ""), question) for name, question in scheme.questions.items()]


def stub(scheme: Scheme) -> str:
    """An inference by this scheme in YAML: a premise for each role, and the questions as comments."""
    premises = {role: f"premise-{number}" for number, role in enumerate(scheme.roles, 1)}
    return "".join(
        f"{line}\n"
        for line in (
            "inferences:",
            "  my-step:",
            f"    premises: [{', '.join(premises.values())}]",
            "    supports: conclusion",
            f"    scheme: {scheme.id}",
            "    roles:",
            *(f"      {role}: {premise}  # {scheme.roles[role]}" for role, premise in premises.items()),
            "    # answers:",
            *(f"    #   {name}: ID  # {question}" for name, question in scheme.questions.items()),
        )
    )


def _plain(scheme: Scheme) -> dict[str, object]:
    return {
        "id": scheme.id,
        "title": scheme.title,
        "form": form(scheme),
        "aliases": aliases(scheme),
        "numbers": numbers(scheme),
        "roles": scheme.roles,
        "questions": [
            {"name": name, "question": question, "opens": attack} for name, attack, question in _questions(scheme)
        ],
        "source": scheme.source,
        "stub": stub(scheme),
    }


def _json(schemes: Sequence[Scheme]) -> str:
    return as_json([_plain(scheme) for scheme in schemes], indent=2)


def markdown(schemes: Sequence[Scheme]) -> str:
    """The schemes as a page of Markdown, a section each."""
    return "\n".join(_section(scheme) for scheme in schemes)


def _sections(schemes: Sequence[Scheme]) -> str:
    return "\n".join(f"{_section(scheme)}\n```yaml\n{stub(scheme)}```\n" for scheme in schemes)


def _section(scheme: Scheme) -> str:
    also = f"Also called: {', '.join(f'`{alias}`' for alias in aliases(scheme))}.\n\n" if aliases(scheme) else ""
    if numbers(scheme):
        also += f"{_numbered(scheme)}.\n\n"
    roles = "".join(f"| `{role}` | {filler} |\n" for role, filler in scheme.roles.items())
    questions = "".join(f"| `{name}` | {question} | {attack} |\n" for name, attack, question in _questions(scheme))
    return (
        f"## {scheme.id}\n\n*{scheme.title}.* {form(scheme)}\n\n{also}"
        f"| role | what fills it |\n| --- | --- |\n{roles}\n"
        f"| critical question | asks | opens |\n| --- | --- | --- |\n{questions}\n"
        f"Described in: {scheme.source}.\n"
    )
