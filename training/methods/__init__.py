"""Ways to train a student, one module each: a class with its loss and the paper that it comes from.

A method is chosen by its name in a configuration. To add one, write its module and put its class into ``METHODS``.
"""

from training.methods.at import AT
from training.methods.cwd import CWD
from training.methods.dist import DIST
from training.methods.ifv import IFV
from training.methods.kd import KD
from training.methods.method import Method
from training.methods.pairwise import Pairwise
from training.methods.plain import Plain
from training.methods.rfkd import RFKD

METHODS: dict[str, type[Method]] = {
    "plain": Plain,
    "kd": KD,
    "at": AT,
    "cwd": CWD,
    "pairwise": Pairwise,
    "ifv": IFV,
    "dist": DIST,
    "rfkd": RFKD,
}

__all__ = ["METHODS", "Method"]
