"""Mails made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

from app.importing import mime

HEAD = (
    "From: Anna Reed <anna@harbour.example>\r\n"
    "To: Secret Person <secret@paper.example>\r\n"
    "Subject: Third quarter\r\n"
    "Date: Sat, 14 Nov 2026 08:30:00 +0100 (CET)\r\n"
    "Message-ID: <1@harbour.example>\r\n"
    "MIME-Version: 1.0\r\n"
)

TEXT = "The harbour handled more boxes in the third quarter than in any quarter before it."

LONG = " ".join([TEXT] * 8)


def mail(body: str | bytes, *headers: str, head: str = HEAD) -> bytes:
    lines = "".join(f"{header}\r\n" for header in headers)
    content = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode()
    return (head + lines).encode() + b"\r\n" + content


def parts(*contents: str, kind: str = "mixed", end: bool = True) -> str:
    inner = "".join(f"--border\n{content}\n" for content in contents)
    head = f'Content-Type: multipart/{kind}; boundary="border"\n\n'
    return f"{head}{inner}{'--border--' if end else ''}"


def multipart(*contents: str, kind: str = "mixed", end: bool = True) -> bytes:
    return (HEAD.replace("\r\n", "\n") + parts(*contents, kind=kind, end=end)).encode()


PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{LONG}"

PICTURE = "Content-Type: image/png\nContent-Disposition: attachment\n\nabc"

DEEP = b"".join(
    b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level)
    for level in range(mime.MOST_NESTED + 1)
)

HEADERS_ONLY = HEAD.encode()

BROKEN = {
    "empty.eml": (b"", "is empty"),
    "text.eml": (TEXT.encode(), "does not begin with the headers"),
    "colon.eml": (b"Note: this is a text.\nNothing else.\n", "does not begin with the headers"),
    "noise.eml": (bytes(range(256)) * 8, "is a binary file"),
    "headers.eml": (HEADERS_ONLY, "holds no text, only headers"),
    "blank.eml": (mail("  \n\n \n"), "holds no text, only headers"),
    "quoted.eml": (mail("> \n> \n"), "holds no text, only headers"),
    "attachment.eml": (multipart(PICTURE), "only attachments: save those"),
    "forwarded.eml": (
        multipart("Content-Type: message/rfc822\n\nSubject: Inner\n\nInner text."),
        "only attachments: save those",
    ),
    "winmail.eml": (
        multipart("Content-Type: application/ms-tnef\n\nabc"),
        "only Outlook reads (winmail.dat)",
    ),
    "pgp.eml": (
        multipart("Content-Type: application/pgp-encrypted\n\nVersion: 1", kind="encrypted"),
        "is encrypted or sealed: open it in your mail program",
    ),
    "armour.eml": (mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n"), "is encrypted or sealed"),
    "smime.eml": (
        mail("abc", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data"),
        "is encrypted or sealed",
    ),
    "piece.eml": (
        mail("abc", "Content-Type: message/partial; number=2; total=3"),
        "one piece of a mail that was sent in several",
    ),
    "mailbox.eml": (
        b"From a@b Sat Nov 14 08:30:00 2026\r\n" + mail(TEXT) + b"\r\n\r\n"
        b"From a@b Sat Nov 14 08:31:00 2026\r\n" + mail(TEXT),
        "holds several mails, not one",
    ),
    "cut.eml": (multipart(PLAIN[:200], end=False), "breaks off inside its text"),
    "cut-character.eml": (
        mail(f"{TEXT} Größe".encode()[:-2], "Content-Type: text/plain; charset=utf-8"),
        "breaks off inside a character",
    ),
    "base64.eml": (
        mail("a", "Content-Type: text/plain", "Content-Transfer-Encoding: base64"),
        "what was packed for the way (base64) cannot be unpacked",
    ),
    "base64-noise.eml": (
        mail("!!!! ???? %%%%", "Content-Type: text/plain", "Content-Transfer-Encoding: base64"),
        "what was packed for the way (base64) cannot be unpacked",
    ),
    "deep.eml": (HEAD.encode() + DEEP, "more parts in parts than are read"),
    "many.eml": (
        multipart(*["\nx"] * (mime.MOST_PARTS + 1)),
        "more parts in parts than are read",
    ),
    "mails-in-mails.eml": (
        HEAD.encode() + b"Content-Type: message/rfc822\r\n\r\n" * (mime.MOST_NESTED + 1),
        "more parts in parts than are read",
    ),
    "endless.eml": (
        HEAD.encode() + b"X-Noise: abcdefghij\r\n" * 60_000,
        "headers have no end",
    ),
    "no-boundary.eml": (
        mail(
            "--border\n\nText", "Content-Type: multipart/mixed", "Content-Transfer-Encoding: 8bit"
        ),
        "holds no text",
    ),
    "page.eml": (mail("<script>x()</script>", "Content-Type: text/html"), "holds no text"),
    "long-page.eml": (
        mail("<p>" + "a" * 8_000_001, "Content-Type: text/html"),
        "The page is too long",
    ),
}
