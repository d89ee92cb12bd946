"""A small client of the language server protocol, enough to write a map as an editor does."""

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

PROGRAM = "yaml-language-server"
NODE_MODULES = Path(__file__).parents[2] / "node_modules" / ".bin"
PATIENCE = 120
"""Seconds after which a server that says nothing is given up, so that no run hangs."""


class Editor:
    """A client over stdio, in a folder. `settings` are what the server is told when it asks."""

    def __init__(self, program, folder, settings):
        self._settings = settings
        self._folder = folder
        self._messages = queue.Queue()
        self._published = {}
        self._configured = False
        self._last_id = 0
        self._process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self._listen, daemon=True).start()
        client = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        self.ask("initialize", processId=os.getpid(), rootUri=folder.as_uri(), capabilities=client)
        self._tell("initialized")
        while not self._configured:
            self._handle(self._next())

    def open(self, name, text):
        """Open a file and wait for what the server finds in it: its diagnostics."""
        document = {"uri": self._uri(name), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        while document["uri"] not in self._published:
            self._handle(self._next())
        return self._published[document["uri"]]

    def at(self, what, name, line, character):
        """Ask for a `completion` or `hover` at a place; lines and columns count from 0."""
        position = {"line": line, "character": character}
        return self.ask(f"textDocument/{what}", textDocument={"uri": self._uri(name)}, position=position)

    def ask(self, method, **params):
        """Send a request and wait for its answer."""
        self._last_id += 1
        self._send({"id": self._last_id, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._last_id and "method" not in message:
                return message["result"]
            self._handle(message)

    def close(self):
        """End the server, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()

    def _uri(self, name):
        return (self._folder / name).as_uri()

    def _tell(self, method, **params):
        self._send({"method": method, "params": params})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _next(self):
        message = self._messages.get(timeout=PATIENCE)
        assert message is not None, "the language server has ended"
        return message

    def _handle(self, message):
        """Keep diagnostics, and answer the server's own questions."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            self._configured |= message["method"] == "workspace/configuration"
            asked = message["params"].get("items", [])
            self._send({"id": message["id"], "result": [self._settings.get(item["section"]) for item in asked]})

    def _listen(self):
        """Take the server's messages apart, in a thread of its own; `None` is the end."""
        with self._process.stdout as stream:
            while line := stream.readline():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                elif not line.strip():
                    self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)


@pytest.fixture(scope="session")
def language_server():
    """The path of yaml-language-server; skips where it is not installed, unless the run must have it."""
    found = shutil.which(PROGRAM) or shutil.which(PROGRAM, path=NODE_MODULES)
    if found is None:
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {PROGRAM} is not installed")
        pytest.skip(f"{PROGRAM} (npm) is not installed")
    return found


@pytest.fixture(scope="session")
def edit(language_server):
    """Starts an editor in a folder, with these settings."""
    editors = []

    def start(folder, **settings):
        editors.append(Editor(language_server, folder, settings))
        return editors[-1]

    yield start
    for editor in editors:
        editor.close()
