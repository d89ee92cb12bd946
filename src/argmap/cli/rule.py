"""Explain a rule: what it finds, why that matters, and examples; without a rule, list all rules.

Examples:
  argmap rule AM202
  argmap rule AM3
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

import attrs

from argmap.checks import DESCRIBED, matching
from argmap.cli.common import FORMATS, say
from argmap.diagnostics import Rule
from argmap.display import as_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a code, a prefix of codes, or a name")
    parser.add_argument("--format", choices=FORMATS, default="text", help="output format")


def run(arguments: argparse.Namespace) -> int:
    """Print what is known of the rules, and return the exit status."""
    known = (*DESCRIBED, *_of_plugins())
    rules = known if arguments.rule is None else matching(known, arguments.rule)
    write = {"text": _listed if arguments.rule is None else _text, "json": _json, "markdown": markdown}
    say(write[arguments.format](rules))
    return 0


def _of_plugins() -> list[Rule]:
    """The rules of the plug-ins that the configuration of the current folder names."""
    from argmap.project.settings import settings_for  # noqa: PLC0415 - `docs/generate.py` lists argmap's own rules

    return [one for one in settings_for("map.yaml").rules if not one.is_own]


def _listed(rules: Sequence[Rule]) -> str:
    """A line for each rule."""
    longest = max(len(one.name) for one in rules)
    return "".join(f"{one.code}  {one.name:<{longest}}  {one.severity:<7}  {one.summary}\n" for one in rules)


def _text(rules: Sequence[Rule]) -> str:
    return "\n".join(
        f"{one.code} {one.name} ({_severity(one)})\n\n{one.summary}\n\n{one.rationale}\n{_options(one, '')}"
        + "".join(f"\nWith {path}:\n\n{_indented(text)}\n" for path, text in one.copies.items())
        + _examples(one, lambda text: f"{_indented(text)}\n")
        for one in rules
    )


def _examples(one: Rule, shown: Callable[[str], str]) -> str:
    """The examples of a rule; there are none where no text can be one."""
    examples = (("Found in", one.failing), ("Not found in", one.passing))
    return "".join(f"\n{head}:\n\n{shown(text)}" for head, text in examples if text)


def _options(one: Rule, quote: str) -> str:
    """The options of a rule with their values; nothing where it has none."""
    told = ", ".join(f"{quote}{name} = {as_json(value).strip()}{quote}" for name, value in one.options.items())
    return f"\nOptions: {told}.\n" if told else ""


def _severity(one: Rule) -> str:
    if one.by_name:
        return f"{one.severity}, off unless selected by its code or name"
    return f"{one.severity}, off unless selected" if not one.on_by_default else str(one.severity)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())


def _json(rules: Sequence[Rule]) -> str:
    plain = [attrs.asdict(one, filter=attrs.filters.exclude("examine")) for one in rules]
    return as_json(plain, indent=2)


def markdown(rules: Sequence[Rule]) -> str:
    """The rules as a page of Markdown, a section each."""
    return "\n".join(
        f"## {one.code} {one.name}\n\n*{_severity(one).capitalize()}.* {one.summary}\n\n{one.rationale}\n"
        f"{_options(one, '`')}"
        + "".join(f"\nWith `{path}`:\n\n```text\n{text.rstrip()}\n```\n" for path, text in one.copies.items())
        + _examples(one, lambda text: f"```yaml\n{text}\n```\n")
        for one in rules
    )
