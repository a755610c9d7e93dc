from unittest.mock import Mock

import pytest

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.marks import Marks


def test_marks_lie_over_each_other_in_a_fixed_order_whoever_comes_first(qapp):
    canvas = Mock(spec=Canvas)
    marks = Marks(canvas)
    marks.set("tools", ["pen"])
    marks.set("findings", ["first", "second"])
    marks.set("selection", ["chosen"])
    canvas.set_marks.assert_called_with(["first", "second", "chosen", "pen"])
    marks.set("findings", [])
    canvas.set_marks.assert_called_with(["chosen", "pen"])
    with pytest.raises(KeyError):
        marks.set("others", [])
