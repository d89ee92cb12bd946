"""What the face of the package hangs in for rooms below: so that none of them imports what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

notebook: Callable[..., dict[str, str]] | None = None
"""Gives what a notebook shows of a map, by type: from the map, the types that are asked for, and those that are not."""

told: Callable[[Any], Any] | None = None
"""Gives what is told of a result of reasoning: as text, as Markdown and as plain data."""
