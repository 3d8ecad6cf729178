"""What cargo-semver-checks says of pairs, beside the compiler: it must find nothing that we do not."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def is_installed():
    return shutil.which("cargo-semver-checks") is not None


def document(state, chosen, which):
    """Writes what rustdoc knows of each crate as it is now, in JSON, which is what is compared later."""
    target = target_folder() / "doc"
    packages, features = [], []
    for one in chosen:
        (target / f"{one.id}.json").unlink(missing_ok=True)
        packages += ["-p", one.id]
        features += [f"{one.id}/{feature}" for feature in ["client", *one.there]]
    command = ["cargo", "doc", "--no-deps", "--lib", "--keep-going", "--quiet", "--no-default-features",
               "--features", ",".join(features), *packages]
    # The form is unstable, and is what cargo-semver-checks asks for itself.
    environment = {**os.environ, "RUSTC_BOOTSTRAP": "1", "CARGO_TARGET_DIR": str(target_folder()),
                   "RUSTDOCFLAGS": "-Z unstable-options --output-format json --cap-lints allow"}
    run = subprocess.run(command, cwd=state, capture_output=True, text=True, check=False, env=environment)
    for one in chosen:
        try:
            shutil.copy(target / f"{one.id}.json", one.folder / f"{which}.rustdoc.json")
        except FileNotFoundError:
            sys.exit(f"rustdoc says nothing of {one.folder}:\n{run.stderr[-2000:]}")


def target_folder():
    # Build scripts look at what makes rustdoc write JSON, so that it would all be compiled anew in turns.
    return Path(os.environ["CARGO_TARGET_DIR"]) / "semver"


def found(pair):
    """What it says breaks: names of its lints, each with the first item."""
    old = (pair.first.folder / "old.rustdoc.json").read_text()
    (pair.folder / "old.rustdoc.json").write_text(re.sub(rf"\b{pair.first.id}\b", pair.id, old))
    command = ["cargo", "semver-checks", "--baseline-rustdoc", pair.folder / "old.rustdoc.json",
               "--current-rustdoc", pair.folder / "new.rustdoc.json", "--release-type", "minor", "--color", "never"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    text = ESCAPE.sub("", run.stdout)
    lints = re.findall(r"^--- failure (\w+):.*?^Failed in:\n\s*(.*?)$", text, re.MULTILINE | re.DOTALL)
    if run.returncode and not lints:
        sys.exit(f"cargo-semver-checks fails on {pair.folder}:\n{run.stderr[-2000:]}")
    return [f"{lint}: {item.split(', previously')[0]}" for lint, item in lints]
