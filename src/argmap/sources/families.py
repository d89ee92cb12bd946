"""Where a family name begins: particles, and family names of two words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from argmap.text import normalised

PARTICLES = frozenset(
    """
    a aan af al abd abu am an ap aus av bar bat ben bin bint d d' d’ da dal dalla das de degli dei del della delle
    dello den der des di do dos du e el ibn i im y in la las le les lo los mac op of 't ’t ten ter te the tot und van
    vande vander ver vom von zu zum zur
    """.split()  # noqa: SIM905 - a list would be a page long
)
"""Small words before a family name."""
_SPANISH = frozenset(
    """
    aguilar alonso alvarez arias benitez blanco bustamante caballero cabrera calderon campos cano cardenas carrasco
    castillo castro cervantes contreras cortes crespo cruz delgado diaz dominguez duran echeverria escobar espinosa
    estrada
    fernandez ferrer figueroa flores fuentes gallego garcia garrido gimenez gomez gonzalez guerrero guevara gutierrez
    guzman hernandez herrera hidalgo ibarra iglesias jimenez lopez lorenzo lozano marin marquez martinez medina mendez
    mendoza menendez molina montero mora morales moreno munoz navarro nieto nunez ochoa ortega ortiz pacheco padilla
    paredes pascual pastor pena perez pizarro ponce prieto quintana ramirez ramos reyes rios rivera rodriguez rojas
    romero rosales rubio ruiz salazar saavedra sanchez santana santiago sanz serrano solis soto suarez torres trujillo
    valdes valencia vargas vasquez vazquez vega velasco velasquez velazquez vicente villa villanueva zamora
    """.split()  # noqa: SIM905
)
"""The most frequent family names of Spain and Latin America: before another name they are the first of two."""
_BARE_AFTER_VAN = frozenset({"beethoven"})
_WITH_VON = frozenset({"braun", "neumann", "wright", "trier", "sydow", "trotta", "stroheim", "däniken"})
"""Persons whose names are used against the rule."""
_VOWELS = re.compile("[aeiouyàâäèéêëîïôöùûü]+")
_FRENCH = frozenset({"de", "d'", "d’"})


def family_of(tokens: Sequence[str]) -> tuple[str, str]:
    """The family name with its particles, and what comes before, of two words or more.

    Of single particles `von` is left to the given name, `van` is not, and `de` is kept by names of one syllable, as is
    French use; several particles stay together. Particles in capital letters belong to the family name.

    >>> family_of("Ludwig van Beethoven".split()), family_of("Ursula von der Leyen".split())
    (('Beethoven', 'Ludwig van'), ('von der Leyen', 'Ursula'))
    >>> family_of("Charles de Gaulle".split()), family_of("Gabriel García Márquez".split())
    (('de Gaulle', 'Charles'), ('García Márquez', 'Gabriel'))
    """
    start = _core(tokens)
    first = start
    while first > 1 and tokens[first - 1].casefold() in PARTICLES:
        first -= 1
    kept = _kept(tokens[first:start], tokens[start])
    first = start - kept
    return " ".join(tokens[first:]), " ".join(tokens[:first])


def _core(tokens: Sequence[str]) -> int:
    """Where the family name begins without particles."""
    last = len(tokens) - 1
    if last >= 2 and tokens[last - 1] in {"y", "i"}:
        return max(last - 2, 1)
    if last >= 2 and _plain(tokens[last - 1]) in _SPANISH:
        return last - 1
    return last


def _kept(particles: Sequence[str], family: str) -> int:
    """How many of the particles before a family name belong to it, from the last."""
    if len(particles) != 1:
        return len(particles) - (particles[:1] == ["de"] and particles[1][0].isupper())
    particle, name = particles[0], family.casefold()
    if particle == "von":
        return int(name in _WITH_VON)
    if particle == "van":
        return int(name not in _BARE_AFTER_VAN)
    return int(particle not in _FRENCH or _syllables(name) == 1)


def _syllables(name: str) -> int:
    """The syllables of a French name: a final e is mute."""
    count = len(_VOWELS.findall(name))
    return count - (count > 1 and bool(re.search("[^aeiouy]es?$", name)))


def _plain(token: str) -> str:
    apart = normalised(token.casefold(), "NFD")
    return "".join(one for one in apart if not unicodedata.combining(one))
