# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
BASE := $(VENV)/.base
DEV := $(VENV)/.dev

.PHONY: demo test check slow report lock clean help
help:            ## this list
	@grep -hE '^[a-z]+: .*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Dateline needs Python 3.11 or newer, found " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(BASE): $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(DEV): $(BASE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(BASE)    ## set up, and code the newsroom that comes with the project
	@$(BIN)/dateline demo

test: $(DEV)     ## set up, and run the fast tests
	$(BIN)/python -m pytest -q -n 2 -m 'not slow'

slow: $(DEV)     ## the long tests, which CI runs too
	$(BIN)/python -m pytest -q -m slow

check: $(DEV)    ## the static checks: ruff, mypy, layers, lexicons
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/dateline data check

report: $(BASE)  ## measure on every suite and write dated pages to benchmarks/quality
	@$(BIN)/dateline evaluate --types --report benchmarks/quality

lock:            ## write constraints.txt from a fresh environment with the newest versions
	rm -rf $(VENV)/lock && $(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	{ head -1 constraints.txt; $(VENV)/lock/bin/python -m pip freeze --exclude dateline; } > $(VENV)/constraints.txt
	mv $(VENV)/constraints.txt constraints.txt

clean:           ## remove what the other targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
