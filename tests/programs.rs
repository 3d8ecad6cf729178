//! What users write: the programs in `tests/programs`, compiled and run against crates that are generated here.
//!
//! A program that no longer compiles is one that somebody has to change.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use oasmith::config::{Docs, Target};
use oasmith::output::{Force, write};

/// The documents, which are also the names of the crates.
const CRATES: [&str; 3] = ["forge", "mind", "pay"];

#[test]
#[ignore = "compiles three crates and all that they use, for half a minute: `.ci/run test` runs it"]
fn programs_compile_and_run() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("programs");
    fs::create_dir_all(folder.join("users")).unwrap();
    let mut dependencies = String::new();
    for name in CRATES {
        let target = Target {
            docs: Docs::Off,
            ..Target::new(format!("tests/programs/{name}.yaml"), folder.join(name), Some(name))
        };
        let outcome = oasmith::generate(oasmith::read(&target).unwrap(), &target);
        write(&target.output, outcome.files.as_ref().unwrap(), &outcome.origin, Force::Yes).unwrap();
        // All resources, and no TLS, which nobody speaks here.
        let manifest = fs::read_to_string(target.output.join("Cargo.toml")).unwrap();
        let features = manifest.lines().find_map(|line| line.strip_prefix("default = ")).unwrap();
        let structured = if manifest.contains("\nschemars = [") { ", \"schemars\"" } else { "" };
        let features = features.replace("\"rustls\"", &format!("\"testing\"{structured}"));
        let path = format!("path = \"../{name}\", default-features = false");
        writeln!(dependencies, "{name} = {{ {path}, features = {features} }}").unwrap();
    }
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/src/lib.rs");
    let users = format!(
        "[package]\nname = \"users\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\npath = {programs:?}\ndoctest = false\n\n\
         [dependencies]\n{dependencies}serde = {{ version = \"1\", features = [\"derive\"] }}\nschemars = \"1\"\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n",
    );
    let workspace = "[workspace]\nmembers = [\"users\"]\nresolver = \"3\"\n\n[profile.dev]\ndebug = false\n";
    fs::write(folder.join("Cargo.toml"), workspace).unwrap();
    fs::write(folder.join("users/Cargo.toml"), users).unwrap();
    // The same versions as here, so that nothing is fetched.
    fs::copy("Cargo.lock", folder.join("Cargo.lock")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--quiet", "--offline", "--package", "users", "--target-dir"]).arg(folder.join("target"));
    let output = cargo.current_dir(&folder).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
}
