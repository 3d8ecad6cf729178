//! The input that is tried, in a file: a stack that runs over ends the process before libFuzzer can write what did it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

static FILE: LazyLock<Option<PathBuf>> = LazyLock::new(|| env::var_os("LAST_INPUT").map(PathBuf::from));

/// Keeps an input until the next one comes.
pub(crate) fn keep(bytes: &[u8]) {
    if let Some(file) = &*FILE {
        let _ = fs::write(file, bytes);
    }
}
