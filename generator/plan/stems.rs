//! Stems of files and pages.

use heck::ToSnakeCase;
use unicode_ident::{is_xid_continue, is_xid_start};

use super::{keyword, scope::Scope};

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
        let separated = guarded(name.to_snake_case().chars().filter(known).collect());
        self.scope.take([joined, separated])
    }
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
