"""What a command costs: CPU and wall seconds, and the memory of its largest process."""

import os
import re
import statistics
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = float(os.environ.get("PATIENCE", "60"))
# How much of a processor others may use beside a run whose wall time counts.
NOISE = 0.15
# Words with which programs say that they failed; a crate may be called after an error.
SAID = re.compile(r"\b[Ee]rror\b|panicked|Exception|failed")


def busy():
    """Seconds that all processors have worked since the machine began; none where the system does not say."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, interrupts, soft = (int(word) for word in file.readline().split()[1:8])
    except OSError:
        return 0.0
    return (user + nice + system + interrupts + soft) / TICKS


def wait_for_quiet():
    """Returns when nothing else runs, or when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        begin, before = time.monotonic(), busy()
        time.sleep(0.4)
        if (busy() - before) / (time.monotonic() - begin) < NOISE:
            return
        time.sleep(min(2, PATIENCE / 10))


def clock(command, log, cwd=None, env=None, limit=900):
    """Runs a command: its cost, or `None` if it failed. What it prints goes to `log`."""
    wait_for_quiet()
    environment = {**os.environ, **(env or {})}
    with open(log, "wb") as output:
        before, begin = busy(), time.monotonic()
        # The child begins as a copy of this program, whose memory counts as its own: nothing large is read here.
        run = subprocess.Popen(["timeout", str(limit), *map(str, command)], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                               stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(run.pid, 0)
        wall = time.monotonic() - begin
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        return None
    cpu = usage.ru_utime + usage.ru_stime
    return {"cpu": cpu, "wall": wall, "memory": usage.ru_maxrss * 1024, "others": max(0.0, (busy() - before - cpu) / wall)}


def summary(runs):
    """Medians of runs; those that others disturbed do not count where there is an undisturbed one."""
    calm = [run for run in runs if run["others"] < NOISE]
    counted = calm or runs
    return {
        "cpu": statistics.median(run["cpu"] for run in counted),
        "wall": statistics.median(run["wall"] for run in counted),
        "memory": statistics.median(run["memory"] for run in counted),
        "disturbed": not calm,
        "runs": len(counted),
    }


def why(log):
    """The line of a log that most likely says why a command failed."""
    with open(log, encoding="utf-8", errors="replace") as file:
        lines = [line.strip() for line in file if line.strip()]
    told = [line for line in lines if re.match("error|Error", line)] or [line for line in lines if SAID.search(line)]
    return (told or lines or ["it said nothing, or ran out of time"])[0][:200]


def errors(log):
    """How many errors the compiler counted."""
    with open(log, encoding="utf-8", errors="replace") as file:
        found = re.findall(r"^error: could not compile .* due to (?:(\d+) )?previous error", file.read(), re.MULTILINE)
    return sum(int(count or 1) for count in found)
