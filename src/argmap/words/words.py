"""The words that argmap itself writes on what people read, in the language of a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module

import attrs

from argmap.words.plurals import CATEGORIES
from argmap.words.table import Table

LANGUAGES = ("en", "de", "fr", "es", "ru", "vi")


@attrs.frozen
class Words:
    """The words of one language.

    Attributes:
        language: its tag, the first part of a BCP 47 tag.
    """

    language: str
    _table: Table = attrs.field(eq=False, repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a key with what is put in; where its form depends on a number, that is `n`.

        >>> of("en")("card.more", n=1234), of("de-CH")("card.see", place="2.1")
        ('1,234 more below', 'siehe 2.1')
        """
        text = self._table[key]
        if not isinstance(text, str):
            text = text[self.category(values["n"])]
        for name, value in values.items():
            if value.__class__ is not str:
                values[name] = self._written(value)
        return text.format_map(values) if values else text

    def category(self, number: object) -> str:
        """The category of a whole number by which forms differ, as Unicode's CLDR names it."""
        return CATEGORIES[self.language](abs(number)) if isinstance(number, int) else "other"

    def section(self, name: str) -> dict[str, str | Mapping[str, str]]:
        """All texts whose key begins with that name and a full stop, by the rest of their keys."""
        start = f"{name}."
        return {key.removeprefix(start): text for key, text in self._table.items() if key.startswith(start)}

    def number(self, value: float) -> str:
        r"""A number with the signs that the language has in it.

        >>> of("en").number(12345), of("de").number(0.25), of("fr").number(12345)
        ('12,345', '0,25', '12\u202f345')
        """
        if isinstance(value, int):
            return str(value) if -1000 < value < 1000 else f"{value:,}".replace(",", str(self._table["thousands"]))
        return f"{value:g}".replace(".", str(self._table["decimal"]))

    def quoted(self, text: str) -> str:
        """A text in the quotation marks of the language."""
        return self("quote", text=text)

    def listed(self, items: Sequence[str], last: str = "list.and") -> str:
        """Items one after the other, with a word before the last.

        >>> of("en").listed(["1", "2", "3"]), of("fr").listed(["1", "2"], "list.or")
        ('1, 2 and 3', '1 ou 2')
        """
        if len(items) < 2:
            return "".join(items)
        return f"{self('list.comma').join(items[:-1])}{self(last)}{items[-1]}"

    def titled(self, title: str, text: str) -> str:
        """A text after what it is called, or the one of both that there is."""
        return self("colon").join(filter(None, (title, text)))

    def _written(self, value: object) -> object:
        return self.number(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def of(tag: str) -> Words:
    """The words for a map in a language, a BCP 47 tag; the English ones where argmap has none for it.

    >>> of("de-CH").language, of("FR").language, of("pt").language
    ('de', 'fr', 'en')
    """
    primary = tag.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return _loaded(primary if primary in LANGUAGES else "en")


@cache
def _loaded(language: str) -> Words:
    return Words(language, import_module(f"argmap.words.{language}").WORDS)


ENGLISH = of("en")
