//! How a client is set up.
//!
//! Mistakes are collected and reported by [`ClientBuilder::build`], so that setters can be chained.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{HeaderMap, HeaderValue, USER_AGENT};
use serde::Serialize;
use serde_json::Value;

use super::api::{Leniency, Server};
use super::credential::Credential;
use super::drift::{Drift, DriftSettings};
use super::error::ConfigError;
use super::future::MaybeSend;
use super::handle::{self, Client, Limits, Settings};
use super::header;
use super::hooks::Hooks;
use super::middleware::{Middleware, Next};
use super::parameter;
use super::request;
use super::retry::RetryConfig;
use super::transport::{HttpTransport, Incoming, OutgoingRequest, SendError, Transport};
use crate::runtime::{API, Error, Result};

/// How long making a connection may take, unless the caller says it.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// A client that is being set up.
#[must_use]
pub struct ClientBuilder {
    http: Option<reqwest::Client>,
    transport: Option<Arc<dyn Transport>>,
    middleware: Vec<Middleware>,
    pub(crate) base_url: Option<String>,
    server: Option<&'static Server>,
    variables: Vec<(String, String)>,
    pub(crate) credentials: Vec<(&'static str, Credential)>,
    pub(crate) globals: Vec<(&'static str, Value)>,
    pub(crate) from_env: bool,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    user_agent: Option<String>,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    retries: Option<RetryConfig>,
    hooks: Vec<Arc<dyn Hooks>>,
    drift: DriftSettings,
    limits: Limits,
    follow_redirects: bool,
    error: Option<Error>,
}

impl ClientBuilder {
    /// A client that is set up with nothing yet.
    pub fn new() -> Self {
        super::transport::choose_tls();
        Self {
            http: None,
            transport: None,
            middleware: Vec::new(),
            base_url: None,
            server: None,
            variables: Vec::new(),
            credentials: Vec::new(),
            globals: Vec::new(),
            from_env: false,
            query: Vec::new(),
            headers: HeaderMap::new(),
            user_agent: None,
            timeout: None,
            connect_timeout: None,
            retries: None,
            hooks: Vec::new(),
            drift: DriftSettings {
                observer: None,
                fields: false,
                leniency: API.leniency,
            },
            limits: Limits::DEFAULT,
            follow_redirects: false,
            error: None,
        }
    }

    /// Sets the credential of a security scheme.
    pub(crate) fn credential(
        mut self,
        scheme: &'static str,
        credential: impl Into<Credential>,
    ) -> Self {
        self.credentials.retain(|(given, _)| *given != scheme);
        self.credentials.push((scheme, credential.into()));
        self
    }

    /// Sets a value for all calls.
    pub(crate) fn global<T: Serialize>(mut self, name: &'static str, value: &T) -> Self {
        self.globals.retain(|(given, _)| *given != name);
        match request::to_value(name, value) {
            Ok(value) => self.globals.push((name, value)),
            Err(error) => self.error = Some(ConfigError::new(error.to_string()).into()),
        }
        self
    }

    /// Sets the address that the paths of all operations are appended to. Where the API's own address is relative, such
    /// as `/v1`, one without a path of its own comes before it.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Chooses one of the API's servers.
    pub(crate) fn server_id(mut self, id: &str) -> Self {
        self.server = API.servers.iter().find(|server| server.id == id);
        self
    }

    /// Sets a variable of the server's address.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Sets how long one attempt may take; of a stream, until its headers are there.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets how long making a connection may take. 10 s by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long a stream or a download may be silent. 300 s by default.
    pub fn stream_idle_timeout(mut self, timeout: Duration) -> Self {
        self.limits.idle = timeout;
        self
    }

    /// Sets how large an event of a stream may be. 8 MiB by default.
    pub fn max_event_size(mut self, bytes: usize) -> Self {
        self.limits.event = bytes;
        self
    }

    /// Sets how large an answer may be that is read as a whole. 256 MiB by default.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.limits.body = bytes;
        self
    }

    /// Sets how failed attempts are repeated.
    pub fn retries(mut self, retries: RetryConfig) -> Self {
        self.retries = Some(retries);
        self
    }

    /// Sends a header with every request, also in place of a credential or a default of that name. Given several
    /// times, all are sent.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match header::given_header(name.as_ref(), value.as_ref()) {
            Ok((name, value)) => {
                self.headers.append(name, value);
            }
            Err(error) => self.error = Some(ConfigError::new(error.to_string()).into()),
        }
        self
    }

    /// Sends a parameter in the query of every request, unless the call has one of that name; lists repeat it.
    pub fn query(mut self, name: impl AsRef<str>, value: impl Serialize) -> Self {
        let name = name.as_ref();
        match request::to_value(name, &value) {
            Ok(value) => {
                let style = parameter::QueryStyle::Form { explode: true };
                let pairs = parameter::query(name, &value, style, parameter::encode);
                self.query.extend(pairs);
            }
            Err(error) => self.error = Some(ConfigError::new(error.to_string()).into()),
        }
        self
    }

    /// Sets what the client calls itself.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Uses an HTTP client that is set up already, for instance with a proxy.
    ///
    /// That client's own policy about redirects and its own limit for connecting hold then.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Sends requests by something else than the client's own HTTP.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Puts something around the sending of every request: of each attempt, after a redirect again, and of requests for
    /// tokens. It may change the request, wait, send it more than once or not at all, and change what comes. The first
    /// one given is the outermost.
    ///
    /// ```text
    /// builder.middleware(|mut request, next| async move {
    ///     request.headers.insert("x-signature", sign(&request).await?);
    ///     next.send(request).await
    /// })
    /// ```
    pub fn middleware<A>(
        mut self,
        middleware: impl Fn(OutgoingRequest, Next) -> A + Send + Sync + 'static,
    ) -> Self
    where
        A: Future<Output = Result<Incoming, SendError>> + MaybeSend + 'static,
    {
        self.middleware.push(Middleware::new(middleware));
        self
    }

    /// Adds something that sees every request and its end. Several are called in this order.
    pub fn hooks(mut self, hooks: impl Hooks + 'static) -> Self {
        self.hooks.push(Arc::new(hooks));
        self
    }

    /// Sets what is told of answers that are not what the API's description says: values and branches that are not
    /// known, and what a [lenient](Self::lenient) client put right. Without it nothing is looked for, unless somebody
    /// listens to the events of `tracing`.
    pub fn on_drift(mut self, observer: impl Fn(&Drift) + Send + Sync + 'static) -> Self {
        self.drift.observer = Some(Arc::new(observer));
        self
    }

    /// Sets whether unknown fields count as drift too, which a server may add at any time.
    pub fn observe_unknown_fields(mut self, observe: bool) -> Self {
        self.drift.fields = observe;
        self
    }

    /// Sets whether an answer may have null or nothing in place of a value, which is then the empty one, and scalars of
    /// another kind that say the same, as `"1"` for `1`.
    pub fn lenient(mut self, lenient: bool) -> Self {
        self.drift.leniency = match (lenient, API.leniency) {
            (true, _) => Leniency::All,
            (false, Leniency::All) => Leniency::Exact,
            (false, said) => said,
        };
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// A setting or a credential is malformed, settings contradict each other, there is no TLS, or
    /// the environment lacks a credential that [`from_env`](Self::from_env) must find.
    pub fn build(mut self) -> Result<Client> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        self.check()?;
        let user_agent = self.user_agent.as_deref().unwrap_or(API.user_agent);
        let user_agent = HeaderValue::from_str(user_agent);
        let user_agent =
            user_agent.map_err(|error| ConfigError::with_source("bad user agent", error))?;
        if self.user_agent.is_some() || !self.headers.contains_key(USER_AGENT) {
            header::put(&[(USER_AGENT, user_agent)], &mut self.headers);
        }
        let transport: Arc<dyn Transport> = match (self.transport.take(), self.http.take()) {
            (Some(transport), _) => {
                self.follow_redirects = true;
                transport
            }
            (None, Some(client)) => Arc::new(HttpTransport(client)),
            (None, None) => {
                self.follow_redirects = true;
                let limit = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
                Arc::new(HttpTransport(http_client(limit)?))
            }
        };
        let client = self.build_with(transport);
        client.0.check()?;
        Ok(client)
    }

    /// Builds a client whose requests are answered by `transport`.
    pub(crate) fn build_with(self, transport: Arc<dyn Transport>) -> Client {
        let layers = self.middleware.into_iter().rev();
        let transport = layers.fold(transport, |below, layer| layer.around(below));
        Client(Arc::new(Settings {
            transport,
            follow_redirects: self.follow_redirects,
            base_url: self.base_url,
            base_url_setter: "ClientBuilder::base_url",
            server: self.server.or(API.servers.first()),
            variables: self.variables,
            credentials: self.credentials,
            globals: Arc::new(self.globals),
            query: self.query,
            headers: self.headers,
            timeout: self.timeout,
            connect_timeout: self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
            retries: self.retries,
            hooks: self.hooks,
            drift: self.drift,
            limits: self.limits,
        }))
    }

    /// Looks for what cannot be together, and what is missing.
    fn check(&self) -> Result<()> {
        if let Some(url) = &self.base_url {
            let parsed = reqwest::Url::parse(url);
            let parsed = parsed.map_err(|error| {
                ConfigError::with_source(format!("bad base URL `{}`", handle::shown(url)), error)
            })?;
            if parsed.cannot_be_a_base() {
                return Err(ConfigError::new("the base URL must be an http URL").into());
            }
            handle::check_user(url)?;
            let fixed = |server: &Server| handle::is_whole(server.url);
            let is_fixed = self.server.or(API.servers.first()).is_some_and(fixed);
            if is_fixed && (self.server.is_some() || !self.variables.is_empty()) {
                let message = "a base URL cannot be set together with a server or its variables";
                return Err(ConfigError::new(message).into());
            }
        }
        let contradiction = match (&self.transport, &self.http, self.connect_timeout) {
            (Some(_), Some(_), _) => "there cannot be both a `transport` and an `http_client`",
            (Some(_), None, Some(_)) => "`connect_timeout` has no effect on another `transport`",
            (None, Some(_), Some(_)) => {
                "`connect_timeout` has no effect on an `http_client` that is set up already"
            }
            (_, None, None) | (None, _, None) | (None, None, _) => "",
        };
        if !contradiction.is_empty() {
            return Err(ConfigError::new(contradiction).into());
        }
        for (name, credential) in &self.credentials {
            if let Some(scheme) = API.schemes.iter().find(|scheme| scheme.name == *name) {
                credential.check(scheme)?;
            }
        }
        if self.from_env {
            self.check_variables()
        } else {
            Ok(())
        }
    }
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(handle::shown))
            .finish_non_exhaustive()
    }
}

/// An HTTP client that leaves redirects to us.
#[cfg(not(target_arch = "wasm32"))]
fn http_client(connect_timeout: Duration) -> Result<reqwest::Client> {
    let builder = reqwest::Client::builder();
    let builder = builder
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(connect_timeout);
    builder
        .build()
        .map_err(|error| ConfigError::with_source("there is no HTTP client", error).into())
}

/// The HTTP client of the browser.
#[cfg(target_arch = "wasm32")]
fn http_client(_connect_timeout: Duration) -> Result<reqwest::Client> {
    let builder = reqwest::Client::builder();
    builder
        .build()
        .map_err(|error| ConfigError::with_source("there is no HTTP client", error).into())
}
