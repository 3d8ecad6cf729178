//! Types and what arguments take.

use crate::surface::{Accepts, Crate, Item, TextType, Type, accepts};

pub(super) fn item_name(item: &Item, name: &str) -> String {
    format!("{}::{name}", item.namespace.module())
}

/// The name of a type.
#[must_use]
pub fn type_name(krate: &Crate, ty: &Type) -> String {
    let inside = |ty: &Type| type_name(krate, ty);
    match ty {
        Type::Unit => "()".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::I32 => "i32".to_owned(),
        Type::I64 => "i64".to_owned(),
        Type::U32 => "u32".to_owned(),
        Type::U64 => "u64".to_owned(),
        Type::F64 => "f64".to_owned(),
        Type::BigNumber => "Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Json => "Value".to_owned(),
        Type::Text(text) => text_type_name(*text).to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::Upload => "Upload".to_owned(),
        Type::Item(id) => krate.item(*id).map_or_else(|| "?".to_owned(), |item| item_name(item, &item.name)),
        Type::List(item) => format!("Vec<{}>", inside(item)),
        Type::Map(key, value) => format!("BTreeMap<{}, {}>", inside(&key.ty()), inside(value)),
        Type::Option(value) => format!("Option<{}>", inside(value)),
        Type::Boxed(value) => format!("Box<{}>", inside(value)),
    }
}

fn text_type_name(text: TextType) -> &'static str {
    match text {
        TextType::DateTime => "DateTime",
        TextType::Date => "Date",
        TextType::Time => "Time",
        TextType::Duration => "Duration",
        TextType::Base64 => "Base64",
        TextType::Password => "Password",
    }
}

/// What an argument of `new` takes for a field.
#[must_use]
pub fn required_type(krate: &Crate, ty: &Type) -> String {
    match ty {
        Type::Option(_) => format!("impl IntoNullable<{}>", type_name(krate, ty.inner())),
        ty => argument_type(krate, ty),
    }
}

/// What an argument or setter of a field takes; what else maps and free JSON take is the same for all of them.
#[must_use]
pub fn argument_type(krate: &Crate, ty: &Type) -> String {
    let name = |ty: &Type| type_name(krate, ty);
    match accepts(krate, ty.inner()) {
        Accepts::Copy(inner) if ty.options() == 0 => name(inner),
        Accepts::Copy(inner) => format!("impl Into<Option<{}>>", name(inner)),
        Accepts::Into(inner) => format!("impl Into<{}>", name(inner)),
        Accepts::Json => format!("impl Into<{}>", name(&Type::Json)),
        Accepts::Copies(item) => format!("impl IntoIterator<Item = {}>", name(item)),
        Accepts::Each(item) => format!("impl IntoIterator<Item = impl Into<{}>>", name(item)),
        Accepts::IntoList(item) => format!("impl Into<Vec<{}>>", name(item)),
        Accepts::CopyEntries(key, value) => {
            format!("impl IntoIterator<Item = (impl Into<{}>, {})>", name(&key.ty()), name(value))
        }
        Accepts::Entries(key, value) => {
            format!("impl IntoIterator<Item = (impl Into<{}>, impl Into<{}>)>", name(&key.ty()), name(value))
        }
    }
}
