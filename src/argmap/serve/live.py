"""A map served: looked at anew with each change of its files, until somebody ends it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Mapping
from typing import Any

from argmap.files import LARGEST
from argmap.project.imports import project_of
from argmap.serve.answers import Answers
from argmap.serve.doors import address_of, is_loopback, reached_at, url
from argmap.serve.editors import Editor
from argmap.serve.feed import Feed
from argmap.serve.server import Server
from argmap.serve.viewing import Served, View, look
from argmap.serve.watching import Watch

_HALF_WRITTEN = 0.06
"""Seconds in which the rest of a file must come that seems to have an error because it is being written."""
_LOOKS = 5
"""So often at most: a file that changes all the time is shown as it is."""
_GOODBYE = 0.5
"""Seconds in which everybody is told that the server stops."""


class Live:
    """The live page of a map."""

    def __init__(
        self,
        path: str,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        editor: Editor | None = None,
        limit: int = LARGEST,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        """Listen; nobody is answered until it runs.

        Args:
            path: the file of the map.
            host: the address of this machine to listen at, `localhost` for this machine alone.
            port: the port; 0 takes a free one.
            editor: what opens places for the presenter.
            limit: the size of the largest file that is read, in bytes.
            options: how the map is drawn: options of pictures, by name.

        Raises:
            OptionError: the address is not one of this machine, or the port is taken.
        """
        real = os.path.realpath(path)
        root = project_of(os.path.dirname(real))  # noqa: PTH120
        self._served = Served(path=real, root=root, limit=limit, options=options or {})
        self._feed = Feed()
        self._address = address_of(host)
        self._answers = Answers(served=self._served, feed=self._feed, address=self._address, editor=editor)
        self._server = Server(self._address, port, self._answers)
        self._watch = Watch(real)
        self._view = View()
        self._ended = threading.Event()

    @property
    def presenter(self) -> str:
        """The address for whoever presents."""
        here, _ = reached_at(self._address)
        return url(here, self._server.port, self._answers.tokens.presenter)

    @property
    def viewers(self) -> str:
        """The address for those who look on."""
        return self._answers.viewers(self._server.port)

    @property
    def is_open(self) -> bool:
        """Whether other machines can reach it."""
        return not is_loopback(self._address)

    def end(self) -> None:
        """Have `run` end, which another thread runs."""
        self._ended.set()

    def run(self) -> None:
        """Serve until it is ended, or an exception such as that of Ctrl-C ends it."""
        self._look()
        serving = threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True)
        serving.start()
        try:
            while not self._ended.wait(self._watch.pause):
                if self._watch.has_changed():
                    self._look()
        finally:
            self._feed.end(_GOODBYE)
            self._server.shutdown()
            self._server.server_close()

    def _look(self) -> None:
        """Look at the files, and show what there is to see; what is half written is looked at again."""
        for _ in range(_LOOKS):
            begun = time.time_ns()
            view = look(self._served, self._view)
            if view.broken is None:
                break
            time.sleep(_HALF_WRITTEN)
            if not self._watch.has_changed():
                break
        self._view = view
        self._watch.follow(view.watched, begun)
        self._feed.show(view)
