//! How an operation fills in its request: the statements of `Operation::prepare`.

use askama::Template;
use serde_json::Value;

use super::multipart::{self, Multipart};
use super::record::constant_literal;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{
    Argument, BodyForm, BodyKind, InputPath, Location, Operation, ParameterUse, PartStyle, RequestBody, Setter, Style,
    Type,
};

/// The statements of `prepare`.
pub(crate) struct Request {
    /// What may fail, and is followed by something.
    pub calls: Vec<String>,
    /// The result: what sends the body.
    pub last: Last,
    /// The same for the other ways that a caller may choose.
    pub forms: Vec<Form>,
}

/// What sends the body in a way that a caller chose.
pub(crate) struct Form {
    /// The choice, as a pattern.
    pub choice: String,
    pub last: Last,
}

/// What `prepare` ends with.
#[derive(Template)]
#[template(path = "crate/operation/last.rs.txt", escape = "none")]
pub(crate) enum Last {
    /// There is nothing to say.
    Nothing,
    Call(String),
    Parts(Multipart),
    /// With the body as `body`, if there is one.
    CallIfSome {
        call: String,
        media_type: String,
    },
    /// The same in several parts.
    PartsIfSome {
        parts: Multipart,
        media_type: String,
    },
}

impl Last {
    /// Whether it is several statements.
    pub(crate) fn is_block(&self) -> bool {
        matches!(self, Self::Parts(parts) if parts.is_block())
    }
}

impl Request {
    /// Whether any statement says something of the request.
    pub(crate) fn is_used(&self) -> bool {
        !self.calls.is_empty() || !matches!(self.last, Last::Nothing)
    }
}

/// What the operation says of its request.
pub(crate) fn plan(scope: &Scope, operation: &Operation) -> Request {
    let mut calls = Vec::new();
    for (name, value) in &operation.fixed_query {
        let style = scope.import("crate::runtime::client::parameter", "QueryStyle");
        calls.push(format!(
            "request.query({}, {}, {style}::Form {{ explode: true }})",
            literal::string(name),
            literal::string(value)
        ));
    }
    calls.extend(operation.setters.iter().filter(|setter| setter.needed).filter_map(|setter| needs(operation, setter)));
    for parameter in &operation.parameters {
        calls.extend(or_global(parameter));
        calls.push(parameter_call(scope, parameter));
    }
    let last = match &operation.body {
        Some(body) => last_of(scope, body),
        None => calls.pop().map_or(Last::Nothing, Last::Call),
    };
    let form = |one: &BodyForm| Form { choice: form(scope, one), last: last_of(scope, &one.body) };
    Request { calls, last, forms: operation.forms.iter().map(form).collect() }
}

/// `BodyForm::Form`, the name of a choice.
pub(crate) fn form(scope: &Scope, form: &BodyForm) -> String {
    let ty = scope.import("crate::runtime::client::request", "BodyForm");
    let name = match form.body.kind {
        BodyKind::Multipart => "Multipart",
        BodyKind::Form => "Form",
        BodyKind::Json | BodyKind::Octets | BodyKind::Text => "Preferred",
    };
    format!("{ty}::{name}")
}

fn last_of(scope: &Scope, body: &RequestBody) -> Last {
    last(scope, body, may_be_absent(body))
}

/// What has become required since it was published, and is a setter still.
fn needs(operation: &Operation, setter: &Setter) -> Option<String> {
    let Argument { target, wire, .. } = &setter.argument;
    let (what, is_set) = match target {
        InputPath::Parameter(_) if operation.global(&setter.argument).is_some() => return None,
        InputPath::Parameter(name) => (format!("parameter `{wire}`"), format!("self.{name}.is_some()")),
        InputPath::Body => ("body".to_owned(), "self.body.is_some()".to_owned()),
        InputPath::BodyField(name) => {
            let is_optional = operation.body.as_ref().is_some_and(|body| body.ty.options() > 0);
            let is_set = if is_optional {
                format!("self.body.as_ref().is_some_and(|body| body.{name}.is_some())")
            } else {
                format!("self.body.{name}.is_some()")
            };
            (format!("field `{wire}`"), is_set)
        }
    };
    Some(format!("request.needs({}, {is_set})", literal::string(&what)))
}

/// Whether the body may be left out; of what must be sent as JSON and is nothing, null is sent.
fn may_be_absent(body: &RequestBody) -> bool {
    body.ty.options() > 0 && !(body.required && body.kind == BodyKind::Json)
}

