"""What a picture shows of a map: cards with their cells, marks, numbers, and parts of a map."""
