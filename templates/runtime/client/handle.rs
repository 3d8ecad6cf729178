//! The client: what all calls share.
//!
//! Cloning it is cheap, and clones share their connections. Methods for the API's resources are
//! added by the crate.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::HeaderMap;
use reqwest::Url;
use serde_json::Value;

use super::api::{Scheme, Security, Server};
use super::builder::ClientBuilder;
use super::call::Call;
use super::credential;
use super::credential::{Credential, TokenRequest};
use super::drift::DriftSettings;
use super::error::{ConfigError, RequestError};
use super::hooks::Hooks;
use super::operation::{Operation, OperationInfo};
use super::request::RequestParts;
use super::retry::RetryConfig;
use super::secret::Secret;
use super::transport::Transport;
use crate::runtime::{API, Result};

/// A client of the API. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Settings>);

/// What the builder has put together.
pub(crate) struct Settings {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) follow_redirects: bool,
    pub(crate) base_url: Option<String>,
    /// What sets it, as an error says it.
    pub(crate) base_url_setter: &'static str,
    pub(crate) server: Option<&'static Server>,
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) credentials: Vec<(&'static str, Credential)>,
    pub(crate) globals: Arc<Vec<(&'static str, Value)>>,
    /// Keys and values, encoded.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Option<Duration>,
    pub(crate) connect_timeout: Duration,
    pub(crate) retries: Option<RetryConfig>,
    pub(crate) hooks: Vec<Arc<dyn Hooks>>,
    pub(crate) drift: DriftSettings,
    pub(crate) limits: Limits,
}

/// Limits on what a server may make the client hold, or wait for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// The longest silence in a stream.
    pub(crate) idle: Duration,
    /// The largest event.
    pub(crate) event: usize,
    /// The largest body that is read as a whole.
    pub(crate) body: usize,
}

impl Limits {
    /// How much of the body of an error is kept.
    pub(crate) const ERROR_BODY: usize = 1024 * 1024;
    /// The limits unless the caller sets others.
    pub(crate) const DEFAULT: Self = Self {
        idle: Duration::from_secs(300),
        event: 8 * 1024 * 1024,
        body: 256 * 1024 * 1024,
    };
}

/// A token that was sent, and what may replace it.
pub(crate) type SentToken = (Secret, Arc<dyn credential::TokenSource>);

impl Client {
    /// A client that can be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client whose credentials and base URL come from environment variables.
    ///
    /// # Errors
    ///
    /// The API wants a credential for calls in general, and the environment has none that it takes; the
    /// error names the variables. Where only some operations want one, nothing is reported: without any
    /// credential their calls are sent as they are, and the server answers with 401.
    /// What the environment has is malformed.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env().build()
    }

    /// A call of an operation.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }
}

/// Methods of the shared part, so that `Client` has no methods but those that callers see.
impl Settings {
    /// The address that the operation's path is appended to, and the query that it brings along.
    pub(crate) fn base(&self, info: &OperationInfo, own: Option<&str>) -> Result<(String, String)> {
        let given = own.or(self.base_url.as_deref());
        // A whole address stands for the server, whose variables nobody has to set then.
        let needed = self
            .server
            .filter(|server| given.is_none() || !is_whole(server.url));
        let server = match needed.map(|server| self.fill(server)) {
            Some(Err(_)) if given.is_some() => None,
            server => server.transpose()?,
        };
        let needed = |server: &&Server| given.is_none() || !is_whole(server.url);
        let operation = info.servers.first().filter(needed);
        let operation = operation.map(|server| self.fill(server)).transpose()?;
        let own = operation.as_ref().filter(|address| is_whole(address));
        let address = match (given, own, &server) {
            (Some(given), _, Some(server)) if !is_whole(server) && is_bare(given) => {
                resolve(given, server)?
            }
            (Some(given), _, _) => given.to_owned(),
            (None, Some(own), _) => own.clone(),
            (None, None, Some(server)) => server.clone(),
            (None, None, None) => String::new(),
        };
        if !is_whole(&address) {
            return Err(no_address(&address, self.base_url_setter).into());
        }
        check_user(&address)?;
        let address = match operation.filter(|operation| !is_whole(operation)) {
            Some(relative) => resolve(&address, &relative)?,
            None => address,
        };
        let address = address.split('#').next().unwrap_or_default();
        let (address, query) = address.split_once('?').unwrap_or((address, ""));
        Ok((address.trim_end_matches('/').to_owned(), query.to_owned()))
    }

    /// Whether the variables of the chosen server have values that it allows.
    ///
    /// # Errors
    ///
    /// One has not.
    pub(crate) fn check(&self) -> Result<()> {
        match (&self.base_url, self.server) {
            (None, Some(server)) => self.fill(server).map(drop),
            _ => Ok(()),
        }
    }

    /// The address of a server, its variables replaced by their values.
    fn fill(&self, server: &Server) -> Result<String> {
        let mut address = server.url.to_owned();
        for (name, default, allowed) in server.variables {
            let own = self
                .variables
                .iter()
                .find(|(set, _)| set == name)
                .map(|(_, value)| value.as_str());
            let value = own.unwrap_or(default);
            if !allowed.is_empty() && !allowed.contains(&value) {
                let message = format!(
                    "the server variable `{name}` cannot be `{value}`, only {}",
                    allowed.join(", ")
                );
                return Err(ConfigError::new(message).into());
            }
            address = address.replace(&format!("{{{name}}}"), value);
        }
        Ok(address)
    }

