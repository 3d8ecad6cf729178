"""What a world that refuses does to a crate that is written: see `run`."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PAIRS = 60
# How many runs are killed, and the calls of the system that they are killed in.
KILLS = int(os.environ.get("KILLS", "60"))
CALLS = ["mkdir", "openat", "write", "flock", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "chmod"]
NOBODY = 65534


class World:
    def __init__(self, oasmith, root, room):
        self.oasmith, self.room = oasmith, room
        self.failures = []
        base = ["inspect", root / "tests/drift/base.yaml", "--stage", "load"]
        self.documents = {
            "old": self.document("old", base),
            "new": self.document("new", [*base, "--overlay", root / "tests/drift/breaking.overlay.yaml"]),
        }
        # The crate that is there is changed in place: what each document makes of it is the same every time.
        self.trees = {}
        for which in ("old", "new"):
            crate = room / "wanted/crate"
            self.generate(crate, which)
            self.trees[which] = tree(crate)
        back = room / "wanted/crate"
        self.generate(back, "old")
        self.trees["back"] = tree(back)
        shutil.rmtree(room / "wanted")
        # Made from nothing, the new crate pins nothing.
        self.generate(back, "new")
        self.fresh = tree(back)
        shutil.rmtree(room / "wanted")

    def document(self, which, arguments):
        run = subprocess.run([self.oasmith, *arguments], capture_output=True, text=True, check=True)
        path = self.room / f"{which}.json"
        path.write_text(run.stdout)
        return path

    def command(self, crate, which):
        return [self.oasmith, "generate", self.documents[which], "--output", crate, "--name", "client"]

    def generate(self, crate, which, **more):
        return subprocess.run(self.command(crate, which), capture_output=True, text=True, check=False, **more)

    def start(self, room):
        """A room with the old crate in it."""
        crate = room / "crate"
        done = self.generate(crate, "old")
        assert done.returncode == 0, done.stderr
        return crate

    def judge(self, what, crate, run):
        """Looks at what a run left, which failed or did not."""
        there, beside = tree(crate), sorted(path.name for path in crate.parent.iterdir() if path.name != "filler")
        wanted = "new" if run.returncode == 0 else "old"
        if there != self.trees[wanted]:
            whole = [name for name, files in self.trees.items() if files == there]
            self.fail(what, f"exit {run.returncode}, and the crate is {whole or difference(self.trees[wanted], there)}")
        if beside != ["crate"]:
            self.fail(what, f"left behind: {beside}")
        if run.returncode not in (0, 3):
            self.fail(what, f"exit {run.returncode}: {run.stderr.strip()[:300]}")
        return run.returncode == 0

    def heal(self, what, crate):
        healed = self.generate(crate, "new")
        if healed.returncode != 0 or tree(crate) != self.trees["new"]:
            self.fail(what, f"the next run does not heal: {healed.stderr.strip()[:300]}")

    def fail(self, what, text):
        self.failures.append(f"{what}: {text}")


def tree(crate):
    """All files of a crate, hidden ones too."""
    found = {}
    for path in sorted(crate.rglob("*")) if crate.exists() else []:
        if path.is_file():
            found[str(path.relative_to(crate))] = path.read_bytes()
        elif not any(path.iterdir()):
            found[f"{path.relative_to(crate)}/"] = b""
    return found


def difference(one, other):
    return sorted(name for name in set(one) | set(other) if one.get(name) != other.get(name))[:6]


def full_disk(world, room):
    """A file system with fewer and fewer blocks left."""
    disk = room / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], check=False)
    if mounted.returncode:
        return "no disk can be mounted here: none was filled"
    done = refused = 0
    try:
        for left in [0, 1, 2, 4, 8, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256, 384]:
            crate = world.start(disk)
            filler = disk / "filler"
            free = os.statvfs(disk)
            blocks = free.f_bavail * free.f_bsize // 4096 - left
            filler.write_bytes(b"\0" * 4096 * max(blocks, 0))
            what = f"{left} blocks left"
            if world.judge(what, crate, world.generate(crate, "new")):
                done += 1
            else:
                refused += 1
            filler.unlink()
            world.heal(what, crate)
            shutil.rmtree(crate)
    finally:
        subprocess.run(["umount", disk], check=True)
    return f"{done + refused} runs with little space: {done} done, {refused} refused"


def small_files(world, room):
    """No file may be larger than this: the system kills the run in the middle of a write."""
    killed = 0
    for size in [0, 500, 2_000, 6_000, 12_000, 20_000, 40_000]:
        where = room / f"small{size}"
        crate = world.start(where)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))  # noqa: E731, B023
        run = world.generate(crate, "new", preexec_fn=limit)
        killed += run.returncode != 0
        if run.returncode != 0:
            check = subprocess.run([world.oasmith, "check", world.documents["new"], "--output", crate, "--name", "client"],
                                   capture_output=True, text=True, check=False)
            if check.returncode != 1 or tree(crate) != world.trees["old"]:
                world.fail(f"files of {size}", f"check says {check.returncode}, {difference(world.trees['old'], tree(crate))}")
        world.heal(f"files of {size}", crate)
    return f"7 runs with small files: {killed} killed"


def killed(world, room):
    """Runs that are killed in each call by which they change something, over a folder that is not there, one that is
    exchanged as a whole, and one that is changed in place. A check or a run completes or takes back what they did."""
    if not shutil.which("strace"):
        return "no strace here: no run was killed at a step"
    kills = 0
    for way in ("made", "exchanged", "in place"):
        times = {}
        for call, number in calls(world, room / way, way):
            times.setdefault(call, []).append(number)
        left = KILLS // 3
        # Of a rare call each is a step of its own, of the others some are, evenly spread.
        for done, (call, numbers) in enumerate(sorted(times.items(), key=lambda item: len(item[1]))):
            share = min(len(numbers), left // (len(times) - done))
            left -= share
            for at in range(share):
                number = sorted(numbers)[at * (len(numbers) - 1) // max(share - 1, 1)]
                kills += kill(world, room / way, way, call, number)
    return f"{kills} of {KILLS} runs killed at a step"


def prepared(world, where, way):
    """A folder before a run that changes it."""
    shutil.rmtree(where, ignore_errors=True)
    where.mkdir(parents=True)
    if way == "made":
        return where / "crate"
    crate = world.start(where)
    if way == "in place":
        (crate / ".git").mkdir()
        (crate / ".git/HEAD").write_text("ref: refs/heads/main\n")
    return crate


def calls(world, where, way):
    """The calls that a run makes, each with its number in its thread, by which strace counts."""
    crate, log = prepared(world, where, way), where / "log"
    trace = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={','.join(f'?{call}' for call in CALLS)}"]
    subprocess.run([*trace, *world.command(crate, "new")], capture_output=True, check=True)
    counts, seen = {}, set()
    for line in log.read_text().splitlines():
        thread, _, rest = line.partition(" ")
        call = rest.strip().split("(", 1)[0]
        if call in CALLS:
            counts[thread, call] = counts.get((thread, call), 0) + 1
            # Of what is opened only what is made counts, and of what is written only files.
            opens = call != "openat" or "O_CREAT" in rest
            writes = call != "write" or not rest.strip().startswith(("write(1,", "write(2,"))
            if opens and writes and (call, counts[thread, call]) not in seen:
                seen.add((call, counts[thread, call]))
                yield call, counts[thread, call]


def kill(world, where, way, call, number):
    """Kills a run in a call; whether it came to that."""
    crate, what = prepared(world, where, way), f"{way}, killed in {call} {number}"
    inject = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
    run = subprocess.run([*inject, *world.command(crate, "new")], capture_output=True, text=True, check=False)
    arguments = ["check", world.documents["new"], "--output", crate, "--name", "client"]
    check = subprocess.run([world.oasmith, *arguments], capture_output=True, text=True, check=False)
    # What is made from nothing pins nothing, and is that of the first run here.
    new = world.fresh if way == "made" else world.trees["new"]
    old = {} if way == "made" else world.trees["old"]
    there = ours(crate)
    if there != (new if check.returncode == 0 else old) or check.returncode not in (0, 1):
        world.fail(what, f"check says {check.returncode}, and there is neither: {difference(old, there)}")
    if world.generate(crate, "new").returncode != 0 or ours(crate) != new:
        world.fail(what, "the next run does not heal")
    beside = sorted(path.name for path in where.iterdir())
    if beside != ["crate"]:
        world.fail(what, f"left behind: {beside}")
    if way == "in place" and not (crate / ".git/HEAD").exists():
        world.fail(what, "what is the vendor's is gone")
    return run.returncode != 0


def ours(crate):
    return {path: text for path, text in tree(crate).items() if not path.startswith(".git/")}


def no_permissions(world, room):
    """Somebody else's folder, or one that nobody may write."""
    refused = 0
    cases = {"the folder": ["crate"], "the folder and the one above": ["crate", "."], "a folder in it": ["crate/src"],
             "the folder above": ["."], "a folder of files": ["crate/src/models"]}
    for name, closed in cases.items():
        where = room / name.replace(" ", "-")
        crate = world.start(where)
        everything = [where, *where.rglob("*")]
        for path in everything:
            os.chown(path, NOBODY, NOBODY)
        for path in closed:
            (where / path).chmod(0o555)
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *world.command(crate, "new")]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        for path in closed:
            (where / path).chmod(0o755)
        refused += run.returncode != 0
        world.judge(f"{name} is closed", crate, run)
        world.heal(f"{name} is closed", crate)
    return f"{len(cases)} runs without permissions: {refused} refused"


