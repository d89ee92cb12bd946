"""One table of words for each language in which argmap writes what people read in pictures, pages and on paper.

What a terminal shows stays English: only what is made of a map follows the map's `language`.
"""

from argmap.words.words import ENGLISH, LANGUAGES, Words, of

__all__ = ["ENGLISH", "LANGUAGES", "Words", "of"]
