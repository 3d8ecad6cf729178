//! What `stainless.yml` says of the client: credentials, values for all calls, time-outs, environments.

use std::collections::BTreeMap;

use serde_json::Value;

use super::credential::{self, Found, Part};
use super::stainless::object;
use super::{Reading, text};
use crate::surface::Crate;

/// Reads it.
pub(super) fn read(config: &Value, krate: &Crate, reading: &mut Reading) {
    let settings = config.get("client_settings");
    let options = settings.and_then(|settings| settings.get("opts"));
    let mut found: BTreeMap<&str, Found> = BTreeMap::new();
    for (name, option) in object(options) {
        option_of(name, option, config, krate, reading, &mut found);
    }
    for (scheme, found) in found {
        found.keep(scheme, krate, reading);
    }
    for (key, value) in object(settings) {
        let why = match key.as_str() {
            "opts" | "default_env_prefix" => continue,
            "default_timeout" => match seconds(value) {
                Some(seconds) => {
                    reading.target.timeout = seconds;
                    reading.says_timeout = true;
                    continue;
                }
                None => "it is no duration: `timeout` of the target says it, in seconds",
            },
            "default_retries" => "callers set it on the client: `ClientBuilder::retries`",
            "default_headers" => "callers set them on the client: `ClientBuilder::header`",
            "idempotency_header" => "callers set the header of a call",
            _ => "callers set it on the client",
        };
        reading.lose(format!("`client_settings.{key}`"), why);
    }
    if reading.target.env_prefix.is_none() {
        let variables: Vec<&str> = object(options).filter_map(|(_, option)| text(option, &["read_env"])).collect();
        reading.target.env_prefix = prefix(&variables);
    }
    for (name, address) in object(config.get("environments")) {
        credential::server(
            &format!("the environment `{name}`"),
            name,
            address.as_str().unwrap_or_default(),
            krate,
            reading,
        );
    }
}

/// A credential, or another value that a client is made with.
fn option_of<'a>(
    name: &'a str,
    option: &'a Value,
    config: &'a Value,
    krate: &Crate,
    reading: &mut Reading,
    found: &mut BTreeMap<&'a str, Found<'a>>,
) {
    let scheme = text(option, &["auth", "security_scheme"]);
    let declared = scheme.and_then(|scheme| config.get("security_schemes")?.get(scheme));
    let is_known = |scheme: &&str| krate.client.schemes.iter().any(|known| known.wire == **scheme);
    let what = format!("`client_settings.opts.{name}`");
    if option.get("auth").is_some() && scheme.is_some() {
        reading.credentials.of += 1;
    }
    if let Some(scheme) = scheme.filter(|scheme| is_known(scheme) || declared.is_some_and(credential::is_usable)) {
        let found = found.entry(scheme).or_default();
        found.declared = declared.filter(|_| !is_known(&scheme));
        let part = match text(option, &["auth", "role"]) {
            Some("username" | "client_id") => Part::First,
            Some("password" | "client_secret") => Part::Second,
            Some(_) | None => Part::Whole,
        };
        found.add(part, what, Some(name), text(option, &["read_env"]));
        return;
    }
    let why = match scheme {
        Some(_) => "the crate uses no such security scheme: `auth` of the target can say what it is",
        None if text(option, &["send_in_header"]).is_some() => {
            "callers set the header on the client: `ClientBuilder::header`"
        }
        None if name.contains("webhook") => "callers give the secret to `Webhook::new`",
        None if option.get("auth").is_some() => "`auth` of the target can say what it is",
        None => "a value for all calls is said in an overlay: `x-speakeasy-globals`, or `x-fern-sdk-variables`",
    };
    reading.lose(what, why);
}

/// What variables begin with: what several have in common, else what stands before words that say what one is.
fn prefix(variables: &[&str]) -> Option<String> {
    const KINDS: &[&str] =
        &["_API_KEY", "_API_TOKEN", "_ACCESS_TOKEN", "_AUTH_TOKEN", "_BEARER_TOKEN", "_SECRET_KEY", "_TOKEN", "_KEY"];
    let first = variables.first()?;
    let parts: Vec<&str> = first.split('_').collect();
    let is_common = |start: &str| variables.iter().all(|variable| variable.starts_with(&format!("{start}_")));
    let common =
        (1..parts.len()).rev().filter_map(|count| Some(parts.get(..count)?.join("_"))).find(|it| is_common(it));
    let bare = || KINDS.iter().find_map(|kind| first.strip_suffix(kind)).map(str::to_owned);
    let found = if variables.len() > 1 { common } else { bare() };
    found.filter(|prefix| prefix.starts_with(|letter: char| letter.is_ascii_uppercase()))
}

/// A duration: a number of seconds, or as ISO 8601 writes it, `PT10M`.
fn seconds(value: &Value) -> Option<u64> {
    let text = match value {
        Value::Number(number) => return number.as_u64().filter(|seconds| *seconds > 0),
        Value::String(text) => text.trim(),
        _ => return None,
    };
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(seconds).filter(|seconds| *seconds > 0);
    }
    let (days, times) = match text.strip_prefix('P')?.split_once('T') {
        Some((days, times)) => (days, times),
        None => (text.strip_prefix('P')?, ""),
    };
    let days = units(days, &[('W', 604_800), ('D', 86_400)])?;
    let times = units(times, &[('H', 3600), ('M', 60), ('S', 1)])?;
    days.checked_add(times).filter(|seconds| *seconds > 0)
}

/// `1H30M` with what each unit is worth; none when something else is among them.
fn units(text: &str, worth: &[(char, u64)]) -> Option<u64> {
    let mut sum = 0_u64;
    let mut number = String::new();
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            number.push(letter);
            continue;
        }
        let (_, worth) = worth.iter().find(|(unit, _)| *unit == letter)?;
        sum = sum.checked_add(number.parse::<u64>().ok()?.checked_mul(*worth)?)?;
        number.clear();
    }
    number.is_empty().then_some(sum)
}
