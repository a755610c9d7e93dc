# CrackView in two commands; on Windows: py packaging\bootstrap.py run, py packaging\bootstrap.py test
PYTHON ?= python3

run:
	@$(PYTHON) packaging/bootstrap.py run

test:
	@$(PYTHON) packaging/bootstrap.py test

.PHONY: run test
