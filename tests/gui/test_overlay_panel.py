import pytest

from crackview.gui.overlay.overlay_panel import OverlayPanel
from crackview.nets import cards


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            cards.DEFAULT,
            [
                "Small and fast",
                "Sees thin cracks in photos again, twice as large",
                "Not all photos it learnt from may be used for paid work",
                "For paid work choose pct-open",
            ],
        ),
        (
            "pct-open",
            [
                "Small and fast",
                "Sees thin cracks in photos again, twice as large",
                "The photos it learnt from may be used for paid work",
                f"It finds fewer cracks than {cards.DEFAULT}",
            ],
        ),
        (
            "teacher",
            [
                "Larger and slower",
                "Not all photos it learnt from may be used for paid work",
                "For paid work choose pct-open",
            ],
        ),
    ],
)
def test_what_a_model_does_and_may_be_used_for_stands_below_the_list(qtbot, name, lines):
    panel = OverlayPanel()
    qtbot.addWidget(panel)
    panel.set_models(cards.cards(), name)
    assert panel._model_text.text().splitlines() == lines
    assert panel._models.currentText().startswith(f"{name}: ")
