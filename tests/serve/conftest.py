"""A map served in a thread of this process, on a free port of this machine, and always ended; browsers that look at it."""

import json
import re
import socket
import threading
from contextlib import closing, contextmanager

import attrs
import pytest

from argmap.serve.editors import editor as read_editor
from argmap.serve.live import Live
from bridge import BRIDGE, LAPTOP

EDITOR = """\
#!/bin/sh
exec python3 -c 'import json,sys; open(sys.argv[1],"a").write(json.dumps(sys.argv[2:])+chr(10))' 'LOG' "$@"
"""


@attrs.frozen
class Served:
    """A live page: where it is, and its file."""

    live: Live
    file: object
    port: int
    editor_log: object

    @property
    def presenter(self):
        """The path of the presenter."""
        return "/" + self.live.presenter.split("/", 3)[3]

    @property
    def viewer(self):
        """The path of viewers."""
        return "/" + self.live.viewers.split("/", 3)[3]

    @property
    def host(self):
        """What a browser calls it."""
        return f"127.0.0.1:{self.port}"

    def edit(self, old, new):
        """Change the file as an editor does."""
        text = self.file.read_text("utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), "utf-8")

    def connect(self, patience=20):
        """A connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=patience)

    def send(self, data, patience=20):
        """Send bytes, and give all that comes back; nothing where the connection is broken off."""
        with closing(self.connect(patience)) as connection:
            try:
                connection.sendall(data)
                parts = []
                while part := connection.recv(1 << 16):
                    parts.append(part)
            except ConnectionError:
                return b""
            return b"".join(parts)

    def ask(self, path, method="GET", body=None, **headers):
        """The status and the content of an answer; headers with `_` for `-`, and `None` leaves one out."""
        given = {"Host": self.host}
        data = b"" if body is None else json.dumps(body).encode()
        if method == "POST":
            given |= {"Origin": f"http://{self.host}", "Content-Type": "application/json", "Content-Length": len(data)}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [
            f"{method} {path} HTTP/1.1",
            *(f"{name}: {value}" for name, value in given.items() if value is not None),
        ]
        answer = self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + data)
        head, _, content = answer.partition(b"\r\n\r\n")
        status = re.match(rb"HTTP/1\.1 (\d{3}) ", head)
        return (int(status[1]) if status else 0), content

    def state(self):
        """What is told besides the page."""
        status, content = self.ask(f"{self.presenter}state")
        assert 200 == status
        return json.loads(content)

    def opened(self):
        """What the editor was called with, a list for each call."""
        return (
            [json.loads(line) for line in self.editor_log.read_text("utf-8").splitlines()]
            if self.editor_log.exists()
            else []
        )


@contextmanager
def serving(folder):
    """Serves maps in a folder: `serve(text, name="bridge.yaml", editor=False, **how)`."""
    running = []

    def start(text=BRIDGE, *, name="project/bridge.yaml", editor=False, **how):
        file = folder / name
        file.parent.mkdir(exist_ok=True, parents=True)
        (file.parent / "argmap.toml").touch()
        file.write_text(text, "utf-8")
        log = folder / "opened.txt"
        if editor:
            program = folder / "fake editor"
            program.write_text(EDITOR.replace("LOG", str(log)))
            program.chmod(0o755)
            how["editor"] = read_editor(f"'{program}' --goto {{file}}:{{line}}:{{column}}")
        live = Live(str(file), **how)
        thread = threading.Thread(target=live.run)
        thread.start()
        running.append((live, thread))
        served = Served(live, file, int(live.presenter.split(":")[2].split("/")[0]), log)
        served.state()
        return served

    yield start
    for live, thread in running:
        live.end()
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture
def serve(tmp_path):
    """Serves a map of its own."""
    with serving(tmp_path) as start:
        yield start


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """A map with an editor, that is asked, and never changed."""
    with serving(tmp_path_factory.mktemp("served")) as start:
        yield start(editor=True)


@pytest.fixture
def look(new_page):
    """Opens a page of a server: `look(served, "viewer", **context)`; it may ask its own server alone, and nothing may go wrong."""
    opened = []

    def open_(served, role="presenter", *, address="", flawless=True, **how):
        page = new_page(**{"viewport": LAPTOP, "reduced_motion": "reduce", **how})
        trouble, asked = [], []
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        opened.append((served, trouble if flawless else [], asked))
        page.goto(f"http://{served.host}{getattr(served, role)}{address}")
        page.wait_for_selector("#show-live", state="attached")
        return page

    yield open_
    for served, trouble, asked in opened:
        assert [] == trouble
        assert [] == [url for url in asked if not url.startswith((f"http://{served.host}/", "blob:"))]
