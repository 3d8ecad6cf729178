//! Credentials: what the caller gives so that the server knows who is calling.
//!
//! A credential is a secret, a name with a password, or something that gets tokens. It is put into
//! the request where its scheme wants it, and only into requests to the origin that it is for.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use super::api::{Location, Scheme, SchemeKind};
use super::error::{ConfigError, Source};
use super::future::{BoxFuture, MaybeSend};
use super::header::{cookie, header};
use super::message::{self, Said};
use super::parameter;
use super::request::RequestParts;
use super::secret::Secret;
use super::transport::Transport;
use crate::runtime::Result;
use crate::runtime::data::{base64, json};

/// What the caller gives so that the server knows who is calling.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    Secret(Secret),
    Basic { username: String, password: Secret },
    Tokens(Arc<dyn TokenSource>),
}

/// Something that gets tokens.
pub trait TokenSource: Send + Sync {
    /// A token for these scopes.
    fn token(&self, asked: TokenRequest) -> BoxFuture<Result<Secret>>;

    /// The server did not accept the token; whether there can be another one.
    fn reject(&self, token: &Secret) -> bool {
        let _ = token;
        true
    }
}

/// What a token is wanted for.
#[derive(Debug, Clone)]
pub struct TokenRequest {
    /// Where tokens come from, if the API says so.
    pub token_url: &'static str,
    /// The address that a relative `token_url` is relative to.
    pub base_url: String,
    /// What the token must allow.
    pub scopes: &'static [&'static str],
    /// The way to the server.
    pub transport: Arc<dyn Transport>,
}

impl Credential {
    /// A key or a token.
    #[must_use]
    pub fn secret(secret: impl Into<Secret>) -> Self {
        Self(Kind::Secret(secret.into()))
    }

    /// A name with a password.
    #[must_use]
    pub fn basic(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self(Kind::Basic {
            username: username.into(),
            password: password.into(),
        })
    }

