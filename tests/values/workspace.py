"""Writes a configuration with a target for each document; then, of the crates, a workspace of small programs.
Before that, it finds those of a folder that documents.txt lists, whatever they are called there.

    python3 workspace.py listed FOLDER
    python3 workspace.py targets STATE DOCUMENT...
    python3 workspace.py members STATE

A program has the sources of one crate as its library, without the client, and one function that reads and writes a value
of each type that is a component. So nothing of HTTP is compiled, and nothing is compiled once per component.
"""

import hashlib
import json
import pathlib
import re
import shutil
import sys
import tomllib

MAIN = """// Reads lines `TYPE<tab>JSON`, and writes for each what the value becomes, or why it cannot be read.
#![allow(unused_imports, reason = "not all crates have types that need them")]
use std::collections::BTreeMap;
use std::io::{{BufRead, Write, stdin, stdout}};

use serde::{{Serialize, de::DeserializeOwned}};
use serde_json::{{Value, json}};
use subject::{{runtime::data::json::{{decode, encode}}, *}};

type Pass = fn(&str) -> Value;

fn pass<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) -> Value {{
    let first: T = match decode(text.as_bytes()) {{
        Ok(value) => value,
        Err(error) => return json!({{"refused": error.to_string()}}),
    }};
    let written = match encode(&first) {{
        Ok(written) => String::from_utf8(written).expect("JSON is UTF-8"),
        Err(error) => return json!({{"unwritten": error.to_string()}}),
    }};
    match decode::<T>(written.as_bytes()) {{
        Ok(second) if second == first || plain(&second) == plain(&first) => json!({{"written": written}}),
        Ok(_) => json!({{"written": written, "again": "another value"}}),
        Err(error) => json!({{"written": written, "again": error.to_string()}}),
    }}
}}

/// How a value is made, in which a whole number in free JSON may have a fraction or none: it is the same number (JSON
/// Schema 2020-12, 4.2.2).
fn plain(value: &impl std::fmt::Debug) -> String {{
    let mut text = format!("{{value:?}}");
    while let Some(at) = text.find(".0)") {{
        text.replace_range(at..at + 2, "");
    }}
    text
}}

static TYPES: &[(&str, Pass)] = &[
{rows}];

fn main() {{
    let mut output = stdout().lock();
    for line in stdin().lock().lines() {{
        let line = line.expect("a line of text");
        let (name, text) = line.split_once('\\t').expect("a type and a value");
        let (_, pass) = TYPES.iter().find(|(known, _)| *known == name).expect("a type of the crate");
        writeln!(output, "{{}}", pass(text)).expect("somebody reads");
    }}
}}
"""


# By their digests.
LISTED = {line.split()[1]: line for line in (pathlib.Path(__file__).parent / "documents.txt").read_text().splitlines()
          if not line.startswith("#")}


def write(file: pathlib.Path, text: str) -> None:
    # What is the same stays untouched, so that nothing is compiled again for it.
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


def digest(document: pathlib.Path) -> str:
    return hashlib.sha256(document.read_bytes()).hexdigest()


def listed(folder: str) -> None:
    """Says the paths of the documents that are listed, and which of them are not there."""
    found = {digest(file): file for file in sorted(pathlib.Path(folder).rglob("*.[jy]*")) if file.is_file()}
    for known, line in LISTED.items():
        if known in found:
            print(found[known])
        else:
            print("not there:", line, file=sys.stderr)


def crate_name(document: pathlib.Path) -> str:
    if line := LISTED.get(digest(document)):
        return line.split()[0]
    stem = document.stem if document.stem != "openapi" else document.parent.name
    name = "-".join(re.findall("[0-9a-z]+", stem.lower()))
    return name if name[0].isalpha() else f"api-{name}"


def targets(state: pathlib.Path, documents: list[str]) -> None:
    named = {}
    for document in map(pathlib.Path, documents):
        named.setdefault(crate_name(document), document.resolve())
    # A text in quotes is the same in JSON and TOML.
    write(state / "crates/oasmith.toml", "\n".join(
        f"[targets.{name}]\nspec = {json.dumps(str(document))}\noutput = {json.dumps(name)}\ndocs = false\n\n"
        f"[targets.{name}.package]\nname = {json.dumps(name)}\n"
        for name, document in named.items()
    ))


