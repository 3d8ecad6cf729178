//! The surface is plain data with types that say what can be.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

use super::source::{GENERATOR, none};

/// A field of `surface`: where it is, its type and what is said about it.
struct SurfaceField {
    place: String,
    name: String,
    ty: syn::Type,
    said: String,
}

/// The fields of all structs and variants of `surface`; a field of a variant without names has the variant's.
fn surface_fields() -> Vec<SurfaceField> {
    let mut found = Vec::new();
    for file in GENERATOR.iter().filter(|file| file.room == "surface") {
        for item in syn::parse_file(&file.text).unwrap().items {
            match item {
                syn::Item::Struct(it) => found.extend(fields(&it.ident.to_string(), &it.ident, it.fields)),
                syn::Item::Enum(it) => {
                    for variant in it.variants {
                        let place = format!("{}::{}", it.ident, variant.ident);
                        found.extend(fields(&place, &variant.ident, variant.fields));
                    }
                }
                _ => {}
            }
        }
    }
    assert!(found.len() > 100, "the fields are not found");
    found
}

fn fields(place: &str, owner: &syn::Ident, fields: syn::Fields) -> Vec<SurfaceField> {
    let fields = fields.into_iter().map(|field| SurfaceField {
        place: place.to_owned(),
        name: field.ident.as_ref().unwrap_or(owner).to_string(),
        said: field.attrs.iter().map(|attribute| attribute.meta.to_token_stream().to_string()).collect(),
        ty: field.ty,
    });
    fields.collect()
}

/// Fields that look as if they held one of a closed set, and why they do not.
const OPEN: &[(&str, &str)] = &[
    ("Operation.verb", "a document may name methods of its own"),
    ("Operation.method", "the identifier of a method of Rust"),
];

#[test]
fn what_the_surface_can_be_is_an_enum() {
    let closed = [
        "kind",
        "location",
        "style",
        "shape",
        "layout",
        "namespace",
        "strategy",
        "scheme",
        "verb",
        "method",
        "status",
        "statuses",
        "mode",
        "place",
        "step",
        "docs",
        "form",
        "format",
        "outcome",
        "phase",
        "state",
        "level",
    ];
    let mut faults = Vec::new();
    for SurfaceField { place, name, ty, said } in surface_fields() {
        let holds_text = ty.to_token_stream().into_iter().any(|token| says_string(&token));
        let named = name.split('_').any(|word| closed.contains(&word.to_lowercase().as_str()));
        // "`json`, `form` or `text`" tells the values.
        let told = said.matches('`').count() >= 6 && said.contains("` or `");
        let field = format!("{place}.{name}");
        if holds_text && (named || told) && !OPEN.iter().any(|(open, _)| *open == field) {
            faults.push(format!("{field}: a text that is one of a closed set is an enum"));
        }
    }
    none(faults);
}

fn says_string(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => word == "String",
        TokenTree::Group(group) => group.stream().into_iter().any(|token| says_string(&token)),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    }
}

#[test]
fn what_belongs_together_in_the_surface_has_names() {
    let mut faults = Vec::new();
    for SurfaceField { place, name, ty, .. } in surface_fields() {
        if longest_tuple(ty.to_token_stream()) > 2 {
            faults.push(format!("{place}.{name}: more than two values are a struct"));
        }
    }
    none(faults);
}

/// How many values the longest tuple within a type has.
fn longest_tuple(ty: TokenStream) -> usize {
    let groups = ty.into_iter().filter_map(|token| match token {
        TokenTree::Group(group) => Some(group),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    let lengths = groups.map(|group| {
        let own = syn::parse2::<syn::TypeTuple>(TokenTree::Group(group.clone()).into());
        own.map_or(0, |tuple| tuple.elems.len()).max(longest_tuple(group.stream()))
    });
    lengths.max().unwrap_or_default()
}
