//! Calls scenarios, one after the other, and tells of each what became of it.

use std::error::Error;
use std::path::PathBuf;
use std::pin::Pin;

/// What a scenario ends with; a wrong value is a failed `assert!`.
pub type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

/// Where the server is, and which scenarios are wanted.
pub struct Suite {
    pub url: String,
    assets: PathBuf,
    wanted: Vec<String>,
}

impl Suite {
    /// What environment and arguments say.
    pub fn from_env() -> Self {
        let variable = |name| std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
        Self {
            url: variable("BASE_URL"),
            assets: variable("ASSETS").into(),
            wanted: std::env::args().skip(1).collect(),
        }
    }

    /// The bytes of a file of the suite, such as `image.png`.
    pub fn asset(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.assets.join(name)).expect("the suite has this file")
    }

    /// Runs a scenario in a task of its own, so that a panic is a failure like others.
    pub async fn scenario(&self, name: &str, calls: Pin<Box<dyn Future<Output = Outcome> + Send>>) {
        if !self.wanted.is_empty() && !self.wanted.iter().any(|part| name.contains(part)) {
            return;
        }
        let failure = match tokio::spawn(calls).await {
            Ok(Ok(())) => return println!("passed {name}"),
            Ok(Err(error)) => format!("{error} {error:?}"),
            Err(panic) => panic.to_string(),
        };
        println!("failed {name} {}", failure.replace('\n', " "));
    }
}

/// A client of a crate, which asks the server of the suite.
macro_rules! client {
    ($suite:expr, $sdk:ident) => {
        $sdk::Client::builder()
            .base_url(&$suite.url)
            .retries($sdk::RetryConfig::none())
            .build()
            .expect("a client without credentials")
    };
}

/// Scenarios by name, each with its calls, which may use clones of what is named first.
macro_rules! scenarios {
    ($suite:expr, $shared:tt, $($name:literal => $calls:expr;)*) => {
        $({
            $crate::suite::clones! { $shared }
            let calls = async move {
                $calls;
                $crate::suite::Outcome::Ok(())
            };
            $suite.scenario($name, Box::pin(calls)).await;
        })*
    };
}

/// A clone of each.
macro_rules! clones {
    ([$($shared:ident),*]) => {
        $(
            #[allow(unused_variables, reason = "not every scenario needs all of them")]
            let $shared = $shared.clone();
        )*
    };
}

pub(crate) use {client, clones, scenarios};
