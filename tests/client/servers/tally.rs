//! Counts what a program calls, and goes on after a step that fails.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::sdk::{HookContext, Hooks, OutgoingRequest, Result};

/// What a step ends with; a wrong value is a failed `assert!`.
pub type Outcome = std::result::Result<(), Box<dyn Error + Send + Sync>>;

/// The steps of a program.
pub struct Tally {
    name: &'static str,
    begin: Instant,
    calls: Arc<AtomicUsize>,
    failures: usize,
}

impl Tally {
    pub fn new(name: &'static str) -> Self {
        Self { name, begin: Instant::now(), calls: Arc::default(), failures: 0 }
    }

    /// What counts the calls of a client.
    pub fn hooks(&self) -> Calls {
        Calls(self.calls.clone())
    }

    /// Runs a step in a task of its own, so that a panic is a failure like others.
    pub async fn step(&mut self, name: &str, step: impl Future<Output = Outcome> + Send + 'static) {
        let failure = match tokio::spawn(step).await {
            Ok(Ok(())) => return,
            Ok(Err(error)) => format!("{error}\n{error:#?}"),
            Err(panic) => panic.to_string(),
        };
        self.failures += 1;
        eprintln!("{}: {name} failed: {failure}", self.name);
    }

    /// Prints the sum.
    pub fn finish(self) -> ExitCode {
        let (calls, seconds) = (self.calls.load(Ordering::Relaxed), self.begin.elapsed().as_secs_f64());
        println!("{}: {calls} calls, {} failures, {seconds:.1} s", self.name, self.failures);
        if self.failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Counts every request that goes out.
pub struct Calls(Arc<AtomicUsize>);

impl Hooks for Calls {
    fn before_request(&self, _: &HookContext, _: &mut OutgoingRequest) -> Result<()> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}
