//! When a failed attempt is repeated, and after how long.
//!
//! A [`RetryConfig`] is what the caller may change; a [`RetryPolicy`] is what the API says.
//! Delays grow exponentially and are drawn at random between zero and their limit ("full jitter"),
//! so that many clients that failed together do not come back together.
//! What may have had an effect is not repeated, unless the caller's key makes that harmless.

use std::num::IntErrorKind;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use super::http_date;
use super::random;

/// How failed attempts are repeated.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RetryConfig {
    /// The limit of the first delay. 500 ms by default.
    pub initial_interval: Duration,
    /// The limit of all delays, also of those that a server asks for. 60 s by default.
    pub max_interval: Duration,
    /// The factor from one limit to the next. 1.5 by default.
    pub exponent: f64,
    /// No attempt starts later than this after the first one. 1 h by default.
    pub max_elapsed_time: Duration,
    /// How many attempts may follow the first one. 2 by default.
    pub max_retries: u32,
    /// The statuses worth another attempt; empty for those that the API names.
    pub statuses: Vec<u16>,
    /// Whether an attempt follows when no connection could be made or it broke.
    pub retry_connection_errors: bool,
}

impl RetryConfig {
    /// The defaults of the API.
    #[must_use]
    pub fn new() -> Self {
        Self::from(&RetryPolicy::DEFAULT)
    }

    /// Every call is tried once.
    #[must_use]
    pub fn none() -> Self {
        Self {
            max_retries: 0,
            ..Self::new()
        }
    }

    /// Sets the limit of the first delay.
    #[must_use]
    pub fn initial_interval(mut self, interval: Duration) -> Self {
        self.initial_interval = interval;
        self
    }

    /// Sets the limit of all delays.
    #[must_use]
    pub fn max_interval(mut self, interval: Duration) -> Self {
        self.max_interval = interval;
        self
    }

    /// Sets the factor from one limit to the next.
    #[must_use]
    pub fn exponent(mut self, exponent: f64) -> Self {
        self.exponent = exponent;
        self
    }

    /// Sets the time after which no attempt starts.
    #[must_use]
    pub fn max_elapsed_time(mut self, time: Duration) -> Self {
        self.max_elapsed_time = time;
        self
    }

    /// Sets how many attempts may follow the first one.
    #[must_use]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// Sets the statuses worth another attempt.
    #[must_use]
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = u16>) -> Self {
        self.statuses = statuses.into_iter().collect();
        self
    }

    /// Sets whether an attempt follows when no connection could be made or it broke.
    #[must_use]
    pub fn retry_connection_errors(mut self, retry: bool) -> Self {
        self.retry_connection_errors = retry;
        self
    }

    /// The delay before the next attempt, of which `done` have been made; `None` when the server
    /// asks for a longer one than is allowed.
    pub(crate) fn delay(&self, done: u32, headers: Option<&HeaderMap>) -> Option<Duration> {
        if let Some(asked) = headers.and_then(retry_after) {
            return (asked <= self.max_interval).then_some(asked);
        }
        let exponent = i32::try_from(done.saturating_sub(1)).unwrap_or(i32::MAX);
        let limit = self.initial_interval.as_secs_f64() * self.exponent.max(1.0).powi(exponent);
        let limit = limit.min(self.max_interval.as_secs_f64());
        Some(Duration::try_from_secs_f64(limit * random::fraction()).unwrap_or(self.max_interval))
    }
}

impl Default for RetryConfig {
    fn default() -> Self {
        Self::new()
    }
}

impl From<&RetryPolicy> for RetryConfig {
    fn from(policy: &RetryPolicy) -> Self {
        Self {
            initial_interval: policy.initial_interval,
            max_interval: policy.max_interval,
            exponent: policy.exponent,
            max_elapsed_time: policy.max_elapsed_time,
            max_retries: policy.max_retries,
            statuses: Vec::new(),
            retry_connection_errors: policy.retry_connection_errors,
        }
    }
}

