//! Pages: where the items of an answer are, and what the next page is asked for with.

use askama::Template;

use super::call::{self, Assignment, FieldPlace};
use super::format;
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{NextPage, Operation, PagingSlot, PagingUse, Step, Type};

/// `impl Paginates`.
#[derive(Template)]
#[template(path = "crate/operation/paging.rs.txt", escape = "none")]
struct Paging<'a> {
    paginates: String,
    page: String,
    next: String,
    name: &'a str,
    /// What an answer with a body is, where it may have none: `Some`, or a variant.
    body: Option<String>,
    item: String,
    /// The items of `page`, an expression.
    items: String,
    way: Way,
}

/// How one gets from a page to the next.
enum Way {
    /// By a header.
    Link,
    /// By an address, an expression.
    Url(String),
    /// By a cursor that the last page does not have.
    Cursor { last: Option<String>, cursor: String, set: Assignment },
    /// By a cursor that is always there, and ends in another way.
    CertainCursor { last: Option<String>, cursor: String, end: String, set: Assignment },
    /// By counting items or pages.
    Count { count: String, limit: Option<String>, current: String, ends: Vec<End>, set: Assignment },
}

impl Way {
    fn is_link(&self) -> bool {
        matches!(self, Self::Link)
    }
}

/// The implementation.
pub(crate) fn emit(scope: &Scope, operation: &Operation, paging: &PagingUse) -> String {
    format::print(&Paging {
        paginates: scope.import("crate::runtime::pagination", "Paginates"),
        page: scope.import("crate::runtime::pagination", "Page"),
        next: scope.import("crate::runtime::pagination", "Next"),
        name: &operation.name,
        body: body(scope, operation),
        item: scope.ty(&paging.item),
        items: moved("page", &paging.items),
        way: way(scope, operation, paging),
    })
}

/// What an answer with a body is, where it may have none: a page without one is the last.
fn body(scope: &Scope, operation: &Operation) -> Option<String> {
    let receives = operation.receives.as_ref()?;
    match receives.page()? {
        (_, Some(variant)) => Some(format!("{}::{}", scope.ty(&receives.ty), variant.name)),
        (ty, None) => (ty.options() > 0).then(|| "Some".to_owned()),
    }
}

fn way(scope: &Scope, operation: &Operation, paging: &PagingUse) -> Way {
    let data = if body(scope, operation).is_some() { "data" } else { "page.data" };
    match &paging.next {
        NextPage::Link => Way::Link,
        NextPage::Url { url: steps } => Way::Url(url(data, steps)),
        NextPage::Cursor { input, cursor, ty, more, contrary } => {
            let last = more.as_ref().map(|more| match borrowed(data, more) {
                (place, true) => format!("{place} == Some(&{contrary})"),
                (place, false) if *contrary => place,
                (place, false) => format!("!{place}"),
            });
            let (value, end) = match (ty, input.ty.inner()) {
                (Type::String, _) => ("cursor.clone()", "cursor.is_empty()".to_owned()),
                (ty, Type::String) if ty.is_copy() => ("cursor.to_string()", count(data, &paging.items) + " == 0"),
                (_, _) => ("*cursor", count(data, &paging.items) + " == 0"),
            };
            let set = set(scope, operation, input, value);
            match borrowed(data, cursor) {
                (place, true) if matches!(ty, Type::String) => {
                    Way::Cursor { last, cursor: format!("{place}.filter(|cursor| !cursor.is_empty())"), set }
                }
                (place, true) => Way::Cursor { last, cursor: place, set },
                (place, false) => Way::CertainCursor { last, cursor: place, end, set },
            }
        }
        NextPage::Count { input, start, pages, limit, echo, .. } => {
            let value = match (pages, input.ty.inner()) {
                (true, _) => "current + 1".to_owned(),
                (false, ty) => format!("current + count as {}", scope.ty(ty)),
            };
            Way::Count {
                count: count(data, &paging.items),
                limit: limit.as_ref().map(|(limit, default)| {
                    let (place, optional) = given(operation, limit);
                    or_default(place, optional, default.unwrap_or(0))
                }),
                current: current(scope, operation, data, (input, *start), echo.as_ref()),
                ends: ends(scope, data, paging),
                set: set(scope, operation, input, &value),
            }
        }
    }
}

/// What says that a counted page is the last.
struct End {
    /// What it needs, each in a line.
    lets: Vec<String>,
    condition: String,
}

