"""What a survey says of each file, and which files it looks at."""

import math
import os
import pickle
import re
import signal
import sys
import zipfile
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap.errors import ExecutorError, MissingPathError, OptionError, UnknownRuleError
from argmap.strategies import maps
from argmap.survey import COLUMNS, GROUPS, columns_of, rows, running
from profiles import costly

linux = pytest.mark.skipif(sys.platform != "linux", reason="the processes of this module are forked")


def test_files_of_all_notations_are_found(folder):
    """In order of path; what holds no map is left out, and a faulty map has a row that says why."""
    found = list(rows("corpus"))
    assert [
        ("corpus/part0000/a.yaml", "argmap"),
        ("corpus/part0000/b.json", "aif"),
        ("corpus/part0000/deeper/c.argdown", "argdown"),
        ("corpus/part0000/deeper/d.txt", "kialo"),
        ("corpus/part0000/e.argmap.yaml", "argmap"),
    ] == [(row["path"], row["notation"]) for row in found]
    assert [None] * 4 == [row["problem"] for row in found[:4]]
    assert found[4]["problem"].startswith("AM001 ")
    assert found[4]["claims"] is None
    assert 1 == found[4]["findings"]["AM001"]


def test_pictures_are_read_if_they_are_named(folder):
    """In a folder they are left out: the map that they carry would be counted twice."""
    before = [row["path"] for row in rows("corpus")]
    argmap.render(argmap.load("corpus/part0000/a.yaml"), "corpus/part0000/a.svg")
    Path("corpus/index.html").write_text("<html><p>A page.</p></html>")
    assert before == [row["path"] for row in rows("corpus")]
    assert ["svg"] == [row["notation"] for row in rows("corpus/part0000/a.svg")]


def test_a_row(folder):
    """All columns of a map whose every measure is known."""
    (row,) = rows("corpus/part0000/a.yaml")
    assert [one.name for one in COLUMNS if one.name != "seconds"] == [*row]
    expected = {
        "title": "Rain 0",
        "claims": 3,
        "evidence": 0,
        "inferences": 2,
        "attacks": 1,
        "undercuts": 1,
        "linked": 0,
        "assumed": 2,
        "unstated": 0,
        "theses": 1,
        "questions": 0,
        "sources": 0,
        "words": 12,
        "depth": 3,
        "width": 1,
        "errors": 1,
        "warnings": 1,
        "remarks": 0,
        "findings": {"AM501": 1, "AM503": 1},
        "standing_scintilla": "falls",
        "standing_balance": "falls",
        "standing_unanswered": "falls",
        "smallest_cut": None,
        "cut_searched": None,
        "single_points": 0,
        "schemed": 1,
        "schemes": {"sign": 1},
        "open_questions": 0,
        "repaired": 0,
    }
    assert expected == {name: row[name] for name in expected}
    assert {"thesis": "wet", "balance": "falls"}.items() <= row["standings"][0].items()
    assert row["critical_questions"] == row["critical_open"] > 0
    assert {"aif", "argdown", "arguebuf", "kialo", "sadface"} <= {*row["lost"]}
    assert row["lost"]["kialo"] > row["lost"]["aif"] == 0


def test_the_size_of_the_picture_is_that_of_the_picture(folder):
    """As `argmap render` draws it."""
    (row,) = rows("corpus/part0000/a.yaml", columns=["picture"])
    svg = argmap.render(argmap.load("corpus/part0000/a.yaml"))
    drawn = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
    assert [math.ceil(float(one)) for one in drawn.groups()] == [row["picture_width"], row["picture_height"]]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_alone_says_the_same(folder, group):
    """Each group of columns can be asked for by itself."""
    whole, alone = list(rows("corpus")), list(rows("corpus", columns=[group]))
    names = [one.name for one in columns_of([group])]
    assert [{name: row[name] for name in names} for row in whole] == alone


def test_time_is_a_column_that_is_asked_for(folder):
    """Rows without it are the same in every run."""
    assert all(row["seconds"] >= 0 for row in rows("corpus", timed=True))
    assert list(rows("corpus")) == list(rows("corpus"))


def test_rules_can_be_chosen(folder):
    """As for `argmap.check`; configuration files of a corpus do not count."""
    Path("corpus/argmap.toml").write_text('ignore = ["ALL"]\n', "utf-8")
    (row,) = rows("corpus/part0000/a.yaml", select=["AM5"], ignore=["AM501"])
    assert {"AM503": 1} == row["findings"]


def test_what_is_named_twice_is_surveyed_once(folder):
    """A file in a folder that is named too, and a folder in another one."""
    paths = ["corpus/part0000/deeper", "corpus", "corpus/part0000/a.yaml", "corpus", "./corpus"]
    assert list(rows("corpus")) == list(rows(paths))


def test_a_named_file_is_a_row_whatever_it_holds(folder):
    """A file that is found in a folder is not."""
    (row,) = rows("corpus/part0000/notes.txt")
    assert row["problem"].startswith("AM")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
