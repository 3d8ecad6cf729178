//! Bodies of several parts: a part per field of the record, in the record's order.

use std::fmt::Write;

use askama::Template;

use super::record::constant_literal;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Branch, Field, ItemKind, RequestBody, Rest, Struct, Type, Union};

/// The statements that make the body and hand it to `request`.
#[derive(Template)]
#[template(path = "crate/operation/multipart.rs.txt", escape = "none")]
pub(crate) struct Multipart {
    ty: String,
    content: Content,
    /// Whether the statements read the body: all its parts may be constants.
    pub reads: bool,
}

/// What the parts are made of.
enum Content {
    /// The value as it is, by one call.
    Whole(String),
    /// Its fields, by a call for each; those that are one of several forms of files choose theirs.
    Parts { calls: String, choices: Vec<Choice> },
}

/// A field that is one of several forms of files.
struct Choice {
    place: String,
    arms: Vec<Arm>,
}

/// One of its forms.
struct Arm {
    pattern: String,
    call: String,
}

impl Multipart {
    /// Whether it is several statements.
    pub(crate) fn is_block(&self) -> bool {
        matches!(self.content, Content::Parts { .. })
    }
}

/// The body at a place; `value` borrows it.
pub(crate) fn plan(scope: &Scope, body: &RequestBody, place: &str, value: &str) -> Multipart {
    let ty = scope.import("crate::runtime::files::multipart", "Multipart");
    if let Some(record) = scope.krate.record(&body.ty) {
        let reads = sent(record).next().is_some() || record.extra.is_some();
        return Multipart { ty, content: parts(scope, body, record, place), reads };
    }
    let files = matches!(body.ty.inner(), Type::Map(_, inner) if **inner == Type::Upload);
    let call = if files { format!(".files_by_name({value})") } else { format!(".object({value})?") };
    Multipart { ty, content: Content::Whole(call), reads: true }
}

fn parts(scope: &Scope, body: &RequestBody, record: &Struct, place: &str) -> Content {
    let mut calls = declared_types(body, record);
    for constant in &record.constants {
        let value = constant_literal(&constant.value);
        let reference = if constant.value.is_string() { "" } else { "&" };
        let _ = write!(calls, ".text({}, {reference}{value})?", literal::string(&constant.wire));
    }
    let mut choices = Vec::new();
    for field in sent(record) {
        match upload_union(scope, &field.ty) {
            Some(union) => choices.push(choice(scope, field, union, place)),
            None => calls.push_str(&part(scope, body, field, place)),
        }
    }
    if let Some(Rest { name, ty, .. }) = &record.extra {
        let files = ty.inner() == &Type::Upload;
        let all = if files { format!(".files_by_name(&{place}.{name})") } else { format!(".object(&{place}.{name})?") };
        calls.push_str(&all);
    }
    Content::Parts { calls, choices }
}

/// `.of_types(&[("image", "image/png")])`, of the types that parts would not have by themselves.
fn declared_types(body: &RequestBody, record: &Struct) -> String {
    let is_own = |wire: &str| {
        sent(record).any(|field| field.wire == wire) || record.constants.iter().any(|constant| constant.wire == wire)
    };
    let types = body.encodings.iter().filter(|part| is_own(&part.wire)).filter_map(|part| {
        let ty = part.content_type.as_deref()?;
        let implied = ["*/*", "application/json", "text/plain"];
        (!implied.contains(&ty)).then(|| format!("({}, {})", literal::string(&part.wire), literal::string(ty)))
    });
    let types: Vec<String> = types.collect();
    if types.is_empty() { String::new() } else { format!(".of_types(&[{}])", types.join(", ")) }
}

/// The fields that are parts: what only the API sets is none (schema object, `readOnly`).
fn sent(record: &Struct) -> impl Iterator<Item = &Field> {
    record.fields.iter().filter(|field| !field.read_only)
}

/// `.text("model", &self.body.model)?`
fn part(scope: &Scope, body: &RequestBody, field: &Field, place: &str) -> String {
    let wire = literal::string(&field.wire);
    let value = format!("{place}.{}", field.name);
    let encoding = body.encodings.iter().find(|part| part.wire == field.wire);
    let content_type = encoding.and_then(|part| part.content_type.as_deref());
    match (field.ty.inner(), field.ty.options()) {
        (Type::Upload, 0) => return format!(".file({wire}, &{value})"),
        (Type::Upload, options) => {
            let rest = ".and_then(Option::as_ref)".repeat(options - 1);
            return format!(".optional_file({wire}, {value}.as_ref(){rest})");
        }
        (Type::List(item), options) if **item == Type::Upload => {
            let all = if options == 0 {
                format!("&{value}")
            } else {
                format!("{value}.iter(){}", ".flatten()".repeat(options))
            };
            return format!(".files({wire}, {all})");
        }
        _ => {}
    }
    let json =
        content_type.map_or_else(|| is_structured(scope, &field.ty, 0), |content_type| content_type.contains("json"));
    let method = if json { "json" } else { "text" };
    format!(".{method}({wire}, &{value})?")
}

/// Whether a value is written as JSON by default (OAS 3.1, 4.8.15.1.1): objects and lists of them.
fn is_structured(scope: &Scope, ty: &Type, depth: usize) -> bool {
    match ty.inner() {
        // A union of itself has no form of its own.
        _ if depth > 16 => false,
        Type::List(item) => is_structured(scope, item, depth + 1),
        Type::Map(..) | Type::Json => true,
        Type::Item(_) => match scope.krate.item_of(ty).map(|item| &item.kind) {
            Some(ItemKind::Struct(_)) => true,
            Some(ItemKind::Union(union)) => {
                union.branches.iter().any(|branch| is_structured(scope, &branch.ty, depth + 1))
            }
            Some(ItemKind::Alias(alias)) => is_structured(scope, &alias.ty, depth + 1),
            Some(ItemKind::Enumeration(_) | ItemKind::Answer(_)) | None => false,
        },
        _ => false,
    }
}

fn choice(scope: &Scope, field: &Field, union: &Union, place: &str) -> Choice {
    let name = scope.ty(field.ty.inner());
    let wire = literal::string(&field.wire);
    let some = |pattern: String| "Some(".repeat(field.ty.options()) + &pattern + &")".repeat(field.ty.options());
    let arm = |branch: &Branch| {
        let call = branch_part(branch, &wire)?;
        Some(Arm { pattern: some(format!("{name}::{}(value)", branch.name)), call })
    };
    Choice { place: format!("{place}.{}", field.name), arms: union.branches.iter().filter_map(arm).collect() }
}

fn branch_part(branch: &Branch, wire: &str) -> Option<String> {
    match branch.ty.inner() {
        Type::Upload => Some(format!(".file({wire}, value)")),
        Type::List(item) if **item == Type::Upload => Some(format!(".files({wire}, value)")),
        Type::List(_)
        | Type::String
        | Type::Text(_)
        | Type::Json
        | Type::Bool
        | Type::I32
        | Type::I64
        | Type::U32
        | Type::U64
        | Type::F64
        | Type::BigNumber
        | Type::Map(..)
        | Type::Item(_) => Some(format!(".text({wire}, value)?")),
        Type::Unit | Type::Bytes | Type::Option(_) | Type::Boxed(_) => None,
    }
}

/// The union of a field that holds files.
fn upload_union<'a>(scope: &Scope<'a>, ty: &Type) -> Option<&'a Union> {
    scope.krate.item_of(ty)?.union().filter(|union| union.upload)
}
