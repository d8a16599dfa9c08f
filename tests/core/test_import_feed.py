"""Feeds: an article for each entry that holds one, and a word on those that do not."""

from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import import_sources
from app.importing.feed_file import LEAST_SUMMARY
from app.model.block import BlockKind
from app.model.draft import Draft
from app.model.report import Outcome, ReportItem, Source
from tests.hostile.feed_files import BROKEN, CONTENT, DC, GOOD, TEXT, atom, item, rss

LONG = TEXT * (LEAST_SUMMARY // len(TEXT) + 1)


def read(data: bytes, name: str = "feed.xml") -> list[Draft]:
    return registry.read(data, name)


# ---------------------------------------------------------------------------- what is kept


def test_an_rss_entry_becomes_an_article_of_its_outlet() -> None:
    more = (
        "<link>https://tide.example/record?a=1&amp;copy=2</link><dc:creator>Anna Reed</dc:creator>"
        "<pubDate>Sat, 14 Nov 2026 08:30:00 +0100</pubDate><category>Economy</category>"
    )
    (draft,) = read(rss(item(more=more)))
    assert draft.meta.title == "Record at the harbour"
    assert draft.meta.outlet == "The Tide"
    assert draft.meta.byline == "Anna Reed"
    assert draft.meta.published == "2026-11-14T08:30:00+01:00"
    assert draft.meta.url == "https://tide.example/record?a=1&copy=2"
    assert draft.meta.section == "Economy"
    assert draft.meta.language == "en"
    assert [block.kind for block in draft.body.blocks] == [
        BlockKind.HEADING,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.QUOTATION,
    ]
    assert (draft.media_type, draft.importer) == ("application/rss+xml", "feed")


def test_an_atom_entry_becomes_an_article() -> None:
    german = "Der Hafen hat im Herbst so viele Container bewegt wie nie, sagte die Leiterin. " * 3
    entry = (
        '<title type="html">Rekord &amp;amp; mehr</title>'
        "<published>2026-11-14T08:30:00Z</published><updated>2026-11-15T08:30:00Z</updated><id>urn:1</id>"
        '<link rel="self" href="https://flut.example/1.atom"/>'
        '<link href="https://flut.example/1"/>'
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{german} 1 &lt; 2</p>'
        "<ul><li>Kräne</li></ul></div></content>"
    )
    (draft,) = read(atom(entry), "feed.atom")
    assert draft.meta.title == "Rekord & mehr"
    assert draft.meta.byline == "Redaktion"
    assert draft.meta.outlet == "Die Flut"
    assert draft.meta.published == "2026-11-14T08:30:00Z"
    assert draft.meta.url == "https://flut.example/1"
    assert draft.meta.language == "de"
    assert [block.text for block in draft.body.blocks[1:]] == [
        f"{german} 1 < 2".replace("  ", " "),
        "Kräne",
    ]


def test_an_entry_of_rss_1_stands_beside_its_channel() -> None:
    dated = item(more="<dc:date>2026-11</dc:date>")
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {CONTENT} {DC}>'
        f"<channel><title>The Tide</title></channel><item>{dated}</item></rdf:RDF>"
    ).encode()
    (draft,) = read(data)
    assert (draft.meta.outlet, draft.meta.published) == ("The Tide", "2026-11")


def test_entries_without_text_are_counted_in_the_note_of_the_first() -> None:
    teaser = "<title>Later</title><description>Read more on our page.</description>"
    first, second = read(rss(item(), teaser, item("Second"), teaser))
    (note,) = first.notes
    assert note.sentence.startswith("“feed.xml”: 2 of its 4 entries hold no text of an article")
    assert not note.failed
    assert not second.notes


def test_a_long_description_is_the_article_and_a_short_one_a_teaser() -> None:
    (draft,) = read(rss(f"<title>Record</title><description>{LONG}</description>"))
    assert draft.body.blocks[1].text == LONG.strip()
    with pytest.raises(UnreadableFileError, match="only a headline and a teaser"):
        read(rss(f"<title>Record</title><description>{TEXT}</description>"))


def test_content_wins_over_the_description_it_is_longer_than() -> None:
    body = f"<p>{LONG}</p><p>{LONG}</p>"
    (draft,) = read(rss(item(body=body, more=f"<description>{LONG}</description>")))
    assert len(draft.body.blocks) == 3


