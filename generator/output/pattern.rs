//! Patterns of paths: `*` is any part of a name, `**` any number of names.

/// Whether a path is meant by a pattern.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let pattern: Vec<&str> = pattern.trim_start_matches("./").split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    names_fit(&pattern, &path)
}

fn names_fit(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        // A folder means what is in it.
        (None, None) | (Some((&"", [])), Some(_)) => true,
        (Some((&"**", rest)), _) => {
            names_fit(rest, path) || path.split_first().is_some_and(|(_, below)| names_fit(pattern, below))
        }
        (Some((first, rest)), Some((name, below))) => {
            name_fits(first.as_bytes(), name.as_bytes()) && names_fit(rest, below)
        }
        _ => false,
    }
}

fn name_fits(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern.split_first(), name.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => {
            name_fits(rest, name) || name.split_first().is_some_and(|(_, below)| name_fits(pattern, below))
        }
        (Some((one, rest)), Some((other, below))) => one == other && name_fits(rest, below),
        _ => false,
    }
}
