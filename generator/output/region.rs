//! Lines of the user's in files that are ours.
//!
//! ```text
//! // region: sql                     survives, between the lines that it stands between
//! #[derive(sqlx::Type)]
//! // endregion: sql
//! pub enum Status {
//! ```
//!
//! The marks are comments of the file's own language, alone on their lines; editors fold what is between them. Empty
//! lines beside a region belong to it. When a file is made anew, a region goes where the most lines around it are the
//! ones that were around it, empty lines not counted. One whose place is gone is told, and nothing is written.

use std::collections::BTreeMap;
use std::path::Path;

/// A region without a place in a file as it is emitted now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Homeless {
    /// Its name.
    pub name: String,
}

/// A file cut in two: what is ours, and regions with the number of our lines before them.
struct Cut<'text> {
    ours: Vec<&'text str>,
    regions: Vec<Region<'text>>,
}

struct Region<'text> {
    name: &'text str,
    /// From mark to mark, with line ends and the empty lines beside it.
    text: &'text str,
    /// How many of these lines are empty and not between the marks.
    empty: usize,
    after: usize,
}

/// The most ways of sharing out empty lines that are tried.
const MOST: usize = 256;

/// The file without its regions; none when it has none.
pub(super) fn without(path: &str, text: &str) -> Option<String> {
    cut(path, text).map(|cut| cut.ours.concat())
}

/// The file without its regions, with none, some and all of the empty lines beside each: before there was a region,
/// some of them were ours.
pub(super) fn versions(path: &str, text: &str) -> Vec<String> {
    let Some(cut) = cut(path, text) else { return Vec::new() };
    let mut gaps: BTreeMap<usize, usize> = BTreeMap::new();
    for region in &cut.regions {
        *gaps.entry(region.after).or_default() += region.empty;
    }
    let mut ways = vec![BTreeMap::new()];
    for (after, empty) in gaps {
        let more = |way: &BTreeMap<usize, usize>| -> Vec<BTreeMap<usize, usize>> {
            let with = |count| way.iter().map(|(at, count)| (*at, *count)).chain([(after, count)]).collect();
            // Somebody may have taken the one that was there.
            (0..=empty.max(1)).map(with).collect()
        };
        ways = ways.iter().flat_map(more).take(MOST).collect();
    }
    let version = |way: &BTreeMap<usize, usize>| {
        let empty = |at: usize| "\n".repeat(way.get(&at).copied().unwrap_or_default());
        let lines = cut.ours.iter().enumerate().map(|(at, line)| format!("{}{line}", empty(at)));
        lines.chain([empty(cut.ours.len())]).collect()
    };
    ways.iter().map(version).collect()
}

/// The regions of a file, one after the other; none when it has none.
pub(super) fn only(path: &str, text: &str) -> Option<String> {
    cut(path, text).map(|cut| cut.regions.iter().map(|region| region.text).collect())
}

/// What is emitted, with the regions of the file on the disk; none when that has none.
pub(super) fn carry(path: &str, emitted: &str, disk: &str) -> Result<Option<String>, Homeless> {
    let Some(cut) = cut(path, disk) else { return Ok(None) };
    let fresh: Vec<&str> = emitted.split_inclusive('\n').collect();
    let (old, new) = (written(&cut.ours), written(&fresh));
    let is_source = Path::new(path).extension().is_some_and(|kind| kind == "rs");
    let mut placed: BTreeMap<usize, String> = BTreeMap::new();
    for region in &cut.regions {
        let after = written(cut.ours.get(..region.after).unwrap_or_default()).len();
        // What stands behind all items of a source stays there; in a manifest it would join another table.
        let at = if after == old.len() && is_source { Some(new.len()) } else { place(&old, after, &new) };
        let at = at.ok_or_else(|| Homeless { name: region.name.to_owned() })?;
        // Regions of one place keep their order.
        placed.entry(at).or_default().push_str(region.text);
    }
    let mut text = String::with_capacity(disk.len().max(emitted.len()));
    let put = |text: &mut String, region: Option<&String>| {
        let Some(region) = region else { return };
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(region);
    };
    let mut passed = 0;
    put(&mut text, placed.get(&0));
    for line in fresh {
        // The empty lines of a place with a region are those that the user wrote.
        if is_empty(line) {
            if !placed.contains_key(&passed) {
                text.push_str(line);
            }
            continue;
        }
        passed += 1;
        text.push_str(line);
        put(&mut text, placed.get(&passed));
    }
    Ok(Some(text))
}

