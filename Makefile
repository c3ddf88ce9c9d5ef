# Wrappers of tasks.py, which also runs where there is no make. Arguments go through ARGS: make report ARGS="--lang en"
PYTHON ?= python3

.PHONY: report test lint install lock clean

report test lint install lock:
	@$(PYTHON) tasks.py $@ $(ARGS)

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis reports/out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
