# CrackView in three commands; on Windows: py packaging\bootstrap.py run, … test, and py packaging\build.py
PYTHON ?= python3

run:
	@$(PYTHON) packaging/bootstrap.py run

test:
	@$(PYTHON) packaging/bootstrap.py test

package:
	@$(PYTHON) packaging/build.py

guide:
	@$(PYTHON) packaging/bootstrap.py guide

.PHONY: run test package guide
