"""Mails: who wrote, what and when is kept; whom it went to is not."""

import base64
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import Limits, import_sources
from app.importing.mail_text import blocks_from_mail
from app.model.block import BlockKind
from app.model.draft import Draft
from app.model.report import Outcome, Report, ReportItem, Source
from tests.hostile.mail_files import BROKEN, LONG, PICTURE, PLAIN, TEXT, mail, multipart


def read(data: bytes, name: str = "mail.eml") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.body.blocks if not block.boilerplate]


PAGE = f"Content-Type: text/html; charset=utf-8\n\n<h2>News</h2><p>{LONG}</p><p>As a page.</p>"


# ---------------------------------------------------------------------------- what is kept


def test_a_mail_tells_who_wrote_what_and_when() -> None:
    draft = read(mail(TEXT))
    assert draft.meta.title == "Third quarter"
    assert draft.meta.byline == "Anna Reed"
    assert draft.meta.published == "2026-11-14T08:30:00+01:00"
    assert draft.meta.published_as_written == "Sat, 14 Nov 2026 08:30:00 +0100 (CET)"
    assert texts(draft) == ["Third quarter", TEXT]
    assert (draft.media_type, draft.importer) == ("message/rfc822", "mail")


def test_the_recipient_is_stored_nowhere() -> None:
    draft = read(mail(TEXT, "Cc: secret@paper.example", "Delivered-To: secret@paper.example"))
    plain = str({**draft.to_plain(), "original": ""})
    assert "secret" not in plain.lower()


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Sat, 14 Nov 2026 23:30 -0800", "2026-11-14T23:30-08:00"),
        ("14 Nov 2026 08:30:05 GMT", "2026-11-14T08:30:05Z"),
        ("Sat, 14 Nov 2026 08:30:00 -0000", "2026-11-14T08:30:00Z"),
        ("Sat, 31 Feb 2026 08:30:00 +0100", ""),
        ("yesterday", ""),
    ],
)
def test_the_date_keeps_its_precision_and_its_own_offset(date: str, published: str) -> None:
    assert (
        read(mail(TEXT, head=f"From: a@b.example\r\nDate: {date}\r\n")).meta.published == published
    )


@pytest.mark.parametrize(
    ("sender", "byline"),
    [
        ("anna@harbour.example", "anna@harbour.example"),
        ('"Reed, Anna" <anna@harbour.example>', "Reed, Anna"),
        ("=?utf-8?q?M=C3=BCller=2C_Anna?= <anna@harbour.example>", "Müller, Anna"),
        ("=?iso-8859-1?b?R3L2c2U=?= <g@harbour.example>, B <b@harbour.example>", "Gröse, B"),
        ("Jörg Grün <joerg@harbour.example>", "Jörg Grün"),
    ],
)
def test_the_byline_is_the_senders_name(sender: str, byline: str) -> None:
    head = f"From: {sender}\r\nSubject: Boxes\r\n"
    assert read(mail(TEXT, head=head)).meta.byline == byline


def test_a_subject_in_pieces_is_put_together() -> None:
    head = "From: a@b.example\r\nSubject: =?utf-8?q?Gr=C3=B6?=\r\n =?utf-8?q?=C3=9Fe_im?= Hafen\r\n"
    assert read(mail(TEXT, head=head)).meta.title == "Größe im Hafen"


def test_a_mail_without_a_subject_is_called_by_its_file() -> None:
    draft = read(mail("Dear all,\n\n" + TEXT, head="From: a@b.example\r\n"), "letter.eml")
    assert draft.meta.title == "letter"
    assert texts(draft) == ["Dear all,", TEXT]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-1", "latin-1"), ("utf-8", "utf-8"), ("koi8-r", "koi8-r")]
)
@pytest.mark.parametrize("coding", ["8bit", "base64"])
def test_the_declared_encoding_is_followed(charset: str, encoding: str, coding: str) -> None:
    words = "Портовая статистика" if charset == "koi8-r" else "Größe des Hafens"
    body = f"{words} {words} {words}".encode(encoding)
    packed = base64.encodebytes(body) if coding == "base64" else body
    data = mail(
        packed,
        f"Content-Type: text/plain; charset={charset}",
        f"Content-Transfer-Encoding: {coding}",
    )
    assert texts(read(data))[1].startswith(words)