def test_files_that_are_not_read_are_rows(folder):
    """Too large, or a link out of the folder; what is no file is passed over."""
    Path("outside.argdown").write_text("[A]: a\n", "utf-8")
    Path("corpus/part0000/link.argdown").symlink_to(Path("outside.argdown").resolve())
    os.mkfifo("corpus/part0000/pipe.yaml")
    table = list(rows("corpus", max_size=100, columns=["findings"]))
    assert [{"AM000": 1}] == [row["findings"] for row in table if row["path"].endswith("a.yaml")]
    found = {Path(row["path"]).name: row["problem"] for row in table}
    assert "AM000 the file is not read: it is larger than 100 bytes" == found["a.yaml"]
    assert found["link.argdown"].startswith("AM000 the file cannot be read: ")
    assert "pipe.yaml" not in found


def test_misuse(folder):
    """Each wrong argument is refused before anything is read."""
    with pytest.raises(MissingPathError, match="nowhere"):
        rows("nowhere")
    with pytest.raises(OptionError, match="did you mean 'counts'"):
        rows("corpus", columns=["count"])
    with pytest.raises(UnknownRuleError):
        rows("corpus", select=["AM9"])
    with pytest.raises(TypeError):
        rows("corpus", executor="dask")
    for option in ("jobs", "ahead", "max_size"):
        with pytest.raises(OptionError, match=option):
            rows("corpus", **{option: 0})


@linux
@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_processes_give_the_same(folder, monkeypatch, jobs):
    """The rows and their order do not depend on how many work, or on how files are put into chunks."""
    monkeypatch.setattr(running, "_MOST_FILES", 2)
    assert list(rows("corpus")) == list(rows("corpus", jobs=jobs))


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_executors_give_the_same(folder, monkeypatch, pool):
    """Whatever runs the work."""
    monkeypatch.setattr(running, "_MOST_FILES", 2)
    with pool(2) as executor:
        assert list(rows("corpus")) == list(rows("corpus", executor=executor, ahead=2))


class Losing(ThreadPoolExecutor):
    """An executor that loses every chunk of several files, and one with a certain file."""

    def submit(self, do, plan, chunk):
        def work():
            if len(chunk) > 1 or chunk[0].name.endswith("b.json"):
                raise RuntimeError("the worker was lost")
            return do(plan, chunk)

        return super().submit(work)


def test_what_an_executor_loses_costs_one_row(folder):
    """The files of a chunk that failed are tried one by one."""
    with Losing(2) as executor:
        found = list(rows("corpus", executor=executor))
    expected = list(rows("corpus"))
    assert expected[0] == found[0]
    assert expected[2:] == found[2:]
    assert "the worker was lost" in found[1]["problem"]


def test_an_executor_that_breaks_down(folder):
    """There is no row for what nobody does any more."""

    class Broken(ThreadPoolExecutor):
        def submit(self, *_):
            future = Future()
            future.cancel()
            return future

    with Broken(1) as executor, pytest.raises(ExecutorError, match="the executor no longer works: CancelledError"):
        list(rows("corpus", executor=executor))


def doing(submit):
    """An executor that does something else with its work."""

    class Odd(ThreadPoolExecutor):
        def submit(self, do, plan, chunk):
            return submit(super().submit, do, plan, chunk)

    return Odd(1)


def fail(*_):
    raise ValueError("no room")


@pytest.mark.parametrize(
    "submit",
    [
        lambda run, do, plan, chunk: run(fail),
        lambda run, do, plan, chunk: run(lambda: "junk"),
        lambda run, do, plan, chunk: run(lambda: do(plan, chunk)[1:]),
    ],
)
def test_an_executor_that_does_not_do_its_work(folder, submit):
    """Each file has a row that says so; none is lost, and argmap takes no blame."""
    with doing(submit) as executor:
        found = list(rows("corpus", columns="counts", executor=executor))
    assert {row["path"] for row in rows("corpus", columns=["counts"])} < {row["path"] for row in found}
    assert all("the executor did not do its work: " in row["problem"] for row in found)


def test_an_executor_that_takes_no_work(folder):
    """Nothing can be measured by one that was shut down, or that refuses."""
    with ThreadPoolExecutor(1) as executor:
        executor.shutdown()
        with pytest.raises(ExecutorError, match="takes no work: cannot schedule new futures after shutdown"):
            list(rows("corpus", executor=executor))
    with doing(fail) as executor, pytest.raises(ExecutorError, match="takes no work: no room"):
        list(rows("corpus", executor=executor))


