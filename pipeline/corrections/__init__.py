"""What people decided: figures corrected, findings accepted, each by a row that a named person wrote; undone by deleting the row.

``read_entries`` reads their files, ``apply_corrections`` puts the new values into the facts, ``settle`` keeps what was printed in sight,
``accept_findings`` closes what is known; ``write_correction`` and ``write_acceptance`` add a row.
"""

from pipeline.corrections.accept import accept_findings, tell_finding
from pipeline.corrections.apply import Amended, apply_corrections
from pipeline.corrections.new_value import Printed, read_new_value, say_change, spell_change
from pipeline.corrections.settle import settle
from pipeline.corrections.sheet import ACCEPTED, CORRECTIONS, Sheet, place_fault, read_entries, read_sheet
from pipeline.corrections.slip import find_slip
from pipeline.corrections.write import append_row

__all__ = [
    "ACCEPTED",
    "CORRECTIONS",
    "Amended",
    "Printed",
    "Sheet",
    "accept_findings",
    "append_row",
    "apply_corrections",
    "find_slip",
    "place_fault",
    "read_entries",
    "read_new_value",
    "read_sheet",
    "say_change",
    "settle",
    "spell_change",
    "tell_finding",
]
