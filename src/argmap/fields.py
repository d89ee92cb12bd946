"""What the fields of the nouns are made of: their kinds, their metadata, and values that cannot be changed."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from functools import cache
from operator import attrgetter
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

    In `authors` and `editors` of a `Source` it takes the place of a text; `{"literal": "World Bank"}` is the same.

    Attributes:
        literal: the name.
    """

    literal: str

    def __attrs_post_init__(self) -> None:
        expect(self.literal, str)

    def __str__(self) -> str:
        return self.literal


Name: TypeAlias = str | LiteralName | Mapping[str, str]
"""What may be given for a name."""


@runtime_checkable
class Named(Protocol):
    """What has an id: a node, a question, a source, a scheme. It may be given wherever an id is expected."""

    @property
    def id(self) -> str:
        """Its id."""


Id: TypeAlias = str | Named
"""What may be given for an id."""


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
UNORDERED = (set, frozenset)
"""What is not a list of texts: the order of an author would be lost."""
_TEXTUAL = (Kind.TEXT, Kind.ID, Kind.STANDARD)
_HOLDING = (Kind.IDS, Kind.TEXTS, Kind.NAMES, Kind.TABLE, Kind.ID_TABLE)


def expect(value: object, kind: Any, advice: str = "") -> None:
    """Refuse an argument of the wrong kind at once.

    Args:
        value: the argument.
        kind: the class, or the union of classes, that it should be of.
        advice: what to do instead.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(value, kind):
        wanted = " or ".join(
            "None" if one is type(None) else one.__name__ for one in getattr(kind, "__args__", (kind,))
        )
        raise TypeError(f"expected {wanted}, not {value!r:.100}{advice and f'; {advice}'}")


def as_whole(name: str, value: object) -> int:
    """A whole number, of whichever library, as an `int`.

    Raises:
        TypeError: it is not; a truth value is none.
    """
    from numbers import Integral  # noqa: PLC0415 - most functions take no whole numbers

    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name}: expected a whole number, not {value!r:.100}")
    return int(value)


def id_in(value: Id) -> str:
    """The id that is meant: the id itself, or that of a node, a question, a source or a scheme.

    Raises:
        TypeError: it is none of them.
    """
    if isinstance(value, str):
        return value
    id_ = getattr(value, "id", None)
    if not isinstance(id_, str):
        raise TypeError(f"expected an id, or a node, question or source, not {value!r:.100}")
    return id_


def as_id(value: Id | None) -> str | None:
    """An id; of a node, a question, a source or a scheme its own. Anything else is kept, to be reported."""
    if value is None or isinstance(value, str):
        return value
    other: Any = value
    return getattr(other, "id", other)  # type: ignore[no-any-return]


def as_tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    """A list of texts as a tuple; one text is a list of one. Anything else is kept, to be reported."""
    if value.__class__ is tuple:
        return value
    if isinstance(value, str):
        return (value,)
    found: Any = value
    return tuple(found) if isinstance(found, Iterable) and not isinstance(found, UNORDERED) else found


def as_ids(value: Id | Iterable[Id]) -> tuple[str, ...]:
    """Ids as a tuple; one is a list of one, and for a node, a question, a source or a scheme its id is taken."""
    found: Any = value
    if found.__class__ is not tuple:
        found = (as_id(found),) if hasattr(found, "id") else as_tuple(found)
    if not isinstance(found, tuple) or _holds_texts(found):
        return found  # type: ignore[no-any-return]
    return tuple([as_id(one) for one in found])  # type: ignore[misc]


def ids_in(value: Id | Iterable[Id]) -> tuple[str, ...]:
    """The ids that are meant by an argument: one or several, or what has them; those of a set are sorted.

    Raises:
        TypeError: something in it has no id.
    """
    given: Any = value
    if isinstance(given, str) or hasattr(given, "id"):  # faster than to ask whether it is `Named`
        return (id_in(given),)
    if not isinstance(given, Iterable):
        raise TypeError(f"expected an id or several, not {value!r:.100}")
    found = map(id_in, given)
    return tuple(sorted(found) if isinstance(value, UNORDERED) else found)


def as_names(value: Name | Iterable[Name]) -> tuple[str | LiteralName, ...]:
    """A list of names as a tuple; one is a list of one, and `{"literal": name}` a `LiteralName`; else it is kept."""
    names: Any = (value,) if isinstance(value, str | LiteralName | Mapping) else value
    if not isinstance(names, Iterable):
        return names  # type: ignore[no-any-return]
    return tuple(LiteralName(**name) if isinstance(name, Mapping) else name for name in names)


def as_share(value: object) -> float:
    """A weight or a confidence as it counts: 1 if there is none, or something else than a number from 0 to 1."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else 1.0


def as_table(value: Mapping[str, Any]) -> FrozenDict[str, Any]:
    """A mapping that cannot be changed. Anything else is kept, to be reported."""
    return value if isinstance(value, FrozenDict) or not isinstance(value, Mapping) else FrozenDict(value)


