"""What is measured of the suggestions: their cost beside that of splitting the same text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from measures_row import Budget, Row, interleaved
from size import Size

from app.model.block import Block, BlockKind, Body
from app.suggesting import suggest
from app.text import sentences

_ARTICLES = 25
_SAMPLES = 9
_TIMES = 3

_TEXTS = {
    "de": (
        "Der Hafen von Norhaven bleibt nach dem Unfall mindestens bis Freitag geschlossen",
        "Die Hafenbehörde der Stadt Norhaven hat den Betrieb am Mittwochabend eingestellt, nachdem"
        " ein Frachter einen der beiden großen Kräne gerammt hatte. Verletzt wurde bei dem Unfall"
        " nach bisherigen Erkenntnissen niemand, doch der Kran droht auf die Fahrrinne zu stürzen."
        " Rund 40 Schiffe warten seitdem auf der Reede vor der Stadt.",
        "„Wir haben so etwas in den vergangenen dreißig Jahren noch nicht erlebt“, sagte die"
        " Leiterin der Behörde, Ada Quast, vor Journalisten im Rathaus. Der Kapitän des Frachters"
        " habe die Geschwindigkeit falsch eingeschätzt, teilte die Wasserschutzpolizei mit. Laut"
        " einem Sprecher der Reederei war das Ruder erst im Frühjahr überholt worden.",
        "Der Schaden wird auf 3,5 Millionen Euro geschätzt. Allein für den Ausfall der Gebühren"
        " rechnet die Stadt mit Kosten von 120.000 Euro am Tag, das sind etwa 15 Prozent mehr als"
        " bei der Sperrung vor zwei Jahren. Die Gewerkschaft fordert, die Hafenarbeiter auch für"
        " die Zeit der Schließung zu bezahlen, und verweist auf einen Vertrag aus dem Jahr 2019.",
        "Ob der zweite Kran schon am Samstag wieder arbeiten kann, soll ein Gutachten zeigen, das"
        " die Behörde bei der Technischen Hochschule bestellt hat. Bis dahin werden die Schiffe"
        " nach Süderhaven umgeleitet, wo die Anlagen allerdings nur für kleinere Frachter reichen."
        " Bürgermeister Jonas Brandt sprach von einer „schweren Prüfung“ für die ganze Region.",
    ),
    "en": (
        "The harbour of Norhaven stays closed until Friday at least after a collision",
        "The port authority of Norhaven stopped all traffic on Wednesday evening after a freighter"
        " had rammed one of the two large cranes on the eastern quay. Nobody was hurt in the"
        " accident, as far as is known, but the crane threatens to fall into the channel. Some 40"
        " ships have been waiting in the roads outside the city since then.",
        "“We have not seen anything like this in the past thirty years,” said Ada Quast, who has"
        " run the authority since 2019, at a meeting with journalists in the town hall. The master"
        " of the freighter had misjudged its speed, according to the harbour police. A spokesman"
        " for the owners said that the rudder had been overhauled as late as this spring.",
        "The damage is put at $3.5 million. For the loss of fees alone the city reckons with costs"
        " of 120,000 dollars a day, which is about 15 percent more than during the closure two"
        " years ago. The union demands that dockers be paid for the days without work as well and"
        " points to an agreement that was signed after the strike in the spring of 2019.",
        "Whether the second crane can be used again on Saturday will be shown by a report that the"
        " authority has ordered from the technical university. Until then the ships are sent to"
        " Southhaven, where the quays are long enough only for smaller freighters, however. The"
        " mayor, Jonas Brandt, spoke of a “severe trial” for the whole region.",
    ),
}


def suggestions(size: Size) -> Iterator[Row]:
    """Measure the milliseconds of all suggestions of an article, news prose with quotes in it."""
    for language, paragraphs in _TEXTS.items():
        body = Body(tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs * _ARTICLES))
        spans = sentences.split(body, language)
        samples = interleaved(
            lambda body=body, spans=spans, language=language: _milliseconds(
                lambda: suggest(body, spans, language)
            ),
            lambda body=body, language=language: _milliseconds(
                lambda: sentences.split(body, language)
            ),
            size.times(_SAMPLES),
        )
        name = f"suggestions of an article of {len(body.text) // 1000} kB, {language}"
        yield Row(f"{name}; its sentences", "ms", Budget.TIMES, _TIMES, *samples)


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the processor's time: both only compute, and others may be at work beside them."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000
