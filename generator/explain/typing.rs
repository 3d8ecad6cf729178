//! Which rules gave something its type.

use crate::snapshot::{Field, Item, Kind, Setter};

/// What a type is, and why.
pub(super) fn of_type(item: &Item) -> Vec<String> {
    let mut rules = vec![match item.kind {
        Kind::Struct => "a struct, since the schema is an object with properties".to_owned(),
        Kind::OpenEnum => "an open enum: the schema lists values, and a later server may send others".to_owned(),
        Kind::ClosedEnum => "a closed enum: the document says that there are no other values".to_owned(),
        Kind::Integer => "an integer with constants for the values that the schema lists".to_owned(),
        Kind::Union => match &item.tag {
            Some(tag) => format!("an enum of branches, which `{tag}` tells apart"),
            None => "an enum of branches, of which the first that fits is taken".to_owned(),
        },
        Kind::Alias => "another name: the schema stands for a type that exists".to_owned(),
        Kind::Answer => "an enum of the forms that an answer has, by status or media type".to_owned(),
    }];
    if let Some(is) = &item.is {
        rules.push(format!("it is `{is}`"));
    }
    rules.push(match (&item.new, item.default) {
        (Some(_), true) => "it can be sent, and nothing in it is required: `new()` and `Default`".to_owned(),
        (Some(arguments), false) if arguments.is_empty() => "it can be sent: `new()` makes one".to_owned(),
        (Some(arguments), false) => {
            let names: Vec<&str> = arguments.iter().map(|argument| argument.name.as_str()).collect();
            format!("it can be sent: `new({})` takes what is required, setters the rest", names.join(", "))
        }
        (None, _) if matches!(item.kind, Kind::Struct) => "it only arrives, so that nothing makes one".to_owned(),
        (None, _) => String::new(),
    });
    if let Some(whole) = &item.accumulates {
        rules.push(format!("`.accumulate()` makes `{whole}` of events of this type"));
    }
    rules.retain(|rule| !rule.is_empty());
    rules
}

/// What a field is, and why.
pub(super) fn of_field(field: &Field) -> Vec<String> {
    let mut rules = vec![format!("`{}`", field.ty)];
    if field.wire.is_none() {
        rules.push("keys that the document does not declare, as they come".to_owned());
    } else if field.ty.starts_with("Option<Option<") {
        rules.push("an `Option` of an `Option`: it may be left out, be null, or have a value".to_owned());
    } else if field.optional {
        rules.push("it may be left out: the schema does not require it".to_owned());
    } else if field.absent {
        let why = "it keeps the type that was published: the schema does not require it any more, and a missing value is \
                   its empty value";
        rules.push(why.to_owned());
    } else {
        rules.push("it is always there: the schema requires it, or only the server writes it".to_owned());
    }
    if let (Some(setter), Some(takes)) = (&field.setter, &field.takes) {
        rules.push(format!("`.{setter}({takes})` sets it"));
    }
    if let Some(default) = &field.default {
        rules.push(format!("left out, the server takes `{default}`"));
    }
    if field.deprecated {
        rules.push("its use is discouraged".to_owned());
    }
    rules
}

/// What a setter takes, and why it is one.
pub(super) fn of_setter(setter: &Setter) -> Vec<String> {
    let mut rules = vec![format!("it takes `{}`", setter.takes), "a setter: it may be left out".to_owned()];
    if let Some(null) = &setter.null {
        rules.push(format!("`.{null}()` sends null"));
    }
    if let Some(default) = &setter.default {
        rules.push(format!("left out, the server takes `{default}`"));
    }
    if setter.deprecated {
        rules.push("its use is discouraged".to_owned());
    }
    rules
}
