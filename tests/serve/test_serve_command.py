"""`argmap serve` as a program: what it prints, and how it ends."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

import argmap
from argmap.drawing.page import bundle
from argmap.serve import code
from argmap.serve.doors import address_of, is_loopback, reached_at
from argmap.serve.live import Live
from argmap.serve.server import Server
from bridge import BRIDGE
from page_modules import assert_fit

COMMAND = [sys.executable, "-m", "argmap", "serve"]


@contextlib.contextmanager
def started(*arguments):
    """The program, which is ended in any case."""
    with subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        try:
            yield child
        finally:
            child.kill()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_it_prints_addresses_and_ends_cleanly(tmp_path, number, status):
    """Both addresses answer; a signal ends it at once, with nothing on standard error."""
    if os.name == "nt":
        pytest.skip("signals are another matter there")
    file = tmp_path / "bridge.yaml"
    file.write_text(BRIDGE, "utf-8")
    with started(str(file), "--theme", "dark") as child:
        lines = [child.stdout.readline() for _ in range(3)]
        presenter, viewers = (re.search(r"http://127\.0\.0\.1:\d+/\w+/", line)[0] for line in lines[:2])
        assert "Ctrl-C ends it.\n" == lines[2]
        for address in (presenter, viewers):
            with urllib.request.urlopen(address, timeout=20) as answer:
                assert b"no cracks" in answer.read()
        child.send_signal(number)
        assert ("", "") == child.communicate(timeout=20)
        assert status == child.returncode
    assert BRIDGE == file.read_text("utf-8")
    assert ["bridge.yaml"] == [one.name for one in tmp_path.iterdir()]


def test_a_port_that_is_taken(serve, tmp_path):
    """It says so; a free one is taken unless one is named."""
    served = serve()
    with started(str(served.file), "--port", str(served.port)) as child:
        out, err = child.communicate(timeout=20)
    assert (2, "") == (child.returncode, out)
    assert f"argmap: cannot listen at 127.0.0.1:{served.port}: " in err


@pytest.mark.parametrize("host", ["example.org", "", "127.0.0.1:80", "::::", "0.0.0.0/0", "192.0.2.1"])
def test_addresses_that_are_not_of_this_machine(tmp_path, host):
    """Names are not looked up, since they can come to mean another machine."""
    with pytest.raises(argmap.OptionError, match=r"expected an address of this machine|cannot listen at"):
        Live(str(tmp_path / "x.yaml"), host=host)


def test_addresses_to_print():
    """A server for all is reached at this machine by loopback, and by others at an address of its network."""
    assert ("127.0.0.1", "127.0.0.1") == (address_of("LOCALHOST"), address_of("127.0.0.1"))
    assert ("10.0.0.1", "10.0.0.1") == reached_at("10.0.0.1")
    here, there = reached_at("0.0.0.0")
    assert "127.0.0.1" == here
    assert "0.0.0.0" != there
    assert "::1" == reached_at("::")[0]
    assert [True, True, True, False, False] == [
        is_loopback(one) for one in ("127.0.0.9", "::1", "::ffff:127.0.0.1", "10.0.0.1", "fe80::1%eth0")
    ]


def test_other_machines_reach_it_if_that_is_asked_for(serve):
    """By the address of this machine, with the same token; by default there is nobody else."""
    served = serve(host="0.0.0.0")
    assert served.live.is_open
    address = reached_at("0.0.0.0")[1]
    assert f"http://{address}:{served.port}{served.viewer}" == served.live.viewers
    assert served.live.viewers == served.state()["viewers"]
    assert served.live.presenter.startswith("http://127.0.0.1:")
    assert not serve(name="other/bridge.yaml").live.is_open


def test_it_is_imported_only_when_it_is_called():
    """Neither the library nor `check` pays for it."""
    program = "import sys, argmap\nfrom argmap import cli\ncli.main(['check', 'maps'])\nprint([one for one in sys.modules if one.startswith(('argmap.serve', 'socketserver', 'http'))])"
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert "[]" == done.stdout.splitlines()[-1]


def test_the_modules_of_the_script_fit_together():
    """With those of the page, whose own script has nothing of the live one."""
    own = {path.stem: path.read_text("utf-8") for path in sorted((code._FOLDER / "js").glob("*.js"))}
    page = {path.stem: path.read_text("utf-8") for path in sorted((bundle._FOLDER / "js").glob("*.js"))}
    del page["main"]
    assert_fit({**page, **own})
    assert "EventSource" in code.code().script
    assert "EventSource" not in bundle.script()
    assert code.code().script.isascii() == bundle.script().isascii()


def test_a_server_takes_no_port_from_another():
    """On Windows the option that lets a port be used again would do that."""
    assert Server.allow_reuse_address == (os.name != "nt")
