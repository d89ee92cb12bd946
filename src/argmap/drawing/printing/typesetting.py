"""typst: a template and data in, pages out. Texts of a map reach it as data; none is ever read as markup.

Nothing is read but the template, the data and fonts, and nothing is fetched.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from argmap.display import printable_lines
from argmap.drawing.printing.clusters import distinct
from argmap.embedding import FILE
from argmap.errors import MissingExtraError, RenderError

if TYPE_CHECKING:
    import typst

FONTS = (
    "Roboto",
    *("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Gurmukhi"),
    *("Noto Sans Gujarati", "Noto Sans Oriya", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada"),
    *("Noto Sans Malayalam", "Noto Sans Sinhala", "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Khmer"),
    *("Noto Sans Myanmar", "Noto Sans Ethiopic", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Serif Tibetan"),
    *("Arial", "DejaVu Sans"),  # Hebrew and Arabic where there is no Noto
)
"""The families of type: that of the package, and for scripts whose letters change with their neighbours, so that a word
should be of one font, those of the machine to look in before others."""
_IDEOGRAPHS = {
    "zh": ("Noto Sans CJK SC", "Noto Sans SC"),
    "zh-hant": ("Noto Sans CJK TC", "Noto Sans TC"),
    "zh-tw": ("Noto Sans CJK TC", "Noto Sans TC"),
    "zh-hk": ("Noto Sans CJK HK", "Noto Sans HK"),
    "ja": ("Noto Sans CJK JP", "Noto Sans JP"),
    "ko": ("Noto Sans CJK KR", "Noto Sans KR"),
}
"""By the language of a map: ideographs have other forms in each."""
_SELECTOR = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_VISIBLE = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
"""Format characters that are drawn all the same: Arabic, Syriac and Kaithi signs around numbers."""
_TEMPLATE = Path(__file__).with_name("document.typ")
_FONTS = Path(__file__).with_name("fonts")
_SAMPLES = """\
#set document(date: datetime(year: 2000, month: 1, day: 1))
#set text(font: "Roboto")
#let samples = json(bytes(sys.inputs.data))
"""
_BETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that typst's own fonts have in shapes for other uses: of a fixed width, with serifs."""
_LACKING = re.compile(r"could not be displayed[^\n]*\n[^\n]*?:(\d+):\d+\s*\n")
"""A complaint of typst and the line of the template that it is about."""


def typeset(
    data: Mapping[str, Any],
    format_: Literal["pdf", "png"],
    *,
    resolution: float | None = None,
    template: Path = _TEMPLATE,
    source: str = "",
) -> bytes:
    """The document that a template makes of the data, as `pdf` or `png` (`resolution`: pixels to the inch).

    A PDF may have the text of a map, `source`, as an attached file.

    Fonts of the machine are used only where those that come with the package lack a character, and for Hebrew and
    Arabic: else the bytes are the same on every machine.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    text = json.dumps(data, ensure_ascii=False)
    are_needed = bool(_BETTER.search(text) or lacking(distinct(text), machine_fonts=False))
    compiler = _compiler(text, machine_fonts=are_needed, source=source)
    from typst import TypstError  # noqa: PLC0415 - it is there: the compiler was made with it

    try:
        made = _compiled(compiler, template.read_bytes(), format=format_, ppi=resolution)
    except (TypstError, ValueError) as error:
        raise RenderError(f"typst failed: {printable_lines(str(error)[:2000])}") from error
    if not isinstance(made, bytes):
        raise RenderError("typst made several files of one page")
    return made


def fonts(language: str) -> list[str]:
    """The families of type for a map in a language, a BCP 47 tag.

    >>> fonts("zh-Hant-TW")[-2:], fonts("en")[0]
    (['Noto Sans CJK TC', 'Noto Sans TC'], 'Roboto')
    """
    parts = language.lower().split("-")
    found = next(filter(None, (_IDEOGRAPHS.get("-".join(parts[:length])) for length in (2, 1))), ())
    return [*FONTS, *found]


def lacking(samples: Iterable[str], *, machine_fonts: bool = True) -> frozenset[str]:
    """The characters that no font has: none of the package's, and none of the machine's if these are asked.

    An archival PDF (PDF/A) may not lack a glyph: typst refuses to make one, and names the places of those it lacks.
    Each sample stands by itself, lest it joins with its neighbour; white space and controls show nothing anyway.

    Args:
        samples: characters, with the marks and modifiers that belong to them.
        machine_fonts: whether the fonts of this machine are asked too.

    Raises:
        MissingExtraError: typst is not installed.
    """
    asked = sorted(sample for sample in set(samples) if shown(sample))
    compiler = _compiler(json.dumps(asked), machine_fonts=machine_fonts)
    from typst import TypstError  # noqa: PLC0415 - as above

    template = _SAMPLES + "".join(f"#block(text(samples.at({at})))\n" for at in range(len(asked)))
    try:
        _compiled(compiler, template.encode(), pdf_standards=["a-2b"])
    except TypstError as error:
        first = _SAMPLES.count("\n") + 1
        return frozenset(asked[int(line) - first] for line in _LACKING.findall(error.diagnostic))
    return frozenset()


def _compiled(compiler: typst.Compiler, template: bytes, **how: Any) -> object:
    """What typst makes of a template; a fault of typst itself is one of ours too."""
    try:
        return compiler.compile(template, **how)
    except ValueError as error:
        raise RenderError(f"typst failed: {error}") from error
    except BaseException as error:
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise RenderError(f"typst crashed: {error}") from error


def shown(sample: str) -> str:
    """The characters of a sample that leave a mark on paper: not spaces, controls, joiners, tags or selectors."""
    return "".join(one for one in sample if _VISIBLE.match(one) or not _is_hidden(one))


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or _SELECTOR.match(character) is not None


def _compiler(data: str, *, machine_fonts: bool, source: str = "") -> typst.Compiler:
    try:
        from typst import Compiler  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError(
            f"PDF and PNG need typst: pip install '.[print]' in a checkout of argmap ({error})"
        ) from error
    return Compiler(
        root=_TEMPLATE.parent,
        font_paths=[_FONTS],
        ignore_system_fonts=not machine_fonts,
        sys_inputs={"data": data, "source": source, "name": FILE},
    )
