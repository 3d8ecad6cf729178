//! Plans what goes into an operation: public fields, arguments, setters, and how each is sent.

use crate::prose::{self, Prose};
use crate::{
    config::Calls,
    model::{BodyKind, BodyMedia, Operation as Source, Parameter, Presence, ShapeKind, Streaming, Style as Written},
    surface::{
        Argument, Field, Input, InputPath, Item, Key, Location, Mode, ParameterUse, RequestBody, Rest, Setter,
        StreamFlag, StreamSwitch, StreamValue, Struct, Style, Type,
    },
};

use super::{case, kept_call::KeptCall, keyword, planner::Planner, record::is_binary, scope::ExactScope, words};

/// The inputs of an operation.
pub(super) struct Inputs {
    pub(super) fields: Vec<Input>,
    /// Each with the way in which it is sent.
    pub(super) arguments: Vec<(String, Argument)>,
    pub(super) setters: Vec<Setter>,
    pub(super) parameters: Vec<ParameterUse>,
    pub(super) body: Option<RequestBody>,
    pub(super) body_upload: bool,
    pub(super) stream_switch: Option<StreamSwitch>,
}

/// Plans the inputs for one of the operation's bodies.
pub(super) fn plan_inputs(planner: &Planner, items: &[Item], source: &Source, media: Option<&BodyMedia>) -> Inputs {
    let mut inputs = Inputs {
        fields: Vec::new(),
        arguments: Vec::new(),
        setters: Vec::new(),
        parameters: Vec::new(),
        body: None,
        body_upload: false,
        stream_switch: None,
    };
    let kept = KeptCall(planner.pins.operation(source, media).map(|(_, earlier)| earlier));
    let mut names = Names { kept, scope: ExactScope::default() };
    names.scope.take(["body".to_owned()]);
    for name in kept.names() {
        names.scope.take([name.to_owned()]);
    }
    for parameter in &source.parameters {
        plan_parameter(planner, parameter, &mut names, &mut inputs);
    }
    if let Some(media) = media {
        // The field that holds the body is none of its own fields: these may be called so.
        names.scope = ExactScope::default();
        for name in inputs.fields.iter().map(|input| input.name.as_str()).chain(kept.names()) {
            names.scope.take([name.to_owned()]);
        }
        let record = body_record(planner, items, media);
        plan_body(planner, source, (media, record), &mut names, &mut inputs);
    }
    if kept.0.is_some() {
        inputs.arguments.sort_by_key(|(sent, _)| kept.place(sent).unwrap_or(usize::MAX));
    }
    inputs
}

/// The names of arguments and setters: those that they had, and those that are left.
struct Names<'p> {
    kept: KeptCall<'p>,
    scope: ExactScope,
}

impl Names<'_> {
    /// The name for what is sent so.
    fn take<const N: usize>(&mut self, sent: &str, candidates: [String; N]) -> String {
        match self.kept.name(sent) {
            Some(name) => name.to_owned(),
            None => self.scope.take(candidates),
        }
    }

    /// The name of the setter that sends null.
    fn take_null<const N: usize>(&mut self, sent: &str, candidates: [String; N]) -> String {
        match self.kept.null(sent) {
            Some(name) => name.to_owned(),
            None => self.scope.take(candidates),
        }
    }
}

fn plan_parameter(planner: &Planner, parameter: &Parameter, names: &mut Names<'_>, inputs: &mut Inputs) {
    let shape = planner.api.shapes.get(parameter.edge.target);
    let declared = parameter.presence == Presence::Required;
    let (style, explode, allow_reserved) = match &parameter.style {
        Written::Plain { name, explode, allow_reserved } => (words::style(*name), *explode, *allow_reserved),
        Written::Content(_) => (Style::Content, false, false),
    };
    let location = words::location(parameter.location);
    let mut sent = ParameterUse {
        input: None,
        constant: None,
        global: parameter.global.and_then(|index| planner.globals.get(&index)).cloned(),
        wire: parameter.wire.clone(),
        location,
        style,
        explode,
        allow_reserved,
        ty: Type::String,
    };
    if let (ShapeKind::Constant(value), true) = (&shape.kind, declared && location != Location::Path) {
        sent.constant = Some(value.clone());
        inputs.parameters.push(sent);
        return;
    }
    let plain = case::plain_snake(parameter.name.as_deref().unwrap_or(&parameter.wire));
    let long = case::raw(&format!("{}_{location}", plain.trim_end_matches('_')));
    let way = format!("{location} {}", parameter.wire);
    let required = declared && location == Location::Path || names.kept.is_argument(&way, declared);
    let name = names.take(&way, [call_name(&plain, &case::raw(&plain), &long), long]);
    let value = match planner.types.value(parameter.edge) {
        Type::Boxed(inner) => *inner,
        other => other,
    };
    let ty = if required { value } else { Type::Option(Box::new(value)) };
    sent.input = Some(name.clone());
    sent.ty = ty.clone();
    inputs.parameters.push(sent);
    let said = planner.described(None, parameter.prose.description.as_deref());
    inputs.fields.push(Input { name: name.clone(), is_body: false, ty: ty.clone(), prose: said.clone() });
    let argument = Argument {
        target: InputPath::Parameter(name.clone()),
        name,
        wire: parameter.wire.clone(),
        ty,
        prose: said,
        deprecated: parameter.deprecated.as_ref().map(|deprecation| planner.deprecation(deprecation)),
        example: parameter.examples.iter().chain(&shape.examples).find(|value| !value.is_null()).cloned(),
        allowed: shape.allowed.clone(),
        looks: words::looks(&planner.api.shapes, parameter.edge.target),
    };
    if required {
        inputs.arguments.push((way, argument));
    } else if !parameter.hidden {
        let default = match &parameter.presence {
            Presence::Defaulted(value) => Some(value.clone()),
            Presence::Required | Presence::Optional => None,
        };
        inputs.setters.push(Setter { argument, null: None, default, needed: declared });
    }
}

