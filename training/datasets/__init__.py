"""Photos and what is known of them: where they lie, what their truth means, and how they are split."""
