"""Tables and prose → facts: typed rows, the printed figures they are made of, and what was not let in."""

from pipeline.facts.claims import ItemClaims, prose_to_claims
from pipeline.facts.door import ItemFacts, tables_to_facts

__all__ = ["ItemClaims", "ItemFacts", "prose_to_claims", "tables_to_facts"]
