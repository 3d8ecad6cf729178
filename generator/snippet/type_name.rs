//! A type as a user writes it.

use super::names;
use crate::surface::{Crate, TextType, Type};

/// The type as a user writes it, `Vec<models::Message>`.
#[must_use]
pub fn type_name(krate: &Crate, ty: &Type) -> String {
    match ty {
        Type::Unit => "()".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::I32 => "i32".to_owned(),
        Type::I64 => "i64".to_owned(),
        Type::U32 => "u32".to_owned(),
        Type::U64 => "u64".to_owned(),
        Type::F64 => "f64".to_owned(),
        Type::BigNumber => "serde_json::Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Json => "serde_json::Value".to_owned(),
        Type::Text(text) => text_name(*text).to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::Upload => "Upload".to_owned(),
        Type::Item(id) => names::item(krate, *id, true).written,
        Type::List(item) => format!("Vec<{}>", type_name(krate, item)),
        Type::Map(key, value) => format!("BTreeMap<{}, {}>", type_name(krate, &key.ty()), type_name(krate, value)),
        Type::Option(inner) => format!("Option<{}>", type_name(krate, inner)),
        Type::Boxed(inner) => format!("Box<{}>", type_name(krate, inner)),
    }
}

/// The name of a text newtype.
pub(crate) fn text_name(text: TextType) -> &'static str {
    match text {
        TextType::DateTime => "DateTime",
        TextType::Date => "Date",
        TextType::Time => "Time",
        TextType::Duration => "Duration",
        TextType::Base64 => "Base64",
        TextType::Password => "Password",
    }
}
