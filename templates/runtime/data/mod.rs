//! Values of the API as JSON: records, enums, unions, texts with a form. They need no client.

pub mod base64;
#[cfg(feature = "chrono")]
pub mod chrono;
pub mod code;
pub mod drift;
pub mod empty;
pub mod entries;
pub mod enumeration;
pub mod finite;
pub mod fit;
pub mod given;
#[cfg(feature = "jiff")]
pub mod jiff;
pub mod json;
pub mod kept;
pub mod lenient;
pub mod nullable;
pub mod path;
pub mod record;
pub mod resend;
pub mod tagged;
pub mod text;
#[cfg(feature = "time")]
pub mod time;
pub mod tree;
pub mod union;
