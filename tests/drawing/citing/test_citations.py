import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.citing.citations import Citations, labels
from argmap.drawing.sheets.split import split
from argmap.exercises import worksheet
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source("s", authors=("Sergey Radchenko",), date="2018-03-27"), "Radchenko 2018"),
        (Source("s", authors=("Radchenko, Sergey",)), "Radchenko"),
        (Source("s", authors=("John Darley", "Bibb Latané"), date="1968"), "Darley & Latané 1968"),
        (Source("s", authors=("A Pryce", "B", "C"), date="2018"), "Pryce, B & C 2018"),
        (Source("s", authors=("A Pryce", "B", "C", "D"), date="2018"), "Pryce et al. 2018"),
        (Source("s", authors=("Ann Lee", "et al."), date="1967"), "Lee et al. 1967"),
        (Source("s", authors=("Ann Lee and Bo Chan",), date="1967"), "Lee & Chan 1967"),
        (Source("s", authors=("World Health Organization",), date="2020"), "World Health Organization 2020"),
        (Source("s", authors=({"literal": "Ann Lee"},), date="2020"), "Ann Lee 2020"),
        (Source("s", authors="Elizabeth II", date="undated"), "Elizabeth II n.d."),
        (Source("s", authors="Plato", date="-0379~"), "Plato ca. 380 BC"),
        (Source("s", editors=("Ann Ed",), date="1999"), "Ed (ed.) 1999"),
        (Source("s", editors=("Ann Ed", "et al."), date="1999"), "Ed et al. (eds.) 1999"),
        (Source("s", "A report", date="2001"), "A report 2001"),
        (Source("s", "Companies Act 2006", date="2006"), "Companies Act 2006"),
        (
            Source("s", "Police and Criminal Evidence Act 1984", date="1984-10-31"),
            "Police and Criminal Evidence Act 1984",
        ),
        (Source("s", "Minutes, 2001", date="2001"), "Minutes 2001"),
        (Source("s", "1984", date="1984"), "1984 1984"),
        (Source("s", "The very long title of a report that goes on and on"), "The very long title of a report…"),
        (Source("s", container="The Times"), "The Times"),
        (Source("s"), "s"),
        (Source("s", authors=("",)), ""),
    ],
)
def test_the_short_form_of_a_source(source, expected):
    """Author and year, else editor, else title, else container, else the id."""
    assert expected == labels([source])[source.id].text


def test_a_report_of_another_source_names_both():
    """What `source` reports `via` comes first."""
    sources = {
        "nixon": Source("nixon", authors=("Richard Nixon",)),
        "radchenko": Source("radchenko", authors=("Sergey Radchenko",), date="2018"),
    }
    evidence = Evidence("e", "He said so.", source="radchenko", via="nixon", locator="para. 10")
    assert "Nixon, in Radchenko 2018, para. 10" == Citations(sources).full(evidence)


def test_an_unknown_source_goes_by_its_id():
    """A map with a dangling source can still be drawn."""
    assert "lost" == Citations({}).full(Claim("c", "It rained.", source="lost"))


def cited(*sources):
    """The captions of sources, in their order."""
    found = labels(sources)
    return [found[source.id].text for source in sources]


def lee(id_, title, date="1965", author="Ann Lee"):
    return Source(id_, title, authors=author, date=date)


def test_works_of_one_author_and_year_have_letters_by_title():
    """Articles and marks make no difference to the order; equal titles go by id, so that the order is always the same."""
    sources = [lee("1", "The Zebra", "1965-02"), lee("2", "“Apes”"), lee("3", "An Eel"), lee("4", "Eel", "1965-12-01")]
    assert ["Lee 1965d", "Lee 1965a", "Lee 1965b", "Lee 1965c"] == cited(*sources)
    assert cited(*reversed(sources)) == cited(*sources)[::-1]
    assert ["Lee 1965", "Lee 1966"] == cited(lee("1", "A"), lee("2", "B", "1966"))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("undated", ["Lee n.d.-a", "Lee n.d.-b"]),
        (None, ["Lee n.d.-a", "Lee n.d.-b"]),
        ("1971/1972", ["Lee 1971–72a", "Lee 1971–72b"]),
        ("1965?", ["Lee 1965?-a", "Lee 1965?-b"]),
        ("-0043", ["Lee 44 BC-a", "Lee 44 BC-b"]),
    ],
)
def test_letters_after_years_that_are_no_number(date, expected):
    """A hyphen sets them off."""
    assert expected == cited(lee("1", "A", date), lee("2", "B", date))


