//! From a page to its items and to the next page, as the table says.

use std::collections::BTreeMap;

use http::HeaderMap;
use serde_json::Value;
use serde_json::value::RawValue;

use super::operation::Prepared;
use super::table::{Kind, NextPage, Step, Way};
use crate::runtime::data::json;
use crate::runtime::pagination::{Next, Page};

/// What a way leads to.
#[must_use]
pub fn walk(answer: &Value, way: Way) -> Option<&Value> {
    way.iter().try_fold(answer, |value, step| match step {
        Step::Field(name) => value.get(name),
        Step::Last => value.as_array()?.last(),
    })
}

/// The items of a page, as they came.
#[must_use]
pub fn raw_items(operation: &Prepared, answer: &[u8]) -> Vec<Box<RawValue>> {
    let way = operation
        .command
        .pages
        .map_or(&[] as Way, |pages| pages.items);
    let text = str::from_utf8(answer).unwrap_or_default();
    raw_list(text, way).unwrap_or_default()
}

/// The list that a way leads to, each item as it came.
#[must_use]
pub fn raw_list(answer: &str, way: Way) -> Option<Vec<Box<RawValue>>> {
    let whole = serde_json::from_str::<Box<RawValue>>(answer).ok()?;
    let list = way.iter().try_fold(whole, |value, step| match step {
        Step::Field(name) => {
            let mut fields: BTreeMap<String, Box<RawValue>> =
                serde_json::from_str(value.get()).ok()?;
            fields.remove(*name)
        }
        Step::Last => serde_json::from_str::<Vec<Box<RawValue>>>(value.get())
            .ok()?
            .pop(),
    });
    serde_json::from_str(list?.get()).ok()
}

/// The request for the page after this one.
#[must_use]
pub fn next(operation: &Prepared, page: &Page<()>) -> Next<Prepared> {
    following(operation, &page.headers, &page.raw)
}

/// The request for the page after an answer.
#[must_use]
pub fn following(operation: &Prepared, headers: &HeaderMap, raw: &[u8]) -> Next<Prepared> {
    let Some(pages) = operation.command.pages else {
        return Next::Done;
    };
    let Ok(answer) = json::decode::<Value>(raw) else {
        return Next::Done;
    };
    let count = walk(&answer, pages.items)
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    match pages.next {
        NextPage::Link => Next::link(headers),
        NextPage::Url(way) => Next::url(walk(&answer, way).and_then(Value::as_str)),
        NextPage::Cursor {
            flag,
            cursor,
            more,
            contrary,
        } => {
            let is_last = more.and_then(|more| walk(&answer, more)) == Some(&Value::Bool(contrary));
            let cursor = walk(&answer, cursor).filter(|cursor| !cursor.is_null() && *cursor != "");
            // A number is there even when nothing comes after it.
            let is_empty = cursor.is_some_and(Value::is_number) && count == 0;
            match (operation.command.flag(flag), cursor) {
                (Some(flag), Some(cursor)) if !is_last && !is_empty => {
                    // What takes a text gets one, though the answer may have a number.
                    let cursor = match (flag.kind, cursor) {
                        (Kind::Text, Value::Number(number)) => Value::String(number.to_string()),
                        (_, cursor) => cursor.clone(),
                    };
                    Next::Call(operation.clone().with_value(flag, cursor))
                }
                _ => Next::Done,
            }
        }
        NextPage::Count {
            flag,
            start,
            pages: counts,
            limit,
            last,
            total,
            echo,
        } => {
            let Some(flag) = operation.command.flag(flag) else {
                return Next::Done;
            };
            let number = |way: Option<Way>| {
                way.and_then(|way| walk(&answer, way))
                    .and_then(Value::as_i64)
            };
            let set = |name: &str| operation.value(operation.command.flag(name)?)?.as_i64();
            let limit = limit.and_then(|(name, default)| set(name).or(default));
            let given = operation.value(flag).and_then(Value::as_i64);
            let current = given.or_else(|| number(echo)).unwrap_or(start);
            let length = i64::try_from(count).unwrap_or(i64::MAX);
            let reached = if start == 0 {
                current.saturating_add(1)
            } else {
                current
            };
            let read = if counts {
                current
                    .saturating_add(1)
                    .saturating_sub(start)
                    .saturating_mul(length)
            } else {
                current.saturating_add(length)
            };
            let is_last = count == 0
                || limit.is_some_and(|limit| length < limit)
                || number(last).is_some_and(|last| reached >= last)
                || number(total).is_some_and(|total| read >= total);
            if is_last {
                return Next::Done;
            }
            let following = current.saturating_add(if counts { 1 } else { length });
            Next::Count(operation.clone().with_value(flag, Value::from(following)))
        }
    }
}
