"""The subcommands: each module has ``add_arguments`` and ``run``, and imports what is heavy inside ``run``."""
