"""What ends work early, one of each for the whole application."""


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The ``cancel`` callback said yes before the work was complete."""
