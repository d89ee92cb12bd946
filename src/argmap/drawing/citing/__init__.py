"""How sources are named: short citations for captions, full references for a bibliography."""
