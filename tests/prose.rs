//! Prose: each case is cleaned, compared with its snapshot, and checked for what clean prose promises.

#[expect(unreachable_pub, reason = "the module is tested on its own")]
#[path = "../generator/prose/mod.rs"]
mod prose;

use std::path::{Path, PathBuf};

use prose::{Text, bare, clean, fill_words, line, link_target, sentence, visible};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

/// A case is Markdown below a comment that says what it shows, and perhaps a line with the summary.
fn read_case(text: &str) -> (Option<&str>, &str) {
    let (_, text) = text.split_once('\n').expect("a case begins with a comment");
    match text.strip_prefix("summary: ").and_then(|rest| rest.split_once('\n')) {
        Some((summary, description)) => (Some(summary), description),
        None => (None, text),
    }
}

/// The summary and the body as a page has them.
fn written(summary: Option<&str>, description: &str) -> (String, String) {
    let prose = clean(summary, Some(description));
    (prose.summary.markdown().into_owned(), prose.body.markdown().into_owned())
}

fn text(description: &str) -> Text {
    clean(None, Some(description)).body
}

/// As a comment of the given width.
fn comment(text: &Text, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    text.doc_lines(width, &mut |line| lines.push(line.to_owned()));
    lines
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
        let (summary, body) = written(summary, description);
        let one_line = line(description);
        for text in [&summary, &body, &one_line] {
            assert_clean(text);
        }
        let again = written(Some(&summary), &body);
        assert_eq!(again, (summary.clone(), body.clone()), "cleaning again changes nothing");
        assert_eq!(line(&one_line), one_line, "cleaning again changes nothing");
        assert!(!one_line.contains('\n') && !summary.contains('\n'));
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

/// The words that a reader sees, wherever lines end.
fn shown(text: &str) -> Vec<String> {
    let mut words = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(part) | Event::Code(part) => words.push_str(&part),
            Event::Start(Tag::Item) => words.push_str(" (item) "),
            Event::Start(Tag::CodeBlock(_)) => words.push_str(" (code) "),
            Event::Start(Tag::BlockQuote(_)) => words.push_str(" (quote) "),
            Event::SoftBreak | Event::HardBreak | Event::Start(_) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().map(str::to_owned).collect()
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
        let tree = self::text(&text);
        let body = tree.markdown();
        let one_line = line(&text);
        assert_clean(&body);
        assert_clean(&one_line);
        assert_eq!(self::text(&body).markdown(), body, "from {text:?}");
        assert_eq!(line(&one_line), one_line, "from {text:?}");
        assert_eq!(tree.is_empty(), body.is_empty(), "from {text:?}");
        // A comment says the same as a page.
        let comment = comment(&tree, 20).join("\n");
        assert_clean(&comment);
        assert_eq!(shown(&comment), shown(&body), "from {text:?}");
    }
}

#[test]
fn nesting_without_end_is_cut() {
    for opener in ["> ", "- ", "*a **b ", "<ul><li>", "<b><i>", "[", "<blockquote>"] {
        let text = opener.repeat(3000) + "end";
        let body = written(None, &text).1;
        assert!(body.contains("end"), "after {opener:?}");
        assert!(line(&text).contains("end"), "after {opener:?}");
    }
}

#[test]
fn plain_text_stays_as_it_is() {
    for text in ["The id of the order.", "Größe (in cm), e.g. 12.5", "注文の番号", "Who is it?"] {
        assert_eq!(line(text), text);
        assert_eq!(written(None, text), (String::new(), text.to_owned()));
    }
    let nothing = clean(Some(" \n"), Some("<p></p>"));
    assert!(nothing.is_empty());
    let long = clean(Some("One\nline.\n\n- two"), None);
    assert_eq!((long.summary.is_empty(), long.body.markdown().as_ref()), (true, "One\nline.\n\n- two"));
    let title = clean(Some("Title"), None);
    assert_eq!(title.text().markdown(), "Title");
    assert_eq!(title.beginning().markdown(), "Title");
}

#[test]
fn the_beginning_of_what_is_said_is_a_sentence_or_a_paragraph() {
    let users = text("Finds users, e.g. by name. More, and\nmore.\n\nThe rest.");
    assert_eq!(users.first_sentence(), "Finds users, e.g. by name.");
    assert_eq!(users.first_paragraph().as_deref(), Some("Finds users, e.g. by name. More, and more."));
    assert_eq!(users.beginning().markdown(), "Finds users, e.g. by name. More, and\nmore.");
    assert_eq!(text("Plain words. And more.").first_sentence(), "Plain words.");
    assert_eq!(sentence("Words, e.g. plain ones. And more."), "Words, e.g. plain ones.");
    assert_eq!(text("In `a. B` nothing ends. More.").first_sentence(), "In `a. B` nothing ends.");
    assert_eq!(text("**Bold. Stays** whole. More.").first_sentence(), "**Bold. Stays** whole.");
    assert_eq!(text("One line  \nand one.").first_paragraph().as_deref(), Some("One line and one."));
    for text in ["- one\n\n  more\n- two", "```json\n{\n\n}\n```", "> quoted"].map(text) {
        assert_eq!(text.first_paragraph(), None);
        assert_eq!(text.beginning(), text, "a block is not divided");
    }
}

