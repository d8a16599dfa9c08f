"""Everything that can be done to a library, by the name of its write method."""

from __future__ import annotations

import shutil

from hypothesis import strategies as st

from app.model.annotation import Fields, Status
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Outcome, Report, ReportItem, Source
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.model.word_list import WordList
from tests.core.undo_acts_coding import (
    arrange_variables,
    create_tag,
    create_variable,
    edit_tag,
    edit_variable,
    import_codebook,
    link,
    listed_word,
    merge_tags,
    move_tag,
    remove_links,
    restore_tag,
    saved_search,
    set_variable,
    split_tag,
    variable,
    write_note,
)
from tests.core.undo_world import NUMBERS, WORDS, Act, World, flag


def add_article(world: World) -> Change:
    file = world.choose(st.none() | st.sampled_from([b"one", b"two", b"three"]))
    text = file.decode() if file else world.choose(WORDS)
    language = world.choose(st.sampled_from(["", "de", "ja"]))
    draft = world.make_draft(text, f"{text} was said.", file=file, language=language)
    return world.library.add_article(draft, file)


def import_sources(world: World) -> Report:
    word = world.choose(st.sampled_from(["cranes", "trains"]))
    text = f"The harbour buys {word}\n\nIts director said on Monday that {word} are needed.\n"
    broken = world.file(".txt", "\x01\x02\x03" * 50)
    return world.library.import_sources(
        [Source(path=world.file(".txt", text)), Source(path=broken)]
    )


def import_annotations(world: World) -> Report:
    """Bring an export back after some of it was edited, trashed or renamed."""
    file = world.file(".csv")
    world.library.export(file)
    with world.library.step("A step of its own, not joined to an edit before"):
        world.library.edit_annotation(world.annotation(), note=world.choose(WORDS))
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(
        text.replace('"Coder 1"', '"Coder 2"')
        .replace("manual", "elsewhere")
        .replace('"claim"', '"frame/new"')
        .replace("-7", world.choose(st.sampled_from(["-7", "-8"]))),
        encoding="utf-8",
    )
    return world.library.import_annotations(file, update=world.choose(st.booleans()))


def export(world: World) -> Report:
    return world.library.export(world.file(".csv"))


def import_bundle(world: World) -> Report:
    """Bring a bundle back after something in it was edited, and something trashed."""
    bundle = world.folder / f"bundle {len(world.library.history(10_000))}.zip"
    world.library.export(bundle, format_name="bundle")
    with world.library.step("A step of its own, not joined to an edit before"):
        world.library.edit_article(world.article(), title=world.choose(WORDS))
        world.library.trash_articles(world.some_articles())
    return world.library.import_bundle(bundle)


def import_library(world: World) -> Report:
    """Bring a copy of the library back after something in it was edited, and something trashed."""
    copy = world.file(".pressmark")
    shutil.copytree(world.library.path / "originals", copy / "originals")
    shutil.copy(world.library.backup(), copy / "library.db")
    if world.library.is_encrypted:
        shutil.copy(world.library.path / "encryption.json", copy)
        world.library.decrypt(copy)
    with world.library.step("A step of its own, not joined to an edit before"):
        world.library.edit_article(world.article(), title=world.choose(WORDS))
        world.library.trash_articles(world.some_articles())
    return world.library.import_library(copy)


def annotate(world: World) -> Change:
    article_id = world.article()
    span = world.span(article_id) if world.choose(st.booleans()) else None
    return world.library.annotate(article_id, span, world.some_tags(), world.fields())


def toggle_tag(world: World) -> Change:
    article_id = world.article()
    return world.library.toggle_tag(article_id, world.span(article_id), world.tag())


def edit_annotation(world: World) -> Change:
    name = world.choose(st.sampled_from(["note", "note", "speaker", "value"]))
    value = world.choose(st.just("") | (NUMBERS if name == "value" else WORDS))
    return world.library.edit_annotation(world.annotation(), **{name: value})


def edit_article(world: World) -> Change:
    name = world.choose(st.sampled_from(["title", "outlet", "language"]))
    return world.library.edit_article(world.article(), **{name: world.choose(WORDS)})


def split_sentence(world: World) -> Change:
    article_id = world.article()
    return world.library.split_sentence(article_id, world.span(article_id).end)


def join_sentence(world: World) -> Change:
    article_id = world.article()
    return world.library.join_sentence(article_id, world.span(article_id).end)


def with_newer_text(world: World) -> AnnotationId:
    """Bring a changed copy of an article and return an annotation that is to be reviewed."""
    world.newer += 1
    old = f"Some {world.newer} cranes are needed, said the director of the harbour on Monday."
    new = f"Some {world.newer} cranes may be needed, the director of the harbour said."
    address = f"https://ledger.example/cranes/{world.newer}"
    for text in (old, new):
        file = world.file(".txt", text)
        draft = world.make_draft("The harbour buys", text, file=file.read_bytes(), url=address)
        read = [(draft, Source(path=file))]
        world.library._store.intake.keep(read, lambda: world.library.step("Import articles"))
        if text is old:
            article_id = world.library.find_articles()[0]
            start = world.library.open_article(article_id).text.index("Some")
            annotation = world.library.annotate(article_id, Span(start, start + len(old)))
    (annotation_id,) = annotation.annotations
    return annotation_id


def detach_version(world: World) -> Change:
    """Detach a newer text, with or without annotations made on it."""
    article_id = world.library.annotation(with_newer_text(world)).article_id
    if flag(world):
        world.library.annotate(article_id, world.span(article_id), world.some_tags())
    return world.library.detach_version(article_id)


