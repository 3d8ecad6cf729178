//! Looks at pages the way their readers do: follows links, measures tables, renders Markdown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use oasmith::docs::Files;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

fn parse(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM)
}

/// The text files of a folder, by their path in it.
pub(crate) fn files(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let name =
                    path.strip_prefix(folder).expect("a path of the folder").to_string_lossy().replace('\\', "/");
                files.insert(name, text);
            }
        }
    }
    files
}

/// How many relative links the pages have.
pub(crate) fn count_links(files: &Files) -> usize {
    let pages = files.iter().filter(|(path, _)| is_markdown(path));
    pages.flat_map(|(_, text)| links(text)).filter(|link| !link.contains("://")).count()
}

/// Relative links that lead to no page, and anchors that no heading has.
pub(crate) fn broken_links(files: &Files) -> Vec<String> {
    let anchors: BTreeMap<&str, BTreeSet<String>> =
        files.iter().map(|(path, text)| (path.as_str(), anchors(text))).collect();
    let mut broken = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_markdown(path)) {
        for target in links(text) {
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (page, anchor) =
                target.split_once('#').map_or((target.as_str(), None), |(page, anchor)| (page, Some(anchor)));
            let page = if page.is_empty() { path.clone() } else { resolve(path, page) };
            let found = anchors.get(page.as_str());
            if found.is_none_or(|anchors| anchor.is_some_and(|anchor| !anchors.contains(anchor))) {
                broken.push(format!("{path}: {target}"));
            }
        }
    }
    broken
}

/// Whether a file is a page.
pub(crate) fn is_markdown(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "md")
}

/// Where the links of a page lead.
pub(crate) fn links(text: &str) -> Vec<String> {
    parse(text)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .collect()
}

/// The path of a link from a page.
fn resolve(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{from}: {link} leaves the crate");
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// The anchors of a page, read off the rendered headings.
pub(crate) fn anchors(text: &str) -> BTreeSet<String> {
    headings(text).into_iter().map(|(_, _, anchor)| anchor).collect()
}

/// Level, text and anchor of each heading.
pub(crate) fn headings(text: &str) -> Vec<(HeadingLevel, String, String)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    let mut open: Option<(HeadingLevel, String)> = None;
    for event in parse(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level, String::new())),
            Event::Text(part) | Event::Code(part) => {
                if let Some((_, text)) = &mut open {
                    text.push_str(&part);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let (level, text) = open.take().expect("a heading that was open");
                let slug: String = text
                    .to_lowercase()
                    .chars()
                    .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                    .map(|c| if c == ' ' { '-' } else { c })
                    .collect();
                let count = seen.entry(slug.clone()).or_default();
                let anchor = if *count == 0 { slug } else { format!("{slug}-{count}") };
                *count += 1;
                found.push((level, text, anchor));
            }
            _ => {}
        }
    }
    found
}

/// Tables that are not padded as the layout says: one width for all columns, line breaks and pipes not counted.
pub(crate) fn odd_tables(path: &str, text: &str) -> Vec<String> {
    let of_readme = ["docs/models/utils/retryconfig.md", "docs/GETTING_STARTED.md"];
    let uniform = path.starts_with("docs/") && !of_readme.contains(&path);
    let mut odd = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    let ours = ["Parameter", "Field", "Error Type", "Name", "Variable"];
    let is_ours = |index: usize| ours.iter().any(|name| lines[index - 1].starts_with(&format!("| {name} ")));
    for (index, line) in lines.iter().enumerate().filter(|(index, line)| line.starts_with("| -") && is_ours(*index)) {
        let widths: Vec<usize> = line.trim_matches('|').split('|').map(|cell| cell.trim().len()).collect();
        if uniform && widths.iter().any(|width| *width != widths[0]) {
            odd.push(format!("{path}: columns of {widths:?}"));
        }
        let rows = lines[index - 1..].iter().take_while(|line| line.starts_with('|'));
        let cells: Vec<Vec<usize>> = rows.map(|row| cell_widths(row)).collect();
        let longest = cells.iter().flatten().max().copied().unwrap_or_default();
        if uniform && widths[0] != longest {
            odd.push(format!("{path}: columns of {}, longest cell of {longest}", widths[0]));
        }
        if cells.iter().any(|row| row.len() != widths.len()) {
            odd.push(format!("{path}: rows of different lengths"));
        }
    }
    odd
}

/// The widths of a row's cells without their padding, line breaks and escaped pipes counted as one.
fn cell_widths(row: &str) -> Vec<usize> {
    let row = row.replace("\\|", "\u{1}").replace("<br/>", "\n");
    let row = row.trim_start_matches('|').trim_end_matches('|');
    row.split('|').map(|cell| cell.trim_matches(' ').chars().count()).collect()
}

/// HTML that is not ours.
pub(crate) fn html(text: &str) -> Vec<String> {
    let ours = ["<br/>", "<details>", "<details open>", "</details>", "<summary>", "<!--"];
    let foreign = |html: &str| !ours.iter().any(|tag| html.trim_start().starts_with(tag));
    parse(text)
        .filter_map(|event| match event {
            Event::Html(html) | Event::InlineHtml(html) if foreign(&html) => Some(html.to_string()),
            _ => None,
        })
        .collect()
}

/// The cells of the first table below a heading, without its header.
pub(crate) fn table<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let below = text.lines().skip_while(|line| line.trim_start_matches('#').trim() != heading);
    let rows = below.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |row: &'a str| row.trim_start_matches('|').trim_end_matches('|').split(" | ").map(str::trim).collect();
    rows.skip(2).map(cells).collect()
}
