"""Texts with long file names."""


def breakable(text: str) -> str:
    """Allow line breaks after each separator of long names and paths."""
    for separator in ("/", "\\", "_", "-", "."):
        text = text.replace(separator, separator + "\u200b")
    return text
