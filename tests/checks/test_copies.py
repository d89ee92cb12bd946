"""The local copies of sources: changed, missing, outside, or no text."""

import codecs
import hashlib

import pytest

from argmap import texts_beside
from argmap.checks import check
from argmap.diagnostics import Severity
from argmap.model import ArgumentMap, Evidence, Source
from argmap.reading import loads

TEXT = "The fleet lies at anchor – été.\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


def found(data, quote=None, **fields):
    """The findings about a source with a copy and about a quote from it."""
    nodes = [Evidence("e", "A text.", source="s", quote=quote)]
    m = ArgumentMap(title="T", nodes=nodes, sources=[Source("s", "S", **{"text": "s.txt", **fields})])
    codes = ["AM305", "AM306", "AM308", "AM309"]
    return list(check(m, select=codes, texts=None if data is None else lambda _: data))


@pytest.mark.parametrize(
    ("digest", "messages"),
    [
        (DIGEST, []),
        (DIGEST.upper(), []),
        ("0" * 64, ["the copy of 's', 's.txt', is not the one of this `sha256`"]),
        (DIGEST[1:], ["the `sha256` of 's' is no SHA-256"]),
        (f"sha256:{DIGEST}", ["the `sha256` of 's' is no SHA-256"]),
        (None, []),
    ],
)
def test_changed_copies(digest, messages):
    """The digest is compared in either case; one that is none is said to be none."""
    assert messages == [one.message for one in found(TEXT.encode(), sha256=digest)]


def test_the_digest_is_shown():
    """The help has the digest to write down, and the finding stands at the one that is written."""
    text = f"argmap: 1\ntitle: T\nsources:\n  s: {{title: S, text: s.txt, sha256: {'0' * 64}}}\n"
    (one,) = check(loads(text), select=["AM308"], texts=lambda _: TEXT.encode())
    assert (f"the SHA-256 of the copy is {DIGEST}",) == one.help
    assert "0" * 64 == text[one.span.start : one.span.end]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("e", "\0e").encode(),
        b"\xff\xfe" + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    ],
)
def test_encodings(data):
    """Copies are read in UTF-8 and, with a mark, in UTF-16; NULs are passed over."""
    assert [] == found(data, "lies at anchor—été")


def test_bad_bytes():
    """A byte that is no UTF-8 is no letter, and the rest can be found."""
    assert [] == found(TEXT.encode("cp1252"), "the fleet lies at anchor")
    assert ["AM306"] == [one.code for one in found(TEXT.encode("cp1252"), "the fleet lies at anchor – été")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj", "it is a PDF, not plain text"),
        (b"PK\x03\x04\x14\0", "it is an archive or an office document, not plain text"),
        (bytes(range(128, 256)) * 8, "it is binary, not plain text"),
    ],
)
def test_copies_that_are_no_text(data, reason):
    """They are named, and no quote is sought in them."""
    (one,) = found(data, "the fleet")
    assert ("AM309", f"the copy of 's', 's.txt', cannot be read: {reason}") == (one.code, one.message)


@pytest.mark.parametrize("path", ["/etc/hosts", "../x.txt", "texts/../../x.txt", "..\\x.txt", "C:/x.txt"])
def test_outside_is_an_error_even_without_texts(path):
    """That a path leads out can be seen without looking."""
    (one,) = found(None, text=path)
    assert ("AM309", Severity.ERROR) == (one.code, one.severity)
    assert [] == found(None, text="texts/x.txt")


def test_missing_and_outside(tmp_path):
    """A copy that is absent is a warning, a link that leads out is an error, each at the `text` of its source."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "maps" / "out.txt").symlink_to(tmp_path / "secret.txt")
    text = "argmap: 1\ntitle: T\nsources:\n  a: {text: gone.txt}\n  b: {text: out.txt}\n  c: {text: out.txt}\n"
    report = check(loads(text), select=["AM309"], texts=texts_beside(tmp_path / "maps" / "m.yaml"))
    expected = [
        ("gone.txt", Severity.WARNING, "the copy of 'a', 'gone.txt', cannot be read: it is not there"),
        ("out.txt", Severity.ERROR, "the copy of 'b' lies outside: 'out.txt' leads out of the folder by a link"),
        ("out.txt", Severity.ERROR, "the copy of 'c' lies outside: 'out.txt' leads out of the folder by a link"),
    ]
    assert expected == [(text[one.span.start : one.span.end], one.severity, one.message) for one in report]


def test_each_copy_is_read_once():
    """Sources and quotes may share a copy."""
    read = []

    def texts(path):
        read.append(path)
        return TEXT.encode()

    sources = [Source(id_, text="s.txt", sha256=DIGEST) for id_ in "abc"]
    nodes = [Evidence(f"e{id_}", "T", source=id_, quote="the fleet") for id_ in "abc"]
    assert [] == list(
        check(ArgumentMap(title="T", nodes=nodes, sources=sources), select=["AM305", "AM308"], texts=texts)
    )
    assert ["s.txt"] == read