@linux
def test_a_link_that_leads_nowhere_costs_no_row(folder):
    """Be it one to itself, or in a cycle: it has a row of its own that says why, as it has if it was named."""
    before = list(rows("corpus"))
    for name, to in (("self.yaml", "self.yaml"), ("x.yaml", "y.yaml"), ("y.yaml", "x.yaml"), ("gone.yaml", "nothing")):
        (folder / "part0000" / name).symlink_to(to)
    found = list(rows("corpus"))
    links = [row for row in found if row not in before]
    assert before == [row for row in found if row in before]
    assert ["self.yaml", "x.yaml", "y.yaml"] == [Path(row["path"]).name for row in links]
    assert all("links form a cycle" in row["problem"] for row in links)


@linux
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_kills_its_process_is_a_row(folder, monkeypatch, jobs):
    """The other files of its chunk have theirs."""
    from argmap.survey import measuring

    true = measuring.examine

    def examine(job):
        if job.name.endswith("b.json"):
            os.kill(os.getpid(), signal.SIGKILL)
        return true(job)

    expected = list(rows("corpus"))
    monkeypatch.setattr(measuring, "examine", examine)
    found = list(rows("corpus", jobs=jobs))
    assert "the process that checked it was killed, possibly because it ran out of memory" in found[1]["problem"]
    assert [*expected[:1], *expected[2:]] == [*found[:1], *found[2:]]


def test_an_internal_error_is_a_row(folder, monkeypatch):
    """It does not end the run."""
    from argmap.survey import measures

    def fail(_):
        raise RecursionError("too deep")

    monkeypatch.setitem(measures._MEASURES, "picture", fail)
    assert ["internal error" in row["problem"] for row in rows("corpus")] == [True] * 4 + [False]


def test_files_are_taken_as_they_are_needed(folder, monkeypatch):
    """However many there are, few are held: a survey of millions begins at once."""
    taken = []
    true = running.files

    def files(paths):
        for one in true(paths):
            for number in range(1000):
                taken.append(number)
                yield one

    monkeypatch.setattr(running, "files", files)
    monkeypatch.setattr(running, "_MOST_FILES", 2)
    with ThreadPoolExecutor(2) as executor:
        next(rows("corpus", columns=["counts"], executor=executor, ahead=3))
    assert len(taken) < 20


def test_archives_and_other_places(folder):
    """Addresses go to fsspec; what lies at them is found as in folders."""
    pytest.importorskip("fsspec")
    with zipfile.ZipFile("corpus.zip", "w") as archive:
        for file in sorted(folder.rglob("*.*")):
            if file.is_file() and ".hidden" not in file.parts:
                archive.write(file, file.relative_to(folder))
    found = list(rows("zip://::corpus.zip"))
    assert "zip://part0000/a.yaml::corpus.zip" == found[0]["path"]
    titles = {row["title"] for row in found if row["notation"] == "aif"}
    unlike = {"path", "problem"}
    expected = [{name: row[name] for name in row.keys() - unlike} for row in rows("corpus")]
    assert expected == [{name: row[name] for name in row.keys() - unlike} for row in found]
    assert titles == {row["title"] for row in rows("corpus/part0000/b.json")}
    with pytest.raises(MissingPathError, match="nowhere"):
        list(rows("zip://::nowhere.zip"))
    with pytest.raises(MissingPathError, match="Protocol not known"):
        list(rows("nosuch://x"))


class UnreachableError(Exception):
    """What a store raises in its own way, as those of the clouds do."""


def test_a_store_with_errors_of_its_own(folder):
    """One that does not answer is named with what it says; a file that cannot be fetched is a row."""
    store = pytest.importorskip("fsspec").filesystem("memory")
    rain = (folder / "part0000" / "a.yaml").read_bytes()
    store.pipe({"/corpus/a.yaml": rain, "/corpus/b.yaml": rain})
    fetch = type(store)._open

    def failing(self, path, *arguments, **how):
        if path.endswith("a.yaml"):
            raise UnreachableError("no route to the store")
        return fetch(self, path, *arguments, **how)

    def unlisted(self, path, **how):
        raise UnreachableError("no route to the store")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(store), "_open", failing)
        assert ["no route to the store", None] == [
            row["problem"] and row["problem"][-21:] for row in rows("memory://corpus")
        ]
        patch.setattr(type(store), "find", unlisted)
        with pytest.raises(MissingPathError, match="'memory://corpus' cannot be read: no route to the store"):
            list(rows("memory://corpus"))
    store.rm("/corpus", recursive=True)


def test_a_plan_can_be_sent(folder):
    """What executors send to workers is small, and can be pickled."""
    plan = running.planned(None, None, ())
    assert plan == pickle.loads(pickle.dumps(plan))
    assert len(pickle.dumps(plan)) < 20_000


@costly
@given(maps())
def test_every_map_can_be_measured(tmp_path_factory, one):
    """Whatever it holds, no measure fails."""
    path = tmp_path_factory.mktemp("any") / "m.argmap.yaml"
    argmap.dump(one, path)
    (row,) = rows(path)
    assert row["problem"] is None or row["problem"].startswith(("AM0", "AM1"))
    assert "internal error" not in (row["problem"] or "")
