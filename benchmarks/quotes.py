"""Checking 1,000 quotes against a source of 1 MB: exact quotes, near ones, and those that are not there.

Run: python benchmarks/quotes.py [quotes]
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator

from argmap.checks import check
from argmap.model import ArgumentMap, Evidence, Source

RULES = ["AM305", "AM306", "AM307"]
LETTERS = "eeeeeeetttttaaaaooooiiiinnnnssshhhrrrdlucmfwypvbgkjqxz"
SIZE = 1_000_000


def main(quotes: int) -> None:
    """Print the CPU seconds of each kind of quotes, and what was found."""
    draw = random.Random(7)
    vocabulary = ["".join(draw.choices(LETTERS, k=draw.randint(2, 10))) for _ in range(20_000)]
    chances = [1 / rank for rank in range(1, len(vocabulary) + 1)]

    def some(number: int) -> list[str]:
        return draw.choices(vocabulary, chances, k=number)

    words = some(SIZE // 5)
    text = typeset(words, draw)[:SIZE]
    quoted = text.split()[:-60]
    kinds: dict[str, Callable[[], str]] = {
        "exact": lambda: exact(quoted, draw.randint(5, 40), draw),
        "two parts": lambda: two_parts(quoted, draw),
        "brackets": lambda: bracketed(exact(quoted, draw.randint(12, 40), draw), draw),
        "brackets, one word changed": lambda: changed(
            bracketed(exact(quoted, draw.randint(12, 40), draw), draw), some(1)[0], draw
        ),
        "one word changed": lambda: changed(exact(quoted, draw.randint(8, 40), draw), some(1)[0], draw),
        "a typo in each third word": lambda: typos(exact(quoted, draw.randint(8, 40), draw), 3, draw),
        "short with a typo": lambda: typos(exact(quoted, draw.randint(2, 4), draw), 4, draw),
        "absent, words of the source": lambda: " ".join(some(draw.randint(5, 40))),
        "absent, common words alone": lambda: " ".join(draw.choices(vocabulary[:60], k=draw.randint(5, 40))),
        "absent, short": lambda: " ".join(some(draw.randint(1, 3)))[::-1],
        "absent, other words": lambda: " ".join(other(some(draw.randint(5, 40)))),
    }
    for kind, make in kinds.items():
        nodes = [Evidence(f"e{at}", "A text.", source="s", quote=make()) for at in range(quotes)]
        argument_map = ArgumentMap(title="T", nodes=nodes, sources=[Source("s", "S", text="s.txt")])
        start = time.process_time()
        report = check(argument_map, select=RULES, texts=lambda _: text.encode())
        took = time.process_time() - start
        found = [sum(one.code == code for one in report) for code in RULES]
        print(f"{kind:<28} {took:.2f} s CPU; " + ", ".join(map("{} {}".format, RULES, found)))


def typeset(words: list[str], draw: random.Random) -> str:
    """Words with sentences, lines and hyphens at line ends."""
    return "".join(_typeset(words, draw))


def _typeset(words: list[str], draw: random.Random) -> Iterator[str]:
    for at, word in enumerate(words):
        if at % 12 == 11 and len(word) > 5:
            yield f"{word[:3]}-\n{word[3:]} "
        else:
            yield word + draw.choice([". ", ", ", "\n", " — ", *[" "] * 16])


def exact(words: list[str], number: int, draw: random.Random) -> str:
    """A run of the words."""
    start = draw.randrange(len(words) - number)
    return " ".join(words[start : start + number])


def two_parts(words: list[str], draw: random.Random) -> str:
    """Two runs of the words, with an ellipsis between them."""
    start = draw.randrange(len(words) - 60)
    return f"{' '.join(words[start : start + 12])} […] {' '.join(words[start + 30 : start + 45])}"


def changed(quote: str, other_word: str, draw: random.Random) -> str:
    """The quote with another word in place of one."""
    words = quote.split()
    words[draw.randrange(len(words))] = other_word
    return " ".join(words)


def bracketed(quote: str, draw: random.Random) -> str:
    """The quote with a bracket for up to eight of its words in each third of it."""
    words = quote.split()
    third = len(words) // 3
    for start in (2 * third, third, 0):
        begin = start + draw.randrange(third - 1)
        words[begin : begin + draw.randint(0, min(8, start + third - 1 - begin))] = ["[a", "gloss]"]
    return " ".join(words)


def typos(quote: str, step: int, draw: random.Random) -> str:
    """The quote with a letter doubled in each so-manieth word."""
    words = quote.split()
    for at in range(0, len(words), step):
        place = draw.randrange(len(words[at]))
        words[at] = words[at][:place] + words[at][place] + words[at][place:]
    return " ".join(words)


def other(words: list[str]) -> list[str]:
    """Words that the source has not."""
    return [f"{word}zq" for word in words]


if __name__ == "__main__":
    main(*[int(argument) for argument in sys.argv[1:]] or [1_000])
