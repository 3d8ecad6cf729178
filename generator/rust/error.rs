//! `error.rs` and `errors/mod.rs`: the error enum, and what it must know of the bodies of declared errors.

use std::collections::BTreeSet;
use std::fmt::Write;

use askama::Template;

use super::docs::Docs;
use super::format::{self, join};
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

/// The enum, and where the bodies of errors have their message.
#[derive(Template)]
#[template(path = "crate/client/error.rs.txt", escape = "none")]
struct View<'a> {
    variants: Vec<Variant<'a>>,
    /// How the file calls the struct around a body.
    api_error: &'static str,
    default_body: String,
    own: Vec<Own>,
    /// How the file calls the trait of bodies with a message.
    trait_name: &'static str,
    messages: Vec<Message>,
}

/// A declared error.
struct Variant<'a> {
    docs: String,
    name: &'a str,
    body: String,
}

/// What every crate has.
struct Own {
    words: &'static str,
    name: &'static str,
    inner: String,
}

/// A body, and the expression of its message.
struct Message {
    body: String,
    value: Option<String>,
}

/// `error.rs`: the enum.
pub(crate) fn emit(krate: &Crate) -> String {
    let taken = taken(krate);
    let names = krate.errors.variants.iter().map(|variant| variant.type_name.as_str()).filter(|name| *name != "Error");
    let mut uses: BTreeSet<String> = names.map(|name| format!("crate::errors::{name}")).collect();
    if !is_api_error(krate) {
        uses.insert(format!("crate::errors::{}", krate.errors.default_name));
    }
    uses.extend(own_paths(&taken));
    let messages = messages(krate);
    if !messages.is_empty() && !taken.contains("ErrorMessage") {
        uses.insert("crate::runtime::client::api_error::ErrorMessage".to_owned());
    }
    join(&[
        "//! What can go wrong: [`Error`].\n".to_owned(),
        snippet::use_lines(&uses),
        format::print(&view(krate, &taken, messages)),
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

fn view<'a>(krate: &'a Crate, taken: &BTreeSet<&str>, messages: Vec<Message>) -> View<'a> {
    let nothing = Prose::default();
    let variant = |variant: &'a ErrorVariant| {
        let prose = krate.item(variant.item).map_or(&nothing, |item| &item.prose);
        let otherwise = || format!("The API answered with [`{0}`](crate::errors::{0}).", variant.type_name);
        Variant {
            docs: Docs::summary(prose, otherwise).hole(4),
            name: &variant.name,
            body: body_name(&variant.type_name),
        }
    };
    let own = OWN.map(|(name, inner, words)| {
        let module = if taken.contains(inner) { "crate::runtime::client::error::" } else { "" };
        Own { words, name, inner: format!("{module}{inner}") }
    });
    View {
        variants: krate.errors.variants.iter().map(variant).collect(),
        api_error: if taken.contains("ApiError") { "crate::runtime::client::api_error::ApiError" } else { "ApiError" },
        default_body: default_body(krate),
        own: own.into(),
        trait_name: trait_name(taken),
        messages,
    }
}

/// A body's name in `error.rs`, where `Error` is the enum.
fn body_name(name: &str) -> String {
    if name == "Error" { format!("crate::errors::{name}") } else { name.to_owned() }
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
fn messages(krate: &Crate) -> Vec<Message> {
    let errors = &krate.errors;
    let types = errors.variants.iter().map(|variant| &variant.ty).chain([&errors.default_ty]);
    let ids: BTreeSet<ItemId> = types.filter_map(Type::item).collect();
    ids.into_iter().filter_map(|id| message(krate, id)).collect()
}

fn message(krate: &Crate, id: ItemId) -> Option<Message> {
    let item = krate.item(id)?;
    let is_named = krate.errors.variants.iter().any(|variant| variant.type_name == item.name);
    let body = match item.namespace {
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
        return Some(Message { body, value: None });
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
    Some(Message { body, value: Some(value) })
}
