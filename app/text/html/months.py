"""Names of months, as newspapers write them, in the languages Pressmark knows best."""

from __future__ import annotations

_NAMES = (
    # en, de, fr, es, it, nl, pl (genitive), uk (genitive), ru (genitive); short forms
    "january januar jänner janvier enero gennaio januari stycznia січня января jan janv",
    "february februar feber février febrero febbraio februari lutego лютого февраля feb févr",
    "march märz mars marzo maart marca березня марта mar mär",
    "april avril abril aprile kwietnia квітня апреля apr avr abr",
    "may mai mayo maggio mei maja травня мая",
    "june juni juin junio giugno czerwca червня июня jun",
    "july juli juillet julio luglio lipca липня июля jul juil",
    "august août agosto augustus sierpnia серпня августа aug ago",
    "september septembre septiembre settembre września вересня сентября sep sept",
    "october oktober octobre octubre ottobre października жовтня октября oct okt",
    "november novembre noviembre listopada листопада ноября nov",
    "december dezember décembre diciembre dicembre grudnia грудня декабря dec dez déc dic",
)

MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
"""Lower-case name -> number from 1. "marca" is Polish; no name means two months."""
