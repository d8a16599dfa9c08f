"""PDF files made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import zlib

FONTS = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
)

WIDTH, HEIGHT = 595, 842


def pdf(
    *pages: str,
    info: str = "",
    catalog: str = "",
    page: str = "",
    count: int | None = None,
    trailer: str = "",
    compress: bool = False,
) -> bytes:
    """Return a PDF with a content stream for each page and correct cross-references.

    `info`, `catalog`, `page` and `trailer` are added to those dictionaries; `count` is what the
    page tree claims.
    """
    objects: list[bytes] = [font.encode() for font in FONTS]
    tree = len(objects) + 2 * len(pages) + 1
    for content in pages:
        stream = content.encode("cp1252")
        packed = zlib.compress(stream, 9) if compress else stream
        how = "/Filter /FlateDecode " if compress else ""
        objects.append(
            f"<< {how}/Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream"
        )
        objects.append(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Contents {len(objects)} 0 R /Resources << /Font << /F1 1 0 R /F2 2 0 R >> >> "
            f"{page} >>".encode()
        )
    kids = " ".join(f"{number} 0 R" for number in range(4, tree, 2))
    total = len(pages) if count is None else count
    objects.append(f"<< /Type /Pages /Count {total} /Kids [{kids}] >>".encode())
    objects.append(f"<< /Type /Catalog /Pages {tree} 0 R {catalog} >>".encode())
    objects.append(f"<< {info} >>".encode("cp1252"))
    return _assembled(objects, f"/Root {tree + 1} 0 R /Info {tree + 2} 0 R {trailer}")


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, inside in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    data += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\n".encode()
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def lines(
    left: float, top: float, *texts: str, size: float = 10, step: float = 12, font: str = "F1"
) -> str:
    """Return lines of text from a place down the page, in points."""
    escaped = [text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for text in texts]
    return "\n".join(
        f"BT /{font} {size} Tf {left} {top - number * step} Td ({text}) Tj ET"
        for number, text in enumerate(escaped)
    )


TITLE = lines(60, 760, "Der Hafen", size=24)

LEFT = lines(
    60,
    700,
    "Der Hafen wächst so schnell wie nie zuvor und",
    "die Stadt baut deshalb einen neuen Kai, der Wirt-",
    "schaft und Politik gleichermaßen gefällt. Bis da-",
    "hin werden die Import- und Exportzahlen steigen,",
)

IMAGE = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q"

LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'43' * 16}> <{'43' * 16}>]"
)

GOOD = pdf(f"{TITLE}\n{LEFT}")

BROKEN = {
    "nothing": (b"", "is empty"),
    "text under a document's name": (b"Nur Text.", "breaks off before its end"),
    "bytes": (bytes(range(256)) * 4, "breaks off before its end"),
    "only the first line": (b"%PDF-1.7\n", "breaks off before its end"),
    "cut in the middle": (GOOD[:300], "breaks off before its end"),
    "cut before the page tree": (GOOD[: GOOD.index(b"/Type /Pages")], "breaks off before its end"),
    "only an end": (b"%PDF-1.7\n%%EOF\n", "damaged or not whole"),
    "a trailer without a root": (GOOD.replace(b"/Root", b"/Toor"), "kaputt.pdf"),
    "no catalog": (GOOD.replace(b"/Type /Catalog /Pages", b"/Type /Xatalog /Xages"), "kaputt.pdf"),
    "no page tree": (GOOD.replace(b"/Kids", b"/Dogs"), "kaputt.pdf"),
    "no pages": (pdf(), "kaputt.pdf"),
    "pages of a claim": (pdf(count=5), "kaputt.pdf"),
    "a page tree in a circle": (
        pdf(TITLE).replace(b"/Kids [4 0 R]", b"/Kids [5 0 R]"),
        "kaputt.pdf",
    ),
    "behind a password": (pdf(TITLE, trailer=LOCKED), "protected by a password"),
    "protected in an unknown way": (
        pdf(TITLE, trailer=LOCKED.replace("/Standard", "/FremdeDRM")),
        "protected in a way that is not known",
    ),
    "a scan": (pdf(IMAGE), "text recognition (OCR)"),
    "a scan of many pages": (pdf(IMAGE, IMAGE, IMAGE), "text recognition (OCR)"),
    "an empty page": (pdf(""), "holds no text"),
    "only lines and boxes": (pdf("10 10 m 100 100 l S 20 20 50 50 re f"), "holds no text"),
    "only white space": (pdf(lines(60, 700, "   ", "  ")), "holds no text"),
    "only a page number": (pdf(lines(280, 30, "1")), "holds no text"),
    "a stream of noise": (pdf("\u0178\u017d" * 200), "holds no text"),
    "a page without its stream": (
        pdf(TITLE).replace(b"/Contents 3 0 R", b"/Contents 9 0 R"),
        "holds no text",
    ),
    "too many pages": (pdf(*[""] * 2_001), "has 2,001 pages"),
}
