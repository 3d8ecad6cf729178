//! `error.rs` and `errors/mod.rs`: the error enum, and what it must know of the bodies of declared errors.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::docs::Docs;
use super::format::join;
use super::items;
use super::scope::{Place, Scope};
use crate::prose::Prose;
use crate::snippet;
use crate::surface::{Crate, ErrorVariant, ItemId, ItemKind, Namespace, Type};

/// The variants that every crate has, with what they hold and what they mean.
const OWN: [(&str, &str, &str); 6] = [
    ("Connection", "ConnectionError", "No connection could be made, or it broke."),
    ("Timeout", "TimeoutError", "The server took too long."),
    ("Decode", "DecodeError", "What came is not what the API describes."),
    ("Request", "RequestError", "What the caller gave cannot be sent."),
    ("Config", "ConfigError", "The client cannot be built, or lacks what the call needs."),
    ("Stream", "StreamError", "A stream is not what it should be, or an error came in the middle of it."),
];

/// `error.rs`: the enum.
pub(crate) fn emit(krate: &Crate) -> String {
    let taken = taken(krate);
    let scope = Scope::new(krate, Place::Elsewhere, BTreeSet::new());
    let names = krate.errors.variants.iter().map(|variant| variant.type_name.as_str()).filter(|name| *name != "Error");
    let mut uses: BTreeSet<String> = names.map(|name| format!("crate::errors::{name}")).collect();
    if !is_api_error(krate) {
        uses.insert(format!("crate::errors::{}", krate.errors.default_name));
    }
    uses.extend(own_paths(&taken));
    let messages = messages(&scope, trait_name(&taken));
    if !messages.is_empty() && !taken.contains("ErrorMessage") {
        uses.insert("crate::runtime::client::api_error::ErrorMessage".to_owned());
    }
    join(&[
        "//! What can go wrong: [`Error`].\n".to_owned(),
        snippet::use_lines(&uses),
        enumeration(krate, &taken),
        table(krate),
        messages,
    ])
}

/// How the file names the trait of bodies with a message.
fn trait_name(taken: &BTreeSet<&str>) -> &'static str {
    if taken.contains("ErrorMessage") { "crate::runtime::client::api_error::ErrorMessage" } else { "ErrorMessage" }
}

/// `errors/mod.rs`: the bodies of declared errors, and what is inside the other variants.
pub(crate) fn emit_bodies(krate: &Crate) -> String {
    let scope = Scope::new(krate, Place::Elsewhere, BTreeSet::new());
    let bodies = aliases(&scope);
    join(&[
        "//! The bodies of the errors that the API declares, and what is inside the variants of\n//! [`Error`](crate::Error).\n".to_owned(),
        items::listing(krate, Namespace::Errors),
        exports(krate, &taken(krate)),
        scope.use_lines(),
        bodies,
    ])
}

/// The names in `errors::` that the API itself has given.
fn taken(krate: &Crate) -> BTreeSet<&str> {
    let items = krate.items.iter().filter(|item| item.namespace == Namespace::Errors);
    let names = items.flat_map(|item| item.aliases.iter().map(|alias| alias.name.as_str()).chain([item.name.as_str()]));
    names.chain(krate.errors.variants.iter().map(|variant| variant.type_name.as_str())).collect()
}

/// Whether the default error has the name of the struct around it: then it is that struct, and its body has no alias.
fn is_api_error(krate: &Crate) -> bool {
    krate.errors.default_name == "ApiError"
}

/// The body of the default error in `error.rs`.
fn default_body(krate: &Crate) -> String {
    match &krate.errors.default_ty {
        _ if !is_api_error(krate) => krate.errors.default_name.clone(),
        Type::Item(id) => krate.item(*id).map_or_else(
            || "()".to_owned(),
            |item| format!("{ERROR_BODY}<crate::{}::{}>", item.namespace.module(), item.name),
        ),
        ty => snippet::type_name(krate, ty),
    }
}

/// What holds the body of the default error where it has a type, or else what came.
const ERROR_BODY: &str = "crate::runtime::client::api_error::ErrorBody";

/// Whether the default error has a type that not every body fits.
fn is_wrapped(krate: &Crate) -> bool {
    krate.errors.default_ty != Type::Json
}

/// The structs of the run-time part, but for those whose name an error of the API has.
fn own_paths(taken: &BTreeSet<&str>) -> BTreeSet<String> {
    let api_error = (!taken.contains("ApiError")).then_some("crate::runtime::client::api_error::ApiError".to_owned());
    let own = OWN.iter().filter(|(_, inner, _)| !taken.contains(inner));
    own.map(|(_, inner, _)| format!("crate::runtime::client::error::{inner}")).chain(api_error).collect()
}

/// Their re-exports.
fn exports(krate: &Crate, taken: &BTreeSet<&str>) -> String {
    let mut out = String::new();
    let mut paths = own_paths(taken);
    paths.extend((is_wrapped(krate) && !taken.contains("ErrorBody")).then(|| ERROR_BODY.to_owned()));
    for line in snippet::prefixed_use_lines("pub ", &paths).lines() {
        let start = if line.starts_with("pub use ") { "#[cfg(feature = \"client\")]\n" } else { "" };
        let _ = writeln!(out, "{start}{line}");
    }
    out
}

