//! Paths of JSON as `JSONPath` Plus takes them, `$.paths./pets.get`, in the form of RFC 9535: `$.paths["/pets"].get`.

use crate::diagnostic::path_member as member;

/// A path in pieces.
pub(super) struct JsonPath {
    /// What stands before the last piece.
    pub(super) above: String,
    /// The last piece, if it is one name.
    pub(super) last: Option<String>,
    whole: String,
}

impl JsonPath {
    /// Reads one; none when it uses what only `JSONPath` Plus has.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim().strip_prefix('$')?;
        let mut path = Self { above: "$".to_owned(), last: None, whole: "$".to_owned() };
        while !rest.is_empty() {
            path.above.clone_from(&path.whole);
            let deep = rest.strip_prefix("..");
            let bare = deep.or_else(|| rest.strip_prefix('.')).unwrap_or(rest);
            let (name, written, after) = if let Some(inside) = bare.strip_prefix('[') {
                let (inside, after) = bracket(inside)?;
                let name = quoted(inside);
                let plain = || format!("[{}]", inside.replace("!==", "!=").replace("===", "=="));
                (name.clone(), name.as_deref().map_or_else(plain, member), after)
            } else {
                let (name, after) = bare.split_at_checked(bare.find(['.', '[']).unwrap_or(bare.len()))?;
                let is_name = is_name(name)?;
                let written = if is_name { member(name) } else { format!(".{name}") };
                (Some(name.to_owned()).filter(|_| is_name), written, after)
            };
            path.last = name.filter(|_| deep.is_none());
            match (deep, written.starts_with('.')) {
                (Some(_), true) => path.whole.push('.'),
                (Some(_), false) => path.whole.push_str(".."),
                (None, _) => {}
            }
            path.whole.push_str(&written);
            rest = after;
        }
        Some(path)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.whole
    }
}

/// Whether a piece is a name, and no star; none for parents, names of members and the like.
fn is_name(piece: &str) -> Option<bool> {
    let is_more = piece.is_empty() || piece.starts_with(['~', '@', '`']) || piece.ends_with(['^', '~']);
    (!is_more).then_some(piece != "*")
}

/// What stands before the bracket that closes, and what behind it.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1usize;
    let mut quote = None;
    for (index, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[') => depth += 1,
            (None, ']') => depth -= 1,
            (Some(_) | None, _) => {}
        }
        if depth == 0 {
            return Some((text.get(..index)?, text.get(index + 1..)?));
        }
    }
    None
}

fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    let inside = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    inside('"').or_else(|| inside('\'')).filter(|name| !name.contains(['\\', '\'', '"'])).map(str::to_owned)
}
