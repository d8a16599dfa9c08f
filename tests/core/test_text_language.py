from __future__ import annotations

import pytest

from app.text.language import LANGUAGES, detect, direction


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Hafen bleibt nach dem Sturm bis Freitag geschlossen.", "de"),
        ("The harbour stays closed until Friday after the storm.", "en"),
        ("Le port reste fermé jusqu'à vendredi après la tempête.", "fr"),
        ("El puerto sigue cerrado hasta el viernes tras la tormenta.", "es"),
        ("Il porto resta chiuso fino a venerdì dopo la tempesta.", "it"),
        ("De haven blijft na de storm tot vrijdag gesloten.", "nl"),
        ("Port pozostanie zamknięty do piątku po burzy.", "pl"),
        ("Порт залишається зачиненим до п'ятниці після шторму.", "uk"),
        ("Порт остаётся закрытым до пятницы после шторма.", "ru"),
        ("بقي الميناء مغلقا حتى يوم الجمعة بعد العاصفة.", "ar"),
        ("港口在暴风雨后关闭至周五。", "zh"),
        ("港は嵐のため金曜日まで閉鎖される。", "ja"),
    ],
)
def test_the_language_of_a_sentence_is_told(text: str, language: str) -> None:
    assert detect(text) == language
    assert language in LANGUAGES


@pytest.mark.parametrize("text", ["", " \n", "2026", "😀" * 20, "Berlin", "x" * 50])
def test_what_could_be_anything_is_left_open(text: str) -> None:
    assert detect(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "ltr"),
        ("2026 – 14:30", "ltr"),
        ("The harbour (הנמל) is closed.", "ltr"),
        ("הנמל סגור עד יום שישי.", "rtl"),
        ("(12) بقي الميناء مغلقا", "rtl"),
        ("NATO: بقي الميناء مغلقا حتى يوم الجمعة", "rtl"),
    ],
)
def test_the_direction_is_that_of_most_letters(text: str, expected: str) -> None:
    assert direction(text) == expected
