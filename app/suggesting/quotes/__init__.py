"""Quotes: words in quotation marks that are somebody's; `find_quotes` is the door."""

from app.suggesting.quotes.find import find_quotes

__all__ = ["find_quotes"]
