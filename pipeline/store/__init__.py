"""The only writer: builds the store beside, checks it, and puts it in place at once. One door: ``publish``."""

from pipeline.store.publishing import publish

__all__ = ["publish"]
