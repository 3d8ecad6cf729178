//! The passes: what they change in the model, before the surface is planned from it.
//!
//! A case under `tests/cases/<feature>/` is a document; its snapshot is each part of the model that differs after all
//! passes, line by line. A case that no pass changes has none. What there is to say about the document is told in the
//! snapshots of `lower`.

use std::fmt::Write as _;
use std::path::Path;

use oasmith::Stage;
use similar::{ChangeTag, TextDiff};

use crate::cases;

/// The paragraphs of the model in which a line differs.
fn changed(path: &Path) -> String {
    let (before, after) = (cases::shown(path, Stage::Lower), cases::shown(path, Stage::Pass));
    let difference = TextDiff::from_lines(&before, &after);
    let lines: Vec<(ChangeTag, &str)> = difference.iter_all_changes().map(|line| (line.tag(), line.value())).collect();
    let paragraphs = lines.split(|(_, line)| line.trim().is_empty());
    let differ = paragraphs.filter(|lines| lines.iter().any(|(tag, _)| *tag != ChangeTag::Equal));
    let mut shown = String::new();
    for lines in differ {
        if !shown.is_empty() {
            shown.push('\n');
        }
        for (tag, line) in lines {
            let _ = write!(shown, "{tag}{line}");
        }
    }
    shown
}

#[test]
fn what_the_passes_change() {
    let cases = cases::all().into_iter().map(|path| (path.clone(), changed(&path)));
    cases::snapshots("pass", cases.filter(|(_, text)| !text.is_empty()));
}
