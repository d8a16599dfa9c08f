from collections.abc import Callable
from typing import BinaryIO

from mammoth.documents import Image
from mammoth.html import Element
from mammoth.results import Result

def convert_to_html(
    fileobj: BinaryIO,
    *,
    style_map: str = ...,
    convert_image: Callable[[Image], list[Element]] = ...,
    include_embedded_style_map: bool = ...,
    external_file_access: bool = ...,
) -> Result: ...
