"""What the data must be: closed lists, reference facts, vocabulary, the store's definition and its checks.

Imports nothing of ``pipeline``: a finance officer can read and mend everything here without knowing the code.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
"""The folder of the schemas: CSV, TOML and SQL files are found below it."""
