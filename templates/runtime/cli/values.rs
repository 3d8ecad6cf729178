//! From what was typed to what is sent.

use std::collections::BTreeMap;
use std::io::Read as _;

use clap::ArgMatches;
use serde_json::{Map, Value};

use super::digits;
use super::failure::Failure;
use super::lists;
use super::operation::{Content, Prepared};
use super::own;
use super::settings::Typed;
use super::table::{Body, BodyKind, Command, Flag, Kind, Place};
use crate::runtime::data::json;
use crate::runtime::files::upload::Upload;

/// The operation with its inputs.
///
/// # Errors
///
/// A value is not what it should be, or a file cannot be read.
pub fn prepare(command: &'static Command, typed: Typed<'_>) -> Result<Prepared, Failure> {
    let mut inputs = BTreeMap::new();
    let mut fields = Map::new();
    let mut files = Vec::new();
    for flag in command.flags.iter().filter(|flag| !flag.name.is_empty()) {
        let texts = given(typed.leaf, flag.name);
        match (flag.place, flag.kind) {
            _ if texts.is_empty() => {}
            (Place::Field, Kind::File) => {
                for path in paths(flag, texts) {
                    files.push((flag.wire, upload(&path)?));
                }
            }
            (Place::Field, _) => {
                fields.insert(flag.wire.to_owned(), value(flag, &texts)?);
            }
            _ => {
                inputs.insert(flag.name, value(flag, &texts)?);
            }
        }
    }
    let body = match &command.body {
        Some(body) => content(command, body, typed, (fields, files))?,
        None => Content::Nothing,
    };
    let stream = command.stream.is_some() && (!command.whole || typed.is_given(own::STREAM));
    Ok(Prepared {
        command,
        inputs,
        body,
        stream,
    })
}

/// What was typed for a flag.
fn given(matches: &ArgMatches, name: &str) -> Vec<String> {
    let values = matches.try_get_many::<String>(name).ok().flatten();
    values
        .map(|values| values.cloned().collect())
        .unwrap_or_default()
}

fn value(flag: &Flag, texts: &[String]) -> Result<Value, Failure> {
    let mut values = Vec::with_capacity(texts.len());
    for text in texts {
        let text = match flag.kind {
            Kind::Json => referred(text)?,
            _ => text.clone(),
        };
        if texts.len() == 1
            && let Some(items) = lists::whole(flag, &text)
        {
            return Ok(Value::Array(items));
        }
        values.push(single(flag, &text)?);
    }
    if flag.many {
        Ok(Value::Array(values))
    } else {
        Ok(values.pop().unwrap_or_default())
    }
}

/// The paths of a flag that takes files.
fn paths(flag: &Flag, texts: Vec<String>) -> Vec<String> {
    let whole = match texts.as_slice() {
        [text] => lists::whole(flag, text),
        _ => None,
    };
    let path = |item: Value| item.as_str().map(str::to_owned);
    match whole {
        Some(items) => items.into_iter().filter_map(path).collect(),
        None => texts,
    }
}

fn single(flag: &Flag, text: &str) -> Result<Value, Failure> {
    let parsed = digits::read;
    let as_text = || Ok(Value::String(text.to_owned()));
    match flag.kind {
        Kind::Text | Kind::Choice(_) | Kind::Known(_) | Kind::File => as_text(),
        Kind::TextOrJson if !text.starts_with(['{', '[', '"']) => as_text(),
        Kind::TextOrJson | Kind::Any => parsed(text).or_else(|_| as_text()),
        Kind::NumberOrText => match parsed(text) {
            Ok(value) if value.is_number() || value.is_null() || text.starts_with('"') => Ok(value),
            _ => as_text(),
        },
        Kind::Integer | Kind::Number | Kind::Boolean | Kind::Code(_) | Kind::Json => {
            parsed(text).map_err(|error| no_json(&format!("--{}", flag.name), "", &error))
        }
    }
}

fn no_json(what: &str, from: &str, error: &json::JsonError) -> Failure {
    Failure::Usage(format!(
        "the value of `{what}`{from} is not JSON: {}",
        error.source
    ))
}

/// A text that stands elsewhere: `@FILE` is that of a file, `-` that of standard input.
fn referred(text: &str) -> Result<String, Failure> {
    match bytes(text)? {
        Some(bytes) => {
            String::from_utf8(bytes).map_err(|_| Failure::Usage(format!("`{text}` is not UTF-8")))
        }
        None => Ok(text.to_owned()),
    }
}