/// How the API wants failed attempts to be repeated.
#[derive(Debug, Clone)]
pub struct RetryPolicy {
    /// See [`RetryConfig::initial_interval`].
    pub initial_interval: Duration,
    /// See [`RetryConfig::max_interval`].
    pub max_interval: Duration,
    /// See [`RetryConfig::exponent`].
    pub exponent: f64,
    /// See [`RetryConfig::max_elapsed_time`].
    pub max_elapsed_time: Duration,
    /// See [`RetryConfig::max_retries`].
    pub max_retries: u32,
    /// Statuses worth another attempt; below 10 they stand for a class (`5` for 5XX).
    pub statuses: &'static [u16],
    /// See [`RetryConfig::retry_connection_errors`].
    pub retry_connection_errors: bool,
    /// Whether the API says that the operation can be repeated whatever its method.
    pub repeatable: bool,
}

impl RetryPolicy {
    /// What holds when the API says nothing.
    pub const DEFAULT: Self = Self {
        initial_interval: Duration::from_millis(500),
        max_interval: Duration::from_secs(60),
        exponent: 1.5,
        max_elapsed_time: Duration::from_secs(3600),
        max_retries: 2,
        statuses: &[408, 429, 500, 502, 503, 504],
        retry_connection_errors: true,
        repeatable: false,
    };
}

/// What is known of a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server answered.
    Status(StatusCode),
    /// The request never left.
    NotConnected,
    /// The connection broke or the time was over after the request had left.
    Broken,
    /// The request never left: a server that was to give a token for it answered so.
    Unsent(StatusCode),
}

/// Whether another attempt is worth it and does no harm.
#[must_use]
pub fn is_worth_it(
    config: &RetryConfig,
    policy: &RetryPolicy,
    harmless: bool,
    outcome: Outcome,
) -> bool {
    match outcome {
        Outcome::NotConnected => config.retry_connection_errors,
        Outcome::Broken => config.retry_connection_errors && harmless,
        Outcome::Status(status) | Outcome::Unsent(status) => {
            let harmless = harmless || matches!(outcome, Outcome::Unsent(_));
            let listed = if config.statuses.is_empty() {
                policy.statuses
            } else {
                &config.statuses
            };
            let code = status.as_u16();
            let refused = matches!(code, 429 | 503);
            let is_listed = [code, code / 100, understood(status)]
                .iter()
                .any(|wanted| listed.contains(wanted));
            is_listed && (harmless || refused)
        }
    }
}

/// The status as which one is understood: one that HTTP has no name for, like 529, is the first of its class
/// (RFC 9110, 15).
pub(crate) fn understood(status: StatusCode) -> u16 {
    match status.canonical_reason() {
        Some(_) => status.as_u16(),
        None => status.as_u16() / 100 * 100,
    }
}

/// Whether doing it twice is the same as doing it once (RFC 9110, 9.2.2).
#[must_use]
pub fn is_idempotent(method: &Method) -> bool {
    ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"].contains(&method.as_str())
}

/// The delay that a server asks for, in milliseconds, in seconds or as a date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    // Longer than anybody waits, and short enough to be added to any moment.
    const FAR: Duration = Duration::from_secs(100 * 365 * 86400);
    if let Some(thousandfold) = text("retry-after-ms").and_then(seconds) {
        return Some((thousandfold / 1000).min(FAR));
    }
    let text = text("retry-after")?;
    let asked = match seconds(text) {
        Some(asked) => asked,
        None => http_date::until(text)?.unwrap_or_default(),
    };
    Some(asked.min(FAR))
}

/// A number of seconds, perhaps with a fraction or an exponent.
fn seconds(text: &str) -> Option<Duration> {
    match text.parse() {
        Ok(whole) => Some(Duration::from_secs(whole)),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => Some(Duration::MAX),
        Err(_) => {
            let number = serde_json::from_str(text).ok();
            let number = number.filter(|number| *number >= 0.0)?;
            Some(Duration::try_from_secs_f64(number).unwrap_or(Duration::MAX))
        }
    }
}
