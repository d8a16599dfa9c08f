"""From annotations to files: rows, and one module per format."""
