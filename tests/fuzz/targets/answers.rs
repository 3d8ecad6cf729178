//! Documents changed by structure, and what people ask beside a crate: repairs, a comparison with what the document was
//! before, explanations, proposals, and what configurations, other generators' and overlays make of it.
//!
//! The first byte chooses the question; of the others a part is for each of the two documents, and one for the question.
#![no_main]

#[path = "../../mutants/answers.rs"]
mod answers;
#[path = "../../mutants/choices.rs"]
mod choices;
#[path = "../last.rs"]
mod last;
#[path = "../../mutants/mutator.rs"]
mod mutator;
#[path = "../../mutants/settings.rs"]
mod settings;
#[path = "../trees.rs"]
mod trees;
#[path = "../../mutants/trial.rs"]
#[expect(dead_code, reason = "what other targets try")]
mod trial;
#[path = "../../mutants/words.rs"]
mod words;

use choices::Choices;
use libfuzzer_sys::fuzz_target;
use trees::{DONORS, TREES};

fuzz_target!(|bytes: &[u8]| {
    last::keep(bytes);
    let [question, bytes @ ..] = bytes else { return };
    let (first, rest) = bytes.split_at(bytes.len() / 3);
    let (second, third) = rest.split_at(rest.len() / 2);
    let mut choices = Choices::new(first);
    let Some(tree) = choices.of(&TREES).cloned() else { return };
    let old = mutator::mutate(tree, &DONORS, &mut choices);
    let new = mutator::mutate(old.clone(), &DONORS, &mut Choices::new(second));
    answers::ask(&old, &new, &DONORS, usize::from(*question), &mut Choices::new(third));
});
