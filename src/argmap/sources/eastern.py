"""Names that are said with the family name first: Chinese, Korean and Vietnamese ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from argmap.text import normalised

_CHINESE = """
    ouyang sima zhuge wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie
    song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü lu ding ren shen
    yao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao mao hao gu gong shao qian xi niu ai
    zhai chang chiang chou chan cheung wong leung lau kwok lam tsang teng hsu hsieh soong sung kuo lee chu hua
"""
_KOREAN = """
    kim lee park yi rhee ri pak choi choe jung jeong chung kang cho jo yoon yun jang lim im rim han shin sin seo suh
    kwon hwang ahn song ryu yoo yu hong jeon ko koh moon mun son yang bae paik baek heo hur nam roh noh ban
"""
_VIETNAMESE = """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan trinh luong mai dao cao ta
    thai kieu ton ha to quach
"""
_WESTERN_TOO = frozenset(
    {"lee", "kim", "park", "han", "jo", "long", "song", "may", "sun", "ban", "son", "im", "do", "to"}
)
"""Family names that stand first in Western names as well: what follows must be two syllables apart."""
_MASTERS = frozenset({"tzu", "tse", "zi", "tsu"})

_FINALS = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "g|k|h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j|q|x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh|ch|sh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z|c|s": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e en er o ou",
}
"""The syllables of Pinyin: what begins them, and how each then ends."""
_SYLLABLE = re.compile(
    r"(?:ch|ts|tz|hs|sh|[bcdghjklmnpqrstvwxyz])?['’]?[aeiouyüw]{1,3}(?:ng|ck|[nmpktlhr])?",
)
"""One syllable of Chinese or Korean in any romanisation."""
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff々]+")


def family_first(tokens: Sequence[str]) -> bool:
    """Whether the first of the words of a name is the family name.

    Of two words that both are family names the more frequent one is taken for it.

    >>> [family_first(name.split()) for name in ("Mao Zedong", "Nguyễn Văn Linh", "Kim Il-sung", "Lee Kuan Yew")]
    [True, True, True, True]
    >>> [family_first(name.split()) for name in ("Ann Lee", "Viet Thanh Nguyen", "Kim Lane Scheppele", "Bo Chan")]
    [False, False, False, False]
    """
    if all(_IDEOGRAPHS.fullmatch(token) for token in tokens):
        return True
    first, *given = (_bare(token) for token in tokens)
    rank = _ranks().get(first)
    if rank is None or not 1 <= len(given) <= 3 or _ranks().get(given[-1], rank + 1) <= rank:
        return False
    return _looks_eastern(first, given)


def _looks_eastern(first: str, given: Sequence[str]) -> bool:
    """Whether what follows a family name is made of syllables of its language."""
    if first in _VIETNAMESE.split() and all(map(_VIETNAMESE_SYLLABLE.fullmatch, given)):
        return len(given) > 1 or first not in _WESTERN_TOO
    if first not in f"{_CHINESE} {_KOREAN}".split():
        return False
    apart = [part for token in given for part in token.split("-")]
    if all(map(_SYLLABLE.fullmatch, apart)):
        return len(apart) > 1 or first not in _WESTERN_TOO
    return len(given) == 1 and first not in _WESTERN_TOO and _pinyin().fullmatch(given[0]) is not None


def is_long_given(given: str) -> bool:
    """Whether a supposed given name has several syllables of Chinese, Korean or Vietnamese.

    >>> is_long_given("Zedong"), is_long_given("Kai-shek"), is_long_given("Jack")
    (True, True, False)
    """
    parts = [part for token in given.split() for part in _bare(token).split("-")]
    return len(parts) > 1 or not (_SYLLABLE.fullmatch(parts[0]) or _VIETNAMESE_SYLLABLE.fullmatch(parts[0]))


def is_master(tokens: Sequence[str]) -> bool:
    """Whether it is a name like Lao Tzu, which is never parted."""
    return len(tokens) == 2 and _bare(tokens[1]) in _MASTERS


@cache
def _ranks() -> dict[str, int]:
    """How frequent each family name is among those of its language: the less, the more frequent."""
    ranks: dict[str, int] = {}
    for language in (_CHINESE, _KOREAN, _VIETNAMESE):
        for rank, name in enumerate(language.split()):
            ranks[name] = min(rank, ranks.get(name, rank))
    return ranks


@cache
def _pinyin() -> re.Pattern[str]:
    """One or two syllables of Pinyin."""
    syllables = "|".join(f"(?:{start})(?:{'|'.join(ends.split())})" for start, ends in _FINALS.items())
    return re.compile(rf"(?:{syllables})['’]?(?:{syllables})?")


def _bare(token: str) -> str:
    """A word without marks, in small letters."""
    apart = normalised(token.casefold().replace("đ", "d"), "NFD")
    return "".join(one for one in apart if not unicodedata.combining(one))
