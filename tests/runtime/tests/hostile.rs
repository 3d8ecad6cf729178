//! Servers that misbehave. Every test ends soon and holds little in memory.

use std::time::{Duration, Instant};

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatMessage, Delta};
use oasmith_runtime::example::operations::{CreateChat, Export, FileContent, UploadFile};
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::operation::Operation;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::files::upload::Upload;

use crate::support::{Do, Server};

const STREAM: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

fn client(server: &Server) -> Client {
    Client::builder()
        .api_key("sk-secret")
        .base_url(server.url())
        .retries(RetryConfig::none())
        .timeout(Duration::from_secs(2))
        .stream_idle_timeout(Duration::from_millis(300))
        .max_response_size(1 << 20)
        .max_event_size(1 << 16)
        .build()
        .expect("a client")
}

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

/// Everything that a stream gives.
async fn events(script: Vec<Do>) -> Vec<Result<Delta, Error>> {
    let server = Server::start(vec![script]).await;
    let mut stream = client(&server).call(chat()).stream().await.expect("a stream");
    let mut events = Vec::new();
    while let Some(event) = stream.next().await {
        events.push(event);
        assert!(events.len() < 100, "the stream does not end");
    }
    events
}

fn text(event: &Result<Delta, Error>) -> &str {
    event.as_ref().expect("an event").text.as_deref().unwrap_or_default()
}

#[tokio::test]
async fn events_split_at_every_byte() {
    let body =
        "\u{feff}: hi\r\n\r\ndata: {\"text\":\r\ndata: \"ä😀\"}\r\n\r\ndata: {\"text\":\"b\"}\r\rdata: [DONE]\n\n";
    let mut script = vec![Do::Send(STREAM.into())];
    for byte in body.as_bytes() {
        script.push(Do::Chunk(vec![*byte]));
    }
    script.push(Do::Chunk(Vec::new()));
    let events = events(script).await;
    assert_eq!(events.iter().map(text).collect::<Vec<_>>(), ["ä😀", "b"]);
}

#[tokio::test]
async fn a_sentinel_that_never_comes() {
    let script =
        vec![Do::Send(STREAM.into()), Do::Chunk(b"data: {\"text\":\"a\"}\n\ndata: {}".to_vec()), Do::Chunk(Vec::new())];
    let events = events(script).await;
    assert_eq!(events.len(), 2);
    assert!(matches!(&events[1], Err(Error::Stream(_))), "{events:?}");
}

#[tokio::test]
async fn an_error_in_the_middle() {
    let body = "data: {\"text\":\"a\"}\n\ndata: {\"error\":{\"message\":\"overloaded\"}}\n\n";
    let script = vec![Do::Send(STREAM.into()), Do::Chunk(body.into()), Do::Chunk(Vec::new())];
    let events = events(script).await;
    assert_eq!(events.len(), 2, "{events:?}");
    let error = events[1].as_ref().expect_err("an error");
    assert!(
        matches!(error, Error::Stream(error) if error.raw.as_deref().is_some_and(|raw| raw.contains("overloaded")))
    );
    assert_eq!(error.to_string(), "the stream brought an error: overloaded");
}

#[tokio::test]
async fn a_bad_event_and_bad_utf8_do_not_end_the_stream() {
    let mut body =
        b"data: {\"text\":\n\ndata: {\"text\":\"\xff\"}\n\ndata:\n\nevent: x\n\ndata: {\"text\":1}\n\n".to_vec();
    body.extend_from_slice(b"data: {\"text\":\"b\"}\n\ndata: [DONE]\n\n");
    let script = vec![Do::Send(STREAM.into()), Do::Chunk(body), Do::Chunk(Vec::new())];
    let events = events(script).await;
    assert_eq!(events.len(), 4, "{events:?}");
    assert!(matches!(&events[0], Err(Error::Decode(error)) if error.body.as_ref() == b"{\"text\":"));
    assert_eq!(text(&events[1]), "\u{fffd}");
    assert!(matches!(&events[2], Err(Error::Decode(error)) if error.path == "text"));
    assert_eq!(text(&events[3]), "b");
}

