"""Validation: the pandera schemas put to the facts of all documents at once. One door: ``validate_facts``."""

from pipeline.validate.door import validate_facts

__all__ = ["validate_facts"]