/// The value of an input for which the client may have one.
fn or_global(parameter: &ParameterUse) -> Option<String> {
    let (input, global) = (parameter.input.as_ref()?, parameter.global.as_ref()?);
    let name = literal::string(global.trim_start_matches("r#"));
    Some(format!("let {input} = request.or_global(&self.{input}, {name})"))
}

fn parameter_call(scope: &Scope, parameter: &ParameterUse) -> String {
    let wire = literal::string(&parameter.wire);
    let value = match (&parameter.input, &parameter.constant) {
        (Some(input), _) if parameter.global.is_some() => format!("&{input}"),
        (Some(input), _) => format!("&self.{input}"),
        (None, Some(constant @ Value::String(_))) => constant_literal(constant),
        (None, Some(constant)) => format!("&{}", constant_literal(constant)),
        (None, None) => "&()".to_owned(),
    };
    let explode = parameter.explode;
    match parameter.location {
        Location::Path => {
            let method = if parameter.allow_reserved { "path_reserved" } else { "path" };
            format!("request.{method}({wire}, {value}, {})", path_style(scope, parameter.style, explode))
        }
        Location::Header if explode => format!("request.header_exploded({wire}, {value})"),
        Location::Header => format!("request.header({wire}, {value})"),
        Location::Cookie => format!("request.cookie({wire}, {value})"),
        Location::Query | Location::QueryString => {
            let method = if parameter.allow_reserved { "query_reserved" } else { "query" };
            format!("request.{method}({wire}, {value}, {})", query_style(scope, parameter.style, explode))
        }
    }
}

/// How a parameter is written into the path, as an expression.
pub(crate) fn path_style(scope: &Scope, style: Style, explode: bool) -> String {
    let ty = scope.import("crate::runtime::client::parameter", "PathStyle");
    match style {
        Style::Label => format!("{ty}::Label {{ explode: {explode} }}"),
        Style::Matrix => format!("{ty}::Matrix {{ explode: {explode} }}"),
        Style::Content => format!("{ty}::Json"),
        Style::Simple | Style::Form | Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject => {
            format!("{ty}::Simple {{ explode: {explode} }}")
        }
    }
}

/// How a parameter is written into the query, as an expression.
pub(crate) fn query_style(scope: &Scope, style: Style, explode: bool) -> String {
    let ty = scope.import("crate::runtime::client::parameter", "QueryStyle");
    match style {
        Style::SpaceDelimited => format!("{ty}::SpaceDelimited"),
        Style::PipeDelimited => format!("{ty}::PipeDelimited"),
        Style::DeepObject => format!("{ty}::DeepObject"),
        Style::Content => format!("{ty}::Json"),
        Style::Form | Style::Simple | Style::Label | Style::Matrix => format!("{ty}::Form {{ explode: {explode} }}"),
    }
}

fn last(scope: &Scope, body: &RequestBody, optional: bool) -> Last {
    let media_type = literal::string(&body.media_type);
    let (place, value) = if optional { ("body", "body") } else { ("self.body", "&self.body") };
    let call = match body.kind {
        BodyKind::Multipart if optional => {
            return Last::PartsIfSome { parts: multipart::plan(scope, body, place, value), media_type };
        }
        BodyKind::Multipart => return Last::Parts(multipart::plan(scope, body, place, value)),
        BodyKind::Form => return Last::Call(format!("request.form(&self.body, {})", form_styles(scope, body))),
        BodyKind::Octets if body.ty.inner() == &Type::Upload => format!("request.octets({media_type}, {value})"),
        BodyKind::Octets => format!("request.bytes({media_type}, {place}.clone())"),
        BodyKind::Text => format!("request.text({media_type}, {place}.clone())"),
        BodyKind::Json if body.media_type == "application/json" && optional => {
            return Last::Call("request.optional_json(self.body.as_ref())".to_owned());
        }
        BodyKind::Json if body.media_type == "application/json" => format!("request.json({value})"),
        BodyKind::Json => format!("request.json_as({media_type}, {value})"),
    };
    if optional { Last::CallIfSome { call, media_type } } else { Last::Call(call) }
}

fn form_styles(scope: &Scope, body: &RequestBody) -> String {
    let styles = body.encodings.iter().filter_map(|part| {
        let PartStyle { style, explode } = part.style?;
        Some(format!("({}, {})", literal::string(&part.wire), query_style(scope, style, explode)))
    });
    format!("&[{}]", styles.collect::<Vec<_>>().join(", "))
}
