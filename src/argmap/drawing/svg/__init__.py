"""Scenes written as SVG."""