def separate(world: World) -> Change:
    """Make what an import brought as a newer text an article of its own."""
    article = world.library.article(world.library.annotation(with_newer_text(world)).article_id)
    newest = world.library.versions(article.id)[-1]
    return world.library.separate(
        ReportItem("a.txt", Outcome.UPDATED, uid=article.uid, newer=newest.uid)
    )


def resize_annotation(world: World) -> Change:
    """Resize an annotation of the text of now, or one whose article has a newer text."""
    if flag(world):
        return world.library.resize_annotation(with_newer_text(world), Span(1, 4))
    annotation_id = world.annotation()
    article_id = world.library.annotation(annotation_id).article_id
    return world.library.resize_annotation(annotation_id, world.span(article_id))


def suggestion(world: World, article_id: ArticleId) -> Suggestion:
    return Suggestion(
        world.choose(st.sampled_from(SuggestionKind)),
        world.span(article_id),
        "a rule",
        fields=world.choose(st.builds(Fields, speaker=st.just("") | WORDS)),
    )


def accept_suggestions(world: World) -> Change:
    """Accept two suggestions, with a speaker shortened by hand or none."""
    article_id = world.article()
    both = [suggestion(world, article_id) for _ in range(2)]
    edited = {"speaker": both[0].fields.speaker[1:].strip()} if flag(world) else {}
    return world.library.accept_suggestions(article_id, both, **edited)


def dismiss_suggestions(world: World) -> Change:
    article_id = world.article()
    return world.library.dismiss_suggestions(article_id, [suggestion(world, article_id)])


def restore_dismissed(world: World) -> Change:
    article_id = world.article()
    world.library.dismiss_suggestions(article_id, [suggestion(world, article_id)])
    return world.library.restore_dismissed(article_id)


ACTS: dict[str, Act] = {
    "add_article": add_article,
    "import_sources": import_sources,
    "add_first_steps": lambda world: world.library.add_first_steps("en"),
    "import_annotations": import_annotations,
    "import_bundle": import_bundle,
    "import_library": import_library,
    "export": export,
    "annotate": annotate,
    "toggle_tag": toggle_tag,
    "add_tag": lambda world: world.library.add_tag(world.some_annotations(), world.tag()),
    "remove_tag": lambda world: world.library.remove_tag(world.some_annotations(), world.tag()),
    "edit_annotation": edit_annotation,
    "resize_annotation": resize_annotation,
    "set_status": lambda world: world.library.set_status(
        world.some_annotations(), world.choose(st.sampled_from(Status))
    ),
    "link_annotations": link,
    "remove_links": remove_links,
    "create_variable": create_variable,
    "edit_variable": edit_variable,
    "arrange_variables": arrange_variables,
    "trash_variable": lambda world: world.library.trash_variable(variable(world).id),
    "set_variable": set_variable,
    "write_note": write_note,
    "trash_annotations": lambda world: world.library.trash_annotations(world.some_annotations()),
    "restore_annotations": lambda world: world.library.restore_annotations(
        world.some_annotations()
    ),
    "restore_from_trash": lambda world: world.library.restore_from_trash(
        world.some_articles(), world.some_annotations()
    ),
    "accept_suggestions": accept_suggestions,
    "dismiss_suggestions": dismiss_suggestions,
    "restore_dismissed": restore_dismissed,
    "add_word": lambda world: world.library.add_word(
        world.choose(st.sampled_from(WordList)), world.choose(WORDS)
    ),
    "edit_word": lambda world: world.library.edit_word(listed_word(world), world.choose(WORDS)),
    "remove_word": lambda world: world.library.remove_word(listed_word(world)),
    "edit_article": edit_article,
    "split_sentence": split_sentence,
    "join_sentence": join_sentence,
    "star_articles": lambda world: world.library.star_articles(
        world.some_articles(), starred=flag(world)
    ),
    "mark_articles": lambda world: world.library.mark_articles(
        world.some_articles(), read=flag(world)
    ),
    "trash_articles": lambda world: world.library.trash_articles(world.some_articles()),
    "restore_articles": lambda world: world.library.restore_articles(world.some_articles()),
    "accept_anchor": lambda world: world.library.accept_anchor(with_newer_text(world)),
    "place_annotation": lambda world: world.library.place_annotation(
        with_newer_text(world), Span(world.choose(st.integers(0, 9)), 10)
    ),
    "keep_as_orphan": lambda world: world.library.keep_as_orphan(with_newer_text(world)),
    "detach_version": detach_version,
    "separate": separate,
    "create_tag": create_tag,
    "edit_tag": edit_tag,
    "retire_tag": lambda world: world.library.retire_tag(world.tag(), retired=flag(world)),
    "save_search": lambda world: world.library.save_search(world.choose(WORDS), "is:unread"),
    "rename_search": lambda world: world.library.rename_search(
        saved_search(world), world.choose(WORDS)
    ),
    "delete_search": lambda world: world.library.delete_search(saved_search(world)),
    "give_key": lambda world: world.library.give_key(
        world.tag(), world.choose(st.sampled_from("12"))
    ),
    "move_tag": move_tag,
    "merge_tags": merge_tags,
    "split_tag": split_tag,
    "trash_tag": lambda world: world.library.trash_tag(world.tag()),
    "restore_tag": restore_tag,
    "export_codebook": lambda world: world.library.export_codebook(world.file(".csv")),
    "import_codebook": import_codebook,
    "rename_coder": lambda world: world.library.rename_coder(world.choose(WORDS)),
}

SLOW = {"import_sources", "add_first_steps"}
