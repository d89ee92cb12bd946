import pytest

from argmap.drawing.citations import Citations, short, year
from argmap.model import Claim, Evidence, Source


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, ""),
        ("1965", "1965"),
        ("1965-02-11", "1965"),
        ("1965~", "c. 1965"),
        ("1965?", "1965?"),
        ("1965-02%", "c. 1965?"),
        ("1971/1972", "1971–1972"),
        ("1971-01/1971-05", "1971"),
        ("-0043", "44 BC"),
        ("Y17000", "17000"),
        ("undated", ""),
        ("../1985", "1985"),
        ("yesterday", ""),
    ],
)
def test_the_year_of_a_date(date, expected):
    """EDTF dates are given as a caption gives them, anything else not at all."""
    assert expected == year(date)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source("s", authors=("Sergey Radchenko",), date="2018-03-27"), "Radchenko 2018"),
        (Source("s", authors=("Radchenko, Sergey",)), "Radchenko"),
        (Source("s", authors=("John Darley", "Bibb Latané"), date="1968"), "Darley & Latané 1968"),
        (Source("s", authors=("A Pryce", "B", "C"), date="2018"), "Pryce et al. 2018"),
        (Source("s", editors=("Ann Ed",), date="1999"), "Ed (ed.) 1999"),
        (Source("s", "A report", date="2001"), "A report 2001"),
        (Source("s", "The very long title of a report that goes on and on"), "The very long title of a report…"),
        (Source("s", container="The Times"), "The Times"),
        (Source("s"), "s"),
        (Source("s", authors=("",)), ""),
    ],
)
def test_the_short_form_of_a_source(source, expected):
    """Author and year, else editor, else title, else container, else the id."""
    assert expected == short(source)


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
