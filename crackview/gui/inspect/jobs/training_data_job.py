"""The job that saves corrected photos as training data."""

from dataclasses import dataclass
from pathlib import Path

from crackview.files import SaveError
from crackview.gui.inspect.jobs.job_runner import Cancel, Job, JobEnded, JobProgress, Tell
from crackview.gui.language import said, tr
from crackview.inspection import training_data
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.drafts import DraftStore
from crackview.paths import config_folder
from crackview.vision.image_io import PhotoError


@dataclass(frozen=True)
class TrainingDataJob(Job):
    """Save photos of a folder's inspection.

    Attributes:
        folder: Of the inspection.
        photo: The id of one photo; None: all that are worth it.
        target: The folder to write to.
    """

    folder: Path
    photo: int | None
    target: Path

    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it."""
        try:
            return self._write(tell, cancel)
        except (InspectionError, PhotoError, SaveError) as error:
            return JobEnded(str(error), problem=True)

    def _write(self, tell: Tell, cancel: Cancel) -> JobEnded:
        with DraftStore(config_folder()).open(self.folder) as inspection:
            every = training_data.worth_learning(inspection)
            photos = every if self.photo is None else [inspection.photo(self.photo)]
            if not photos:
                return JobEnded("No photo of this folder was corrected or reviewed yet.", problem=True)

            def progress(done: int) -> bool:
                tell(JobProgress(done, len(photos), 0.0))
                return not cancel()

            written, problems = training_data.save(inspection, photos, self.target, progress)
        done = tr("{0} of {1} photos saved as training data in {2}", written, len(photos), self.target)
        if problems:
            first = said(problems[0])
            if len(problems) > 1:
                first = tr("{0} ({1} more like this)", first, len(problems) - 1)
            return JobEnded(f"{done}. {first}", problem=True)
        return JobEnded(done)