def test_quoted_replies_are_quotations_of_their_depth() -> None:
    body = "I agree.\n\n> The cranes were new.\n> > Were they?\n>> Yes.\n\nRegards"
    blocks = read(mail(body)).body.blocks[1:]
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, 0, "I agree."),
        (BlockKind.QUOTATION, 1, "The cranes were new."),
        (BlockKind.QUOTATION, 2, "Were they?"),
        (BlockKind.QUOTATION, 2, "Yes."),
        (BlockKind.PARAGRAPH, 0, "Regards"),
    ]


def test_a_signature_is_folded_and_not_dropped() -> None:
    draft = read(mail(f"{TEXT}\n\n-- \nAnna Reed\nHarbour press office\n"))
    folded = [block.text for block in draft.body.blocks if block.boilerplate == "signature"]
    assert folded == ["-- ", "Anna Reed", "Harbour press office"]
    assert all("Reed" not in span.of(draft.body.text) for span in draft.sentences)


def test_two_hyphens_above_a_long_text_are_no_signature() -> None:
    body = "First part.\n--\n" + "\n\n".join(f"Paragraph {number}." for number in range(20))
    assert not any(block.boilerplate for block in blocks_from_mail(body))


def test_a_quotation_below_a_signature_is_not_folded() -> None:
    blocks = blocks_from_mail("Yes.\n-- \nAnna\n> Were the cranes new?")
    assert [block.boilerplate for block in blocks] == ["", "signature", "signature", ""]


def test_flowed_lines_are_joined_and_fixed_ones_are_not() -> None:
    body = "The harbour \nhandled more.\n From here on.\n> quoted \n> words\n-- \nAnna \nReed"
    flowed = "Content-Type: text/plain; format=flowed"
    draft = read(mail(body, flowed))
    assert texts(draft)[1:] == ["The harbour handled more.", "From here on.", "quoted words"]
    assert draft.body.blocks[-1].text == "Reed"


def test_delsp_joins_without_a_space() -> None:
    draft = read(mail("港口的 \n箱子", "Content-Type: text/plain; format=flowed; delsp=yes"))
    assert texts(draft)[1] == "港口的箱子"


def test_wrapped_lines_are_joined_in_text_and_quotation() -> None:
    wrapped = (
        "The harbour handled more boxes in the third quarter than in any\n"
        "quarter before it, and its director expects the fourth to be better\n"
        "still, provided that the new cranes are delivered by the middle of\n"
        "the month, as the maker of them has promised in writing more than\n"
        "once."
    )
    quoted = "> Is it true that the cranes which were ordered in the spring are\n> late?"
    blocks = blocks_from_mail(f"{wrapped}\n\n{quoted}")
    assert [block.text for block in blocks] == [
        wrapped.replace("\n", " "),
        "Is it true that the cranes which were ordered in the spring are late?",
    ]


def test_plain_text_is_preferred_to_the_page_sent_with_it() -> None:
    draft = read(multipart(PLAIN, PAGE, kind="alternative"))
    assert texts(draft) == ["Third quarter", LONG]
    assert "attachments left out" not in draft.mended


def test_a_stub_of_plain_text_gives_way_to_the_page() -> None:
    stub = "Content-Type: text/plain\n\nYour mail program shows no pages."
    assert texts(read(multipart(stub, PAGE, kind="alternative")))[-1] == "As a page."


