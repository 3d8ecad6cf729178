//! Fenced code: Rust that `cargo test --doc` compiles and does not run.

use crate::prose;

/// A fence around a whole Rust program or statement.
pub(super) fn rust(code: &str) -> String {
    fence("rust,no_run", code)
}

/// A fence around shell commands.
pub(super) fn shell(code: &str) -> String {
    fence("sh", code)
}

/// A fence that is longer than every run of backticks in the code.
pub(super) fn fence(info: &str, code: &str) -> String {
    let ticks = "`".repeat(longest_run(code).max(2) + 1);
    format!("{ticks}{info}\n{}\n{ticks}", code.trim_end())
}

/// Code between backticks, as many as it needs.
pub(super) fn inline(code: &str) -> String {
    let code = prose::visible(code);
    match longest_run(&code) {
        0 => format!("`{code}`"),
        run => {
            let ticks = "`".repeat(run + 1);
            format!("{ticks} {code} {ticks}")
        }
    }
}

fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}
