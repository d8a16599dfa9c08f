"""All that takes care of the library from the window, built and connected."""

from __future__ import annotations

from ui.actions import Actions
from ui.background import BackgroundReads
from ui.controllers.backing_up import BackingUp
from ui.controllers.caring import Caring
from ui.controllers.checking import Checking
from ui.controllers.encrypting import Encrypting
from ui.controllers.libraries import Libraries
from ui.controllers.place_told import PlaceTold
from ui.controllers.session import Session
from ui.controllers.sidecar_writing import SidecarWriting
from ui.main_window import MainWindow
from ui.messages import Messages


class CareDesk:
    """Holds the trash, the backups and the check."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        libraries: Libraries,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        PlaceTold(session, background, messages, window)
        self._caring = Caring(session, background, messages, window)
        self.backing_up = BackingUp(session, background, libraries, messages, window)
        self._encrypting = Encrypting(session, libraries, messages, window)
        self.checking = Checking(session, background, messages, self.backing_up.show, window)
        self.sidecars = SidecarWriting(session, background, window)

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands about care do what they say."""
        self._caring.connect_actions(actions)
        self.backing_up.connect_actions(actions)
        self._encrypting.connect_actions(actions)
        self.checking.connect_actions(actions)
