"""Data to JSON that people can read and compare: an item a line in the lists and tables at the top."""

from __future__ import annotations

import json
from typing import Any


def as_json(value: Any, depth: int) -> str:
    r"""Data as a text in JSON.

    >>> as_json({"nodes": [{"id": 1}, {"id": 2}], "edges": []}, 2)
    '{\n "nodes": [\n  {"id": 1},\n  {"id": 2}\n ],\n "edges": []\n}\n'

    Args:
        value: lists, tables with texts as keys, texts, numbers, truth values and `None`.
        depth: how deep lists and tables have an item a line; deeper ones stand on one line.
    """
    return _text(value, depth, 1) + "\n"


def _text(value: Any, depth: int, indent: int) -> str:
    if not depth or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    pad = "\n" + " " * indent
    if isinstance(value, list):
        items = [_text(one, depth - 1, indent + 1) for one in value]
    else:
        items = [f"{json.dumps(key, ensure_ascii=False)}: {_text(value[key], depth - 1, indent + 1)}" for key in value]
    start, end = "[]" if isinstance(value, list) else "{}"
    return f"{start}{pad}{f',{pad}'.join(items)}{pad[:-1]}{end}"
