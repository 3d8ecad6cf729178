//! A run of the program in a folder, and what came of it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// The smallest document that makes a crate.
pub(crate) const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Small, version: 1.0.0}
servers: [{url: 'https://small.example'}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses:
        '200':
          description: all of them
          content: {application/json: {schema: {type: array, items: {type: string}}}}
";

pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

pub(crate) fn oasmith(folder: &Path, arguments: &str) -> Ran {
    run(folder, arguments, "")
}

pub(crate) fn run(folder: &Path, arguments: &str, stdin: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_oasmith"))
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Ran {
    pub(crate) fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }

    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "{text:?} is not in {}", self.stderr);
        self
    }

    pub(crate) fn prints(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "{text:?} is not in {}", self.stdout);
        self
    }
}

/// A folder with a document.
pub(crate) fn room() -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("small.yaml"), DOCUMENT).unwrap();
    room
}

/// A folder with a document and a configuration of two targets.
pub(crate) fn configured() -> tempfile::TempDir {
    let room = room();
    let target = |name: &str| format!("[targets.{name}]\nspec = \"small.yaml\"\noutput = \"out/{name}\"\n");
    fs::write(room.path().join("oasmith.toml"), target("zebra") + &target("ant")).unwrap();
    room
}
