"""The plot of what was measured, as SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from benchmarks.results import TITLES
from benchmarks.rows import OWN, largest, relative, rows_of_work

WIDTH, LEFT, ROW, TOP = 760, 260, 22, 40


def plot(results: Mapping[str, Any]) -> str:
    """How many times as long as argmap each program took, by work, on a logarithmic scale, as SVG."""
    lines = list(_dots(results))
    spread = [math.log10(value) for _, _, found in lines if found for value in found]
    low, high = math.floor(min(spread, default=-1)), math.ceil(max(spread, default=1))
    height = TOP + ROW * len(lines) + 10

    def across(value: float) -> str:
        return f"{LEFT + (math.log10(value) - low) / max(1, high - low) * (WIDTH - LEFT - 40):.1f}"

    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        'font-size="13" fill="#222">\n<title>CPU time beside that of argmap, which is 1</title>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n'
    )
    parts = [head]
    for power in range(low, high + 1):
        at, ink = across(10**power), "#222" if power == 0 else "#ccc"
        parts.append(f'<path d="M{at} {TOP - 12}V{height - 8}" stroke="{ink}"/>\n')
        label = "argmap" if power == 0 else f"× {10**power:g}"
        parts.append(f'<text x="{at}" y="{TOP - 18}" text-anchor="middle">{label}</text>\n')
    for number, (label, note, found) in enumerate(lines):
        y = TOP + ROW * number + 8
        weight = ' font-weight="bold"' if found is None and not note else ""
        parts.append(f'<text x="{4 if weight else 16}" y="{y + 4}"{weight}>{escape(label)}</text>\n')
        if found:
            middle, least, greatest = map(across, found)
            parts.append(f'<path d="M{least} {y}H{greatest}" stroke="#0b5394" stroke-width="2"/>\n')
            parts.append(f'<circle cx="{middle}" cy="{y}" r="4" fill="#0b5394"/>\n')
        elif note:
            parts.append(f'<text x="{LEFT + 8}" y="{y + 4}" fill="#666">{escape(note)}</text>\n')
    return "".join([*parts, "</svg>\n"])


def _dots(results: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[float, float, float] | None]]:
    """The lines of the plot: a title, or a program with a note or its ratios."""
    for work, programs in rows_of_work(results).items():
        if work not in TITLES:
            continue
        own = largest(programs[OWN])
        of = f", {own.size:,} statements" if own is not None and len(programs[OWN]) > 1 else ""
        yield f"{TITLES[work]}{of}", "", None
        for name, rows in programs.items():
            if name == OWN:
                continue
            row = rows[-1]
            found = None if row.failure or not row.seconds else relative(row, programs[OWN])
            yield name, row.failure or ("" if found else "nothing to compare"), found
