//! Stems of files and pages.

use super::{keyword, scope::Scope};
use heck::ToSnakeCase;

/// Stems that are taken in a folder.
#[derive(Default)]
pub(super) struct Stems {
    scope: Scope,
}

impl Stems {
    /// The stem of a name: lower case without separators; where two meet, with them.
    pub(super) fn take(&mut self, name: &str) -> String {
        let joined = guarded(name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect());
        let separated = guarded(name.to_snake_case());
        self.scope.take([joined, separated])
    }
}

/// A stem that the file system, cargo and the language accept.
fn guarded(stem: String) -> String {
    if keyword::is_reserved_stem(&stem) || keyword::is_keyword(&stem) { format!("{stem}_") } else { stem }
}
