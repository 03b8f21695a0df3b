"""The statements of each step by which a casebook comes to be. A statement is never changed after its release.

`migrations.py` says in which order they run, and what else a step does. Types and options that databases name otherwise
stand in braces.
"""

from __future__ import annotations

FIRST = (
    "CREATE TABLE raws (sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, data {blob} NOT NULL)",
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL,
        title TEXT,
        published TEXT,
        published_from TEXT,
        publisher TEXT,
        sha256 TEXT NOT NULL,
        raw_sha256 TEXT NOT NULL REFERENCES raws (sha256),
        completeness TEXT NOT NULL,
        words INTEGER NOT NULL,
        sentences INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        first_claim INTEGER NOT NULL)""",
    "CREATE INDEX documents_by_path ON documents (path)",
    "CREATE INDEX documents_by_raw ON documents (raw_sha256)",
    """CREATE TABLE document_bodies (
        document INTEGER PRIMARY KEY REFERENCES documents (number),
        text {blob} NOT NULL,
        record {blob} NOT NULL,
        mentions {blob} NOT NULL)""",
    """CREATE TABLE claims (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES documents (number))""",
    """CREATE TABLE claim_bodies (
        number INTEGER PRIMARY KEY REFERENCES claims (number),
        sentence TEXT NOT NULL,
        sources TEXT NOT NULL,
        kinds TEXT NOT NULL,
        notes {blob} NOT NULL,
        record {blob} NOT NULL)""",
    """CREATE TABLE claim_events (
        first_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        PRIMARY KEY (first_day, last_day, claim)) {clustered}""",
    "CREATE INDEX claim_events_by_claim ON claim_events (claim)",
    "CREATE INDEX long_claim_events ON claim_events (first_day, last_day) WHERE last_day - first_day > 31",
)

ACTORS_PLACES_AND_QUANTITIES = (
    "ALTER TABLE claim_bodies ADD COLUMN actors TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE claim_bodies ADD COLUMN places TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE claim_bodies ADD COLUMN areas TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE claim_quantities (
        counted TEXT NOT NULL,
        low {real} NOT NULL,
        high {real} NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        words TEXT NOT NULL,
        PRIMARY KEY (counted, low, high, claim, words)) {clustered}""",
    "CREATE INDEX claim_quantities_by_claim ON claim_quantities (claim)",
    """CREATE TABLE spots (
        word TEXT NOT NULL PRIMARY KEY,
        south INTEGER NOT NULL,
        west INTEGER NOT NULL,
        reach INTEGER NOT NULL,
        is_area BOOLEAN NOT NULL)""",
    "CREATE INDEX spots_by_place ON spots (south, west)",
    "DROP INDEX long_claim_events",  # the words for months and years do its work
)

ACTORS_OF_DOCUMENTS_AND_DECISIONS = (
    """CREATE TABLE document_actors (
        actor TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES documents (number),
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        class TEXT NOT NULL,
        side TEXT NOT NULL,
        affiliation TEXT NOT NULL,
        mentions INTEGER NOT NULL,
        PRIMARY KEY (actor, document)) {clustered}""",
    "CREATE INDEX document_actors_by_document ON document_actors (document)",
    """CREATE TABLE decisions (
        number INTEGER PRIMARY KEY,
        matter TEXT NOT NULL,
        subjects TEXT NOT NULL,
        judgement TEXT NOT NULL,
        who TEXT NOT NULL,
        time TEXT NOT NULL,
        why TEXT NOT NULL,
        supersedes INTEGER REFERENCES decisions (number),
        grounds TEXT NOT NULL)""",
)

SAYINGS_AND_SIZES = (
    """CREATE TABLE claim_sayings (
        first_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        PRIMARY KEY (first_day, last_day, claim)) {clustered}""",
    "CREATE INDEX claim_sayings_by_claim ON claim_sayings (claim)",
)

FAMILIES = (
    """CREATE TABLE contents (
        content INTEGER PRIMARY KEY,
        size INTEGER NOT NULL,
        sentences {blob} NOT NULL,
        family INTEGER NOT NULL)""",
    "CREATE INDEX contents_by_family ON contents (family)",
    """CREATE TABLE document_contents (
        document INTEGER PRIMARY KEY REFERENCES documents (number),
        content INTEGER NOT NULL REFERENCES contents (content))""",
    "CREATE INDEX document_contents_by_content ON document_contents (content)",
    """CREATE TABLE content_sentences (
        sentence INTEGER NOT NULL,
        content INTEGER NOT NULL REFERENCES contents (content),
        PRIMARY KEY (sentence, content)) {clustered}""",
    """CREATE TABLE content_pairs (
        content INTEGER NOT NULL REFERENCES contents (content),
        other INTEGER NOT NULL REFERENCES contents (content),
        PRIMARY KEY (content, other)) {clustered}""",
)

