//! The `oasmith` program: arguments in, files and findings out, an exit status.
//!
//! Everything is done by the library; the rooms behind this file know only its public face.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cli;

/// Documents are trees of many small strings: a third of the time would go to the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::run()
}
