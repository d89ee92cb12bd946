"""Maps drawn by Graphviz: DOT text, and the programs that lay it out."""
