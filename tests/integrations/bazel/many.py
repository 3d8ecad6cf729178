"""Figures of Bazel over many documents: a workspace with a target for each, built from nothing, again, and after one
document changed.

    many.py ROOM CORPUS COUNT

ROOM has the rules in `rules`, and gets the workspace. Of the corpus, documents of one file are taken that the program
makes a crate of, evenly spread over its list.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

RULE = """\
oasmith_crate(
    name = "crate{number}",
    document = "{document}",
)
"""


def documents(corpus, count):
    """Documents of one file, evenly spread."""
    with open(corpus / "INDEX.tsv") as index:
        rows = list(csv.DictReader(index, delimiter="\t"))
    takes = [row for row in rows if row["openapi"].startswith("3") and row["external_refs"] == "-"]
    paths = [corpus / row["path"] for row in takes if row["operations"].isdecimal() and int(row["operations"])]
    chosen = []
    # A prime step visits every document, and spreads those that come first.
    for at in range(len(paths)):
        path = paths[at * 7 % len(paths)]
        if len(chosen) < count and path not in chosen and is_sound(path):
            chosen.append(path)
    return chosen


def is_sound(path):
    command = [os.environ["OASMITH"], "inspect", path, "--stage", "load"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def processor(pid):
    """Seconds of processor time of a process, with the children that ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


class Bazel:
    """Bazel in a workspace, with a server of its own."""

    def __init__(self, room, workspace):
        self.start = ["bazel", f"--output_user_root={room / 'state'}"]
        self.workspace = workspace

    def run(self, *arguments):
        run = subprocess.run([*self.start, *arguments], cwd=self.workspace, capture_output=True, text=True, check=False)
        if run.returncode:
            sys.exit(run.stderr)
        return run.stdout, run.stderr

    def build(self, what):
        """Builds everything, and prints what that took."""
        server = int(self.run("info", "server_pid")[0])
        before, begin = processor(server), time.monotonic()
        _, said = self.run("build", "--color=no", "--curses=no", "--noshow_progress", "//...")
        wall, cpu = time.monotonic() - begin, processor(server) - before
        peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server}/status").read_text()).group(1)
        processes = re.search(r"INFO: (\d+ process.*)\.", said).group(1)
        print(f"{what}: {wall:.1f} s, {cpu:.1f} s of processors, server {int(peak) // 1024} MB; {processes}", flush=True)


def main(room, corpus, count):
    workspace = room / "first"
    workspace.mkdir()
    start = (room / "rules/example/WORKSPACE").read_text().replace('path = ".."', f'path = "{room / "rules"}"')
    (workspace / "WORKSPACE").write_text(start)
    rules = ['load("@oasmith//:defs.bzl", "oasmith_crate")']
    chosen = documents(corpus, count)
    for number, path in enumerate(chosen):
        document = f"document{number}{path.suffix}"
        shutil.copy(path, workspace / document)
        rules.append(RULE.format(number=number, document=document))
    (workspace / "BUILD.bazel").write_text("\n".join(rules))
    size = sum(path.stat().st_size for path in chosen)
    print(f"{len(chosen)} documents, {size / 1e6:.1f} MB")
    if len(chosen) < count:
        sys.exit(f"these are not {count}")
    bazel = Bazel(room, workspace)
    begin = time.monotonic()
    bazel.run("info", "release")
    print(f"the server starts: {time.monotonic() - begin:.1f} s")
    bazel.build("from nothing")
    bazel.build("unchanged")
    changed = next(workspace.glob("document0.*"))
    text = changed.read_text()
    changed.write_text(re.sub(r"""(title["']?\s*:\s*["']?)(\w)""", r"\1The \2", text, count=1))
    assert changed.read_text() != text
    bazel.build("one document changed")
    bazel.run("clean")
    begin = time.monotonic()
    for number in range(len(chosen)):
        document = next(workspace.glob(f"document{number}.*"))
        subprocess.run([os.environ["OASMITH"], "generate", document, "--output", room / f"plain/crate{number}", "--quiet"],
                       capture_output=True, check=True)
    print(f"the same without Bazel, one after the other: {time.monotonic() - begin:.1f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