def at_once(world, room):
    """Two runs over one crate."""
    won = {"old": 0, "new": 0}
    for pair in range(PAIRS):
        where = room / f"pair{pair}"
        crate = world.start(where) if pair % 2 else where / "crate"
        runs = [subprocess.Popen(world.command(crate, which), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                for which in ("new", "old")]
        errors = [(run.communicate()[1], run.returncode) for run in runs]
        for text, code in errors:
            if code != 0:
                world.fail(f"pair {pair}", f"exit {code}: {text.strip()[:300]}")
        there = tree(crate)
        which = next((which for which in ("new", "old") if same(world, which, there)), None)
        if which is None:
            world.fail(f"pair {pair}", f"mixed: {difference(world.trees['new'], there)}")
        else:
            won[which] += 1
        if sorted(path.name for path in where.iterdir()) != ["crate"]:
            world.fail(f"pair {pair}", "something is left behind")
        shutil.rmtree(where)
    return f"{PAIRS} pairs at once: {won['old']} end old, {won['new']} end new"


def same(world, which, there):
    """Whether a crate is one of what a document makes of it, which depends on what was there before."""
    names = {"old": ("old", "back"), "new": ("new",)}[which]
    if any(world.trees[name] == there for name in names):
        return True
    return which == "new" and there == world.fresh


def main(oasmith, root):
    with tempfile.TemporaryDirectory(prefix="oasmith-") as folder:
        room = Path(folder)
        room.chmod(0o755)
        # Nobody must be able to run it.
        binary = room / "oasmith"
        shutil.copy(oasmith, binary)
        world = World(binary, root, room)
        for path in world.documents.values():
            path.chmod(0o644)
        parts = [small_files, at_once, killed]
        if os.geteuid() == 0 and shutil.which("setpriv"):
            parts += [no_permissions, full_disk]
        else:
            print("without root: no full disk, and no missing permissions")
        for part in parts:
            where = room / part.__name__
            where.mkdir()
            print(part(world, where), flush=True)
    for failure in world.failures:
        print(f"FAILED {failure}")
    print(json.dumps({"failures": len(world.failures)}))
    return 1 if world.failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
