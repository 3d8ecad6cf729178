//! The Markdown pages: snapshots of each kind and layout, links and anchors, widths of tables, and what a renderer makes
//! of them.

#[path = "docs/fixture.rs"]
mod fixture;
#[path = "docs/seeds.rs"]
mod seeds;
#[path = "docs/walk.rs"]
mod walk;

use oasmith::docs::{Files, emit};
use oasmith::surface::Crate;
use oasmith::{Stage, config, inspect, read};

/// The surface of a target of this repository, with pages of a layout.
fn target(name: &str, layout: &str) -> Crate {
    let text = std::fs::read_to_string("oasmith.toml").expect("the configuration");
    let config = config::parse("oasmith.toml", &text).expect("a good configuration");
    let target = config.targets.iter().find(|target| target.name == name).expect("a target");
    let found = inspect(read(target).expect("a document"), target, Stage::Surface);
    let mut krate: Crate = serde_json::from_str(&found.text.expect("a surface")).expect("the surface's own form");
    krate.package.docs = Some(layout.to_owned());
    krate
}

fn pages(layout: &str) -> Files {
    emit(&fixture::krate(layout))
}

#[test]
fn a_page_of_each_kind_in_each_layout() {
    for layout in ["2024", "2025", "2026"] {
        for (path, text) in pages(layout).into_iter().filter(|(path, _)| shown(layout, path)) {
            let name = format!("{layout}/{}", path.replace('/', "__"));
            insta::with_settings!({ snapshot_path => "snapshots/docs", prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, text);
            });
        }
    }
}

/// All pages of the layout in the middle, and of the others the kinds that differ.
fn shown(layout: &str, path: &str) -> bool {
    let differ =
        ["README.md", "docs/models/message.md", "docs/models/ratelimiterror.md", "docs/sdks/routerchat/README.md"];
    (walk::is_markdown(path) || path == "book.toml") && (layout == "2025" || differ.contains(&path))
}

#[test]
fn the_chat_page_of_r9s_answers_its_seed() {
    let pages = emit(&target("r9s", "2025"));
    seeds::check(&pages["docs/sdks/chat/README.md"], &seeds::R9S);
}

#[test]
fn all_pages_of_r9s_are_sound() {
    for layout in ["2024", "2025", "2026"] {
        let pages = emit(&target("r9s", layout));
        assert_eq!(walk::broken_links(&pages), Vec::<String>::new());
        for (path, text) in pages {
            assert_eq!(walk::odd_tables(&path, &text), Vec::<String>::new());
            assert_eq!(walk::html(&text), Vec::<String>::new(), "{path}");
        }
    }
}

#[test]
fn pages_end_as_the_layout_says() {
    let pages = pages("2025");
    let end = |path: &str| pages[path].chars().rev().take_while(|c| *c == '\n').count();
    assert_eq!(end("docs/sdks/routerchat/README.md"), 0, "a table");
    assert_eq!(end("docs/models/message.md"), 0, "a table");
    assert_eq!(end("docs/models/metadata.md"), 0, "a bold line");
    assert_eq!(end("docs/models/messagecontent.md"), 2, "a fence");
    assert!(pages.values().all(|text| !text.contains('\r') && !text.starts_with('\u{feff}')));
}

#[test]
fn prose_cannot_break_a_page() {
    for (prose, page, cell) in PROSE {
        let mut krate = fixture::krate("2025");
        krate.operations[0].prose.body = (*prose).to_owned();
        krate.operations[0].arguments[0].prose.summary = (*prose).to_owned();
        let files = emit(&krate);
        let text = &files["docs/sdks/routerchat/README.md"];
        let description =
            text.split("## create\n\n").nth(1).and_then(|text| text.split("\n\n### Example Usage").next());
        let row = walk::table(text, "Parameters").swap_remove(0);
        assert_eq!((description, row[3]), (Some(*page), *cell), "{prose}");
        assert_eq!(walk::html(text), Vec::<String>::new(), "{prose}");
    }
}

/// Prose, what a page makes of it, and what a cell does.
const PROSE: &[(&str, &str, &str)] = &[
    ("A *plain* one.", "A *plain* one.", "A *plain* one."),
    ("Use <id> here", "Use \\<id\\> here", "Use \\<id\\> here"),
    ("<p>One<br/>two</p>", "One\ntwo", "One<br/>two"),
    ("a <b>bold</b> <span class=x>word</span>", "a **bold** word", "a **bold** word"),
    ("see <a href=\"https://x.io/a?b=c\">this</a>", "see [this](https://x.io/a?b=c)", "see [this](https://x.io/a?b=c)"),
    ("see [this](/guide) and [that](#x)", "see this and that", "see this and that"),
    ("at https://x.io/a_b_c.", "at <https://x.io/a_b_c>.", "at <https://x.io/a_b_c>."),
    ("at [x](https://x.io)", "at [x](https://x.io)", "at [x](https://x.io)"),
    ("```\nlet x;\n```", "```text\nlet x;\n```", "`let x;`"),
    ("```json\n{\n\n}\n```", "```json\n{\n\n}\n```", "`{`<br/>`}`"),
    ("never closed\n```json\n{}", "never closed\n```json\n{}\n```", "never closed<br/>`{}`"),
    ("said:\n\n    code\n\nend", "said:\n\n```text\ncode\n```\n\nend", "said:<br/><br/>`code`<br/><br/>end"),
    ("# Title\n\ntext", "#### Title\n\ntext", "**Title**<br/><br/>text"),
    ("Title\n---\ntext", "#### Title\ntext", "**Title**<br/>text"),
    ("<ul><li>one</li><li>two</li></ul>", "- one\n- two", "- one<br/>- two"),
    ("<pre><code>a &lt; b</code></pre>", "```text\na < b\n```", "`a < b`"),
    ("`a\nb`", "`a\nb`", "`a b`"),
    ("gone <!-- secret --> now", "gone  now", "gone  now"),
    ("1 < 2 and 3 > 2 \\< `<`", "1 \\< 2 and 3 \\> 2 \\< `<`", "1 \\< 2 and 3 \\> 2 \\< `<`"),
    ("> quoted", "> quoted", "> quoted"),
    ("| a |\n|---|\n| b |", "| a |\n|---|\n| b |", "\\| a \\|<br/>\\|---\\|<br/>\\| b \\|"),
];

#[test]
fn links_and_anchors_resolve() {
    for layout in ["2024", "2025", "2026"] {
        assert_eq!(walk::broken_links(&pages(layout)), Vec::<String>::new(), "{layout}");
    }
}

#[test]
fn columns_are_as_wide_as_the_layout_says() {
    for (path, text) in pages("2025") {
        assert_eq!(walk::odd_tables(&path, &text), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_swallowed_as_html() {
    for (path, text) in pages("2026") {
        assert_eq!(walk::html(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn twice_gives_the_same() {
    assert_eq!(pages("2026"), pages("2026"));
}

#[test]
fn no_layout_means_no_pages() {
    let mut krate = fixture::krate("2026");
    krate.package.docs = None;
    assert!(emit(&krate).is_empty());
}