#[test]
fn comments_are_filled_but_for_what_has_its_lines() {
    let cases = [
        ("One two three four", &["One two", "three four"][..]),
        ("One `two three four` five", &["One", "`two three four`", "five"]),
        ("A quote \\` and more words", &["A quote \\`", "and more", "words"]),
        ("One two\nthree", &["One two", "three"]),
        ("One  \ntwo three four", &["One\\", "two three", "four"]),
        ("One two x 1. That", &["One two x 1.", "That"]),
        ("2.5 is more than two", &["2.5 is", "more than", "two"]),
        ("- One two three\n- four", &["- One two three", "- four"]),
        (
            "````text\n~~~\n\n```\n````\n\nOne two three",
            &["````text", "~~~", "", "```", "````", "", "One two", "three"],
        ),
    ];
    for (said, lines) in cases {
        assert_eq!(comment(&text(said), 10), lines, "{said}");
    }
    let mut lines = Vec::new();
    fill_words("Words of `our own` - and more", 10, &mut |line| lines.push(line.to_owned()));
    assert_eq!(lines, ["Words of", "`our own` -", "and more"]);
}

#[test]
fn blocks_fit_into_a_cell() {
    let cases = [
        ("One line.", "One line."),
        ("One\n\ntwo", "One\n\ntwo"),
        ("- one\n- two", "- one\n- two"),
        ("Like\n\n```json\n{\n\n  \"a\": 1\n}\n```\n\nthis", "Like\n\n`{`\n`\"a\": 1`\n`}`\n\nthis"),
        ("````text\n```\n````", "```` ``` ````"),
        ("> ```text\n> a\n> ```", "> `a`"),
        ("a | b `c | d` e", "a | b `c | d` e"),
    ];
    for (said, cell) in cases {
        assert_eq!(text(said).cell(), cell, "{said}");
    }
}

#[test]
fn a_description_does_not_begin_with_its_summary() {
    let cases = [
        ("List `a`", "List `a`. More of it.", "More of it."),
        ("List a.", "**List a:**\n\nMore.", "More."),
        ("List a", "# List a\n\nMore.", "More."),
        ("List a", "list a.\nmore `b`", "more `b`"),
        ("List a", "List a", ""),
        ("List a", "List a\n\nList a. More `c`.", "More `c`."),
        ("List a", "List ab. More.", "List ab. More."),
        ("List a", "List a and b", "List a and b"),
        ("List a", "List a\nand b", "List a\nand b"),
        ("**List** a", "**List** a. More.", "More."),
    ];
    for (summary, description, body) in cases {
        assert_eq!(written(Some(summary), description).1, body, "{summary:?} {description:?}");
    }
}

/// What is no prose: names as they are but for what nobody sees, words without marks, addresses that lead somewhere.
#[test]
fn names_words_and_addresses_are_shown_as_they_are() {
    assert_eq!(visible("a\u{202e}b\u{1b}[31m\nc"), "ab[31m c");
    assert_eq!(visible("*/ `x` [y](z)"), "*/ `x` [y](z)");
    assert_eq!(bare(" 1.0 [x](y) <b> "), "1.0 x(y) b");
    assert_eq!(link_target("https://acme.example/a b").as_deref(), Some("https://acme.example/a%20b"));
    assert_eq!(link_target("java\u{200b}script:alert(1)"), None);
}

/// In a terminal a reader sees what is said, and no marks.
#[test]
fn a_terminal_shows_no_marks() {
    let said = text(
        "# Files\n\nSee **the** [list](https://example.com/list) of `a_b`.\n\n- one\n- two\n  lines\n\n```sh\nls -l\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    );
    let shown =
        "Files\n\nSee the list (https://example.com/list) of a_b.\n\n- one\n- two lines\n\n  ls -l\n\na | b\n1 | 2";
    assert_eq!(said.terminal(), shown);
    assert_eq!(text("**Bold.** Plain [words](https://example.com). More.").terminal_sentence(), "Bold. Plain words.");
    assert_eq!(text("Plain words. And more.").terminal(), "Plain words. And more.");
}

#[test]
fn lists_pass_over_a_remark() {
    let first = |text: &str| clean(None, Some(text)).beginning().first_sentence().into_owned();
    assert_eq!(first("**New here?** Read the guide.\n\nMakes a thing. Once."), "Makes a thing.");
    assert_eq!(first("**Note:** For owners.\n\n- a list\n\nMakes a thing."), "Makes a thing.");
    assert_eq!(first("**Note:** Only for owners."), "**Note:** Only for owners.");
    assert_eq!(first("**Things** are made.\n\nMore of them."), "**Things** are made.");
}

#[test]
fn a_summary_of_paragraphs_beside_a_description_is_the_first_of_them() {
    let parts = |description: &str| written(Some("Makes a thing\n\nSend it as JSON."), description);
    let is = |summary: &str, body: &str| (summary.to_owned(), body.to_owned());
    assert_eq!(parts("It is made once."), is("Makes a thing", "Send it as JSON.\n\nIt is made once."));
    assert_eq!(parts("Send it as JSON. Once."), is("Makes a thing", "Send it as JSON. Once."));
}
