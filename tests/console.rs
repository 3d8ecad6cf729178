//! Findings that only a command can have: about files that are missing or in the way, and about drift.
//!
//! `tests/cases_bad/<code>/<case>.console` is a list of steps in a folder that has `small.yaml`; its snapshot is what
//! the last step, a command, says to a person. In every other format the same command prints one document, which has
//! the code. Steps are `oasmith ARGUMENTS`, `write FILE TEXT`, `remove FILE` and `replace FILE TEXT => TEXT`.
//!
//! `tests/sessions/<case>.console` is a list of the same steps, of which a command may stand in a folder: `in FOLDER
//! oasmith ARGUMENTS`. Its snapshot is the whole session: what each command says on either stream, and its exit status.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oasmith::diagnostic::Code;
use serde_json::Value;

/// The smallest document that makes a crate.
const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Small, version: 1.0.0}
paths:
  /things:
    get:
      operationId: listThings
      responses: {'200': {description: all, content: {application/json: {schema: {type: string}}}}}
";

struct Ran {
    status: i32,
    stdout: String,
    stderr: String,
}

fn oasmith(folder: &Path, arguments: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
    let output = command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn cases(code: Code) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new("tests/cases_bad").join(code.name())).into_iter().flatten();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "console"));
    cases.sort();
    cases
}

/// Does the steps of a case but the last, which is a command.
fn prepare(folder: &Path, steps: &[&str]) {
    fs::write(folder.join("small.yaml"), DOCUMENT).unwrap();
    for step in steps {
        match step.strip_prefix("oasmith ") {
            Some(arguments) => assert_eq!(oasmith(folder, arguments).status, 0, "{step}"),
            None => change(folder, step),
        }
    }
}

/// Does a step that is no command.
fn change(folder: &Path, step: &str) {
    let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
    let (file, text) = rest.split_once(' ').unwrap_or((rest, ""));
    let path = folder.join(file);
    match verb {
        "write" => {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text.replace("\\n", "\n")).unwrap();
        }
        "remove" => fs::remove_file(path).unwrap(),
        "replace" => {
            let (old, new) = text.split_once(" => ").unwrap();
            let before = fs::read_to_string(&path).unwrap();
            assert!(before.contains(old), "{step}");
            fs::write(path, before.replace(old, &new.replace("\\n", "\n"))).unwrap();
        }
        _ => panic!("no such step: {step}"),
    }
}

#[test]
fn what_commands_find() {
    for &code in Code::ALL {
        for case in cases(code) {
            let text = fs::read_to_string(&case).unwrap();
            let steps: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            let (last, before) = steps.split_last().unwrap();
            let command = last.strip_prefix("oasmith ").unwrap_or(last);
            let room = tempfile::tempdir().unwrap();
            prepare(room.path(), before);
            let Ran { status, stdout, stderr } = oasmith(room.path(), &format!("{command} --quiet"));
            assert_eq!(stdout, "", "findings are on standard error as text");
            assert!(stderr.contains(&format!("[{code}]")), "`{code}` is not told for {}: {stderr}", case.display());
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(Path::new("snapshots/diagnostic").join(code.name()));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            let name = case.file_stem().unwrap().to_string_lossy().into_owned();
            let said = format!("$ oasmith {command}\n{stderr}exit status {status}");
            settings.bind(|| insta::assert_snapshot!(name, said));
            one_document(room.path(), command, code, status);
        }
    }
}

/// In each format there is one document, which has the code.
fn one_document(folder: &Path, command: &str, code: Code, status: i32) {
    let has = |format: &str| {
        let ran = oasmith(folder, &format!("{command} --format {format}"));
        assert_eq!(ran.status, status, "{format}");
        assert!(!ran.stderr.contains("error["), "{}", ran.stderr);
        ran.stdout
    };
    let json: Value = serde_json::from_str(&has("json")).expect("one document");
    assert!(json.as_array().unwrap().iter().any(|it| it["code"] == code.name()), "{json}");
    let sarif: Value = serde_json::from_str(&has("sarif")).expect("one document");
    let [run] = sarif["runs"].as_array().unwrap().as_slice() else { panic!("{sarif}") };
    assert!(run["results"].as_array().unwrap().iter().any(|it| it["ruleId"] == code.name()), "{sarif}");
    let github = has("github");
    assert!(github.lines().all(|line| line.starts_with("::")), "{github}");
    assert!(github.contains(&format!("title={code}::")), "{github}");
}

/// What a session says that differs from run to run: how long things took.
fn timeless(said: &str) -> String {
    let word =
        |word: &str| if word.parse::<f64>().is_ok() && word.contains('.') { "…".to_owned() } else { word.to_owned() };
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let pairs = words.iter().zip(words.iter().skip(1).copied().chain([""]));
        let told = pairs.map(|(it, next)| if next.trim_end_matches(',') == "s" { word(it) } else { (*it).to_owned() });
        told.collect::<Vec<_>>().join(" ")
    };
    said.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// What the commands of a session say.
fn session(room: &Path, steps: &[&str]) -> String {
    fs::write(room.join("small.yaml"), DOCUMENT).unwrap();
    let mut told = String::new();
    for step in steps {
        let (folder, command) = match step.strip_prefix("in ").and_then(|rest| rest.split_once(' ')) {
            Some((folder, command)) => (room.join(folder), command),
            None => (room.to_owned(), *step),
        };
        let Some(arguments) = command.strip_prefix("oasmith").map(str::trim_start) else {
            change(room, step);
            continue;
        };
        let Ran { status, stdout, stderr } = oasmith(&folder, arguments);
        let end = if status == 0 { String::new() } else { format!("exit status {status}\n") };
        told.extend(["$ ", step, "\n", &stdout, &stderr, &end, "\n"]);
    }
    timeless(&told)
}

#[test]
fn sessions_on_a_terminal() {
    let mut cases: Vec<PathBuf> = fs::read_dir("tests/sessions").unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let steps: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let room = tempfile::tempdir().unwrap();
        let told = session(room.path(), &steps);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(Path::new("snapshots/sessions"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let name = case.file_stem().unwrap().to_string_lossy().into_owned();
        settings.bind(|| insta::assert_snapshot!(name, told));
    }
}
