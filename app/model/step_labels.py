"""What the library calls its steps: named here once, for the translators to find."""

from __future__ import annotations

from app.words import later

STEP_LABELS = (
    later("Tag as {tag}"),
    later("Remove tag {tag}"),
    later("Annotate"),
    later("Edit {field}"),
    later("Mark as {status}"),
    later("Link annotations"),
    later("Remove link"),
    later("New variable {variable}"),
    later("Edit variable {variable}"),
    later("Arrange variables"),
    later("Delete variable {variable}"),
    later("Set {variable}"),
    later("Edit note on article"),
    later("Edit note on library"),
    later("Resize annotation"),
    later("Delete annotation"),
    later("Restore annotation"),
    later("Import {title}"),
    later("Import articles"),
    later("Import annotations"),
    later("Import bundle"),
    later("Edit article"),
    later("Split sentence"),
    later("Join sentences"),
    later("Star"),
    later("Remove star"),
    later("Mark as read"),
    later("Mark as unread"),
    later("Delete article"),
    later("Restore article"),
    later("New tag {tag}"),
    later("Edit tag {tag}"),
    later("Retire tag {tag}"),
    later("Use tag {tag} again"),
    later("Move tag {tag}"),
    later("Merge tag {tag} into {into}"),
    later("Split tag {tag}"),
    later("Delete tag {tag}"),
    later("Restore tag"),
    later("Import codebook"),
    later("Rename coder"),
    later("Accept place"),
    later("Place annotation"),
    later("Keep as orphan"),
    later("Make version an article"),
    later("Save search {name}"),
    later("Rename search {name}"),
    later("Delete search {name}"),
)

STEP_VALUES = (
    later("note"),
    later("speaker"),
    later("speaker role"),
    later("speaker as written"),
    later("value"),
    later("value high"),
    later("unit"),
    later("unit code"),
    later("qualifier"),
    later("unchecked"),
    later("confirmed"),
    later("disputed"),
    later("refuted"),
)
"""What an annotation's fields and statuses are called in these labels."""

SPELT_OUT = ("field", "status")
"""The arguments that are made of such values, joined by commas."""
