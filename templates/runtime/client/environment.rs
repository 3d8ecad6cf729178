//! A client that is set up from environment variables.

use std::env;

use serde_json::Value;

use super::api::{Pair, Scheme};
use super::builder::ClientBuilder;
use super::credential::Credential;
use super::error::ConfigError;
use crate::runtime::{API, Result};

impl ClientBuilder {
    /// A client whose credentials and base URL come from environment variables; what is set
    /// afterwards counts more.
    ///
    /// Where the API wants a credential for calls in general, [`build`](Self::build) reports that there is
    /// none by then. Where only some operations want one, nothing is reported: without any credential their calls
    /// are sent as they are, and the server answers with 401.
    pub fn from_env() -> Self {
        Self::from_variables(&|name| env::var(name).ok())
    }

    /// The same with variables from wherever they are kept.
    pub(crate) fn from_variables(read: &dyn Fn(&str) -> Option<String>) -> Self {
        let variable = |name: &str| read(name).filter(|value| !value.is_empty());
        let mut builder = Self::new();
        builder.from_env = true;
        for scheme in API.schemes {
            let text = || scheme.env.iter().find_map(|name| variable(name));
            let whole = || Some(Credential::from_variable(scheme, text()?));
            let pair = || scheme.pairs.iter().find_map(|pair| from_pair(pair, read));
            if let Some(credential) = pair().or_else(whole) {
                builder = builder.credential(scheme.name, credential);
            }
        }
        for global in API.globals {
            if let Some(value) = variable(global.env) {
                builder.globals.push((global.name, Value::String(value)));
            }
        }
        builder.base_url = variable(&format!("{}_BASE_URL", API.env_prefix));
        builder
    }

    /// Whether the environment has had the credentials of at least one alternative.
    pub(crate) fn check_variables(&self) -> Result<()> {
        let given = |name: &str| self.credentials.iter().any(|(given, _)| *given == name);
        if API.security.is_empty()
            || API
                .security
                .iter()
                .any(|needed| needed.iter().all(|(name, _)| given(name)))
        {
            return Ok(());
        }
        let missing = API.security.iter().map(|needed| {
            let schemes = needed.iter().filter(|(name, _)| !given(name));
            let variables = schemes
                .filter_map(|(name, _)| API.schemes.iter().find(|scheme| scheme.name == *name));
            variables
                .map(variable_names)
                .collect::<Vec<_>>()
                .join(" and ")
        });
        let missing = missing.collect::<Vec<_>>().join(" or ");
        Err(ConfigError::new(format!("the environment variable {missing} is not set")).into())
    }
}

/// The credential whose parts are in two environment variables. The second part may be empty, not missing.
fn from_pair(pair: &Pair, read: &dyn Fn(&str) -> Option<String>) -> Option<Credential> {
    let (first, second) = pair.env;
    let first = read(first).filter(|value| !value.is_empty())?;
    Some((pair.credential)(first, read(second)?))
}

/// The environment variables of a scheme, as an error names them.
pub(crate) fn variable_names(scheme: &Scheme) -> String {
    match (scheme.pairs.last(), scheme.env.first()) {
        (Some(Pair { env, .. }), _) => format!("`{}` with `{}`", env.0, env.1),
        (None, variable) => format!("`{}`", variable.copied().unwrap_or_default()),
    }
}
