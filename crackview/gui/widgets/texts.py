"""Texts that must fit where long file names stand."""


def breakable(text: str) -> str:
    """Lets long names and paths wrap after each separator instead of being cut or widening what holds them."""
    for separator in ("/", "\\", "_", "-", "."):
        text = text.replace(separator, separator + "\u200b")
    return text
