"""The local copies of sources: changed, missing, outside, or no text."""

import codecs
import hashlib
import io
import shutil
import subprocess
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("0" * 64, ["the copy of 's', 's.txt', does not match its `sha256`"]),
        (DIGEST[1:], ["the `sha256` of 's' is not a SHA-256 hash"]),
        (f"sha256:{DIGEST}", ["the `sha256` of 's' is not a SHA-256 hash"]),
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
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        b"\xff\xfe" + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    ],
)
def test_encodings(data):
    """Copies are read in UTF-8 and, with a mark, in UTF-16 and UTF-32."""
    assert [] == found(data, "lies at anchor—été")


SAMPLES = {
    "cp1252": "Der König schrieb im März über die Öfen.\nLe café était fermé — “très tôt”, dit l’élève.",
    "mac-roman": "Le garçon était déjà là, “tout seul”.\nLa señora llegó después.",
    "cp850": "Das Schiff läuft früh aus. Où est le capitaine resté ?",
    "cp1250": "Król napisał list w sobotę, a posłaniec zgubił go w śniegu.",
    "iso8859-2": "Posel ztratil dopis ve sněhu a příští den už nepřišel.",
    "cp1254": "Gemi sabah erkenden limandan ayrıldı; yağmur yağıyor, çocuklar üşüyordu.",
    "cp1257": "Laivas išplaukė anksti rytą, o laiškas liko namuose ant stalo.",
    "cp1251": "Корабль ушёл рано утром, и письмо осталось дома.",
    "koi8-r": "Посол написал, что король не приедет до весны.",
    "koi8-u": "Корабель вийшов уранці, а лист лишився вдома, її ніхто не читав.",
    "cp866": "Капитан не верил, что шторм скоро кончится.",
    "iso8859-5": "Матрос нашёл на берегу старую лодку и вёсла.",
    "cp1253": "Το πλοίο έφυγε νωρίς το πρωί από το λιμάνι.",
    "cp1255": "האונייה יצאה מן הנמל מוקדם בבוקר.",
    "cp1256": "غادرت السفينة الميناء في الصباح الباكر.",
    "tis-620": "เรือออกจากท่าแต่เช้าตรู่และไม่มีใครเห็น",
    "cp932": "船は朝早く港を出て、手紙は家に残っていた。",
    "euc-jp": "船長は、嵐がもうすぐ終わるとは思っていなかった。",
    "gb18030": "船一大早就离开了港口，信还在家里，没有人看过。",
    "big5": "船一大早就離開了港口，信還在家裡，沒有人看過。",
    "cp949": "배는 아침 일찍 항구를 떠났고 편지는 집에 남아 있었다.",
    "utf-16-le": "The ship left — été.\nКорабль ушёл.",
    "utf-16-be": "船は朝早く港を出て、\n手紙は残った。",
    "utf-32-le": "The ship left.",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_the_encoding_is_guessed_and_converted(encoding, tmp_path):
    """A copy that is not UTF-8 is reported instead of its quotes; the command that is shown converts it."""
    text = "It is a diary.\n" * 3 + SAMPLES[encoding] + "\n"
    (one,) = found(text.encode(encoding), "he was not there", text="-my 'diary'.txt")
    assert ("AM309", Severity.WARNING) == (one.code, one.severity)
    perhaps, command = one.help
    assert perhaps.startswith("it is perhaps ")
    (tmp_path / "-my 'diary'.txt").write_bytes(text.encode(encoding))
    if shutil.which("iconv") is not None:
        subprocess.run(["sh", "-c", command.split("`")[1]], cwd=tmp_path, check=True)
        assert text == (tmp_path / "-my 'diary'-utf8.txt").read_text("utf-8")


def test_not_utf8():
    """The first byte that is not UTF-8 is named, and a line that a reader can judge the guess by."""
    (one,) = found(TEXT.encode("cp1252"), "the fleet lies at anchor")
    message = "the copy of 's', 's.txt', cannot be read: it is not UTF-8 (byte 0x96 in line 1)"
    assert ("AM309", message) == (one.code, one.message)
    assert "it is perhaps Windows-1252 or Latin-1, and has the line “The fleet lies at anchor – été.”" == one.help[0]
    assert (
        "`iconv -f WINDOWS-1252 -t UTF-8 s.txt > s-utf8.txt` converts it; then give that file as `text`" == one.help[1]
    )


@pytest.mark.parametrize(
    ("data", "reason", "advice"),
    [
        (
            f"{TEXT * 9}caf".encode() + b"\xe9",
            "it is not UTF-8 (byte 0xE9 in line 10)",
            "all of it is UTF-8 except 1 byte: correct this manually",
        ),
        (b"x\x81\x8d y\x90", "it is not UTF-8 (byte 0x81 in line 1)", "save it as UTF-8"),
        (
            b"two\nlines\0 and more" + b" lines of the text" * 9,
            "it has NUL bytes, the first in line 2",
            "save it as UTF-8",
        ),
        (
            codecs.BOM_UTF16_LE + b"a\0b",
            "its byte order mark says UTF-16 or UTF-32, but some of its bytes are not",
            "save it as UTF-8",
        ),
    ],
)
def test_faults_of_encoding(data, reason, advice):
    """Where no encoding is likelier than others none is named."""
    (one,) = found(data, "the fleet")
    assert f"the copy of 's', 's.txt', cannot be read: {reason}" == one.message
    assert (advice,) == one.help


def packed(*names):
    """An archive of files of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x" * 9000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "command"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF", "pdftotext -enc UTF-8 a/b.doc a/b.txt"),
        (
            packed("[Content_Types].xml", "word/document.xml"),
            "a Word document",
            "pandoc --to plain --wrap none --output a/b.txt a/b.doc",
        ),
        (b"{\\rtf1 x}", "RTF", "pandoc --to plain --wrap none --output a/b.txt a/b.doc"),
        (packed("other"), "an archive or an office document", None),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "a Word or other office document", None),
        (b"\x89PNG\r\n", "a picture", None),
    ],
)
def test_copies_that_are_no_text(data, kind, command):
    """Their kind is named, no quote is sought in them, and where a common program can make text of them it is shown."""
    (one,) = found(data, "the fleet", text="a/b.doc")
    assert ("AM309", f"the copy of 's', 'a/b.doc', cannot be read: it is {kind}, not plain text") == (
        one.code,
        one.message,
    )
    assert "save it as plain text in UTF-8, and give that file as `text`" == one.help[0]
    assert (() if command is None else (f"`{command}` saves it",)) == one.help[1:]


@pytest.mark.parametrize(
    "data", [bytes(range(128, 256)) * 8, bytes(range(256)) * 8, bytes(99), b"\x7fELF\1\1\1" + bytes(50)]
)
def test_binary_copies(data):
    """Other files that are no text are not taken for one in a strange encoding."""
    (one,) = found(data, "the fleet")
    assert "the copy of 's', 's.txt', cannot be read: it is binary, not plain text" == one.message


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_not(data):
    """Whatever a copy is, it is read or reported, and then its quotes are not."""
    codes = {one.code for one in found(data, "zq zq zq")}
    assert codes in ({"AM305"}, {"AM309"})


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
        (
            "out.txt",
            Severity.ERROR,
            "the copy of 'b' is outside the allowed folders: 'out.txt' leads out of the folder by a link",
        ),
        (
            "out.txt",
            Severity.ERROR,
            "the copy of 'c' is outside the allowed folders: 'out.txt' leads out of the folder by a link",
        ),
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
