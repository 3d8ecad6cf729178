//! What the library does: every stage, and what holds for all of them. `cargo test --test library lower` runs one file.
//!
//! They are one program, since linking the library into each would take longer than running them.

mod cases;
mod whole;

#[path = "checks.rs"]
mod checks;
#[path = "config.rs"]
mod config;
#[path = "diagnostic.rs"]
mod diagnostic;
#[path = "docs.rs"]
mod docs;
#[path = "drift.rs"]
mod drift;
#[path = "emit.rs"]
mod emit;
#[path = "generated.rs"]
mod generated;
#[path = "injection.rs"]
mod injection;
#[path = "interrupted.rs"]
mod interrupted;
#[path = "layering.rs"]
mod layering;
#[path = "lower.rs"]
mod lower;
#[path = "output.rs"]
mod output;
#[path = "pass.rs"]
mod pass;
#[path = "programs.rs"]
mod programs;
#[path = "rust.rs"]
mod rust;
#[path = "snippet.rs"]
mod snippet;
#[path = "spec.rs"]
mod spec;
#[path = "surface.rs"]
mod surface;
#[path = "twice.rs"]
mod twice;
