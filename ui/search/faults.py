"""What is the matter with what is typed into a search, in the person's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.model.query import Fault, FaultKind
from ui.i18n import QT_TRANSLATE_NOOP

_FAULTS = {
    FaultKind.UNKNOWN: QT_TRANSLATE_NOOP(
        "Search", "“{operator}:” is no operator and was searched as a word."
    ),
    FaultKind.WRONG: QT_TRANSLATE_NOOP(
        "Search", "“{operator}:” cannot be “{value}”, so nothing is found."
    ),
}


def faults_told(faults: Iterable[Fault]) -> str:
    """Return the sentences about faults, "" where there is none.

    An operator without a value is being typed yet: nothing is said about it.
    """
    return " ".join(_told(fault) for fault in faults if fault.kind in _FAULTS)


def _told(fault: Fault) -> str:
    sentence = QCoreApplication.translate("Search", _FAULTS[fault.kind])
    return sentence.format(operator=fault.operator, value=fault.value)
