"""How sources are cited: names and dates, as the map writes them and as a reader sees them."""
