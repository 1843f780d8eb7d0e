#!/usr/bin/env python3
"""Many sessions, measured from outside: airtime beside typed serde_json, DuckDB, polars, jq and Python.

    cargo build --release && cargo bench --bench many --no-run
    python3 benches/many.py target/release/airtime target/release/deps/many-HASH [SESSIONS …]

The same work for all: speaking time by role of each session, from the same generated files (300 turns each). airtime does
more: it checks every line, folds corrections, and makes every figure of the trend. Each is run as a process of its own, in
turns, nine rounds (three of more than 1,000 sessions); medians of CPU (user + system), of its ratio to typed serde_json in the
same round, of wall and peak memory. A process begins as a copy of this one, so no peak below its own is seen. What is not installed is left out and said so.
"""
import importlib.util, os, resource, shutil, statistics, subprocess, sys, tempfile, time

DUCKDB = """
import duckdb, sys
print(duckdb.sql(f'''
with e as (select filename, t, type, data->>'role' as role from read_json('{sys.argv[1]}/sessions/*.jsonl',
           format='newline_delimited', columns={{'t':'BIGINT','type':'VARCHAR','data':'JSON'}}, filename=true)
           where type in ('floor','open','ended')),
     s as (select *, lead(t) over (partition by filename order by t) - t as ms from e)
select filename, role, sum(ms) from s where type = 'floor' group by all''').fetchall().__len__())
"""
POLARS = """
import polars as pl, sys, glob
schema = {'t': pl.Int64, 'type': pl.String, 'data': pl.Struct({'role': pl.String})}
lines = pl.scan_ndjson(sys.argv[1] + '/sessions/*.jsonl', schema=schema, include_file_paths='file')
held = (lines.filter(pl.col('type').is_in(['floor', 'open', 'ended']))
        .with_columns((pl.col('t').shift(-1).over('file') - pl.col('t')).alias('ms'))
        .filter(pl.col('type') == 'floor'))
out = held.group_by('file', pl.col('data').struct.field('role')).agg(pl.col('ms').sum()).collect()
print(out.height)
"""
PYTHON = """
import json, sys, glob
for path in sorted(glob.glob(sys.argv[1] + '/sessions/*.jsonl')):
    roles, held = {}, None
    for line in open(path):
        e = json.loads(line)
        if e['type'] in ('floor', 'open', 'ended'):
            if held: roles[held[0]] = roles.get(held[0], 0) + e['t'] - held[1]
            held = (e['data']['role'], e['t']) if e['type'] == 'floor' else None
"""
JQ = ("[inputs | select(.type == \"floor\" or .type == \"open\" or .type == \"ended\") | {f: input_filename, t, r: .data.role?, k: .type}]"
      " | group_by(.f)[] | . as $e | [range(0; length - 1) | select($e[.].k == \"floor\") | {r: $e[.].r, ms: ($e[. + 1].t - $e[.].t)}]"
      " | group_by(.r) | map({(.[0].r): (map(.ms) | add)}) | add")


def run(args, shell=False):
    start = time.perf_counter()
    child = subprocess.Popen(args, shell=shell, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{args}: exit {status}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024


def has(module):
    return importlib.util.find_spec(module) is not None


def contestants(airtime, many, folder):
    cache = os.path.join(folder, "cache")
    def afresh(args):
        shutil.rmtree(cache, ignore_errors=True)
        return run(args)
    trend = [airtime, "--data-dir", folder, "trend", "--all", "--format", "json"]
    rows = [airtime, "--data-dir", folder, "list"]
    ids = sorted(name.removesuffix(".jsonl") for name in os.listdir(os.path.join(folder, "sessions")))
    report = [airtime, "--data-dir", folder, "report", "--format"]
    yield "airtime report, one session", lambda: run(report + ["csv", ids[0]])
    yield "read only (Rust)", lambda: run([many, "read", folder])
    yield "typed serde_json", lambda: run([many, "typed", folder])
    yield "airtime fold, one core", lambda: run([many, "fold", folder])
    yield "airtime trend, no cache", lambda: afresh(trend)
    yield "airtime trend, cache", lambda: run(trend)
    yield "airtime list, cache", lambda: run(rows)
    yield "airtime report csv sessions", lambda: run(report + ["csv", "--rows", "sessions"] + ids)
    yield "airtime report csv turns", lambda: run(report + ["csv"] + ids)
    yield "airtime report json", lambda: run(report + ["json"] + ids)
    if has("duckdb"):
        yield "DuckDB read_json", lambda: run([sys.executable, "-c", DUCKDB, folder])
    if has("polars"):
        yield "polars scan_ndjson", lambda: run([sys.executable, "-c", POLARS, folder])
    yield "Python json", lambda: run([sys.executable, "-c", PYTHON, folder])
    if shutil.which("jq"):
        yield "jq", lambda: run(f"cat /dev/null | jq -n '{JQ}' {folder}/sessions/*.jsonl", shell=True)


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    airtime, many = sys.argv[1:3]
    for name in ("duckdb", "polars"):
        if not has(name):
            print(f"{name}: not installed, skipped")
    for sessions in map(int, sys.argv[3:] or ["10", "1000", "10000"]):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([many, "generate", folder, str(sessions)], check=True)
            # The cache keeps nothing of files that have only just changed.
            time.sleep(3)
            figures = {}
            rounds = 9 if sessions <= 1000 else 3
            for _ in range(rounds):
                for name, measure in contestants(airtime, many, folder):
                    if name in ("jq", "Python json") and sessions > 1000:
                        continue
                    figures.setdefault(name, []).append(measure())
            floor = [cpu for cpu, _, _ in figures["typed serde_json"]]
            print(f"\n{sessions} sessions of 300 turns\n{'':28}{'CPU s':>9}{'x typed':>9}{'wall s':>9}{'peak MiB':>10}")
            for name, runs in figures.items():
                cpu, wall, peak = (statistics.median(values) for values in zip(*runs))
                ratio = statistics.median(run[0] / typed for run, typed in zip(runs, floor))
                own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                peak = f"{'≤ ' if peak <= own else ''}{peak:.1f}"
                print(f"{name:28}{cpu:9.3f}{ratio:9.2f}{wall:9.3f}{peak:>10}")


main()
