"""A small paper of one item with one table, for tests of whole runs: where it is from, and the amount of its second line."""

from __future__ import annotations

PAPER = """\
Referat
{place} Kommune
Beskæftigelsesudvalget
Mødet den 26.09.2017 kl. 15.00

Punkt 2.

Status 2017

Beslutning:

Godkendt.

Sagsbeskrivelse

Der er gjort status pr. 30. august 2017.

\tDRIFT 2017\t
\tUdgifter\tIndtægter
\t1.000 kr.\t
Aktuel status
05.57.73 Kontanthjælp
Merudgifter\t5.000\t-7.000
Flere\t{amount}\t
I alt\t5.300\t-7.000
"""
