# CrackView in two commands; on Windows: py packaging\bootstrap.py run, py packaging\bootstrap.py test
PYTHON ?= python3

run:
	@$(PYTHON) packaging/bootstrap.py run

test:
	@$(PYTHON) packaging/bootstrap.py test

guide:
	@$(PYTHON) packaging/bootstrap.py guide

.PHONY: run test guide