/// An identifier that no method of a call has; what is called `stream` takes its long name, since `stream_` looks like
/// a slip of `.stream()`.
fn call_name(plain: &str, name: &str, long: &str) -> String {
    match plain {
        "stream" => long.to_owned(),
        plain if keyword::is_call_method(plain) => format!("{plain}_"),
        _ => name.to_owned(),
    }
}

fn plan_body(
    planner: &Planner,
    source: &Source,
    (media, record): (&BodyMedia, Option<&Struct>),
    names: &mut Names<'_>,
    inputs: &mut Inputs,
) {
    let declared = source.body.as_ref().is_some_and(|body| body.required);
    let required = names.kept.requires_body().unwrap_or(declared);
    let value = match (media.kind, planner.types.value(media.edge)) {
        (BodyKind::Octets, _) => Type::Upload,
        (BodyKind::Multipart, _) if maps_to_files(planner, media) => Type::Map(Key::Text, Box::new(Type::Upload)),
        (_, Type::Boxed(inner)) => *inner,
        (_, other) => other,
    };
    let value = if media.edge.nullable && required { Type::Option(Box::new(value)) } else { value };
    let ty = if required { value.clone() } else { Type::Option(Box::new(value)) };
    inputs.body_upload = record.is_some_and(|record| record.upload);
    let fields = record.map(|record| record.fields.as_slice()).unwrap_or_default();
    let streams = match &source.streaming {
        Streaming::Choice { field: Some(field), value: None } | Streaming::Always { field: Some(field) } => {
            Some(field.as_str())
        }
        Streaming::Never | Streaming::Always { .. } | Streaming::Choice { .. } => None,
    };
    inputs.stream_switch = stream_switch(source, fields);
    // Where nothing of a body changes, there is nothing to say.
    let is_constant =
        required && record.is_some_and(|record| record.fields.is_empty() && record.extra.is_none() && record.default);
    let says = is_constant || fields.iter().any(|field| !field.read_only);
    // Of a body that may be null, fields cannot be the arguments.
    let flattened = !(media.edge.nullable && required)
        && says
        && match names.kept.is_flattened() {
            Some(flattened) => flattened,
            None => is_flattened(planner, source, fields, required, streams, inputs.arguments.len()),
        };
    let said = source.body.as_ref().and_then(|body| body.prose.description.as_deref());
    let said = planner.described(None, said);
    inputs.fields.push(Input { name: "body".to_owned(), is_body: true, ty: ty.clone(), prose: said.clone() });
    inputs.body = Some(RequestBody {
        kind: words::body_kind(media.kind),
        media_type: media.media_type.clone(),
        ty: ty.clone(),
        required,
        flattened,
        encodings: media.encodings.iter().map(words::encoding).collect(),
    });
    if flattened {
        flatten(fields, streams, names, inputs);
        inputs.setters.extend(record.and_then(|record| record.extra.as_ref()).map(|rest| rest_setter(rest, names)));
    } else {
        whole_body(said, ty, (required, declared), names, inputs);
    }
}

/// The same body in another media type.
pub(super) fn written(body: RequestBody, media: &BodyMedia) -> RequestBody {
    RequestBody {
        kind: words::body_kind(media.kind),
        media_type: media.media_type.clone(),
        encodings: media.encodings.iter().map(words::encoding).collect(),
        ..body
    }
}

