"""In which encoding a text may be that is not UTF-8: a guess by how plausible its letters are beside each other.

Each candidate that can decode the bytes is read in turn. A letter counts for it if the language in question uses it
often, and against it where it stands beside another script, a capital after a small letter, or a control character.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import attrs

SAMPLE = 1 << 16
"""So many bytes are looked at, in lines that are not ASCII."""
LINE = 1 << 11
"""So many bytes of one line, from shortly before the first that is not ASCII."""
LEAST = 0.5
"""A candidate is named from this plausibility on; 2 is what a letter can say for it."""
PAIRED = 0.5
"""What it says for an encoding of two bytes that all pairs are characters."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_LETTERS_ALONE = frozenset("àéèóíáåöøæÀÉÈÓÍÁÅÖØÆ")
_OPENING, _CLOSING = frozenset("“‘„‚«‹"), frozenset("”»›’")
_COMMON_SIGNS = frozenset("\xa0°§£€©®½¼¾·•¿¡†‡ºª²³¹–—…")
_FINALS, _SHORT = frozenset("םןךףץς"), frozenset({"CYRILLIC", "GREEK", "CJK"})
"""Letters that end a word, and scripts in which a letter may be a word."""
_EASTERN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"})

_WESTERN = (
    "éèêëàâçîïôùûüœæ",
    "äöüß",
    "áéíóúñü",
    "ãõáéíóúâêôçà",
    "àèéìòù",
    "åäöøæé",
    "äõöü",
    "ëéïóöèü",
    "áðéíóúýþæö",
    "çàèéíïòóúü",
)
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "áäčďéíĺľňóôŕšťúýž")
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")
_CYRILLIC = ("оеаинтсрвлкмдпу", "оаинтевірслкмдпу", "аоиенрстјукдвмлп")
_GREEK = ("αοιετσνηυρπκμλςάέήίόύώ",)
_HEBREW, _ARABIC = ("יוהלאמרתבשנםעדחק",), ("اليمونتربةعدسفهكقأحج",)
_THAI = ("กขคงจชดตถทนบปพมยรลวสหอะาิีึุูเแโใไ่้",)
_JAPANESE = ("のにはをたがでとしれさあいうるんてなくもらりすけよまそこかきっアイスルンラリトドー、。",)
_CHINESE = ("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里",)
_TRADITIONAL = ("的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡",)
_KOREAN = ("이다는의에가을를은하고지로한사기도리인서자대어그들과있었해",)


@attrs.frozen
class Encoding:
    """An encoding: its name for people, for Python and for iconv, and the letters that its languages use often."""

    name: str
    codec: str
    iconv: str
    languages: tuple[str, ...] = attrs.field(repr=False)

    @property
    def is_paired(self) -> bool:
        """Whether most of its characters have two bytes, not each pair of which is one."""
        return self.languages in {_JAPANESE, _CHINESE, _TRADITIONAL, _KOREAN}


CANDIDATES = (
    Encoding("Windows-1252 or Latin-1", "cp1252", "WINDOWS-1252", _WESTERN),
    Encoding("Mac Roman", "mac-roman", "MACINTOSH", _WESTERN),
    Encoding("DOS (code page 850)", "cp850", "CP850", _WESTERN),
    Encoding("Windows-1250", "cp1250", "WINDOWS-1250", _CENTRAL),
    Encoding("Latin-2", "iso8859-2", "ISO-8859-2", _CENTRAL),
    Encoding("Windows-1254", "cp1254", "WINDOWS-1254", ("çğıiöşüâîû",)),
    Encoding("Windows-1257", "cp1257", "WINDOWS-1257", _BALTIC),
    Encoding("Windows-1251", "cp1251", "WINDOWS-1251", _CYRILLIC),
    Encoding("KOI8-R", "koi8-r", "KOI8-R", _CYRILLIC),
    Encoding("KOI8-U", "koi8-u", "KOI8-U", _CYRILLIC),
    Encoding("DOS (code page 866)", "cp866", "CP866", _CYRILLIC),
    Encoding("ISO 8859-5", "iso8859-5", "ISO-8859-5", _CYRILLIC),
    Encoding("Windows-1253", "cp1253", "WINDOWS-1253", _GREEK),
    Encoding("ISO 8859-7", "iso8859-7", "ISO-8859-7", _GREEK),
    Encoding("Windows-1255", "cp1255", "WINDOWS-1255", _HEBREW),
    Encoding("Windows-1256", "cp1256", "WINDOWS-1256", _ARABIC),
    Encoding("TIS-620", "tis-620", "TIS-620", _THAI),
    Encoding("Shift JIS", "cp932", "CP932", _JAPANESE),
    Encoding("EUC-JP", "euc-jp", "EUC-JP", _JAPANESE),
    Encoding("GB 18030", "gb18030", "GB18030", _CHINESE),
    Encoding("Big5", "big5", "BIG5", _TRADITIONAL),
    Encoding("EUC-KR", "cp949", "CP949", _KOREAN),
)
"""Of two that are equally plausible the first is taken."""
WIDE = tuple(
    Encoding(f"UTF-{size}{order} without a byte order mark", f"utf-{size}-{order.lower()}", f"UTF-{size}{order}", ())
    for size in (32, 16)
    for order in ("LE", "BE")
)


