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
    # Made from nothing, the new crate pins nothing.
    with tempfile.TemporaryDirectory() as room:
        fresh = Path(room) / "crate"
        world.generate(fresh, which)
        return tree(fresh) == there


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
        parts = [small_files, at_once]
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
