//! The page of the retry configuration: the same for every crate.

use askama::Template;

use super::table;
use super::view::RetryView;

/// Where the page is in the crate's folder.
pub(super) const PATH: &str = "docs/models/utils/retryconfig.md";

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
