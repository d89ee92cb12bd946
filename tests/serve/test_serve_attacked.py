"""The live page attacked: by other pages, by other machines, by what pretends to be a browser, and by what lies in the project."""

import json
import os
import socket
import threading
import time
from contextlib import ExitStack, closing

import pytest

from argmap.serve import answers, feed, requests, server, viewing
from argmap.serve.doors import Tokens, names_of
from bridge import BRIDGE

SECRET = b"cracks"


@pytest.fixture
def short(monkeypatch):
    """Less patience than usual."""
    monkeypatch.setattr(requests, "PATIENCE", 0.5)
    monkeypatch.setattr(answers, "_TAKING", 0.5)
    monkeypatch.setattr(answers, "_SENDING", 0.5)
    monkeypatch.setattr(answers, "_BEAT", 0.1)


def still_there(served):
    """Whether a presenter is answered as ever."""
    status, page = served.ask(served.presenter)
    return status == 200 and SECRET in page


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.2:{port}",
        "[::1]:{port}",
        "localhost.evil:{port}",
        "",
        None,
    ],
)
def test_a_foreign_name_is_refused(served, host):
    """A name that somebody pointed at this machine (DNS rebinding) does not lead to the page, though the token is right."""
    status, content = served.ask(served.presenter, Host=host and host.format(port=served.port))
    assert status in {400, 421}
    assert SECRET not in content
    assert 200 == served.ask(served.presenter, Host=f"localhost:{served.port}")[0]


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://{host}", "http://localhost:1", "http://{host}.evil.example"]
)
def test_another_page_is_refused(served, origin):
    """It neither reads nor steers, whatever it knows."""
    origin = origin.format(host=served.host)
    for path in ("", "state", "events"):
        status, content = served.ask(f"{served.presenter}{path}", Origin=origin)
        assert (403, False) == (status, SECRET in content)
    step = {"at": "#n-safe", "black": False, "blanks": "none", "shown": "", "by": "x"}
    assert 403 == served.ask(f"{served.presenter}step", "POST", step, Origin=origin)[0]
    assert 403 == served.ask(f"{served.presenter}open", "POST", {"state": 1, "spot": 0}, Origin=origin)[0]
    assert 403 == served.ask(f"{served.presenter}step", "POST", step, Origin=None)[0]
    assert 403 == served.ask(f"{served.presenter}step", "POST", step, Content_Type="text/plain")[0]
    assert [] == served.opened()


def test_what_a_browser_says_of_other_sites_counts(served):
    """A script, a picture or a frame of another site gets nothing; a link of one may be followed."""
    how = {"Sec_Fetch_Site": "cross-site"}
    assert 403 == served.ask(served.viewer, Sec_Fetch_Mode="no-cors", **how)[0]
    assert 403 == served.ask(f"{served.viewer}state", Sec_Fetch_Mode="cors", **how)[0]
    assert 200 == served.ask(served.viewer, Sec_Fetch_Mode="navigate", **how)[0]
    head = served.send(f"GET {served.viewer} HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode()).partition(b"\r\n\r\n")[
        0
    ]
    for line in (
        b"X-Frame-Options: DENY",
        b"Cross-Origin-Resource-Policy: same-origin",
        b"Referrer-Policy: no-referrer",
    ):
        assert line in head
    assert b"Access-Control" not in head


@pytest.mark.parametrize(
    "path",
    ["/", "/{token}", "/{token}/../", "/{token}/%2e%2e/bridge.yaml", "/{token}/..%2fbridge.yaml", "/{token}%2F", "/{token}//", "//{token}/",
     "/{token}/bridge.yaml", "/{token}/state?x", "/{token}/state/", "/{token}/\\..\\x", "/{token}/state%00", "http://{host}/{token}/", "*",
     "/{short}/", "/{token}a/", "/{upper}/", "/./{token}/", "/{token}/./state", "/bridge.yaml", "/etc/passwd", "/{token}/" + "a" * 300],
)  # fmt: skip
def test_there_are_no_other_paths(served, path):
    """Neither dots nor encoded slashes lead anywhere, and no file is handed out."""
    token = served.presenter.strip("/")
    asked = path.format(token=token, short=token[:-1], upper=token.upper(), host=served.host)
    status, content = served.ask(asked)
    assert status in {400, 404}
    assert SECRET not in content


def test_the_file_itself_is_not_handed_out(serve):
    """What a map holds besides its texts, such as a comment, stays with whoever edits it."""
    served = serve(f"{BRIDGE}# a private remark\n")
    for path in ("", "state"):
        assert b"private" not in served.ask(f"{served.presenter}{path}")[1]


