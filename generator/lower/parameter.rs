//! Parameters of operations.

use super::pointer::canonical;
use openapiv3::{
    CookieStyle, HeaderStyle, Parameter as OpenApiParameter, ParameterSchemaOrContent, PathStyle, QueryStyle,
};

use super::{context::Lowering, extension, facets};
use crate::model::{Location, Parameter, Presence, Prose, Scalar, Style, Text};

impl Lowering<'_> {
    /// The parameters at these pointers; of two with one name and place the later holds.
    pub(super) fn lower_parameters(&mut self, pointers: &[String]) -> Vec<Parameter> {
        let mut list: Vec<Parameter> = Vec::new();
        for pointer in pointers {
            let Some(parameter) = self.document.parameter(&canonical(pointer), &mut self.diagnostics) else { continue };
            let Some(parameter) = self.lower_parameter(parameter) else { continue };
            match list.iter_mut().find(|other| other.wire == parameter.wire && other.location == parameter.location) {
                Some(other) => *other = parameter,
                None => list.push(parameter),
            }
        }
        list
    }

    fn lower_parameter(&mut self, parameter: OpenApiParameter) -> Option<Parameter> {
        let (location, style) = place(&parameter);
        let data = parameter.parameter_data();
        let is_written = location == Location::Header && is_written_by_the_client(&data.name);
        if is_written || extension::ignored(&data.extensions) {
            return None;
        }
        let location = if data.extensions.get("x-oasmith-parameter-location").is_some() {
            Location::QueryString
        } else {
            location
        };
        let (schema, content) = match data.format {
            ParameterSchemaOrContent::Schema(schema) => (facets::pointer(schema), None),
            ParameterSchemaOrContent::Content(content) => match content.into_iter().next() {
                Some((media_type, media)) => (media.schema.and_then(facets::pointer), Some(media_type)),
                None => (None, None),
            },
        };
        let said = schema.as_deref().map(|schema| self.facets(schema));
        let edge = match &schema {
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
        let explode = data.explode.unwrap_or(style.name == "form" || style.name == "deepObject");
        let parameter = Parameter {
            name: extension::name(&data.extensions),
            wire: data.name,
            location,
            style: match content {
                Some(media_type) => Style::Content(media_type),
                None => Style::Plain { name: style.name.to_owned(), explode, allow_reserved: style.allow_reserved },
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

/// A style without its explode.
struct Written {
    name: &'static str,
    allow_reserved: bool,
}

fn place(parameter: &OpenApiParameter) -> (Location, Written) {
    let written = |name| Written { name, allow_reserved: false };
    match parameter {
        OpenApiParameter::Path { style, .. } => {
            let name = match style {
                PathStyle::Matrix => "matrix",
                PathStyle::Label => "label",
                PathStyle::Simple => "simple",
            };
            (Location::Path, written(name))
        }
        OpenApiParameter::Query { style, allow_reserved, .. } => {
            let name = match style {
                QueryStyle::Form => "form",
                QueryStyle::SpaceDelimited => "spaceDelimited",
                QueryStyle::PipeDelimited => "pipeDelimited",
                QueryStyle::DeepObject => "deepObject",
            };
            (Location::Query, Written { name, allow_reserved: *allow_reserved })
        }
        OpenApiParameter::Header { style: HeaderStyle::Simple, .. } => (Location::Header, written("simple")),
        OpenApiParameter::Cookie { style: CookieStyle::Form, .. } => (Location::Cookie, written("form")),
    }
}
