//! Scalars: types and formats.

use super::facets::{Facets, Kind};
use crate::model::{Integer, Looks, Scalar, Text};

/// The scalar that a schema of this type is, by its format and bounds.
pub(super) fn scalar(kind: Option<Kind>, facets: &Facets) -> Scalar {
    match kind {
        Some(Kind::Boolean) => Scalar::Boolean,
        Some(Kind::Integer) => Scalar::Integer(integer(facets)),
        Some(Kind::Number) => number(facets.format.as_deref()),
        Some(Kind::String) => text(facets.format.as_deref()),
        Some(Kind::Object) => Scalar::AnyObject,
        Some(Kind::Null) => Scalar::Null,
        Some(Kind::Array) | None => Scalar::Any,
    }
}

/// `i64` unless the format or a bound asks for another. Bounds are compared as they are read, rounded to a `f64`.
fn integer(facets: &Facets) -> Integer {
    let beyond = |limit: f64| facets.maximum.is_some_and(|maximum| maximum > limit);
    let natural = facets.minimum.is_some_and(|minimum| minimum >= 0.0);
    match facets.format.as_deref() {
        Some("int32" | "int8" | "int16") => match facets.maximum {
            Some(maximum) if maximum > f64::from(i32::MAX) => Integer::I64,
            _ => Integer::I32,
        },
        Some("uint8" | "uint16" | "uint32") => Integer::U32,
        Some("uint64" | "uint") => Integer::U64,
        Some("bigint" | "int128" | "uint128") => Integer::Big,
        Some("int64" | "long") => Integer::I64,
        _ if beyond(18_446_744_073_709_551_615.0) => Integer::Big,
        _ if beyond(9_223_372_036_854_775_807.0) => {
            if natural {
                Integer::U64
            } else {
                Integer::Big
            }
        }
        _ => Integer::I64,
    }
}

/// Some documents say `type: number` with the format of an integer.
fn number(format: Option<&str>) -> Scalar {
    match format {
        Some("int64" | "long") => Scalar::Integer(Integer::I64),
        Some("int32" | "integer") => Scalar::Integer(Integer::I32),
        _ => Scalar::Number,
    }
}

fn text(format: Option<&str>) -> Scalar {
    match format {
        Some("binary") => Scalar::Binary,
        Some("date-time") => Scalar::Text(Text::DateTime),
        Some("date") => Scalar::Text(Text::Date),
        Some("time") => Scalar::Text(Text::Time),
        Some("duration") => Scalar::Text(Text::Duration),
        Some("byte" | "base64") => Scalar::Text(Text::Base64),
        Some("password") => Scalar::Text(Text::Password),
        _ => Scalar::Text(Text::Plain),
    }
}

/// What a text of a format looks like that has no type of its own.
pub(super) fn looks(format: &str) -> Option<Looks> {
    match format {
        "uuid" | "guid" | "uuid4" => Some(Looks::Uuid),
        "email" | "idn-email" => Some(Looks::Email),
        "uri" | "url" | "iri" => Some(Looks::Uri),
        "hostname" | "idn-hostname" => Some(Looks::Host),
        "ipv4" | "ip" => Some(Looks::Ipv4),
        "ipv6" => Some(Looks::Ipv6),
        _ => None,
    }
}
