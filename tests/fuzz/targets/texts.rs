//! Any bytes in place of a document, and an overlay behind a zero byte.
#![no_main]

#[path = "../last.rs"]
mod last;
#[path = "../../mutants/trial.rs"]
#[expect(dead_code, reason = "what other targets try")]
mod trial;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    last::keep(bytes);
    match bytes.iter().position(|byte| *byte == 0) {
        Some(end) => trial::text(bytes[..end].to_vec(), Some(bytes[end + 1..].to_vec())),
        None => trial::text(bytes.to_vec(), None),
    }
});
