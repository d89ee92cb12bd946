"""What the fields of the nouns are made of: their kinds, their metadata, and values that cannot be changed."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, Protocol, TypeAlias, TypeVar, runtime_checkable

import attrs

K = TypeVar("K")
V = TypeVar("V")


class FrozenDict(dict[K, V]):
    """A dict that cannot be changed, so that a frozen noun really is; it hashes, copies and pickles."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be changed")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[FrozenDict[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)


class Plain(str):
    """A scalar of an `x-` key that was written without quotes: other tools may read a number or a date in it."""

    __slots__ = ()


@attrs.frozen
class LiteralName:
    """A name that is whole: that of a body, or of a person without a family name. No part of it is ever left out.

    In `authors` and `editors` of a `Source` it stands where a text would; `{"literal": "World Bank"}` is the same.

    Attributes:
        literal: the name.
    """

    literal: str

    def __str__(self) -> str:
        return self.literal


Name: TypeAlias = str | LiteralName | Mapping[str, str]
"""What may be given for a name."""


@runtime_checkable
class Named(Protocol):
    """What has an id: a node, a question, a source, a scheme. It may be given where an id is wanted."""

    @property
    def id(self) -> str:
        """Its id."""


class Kind(enum.Enum):
    """What a field holds; the value says so in words."""

    TEXT = "a text"
    ID = "an id"
    IDS = "an id or a list of ids"
    TEXTS = "a text or a list of texts"
    NAMES = "a name or a list of names"
    FLAG = "true or false"
    NUMBER = "a number from 0 to 1"
    STANDARD = "a standard of proof"
    TABLE = "names, each with a text"
    ID_TABLE = "names, each with an id"


READ_IT = "`argmap.load(path)` reads a map"
"""What to do where a path, or a text, is given instead of a map."""
EMPTY: FrozenDict[Any, Any] = FrozenDict()


def expect(value: object, kind: Any, advice: str = "") -> None:
    """Complain at once of an argument that is of another kind.

    Args:
        value: the argument.
        kind: the class, or the union of classes, that it should be of.
        advice: what to do instead.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(value, kind):
        wanted = " or ".join(one.__name__ for one in getattr(kind, "__args__", (kind,)))
        raise TypeError(f"expected {wanted}, not {value!r:.100}{advice and f'; {advice}'}")


def as_tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    """A list of texts as a tuple; one text is a list of one."""
    if value.__class__ is tuple:
        return value
    return (value,) if isinstance(value, str) else tuple(value)


def as_names(value: Name | Iterable[Name]) -> tuple[str | LiteralName, ...]:
    """A list of names as a tuple; one name is a list of one, and `{"literal": name}` a `LiteralName`."""
    names = (value,) if isinstance(value, str | LiteralName | Mapping) else value
    return tuple(LiteralName(**name) if isinstance(name, Mapping) else name for name in names)


def as_share(value: object) -> float:
    """A weight or a confidence as it counts: 1 if there is none, or something else than a number from 0 to 1."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else 1.0


def as_table(value: Mapping[str, Any]) -> FrozenDict[str, Any]:
    """A mapping that cannot be changed."""
    return value if isinstance(value, FrozenDict) else FrozenDict(value)


def about(doc: str, kind: Kind, *, required: bool = False, suggested: tuple[str, ...] = ()) -> dict[str, Any]:
    """The metadata of a field that a file may hold: its kind, what it means, whether it must be there.

    `suggested` are the values that an editor may propose; any other will do as well.
    """
    return {"kind": kind, "doc": doc, "required": required, "suggested": suggested}


def field(
    doc: str,
    kind: Kind = Kind.TEXT,
    *,
    required: bool = False,
    suggested: tuple[str, ...] = (),
    kw_only: bool = True,
    **how: Any,
) -> Any:
    """A field that holds one value; optional ones are `None`, flags `False`, unless `default` says otherwise."""
    if not required:
        how.setdefault("default", False if kind is Kind.FLAG else None)
    return attrs.field(kw_only=kw_only, metadata=about(doc, kind, required=required, suggested=suggested), **how)
