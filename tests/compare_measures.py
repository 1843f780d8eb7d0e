#!/usr/bin/env python3
"""Compares the figures of `airtime compare` with scikit-learn and pyannote.metrics. Not part of the check.

    python3 -m venv /tmp/cm && /tmp/cm/bin/pip install scikit-learn==1.9.1 pyannote.metrics==4.2.0
    cargo build
    /tmp/cm/bin/python tests/compare_measures.py target/debug/airtime some/*.rttm

Two note-takers tap each recorded meeting again, one with keys about 0.5 s late and one with keys about 2 s late, to a
tenth of a second. Each becomes a session. Kappa by person and by group has to be `cohen_kappa_score` of the two
records, read every tenth of a second. Nobody overlaps in them, so that the diarization error rate of the second,
times the talk of the first, has to be the time in which they differ.
"""

import json
import random
import sys
import tempfile
from pathlib import Path

from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate
from sklearn.metrics import cohen_kappa_score

from recorded import rttm_turns, run

POINT_MS = 100
# A pause of up to half a second is inside a turn of an import, and whoever has a shorter turn there overlaps with it.
LEAST_KEPT = 6
LEAST_TURN_MS = 1000
LAGS_S = (0.5, 2.0)


def keys(speakers, lag_s, dice):
    """Turns (start, end, who) in points, one after the other, as a note-taker of this lag would tap them."""
    turns = sorted(
        (start, end, who)
        for who, stretches in speakers.items()
        for start, end in stretches
        if end - start >= LEAST_TURN_MS
    )
    taps = [(start + 1000 * lag_s * dice.lognormvariate(0, 0.5), end, who) for start, end, who in turns]
    taps = [(round(at / POINT_MS), round(end / POINT_MS), who) for at, end, who in sorted(taps)]
    last = max(end for _, end, _ in taps)
    nexts = [at for at, _, _ in taps[1:]] + [last]
    return [(at, max(min(end + 10, after), at), who) for (at, end, who), after in zip(taps, nexts)]


def session(program, data, name, turns):
    table = Path(data) / f"{name}.csv"
    rows = (f"{start / 10:.1f},{end / 10:.1f},{who}\n" for start, end, who in turns if end - start >= LEAST_KEPT)
    table.write_text("start,end,person\n" + "".join(rows))
    people = str(Path(data) / "people.csv")
    return run(program, data, "import", str(table), "--people", people, "--date", "2026-05-01").split()[0]


def labels(report, by, points):
    """Who is heard at each point, by the timeline of a report."""
    said = ["nobody"] * points
    for part in report["timeline"]:
        for at in range(round(part["start_s"] * 10), min(round(part["end_s"] * 10), points)):
            said[at] = part[by] if said[at] in ("nobody", part[by]) else "several"
    return said


def annotation(report):
    made = Annotation()
    for n, part in enumerate(report["timeline"]):
        made[Segment(part["start_s"], part["end_s"]), n] = part["person"]
    return made


def main():
    program, *paths = sys.argv[1:]
    program = str(Path(program).resolve())
    for path in map(Path, paths):
        speakers = rttm_turns(path)
        dice = random.Random(20261129)
        with tempfile.TemporaryDirectory() as data:
            roles = (("lived_experience", "staff")[n % 2] for n in range(len(speakers)))
            rows = (f"{name},{role}\n" for name, role in zip(sorted(speakers), roles))
            (Path(data) / "people.csv").write_text("id,role\n" + "".join(rows))
            ids = [session(program, data, f"k{n}", keys(speakers, lag, dice)) for n, lag in enumerate(LAGS_S)]
            args = ["--format", "json", "--by-person"]
            reports = [json.loads(run(program, data, "report", name, *args)) for name in ids]
            found = json.loads(run(program, data, "compare", *ids, "--offset", "0", *args))
        points = round(found["compared_s"] * 10)
        print(f"{path.name}: {found['compared_s']} s, agreement {found['agreement_person']:.4f}")
        for by, ours in (("person", found["kappa_person"]), ("group", found["kappa_group"])):
            theirs = cohen_kappa_score(*(labels(report, by, points) for report in reports))
            print(f"    kappa by {by}: airtime {ours:.6f}, scikit-learn {theirs:.6f}")
            assert abs(ours - theirs) < 1e-9, path
        reference, hypothesis = map(annotation, reports)
        whole = Timeline([Segment(0, found["compared_s"])])
        rate = DiarizationErrorRate()(reference, hypothesis, uem=whole, detailed=True)
        differ = rate["diarization error rate"] * rate["total"]
        ours = (1 - found["agreement_person"]) * found["compared_s"]
        print(f"    they differ: airtime {ours:.3f} s, pyannote.metrics {differ:.3f} s", end="")
        print(f" (error rate {rate['diarization error rate']:.4f} of {rate['total']:.1f} s)")
        assert abs(differ - ours) < 1e-3, path


if __name__ == "__main__":
    main()
