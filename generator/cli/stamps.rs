//! Files that are looked at until one of them changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How long it is from one look at the files to the next one, and how long they are left alone before they are read.
const LOOK: Duration = Duration::from_millis(200);

/// When each file was written last, and its length; none of a file that cannot be seen.
pub(crate) type Stamps = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// How these files are now.
pub(crate) fn stamps(files: impl IntoIterator<Item = PathBuf>) -> Stamps {
    let stamp = |path: &Path| {
        let facts = fs::metadata(path).ok()?;
        Some((facts.modified().ok()?, facts.len()))
    };
    files.into_iter().map(|path| (path.clone(), stamp(&path))).collect()
}

/// Waits until the files are no longer as they were `seen`, and have come to rest.
pub(crate) fn wait_for_change(seen: &Stamps) {
    await_rest(seen, || {
        thread::sleep(LOOK);
        stamps(seen.keys().cloned())
    });
}

/// Looks until what is there is no longer what was `seen`, and is the same twice.
///
/// Most programs empty a file before they write it: what is there at the first sight of a change may be half of it.
fn await_rest<T: PartialEq>(seen: &T, mut look: impl FnMut() -> T) {
    let mut last = look();
    loop {
        let now = look();
        if now == last && now != *seen {
            return;
        }
        last = now;
    }
}

#[cfg(test)]
mod tests {
    use super::await_rest;

    #[test]
    fn a_file_that_is_being_written_is_left_alone() {
        let mut looks = ["old", "old", "", "half", "whole", "whole", "never"].into_iter();
        await_rest(&"old", || looks.next().unwrap_or("nothing"));
        assert_eq!(looks.next(), Some("never"));
    }
}
