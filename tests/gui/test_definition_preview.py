"""A definition in Markdown is shown as it reads, below the field it is written in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.model.ids import TagId
from app.model.tag import Tag, TagUse
from ui.dialogs.codebook.tag_fields import TagFields
from ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_definition_with_markup_is_shown_as_it_reads(qtbot: QtBot) -> None:
    theme = load_theme("light")
    fields = TagFields(theme)
    qtbot.addWidget(fields)
    fields.resize(420, 640)
    fields.show()
    tag = Tag(TagId(1), "u", "frame", None, "blue", "", "Given to *conflict* in the text.", 1)
    fields.show_tag(tag, (tag,), TagUse(), theme)
    qtbot.waitUntil(fields.preview.isVisible)
    assert fields.preview.accessibleName() == "Given to conflict in the text."
    fields.definition.setPlainText("Plain words.")
    assert not fields.preview.isVisible()
    fields.definition.setPlainText("One of:\n\n- war\n- peace")
    qtbot.waitUntil(fields.preview.isVisible)
    qtbot.waitUntil(lambda: fields.preview.accessibleName() == "One of:\nwar\npeace")
    assert fields.preview.height() >= 3 * fields.fontMetrics().height()
    fields.let_go()
