//! Documents changed by structure, through the whole pipeline: what comes out is Rust, and a second run changes nothing.
#![no_main]

#[path = "../../mutants/choices.rs"]
mod choices;
#[path = "../last.rs"]
mod last;
#[path = "../../mutants/mutator.rs"]
mod mutator;
#[path = "../trees.rs"]
mod trees;
#[path = "../../mutants/trial.rs"]
#[expect(dead_code, reason = "what other targets try")]
mod trial;

use choices::Choices;
use libfuzzer_sys::fuzz_target;
use trees::{DONORS, TREES};

fuzz_target!(|bytes: &[u8]| {
    last::keep(bytes);
    let mut choices = Choices::new(bytes);
    let Some(tree) = choices.of(&TREES).cloned() else { return };
    trial::document(&mutator::mutate(tree, &DONORS, &mut choices));
});
