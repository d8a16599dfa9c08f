"""Figures: stated quantities, with their value and unit; `find_figures` is the door."""

from app.suggesting.figures.find import find_figures

__all__ = ["find_figures"]
