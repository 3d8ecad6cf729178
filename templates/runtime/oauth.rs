//! OAuth 2: tokens by client credentials or by password (RFC 6749, 4.3 and 4.4).
//!
//! A token is kept per set of scopes and replaced before it expires, or when the server does not
//! accept it any more. Where a refresh token came with it, that is tried first.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::BytesMut;
use http::Method;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::Url;
use serde_json::Value;

use super::turns::Turns;
use super::{Error, Result};
use crate::runtime::client::body::Body;
use crate::runtime::client::credential::{Credential, TokenError, TokenRequest, TokenSource};
use crate::runtime::client::error::{ConfigError, ConnectionError, RequestError, TimeoutError};
use crate::runtime::client::future::{self, BoxFuture};
use crate::runtime::client::handle::Limits;
use crate::runtime::client::header;
use crate::runtime::client::message::Said;
use crate::runtime::client::redirect;
use crate::runtime::client::secret::Secret;
use crate::runtime::client::timer::Instant;
use crate::runtime::client::transport::{OutgoingRequest, SendError};
use crate::runtime::data::{base64, json};
use crate::runtime::{client::arrived, client::parameter};

/// A token is replaced when it is valid for less than this.
const MARGIN: Duration = Duration::from_secs(30);

/// How the client gets tokens by OAuth 2.
#[derive(Clone)]
#[must_use]
pub struct OAuth {
    client_id: String,
    client_secret: Secret,
    user: Option<(String, Secret)>,
    token_url: Option<String>,
    in_header: bool,
    extra: Vec<(String, String)>,
    scopes: Option<Vec<String>>,
    tokens: Arc<Mutex<BTreeMap<String, Token>>>,
    turns: Arc<Turns>,
}

/// A token that was given out.
#[derive(Clone)]
struct Token {
    secret: Secret,
    refresh: Option<Secret>,
    expires: Option<Instant>,
    is_rejected: bool,
}

impl Token {
    fn is_good(&self) -> bool {
        !self.is_rejected && self.expires.is_none_or(|expires| Instant::now() < expires)
    }
}

impl OAuth {
    /// Tokens for a client by itself.
    pub fn client_credentials(
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            user: None,
            token_url: None,
            in_header: false,
            extra: Vec::new(),
            scopes: None,
            tokens: Arc::default(),
            turns: Arc::default(),
        }
    }

    /// Tokens for a user whose password the client knows.
    pub fn password(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            user: Some((username.into(), password.into())),
            ..Self::client_credentials("", "")
        }
    }

    /// Sets what the client itself is called and its secret, where a user's password alone is not enough.
    pub fn client(self, client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            ..self
        }
    }

    /// Sets where tokens come from, if not from where the API says.
    pub fn token_url(self, url: impl Into<String>) -> Self {
        Self {
            token_url: Some(url.into()),
            ..self
        }
    }

    /// Sends the client's name and secret as basic authentication in place of form fields.
    pub fn in_header(self) -> Self {
        Self {
            in_header: true,
            ..self
        }
    }

    /// Sends a further field with each request for a token, such as an audience.
    pub fn field(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.extra.push((name.into(), value.into()));
        self
    }

    /// Asks for these scopes, whatever the operation needs.
    pub fn scopes(self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            scopes: Some(scopes.into_iter().map(Into::into).collect()),
            ..self
        }
    }

    fn scope(&self, asked: &TokenRequest) -> String {
        match &self.scopes {
            Some(scopes) => scopes.join(" "),
            None => asked.scopes.join(" "),
        }
    }

    fn kept(&self, scope: &str) -> Option<Token> {
        self.tokens.lock().ok()?.get(scope).cloned()
    }

    /// A new token.
    async fn fetch(
        &self,
        asked: &TokenRequest,
        scope: &str,
        refresh: Option<&Secret>,
    ) -> Result<Token> {
        let mut form = Form::default();
        match (refresh, &self.user) {
            (Some(token), _) => {
                form.push("grant_type", "refresh_token");
                form.push("refresh_token", token.expose());
            }
            (None, Some((username, password))) => {
                form.push("grant_type", "password");
                form.push("username", username);
                form.push("password", password.expose());
            }
            (None, None) => form.push("grant_type", "client_credentials"),
        }
        if !scope.is_empty() {
            form.push("scope", scope);
        }
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        if self.client_id.is_empty() {
            // Only clients that were given credentials have to say who they are (RFC 6749, 4.3.2).
        } else if self.in_header {
            headers.insert(AUTHORIZATION, self.authorization()?);
        } else {
            form.push("client_id", &self.client_id);
            form.push("client_secret", self.client_secret.expose());
        }
        for (name, value) in &self.extra {
            form.push(name, value);
        }
        let request =
            OutgoingRequest::new(Method::POST, self.url(asked)?, headers, Body::Form(form.0));
        let started = Instant::now();
        token(&send(asked, request).await?, started)
    }

    /// The client's name and secret, each percent-encoded (RFC 6749, 2.3.1).
    fn authorization(&self) -> Result<HeaderValue> {
        let (id, secret) = (
            parameter::encode(&self.client_id),
            parameter::encode(self.client_secret.expose()),
        );
        let pair = Secret::from(format!("{id}:{secret}"));
        let text = Secret::from(format!(
            "Basic {}",
            base64::encode(pair.expose().as_bytes())
        ));
        let value = HeaderValue::from_str(text.expose());
        let mut value = value
            .map_err(|error| ConfigError::with_source("the client's name cannot be sent", error))?;
        value.set_sensitive(true);
        Ok(value)
    }

    fn url(&self, asked: &TokenRequest) -> Result<Url> {
        let url = self.token_url.as_deref().unwrap_or(asked.token_url);
        if url.is_empty() {
            return Err(ConfigError::new(
                "there is no address for tokens; set one with `token_url`",
            )
            .into());
        }
        let base = Url::parse(&format!("{}/", asked.base_url));
        let url = base
            .and_then(|base| base.join(url))
            .map_err(|error| ConfigError::with_source("the address for tokens is no URL", error))?;
        if redirect::has_user(&url) {
            let message = "the address for tokens must not have a user name or a password in it";
            return Err(ConfigError::new(message).into());
        }
        Ok(url)
    }
}

