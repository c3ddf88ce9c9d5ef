"""Prose → claims: the figures in sentences that a finance reader would act on. One door: ``prose_to_claims``."""

from pipeline.facts.claims.door import ItemClaims, prose_to_claims

__all__ = ["ItemClaims", "prose_to_claims"]
