import ctypes

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FPDF_PAGEOBJ_IMAGE: int

class FS_RECTF(ctypes.Structure):
    left: float
    top: float
    right: float
    bottom: float

class FS_MATRIX(ctypes.Structure):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

def FPDFText_GetCharAngle(text_page: object, index: int) -> float: ...
def FPDFText_GetCharOrigin(
    text_page: object, index: int, x: ctypes.c_double, y: ctypes.c_double
) -> int: ...
def FPDFText_GetFontInfo(
    text_page: object,
    index: int,
    buffer: ctypes.Array[ctypes.c_char],
    length: int,
    flags: ctypes.c_int,
) -> int: ...
def FPDFText_GetFontSize(text_page: object, index: int) -> float: ...
def FPDFText_GetFontWeight(text_page: object, index: int) -> int: ...
def FPDFText_GetLooseCharBox(text_page: object, index: int, rect: FS_RECTF) -> int: ...
def FPDFText_GetMatrix(text_page: object, index: int, matrix: FS_MATRIX) -> int: ...
def FPDFText_GetUnicode(text_page: object, index: int) -> int: ...
def FPDFText_IsHyphen(text_page: object, index: int) -> int: ...
