"""Judges what `oasmith diff` says of Rust by what the compiler says.

For each pair a crate is made of the old document, and a program that uses all of it, which must compile. Then the new
document's crate is written over it, and the same program is compiled again: it must break exactly when the verdict for
Rust is breaking.

    judge.py OASMITH ROOT STATE own|every|real|history|whole|others... [--semver-checks]

ONLY is a pattern for the names of pairs. One workspace holds all of them, so that Cargo compiles what they depend on
once, and many of them at a time.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pairs
import semver
from program import Program

KNOWN = Path(__file__).parent / "known.txt"

# APIs whose documents are there in many versions.
HISTORIES = ["openai", "discord"]


class Pair:
    """A pair of documents in its folder."""

    def __init__(self, number, name, old, new, state):
        self.name = name
        self.id = f"pair{number}"
        self.folder = state / self.id
        self.documents = {"old": old, "new": new}
        self.broken = []
        self.lost = []
        self.linted = []
        self.fault = None

    def path(self, which):
        return self.folder / f"{which}.json"

    def write(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "user/src").mkdir(parents=True)
        for which, document in self.documents.items():
            self.path(which).write_text(json.dumps(document, indent=1))

    def generate(self, oasmith, which):
        command = [oasmith, "generate", self.path(which), "--output", self.folder / "crate", "--name", self.id,
                   "--no-docs"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            self.fault = f"the {which} document gives no crate: {run.stderr.strip().splitlines()[:1]}"
        return not run.returncode

    def generate_old(self, oasmith):
        if self.first is self:
            return self.generate(oasmith, "old")
        self.fault = self.first.fault
        if not self.fault:
            shutil.copytree(self.first.folder / "crate", self.folder / "crate")
        return not self.fault

    def surface(self):
        return json.loads((self.folder / "crate/oasmith.surface.json").read_text())

    def write_program(self):
        surface = self.surface()
        program = Program(surface)
        self.items = program.items
        webhooks = ["webhooks"] if surface.get("webhooks") else []
        self.features = self.there = ["blocking", *webhooks, *surface.get("features", [])]
        (self.folder / "user/src/lib.rs").write_text(program.text())
        self.write_manifest(self.features)

    def write_manifest(self, features):
        listed = ", ".join(json.dumps(one) for one in ["client", *features])
        (self.folder / "user/Cargo.toml").write_text(
            f'[package]\nname = "{self.id}-user"\nedition = "2024"\n\n[dependencies]\n'
            f'client = {{ package = "{self.id}", path = "../crate", default-features = false, features = [{listed}] }}\n')

    def keep_features(self):
        """Cargo would refuse the whole workspace for a feature that is gone: it is noted, and left out."""
        manifest = (self.folder / "crate/Cargo.toml").read_text()
        there = set(re.findall(r"^\"?([\w-]+)\"? = \[", manifest, re.MULTILINE))
        self.lost = [one for one in self.features if one not in there]
        self.there = [one for one in self.features if one in there]
        self.write_manifest(self.there)

    def verdict(self, oasmith):
        command = [oasmith, "diff", self.path("old"), self.path("new"), "--format", "json"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        said = json.loads(run.stdout)
        self.breaking = [one for one in said["changes"] if one["rust"] == "breaking"]

    def breaks(self):
        return bool(self.broken or self.lost)


def check(state, chosen):
    """Compiles the programs of pairs; gives what the compiler has against each, by the pair's id."""
    members = ", ".join(f'"{one.id}/crate", "{one.id}/user"' for one in chosen)
    (state / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = [{members}]\n')
    packages = [part for one in chosen for part in ("-p", f"{one.id}-user")]
    command = ["cargo", "check", "--keep-going", "--message-format", "json", "--quiet", *packages]
    environment = {**os.environ, "RUSTFLAGS": "--cap-lints allow", "CARGO_TERM_COLOR": "never",
                   "CARGO_INCREMENTAL": "0"}
    run = subprocess.run(command, cwd=state, capture_output=True, text=True, check=False, env=environment)
    found, seen = {}, 0
    for line in run.stdout.splitlines():
        message = json.loads(line)
        seen += 1
        if message["reason"] == "compiler-message" and message["message"]["level"] == "error":
            package = re.search(r"(pair\d+)", Path(message["manifest_path"]).parent.parent.name).group(1)
            spans = [span for span in message["message"]["spans"] if span["is_primary"]]
            if spans:
                found.setdefault(package, []).append((spans[0]["file_name"], spans[0]["line_start"],
                                                      message["message"]["message"]))
    if not seen:
        sys.exit(f"cargo says nothing of any crate:\n{run.stderr}")
    return found


def known():
    """Pairs whose verdict is other than the compiler's, with the reason."""
    lines = [line for line in KNOWN.read_text().splitlines() if line and not line.startswith("#")]
    return dict(line.split(": ", 1) for line in lines)


def judged(every):
    """What differs, by the name of the pair."""
    differ = {}
    for one in every:
        items = sorted({change["item"] for change in one.breaking})
        said = "; ".join(f"{error} ({item})" for item, error in one.broken[:3])
        if one.breaks() and not items:
            differ[one.name] = f"MISSED, in {one.folder}: {said or one.lost}"
        elif one.linted and not items:
            differ[one.name] = f"MISSED, says cargo-semver-checks, in {one.folder}: {'; '.join(one.linted[:3])}"
        elif items and not one.breaks():
            facts = [fact["text"] for change in one.breaking for fact in change["facts"] if fact["side"] == "rust"]
            differ[one.name] = f"FALSE ALARM, in {one.folder}: {', '.join(items[:3])}: {'; '.join(facts[:3])}"
    return differ


def main(oasmith, root, state, sets, with_semver):
    shared = Path(os.environ.get("OASMITH_CORPUS", root / "../shared"))
    makers = {
        "own": lambda: pairs.own(oasmith, root),
        "every": lambda: pairs.every(oasmith, root),
        "real": lambda: pairs.real(oasmith, shared / "corpus", 9),
        "history": lambda: (one for name in HISTORIES for one in pairs.history(oasmith, shared / "history" / name)),
        "whole": lambda: (one for name in HISTORIES for one in pairs.whole(oasmith, shared / "history" / name)),
        "others": lambda: pairs.others(oasmith, shared / "pairs"),
    }
    state.mkdir(parents=True, exist_ok=True)
    shutil.copy(root / "Cargo.lock", state / "Cargo.lock")
    only = re.compile(os.environ.get("ONLY", ""))
    found = (one for name in sets for one in makers[name]() if only.search(one[0]))
    every = [Pair(number, *one, state) for number, one in enumerate(found)]
    ready, firsts = [], {}
    for one in every:
        one.write()
        # Pairs often have the same old document: its crate is the same but for the name.
        one.first = firsts.setdefault(json.dumps(one.documents["old"]), one)
        if one.generate_old(oasmith):
            one.write_program()
            one.verdict(oasmith)
            ready.append(one)
    print(f"{len(every)} pairs of {len(firsts)} old documents", flush=True)
    at_fault = check(state, [one for one in ready if one.first is one])
    for one in ready:
        if one.first.id in at_fault:
            one.fault = f"the program does not compile against the old crate: {at_fault[one.first.id][:3]}"
    ready = [one for one in ready if not one.fault]
    if with_semver:
        semver.document(state, [one for one in ready if one.first is one], "old")
    ready = [one for one in ready if one.generate(oasmith, "new")]
    for one in ready:
        one.keep_features()
    broken = check(state, ready)
    for one in ready:
        for file, line, error in broken.get(one.id, []):
            one.broken.append((one.items[line - 1] if file.endswith("user/src/lib.rs") else file, error))
    if with_semver:
        semver.document(state, ready, "new")
        for one in ready:
            one.linted = semver.found(one)
        print(f"cargo-semver-checks finds breaks in {sum(1 for one in ready if one.linted)}")
    return report(every, ready)


def report(every, ready):
    faults = {one.name: one.fault for one in every if one.fault}
    differ, expected = judged(ready), known()
    breaks = sum(1 for one in ready if one.breaks())
    for one in ready:
        print(f"{'breaks' if one.breaks() else 'holds '} {one.name}")
    print(f"{len(ready)} judged: {breaks} break, {len(ready) - breaks} do not; {len(differ)} verdicts differ")
    for name, text in {**faults, **differ}.items():
        reason = expected.get(name)
        print(f"{'known' if reason else 'WRONG'} {name}: {text}{f' ({reason})' if reason else ''}")
    stale = [one.name for one in ready if one.name in expected and one.name not in differ]
    for name in stale:
        print(f"WRONG {name}: is known to differ, and does not")
    unknown = (faults.keys() | differ.keys()) - expected.keys()
    return 1 if stale or unknown or not ready else 0


if __name__ == "__main__":
    binary, root, state, *sets = sys.argv[1:]
    with_semver = "--semver-checks" in sets
    if with_semver and not semver.is_installed():
        sys.exit("cargo install cargo-semver-checks --locked")
    sets = [one for one in sets if not one.startswith("-")] or ["own"]
    sys.exit(main(Path(binary).resolve(), Path(root).resolve(), Path(state).resolve(), sets, with_semver))
