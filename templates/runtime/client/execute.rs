//! One call from the parts of its request to the answer: its options, its attempts and their limits.
//!
//! The same code for all operations, and nothing in it is generic: what an answer means is decided
//! afterwards.

use std::time::Duration;

use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use http::{Method, StatusCode};

use super::arrived::Arrived;
use super::error::{RequestError, TimeoutError};
use super::exchange::{Exchange, Failed};
use super::handle::SentToken;
use super::header;
use super::hooks::HookContext;
use super::random;
use super::retry::{self, Outcome, RetryConfig};
use super::timer::{self, Elapsed, Instant};
use super::trace::{self, CallSpan};
use crate::runtime::{API, Error, Result};

/// Makes a call.
///
/// # Errors
///
/// All attempts have failed; the error is that of the last one.
pub(crate) async fn execute(exchange: Exchange) -> Result<Arrived> {
    let span = CallSpan::new(exchange.info);
    let mut attempts = 0;
    let result = span.around(attempt(exchange, &mut attempts)).await;
    let status = match &result {
        Ok(arrived) => Some(arrived.head.status),
        Err(error) => error.status(),
    };
    span.end(attempts, status);
    result
}

/// Makes attempts, up to the last one.
async fn attempt(mut exchange: Exchange, attempt: &mut u32) -> Result<Arrived> {
    exchange.apply_options()?;
    let started = Instant::now();
    let mut renewed = false;
    loop {
        *attempt += 1;
        let mut tokens = Vec::new();
        let failed = match exchange.attempt(*attempt, &mut tokens).await {
            Ok(arrived) => return Ok(arrived),
            Err(failed) => failed,
        };
        let refused = failed.outcome == Some(Outcome::Status(StatusCode::UNAUTHORIZED));
        if refused && !renewed && exchange.parts.body.is_replayable() && reject(&tokens) {
            renewed = true;
            continue;
        }
        match exchange.delay(*attempt, started, &failed) {
            Some(delay) => {
                let context = HookContext::new(exchange.info, *attempt);
                for hooks in &exchange.client.0.hooks {
                    hooks.before_retry(&context, delay);
                }
                timer::sleep(delay).await;
            }
            None => return Err(failed.error),
        }
    }
}

/// Tells the sources of tokens that the server did not accept them; whether there can be others.
fn reject(tokens: &[SentToken]) -> bool {
    tokens
        .iter()
        .fold(false, |any, (token, source)| source.reject(token) || any)
}

impl Exchange {
    /// Merges what the caller said about this one call into the request.
    fn apply_options(&mut self) -> Result<()> {
        if let Some(error) = self.options.error.take() {
            return Err(RequestError::new(error).into());
        }
        for (name, value) in std::mem::take(&mut self.options.body_fields) {
            self.parts.set_body_field(&name, value)?;
        }
        self.add_globals()?;
        let headers = &mut self.parts.headers;
        header::add_missing(&self.client.0.headers, headers);
        if !headers.contains_key(ACCEPT) {
            header::put(&[(ACCEPT, HeaderValue::from_static(self.accept))], headers);
        }
        if let (Some(name), None) = (self.info.idempotency_header, &self.options.idempotency_key) {
            let key = headers.get(name).cloned();
            let key = key.and_then(|key| key.to_str().ok().map(str::to_owned));
            self.options.idempotency_key = Some(key.unwrap_or_else(random::uuid));
        }
        if let Some(key) = &self.options.idempotency_key {
            self.parts.header(
                self.info.idempotency_header.unwrap_or("Idempotency-Key"),
                key,
            )?;
        }
        self.add_headers()?;
        self.parts.query.append(&mut self.options.query);
        Ok(())
    }

    /// Puts the headers that the caller gave for this call in place of all others of their names.
    fn add_headers(&mut self) -> Result<()> {
        let given = &self.options.headers;
        let kind = self.parts.headers.get(CONTENT_TYPE);
        let is_multipart = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
        if is_multipart && given.iter().any(|(name, _)| name == CONTENT_TYPE) {
            let message = "the content type of a body of several parts holds their boundary, and cannot be set";
            return Err(RequestError::new(message).into());
        }
        header::put(given, &mut self.parts.headers);
        Ok(())
    }

    /// Adds the headers that all requests have, unless the operation or the caller has set them.
    fn add_globals(&mut self) -> Result<()> {
        for global in API.globals {
            let is_set = |name: &&str| {
                self.parts.headers.contains_key(*name) || self.client.0.headers.contains_key(*name)
            };
            let Some(header) = global.header.filter(|name| !is_set(name)) else {
                continue;
            };
            match self
                .client
                .0
                .globals
                .iter()
                .find(|(name, _)| *name == global.name)
            {
                Some((_, value)) => self.parts.header(header, value)?,
                None => self.parts.header(header, &global.default)?,
            }
        }
        Ok(())
    }

    /// How long an attempt may take.
    pub(crate) fn timeout(&self) -> Duration {
        let own = self.options.timeout.or(self.client.0.timeout);
        own.or(self.info.timeout).unwrap_or(API.timeout)
    }

    /// How long to wait before the next attempt; `None` if there is to be none.
    fn delay(&self, attempt: u32, started: Instant, failed: &Failed) -> Option<Duration> {
        let policy = self.info.retries.unwrap_or(API.retries);
        let given = self
            .options
            .retries
            .as_ref()
            .or(self.client.0.retries.as_ref());
        let config = given.cloned().unwrap_or_else(|| RetryConfig::from(policy));
        let method = Method::from_bytes(self.info.method.as_bytes()).unwrap_or(Method::POST);
        let harmless = retry::is_idempotent(&method)
            || policy.repeatable
            || self.options.idempotency_key.is_some();
        if attempt > config.max_retries
            || !self.parts.body.is_replayable()
            || !retry::is_worth_it(&config, policy, harmless, failed.outcome?)
        {
            return None;
        }
        let delay = config.delay(attempt, failed.headers.as_ref())?;
        (started.elapsed().saturating_add(delay) <= config.max_elapsed_time).then_some(delay)
    }

    /// Makes one attempt.
    async fn attempt(
        &self,
        number: u32,
        tokens: &mut Vec<SentToken>,
    ) -> Result<Arrived, Box<Failed>> {
        let context = HookContext::new(self.info, number);
        trace::begin(&context);
        let limit = self.timeout();
        let result = match timer::timeout(limit, self.exchange(&context, tokens)).await {
            Ok(result) => result,
            Err(Elapsed) => {
                let error = TimeoutError {
                    waiting_for: "the answer",
                    limit: Some(limit),
                };
                Err(Failed::new(error, Outcome::Broken))
            }
        };
        match &result {
            Ok(arrived) => trace::end(&context, Ok(arrived.head.status)),
            Err(failed) => trace::end(&context, Err((&failed.error, failed.outcome))),
        }
        for hooks in &self.client.0.hooks {
            match &result {
                Ok(arrived) => hooks.after_success(&context, &arrived.head),
                Err(failed) => hooks.after_error(&context, &failed.error),
            }
        }
        result
    }
}
