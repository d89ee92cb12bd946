"""Where lines may end: the rules of UAX 14 that pictures need, and what is never parted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.drawing.lines.breaking import clusters, parts
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap
from argmap.model import ArgumentMap, Claim, Evidence, Inference

BODY = Type(130)
ROOM = 1600
NEVER_FIRST = "）」』】》〉、。，．：；！？・…—ー々ゝヽぁっゃッャォ％”’)],.;:!?%"
NEVER_LAST = "（「『【《〈“‘([￥"

CHINESE = "春天的时候，农民们说：“今年的雨水比往年少（约百分之二十），恐怕收成不好！”于是他们去问了长老……"
JAPANESE = "「ずっと待っていた」と彼女は言った。チューリッヒのホテル・シュヴァイツァーホーフで、人々が様々な話をした。"


def lines(text, width=ROOM):
    return wrap(text, width, BODY).lines


@pytest.mark.parametrize("text", [CHINESE, JAPANESE])
@pytest.mark.parametrize("width", range(480, 1700, 70))
def test_east_asian_lines_begin_and_end_as_they_should(text, width):
    """No line begins with a closing sign, a small kana, a long-vowel or iteration mark; none ends in an opening one."""
    wrapped = lines(text, width)
    assert text == "".join(wrapped)
    assert [] == [line for line in wrapped[1:] if line[0] in NEVER_FIRST]
    assert [] == [line for line in wrapped if line[-1] in NEVER_LAST]
    assert all(BODY.width(line) <= width for line in wrapped)


@given(st.lists(st.sampled_from([*"雨天かキabc 1", *NEVER_FIRST, *NEVER_LAST]), max_size=60).map("".join))
def test_every_part_may_stand_at_the_beginning_and_the_end_of_a_line(text):
    """Whatever the order of signs: where a line may always end, neither side is one that it may not."""
    for word in text.split(" "):
        found = list(parts(word))
        assert word == "".join(found)
        assert [] == [part for part in found[1:] if part[0] in NEVER_FIRST]
        assert [] == [part for part in found[:-1] if part[-1] in NEVER_LAST]


CLASSES = {
    "NS": "々〻ゝゞヽヾ・：；〜゛゜‼⁇⁈⁉゠〵・ﾞﾟ",
    "CJ": "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯーｰ",
    "CL": "、。〉》」』】〕〗〙〛〞〟︶﹂，．）］｝｠｡｣､﹚︒",
    "EX": "！？﹖﹗",
    "IN": "…‥⋯",
    "PO": "％℃℉‰′″¢°￠",
    "OP": "〈《「『【〔〖〘〚〝︵﹁（［｛｟｢﹙",
    "PR": "￥￡＄№±€",
}
"""Signs of East Asian text by their class in UAX 14; the last two are held by what follows, the others by what precedes."""


@pytest.mark.parametrize("name", CLASSES)
def test_signs_stay_with_the_ideograph_that_holds_them(name):
    """Each of them between two ideographs, where a line may end on its other side only."""
    expected = (lambda sign: ["雨", f"{sign}雨"]) if name in {"OP", "PR"} else (lambda sign: [f"雨{sign}", "雨"])
    assert [] == [sign for sign in CLASSES[name] if list(parts(f"雨{sign}雨")) != expected(sign)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("雨が降った。", ["雨", "が", "降っ", "た。"]),
        ("什么？——没有……", ["什", "么？——", "没", "有……"]),
        ("佐々木", ["佐々", "木"]),
        ("￥500円20％引き", ["￥500", "円", "20％", "引", "き"]),
        ("ｼｬｰﾌﾟ", ["ｼｬｰ", "ﾌﾟ"]),
        ("대한민국의『헌법』은", ["대한민국의『헌법』은"]),
        ("now—or never", ["now—", "or never"]),
        ("mid-term", ["mid-term"]),
        ("don’t", ["don’t"]),
        ("བཀྲ་ཤིས", ["བཀྲ་", "ཤིས"]),
        ("🌧🌧️🌧", ["🌧", "🌧️", "🌧"]),
        ("\u00ad", ["\u00ad"]),
        ("", [""]),
    ],
)
def test_the_parts_of_a_word(word, expected):
    """Korean words stay whole, as do hyphenated ones: a line ends in them only where they are wider than a line."""
    assert expected == list(parts(word))


@pytest.mark.parametrize(
    "cluster",
    [
        "👩‍🔬",
        "👨‍👩‍👧‍👦",
        "👋🏽",
        "🏳️‍🌈",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1️⃣",
        "🇻🇳",
        "e\u0323\u0302",
        "क्ष्मि",
        "த்ரோ",
        "ที่",
        "ไม้",
        "กำ",
        "ខ្ញុំ",
        "မြန်",
        "ເຂົ້",
        "\u1112\u1161\u11ab",
    ],
)
def test_what_a_reader_takes_for_one_letter_is_never_parted(cluster):
    """In words of whatever length, neither by itself nor among others."""
    assert [cluster] == list(clusters(cluster))
    for width in range(200, 1200, 110):
        assert {""} == {line.replace(cluster, "") for line in lines(cluster * 40, width)}


@given(
    st.text(
        st.sampled_from([*"ab-/ \u00ad\u200b—क्षि́", "👩", "\u200d", "🏽", "🇻", "ไ", "ม", "้", "雨", "ー", "「"]),
        max_size=80,
    )
)
def test_lines_end_only_between_clusters(text):
    """No line begins with a mark, a joiner or a modifier, unless its word does."""
    for line in lines(text, 500):
        if re.match("[\u0300-\u036f\u093f\u094d\u0e49\u200d🏽]", line):
            assert re.search(rf"(^|[ \u00ad\u200b]){re.escape(line[:1])}", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Atmospheric-cosmic-telluric doctrine", ("The Atmospheric-", "cosmic-telluric doctrine")),
        ("“Marxisten-Leninisten-Maoisten-Bund”", ("“Marxisten-Leninisten-", "Maoisten-Bund”")),
        (
            "see https://example.org/archive/box?id=12&folio=3",
            ("see https://example.org/", "archive/box?id=12&", "folio=3"),
        ),
        ("example.org/first-of-all/then-the-rest/end", ("example.org/first-of-all/", "then-the-rest/end")),
        ("Grund\u00adrechte\u00adcharta\u00adver\u00adstoß", ("Grundrechte-", "chartaverstoß")),
        ("Rechts\u00adstaat", ("Rechtsstaat",)),
        ("Wort\u00ad", ("Wort",)),
        (
            "No\u00a0end\u00a0to\u00a0the\u00a0words\u00a0of\u00a0wise\u00a0men",
            ("No\u00a0end\u00a0to\u00a0the", "words\u00a0of\u00a0wise\u00a0men"),
        ),
        (
            "Unbegreiflichkeitslehre (Weltbürgerkriegsgefahren)",
            ("Unbegreiflichkeitslehre", "(Weltbürgerkriegsgefah", "ren)"),
        ),
    ],
)
def test_a_word_that_is_too_wide_gives_way_where_it_hurts_least(text, expected):
    """Its own hyphens and soft hyphens, the slashes of an address, spaces that hold; signs stay with their words."""
    assert expected == lines(text)


def test_a_hyphen_at_the_end_of_a_line_has_room():
    """The hyphen that a soft hyphen becomes is reckoned with, at every width."""
    text = "\u00ad".join(["Do", "nau", "dampf", "schiff", "fahrts", "gesell", "schafts"] * 3)
    for width in range(400, 1700, 30):
        wrapped = lines(text, width)
        assert all(BODY.width(line) <= width for line in wrapped)
        assert text.replace("\u00ad", "") == "".join(line.removesuffix("-") for line in wrapped)


def test_thai_and_lao_lines_begin_with_a_syllable():
    """A phrase without spaces ends its lines before vowels that begin a syllable, and is as wide as others."""
    wrapped = lines("ในปีนั้นชาวนาไม่ได้เกี่ยวข้าวเพราะฝนแล้งและแม่น้ำแห้งเหือดไปทั้งหมู่บ้าน")
    assert len(wrapped) > 2
    assert all(line[0] in "เแโใไ" for line in wrapped[1:])


def drawn_lines(text, **how):
    shown = argmap.render(
        ArgumentMap(
            title="Lines",
            thesis="a",
            nodes=[Claim("a", text), Evidence("b", text), Inference("i", "b", supports="a")],
        ),
        **how,
    )
    if how["format"] == "svg":
        return re.findall(r'<(?:tspan|text class="thesis-ink")[^>]*>([^<]+)<', shown)
    parted = shown.replace('<br align="left"/>', "\n").replace("<br/>", "\n")
    return [line for found in re.findall(r"[^\"<>]+", parted) for line in found.split("\n")]


@pytest.mark.parametrize("format_", ["svg", "mmd", "dot"])
@pytest.mark.parametrize("text", [CHINESE, JAPANESE])
def test_every_picture_breaks_its_lines_so(format_, text):
    """The tidy picture, Mermaid's and Graphviz's labels."""
    found = [line for line in drawn_lines(text, format=format_) if line and (line in text or text in line)]
    assert len(found) > 2
    assert [] == [line for line in found if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST]
