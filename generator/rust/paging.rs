//! Pages: where the items of an answer are, and what the next page is asked for with.

use std::fmt::Write;

use super::call;
use super::record::assignment;
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{NextPage, Operation, PagingSlot, PagingUse, Step, Type};

/// `impl Paginates`.
pub(crate) fn emit(scope: &Scope, operation: &Operation, paging: &PagingUse) -> String {
    let paginates = scope.import("crate::runtime::pagination", "Paginates");
    let next = scope.import("crate::runtime::pagination", "Next");
    let page = scope.import("crate::runtime::pagination", "Page");
    let item = scope.ty(&paging.item);
    let items = moved("page", &paging.items);
    let body = body(scope, operation, paging, &next);
    let argument = if body.contains("page.") { "page" } else { "_page" };
    format!(
        "impl {paginates} for {} {{\n    type Item = {item};\n\n    \
         fn items(page: Self::Output) -> Vec<{item}> {{\n        {items}\n    }}\n\n    \
         fn next(&self, {argument}: &{page}<Self::Output>) -> {next}<Self> {{\n{body}    }}\n}}\n",
        operation.name
    )
}

fn body(scope: &Scope, operation: &Operation, paging: &PagingUse, next: &str) -> String {
    match &paging.next {
        NextPage::Link => format!("        {next}::link(&page.headers)\n"),
        NextPage::Url { url } => {
            let url = match borrowed("page.data", url) {
                (place, true) => match place.strip_suffix(".as_ref()") {
                    Some(place) => format!("{place}.as_deref()"),
                    None => format!("{place}.map(String::as_str)"),
                },
                (place, false) => format!("Some(&{place})"),
            };
            format!("        {next}::url({url})\n")
        }
        NextPage::Cursor { input, cursor, ty } => {
            let done = format!("return {next}::Done;");
            let (value, end) = match (ty, input.ty.inner()) {
                (Type::String, _) => ("cursor.clone()", "cursor.is_empty()".to_owned()),
                (ty, Type::String) if ty.is_copy() => ("cursor.to_string()", count(&paging.items) + " == 0"),
                (_, _) => ("*cursor", count(&paging.items) + " == 0"),
            };
            let mut out = match borrowed("page.data", cursor) {
                (place, true) if matches!(ty, Type::String) => format!(
                    "        let Some(cursor) = {place}.filter(|cursor| !cursor.is_empty()) else {{\n            {done}\n        }};\n"
                ),
                (place, true) => {
                    format!("        let Some(cursor) = {place} else {{\n            {done}\n        }};\n")
                }
                // A cursor that is always there ends in another way.
                (place, false) => {
                    format!("        let cursor = &{place};\n        if {end} {{\n            {done}\n        }}\n")
                }
            };
            let set = set(scope, operation, input, value);
            let _ = write!(out, "        let mut next = self.clone();\n{set}        {next}::Call(next)\n");
            out
        }
        NextPage::Count { input, start, pages, limit, last } => {
            let done =
                |condition: &str| format!("        if {condition} {{\n            return {next}::Done;\n        }}\n");
            let mut out = format!("        let count = {};\n", count(&paging.items));
            out.push_str(&done("count == 0"));
            if let Some((limit, default)) = limit {
                let limit = given(operation, limit, default.unwrap_or(0));
                out.push_str(&done(&format!("count < {limit} as usize")));
            }
            let _ = writeln!(out, "        let current = {};", given(operation, input, *start));
            if let Some(last) = last {
                out.push_str(&done(&match borrowed("page.data", last) {
                    (place, true) => format!("{place}.is_some_and(|last| current >= *last)"),
                    (place, false) => format!("current >= {place}"),
                }));
            }
            let value = match (pages, input.ty.inner()) {
                (true, _) => "current + 1".to_owned(),
                (false, ty) => format!("current + count as {}", scope.ty(ty)),
            };
            let set = set(scope, operation, input, &value);
            let _ = write!(out, "        let mut next = self.clone();\n{set}        {next}::Count(next)\n");
            out
        }
    }
}

/// The statement that puts a value into an input of `next`.
fn set(scope: &Scope, operation: &Operation, input: &PagingSlot, value: &str) -> String {
    let options = input.ty.options();
    let value = Layout::text("Some(".repeat(options) + value + &")".repeat(options));
    if input.in_body {
        return call::body_place(scope, operation, "next", &input.field).assign(&value);
    }
    let mut out = String::new();
    assignment(&mut out, 8, &format!("next.{}", input.field), &value);
    out
}

/// What an input of this call is, or what the API assumes.
fn given(operation: &Operation, input: &PagingSlot, default: i64) -> String {
    let body = operation.body.as_ref().map(|body| body.ty.options());
    let place = match (input.in_body, body) {
        (false, _) => format!("self.{}", input.field),
        (true, Some(0) | None) => format!("self.body.{}", input.field),
        (true, Some(_)) if input.ty.options() == 0 => format!("self.body.as_ref().map(|body| body.{})", input.field),
        (true, Some(_)) => format!("self.body.as_ref().and_then(|body| body.{})", input.field),
    };
    let optional = input.ty.options() > 0 || (input.in_body && body.is_some_and(|options| options > 0));
    let place = if input.ty.options() > 1 { format!("{place}.flatten()") } else { place };
    match (optional, default) {
        (true, 0) => format!("{place}.unwrap_or_default()"),
        (true, value) => format!("{place}.unwrap_or({value})"),
        (false, _) => place,
    }
}

/// How many items a page has.
fn count(items: &[Step]) -> String {
    match borrowed("page.data", items) {
        (place, true) => format!("{place}.map_or(0, Vec::len)"),
        (place, false) => format!("{place}.len()"),
    }
}

/// The list at the end of a way, taken out of what holds it.
fn moved(root: &str, steps: &[Step]) -> String {
    let (mut place, mut optional) = (root.to_owned(), false);
    for step in steps {
        let Step::Field { name: field, options } = step else {
            let rest = "into_iter().next_back()";
            place = if optional { format!("{place}.and_then(|it| it.{rest})") } else { format!("{place}.{rest}") };
            optional = true;
            continue;
        };
        place = match (optional, options) {
            (false, 0 | 1) => format!("{place}.{field}"),
            (false, _) => format!("{place}.{field}.flatten()"),
            (true, 0) => format!("{place}.map(|it| it.{field})"),
            (true, 1) => format!("{place}.and_then(|it| it.{field})"),
            (true, _) => format!("{place}.and_then(|it| it.{field}.flatten())"),
        };
        optional |= *options > 0;
    }
    if optional { format!("{place}.unwrap_or_default()") } else { place }
}

/// What is at the end of a way: a place, or an `Option` of a reference.
fn borrowed(root: &str, steps: &[Step]) -> (String, bool) {
    let (mut place, mut optional) = (root.to_owned(), false);
    for step in steps {
        let Step::Field { name: field, options } = step else {
            place = if optional { format!("{place}.and_then(|it| it.last())") } else { format!("{place}.last()") };
            optional = true;
            continue;
        };
        place = match (optional, options) {
            (false, 0) => format!("{place}.{field}"),
            (false, 1) => format!("{place}.{field}.as_ref()"),
            (false, _) => format!("{place}.{field}.as_ref().and_then(Option::as_ref)"),
            (true, 0) => format!("{place}.map(|it| &it.{field})"),
            (true, 1) => format!("{place}.and_then(|it| it.{field}.as_ref())"),
            (true, _) => format!("{place}.and_then(|it| it.{field}.as_ref()?.as_ref())"),
        };
        optional |= *options > 0;
    }
    (place, optional)
}
