"""What the scripts beside the tests share: the program run with a data folder of its own, and RTTM files."""

import os
import subprocess
import sys


def run(program, data, *args):
    env = {**os.environ, "AIRTIME_DATA": data, "HOME": data, "XDG_DATA_HOME": data, "XDG_CONFIG_HOME": data}
    done = subprocess.run([program, *args], capture_output=True, text=True, env=env)
    if done.returncode != 0:
        sys.exit(f"{args}: {done.stderr}")
    return done.stdout


def ms(seconds):
    """Exact for decimals of up to three places."""
    return round(float(seconds) * 1000)


def rttm_turns(path):
    """Speaker → stretches in milliseconds, those that overlap made one."""
    speakers = {}
    for line in path.read_text().splitlines():
        cells = line.split()
        if cells and cells[0] == "SPEAKER":
            start = ms(cells[3])
            speakers.setdefault(cells[7], []).append((start, start + ms(cells[4])))
    for name, stretches in speakers.items():
        joined = []
        for start, end in sorted(stretches):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            elif end > start:
                joined.append((start, end))
        speakers[name] = joined
    return speakers
