"""PDF files, made here by hand."""

from __future__ import annotations

import pytest

from sayso.errors import EmptyFile, ReadError, TooLarge, UnknownFormat, UnreadableFile
from sayso.read.page import Mark
from sayso.read.pdf import read_page
from sayso.records import NoiseKind
from sayso.settings import Limits

Placed = tuple[int, int, str]


def written(pages: list[list[Placed]], info: str = "", trailer: str = "", tree: str = "") -> bytes:
    """A PDF whose pages hold lines of text, each at a height and in a size."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        f"<< {info} >>",
    ]
    kids = []
    for lines in pages:
        stream = "BT " + " ".join(f"/F1 {size} Tf 1 0 0 1 50 {y} Tm ({text}) Tj" for y, size, text in lines) + " ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    tree = tree or f"/Kids [{' '.join(kids)}] /Count {len(kids)}"
    objects[1] = f"<< /Type /Pages {tree} >>"
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF"
    return data + end.encode("latin-1")


def lines(first: int, *texts: str) -> list[Placed]:
    return [(first - 12 * row, 10, text) for row, text in enumerate(texts)]


REPORT = written(
    [
        [
            (780, 8, "Dam Review 7"),
            (740, 18, "The dam after the flood"),
            *lines(
                700,
                "Engineers said on Friday that the dam was likely",
                "to hold.[1] The mayor, who had wanted a re-",
                "view, denied",
            ),
            (40, 8, "1"),
        ],
        [
            (780, 8, "Dam Review 7"),
            *lines(740, "it."),
            *lines(700, "[1] https://a.example/reports/2021/", "dam-7.html"),
            (40, 8, "2"),
        ],
        [(780, 8, "Dam Review 7"), *lines(740, "No village was evacuated."), (40, 8, "3")],
    ],
    info="/Title (The dam after the flood) /Author (Ana Lopez; desk) /CreationDate (D:20210309231500-05'00')",
)


def test_lines_become_paragraphs_and_heads_are_masked() -> None:
    page = read_page(REPORT, "dam.pdf")
    found = [(piece.span.of(page.text), piece.mark, piece.noise) for piece in page.pieces]
    assert [words for words, _, noise in found if noise is None] == [
        "The dam after the flood",
        "Engineers said on Friday that the dam was likely to hold.[1] The mayor, who had wanted a review, denied it.",
        "[1] https://a.example/reports/2021/dam-7.html",
        "No village was evacuated.",
    ]
    assert found[1][1] is Mark.TITLE
    assert [words for words, _, noise in found if noise is NoiseKind.FOOTER] == ["Dam Review 7"] * 3
    assert [words for words, _, noise in found if noise is NoiseKind.NAVIGATION] == ["1", "2", "3"]


def test_pieces_cover_the_text_in_order_and_lead_back() -> None:
    page = read_page(REPORT, "dam.pdf")
    assert page.offsets is not None
    end = 0
    for piece in page.pieces:
        assert piece.span.start >= end
        end = piece.span.end
    places = [page.offsets.to_source(page.text.index(words)) for words in ("Engineers", "denied it", "No village")]
    assert places == sorted(places)
    first = page.text.index("Engineers")
    assert [page.offsets.to_source(first + at) - places[0] for at in range(9)] == list(range(9))


def test_the_file_says_who_and_when() -> None:
    metadata = read_page(REPORT, "dam.pdf").metadata
    assert (metadata.title, metadata.authors, metadata.published) == (
        "The dam after the flood",
        ("Ana Lopez",),
        "2021-03-09",
    )
    word = written([lines(700, "Text.")], info="/Title (Microsoft Word - draft7.docx)")
    assert read_page(word, "a.pdf").metadata.title is None


def test_a_hyphen_stays_where_the_word_has_it_elsewhere() -> None:
    page = read_page(
        written(
            [
                lines(
                    700,
                    "An anti-tank ditch was seen, and then one more anti-",
                    "tank ditch in the field to the south of the dam.",
                )
            ]
        ),
        "a.pdf",
    )
    assert "one more anti-tank ditch" in page.text


def test_an_encrypted_file_asks_for_a_copy_without_password() -> None:
    locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >>"
    locked += " /ID [<00> <00>]"
    with pytest.raises(UnreadableFile, match=r"locked\.pdf is encrypted") as refusal:
        read_page(written([lines(700, "Text.")], trailer=locked), "locked.pdf")
    assert "password" in refusal.value.hint


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing more", REPORT[:300], b"%PDF-" + bytes(range(256)) * 8])
def test_a_broken_file_is_named(data: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"cut\.pdf is"):
        read_page(data, "cut.pdf")


def test_a_scanned_file_is_sent_to_character_recognition() -> None:
    with pytest.raises(EmptyFile, match=r"scan\.pdf has no text layer") as refusal:
        read_page(written([[]]), "scan.pdf")
    assert "OCR" in refusal.value.hint


def test_a_page_bomb_is_refused() -> None:
    pages = [lines(700, "Text.")] * 40
    with pytest.raises(TooLarge, match="40 pages"):
        read_page(written(pages), "bomb.pdf", Limits(pdf_pages=39))
    with pytest.raises(TooLarge, match="characters of text by page"):
        read_page(written(pages), "bomb.pdf", Limits(text_length=100))


@pytest.mark.parametrize(
    "tree", ["/Kids [6 0 R] /Count 9000000", "/Kids [2 0 R] /Count 1", "/Kids [2 0 R 6 0 R 2 0 R] /Count 3"]
)
def test_a_page_tree_that_lies_or_loops_is_survived(tree: str) -> None:
    data = written([lines(700, "Text.")], tree=tree)
    try:
        outcome = read_page(data, "tree.pdf").text
    except ReadError as refusal:
        outcome = refusal.message
    assert outcome.strip() == "Text." or outcome.startswith("tree.pdf")
