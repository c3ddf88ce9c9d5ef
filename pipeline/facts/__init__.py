"""Tables → facts: typed rows, the printed figures they are made of, and what was not let in."""

from pipeline.facts.door import ItemFacts, tables_to_facts

__all__ = ["ItemFacts", "tables_to_facts"]
