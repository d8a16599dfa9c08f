"""An invented article of 700 words, and everything in it that a careful reader marks."""

from __future__ import annotations

from dataclasses import dataclass

TEXT = """\
# Marren council votes to keep the night ferry, at a price

The council of Marren voted late on Tuesday to keep the night ferry to Osk Island running for two \
more years. Nineteen members were in favour, eleven against, and two left the chamber before the \
count. The decision ends a dispute that has occupied the small port town since spring.

The ferry leaves Marren at 23.40 and reaches the island shortly before one in the morning. Last \
year it carried 14,200 passengers, fewer than half as many as ten years ago. “We are paying for an \
empty ship,” said Tove Lindqvist, who leads the opposition on the council. According to her, the \
service costs the town more than its public library.

Mayor Anders Holm rejected that comparison. “Nobody asks what a fire engine earns on a quiet \
night,” he told the chamber. He said that the ferry was the only way for the island's nurses to \
get home after the late shift. The hospital in Marren employs 63 people who live on Osk.

The operator, Nordsund Lines, had asked for a subsidy of 4.8 million crowns a year. The council \
granted 3.9 million and asked the company to find the rest itself. A spokeswoman for Nordsund \
Lines, Ebba Ravn, called the sum tight. “We can live with it if fuel stays where it is,” she said. \
The company expects fuel to make up 31 per cent of its costs this year.

Whether the ship itself will last is another matter. The Marren Star was built in 1987 and has \
been refitted three times. In March an inspector found cracks in two of its lifeboat davits. The \
cracks have since been welded, and the ship has sailed without interruption. A new vessel would \
cost about 120 million crowns, the harbour office estimates.

Lindqvist pointed to a report that the council itself had ordered. The consultants concluded that \
a smaller boat, leaving an hour earlier, would serve four passengers in five. Their report also \
says that emissions would fall by 2,600 tonnes over the two years. “The council paid for this \
advice and then put it in a drawer,” Lindqvist said. Holm replied that the authors had counted \
only the winter months.

On the island the vote was followed closely. About forty people watched it on a screen in the \
school at Oskby. When the result was read out, some of them cried. “My daughter can keep her job,” \
said Marit Sande, a retired teacher. She has lived on Osk for 52 years and remembers the winter in \
which no boat came for eleven days. Others were less moved. The fisherman Jon Eide said that \
islanders had always found a way across.

The town's treasurer, Karin Blom, warned that the money was not in the budget. To close the gap, \
the council will raise the mooring fee for visiting yachts by 15 per cent. The yacht club says \
that this will drive guests to the next harbour. “They will simply sail on to Velling,” said its \
chairman, Per Aas. Blom expects 900,000 crowns a year from the higher fee. In the past two \
summers, however, the number of visiting yachts fell.

The dispute began in April, when Nordsund Lines announced that it would stop the crossing in \
autumn. Within three weeks an appeal against the closure gathered 5,100 signatures. Osk has fewer \
than 2,000 inhabitants. “That is what solidarity on this coast looks like,” said Holm. Critics \
pointed out that anyone could sign on the internet, and several times. The council's legal office \
found 340 signatures that had been entered twice.

The new agreement takes effect on the first of January. It obliges the operator to publish its \
passenger figures every month, which it has never done before. If fewer than 30 people a night \
travel on average, either side may give notice. Ravn said that the company would not play with \
the figures. The regional government has promised to look at the ferry again in two years.

For the first winter the timetable stays as it is. The fare does not: a single crossing will cost \
95 crowns from January, ten more than today. Holders of a monthly pass pay nothing extra. \
Lindqvist announced that her party would ask for a referendum. “The last word has not been \
spoken,” she said on the steps of the town hall.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to be marked: with which tag, and what is written into the fields of the card.

    `filled` holds the fields in the order in which Tab goes through them from the first one on.
    """

    words: str
    tag: str
    filled: tuple[tuple[str, str], ...] = ()


def _claim(words: str, claimant: str = "") -> Passage:
    return Passage(words, "claim", (("speaker", claimant),) if claimant else ())


def _quote(words: str, speaker: str, role: str = "") -> Passage:
    filled = [("speaker", speaker)]
    if role:
        filled.append(("speaker_role", role))
    return Passage(words, "quote", tuple(filled))


def _figure(words: str, value: str, unit: str) -> Passage:
    return Passage(words, "figure", (("value", value), ("value_high", ""), ("unit", unit)))


PASSAGES = (
    _figure("Nineteen members", "19", "member"),
    _figure("14,200 passengers", "14200", "passenger"),
    _quote("We are paying for an empty ship", "Tove Lindqvist", "leader of the opposition"),
    _claim(
        "According to her, the service costs the town more than its public library.",
        "Tove Lindqvist",
    ),
    _quote("Nobody asks what a fire engine earns on a quiet night", "Anders Holm", "mayor"),
    _claim(
        "He said that the ferry was the only way for the island's nurses to get home after the"
        " late shift.",
        "Anders Holm",
    ),
    _figure("63 people", "63", "person"),
    _figure("4.8 million crowns", "4800000", "crown"),
    _figure("3.9 million", "3900000", "crown"),
    _quote("We can live with it if fuel stays where it is", "Ebba Ravn", "spokeswoman"),
    _claim(
        "The company expects fuel to make up 31 per cent of its costs this year.",
        "Nordsund Lines",
    ),
    _figure("31 per cent", "31", "%"),
    _claim("In March an inspector found cracks in two of its lifeboat davits."),
    _figure("120 million crowns", "120000000", "crown"),
    _claim(
        "The consultants concluded that a smaller boat, leaving an hour earlier, would serve four"
        " passengers in five.",
        "the consultants",
    ),
    _figure("2,600 tonnes", "2600", "tonne"),
    _quote("The council paid for this advice and then put it in a drawer", "Tove Lindqvist"),
    _claim("Holm replied that the authors had counted only the winter months.", "Anders Holm"),
    _quote("My daughter can keep her job", "Marit Sande", "retired teacher"),
    _figure("52 years", "52", "year"),
    _claim("The fisherman Jon Eide said that islanders had always found a way across.", "Jon Eide"),
    _claim(
        "The town's treasurer, Karin Blom, warned that the money was not in the budget.",
        "Karin Blom",
    ),
    _figure("15 per cent", "15", "%"),
    _quote("They will simply sail on to Velling", "Per Aas", "chairman"),
    _figure("900,000 crowns", "900000", "crown"),
    _figure("5,100 signatures", "5100", "signature"),
    _quote("That is what solidarity on this coast looks like", "Anders Holm"),
    _figure("340 signatures", "340", "signature"),
    _figure("30 people", "30", "person"),
    _claim("Ravn said that the company would not play with the figures.", "Ebba Ravn"),
    _figure("95 crowns", "95", "crown"),
    _claim("Lindqvist announced that her party would ask for a referendum.", "Tove Lindqvist"),
    _quote("The last word has not been spoken", "Tove Lindqvist"),
)
