"""What can be done to tags, links, variables, notes, searches and word lists of a world."""

from __future__ import annotations

from hypothesis import strategies as st

from app.model.change import Change
from app.model.ids import SavedSearchId, WordId
from app.model.link import LinkKind
from app.model.palette import COLOURS, MARKS
from app.model.report import Report
from app.model.tag_tree import Place
from app.model.variable import Variable, VariableKind, VariableTarget
from tests.core.undo_world import NUMBERS, WORDS, World, flag


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


def listed_word(world: World) -> WordId:
    if not world.library.word_lists():
        world.library.add_word("titles", "Minister")
    return world.choose(st.sampled_from([each.id for each in world.library.word_lists()]))