    /// A function that is asked for a key or a token before each request, and once more when the
    /// server answers 401. It should keep a token until that expires.
    #[must_use]
    pub fn provider<F, Fut, S, E>(provider: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<S, E>> + MaybeSend + 'static,
        S: Into<Secret>,
        E: Into<Source>,
    {
        Self(Kind::Tokens(Arc::new(Provider(
            move || -> BoxFuture<Result<Secret>> {
                let token = provider();
                Box::pin(async move {
                    match token.await {
                        Ok(token) => Ok(token.into()),
                        Err(error) => {
                            Err(ConfigError::with_source("there is no token", error).into())
                        }
                    }
                })
            },
        ))))
    }

    /// Something that gets tokens by itself.
    #[must_use]
    pub(crate) fn tokens(source: impl TokenSource + 'static) -> Self {
        Self(Kind::Tokens(Arc::new(source)))
    }

    /// The credential in an environment variable: for basic authentication `name:password`.
    #[must_use]
    pub(crate) fn from_variable(scheme: &Scheme, text: String) -> Self {
        match (&scheme.kind, text.split_once(':')) {
            (SchemeKind::Basic, Some((username, password))) => Self::basic(username, password),
            (SchemeKind::Basic, None) => Self::basic(text, ""),
            _ => Self::secret(text),
        }
    }

    /// Whether the scheme can send the credential.
    ///
    /// # Errors
    ///
    /// It is empty, or holds what no header can hold. The message does not hold the secret.
    pub(crate) fn check(&self, scheme: &Scheme) -> Result<(), ConfigError> {
        let wrong = |what: &str| {
            Err(ConfigError::new(format!(
                "the credential `{}` {what}",
                scheme.name
            )))
        };
        let text = match &self.0 {
            Kind::Secret(secret) => secret.expose(),
            Kind::Basic { username, .. } if username.contains(':') => {
                return wrong("has a colon in the user name");
            }
            Kind::Basic { .. } | Kind::Tokens(_) => return Ok(()),
        };
        let is_header = !matches!(
            scheme.kind,
            SchemeKind::ApiKey {
                location: Location::Query | Location::Cookie,
                ..
            }
        );
        if text.is_empty() {
            wrong("is empty")
        } else if is_header && HeaderValue::from_str(text).is_err() {
            wrong("holds a line break or another character that a header cannot hold")
        } else {
            Ok(())
        }
    }

    /// The secret that is to be sent, and whether it is a token that can be replaced.
    async fn resolve(
        &self,
        request: TokenRequest,
    ) -> Result<(Secret, Option<Arc<dyn TokenSource>>)> {
        match &self.0 {
            Kind::Secret(secret) => Ok((secret.clone(), None)),
            Kind::Basic { username, password } => Ok((
                Secret::from(format!("{username}:{}", password.expose())),
                None,
            )),
            Kind::Tokens(source) => Ok((source.token(request).await?, Some(source.clone()))),
        }
    }

    /// Puts the credential into a request. Gives back the token and its source if it can be
    /// replaced.
    pub(crate) async fn apply(
        &self,
        scheme: &Scheme,
        request: TokenRequest,
        parts: &mut RequestParts,
    ) -> Result<Option<(Secret, Arc<dyn TokenSource>)>> {
        let (secret, source) = self.resolve(request).await?;
        let text = secret.expose();
        let prefix = match (&scheme.kind, &self.0) {
            (SchemeKind::Prefixed { name, prefix }, _) => {
                insert(parts, name, prefixed(prefix, text).expose())?;
                return Ok(source.map(|source| (secret, source)));
            }
            (SchemeKind::ApiKey { location, name }, _) => {
                match location {
                    Location::Header => insert(parts, name, text)?,
                    Location::Query => parts
                        .query
                        .push((parameter::encode(name), parameter::encode(text))),
                    Location::Cookie => {
                        cookie(name, text)?;
                        parts.cookies.push(((*name).to_owned(), text.to_owned()));
                    }
                }
                return Ok(source.map(|source| (secret, source)));
            }
            (SchemeKind::Basic, _) | (_, Kind::Basic { .. }) => {
                insert(parts, AUTHORIZATION.as_str(), basic(text).expose())?;
                return Ok(source.map(|source| (secret, source)));
            }
            (SchemeKind::Http(prefix), _) => prefix,
            (SchemeKind::Bearer | SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect, _) => {
                "Bearer"
            }
        };
        insert(
            parts,
            AUTHORIZATION.as_str(),
            prefixed(prefix, text).expose(),
        )?;
        Ok(source.map(|source| (secret, source)))
    }
}

/// A secret behind the word that its scheme wants, unless it is there already.
fn prefixed(prefix: &str, secret: &str) -> Secret {
    let given = secret.split_once(' ').map(|(word, _)| word);
    if given.is_some_and(|word| word.eq_ignore_ascii_case(prefix)) {
        Secret::from(secret)
    } else {
        Secret::from(format!("{prefix} {secret}"))
    }
}

/// A name with a password as RFC 7617 writes them. What has no colon is a name whose password is empty.
fn basic(pair: &str) -> Secret {
    let colon = if pair.contains(':') { "" } else { ":" };
    let pair = Secret::from(format!("{pair}{colon}"));
    Secret::from(format!(
        "Basic {}",
        base64::encode(pair.expose().as_bytes())
    ))
}

/// Sets a header that does not show in `Debug`, unless the caller has set it.
fn insert(parts: &mut RequestParts, name: &str, value: &str) -> Result<()> {
    let (name, mut value) = header(name, value)?;
    value.set_sensitive(true);
    parts.headers.entry(name).or_insert(value);
    Ok(())
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("***")
    }
}

impl<T: Into<Secret>> From<T> for Credential {
    fn from(secret: T) -> Self {
        Self::secret(secret)
    }
}

/// A function as a source of tokens.
struct Provider<F>(F);

impl<F: Fn() -> BoxFuture<Result<Secret>> + Send + Sync> TokenSource for Provider<F> {
    fn token(&self, _asked: TokenRequest) -> BoxFuture<Result<Secret>> {
        (self.0)()
    }
}

/// A server that was asked for a token gave an error (RFC 6749, 5.2).
#[derive(Debug)]
#[non_exhaustive]
pub struct TokenError {
    /// The status of the answer.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub raw: Bytes,
    /// What the body says.
    pub(crate) said: Said,
}

impl fmt::Display for TokenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", message::Status(self.status))?;
        match &self.said.message {
            Some(message) => write!(formatter, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TokenError {}
