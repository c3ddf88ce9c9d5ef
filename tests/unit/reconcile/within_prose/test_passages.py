"""Sums across the sentences of a passage: what the later one works out from those before, and what it only speaks of beside them."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
SUMS = [
    ("Der søges 4,0 mio. kr. Beløbet finansieres af puljen med 1,5 mio. kr. og resten, {} mio. kr., af kassen.", "2,5", "5,2"),
    ("Der er et overskud på 4,0 mio. kr. mod et ventet underskud på 1,5 mio. kr., altså en forbedring på {} mio. kr.", "5,5", "2,5"),
    ("Udgiften ventes at blive 18,4 mio. kr., hvor budgettet er 17,2 mio. kr. Det giver et merforbrug på {} mio. kr.", "1,2", "2,1"),
    ("Budgettet er 17,2 mio. kr., og udgiften ventes at blive 16,2 mio. kr. Det giver et mindreforbrug på {} mio. kr.", "1,0", "2,0"),
    (
        "Der bevilges 4,2 mio. kr. Heraf går 2,7 mio. kr. til kurser og 0,9 mio. kr. til udstyr, og de resterende {} mio. kr. spares.",
        "0,6",
        "0,9",
    ),
    (
        "Skolebus koster 1,3 mio. kr. mere. Sammen med legepladser (0,4 mio. kr.) giver de to områder merudgifter på {} mio. kr.",
        "1,7",
        "7,1",
    ),
    (
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje på 0,4 mio. kr. og på broer på 0,2 mio. kr. giver "
        "det merudgifter for i alt {} mio. kr.",
        "1,9",
        "9,1",
    ),
    ("Der er 12 flere elever end i 2019, hvor der var 90. Der er nu {} elever.", "102", "120"),
    ("Der er 12 flere klasser end i 2019, hvor der var 90. Der er nu {} klasser.", "102", "120"),
    ("Der er 12 flere elever på Sydskolen end i 2019, hvor der var 90. Der er nu {} elever på Sydskolen.", "102", "120"),
    ("Der er 12 færre elever end i 2019, hvor der var 90. Der er nu {} elever.", "78", "102"),
    ("Der er et merforbrug på {} mio. kr. Merforbruget dækkes med 0,8 mio. kr. fra puljen og 0,2 mio. kr. fra kassen.", "1,0", "1,8"),
    ("Busser har et merforbrug på {} mio. kr. Merforbruget består af 0,8 mio. kr. til ture og 0,2 mio. kr. til diesel.", "1,0", "1,8"),
    ("Busser har et merforbrug på {} mio. kr. Det består af merudgifter på 2,1 mio. kr. og merindtægter på 1,2 mio. kr.", "0,9", "1,9"),
    ("Siden maj er det forringet med {} mio. kr. Forringelsen er summen af 0,9 mio. kr. mere og 0,4 mio. kr. mindre.", "0,5", "0,7"),
    ("Busser er steget med {} mio. kr. Stigningen består af 0,9 mio. kr. til diesel og 0,4 mio. kr. til ture.", "1,3", "3,1"),
    ("Busser har et merforbrug på {} mio. kr. Merforbruget er summen af 0,8 mio. kr. til ture og 0,2 mio. kr. til olie.", "1,0", "1,8"),
    ("Busser har et merforbrug på 3,6 mio. kr. I maj var ventet 3,9 mio. kr. Skønnet er dermed forbedret med {} mio. kr.", "0,3", "0,9"),
    ("Busser: Et mindreforbrug på 1,8 mio. kr. I maj var mindreforbruget 0,6 mio. kr., så det er forbedret med {} mio. kr.", "1,2", "1,7"),
    ("Busser har et merforbrug på 5,7 mio. kr. I maj var ventet 4,7 mio. kr. Skønnet er dermed {} kr. højere.", "1.035.000", "1.235.000"),
    (
        "Ved opfølgningen i maj var det forventede regnskab 35,3 mio. kr., og nu er skønnet 33,7 mio. kr. Skønnet er dermed sænket med "
        "{} mio. kr.",
        "1,6",
        "2,6",
    ),
    ("I maj var skønnet 35,3 mio. kr., og skønnet er nu 36,7 mio. kr. Skønnet er dermed hævet med {} mio. kr. siden sidst.", "1,4", "4,1"),
]
EXCESS = [
    ("Ordningen følges af {} personer. Af dem er 310 i gang med et kursus og 230 i praktik.", "540", "440"),
    ("Puljen er på {} mio. kr. Heraf går 3,0 mio. kr. til busser og 2,0 mio. kr. til cykler.", "9,0", "4,0"),
]
BALANCE = "Udgiften dækkes med 0,80 mio. kr. fra sommerpuljen. Sommerpuljen udgør herefter {} mio. kr. mod 3,10 mio. kr. før sagen."


def outcomes(prose: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Fordeling af midler\n\nSagsfremstilling\n\n{prose}\n"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_PROSE)]


@pytest.mark.parametrize(("prose", "sound", "wrong"), SUMS)
def test_a_sentence_works_out_what_the_ones_before_it_say(prose: str, sound: str, wrong: str) -> None:
    assert (outcomes(prose.format(sound)), outcomes(prose.format(wrong))) == (HOLDS, FAILS)


@pytest.mark.parametrize(("prose", "sound", "wrong"), EXCESS)
def test_parts_that_need_not_be_all_refute_a_whole_that_they_exceed_and_confirm_none(prose: str, sound: str, wrong: str) -> None:
    assert (outcomes(prose.format(sound)), outcomes(prose.format(wrong))) == ([], FAILS)


@pytest.mark.parametrize(
    "prose",
    [
        "Udgiften ventes at blive 18,4 mio. kr., hvor budgettet er 17,2 mio. kr. I 2020 gav det et merforbrug på 9,9 mio. kr.",
        "Busser søger 2,1 mio. kr. i 2024 og 2,6 mio. kr. i hvert af de to følgende år, i alt 9,1 mio. kr. over perioden.",
        "Puljen vejer tungest: 2,1 mio. kr. i 2024 og 2,6 mio. kr. i hvert af de to følgende år, i alt 9,1 mio. kr. over perioden.",
        "Udgiften ventes at blive ca. 18 mio. kr., hvor budgettet er 17,2 mio. kr. Det giver et merforbrug på 9,9 mio. kr.",
        "Udgiften ventes at blive 18,4 mio. kr., hvor budgettet er 17,2 mio. kr.\n\nDet giver et merforbrug på 9,9 mio. kr.",
        "Udgiften bliver 18,4 mio. kr. og lønnen 3,0 mio. kr., hvor budgettet er 17,2 mio. kr. Det giver et merforbrug på 9,9 mio. kr.",
        "Der bevilges 4,2 mio. kr. De går til kurser. Heraf går 2,7 mio. kr. til kurser, og yderligere 5,0 mio. kr. spares.",
        "Der ventes 80 personer, hvor der er budgetteret med 60, altså 20 flere.",
        "Der bevilges 4,2 mio. kr. Heraf går 40 pct. til kurser og 30 pct. til udstyr.",
        "Skolebus koster 1,3 mio. kr. mere. Sammen med legepladser (0,4 mio. kr.) giver de tre områder merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje og broer på 0,4 mio. kr. giver det merudgifter på 9 kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Færger har et på 1,0 mio. kr. Sammen med et merforbrug på veje på 0,4 mio. kr. giver det "
        "merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. og færger på 1,0 mio. kr. Sammen med et merforbrug på veje på 0,4 mio. kr. giver det "
        "merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje på 4 pct. giver det merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med stigningen på veje på 0,4 mio. kr. giver det merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med 0,4 mio. kr. af merforbruget på veje giver det merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje på 0,4 mio. kr. findes merudgifter på 9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Et merforbrug på veje på 0,4 mio. kr. giver merudgifter på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje på 0,4 mio. kr. og på broer, stier og havne på 0,2 "
        "mio. kr. giver det merudgifter på 9,9 mio. kr.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Der er nu 20 klasser og 300 elever.",
        "Der er 12 flere elever end i 2019, hvor der var 90 færre. Der er nu 300 elever.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Der er nu 30 flere elever.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Der er nu 20 klasser.",
        "Der er 12 flere elever end i 2019, hvor der var 90. I klubben er der 300 elever.",
        "Der er 12 elever i klubben ligesom i 2019, hvor der var 90. Der er nu 300 elever.",
        "Der er 12 flere elever end i 2019, og i klubben er der 90. Der er nu 300 elever.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Der er nu 300 elever på Nordskolen.",
        "Der er 12 flere elever på Sydskolen end i 2019, hvor der var 90. Nu er der 300 elever på Nordskolen.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Der er 300 elever.",
        "Der er 12 flere elever end i 2019, hvor der var 90 og 8 klasser. Der er nu 300 elever.",
        "Busser har et merforbrug på 1,3 mio. kr. Sammen med merforbruget på veje på 0,4 mio. kr. giver det et budget på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr. Broer er røde. Sammen med merforbruget på veje på 0,4 mio. kr. giver det merudgifter "
        "på 9,9 mio. kr.",
        "Busser har et merforbrug på 1,3 mio. kr., heraf 0,3 mio. kr. til dæk. Sammen med merforbruget på veje på 0,4 mio. kr. giver det "
        "merudgifter på 9,9 mio. kr.",
        "Dækningen er 2 pct. højere end i 2019, hvor den var 90 pct. Den er nu 95 pct.",
        "Der er 12 flere elever end i 2019, hvor der var 90. Heraf er nu 20 elever i klubben.",
        "Der er 12 flere elever end i 2019. I byen er der 90 elever. Der er nu 300 elever.",
        "Busser har et merforbrug på 1,0 mio. kr. Merforbruget består af blandt andet 0,8 mio. kr. til ture og 0,9 mio. kr. til diesel.",
        "Busser har et merforbrug på 1,0 mio. kr. Det består af 0,8 mio. kr. til ture, hvoraf 0,9 mio. kr. er diesel.",
        "Busser har et merforbrug på 1,0 mio. kr. og færger på 2,0 mio. kr. Det består af 0,8 mio. kr. til ture og 0,9 mio. kr. til olie.",
        "Busser har et merforbrug på 1,0 mio. kr. Det består af 80 ture og 90 afgange.",
        "Busser har et merforbrug på 1,0 mio. kr. Stigningen består af 0,9 mio. kr. til diesel og 0,4 mio. kr. til ture.",
        "Busser er steget med 1,0 mio. kr. Stigningen består især af 0,9 mio. kr. til diesel og 0,4 mio. kr. til ture.",
        "Busser er steget med 1,0 mio. kr. Det består af 0,9 mio. kr. til diesel og 0,4 mio. kr. til ture.",
        "Busser viser et merforbrug på 3,6 mio. kr. I maj var ventet 3,9 mio. kr. Færgerne er forbedret med 0,9 mio. kr.",
        "Der er brugt 45,3 mio. kr. Det er et merforbrug på 1,4 mio. kr., så det er forbedret med 9,9 mio. kr.",
        "Busser viser et merforbrug på 3,6 mio. kr. Skønnet er dermed forbedret med 0,9 mio. kr.",
        "I maj var skønnet 35,3 mio. kr., og skønnet er nu 36,7 mio. kr. Skønnet er hævet med 9,9 mio. kr. i juni.",
        "I maj var skønnet 35,3 mio. kr., og skønnet i juni var 36,7 mio. kr. Skønnet er dermed hævet med 9,9 mio. kr.",
        "I maj var skønnet 35,3 mio. kr., i juni 34,9 mio. kr., og skønnet er nu 36,7 mio. kr. Skønnet er dermed hævet med 9,9 mio. kr.",
        "Budgettet er 35,3 mio. kr., og skønnet er nu 36,7 mio. kr. Skønnet er dermed hævet med 9,9 mio. kr.",
        "I maj var skønnet 35,3 mio. kr., og skønnet er nu 36,7 mio. kr. Budgettet til veje er dermed hævet med 9,9 mio. kr.",
        "I regnskab 2018 blev det 35,3 mio. kr., og skønnet er nu 36,7 mio. kr. Skønnet er dermed hævet med 9,9 mio. kr.",
        "Busser viser et merforbrug på 3,6 mio. kr., hvoraf 3,9 mio. kr. er diesel. Skønnet er dermed forbedret med 0,9 mio. kr.",
        "Busser viser et merforbrug på 3,6 mio. kr. og et mindreforbrug på 3,9 mio. kr. Skønnet er dermed forbedret med 0,9 mio. kr.",
        "Der er et merforbrug på 5,0 mio. kr. Merforbruget dækkes delvist med 0,8 mio. kr. fra puljen og resten, 0,2 mio. kr., senere.",
    ],
)
def test_what_stands_apart_is_hedged_or_is_not_all_is_not_added_up(prose: str) -> None:
    assert outcomes(prose) == []


def test_a_pool_holds_what_it_held_less_what_its_case_draws() -> None:
    assert (outcomes(BALANCE.format("2,30")), outcomes(BALANCE.format("2,03"))) == (HOLDS, FAILS)


@pytest.mark.parametrize(
    "prose",
    [
        BALANCE.replace("fra sommerpuljen", "fra vinterpuljen"),
        BALANCE.replace("mod 3,10 mio. kr. før sagen", "og vinterpuljen 3,10 mio. kr."),
        BALANCE.replace("mod 3,10 mio. kr. før sagen", "og vinterpuljen var på 3,10 mio. kr. før sagen"),
        BALANCE.replace("0,80 mio. kr. fra sommerpuljen", "0,80 mio. kr. fra sommerpuljen og 0,40 mio. kr. fra sommerpuljen"),
        BALANCE.replace("med 0,80 mio. kr. fra", "med ca. 0,80 mio. kr. fra"),
        BALANCE.replace("dækkes med", "voksede med"),
        BALANCE.replace("mod 3,10", "mod ca. 3,10"),
    ],
)
def test_another_pool_two_draws_or_hedged_figures_are_no_balance(prose: str) -> None:
    assert outcomes(prose.format("9,90")) == []
