"""oasmith and the other generators of Rust clients: how they are installed, and called.

Each is called as its help says for a client of everything in the document, with nothing turned off and nothing tuned.
"""

import os
import pathlib
import shutil
import subprocess
import sys

STATE = pathlib.Path(os.environ["STATE"])
INSTALLED = STATE / "rivals"
# Where they are built; much of what they need is the same.
BUILT = INSTALLED / "build"
# Where crates are made. A folder in memory keeps the disk out of the figures.
MADE = pathlib.Path(os.environ.get("MADE", STATE))


class Oasmith:
    name = "oasmith"
    version = None
    # A second row of the same generator.
    options = ()

    def install(self):
        if not self.version:
            said = subprocess.run([os.environ["OASMITH"], "--version"], capture_output=True, text=True, check=True).stdout
            Oasmith.version = said.split()[-1]
        return True

    def command(self, spec, out):
        return [os.environ["OASMITH"], "generate", "--quiet", spec, "--output", out, "--name", "bench-api", *self.options]

    def called(self):
        return "oasmith generate SPEC --output DIR" + "".join(f" {option}" for option in self.options)

    def sources(self, out):
        return out / "src"

    def finish(self, out):
        """Makes a crate of what came out, where it is not one already."""


class WithoutPages(Oasmith):
    name = "oasmith, no pages"
    options = ("--no-docs",)


class Cargo:
    """A generator that `cargo install` brings."""

    package = None
    binary = None

    def folder(self):
        return INSTALLED / f"{self.package}-{self.version}"

    def program(self):
        return self.folder() / "bin" / (self.binary or self.package)

    def install(self):
        if self.program().exists():
            return True
        print(f"installing {self.package} {self.version}", flush=True)
        command = ["cargo", "install", self.package, "--version", self.version, "--locked", "--quiet", "--root", self.folder(),
                   "--target-dir", BUILT]
        return subprocess.run(command, check=False).returncode == 0

    def sources(self, out):
        return out / "src"

    def finish(self, out):
        pass


class Ploidy(Cargo):
    name = package = "ploidy"
    version = "0.15.0"

    def command(self, spec, out):
        return [self.program(), "generate", "rust", spec, "-o", out, "--name", "bench-api"]

    def called(self):
        return "ploidy generate rust SPEC -o DIR --name NAME"


class Oas3Gen(Cargo):
    name = package = "oas3-gen"
    version = "0.29.0"

    def command(self, spec, out):
        return [self.program(), "generate", "client-mod", "-i", spec, "-o", out, "--workspace"]

    def called(self):
        return "oas3-gen generate client-mod -i SPEC -o DIR --workspace"


class OpenapiToRust(Cargo):
    name = package = "openapi-to-rust"
    version = "0.23.0"

    def command(self, spec, out):
        out.mkdir(parents=True, exist_ok=True)
        (out / "openapi-to-rust.toml").write_text(
            f'[generator]\nspec_path = "{spec}"\noutput_dir = "{out / "src/api"}"\nmodule_name = "api"\n\n'
            "[features]\nenable_async_client = true\n")
        return [self.program(), "generate", "--config", out / "openapi-to-rust.toml"]

    def called(self):
        return "openapi-to-rust generate --config FILE, with enable_async_client = true"

    def finish(self, out):
        """What it makes is a module, with the list of what its crate needs beside it."""
        (out / "src/lib.rs").write_text("pub mod api;\n")
        (out / "Cargo.toml").write_text('[package]\nname = "bench-api"\nversion = "0.1.0"\nedition = "2024"\n\n'
                                        + (out / "src/api/REQUIRED_DEPS.toml").read_text())


class Progenitor(Cargo):
    name = "progenitor"
    package = "cargo-progenitor"
    version = "0.15.1"

    def command(self, spec, out):
        return [self.program(), "progenitor", "--input", spec, "--output", out, "--name", "bench-api", "--version", "0.1.0",
                "--interface", "builder"]

    def called(self):
        return "cargo progenitor --input SPEC --output DIR --name NAME --version 0.1.0 --interface builder"


class OpenapiGenerator:
    name = "openapi-generator"
    version = "7.26.0"

    def program(self):
        return INSTALLED / "venv/bin/openapi-generator-cli"

    def install(self):
        if not shutil.which("java"):
            return False
        if self.program().exists():
            return True
        print(f"installing {self.name} {self.version}", flush=True)
        pip = [INSTALLED / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               f"openapi-generator-cli=={self.version}"]
        make = [sys.executable, "-m", "venv", INSTALLED / "venv"]
        return all(subprocess.run(command, check=False).returncode == 0 for command in (make, pip))

    def command(self, spec, out):
        return [self.program(), "generate", "--generator-name", "rust", "--input-spec", spec, "--output", out,
                "--skip-validate-spec", "--additional-properties", "packageName=bench-api"]

    def called(self):
        return "openapi-generator-cli generate --generator-name rust --input-spec SPEC --output DIR --skip-validate-spec"

    def sources(self, out):
        return out / "src"

    def finish(self, out):
        pass


OURS = [WithoutPages(), Oasmith()]
RIVALS = [Ploidy(), Oas3Gen(), OpenapiToRust(), Progenitor(), OpenapiGenerator()]


def lines(folder, suffix):
    """How many lines the files of a folder have."""
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob(f"*{suffix}"))
