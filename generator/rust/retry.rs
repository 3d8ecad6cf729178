//! What the document says about repeating failed attempts: a `RetryPolicy`.

use crate::snippet::literal;
use crate::surface::{RetryLimit, RetryUse, Status};

/// How many fields a policy has; with all of them there is nothing to take from the default.
const FIELDS: usize = 8;

/// The policy as an expression; `ty` is its type's name.
pub(crate) fn policy(ty: &str, retries: &RetryUse) -> String {
    let mut facts = Vec::new();
    let mut fact = |name: &str, value: Option<String>| facts.extend(value.map(|value| format!("{name}: {value}")));
    fact("initial_interval", retries.initial_interval_ms.map(duration));
    fact("max_interval", retries.max_interval_ms.map(duration));
    fact("exponent", retries.exponent.map(literal::float));
    fact("max_elapsed_time", retries.max_elapsed_ms.map(duration));
    fact("max_retries", retries.max_retries.map(count));
    fact("statuses", Some(statuses(&retries.statuses)).filter(|_| !retries.statuses.is_empty()));
    fact("retry_connection_errors", retries.connection_errors.map(|retry| retry.to_string()));
    fact("repeatable", retries.repeatable.then(|| "true".to_owned()));
    if facts.len() < FIELDS {
        facts.push(format!("..{ty}::DEFAULT"));
    }
    format!("{ty} {{ {} }}", facts.join(", "))
}

fn duration(milliseconds: u64) -> String {
    format!("std::time::Duration::from_millis({})", literal::integer(i128::from(milliseconds)))
}

/// A number of repetitions; where only time is the limit, the largest one.
fn count(limit: RetryLimit) -> String {
    match limit {
        RetryLimit::Time => "u32::MAX".to_owned(),
        RetryLimit::Count(count) => literal::integer(i128::from(count)),
    }
}

fn statuses(statuses: &[Status]) -> String {
    let codes: Vec<String> = statuses.iter().map(|status| status.number().to_string()).collect();
    format!("&[{}]", codes.join(", "))
}