def test_tokens_cannot_be_guessed(served):
    """They are long, new each time, compared as a whole, and neither is part of what the other's holder is told."""
    tokens = [Tokens() for _ in range(50)]
    assert 100 == len({one for pair in tokens for one in (pair.presenter, pair.viewer)})
    assert {24} == {len(one.presenter) for one in tokens}
    assert {12} == {len(one.viewer) for one in tokens}
    assert "token" not in repr(tokens[0]).lower().replace("tokens", "")
    assert tokens[0].presenter not in repr(tokens[0])
    for path in ("", "state"):
        assert served.presenter.encode() not in served.ask(f"{served.viewer}{path}")[1]
    for guess in (served.presenter[:-2], served.viewer[:-2], "/", "/x"):
        assert 404 == served.ask(f"{guess}/")[0]


def test_a_viewer_steers_nothing(served):
    """The token of viewers shows the page; steps and places are the presenter's."""
    assert (
        403
        == served.ask(
            f"{served.viewer}step", "POST", {"at": "", "black": True, "blanks": "all", "shown": "a b", "by": "x"}
        )[0]
    )
    assert 403 == served.ask(f"{served.viewer}open", "POST", {"state": served.state()["state"], "spot": 0})[0]
    told = json.loads(served.ask(f"{served.viewer}state")[1])
    assert ("viewer", False, "") == (told["role"], told["editor"], told["viewers"])
    assert [] == served.opened()


