//! The picture of README and guide: a terminal in which a crate is made, what the crate has, and a program that uses it.
//! All of it comes from the page "Five minutes", whose commands are typed and whose snippet is compiled.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{fences, typed};

const PAGE: &str = "guide/src/five-minutes.md";
const FILE: &str = "guide/src/picture.svg";
const COMMAND: &str = "generate openapi.yaml --output talk";

/// A line with the color of its text.
struct Line(&'static str, String);

const PLAIN: &str = "#e5e7eb";
const TYPED: &str = "#86efac";
const QUIET: &str = "#94a3b8";

fn terminal() -> Vec<Line> {
    let room = tempfile::tempdir().unwrap();
    let pages = fences(Path::new(PAGE));
    let document = pages.iter().find(|fence| fence.mark("file") == Some("openapi.yaml")).unwrap();
    fs::write(room.path().join("openapi.yaml"), &document.text).unwrap();
    let (said, _) = typed(room.path(), COMMAND);
    let mut lines = vec![Line(TYPED, format!("$ oasmith {COMMAND}"))];
    // How long it took is another figure on each run.
    lines.extend(said.lines().map(|line| Line(PLAIN, line.split(", ").next().unwrap().to_owned())));
    lines.push(Line(TYPED, "$ ls -1p talk".to_owned()));
    let entries = fs::read_dir(room.path().join("talk")).unwrap().map(|entry| entry.unwrap());
    let named = entries.map(|entry| (entry.file_name().into_string().unwrap(), entry.path().is_dir()));
    let mut named: Vec<(String, bool)> = named.filter(|(name, _)| !name.starts_with('.')).collect();
    named.sort();
    lines.extend(named.into_iter().map(
        |(name, is_folder)| {
            if is_folder { Line(PLAIN, format!("{name}/")) } else { Line(QUIET, name) }
        },
    ));
    lines
}

fn program() -> Vec<Line> {
    let pages = fences(Path::new(PAGE));
    let snippet = pages.iter().find(|fence| fence.mark("crate") == Some("talk")).unwrap();
    snippet.text.lines().map(|line| Line(PLAIN, line.to_owned())).collect()
}

/// A card with lines of code, at a place and of a width.
fn card(picture: &mut String, (left, width, height): (usize, usize, usize), title: &str, lines: &[Line]) {
    let _ = writeln!(
        picture,
        "<rect x=\"{left}\" y=\"0\" width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#0f172a\"/>"
    );
    let _ = writeln!(picture, "<text x=\"{}\" y=\"26\" fill=\"{QUIET}\">{title}</text>", left + 18);
    for (index, Line(color, text)) in lines.iter().enumerate() {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (x, y) = (left + 18, 56 + index * 19);
        let _ = writeln!(picture, "<text x=\"{x}\" y=\"{y}\" fill=\"{color}\" xml:space=\"preserve\">{text}</text>");
    }
}

#[test]
fn the_picture_shows_what_comes_out() {
    let (terminal, program) = (terminal(), program());
    let height = 56 + terminal.len().max(program.len()) * 19;
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1060 {height}\" width=\"1060\" height=\"{height}\" \
         font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"13\" role=\"img\" \
         aria-label=\"a crate is made in a terminal, and a program calls it\">\n"
    );
    card(&mut picture, (0, 440, height), "terminal", &terminal);
    card(&mut picture, (456, 604, height), "src/main.rs", &program);
    picture.push_str("</svg>\n");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(FILE, &picture).unwrap();
    }
    let is = fs::read_to_string(FILE).unwrap();
    assert!(is == picture, "{FILE} is another: `INSTA_UPDATE=always cargo test --test commands guide` writes it");
}