def test_plain_text_keeps_its_paragraphs() -> None:
    written = f"{LONG}\n\nFish &amp;amp; chips."
    (draft,) = read(rss(f"<title>Record</title><description>{written}</description>"))
    assert draft.body.blocks[-1].text == "Fish & chips."
    (draft,) = read(atom(f'<title>R</title><content type="text">a &lt;b&gt; c\n\n{TEXT}</content>'))
    assert draft.body.blocks[1].text == "a <b> c"


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("<author>anna@tide.example (Anna Reed)</author>", "Anna Reed"),
        ("<dc:creator>A. Reed</dc:creator><dc:creator>B. Weir</dc:creator>", "A. Reed, B. Weir"),
        ("<author></author>", ""),
    ],
)
def test_authors_are_named_without_their_addresses(author: str, byline: str) -> None:
    assert read(rss(item(more=author)))[0].meta.byline == byline


@pytest.mark.parametrize(
    ("more", "url"),
    [
        ("<guid>https://tide.example/1</guid>", "https://tide.example/1"),
        ('<guid isPermaLink="false">https://tide.example/1</guid>', ""),
        ("<link>file:///home/anna/page</link>", ""),
        ("<link>javascript:x()</link>", ""),
        ("<link>http://[</link>", ""),
    ],
)
def test_only_web_addresses_are_kept(more: str, url: str) -> None:
    assert read(rss(item(more=more)))[0].meta.url == url


def test_what_is_no_xml_is_mended_and_counted() -> None:
    data = rss(item(title="Caf&eacute; &amp; bar\x0b", body="<p>A &amp; b"))
    (draft,) = read(b"\n\n" + data)
    assert draft.meta.title == "Café & bar"
    assert draft.mended["undeclared entities"] == 1
    assert draft.mended["control characters"] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "shift_jis", "koi8-r"])
def test_the_declared_encoding_is_followed(encoding: str) -> None:
    words = {"shift_jis": "港の記録", "koi8-r": "Порт"}.get(encoding, "Größe")
    data = rss(item(title=words * 4)).decode().replace('encoding="utf-8"', f'encoding="{encoding}"')
    assert read(data.encode(encoding))[0].meta.title == words * 4


def test_the_document_type_of_rss_0_91_is_no_harm_and_never_fetched() -> None:
    doctype = b'<!DOCTYPE rss SYSTEM "https://spy.example/rss.dtd">'
    assert read(GOOD.replace(b"<rss", doctype + b"<rss", 1))


def test_scripts_and_pictures_of_an_entry_cannot_reach_out() -> None:
    body = f'<p>{TEXT}<script>x()</script><img src="https://spy.example/p.gif"></p>'
    (draft,) = read(rss(item(body=body)))
    assert "spy.example" not in str(draft.to_plain())
    assert "x()" not in draft.body.text


# ---------------------------------------------------------------------------- broken feeds


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_feed_is_told_in_a_sentence(name: str) -> None:
    data, fragment = BROKEN[name]
    with pytest.raises(UnreadableFileError) as caught:
        read(data, name)
    assert fragment in str(caught.value)
    assert f"“{name}”" in str(caught.value)


def test_an_entry_that_cannot_be_read_costs_only_itself() -> None:
    first, second = read(rss(item("Good"), item("Bad", "<p>" + "a" * 8_000_001), item("Also good")))
    assert (first.meta.title, second.meta.title) == ("Good", "Also good")
    (note,) = first.notes
    assert note.failed
    assert note.sentence.startswith("“Bad” in “feed.xml”: The page is too long")


def test_a_batch_tells_of_entries_left_out_and_of_broken_feeds(tmp_path: Path) -> None:
    (tmp_path / "1.xml").write_bytes(rss(item(), "<title>Later</title>", item("Second")))
    (tmp_path / "2.xml").write_bytes(BROKEN["deep.xml"][0])
    (tmp_path / "3.xml").write_bytes(BROKEN["entities.xml"][0])
    report = import_sources(
        [Source(path=tmp_path)],
        lambda read: [ReportItem("", Outcome.ADDED) for _ in read],
        on_progress=lambda _: None,
        is_cancelled=lambda: False,
    )
    outcomes = [(Path(each.name).name, each.outcome) for each in report.items]
    assert outcomes == [
        ("1.xml", Outcome.ADDED),
        ("1.xml", Outcome.ADDED),
        ("1.xml", Outcome.SKIPPED),
        ("2.xml", Outcome.FAILED),
        ("3.xml", Outcome.FAILED),
    ]
    assert "1 of its 3 entries" in report.items[2].reason
    assert not report.cancelled
