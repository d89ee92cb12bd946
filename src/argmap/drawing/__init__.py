"""Pictures of argument maps: SVG, DOT, Markdown, text."""

from argmap.drawing.palette import THEMES
from argmap.drawing.rendering import FORMATS, LAYOUTS, render

__all__ = ["FORMATS", "LAYOUTS", "THEMES", "render"]
