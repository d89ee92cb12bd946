"""Standards of proof: how strong the case for a claim must be, against the case against it.

After Gordon, Prakken & Walton (2007, Artificial Intelligence 171:875-896) and Gordon & Walton (2009, in Rahwan &
Simari, Argumentation in Artificial Intelligence, 239-260). The three thresholds are argmap's own.
"""

from __future__ import annotations

from functools import cache

from argmap.model import Standard

ALPHA = 0.5
"""The case for a claim must weigh more than this, under the two strict standards."""
BETA = 0.3
"""It must outweigh the case against the claim by more than this, under the two strict standards."""
GAMMA = 0.2
"""The case against a claim must weigh less than this, beyond reasonable doubt."""

_SCINTILLA, _BALANCE, _, _CLEAR, _BEYOND, _UNANSWERED = Standard


def meets(standard: Standard, pro: float, con: float, *, tie: bool = False, bare: bool = False) -> bool:
    """Say whether a claim meets its standard.

    Args:
        standard: the standard of the claim.
        pro: the greatest weight of the reasons for it; 0 if there is none.
        con: the greatest weight against it; 0 if there is none.
        tie: whether under `balance` a tie is enough.
        bare: whether the thresholds α, β and γ are left aside.
    """
    if not pro:
        return False
    if standard is _SCINTILLA:
        return True
    if standard is _UNANSWERED:
        return not con
    if pro <= con:
        return tie and pro == con and standard is _BALANCE
    if bare or (standard is not _CLEAR and standard is not _BEYOND):
        return True
    return pro > ALPHA and exceeds(pro, con) and (con < GAMMA or standard is _CLEAR)


@cache
def exceeds(pro: float, con: float) -> bool:
    """Say whether one weight exceeds another by more than β, as the decimals that they are written as."""
    from decimal import Decimal  # noqa: PLC0415 - few maps have strict standards

    return Decimal(repr(float(pro))) - Decimal(repr(float(con))) > Decimal(repr(BETA))
