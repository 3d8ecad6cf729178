//! Parameters of operations.

use openapiv3::{CookieStyle, HeaderStyle, Parameter as OpenApiParameter, ParameterSchemaOrContent, PathStyle};
use serde_json::Value;

use super::pointer::{canonical, is_shared};
use super::{
    body::query_style,
    context::Lowering,
    extension,
    facets::{self, Kind},
};
use crate::model::{
    Location, Parameter, Presence, Prose, Scalar, Style, StyleName, Text, is_secret_header, is_secret_name,
};
use crate::spec::canon::keys;

impl Lowering<'_> {
    /// The parameters at these pointers; of two with one name and place the later holds.
    pub(super) fn lower_parameters(&mut self, pointers: &[String]) -> Vec<Parameter> {
        let mut list: Vec<Parameter> = Vec::new();
        for pointer in pointers {
            let Some(parameter) = self.parameter(pointer) else { continue };
            match list.iter_mut().find(|other| other.wire == parameter.wire && other.location == parameter.location) {
                Some(other) => *other = parameter,
                None => list.push(parameter),
            }
        }
        list
    }

    /// The parameter at a pointer: one of many operations is read once.
    fn parameter(&mut self, pointer: &str) -> Option<Parameter> {
        if let Some(known) = self.parameters.get(pointer) {
            return known.clone();
        }
        let read = self.document.parameter(&canonical(pointer), &mut self.diagnostics);
        let parameter = read.and_then(|parameter| self.lower_parameter(pointer, parameter));
        if is_shared(pointer) {
            self.parameters.insert(pointer.to_owned(), parameter.clone());
        }
        parameter
    }

    fn lower_parameter(&mut self, pointer: &str, parameter: OpenApiParameter) -> Option<Parameter> {
        let (location, style) = place(&parameter);
        let data = parameter.parameter_data();
        // Where no credential is declared, nothing else sends this one.
        let is_credential = data.name.eq_ignore_ascii_case("authorization") && self.api.schemes.is_empty();
        let is_written = location == Location::Header && is_written_by_the_client(&data.name) && !is_credential;
        // What a server asks for is sent, whoever it is shown to.
        let needed = data.required || location == Location::Path;
        if is_written || !needed && self.hides(&data.extensions) {
            return None;
        }
        let location =
            if data.extensions.contains_key(keys::PARAMETER_LOCATION) { Location::QueryString } else { location };
        let (schema, content) = match data.format {
            ParameterSchemaOrContent::Schema(schema) => (facets::pointer(schema), None),
            ParameterSchemaOrContent::Content(content) => match content.into_iter().next() {
                Some((media_type, media)) => (media.schema.and_then(facets::pointer), Some(media_type)),
                None => (None, None),
            },
        };
        if let (Some(schema), Some(end)) = (&schema, self.document.follow(pointer))
            && schema.starts_with(end.as_str())
        {
            self.parameter_names.insert(end.to_string(), data.name.clone());
        }
        let said = schema.as_deref().map(|schema| self.facets(schema));
        let is_bare = said
            .as_ref()
            .is_none_or(|said| said.kind() == Some(Kind::String) && said.is_scalar() && said.format.is_none());
        let edge = match &schema {
            _ if is_bare && content.is_none() && is_secret(location, &data.name) => {
                self.implied(Scalar::Text(Text::Password))
            }
            Some(schema) => self.edge(schema),
            None => self.implied(Scalar::Text(Text::Plain)),
        };
        let default = said.as_ref().and_then(|said| said.default.clone());
        let presence = match (data.required || location == Location::Path, default) {
            (true, _) => Presence::Required,
            (false, Some(default)) => Presence::Defaulted(default),
            (false, None) => Presence::Optional,
        };
        let named = self.named_examples(data.example.as_ref(), &data.examples);
        let examples = named.into_iter().map(|example| example.value);
        let examples = examples.chain(said.iter().flat_map(|said| said.examples.clone())).collect();
        let description = data.description.or_else(|| said.as_ref().and_then(|said| said.description.clone()));
        let explode = data.explode.unwrap_or(matches!(style.name, StyleName::Form | StyleName::DeepObject));
        let parameter = Parameter {
            name: extension::name(&data.extensions),
            wire: data.name,
            location,
            style: match content {
                Some(media_type) => Style::Content(media_type),
                None => Style::Plain { name: style.name, explode, allow_reserved: style.allow_reserved },
            },
            edge,
            presence,
            global: None,
            hidden: false,
            prose: Prose::description(description),
            deprecated: extension::deprecation(data.deprecated.unwrap_or_default(), &data.extensions),
            examples,
        };
        Some(self.with_global(parameter, &data.extensions))
    }
}

/// Whether the client or its transport writes this header: what OpenAPI has other words for (3.1, 4.8.12.2.1), and what
/// belongs to the connection and to the framing of the message (RFC 9110, 7.2 and 7.6.1; RFC 9112, 6).
fn is_written_by_the_client(name: &str) -> bool {
    matches!(
        name.to_ascii_lowercase().as_str(),
        "accept"
            | "accept-encoding"
            | "authorization"
            | "connection"
            | "content-length"
            | "content-type"
            | "expect"
            | "host"
            | "keep-alive"
            | "proxy-connection"
            | "te"
            | "trailer"
            | "transfer-encoding"
            | "upgrade"
    )
}

/// Whether a parameter is a secret by its name, which must not show where a call is printed.
fn is_secret(location: Location, name: &str) -> bool {
    match location {
        Location::Header | Location::Cookie => is_secret_header(name),
        Location::Query => is_secret_name(name),
        Location::Path | Location::QueryString => false,
    }
}

/// A style without its explode.
struct Written {
    name: StyleName,
    allow_reserved: bool,
}

pub(super) fn location_of(parameter: &OpenApiParameter) -> Location {
    place(parameter).0
}

fn place(parameter: &OpenApiParameter) -> (Location, Written) {
    let written = |name| Written { name, allow_reserved: false };
    match parameter {
        OpenApiParameter::Path { style, parameter_data } => {
            let name = match style {
                PathStyle::Matrix => StyleName::Matrix,
                PathStyle::Label => StyleName::Label,
                PathStyle::Simple => StyleName::Simple,
            };
            let reserved = parameter_data.extensions.get(keys::ALLOW_RESERVED);
            let allow_reserved = reserved.and_then(Value::as_bool).unwrap_or_default();
            (Location::Path, Written { name, allow_reserved })
        }
        OpenApiParameter::Query { style, allow_reserved, .. } => {
            (Location::Query, Written { name: query_style(style), allow_reserved: *allow_reserved })
        }
        OpenApiParameter::Header { style: HeaderStyle::Simple, .. } => (Location::Header, written(StyleName::Simple)),
        OpenApiParameter::Cookie { style: CookieStyle::Form, .. } => (Location::Cookie, written(StyleName::Form)),
    }
}
