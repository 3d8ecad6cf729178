//! Retries: the page of their configuration, which is the same for every crate, and what the API asks for.

use askama::Template;

use crate::surface::{RetryLimit, RetryUse, Status};

use super::table;
use super::view::RetryView;

/// Where the page is in the crate's folder.
pub(super) const PATH: &str = "models/utils/retryconfig.md";

/// Fields of `RetryConfig`: name, type, meaning, default.
const FIELDS: [[&str; 4]; 7] = [
    ["`initial_interval`", "*Duration*", "The longest wait before the first repetition.", "500 ms"],
    ["`max_interval`", "*Duration*", "The longest wait before any repetition, also one that the API asks for.", "60 s"],
    ["`exponent`", "*f64*", "How much longer each wait may be than the one before.", "1.5"],
    ["`max_elapsed_time`", "*Duration*", "How long all attempts may take together.", "1 h"],
    ["`max_retries`", "*u32*", "How often a call is repeated at most.", "2"],
    ["`statuses`", "Vec\\<*u16*\\>", "Statuses after which a call is repeated.", "408, 429, 500, 502, 503, 504"],
    ["`retry_connection_errors`", "*bool*", "Whether a call is repeated that reached no server.", "true"],
];

/// The page.
pub(super) fn page() -> String {
    let rows: Vec<Vec<String>> = FIELDS.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    let fields = table::fitted(&["Name", "Type", "Description", "Default"], &rows);
    RetryView { fields }.render().unwrap_or_default()
}

/// What the API itself asks for, as a paragraph after another; empty when it says nothing.
pub(super) fn asked(retries: &RetryUse) -> String {
    if retries.max_retries == Some(RetryLimit::Count(0)) {
        return "\n\nThis API asks for a single attempt, unless the caller wants more.".to_owned();
    }
    let statuses: Vec<String> = retries.statuses.iter().map(Status::to_string).collect();
    let count = match retries.max_retries {
        Some(RetryLimit::Count(count)) => Some(count),
        Some(RetryLimit::Time) | None => None,
    };
    let facts = [
        (!statuses.is_empty()).then(|| format!("after {}", statuses.join(", "))),
        count.map(|count| format!("{count} times at most")),
        retries.initial_interval_ms.map(|wait| format!("with waits from {}", duration(wait))),
        retries.max_interval_ms.map(|wait| format!("with waits of {} at the longest", duration(wait))),
        retries.max_elapsed_ms.map(|time| format!("for {} in all", duration(time))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    if facts.is_empty() {
        return String::new();
    }
    format!("\n\nThis API asks for attempts to be repeated {}.", facts.join(", "))
}

/// A time in the largest unit that it is a whole number of.
pub(super) fn duration(milliseconds: u64) -> String {
    let units = [(3_600_000, "h"), (60_000, "min"), (1000, "s")];
    let found = units.iter().find(|(unit, _)| milliseconds > 0 && milliseconds.is_multiple_of(*unit));
    found.map_or_else(|| format!("{milliseconds} ms"), |(unit, name)| format!("{} {name}", milliseconds / unit))
}
