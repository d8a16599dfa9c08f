"""What stands for a tag where there is no room for its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import count

from app.model.ids import TagId
from app.model.tag import Tag
from ui.i18n import tag_label
from ui.theme import letter_of


def letters_of(tags: Collection[Tag]) -> dict[TagId, str]:
    """Return a letter or two for each tag of a codebook, no two tags the same.

    A tag has its first letter to itself or, where tags on offer share it, takes a second one from
    its name. Retired tags choose last, so that none on offer changes because of them.
    """
    labels = {tag.id: tag_label(tag.name) for tag in tags}
    offered = Counter(letter_of(labels[tag.id]) for tag in tags if not tag.retired)
    letters: dict[TagId, str] = {}
    taken: set[str] = set()
    for tag in sorted(tags, key=lambda tag: tag.retired):
        label = labels[tag.id]
        shared = offered[letter_of(label)] > 1
        wanted = next(each for each in _wishes(label, shared=shared) if each not in taken)
        letters[tag.id] = wanted
        taken.add(wanted)
    return letters


def _wishes(label: str, *, shared: bool) -> Iterator[str]:
    """Return what may stand for a tag, the best first; there is always more."""
    first = letter_of(label)
    if not shared:
        yield first
    yield from (first + other.lower() for other in label[1:] if other.isalnum())
    yield from (f"{first}{number}" for number in count(1))
