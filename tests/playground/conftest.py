"""One playground, built once, behind a server that notes what is asked for, and open in one page of Chromium."""

import functools
import http.server
import os
import sys
import threading
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "docs"), str(ROOT / "docs" / "playground")]
TOOLS = ("pyodide", "esbuild", "@codemirror/view")
BOOT = 240_000


def _modules():
    modules = Path(os.environ.get("ARGMAP_NODE_MODULES", "")) / "node_modules"
    missing = [name for name in TOOLS if not (modules / name).is_dir()]
    if missing and os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {', '.join(missing)} are missing")
    if missing:
        pytest.skip(f"{', '.join(missing)} (npm) are missing")
    return modules


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The playground, as `python docs/playground.py` builds it."""
    modules = _modules()
    import playground

    target = tmp_path_factory.mktemp("site") / "playground"
    playground.build(target, modules)
    return target


class Server:
    """A server of files on one port, which can be stopped and started again."""

    def __init__(self, folder):
        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                """Say nothing."""

        self._handler = functools.partial(Handler, directory=str(folder))
        self.port = 0
        self.start()

    def start(self):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), self._handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/"


@pytest.fixture(scope="session")
def server(folder):
    """The server of the playground."""
    server = Server(folder)
    yield server
    server.stop()


@attrs.frozen
class Playground:
    """The open playground, with what it asked for and what went wrong in it."""

    page: object
    server: Server
    requests: list
    trouble: list

    def __getattr__(self, name):
        return getattr(self.page, name)

    def ready(self):
        """Wait for Python."""
        self.page.wait_for_selector("body[data-ready]", timeout=BOOT)

    def ask(self, kind, **given):
        """What Python in the browser answers."""
        return self.page.evaluate("([kind, given]) => playground.ask(kind, given)", [kind, given])

    def write(self, text):
        """Have a text in the editor, and wait until it was checked and drawn."""
        self.page.evaluate("text => playground.begin(text)", text)
        self.settle(text)

    def settle(self, text=None):
        """Wait until the text in the editor was checked."""
        self.page.wait_for_function("() => playground.isSettled()", timeout=60_000)
        assert text is None or self.text() == text

    def text(self):
        """The text in the editor."""
        return self.page.evaluate("() => playground.text()")

    def state(self):
        """What is said of the map."""
        return self.page.locator("#state").inner_text()

    def open_files(self, *files):
        """Open files, as the button does."""
        with self.page.expect_file_chooser() as chooser:
            self.page.get_by_role("button", name="Open …").click()
        chooser.value.set_files([{"name": name, "mimeType": "", "buffer": data} for name, data in files])


@pytest.fixture(scope="session")
def context(browser):
    """A profile of a person who has never been here."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture(scope="session")
def opened(context, server):
    """The playground, opened for the first time."""
    page = context.new_page()
    seen = Playground(page, server, [], [])
    context.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.trouble.append(str(error)))
    page.on("console", lambda line: seen.trouble.append(line.text) if line.type == "error" else None)
    page.on("dialog", lambda dialog: seen.trouble.append(dialog.message))
    page.goto(server.address)
    page.wait_for_selector("#editor")
    yield seen
    page.close()


@pytest.fixture
def playground(opened):
    """The playground with Python in it; nothing may go wrong, and nothing may be asked of another."""
    opened.ready()
    opened.page.set_viewport_size({"width": 1280, "height": 800})
    opened.trouble.clear()
    yield opened
    for dialog in opened.page.locator("dialog").all():
        dialog.get_by_role("button", name="Close", exact=True).click()
    assert [] == opened.trouble
    foreign = [url for url in opened.requests if not url.startswith((opened.server.address, "blob:"))]
    assert [] == foreign
