//! How an operation fills in its request: the statements of `Operation::prepare`.

use std::fmt::Write;

use serde_json::Value;

use super::multipart;
use super::record::constant_literal;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{BodyKind, Location, Operation, ParameterUse, PartStyle, RequestBody, Style, Type};

/// The statements, indented for the body of `prepare`; the last one is its result.
pub(crate) fn prepare(scope: &Scope, operation: &Operation) -> String {
    let mut calls = Vec::new();
    for (name, value) in &operation.fixed_query {
        let style = scope.import("crate::runtime::client::parameter", "QueryStyle");
        calls.push(format!(
            "request.query({}, {}, {style}::Form {{ explode: true }})",
            literal::string(name),
            literal::string(value)
        ));
    }
    for parameter in &operation.parameters {
        calls.extend(or_global(parameter));
        calls.push(parameter_call(scope, parameter));
    }
    let mut tail = None;
    let mut block = String::new();
    if let Some(body) = &operation.body {
        match body_call(scope, body, may_be_absent(body)) {
            Call::Plain(call) => calls.push(call),
            Call::Block(statements) => block = statements,
            Call::IfSome(call) => {
                let read = body.kind != BodyKind::Multipart || multipart::reads(scope, body);
                tail = Some((if read { "body" } else { "_" }, call));
            }
        }
    }
    print(&calls, tail.as_ref(), &block)
}

/// Whether the body may be left out; of what must be sent as JSON and is nothing, null is sent.
fn may_be_absent(body: &RequestBody) -> bool {
    body.ty.options() > 0 && !(body.required && body.kind == BodyKind::Json)
}

enum Call {
    Plain(String),
    /// Statements with a result.
    Block(String),
    /// With the body as `body`.
    IfSome(String),
}

fn print(calls: &[String], tail: Option<&(&str, String)>, block: &str) -> String {
    let mut out = String::new();
    if !block.is_empty() {
        for call in calls {
            let _ = writeln!(out, "        {call}?;");
        }
        out.push_str(block);
        return out;
    }
    if let Some((name, tail)) = tail {
        for call in calls {
            let _ = writeln!(out, "        {call}?;");
        }
        let _ = write!(
            out,
            "        match &self.body {{\n            Some({name}) => {tail}\n            None => Ok(()),\n        }}\n"
        );
        return out;
    }
    let Some((last, rest)) = calls.split_last() else {
        return "        Ok(())\n".to_owned();
    };
    for call in rest {
        let _ = writeln!(out, "        {call}?;");
    }
    let _ = writeln!(out, "        {last}");
    out
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
            let ty = scope.import("crate::runtime::client::parameter", "PathStyle");
            let style = match parameter.style {
                Style::Label => format!("Label {{ explode: {explode} }}"),
                Style::Matrix => format!("Matrix {{ explode: {explode} }}"),
                Style::Content => "Json".to_owned(),
                Style::Simple | Style::Form | Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject => {
                    format!("Simple {{ explode: {explode} }}")
                }
            };
            format!("request.path({wire}, {value}, {ty}::{style})")
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

fn query_style(scope: &Scope, style: Style, explode: bool) -> String {
    let ty = scope.import("crate::runtime::client::parameter", "QueryStyle");
    match style {
        Style::SpaceDelimited => format!("{ty}::SpaceDelimited"),
        Style::PipeDelimited => format!("{ty}::PipeDelimited"),
        Style::DeepObject => format!("{ty}::DeepObject"),
        Style::Content => format!("{ty}::Json"),
        Style::Form | Style::Simple | Style::Label | Style::Matrix => format!("{ty}::Form {{ explode: {explode} }}"),
    }
}

fn body_call(scope: &Scope, body: &RequestBody, optional: bool) -> Call {
    let media_type = literal::string(&body.media_type);
    let value = if optional { "body" } else { "&self.body" };
    let call = match body.kind {
        BodyKind::Multipart if !optional => return Call::Block(multipart::statements(scope, body, "self.body", 8)),
        BodyKind::Multipart => format!("{{\n{}            }}", multipart::statements(scope, body, "body", 16)),
        BodyKind::Form => return Call::Plain(format!("request.form(&self.body, {})", form_styles(scope, body))),
        BodyKind::Octets if body.ty.inner() == &Type::Upload => format!("request.octets({media_type}, {value})"),
        BodyKind::Octets => format!("request.bytes({media_type}, {}.clone())", value.trim_start_matches('&')),
        BodyKind::Text => {
            let text = if optional { "body.clone()" } else { "self.body.clone()" };
            format!("request.text({media_type}, {text})")
        }
        BodyKind::Json if body.media_type == "application/json" && optional => {
            return Call::Plain("request.optional_json(self.body.as_ref())".to_owned());
        }
        BodyKind::Json if body.media_type == "application/json" => format!("request.json({value})"),
        BodyKind::Json => format!("request.json_as({media_type}, {value})"),
    };
    let arm = if call.ends_with('}') { call.clone() } else { format!("{call},") };
    if optional { Call::IfSome(arm) } else { Call::Plain(call) }
}

fn form_styles(scope: &Scope, body: &RequestBody) -> String {
    let styles = body.encodings.iter().filter_map(|part| {
        let PartStyle { style, explode } = part.style?;
        Some(format!("({}, {})", literal::string(&part.wire), query_style(scope, style, explode)))
    });
    format!("&[{}]", styles.collect::<Vec<_>>().join(", "))
}
