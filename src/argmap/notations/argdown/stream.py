"""Tokens with a look at the next one."""

from __future__ import annotations

from argmap.notations.argdown.tokens import Scanner, Sort, Token


class Stream:
    """The tokens of a text, taken one by one.

    Attributes:
        front: the frontmatter; `None` without one.
        shortcodes: the shortcodes that are known; more can be added at the beginning.
        cut: where comments begin and end that were meant as addresses.
        after_empty: whether an empty line stands before it.
    """

    def __init__(self, text: str) -> None:
        """Begin at the first token."""
        scanner = Scanner(text)
        self.front = scanner.front()
        self.shortcodes = scanner.shortcodes
        self.cut = scanner.cut
        self._tokens = scanner.tokens()
        self._is_begun = False
        self._next: Token | None = None
        self.after_empty = self.front is None

    @property
    def next(self) -> Token | None:
        """The token that comes next; `None` at the end."""
        if not self._is_begun:
            self._is_begun, self._next = True, next(self._tokens, None)
        return self._next

    def pop(self) -> Token:
        """Take the next token.

        Raises:
            StopIteration: there is none.
        """
        token = self.next
        if token is None:
            raise StopIteration
        if token.sort is not Sort.NEWLINE:
            self.after_empty = token.sort is Sort.EMPTY
        self._next = next(self._tokens, None)
        return token

    def take(self, sort: Sort) -> Token | None:
        """Take the next token if it is of a sort; ends of lines before it are passed over."""
        return self.pop() if self.next is not None and self.next.sort is sort else None