fn is_empty(line: &str) -> bool {
    line.trim().is_empty()
}

/// The lines that are not empty.
fn written<'text>(lines: &[&'text str]) -> Vec<&'text str> {
    lines.iter().copied().filter(|line| !is_empty(line)).collect()
}

/// The number of fresh lines before a region that stood after some old lines: where the most lines around it are the
/// same, if there is one such place and a line among them that stands once in the file.
fn place(old: &[&str], after: usize, fresh: &[&str]) -> Option<usize> {
    let (above, below) = old.split_at_checked(after)?;
    let same = |(one, other): &(&&str, &&str)| one.trim_end() == other.trim_end();
    let around = |at: usize| {
        let (over, under) = fresh.split_at_checked(at).unwrap_or_default();
        let up = above.iter().rev().zip(over.iter().rev()).take_while(same).count();
        (up, below.iter().zip(under).take_while(same).count())
    };
    let (size, at) = (0..=fresh.len()).map(|at| (around(at), at)).map(|((up, down), at)| (up + down, at)).max()?;
    let alone = (0..=fresh.len()).all(|other| other == at || around(other).0 + around(other).1 < size);
    let (up, down) = around(at);
    let once = |line: &&str| {
        let count = |lines: &[&str]| lines.iter().filter(|other| other.trim_end() == line.trim_end()).count();
        count(old) == 1 && count(fresh) == 1
    };
    let known = fresh.get(at - up..at + down)?.iter().any(once);
    (alone && known).then_some(at)
}

/// Whether a file may have a region: most have none, and need not be looked at.
pub(super) fn may_stand_in(content: &[u8]) -> bool {
    memchr::memmem::find(content, b"endregion:").is_some()
}

/// Cuts a file at its marks; none when no region is whole. A region that does not end is no region.
fn cut<'text>(path: &str, text: &'text str) -> Option<Cut<'text>> {
    let (open, close) = marks(path)?;
    may_stand_in(text.as_bytes()).then_some(())?;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut cut = Cut { ours: Vec::new(), regions: Vec::new() };
    let (mut at, mut start) = (0, 0);
    while let Some(line) = lines.get(at) {
        let ended = named(line, open, "region:", close).and_then(|name| {
            let ends = |line: &&str| named(line, open, "endregion:", close) == Some(name);
            let length = lines.get(at..)?.iter().position(ends)? + 1;
            Some((name, length))
        });
        let Some((name, length)) = ended else {
            cut.ours.push(line);
            start += line.len();
            at += 1;
            continue;
        };
        let below = lines.get(at + length..)?.iter().take_while(|line| is_empty(line)).count();
        let size: usize = lines.get(at..at + length + below)?.iter().map(|line| line.len()).sum();
        let (mut empty, mut begin) = (below, start);
        // Those above belong to the region before, if there is one.
        while let Some(line) = cut.ours.pop_if(|line| is_empty(line)) {
            empty += 1;
            begin -= line.len();
        }
        cut.regions.push(Region { name, text: text.get(begin..start + size)?, empty, after: cut.ours.len() });
        start += size;
        at += length + below;
    }
    (!cut.regions.is_empty()).then_some(cut)
}

/// How a comment of one line begins and ends in a file.
fn marks(path: &str) -> Option<(&'static str, &'static str)> {
    match path.rsplit_once('.')?.1 {
        "rs" => Some(("//", "")),
        "toml" => Some(("#", "")),
        "md" => Some(("<!--", "-->")),
        _ => None,
    }
}

fn named<'line>(line: &'line str, open: &str, word: &str, close: &str) -> Option<&'line str> {
    let inner = line.trim().strip_prefix(open)?.strip_suffix(close)?;
    let name = inner.trim_start().strip_prefix(word)?.trim();
    (!name.is_empty()).then_some(name)
}
