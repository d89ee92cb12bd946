"""A map as one HTML file that asks for nothing else: the picture, the outline, and a script that moves both."""

from argmap.drawing.page.document import page

__all__ = ["page"]
