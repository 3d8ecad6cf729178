"""Writes a configuration with a target for each document; then, of the crates, a workspace with the driver.

    python3 workspace.py targets CRATES DOCUMENTS...
    python3 workspace.py members CRATES MAIN

`type/scalar/openapi.yaml` becomes the crate `type-scalar`, `versioning/added/openapi.v1.yaml` is `versioning-added-v1`.
"""

import json
import pathlib
import re
import sys
import tomllib

step, *paths = sys.argv[1:]
crates, *folders = map(pathlib.Path, paths)


def crate_name(folder: pathlib.Path, document: pathlib.Path) -> str:
    version = document.stem.removeprefix("openapi")
    path = re.sub("([a-z])([A-Z])", r"\1-\2", f"{document.parent.relative_to(folder)}-{version}")
    return "-".join(re.findall("[0-9a-z]+", path.lower()))


def write(path: str, text: str) -> None:
    # What is the same stays untouched, so that nothing is compiled again for it.
    file = crates / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


def targets() -> None:
    documents = {
        crate_name(folder, document): document.resolve()
        for folder in folders
        for document in sorted(folder.rglob("openapi*.yaml"))
    }
    # A text in quotes is the same in JSON and TOML.
    write("oasmith.toml", "\n".join(
        f"[targets.{name}]\nspec = {json.dumps(str(document))}\noutput = {json.dumps(name)}\ndocs = false\n\n"
        f"[targets.{name}.package]\nname = {json.dumps(name)}\n"
        for name, document in documents.items()
    ))


def members() -> None:
    names = list(tomllib.loads((crates / "oasmith.toml").read_text())["targets"])
    dependencies = []
    for name in names:
        features = tomllib.loads((crates / name / "Cargo.toml").read_text())["features"]["default"]
        # The server has no TLS, which is most of what would be compiled.
        wanted = json.dumps([feature for feature in features if feature != "rustls"])
        dependencies.append(f'{name} = {{ path = "../{name}", default-features = false, features = {wanted} }}\n')
    members = json.dumps([*names, "driver"])
    write("Cargo.toml", f'[workspace]\nmembers = {members}\nresolver = "3"\n\n[profile.dev]\ndebug = false\n')
    write("driver/Cargo.toml", f"""[package]
name = "conformance-driver"
version = "0.0.0"
edition = "2024"

[[bin]]
name = "conformance-driver"
path = {json.dumps(str(folders[0].resolve()))}

[dependencies]
serde_json = "1"
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}
{"".join(dependencies)}""")


{"targets": targets, "members": members}[step]()
