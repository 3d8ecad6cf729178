//! Digests of texts: short, and good for seeing that something changed; not for proving that nothing did.

use crate::prose::Prose;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x0100_0000_01b3;

/// The digest of texts, and of where one ends and the next begins.
pub fn digest<'text>(texts: impl IntoIterator<Item = &'text str>) -> String {
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0]));
    // Fowler, Noll and Vo: the same on every machine, and nothing to configure.
    let number = bytes.fold(START, |number, byte| (number ^ u64::from(byte)).wrapping_mul(FACTOR));
    format!("{number:016x}")
}

/// The digest of what is said; none when nothing is.
pub(super) fn of(prose: &Prose) -> Option<String> {
    (!prose.is_empty()).then(|| digest([&*prose.summary.markdown(), &*prose.body.markdown()]))
}
