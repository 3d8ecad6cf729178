//! Patterns of paths and names in `oasmith.toml`.

/// Whether a path is like a pattern: `*` stands for any part of a segment, `**` for anything. `/a/**` is like `/a` too.
pub(super) fn is_like(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_end_matches('/');
    let path = path.trim_end_matches('/');
    if pattern.strip_suffix("/**") == Some(path) {
        return true;
    }
    let path: Vec<char> = path.chars().collect();
    // Which beginnings of the path are like what was read of the pattern.
    let mut like = vec![false; path.len() + 1];
    if let Some(first) = like.first_mut() {
        *first = true;
    }
    let mut signs = pattern.chars().peekable();
    while let Some(sign) = signs.next() {
        let stars = sign == '*';
        let any = stars && signs.next_if_eq(&'*').is_some();
        let mut next = vec![false; like.len()];
        let mut before = false;
        for (at, slot) in next.iter_mut().enumerate() {
            let letter = at.checked_sub(1).and_then(|at| path.get(at));
            let one = at.checked_sub(1).and_then(|at| like.get(at)).copied().unwrap_or_default();
            *slot = if stars {
                let goes_on = before && letter.is_some_and(|letter| any || *letter != '/');
                like.get(at).copied().unwrap_or_default() || goes_on
            } else {
                one && letter == Some(&sign)
            };
            before = *slot;
        }
        like = next;
    }
    like.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn stars_stand_for_segments() {
        for (pattern, path) in [
            ("/pets", "/pets/"),
            ("/pets/*", "/pets/{id}"),
            ("/pets/*/toys", "/pets/{id}/toys"),
            ("/admin/**", "/admin/users/{id}"),
            ("/admin/**", "/admin"),
            ("**/toys", "/pets/{id}/toys"),
            ("/v*/pets", "/v1/pets"),
        ] {
            assert!(is_like(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in
            [("/pets", "/pets/{id}"), ("/pets/*", "/pets/{id}/toys"), ("/admin/**", "/administrators"), ("*", "/a/b")]
        {
            assert!(!is_like(pattern, path), "{pattern} {path}");
        }
    }
}
