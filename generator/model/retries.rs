//! How failed attempts are repeated.

/// What the document says about it; what it does not say is for the client to decide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Retries {
    /// The longest wait before the first repetition.
    pub initial_interval_ms: Option<u64>,
    /// The longest wait before any repetition.
    pub max_interval_ms: Option<u64>,
    /// The factor from one wait to the next.
    pub exponent: Option<f64>,
    /// How long all attempts may take together.
    pub max_elapsed_ms: Option<u64>,
    /// How many attempts may follow the first one.
    pub max_retries: Option<u32>,
    /// Codes, and ranges by their first digit; empty when nothing is said.
    pub statuses: Vec<u16>,
    /// Whether an attempt follows when no connection could be made or it broke.
    pub connection_errors: Option<bool>,
    /// Whether the document asks for repetition whatever the method.
    pub repeatable: bool,
}
