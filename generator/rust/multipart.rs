//! Bodies of several parts: a part per field of the record, in the record's order.

use std::fmt::Write;

use super::docs::spaces;
use super::record::constant_literal;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Branch, Field, ItemKind, RequestBody, Rest, Type, Union};

/// The statements that make the body and hand it to `request`.
pub(crate) fn statements(scope: &Scope, body: &RequestBody, place: &str, indent: usize) -> String {
    let multipart = scope.import("crate::runtime::files::multipart", "Multipart");
    let pad = spaces(indent);
    let Some(record) = scope.krate.record(&body.ty) else {
        let value = if place.starts_with("self") { format!("&{place}") } else { place.to_owned() };
        let files = matches!(body.ty.inner(), Type::Map(inner) if **inner == Type::Upload);
        let parts = if files { format!("files_by_name({value})") } else { format!("object({value})?") };
        return format!("{pad}request.multipart({multipart}::new().{parts})\n");
    };
    let mut out = format!("{pad}let parts = {multipart}::new()");
    for constant in &record.constants {
        let value = constant_literal(&constant.value);
        let reference = if constant.value.is_string() { "" } else { "&" };
        let _ = write!(out, ".text({}, {reference}{value})?", literal::string(&constant.wire));
    }
    let (files, plain): (Vec<&Field>, Vec<&Field>) =
        record.fields.iter().partition(|field| upload_union(scope, &field.ty).is_some());
    for field in plain {
        out.push_str(&part(scope, body, field, place));
    }
    if let Some(Rest { name, ty, .. }) = &record.extra {
        let method = if ty.inner() == &Type::Upload { "files_by_name" } else { "object" };
        let result = if method == "object" { "?" } else { "" };
        let _ = write!(out, ".{method}(&{place}.{name}){result}");
    }
    out.push_str(";\n");
    for field in files {
        if let Some(union) = upload_union(scope, &field.ty) {
            out.push_str(&choice(scope, field, union, place, indent));
        }
    }
    let _ = writeln!(out, "{pad}request.multipart(parts)");
    out
}

/// Whether the statements read the body: all its parts may be constants.
pub(crate) fn reads(scope: &Scope, body: &RequestBody) -> bool {
    scope.krate.record(&body.ty).is_none_or(|record| !record.fields.is_empty() || record.extra.is_some())
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
        Type::Map(_) | Type::Json => true,
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

/// A field that is one of several forms of files.
fn choice(scope: &Scope, field: &Field, union: &Union, place: &str, indent: usize) -> String {
    let pad = spaces(indent);
    let name = scope.ty(field.ty.inner());
    let wire = literal::string(&field.wire);
    let some = |pattern: String| "Some(".repeat(field.ty.options()) + &pattern + &")".repeat(field.ty.options());
    let mut out = format!("{pad}let parts = match &{place}.{} {{\n", field.name);
    for branch in &union.branches {
        if let Some(call) = branch_part(branch, &wire) {
            let _ = writeln!(out, "{pad}    {} => parts{call},", some(format!("{name}::{}(value)", branch.name)));
        }
    }
    let _ = write!(out, "{pad}    _ => parts,\n{pad}}};\n");
    out
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
        | Type::Map(_)
        | Type::Item(_) => Some(format!(".text({wire}, value)?")),
        Type::Unit | Type::Bytes | Type::Option(_) | Type::Boxed(_) => None,
    }
}

/// The union of a field that holds files.
fn upload_union<'a>(scope: &Scope<'a>, ty: &Type) -> Option<&'a Union> {
    scope.krate.item_of(ty)?.union().filter(|union| union.upload)
}
