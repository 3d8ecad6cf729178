"""Makes one crate of all snippets of the guide, so that Cargo can check them: a module for each."""

import pathlib
import subprocess
import sys


def fences(text):
    """The blocks of code of a page: language, marks, text."""
    found, fence = [], None
    for line in text.splitlines():
        if not line.startswith("```"):
            if fence:
                fence[2].append(line)
        elif fence:
            found.append((fence[0], fence[1], "\n".join(fence[2]) + "\n"))
            fence = None
        else:
            language, *marks = line[3:].split(",")
            fence = (language, dict(mark.partition("=")[::2] for mark in marks), [])
    return found


def main():
    root, folder, oasmith = (pathlib.Path(argument) for argument in sys.argv[1:])
    (folder / "src").mkdir(parents=True, exist_ok=True)
    # Crates of the repository, and those that the reader makes on a page.
    crates = {name: root / "generated" / name for name in ["r9s", "behavior"]}
    modules = []
    for page in sorted((root / "guide/src").glob("*.md")):
        blocks = fences(page.read_text())
        files = {marks["file"]: text for _, marks, text in blocks if "file" in marks}
        for number, (language, marks, text) in enumerate(blocks):
            if language != "rust" or "ignore" in marks:
                continue
            crate = marks.get("crate")
            if crate and crate not in crates:
                document = folder / f"{crate}.yaml"
                document.write_text(files["openapi.yaml"])
                crates[crate] = folder / crate
                subprocess.run([oasmith, "generate", document, "--output", crates[crate], "--quiet"], check=True)
            name = f"{page.stem.replace('-', '_')}_{number}"
            (folder / "src" / f"{name}.rs").write_text(text)
            modules.append(name)
    assert len(modules) > 8, modules
    lines = ["#![allow(dead_code)]"] + [f"mod {name};" for name in modules]
    (folder / "src/lib.rs").write_text("\n".join(lines) + "\n")
    needed = [f'{name} = {{ path = "{path}", features = ["testing"] }}' for name, path in crates.items()]
    needed.append(f'oasmith = {{ path = "{root}", default-features = false }}')
    needed.append('tokio = { version = "1", features = ["full"] }')
    manifest = ["[package]", 'name = "snippets"', 'version = "0.0.0"', 'edition = "2024"', "", "[dependencies]", *needed]
    (folder / "Cargo.toml").write_text("\n".join(manifest) + "\n\n[workspace]\n")
    print(f"{len(modules)} snippets of {len(crates)} crates")


if __name__ == "__main__":
    main()
