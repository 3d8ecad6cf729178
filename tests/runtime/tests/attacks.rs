//! Servers that mean harm: what they cannot take from others, from the terminal, from logs and from the disk.
//! Those that merely misbehave are in `hostile`.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::Stream;
use http::{HeaderMap, StatusCode};
use oasmith_runtime::example::models::ChatMessage;
use oasmith_runtime::example::operations::{CreateChat, FileContent, List};
use oasmith_runtime::runtime::cli::out::escaped;
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use oasmith_runtime::runtime::client::future::BoxFuture;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::client::transport::{Incoming, OutgoingRequest, SendError, Transport};
use oasmith_runtime::runtime::files::disposition::file_name;
use oasmith_runtime::runtime::oauth::OAuth;
use oasmith_runtime::runtime::pagination;
use oasmith_runtime::{Error, Result};
use serde_json::{Value, json};

use crate::support::{Do, Server};

fn builder(url: &str) -> ClientBuilder {
    Client::builder().api_key("sk-secret").base_url(url).retries(RetryConfig::none()).timeout(Duration::from_secs(2))
}

fn client(server: &Server) -> Client {
    builder(server.url()).build().expect("a client")
}

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

/// What reports of errors print: the error and its sources.
fn report(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        source = inner.source();
    }
    text
}

/// A transport whose bodies are always there, as those of a middleware that unpacks them.
#[derive(Debug)]
struct Ready;

struct Spaces(u32);

impl Stream for Spaces {
    type Item = std::io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0 = self.0.saturating_sub(1);
        Poll::Ready((self.0 > 0).then(|| Ok(Bytes::from_static(&[b'\n'; 64]))))
    }
}

impl Transport for Ready {
    fn send(&self, _request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
        Box::pin(async { Ok(Incoming::streamed(StatusCode::OK, HeaderMap::new(), Box::pin(Spaces(5_000_000)))) })
    }
}

#[tokio::test]
async fn a_body_that_is_always_there_leaves_others_their_turn() {
    let client = Client::builder().base_url("http://h.test").transport(Ready).timeout(Duration::from_millis(50));
    let client = client.max_response_size(1 << 30).build().expect("a client");
    let error = client.call(chat()).await.expect_err("an error");
    assert!(error.is_timeout(), "{error:?}");
    let mut stream = client.call(chat()).stream().await.expect("a stream");
    assert!(tokio::time::timeout(Duration::from_millis(50), stream.next()).await.is_err());
}

