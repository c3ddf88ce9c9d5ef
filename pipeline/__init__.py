"""From a folder of committee minutes to a variance report in which every figure is cited and reconciled."""

VERSION = "0.1.0"
"""The program's version, as in ``pyproject.toml``."""
