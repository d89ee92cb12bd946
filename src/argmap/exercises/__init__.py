"""A map to a worksheet with its key: tasks for a seminar, the same for the same seed."""

from argmap.exercises.formats import FORMATS
from argmap.exercises.worksheet import KINDS, Worksheet, worksheet

__all__ = ["FORMATS", "KINDS", "Worksheet", "worksheet"]
