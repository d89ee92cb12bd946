"""Requests as strangers send them: read within limits of size and time, and refused where they are not plain.

A connection has one request, so that nothing that follows can be taken for another.
"""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Mapping
from http import HTTPStatus

import attrs

MOST_HEAD = 16_384
MOST_BODY = 16_384
PATIENCE = 8.0
"""Seconds in which all of a request must have come."""
_END = b"\r\n\r\n"
_LINE = re.compile(r"([A-Z]{1,10}) (/[!-~]{0,200}) HTTP/1\.[01]")
_HEADER = re.compile(r"([\w!#$%&'*+.^`|~-]+):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)", re.ASCII)
_LENGTH = re.compile(r"\d{1,5}", re.ASCII)
_ONCE = ("host", "origin", "content-length", "content-type", "sec-fetch-site", "sec-fetch-mode")


class RefusedError(Exception):
    """A request that is not answered as it wants to be, and the status that says why."""

    def __init__(self, status: HTTPStatus, why: str = "") -> None:
        """Take the status, and a sentence."""
        super().__init__(why or status.phrase)
        self.status = status


@attrs.frozen
class Asked:
    """A request.

    Attributes:
        method: the method, such as `GET`.
        path: what is asked for, as it was sent.
        headers: the headers, by name in small letters; of those that matter none comes twice.
        body: the body.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""

    def header(self, name: str) -> str:
        """Give a header; empty if it is not there."""
        return self.headers.get(name, "")


def read_request(connection: socket.socket) -> Asked:
    """Read a request.

    Raises:
        RefusedError: it is too large, does not come in time, or is not plain.
        OSError: the other end is gone.
    """
    deadline = time.monotonic() + PATIENCE
    data = b""
    while _END not in data:
        if len(data) > MOST_HEAD:
            raise RefusedError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        data += _part(connection, deadline)
    head, _, body = data.partition(_END)
    asked = _parsed(head)
    wanted = _length(asked)
    while len(body) < wanted:
        body += _part(connection, deadline)
    return attrs.evolve(asked, body=body[:wanted])


def _parsed(head: bytes) -> Asked:
    first, *lines = head.decode("latin-1").split("\r\n")
    line, fields = _LINE.fullmatch(first), [_HEADER.fullmatch(one) for one in lines]
    if len(head) > MOST_HEAD:
        raise RefusedError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
    headers: dict[str, str] = {}
    for field in fields:
        if field is None or (name := field[1].lower()) == "transfer-encoding" or (name in _ONCE and name in headers):
            raise RefusedError(HTTPStatus.BAD_REQUEST)
        headers[name] = field[2].strip()
    if line is None:
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return Asked(line[1], line[2], headers)


def _length(asked: Asked) -> int:
    """How long the body is; only what is posted has one."""
    length = asked.header("content-length")
    if asked.method != "POST":
        if length not in {"", "0"}:
            raise RefusedError(HTTPStatus.BAD_REQUEST)
        return 0
    if _LENGTH.fullmatch(length) is None or int(length) > MOST_BODY:
        raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE if length.isdecimal() else HTTPStatus.LENGTH_REQUIRED)
    return int(length)


def _part(connection: socket.socket, deadline: float) -> bytes:
    """What has come by now; there is an end to waiting, however slowly it comes."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT)
    connection.settimeout(left)
    try:
        data = connection.recv(4096)
    except TimeoutError:
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT) from None
    if not data:
        raise ConnectionAbortedError
    return data
