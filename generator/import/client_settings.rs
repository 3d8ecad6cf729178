//! What `stainless.yml` says of the client: credentials, values for all calls, time-outs, environments.

use serde_json::Value;

use super::stainless::object;
use super::{Reading, text};
use crate::config::Auth;
use crate::surface::Crate;

/// Reads it.
pub(super) fn read(config: &Value, krate: &Crate, reading: &mut Reading) {
    let settings = config.get("client_settings");
    for (name, option) in object(settings.and_then(|settings| settings.get("opts"))) {
        option_of(name, option, krate, reading);
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
    environments(config, krate, reading);
}

/// A credential, or another value that a client is made with.
fn option_of(name: &str, option: &Value, krate: &Crate, reading: &mut Reading) {
    let scheme = text(option, &["auth", "security_scheme"]);
    let known = scheme.filter(|scheme| krate.client.schemes.iter().any(|known| known.wire == **scheme));
    let why = match (known, text(option, &["read_env"])) {
        (Some(_), _) if matches!(text(option, &["auth", "role"]), Some("username" | "password")) => {
            "user and password are read from two variables that begin with the crate's name; `auth` of the target can \
             name one that holds both, as `user:password`"
        }
        (Some(scheme), Some(env)) => {
            let auth = Auth { env: Some(env.to_owned()), ..Auth::default() };
            reading.target.auth.insert(scheme.to_owned(), auth);
            return;
        }
        (Some(_), None) => return,
        (None, _) if scheme.is_some() => {
            "the crate uses no such security scheme: `auth` of the target can say what it is"
        }
        (None, _) if text(option, &["send_in_header"]).is_some() => {
            "callers set the header on the client: `ClientBuilder::header`"
        }
        (None, _) if name.contains("webhook") => "callers give the secret to `Webhook::new`",
        (None, _) if option.get("auth").is_some() => "`auth` of the target can say what it is",
        (None, _) => "a value for all calls is said in an overlay: `x-speakeasy-globals`, or `x-fern-sdk-variables`",
    };
    reading.lose(format!("`client_settings.opts.{name}`"), why);
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

fn environments(config: &Value, krate: &Crate, reading: &mut Reading) {
    for (name, address) in object(config.get("environments")) {
        let address = address.as_str().unwrap_or_default().trim_end_matches('/');
        if !krate.client.servers.iter().any(|server| server.url.trim_end_matches('/') == address) {
            let why = format!("the document has no server `{address}`: an overlay can add it to `servers`");
            reading.lose(format!("the environment `{name}`"), why);
        }
    }
}
