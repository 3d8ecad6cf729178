//! `src/pages.rs`: the Markdown pages with Rust in them, which `cargo test --doc` compiles.
//!
//! Which pages have Rust is for the pages to say: their paths come in, nothing is known of their making.

use std::collections::BTreeSet;
use std::fmt::Write;

use heck::ToUpperCamelCase;

/// The module for the pages at these paths, from the crate's root.
pub fn pages<'a>(paths: impl IntoIterator<Item = &'a str>) -> String {
    let mut out =
        String::from("//! The Markdown pages, whose Rust is compiled as documentation tests. Empty in a build.\n");
    let mut taken = BTreeSet::new();
    for path in paths {
        // Folders may be told apart by a sign that is in no name of a type.
        let mut name = path.trim_end_matches(".md").trim_end_matches("/README").to_upper_camel_case();
        while !taken.insert(name.clone()) {
            name.push('X');
        }
        let _ = write!(out, "\n#[doc = include_str!(\"../{path}\")]\npub struct {name};\n");
    }
    out
}
