//! Fields that hold secrets as plain texts: a type of their own would break programs, so only `Debug` leaves them out.

use super::{Field, Type};

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

/// Whether a field is a plain text that is a secret by its name.
#[must_use]
pub fn is_secret(field: &Field) -> bool {
    let mut ty = &field.ty;
    while let Type::Option(inner) = ty {
        ty = inner;
    }
    let letters = field.wire.chars().filter(char::is_ascii_alphanumeric);
    *ty == Type::String && NAMES.contains(&letters.collect::<String>().to_ascii_lowercase().as_str())
}