/// Everything that says that a counted page is the last.
fn ends(scope: &Scope, data: &str, paging: &PagingUse) -> Vec<End> {
    let NextPage::Count { input, start, pages, last, total, .. } = &paging.next else { return Vec::new() };
    // Pages that are counted from zero end at one less than their number.
    let reached = if *start == 0 { "current + 1" } else { "current" };
    let last = last.as_ref().map(|(last, ty)| {
        let reached = as_number(scope, reached, input, ty);
        match borrowed(data, last) {
            (place, true) => End {
                lets: vec![format!("let last = {place};")],
                condition: format!("last.is_some_and(|last| {reached} >= *last)"),
            },
            (place, false) => End { lets: Vec::new(), condition: format!("{reached} >= {place}") },
        }
    });
    let total = total.as_ref().map(|(total, ty)| {
        let number = scope.ty(ty);
        let current = as_number(scope, "current", input, ty);
        let read = match (pages, start) {
            (false, _) => format!("{current}.saturating_add(count as {number})"),
            (true, 1) => format!("{current}.saturating_mul(count as {number})"),
            (true, start) => {
                format!("{current}.saturating_add({}).saturating_mul(count as {number})", 1_i64.saturating_sub(*start))
            }
        };
        let read = format!("let read = {read};");
        match borrowed(data, total) {
            (place, true) => End {
                lets: vec![read, format!("let total = {place};")],
                condition: "total.is_some_and(|total| read >= *total)".to_owned(),
            },
            (place, false) => End { lets: vec![read], condition: format!("read >= {place}") },
        }
    });
    last.into_iter().chain(total).collect()
}

/// The address of the next page, an `Option` of a text.
fn url(data: &str, steps: &[Step]) -> String {
    if let Some((Step::Field { name, options: 1 }, front)) = steps.split_last()
        && let (place, false) = borrowed(data, front)
    {
        return format!("{place}.{name}.as_deref()");
    }
    match borrowed(data, steps) {
        (place, true) => format!("{place}.map(String::as_str)"),
        (place, false) => format!("Some(&{place})"),
    }
}

/// The statement that puts a value into an input of `next`.
fn set(scope: &Scope, operation: &Operation, input: &PagingSlot, value: &str) -> Assignment {
    let options = input.ty.options();
    let value = Layout::text("Some(".repeat(options) + value + &")".repeat(options));
    let place = if input.in_body {
        call::body_place(scope, operation, "next", &input.field)
    } else {
        FieldPlace::There(format!("next.{}", input.field))
    };
    place.assign(&value)
}

/// A number of an input's type as one of another.
fn as_number(scope: &Scope, number: &str, input: &PagingSlot, ty: &Type) -> String {
    match (input.ty.inner() == ty, number.contains(' ')) {
        (true, _) => number.to_owned(),
        (false, true) => format!("(({number}) as {})", scope.ty(ty)),
        (false, false) => format!("({number} as {})", scope.ty(ty)),
    }
}

/// Which page this is: what this call asked for, or what the answer says, or what the API assumes.
fn current(
    scope: &Scope,
    operation: &Operation,
    data: &str,
    (input, default): (&PagingSlot, i64),
    echo: Option<&(Vec<Step>, Type)>,
) -> String {
    let (place, optional) = given(operation, input);
    let Some((echo, ty)) = echo.filter(|_| optional) else { return or_default(place, optional, default) };
    let other = (input.ty.inner() != ty).then(|| scope.ty(input.ty.inner()));
    let (page, certain) = match echo.split_last() {
        Some((Step::Field { name, options: 1 }, front)) if !borrowed(data, front).1 => {
            (format!("{}.{name}", borrowed(data, front).0), false)
        }
        _ => match borrowed(data, echo) {
            (page, true) => (format!("{page}.copied()"), false),
            (page, false) => (page, true),
        },
    };
    match (certain, other) {
        (true, None) => format!("{place}.unwrap_or({page})"),
        (true, Some(ty)) => format!("{place}.unwrap_or({page} as {ty})"),
        (false, None) => or_default(format!("{place}.or({page})"), true, default),
        (false, Some(ty)) => or_default(format!("{place}.or({page}.map(|page| page as {ty}))"), true, default),
    }
}

/// What an input of this call is, and whether it is an `Option`.
fn given(operation: &Operation, input: &PagingSlot) -> (String, bool) {
    let body = operation.body.as_ref().map(|body| body.ty.options());
    let place = match (input.in_body, body) {
        (false, _) => format!("self.{}", input.field),
        (true, Some(0) | None) => format!("self.body.{}", input.field),
        (true, Some(_)) if input.ty.options() == 0 => format!("self.body.as_ref().map(|body| body.{})", input.field),
        (true, Some(_)) => format!("self.body.as_ref().and_then(|body| body.{})", input.field),
    };
    let optional = input.ty.options() > 0 || (input.in_body && body.is_some_and(|options| options > 0));
    let place = if input.ty.options() > 1 { format!("{place}.flatten()") } else { place };
    (place, optional)
}

fn or_default(place: String, optional: bool, default: i64) -> String {
    match (optional, default) {
        (true, 0) => format!("{place}.unwrap_or_default()"),
        (true, value) => format!("{place}.unwrap_or({value})"),
        (false, _) => place,
    }
}

/// How many items a page has.
fn count(data: &str, items: &[Step]) -> String {
    match borrowed(data, items) {
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
