//! Example programs: their texts, and that rustfmt would leave them as they are.

mod whole;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use oasmith::snippet::{self, Ending};
use oasmith::surface::{Expression, TextType, Type};

/// What rustfmt makes of a program; none where there is no rustfmt.
fn rustfmt(program: &str) -> Option<String> {
    let command = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=100", "--config", "use_small_heuristics=Default"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = command.ok()?;
    child.stdin.take()?.write_all(program.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).expect("rustfmt writes text"))
}

#[test]
fn prints_programs() {
    let krate = whole::chat();
    let mut programs = Vec::new();
    for operation in &krate.operations {
        for (index, example) in operation.examples.iter().enumerate() {
            let mut endings = vec![("send", Ending::Send), ("standalone", Ending::Standalone)];
            if operation.streams.is_some() {
                endings.push(("stream", Ending::Stream));
            }
            for (name, ending) in endings {
                let program = snippet::program(&krate, operation, example, ending);
                if let Some(formatted) = rustfmt(&program) {
                    assert_eq!(program, formatted, "rustfmt changes {} {index} {name}", operation.id);
                }
                programs.push((format!("{}_{index}_{name}", operation.id), program));
            }
        }
    }
    whole::snapshots("snippet", programs);
}

#[test]
fn names_types_as_users_write_them() {
    let krate = whole::chat();
    let list = Type::List(Box::new(Type::Item(whole::item(&krate, "Message"))));
    let named = |ty: &Type| snippet::type_name(&krate, ty);
    assert_eq!(named(&Type::Option(Box::new(list))), "Option<Vec<models::Message>>");
    assert_eq!(named(&Type::Map(Box::new(Type::Json))), "BTreeMap<String, serde_json::Value>");
    assert_eq!(named(&Type::Text(TextType::DateTime)), "DateTime");
    assert_eq!(named(&Type::Item(whole::item(&krate, "RateLimitError"))), "errors::RateLimitError");
}

#[test]
fn keeps_the_module_of_a_name_that_a_program_has_already() {
    let krate = whole::chat();
    let client = Expression::Struct {
        item: whole::item(&krate, "Client"),
        arguments: Vec::new(),
        setters: vec![("name".into(), Expression::Text("a".into()))],
    };
    let fragment = snippet::value(&krate, &client);
    assert_eq!(fragment.code, "models::Client::new().name(\"a\")");
    assert_eq!(fragment.uses, BTreeSet::from(["r9s::models".to_owned()]));
}

#[test]
fn escapes_what_a_literal_cannot_hold() {
    let krate = whole::chat();
    let code = |text: &str| snippet::value(&krate, &Expression::Text(text.into())).code;
    assert_eq!(code("it's"), "\"it's\"");
    assert_eq!(code("a\nb"), "\"a\\nb\"");
    assert_eq!(code("say \"hi\""), "r#\"say \"hi\"\"#");
    assert_eq!(code("\"#\"#"), "\"\\\"#\\\"#\"");
    assert_eq!(code("tab\tand \"quotes\""), "\"tab\\tand \\\"quotes\\\"\"");
}
