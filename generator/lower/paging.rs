//! How pages follow each other, as several tools' extensions say it.

use serde_json::Value;

use super::extension::{Extensions, value};
use crate::config::PagesWay;
use crate::extension::Extension;
use crate::model::{Answer, LAST_ITEM, Paging, PagingInput, PagingPath};

/// The paging that an operation's extensions declare.
pub(super) fn paging(extensions: &Extensions) -> Option<Paging> {
    value(extensions, Extension::SpeakeasyPagination)
        .and_then(speakeasy)
        .or_else(|| value(extensions, Extension::FernPagination).and_then(fern))
        .or_else(|| value(extensions, Extension::MsPageable).and_then(microsoft))
}

/// Whether an extension speaks of pages.
pub(super) fn is_said(extensions: &Extensions) -> bool {
    let keys = [Extension::SpeakeasyPagination, Extension::FernPagination, Extension::MsPageable];
    keys.into_iter().any(|key| value(extensions, key).is_some())
}

/// The paging that the configuration describes.
pub(super) fn chosen(way: &PagesWay) -> Paging {
    let path =
        |text: &Option<String>| text.as_deref().map(|text| text.split('.').map(str::to_owned).collect::<PagingPath>());
    let input = |text: &Option<String>| text.clone().map(|name| PagingInput { name, in_body: false });
    let items = path(&way.items);
    if let Some(cursor) = input(&way.cursor) {
        let (next, more) = (path(&way.next).unwrap_or_default(), path(&way.more).or_else(|| path(&way.done)));
        let contrary = way.more.is_none() && way.done.is_some();
        return Paging::Cursor { cursor, next, items, more, contrary };
    }
    let pages = way.page.is_some();
    match input(&way.page).or_else(|| input(&way.offset)) {
        Some(offset) => Paging::Offset {
            offset,
            limit: input(&way.size),
            items: items.unwrap_or_default(),
            pages,
            last: path(&way.pages),
            total: path(&way.total),
            first: way.first,
            echo: None,
        },
        None => path(&way.next).map_or(Paging::Link { items: items.clone() }, |next| Paging::Url { next, items }),
    }
}

/// The extension that declares paging in words that are not understood.
pub(super) fn not_understood(extensions: &Extensions) -> Option<&'static str> {
    let keys = [Extension::SpeakeasyPagination, Extension::FernPagination, Extension::MsPageable];
    // `nextLinkName: null` says that there is one page.
    let says_something =
        |value: &Value| !value.is_null() && value.get("nextLinkName").is_none_or(|name| !name.is_null());
    let found = keys.into_iter().find(|key| value(extensions, *key).is_some_and(says_something));
    found.filter(|_| paging(extensions).is_none()).map(Extension::key)
}

/// A list that is read page by page: its answer says where the next one is (RFC 8288).
pub(super) fn by_header(verb: &str, answers: &[Answer]) -> Option<Paging> {
    let links = answers.iter().any(|answer| answer.links);
    (links && verb.eq_ignore_ascii_case("get")).then_some(Paging::Link { items: None })
}

/// `{type, inputs: [{name, in, type}], outputs: {results, numPages, nextCursor, nextUrl}}`.
fn speakeasy(value: &Value) -> Option<Paging> {
    let inputs = value.get("inputs").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let input = |kind: &str| {
        let found = inputs.iter().find(|input| input.get("type").and_then(Value::as_str) == Some(kind))?;
        let name = found.get("name")?.as_str()?.to_owned();
        Some(PagingInput { name, in_body: found.get("in").and_then(Value::as_str) == Some("requestBody") })
    };
    let output = |key: &str| json_path(value.get("outputs")?.get(key)?.as_str()?);
    match value.get("type")?.as_str()? {
        "offsetLimit" => {
            let page = input("page");
            let pages = page.is_some();
            Some(Paging::Offset {
                offset: page.or_else(|| input("offset"))?,
                limit: input("limit"),
                items: output("results").unwrap_or_default(),
                pages,
                last: output("numPages"),
                total: None,
                first: None,
                echo: None,
            })
        }
        "cursor" => {
            let (next, items) = (output("nextCursor")?, output("results"));
            Some(Paging::Cursor { cursor: input("cursor")?, next, items, more: None, contrary: false })
        }
        "url" => Some(Paging::Url { next: output("nextUrl")?, items: output("results") }),
        _ => None,
    }
}

/// `{cursor: $request.x, next_cursor: $response.y, results: $response.z}` and the like.
fn fern(value: &Value) -> Option<Paging> {
    let path = |key: &str| json_path(value.get(key)?.as_str()?);
    let input = |key: &str| {
        let text = value.get(key)?.as_str()?;
        Some(PagingInput { name: text.rsplit('.').next()?.to_owned(), in_body: false })
    };
    let items = path("results");
    if let Some(next) = path("next_cursor") {
        return Some(Paging::Cursor { cursor: input("cursor")?, next, items, more: None, contrary: false });
    }
    if let Some(next) = path("next_uri") {
        return Some(Paging::Url { next, items });
    }
    // Without a step the offset counts pages.
    let step = input("step");
    let (offset, pages) = (input("offset")?, step.is_none());
    Some(Paging::Offset { offset, pages, limit: step, items: items?, last: None, total: None, first: None, echo: None })
}

/// `{nextLinkName, itemName}`.
fn microsoft(value: &Value) -> Option<Paging> {
    let next = value.get("nextLinkName")?.as_str()?.to_owned();
    let items = value.get("itemName").and_then(Value::as_str).unwrap_or("value").to_owned();
    Some(Paging::Url { next: vec![next], items: Some(vec![items]) })
}

/// `$.a.b` and `$response.a.b` as names; of filters and indices, only those of the last item are understood.
fn json_path(text: &str) -> Option<PagingPath> {
    let rest = text.strip_prefix("$response").or_else(|| text.strip_prefix('$'))?;
    let rest = ["[-1]", "[-1:]", "[(@.length-1)]"]
        .iter()
        .fold(rest.replace(' ', ""), |rest, last| rest.replace(last, &format!("['{LAST_ITEM}']")));
    if rest.contains('[') && !rest.contains("['") {
        return None;
    }
    let parts = rest.split(['.', '[', ']']).map(|part| part.trim_matches('\'')).filter(|part| !part.is_empty());
    Some(parts.map(str::to_owned).collect())
}
