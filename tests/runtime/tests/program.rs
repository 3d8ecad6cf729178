//! The command-line program against a server: what is typed, what is sent, what is printed, what it exits with.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use wiremock::matchers::{body_json, header, method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// The program, which Cargo makes for the tests.
const PROGRAM: &str = env!("CARGO_BIN_EXE_shelf");

/// Runs a line, split at spaces, in an environment of its own; `input` is what stands on standard input.
pub(super) async fn run(server: Option<&MockServer>, line: &str, input: &str) -> Output {
    let home = tempfile::tempdir().expect("a folder");
    run_at(home.path().to_path_buf(), server, line, input).await
}

pub(super) async fn run_at(home: PathBuf, server: Option<&MockServer>, line: &str, input: &str) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(line.split(' ').filter(|word| !word.is_empty()).map(|word| word.replace('~', " ")));
    command.env_clear().env("XDG_CONFIG_HOME", home).env("COLUMNS", "100");
    if let Some(server) = server {
        command.env("OASMITH_EXAMPLE_BASE_URL", server.uri());
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let input = input.to_owned();
    let ran = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().expect("the program");
        // Who reads nothing has closed it.
        let _ = child.stdin.take().expect("an input").write_all(input.as_bytes());
        child.wait_with_output().expect("an end")
    });
    ran.await.expect("an end")
}

pub(super) fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(super) fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(super) async fn answering(template: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any()).respond_with(template).mount(&server).await;
    server
}

#[tokio::test]
async fn a_list_is_json_as_it_came_or_a_table() {
    let text = r#"{"data":[{"title":"Moss","id":12345678901234567890123},{"title":"Fern","id":2}],"next":null}"#;
    let server = answering(ResponseTemplate::new(200).set_body_raw(text, "application/json")).await;
    let json = out(&run(Some(&server), "books list", "").await);
    let expected = "{\n  \"data\": [\n    {\n      \"title\": \"Moss\",\n      \"id\": 12345678901234567890123\n    },";
    assert!(json.starts_with(expected), "{json}");
    let table = out(&run(Some(&server), "books list --output table", "").await);
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0], ["ID", "TITLE"]);
    assert_eq!(rows[2], ["2", "Fern"]);
    assert_eq!(out(&run(Some(&server), "--output raw books list", "").await), text);
}

#[tokio::test]
async fn a_table_begins_with_ids_and_names() {
    let text = r#"[{"price":1.5,"order_id":"o1","zip":"01","status":"paid","name":"Ann","author":{}},
        {"price":2,"note":"x","order_id":"o2","name":"Bob"}]"#;
    let server = answering(ResponseTemplate::new(200).set_body_raw(text, "application/json")).await;
    let table = out(&run(Some(&server), "books list --output table", "").await);
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0], ["ORDER_ID", "NAME", "STATUS", "PRICE", "NOTE", "ZIP"]);
    assert_eq!(rows[1], ["o1", "Ann", "paid", "1.5", "01"]);
    assert_eq!(rows[2], ["o2", "Bob", "2", "x"]);
}