def readable(types: dict) -> dict:
    """The types of components that are read and written: what holds a file is neither."""
    def said(ty: dict) -> str:
        return json.dumps([ty.get("fields"), ty.get("variants"), ty.get("type"), ty.get("extra")])
    without = {name for name, ty in types.items() if "Upload" in said(ty)}
    while True:
        more = {name for name, ty in types.items()
                if name not in without and without & set(re.findall("(?:models|errors)::[A-Za-z0-9_]+", said(ty)))}
        if not more:
            break
        without |= more
    found = {}
    for name, ty in types.items():
        if re.fullmatch("#/components/schemas/[^/]+", ty.get("at", "")) and name not in without and ty["kind"] != "answer":
            found.setdefault(ty["at"], name)
    return found


def source(crate: pathlib.Path, module: str) -> str:
    file = crate / "src" / f"{module}.rs"
    return str((file if file.exists() else crate / "src" / module / "mod.rs").absolute())


def member(state: pathlib.Path, name: str, types: dict) -> None:
    """The program of a crate; `types` are written in Rust, by the words that a line names them with."""
    crate = state / "crates" / name
    write(state / "types" / f"{name}.json", json.dumps(types, indent=1))
    manifest = (crate / "Cargo.toml").read_text()
    features = tomllib.loads(manifest)["features"]
    resources = [key for key, value in features.items() if value == ["client"] and key not in ("blocking", "testing")]
    needs_client = any(re.search("crate::Upload|runtime::(stream|files)|bytes::Bytes", source.read_text())
                       for source in (crate / "src").glob("[me]*/*.rs") if source.parent.name in ("models", "errors"))
    middle = manifest[manifest.index("[features]"):manifest.index("[dev-dependencies]")]
    middle = re.sub("^default = .*$", f"default = {json.dumps(resources)}", middle, flags=re.MULTILINE)
    if not needs_client:
        # A resource without a client is its types.
        for resource in resources:
            middle = middle.replace(f'\n{resource} = ["client"]', f"\n{resource} = []")
    program = state / "programs" / name
    # The root of the crate, whose way to read and write JSON is its own.
    root = (crate / "src/lib.rs").read_text().replace("\nmod runtime;", "\npub mod runtime;")
    root = re.sub(r"^(pub )?mod (\w+);", lambda found: f"#[path = {json.dumps(source(crate, found[2]))}]\n{found[0]}", root, flags=re.MULTILINE)
    write(program / "lib.rs", root)
    write(program / "Cargo.toml", f"""[package]
name = "values-{name}"
version = "0.0.0"
edition = "2024"

[lib]
name = "subject"
path = "lib.rs"
doctest = false
test = false

[[bin]]
name = "values-{name}"
path = "main.rs"

{middle}""")
    write(program / "main.rs", MAIN.format(rows="".join(
        f"    ({json.dumps(at, ensure_ascii=False)}, pass::<{ty}>),\n" for at, ty in types.items()
    )))


def members(state: pathlib.Path) -> None:
    names = [name for name in tomllib.loads((state / "crates/oasmith.toml").read_text())["targets"]
             if (state / "crates" / name / "oasmith.surface.json").exists()]
    for name in names:
        types = json.loads((state / "crates" / name / "oasmith.surface.json").read_text())["types"]
        member(state, name, readable(types))
    for folder in (state / "programs").iterdir():
        if folder.is_dir() and folder.name not in names:
            shutil.rmtree(folder)
    write(state / "programs/Cargo.toml", f'[workspace]\nmembers = {json.dumps(names)}\nresolver = "3"\n\n'
          "[profile.dev]\ndebug = false\nincremental = false\n\n[workspace.lints.rust]\nwarnings = \"allow\"\n")


if __name__ == "__main__":
    step, place, *rest = sys.argv[1:]
    {"listed": lambda: listed(place), "targets": lambda: targets(pathlib.Path(place), rest),
     "members": lambda: members(pathlib.Path(place))}[step]()
