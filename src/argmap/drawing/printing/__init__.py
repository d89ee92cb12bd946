"""Maps on paper: PDF and PNG, set by typst from the same SVG as on screen."""
