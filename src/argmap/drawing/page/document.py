"""The page put together: head with its content security policy, picture, legend, outline, data and script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

import attrs

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.layouts import scene
from argmap.drawing.page.bundle import Code, code, content_policy
from argmap.drawing.page.data import data
from argmap.drawing.page.outline_tree import tree_items
from argmap.drawing.palette import DARK, LIGHT, Theme
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.boxes import CardBox
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.svg.document import FONT, contents
from argmap.drawing.svg.parts import legend_entry
from argmap.embedding import as_script
from argmap.sources.dates import in_words

_SLOT = re.compile(r"\{\{([\w.-]+)\}\}")
_KEY = re.compile(r"\{(\w+)\}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COLORS = tuple(field.name for field in attrs.fields(Theme) if str(getattr(LIGHT, field.name)).startswith("#"))
INKS = attrs.evolve(LIGHT, **{name: f"var(--{name.replace('_', '-')})" for name in _COLORS})
"""The theme whose colours are those that the style of the page names, so that a page can change them."""


def page(tree: CardTree, theme: Theme, own: Code | None = None, *, source: str = "") -> str:
    """The HTML document, ending in a line feed.

    With the light theme it begins in light or dark as the reader's system does, else in `theme`; a button changes
    between dark and the other. `own` goes in the place of the page's own script and style.
    `source` is the text of the map, which the page carries unless it is empty.
    """
    moves = own or code()
    argument_map, words = tree.argument_map, tree.words
    made = (", ".join(argument_map.authors), in_words(argument_map.date, words))
    drawn = attrs.evolve(_without_links(scene(tree, headline=False)), subtitle=())
    known = json.dumps(data(drawn), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    styles = palettes(theme) + moves.style
    return _filled(
        {
            **{f"page.{key}": _text(str(text)) for key, text in words.section("page").items()},
            "words": words.language,
            "theme": f' data-theme="{"dark" if theme is DARK else "light"}"' if theme is not LIGHT else "",
            "policy": content_policy(moves.script, styles, connects=moves.connects),
            "title": escape(clean(argument_map.title)),
            "made": escape(" · ".join(filter(None, map(clean, made)))),
            "language": _language(clean(argument_map.language)),
            "style": styles,
            "picture": _picture(drawn),
            "partial": " open" if tree.part.note else "",
            "legend": "".join((*_legend(drawn), *_notes(tree))),
            "outline": "\n".join(tree_items(tree)),
            "data": _as_data(known),
            "script": moves.script,
            "source": f"{as_script(source)}\n" if source else "",
        }
    )


def palettes(theme: Theme) -> str:
    """The colours as custom properties: of the theme, and on a screen of the dark one where it is asked for."""
    bright, dark = _properties(LIGHT if theme is DARK else theme, "light"), _properties(DARK, "dark")
    asked = f"@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}" if theme is LIGHT else ""
    return f":root{{{bright}}}@media screen{{{asked}:root[data-theme=dark]{{{dark}}}}}"


def _properties(theme: Theme, scheme: str) -> str:
    colors = (f"--{name.replace('_', '-')}:{getattr(theme, name)}" for name in _COLORS)
    return ";".join((f"color-scheme:{scheme}", *colors))


def _filled(parts: Mapping[str, str]) -> str:
    """The skeleton with each `{{name}}` replaced; what is put in is not looked through again."""
    skeleton = Path(__file__).with_name("page.html").read_text("utf-8")
    return _SLOT.sub(lambda found: parts[found[1]], skeleton)


def _text(text: str) -> str:
    """Words of ours as HTML; a name in braces is that of a key on the keyboard."""
    return _KEY.sub(r"<kbd>\1</kbd>", escape(text))


def _as_data(text: str) -> str:
    """JSON that cannot end the element it stands in, nor a line of a script."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _language(tag: str) -> str:
    return tag if _LANGUAGE.fullmatch(tag) else "en"


def _without_links(drawn: Scene) -> Scene:
    """The scene without links: a picture that counts as one image holds nothing to click for a screen reader."""
    return attrs.evolve(drawn, boxes=[_unlinked(box) for box in drawn.boxes])


def _unlinked(box: CardBox) -> CardBox:
    return attrs.evolve(box, cells=tuple(attrs.evolve(cell, link=None) for cell in box.cells))


def _picture(drawn: Scene) -> str:
    """The picture, in a root that the script can move and that stands for itself without one."""
    edge = number(-MARGIN)
    size = f"{number(drawn.width + 2 * MARGIN)} {number(drawn.height + 2 * MARGIN)}"
    language = _language(clean(drawn.tree.argument_map.language))
    label = escape(" ".join(filter(None, (drawn.tree.words("page.map"), drawn.tree.part.note))))
    return (
        f'<svg id="map" class="argmap" viewBox="{edge} {edge} {size}" role="img" tabindex="0" lang="{language}"'
        f' aria-label="{label}" font-family="{FONT}">\n'
        f"{contents(drawn, INKS)}</svg>"
    )


def _notes(tree: CardTree) -> Iterator[str]:
    """What the picture leaves out, and what its marks mean."""
    return (f"<span>{escape(note)}</span>" for note in (tree.part.note, tree.marking.note) if note)


def _legend(drawn: Scene) -> Iterator[str]:
    """Each entry as a small picture of its own, so that they wrap as the page does."""
    for entry in drawn.legend:
        sample = legend_entry(attrs.evolve(entry, x=20, y=110), INKS, "")
        size = f'width="{number(entry.width + 40)}" height="22"'
        yield f'<svg {size} font-size="11" font-family="{FONT}" fill="var(--quiet)" aria-hidden="true">{sample}</svg>'
