"""The tables of places: files, documents, agenda items and what is said of them."""

from __future__ import annotations

from dataclasses import replace

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import DOCUMENT_ID, ITEM_NO, LINE_NO, MUNICIPALITY, make_messages
from schemas.fates import TokenFate
from schemas.lists import CommitteeKind, Decision, DocumentKind, ItemKind

SOURCE_FILE = Table(
    "source_file",
    "The files of the raw folder, read or not; two equal files are one document, a file with several meetings is one for each.",
    "a file, or a meeting in it",
    "the raw folder",
    (
        Column("path", Type.TEXT, "The file's path below the raw folder, with forward slashes."),
        Column("meeting_no", Type.INTEGER, "Which of the file's meetings, from 1; as a rule there is one.", low=1),
        replace(DOCUMENT_ID, nullable=True, comment="The document that it holds; NULL when it could not be read."),
        Column("message_da", Type.TEXT, "Why it could not be read, in Danish; NULL when it was.", nullable=True),
        Column("message_en", Type.TEXT, "Why it could not be read, in English; NULL when it was.", nullable=True),
    ),
    key=("path", "meeting_no"),
)

DOCUMENT = Table(
    "document",
    "The papers, each once however many files hold it.",
    "a distinct content; of a file that holds several meetings, one of them",
    "the files' bytes and the head of the minutes",
    (
        replace(DOCUMENT_ID, references=None),
        Column("path", Type.TEXT, "The first of its files by name, below the raw folder.", references=("source_file", "path")),
        Column("sha256", Type.TEXT, "The sha256 of the file's bytes.", pattern="[0-9a-f]{64}"),
        Column("first_line", Type.INTEGER, "The file's line at which its meeting begins; 1 unless the file holds several.", "lines", low=1),
        Column("media_type", Type.TEXT, "The format that the content showed."),
        Column("size_bytes", Type.BIGINT, "The file's size.", "bytes", low=0),
        Column("page_count", Type.INTEGER, "Pages; NULL where the document shows none.", "pages", nullable=True, low=0),
        Column("line_count", Type.INTEGER, "Lines of its text.", "lines", low=0),
        Column("meeting_id", Type.TEXT, "The meeting that it is a paper of; NULL when it does not say.", nullable=True),
        MUNICIPALITY,
        Column("municipality_code", Type.TEXT, "The municipality's official number.", nullable=True, references=("municipality", "code")),
        Column("committee", Type.TEXT, "The committee whose meeting it is; NULL when it does not say.", nullable=True),
        Column("committee_kind", Type.TEXT, "What sort of committee; only a council grants.", nullable=True, values=CommitteeKind),
        Column("meeting_date", Type.DATE, "The meeting's date as printed, never guessed.", nullable=True),
        Column("document_kind", Type.TEXT, "What sort of paper it is.", values=DocumentKind),
        Column("is_current", Type.BOOLEAN, "Whether it counts: of a meeting's papers one does, minutes before agenda.", assigned=True),
    ),
    key=("document_id",),
    groups=(("sha256", "first_line"),),
)

AGENDA_ITEM = Table(
    "agenda_item",
    "The numbered items of the minutes.",
    "an agenda item of a document",
    "the minutes' headings, recommendations and decisions",
    (
        DOCUMENT_ID,
        ITEM_NO,
        Column("item_label", Type.TEXT, "The item's number as printed."),
        Column("title", Type.TEXT, "The item's title."),
        Column("case_no", Type.TEXT, "The case number as printed; no key, a case comes up again.", nullable=True),
        Column("item_kind", Type.TEXT, "What the item asks of the committee.", values=ItemKind),
        Column("decision_text", Type.TEXT, "The decision as printed.", nullable=True),
        Column("decision", Type.TEXT, "What the committee did.", values=Decision),
        replace(LINE_NO, name="first_line", comment="The item's first line."),
        replace(LINE_NO, name="last_line", comment="The item's last line."),
    ),
    key=("document_id", "item_no"),
)

RECOMMENDATION = Table(
    "recommendation",
    "The recommendations of an item, each with what was decided on it.",
    "a recommendation of an agenda item",
    "the items' recommendations",
    (
        DOCUMENT_ID,
        ITEM_NO,
        Column("recommendation_no", Type.INTEGER, "Its number within the item.", low=0),
        Column("text", Type.TEXT, "The recommendation as printed."),
        Column("decision", Type.TEXT, "What was decided on it.", values=Decision),
        Column("decision_text", Type.TEXT, "The decision as printed.", nullable=True),
        replace(LINE_NO, name="first_line", comment="The recommendation's first line."),
    ),
    key=("document_id", "item_no", "recommendation_no"),
)

FINANCING = Table(
    "financing",
    "How an item says that its appropriations are covered (kommunestyrelsesloven § 40 stk. 3); an item without a row does not say.",
    "a sentence about cover",
    "the items' prose",
    (DOCUMENT_ID, ITEM_NO, LINE_NO, Column("text", Type.TEXT, "The sentence as printed.")),
    key=("document_id", "item_no", "line_no", "text"),
)

NOTE = Table(
    "note",
    "What is worth saying about a document and is no finding about its figures.",
    "a remark on a document",
    "reading, sectioning and extraction",
    (
        DOCUMENT_ID,
        Column("note_no", Type.INTEGER, "Its order within the document.", low=1),
        replace(LINE_NO, nullable=True, comment="The line where it stands; NULL when it is about the whole."),
        Column("reason", Type.TEXT, "The message's key."),
        *make_messages("The remark"),
    ),
    key=("document_id", "note_no"),
)

TOKEN_COUNT = Table(
    "token_count",
    "How many numeric tokens met which fate: what was read, and what was not.",
    "an item, in or outside tables, a class of token and a fate",
    "a tokenizer that knows nothing of tables or facts",
    (
        DOCUMENT_ID,
        ITEM_NO,
        Column("in_table", Type.BOOLEAN, "Whether the tokens stand in a recognised table."),
        Column("token_class", Type.TEXT, "What the tokens look like."),
        Column("fate", Type.TEXT, "What became of them.", values=TokenFate),
        Column("tokens", Type.INTEGER, "How many there are.", "tokens", low=0),
    ),
    key=("document_id", "item_no", "in_table", "token_class", "fate"),
)

TABLES = (SOURCE_FILE, DOCUMENT, AGENDA_ITEM, RECOMMENDATION, FINANCING, NOTE, TOKEN_COUNT)
