"""From HTML, Markdown and plain text to blocks, canonical text and sentences."""
