"""Hooks that the package face sets for lower layers, so that none of them imports a layer above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

room: Callable[[str], Any]
"""Gives a room by its name, such as `drawing.notebook`: what a map or a result can do that is known only above it."""
