//! How failed attempts are repeated, as far as the document says it.

use serde::{Deserialize, Serialize};

/// Differences from the run-time part's own way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RetryUse {
    /// The longest wait before the first repetition, in milliseconds.
    pub initial_interval_ms: Option<u64>,
    /// The longest wait before any repetition, in milliseconds.
    pub max_interval_ms: Option<u64>,
    /// The factor from one wait to the next.
    pub exponent: Option<f64>,
    /// How long all attempts may take together, in milliseconds.
    pub max_elapsed_ms: Option<u64>,
    /// How many attempts may follow the first one; the largest number where only time is the limit.
    pub max_retries: Option<u32>,
    /// Codes, and ranges by their first digit; empty for those of the run-time part.
    pub statuses: Vec<u16>,
    /// Whether an attempt follows when no connection could be made or it broke.
    pub connection_errors: Option<bool>,
    /// Whether a request is repeated whatever its method.
    pub repeatable: bool,
}
