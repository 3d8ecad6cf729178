//! Any bytes in place of a configuration, a lock, or a surface.
#![no_main]

#[path = "../last.rs"]
mod last;
#[path = "../../mutants/trial.rs"]
#[expect(dead_code, reason = "what other targets try")]
mod trial;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    last::keep(bytes);
    trial::ours(bytes);
});
