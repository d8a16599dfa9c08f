"""Frozen dataclasses: what every part of Pressmark speaks in."""