#[tokio::test]
async fn a_table_is_as_wide_as_the_terminal() {
    let row = format!(r#"[{{"id":"{0}","name":"{0}","note":"{0}","tag":"t"}}]"#, "x".repeat(44));
    let server = answering(ResponseTemplate::new(200).set_body_raw(row, "application/json")).await;
    let table = out(&run(Some(&server), "books list --output table", "").await);
    assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
    assert!(table.starts_with("ID ") && table.contains("NAME") && table.contains("TAG"), "{table}");
}

#[tokio::test]
async fn the_help_says_where_credentials_come_from() {
    let help = out(&run(None, "--help", "").await);
    assert!(help.contains("\nEnvironment:\n"), "{help}");
    for variable in ["OASMITH_EXAMPLE_API_KEY ", "OASMITH_EXAMPLE_PASSWORD ", "OASMITH_EXAMPLE_BASE_URL "] {
        assert!(help.contains(&format!("\n  {variable}")), "{variable} is not in {help}");
    }
    assert!(help.contains("/shelf/credentials` as well"), "{help}");
}

#[tokio::test]
async fn parameters_go_where_their_styles_say() {
    let server = MockServer::start().await;
    let query = [("limit", "2"), ("filter[by][name]", "Ann~B"), ("v", "2")];
    let mock = query
        .iter()
        .fold(Mock::given(method("GET")), |mock, (name, value)| mock.and(query_param(*name, value.replace('~', " "))));
    mock.respond_with(ResponseTemplate::new(200)).expect(1).mount(&server).await;
    let done = run(Some(&server), r#"books list --limit 2 --filter {"by":{"name":"Ann~B"}}"#, "").await;
    assert!(done.status.success(), "{}", told(&done));
}

#[tokio::test]
async fn all_pages_are_lines() {
    let server = MockServer::start().await;
    let first = ResponseTemplate::new(200).set_body_json(json!({"data": [{"id": 1}, {"id": 2}], "next": "x"}));
    let second = r#"{"next": null, "data": [ { "it": "a \" b", "id": 3.0 } ]}"#;
    let second = ResponseTemplate::new(200).set_body_raw(second, "application/json");
    Mock::given(query_param_is_missing("after")).respond_with(first).mount(&server).await;
    Mock::given(query_param("after", "x")).respond_with(second).mount(&server).await;
    // Keys and digits are as they came.
    assert_eq!(
        out(&run(Some(&server), "books list --all", "").await),
        "{\"id\":1}\n{\"id\":2}\n{\"it\":\"a \\\" b\",\"id\":3.0}\n"
    );
    let table = out(&run(Some(&server), "books list --all --output table", "").await);
    assert!(table.starts_with("ID "), "{table}");
}

#[tokio::test]
async fn bodies_come_from_flags_from_a_whole_and_from_paths() {
    let cases = [
        (
            "books create --title Moss --price 2.5 --tag a --tag b --kind novel",
            "",
            json!({"object": "book", "title": "Moss", "price": 2.5, "tags": ["a", "b"], "kind": "novel"}),
        ),
        ("books create --body -", r#"{"title": "Fern", "object": "tome"}"#, json!({"title": "Fern", "object": "tome"})),
        ("books create --body @-", r#"{"title": "Fern"}"#, json!({"title": "Fern", "object": "book"})),
        (
            r#"books create --body {"title":"Fern"} --title Moss --set author.name=Ann~B --set author.born=[1,2]"#,
            "",
            json!({"object": "book", "title": "Moss", "author": {"name": "Ann B", "born": [1, 2]}}),
        ),
        (
            "books create --title t --output o --cli-output raw",
            "",
            json!({"object": "book", "title": "t", "output": "o"}),
        ),
        (
            r#"books create --title t --signed --author {"n":1} --author {"n":2} --shelf [1,2] --shelf [3]"#,
            "",
            json!({"object": "book", "title": "t", "signed": true, "authors": [{"n": 1}, {"n": 2}], "shelves": [[1, 2], [3]]}),
        ),
        // One list is an item where items are lists, and else the whole.
        (
            r#"books create --title t --signed=false --author [{"n":1},{"n":2}] --shelf [1,2]"#,
            "",
            json!({"object": "book", "title": "t", "signed": false, "authors": [{"n": 1}, {"n": 2}], "shelves": [[1, 2]]}),
        ),
        (
            r#"books create --title t --author {"n":1} --shelf [[1,2],[3]]"#,
            "",
            json!({"object": "book", "title": "t", "authors": [{"n": 1}], "shelves": [[1, 2], [3]]}),
        ),
        ("books tell --words 3", "", json!({"object": "book", "words": 3, "stream": false})),
    ];
    for (line, input, expected) in cases {
        let server = MockServer::start().await;
        let mock = Mock::given(body_json(&expected)).and(header("content-type", "application/json"));
        mock.respond_with(ResponseTemplate::new(200)).mount(&server).await;
        let done = run(Some(&server), line, input).await;
        let received = server.received_requests().await.unwrap_or_default();
        let body = received.first().map(|request| String::from_utf8_lossy(&request.body).into_owned());
        assert!(done.status.success(), "{line}: {body:?} {}", told(&done));
    }
}

#[tokio::test]
async fn a_stream_is_lines() {
    let events = "data: {\"word\":\"once\"}\n\ndata: {\"word\":\"upon\"}\n\ndata: [DONE]\n\n";
    let server = MockServer::start().await;
    let mock = Mock::given(body_json(json!({"object": "book", "words": 2, "stream": true})));
    let mock = mock.and(header("accept", "text/event-stream"));
    mock.respond_with(ResponseTemplate::new(200).set_body_raw(events, "text/event-stream")).mount(&server).await;
    let done = run(Some(&server), "books tell --words 2 --stream", "").await;
    assert_eq!(out(&done), "{\"word\":\"once\"}\n{\"word\":\"upon\"}\n", "{}", told(&done));
}

#[tokio::test]
async fn files_go_out_and_come_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let (image, kept) = (folder.path().join("moss.png"), folder.path().join("kept.png"));
    fs::write(&image, b"\x89PNG").expect("a file");
    let server = answering(ResponseTemplate::new(200).set_body_raw(b"\x89\xff\x00".to_vec(), "image/png")).await;
    let line = format!("books cover put --id 7 --alt Moss --image {}", image.display());
    assert!(run(Some(&server), &line, "").await.status.success());
    let sent = server.received_requests().await.unwrap_or_default();
    let body = String::from_utf8_lossy(&sent[0].body).into_owned();
    assert_eq!(sent[0].url.path(), "/books/7/cover");
    assert!(body.contains("name=\"alt\"\r\n\r\nMoss\r\n"), "{body}");
    assert!(body.contains("filename=\"moss.png\"\r\nContent-Type: image/png\r\n"), "{body}");
    let line = format!("books cover get --id 7 --save-to {}", kept.display());
    assert!(run(Some(&server), &line, "").await.status.success());
    assert_eq!(fs::read(&kept).expect("a file"), b"\x89\xff\x00");
    assert_eq!(run(Some(&server), "books cover get --id 7", "").await.stdout, b"\x89\xff\x00");
}

#[tokio::test]
async fn what_is_wrong_is_told_and_exits_by_kind() {
    let server = answering(ResponseTemplate::new(404).set_body_json(json!({"message": "no such shelf"}))).await;
    let failed = run(Some(&server), "books list", "").await;
    assert_eq!((failed.status.code(), out(&failed).as_str()), (Some(1), ""));
    assert!(told(&failed).contains("404 Not Found") && told(&failed).contains("no such shelf"), "{}", told(&failed));
    let typed = [
        ("books list --limit many", "it is not a whole number"),
        ("books create --title t --kind essay", "[possible values: novel, poems]"),
        ("books create", "--title <TEXT>"),
        ("books create --body {", "the value of `--body` is not JSON"),
        ("books create --title t --set a..b=1", "`a..b` of `--set` has a step without a name"),
        ("books cover get 7", "tip: each value follows its flag: `--id 7`"),
        ("books create --title t --signed true", "tip: `--signed=true` sets it"),
        ("--credentials nowhere books list", "`nowhere` cannot be read"),
        ("books create --body @Cargo.toml", "the value of `--body` in `Cargo.toml` is not JSON"),
        ("books lst", "unrecognized subcommand 'lst'"),
        ("books cover put --id 7 --image nowhere.png", "there is no file `nowhere.png`"),
        ("books cover get --id ..", "cannot be a segment of the path"),
        ("--header nothing books list", "there is no `:` in the value of `--header`"),
    ];
    for (line, message) in typed {
        let failed = run(Some(&server), line, "").await;
        assert_eq!(failed.status.code(), Some(2), "{line}: {}", told(&failed));
        assert!(told(&failed).contains(message), "{line}: {}", told(&failed));
    }
}

#[cfg(unix)]
#[tokio::test]
async fn credentials_come_from_a_file_that_nobody_else_reads() {
    use std::os::unix::fs::PermissionsExt as _;

    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("shelf/credentials");
    fs::create_dir(home.path().join("shelf")).expect("a folder");
    fs::write(&file, "# mine\nOASMITH_EXAMPLE_API_KEY = \"s3cret\"\n").expect("a file");
    let server = MockServer::start().await;
    Mock::given(header("authorization", "Bearer s3cret"))
        .and(path("/books"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    Mock::given(wiremock::matchers::any()).respond_with(ResponseTemplate::new(401)).mount(&server).await;
    let at = |mode: u32| {
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("rights");
        run_at(home.path().to_path_buf(), Some(&server), "books list --limit 2 --verbose", "")
    };
    let refused = at(0o640).await;
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("others may read") && told(&refused).contains("chmod 600"), "{}", told(&refused));
    let done = at(0o600).await;
    assert!(done.status.success(), "{}", told(&done));
    assert!(
        told(&done).starts_with(&format!("> GET {}/books?limit=2&v=2\n< 200 OK in ", server.uri())),
        "{}",
        told(&done)
    );
    for output in [refused, done] {
        assert!(!told(&output).contains("s3cret"), "{}", told(&output));
    }
    let without = run(Some(&server), "books list", "").await;
    assert!(told(&without).contains("hint: set `OASMITH_EXAMPLE_API_KEY` or"), "{}", told(&without));
}

/// Who waits is told so before the wait, not after it.
#[tokio::test]
async fn waits_are_told_before_they_begin() {
    let server = MockServer::start().await;
    let busy = ResponseTemplate::new(503).insert_header("retry-after", "1");
    Mock::given(path("/books")).respond_with(busy).up_to_n_times(1).mount(&server).await;
    Mock::given(path("/books")).respond_with(ResponseTemplate::new(200)).mount(&server).await;
    let done = run(Some(&server), "books list --verbose", "").await;
    let told = told(&done);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[1].starts_with("< 503") && lines[2] == "  again in 1000 ms", "{told}");
    assert!(lines[3].ends_with(" (attempt 2)") && lines[4].starts_with("< 200 OK"), "{told}");
}

#[tokio::test]
async fn help_and_completions_are_printed() {
    for (line, expected) in [
        ("--help", "  books        What there is to read."),
        ("--version", "shelf 1.2.3"),
        ("books --help", "  cover   put, get"),
        ("books cover --help", "Usage: shelf books cover <COMMAND>"),
        (
            "books create --help",
            "Usage: shelf books create [OPTIONS] --title <TEXT>\n       shelf books create [OPTIONS] --body <JSON>\n",
        ),
        ("books create --help", "[once for each item, or all as JSON: `[…]`]"),
        ("books create --help", "--cli-output <FORM>"),
        ("books list --help", "--after <CURSOR>"),
        ("help books create", "Usage: shelf books create [OPTIONS]"),
        ("books list --help", "Example:\n  shelf books list --limit 2"),
        ("completions bash", "_shelf()"),
        ("completions zsh", "#compdef shelf"),
        ("completions fish", "complete -c shelf"),
    ] {
        let done = run(None, line, "").await;
        assert!(done.status.success() && out(&done).contains(expected), "{line}: {}{}", out(&done), told(&done));
        assert!(
            out(&done).lines().all(|line| line == line.trim_end()) || line.contains("completions"),
            "{}",
            out(&done)
        );
    }
}

#[tokio::test]
async fn what_is_said_nothing_of_begins_with_its_usage() {
    let about = out(&run(None, "books cover --help", "").await);
    assert!(about.starts_with("Usage: "), "{about}");
}

#[tokio::test]
async fn who_reads_no_more_hears_of_no_error() {
    let many: Vec<Value> = (0..20_000).map(|id| json!({"id": id, "title": "a book with a long title"})).collect();
    let server = answering(ResponseTemplate::new(200).set_body_json(json!({"data": many}))).await;
    let mut command = Command::new(PROGRAM);
    command.args(["books", "list", "--all"]).env("OASMITH_EXAMPLE_BASE_URL", server.uri());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let ran = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().expect("the program");
        drop(child.stdout.take());
        child.wait_with_output().expect("an end")
    });
    let done = ran.await.expect("an end");
    assert_eq!((done.status.code(), told(&done).as_str()), (Some(0), ""));
}

#[cfg(unix)]
#[tokio::test]
async fn examples_of_the_help_can_be_typed_into_a_shell() {
    let server = answering(ResponseTemplate::new(200)).await;
    for command in ["books list", "books create"] {
        let help = out(&run(None, &format!("{command} --help"), "").await);
        let example = help.split("Example:\n  shelf ").nth(1).and_then(|rest| rest.lines().next());
        let line = example.expect("an example").to_owned();
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("\"$PROGRAM\" {line}"));
        shell.env("PROGRAM", PROGRAM).env("OASMITH_EXAMPLE_BASE_URL", server.uri());
        let ran = tokio::task::spawn_blocking(move || shell.output().expect("a shell"));
        let done = ran.await.expect("an end");
        assert!(done.status.success(), "{line}: {}", told(&done));
    }
}

/// bash is asked what comes after `my-shop orders l`.
#[test]
fn a_name_with_a_hyphen_is_completed_at_every_level() {
    use oasmith_runtime::runtime::cli::script;
    let orders =
        clap::Command::new("orders").subcommand(clap::Command::new("list")).subcommand(clap::Command::new("get"));
    let mut shop = clap::Command::new("my-shop").subcommand(orders);
    let script = script(clap_complete::Shell::Bash, &mut shop, "my-shop");
    assert!(script.lines().any(|line| line.ends_with(" my-shop")), "{script}");
    let ask = "\nCOMP_WORDS=(my-shop orders l); COMP_CWORD=2; _my_shop my-shop l orders; echo \"${COMPREPLY[*]}\"";
    // Where there is no bash there is nothing to complete.
    let Ok(told) = std::process::Command::new("bash").args(["-c", &format!("{script}{ask}")]).output() else { return };
    assert_eq!(String::from_utf8_lossy(&told.stdout).trim(), "list", "{}", String::from_utf8_lossy(&told.stderr));
}
