#!/usr/bin/env python3
"""A table is cut off from the server for two minutes, and its meeting goes on.

Run by hand, as root on Linux, after cargo build --features rooms:

    tests/network_cut.py [SCRIPT PEOPLE]

The table stands in a network namespace of its own, with one cable to the server. In the middle of a rehearsal at five times the
speed of a meeting that cable is pulled for two minutes. Afterwards the server has each line once, and the figures of what the
lead sees are those of the table's own report. Needs ip (iproute2) and nats-server.
"""
import json, os, pathlib, signal, subprocess, sys, tempfile, time, urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
AIRTIME = os.environ.get("AIRTIME", str(ROOT / "target/debug/airtime"))
NATS = os.environ.get("AIRTIME_NATS_SERVER", "nats-server")
SCRIPT = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "sessions/scripts/whole.txt")
PEOPLE = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / "sessions/scripts/whole-people.csv")
SPACE, HERE, THERE = "airtime-cut", "airtime-lead", "airtime-table"
URL = "nats://10.77.0.1:4222"
CUT_S, PACE = 120, os.environ.get("PACE", "5")


def ip(*args):
    subprocess.run(["ip", *args], check=True)


def airtime(data, *args):
    done = subprocess.run([AIRTIME, "--data-dir", data, *args], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def figures(data, path):
    report = json.loads(airtime(data, "report", path, "--format", "json"))
    group = ["id", "people", "speaking_time_s", "share", "turns", "substantive_turns", "longest_turn_s"]
    groups = [{key: part[key] for key in group} for part in report["groups"] if part["weighed"]]
    times = ["span_s", "crosstalk_s", "someone_s", "small_groups_s", "break_s", "off_record_s"]
    time_ = {key: report["time"][key] for key in times}
    return groups, time_, report["first_voice"], [item["spent_s"] for item in report["items"]]


def messages():
    with urllib.request.urlopen("http://10.77.0.1:8277/jsz?streams=true") as answer:
        details = json.load(answer)["account_details"]
    return sum(stream["state"]["messages"] for account in details for stream in account["stream_detail"])


def wait_for(what, look, seconds):
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        if look():
            return time.monotonic() - begun
        time.sleep(0.02)
    sys.exit(f"it never came to this: {what}")


def main():
    work = tempfile.TemporaryDirectory()
    at = lambda name: os.path.join(work.name, name)
    running = []

    def start(name, *args, inside=False):
        into = ["ip", "netns", "exec", SPACE] if inside else []
        out = open(at(name), "w")
        running.append(subprocess.Popen([*into, *args], stdout=out, stderr=out))
        return running[-1]

    says = lambda name, text: text in pathlib.Path(at(name)).read_text()
    ip("netns", "add", SPACE)
    try:
        ip("link", "add", HERE, "type", "veth", "peer", "name", THERE, "netns", SPACE)
        ip("address", "add", "10.77.0.1/30", "dev", HERE)
        ip("link", "set", HERE, "up")
        ip("-n", SPACE, "address", "add", "10.77.0.2/30", "dev", THERE)
        ip("-n", SPACE, "link", "set", THERE, "up")
        start("server", NATS, "-a", "10.77.0.1", "-p", "4222", "-js", "-sd", at("store"), "-m", "8277")
        meeting = start("meeting", AIRTIME, "--data-dir", at("table"), "rehearse", SCRIPT, "--people", PEOPLE,
                        "--pace", PACE, inside=True)
        wait_for("the meeting runs", lambda: pathlib.Path(at("meeting")).read_text().strip(), 20)
        session = pathlib.Path(at("meeting")).read_text().split()[0]
        own = os.path.join(at("table"), "sessions", session + ".jsonl")
        start("publish", AIRTIME, "--data-dir", at("table"), "publish", session, "--to", URL, "--room", "Table 1", inside=True)
        wait_for("it is being sent", lambda: says("publish", "is being sent"), 20)
        time.sleep(20)
        lines = lambda: sum(1 for _ in open(own))
        before, on_server = lines(), messages()
        ip("link", "set", HERE, "down")
        print(f"cut: {before} lines recorded, {on_server} messages on the server")
        time.sleep(CUT_S)
        assert says("publish", "cannot be reached"), "the cut is said"
        assert meeting.poll() is None, "the meeting goes on"
        assert messages() == on_server, "the cable is really pulled"
        recorded = lines()
        ip("link", "set", HERE, "up")
        again = wait_for("sending goes on", lambda: says("publish", "Sending goes on"), 60)
        print(f"back after {CUT_S} s: {recorded - before} lines were recorded meanwhile; all sent {again:.1f} s later")
        wait_for("the meeting is over and sent", lambda: says("publish", "The meeting is over"), 3600)
        airtime(at("lead"), "rooms", "--from", URL, "--once", "--save", at("day"))
        mirror = os.path.join(at("day"), session + ".jsonl")
        sent = sum(1 for _ in open(mirror))
        # Each line once, and what the table says of itself.
        print(f"{sent} lines at the lead, {messages()} messages on the server")
        assert messages() == sent + 1, "no line twice"
        airtime(at("lead"), "check", mirror)
        assert figures(at("table"), own) == figures(at("lead"), mirror), "the figures are the same"
        print("no gap, no double, the same figures")
    finally:
        for program in running:
            program.send_signal(signal.SIGKILL)
            program.wait()
        ip("netns", "delete", SPACE)


main()
