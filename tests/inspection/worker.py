"""What the process does that test_kill kills: actions without end, each said when it is finished.

An action changes several tables in one transaction, so that a half of it would show: its number is the note of
the photo and of all findings, and every fourth one draws a pixel and stores the map again.
"""

import numpy as np

from crackview.inspection import corrections, packing
from crackview.inspection.document import Inspection


def work(folder, step):
    with Inspection(folder) as inspection:
        (photo,) = inspection.photos()
        noise = np.random.default_rng(0).integers(0, 255, (photo.height, photo.width), np.uint8)
        while True:
            step += 1
            act(inspection, photo.id, step, noise)
            print(step, flush=True)


def act(inspection, photo, step, noise):
    with inspection.database.transaction() as connection:
        connection.execute("UPDATE photos SET note = ? WHERE id = ?", (str(step), photo))
        if step % 4 == 1:
            delta = packing.pack_grid(np.full((1, 1), corrections.CRACK, np.uint8))
            there = connection.execute("SELECT 1 FROM edits WHERE x = ?", (step % 50,)).fetchone()
            if not there:
                connection.execute(
                    "INSERT INTO edits (photo, title, fixed, undone, x, y, delta) VALUES (?, '', 0, 0, ?, 0, ?)",
                    (photo, step % 50, delta),
                )
            png = packing.pack_map(np.roll(noise, step))
            connection.execute("UPDATE maps SET png = ?, bytes = ? WHERE photo = ?", (png, len(png), photo))
        connection.execute("UPDATE findings SET note = ? WHERE photo = ?", (str(step), photo))
