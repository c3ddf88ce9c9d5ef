"""One truth of benefits, set in all the ways that minutes set it. Each setting takes a truth and gives an item's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

HEADS = ("Antal helårspersoner", "Gns. ydelse pr. md.", "Refusionsprocent", "Netto")
SCENARIOS = ("Budget 2017", "Status", "Afvigelse")
NAMES = ("Kontanthjælp", "Sygedagpenge", "Fleksjob")


@dataclass(frozen=True, slots=True)
class Truth:
    """Recipients, monthly benefit, refund and amount of each benefit in budget and status; the deviation is made of them."""

    benefits: tuple[tuple[tuple[int, int, int, int], tuple[int, int, int, int]], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The benefits' names."""
        return NAMES[: len(self.benefits)]

    def numbers(self, name: str, scenario: str) -> tuple[int, ...]:
        """The four numbers of a benefit in a scenario."""
        budget, status = self.benefits[NAMES.index(name)]
        deviation = tuple(after - before for before, after in zip(budget, status, strict=True))
        return {"Budget 2017": budget, "Status": status, "Afvigelse": deviation}[scenario]

    def cells(self, name: str, scenario: str) -> list[str]:
        """The four numbers as printed."""
        return [group(number) for number in self.numbers(name, scenario)]


def group(number: int) -> str:
    """A number with points between its thousands."""
    return f"{number:,}".replace(",", ".")


def row(*cells: str) -> str:
    return "\t".join(cells)


def stack_in_two_columns(truth: Truth) -> str:
    """The benefit in the first column, the scenario in the second."""
    rows = [row(name if at == 0 else "", s, *truth.cells(name, s)) for name in truth.names for at, s in enumerate(SCENARIOS)]
    return "\n".join([row("", "", *HEADS), *rows])


def stack_glued(truth: Truth) -> str:
    """Benefit and scenario glued in one label."""
    return "\n".join([row("", *HEADS), *(row(f"{name}: {s}", *truth.cells(name, s)) for name in truth.names for s in SCENARIOS)])


def stack_under_headings(truth: Truth) -> str:
    """Each benefit on a line of its own above its scenarios."""
    return "\n".join([row("", *HEADS), *_blocks(truth)])


def set_side_by_side(truth: Truth) -> str:
    """A group of columns for each scenario."""
    above = row("", *(word for s in SCENARIOS for word in (s, "", "", "")))
    rows = [row(name, *(cell for s in SCENARIOS for cell in truth.cells(name, s))) for name in truth.names]
    return "\n".join([above, row("Ydelse", *HEADS * 3), *rows])


def set_measures_side_by_side(truth: Truth) -> str:
    """A group of columns for each measure."""
    above = row("", *(word for head in HEADS for word in (head, "", "")))
    rows = [row(name, *(truth.cells(name, s)[at] for at in range(4) for s in SCENARIOS)) for name in truth.names]
    return "\n".join([above, row("Ydelse", *SCENARIOS * 4), *rows])


def transpose_under_headings(truth: Truth) -> str:
    """Measures in rows, scenarios in columns, each benefit on a line above its rows."""
    rows = [line for name in truth.names for line in (name, *_turned(truth, name))]
    return "\n".join([row("", *SCENARIOS), *rows])


def transpose_one_a_benefit(truth: Truth) -> str:
    """A table a benefit, with measures in rows, under the benefit's name as its caption."""
    return "\n\n".join("\n".join([name, row("", *SCENARIOS), *_turned(truth, name)]) for name in truth.names)


def transpose_with_benefits_across(truth: Truth) -> str:
    """Measures in rows, benefits in columns, each scenario on a line above its rows."""
    rows = [
        line
        for s in SCENARIOS
        for line in (s, *(row(head, *(truth.cells(name, s)[at] for name in truth.names)) for at, head in enumerate(HEADS)))
    ]
    return "\n".join([row("", *truth.names), *rows])


def set_one_a_benefit(truth: Truth) -> str:
    """A table a benefit, with scenarios in rows, under the benefit's name as its caption."""
    return "\n\n".join("\n".join([name, row("", *HEADS), *_rows(truth, name)]) for name in truth.names)


def align_with_spaces(truth: Truth) -> str:
    """Columns set with spaces, right-aligned."""
    lines = [line.split("\t") for line in stack_glued(truth).split("\n")]
    widths = [max(len(line[at]) for line in lines) for at in range(5)]
    return "\n".join(line[0].ljust(widths[0]) + "".join("   " + line[at].rjust(widths[at]) for at in range(1, 5)) for line in lines)


def draw_with_pipes(truth: Truth) -> str:
    """Cells between pipes."""
    return "\n".join("| " + line.replace("\t", " | ") + " |" for line in stack_glued(truth).split("\n"))


def tear(text: str) -> str:
    """One cell a line, empty cells lost."""
    return "\n".join(cell for line in text.split("\n") for cell in line.split("\t") if cell)


def tear_glued(truth: Truth) -> str:
    """The glued setting, torn."""
    return tear(stack_glued(truth))


def tear_under_headings(truth: Truth) -> str:
    """The setting with headings, torn."""
    return tear(stack_under_headings(truth))


SETTINGS: tuple[Callable[[Truth], str], ...] = (
    stack_in_two_columns,
    stack_glued,
    stack_under_headings,
    set_side_by_side,
    set_measures_side_by_side,
    transpose_under_headings,
    transpose_one_a_benefit,
    transpose_with_benefits_across,
    set_one_a_benefit,
    align_with_spaces,
    draw_with_pipes,
    tear_glued,
    tear_under_headings,
)


def _blocks(truth: Truth) -> Iterator[str]:
    for name in truth.names:
        yield name
        yield from _rows(truth, name)


def _rows(truth: Truth, name: str) -> list[str]:
    return [row(s, *truth.cells(name, s)) for s in SCENARIOS]


def _turned(truth: Truth, name: str) -> list[str]:
    return [row(head, *(truth.cells(name, s)[at] for s in SCENARIOS)) for at, head in enumerate(HEADS)]
