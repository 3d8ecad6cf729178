//! `oasmith watch`: what happens when a file changes, and that it goes on when something is wrong.
//!
//! The program tells when it has begun to watch, so that nothing here waits for the clock.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Small, version: 1.0.0}
paths:
  /things:
    get:
      operationId: listThings
      responses: {'200': {description: all, content: {application/json: {schema: {type: string}}}}}
";

/// A program that ends with the test.
struct Watching {
    child: Child,
    said: BufReader<ChildStderr>,
}

impl Watching {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
        command.arg("watch").args(arguments).current_dir(folder);
        let list = fs::File::create(folder.join("list.txt")).unwrap();
        let mut child = command.stdout(list).stderr(Stdio::piped()).spawn().unwrap();
        let said = BufReader::new(child.stderr.take().unwrap());
        Self { child, said }
    }

    /// What it says until it watches again.
    fn turn(&mut self) -> String {
        let mut told = String::new();
        loop {
            let before = told.len();
            assert_ne!(self.said.read_line(&mut told).unwrap(), 0, "it ended: {told}");
            if told[before..].starts_with("watching ") {
                return told;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_crate_follows_its_document() {
    let room = tempfile::tempdir().unwrap();
    let document = room.path().join("small.yaml");
    fs::write(&document, DOCUMENT).unwrap();
    fs::write(room.path().join("oasmith.toml"), "[targets.a]\nspec = \"small.yaml\"\noutput = \"a\"\n").unwrap();
    let mut watching = Watching::start(room.path(), &[]);
    assert!(watching.turn().contains(" files"));
    fs::write(&document, DOCUMENT.replace("{type: string}", "{type: integer}")).unwrap();
    let told = watching.turn();
    assert!(told.contains("breaking in Rust") && told.contains("; asks for 0.2.0"), "{told}");
    assert!(told.contains("changed"), "{told}");
    // The list of changes leaves the verdict to the line below it.
    let list = fs::read_to_string(room.path().join("list.txt")).unwrap();
    assert!(list.starts_with("Breaking\n") && !list.contains("asks for"), "{list}");
    // What is wrong for a moment is told, and does not end it.
    fs::write(&document, "openapi: [").unwrap();
    let told = watching.turn();
    assert!(told.contains("invalid-syntax"), "{told}");
    fs::write(&document, DOCUMENT).unwrap();
    assert!(watching.turn().contains("breaking in Rust"));
    // So is the configuration watched.
    let two = "[targets.b]\nspec = \"small.yaml\"\noutput = \"b\"\ndocs = false\n";
    fs::write(room.path().join("oasmith.toml"), two).unwrap();
    assert!(watching.turn().contains("b: "));
}

#[test]
fn what_a_document_refers_to_is_watched_from_the_beginning() {
    let room = tempfile::tempdir().unwrap();
    let document = DOCUMENT.replace("{type: string}", "{$ref: 'thing.yaml'}");
    fs::write(room.path().join("small.yaml"), document).unwrap();
    fs::write(room.path().join("thing.yaml"), "type: string\n").unwrap();
    let mut watching = Watching::start(room.path(), &["small.yaml", "--output", "a"]);
    let told = watching.turn();
    assert!(told.ends_with("watching 2 files\n"), "{told}");
    fs::write(room.path().join("thing.yaml"), "type: integer\n").unwrap();
    let told = watching.turn();
    assert!(told.contains("breaking in Rust"), "{told}");
}

#[test]
fn a_crate_that_is_only_checked_stays_as_it_is() {
    let room = tempfile::tempdir().unwrap();
    let document = room.path().join("small.yaml");
    fs::write(&document, DOCUMENT).unwrap();
    let mut watching = Watching::start(room.path(), &["small.yaml", "--output", "a", "--check"]);
    assert!(watching.turn().contains("drift-absent"));
    fs::write(&document, DOCUMENT.replace("listThings", "findThings")).unwrap();
    assert!(watching.turn().contains("drift-absent"));
    assert!(!room.path().join("a").exists());
}
