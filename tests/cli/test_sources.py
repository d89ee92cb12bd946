"""`argmap sources`, and `argmap check --bibliography`."""

import hashlib
import json
import os

import pytest

MAP = """\
argmap: 1
title: The bridge
thesis: old
claims:
  old: {text: The bridge is old.}
evidence:
  arch: {text: It has a round arch., source: survey, quote: a round arch, locator: p. 2}
inferences:
  i: {premises: arch, supports: old}
sources:
  # seen in the archive
  survey: {title: 'A survey'}  # keep
"""
LIBRARY = (
    "@book{survey, title = {A survey}, author = {Lee, Ann}, year = 1911}\n@book{other, title = {Other}, year = 1920}\n"
)


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bridge.yaml").write_text(MAP)
    (tmp_path / "library.bib").write_text(LIBRARY)
    return tmp_path


def test_import_and_export(run, files):
    """A library fills a map, the rest of whose text stays; what is exported fills nothing more."""
    status, out, err = run("sources", "import", "library.bib", "bridge.yaml", "--known", "--diff")
    assert (0, True, MAP) == (status, 'authors: ["Lee, Ann"]' in out, (files / "bridge.yaml").read_text())
    status, out, err = run("sources", "import", "library.bib", "bridge.yaml")
    assert (0, "", "1 source added, 1 updated, 0 as they were\n") == (status, out, err)
    filled = (files / "bridge.yaml").read_text()
    assert filled.startswith(MAP.partition("  survey")[0])
    assert """survey: {title: 'A survey', authors: ["Lee, Ann"], date: "1911", kind: book}  # keep""" in filled
    for name in ("again.json", "again.bib"):
        assert run("sources", "export", "bridge.yaml", name)[0] == 0
        status, _, err = run("sources", "import", name, "bridge.yaml")
        assert (0, "0 sources added, 0 updated, 2 as they were\n", filled) == (
            *(status, err),
            (files / "bridge.yaml").read_text(),
        )
    status, out, _ = run("sources", "export", "bridge.yaml", "-")
    assert ["survey", "other"] == [one["id"] for one in json.loads(out)]


def test_a_faulty_library(run, files):
    """What can be read is taken, what cannot is reported, and the exit status says so."""
    (files / "library.bib").write_text(LIBRARY + "@book{broken, title = {x\n")
    status, _, err = run("sources", "import", "library.bib", "bridge.yaml")
    assert (1, True) == (status, "library.bib:3:1: AM703 this entry cannot be read" in err)
    assert "1911" in (files / "bridge.yaml").read_text()
    for library, said in [("none.bib", "none.bib"), ("bridge.txt", "suffix '.json' or '.bib'")]:
        (files / "bridge.txt").write_text("no library")
        status, _, err = run("sources", "import", library, "bridge.yaml")
        assert (2, True) == (status, said in err)


@pytest.mark.parametrize("library", [LIBRARY.replace("Lee", "Lée").encode("latin-1"), b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"])
def test_a_library_that_is_no_text(run, files, library):
    """Is refused with its first wrong character, and nothing of it reaches the map."""
    (files / "library.bib").write_bytes(library)
    status, _, err = run("sources", "import", "library.bib", "bridge.yaml")
    assert (1, True) == (status, "is not UTF-8" in err and "save the file as UTF-8" in err)
    assert MAP == (files / "bridge.yaml").read_text()


def test_check_against_a_bibliography(run, files):
    """A date that differs, and a key that the library does not have."""
    (files / "bridge.yaml").write_text(
        MAP.replace("{title: 'A survey'}", '{title: A survey, date: "1912"}\n  othr: {title: X}')
    )
    status, out, _ = run(
        "check", "bridge.yaml", "--bibliography", "library.bib", "--select", "AM312", "--format", "concise"
    )
    assert 1 == status
    assert {
        "bridge.yaml:12:3: AM312 'authors' of source 'survey' is missing; the bibliography has 'Lee, Ann'",
        "bridge.yaml:12:3: AM312 'kind' of source 'survey' is missing; the bibliography has 'book'",
        "bridge.yaml:12:35: AM312 'date' of source 'survey' is '1912'; the bibliography has '1911'",
        "bridge.yaml:13:3: AM312 the bibliography has no 'othr'",
    } == {*out.splitlines()}
    assert 0 == run("check", "bridge.yaml", "--select", "AM312")[0]
    (files / "library.bib").write_text(LIBRARY + "@book{broken, title = {x\n")
    status, out, err = run("check", "bridge.yaml", "--bibliography", "library.bib", "--select", "AM312")
    assert (1, True, True) == (status, "AM312" in out, "AM703" in err)


def test_add_a_text(run, files):
    """Form feeds become page marks; the quote is found in the copy, across them too."""
    (files / "Survey 1911.txt").write_bytes(b"Of bridges.\x0cIt has a round\x0carch.\r\n")
    status, _, err = run("sources", "add", "Survey 1911.txt", "bridge.yaml", "--id", "survey")
    assert (0, "source 'survey': wrote 'survey.txt' (3 pages)\n") == (status, err)
    copy = (files / "survey.txt").read_bytes()
    assert b"[p. 1]\nOf bridges.\n\n[p. 2]\nIt has a round\n\n[p. 3]\narch.\n" == copy
    (files / "bridge.yaml").write_text((files / "bridge.yaml").read_text().replace(", locator: p. 2", ""))
    status, out, _ = run("check", "bridge.yaml", "--select", "AM302")
    assert (1, True) == (status, "add `locator: p. 2`: there its quote is found" in out)
    digest = hashlib.sha256(copy).hexdigest()
    assert f"{{title: 'A survey', text: survey.txt, sha256: {digest}}}  # keep" in (files / "bridge.yaml").read_text()
    assert 0 == run("check", "bridge.yaml", "--select", "AM305,AM306,AM308,AM309")[0]
    assert 0 == run("sources", "add", "Survey 1911.txt", "bridge.yaml", "--id", "survey")[0]
    (files / "survey.txt").write_text("mine")
    status, _, err = run("sources", "add", "Survey 1911.txt", "bridge.yaml", "--id", "survey")
    assert (2, True, "mine") == (status, "'survey.txt' is there" in err, (files / "survey.txt").read_text())
    status, _, err = run("sources", "add", "Survey 1911.txt", "bridge.yaml", "--copy", "../survey.txt")
    assert (2, True) == (status, "outside the folder of the map" in err)
    before = (files / "bridge.yaml").read_text()
    status, _, err = run("sources", "add", "Survey 1911.txt", "bridge.yaml", "--dry-run")
    assert (0, True, before) == (status, "would write 'Survey-1911.txt'" in err, (files / "bridge.yaml").read_text())


def test_add_a_pdf(run, files):
    """Its pages are told by their labels; one that is empty, cut off or something else has a reason, and no traceback."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
        pytest.importorskip("pypdf")
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(files / "blank.pdf")
    (files / "cut.pdf").write_bytes((files / "blank.pdf").read_bytes()[:200])
    (files / "binary.txt").write_bytes(b"\x00\xff\x00\xfe")
    for name, said in [("blank.pdf", "OCR"), ("cut.pdf", "pypdf cannot read it"), ("binary.txt", "neither a PDF nor")]:
        status, _, err = run("sources", "add", name, "bridge.yaml")
        assert (1, True, 1) == (status, said in err, err.count("\n")), err
    assert MAP == (files / "bridge.yaml").read_text()
    assert {"binary.txt", "blank.pdf", "bridge.yaml", "cut.pdf", "library.bib"} == {one.name for one in files.iterdir()}