impl TokenSource for OAuth {
    fn token(&self, asked: TokenRequest) -> BoxFuture<Result<Secret>> {
        let this = self.clone();
        Box::pin(async move {
            let scope = this.scope(&asked);
            if let Some(token) = this.kept(&scope).filter(Token::is_good) {
                return Ok(token.secret);
            }
            // A refresh token is used once: a server may take the second one who comes with it for a thief (RFC 9700,
            // 4.14.2).
            let _turn = this.turns.take(&scope).await;
            let kept = this.kept(&scope);
            if let Some(token) = kept.as_ref().filter(|token| token.is_good()) {
                return Ok(token.secret.clone());
            }
            let refresh = kept.and_then(|token| token.refresh);
            let refreshed = match &refresh {
                Some(refresh) => this.fetch(&asked, &scope, Some(refresh)).await.ok(),
                None => None,
            };
            let mut token = match refreshed {
                Some(token) => token,
                None => this.fetch(&asked, &scope, None).await?,
            };
            token.refresh = token.refresh.or(refresh);
            let secret = token.secret.clone();
            if let Ok(mut tokens) = this.tokens.lock() {
                tokens.insert(scope.clone(), token);
            }
            Ok(secret)
        })
    }

    fn reject(&self, token: &Secret) -> bool {
        if let Ok(mut tokens) = self.tokens.lock() {
            for kept in tokens.values_mut().filter(|kept| kept.secret == *token) {
                kept.is_rejected = true;
            }
        }
        true
    }
}

impl From<OAuth> for Credential {
    fn from(source: OAuth) -> Self {
        Self::tokens(source)
    }
}

impl fmt::Debug for OAuth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OAuth")
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// The text of a form.
#[derive(Default)]
struct Form(String);

impl Form {
    fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(&parameter::encode(name));
        self.0.push('=');
        self.0.push_str(&parameter::encode(value));
    }
}

/// What the server says to a request for a token.
async fn send(asked: &TokenRequest, request: OutgoingRequest) -> Result<Value> {
    let mut incoming = asked
        .transport
        .send(request)
        .await
        .map_err(|error| match error {
            SendError::NotConnected(source) => Error::from(ConnectionError {
                before_request: true,
                source,
            }),
            SendError::Broken(source) => ConnectionError {
                before_request: true,
                source,
            }
            .into(),
            SendError::ConnectTimeout | SendError::Timeout => TimeoutError {
                waiting_for: "a token",
                limit: None,
            }
            .into(),
            SendError::Unsendable(error) => {
                RequestError::with_source("the token cannot be asked for", *error).into()
            }
        })?;
    let mut body = BytesMut::new();
    while let Some(chunk) = future::next(&mut incoming.body).await {
        body.extend_from_slice(&chunk.map_err(arrived::broken)?);
        if body.len() > Limits::ERROR_BODY {
            return Err(
                ConfigError::new("the answer to a request for a token is too large").into(),
            );
        }
    }
    let body = body.freeze();
    if incoming.status.is_success() {
        return Ok(json::decode(&body).unwrap_or_default());
    }
    let mut headers = incoming.headers;
    header::mask(&mut headers);
    let refusal = TokenError {
        status: incoming.status,
        said: Said::of(&body, incoming.status),
        headers,
        raw: body,
    };
    Err(ConfigError::with_source("there is no token", refusal).into())
}

/// The token in an answer.
fn token(answer: &Value, started: Instant) -> Result<Token> {
    let text = |key: &str| answer.get(key).and_then(Value::as_str).map(Secret::from);
    let secret =
        text("access_token").ok_or_else(|| ConfigError::new("the answer has no `access_token`"))?;
    let seconds = answer
        .get("expires_in")
        .and_then(|value| value.as_u64().or_else(|| value.as_str()?.parse().ok()));
    let expires = seconds.and_then(|seconds| {
        let valid = Duration::from_secs(seconds);
        // A short life leaves no room for the margin; half of it is used then.
        started.checked_add(
            valid
                .checked_sub(MARGIN)
                .filter(|rest| *rest > MARGIN)
                .unwrap_or(valid / 2),
        )
    });
    Ok(Token {
        secret,
        refresh: text("refresh_token"),
        expires,
        is_rejected: false,
    })
}
