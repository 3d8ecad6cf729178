//! Secrets that only their names tell: a document says of few that they are `password`s.

/// What secrets are called, without case and separators. Only whole names say so: tokens of pages and of texts are no
/// secrets.
const NAMES: &[&str] = &[
    "accesskey",
    "accesstoken",
    "apikey",
    "apitoken",
    "authtoken",
    "clientsecret",
    "idtoken",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretaccesskey",
    "secretkey",
    "sessiontoken",
];

/// What the names of headers and cookies have in them that hold secrets.
const PARTS: &[&str] =
    &["accesskey", "accesstoken", "apikey", "apitoken", "authkey", "authorization", "authtoken", "password", "secret"];

/// Whether a value is a secret by its name.
#[must_use]
pub fn is_secret_name(name: &str) -> bool {
    NAMES.contains(&plain(name).as_str())
}

/// Whether a header or a cookie is a secret by its name.
#[must_use]
pub fn is_secret_header(name: &str) -> bool {
    let plain = plain(name);
    PARTS.iter().any(|part| plain.contains(part)) || matches!(plain.as_str(), "token" | "xtoken")
}

fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}