def test_a_source_without_a_date_has_a_year_only_to_be_told_apart():
    """It may be undated, or nobody has looked; `undated` says the former."""
    assert ["Lee", "Chan n.d."] == cited(lee("1", "A", None), lee("2", "B", "undated", "Bo Chan"))


def test_the_letters_go_on_after_z():
    """And every label is one source's alone."""
    found = cited(*(lee(f"{at:03}", f"Note {at:03}") for at in range(60)))
    assert ["Lee 1965a", "Lee 1965z", "Lee 1965aa", "Lee 1965bh"] == [found[at] for at in (0, 25, 26, 59)]
    assert len(set(found)) == 60


def test_titles_that_begin_alike_are_told_apart():
    """A caption has room for their beginning alone."""
    long = "The very long title of a report that goes on "
    assert ["a", "b"] == [
        text[-1] for text in cited(Source("1", f"{long}A", date="2001"), Source("2", f"{long}B", date="2001"))
    ]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (["Ann Smith", "Bo Smith"], ["A. Smith", "B. Smith"]),
        (["Ann Smith", "Adam Smith"], ["Ann Smith", "Adam Smith"]),
        (["Ann Smith", "A. Smith"], ["Smith", "Smith"]),
        (["Ann M. Smith", "Ann Smith"], ["Smith", "Smith"]),
        (["A. M. Smith", "A. B. Smith"], ["A. M. Smith", "A. B. Smith"]),
        (["Ann Smith", "Bo Smith", "Adam Smith"], ["Ann Smith", "B. Smith", "Adam Smith"]),
        (["Smith, Ann", "Bo Smith"], ["A. Smith", "B. Smith"]),
        (["Nguyễn Văn Linh", "Nguyễn Văn Vịnh"], ["Nguyễn Văn Linh", "Nguyễn Văn Vịnh"]),
        (["Jean-Paul Petit", "Marie Petit"], ["J.-P. Petit", "M. Petit"]),
        (["Ann Smith", "Bo Chan"], ["Smith", "Chan"]),
    ],
)
def test_two_persons_of_one_family_name_have_initials(authors, expected):
    """In every year; the full name where initials do not tell them apart. A name that may be the same person's has none."""
    years = range(1965, 1965 + len(authors))
    sources = [
        lee(str(at), "T", str(year), author) for at, (year, author) in enumerate(zip(years, authors, strict=True))
    ]
    assert [f"{name} {year}" for name, year in zip(expected, years, strict=True)] == cited(*sources)


def test_initials_of_authors_of_one_work():
    """They count among all that the map names."""
    sources = [Source("1", "T", authors=("Ann Smith", "Bo Smith"), date="1965"), lee("2", "U", "1966", "Cy Dee")]
    assert ["A. Smith & B. Smith 1965", "Dee 1966"] == cited(*sources)


def pair():
    """A map of two works of one author and year, one of them cited on each of two statements."""
    return ArgumentMap(
        title="Telegrams",
        thesis="a",
        nodes=[
            Claim("a", "It was war."),
            Claim("b", "The first says so.", source="one", assumed=True),
            Claim("c", "The second says so.", source="two", assumed=True),
            Inference("i", "b", supports="a"),
            Inference("j", "c", supports="b"),
        ],
        sources=[lee("one", "B"), lee("two", "A")],
    )


def test_a_part_of_a_map_calls_its_sources_as_the_whole_does():
    """A letter does not go when the other source is not in sight."""
    part = render(pair(), format="txt", focus="b", depth=1)
    assert "Lee 1965b" in part
    assert "Lee 1965a" in render(pair(), format="txt", focus="c", depth=1)
    made = card_tree(pair())
    sheets = split(made, lambda part: len(part.cards) < 3).sheets
    assert len(sheets) > 1
    parts = [split(made, lambda part: len(part.cards) < 3).part(sheet) for sheet in sheets]
    assert {"Lee 1965a", "Lee 1965b"} == {
        one.citations.full(cell.node) for one in parts for card in one.cards for cell in card.cells if cell.home
    } - {""}


def test_a_worksheet_calls_its_sources_as_the_map_does():
    """Each task shows a part."""
    for task in worksheet(pair(), kinds=["withdrawal", "premise", "scheme", "place"], number=3).tasks:
        assert task.tree.citations.full(pair()["b"]) == "Lee 1965b"


@given(strategies.maps())
def test_no_two_sources_have_one_label(argument_map):
    """Whatever they are, a caption leads to one of them; what has no name at all keeps its id."""
    found = labels(argument_map.sources.values()).values()
    assert len({*found}) == len(found) == len(argument_map.sources)
