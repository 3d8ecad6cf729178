//! The model as text, for `inspect` and for snapshots: complete, stable, and short enough to read.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{
    Absent, Access, AnswerKind, Api, Edge, EnumerationValue, Extra, Integer, Name, Operation, Presence, Scalar, Shape,
    ShapeId, ShapeKind, Signature, Statuses, Streaming, Text, Usage,
};

/// The whole model as text.
#[must_use]
pub fn dump(api: &Api) -> String {
    let mut text = format!("api {} {}\n", api.info.title, api.info.version);
    for server in &api.servers {
        let _ = writeln!(text, "server {}", server.url);
    }
    for scheme in &api.schemes {
        let _ = writeln!(text, "scheme {} {:?}", scheme.name, scheme.kind);
    }
    for requirement in &api.security {
        let names: Vec<&str> = requirement.0.iter().map(|(name, _)| name.as_str()).collect();
        let _ = writeln!(text, "security {}", names.join(" + "));
    }
    if let Some(retries) = &api.retries {
        let _ = writeln!(text, "{retries:?}");
    }
    for global in &api.globals {
        let _ = writeln!(text, "global {:?} {}", global.location, global.wire);
    }
    for resource in &api.resources {
        let _ = writeln!(text, "resource {}", resource.path.join("."));
    }
    for operation in &api.operations {
        dump_operation(&mut text, api, operation);
    }
    for webhook in &api.webhooks {
        let _ = writeln!(text, "\nwebhook {}: {}", webhook.name, edge(api, webhook.payload));
    }
    if let Some(event) = api.webhook_event {
        let _ = writeln!(text, "\nany webhook: {}", edge(api, event));
    }
    if api.signature != Signature::Standard {
        let _ = writeln!(text, "\nsigned {:?}", api.signature);
    }
    let marked = api.shapes.iter().any(|(_, shape)| shape.usage.sent || shape.usage.received);
    for (id, shape) in api.shapes.iter() {
        if is_named(shape) {
            let _ = write!(text, "\nshape {}{}", name(api, id), ways(shape.usage, marked));
            dump_shape(&mut text, api, shape);
        }
    }
    text
}

fn is_named(shape: &Shape) -> bool {
    match shape.kind {
        ShapeKind::Record(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) | ShapeKind::Union(_) => true,
        _ => matches!(shape.name, Name::Component(_)),
    }
}

fn dump_operation(text: &mut String, api: &Api, operation: &Operation) {
    let _ = writeln!(text, "\noperation {} {} {}", operation.id, operation.verb, operation.path);
    let resources: Vec<String> = operation.resources.iter().map(|path| path.join(".")).collect();
    let _ = writeln!(text, "  method {} on {}", operation.method.snake(), resources.join(", "));
    for parameter in &operation.parameters {
        let mark = presence(&parameter.presence) + if parameter.global.is_some() { ", global" } else { "" };
        let _ = writeln!(text, "  {:?} {}{mark}: {}", parameter.location, parameter.wire, edge(api, parameter.edge));
    }
    for media in operation.body.iter().flat_map(|body| &body.media) {
        let _ = writeln!(text, "  body {}: {}", media.media_type, edge(api, media.edge));
    }
    for answer in &operation.answers {
        let status = statuses(answer.statuses);
        if answer.media.is_empty() {
            let _ = writeln!(text, "  {status}");
        }
        for media in &answer.media {
            let kind = match &media.kind {
                AnswerKind::Stream(stream) => format!("stream of {:?}, end {:?}", stream.shape, stream.sentinel),
                kind => format!("{kind:?}").to_lowercase(),
            };
            let _ = writeln!(text, "  {status} {} ({kind}): {}", media.media_type, edge(api, media.edge));
        }
    }
    for failure in &operation.failures {
        let body = failure.body.as_ref().map_or(String::new(), |(_, body)| format!(": {}", edge(api, *body)));
        let _ = writeln!(text, "  {} fails{body}", statuses(failure.statuses));
    }
    if operation.streaming != Streaming::Never {
        let _ = writeln!(text, "  streams {:?}", operation.streaming);
    }
    if let Some(paging) = &operation.paging {
        let _ = writeln!(text, "  pages {paging:?}");
    }
    if let Some(retries) = &operation.retries {
        let _ = writeln!(text, "  {retries:?}");
    }
    if let Some(header) = &operation.idempotency_header {
        let _ = writeln!(text, "  idempotent by {header}");
    }
}

fn statuses(statuses: Statuses) -> String {
    match statuses {
        Statuses::Code(code) => code.to_string(),
        Statuses::Range(digit) => format!("{digit}XX"),
        Statuses::Default => "default".to_owned(),
    }
}

/// Which way a shape travels, unless it is both ways or no pass has marked any shape.
fn ways(usage: Usage, marked: bool) -> String {
    let way = match (usage.sent, usage.received) {
        (true, false) => " sent",
        (false, true) => " received",
        (false, false) if marked => " unused",
        (true, true) | (false, false) => "",
    };
    format!("{way}{}", if usage.streamed { " streamed" } else { "" })
}

