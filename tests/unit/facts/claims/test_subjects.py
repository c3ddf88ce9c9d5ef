"""What claims are about, what they are compared to and which year they stand for, in the wording of other municipalities."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.facts.claims.reading import Around, Spoken, read_sentence

SUBJECTS = [
    ("Skatter, tilskud og udligning ventes at give en merindtægt på 3 mio. kr.", "Skatter, tilskud og udligning"),
    ("Antallet af sygedagpengemodtagere ventes at blive 665 helårspersoner.", "sygedagpengemodtagere"),
    ("Skatterne ventes at give en merindtægt på 3 mio. kr.", "Skatterne"),
    ("Der forventes et merforbrug på 3,2 mio. kr. på specialskoler.", "specialskoler"),
    ("Der forventes merudgifter til tomgangsleje på 0,4 mio. kr.", "tomgangsleje"),
    ("Vedrørende vejbelysning ventes merudgifter på 1 mio. kr.", "vejbelysning"),
    ("Dagplejen udviser et mindreforbrug på 1,4 mio. kr.", None),
    ("Antallet af hjemløse er faldet med 12 personer.", "Antallet af hjemløse"),
    ("Andelen af unge i uddannelse er 73 pct.", "Andelen af unge i uddannelse"),
    ("I marts var gennemførelsesprocenten 88 %.", "gennemførelsesprocenten"),
    ("Der er 1.210 borgere, der er visiteret til hjemmepleje.", "visiteret til hjemmepleje"),
    ("Der afsættes en pulje på 500.000 kr. til frivilligt arbejde.", "pulje til frivilligt arbejde"),
    ("at der til Kulturudvalget gives en tillægsbevilling på 2 mio. kr. i merudgifter", "Kulturudvalget"),
    ("at Kulturudvalget får en tillægsbevilling på 2 mio. kr. i merudgifter", "Kulturudvalget"),
    ("Det oprindelige budget til færgedrift er på 8 mio. kr.", "færgedrift"),
    ("Området får to beløb: busser 3 mio. kr. og færger 2 mio. kr.", "busser"),
    ("Der gives 2 mio. kr.", None),
    ("Busser koster det samme, men færger giver merudgifter på 2 mio. kr.", "færger"),
    ("Svømmehaller: 450 t.kr. i merudgift til varme.", "Svømmehaller"),
    ("Færgedriften ventes at overskride budgettet med 2 mio. kr.", "Færgedriften"),
    ("Merudgiften på 2 mio. kr. anslås endeligt i maj.", None),
    ("Kulturudvalget venter et merforbrug på 2 mio. kr.", "Kulturudvalget"),
    ("Forvaltningen venter et merforbrug på 2 mio. kr.", None),
    ("Samlet giver det ændrede børnetal en mindreudgift på 2 mio. kr.", "det ændrede børnetal"),
    ("Samlet giver det en mindreudgift på 2 mio. kr.", None),
    ("Netto giver det samlede merudgifter på 2 mio. kr.", None),
]

EACH_ITS_OWN = [
    (
        "Udgifterne til kontanthjælp bliver 2 mio. kr. højere end i budgettet, "
        "sygedagpenge 1 mio. kr. højere, og ressourceforløb 3 mio. kr. lavere.",
        ["kontanthjælp", "sygedagpenge", "ressourceforløb"],
    ),
    ("Der er merforbrug på kontanthjælp på 2 mio. kr., og samlet set et merforbrug på 5 mio. kr.", ["kontanthjælp", None]),
    ("Sygedagpenge har et merforbrug på 2 mio. kr., hvilket giver et merforbrug på 5 mio. kr.", ["Sygedagpenge", None]),
    ("Der er merforbrug på kontanthjælp, sygedagpenge og fleksjob på 5 mio. kr.", ["kontanthjælp, sygedagpenge og fleksjob"]),
    ("Der er merforbrug på kontanthjælp, sygedagpenge m.fl. på 5 mio. kr.", ["kontanthjælp, sygedagpenge m.fl"]),
    ("Merforbruget på skoler, især i byen, på 5 mio. kr. stiger.", ["skoler"]),
    ("Sygedagpenge har merudgifter på 5 mio. kr. og merindtægter på 2 mio. kr., i alt netto 3 mio. kr.", ["Sygedagpenge"] * 3),
]

COMPARED = [
    ("Merudgiften er 2 mio. kr. i forhold til det oprindelige budget for 2022.", "det oprindelige budget for 2022", "original", 2022),
    ("Ift. det korrigerede budget for 2023 forventes merudgifter på 4 mio. kr.", "det korrigerede budget for 2023", "corrected", 2023),
    ("Fraværet er 0,4 procentpoint lavere end i 2021.", "i 2021", None, None),
    ("Antallet er faldet med 3 pct. sammenlignet med samme måned sidste år.", "samme måned sidste år", None, None),
    ("Merforbruget i forhold til budgettet på 3 mio. kr. ventes at falde.", "budgettet", "unknown", None),
    ("Der er 12 elever i forhold til sproggruppen.", None, None, None),
    ("Der gives 3 mio. kr., mens der i 2019 blev givet langt mindre.", None, None, None),
    ("Forbruget er 3 mio. kr. mod langt mere i 2019.", None, None, None),
    ("Budgettet for 2023 er på 3 mio. kr., og at budgettet for 2024 ventes at blive det samme.", None, "unknown", 2023),
    ("Der er et mindreforbrug på 3 mio. kr., fordi færre søger støtte end forudsat.", None, None, None),
    ("Der er et mindreforbrug på 3 mio. kr., hvilket er mindre end forudsat.", "forudsat", None, None),
    ("Der gives 3 mio. kr. fra 2025.", None, None, 2025),
    ("Der gives 3 mio. kr. i 2024.", None, None, 2024),
    ("Der gives 3 mio. kr. i hvert af årene 2024 og 2025.", None, None, None),
]


def read_first(sentence: str) -> Spoken:
    """The first claim of a sentence that stands alone."""
    return read_sentence(sentence, Around())[0][0]


@pytest.mark.parametrize(("sentence", "expected"), SUBJECTS)
def test_the_subject_is_in_the_papers_own_words(sentence: str, expected: str | None) -> None:
    assert read_first(sentence).subject == expected


@pytest.mark.parametrize(("sentence", "expected"), EACH_ITS_OWN)
def test_each_figure_of_a_list_has_its_own_name_and_a_sum_of_several_none(sentence: str, expected: list[str | None]) -> None:
    assert [claim.subject for claim in read_sentence(sentence, Around())[0]] == expected


@pytest.mark.parametrize(("sentence", "words", "basis", "year"), COMPARED)
def test_a_comparison_gives_basis_and_year(sentence: str, words: str | None, basis: str | None, year: int | None) -> None:
    claim = read_first(sentence)
    assert (claim.compared_to, claim.budget_basis, claim.year.year) == (words, basis, year)


def test_a_date_before_the_number_is_the_date_that_it_stands_for() -> None:
    assert read_first("Pr. 1. maj 2023 er der 340 ledige.").status_date == date(2023, 5, 1)
    around = Around(base_year=2022, status_date=date(2022, 3, 31))
    assert read_sentence("Ultimo maj er der 340 ledige.", around)[0][0].status_date == date(2022, 3, 31)
    assert read_sentence("Pr. 31. maj er der 340 ledige.", around)[0][0].status_date == date(2022, 5, 31)


@pytest.mark.parametrize(
    ("sentence", "scenario"),
    [
        ("Det vedtagne budget udgør 4 mio. kr.", "budget"),
        ("Forventet regnskab er 5 mio. kr.", "status"),
        ("Den forventede afvigelse er på 1 mio. kr.", "deviation"),
        ("Der er et merforbrug på 1 mio. kr.", "deviation"),
        ("Der er merudgifter på 1 mio. kr. i forhold til budgettet.", "deviation"),
        ("Der gives merudgifter på 1 mio. kr.", None),
        ("Der er mindreforbrug på budgettet på 1 mio. kr.", "deviation"),
    ],
)
def test_the_words_tell_budget_status_and_deviation(sentence: str, scenario: str | None) -> None:
    assert read_first(sentence).scenario == scenario


CAUSED = (
    "Der ventes et mindreforbrug på 81,5 mio. kr. vedrørende klubber og et merforbrug på 12,5 mio. kr. vedrørende broer, hvilket skyldes en"
    " flytning af penge på 20 mio. kr., hvorfor der reelt er et mindreforbrug på 7,5 mio. kr."
)


def test_what_is_inferred_is_said_of_what_deviates_and_not_of_the_cause() -> None:
    spoken, _ = read_sentence(CAUSED, Around())
    assert [one.subject for one in spoken] == ["klubber", "broer", "flytning af penge", "broer"]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Der overføres midler til dækning af varige besparelser i 2031, jf. byrådets møde (2,5 mio. kr.).", None),
        ("Der gives en bevilling til finansiering af merudgifter til klubber (2,5 mio. kr.).", None),
        ("Udvalget har besluttet varige besparelser på klubber (2,5 mio. kr.).", "less_expenditure"),
        ("Der overføres midler til dækning af varige besparelser på 2,5 mio. kr.", "less_expenditure"),
    ],
)
def test_money_in_brackets_that_covers_something_goes_no_way_of_its_own(sentence: str, direction: str | None) -> None:
    ((one,), _) = read_sentence(sentence, Around())
    assert (one.direction, one.value < 0) == (direction, direction is not None)


def test_a_comparison_ends_before_the_deviation() -> None:
    ((one,), _) = read_sentence("Ift. det korrigerede budget inkl. overførsler fra 2031 et mindreforbrug på 3,5 mio. kr.", Around())
    assert one.compared_to == "det korrigerede budget inkl. overførsler fra 2031"
