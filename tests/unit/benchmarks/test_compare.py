"""What counts as a right row, so that three readers are measured alike."""

from __future__ import annotations

import pytest

from tests.benchmarks.compare import Row, choose_best, find_right, normalise_row

PRINTED = ("Kontanthjælp", "449,1", "426,1", "-23,0")


@pytest.mark.parametrize(
    "given",
    [
        PRINTED,
        ("Kontanthjælp", "", "449,1", None, "426,1", "-23,0", ""),
        (" Kontanthjælp ", "449,1\n", "426,1", "-23,0"),
    ],
    ids=["as printed", "with empty cells", "with white space"],
)
def test_a_right_row(given: tuple[str | None, ...]) -> None:
    assert normalise_row(given) == PRINTED


@pytest.mark.parametrize(
    "given",
    [
        ("Kontanthjælp", "449,1", "426,1"),
        ("Kontanthjælp", "449,1", "-23,0", "426,1"),
        ("Kontanthjælp", "449,1 426,1", "-23,0"),
        ("Kontanthjælp 449,1", "426,1", "-23,0"),
        ("Kontanthjælp", "449,1", "426,1", "23,0"),
        ("Kontanthjælp", "449", ",1", "426,1", "-23,0"),
        ("Kontanthj", "ælp", "449,1", "426,1", "-23,0"),
        ("hjælp", "449,1", "426,1", "-23,0"),
        ("Kontanthjælp", "449,1", "426,1", "-23,0", "7"),
        ("449,1", "426,1", "-23,0"),
        ("Kontanthjælp", "-", "449,1", "426,1", "-23,0"),
        (),
    ],
    ids=[
        "a figure lost",
        "another order",
        "two figures in a cell",
        "a figure in the label",
        "a sign lost",
        "a figure cut in two",
        "a word cut in two",
        "half a label",
        "a figure too many",
        "no label",
        "a dash that is not printed",
        "nothing",
    ],
)
def test_a_wrong_row(given: Row) -> None:
    assert find_right([PRINTED], [normalise_row(given)]).total() == 0


def test_words_side_by_side_are_one_label_however_they_are_cut() -> None:
    assert normalise_row(["Fleksjob", "(alle ordninger)", "140"]) == normalise_row(["Fleksjob (alle", "ordninger)", "140"])


def test_a_cell_with_a_digit_stands_by_itself() -> None:
    assert normalise_row(["05.57.73", "Kontanthjælp", "efter § 11", "140"]) == ("05.57.73", "Kontanthjælp", "efter § 11", "140")


def test_a_row_counts_as_often_as_it_is_printed_and_given() -> None:
    assert find_right([PRINTED, PRINTED], [PRINTED]).total() == 1
    assert find_right([PRINTED], [PRINTED, PRINTED]).total() == 1
    assert find_right([PRINTED, PRINTED], [PRINTED, PRINTED, ("Andet", "1")]).total() == 2


def test_the_best_way_is_chosen_page_by_page() -> None:
    first, second, prose = ("Løn", "1"), ("Husleje", "2"), ("Side", "1")
    ways = {"one": [[first], [prose]], "two": [[prose], [second]], "three": [], "four": [[prose]]}
    assert choose_best([first, second], ways) == [first, second]
    assert choose_best([first], {"one": []}) == []