/// The field that says whether the answer is a stream.
fn stream_switch(source: &Source, fields: &[Field]) -> Option<StreamSwitch> {
    let (wire, value) = match &source.streaming {
        Streaming::Choice { field: Some(wire), value } => (wire, value.as_ref()),
        Streaming::Always { field: Some(wire) } => (wire, None),
        Streaming::Never | Streaming::Always { .. } | Streaming::Choice { .. } => return None,
    };
    let Field { name, ty, .. } = fields.iter().find(|field| field.wire == *wire)?;
    Some(match value {
        Some(value) => StreamSwitch::Value(StreamValue { field: name.clone(), ty: ty.clone(), wire: value.clone() }),
        None => StreamSwitch::Flag(StreamFlag { field: name.clone(), options: ty.options() }),
    })
}

/// Whether any name may stand for a file.
fn maps_to_files(planner: &Planner, media: &BodyMedia) -> bool {
    let ShapeKind::Map { value, .. } = &planner.api.shapes.get(media.edge.target).kind else { return false };
    is_binary(planner, value.target)
}

/// The body as a struct, if it is one.
fn body_record<'i>(planner: &Planner, items: &'i [Item], media: &BodyMedia) -> Option<&'i Struct> {
    match media.kind {
        BodyKind::Json | BodyKind::Multipart | BodyKind::Form => {
            items.get(planner.types.item(media.edge.target)?.index())?.record()
        }
        BodyKind::Octets | BodyKind::Text => None,
    }
}

fn is_required(field: &Field) -> bool {
    matches!(field.mode, Mode::Required | Mode::Lenient | Mode::Nullable) && !field.read_only
}

fn is_flattened(
    planner: &Planner,
    source: &Source,
    fields: &[Field],
    required: bool,
    streams: Option<&str>,
    parameters: usize,
) -> bool {
    let limit = source.max_positional.unwrap_or(usize::from(planner.target.max_positional));
    let wanted = fields.iter().filter(|field| is_required(field) && Some(field.wire.as_str()) != streams).count();
    planner.target.calls == Calls::Flattened
        && source.max_positional != Some(0)
        && parameters + wanted <= limit
        && (required || wanted == 0)
}

/// Arguments and setters are the body's fields.
fn flatten(fields: &[Field], streams: Option<&str>, names: &mut Names<'_>, inputs: &mut Inputs) {
    for field in fields.iter().filter(|field| !field.read_only && Some(field.wire.as_str()) != streams) {
        let plain = field.name.trim_start_matches("r#");
        let long = format!("body_{plain}");
        let way = format!("body {}", field.wire);
        let name = names.take(&way, [call_name(plain, &field.name, &long), long]);
        let argument = Argument {
            name: name.clone(),
            wire: field.wire.clone(),
            target: InputPath::BodyField(field.name.clone()),
            ty: field.ty.clone(),
            prose: field.prose.clone(),
            deprecated: field.deprecated.clone(),
            example: field.example.clone(),
            allowed: field.allowed.clone(),
            looks: field.looks,
        };
        if is_required(field) {
            inputs.arguments.push((way, argument));
        } else {
            let null = field.sends_null().then(|| {
                let short = format!("{}_null", name.trim_start_matches("r#").trim_end_matches('_'));
                names.take_null(&way, [short, format!("{plain}_set_null")])
            });
            inputs.setters.push(Setter { argument, null, default: field.default.clone(), needed: field.needed });
        }
    }
}

/// The setter of what the body holds beside its fields.
fn rest_setter(rest: &Rest, names: &mut Names<'_>) -> Setter {
    let long = format!("body_{}", rest.name);
    let argument = Argument {
        name: names.take(&format!("body {}", rest.name), [call_name(&rest.name, &rest.name, &long), long]),
        wire: rest.name.clone(),
        target: InputPath::BodyField(rest.name.clone()),
        ty: Type::Map(Key::Text, Box::new(rest.ty.clone())),
        prose: prose::clean(None, Some("What else the object holds.")),
        deprecated: None,
        example: None,
        allowed: Vec::new(),
        looks: None,
    };
    Setter { argument, null: None, default: None, needed: false }
}

/// The body is one argument, or one setter when it may be left out.
fn whole_body(said: Prose, ty: Type, (required, declared): (bool, bool), names: &mut Names<'_>, inputs: &mut Inputs) {
    let argument = Argument {
        name: names.take("body", ["request".to_owned(), "request_body".to_owned()]),
        wire: "request".to_owned(),
        target: InputPath::Body,
        ty,
        prose: if said.is_empty() {
            prose::clean(None, Some("What to send, as the body of the request."))
        } else {
            said
        },
        deprecated: None,
        example: None,
        allowed: Vec::new(),
        looks: None,
    };
    if required {
        inputs.arguments.push(("body".to_owned(), argument));
    } else {
        inputs.setters.push(Setter { argument, null: None, default: None, needed: declared });
    }
}
