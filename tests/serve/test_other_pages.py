"""Another page in the same browser, which knows the address: it learns nothing of the map and steers nothing."""

import http.server
import json
import threading

import pytest

PAGE = """<!doctype html><title>Other</title><body><script>
const address = ADDRESS, step = JSON.stringify({ at: "#n-old", black: true, by: "x" });
const found = {};
const tried = async (name, act) => { try { found[name] = await act(); } catch { found[name] = null; } };
const posted = (how) => fetch(address + "step", { method: "POST", body: step, ...how }).then((answer) => answer.type + answer.status);
const loaded = (made) => new Promise((done) => {
    made.onload = () => done(made.contentDocument?.title ?? "loaded");
    made.onerror = () => done(null);
    document.body.append(made);
});
const made = (name, more) => Object.assign(document.createElement(name), more);
const heard = () => new Promise((done) => {
    const stream = new EventSource(address + "events");
    stream.onmessage = ({ data }) => done(data);
    stream.onerror = () => (stream.close(), done(null));
});
async function run() {
    await tried("read", () => fetch(address).then((answer) => answer.text()));
    await tried("state", () => fetch(address + "state").then((answer) => answer.text()));
    await tried("opaque", () => fetch(address + "state", { mode: "no-cors" }).then((answer) => answer.text()));
    await tried("post", () => posted({ headers: { "Content-Type": "application/json" } }));
    await tried("simple", () => posted({ mode: "no-cors" }));
    await tried("events", heard);
    await tried("script", () => loaded(made("script", { src: address + "state" })));
    await tried("image", () => loaded(made("img", { src: address })));
    await tried("frame", () => loaded(made("iframe", { src: address })));
    await tried("socket", () => new Promise((done, fail) => {
        const socket = new WebSocket(address.replace("http", "ws") + "events");
        socket.onopen = () => done("open");
        socket.onerror = fail;
    }));
    const opened = window.open(address);
    await new Promise((go) => setTimeout(go, 500));
    await tried("window", () => opened?.document.title || null);
    document.title = JSON.stringify(found);
}
run();
</script>"""


@pytest.fixture
def other_site():
    """Serves a page on another port: `other_site(text)` gives its address."""
    servers = []

    def start(text):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_another_page_in_the_browser(served, other_site, new_page):
    """Neither by script, form, picture, frame, stream nor window, though the browser counts both as one site."""
    address = f"http://{served.host}{served.presenter}"
    before = served.live._feed.news(None, 0, presents=False)
    page = new_page()
    page.goto(other_site(PAGE.replace("ADDRESS", json.dumps(address))))
    page.wait_for_function("() => document.title.startsWith('{')")
    found = json.loads(page.title())
    assert {"opaque", "simple"} >= {name for name, value in found.items() if value is not None and name != "frame"}
    assert "" == (found["opaque"] or "")
    assert found["simple"] in {None, "opaque0"}
    assert "bridge" not in (found["frame"] or "").lower()
    assert before == served.live._feed.news(None, 0, presents=False)
    assert [] == served.opened()
