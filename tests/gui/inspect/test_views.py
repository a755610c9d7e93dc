from unittest.mock import Mock

import pytest

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.views import OverlayItems


def test_marks_lie_over_each_other_in_a_fixed_order_whoever_comes_first(qapp):
    canvas = Mock(spec=Canvas)
    items = OverlayItems(canvas)
    items.set("tools", ["pen"])
    items.set("findings", ["first", "second"])
    items.set("selection", ["chosen"])
    canvas.set_items.assert_called_with(["first", "second", "chosen", "pen"])
    items.set("findings", [])
    canvas.set_items.assert_called_with(["chosen", "pen"])
    with pytest.raises(KeyError):
        items.set("others", [])
