"""Writes the exports of the Lab, off the GUI thread."""

import logging

from crackview.engine.sweep import SweepResult
from crackview.export import sweep_report
from crackview.files import SaveError
from crackview.gui.lab import page_writer
from crackview.gui.lab.messages import WriteSweep, WriteView, Written

log = logging.getLogger(__name__)


def write(request: WriteSweep | WriteView) -> Written:
    """Write one file and return the outcome; never raise."""
    try:
        if isinstance(request, WriteView):
            page_writer.write_image(request.image, request.path)
        else:
            _sweep(request)
    except SaveError as error:
        return Written(str(error), problem=True)
    except Exception:
        log.exception("Writing %s failed", request.path)
        return Written(f"{request.path} was not written because of an error in CrackView; see the log.", problem=True)
    return Written(f"Saved {request.path}")


def _sweep(request: WriteSweep) -> None:
    result = SweepResult(request.plan)
    for cell in request.cells:
        result.add(cell)
    if request.path.suffix.lower() == ".csv":
        sweep_report.write_csv(request.path, result)
    else:
        page_writer.write(sweep_report.page(result, request.title), request.path)
