"""Maps as text: outlines, and flowcharts for Mermaid."""
