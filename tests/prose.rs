//! Prose: each case is cleaned, compared with its snapshot, and checked for what clean prose promises.

#[expect(unreachable_pub, reason = "the module is tested on its own")]
#[path = "../generator/prose/mod.rs"]
mod prose;

use std::path::{Path, PathBuf};

use prose::{Prose, clean, first_sentence, line};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

/// A case is Markdown below a comment that says what it shows, and perhaps a line with the summary.
fn read_case(text: &str) -> (Option<&str>, &str) {
    let (_, text) = text.split_once('\n').expect("a case begins with a comment");
    match text.strip_prefix("summary: ").and_then(|rest| rest.split_once('\n')) {
        Some((summary, description)) => (Some(summary), description),
        None => (None, text),
    }
}

#[test]
fn cases_become_clean() {
    let entries = std::fs::read_dir("tests/cases/prose").expect("a folder of cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    assert!(paths.len() > 5, "only {} cases were found", paths.len());
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a case can be read");
        let (summary, description) = read_case(&text);
        let prose = clean(summary, Some(description));
        let one_line = line(description);
        for text in [&prose.summary, &prose.body, &one_line] {
            assert_clean(text);
        }
        let again = clean(Some(&prose.summary), Some(&prose.body));
        assert_eq!(again, prose, "cleaning again changes nothing");
        assert_eq!(line(&one_line), one_line, "cleaning again changes nothing");
        assert!(!one_line.contains('\n') && !prose.summary.contains('\n'));
        let Prose { summary, body } = prose;
        snapshot(&path, &format!("summary: {summary}\n\n{body}\n\nline: {one_line}"));
    }
}

fn snapshot(case: &Path, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/prose");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_input_file(case);
    settings.set_snapshot_suffix(case.file_name().expect("a case has a name").to_string_lossy());
    settings.bind(|| insta::assert_snapshot!("cases_become_clean", text));
}

/// What rustdoc and clippy would complain about, or a page would trip over.
fn assert_clean(text: &str) {
    let mut shown = String::new();
    let mut opaque = 0;
    // Rustdoc looks up whatever stands in brackets.
    let resolve = |link: BrokenLink<'_>| Some(("unresolved".into(), CowStr::from(link.reference.to_string())));
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_with_broken_link_callback(text, options, Some(resolve)) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => panic!("HTML in {text:?}"),
            Event::Rule | Event::Start(Tag::Heading { .. }) => panic!("breaks a page: {text:?}"),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => panic!("not plain Markdown: {text:?}"),
            Event::Start(Tag::CodeBlock(kind)) => {
                assert!(matches!(&kind, CodeBlockKind::Fenced(language) if !language.is_empty()), "in {text:?}");
                opaque += 1;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let absolute = dest_url.starts_with("http") || dest_url.contains('@');
                assert!(absolute, "link to {dest_url} in {text:?}");
                opaque += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => opaque -= 1,
            Event::Text(part) if opaque == 0 => shown.push_str(&part),
            _ => shown.push(' '),
        }
    }
    assert!(!shown.contains("://e") && !shown.contains("://l"), "bare address in {text:?}");
    assert!(!text.contains(['\t', '\r', '\u{200b}', '\u{202e}', '\u{7}']), "invisible character in {text:?}");
    assert!(text.lines().all(|line| line.trim_end() == line), "trailing space in {text:?}");
}

#[test]
fn any_mixture_is_clean_and_stays_so() {
    let pieces: Vec<&str> = include_str!("cases/prose/pieces.txt").lines().skip(1).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    for _ in 0..5_000 {
        let length = 1 + random(10);
        let text: String = (0..length).map(|_| pieces[random(pieces.len())].replace("\\n", "\n")).collect();
        let body = clean(None, Some(&text)).body;
        let one_line = line(&text);
        assert_clean(&body);
        assert_clean(&one_line);
        assert_eq!(clean(None, Some(&body)).body, body, "from {text:?}");
        assert_eq!(line(&one_line), one_line, "from {text:?}");
    }
}

#[test]
fn nesting_without_end_is_cut() {
    for opener in ["> ", "- ", "*a **b ", "<ul><li>", "<b><i>", "[", "<blockquote>"] {
        let text = opener.repeat(3000) + "end";
        let body = clean(None, Some(&text)).body;
        assert!(body.contains("end"), "after {opener:?}");
        assert!(line(&text).contains("end"), "after {opener:?}");
    }
}

#[test]
fn plain_text_stays_as_it_is() {
    for text in ["The id of the order.", "Größe (in cm), e.g. 12.5", "注文の番号", "Who is it?"] {
        assert_eq!(line(text), text);
        assert_eq!(clean(None, Some(text)), Prose { summary: String::new(), body: text.to_owned() });
    }
    let nothing = clean(Some(" \n"), Some("<p></p>"));
    assert!(nothing.is_empty());
    assert_eq!(clean(Some("Title"), None).text(), "Title");
}

#[test]
fn the_beginning_of_what_is_said_is_a_sentence_or_a_paragraph() {
    let body = "Finds users, e.g. by name. More, and\nmore.\n\nThe rest.".to_owned();
    let prose = Prose { summary: String::new(), body };
    assert_eq!(prose.first_sentence(), "Finds users, e.g. by name.");
    assert_eq!(prose.first_paragraph(), "Finds users, e.g. by name. More, and more.");
    assert_eq!(first_sentence("In `a. B` nothing ends. More."), "In `a. B` nothing ends.");
}
