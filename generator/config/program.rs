//! Whether a crate has a command-line program, and what it is called.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::json;

/// The program of a crate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cli {
    /// There is none.
    #[default]
    Off,
    /// It is called like the crate.
    On,
    /// It has a name of its own.
    Named(Box<CliSettings>),
}

/// What is said of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CliSettings {
    /// What the program is called: the word that people type, and the folder of its credentials. By default the name of
    /// the crate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Cli {
    /// Whether there is none.
    #[must_use]
    pub fn is_off(&self) -> bool {
        *self == Self::Off
    }

    /// Its own name, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(settings) => settings.name.as_deref(),
            Self::Off | Self::On => None,
        }
    }
}

impl Serialize for Cli {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Off => serializer.serialize_bool(false),
            Self::On => serializer.serialize_bool(true),
            Self::Named(settings) => settings.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Cli {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Cli;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("`true`, `false` or `{ name = \"…\" }`")
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Cli, E> {
                Ok(if value { Cli::On } else { Cli::Off })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Cli, A::Error> {
                CliSettings::deserialize(MapAccessDeserializer::new(map)).map(|settings| Cli::Named(Box::new(settings)))
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Cli {
    fn schema_name() -> Cow<'static, str> {
        "Cli".into()
    }

    /// That of the table, with one more type: editors complete its keys.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = CliSettings::json_schema(generator);
        schema.insert("type".to_owned(), json!(["boolean", "object"]));
        schema
    }
}
