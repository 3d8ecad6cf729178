//! What is typed at the command-line program is what is sent, and what is to be kept is kept.

use std::fs;

use serde_json::json;
use wiremock::matchers::{query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::program::{answering, out, run, run_at, told};

#[tokio::test]
async fn a_file_has_the_items_of_all_pages_and_the_form_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = folder.path().join("kept");
    let server = MockServer::start().await;
    let page = |id, next| ResponseTemplate::new(200).set_body_json(json!({"data": [{"id": id}], "next": next}));
    Mock::given(query_param_is_missing("after")).respond_with(page(1, Some("x"))).mount(&server).await;
    Mock::given(query_param("after", "x")).respond_with(page(2, None)).mount(&server).await;
    let cases = [
        ("--all", "{\"id\":1}\n{\"id\":2}\n"),
        ("--all --output table", "ID\n1\n2\n"),
        ("--output table", "ID\n1\n"),
        ("", r#"{"data":[{"id":1}],"next":"x"}"#),
    ];
    for (flags, expected) in cases {
        let line = format!("books list {flags} --save-to {}", kept.display());
        let done = run(Some(&server), &line, "").await;
        assert_eq!((out(&done).as_str(), done.status.success()), ("", true), "{line}: {}", told(&done));
        assert_eq!(fs::read_to_string(&kept).expect("a file"), expected, "{line}");
    }
    let left = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 1);
}

