//! What the caller says about one call, whatever the operation.

use std::time::Duration;

use http::header::{HeaderName, HeaderValue};
use serde_json::Value;

use super::address::Address;
use super::request::BodyForm;
use super::retry::RetryConfig;

/// What the caller says about one call.
#[derive(Debug, Clone, Default)]
pub(crate) struct CallOptions {
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body_form: BodyForm,
    pub(crate) body_fields: Vec<(String, Value)>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retries: Option<RetryConfig>,
    pub(crate) base_url: Option<String>,
    pub(crate) address: Address,
    pub(crate) idempotency_key: Option<String>,
    /// Why one of the options cannot be.
    pub(crate) error: Option<String>,
}