#[tokio::test]
async fn a_line_without_end() {
    let script =
        vec![Do::Send(STREAM.into()), Do::Chunk(b"data: ".to_vec()), Do::Forever(Box::new(|| chunk(&[b'x'; 8192])))];
    let events = events(script).await;
    assert_eq!(events.len(), 1);
    assert!(matches!(&events[0], Err(Error::Stream(error)) if error.message.contains("65536")), "{events:?}");
}

#[tokio::test]
async fn silence_and_comments_for_ever() {
    let started = Instant::now();
    let script = vec![Do::Send(STREAM.into()), Do::Chunk(b"data: {\"text\":\"a\"}\n\n".to_vec()), Do::Hang];
    let events = events(script).await;
    assert_eq!(events.len(), 2);
    assert!(events[1].as_ref().is_err_and(Error::is_timeout), "{events:?}");
    assert!(started.elapsed() < Duration::from_secs(2));
    let server = Server::start(vec![vec![Do::Hang]]).await;
    let call = client(&server).call(chat()).with_timeout(Duration::from_millis(200));
    let error = call.stream().await.expect_err("an error");
    assert!(error.is_timeout(), "{error:?}");
    let server =
        Server::start(vec![vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".into()), Do::Hang]]).await;
    let error = client(&server).call(chat()).with_timeout(Duration::from_millis(200)).await.expect_err("an error");
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn an_error_whose_body_never_ends() {
    let script =
        |status: &str| vec![Do::Send(format!("HTTP/1.1 {status}\r\nContent-Length: 100\r\n\r\nno").into()), Do::Hang];
    let server =
        Server::start(vec![script("400 Bad\r\nContent-Type: text/plain"), script("200 OK\r\nContent-Type: text/html")])
            .await;
    let error = client(&server).call(chat()).await.expect_err("an error");
    assert!(matches!(&error, Error::Api(error) if error.status == 400 && error.data == "no"), "{error:?}");
    let error = client(&server).call(chat()).stream().await.expect_err("an error");
    assert!(matches!(&error, Error::Decode(error) if error.body.as_ref() == b"no"), "{error:?}");
}

/// A status is known before its body is there, and is told before the time for the call is over.
#[tokio::test]
async fn an_error_whose_body_stays_away_is_no_timeout() {
    let script = "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nno";
    let server = Server::start(vec![vec![Do::Send(script.into()), Do::Hang]]).await;
    let client = Client::builder().base_url(server.url()).build().expect("a client");
    let error = client.call(chat()).with_timeout(Duration::from_secs(1)).await.expect_err("an error");
    assert!(error.status().is_some_and(|status| status == 404), "{error:?}");
}

#[tokio::test]
async fn next_is_cancel_safe() {
    let script = vec![
        Do::Send(STREAM.into()),
        Do::Chunk(b"data: {\"text\":".to_vec()),
        Do::Wait(Duration::from_millis(100)),
        Do::Chunk(b"\"a\"}\n\ndata: [DONE]\n\n".to_vec()),
        Do::Chunk(Vec::new()),
    ];
    let server = Server::start(vec![script]).await;
    let mut stream = client(&server).call(chat()).stream().await.expect("a stream");
    let mut cancelled = 0;
    let event = loop {
        match tokio::time::timeout(Duration::from_millis(10), stream.next()).await {
            Ok(event) => break event,
            Err(_) => cancelled += 1,
        }
    };
    assert!(cancelled > 0);
    assert_eq!(text(&event.expect("an event")), "a");
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn connections_that_break() {
    let script = vec![Do::Send(STREAM.into()), Do::Chunk(b"data: {\"text\":\"a\"}\n\n".to_vec()), Do::Reset];
    let events = events(script).await;
    assert_eq!(events.len(), 2, "{events:?}");
    assert!(matches!(&events[1], Err(Error::Connection(error)) if !error.before_request), "{events:?}");
    for script in [
        vec![Do::Reset],
        vec![Do::Send("HTTP/1.1 200".into())],
        vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":".into())],
        vec![Do::Send("nonsense\r\n\r\n".into())],
        vec![Do::Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".into())],
    ] {
        let server = Server::start(vec![script]).await;
        let error = client(&server).call(chat()).await.expect_err("an error");
        assert!(matches!(&error, Error::Connection(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_broken_connection_is_tried_again_only_where_that_is_harmless() {
    let scripts = || vec![vec![Do::Reset], vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".into())]];
    let retries = RetryConfig::new().initial_interval(Duration::ZERO);
    let server = Server::start(scripts()).await;
    let bytes = client(&server).call(FileContent::new("f")).with_retries(retries.clone()).await.expect("bytes");
    assert_eq!(bytes.as_ref(), b"ok");
    let server = Server::start(scripts()).await;
    let error = client(&server).call(chat()).with_retries(retries).await.expect_err("an error");
    assert!(matches!(error, Error::Connection(_)));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn bodies_that_are_not_what_they_should_be() {
    for (kind, body) in [
        ("text/html", b"<html>Sign in to the hotel's network</html>".as_slice()),
        ("application/json", b"{\"id\":\"x\",\"created\":1,\"choices\":["),
        ("application/json", b"{\"id\":\"\xff\",\"created\":1,\"choices\":[]}"),
        ("application/json", b""),
    ] {
        let head = format!(
            "HTTP/1.1 200 OK\r\nX-Request-Id: r\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        let mut answer = head.into_bytes();
        answer.extend_from_slice(body);
        let server = Server::start(vec![vec![Do::Send(answer.clone())], vec![Do::Send(answer)]]).await;
        let error = client(&server).call(chat()).await.expect_err("an error");
        assert!(matches!(&error, Error::Decode(error) if error.body.as_ref() == body), "{error:?}");
        assert_eq!((error.request_id(), error.status().map(|status| status.as_u16())), (Some("r"), Some(200)));
        let error = client(&server).call(chat()).stream().await.expect_err("an error");
        assert!(matches!(&error, Error::Decode(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_body_of_ten_gigabytes() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n";
    let endless = || vec![Do::Send(head.into()), Do::Forever(Box::new(|| vec![b' '; 65536]))];
    let server = Server::start(vec![endless(), endless(), endless()]).await;
    let started = Instant::now();
    let error = client(&server).call(chat()).await.expect_err("an error");
    assert!(matches!(&error, Error::Decode(error) if error.to_string().contains("1048576")), "{error:?}");
    let download = client(&server).call(FileContent::new("f")).download().await.expect("a download");
    assert_eq!(download.content_length(), Some(10_000_000_000));
    assert!(matches!(download.bytes().await, Err(Error::Decode(_))));
    let error_body = "HTTP/1.1 500 Oh\r\nContent-Length: 10000000000\r\n\r\n";
    let server =
        Server::start(vec![vec![Do::Send(error_body.into()), Do::Forever(Box::new(|| vec![b'x'; 65536]))]]).await;
    let error = client(&server).call(chat()).await.expect_err("an error");
    assert_eq!(error.raw().map(bytes::Bytes::len), Some(1 << 20));
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_file_that_breaks_off_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("f");
    let server = Server::start(vec![vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".into())]]).await;
    let download = client(&server).call(FileContent::new("f")).download().await.expect("a download");
    assert!(matches!(download.save_to(&path).await, Err(Error::Connection(_))));
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[tokio::test]
async fn lines_of_json() {
    let body = "{\"text\":\"a\"}\n\r\n{\"text\":1}\n{\"text\":\"b\"}";
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    let mut script = vec![Do::Send(head.into())];
    script.extend(body.bytes().map(|byte| Do::Chunk(vec![byte])));
    script.push(Do::Chunk(Vec::new()));
    let server = Server::start(vec![script]).await;
    assert_eq!(Export::INFO.id, "export");
    let mut stream = client(&server).call(Export::new()).stream().await.expect("a stream");
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(item);
    }
    assert_eq!((items.len(), text(&items[0]), text(&items[2])), (3, "a", "b"));
    assert!(matches!(&items[1], Err(Error::Decode(_))));
}

#[tokio::test]
async fn redirects_take_no_secrets_along() {
    let elsewhere = Server::start(vec![vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".into())]]).await;
    let to = |code: u16, target: &str| {
        vec![Do::Send(format!("HTTP/1.1 {code} Go\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n").into())]
    };
    let server = Server::start(vec![to(302, "/here?a=1"), to(307, &format!("{}/there", elsewhere.url()))]).await;
    let client = Client::builder()
        .api_key("sk-secret")
        .base_url(server.url())
        .header("x-mine", "sk-secret")
        .build()
        .expect("a client");
    let mut operation = FileContent::new("f");
    operation.session = Some("sk-secret".into());
    let bytes = client.call(operation).with_header("x-more", "sk-secret").await.expect("bytes");
    assert_eq!(bytes.as_ref(), b"ok");
    assert!(server.requests()[1].starts_with("GET /here?a=1 "));
    assert!(server.requests()[1].contains("Bearer sk-secret"));
    assert!(elsewhere.requests()[0].starts_with("GET /there "));
    assert!(!elsewhere.requests()[0].contains("sk-secret"), "{}", elsewhere.requests()[0]);
}

#[tokio::test]
async fn redirects_that_are_not_followed() {
    let to = |code: u16, target: &str| {
        vec![Do::Send(format!("HTTP/1.1 {code} Go\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n").into())]
    };
    let server = Server::start(vec![to(302, "file:///etc/passwd")]).await;
    let error = client(&server).call(FileContent::new("f")).await.expect_err("an error");
    assert!(matches!(&error, Error::Api(error) if error.status == 302), "{error:?}");
    let server = Server::start((0..20).map(|_| to(307, "/again")).collect()).await;
    let error = client(&server).call(FileContent::new("f")).await.expect_err("an error");
    assert!(error.to_string().contains("redirects"), "{error}");
    assert_eq!(server.requests().len(), 11);
    let server = Server::start(vec![to(307, "/again")]).await;
    let chunks = futures_util::stream::iter([Ok(bytes::Bytes::from_static(b"x"))]);
    let error = client(&server).call(UploadFile::new(Upload::stream("a", chunks))).await.expect_err("an error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307), "{error:?}");
    let server =
        Server::start(vec![to(303, "/done"), vec![Do::Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".into())]])
            .await;
    client(&server).call(UploadFile::new(Upload::bytes("a", "x"))).await.expect("an answer");
    assert!(server.requests()[1].starts_with("GET /done ") && !server.requests()[1].contains("content-type"));
}

#[tokio::test]
async fn a_caller_s_own_client_has_its_own_policy() {
    let to = vec![Do::Send("HTTP/1.1 302 Go\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n".into())];
    let server = Server::start(vec![to]).await;
    let own = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let client = Client::builder().http_client(own).base_url(server.url()).build().expect("a client");
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
}

/// A chunk of a body.
fn chunk(bytes: &[u8]) -> Vec<u8> {
    let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
    chunk.extend_from_slice(bytes);
    chunk.extend_from_slice(b"\r\n");
    chunk
}

/// A body that gzip makes small.
fn zipped(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, body).expect("a buffer");
    encoder.finish().expect("a buffer")
}

fn compressed(kind: &str, body: &[u8]) -> Vec<Do> {
    let body = zipped(body);
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    vec![Do::Send(head.into()), Do::Send(body)]
}

#[tokio::test]
async fn a_compressed_answer_is_opened_and_still_has_a_limit() {
    let server = Server::start(vec![compressed("application/json", br#"{"id":"c","created":1,"choices":[]}"#)]).await;
    assert_eq!(client(&server).call(chat()).await.expect("an answer").id, "c");
    let stream =
        compressed("text/event-stream", b"data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: [DONE]\n\n");
    let events = events(stream).await;
    assert_eq!(events.iter().map(text).collect::<Vec<_>>(), ["a", "b"]);
    // 64 MB in 64 KB.
    let server = Server::start(vec![compressed("application/json", &vec![b' '; 64 << 20])]).await;
    let begin = Instant::now();
    let error = client(&server).call(chat()).await.expect_err("an error");
    assert!(error.to_string().contains("larger than"), "{error}");
    assert!(begin.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_bomb_leaves_others_their_turn() {
    let server = Server::start((0..2).map(|_| compressed("text/event-stream", &vec![b'\n'; 8 << 20])).collect()).await;
    let client = client(&server);
    let read = async || client.call(chat()).stream().await.expect("a stream").next().await.is_some();
    let begin = Instant::now();
    read().await;
    let whole = begin.elapsed();
    let begin = Instant::now();
    let limited = tokio::time::timeout(whole / 8, read()).await;
    assert!(limited.is_err() && begin.elapsed() < whole / 2, "{whole:?} {:?}", begin.elapsed());
}
