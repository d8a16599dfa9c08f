"""RTF files: what is read of them, and what is said of broken ones."""

import contextlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.model.block import BlockKind
from app.model.draft import Draft
from app.model.report import Source
from tests.hostile.rtf_files import BROKEN, HEAD, rtf


def read(data: bytes, name: str = "bericht.rtf") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).body.blocks]


def test_paragraphs_accents_and_typography_are_read() -> None:
    body = (
        rb"Der Hafen w\'e4chst\par "
        rb"Sie sagte: \ldblquote Gr\u246?\u223?er\rdblquote  \endash  ja\par"
    )
    assert texts(rtf(body)) == ["Der Hafen wächst", "Sie sagte: “Größer” – ja"]


def test_a_font_s_own_code_page_holds_for_its_text_only() -> None:
    body = rb"Titel\par {\f1 \'cf\'f0\'e8\'e2\'e5\'f2} ist \'c4rger und noch mehr.\par"
    assert texts(rtf(body))[1] == "Привет ist Ärger und noch mehr."


def test_two_bytes_make_one_letter_where_the_font_says_so() -> None:
    head = rb"{\rtf1\ansi{\fonttbl{\f0\fcharset128 Mincho;}}"
    assert texts(rtf(rb"\f0 \'93\'8c\'8b\'9e\par", head)) == ["東京"]


def test_an_emoji_in_two_halves_is_one() -> None:
    assert "😀" in texts(rtf(rb"Titel\par Heute \u-10179?\u-8704? gut.\par"))[1]


def test_what_stands_in_for_a_letter_is_not_read_as_well() -> None:
    body = rb"Titel\par {\uc2 \u8364\'80\'80}100 \uc0\u8364 200 Euro.\par"
    assert texts(rtf(body))[1] == "€100 €200 Euro."


def test_hidden_deleted_and_unknown_text_is_left_out() -> None:
    body = (
        rb"Titel\par Zu {\v geheim}sehen{\deleted weg} ist dies.{\*\unbekannt mehr}\par"
        rb"{\header Kopf\par}{\footer Fu\'df\par}"
    )
    assert texts(rtf(body)) == ["Titel", "Zu sehen ist dies."]


def test_pictures_are_passed_over_even_as_bytes() -> None:
    body = rb"Titel\par {\pict\bin4 }}}}}Nach dem Bild.{\pict 89504e47}\par"
    assert texts(rtf(body)) == ["Titel", "Nach dem Bild."]


def test_emphasis_links_and_notes_become_runs_and_blocks() -> None:
    body = (
        rb"Titel\par Sie war {\b sehr} {\field{\*\fldinst{HYPERLINK "
        rb'"https://example.org/a"}}{\fldrslt gut}} hier.{\footnote\pard\plain Eine Note.\par}\par'
    )
    _, paragraph, note = read(rtf(body)).body.blocks
    assert paragraph.text == "Sie war sehr gut hier.1"
    runs = [
        (paragraph.text[run.start : run.end], run.kind.value, run.href) for run in paragraph.runs
    ]
    assert runs == [
        ("sehr", "strong", ""),
        ("gut", "link", "https://example.org/a"),
        ("1", "footnote_mark", ""),
    ]
    assert (note.kind, note.ordinal, note.text) == (BlockKind.FOOTNOTE, 1, "Eine Note.")


def test_headings_lists_and_tables_keep_their_kinds() -> None:
    body = (
        rb"{\stylesheet{\s0 Normal;}{\s2 heading 2;}}Titel\par\pard\s2 Zwischentitel\par\pard "
        rb"{\listtext 3.\tab}Drittens\par {\listtext\'b7\tab}Punkt\par"
        rb"\trowd\pard\intbl Jahr\cell Menge\cell\row"
        rb"\trowd\pard\intbl 2026\cell 5\cell\row\pard Ende\par"
    )
    found = [(b.kind.value, b.level, b.ordinal, b.text) for b in read(rtf(body)).body.blocks[1:]]
    assert found == [
        ("heading", 2, None, "Zwischentitel"),
        ("list_item", 1, 3, "Drittens"),
        ("list_item", 1, None, "Punkt"),
        ("table_row", 0, None, "Jahr\tMenge"),
        ("table_row", 0, None, "2026\t5"),
        ("paragraph", 0, None, "Ende"),
    ]


def test_properties_become_metadata() -> None:
    info = rb"{\info{\title Hafenbericht}{\author Ada Lahn}{\creatim\yr2026\mo11\dy14\hr8\min5}}"
    meta = read(rtf(info + rb"Der Hafen w\'e4chst.\par")).meta
    assert (meta.title, meta.byline, meta.published) == (
        "Hafenbericht",
        "Ada Lahn",
        "2026-11-14T08:05",
    )


def test_a_document_saved_under_another_name_is_read_as_what_it_is() -> None:
    assert read(rtf(rb"Der Hafen\par"), "brief.doc").importer == "rtf"


def test_a_file_that_breaks_off_is_read_and_says_so() -> None:
    draft = read(HEAD + rb"Titel\par Ein Satz, der")
    assert draft.mended["end of the file missing"] == 1
    assert draft.body.blocks[-1].text == "Ein Satz, der"


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named_with_what_is_wrong(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "kaputt.rtf")
    assert "“kaputt.rtf”" in str(caught.value)
    assert sentence in str(caught.value)


def test_the_worker_reads_what_is_good_beside_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(BROKEN["groups without end"][0])
    (tmp_path / "b.rtf").write_bytes(rtf(rb"Der Hafen w\'e4chst\par"))
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    assert "nested too deeply" in readings[str(tmp_path / "a.rtf")].problem
    assert readings[str(tmp_path / "b.rtf")].drafts[0].meta.title == "Der Hafen wächst"


@given(st.binary(max_size=200))
def test_any_bytes_in_a_document_are_text_or_a_sentence(body: bytes) -> None:
    with contextlib.suppress(UnreadableFileError):
        assert read(rtf(body)).body.text.strip()


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"),
            max_codepoint=0xFFFF,
        ),
        min_size=1,
    )
)
def test_letters_survive_as_they_are_written(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    escaped = "".join(f"\\u{ord(c) if ord(c) < 0x8000 else ord(c) - 0x10000}?" for c in text)
    draft = read(rtf(escaped.encode("ascii") + rb"\par"))
    assert draft.body.text == text
