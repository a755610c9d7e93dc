"""Photos by the million: many workers on one machine or a Ray cluster, results as a partitioned Parquet data set.

A run is planned into batches of photos (`plan`), workers analyse one batch at a time (`worker`), and a batch is done
when its file in ``photos/`` is there (`dataset`). So whatever is killed, the next run goes on with the other batches.
Ray is imported by `cluster` alone.
"""
