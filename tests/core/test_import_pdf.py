"""PDF files, written byte by byte: what is read of them, and what is said of broken ones."""

import sys
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.model.block import Block
from app.model.draft import Draft
from app.model.report import Source
from tests.hostile.pdf_files import BROKEN, GOOD, LEFT, TITLE, lines, pdf


def read(data: bytes, name: str = "bericht.pdf") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


def blocks(*pages: str, catalog: str = "") -> tuple[Block, ...]:
    return read(pdf(*pages, catalog=catalog)).body.blocks


def texts(*pages: str) -> list[str]:
    return [block.text for block in blocks(*pages) if not block.boilerplate]


RIGHT = lines(
    320,
    700,
    "sagte die Senatorin am Montag in einem Inter-",
    "view. Die Zahlen liegen um 5 Prozent höher.",
    "   Der neue Kai soll bereits im kommenden Jahr",
    "fertig sein, wenn das Wetter es zulässt.",
)
JOINED = [
    "Der Hafen wächst so schnell wie nie zuvor und die Stadt baut deshalb einen neuen Kai, der "
    "Wirtschaft und Politik gleichermaßen gefällt. Bis dahin werden die Import- und Exportzahlen "
    "steigen, sagte die Senatorin am Montag in einem Interview. Die Zahlen liegen um 5 Prozent "
    "höher.",
    "Der neue Kai soll bereits im kommenden Jahr fertig sein, wenn das Wetter es zulässt.",
]


def test_two_columns_are_read_one_after_the_other() -> None:
    assert texts(f"{TITLE}\n{LEFT}\n{RIGHT}") == ["Der Hafen", *JOINED]


def test_columns_stored_row_by_row_are_read_the_same_way() -> None:
    rows = [row for pair in zip(LEFT.split("\n"), RIGHT.split("\n"), strict=True) for row in pair]
    assert texts("\n".join([TITLE, *rows])) == ["Der Hafen", *JOINED]


def test_a_line_across_both_columns_parts_them() -> None:
    lead = lines(
        60, 730, "Ein Vorspann, der quer über die ganze Breite der Seite läuft, beide Spalten weit."
    )
    assert texts(f"{TITLE}\n{LEFT}\n{RIGHT}\n{lead}")[1].startswith("Ein Vorspann")


def justified(left: float, top: float, *texts: str, width: float = 200) -> str:
    """Return lines spread to a width; each of their letters has 0.556 ems in Helvetica."""
    placed = []
    for number, text in enumerate(texts):
        words = text.split()
        gap = (width - 5.56 * sum(map(len, words))) / (len(words) - 1)
        at = left
        for word in words:
            placed.append(lines(at, top - 12 * number, word))
            at += 5.56 * len(word) + gap
    return "\n".join(placed)


FULL = "oben und den hunden abend neun gab", "und da neun banane oben gab hunde"
LOOSE = "angehobenen bebenden gegend", "gegebene angebende", "abgehobenen neun bebenden"


def test_the_words_of_a_loosely_justified_column_stay_in_their_order() -> None:
    left = (FULL[0], LOOSE[0], LOOSE[1], FULL[1], LOOSE[2], LOOSE[0], FULL[0], FULL[1])
    right = (FULL[1], FULL[0], LOOSE[2], FULL[0], LOOSE[1], LOOSE[2], FULL[1], FULL[0])
    page = f"{TITLE}\n{justified(60, 700, *left)}\n{justified(320, 700, *right)}"
    assert " ".join(texts(page)) == f"Der Hafen {' '.join((*left, *right))}"


def test_words_below_each_other_in_loose_lines_make_no_columns() -> None:
    column = [FULL[0], LOOSE[0], FULL[1], LOOSE[0], FULL[0], LOOSE[0], FULL[1], LOOSE[0], FULL[0]]
    page = f"{TITLE}\n{justified(60, 700, *column)}"
    assert " ".join(texts(page)) == f"Der Hafen {' '.join(column)}"


def test_a_sentence_goes_on_over_the_page_s_end() -> None:
    first = f"{TITLE}\n" + lines(60, 100, "Am Ende der Seite steht ein Satz, der noch nicht zu")
    second = lines(60, 780, "Ende ist. Hier endet er.")
    found = blocks(first, second)
    assert found[1].text == (
        "Am Ende der Seite steht ein Satz, der noch nicht zu Ende ist. Hier endet er."
    )
    assert found[1].page is not None
    assert found[1].page.index == 0


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Der Hafenum-", "schlag wuchs.", "Der Hafenumschlag wuchs."),
        ("Import-", "und Exportzahlen", "Import- und Exportzahlen"),
        ("Die CDU-", "Politikerin sprach.", "Die CDU-Politikerin sprach."),
        ("Schleswig-", "Holstein wuchs.", "Schleswig-Holstein wuchs."),
        ("Von 1990-", "2026 wuchs er.", "Von 1990-2026 wuchs er."),
        ("Es war am Samstag, dem", "14. November.", "Es war am Samstag, dem 14. November."),
    ],
)
def test_hyphens_at_line_ends_go_only_where_a_word_was_cut(
    first: str, second: str, joined: str
) -> None:
    assert joined in texts(TITLE + "\n" + lines(60, 700, first, second))[-1]


