"""Pictures of argument maps: SVG, HTML, PDF, PNG, DOT, Mermaid, Markdown, text."""

from argmap.drawing.formats import FORMATS
from argmap.drawing.options import DIRECTIONS, LAYOUTS, THEMES, RenderOptions
from argmap.drawing.printing.paper import PAPERS
from argmap.drawing.rendering import render

__all__ = ["DIRECTIONS", "FORMATS", "LAYOUTS", "PAPERS", "THEMES", "RenderOptions", "render"]
