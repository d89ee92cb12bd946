"""Pictures of argument maps: SVG, DOT, Markdown, text."""

from argmap.drawing.palette import THEMES
from argmap.drawing.rendering import DIRECTIONS, FORMATS, LAYOUTS, render

__all__ = ["DIRECTIONS", "FORMATS", "LAYOUTS", "THEMES", "render"]
