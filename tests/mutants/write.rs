//! Writes a workspace with the crates of mutants, which `tests/mutants/run` compiles.
//!
//! ```text
//! cargo test --test write-mutants -- FOLDER COUNT DOCUMENT...
//! ```
//!
//! A mutant is a document with a few changes that still gives a crate; which ones depends on its number alone.

mod choices;
mod mutator;

use std::fs;
use std::path::{Path, PathBuf};

use oasmith::config::Target;
use oasmith::output::FileSet;
use oasmith::spec::{Source, tree};
use oasmith::{Input, generate};
use serde_json::Value;

use choices::Choices;

#[expect(clippy::print_stdout, reason = "a program for people tells what it did")]
fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    let count: usize = arguments.next().and_then(|count| count.parse().ok()).expect("a number");
    let texts = arguments.map(|path| fs::read(path).expect("a document"));
    let trees: Vec<Value> = texts.filter_map(|text| tree(Source::memory("a.yaml", text)).0).collect();
    fs::create_dir_all(&folder).expect("the folder");
    fs::write(folder.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"m*\"]\n").expect("a manifest");
    let (mut number, mut seed) = (0, 0);
    while number < count {
        seed += 1;
        let bytes = random(seed);
        let document = &trees[seed as usize % trees.len()];
        let mutant = mutator::mutate(document.clone(), &trees, &mut Choices::new(&bytes));
        let name = format!("m{number:03}");
        let target = Target { docs: oasmith::config::Docs::Off, ..Target::new("openapi.json", "out", Some(&name)) };
        let input = Input::from(Source::memory("openapi.json", mutant.to_string()));
        let Some(files) = generate(input, &target).files else { continue };
        let crate_folder = folder.join(&name);
        write(&crate_folder, &files);
        fs::write(crate_folder.join("openapi.json"), format!("{mutant:#}")).expect("a document");
        number += 1;
    }
    println!("{count} crates of {seed} mutants");
}

/// Two to twenty bytes, by xorshift.
fn random(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    let length = 2 + next() % 19;
    (0..length).map(|_| next()).collect()
}

fn write(folder: &Path, files: &FileSet) {
    let _ = fs::remove_dir_all(folder);
    for (path, content) in files.iter() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }
}