def test_a_hyphen_that_the_text_has_elsewhere_stays() -> None:
    body = lines(60, 700, "A well-known harbour that is as well-", "known as any.")
    assert texts(f"{TITLE}\n{body}")[1].endswith("as well-known as any.")


BODIES = (
    "Der Hafen wuchs im Herbst so schnell wie nie zuvor, und niemand wusste warum.",
    "Im Rathaus dagegen rechnete man noch mit den Zahlen des vergangenen Jahres.",
    "Erst die Kräne am neuen Kai überzeugten am Ende auch die letzten Zweifler.",
)


def pages_with_edges(pattern: str) -> list[str]:
    return [
        "\n".join(
            [
                lines(60, 810, "Hafenblatt – Ausgabe 11", size=9),
                lines(280, 30, pattern.format(number), size=9),
                lines(60, 700, body),
            ]
        )
        for number, body in enumerate(BODIES, start=1)
    ]


@pytest.mark.parametrize("pattern", ["{}", "– {} –", "Seite {}", "Page {} of 3", "{} | 3"])
def test_headers_and_page_numbers_are_folded(pattern: str) -> None:
    found = blocks(*pages_with_edges(pattern))
    reasons = [block.boilerplate for block in found if block.boilerplate]
    assert reasons == ["page header", "page number"] * 3
    assert "Hafenblatt – Ausgabe 11" in {block.text for block in found if block.boilerplate}


def test_a_footer_that_comes_again_is_folded_and_a_last_line_is_not() -> None:
    body = lines(60, 60, "Die letzte Zeile dieser Seite.")
    other = lines(60, 60, "Eine andere letzte Zeile hier.")
    foot = lines(60, 30, "Alle Rechte vorbehalten.", size=8)
    found = blocks(f"{TITLE}\n{body}\n{foot}", f"{other}\n{foot}")
    assert [block.text for block in found if block.boilerplate == "page footer"] == [
        "Alle Rechte vorbehalten."
    ] * 2
    assert "Die letzte Zeile dieser Seite." in {b.text for b in found if not b.boilerplate}


def test_chapters_that_begin_a_page_each_are_no_headers() -> None:
    pages = [
        lines(60, 780, f"Kapitel {number}", size=20)
        + "\n"
        + lines(60, 700, f"Der Text von Kapitel {number} ist viel länger als das, was darüber ist.")
        for number in (1, 2, 3)
    ]
    assert not any(block.boilerplate for block in blocks(*pages))


def test_sideways_text_is_folded() -> None:
    stamp = "BT /F1 10 Tf 0 1 -1 0 20 300 Tm (Heruntergeladen am Montag) Tj ET"
    found = {block.text: block.boilerplate for block in blocks(f"{TITLE}\n{LEFT}\n{stamp}")}
    assert "page margin" in found.values()
    assert found["Der Hafen"] == ""


def test_each_block_knows_its_page_by_label_and_index() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D /St 14 >>] >>"
    found = blocks(TITLE, lines(60, 700, "Ein Satz."), catalog=labels)
    assert [(block.page.label, block.page.index) for block in found if block.page] == [
        ("iv", 0),
        ("14", 1),
    ]


def test_headings_are_told_by_their_size_and_weight() -> None:
    page = "\n".join(
        [
            TITLE,
            LEFT,
            lines(60, 600, "Größerer Zwischentitel", size=14),
            lines(60, 580, "Ein kurzer Absatz steht hier darunter."),
            lines(60, 540, "Fetter Zwischentitel", font="F2"),
            lines(60, 520, "Noch ein Absatz."),
        ]
    )
    found = [(b.text, b.level) for b in blocks(page) if b.kind.value == "heading"]
    assert found == [
        ("Der Hafen", 1),
        ("Größerer Zwischentitel", 2),
        ("Fetter Zwischentitel", 3),
    ]


def test_list_items_lose_their_markers_and_keep_their_numbers() -> None:
    items = lines(
        60, 700, "\u2022 Kai eins", "\u2022 Kai zwei", "1. Erstens", "2. Zweitens", step=16
    )
    found = [(b.kind.value, b.ordinal, b.text) for b in blocks(f"{TITLE}\n{items}")[1:]]
    assert found == [
        ("list_item", None, "Kai eins"),
        ("list_item", None, "Kai zwei"),
        ("list_item", 1, "Erstens"),
        ("list_item", 2, "Zweitens"),
    ]


