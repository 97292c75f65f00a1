# Everything works on a fresh machine with Python 3.11 or newer (with venv) and make.

PYTHON ?= python3
# What follows the command: make demo ARGS="--script demo/ks.txt"
ARGS ?=
TESTS ?=
# Tests run side by side in so many processes. DEEP=10 tries ten times as many examples of each property.
WORKERS ?= 2

# Modules are compiled once, not at each start of each of the many processes that the tests start.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
UV := $(BIN)/uv
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url $(LOCK_ARGS)

.PHONY: install dev demo run test faults bench golden lint lock clean

install: .venv/.runtime

dev: .venv/.dev

demo: install
	$(BIN)/nettverksbot demo $(ARGS)

run: install
	$(BIN)/nettverksbot run $(ARGS)

test: dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(TESTS)

# The long form of tests/faults: a thousand kills, and the table in docs/reliability.md. ARGS="SECONDS SEED"
faults: dev
	$(BIN)/python -m tests.faults.long $(ARGS)

# How quick it is and how large, on a real homeserver: docs/bench.md. ARGS="rooms burst share"
bench: dev
	$(BIN)/python -m bench $(ARGS)

# Every message as it is said, for a reader to check: tests/commands/golden/
golden: dev
	$(BIN)/python -m tests.commands.goldens
	$(BIN)/python -m tests.commands.command_page

lint: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m commands.speech.words

# The newest versions that pyproject.toml allows, with hashes and without addresses. `make lock LOCK_ARGS=--upgrade`
# takes newer ones than those that stand there.
lock: .venv/.uv
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --extra dev --constraint requirements.txt pyproject.toml -o requirements-dev.txt
	$(LOCK) requirements-build.in -o requirements-build.txt
	$(LOCK) bot/demo/synapse.in -o bot/demo/synapse.txt

clean:
	rm -rf .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info

# pip gets uv, and uv gets everything else: it takes seconds where pip takes minutes.
.venv/.uv: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it with PYTHON=…"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "$$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' requirements.txt)"
	@touch $@

.venv/.runtime: .venv/.uv requirements.txt requirements-build.txt pyproject.toml
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --build-constraints requirements-build.txt -e .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@
