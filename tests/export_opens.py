#!/usr/bin/env python3
"""Opens what `airtime export` writes with the libraries of the programs it is for. Not part of the check.

    python3 -m venv /tmp/ex && /tmp/ex/bin/pip install pyannote.core==6.1.0 webvtt-py==0.6.0 praat-textgrids==1.4.0 \\
        pympi-ling==1.71 pandas
    python3 -m venv /tmp/ck && /tmp/ck/bin/pip install convokit==5.0.0
    cargo build
    /tmp/ex/bin/python tests/export_opens.py target/debug/airtime sessions/*.jsonl some/*.rttm
    /tmp/ck/bin/python tests/export_opens.py target/debug/airtime sessions/*.jsonl some/*.rttm

Each stretch of each voice has to come back to the millisecond, beside those of `timeline` in the report as JSON. Where
a library is not there, its part is left out and that is said. BORIS itself reads projects only; its tabular events are
read with pandas, by the columns that BORIS 8 writes.
"""

import json
import sys
import tempfile
from pathlib import Path

from recorded import ms, run


def rttm(path):
    from pyannote.core import Annotation, Segment

    made = Annotation()
    for n, line in enumerate(path.read_text().splitlines()):
        cells = line.split()
        assert len(cells) == 10 and cells[0] == "SPEAKER", line
        made[Segment(float(cells[3]), float(cells[3]) + float(cells[4])), n] = cells[7]
    return [(ms(s.start), ms(s.end), who) for s, _, who in made.itertracks(yield_label=True)]


def webvtt(path):
    import html

    import webvtt as library

    def at(text):
        hours, minutes, seconds = text.split(":")
        return (int(hours) * 60 + int(minutes)) * 60_000 + ms(seconds)

    return [(at(c.start), at(c.end), html.unescape(c.voice)) for c in library.read(str(path))]


def textgrid(path):
    import textgrids

    grid = textgrids.TextGrid(str(path))
    found = []
    for name, tier in grid.items():
        assert tier[0].xmin == 0 and all(a.xmax == b.xmin for a, b in zip(tier, tier[1:])), name
        found += [(ms(i.xmin), ms(i.xmax), name) for i in tier if i.text]
    return [one for one in found if one[2] != "floor"]


def eaf(path):
    import pympi

    opened = pympi.Elan.Eaf(str(path))
    tiers = [name for name in opened.get_tier_names() if name != "floor"]
    return [(start, end, name) for name in tiers for start, end, *_ in opened.get_annotation_data_for_tier(name)]


def boris(path):
    import pandas

    table = pandas.read_csv(path, sep="\t", keep_default_na=False)
    started, found = {}, []
    for row in table.to_dict("records"):
        key = (row["Subject"], row["Behavior"])
        if row["Behavior type"] == "START":
            assert key not in started, row
            started[key] = row["Time"]
        else:
            found.append((ms(started.pop(key)), ms(row["Time"]), row["Subject"]))
    assert not started
    return [one for one in found if one[2]]


def convokit(path):
    from convokit import Corpus

    corpus = Corpus(filename=str(path))
    return [(ms(u.meta["start"]), ms(u.meta["stop"]), u.speaker.id) for u in corpus.iter_utterances()]


def union(turns):
    """Stretches of one voice that overlap are one."""
    found = []
    for start, end, who in sorted(turns, key=lambda turn: (turn[2], turn[0])):
        if found and found[-1][2] == who and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]), who)
        else:
            found.append((start, end, who))
    return sorted(found)


def main():
    program, *paths = sys.argv[1:]
    program = str(Path(program).resolve())
    opened = {}
    for path in map(Path, paths):
        with tempfile.TemporaryDirectory() as data:
            session = str(path.resolve())
            if path.suffix == ".rttm":
                session = run(program, data, "import", session).split()[0]
            for by in ([], ["--by-person"]):
                first = Path(data) / f"first{len(by)}.jsonl"
                try:
                    run(program, data, "export", session, "--format", "convokit", *by, "-o", str(first))
                except SystemExit as refused:
                    print(f"{path.name} {' '.join(by)}: {str(refused).splitlines()[0][:150]}")
                    continue
                lines = [json.loads(line) for line in first.read_text().splitlines()]
                wanted = [(ms(u["meta"]["start"]), ms(u["meta"]["stop"]), u["speaker"]) for u in lines]
                for name, read, is_tier in (
                    ("rttm", rttm, False),
                    ("webvtt", webvtt, False),
                    ("textgrid", textgrid, True),
                    ("eaf", eaf, True),
                    ("boris", boris, True),
                    ("convokit", convokit, False),
                ):
                    file = Path(data) / f"{name}{len(by)}.{ {'convokit': 'jsonl'}.get(name, name) }"
                    run(program, data, "export", session, "--format", name, *by, "-o", str(file))
                    try:
                        found = sorted(read(file))
                    except ModuleNotFoundError as missing:
                        opened[name] = f"left out: {missing}"
                        continue
                    if name == "rttm":
                        found = sorted((s, e, who.replace("_", " ")) for s, e, who in found)
                        these = sorted((s, e, who.replace("_", " ")) for s, e, who in wanted)
                    else:
                        these = union(wanted) if is_tier else sorted(wanted)
                    assert found == these, (path, name, by, found[:3], these[:3])
                    files, stretches = opened.get(name, (0, 0))
                    opened[name] = (files + 1, stretches + len(found))
    for name, what in opened.items():
        print(f"{name}: {what if isinstance(what, str) else '%d files, %d stretches' % what}")


if __name__ == "__main__":
    main()