def test_cells_far_apart_are_rows_of_a_table() -> None:
    table = "\n".join(
        lines(60, 700 - 14 * row, left) + "\n" + lines(300, 700 - 14 * row, right)
        for row, (left, right) in enumerate([("Jahr", "Menge"), ("2025", "4"), ("2026", "5")])
    )
    found = [(b.kind.value, b.text) for b in blocks(f"{TITLE}\n{table}")[1:]]
    assert found == [
        ("table_row", "Jahr\tMenge"),
        ("table_row", "2025\t4"),
        ("table_row", "2026\t5"),
    ]


def test_ligatures_are_taken_apart() -> None:
    win = b"/Encoding /WinAnsiEncoding"
    body = "BT /F1 10 Tf 60 700 Td (Die Kran\\256rma sucht Auf\\257ug und Finanzen.) Tj ET"
    standard = pdf(f"{TITLE}\n{body}").replace(win, b" " * len(win))  # there they have codes
    draft = read(standard)
    assert draft.body.blocks[1].text == "Die Kranfirma sucht Aufflug und Finanzen."


def test_a_page_turned_sideways_is_read_as_it_is_shown() -> None:
    text = "\n".join(
        f"BT /F1 10 Tf 0 1 -1 0 {60 + 12 * number} 60 Tm ({line}) Tj ET"
        for number, line in enumerate(("Die erste Zeile der Seite ist lang und", "geht weiter."))
    )
    found = read(pdf(text, page="/Rotate 90")).body.blocks
    assert [block.text for block in found] == [
        "Die erste Zeile der Seite ist lang und geht weiter."
    ]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("D:20261114083000+01'00'", "2026-11-14T08:30+01:00"),
        ("D:20261114083000Z", "2026-11-14T08:30Z"),
        ("D:20261114", "2026-11-14"),
        ("D:2026", "2026"),
        ("yesterday", ""),
    ],
)
def test_properties_become_metadata(written: str, published: str) -> None:
    info = f"/Title (Hafenbericht) /Author (Ada Lahn) /CreationDate ({written})"
    draft = read(pdf(LEFT, info=info))
    assert (draft.meta.title, draft.meta.byline) == ("Hafenbericht", "Ada Lahn")
    assert draft.meta.published == published
    assert draft.body.blocks[0].page is not None


def test_a_title_that_a_program_made_up_gives_way_to_the_headline() -> None:
    assert read(pdf(f"{TITLE}\n{LEFT}", info="/Title (Microsoft Word - x.docx)")).meta.title == (
        "Der Hafen"
    )


def test_pages_without_text_are_counted() -> None:
    assert read(pdf(f"{TITLE}\n{LEFT}", "", "")).mended["pages without text"] == 2


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes_and_says_so() -> None:
    data = pdf(f"{TITLE}\n{LEFT}")
    assert read(data[: data.rindex(b"startxref")]).mended["end of the file missing"] == 1


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named_with_what_is_wrong(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "kaputt.pdf")
    assert "“kaputt.pdf”" in str(caught.value)
    assert sentence in str(caught.value)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    for name in [name for name in sys.modules if name.startswith("app.importing.pdf")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("app.importing.pdf_file", raising=False)
    with pytest.raises(UnreadableFileError, match=r"“a\.pdf” is a PDF file, and the package pypdf"):
        registry.read(GOOD, "a.pdf")


def test_the_worker_reads_what_is_good_beside_what_is_broken(tmp_path: Path) -> None:
    for number, cause in enumerate(("a scan", "behind a password", "cut in the middle")):
        (tmp_path / f"{number}.pdf").write_bytes(BROKEN[cause][0])
    (tmp_path / "gut.pdf").write_bytes(GOOD)
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    assert "OCR" in readings[str(tmp_path / "0.pdf")].problem
    assert "password" in readings[str(tmp_path / "1.pdf")].problem
    assert "breaks off" in readings[str(tmp_path / "2.pdf")].problem
    assert readings[str(tmp_path / "gut.pdf")].drafts[0].meta.title == "Der Hafen"


def test_a_bomb_costs_only_itself(tmp_path: Path) -> None:
    bomb = "BT /F1 10 Tf 60 700 Td (a) Tj ET\n" * 200_000 + " " * 100_000_000
    (tmp_path / "a.pdf").write_bytes(pdf(bomb, compress=True))
    (tmp_path / "gut.pdf").write_bytes(GOOD)
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    bad = readings[str(tmp_path / "a.pdf")]
    assert bad.drafts or "“a.pdf”" in bad.problem
    assert readings[str(tmp_path / "gut.pdf")].drafts[0].meta.title == "Der Hafen"
