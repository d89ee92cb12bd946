"""What the server answers: the page, its findings, news, and to a presenter also steps and places to open."""

from __future__ import annotations

import gzip
import json
import os
import re
import socket
from collections.abc import Callable, Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import attrs

from argmap.errors import internal
from argmap.files import reason, resolved
from argmap.files.regular import open_regular
from argmap.serve.doors import Role, Tokens, is_loopback, names_of, reached_at, url
from argmap.serve.editors import Editor
from argmap.serve.feed import Feed, News, Step
from argmap.serve.requests import Asked, RefusedError, read_request
from argmap.serve.viewing import Served

_SENDING = 20.0
"""Seconds in which whoever reads has to take an answer."""
_TAKING = 8.0
"""Seconds in which whoever waits for news has to take them."""
_BEAT = 5.0
"""Seconds after which a word is sent even without news, so that it is noticed who is gone."""
_ROUTE = re.compile(r"/([a-z0-9]{1,64})/(|state|events|step|open)")
_METHODS = {"": "GET", "state": "GET", "events": "GET", "step": "POST", "open": "POST"}
_STEP = {
    "at": re.compile(r"(#[ns]-[^\x00-\x20\"<>\\^`{|}\x7f]{1,500})?"),
    "blanks": re.compile(r"[a-z]{1,16}"),
    "shown": re.compile(r"[^\x00-\x1f\"<>\x7f]{0,4000}"),
    "by": re.compile(r"[a-z0-9]{1,32}"),
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_HTML, _JSON, _TEXT = "text/html; charset=utf-8", "application/json", "text/plain; charset=utf-8"
_WHOLE_ADDRESS = "This is argmap. Open the whole address that `argmap serve` has printed."


@attrs.frozen
class Answers:
    """Answers requests.

    Attributes:
        served: the map.
        feed: what there is to see.
        address: the address that the server listens at.
        tokens: who may ask.
        editor: what opens places, if that is wanted.
    """

    served: Served
    feed: Feed
    address: str
    tokens: Tokens = attrs.field(factory=Tokens)
    editor: Editor | None = None

    def viewers(self, port: int) -> str:
        """Give the URL for viewers of a server that listens at a port."""
        _, there = reached_at(self.address)
        return url(there, port, self.tokens.viewer)

    def answer(self, connection: socket.socket, heard: Callable[[], None]) -> None:
        """Read the one request of a connection, and answer it.

        Args:
            connection: the connection.
            heard: called when the request has come.

        Raises:
            OSError: the other end is gone, or too slow.
        """
        try:
            self._answered(connection, heard)
        except RefusedError as refusal:
            connection.settimeout(_SENDING)
            _send(connection, refusal.status, _TEXT, str(refusal))
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - one request ends, the server goes on
            _send(connection, HTTPStatus.INTERNAL_SERVER_ERROR, _TEXT, internal(error))

    def _answered(self, connection: socket.socket, heard: Callable[[], None]) -> None:
        asked = read_request(connection)
        heard()
        connection.settimeout(_SENDING)
        role, what = self._admitted(asked, connection)
        answers = {
            "": self._page,
            "state": self._state,
            "events": self._events,
            "step": self._step,
            "open": self._open,
        }
        answers[what](asked, role, connection)

    def _admitted(self, asked: Asked, connection: socket.socket) -> tuple[Role, str]:
        """Who asks, and for what, if a browser asks by the server's own name and on behalf of its own page.

        Raises:
            RefusedError: somebody else asks, or for something else.
        """
        address, port = connection.getsockname()[:2]
        host = asked.header("host").lower()
        if host not in names_of(address, port):
            raise RefusedError(HTTPStatus.MISDIRECTED_REQUEST, _WHOLE_ADDRESS)
        route = _ROUTE.fullmatch(asked.path)
        role = self.tokens.role(route[1]) if route else None
        if route is None or role is None:
            raise RefusedError(HTTPStatus.NOT_FOUND, _WHOLE_ADDRESS)
        if asked.method != _METHODS[route[2]]:
            raise RefusedError(HTTPStatus.METHOD_NOT_ALLOWED)
        if not _is_own(asked, host):
            raise RefusedError(HTTPStatus.FORBIDDEN, "Another page asks.")
        return role, route[2]

    def _page(self, asked: Asked, _: Role, connection: socket.socket) -> None:
        number, plain = self.feed.page
        page = plain.replace("<head>", f'<head>\n<meta name="page" content="{number}">', 1)
        if "gzip" in asked.header("accept-encoding") and not is_loopback(connection.getpeername()[0]):
            _send(connection, HTTPStatus.OK, _HTML, _packed(page), {"Content-Encoding": "gzip"})
        else:
            _send(connection, HTTPStatus.OK, _HTML, page)

    def _state(self, _: Asked, role: Role, connection: socket.socket) -> None:
        number, view = self.feed.view
        told = {"state": number, "role": role, "editor": self._may_open(role, connection), **view.told()}
        told["viewers"] = self.viewers(connection.getsockname()[1]) if role is Role.PRESENTER else ""
        _send(connection, HTTPStatus.OK, _JSON, json.dumps(told))

    def _may_open(self, role: Role, connection: socket.socket) -> bool:
        """Whether somebody may open places: who presents, on this machine."""
        peer, own = connection.getpeername()[0], connection.getsockname()[0]
        return self.editor is not None and role is Role.PRESENTER and (is_loopback(peer) or peer == own)

    def _events(self, _: Asked, role: Role, connection: socket.socket) -> None:
        presents = role is Role.PRESENTER
        with self.feed.attending(presents=presents) as has_room:
            if not has_room:
                raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "There is no room for more viewers.")
            connection.settimeout(_TAKING)
            connection.sendall(_head(HTTPStatus.OK, "text/event-stream", {}) + b"retry: 1000\n\n")
            known: News | None = None
            while known is None or not known.ended:
                news = self.feed.news(known, _BEAT, presents=presents)
                told = json.dumps(attrs.asdict(news))
                connection.sendall(b":\n\n" if news == known else f"data: {told}\n\n".encode())
                known = news

    def _step(self, asked: Asked, role: Role, connection: socket.socket) -> None:
        record = _record(asked, black=bool, **dict.fromkeys(_STEP, str))
        if role is not Role.PRESENTER:
            raise RefusedError(HTTPStatus.FORBIDDEN)
        if not all(pattern.fullmatch(record[name]) for name, pattern in _STEP.items()):
            raise RefusedError(HTTPStatus.BAD_REQUEST)
        self.feed.move(Step(**record))
        _send(connection, HTTPStatus.NO_CONTENT, _TEXT, "")

    def _open(self, asked: Asked, role: Role, connection: socket.socket) -> None:
        record = _record(asked, state=int, spot=int)
        if self.editor is None or not self._may_open(role, connection):
            raise RefusedError(HTTPStatus.FORBIDDEN)
        number, view = self.feed.view
        if record["state"] != number or not 0 <= record["spot"] < len(view.spots):
            raise RefusedError(HTTPStatus.CONFLICT, "The map has changed.")
        spot = view.spots[record["spot"]]
        self._refuse_outside(spot.file)
        try:
            self.editor.open(spot.file, spot.line, spot.column)
        except OSError as error:
            raise RefusedError(HTTPStatus.BAD_GATEWAY, reason(error)) from None
        _send(connection, HTTPStatus.NO_CONTENT, _TEXT, "")

    def _refuse_outside(self, file: str) -> None:
        """Refuse a file that is no longer what it was: a regular file of the project, and no link.

        Raises:
            RefusedError: it is something else now.
        """
        root = self.served.root
        try:
            leads_to = resolved(os.path.relpath(file, root), root)
            open_regular(leads_to, follow=False).close()
        except (OSError, ValueError) as error:
            raise RefusedError(HTTPStatus.FORBIDDEN, reason(error) if isinstance(error, OSError) else "") from None
        if leads_to != file:
            raise RefusedError(HTTPStatus.FORBIDDEN, "It is a link now.")


