"""The window on a machine that may be busy with other things."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.patience import PatientBot


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:  # noqa: ARG001
    """Return the bot that all of these tests wait with."""
    return PatientBot(request)
