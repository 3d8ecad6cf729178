//! Stems of files and pages.

use heck::ToSnakeCase;
use sha2::{Digest, Sha256};
use unicode_ident::{is_xid_continue, is_xid_start};

use super::{keyword, scope::Scope};

/// How many bytes a stem may have: file systems take names of 255, and what is built of a stem is longer.
const LONGEST: usize = 120;

/// Stems that are taken in a folder.
#[derive(Default)]
pub(super) struct Stems {
    scope: Scope,
}

impl Stems {
    /// The stem of a name: lower case without separators; where two meet, with them.
    pub(super) fn take(&mut self, name: &str) -> String {
        let known = |c: &char| is_xid_continue(*c);
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        let joined = guarded(letters.flat_map(char::to_lowercase).filter(known).collect());
        let separated = || short(guarded(name.to_snake_case().chars().filter(known).collect()));
        self.scope.take(std::iter::once(short(joined)).chain(std::iter::once_with(separated)))
    }
}

/// A stem that a file name can hold: of one that is too long the beginning, with a digest of the whole.
fn short(stem: String) -> String {
    if stem.len() <= LONGEST {
        return stem;
    }
    let digest = Sha256::digest(&stem).iter().take(4).fold(0_u32, |digest, byte| (digest << 8) | u32::from(*byte));
    let digest = format!("{digest:08x}");
    let ends = stem.char_indices().map(|(end, _)| end).take_while(|end| end + digest.len() < LONGEST);
    format!("{}_{digest}", stem.get(..ends.last().unwrap_or_default()).unwrap_or_default())
}

/// A stem that the file system, cargo and the language accept.
fn guarded(stem: String) -> String {
    if keyword::is_reserved_stem(&stem) || keyword::is_keyword(&stem) {
        format!("{stem}_")
    } else if !stem.is_ascii() && stem.to_uppercase() == stem {
        // A script without cases: the module would have the name of the type in it.
        format!("{stem}_")
    } else if stem.starts_with(is_xid_start) {
        stem
    } else {
        format!("n{stem}")
    }
}
