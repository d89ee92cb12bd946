"""What the words of a language are kept in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Table: TypeAlias = Mapping[str, str | Mapping[str, str]]
"""Texts by key, with `{names}` where something is put in; by category of number where they depend on one, `{n}`."""
