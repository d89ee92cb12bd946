"""Pictures of argument maps: SVG, HTML, PDF, PNG, DOT, Mermaid, Markdown, text."""

from argmap.drawing.options import DIRECTIONS, LAYOUTS, THEMES, RenderOptions
from argmap.drawing.printing.paper import PAPERS
from argmap.drawing.rendering import FORMATS, render

__all__ = ["DIRECTIONS", "FORMATS", "LAYOUTS", "PAPERS", "THEMES", "RenderOptions", "render"]
