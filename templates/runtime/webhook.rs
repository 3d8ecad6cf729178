//! Signatures of webhooks, after the Standard Webhooks specification.
//!
//! A sender signs the id, the time and the body of a message with a shared secret. [`Webhook`]
//! checks that, and that the message is not old, before anyone looks into the body.

use std::fmt;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use http::header::HeaderMap;
use serde::de::DeserializeOwned;
use sha2::Sha256;

use crate::runtime::client::secret::Secret;
use crate::runtime::data::base64;
use crate::runtime::data::json::JsonError;
use crate::runtime::{client::timer, data::json};

/// Checks and reads webhooks.
#[derive(Debug, Clone)]
pub struct Webhook {
    key: Secret,
    tolerance: Duration,
}

/// Why a webhook cannot be trusted or read.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The secret is not base64 (after `whsec_`).
    Secret,
    /// A header is missing or malformed; its name.
    Header(&'static str),
    /// The message is too old, or from the future.
    Time,
    /// No signature fits.
    Signature,
    /// The body is not what the API describes.
    Body(JsonError),
}

impl fmt::Display for WebhookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret => formatter.write_str("the secret of the webhook is not base64"),
            Self::Header(name) => write!(
                formatter,
                "the header `{name}` of the webhook is missing or malformed"
            ),
            Self::Time => formatter.write_str("the webhook is too old or from the future"),
            Self::Signature => formatter.write_str("no signature of the webhook fits"),
            Self::Body(error) => write!(formatter, "cannot decode the webhook: {error}"),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Body(error) => Some(error),
            Self::Secret | Self::Header(_) | Self::Time | Self::Signature => None,
        }
    }
}

impl Webhook {
    /// Checks with a secret, as senders show it: `whsec_` and base64.
    ///
    /// # Errors
    ///
    /// The secret is not base64.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, WebhookError> {
        let secret = secret.into();
        let text = secret.expose();
        let text = text.strip_prefix("whsec_").unwrap_or(text);
        if text.is_empty() || base64::decode(text).is_none() {
            return Err(WebhookError::Secret);
        }
        Ok(Self {
            key: Secret::from(text),
            tolerance: Duration::from_secs(300),
        })
    }

    /// Sets how old a message may be, or how far in the future. Five minutes by default.
    #[must_use]
    pub fn tolerance(self, tolerance: Duration) -> Self {
        Self { tolerance, ..self }
    }

    /// Checks a message.
    ///
    /// # Errors
    ///
    /// A header is missing, the time is not about now, or no signature fits.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), WebhookError> {
        let text = |standard: &'static str, older: &str| {
            let value = headers.get(standard).or_else(|| headers.get(older));
            value
                .and_then(|value| value.to_str().ok())
                .ok_or(WebhookError::Header(standard))
        };
        let id = text("webhook-id", "svix-id")?;
        let time = text("webhook-timestamp", "svix-timestamp")?;
        let signatures = text("webhook-signature", "svix-signature")?;
        let sent: u64 = time
            .parse()
            .map_err(|_| WebhookError::Header("webhook-timestamp"))?;
        if timer::since_epoch().abs_diff(Duration::from_secs(sent)) > self.tolerance {
            return Err(WebhookError::Time);
        }
        let key = base64::decode(self.key.expose()).ok_or(WebhookError::Secret)?;
        let mut signer = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| WebhookError::Secret)?;
        for part in [id.as_bytes(), b".", time.as_bytes(), b".", body] {
            signer.update(part);
        }
        let fits = |signature: &str| {
            let bytes = signature.strip_prefix("v1,").and_then(base64::decode);
            // Comparing takes the same time wherever the difference is.
            bytes.is_some_and(|bytes| signer.clone().verify_slice(&bytes).is_ok())
        };
        if signatures.split_ascii_whitespace().any(fits) {
            Ok(())
        } else {
            Err(WebhookError::Signature)
        }
    }

    /// Checks a message and reads its body.
    ///
    /// # Errors
    ///
    /// Those of [`verify`](Self::verify), or the body is not a `T`.
    pub fn read<T: DeserializeOwned>(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<T, WebhookError> {
        self.verify(headers, body)?;
        json::decode(body).map_err(WebhookError::Body)
    }
}
