//! The Markdown pages: snapshots of each kind and layout, links and anchors, widths of tables, and what a renderer makes
//! of them.

#[path = "docs/seeds.rs"]
mod seeds;
#[path = "docs/walk.rs"]
mod walk;
use std::path::PathBuf;

use oasmith::config::Docs;
use oasmith::docs::{Files, emit};
use oasmith::surface::Crate;
use oasmith::{config, plan, read};
use serde_json::json;

use crate::whole;

/// The surface of a target of this repository, with pages of a layout.
fn target(name: &str, layout: Docs) -> Crate {
    let text = std::fs::read_to_string("oasmith.toml").expect("the configuration");
    let config = config::parse("oasmith.toml", &text).expect("a good configuration");
    let mut target = config.targets.into_iter().find(|target| target.name == name).expect("a target");
    target.docs = layout;
    plan(read(&target).expect("a document"), &target).expect("a surface")
}

const LAYOUTS: [Docs; 3] = [Docs::Y2024, Docs::Y2025, Docs::Y2026];

fn pages(layout: Docs) -> Files {
    emit(&whole::planned(include_str!("whole/pages.yaml"), layout))
}

#[test]
fn a_page_of_each_kind_in_each_layout() {
    let pages = LAYOUTS.into_iter().flat_map(|layout| {
        let shown = pages(layout).into_iter().filter(move |(path, _)| shown(layout, path));
        shown.map(move |(path, text)| (format!("{}/{path}", layout.year().expect("a layout")), text))
    });
    let program = emit(&whole::chat_program()).into_iter().filter(|(path, _)| path == "docs/cli.md");
    whole::snapshots("docs", pages.chain(program).chain(site("/sdk/rust")));
}

/// The files of a site of a document that is hard to read as MDX.
fn site(base: &str) -> Files {
    let mut target = config::Target::new("openapi.yaml", "out", Some("braces"));
    target.site = Some(base.to_owned());
    let document = oasmith::spec::Source::memory("openapi.yaml", include_str!("docs/site.yaml"));
    let files = emit(&plan(document.into(), &target).expect("a surface"));
    files.into_iter().filter(|(path, _)| path.starts_with("site/") && !path.contains("getting-started")).collect()
}

#[test]
fn links_of_a_site_are_addresses_of_its_pages() {
    let files = site("/sdk/rust");
    let address = |path: &str| {
        let path = path.strip_prefix("site")?.strip_suffix(".mdx")?;
        Some(format!("/sdk/rust{}", path.strip_suffix("/index").unwrap_or(path)))
    };
    let addresses: Vec<String> = files.keys().filter_map(|path| address(path)).collect();
    let links: Vec<String> = files.values().flat_map(|text| walk::links(text)).collect();
    let inside: Vec<&str> = links.iter().filter_map(|link| link.strip_prefix('/')?.split('#').next()).collect();
    assert!(inside.len() > 8, "{links:?}");
    let lost = inside.iter().find(|link| !addresses.contains(&format!("/{link}")));
    assert_eq!(lost, None, "{addresses:?}");
}

/// Where the pages are on the site is in links and lists, also where that is its root.
#[test]
fn a_site_may_be_all_of_its_pages() {
    let files = site("/");
    let index = &files["site/sdks/index/index.mdx"];
    assert!(index.contains("](/models/index_)"), "{index}");
    assert!(files["site/navigation.json"].contains("\"sdks/index/index\""), "{}", files["site/navigation.json"]);
    assert!(files["site/calls.mdx"].contains("](/sdks/index"), "{}", files["site/calls.mdx"]);
}

/// All pages of the layout in the middle, and of the others the kinds that differ.
fn shown(layout: Docs, path: &str) -> bool {
    let differ =
        ["README.md", "docs/models/message.md", "docs/models/ratelimiterror.md", "docs/sdks/routerchat/README.md"];
    (walk::is_markdown(path) || path == "book.toml") && (layout == Docs::Y2025 || differ.contains(&path))
}

#[test]
fn a_setter_that_gives_way_says_what_the_api_calls_it() {
    let document = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/ants: {get: {operationId: list_ants, tags: [ants], \
                    description: Lists them., parameters: [{name: items, in: query, schema: {type: integer}}], \
                    responses: {'204': {description: ok}}}}}}";
    let pages = emit(&whole::planned(document, Docs::Y2026));
    assert!(pages["docs/sdks/ants/README.md"].contains("Sent as `items`."), "{}", pages["docs/sdks/ants/README.md"]);
    // An operation without a summary is told by how its description begins, wherever it is told.
    let readme = &pages["README.md"];
    assert_eq!(
        readme.lines().filter(|line| line.contains("README.md#") && line.contains(" - Lists them")).count(),
        2,
        "{readme}"
    );
}

