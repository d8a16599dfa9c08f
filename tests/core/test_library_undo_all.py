"""Whatever is done to a library can be undone step by step, and done again.

The write methods are found by reflection: one that is added without an entry in `ACTS` fails.
"""

from __future__ import annotations

import inspect
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.annotation import Fields, Status
from app.model.article import ArticleQuery
from app.model.change import Change
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId, SavedSearchId, WordId
from app.model.link import LinkKind
from app.model.palette import COLOURS, MARKS
from app.model.report import Outcome, Report, ReportItem, Source
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.model.tag_tree import Place
from app.model.variable import Variable, VariableKind, VariableTarget
from app.model.word_list import WordList
from app.storage.schema import JOURNALED

MakeDraft = Callable[..., Draft]
Act = Callable[["World"], object]
Dump = dict[str, dict[int, dict[str, Any]]]

NOT_STEPS = {
    "undo": "it walks the journal, which is what is tested",
    "redo": "it walks the journal, which is what is tested",
    "undo_to": "it walks the journal, and is tested with the history",
    "redo_to": "it walks the journal, and is tested with the history",
    "empty_trash": "it deletes for good, and says so: undo across it is refused",
}

# Not seen by a person, or (the place in an article) kept on purpose when a step is undone.
UNSEEN = {"rev", "modified_at", "position"}

WORDS = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0/|"), min_size=1, max_size=12
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)


