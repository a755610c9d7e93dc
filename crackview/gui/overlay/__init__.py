"""How the overlay looks, the same in every workspace: its controls, and what keeps them in step."""
