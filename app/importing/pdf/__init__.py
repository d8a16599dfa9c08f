"""From a PDF's glyphs on pages back to paragraphs in reading order."""
