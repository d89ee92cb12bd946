"""Which rules run: selectors are codes, prefixes of codes, names, and `ALL`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from argmap.diagnostics import Rule
from argmap.errors import UnknownRuleError
from argmap.fields import as_tuple, expect
from argmap.reading.suggestions import Suggestions


def names(rules: Iterable[Rule]) -> Suggestions:
    """Finds the code or name that was probably meant by a selector."""
    return Suggestions((known for one in rules for known in (one.code, one.name, *one.aliases)), alike=0.7)


_CODE = r"(?a)(?P<letters>[A-Z]{2,8})(?P<digits>\d{0,3})"


def _is_named(one: Rule, word: str) -> bool:
    """Whether a word is the code or the name of a rule, or one that it had before."""
    return word.casefold() in {known.casefold() for known in (one.code, one.name, *one.aliases)}


def _begins(code: str, start: str) -> bool:
    """Whether a code begins so, with all its letters: `AM2` begins `AM204`, and `A` does not."""
    return code.startswith(start) and code[len(start) :].isdigit()


def matching(rules: Sequence[Rule], selector: str, near: Suggestions | None = None) -> list[Rule]:
    """The rules that a selector names, in order of code; `near` are the `names` of the rules, for many selectors.

    Raises:
        UnknownRuleError: it names none; the message suggests what was meant.
    """
    expect(selector, str, "name rules by texts, such as their `code`")
    word = selector.strip()
    code = word.upper()
    if code == "ALL":
        return list(rules)
    is_code = re.fullmatch(_CODE, code) is not None
    found = [one for one in rules if _is_named(one, word) or (is_code and _begins(one.code, code))]
    if not found:
        advice = (near or names(rules)).near(word) or "`argmap rule` lists them"
        raise UnknownRuleError(f"unknown rule {selector!r}; {advice}")
    return found


def choose(
    rules: Sequence[Rule],
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> frozenset[str]:
    """The codes of the rules to run: those selected (by default all but information rules), and those not ignored.

    Where a rule is both selected and ignored, the longer selector wins, and of equals `ignore`. Rules that are
    `by_name` are selected by nothing shorter than their code or name.
    """
    chosen = {one.code: 0 for one in rules if one.on_by_default} if select is None else {}
    for selector in (*as_tuple(select or ()), *as_tuple(extend_select)):
        for one in matching(rules, selector):
            if one.by_name and not _is_named(one, selector.strip()):
                continue
            chosen[one.code] = max(chosen.get(one.code, 0), _weight(selector))
    for selector in as_tuple(ignore):
        for one in matching(rules, selector):
            if _weight(selector) >= chosen.get(one.code, 0):
                chosen.pop(one.code, None)
    return frozenset(chosen)


def _weight(selector: str) -> int:
    """How exactly a selector speaks: `ALL` least, a name or a whole code most."""
    word = selector.strip().upper()
    if word == "ALL":
        return 1
    found = re.fullmatch(_CODE, word)
    return 2 + (3 if found is None else len(found["digits"]))
