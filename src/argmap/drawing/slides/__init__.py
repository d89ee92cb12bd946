"""A map as slides of 1600 by 900 pixels: an overview, then the reasons for each thesis."""
