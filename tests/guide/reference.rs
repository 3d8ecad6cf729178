//! The pages of the guide that are made of the code: commands, keys, codes, extension keys.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oasmith::config::json_schema;
use oasmith::diagnostic::{Code, treatment};
use oasmith::extension::Extension;
use serde_json::Value;

/// The pages, by the names of their files.
pub(crate) fn pages() -> Vec<(&'static str, String)> {
    vec![
        ("commands.md", commands()),
        ("configuration.md", configuration()),
        ("diagnostics.md", diagnostics()),
        ("extensions.md", extensions()),
    ]
}

fn help(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_oasmith")).args(arguments).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

fn commands() -> String {
    let program = help(&["--help"]);
    let listed = program.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> = listed
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(names.len() > 8, "{names:?}");
    let mut text = format!("# Commands\n\n`oasmith COMMAND --help` says the same.\n\n```text\n{program}```\n");
    for name in names {
        let _ = write!(text, "\n## {name}\n\n```text\n{}```\n", help(&[name, "--help"]));
    }
    text
}

fn configuration() -> String {
    let schema = json_schema();
    let target = &schema["properties"]["targets"]["additionalProperties"];
    let mut text = "# Configuration\n\n`oasmith.toml` has a table for each crate, `[targets.NAME]`. It is found in the current folder or in the nearest above \
it; paths are relative to it. `oasmith init SPEC` writes one for a document. What is misspelled is told with its line.\n\nEditors that know the \
[schema](https://github.com/oasmith/oasmith/blob/main/oasmith.schema.json) complete the keys; this page is made of it.\n\n## The file\n\n"
        .to_owned();
    let _ = writeln!(text, "{}", entry("oasmith", &schema["properties"]["oasmith"], false));
    let _ = writeln!(text, "## Keys of a target\n");
    section(&mut text, target, "");
    text
}

/// The keys of an object, those that are objects themselves as sections below.
fn section(text: &mut String, schema: &Value, path: &str) {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = || schema["properties"].as_object().into_iter().flatten();
    for (key, below) in properties().filter(|(_, below)| !below["properties"].is_object()) {
        let _ = writeln!(text, "{}", entry(&format!("{path}{key}"), below, required.contains(&key.as_str())));
        if below["additionalProperties"]["properties"].is_object() {
            section(text, &below["additionalProperties"], &format!("{path}{key}.NAME."));
        }
    }
    for (key, below) in properties().filter(|(_, below)| below["properties"].is_object()) {
        let kind = if below["type"].is_array() { format!("*{}*\n\n", kind(below)) } else { String::new() };
        let _ = writeln!(text, "## `{path}{key}`\n\n{kind}{}\n", line(&below["description"]));
        section(text, below, &format!("{path}{key}."));
    }
}

/// One key: what it takes, its default, what it is for.
fn entry(key: &str, schema: &Value, required: bool) -> String {
    let default = match &schema["default"] {
        _ if required => "; required".to_owned(),
        Value::Null => String::new(),
        Value::Array(list) if list.is_empty() => String::new(),
        Value::Object(table) if table.is_empty() => String::new(),
        default => format!("; by default `{default}`"),
    };
    format!("### `{key}`\n\n*{}{default}*\n\n{}\n", kind(schema), line(&schema["description"]))
}

fn kind(schema: &Value) -> String {
    if let Some(values) = schema["enum"].as_array() {
        return values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
    }
    if let Some(values) = schema["oneOf"].as_array() {
        return values.iter().map(|value| format!("`{}`", value["const"])).collect::<Vec<_>>().join(", ");
    }
    if let Some(some) = schema["anyOf"].as_array() {
        return some.iter().filter(|it| it["type"] != "null").map(kind).collect::<Vec<_>>().join(", ");
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).filter(|it| *it != "null").collect(),
        _ => Vec::new(),
    };
    let name = |one: &&str| match *one {
        "string" => "a text",
        "boolean" => "`true` or `false`",
        "integer" => "a whole number",
        "array" => "a list",
        _ => "a table",
    };
    types.iter().map(name).collect::<Vec<_>>().join(", or ")
}

fn line(text: &Value) -> String {
    text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn diagnostics() -> String {
    let mut text = "# Diagnostics\n\nWhat oasmith finds has a code, a place and help. An error keeps the crate from being made; a warning says what was \
repaired or left out; a note is worth knowing. `oasmith explain CODE` shows the same as this page, which is made of the catalogue and of the cases that \
test it.\n\n"
        .to_owned();
    for &code in Code::ALL {
        let (name, severity) = (code.name(), code.severity().name());
        let _ = write!(text, "## {name}\n\n*{severity}: {}*\n\n{}\n\n", code.title(), code.explanation());
        if let Some(case) = case(name) {
            let _ = write!(text, "```text\n{case}```\n\n");
        }
        let _ = write!(text, "{}\n\n", treatment(code));
    }
    text.trim_end().to_owned() + "\n"
}

/// The shortest case of a code, as it is told.
fn case(code: &str) -> Option<String> {
    let folder = Path::new("tests/snapshots/diagnostic").join(code);
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let texts = cases.iter().filter_map(|path| fs::read_to_string(path).ok());
    let told = texts.filter_map(|text| Some(text.splitn(3, "---\n").nth(2)?.trim_end().to_owned()));
    let told = told.filter(|text| text.contains(&format!("[{code}]")));
    told.min_by_key(String::len).map(|text| text + "\n")
}

fn extensions() -> String {
    let mut text = "# Extension keys\n\nThe specification lets everybody add keys that begin with `x-`. These are understood, whoever made them; a key that is not \
here is left alone. `oasmith lint --extensions` prints the same list.\n\n| Key | Stands in | Says |\n| --- | --- | --- |\n"
        .to_owned();
    for extension in Extension::ALL {
        let meaning = extension.meaning().replace('|', "\\|");
        let _ = writeln!(text, "| `{}` | {} | {meaning} |", extension.key(), extension.place());
    }
    text
}
