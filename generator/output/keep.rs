//! Files and regions that belong to the user.
//!
//! Three kinds of files: most are ours; `CHANGELOG.md` is written once and then the user's; of `README.md` only
//! the regions between markers are ours, and everything around them is the user's.
//!
//! ```text
//! My own introduction.                          survives
//! <!-- Start Installation [installation] -->
//! …                                             is replaced
//! <!-- End Installation [installation] -->
//! <!-- No Table of Contents [toc] -->           this region is not wanted, ever
//! ```
//!
//! A region that is new goes after the one it follows in what we emit. A region that we no longer emit goes away.
//! Markers inside fenced code are text. A file without markers is not divided: it is ours as a whole. In files that
//! are ours the user may have regions, see [`super::region`].

use std::borrow::Cow;
use std::str::from_utf8;

use super::Digest;
use super::region::{self, Homeless};

/// How much of a file is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Nothing is the user's.
    Nothing,
    /// What stands outside the markers is the user's.
    Outside,
    /// All of it is the user's as soon as it is there.
    Everything,
}

impl Keep {
    /// The kind of the file at a path.
    #[must_use]
    pub fn of(path: &str) -> Self {
        match path {
            "README.md" => Self::Outside,
            "CHANGELOG.md" => Self::Everything,
            _ => Self::Nothing,
        }
    }
}

/// What a file is to hold: what is on the disk where it is the user's, and what is emitted where it is ours.
///
/// # Errors
///
/// The user's lines have no place in what is emitted now.
pub fn merge<'text>(path: &str, emitted: &'text [u8], disk: Option<&[u8]>) -> Result<Cow<'text, [u8]>, Homeless> {
    let Some(disk) = disk else { return Ok(Cow::Borrowed(emitted)) };
    Ok(match (Keep::of(path), from_utf8(emitted), from_utf8(disk)) {
        (Keep::Nothing, Ok(text), Ok(disk)) => match region::carry(path, text, disk)? {
            Some(carried) => Cow::Owned(carried.into_bytes()),
            None => Cow::Borrowed(emitted),
        },
        (Keep::Nothing, ..) => Cow::Borrowed(emitted),
        (Keep::Outside, Ok(emitted), Ok(disk)) => Cow::Owned(merge_regions(emitted, disk).into_bytes()),
        (Keep::Outside | Keep::Everything, ..) => Cow::Owned(disk.to_vec()),
    })
}

/// The part of a file that is ours.
pub(super) fn ours<'text>(path: &str, content: &'text [u8]) -> Cow<'text, [u8]> {
    let keep = Keep::of(path);
    if keep == Keep::Nothing && !region::may_stand_in(content) {
        return Cow::Borrowed(content);
    }
    let own = match (keep, from_utf8(content)) {
        (Keep::Nothing, Ok(text)) => region::without(path, text),
        (Keep::Nothing, Err(_)) => None,
        (Keep::Everything, _) | (Keep::Outside, Err(_)) => Some(String::new()),
        (Keep::Outside, Ok(text)) => {
            let own: String = parts(text).into_iter().filter_map(region).map(|(_, text)| text).collect();
            Some(own).filter(|own| !own.is_empty())
        }
    };
    own.map_or(Cow::Borrowed(content), |own| Cow::Owned(own.into_bytes()))
}

/// Whether the part of a file that is ours is what was written: empty lines beside the user's regions are the user's, and
/// were ours before there was a region.
pub(super) fn is_as_written(path: &str, content: &[u8], known: &Digest) -> bool {
    let versions = || match (Keep::of(path), from_utf8(content)) {
        (Keep::Nothing, Ok(text)) => region::versions(path, text),
        _ => Vec::new(),
    };
    Digest::of(&ours(path, content)) == *known || versions().iter().any(|text| Digest::of(text.as_bytes()) == *known)
}