@pytest.mark.parametrize(
    "method", ["HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "POST", "get", "G" * 40]
)
def test_other_methods_are_refused(served, method):
    """There is nothing to write; what is posted is posted to its own paths."""
    status, content = served.ask(served.presenter, method)
    assert status in {400, 405, 411, 413} if method in {"get", "G" * 40} else 405 == status
    assert SECRET not in content
    assert 405 == served.ask(f"{served.presenter}step")[0]


@pytest.mark.parametrize(
    "body",
    [None, [], "x", {}, {"at": "#n-a"}, {"at": 1, "black": False, "blanks": "none", "shown": "", "by": "x"}, {"at": "", "black": 1, "blanks": "none", "shown": "", "by": "x"}, {"at": "", "black": False, "blanks": "none", "shown": "", "by": "x", "z": 1},
     {"at": "javascript:alert(1)", "black": False, "blanks": "none", "shown": "", "by": "x"}, {"at": "#n-<b>", "black": False, "blanks": "none", "shown": "", "by": "x"}, {"at": "", "black": False, "blanks": "none", "shown": "", "by": "X\n"},
     {"at": "", "black": False, "blanks": "<b>", "shown": "", "by": "x"}, {"at": "", "black": False, "blanks": "none", "shown": "a\0", "by": "x"}],
)  # fmt: skip
def test_steps_are_what_they_may_be(served, body):
    """A place of the page and nothing else goes to those who follow."""
    assert 400 == served.ask(f"{served.presenter}step", "POST", body if body is not None else "[" * 900)[0]
    assert (
        204
        == served.ask(
            f"{served.presenter}step",
            "POST",
            {"at": "#n-%C3%A9", "black": True, "blanks": "all", "shown": "a b", "by": "x"},
        )[0]
    )


HOST = "Host: {host}\r\n"


@pytest.mark.parametrize(
    "request_",
    [
        "GET {path} HTTP/1.1\r\n" + HOST + HOST,
        "GET {path} HTTP/1.1\r\n" + HOST + "Host: evil.example\r\n",
        "GET {path} HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n",
        "GET {path} HTTP/1.1\r\n" + HOST + "Transfer-Encoding : chunked\r\n",
        "GET {path} HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n",
        "POST {path}step HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n",
        "POST {path}step HTTP/1.1\r\n" + HOST + "Content-Length: +1\r\n",
        "POST {path}step HTTP/1.1\r\n" + HOST + "Content-Length: 1, 1\r\n",
        "POST {path}step HTTP/1.1\r\n" + HOST + "Content-Length: 99999999999999999999\r\n",
        "POST {path}step HTTP/1.1\r\n" + HOST,
        "GET {path} HTTP/1.1\r\n" + HOST + " folded: yes\r\n",
        "GET {path} HTTP/1.1\r\nX: a\nHost: {host}\r\n",
        "GET {path} HTTP/1.1\r\n" + HOST + "X: \x00\r\n",
        "GET {path} HTTP/1.1\r\n" + HOST + "no colon\r\n",
        "GET  {path} HTTP/1.1\r\n" + HOST,
        "GET {path}\r\n" + HOST,
        "GET {path} HTTP/2.0\r\n" + HOST,
        "\r\nGET {path} HTTP/1.1\r\n" + HOST,
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n",
    ],
)
def test_what_is_not_plain_is_refused(served, request_):
    """Headers that two programs read in two ways are no request at all."""
    answer = served.send(request_.format(path=served.presenter, host=served.host).encode("latin-1") + b"\r\n")
    assert answer[9:12] in {b"400", b"411", b"413"}
    assert SECRET not in answer


def test_a_connection_has_one_request(served):
    """What follows is not read, be it a smuggled request."""
    asked = f"GET {served.presenter}state HTTP/1.1\r\nHost: {served.host}\r\nConnection: keep-alive\r\n\r\n".encode()
    answer = served.send(asked + asked)
    assert answer.count(b"HTTP/1.1") <= 1


def test_huge_heads_and_bodies_are_refused(served):
    """They are not kept: no more is read than a request has."""
    for headers in ({"X": "a" * 1_000_000}, {f"X{at}": "b" * 100 for at in range(5000)}, {"Cookie": "c" * 20_000}):
        assert served.ask(served.presenter, **headers)[0] in {431, 0}
    assert served.ask(
        f"{served.presenter}step",
        "POST",
        {"at": "a" * 20_000, "black": False, "blanks": "none", "shown": "", "by": "x"},
    )[0] in {413, 0}
    assert still_there(served)


def test_the_silent_keep_nobody_out(served):
    """Two hundred connections that ask nothing: a page opens all the same, and most of them are closed."""
    with ExitStack() as stack:
        silent = [stack.enter_context(closing(served.connect())) for _ in range(200)]
        assert still_there(served)
        silent[0].settimeout(5)
        assert b"" == silent[0].recv(1)
    assert still_there(served)


def test_the_slow_are_left(serve, short):
    """A request that comes a byte at a time, and one of which the body does not come, end with the patience for them."""
    served = serve()
    with closing(served.connect()) as slow:
        begun = time.monotonic()
        answer = b""
        slow.settimeout(0.05)
        while not answer and time.monotonic() - begun < 10:
            try:
                slow.sendall(b"G")
                answer = slow.recv(100)
            except TimeoutError:
                continue
            except ConnectionError:
                break
        assert b"408" in answer or not answer
    assert 408 == served.ask(f"{served.presenter}step", "POST", Content_Length=20)[0]


def test_a_viewer_that_does_not_read_holds_up_nobody(serve, short):
    """News pile up for nobody: whoever does not take them is left, while others get theirs."""
    served = serve()
    with closing(socket.socket()) as lazy:
        lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        lazy.connect(("127.0.0.1", served.port))
        lazy.sendall(f"GET {served.viewer}events HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode())
        step = {"at": "#n-" + "a" * 400, "black": False, "blanks": "none", "shown": "", "by": "x"}
        end = time.monotonic() + 20
        while served.live._feed._viewers == 0 and time.monotonic() < end:
            time.sleep(0.01)
        while served.live._feed._viewers and time.monotonic() < end:
            assert 204 == served.ask(f"{served.presenter}step", "POST", step)[0]
        assert 0 == served.live._feed._viewers
    with closing(served.connect()) as lazy:
        lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        lazy.sendall(f"GET {served.viewer} HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode())
        assert still_there(served)


def test_there_is_room_for_so_many(serve, monkeypatch, short):
    """More viewers than there is room for are told so; a presenter always has room."""
    monkeypatch.setattr(feed, "MOST_VIEWERS", 2)
    served = serve()
    with ExitStack() as stack:
        for _ in range(2):
            one = stack.enter_context(closing(served.connect()))
            one.sendall(f"GET {served.viewer}events HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode())
            assert b"200" in one.recv(100)
        end = time.monotonic() + 10
        while served.live._feed._viewers < 2 and time.monotonic() < end:
            time.sleep(0.01)
        assert 503 == served.ask(f"{served.viewer}events")[0]
        one = stack.enter_context(closing(served.connect()))
        one.sendall(f"GET {served.presenter}events HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode())
        assert b"200" in one.recv(100)


def test_many_connections_leave_room_for_this_machine(serve, monkeypatch):
    """The limit is for others: whoever presents sits at this machine."""
    served = serve()
    monkeypatch.setattr(server, "MOST_CONNECTIONS", 0)
    assert still_there(served)
    monkeypatch.setattr(server, "is_loopback", lambda _: False)
    assert (0, b"") == served.ask(served.presenter)


def await_state(served, test):
    """Wait until what is told is so."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if test(state := served.state()):
            return state
        time.sleep(0.02)
    raise AssertionError(served.state())


def test_a_file_swapped_for_a_link(serve, tmp_path):
    """A map that becomes a link out of the project is not read, and its place is not opened."""
    (tmp_path / "secret.yaml").write_text(BRIDGE.replace("cracks", "secrets"), "utf-8")
    served = serve(editor=True)
    spot = served.state()["nodes"]["safe"]
    served.file.unlink()
    served.file.symlink_to(tmp_path / "secret.yaml")
    status, _ = served.ask(f"{served.presenter}open", "POST", {"state": served.state()["state"], "spot": spot})
    assert status in {403, 409}
    state = await_state(served, lambda state: state["broken"])
    assert "secrets" not in json.dumps(state)
    assert b"secrets" not in served.ask(served.presenter)[1]
    assert (
        403
        == served.ask(f"{served.presenter}open", "POST", {"state": state["state"], "spot": state["nodes"]["safe"]})[0]
    )
    assert [] == served.opened()


def test_a_file_swapped_for_a_pipe(serve):
    """It is not waited for: the page says that it is no file, and goes on with the next that is."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes")
    served = serve()
    served.file.unlink()
    os.mkfifo(served.file)
    assert "regular file" in await_state(served, lambda state: state["broken"])["broken"]["message"]
    served.file.unlink()
    served.file.write_text(BRIDGE, "utf-8")
    await_state(served, lambda state: not state["broken"])


def test_a_fault_of_argmap_itself_ends_nothing(serve, monkeypatch):
    """It is told on the page, and the next save is drawn."""
    served = serve()

    def fail(*_, **__):
        raise ZeroDivisionError("of all things")

    with monkeypatch.context() as patch:
        patch.setattr(viewing, "examine", fail)
        served.edit("The bridge is old", "The bridge is ancient")
        assert "of all things" in await_state(served, lambda state: state["broken"])["broken"]["message"]
        assert still_there(served)
    served.edit("ancient", "very old")
    await_state(served, lambda state: not state["broken"])


def test_an_import_out_of_the_project(serve, tmp_path):
    """It is not followed, be it by a path or by a link that turns up later."""
    (tmp_path / "secret.yaml").write_text(BRIDGE.replace("cracks", "secrets"), "utf-8")
    served = serve(BRIDGE + "imports: {other: ../secret.yaml, linked: part.yaml}\n")
    assert ["AM106", "AM106"] == [one["code"] for one in served.state()["findings"] if one["severity"] == "error"]
    (served.file.parent / "part.yaml").symlink_to(tmp_path / "secret.yaml")
    served.edit("The bridge is old", "The bridge is ancient")
    state = await_state(served, lambda state: "AM106" in json.dumps(state))
    assert "secrets" not in json.dumps(state)


@pytest.mark.parametrize("spot", [-1, 10_000, True, "0", 1.0, None, [0], {"file": "/etc/passwd"}, "/etc/passwd:1:1"])
def test_only_places_that_were_handed_out_are_opened(served, spot):
    """A place is a number of the state that was told; there is no way to name a file."""
    status, _ = served.ask(f"{served.presenter}open", "POST", {"state": served.state()["state"], "spot": spot})
    assert status in {400, 409}
    assert 409 == served.ask(f"{served.presenter}open", "POST", {"state": 999, "spot": 0})[0]
    assert [] == served.opened()


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("thesis: safe", "thesis: [safe", "bridge.yaml:3:"),
        ("thesis: safe", "thesis: safe\nimports: {itself: bridge.yaml, other: x.yaml}", "'bridge.yaml' imports itself"),
        ("argmap: 1", "worksheet: 1", "bridge.yaml"),
    ],
)
def test_no_path_of_the_machine_is_told(serve, tmp_path, old, new, shown):
    """Files go by their names in the project, in places and in messages."""
    served = serve(BRIDGE.replace(old, new))
    (served.file.parent / "argmap.toml").write_text("what = 1", "utf-8")
    state = await_state(served, lambda state: "what" in json.dumps(state["findings"]))
    told = json.dumps(state) + served.ask(served.viewer)[1].decode()
    assert str(tmp_path) not in told
    assert shown in told


def test_names_of_the_server():
    """Those of the address at which a connection came in, and of no other machine."""
    assert {"127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"} == names_of("127.0.0.1", 80)
    assert {"[::1]:8000", "localhost:8000"} == names_of("::1", 8000)
    assert {"192.168.1.5:8000"} == names_of("192.168.1.5", 8000)
    assert {"192.168.1.5:8000"} == names_of("::ffff:192.168.1.5", 8000)


def test_many_at_once(served):
    """A class that opens the page in the same moment is served."""
    found = []
    threads = [threading.Thread(target=lambda: found.append(served.ask(served.viewer)[0])) for _ in range(60)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert [200] * 60 == found
