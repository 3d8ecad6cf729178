//! Links that lead somewhere only from the site that a text was written for, made whole with the address of that site.

use super::address::is_linkable;
use super::tree::{Block, Inline};

/// Makes the relative links of blocks absolute.
pub(super) fn complete(blocks: &mut [Block], base: &str) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Heading(inlines) => complete_line(inlines, base),
            Block::Quote(blocks) => complete(blocks, base),
            Block::List { items, .. } => items.iter_mut().for_each(|item| complete(item, base)),
            Block::Table { rows, .. } => rows.iter_mut().flatten().for_each(|cell| complete_line(cell, base)),
            Block::Code { .. } => {}
        }
    }
}

fn complete_line(inlines: &mut [Inline], base: &str) {
    for inline in inlines {
        match inline {
            Inline::Styled(_, content) => complete_line(content, base),
            Inline::Link(address, content) => {
                if !is_linkable(address)
                    && let Some(whole) = joined(base, address)
                {
                    *address = whole;
                }
                complete_line(content, base);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Soft => {}
        }
    }
}

/// A relative reference as RFC 3986 resolves it, 5.2; none for what has a scheme of its own.
fn joined(base: &str, reference: &str) -> Option<String> {
    let reference = reference.trim();
    let beginning = reference.split(['/', '?', '#']).next().unwrap_or_default();
    if reference.is_empty() || beginning.contains(':') {
        return None;
    }
    let (scheme, rest) = base.split_once("://")?;
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let path = path.split('?').next().unwrap_or_default();
    if reference.starts_with("//") {
        return Some(format!("{scheme}:{reference}"));
    }
    if reference.starts_with(['?', '#']) {
        return Some(format!("{scheme}://{host}{path}{reference}"));
    }
    let (reference, tail) = reference.split_at(reference.find(['?', '#']).unwrap_or(reference.len()));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let from = if reference.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in reference.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let end = if reference.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    Some(format!("{scheme}://{host}/{}{end}{tail}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::joined;

    /// The references are among those of RFC 3986, 5.4, with its base.
    #[test]
    fn references_are_resolved() {
        let base = "http://a/b/c/d;p?q";
        let cases = [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("g?y", "http://a/b/c/g?y"),
            ("?y", "http://a/b/c/d;p?y"),
            ("#s", "http://a/b/c/d;p#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("../g", "http://a/b/g"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
        ];
        for (reference, whole) in cases {
            assert_eq!(joined(base, reference).as_deref(), Some(whole), "{reference}");
        }
        assert_eq!(joined(base, "g:h"), None);
        assert_eq!(
            joined("https://docs.example.com", "guides/x").as_deref(),
            Some("https://docs.example.com/guides/x")
        );
    }
}