#[tokio::test]
async fn bodies_that_drip() {
    let drip = |status: &str| {
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n");
        let mut script = vec![Do::Send(head.into())];
        for _ in 0..30 {
            script.extend([Do::Send(b"a".to_vec()), Do::Wait(Duration::from_millis(50))]);
        }
        script
    };
    let server = Server::start(vec![drip("200 OK"), drip("404 Not Found")]).await;
    let client = builder(server.url()).timeout(Duration::from_millis(400));
    let client = client.stream_idle_timeout(Duration::from_millis(200)).build().expect("a client");
    let begin = Instant::now();
    assert!(client.call(chat()).await.expect_err("an error").is_timeout());
    // Each piece comes soon, and the error is told all the same before the time is over.
    let error = client.call(chat()).await.expect_err("an error");
    assert!(error.is_not_found(), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn heads_without_end_and_bodies_of_another_length() {
    let many = |count: usize, length: usize| {
        let headers: String = (0..count).map(|index| format!("X-{index}: {}\r\n", "a".repeat(length))).collect();
        vec![Do::Send(format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: 2\r\n\r\nok").into())]
    };
    let server = Server::start(vec![many(1, 4 << 20), many(100_000, 1)]).await;
    for _ in 0..2 {
        let error = client(&server).call(FileContent::new("f")).await.expect_err("an error");
        assert!(matches!(error, Error::Connection(_)), "{error:?}");
    }
    // RFC 9112, 6.3: what comes behind the body is no answer to the next request.
    let more = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    let both = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd";
    let honest = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
    let script = |text: &str| vec![Do::Send(text.into())];
    let server = Server::start(vec![script(more), script(honest), script(both)]).await;
    let client = client(&server);
    assert_eq!(client.call(FileContent::new("f")).await.expect("an answer").as_ref(), b"ok");
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(client.call(FileContent::new("f")).await.expect("an answer").as_ref(), b"good");
    assert!(client.call(FileContent::new("f")).await.is_err());
}

/// What a program shows on a terminal steers nothing there, and JSON stays the same JSON.
#[test]
fn what_a_server_says_steers_no_terminal() {
    let evil = "a\tb\r\n\u{1b}]52;c;x\u{7}\u{9b}2J\u{202e}\r";
    assert_eq!(escaped(evil), "a\tb\n\\u001b]52;c;x\\u0007\\u009b2J\\u202e\\u000d");
    let text = json!({ "k\u{9b}": "\u{202e}é" }).to_string();
    assert_eq!(serde_json::from_str::<Value>(&escaped(&text)).expect("JSON"), json!({ "k\u{9b}": "\u{202e}é" }));
}

/// Unicode, category Cc and UAX 9; and what is longer than a line is cut.
#[tokio::test]
async fn what_a_server_says_fits_a_line() {
    let long = "x".repeat(100_000);
    let evil = format!("\u{1b}[2J\u{9b}\u{202e}\u{2066}\r\n\0{long}");
    let choice = json!({ "index": 0, "message": { "role": "user" }, "finish_reason": evil });
    let answers = [
        Answer::from((200, json!({ "id": "c", "created": 1, "choices": [choice] }))),
        Answer::from((200, json!({ "id": "c", "created": 1, "choices": [{ &evil: 1, "index": evil }] }))),
        Answer::from((500, json!({ "message": evil, "code": evil }))),
        Answer::from((429, json!({ "message": evil }))).header("x-request-id", &long),
        Answer::new(200, &format!("text/{long}"), "<p>"),
        Answer::new(500, "text/plain", evil.clone()),
    ];
    let count = answers.len();
    let (client, _) = testing::client(answers);
    for index in 0..count {
        let error = client.call(chat()).await.expect_err("an error");
        let text = report(&error);
        let is_odd =
            |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!text.contains(is_odd) && text.len() < 6_000, "{index}: {} {}", text.len(), text.escape_debug());
    }
    let (client, _) = testing::client([Answer::events([format!("{{\"error\":\"{long}\"}}")])]);
    let mut stream = client.call(chat()).stream().await.expect("a stream");
    let error = stream.next().await.expect("an event").expect_err("an error");
    assert!(error.to_string().len() < 4_000, "{}", error.to_string().len());
}

#[tokio::test]
async fn no_debug_shows_a_secret() {
    const NAMES: [&str; 9] = [
        "set-cookie",
        "set-cookie2",
        "x-auth",
        "x-authorization",
        "x-api-key",
        "x-csrf-token",
        "x-private-key",
        "x-amz-security-token",
        "x-jwt-assertion",
    ];
    let answer = |status| {
        NAMES.iter().fold(Answer::new(status, "text/plain", "a"), |answer, name| answer.header(name, "hidden"))
    };
    let shown = Arc::new(Mutex::new(Vec::new()));
    let seen = shown.clone();
    let middleware = move |mut request: OutgoingRequest, next: oasmith_runtime::runtime::client::middleware::Next| {
        let seen = seen.clone();
        async move {
            request.headers.insert("x-own-token", http::HeaderValue::from_static("hidden"));
            seen.lock().expect("a list").push(format!("{request:?}"));
            let incoming = next.send(request).await?;
            seen.lock().expect("a list").push(format!("{incoming:?} {:?}", incoming.headers));
            Ok(incoming)
        }
    };
    let server =
        [200, 200, 404, 200].iter().fold(testing::Server::new(), |server, status| server.then(answer(*status)));
    let client = server.builder().api_key("hidden").base_url("http://h.test?key=hidden").middleware(middleware);
    let shown_builder = format!("{client:?}");
    let client = client.build().expect("a client");
    let response = client.get("/a").send_with_response().await.expect("an answer");
    let download = client.call(FileContent::new("f")).download().await.expect("a download");
    let error = client.get("/a").await.expect_err("an error");
    let stream = client.get("/a").with_header("x-session", "hidden").stream().await.expect("a stream");
    let mut all = shown.lock().expect("a list").clone();
    all.extend([shown_builder, format!("{client:?}"), format!("{response:?}"), format!("{download:?}")]);
    all.extend([format!("{error:?}"), format!("{stream:?}"), format!("{:?}", client.get("/a"))]);
    for text in &all {
        assert!(!text.contains("hidden"), "{text}");
    }
    assert_eq!(all.len(), 15);
    assert_eq!(response.headers["set-cookie"], "hidden");
}

#[tokio::test]
async fn nobody_s_name_stands_in_an_address() {
    let answer = |head: &str| vec![Do::Send(format!("HTTP/1.1 {head}\r\nContent-Length: 0\r\n\r\n").into())];
    let page = json!({ "items": [1], "next": "http://me:hidden@127.0.0.1/list" }).to_string();
    let page = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}", page.len());
    let server =
        Server::start(vec![answer("302 Go\r\nLocation: http://me:hidden@127.0.0.1/"), vec![Do::Send(page.into())]])
            .await;
    let client = client(&server);
    // Those of a server: a redirect is not followed, and neither is a link.
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    assert_eq!(error.status(), Some(StatusCode::FOUND));
    let error = client.call(List::default()).items().collect().await.expect_err("an error");
    assert!(matches!(error, Error::Request(_)) && !format!("{error} {error:?}").contains("hidden"), "{error:?}");
    // And those of the caller.
    let error = client.get("http://me:hidden@127.0.0.1/a").await.expect_err("an error");
    assert!(matches!(error, Error::Request(_)) && !format!("{error} {error:?}").contains("hidden"), "{error:?}");
    let oauth = OAuth::client_credentials("id", "s").token_url("http://me:hidden@127.0.0.1/token");
    let client = Client::builder().oauth(oauth).base_url(server.url()).build().expect("a client");
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    assert!(matches!(error, Error::Config(_)) && !format!("{error} {error:?}").contains("hidden"), "{error:?}");
    let client = Client::builder().server_variable("version", "v1").base_url("http://me:hidden@127.0.0.1");
    assert!(client.build().is_err());
}

#[tokio::test]
async fn links_in_a_circle_end() {
    let page = |next: &str| (200, json!({ "items": [1], "next": next }));
    for next in [["/list?p=2", "/list?p=1", "/list?p=2"], ["/list?p=1", "/list?p=1", "/list?p=1"]] {
        let (client, requests) = testing::client(next.map(page));
        let error = client.call(List::default()).items().collect().await.expect_err("an error");
        assert!(matches!(error, Error::Stream(_)), "{error:?}");
        assert!(requests.all().len() <= 3);
    }
}

#[tokio::test]
async fn a_key_in_the_query_stays_at_home() {
    let ok = || vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"items\":[]}".into())];
    let elsewhere = Server::start(vec![ok(), ok(), ok()]).await;
    let page = json!({ "items": [1], "next": format!("{}/list?p=2", elsewhere.url()) }).to_string();
    let page = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{page}", page.len());
    let go = format!("HTTP/1.1 307 Go\r\nLocation: {}/a\r\nContent-Length: 0\r\n\r\n", elsewhere.url());
    let server = Server::start(vec![vec![Do::Send(page.into())], vec![Do::Send(go.into())]]).await;
    let client = Client::builder().query_key("hidden").session("hidden").query("more", "hidden").base_url(server.url());
    let client = client.build().expect("a client");
    client.call(List::default()).items().collect().await.expect("items");
    client.call(FileContent::new("f")).await.expect("an answer");
    client.get(format!("{}/x", elsewhere.url())).await.expect("an answer");
    assert!(server.requests().iter().all(|request| request.contains("key=hidden")));
    assert!(!elsewhere.requests().concat().contains("hidden"), "{:?}", elsewhere.requests());
    assert_eq!(elsewhere.requests().len(), 3);
}