fn dump_shape(text: &mut String, api: &Api, shape: &Shape) {
    if let Name::Inline(inline) = &shape.name {
        let others = inline.others.iter().map(|other| api.shapes.get(*other).name.words().snake());
        for other in others.collect::<BTreeSet<String>>() {
            let _ = write!(text, ", also {other}");
        }
    }
    match &shape.kind {
        ShapeKind::Record(record) => {
            text.push_str(": record\n");
            for field in &record.fields {
                let access = match field.access {
                    Access::Both => "",
                    Access::Computed => " (computed)",
                    Access::ReadOnly => " (read only)",
                    Access::WriteOnly => " (write only)",
                };
                let _ =
                    writeln!(text, "  {}{}: {}{access}", field.wire, presence(&field.presence), edge(api, field.edge));
            }
            match &record.extra {
                Extra::Ignored => {}
                Extra::Of(value) => {
                    let _ = writeln!(text, "  ..: {}", edge(api, *value));
                }
                Extra::Patterned(value) => {
                    let _ = writeln!(text, "  ..? {}", edge(api, *value));
                }
            }
        }
        ShapeKind::Enumeration(list) => {
            let values: Vec<&str> = list.values.iter().map(|value| value.wire.as_str()).collect();
            let _ = writeln!(text, ": {} enum of {}", if list.open { "open" } else { "closed" }, values.join(", "));
        }
        ShapeKind::Codes(codes) => {
            let named = |value: &EnumerationValue| match &value.name {
                Some(name) => format!("{} ({name})", value.wire),
                None => value.wire.clone(),
            };
            let values: Vec<String> = codes.values.iter().map(named).collect();
            let integer = scalar_name(Scalar::Integer(codes.integer));
            let _ = writeln!(text, ": {integer} enum of {}", values.join(", "));
        }
        ShapeKind::Union(union) => {
            match &union.tag {
                Some(tag) => {
                    let absent = match tag.absent {
                        Absent::Unknown => "",
                        Absent::Fitting => ", or else what fits",
                        Absent::Fallback => ", or else the last resort",
                    };
                    let _ = writeln!(text, ": union by `{}`{absent}", tag.wire);
                }
                None => text.push_str(": union\n"),
            }
            for branch in &union.branches {
                let values: Vec<String> = branch.values.iter().map(ToString::to_string).collect();
                let _ = writeln!(text, "  | {} {}", edge(api, branch.edge), values.join(" "));
            }
            for shared in union.tag.iter().flat_map(|tag| &tag.shared) {
                let branches = shared.branches.iter().filter_map(|index| union.branches.get(*index));
                let edges: Vec<String> = branches.map(|branch| edge(api, branch.edge)).collect();
                let _ = writeln!(text, "  {}: what fits of {}", shared.value, edges.join(", "));
            }
        }
        kind => {
            let _ = writeln!(text, " = {}", structure(api, kind));
        }
    }
}

fn presence(presence: &Presence) -> String {
    match presence {
        Presence::Required => String::new(),
        Presence::Optional => "?".to_owned(),
        Presence::Defaulted(value) => format!("? = {value}"),
    }
}

fn name(api: &Api, id: ShapeId) -> String {
    match &api.shapes.get(id).name {
        Name::Component(name) => name.clone(),
        Name::Inline(inline) => inline.words().snake(),
        Name::Owned => format!("#{}", id.0),
    }
}

fn edge(api: &Api, edge: Edge) -> String {
    let shape = api.shapes.get(edge.target);
    let mut text = match &shape.kind {
        ShapeKind::Record(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::Codes(_)
        | ShapeKind::Union(_)
        | ShapeKind::Alias(_) => name(api, edge.target),
        _ if matches!(shape.name, Name::Component(_)) => name(api, edge.target),
        kind => structure(api, kind),
    };
    if edge.nullable {
        text.push_str(" or null");
    }
    if edge.cyclic {
        text.push_str(" (cycle)");
    }
    text
}

fn structure(api: &Api, kind: &ShapeKind) -> String {
    match kind {
        ShapeKind::Scalar(scalar) => scalar_name(*scalar).to_owned(),
        ShapeKind::Constant(value) => value.to_string(),
        ShapeKind::List(item) => format!("list of {}", edge(api, *item)),
        ShapeKind::Map { key: None, value } => format!("map of {}", edge(api, *value)),
        ShapeKind::Map { key: Some(key), value } => {
            format!("map of {} by {}", edge(api, *value), edge(api, key.nullable(false)))
        }
        ShapeKind::Alias(target) => edge(api, *target),
        ShapeKind::Record(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) | ShapeKind::Union(_) => String::new(),
    }
}

fn scalar_name(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Boolean => "boolean",
        Scalar::Integer(Integer::I32) => "i32",
        Scalar::Integer(Integer::I64) => "i64",
        Scalar::Integer(Integer::U32) => "u32",
        Scalar::Integer(Integer::U64) => "u64",
        Scalar::Integer(Integer::Big) => "big integer",
        Scalar::Number => "number",
        Scalar::Text(Text::Plain) => "text",
        Scalar::Text(Text::DateTime) => "date-time",
        Scalar::Text(Text::Date) => "date",
        Scalar::Text(Text::Time) => "time",
        Scalar::Text(Text::Duration) => "duration",
        Scalar::Text(Text::Base64) => "base64",
        Scalar::Text(Text::Password) => "password",
        Scalar::Binary => "binary",
        Scalar::Any => "any",
        Scalar::AnyObject => "any object",
        Scalar::Null => "null",
    }
}
