"""What is said of a map that is read and not checked: what `argmap check` would say of its reading, and no more."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.checks import findings
from argmap.diagnostics import Diagnostic, Report
from argmap.model import ArgumentMap
from argmap.project.settings import Settings


def findings_of_reading(
    argument_map: ArgumentMap | None, diagnostics: Iterable[Diagnostic], settings: Settings
) -> tuple[Diagnostic, ...]:
    """Give those findings of a text that was read that its configuration and its comments let through.

    Args:
        argument_map: the map that the text holds, `None` if it holds none.
        diagnostics: all that reading found.
        settings: what holds for the file.
    """
    found = diagnostics if argument_map is None else argument_map.found
    return Report(findings(argument_map, found, settings.of_reading().codes, rules=settings.rules)).diagnostics
