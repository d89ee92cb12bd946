"""Standings, load-bearing nodes and strengths in words: sentences, Markdown, plain data.

Commands, the pages and notebooks print what is written here. Each thing that is told has the same three forms: `str()`
gives sentences, `markdown()` Markdown, and `as_dict()` plain data, which `--format json` prints.
"""

from __future__ import annotations

from argmap.explaining.explanation import Explanation, OpenQuestion, explain
from argmap.explaining.sentences import CAVEAT, Sentence, Trace

__all__ = ["CAVEAT", "Explanation", "OpenQuestion", "Sentence", "Trace", "explain"]
