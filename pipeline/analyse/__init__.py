"""Why figures changed: the effects behind the deviations. One door: ``benefit_effects``."""

from pipeline.analyse.effects import benefit_effects

__all__ = ["benefit_effects"]
