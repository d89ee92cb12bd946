"""Texts in lines without any font: how wide they are, and where they may break."""
