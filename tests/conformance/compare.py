"""Counts what passes, and compares what does not with the list of known failures.

    python3 compare.py COVERAGE DRIVER_LOG KNOWN_FAILURES

A scenario passes if the server took every request of it and the driver found what it expects in the answers. In the
list, a line is the name of a scenario and why it fails; `#` begins a comment.
"""

import collections
import json
import pathlib
import sys

coverage, log, known = map(pathlib.Path, sys.argv[1:])
[suite] = json.loads(coverage.read_text())
taken = suite["results"]
calls = [line.split(" ", 2) for line in log.read_text().splitlines() if line.startswith(("passed ", "failed "))]
told = {name: verdict for verdict, name, *_ in calls}
why = {name: rest[0] for verdict, name, *rest in calls if verdict == "failed" and rest}
lines = (line.split("#")[0].strip() for line in known.read_text().splitlines())
reasons = dict(line.split(maxsplit=1) if " " in line else (line, "") for line in lines if line)

passed = {name for name, verdict in taken.items() if verdict == "pass" and told.get(name) == "passed"}
groups = collections.defaultdict(list)
for name in taken:
    groups["_".join(name.split("_")[:2])].append(name in passed)
for group, results in sorted(groups.items()):
    print(f"{group:40} {sum(results):4} of {len(results):4}")
print(f"conformance: {len(passed)} of {len(taken)} scenarios pass, {len(reasons)} known failures")

faults = []
for name in sorted(taken.keys() - passed - reasons.keys()):
    fallback = "is not called" if name not in told else f"the server says {taken[name]}"
    faults.append(f"{name} fails: {why.get(name, fallback)}")
faults += [f"{name} passes, but is listed as a known failure" for name in sorted(passed & reasons.keys())]
faults += [f"{name} is listed as a known failure, but not in the suite" for name in sorted(reasons.keys() - taken.keys())]
faults += [f"{name} is listed without a reason" for name, reason in sorted(reasons.items()) if not reason]
faults += [f"{name} is called, but not in the suite" for name in sorted(told.keys() - taken.keys())]
print("\n".join(faults))
sys.exit(1 if faults else 0)