#[test]
fn committed_pages_answer_their_seeds() {
    for seed in seeds::SEEDS {
        let page = std::fs::read_to_string(seed.page).unwrap_or_else(|error| panic!("{}: {error}", seed.page));
        seeds::check(&page, &seed);
    }
}

#[test]
fn all_pages_of_all_crates_are_sound() {
    let crates: Vec<PathBuf> = std::fs::read_dir("generated").unwrap().map(|entry| entry.unwrap().path()).collect();
    let crates: Vec<PathBuf> = crates.into_iter().filter(|path| path.is_dir()).collect();
    assert!(crates.len() >= 5, "{crates:?}");
    for krate in crates {
        let files = walk::files(&krate);
        assert!(walk::count_links(&files) > 100, "{}", krate.display());
        assert_eq!(walk::broken_links(&files), Vec::<String>::new(), "{}", krate.display());
        for (path, text) in files.iter().filter(|(path, _)| walk::is_markdown(path)) {
            assert_eq!(walk::odd_tables(path, text), Vec::<String>::new(), "{}", krate.display());
            assert_eq!(walk::html(text), Vec::<String>::new(), "{}: {path}", krate.display());
        }
    }
}

#[test]
fn r9s_is_sound_in_each_layout() {
    for layout in LAYOUTS {
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
    let pages = pages(Docs::Y2025);
    let end = |path: &str| pages[path].chars().rev().take_while(|c| *c == '\n').count();
    assert_eq!(end("docs/sdks/routerchat/README.md"), 0, "a table");
    assert_eq!(end("docs/models/message.md"), 0, "a table");
    assert_eq!(end("docs/models/metadata.md"), 0, "a bold line");
    assert_eq!(end("docs/models/messagecontent.md"), 2, "a fence");
    assert!(pages.values().all(|text| !text.contains('\r') && !text.starts_with('\u{feff}')));
}

#[test]
fn blocks_of_prose_fit_into_a_cell() {
    let cases = [
        ("One line.", "One line."),
        ("One\n\ntwo", "One<br/><br/>two"),
        ("- one\n- two", "- one<br/>- two"),
        ("Like\n\n```json\n{\n\n  \"a\": 1\n}\n```\n\nthis", "Like<br/><br/>`{`<br/>`\"a\": 1`<br/>`}`<br/><br/>this"),
        ("````text\n```\n````", "```` ``` ````"),
        ("a | b `c | d` e \\| f", "a \\| b `c \\| d` e \\| f"),
    ];
    for (prose, cell) in cases {
        let id = json!({"name": "id", "in": "query", "description": prose, "schema": {"type": "string"}});
        let list = json!({"operationId": "list", "tags": ["files"], "parameters": [id], "responses": {}});
        let info = json!({"title": "T", "version": "1"});
        let document = json!({"openapi": "3.1.0", "info": info, "paths": {"/files": {"get": list}}});
        let files = emit(&whole::planned(&document.to_string(), Docs::Y2025));
        let row = walk::table(&files["docs/sdks/files/README.md"], "Parameters").swap_remove(0);
        assert_eq!(row[3], cell, "{prose}");
    }
}

#[test]
fn a_long_page_is_one_for_each_operation() {
    let long = "A sentence. ".repeat(10_000);
    let get = json!({"operationId": "get", "tags": ["files"], "description": long, "responses": {}});
    let put = json!({"operationId": "put", "tags": ["files"], "description": long, "responses": {}});
    // Names that a folder with README.md cannot hold, and that Windows cannot.
    let post = json!({"operationId": "readme", "tags": ["files"], "responses": {}});
    let delete = json!({"operationId": "con", "tags": ["files"], "responses": {}});
    let info = json!({"title": "T", "version": "1"});
    let path = json!({"get": get, "put": put, "post": post, "delete": delete});
    let document = json!({"openapi": "3.1.0", "info": info, "paths": {"/files": path}});
    let files = emit(&whole::planned(&document.to_string(), Docs::Y2025));
    assert!(files["docs/sdks/files/README.md"].contains("* [put](put.md)"));
    assert!(files["docs/sdks/files/put.md"].contains("## put"));
    assert!(files["docs/sdks/files/readme2.md"].contains("## readme"));
    assert!(files["docs/sdks/files/con_.md"].contains("## con"));
    assert!(files["docs/SUMMARY.md"].contains("  - [put](sdks/files/put.md)"));
    assert_eq!(walk::broken_links(&files), Vec::<String>::new());
}

#[test]
fn links_and_anchors_resolve() {
    for layout in LAYOUTS {
        assert_eq!(walk::broken_links(&pages(layout)), Vec::<String>::new(), "{layout:?}");
    }
}

#[test]
fn columns_are_as_wide_as_the_layout_says() {
    for (path, text) in pages(Docs::Y2025) {
        assert_eq!(walk::odd_tables(&path, &text), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_swallowed_as_html() {
    for (path, text) in pages(Docs::Y2026) {
        assert_eq!(walk::html(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn no_layout_means_a_readme_alone() {
    // A registry shows a README all the same, in which no link leads to a page.
    let files = pages(Docs::Off);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["README.md"]);
    assert!(!files["README.md"].contains("](docs/"), "{}", files["README.md"]);
}

/// The overlay goes into the document that it was made of, and its programs are those of the pages.
/// Pages call a resource as the client does, however its tag is written.
#[test]
fn calls_are_those_of_the_client() {
    let tags = ["OAuth", "Get"].map(|tag| {
        format!(
            "  /{tag}:\n    get: {{tags: [{tag}], operationId: read{tag}, responses: {{'204': {{description: D}}}}}}\n"
        )
    });
    let text = format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{}", tags.concat());
    let calls = &emit(&whole::planned(&text, Docs::Y2026))["docs/calls.md"];
    assert!(calls.contains("`client.oauth().read()`") && calls.contains("`client.get_().read()`"), "{calls}");
}

/// An example that lists most of what there is to choose from is shown as what somebody would send.
#[test]
fn an_example_is_no_menu() {
    let shown = |example: &str| {
        let text = format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/a: {{get: {{operationId: a, parameters: [{{name: \
             fields, in: query, example: {example}, schema: {{type: array, items: {{type: string, enum: [k1, k2, k3, k4, k5, \
             k6]}}}}}}], responses: {{'204': {{description: D}}}}}}}}}}}}"
        );
        let pages = emit(&whole::planned(&text, Docs::Y2026));
        let page = pages.iter().find(|(path, _)| path.starts_with("docs/sdks/")).expect("a page").1;
        (1..=6).filter(|value| page.contains(&format!("::K{value}"))).count()
    };
    assert_eq!(shown("[k1, k2, k3, k4, k5]"), 3);
    assert_eq!(shown("[k1, k2, k3, k4]"), 4);
}

#[test]
fn samples_are_an_overlay_of_the_document() {
    let document = include_str!("whole/chat.yaml");
    let mut target = config::Target::new("openapi.yaml", "out", Some("r9s"));
    target.samples = true;
    let krate = plan(oasmith::spec::Source::memory("openapi.yaml", document).into(), &target).expect("a surface");
    let overlay = emit(&krate)["samples.overlay.yaml"].clone();
    let input = oasmith::Input {
        document: oasmith::spec::Source::memory("openapi.yaml", document),
        overlays: vec![oasmith::spec::Source::memory("samples.overlay.yaml", overlay.as_str())],
        earlier: None,
    };
    let shown = oasmith::inspect(input, &target, oasmith::Stage::Load);
    let found: serde_json::Value = serde_json::from_str(&shown.text.expect("a document")).expect("JSON");
    let sample = &found["paths"]["/chat/completions"]["post"]["x-codeSamples"][0];
    assert_eq!(sample["lang"], "rust");
    let source = sample["source"].as_str().expect("a program");
    let pages = emit(&krate);
    assert!(pages.values().any(|page| page.contains(source.trim_end())), "{source}");
    assert_eq!(overlay.matches("- target: ").count(), krate.operations.len());
}

/// A resource may be called as the crate is, whose folder then has a sign more.
#[test]
fn pages_of_like_names_are_compiled_all() {
    let text = oasmith::rust::pages(["docs/sdks/plants/README.md", "docs/sdks/plants_/README.md"]);
    let names: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pub struct ")).collect();
    assert_eq!(names, ["DocsSdksPlants;", "DocsSdksPlantsX;"]);
}
