"""When files have changed, and what is looked at again."""

import time

import attrs

from argmap.serve.feed import Feed, Step
from argmap.serve.viewing import View
from argmap.serve.watching import Watch
from bridge import BRIDGE


def test_changes_of_files(tmp_path):
    """Each write, replacement, removal and coming of a file is seen once; those that stay are not."""
    file, other = tmp_path / "a", tmp_path / "b"
    file.write_text("1")
    watch = Watch(str(file))
    watch.follow([str(file), str(other)], time.time_ns() + 10**9)
    assert not watch.has_changed()
    for change in (
        lambda: file.write_text("22"),
        lambda: other.write_text("new"),
        lambda: other.replace(file),
        file.unlink,
        lambda: file.symlink_to(tmp_path),
    ):
        change()
        assert (True, False) == (watch.has_changed(), watch.has_changed())


def test_a_file_written_while_it_was_read(tmp_path):
    """What is watched anew, and was written after the reading began, counts as changed."""
    file = tmp_path / "a"
    begun = time.time_ns()
    file.write_text("1")
    watch = Watch(str(tmp_path / "b"))
    watch.follow([str(file)], begun)
    assert (True, False) == (watch.has_changed(), watch.has_changed())
    assert not Watch("\0").has_changed()


def test_news_are_what_is_not_known():
    """The same view is none, nor is another number of viewers to those who look on."""
    feed = Feed()
    feed.show(View(page="one"))
    known = feed.news(None, 0, presents=False)
    feed.show(View(page="one", watched=frozenset("a")))
    with feed.attending(presents=False):
        assert known == feed.news(known, 0, presents=False)
        assert 1 == feed.news(None, 0, presents=True).viewers
    feed.show(View(page="one", findings=({"spot": None},)))
    assert (known.state + 1, known.page) == attrs.astuple(feed.news(known, 0, presents=False))[:2]
    feed.show(View(page="two"))
    assert (known.state + 2, known.page + 1) == attrs.astuple(feed.news(known, 0, presents=False))[:2]
    feed.move(Step(at="#n-a"))
    assert 1 == feed.news(known, 0, presents=False).step.number
    feed.end(0)
    assert feed.news(known, 0, presents=False).ended


def test_a_save_that_changes_nothing_is_no_news(serve):
    """A page is not drawn again for a comment; a file that is gone for a moment is not missed."""
    served = serve()
    state = served.state()["state"]
    served.edit("argmap: 1", "argmap: 1 # or so")
    text = served.file.read_text("utf-8")
    served.file.unlink()
    time.sleep(0.03)
    served.file.write_text(text, "utf-8")
    served.edit("The bridge is old", "The bridge is ancient")
    for _ in range(300):
        if served.state()["state"] != state:
            break
        time.sleep(0.02)
    assert (state + 1, None) == (served.state()["state"], served.state()["broken"])
    assert b"ancient" in served.ask(served.viewer)[1]


def test_configuration_and_copies_are_followed(serve):
    """A rule that is selected later finds something, and a copy of a source that is changed."""
    served = serve(
        BRIDGE.replace("source: report}", "source: report, quote: no cracks}").replace(
            "date: 2025}", "date: 2025, text: report.txt}"
        )
    )

    def await_codes(test):
        for _ in range(300):
            codes = {one["code"] for one in served.state()["findings"]}
            if test(codes):
                return
            time.sleep(0.02)
        raise AssertionError(codes)

    copy = served.file.parent / "report.txt"
    before = {one["code"] for one in served.state()["findings"]}
    copy.write_text("There were no cracks.", "utf-8")
    await_codes(lambda codes: codes != before)
    after = {one["code"] for one in served.state()["findings"]}
    copy.write_text("There were cracks.", "utf-8")
    await_codes(lambda codes: codes != after)
    (served.file.parent / "argmap.toml").write_text('extend-select = ["AM403"]\n', "utf-8")
    await_codes(lambda codes: "AM403" in codes)


def test_the_banner_says_what_keeps_the_map_from_being_drawn(serve):
    """And not what else is wrong, such as a faulty configuration."""
    served = serve(BRIDGE.replace("thesis: safe", "thesis: [safe"))
    (served.file.parent / "argmap.toml").write_text("what = 1", "utf-8")
    for _ in range(300):
        if (state := served.state())["findings"][0]["code"] == "":
            break
        time.sleep(0.02)
    assert "'what'" in state["findings"][0]["message"]
    assert "'[' is never closed" == state["broken"]["message"]
