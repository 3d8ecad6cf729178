//! Which layout the Markdown pages have.
//!
//! A layout is pinned by its year, so that a new generator never restyles pages that somebody has published.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A layout of the pages, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Docs {
    /// No pages.
    Off,
    /// The layout of 2024.
    Y2024,
    /// The layout of 2025.
    Y2025,
    /// The layout of 2026, the newest.
    #[default]
    Y2026,
}

impl Docs {
    /// The year as it is written in the configuration; none when there are no pages.
    #[must_use]
    pub fn year(self) -> Option<&'static str> {
        match self {
            Self::Off => None,
            Self::Y2024 => Some("2024"),
            Self::Y2025 => Some("2025"),
            Self::Y2026 => Some("2026"),
        }
    }
}

impl Serialize for Docs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.year() {
            Some(year) => serializer.serialize_str(year),
            None => serializer.serialize_bool(false),
        }
    }
}

impl<'de> Deserialize<'de> for Docs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Docs;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("`\"2026\"`, `\"2025\"`, `\"2024\"` or `false`")
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Docs, E> {
                Ok(if value { Docs::default() } else { Docs::Off })
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Docs, E> {
                match value {
                    "2024" => Ok(Docs::Y2024),
                    "2025" => Ok(Docs::Y2025),
                    "2026" => Ok(Docs::Y2026),
                    _ => Err(E::invalid_value(de::Unexpected::Str(value), &self)),
                }
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Docs {
    fn schema_name() -> Cow<'static, str> {
        "Docs".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": ["2024", "2025", "2026", false, true] })
    }
}