/// What is left of a file when nothing of it is ours anymore; none when that is nothing.
pub(super) fn rest(path: &str, disk: &[u8]) -> Option<Vec<u8>> {
    let kept = match (Keep::of(path), from_utf8(disk)) {
        (Keep::Nothing, Ok(text)) => region::only(path, text)?.into_bytes(),
        (Keep::Nothing, Err(_)) => return None,
        (Keep::Everything, _) | (Keep::Outside, Err(_)) => disk.to_vec(),
        (Keep::Outside, Ok(text)) => {
            let parts = parts(text);
            if !parts.iter().any(|part| matches!(part, Part::Region { .. })) {
                return None;
            }
            let users = parts.into_iter().filter_map(|part| match part {
                Part::Text(text) | Part::No { text, .. } => Some(text),
                Part::Region { .. } => None,
            });
            users.collect::<String>().into_bytes()
        }
    };
    (!kept.trim_ascii().is_empty()).then_some(kept)
}

/// A piece of a file, with its line ends.
#[derive(Debug, Clone, Copy)]
enum Part<'text> {
    /// The user's.
    Text(&'text str),
    /// Ours, from marker to marker.
    Region { id: &'text str, text: &'text str },
    /// The user's, and says that a region is not wanted.
    No { id: &'text str, text: &'text str },
}

fn merge_regions(emitted: &str, disk: &str) -> String {
    let fresh: Vec<(&str, &str)> = parts(emitted).into_iter().filter_map(region).collect();
    if fresh.is_empty() {
        return emitted.to_owned();
    }
    let mut merged: Vec<(Option<&str>, &str)> = Vec::new();
    for part in parts(disk) {
        match part {
            Part::Text(text) => merged.push((None, text)),
            Part::No { id, text } => merged.push((Some(id), text)),
            Part::Region { id, .. } => match fresh.iter().find(|(name, _)| *name == id) {
                // The same region twice is one region: the second is dropped.
                Some((_, text)) if !merged.iter().any(|(name, _)| *name == Some(id)) => merged.push((Some(id), text)),
                _ => {}
            },
        }
    }
    let mut before = None;
    for (id, text) in fresh {
        if !merged.iter().any(|(name, _)| *name == Some(id)) {
            let after = before.and_then(|before| merged.iter().position(|(name, _)| *name == before));
            let at = after.map_or(merged.len(), |at| at + 1);
            merged.insert(at, (Some(id), text));
            merged.insert(at, (None, "\n"));
        }
        before = Some(Some(id));
    }
    merged.into_iter().map(|(_, text)| text).collect()
}

fn region(part: Part<'_>) -> Option<(&str, &str)> {
    match part {
        Part::Region { id, text } => Some((id, text)),
        Part::Text(_) | Part::No { .. } => None,
    }
}

/// Cuts a text at its markers. A region whose end is missing is the user's text.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let is_fence = |line: &str| line.trim_start().starts_with("```");
    // A fence that nobody closed would hide every marker, and all regions would be added again on every run.
    let all_closed = text.lines().filter(|line| is_fence(line)).count() % 2 == 0;
    let mut fenced = false;
    let mut rest = text;
    let mut plain = 0;
    while let Some(line) = rest.get(plain..).and_then(|rest| rest.split_inclusive('\n').next()) {
        fenced ^= all_closed && is_fence(line);
        let part = if fenced { None } else { marked(rest.get(plain..).unwrap_or_default(), line) };
        let Some((part, length)) = part else {
            plain += line.len();
            continue;
        };
        if plain > 0 {
            parts.push(Part::Text(rest.get(..plain).unwrap_or_default()));
        }
        parts.push(part);
        rest = rest.get(plain + length..).unwrap_or_default();
        plain = 0;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// The part that a line begins, with its length.
fn marked<'text>(text: &'text str, line: &'text str) -> Option<(Part<'text>, usize)> {
    if let Some(id) = marker(line, "No") {
        return Some((Part::No { id, text: line }, line.len()));
    }
    let id = marker(line, "Start")?;
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        length += line.len();
        if marker(line, "End") == Some(id) {
            return Some((Part::Region { id, text: text.get(..length)? }, length));
        }
    }
    None
}

/// The id of `<!-- WORD … [id] -->`.
fn marker<'line>(line: &'line str, word: &str) -> Option<&'line str> {
    let inner = line.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    let named = inner.strip_prefix(word)?.strip_prefix(' ')?;
    let (_, id) = named.strip_suffix(']')?.rsplit_once('[')?;
    (!id.is_empty()).then_some(id)
}
