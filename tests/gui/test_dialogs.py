"""Dialogs, driven by keys: what the person asks for is what they tell."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from app.model.article import Article, Metadata
from app.model.ids import ArticleId, ReportId, TagId, VersionId
from app.model.report import KeptReport, Outcome, Report, ReportItem, Source
from app.model.tag import Tag
from ui.dialogs.about import About
from ui.dialogs.article_details import ArticleDetails
from ui.dialogs.article_fields import is_date
from ui.dialogs.export_dialog import ExportDialog, ExportWish, Scope
from ui.dialogs.import_report import ImportReport, as_csv, summary
from ui.dialogs.keys_overlay import KeysOverlay
from ui.dialogs.paste_form import PasteForm
from ui.dialogs.tag_picker import TagPicker
from ui.theme import load_theme

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TAGS = [
    Tag(TagId(1), "u1", "claim", None, "amber", "1", "", 1),
    Tag(TagId(2), "u2", "disclaimer", None, "blue", "", "", 2),
    Tag(TagId(3), "u3", "gone", None, "green", "", "", 3, retired=True),
]


def _shown(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)


def _field(dialog: QDialog, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def _button(dialog: QDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


@pytest.fixture
def picker(qtbot: QtBot) -> TagPicker:
    dialog = TagPicker(TAGS, load_theme("light"), "Tag")
    _shown(qtbot, dialog)
    return dialog


def test_typing_finds_a_tag_and_enter_takes_the_one_that_starts_so(
    picker: TagPicker, qtbot: QtBot
) -> None:
    field = _field(picker, "Tag name")
    qtbot.keyClicks(field, "cla")
    with qtbot.waitSignal(picker.tag_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_the_arrows_walk_while_typing(picker: TagPicker, qtbot: QtBot) -> None:
    field = _field(picker, "Tag name")
    qtbot.keyClicks(field, "cla")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.tag_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_an_unknown_name_offers_a_new_tag(picker: TagPicker, qtbot: QtBot) -> None:
    field = _field(picker, "Tag name")
    qtbot.keyClicks(field, "irony")
    with qtbot.waitSignal(picker.creation_requested) as wish:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wish.args == ["irony"]


def test_an_existing_name_is_not_offered_anew(picker: TagPicker, qtbot: QtBot) -> None:
    field = _field(picker, "Tag name")
    qtbot.keyClicks(field, "Claim")
    qtbot.keyClick(field, Qt.Key.Key_End)
    with qtbot.waitSignal(picker.tag_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [1]


@pytest.fixture
def article() -> Article:
    meta = Metadata(title="Port", outlet="Kurier", published="2026-11")
    return Article(ArticleId(7), "u", meta, VersionId(1), "", starred=False, read=False, position=0)


def test_only_changed_details_are_asked_to_be_kept(article: Article, qtbot: QtBot) -> None:
    dialog = ArticleDetails(article)
    _shown(qtbot, dialog)
    _field(dialog, "Published").clear()
    qtbot.keyClicks(_field(dialog, "Published"), "2026-11-14")
    with qtbot.waitSignal(dialog.edit_requested) as wish:
        qtbot.keyClick(_field(dialog, "Title"), Qt.Key.Key_Return)
    assert wish.args == [7, {"published": "2026-11-14"}]


def test_a_date_that_is_none_cannot_be_saved(article: Article, qtbot: QtBot) -> None:
    dialog = ArticleDetails(article)
    _shown(qtbot, dialog)
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.keyClicks(_field(dialog, "Published"), "-40")
    assert not save.isEnabled()
    qtbot.keyClick(_field(dialog, "Title"), Qt.Key.Key_Return)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("", True),
        ("2026", True),
        ("2026-11-14T08:30+01:00", True),
        ("14.11.2026", False),
        ("2026-00", False),
        ("2026-11-14 ", False),
    ],
)
def test_dates_of_any_precision_are_known(text: str, valid: bool) -> None:
    assert is_date(text) is valid


def test_a_pasted_text_is_imported_with_what_was_filled_in(qtbot: QtBot) -> None:
    source = Source(data=b"Port\n\nText", name="Pasted text", media_type="text/plain")
    form = PasteForm(source, "\n  Port sets record  \n\nText")
    _shown(qtbot, form)
    assert _field(form, "Title").text() == "Port sets record"
    qtbot.keyClicks(_field(form, "Outlet"), "Kurier")
    with qtbot.waitSignal(form.import_requested) as wish:
        qtbot.mouseClick(_button(form, "Import"), Qt.MouseButton.LeftButton)
    filled: Source = wish.args[0]
    assert (filled.data, filled.title, filled.outlet) == (
        b"Port\n\nText",
        "Port sets record",
        "Kurier",
    )


def test_export_tells_scope_shape_and_target(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=True, filtered=False)
    _shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.export_requested) as wish:
        qtbot.mouseClick(_button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert wish.args == [
        ExportWish(Scope.ALL, False, False, tmp_path / "out.csv", may_overwrite=False)
    ]


def test_export_of_a_bundle_goes_to_a_zip_file(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=True, filtered=False)
    _shown(qtbot, dialog)
    (bundle,) = [b for b in dialog.findChildren(QRadioButton) if b.text().startswith("Evidence")]
    bundle.click()
    with qtbot.waitSignal(dialog.export_requested) as wish:
        qtbot.mouseClick(_button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert wish.args[0].target == tmp_path / "out.zip"
    assert wish.args[0].format_name == "bundle"


def test_what_was_coded_goes_out_as_a_table_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=True, filtered=False)
    _shown(qtbot, dialog)
    (coded,) = [b for b in dialog.findChildren(QRadioButton) if "variable" in b.text()]
    coded.click()
    with qtbot.waitSignal(dialog.export_requested) as wish:
        qtbot.mouseClick(_button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert (wish.args[0].format_name, wish.args[0].target) == ("variables", tmp_path / "out.csv")
    again = ExportDialog(
        tmp_path / "out.csv", article_open=True, filtered=False, again=wish.args[0]
    )
    _shown(qtbot, again)
    (coded,) = [b for b in again.findChildren(QRadioButton) if "variable" in b.text()]
    assert coded.isChecked()


def test_an_anonymous_export_is_asked_for_and_proposed_again(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=True, filtered=False)
    _shown(qtbot, dialog)
    (box,) = [b for b in dialog.findChildren(QCheckBox) if b.text().startswith("Anonymous")]
    assert not box.isChecked()
    box.click()
    with qtbot.waitSignal(dialog.export_requested) as wish:
        qtbot.mouseClick(_button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert wish.args[0].anonymous
    again = ExportDialog(
        tmp_path / "out.csv", article_open=True, filtered=False, again=wish.args[0]
    )
    _shown(qtbot, again)
    (box,) = [b for b in again.findChildren(QCheckBox) if b.text().startswith("Anonymous")]
    assert box.isChecked()


def test_export_proposes_what_is_listed_while_a_filter_is_on(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=False, filtered=True)
    _shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.export_requested) as wish:
        qtbot.keyClick(_field(dialog, "File"), Qt.Key.Key_Return)
    assert wish.args[0].scope is Scope.FILTER


def test_export_needs_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out.csv", article_open=False, filtered=False)
    _shown(qtbot, dialog)
    _field(dialog, "File").clear()
    assert not _button(dialog, "Export").isEnabled()


@pytest.fixture
def report() -> Report:
    return Report(
        (
            ReportItem("a.txt", Outcome.ADDED, uid="u"),
            ReportItem("b.bin", Outcome.FAILED, "b.bin is no text."),
        )
    )


def _kept(report: Report, number: int = 1) -> KeptReport:
    return KeptReport(ReportId(number), "2026-11-14T08:30:00.000Z", report)


def test_earlier_reports_are_listed_beside_and_the_one_chosen_is_read(
    report: Report, qtbot: QtBot
) -> None:
    newer = Report((ReportItem("c.txt", Outcome.SKIPPED, "It is in the library already."),))
    dialog = ImportReport([_kept(newer, 2), _kept(report)], ReportId(1))
    _shown(qtbot, dialog)
    table, reports = dialog.findChild(QTableWidget), dialog.findChild(QListWidget)
    assert table.item(0, 0).text() == "b.bin"
    qtbot.keyClick(reports, Qt.Key.Key_Up)
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["c.txt"]
    with qtbot.waitSignal(dialog.save_requested) as saved:
        qtbot.mouseClick(_button(dialog, "Save…"), Qt.MouseButton.LeftButton)
    assert saved.args == [newer]


def test_a_report_saved_as_a_table_is_no_formula() -> None:
    report = Report((ReportItem("=1+1.txt", Outcome.FAILED, "-1 is no text."),))
    rows = list(csv.reader(io.StringIO(as_csv(report))))
    assert rows[1][:3] == ["'=1+1.txt", "failed", "'-1 is no text."]


def test_the_report_lists_what_went_wrong_and_can_be_copied(report: Report, qtbot: QtBot) -> None:
    dialog = ImportReport([_kept(report)])
    _shown(qtbot, dialog)
    table = dialog.findChild(QTableWidget)
    reasons = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert reasons == ["b.bin is no text.", ""]
    qtbot.mouseClick(_button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert "b.bin\tfailed\tb.bin is no text." in QGuiApplication.clipboard().text()


def test_a_long_reason_is_shown_whole_in_lines_below_each_other(qtbot: QtBot) -> None:
    reason = "This file could not be read for a reason that takes many words to tell. " * 4
    items = [ReportItem("a.txt", Outcome.FAILED, "Short."), ReportItem("b", Outcome.FAILED, reason)]
    dialog = ImportReport([_kept(Report(tuple(items)))])
    _shown(qtbot, dialog)
    table = dialog.findChild(QTableWidget)
    needed = table.fontMetrics().boundingRect(
        QRect(0, 0, table.columnWidth(2), 10_000), Qt.TextFlag.TextWordWrap, reason
    )
    assert table.rowHeight(1) >= needed.height() > table.rowHeight(0)
    assert not table.horizontalScrollBar().isVisible()
    assert table.item(1, 2).toolTip() == reason


@pytest.mark.parametrize("number", [3, 40, 400])
def test_the_keys_are_cut_between_rows_if_at_all(number: int, qtbot: QtBot) -> None:
    lines = [(f"Command {n}", "Ctrl+X") for n in range(number)]
    dialog = KeysOverlay([("File", lines[::2]), ("Edit", lines[::2]), ("View", lines)])
    _shown(qtbot, dialog)
    area = dialog.findChild(QScrollArea)
    seen = area.viewport().height()
    for label in area.widget().findChildren(QLabel):
        top = label.mapTo(area.viewport(), QPoint()).y()
        assert top + label.height() <= seen or top >= seen - 1
    assert dialog.frameGeometry().height() <= dialog.screen().availableSize().height()
    assert not area.horizontalScrollBar().isVisible()


def test_the_keys_take_one_column_more_where_all_of_them_are_seen_then(qtbot: QtBot) -> None:
    counts = (6, 9, 6, 16, 18, 6, 12, 1)
    dialog = KeysOverlay([(f"Menu {n}", [("Do", "K")] * n) for n in counts])
    _shown(qtbot, dialog)
    area = dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0


def test_the_counts_are_said_in_words(report: Report) -> None:
    assert summary(report) == "1 added, 1 failed"
    assert summary(Report()) == "Nothing to import"


def test_keys_and_about_close_with_escape(qtbot: QtBot) -> None:
    for dialog in (KeysOverlay([("Edit", [("Undo", "Ctrl+Z")])]), About()):
        _shown(qtbot, dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
