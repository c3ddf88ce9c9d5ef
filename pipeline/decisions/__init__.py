"""What counts once, across papers and within one: ``decide_standing`` is the door."""

from __future__ import annotations

from pipeline.decisions.standing import decide_standing, find_stage

__all__ = ["decide_standing", "find_stage"]
