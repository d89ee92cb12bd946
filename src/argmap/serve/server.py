"""The server: a thread for each connection, within limits."""

from __future__ import annotations

import socket
import socketserver
import threading
from contextlib import suppress
from typing import Any

from argmap.errors import OptionError
from argmap.files import reason
from argmap.serve.answers import Answers
from argmap.serve.doors import in_url, is_loopback

MOST_CONNECTIONS = 600
"""So many connections are open at once; those from this machine itself may be more."""
MOST_SILENT = 64
"""So many may have asked nothing yet; with more, those are closed that have been silent longest."""


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Hands each connection to a thread of its own, within limits."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    allow_reuse_address = hasattr(socket, "AF_UNIX")  # elsewhere it would let others take over the port

    def __init__(self, address: str, port: int, answers: Answers) -> None:
        """Listen.

        Args:
            address: the address of this machine to listen at.
            port: the port; 0 takes a free one.
            answers: answers a connection.

        Raises:
            OptionError: the address is not one of this machine, or the port is taken.
        """
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._answers = answers
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._silent: dict[socket.socket, None] = {}
        try:
            super().__init__((address, port), socketserver.BaseRequestHandler)
        except OSError as error:
            where = in_url(address, port) if port else address
            raise OptionError(f"cannot listen at {where}: {reason(error)}") from None

    @property
    def port(self) -> int:
        """The port that it listens at."""
        return int(self.server_address[1])

    def finish_request(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the base class gives it
        """Answer a connection; where the other end is gone, there is nothing to answer."""
        with suppress(OSError):
            self._answers.answer(request, lambda: self._heard(request))

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a connection a thread, if there is room."""
        with self._lock:
            is_full = len(self._open) >= MOST_CONNECTIONS and not is_loopback(client_address[0])
            oldest = next(iter(self._silent)) if len(self._silent) >= MOST_SILENT else None
            if not is_full:
                self._open.add(request)
                self._silent[request] = None
        if oldest is not None:
            self._hang_up(oldest)
        if is_full:
            self.shutdown_request(request)
        else:
            super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        self._heard(request)
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def _heard(self, request: socket.socket) -> None:
        """Note that a connection has asked something."""
        with self._lock:
            self._silent.pop(request, None)

    def _hang_up(self, request: socket.socket) -> None:
        """Wake the thread of a connection, which then ends it."""
        self._heard(request)
        with suppress(OSError):
            request.shutdown(socket.SHUT_RDWR)
