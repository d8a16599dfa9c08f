"""Which kinds of suggestions a person wants to see: switched in the menu, kept in the settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.suggestion import SuggestionKind
from app.settings import Settings
from ui.actions import Actions
from ui.commands import Act

_KINDS = {
    SuggestionKind.QUOTE: (Act.SUGGEST_QUOTES, "suggest_quotes"),
    SuggestionKind.FIGURE: (Act.SUGGEST_FIGURES, "suggest_figures"),
    SuggestionKind.CLAIM: (Act.SUGGEST_CLAIMS, "suggest_claims"),
}


class SuggestedKinds(QObject):
    """Switches each kind on and off.

    Signals: `changed()`.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands show what is wanted, and do what they say."""
        for kind, (act, key) in _KINDS.items():
            actions[act].setChecked(self._settings.flag(key))
            actions.on_toggled(act, partial(self._on_toggled, kind))

    def wanted(self) -> frozenset[SuggestionKind]:
        """Return the kinds switched on."""
        return frozenset(kind for kind, (_, key) in _KINDS.items() if self._settings.flag(key))

    def _on_toggled(self, kind: SuggestionKind, wanted: bool) -> None:
        self._settings.set(_KINDS[kind][1], wanted)
        self.changed.emit()
