from typing import BinaryIO

class Image:
    alt_text: str | None
    def open(self) -> BinaryIO: ...