/// What `@FILE` and `-` stand for.
fn bytes(text: &str) -> Result<Option<Vec<u8>>, Failure> {
    let read = match text.strip_prefix('@') {
        Some(path) if path != "-" => std::fs::read(path),
        _ if matches!(text, "-" | "@-") => {
            let mut bytes = Vec::new();
            std::io::stdin()
                .lock()
                .read_to_end(&mut bytes)
                .map(|_| bytes)
        }
        _ => return Ok(None),
    };
    let unreadable = |error| {
        Failure::Usage(format!(
            "`{}` cannot be read: {error}",
            text.trim_start_matches('@')
        ))
    };
    read.map(Some).map_err(unreadable)
}

/// A file that is sent when its turn comes.
fn upload(path: &str) -> Result<Upload, Failure> {
    if matches!(path, "-" | "@-") {
        return Ok(Upload::bytes("stdin", bytes(path)?.unwrap_or_default()));
    }
    let path = path.strip_prefix('@').unwrap_or(path);
    if std::path::Path::new(path).is_file() {
        Ok(Upload::path(path))
    } else {
        Err(Failure::Usage(format!("there is no file `{path}`")))
    }
}

/// The fields that flags have set: values, and files.
type Fields = (Map<String, Value>, Vec<(&'static str, Upload)>);

fn content(
    command: &Command,
    body: &Body,
    typed: Typed<'_>,
    fields: Fields,
) -> Result<Content, Failure> {
    let given = typed.one::<String>(own::BODY);
    match body.kind {
        BodyKind::File => given.map_or(Ok(Content::Nothing), |path| {
            upload(&path).map(Content::File)
        }),
        BodyKind::Bytes => Ok(match given {
            Some(text) => Content::Bytes(bytes(&text)?.unwrap_or_else(|| text.into_bytes())),
            None => Content::Nothing,
        }),
        BodyKind::Text => given.map_or(Ok(Content::Nothing), |text| {
            referred(&text).map(Content::Text)
        }),
        BodyKind::Json | BodyKind::Multipart | BodyKind::Form => {
            object(command, body, typed, given, fields)
        }
    }
}

/// A body of fields: the whole one that was typed, then what flags say, then what `--set` says.
fn object(
    command: &Command,
    body: &Body,
    typed: Typed<'_>,
    given: Option<String>,
    (fields, mut files): Fields,
) -> Result<Content, Failure> {
    let sets = typed.all(own::SET);
    if given.is_none() && fields.is_empty() && files.is_empty() && sets.is_empty() && !body.required
    {
        return Ok(Content::Nothing);
    }
    let mut whole = match given {
        Some(text) => digits::read(&referred(&text)?).map_err(|error| {
            let from = text.strip_prefix('@').map(|path| format!(" in `{path}`"));
            no_json("--body", &from.unwrap_or_default(), &error)
        })?,
        None => Value::Object(Map::new()),
    };
    if let Value::Object(object) = &mut whole {
        for (name, constant) in body.constants {
            if !object.contains_key(*name) {
                object.insert(
                    (*name).to_owned(),
                    json::decode_text(constant).unwrap_or_default(),
                );
            }
        }
        object.extend(fields);
        // In a whole body, a file is its path.
        for flag in command
            .flags
            .iter()
            .filter(|flag| matches!(flag.kind, Kind::File))
        {
            if let Some(Value::String(path)) = object.remove(flag.wire) {
                files.push((flag.wire, upload(&path)?));
            }
        }
    } else if !fields.is_empty() || !files.is_empty() {
        return Err(Failure::Usage(
            "the value of `--body` has no fields that flags could set".to_owned(),
        ));
    }
    for set in sets {
        let (path, text) = set
            .split_once('=')
            .ok_or_else(|| Failure::Usage("there is no `=` in the value of `--set`".to_owned()))?;
        if path.split('.').any(str::is_empty) {
            let message = format!("`{path}` of `--set` has a step without a name");
            return Err(Failure::Usage(message));
        }
        let value = digits::read(text).unwrap_or_else(|_| Value::String(text.to_owned()));
        put(&mut whole, path, value).ok_or_else(|| {
            Failure::Usage(format!("`{path}` leads into something that has no fields"))
        })?;
    }
    Ok(Content::Fields(whole, files))
}

/// Puts a value where a path leads, making what is missing on the way.
fn put(whole: &mut Value, path: &str, value: Value) -> Option<()> {
    let mut place = whole;
    for step in path.split('.') {
        if place.is_null() {
            *place = if step == "0" {
                Value::Array(Vec::new())
            } else {
                Value::Object(Map::new())
            };
        }
        place = match place {
            Value::Object(object) => object.entry(step).or_insert(Value::Null),
            Value::Array(items) => {
                let index: usize = step.parse().ok()?;
                if index == items.len() {
                    items.push(Value::Null);
                }
                items.get_mut(index)?
            }
            _ => return None,
        };
    }
    *place = value;
    Some(())
}