class World:
    """One library under test, and the choices made in it."""

    def __init__(self, folder: Path, data: st.DataObject, make_draft: MakeDraft) -> None:
        self.folder = folder
        self.make_draft = make_draft
        self.library = Library.create(folder / "World.pressmark")
        self._data = data
        self._files = 0
        self.newer = 0

    def choose(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self._data.draw(strategy)

    def reopen_perhaps(self) -> None:
        if flag(self):
            self.library.close()
            self.library = Library.open(self.folder / "World.pressmark")

    def file(self, suffix: str, content: str = "") -> Path:
        self._files += 1
        path = self.folder / f"{self._files}{suffix}"
        if content:
            path.write_text(content, encoding="utf-8")
        return path

    # what there is to act on, in the trash or not

    def articles(self) -> list[ArticleId]:
        find = self.library.find_articles
        found = [*find(), *find(ArticleQuery(trashed=True))]
        if not found:
            self.library.add_article(self.make_draft("Zero", "Nothing was there."))
            found = [*find()]
        return sorted(found)

    def article(self) -> ArticleId:
        return self.choose(st.sampled_from(self.articles()))

    def some_articles(self) -> list[ArticleId]:
        return self.choose(st.lists(st.sampled_from(self.articles()), max_size=3))

    def annotations(self) -> list[AnnotationId]:
        found = [item.id for item in self.library.trashed_annotations()]
        for article_id in self.articles():
            found.extend(item.id for item in self.library.annotations(article_id))
        if not found:
            change = self.library.annotate(self.article(), None)
            found.extend(change.annotations)
        return sorted(found)

    def annotation(self) -> AnnotationId:
        return self.choose(st.sampled_from(self.annotations()))

    def some_annotations(self) -> list[AnnotationId]:
        return self.choose(st.lists(st.sampled_from(self.annotations()), max_size=3))

    def tag(self) -> Any:
        if not self.library.tags():
            self.library.create_tag("one more")
        return self.choose(st.sampled_from([tag.id for tag in self.library.tags()]))

    def some_tags(self) -> list[Any]:
        tags = [self.tag(), *(tag.id for tag in self.library.tags())]
        return self.choose(st.lists(st.sampled_from(tags), max_size=3, unique=True))

    def span(self, article_id: ArticleId) -> Span:
        length = len(self.library.open_article(article_id).text)
        start = self.choose(st.integers(0, min(length, 6) - 1))
        return Span(start, self.choose(st.integers(start + 1, min(length, 8))))

    def fields(self) -> Fields:
        return self.choose(
            st.builds(
                Fields,
                note=st.just("") | WORDS,
                speaker=st.just("") | WORDS,
                value=st.just("") | NUMBERS,
                status=st.sampled_from(Status),
            )
        )


@contextmanager
def world_of(data: st.DataObject, make_draft: MakeDraft) -> Iterator[World]:
    """Make a world in memory where there is such a folder: nothing here is about the disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        world = World(Path(folder), data, make_draft)
        try:
            yield world
        finally:
            world.library.close()


# ---------------------------------------------------------------------------- the acts


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


def create_tag(world: World) -> Change:
    parent = world.tag() if world.choose(st.booleans()) else None
    colour = world.choose(st.sampled_from(["", *COLOURS]))
    return world.library.create_tag(world.choose(WORDS), colour=colour, parent_id=parent)


def edit_tag(world: World) -> Change:
    name = world.choose(st.sampled_from(["name", "definition", "key", "colour", "mark"]))
    value = {
        "key": st.sampled_from(["", "5"]),
        "colour": st.sampled_from(COLOURS),
        "mark": st.sampled_from(["", *MARKS]),
    }.get(name, WORDS)
    return world.library.edit_tag(world.tag(), **{name: world.choose(value)})


def move_tag(world: World) -> Change:
    parent = world.tag() if flag(world) else None
    return world.library.move_tag(world.tag(), Place(parent, world.choose(st.integers(0, 3))))


def merge_tags(world: World) -> Change:
    """Merge into a tag that some annotations have, and from which some were taken."""
    tag, into = world.tag(), world.tag()
    with world.library.step("Tags on and off"):
        world.library.add_tag(world.some_annotations(), tag)
        world.library.add_tag(world.some_annotations(), into)
        world.library.remove_tag(world.some_annotations(), into)
    return world.library.merge_tags(tag, into)


def split_tag(world: World) -> Change:
    tag, annotations = world.tag(), world.some_annotations()
    world.library.add_tag(annotations, tag)
    return world.library.split_tag(tag, annotations, world.choose(WORDS))


def restore_tag(world: World) -> Change:
    trashed = [tag.id for tag in world.library.trashed_tags()]
    tag = world.choose(st.sampled_from(trashed)) if trashed else world.tag()
    if not trashed:
        world.library.trash_tag(tag)
    if flag(world):
        world.library.create_tag(world.choose(WORDS))
    return world.library.restore_tag(tag)


def import_codebook(world: World) -> Report:
    """Bring a codebook back after it was changed here and in the file."""
    file = world.file(".csv")
    world.library.export_codebook(file)
    with world.library.step("A step of its own"):
        if flag(world):
            world.library.trash_tag(world.tag())
        else:
            world.library.edit_tag(world.tag(), name=world.choose(WORDS), key="")
    text = file.read_text(encoding="utf-8-sig")
    renamed = text.replace('"claim"', f'"slant {file.stem}"')  # no other act makes such a tag
    file.write_text(renamed.replace("amber", "rose"), encoding="utf-8")
    return world.library.import_codebook(file)


def flag(world: World) -> bool:
    return bool(world.choose(st.booleans()))


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


def link(world: World) -> Change:
    kind = world.choose(st.sampled_from(LinkKind))
    return world.library.link_annotations(world.annotation(), world.annotation(), kind)


def remove_links(world: World) -> Change:
    link(world)
    ends = [end for each in world.articles() for end in world.library.link_ends(each)]
    chosen = world.choose(st.lists(st.sampled_from(ends), max_size=2)) if ends else []
    return world.library.remove_links([end.link_id for end in chosen])


def create_variable(world: World) -> Change:
    return world.library.create_variable(
        world.choose(WORDS),
        kind=world.choose(st.sampled_from(VariableKind)),
        target=world.choose(st.sampled_from(VariableTarget)),
        choices=world.choose(st.lists(WORDS, max_size=3)),
    )


def variable(world: World) -> Variable:
    if not world.library.variables():
        world.library.create_variable("tone", kind="choice", choices=["calm", "shrill"])
    return world.choose(st.sampled_from(world.library.variables()))


def edit_variable(world: World) -> Change:
    name = world.choose(st.sampled_from(["name", "definition"]))
    return world.library.edit_variable(variable(world).id, **{name: world.choose(WORDS)})


def set_variable(world: World) -> Change:
    asked = variable(world)
    target = world.article() if asked.target is VariableTarget.ARTICLE else world.annotation()
    answers = {
        VariableKind.TEXT: WORDS,
        VariableKind.NUMBER: NUMBERS,
        VariableKind.CHOICE: st.sampled_from(asked.choices or ("",)),
    }
    return world.library.set_variable(
        asked.id, target, world.choose(st.just("") | answers[asked.kind])
    )


def arrange_variables(world: World) -> Change:
    known = [each.id for each in world.library.variables()]
    return world.library.arrange_variables(world.choose(st.permutations(known)))


def write_note(world: World) -> Change:
    on = world.article() if flag(world) else None
    return world.library.write_note(on, world.choose(st.just("") | WORDS))


def saved_search(world: World) -> SavedSearchId:
    if not world.library.saved_searches():
        world.library.save_search("Cranes", "crane -train")
    return world.choose(st.sampled_from([each.id for each in world.library.saved_searches()]))


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


def listed_word(world: World) -> WordId:
    if not world.library.word_lists():
        world.library.add_word("titles", "Minister")
    return world.choose(st.sampled_from([each.id for each in world.library.word_lists()]))


ACTS: dict[str, Act] = {
    "add_article": add_article,
    "import_sources": import_sources,
    "add_first_steps": lambda world: world.library.add_first_steps("en"),
    "import_annotations": import_annotations,
    "import_bundle": import_bundle,
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


# ---------------------------------------------------------------------------- what is compared


def dump(folder: Path) -> Dump:
    """Return what a person sees, by table and row, read past the library."""
    file = folder / "World.pressmark" / "library.db"
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: {
                row["id"]: {name: row[name] for name in set(row.keys()) - UNSEEN}
                for row in connection.execute(f"SELECT * FROM {table}")
            }
            for table in JOURNALED
        }


def assert_same(now: Dump, then: Dump) -> None:
    """Compare what is seen; an article whose import is undone may be there, in the trash."""
    unborn = set(now["article"]) - set(then["article"])
    for article_id in unborn:
        assert now["article"].pop(article_id)["trashed_at"] is not None
        now["article_state"].pop(article_id)
    assert now == then


def done(library: Library) -> int:
    return sum(step.state == "done" for step in library.history(10_000))


def play(world: World, names: list[str]) -> None:
    """Do one act after the other, undo all of it, do all again, comparing after each step."""
    seen = [dump(world.folder)]
    for name in names:
        perform(world, name, seen)
    world.reopen_perhaps()
    for then in reversed(seen[:-1]):
        assert world.library.undo()
        if then:
            assert_same(dump(world.folder), then)
    assert not world.library.undo()
    world.reopen_perhaps()
    for then in seen[1:]:
        assert world.library.redo()
        if then:
            assert_same(dump(world.folder), then)
    assert not world.library.redo()
    report = world.library.check()
    assert (report.problems, report.healed) == ((), ())


def perform(world: World, name: str, seen: list[Dump]) -> None:
    """Do one act and note what is seen after each of its steps; nothing where it was not looked."""
    steps = done(world.library)
    try:
        ACTS[name](world)
    except (InvalidInputError, NotFoundError):
        event(f"refused: {name}")
    if flag(world):
        world.library.set_position(world.article(), world.choose(st.integers(0, 9)))
    made = done(world.library) - steps
    if made < 0:  # an edit joined to the step before took that back
        del seen[made:]
    seen.extend({} for _ in range(made))
    seen[-1] = dump(world.folder)  # of a step that was joined, too


# ---------------------------------------------------------------------------- the tests


def write_methods() -> set[str]:
    """Return the public methods of the library that answer what they wrote."""
    return {
        name
        for name, member in inspect.getmembers(Library, inspect.isfunction)
        if not name.startswith("_")
        and inspect.get_annotations(member, eval_str=True).get("return") in (Change, Report)
    }


def test_every_write_method_takes_part() -> None:
    assert write_methods() == set(ACTS) | set(NOT_STEPS)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_sequence_is_undone_step_by_step_and_done_again(
    data: st.DataObject, make_draft: MakeDraft
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(set(ACTS) - SLOW)), min_size=1, max_size=12))
    with world_of(data, make_draft) as world:
        play(world, names)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_an_import_of_files_in_between_is_undone_too(
    data: st.DataObject, make_draft: MakeDraft
) -> None:
    with world_of(data, make_draft) as world:
        play(world, ["import_sources", "annotate", "add_first_steps", "trash_articles"])


@pytest.mark.parametrize("name", sorted(set(ACTS) - SLOW))
def test_each_act_alone_is_undone_after_some_work(name: str, make_draft: MakeDraft) -> None:
    @settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        with world_of(data, make_draft) as world:
            play(world, ["add_article", "annotate", "create_tag", "toggle_tag", name, name])

    check()
