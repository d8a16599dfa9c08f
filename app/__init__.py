"""Pressmark without its window: articles, annotations, the library, and what goes in and out.

Nothing in this package imports Qt; it runs and is tested where PySide6 is not installed.
"""

__version__ = "0.1.0"