@attrs.frozen
class Guess:
    """An encoding in which a text may be, and its first line that shows this."""

    encoding: Encoding
    line: str


def guess(data: bytes) -> Guess | None:
    """The likeliest encoding of a text that is not UTF-8; `None` if none is plausible."""
    if b"\0" in data:
        return _wide(data[:SAMPLE])
    sample = b"\n".join(_telling_lines(data))
    read = [(one, text) for one in CANDIDATES if (text := _decoded(sample, one)) is not None]
    scored = [(plausibility(text, one.languages) + PAIRED * one.is_paired, -at) for at, (one, text) in enumerate(read)]
    if not sample or not scored or max(scored)[0] < LEAST:
        return _wide(data[:SAMPLE])
    encoding, text = read[-max(scored)[1]]
    return Guess(encoding, next((line for line in text.split("\n") if not line.isascii()), ""))


def _wide(data: bytes) -> Guess | None:
    """The size and order of wide characters, nearly all of them letters or signs, and some of them spaces or commas."""
    found = []
    for one in WIDE:
        text = _decoded(data, one) or ""
        spaces = sum(map(text.count, " \r\n。、，"))
        strange = sum(unicodedata.category(letter)[0] == "C" for letter in text) - sum(map(text.count, "\r\n\t"))
        if spaces and strange * 50 < len(text):
            found.append((spaces, one, text))
    if not found:
        return None
    _, encoding, text = max(found, key=lambda one: one[0])
    return Guess(encoding, next(filter(str.strip, text.splitlines()), ""))


def _telling_lines(data: bytes) -> Iterator[bytes]:
    size = 0
    for line in io.BytesIO(data):
        telling = _NOT_ASCII.search(line)
        if telling is not None:
            yield line[max(0, telling.start() - 40) : telling.start() + LINE].rstrip(b"\r\n")
            size += min(len(line), LINE)
        if size > SAMPLE:
            return


def _decoded(data: bytes, encoding: Encoding) -> str | None:
    """The text, if these bytes can be one; what the end cuts off is left out."""
    try:
        return codecs.getincrementaldecoder(encoding.codec)().decode(data)
    except UnicodeDecodeError:
        return None


def plausibility(text: str, languages: tuple[str, ...]) -> float:
    """How much its letters that are not ASCII count for a text in one of these languages, on average.

    >>> plausibility("a naïve café", ("äöüß", "éï")), plausibility("cafй", ("аи",))
    (2.0, -1.7)
    """
    places = [at for at, letter in enumerate(text) if letter > "\x7f"]
    letters = Counter(
        text[at].lower()[0] for at in places if text[at].isalpha() or unicodedata.category(text[at])[0] == "M"
    )
    beside = sum(_beside(text[at - 1 : at], text[at], text[at + 1 : at + 2]) for at in places)
    return (beside + max(_frequency(letters, language) for language in languages)) / max(1, len(places))


def _frequency(letters: Counter[str], language: str) -> float:
    """What letters say for a language: those that it uses often, its others, and those that are foreign to it."""
    script = _script(language[0])
    rare = -1.0 if script == "LATIN" else 0.3
    return sum(
        count * (2 if letter in language else rare if _script(letter) == script else -1)
        for letter, count in letters.items()
    )


def _beside(before: str, letter: str, after: str) -> float:
    """What a letter or sign says by those beside it."""
    if not letter.isalpha():
        return _sign(before, letter, after)
    capital = -3.0 if letter.isupper() and before.islower() else -1.0 if letter.islower() and after.isupper() else 0.0
    script, alone = _script(letter), not _is_letter(before) and not _is_letter(after)
    if script != "LATIN":
        foreign = sum(one.isalpha() and _script(one) != script for one in (before, after))
        final = letter in _FINALS and _script(after or " ") == script
        return capital - 2 * foreign - 3 * final - 2 * (alone and script not in _SHORT)
    if alone:
        return 0 if letter in _LETTERS_ALONE else -2
    return capital - sum(0.5 if one > "\x7f" else 0 for one in (before, after) if one.isalpha())


def _sign(before: str, sign: str, after: str) -> float:
    """The same of a sign that is not a letter."""
    category = unicodedata.category(sign)
    if category[0] == "C":
        return -4
    if category[0] == "M":
        return 0 if before and _script(before) == _script(sign) else -3
    if sign in _OPENING:
        return -1.5 if before.isalpha() else 2
    if sign in _CLOSING:
        return 2 if before.strip() and (sign == "’" or not after.isalpha()) else -1.5
    if _script(sign) in _EASTERN or (sign in _COMMON_SIGNS and not (before.isalpha() and after.isalpha())):
        return 0.5
    return 0.5 if sign in "–—…" else -1.5


def _is_letter(letter: str) -> bool:
    """Whether it is a letter or a mark on one."""
    return letter.isalpha() or (letter > "\x7f" and unicodedata.category(letter)[0] == "M")


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The script of a letter; those of East Asia are one."""
    script = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    return "CJK" if script in _EASTERN else script
