"""Stands in for Qt's OpenGL modules (10 MB), whose names pyqtgraph imports although it draws without them."""

import sys
from types import ModuleType

_widgets = ModuleType("PySide6.QtOpenGLWidgets")
_widgets.QOpenGLWidget = type("QOpenGLWidget", (), {})  # type: ignore[attr-defined]
sys.modules |= {"PySide6.QtOpenGL": ModuleType("PySide6.QtOpenGL"), "PySide6.QtOpenGLWidgets": _widgets}