    /// Puts credentials into a request, of the first alternative for which there are all. Where neither operation nor
    /// API say which, it is the first one that the client has.
    pub(crate) async fn authorize(
        &self,
        info: &OperationInfo,
        base_url: &str,
        parts: &mut RequestParts,
    ) -> Result<Vec<SentToken>> {
        let mut sent = Vec::new();
        let any;
        let needed = match self.alternative(info.security.unwrap_or(API.security))? {
            Some(needed) => needed,
            None if info.id.is_empty() && API.security.is_empty() => {
                any = self
                    .credentials
                    .first()
                    .map(|(name, _)| (*name, [].as_slice()));
                any.as_slice()
            }
            None => return Ok(sent),
        };
        for (name, scopes) in needed {
            let (Some(scheme), Some(credential)) = (scheme(name), self.credential(name)) else {
                continue;
            };
            let request = TokenRequest {
                token_url: scheme.token_url(),
                base_url: base_url.to_owned(),
                scopes,
                transport: self.transport.clone(),
            };
            sent.extend(credential.apply(scheme, request, parts).await?);
        }
        Ok(sent)
    }

    /// The first alternative for which there are all credentials, one that needs some before one
    /// that needs none.
    fn alternative(&self, security: Security) -> Result<Option<super::api::Combination>> {
        let given = |needed: &&&[(&str, &[&str])]| {
            needed
                .iter()
                .all(|(name, _)| self.credential(name).is_some())
        };
        let found = security
            .iter()
            .filter(|needed| !needed.is_empty())
            .find(given);
        let optional = security.is_empty() || security.iter().any(|needed| needed.is_empty());
        // A client without any credential lets the server decide: there may be a proxy that adds
        // them, or a server that wants none.
        if found.is_some() || optional || self.credentials.is_empty() {
            return Ok(found.copied());
        }
        let names = security.iter().map(|needed| {
            needed
                .iter()
                .map(|(name, _)| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(" with ")
        });
        let names = names.collect::<Vec<_>>().join(" or ");
        Err(ConfigError::new(format!("the operation needs the credential {names}")).into())
    }

    fn credential(&self, name: &str) -> Option<&Credential> {
        self.credentials
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, credential)| credential)
    }
}

/// An address that says nothing of where the API is.
fn no_address(address: &str, setter: &str) -> ConfigError {
    let what = match address {
        "" => "nothing says where the API is".to_owned(),
        relative => format!("`{relative}` does not say where the API is"),
    };
    ConfigError::new(format!(
        "{what}; set its address with `{setter}`, or in the environment with `{}_BASE_URL`",
        API.env_prefix
    ))
}

/// The scheme of an address, and what follows it; `None` for a relative one.
fn split(address: &str) -> Option<(&str, &str)> {
    address.split_once("://")
}

/// Whether an address has a scheme and a host.
pub(crate) fn is_whole(address: &str) -> bool {
    split(address).is_some()
}

/// Whether an address is that of a host and nothing more.
fn is_bare(address: &str) -> bool {
    let whole = address.split(['?', '#']).next().unwrap_or_default();
    let host = split(whole).map(|(_, rest)| rest.trim_end_matches('/'));
    host.is_some_and(|host| !host.contains('/'))
}

/// A relative address of a server, as seen from another address (RFC 3986, 5.2), whose query stays.
fn resolve(base: &str, relative: &str) -> Result<String> {
    let (base, query) = base.split_once('?').unwrap_or((base, ""));
    let base = Url::parse(&format!("{}/", base.trim_end_matches('/')));
    let url = base
        .and_then(|base| base.join(relative))
        .map_err(|error| ConfigError::with_source(format!("`{relative}` is no address"), error))?;
    let gap = if query.is_empty() { "" } else { "?" };
    Ok(format!("{url}{gap}{query}"))
}

/// An address as it may be shown: without a user, and without a query, which may hold a key.
pub(crate) fn shown(address: &str) -> String {
    let shown = masked(address);
    shown
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Refuses an address that has a user name or a password in it, which would show wherever addresses do.
///
/// # Errors
///
/// It has one.
pub(crate) fn check_user(address: &str) -> Result<()> {
    if masked(address) == address {
        return Ok(());
    }
    let message =
        "the base URL must not have a user name or a password in it; set them as a credential";
    Err(ConfigError::new(message).into())
}

/// An address without the user name and the password in it.
fn masked(address: &str) -> String {
    let Some((scheme, rest)) = split(address) else {
        return address.to_owned();
    };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let host = authority
        .rsplit_once('@')
        .map(|(_, host)| format!("***@{host}"));
    format!("{scheme}://{}{rest}", host.as_deref().unwrap_or(authority))
}

/// The whole address of a request.
pub(crate) fn url(base: &(String, String), path: &str, query: &[(String, String)]) -> Result<Url> {
    let mut address = format!("{}{path}", base.0);
    let pairs = query.iter().map(|(key, value)| format!("{key}={value}"));
    let own = Some(base.1.clone()).filter(|query| !query.is_empty());
    for pair in own.into_iter().chain(pairs) {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(&pair);
    }
    Url::parse(&address)
        .map_err(|error| RequestError::with_source("the address is no URL", error).into())
}

/// The security scheme with a name.
fn scheme(name: &str) -> Option<&'static Scheme> {
    API.schemes.iter().find(|scheme| scheme.name == name)
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base_url = self
            .0
            .base_url
            .as_deref()
            .or(self.0.server.map(|server| server.url));
        formatter
            .debug_struct("Client")
            .field("base_url", &base_url.map(shown))
            .finish_non_exhaustive()
    }
}