def test_a_mail_with_a_page_only_keeps_its_blocks() -> None:
    draft = read(mail("<h2>News</h2><ul><li>Cranes</ul><p>" + TEXT, "Content-Type: text/html"))
    assert [block.kind for block in draft.body.blocks] == [
        BlockKind.HEADING,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
    ]


def test_attachments_are_counted_and_left_out() -> None:
    inner = "Content-Type: message/rfc822\n\nSubject: Inner\n\nInner text."
    seal = "Content-Type: application/pgp-signature\n\nabc"
    draft = read(multipart(PLAIN, PICTURE, inner, seal))
    assert draft.mended["attachments left out"] == 2
    assert "Inner text" not in draft.body.text


def test_a_list_footer_behind_the_text_is_kept() -> None:
    footer = "Content-Type: text/plain\n\nSent to the press list."
    assert texts(read(multipart(PLAIN, footer)))[-1] == "Sent to the press list."


def test_what_pythons_own_mail_writer_makes_is_read() -> None:
    written = EmailMessage()
    written["From"] = "Bjørn Å <b@harbour.example>"
    written["Subject"] = "Kväll i hamnen 🚢"
    written.set_content("Hamnen växer. " * 40)
    written.add_alternative("<p>Hamnen växer.", subtype="html")
    written.add_attachment(b"\0\1", maintype="image", subtype="png", filename="å.png")
    draft = read(bytes(written))
    assert draft.meta.title == "Kväll i hamnen 🚢"
    assert draft.meta.byline == "Bjørn Å"
    assert draft.mended["attachments left out"] == 1


def test_a_mail_from_a_mailbox_with_one_mail_is_read() -> None:
    data = b"From anna@harbour.example Sat Nov 14 08:30:00 2026\r\n" + mail(">From here on.")
    assert texts(read(data, "mbox"))[1] == "From here on."


def test_a_memo_is_no_mail_and_loses_nothing() -> None:
    memo = b"From: the harbour\nTo: all papers\nSubject: boxes\n\nMore boxes than ever before."
    (draft,) = registry.read(memo, "memo.txt")
    assert draft.importer == "text"
    assert "all papers" in draft.body.text


# ---------------------------------------------------------------------------- broken mails


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_mail_is_told_in_a_sentence(name: str) -> None:
    data, fragment = BROKEN[name]
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, name)
    assert fragment in str(caught.value)
    assert f"“{name}”" in str(caught.value)


def test_attachments_cut_short_cost_themselves() -> None:
    draft = read(multipart(PLAIN, PICTURE, end=False))
    assert texts(draft) == ["Third quarter", LONG]
    assert draft.mended["attachments cut short"] == 1


@pytest.mark.parametrize(
    "noise", [b"\xff\xfe\x00", b"=?", b'"\\', b"\0", b"<>;;=", b"\xe2\x80", b"(" * 5000]
)
@pytest.mark.parametrize(
    "header", ["From", "Subject", "Date", "Content-Type", "Content-Disposition"]
)
def test_noise_in_a_header_costs_no_more_than_the_header(header: str, noise: bytes) -> None:
    head = b"Message-ID: <1@b.example>\nFrom: a@b.example\n" + header.encode() + b": " + noise
    assert TEXT in read(head + b"\n\n" + TEXT.encode()).body.text


def test_in_a_batch_broken_mails_cost_only_themselves(tmp_path: Path) -> None:
    names = ["cut.eml", "deep.eml", "pgp.eml", "endless.eml"]
    for name in names:
        (tmp_path / name).write_bytes(BROKEN[name][0])
    (tmp_path / "good.eml").write_bytes(mail(TEXT))
    report = imported(tmp_path)
    assert {Path(item.name).name for item in report.failures} == set(names)
    assert report.counts[Outcome.ADDED] == 1


def imported(path: Path) -> Report:
    return import_sources(
        [Source(path=path)],
        lambda read: [ReportItem("", Outcome.ADDED) for _ in read],
        on_progress=lambda _: None,
        is_cancelled=lambda: False,
        limits=Limits(),
    )
