import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UnreadableFileError
from app.importing.encoding import decode

GERMAN = "Die Grüße aus Köln kamen spät; die Straße zum Hafen war überschwemmt.\n" * 3
RUSSIAN = "Порт вырос за год. Об этом сообщили в понедельник.\n" * 3
JAPANESE = "港は一年で大きく成長した。月曜日に発表された。\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_is_no_text(encoding: str) -> None:
    decoded = decode(("\ufeff" + GERMAN).encode(encoding), "a.txt")
    assert decoded.text == GERMAN
    assert decoded.mended == {}


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (GERMAN, "cp1252", "decoded as windows-1252"),
        (RUSSIAN, "cp1251", "decoded as windows-1251"),
        (RUSSIAN, "koi8-r", "decoded as koi8-r"),
        (JAPANESE, "cp932", "decoded as cp932"),
        (GERMAN, "utf-16-le", "decoded as utf-16-le"),
        (RUSSIAN, "utf-16-be", "decoded as utf-16-be"),
        ("plain ASCII " * 50 + GERMAN, "cp1252", "decoded as windows-1252"),
    ],
)
def test_a_guessed_encoding_is_right_and_told(text: str, encoding: str, told: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.mended == {told: 1}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# Überschrift\n\nText äöü.", "cp1252"),
        ("Größe: 5 m²", "cp1252"),
        ("Müller sagt: „Ja“ – und geht.", "cp1252"),
        ("Café fermé", "cp1252"),
        ("¿Qué pasó mañana?", "cp1252"),
        ("La città è più bella, perché no?", "cp1252"),
        ("Zażółć gęślą jaźń", "cp1250"),
        ("Příliš žluťoučký kůň", "cp1250"),
    ],
)
def test_a_few_words_are_not_taken_for_another_alphabet(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("text", ["iPhone 15 подорожал", "SMSки от мэра", "Привет, мир"])
def test_words_of_two_alphabets_may_stand_in_one_text(text: str) -> None:
    assert decode(text.encode("cp1251"), "a.txt").text == text


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset=iso-8859-2>", "iso-8859-2"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        ("<?xml version='1.0' encoding='iso-8859-2'?>", "iso-8859-2"),
        ("<meta charset=gb2312>", "gb18030"),
    ],
)
def test_a_page_is_read_as_it_declares(declaration: str, encoding: str) -> None:
    page = declaration + "Zażółć gęślą"
    decoded = decode(page.encode(encoding), "a.html", markup=True)
    assert decoded.text == page
    assert decoded.mended == {}


@pytest.mark.parametrize("label", ["iso-8859-1", "x-user-defined", "utf-16", "rot13", "nonsense"])
def test_a_declaration_that_cannot_be_true_is_not_believed(label: str) -> None:
    page = f"<meta charset={label}>{GERMAN}"
    assert decode(page.encode(), "a.html", markup=True).text == page


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    page = "<meta charset=iso-8859-1>„Größe“ – 5 €"
    assert decode(page.encode("cp1252"), "a.html", markup=True).text == page


def test_the_charset_that_came_with_the_bytes_wins() -> None:
    page = "<meta charset=koi8-r>Zażółć"
    data = page.encode("iso-8859-2")
    assert decode(data, "clip", "iso-8859-2", markup=True).text == page


def test_a_few_damaged_characters_do_not_spoil_the_rest() -> None:
    decoded = decode(GERMAN.encode() * 5 + b"Stra\xdfe", "a.txt")
    assert decoded.text == GERMAN * 5 + "Stra\ufffde"
    assert decoded.mended == {"undecodable characters": 1}


def test_a_replacement_character_that_was_in_the_file_is_not_counted() -> None:
    data = (GERMAN * 5 + "\ufffd").encode() + b"\xdf."
    assert decode(data, "a.txt").mended == {"undecodable characters": 1}


@pytest.mark.parametrize(
    "data",
    [
        "Grüße aus der Straß".encode()[:-1],
        "\ufeffGrüße".encode("utf-16-le")[:-1],
        "Grüße 😀".encode()[:-2],
    ],
)
def test_text_that_breaks_off_inside_a_character_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"“cut\.txt” breaks off inside"):
        decode(data, "cut.txt")


def test_a_short_latin_text_with_an_accent_at_its_end_is_not_taken_for_cut_off() -> None:
    assert decode("Un café".encode("latin-1"), "a.txt").text == "Un café"


def test_bytes_that_are_no_text_at_all_are_refused() -> None:
    data = bytes((7919 * number * number + number) % 256 for number in range(3000))
    with pytest.raises(UnreadableFileError, match=r"could not be made out: .* UTF-8"):
        decode(data, "noise.txt")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_any_utf8_text_comes_out_as_it_was(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.mended) == (text, {})


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(UnreadableFileError):
        assert isinstance(decode(data, "any.html", markup=True).text, str)
