#!/usr/bin/env python3
"""Compares how talk was shared as time went on with what ConvoKit 5 says of the same turns. Not part of the check.

    python3 -m venv /tmp/ck && /tmp/ck/bin/pip install convokit==5.0.0
    cargo build
    /tmp/ck/bin/python tests/talk_sharing.py target/debug/airtime sessions/*.jsonl some/*.rttm

An RTTM file is imported with its speakers, in the order of their names, in two groups by turns. Of a session, the turns
are those of `timeline`. For each file the windows and their parts: led by the centred group, by the others, shared;
then ConvoKit's on the turns as they are, on the turns cut where windows begin and end, which changes nothing of who
speaks when, and on those where exactly 60% leads too. The last line has to be that of airtime. On the turns as they are,
ConvoKit stops at the last one, and in a window at the first that ends after it, and so misses whoever speaks at the
same time.
"""

import json
import sys
import tempfile
from pathlib import Path

from convokit import Corpus, Speaker, Utterance
from convokit.talktimesharing import TalkTimeSharing

from recorded import ms, rttm_turns, run

STEP_MS = 30_000
WINDOW_MS = 150_000
LEADS = {"centred": "groupA", "others": "groupB", "shared": None}


def of_rttm(program, data, path):
    speakers = rttm_turns(path)
    groups = {name: ("lived_experience", "staff")[n % 2] for n, name in enumerate(sorted(speakers))}
    people = Path(data) / "people.csv"
    people.write_text("id,role\n" + "".join(f"{name},{role}\n" for name, role in groups.items()))
    run(program, data, "import", str(path), "--people", str(people))
    listed = sorted(Path(data).rglob("*.jsonl"))
    report = json.loads(run(program, data, "report", str(listed[-1]), "--format", "json", "--by-person"))
    side = {"lived_experience": "groupA", "staff": "groupB"}
    turns = [(start, end, side[groups[name]]) for name in speakers for start, end in speakers[name]]
    return report, turns


def of_session(program, data, path):
    agreed = "by_person" if '"by_person":true' in path.read_text() else None
    args = ["--by-person"] if agreed else []
    report = json.loads(run(program, data, "report", str(path), "--format", "json", *args))
    centred = report["session"]["centred"]
    counted = [group["id"] for group in report["groups"] if group["weighed"]]
    turns = [
        (ms(part["start_s"]), ms(part["end_s"]), "groupA" if part["group"] == centred else "groupB")
        for part in report["timeline"]
        if part["group"] in counted
    ]
    return report, turns


def cut(turns):
    """The same turns, cut wherever a window begins or ends."""
    first = min(start for start, _, _ in turns)
    for start, end, group in turns:
        while start < end:
            edge = min(end, start + STEP_MS - (start - first) % STEP_MS)
            yield start, edge, group
            start = edge


def convokit(turns, threshold):
    """Who led each window with talk: the group, or None. ConvoKit needs a side that has more of the whole."""
    speakers = {group: Speaker(id=group) for group in ("groupA", "groupB")}
    utterances = [
        Utterance(
            id=str(n),
            speaker=speakers[group],
            conversation_id="0",
            text="",
            timestamp=start,
            meta={"utt_group": group, "start": start, "stop": end},
        )
        for n, (start, end, group) in enumerate(sorted(turns))
    ]
    corpus = Corpus(utterances=utterances)
    sharing = TalkTimeSharing(
        window_ps_threshold=threshold,
        window_size=WINDOW_MS / 60,
        sliding_size=STEP_MS,
        remove_first_last_utt=False,
    )
    sharing.transform(corpus)
    meta = corpus.get_conversation("0").meta
    names = {1: meta["primary_speaker"], -1: meta["secondary_speaker"], 0: None}
    return [names[lead] for lead in meta["balance_lst"]]


def airtime(report):
    """The same of airtime, from the stretches of its report."""
    sharing = report["talk_sharing"]
    leads = []
    for stretch in sharing["stretches"] if sharing else []:
        n = round((stretch["end_s"] - stretch["start_s"]) * 1000 / STEP_MS)
        leads += [LEADS[stretch["led_by"]]] * n
    return leads


def shares(leads):
    return tuple(round(leads.count(who) / max(len(leads), 1), 4) for who in LEADS.values())


def main():
    program, *paths = sys.argv[1:]
    program = str(Path(program).resolve())
    for path in map(Path, paths):
        with tempfile.TemporaryDirectory() as data:
            report, turns = (of_rttm if path.suffix == ".rttm" else of_session)(program, data, path)
        ours = airtime(report)
        if not turns:
            print(f"{path.name}: no turns by group; airtime has {len(ours)} windows")
            continue
        print(f"{path.name}: {len(turns)} turns; airtime {len(ours)} windows {shares(ours)}")
        if report["talk_sharing"]:
            said = [report["talk_sharing"][key] for key in ("centred_led", "others_led", "shared")]
            assert all(abs(a - b) < 1e-4 for a, b in zip(said, shares(ours))), said
        pieces = list(cut(turns))
        for how, given, threshold in (
            ("as they are", turns, 0.6),
            ("cut", pieces, 0.6),
            ("cut, 60% leads", pieces, 0.6 - 1e-12),
        ):
            theirs = convokit(given, threshold)
            same = sum(a == b for a, b in zip(ours, theirs))
            print(f"    {how:15} ConvoKit {len(theirs)} windows {shares(theirs)}; alike {same}")
        assert ours == theirs, path


if __name__ == "__main__":
    main()
