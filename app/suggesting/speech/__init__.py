"""Speech: who says a quote, and words given without quotation marks; `with_speech` is the door."""

from app.suggesting.speech.find import with_speech

__all__ = ["with_speech"]
