"""Texts of one map laid out in other ways: comments, CRLF, braces, odd indentation, blank lines."""

import json
import re

from hypothesis import strategies as st

from argmap.writing import dumps

_BLOCK = re.compile(r".*: [|>][+-]?$")
_PLAIN_LIST = re.compile(r"^( *)([a-z]+): \[([\w., -]+)\]$", re.MULTILINE)


@st.composite
def laid_out(draw, maps):
    """A map, and a text that holds it."""
    argument_map = draw(maps)
    if draw(st.integers(0, 4)) == 0:
        data = argument_map.to_dict()
        text = json.dumps(data, indent=draw(st.sampled_from([None, 2, 4])), ensure_ascii=False) + "\n"
        text = re.sub("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)
    else:
        text = dumps(argument_map)
        if draw(st.booleans()):
            text = _PLAIN_LIST.sub(_an_item_a_line, text)
        text = _with_comments(draw, text, draw(st.sampled_from([1, 1, 2])))
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return argument_map, text.replace("\n", "\r\n") if draw(st.booleans()) else text


def _an_item_a_line(found):
    """A list without brackets."""
    pad, name, items = found.groups()
    return "\n".join([f"{pad}{name}:", *(f"{pad}  - {item}" for item in items.split(", "))])


def _with_comments(draw, text, wider):
    """The text with comments and empty lines between its lines, indented so many times as far."""
    lines, block = [], None
    for line in text.split("\n")[:-1]:
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (indent > block or not line):
            lines.append(" " * (wider - 1) * indent + line)
            continue
        below_block, block = block is not None, indent if _BLOCK.match(line) else None
        pad = " " * wider * indent
        what = draw(st.integers(0, 8))
        if what == 0:
            lines.append(f"{pad}# note {len(lines)}")
        elif what == 1 and not below_block:  # there it would be part of the text
            lines += ["", f"{pad}  # further in {len(lines)}"]
        tail = "  # behind" if what == 2 and block is None and not line.endswith(('"', "?", "")) else ""
        lines.append(" " * (wider - 1) * indent + line + tail)
    return "\n".join([*lines, ""])


def comments(text):
    """The comments that `laid_out` has written."""
    return re.findall(r"# (?:note|further in) \d+", text)