LINKS = (
    """CREATE TABLE linked_documents (
        document INTEGER PRIMARY KEY REFERENCES documents (number),
        family INTEGER,
        done BOOLEAN NOT NULL)""",
    """CREATE TABLE statements (
        claim INTEGER PRIMARY KEY REFERENCES claims (number),
        last INTEGER NOT NULL,
        document INTEGER NOT NULL REFERENCES documents (number),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        words INTEGER NOT NULL,
        weight {real} NOT NULL,
        held BOOLEAN NOT NULL)""",
    "CREATE INDEX statements_by_words ON statements (words)",
    """CREATE TABLE statement_keys (
        "key" INTEGER NOT NULL,
        claim INTEGER NOT NULL,
        PRIMARY KEY ("key", claim)) {clustered}""",
    """CREATE TABLE links (
        first INTEGER NOT NULL REFERENCES claims (number),
        second INTEGER NOT NULL REFERENCES claims (number),
        relation TEXT NOT NULL,
        direction TEXT,
        score {real} NOT NULL,
        reasons TEXT NOT NULL,
        status TEXT NOT NULL,
        PRIMARY KEY (first, second)) {clustered}""",
    "CREATE INDEX links_by_second ON links (second)",
)

DECISIONS_ON_ANYTHING = (
    "ALTER TABLE decisions ADD COLUMN value TEXT NOT NULL DEFAULT '{{}}'",
    """CREATE TABLE decision_subjects (
        subject TEXT NOT NULL,
        decision INTEGER NOT NULL REFERENCES decisions (number),
        PRIMARY KEY (subject, decision)) {clustered}""",
    "CREATE TABLE refused_claims (claim INTEGER PRIMARY KEY REFERENCES claims (number))",
    "CREATE INDEX links_by_score ON links (score)",
)

WATCHES = (
    """CREATE TABLE watch_log (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        act TEXT NOT NULL,
        who TEXT NOT NULL,
        time TEXT NOT NULL,
        why TEXT NOT NULL,
        supersedes INTEGER REFERENCES watch_log (number),
        watch TEXT)""",
    """CREATE TABLE watch_told (
        watch INTEGER NOT NULL REFERENCES watch_log (number),
        claim TEXT NOT NULL,
        PRIMARY KEY (watch, claim)) {clustered}""",
)

LINKS_DECIDED_ON = (
    "ALTER TABLE links ADD COLUMN found_relation TEXT",
    "ALTER TABLE links ADD COLUMN found_direction TEXT",
    "ALTER TABLE links ADD COLUMN decision INTEGER REFERENCES decisions (number)",
    "UPDATE links SET found_relation = relation, found_direction = direction",
    "CREATE INDEX links_by_decision ON links (decision) WHERE decision IS NOT NULL",
)

REGISTER = (
    """CREATE TABLE register (
        kind TEXT NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        words INTEGER NOT NULL,
        PRIMARY KEY (kind, claim)) {clustered}""",
    "CREATE INDEX register_by_words ON register (words)",
    "CREATE INDEX register_by_claim ON register (claim)",
)

SELF_CITATIONS = (
    """CREATE TABLE cited_days (
        day INTEGER NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (number),
        PRIMARY KEY (day, claim)) {clustered}""",
    """CREATE TABLE restatements (
        first INTEGER NOT NULL REFERENCES claims (number),
        second INTEGER NOT NULL REFERENCES claims (number),
        said TEXT NOT NULL,
        PRIMARY KEY (first, second)) {clustered}""",
    "CREATE INDEX cited_days_by_claim ON cited_days (claim)",
    "CREATE INDEX restatements_by_second ON restatements (second)",
)

THREADS = (
    """CREATE TABLE thread_members (
        claim INTEGER PRIMARY KEY REFERENCES claims (number),
        thread INTEGER NOT NULL REFERENCES claims (number),
        document INTEGER NOT NULL REFERENCES documents (number))""",
    "CREATE INDEX thread_members_by_thread ON thread_members (thread, claim, document)",
    "CREATE TABLE thread_days (day INTEGER PRIMARY KEY, mark TEXT NOT NULL)",
)

JOINED_THREADS = (
    "DROP TABLE thread_members",
    """CREATE TABLE thread_members (
        claim INTEGER PRIMARY KEY REFERENCES claims (number),
        thread INTEGER NOT NULL REFERENCES claims (number),
        dealt INTEGER NOT NULL REFERENCES claims (number),
        document INTEGER NOT NULL REFERENCES documents (number))""",
    "CREATE INDEX thread_members_by_thread ON thread_members (thread, claim, document)",
    """CREATE TABLE thread_joins (
        thread INTEGER PRIMARY KEY REFERENCES claims (number),
        elder INTEGER NOT NULL REFERENCES claims (number),
        day INTEGER NOT NULL)""",
)

EMBEDDINGS = (
    """CREATE TABLE embeddings (
        document INTEGER PRIMARY KEY REFERENCES documents (number),
        claims {blob} NOT NULL,
        vectors {blob} NOT NULL,
        rarities {blob} NOT NULL)""",
    "ALTER TABLE statements ADD COLUMN alike INTEGER NOT NULL DEFAULT 0",
)

PAGES = (
    """CREATE TABLE document_pages (
        page TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES documents (number),
        PRIMARY KEY (page, document)) {clustered}""",
    "CREATE INDEX document_pages_by_document ON document_pages (document)",
    "CREATE INDEX IF NOT EXISTS documents_by_publisher ON documents (publisher, published)",
)