def _is_own(asked: Asked, host: str) -> bool:
    """Whether a browser asks on behalf of the page itself, or because somebody opens it."""
    origin, site = asked.header("origin"), asked.header("sec-fetch-site")
    if asked.method == "POST":
        return origin == f"http://{host}" and asked.header("content-type") == _JSON
    opens = asked.header("sec-fetch-mode") in {"", "navigate"}
    return origin in {"", f"http://{host}"} and (site in {"", "none", "same-origin"} or opens)


def _record(asked: Asked, **types: type) -> dict[str, Any]:
    """What was posted: these values, of these types, and nothing else.

    Raises:
        RefusedError: it is something else.
    """
    try:
        found = json.loads(asked.body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or {key: type(value) for key, value in found.items()} != types:
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return found


@lru_cache(maxsize=2)
def _packed(page: str) -> bytes:
    return gzip.compress(page.encode(), 6, mtime=0)


def _head(status: HTTPStatus, kind: str, more: Mapping[str, str]) -> bytes:
    headers = {"Content-Type": kind, **_HEADERS, **more}
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _send(
    connection: socket.socket,
    status: HTTPStatus,
    kind: str,
    content: str | bytes,
    more: Mapping[str, str] | None = None,
) -> None:
    data = content.encode() if isinstance(content, str) else content
    allowed = {"Allow": "GET, POST"} if status is HTTPStatus.METHOD_NOT_ALLOWED else {}
    connection.sendall(_head(status, kind, {"Content-Length": str(len(data)), **allowed, **(more or {})}) + data)
