//! Digests of prose: short, and good for seeing that something changed; not for proving that nothing did.

use crate::prose::Prose;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x0100_0000_01b3;

/// The digest of what is said; none when nothing is.
pub(super) fn of(prose: &Prose) -> Option<String> {
    if prose.is_empty() {
        return None;
    }
    let (summary, body) = (prose.summary.markdown(), prose.body.markdown());
    let bytes = summary.bytes().chain([0]).chain(body.bytes());
    // Fowler, Noll and Vo: the same on every machine, and nothing to configure.
    let number = bytes.fold(START, |number, byte| (number ^ u64::from(byte)).wrapping_mul(FACTOR));
    Some(format!("{number:016x}"))
}
