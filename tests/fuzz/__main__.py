"""``python -m tests.fuzz --cases 100000 --seed 7``: any number of broken files, shared out over the readers."""

import argparse
import sys
import time
from pathlib import Path

from tests.fuzz import run
from tests.fuzz.readers import READERS


def main() -> int:
    """Try; the exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--reader", choices=READERS, nargs="+", default=list(READERS))
    parser.add_argument("--keep", type=Path, help="write the files of what is found here")
    args = parser.parse_args()
    each, found = -(-args.cases // len(args.reader)), 0
    with run.Readers() as readers:
        for name in args.reader:
            begun = time.monotonic()
            for finding in readers.cases(name, each, args.seed):
                found += 1
                print(f"{finding.reader} {finding.case}: {finding.what}", flush=True)
                if args.keep:
                    args.keep.mkdir(parents=True, exist_ok=True)
                    data = run.content(name, READERS[name].seeds(), finding.case, args.seed)
                    (args.keep / f"{name}-{finding.case}{READERS[name].suffix}").write_bytes(data)
            print(f"{name}: {each} cases, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{each * len(args.reader)} cases, seed {args.seed}: {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
