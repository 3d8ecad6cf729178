//! How failed attempts are repeated, as far as the document says it.

use serde::{Deserialize, Serialize};

use super::Status;

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
    /// How many attempts may follow the first one.
    pub max_retries: Option<RetryLimit>,
    /// After which statuses; empty for those of the run-time part.
    pub statuses: Vec<Status>,
    /// Whether an attempt follows when no connection could be made or it broke.
    pub connection_errors: Option<bool>,
    /// Whether a request is repeated whatever its method.
    pub repeatable: bool,
}

/// How many attempts may follow the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RetryLimit {
    /// So many.
    Count(u32),
    /// Any number: only time is the limit.
    Time,
}