#[test]
fn a_long_list_of_links_takes_little_time() {
    let mut headers = HeaderMap::new();
    let long = "<>;".repeat(100_000) + "<a>; title=\"b,<c>\"; rel=next";
    headers.insert("link", long.parse().expect("a header"));
    let begin = Instant::now();
    assert_eq!(pagination::link(&headers, "next").as_deref(), Some("a"));
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
}

/// RFC 6266, 4.3; "Naming Files, Paths, and Namespaces" of Windows; UAX 9.
#[test]
fn a_file_goes_nowhere_else() {
    for (given, name) in [
        ("NUL", None),
        ("con.txt", None),
        ("Com1 .log", None),
        ("lpt9", None),
        ("conin$", None),
        ("com10.txt", Some("com10.txt")),
        ("constant.txt", Some("constant.txt")),
        ("C:evil.txt", Some("C_evil.txt")),
        ("a.txt:hidden", Some("a.txt_hidden")),
        ("a.exe. . .", Some("a.exe")),
        ("...", None),
        ("..\\..\\b", Some("b")),
        ("report-\u{202e}fdp.exe", None),
        ("a\u{85}b", None),
        (" .", None),
    ] {
        let encoded = percent_encoding::utf8_percent_encode(given, percent_encoding::NON_ALPHANUMERIC);
        let header = format!("attachment; filename*=UTF-8''{encoded}");
        let mut headers = HeaderMap::new();
        headers.insert("content-disposition", header.parse().expect("a header"));
        assert_eq!(file_name(&headers).as_deref(), name, "{given:?}");
    }
    let mut headers = HeaderMap::new();
    let long = format!("attachment; filename=\"{}.pdf\"", "ä".repeat(300));
    headers.insert("content-disposition", http::HeaderValue::from_bytes(long.as_bytes()).expect("a header"));
    let name = file_name(&headers).expect("a name");
    assert!(name.len() <= 255 && name.ends_with("ä.pdf"), "{name}");
}
