//! Answers as they are printed: JSON as it came but for its layout, tables, lines, bytes.

use bytes::Bytes;
use http::HeaderMap;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::value::RawValue;

use super::failure::Failure;
use super::grid::{self, Grid};
use super::layout;
use super::out::Out;
use super::table::Way;
use crate::runtime::client::message::printable;
use crate::runtime::data::json;

/// How answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As JSON.
    Json,
    /// As a table.
    Table,
    /// As they come.
    Raw,
}

impl Form {
    /// The form with a name.
    #[must_use]
    pub fn named(name: Option<&str>) -> Self {
        match name {
            Some("table") => Self::Table,
            Some("raw") => Self::Raw,
            _ => Self::Json,
        }
    }
}

/// Prints an answer; `items` leads to what a table shows of it.
///
/// # Errors
///
/// It cannot be written, or is not fit for a terminal.
pub fn answer(
    out: &mut Out,
    form: Form,
    headers: &HeaderMap,
    body: &Bytes,
    items: Option<Way>,
) -> Result<(), Failure> {
    if body.is_empty() {
        return Ok(());
    }
    let is_json = json::decode::<IgnoredAny>(body).is_ok();
    match (form, str::from_utf8(body)) {
        (Form::Table, Ok(text)) if is_json => {
            shown(out, &grid::draw(text.trim_start_matches('\u{feff}'), items))
        }
        (Form::Json | Form::Table, Ok(text)) if is_json => out.line(&layout::indented(text)),
        (_, Ok(text)) if out.is_terminal() => out.line(text.trim_end_matches('\n')),
        (_, Err(_)) if out.is_terminal() => {
            let kind = headers
                .get(http::header::CONTENT_TYPE)
                .and_then(|kind| kind.to_str().ok())
                .unwrap_or("unknown");
            let message = format!(
                "the answer is {} bytes of {kind}; `--save-to FILE` keeps them",
                body.len()
            );
            Err(Failure::Usage(message))
        }
        _ => out.bytes(body),
    }
}

/// Prints an item on a line.
///
/// # Errors
///
/// It cannot be written.
pub fn item(out: &mut Out, value: &Value) -> Result<(), Failure> {
    let text = json::encode(value).unwrap_or_default();
    out.line(&String::from_utf8_lossy(&text))
}

/// Prints items as a table.
///
/// # Errors
///
/// It cannot be written.
pub fn table(out: &mut Out, items: &[Box<RawValue>]) -> Result<(), Failure> {
    shown(out, &grid::of_rows(items))
}

/// Prints a table, and says on standard error what it does not show.
fn shown(out: &mut Out, grid: &Grid) -> Result<(), Failure> {
    if grid.text.is_empty() {
        eprintln!("nothing");
        return Ok(());
    }
    out.line(&grid.text)?;
    if !grid.left_out.is_empty() {
        let names = grid.left_out.join(", ");
        eprintln!(
            "hint: there was no room for {}; `--output json` has all",
            printable(&names)
        );
    }
    Ok(())
}