def as_extra(value: Mapping[str, Any]) -> FrozenDict[str, Any]:
    """Further keys of a noun, as a mapping that cannot be changed.

    Raises:
        TypeError: it is not a mapping.
    """
    if value.__class__ is not FrozenDict:
        expect(value, Mapping, "`extra` holds names, such as `x-status`, each with a value")
    return as_table(value)


def as_id_table(value: Mapping[Any, Id]) -> FrozenDict[str, str]:
    """A mapping from names, or what has an id, to ids; it cannot be changed."""
    given: Any = value
    if given.__class__ is FrozenDict or not isinstance(given, Mapping):
        return given
    pairs: Any = [(as_id(key), as_id(one)) for key, one in given.items()]
    return FrozenDict(pairs)


def fits(value: Any, kind: Kind) -> bool:
    """Whether a value is of a kind; any text will do for a standard."""
    match kind:
        case Kind.TEXT | Kind.ID | Kind.STANDARD:
            return isinstance(value, str)
        case Kind.IDS | Kind.TEXTS:
            return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        case Kind.NAMES:
            return isinstance(value, tuple) and all(isinstance(item, str | LiteralName) for item in value)
        case Kind.FLAG:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, float | int) and not isinstance(value, bool)
        case Kind.TABLE | Kind.ID_TABLE:
            return isinstance(value, dict) and all(isinstance(text, str) for pair in value.items() for text in pair)


def checked(noun: Any, *_: object) -> None:
    """Refuse a field of the wrong kind at once; a validator of the last field.

    Large maps are made of many nouns: those whose fields have types that were found right before are looked at fast.

    Raises:
        TypeError: one is.
    """
    kind = noun.__class__
    values, first = _getter(kind)
    found = values(noun)
    types = (kind, *map(type, found))
    if types not in _RIGHT or not all(map(_holds_texts, found[first:])):
        _check(noun)
        _RIGHT.add(types)


def _holds_texts(value: Any) -> bool:
    """Whether it is a tuple of plain texts, or a table without any, as in most nouns: it needs no other look."""
    if value.__class__ is not tuple:
        return value.__class__ is FrozenDict and not value
    for one in value:  # noqa: SIM110 - half the time of `all`
        if one.__class__ is not str:
            return False
    return True


_RIGHT: set[tuple[type, ...]] = set()
"""A noun and the types of its values, for those that were found right; there are few."""


def _check(noun: Any) -> None:
    """Look at each field of a noun.

    Raises:
        TypeError: one is of another kind than it holds.
    """
    for name, kind, is_required in _kinds(noun.__class__):
        value = getattr(noun, name)
        if not fits(value, kind) and (value is not None or is_required):
            raise TypeError(f"{_called(noun)}: {name!r} must be {kind.value}, not {value!r:.100}{_hint(value, kind)}")


@cache
def _kinds(noun: type) -> tuple[tuple[str, Kind, bool], ...]:
    """The fields of a noun, its id first: of each its kind, and whether it must be there."""
    fields = attrs.fields(noun)
    own = [(one.name, one.metadata["kind"], one.default is not None) for one in fields if "kind" in one.metadata]
    return (*([("id", Kind.ID, True)] if hasattr(fields, "id") else []), *own)


@cache
def _getter(noun: type) -> tuple[attrgetter[Any], int]:
    """What gives the values of a noun, its lists and tables last, and the number of those before them."""
    scalars = [name for name, kind, _ in _kinds(noun) if kind not in _HOLDING]
    collections = [name for name, kind, _ in _kinds(noun) if kind in _HOLDING]
    return attrgetter(*scalars, *collections), len(scalars)


def shown(noun: Any) -> str:
    """How attrs shows what it has made the class of: its name, and all fields.

    To make such a function for a class, as attrs does, takes a fifth of the time in which the class is made.
    """
    fields = ", ".join(f"{one.name}={getattr(noun, one.name)!r}" for one in attrs.fields(noun.__class__) if one.repr)
    return f"{noun.__class__.__qualname__}({fields})"


def _called(noun: Any) -> str:
    name = type(noun).__name__
    return f"{name} {noun.id!r:.100}" if isinstance(getattr(noun, "id", None), str) else name


def _hint(value: object, kind: Kind) -> str:
    """What to do about a value of another kind."""
    if kind in _TEXTUAL and (isinstance(value, int | float) or hasattr(value, "isoformat")):
        return f"; write {str(value)!r}"
    if kind is Kind.NUMBER and hasattr(value, "__float__") and not isinstance(value, bool):
        return f"; write {float(value)!r}"
    return "; a set has no order: write a list" if isinstance(value, UNORDERED) else ""


def about(
    doc: str, kind: Kind = Kind.TEXT, *, required: bool = False, suggested: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The metadata of a field that a file may hold: its kind, what it means, whether it must be there.

    `suggested` are the values that an editor may propose; any other will do as well.
    """
    return {"kind": kind, "doc": doc, "required": required, "suggested": suggested}