fn enumeration(krate: &Crate, taken: &BTreeSet<&str>) -> String {
    let api_error = if taken.contains("ApiError") { "crate::runtime::client::api_error::ApiError" } else { "ApiError" };
    let mut out = String::from(
        "/// What can go wrong in a call.\n///\n/// Declared errors have a variant each, with their body; [`Error::Api`] is every other error that\n/// the API answers with; the rest goes wrong before or after that.\n#[derive(Debug)]\n#[non_exhaustive]\npub enum Error {\n",
    );
    let nothing = Prose::default();
    for variant in &krate.errors.variants {
        let prose = krate.item(variant.item).map_or(&nothing, |item| &item.prose);
        Docs::summary(prose, || format!("The API answered with [`{0}`](crate::errors::{0}).", variant.type_name))
            .print(&mut out, 4);
        let _ = writeln!(out, "    {}(Box<{api_error}<{}>>),", variant.name, body_name(&variant.type_name));
    }
    Docs::line("Every other error that the API answers with.").print(&mut out, 4);
    let _ = writeln!(out, "    Api(Box<{api_error}<{}>>),", default_body(krate));
    for (variant, inner, words) in OWN {
        Docs::line(words).print(&mut out, 4);
        let module = if taken.contains(inner) { "crate::runtime::client::error::" } else { "" };
        let _ = writeln!(out, "    {variant}(Box<{module}{inner}>),");
    }
    out.push_str("}\n");
    out
}

/// A body's name in `error.rs`, where `Error` is the enum.
fn body_name(name: &str) -> String {
    if name == "Error" { format!("crate::errors::{name}") } else { name.to_owned() }
}

fn table(krate: &Crate) -> String {
    let mut names: Vec<&str> = krate.errors.variants.iter().map(|variant| variant.name.as_str()).collect();
    names.push("Api");
    format!("crate::runtime::error! {{\n    Error {{ {} }}\n}}\n", names.join(", "))
}

/// Names in `errors::` for bodies that are defined elsewhere.
fn aliases(scope: &Scope) -> String {
    let errors = &scope.krate.errors;
    let mut out = Vec::new();
    let mut seen = BTreeSet::new();
    for variant in &errors.variants {
        if !is_item_of_errors(scope.krate, variant) && seen.insert(&variant.type_name) {
            out.push(alias(scope, &variant.type_name, &variant.ty, "The body of a declared error."));
        }
    }
    if !is_api_error(scope.krate) && seen.insert(&errors.default_name) {
        out.push(default_alias(scope));
    }
    join(&out)
}

fn default_alias(scope: &Scope) -> String {
    let errors = &scope.krate.errors;
    let (name, words) = (&errors.default_name, "The body of every other error.");
    if !is_wrapped(scope.krate) {
        return alias(scope, name, &errors.default_ty, words);
    }
    let wrapper = if taken(scope.krate).contains("ErrorBody") { ERROR_BODY } else { "ErrorBody" };
    let body = local(scope, &errors.default_ty);
    format!("/// {words}\n#[cfg(feature = \"client\")]\npub type {name} = {wrapper}<{body}>;\n")
}

fn alias(scope: &Scope, name: &str, ty: &Type, words: &str) -> String {
    format!("/// {words}\npub type {name} = {};\n", local(scope, ty))
}

/// A type in `errors/mod.rs` itself, where the items of `errors` need no path.
fn local(scope: &Scope, ty: &Type) -> String {
    match ty {
        Type::Item(id) => match scope.krate.item(*id) {
            Some(item) if item.namespace == Namespace::Errors => item.name.clone(),
            Some(item) => format!("crate::{}::{}", item.namespace.module(), item.name),
            None => "()".to_owned(),
        },
        ty => scope.ty(ty),
    }
}

fn is_item_of_errors(krate: &Crate, variant: &ErrorVariant) -> bool {
    krate.item(variant.item).is_some_and(|item| item.namespace == Namespace::Errors && item.name == variant.type_name)
}

/// Where each body has its message.
fn messages(scope: &Scope, trait_name: &str) -> String {
    let errors = &scope.krate.errors;
    let types = errors.variants.iter().map(|variant| &variant.ty).chain([&errors.default_ty]);
    let ids: BTreeSet<ItemId> = types.filter_map(Type::item).collect();
    let blocks: Vec<String> = ids.into_iter().filter_map(|id| message(scope, trait_name, id)).collect();
    join(&blocks)
}

fn message(scope: &Scope, trait_name: &str, id: ItemId) -> Option<String> {
    let item = scope.krate.item(id)?;
    let is_named = scope.krate.errors.variants.iter().any(|variant| variant.type_name == item.name);
    let name = match item.namespace {
        Namespace::Errors if is_named => body_name(&item.name),
        namespace => format!("crate::{}::{}", namespace.module(), item.name),
    };
    let path = match &item.kind {
        ItemKind::Struct(record) => record.message.as_ref(),
        // An alias is the type that it names.
        ItemKind::Alias(_) => return None,
        ItemKind::Enumeration(_) | ItemKind::Union(_) | ItemKind::Answer(_) => None,
    };
    let Some((last, steps)) = path.and_then(|path| path.split_last()) else {
        return Some(format!("impl {trait_name} for {name} {{}}\n"));
    };
    let mut place = "self".to_owned();
    for step in steps {
        let first = if step.list { ".first()?" } else { "" };
        let _ = write!(place, ".{}{}{first}", step.field, ".as_ref()?".repeat(step.options));
    }
    let (field, options) = (&last.field, last.options);
    let value = match options {
        0 => format!("Some({place}.{field}.as_str())"),
        options => format!("{place}.{field}{}.as_deref()", ".as_ref()?".repeat(options - 1)),
    };
    Some(format!(
        "impl {trait_name} for {name} {{\n    fn message(&self) -> Option<&str> {{\n        {value}\n    }}\n}}\n"
    ))
}