#[tokio::test]
async fn nothing_is_sent_when_the_answer_cannot_be_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = answering(ResponseTemplate::new(201)).await;
    for path in [folder.path().to_path_buf(), folder.path().join("no/such/file")] {
        let line = format!("books create --title Moss --save-to {}", path.display());
        let done = run(Some(&server), &line, "").await;
        assert_eq!(done.status.code(), Some(1), "{line}");
        let expected = format!("error: `{}` cannot be written: ", path.display());
        assert!(told(&done).starts_with(&expected), "{}", told(&done));
    }
    assert_eq!(server.received_requests().await.unwrap_or_default().len(), 0);
    // What was there before is there after an answer that is an error.
    let kept = folder.path().join("kept");
    fs::write(&kept, "before").expect("a file");
    let server = answering(ResponseTemplate::new(404)).await;
    let done = run(Some(&server), &format!("books list --save-to {}", kept.display()), "").await;
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&kept).expect("a file"), "before");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[tokio::test]
async fn numbers_and_lists_are_sent_as_they_are_typed() {
    let cases = [
        ("--price 1.50", r#""price":1.50"#),
        ("--price 12345678901234567.891", r#""price":12345678901234567.891"#),
        ("--price -3", r#""price":-3"#),
        ("--worth 1.50", r#""worth":"1.50""#),
        ("--worth 1.5", r#""worth":1.5"#),
        ("--worth -2", r#""worth":-2"#),
        ("--worth much", r#""worth":"much""#),
        (r#"--set a.b=2.50"#, r#""a":{"b":2.50}"#),
        (r#"--body {"a":[1.10,12345678901234567890123]}"#, r#""a":[1.10,12345678901234567890123]"#),
        (r#"--tag ["a","b"]"#, r#""tags":["a","b"]"#),
        ("--tag [1]", r#""tags":["[1]"]"#),
        ("--tag [] ", r#""tags":[]"#),
        ("--page [1,2]", r#""pages":[1,2]"#),
        ("--page 1 --page 2", r#""pages":[1,2]"#),
    ];
    for (flags, expected) in cases {
        let server = answering(ResponseTemplate::new(201)).await;
        let done = run(Some(&server), &format!("books create --title t {flags}"), "").await;
        let sent = server.received_requests().await.unwrap_or_default();
        let body = sent.first().map(|request| String::from_utf8_lossy(&request.body).into_owned());
        assert!(body.as_ref().is_some_and(|body| body.contains(expected)), "{flags}: {body:?} {}", told(&done));
    }
    let refused = run(None, "books create --title t --page [1,true]", "").await;
    assert_eq!(refused.status.code(), Some(2));
}

#[tokio::test]
async fn an_address_has_what_was_typed() {
    let cases = [
        ("--most 1.50", "most=1.50&v=2"),
        ("--order-by -title", "order=-title&v=2"),
        ("--order-by title --order-by -title --limit 3", "limit=3&order=title&order=-title&v=2"),
        (r#"--order-by ["-title","title"]"#, "order=-title&order=title&v=2"),
    ];
    for (flags, expected) in cases {
        let server = answering(ResponseTemplate::new(200)).await;
        let done = run(Some(&server), &format!("books list {flags}"), "").await;
        let sent = server.received_requests().await.unwrap_or_default();
        let query = sent.first().and_then(|request| request.url.query()).unwrap_or_default();
        assert_eq!(query, expected, "{flags}: {}", told(&done));
    }
    let refused = run(None, "books list --order-by --limit 3", "").await;
    assert_eq!(refused.status.code(), Some(2));
    let help = out(&run(None, "books list --help", "").await);
    assert!(help.contains("[once for each item, or all as JSON: `[…]`]"), "{help}");
}

#[tokio::test]
async fn an_error_without_a_message_is_shown_as_it_came() {
    let body = ResponseTemplate::new(409).set_body_json(json!({"left": 3}));
    let server = answering(body).await;
    let failed = run(Some(&server), "books list", "").await;
    assert_eq!(failed.status.code(), Some(1));
    assert_eq!(told(&failed), "error: 409 Conflict\n{\n  \"left\": 3\n}\n");
    let server = answering(ResponseTemplate::new(400).set_body_string("no \u{1b}[1mbooks\n")).await;
    let failed = run(Some(&server), "books list --output raw", "").await;
    assert!(told(&failed).ends_with("no \u{fffd}[1mbooks\n"), "{}", told(&failed));
    let server = answering(ResponseTemplate::new(400).set_body_json(json!({"message": "no", "at": 3}))).await;
    assert!(told(&run(Some(&server), "books list --output raw", "").await).contains("\"at\": 3"));
    assert_eq!(told(&run(Some(&server), "books list", "").await), "error: 400 Bad Request: no\n");
}

#[cfg(unix)]
#[tokio::test]
async fn half_a_credential_and_a_wrong_name_are_told() {
    use std::os::unix::fs::PermissionsExt as _;

    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("shelf/credentials");
    fs::create_dir(home.path().join("shelf")).expect("a folder");
    let server = answering(ResponseTemplate::new(401)).await;
    let cases = [
        ("OASMITH_EXAMPLE_USERNAME=ann", "hint: `OASMITH_EXAMPLE_PASSWORD` is missing; set it in the environment"),
        ("OASMITH_EXAMPLE_APIKEY=k", "line 1 of"),
        ("OASMITH_EXAMPLE_APIKEY=k", "did you mean `OASMITH_EXAMPLE_API_KEY`?"),
    ];
    for (line, expected) in cases {
        fs::write(&file, line).expect("a file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("rights");
        let failed = run_at(home.path().to_path_buf(), Some(&server), "books list", "").await;
        assert_eq!(failed.status.code(), Some(1), "{line}");
        assert!(told(&failed).contains(expected), "{line}: {}", told(&failed));
    }
}

#[tokio::test]
async fn a_table_says_what_it_does_not_show() {
    let long = "x".repeat(44);
    let cases = [
        (json!({"data": [], "next": null}).to_string(), "", "nothing\n"),
        ("null".to_owned(), "", "nothing\n"),
        (
            json!({"data": [{"id": 1}], "next": "x"}).to_string(),
            "ID\n1\n",
            "hint: there may be another page; `--all` asks for all\n",
        ),
        (
            json!({"data": [{"id": long, "name": long, "note": long}], "next": null}).to_string(),
            "ID",
            "hint: there was no room for NOTE; `--output json` has all\n",
        ),
        (
            r#"{"data": [{"id": 1, "note": {"text": "x"}, "tags": [], "pages": [2]}]}"#.to_owned(),
            "ID\n1\n",
            "hint: there was no room for NOTE, PAGES; `--output json` has all\n",
        ),
        // Letters that take two columns, and a mark that takes none.
        (
            json!({"data": [{"id": "\u{540d}\u{524d}", "name": "a"}, {"id": "e\u{301}", "name": "b"}]}).to_string(),
            "ID    NAME\n\u{540d}\u{524d}  a\ne\u{301}     b\n",
            "",
        ),
        (r#"{"a": {"z": 1.50, "b": 2}}"#.to_owned(), "a  {\"z\":1.50,\"b\":2}\n", ""),
    ];
    for (body, shown, hint) in cases {
        let server = answering(ResponseTemplate::new(200).set_body_raw(body.clone(), "application/json")).await;
        let done = run(Some(&server), "books list --output table", "").await;
        assert!(out(&done).starts_with(shown) && (out(&done).is_empty() == shown.is_empty()), "{body}: {}", out(&done));
        assert_eq!(told(&done), hint, "{body}");
    }
}
