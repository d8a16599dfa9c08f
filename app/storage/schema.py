"""The tables of a library, as first released; later changes are appended as migrations.

Tables whose rows a person decides on are journaled (`triggers.py`): they hold TEXT and INTEGER
only, so that `json_object` writes them without loss, and their ids are AUTOINCREMENT, so that the
id of an undone row is never used again. Times are UTC ISO 8601 with milliseconds and Z.
"""

from __future__ import annotations

APPLICATION_ID = 0x50524D4B  # "PRMK"

_COMMON = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,"""
_STAMPS = """
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    rev INTEGER NOT NULL DEFAULT 1"""

TABLES: tuple[str, ...] = (
    # ---- articles
    f"""CREATE TABLE article ({_COMMON}
    version_id INTEGER REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL DEFAULT '',
    byline TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    published_as_written TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    canonical_url TEXT NOT NULL DEFAULT '',
    section TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    captured TEXT NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    """CREATE TABLE article_state (
    id INTEGER PRIMARY KEY REFERENCES article(id),
    read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0,
    opened_at TEXT,
    modified_at TEXT NOT NULL,
    rev INTEGER NOT NULL DEFAULT 1
) STRICT""",
    # A version is immutable. `blocks` has lengths instead of texts; they slice `text`.
    f"""CREATE TABLE version ({_COMMON}
    article_id INTEGER NOT NULL REFERENCES article(id),
    number INTEGER NOT NULL,
    block_format INTEGER NOT NULL,
    blocks TEXT NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    original_sha256 TEXT NOT NULL DEFAULT '',
    original_name TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    importer TEXT NOT NULL DEFAULT '',
    importer_version TEXT NOT NULL DEFAULT '',
    mended TEXT NOT NULL DEFAULT '{{}}',{_STAMPS},
    UNIQUE (article_id, number)
) STRICT""",
    """CREATE TABLE sentence_cache (
    version_id INTEGER PRIMARY KEY REFERENCES version(id),
    splitter TEXT NOT NULL,
    spans TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE sentence_edit ({_COMMON}
    version_id INTEGER NOT NULL REFERENCES version(id),
    kind TEXT NOT NULL CHECK (kind IN ('split', 'join')),
    offset INTEGER NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    f"""CREATE TABLE asset ({_COMMON}
    version_id INTEGER NOT NULL REFERENCES version(id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,{_STAMPS}
) STRICT""",
    # ---- codebook
    f"""CREATE TABLE coder ({_COMMON}
    name TEXT NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    f"""CREATE TABLE tag ({_COMMON}
    parent_id INTEGER REFERENCES tag(id),
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    key TEXT NOT NULL DEFAULT '',
    definition TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    f"""CREATE TABLE variable ({_COMMON}
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice')),
    target TEXT NOT NULL CHECK (target IN ('article', 'annotation')),
    choices TEXT NOT NULL DEFAULT '[]',
    definition TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    # ---- annotations; without selectors the target is the whole article
    f"""CREATE TABLE annotation ({_COMMON}
    article_id INTEGER NOT NULL REFERENCES article(id),
    version_id INTEGER NOT NULL REFERENCES version(id),
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    start INTEGER,
    "end" INTEGER,
    note TEXT NOT NULL DEFAULT '',
    speaker TEXT NOT NULL DEFAULT '',
    speaker_role TEXT NOT NULL DEFAULT '',
    speaker_as_written TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT '',
    value_high TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    unit_code TEXT NOT NULL DEFAULT '',
    qualifier TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'unchecked'
        CHECK (status IN ('unchecked', 'confirmed', 'disputed', 'refuted')),
    origin TEXT NOT NULL DEFAULT 'manual',
    trashed_at TEXT,{_STAMPS},
    CHECK ((exact IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
    CHECK (start IS NULL OR (start >= 0 AND "end" > start))
) STRICT""",
    f"""CREATE TABLE annotation_tag ({_COMMON}
    annotation_id INTEGER NOT NULL REFERENCES annotation(id),
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    trashed_at TEXT,{_STAMPS},
    UNIQUE (annotation_id, tag_id, coder_id)
) STRICT""",
    """CREATE TABLE anchor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation_id INTEGER NOT NULL REFERENCES annotation(id),
    version_id INTEGER NOT NULL REFERENCES version(id),
    start INTEGER,
    "end" INTEGER,
    state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'reworded', 'gone')),
    score_permille INTEGER NOT NULL DEFAULT 1000,
    reviewed_at TEXT,
    modified_at TEXT NOT NULL,
    rev INTEGER NOT NULL DEFAULT 1,
    UNIQUE (annotation_id, version_id)
) STRICT""",
    f"""CREATE TABLE variable_value ({_COMMON}
    variable_id INTEGER NOT NULL REFERENCES variable(id),
    article_id INTEGER REFERENCES article(id),
    annotation_id INTEGER REFERENCES annotation(id),
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    value TEXT NOT NULL,
    trashed_at TEXT,{_STAMPS},
    CHECK ((article_id IS NULL) <> (annotation_id IS NULL))
) STRICT""",
    f"""CREATE TABLE link ({_COMMON}
    from_id INTEGER NOT NULL REFERENCES annotation(id),
    to_id INTEGER NOT NULL REFERENCES annotation(id),
    kind TEXT NOT NULL CHECK (kind IN ('supports', 'contradicts', 'same')),
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    # A note of the library has no article.
    f"""CREATE TABLE note ({_COMMON}
    article_id INTEGER REFERENCES article(id),
    text TEXT NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    # ---- what a person told the suggestions and the search
    f"""CREATE TABLE dismissal ({_COMMON}
    version_id INTEGER NOT NULL REFERENCES version(id),
    rule TEXT NOT NULL,
    tag_name TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    f"""CREATE TABLE word ({_COMMON}
    list TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    accepted INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    f"""CREATE TABLE saved_search ({_COMMON}
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL,
    trashed_at TEXT,{_STAMPS}
) STRICT""",
    # ---- the library itself
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    args TEXT NOT NULL DEFAULT '{}',
    origin TEXT NOT NULL,
    join_key TEXT NOT NULL DEFAULT '',
    coder_id INTEGER REFERENCES coder(id),
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'discarded')),
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES journal_step(id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    blanked INTEGER NOT NULL DEFAULT 0
) STRICT""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX article_by_captured ON article (captured DESC, id DESC) WHERE trashed_at IS NULL",
    "CREATE INDEX article_by_outlet ON article (outlet) WHERE trashed_at IS NULL",
    "CREATE INDEX article_by_language ON article (language) WHERE trashed_at IS NULL",
    "CREATE INDEX article_by_month ON article (substr(published, 1, 7)) WHERE trashed_at IS NULL",
    "CREATE INDEX article_by_url ON article (url)",
    "CREATE INDEX article_in_trash ON article (trashed_at) WHERE trashed_at IS NOT NULL",
    "CREATE INDEX version_by_text ON version (text_sha256)",
    "CREATE INDEX version_by_original ON version (original_sha256)",
    "CREATE INDEX sentence_edit_by_version ON sentence_edit (version_id)",
    "CREATE INDEX asset_by_version ON asset (version_id)",
    "CREATE INDEX annotation_by_article ON annotation (article_id, trashed_at)",
    "CREATE INDEX annotation_by_speaker ON annotation (speaker) WHERE speaker <> ''",
    "CREATE INDEX annotation_in_trash ON annotation (trashed_at) WHERE trashed_at IS NOT NULL",
    "CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id, annotation_id)",
    "CREATE INDEX anchor_by_version ON anchor (version_id)",
    "CREATE UNIQUE INDEX tag_name ON tag (ifnull(parent_id, 0), name) WHERE trashed_at IS NULL",
    "CREATE INDEX variable_value_by_article ON variable_value (article_id)",
    "CREATE INDEX variable_value_by_annotation ON variable_value (annotation_id)",
    "CREATE INDEX link_from ON link (from_id)",
    "CREATE INDEX link_to ON link (to_id)",
    "CREATE INDEX note_by_article ON note (article_id)",
    "CREATE INDEX dismissal_by_version ON dismissal (version_id)",
    "CREATE INDEX journal_change_by_step ON journal_change (step_id)",
    "CREATE INDEX journal_change_by_row ON journal_change (table_name, row_id)",
    "CREATE INDEX journal_step_by_state ON journal_step (state, id)",
)

JOURNALED: tuple[str, ...] = (
    "article",
    "article_state",
    "sentence_edit",
    "coder",
    "tag",
    "variable",
    "annotation",
    "annotation_tag",
    "anchor",
    "variable_value",
    "link",
    "note",
    "dismissal",
    "word",
    "saved_search",
)
"""Tables whose changes are recorded while a step is open; the primary key of each is `id`."""

# Languages written without spaces between words: the word index finds nothing in them.
UNSPACED = "(language GLOB 'zh*' OR language GLOB 'ja*' OR language GLOB 'ko*')"

SEARCH: tuple[str, ...] = (
    """CREATE VIEW article_document AS
    SELECT article.id, title, byline, outlet, version.text
    FROM article JOIN version ON version.id = article.version_id""",
    f"""CREATE VIEW article_characters AS
    SELECT article.id, title, iif({UNSPACED}, version.text, '') AS text
    FROM article JOIN version ON version.id = article.version_id""",
    """CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, byline, outlet, text,
    content='article_document', content_rowid='id', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE article_trigram USING fts5 (
    title, text, content='article_characters', content_rowid='id', tokenize='trigram')""",
    """CREATE VIRTUAL TABLE annotation_fts USING fts5 (
    exact, note,
    content='annotation', content_rowid='id', tokenize='unicode61 remove_diacritics 2')""",
)
