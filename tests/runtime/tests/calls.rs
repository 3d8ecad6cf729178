//! Calls against a mock server: what goes out, and what is made of what comes back.

use std::io::Write as _;

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatMessage, Finish, ServerEvent};
use oasmith_runtime::example::operations::{
    CreateChat, FileContent, Listen, PutMessage, PutMessageResponse, UploadFile,
};
use oasmith_runtime::runtime::client::body::Body;
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use oasmith_runtime::runtime::client::credential::Credential;
use oasmith_runtime::runtime::client::future;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::files::file;
use oasmith_runtime::runtime::files::upload::Upload;
use serde_json::json;
use wiremock::matchers::{body_json, header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn client(server: &MockServer) -> Client {
    Client::builder().api_key("sk-test").base_url(format!("{}/v1", server.uri())).build().expect("a client")
}

fn message(text: &str) -> ChatMessage {
    serde_json::from_value(json!({ "role": "user", "content": [{ "type": "text", "text": text }] })).expect("a message")
}

fn completion() -> serde_json::Value {
    json!({
        "id": "c1", "object": "chat.completion", "created": 1,
        "choices": [{ "index": 0, "message": { "content": "Hi", "role": "system" } }],
    })
}

#[tokio::test]
async fn json_goes_out_and_comes_back() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/v1/chat/completions"))
        .and(header("authorization", "Bearer sk-test"))
        .and(header("accept", "application/json"))
        .and(header("content-type", "application/json"))
        .and(header("user-agent", "example/0.1.0 (oasmith)"))
        .and(header("x-own", "1"))
        .and(query_param("debug", "yes"))
        .and(body_json(json!({
            "model": "m",
            "messages": [{ "role": "user", "content": [{ "type": "text", "text": "Hello" }] }],
            "temperature": 1, "stop": null, "stream": false, "seed": 7,
        })))
        .respond_with(ResponseTemplate::new(200).insert_header("x-request-id", "r1").set_body_json(completion()))
        .mount(&server)
        .await;
    let response = client(&server)
        .call(CreateChat::new("m", [message("Hello")]))
        .temperature(1.0)
        .stop_null()
        .with_header("X-Own", "1")
        .with_query("debug", "yes")
        .with_body_field("seed", 7)
        .send_with_response()
        .await
        .expect("an answer");
    assert_eq!(response.data.id, "c1");
    assert!(matches!(response.data.choices[0].message, ChatMessage::System(_)));
    assert_eq!(response.request_id.as_deref(), Some("r1"));
    assert_eq!(response.status, 200);
}

#[tokio::test]
async fn typed_and_default_errors() {
    let server = MockServer::start().await;
    let body = json!({ "message": "slow down", "reset": 5 });
    let answer = ResponseTemplate::new(429).insert_header("x-request-id", "r2").set_body_json(body);
    Mock::given(path("/v1/chat/completions")).respond_with(answer).mount(&server).await;
    Mock::given(path("/v1/files/a%2Fb/content"))
        .respond_with(ResponseTemplate::new(404).set_body_string("<html>no</html>"))
        .mount(&server)
        .await;
    let client = client(&server);
    let error = client
        .call(CreateChat::new("m", [message("Hello")]))
        .with_retries(RetryConfig::none())
        .await
        .expect_err("an error");
    assert_eq!(error.to_string(), "429 Too Many Requests: slow down (request id r2)");
    let Error::RateLimit(inner) = &error else { panic!("{error:?}") };
    assert_eq!(inner.data.reset, Some(5));
    assert!(error.is_retryable() && !error.is_timeout());
    let error = client.call(FileContent::new("a/b")).await.expect_err("an error");
    assert!(matches!(&error, Error::Api(inner) if inner.data == json!("<html>no</html>")), "{error:?}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}

#[tokio::test]
async fn streams_of_events() {
    let server = MockServer::start().await;
    let body = "data: {\"id\":\"1\",\"finish\":null,\"text\":\"a\"}\n\n: ping\n\ndata: {\"finish\":\"what\"}\n\n\
                data: {\"id\":\"2\",\"finish\":\"length\"}\r\n\r\ndata: [DONE]\n\n";
    Mock::given(header("accept", "text/event-stream"))
        .and(path("/v1/chat/completions"))
        .respond_with(ResponseTemplate::new(200).set_body_raw(body, "text/event-stream; charset=utf-8"))
        .mount(&server)
        .await;
    let body = "event: said\ndata: 12\n\nevent: tick\ndata: 12\nid: x\n\nevent: new\ndata: {}\n\n";
    Mock::given(path("/v1/events"))
        .respond_with(ResponseTemplate::new(200).set_body_raw(body, "text/event-stream"))
        .mount(&server)
        .await;
    let client = client(&server);
    let mut events = client.call(CreateChat::new("m", [message("Hello")])).stream().await.expect("a stream");
    let first = events.next().await.expect("an event").expect("a delta");
    assert_eq!((first.id.as_str(), first.finish, first.score), ("1", Finish::Stop, 0.0));
    let bad = events.next().await.expect("an event").expect_err("an error");
    assert!(matches!(&bad, Error::Decode(error) if error.path == "finish"), "{bad:?}");
    assert_eq!(bad.raw().map(|raw| raw.as_ref()), Some(b"{\"finish\":\"what\"}".as_slice()));
    let second = events.next().await.expect("an event").expect("a delta");
    assert_eq!(second.finish, Finish::Length);
    assert!(events.next().await.is_none());
    let events = client.call(Listen::new()).stream().await.expect("a stream");
    let events = events.with_envelope().collect().await.expect("events");
    assert!(matches!(&events[0].data, ServerEvent::Said(event) if event.data == "12"));
    assert!(matches!(&events[1].data, ServerEvent::Tick(event) if event.data == 12));
    assert!(matches!(&events[2].data, ServerEvent::Unknown(_)));
    assert_eq!(events[1].id.as_deref(), Some("x"));
    assert_eq!(events[1].event.as_deref(), Some("tick"));
}

#[tokio::test]
async fn several_statuses_and_downloads() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/messages/1"))
        .respond_with(ResponseTemplate::new(202).set_body_string("later"))
        .mount(&server)
        .await;
    Mock::given(path("/v1/messages/2")).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    Mock::given(path("/v1/messages/3")).respond_with(ResponseTemplate::new(206)).mount(&server).await;
    Mock::given(path("/v1/files/f/content"))
        .and(header("cookie", "session=a=b"))
        .and(header("x-fresh", "true"))
        .respond_with(ResponseTemplate::new(200).set_body_bytes(vec![7; 100_000]))
        .mount(&server)
        .await;
    let client = client(&server);
    let put = |id| client.call(PutMessage::new(id, message("x")));
    assert_eq!(put(1).await.expect("an answer"), PutMessageResponse::Text("later".into()));
    assert_eq!(put(2).await.expect("an answer"), PutMessageResponse::NoContent);
    assert!(matches!(put(3).await, Err(Error::Decode(_))));
    let mut operation = FileContent::new("f");
    operation.fresh = Some(true);
    operation.session = Some("a=b".into());
    assert_eq!(client.call(operation.clone()).await.expect("bytes").len(), 100_000);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("f.bin");
    let download = client.call(operation).download().await.expect("a download");
    assert_eq!(download.content_length(), Some(100_000));
    assert_eq!(download.save_to(&path).await.expect("a file"), 100_000);
    assert_eq!(std::fs::read(&path).expect("a file").len(), 100_000);
}

#[tokio::test]
async fn files_in_parts() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/files"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .mount(&server)
        .await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a \"b\".txt");
    std::fs::write(&path, "content").expect("a file");
    let mut operation = UploadFile::new(Upload::path(&path));
    operation.purpose = Some("test".into());
    // A field that is there already is replaced.
    let call = client(&server).call(operation).with_body_field("more", 2).with_body_field("more", 1.0);
    call.await.expect("an answer");
    let request = &server.received_requests().await.expect("requests")[0];
    let body = String::from_utf8(request.body.clone()).expect("a text");
    let boundary = body.lines().next().expect("a line").trim_start_matches("--").to_owned();
    assert_eq!(request.headers["content-type"], format!("multipart/form-data; boundary={boundary}"));
    assert_eq!(request.headers["content-length"], body.len().to_string());
    let expected = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.txt\"\r\n\
         Content-Type: text/plain\r\n\r\ncontent\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ntest\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"more\"\r\n\r\n1\r\n--{boundary}--\r\n"
    );
    assert_eq!(body, expected);
}

/// A file that grows while it is sent is sent as long as it was; what has no length is sent to its end.
#[tokio::test]
async fn files_are_sent_as_long_as_they_say() {
    let read = async |path: &std::path::Path, more: &str| {
        let (length, mut stream) = file::open(path).await.expect("a file");
        if !more.is_empty() {
            let mut file = std::fs::OpenOptions::new().append(true).open(path).expect("a file");
            file.write_all(more.as_bytes()).expect("more");
        }
        let mut whole = Vec::new();
        while let Some(chunk) = future::next(&mut stream).await {
            whole.extend_from_slice(&chunk.expect("bytes"));
        }
        (length, String::from_utf8(whole).expect("a text"))
    };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("log");
    std::fs::write(&path, "").expect("a file");
    assert_eq!(read(&path, "").await, (Some(0), String::new()));
    std::fs::write(&path, "line\n").expect("a file");
    assert_eq!(read(&path, "more\n").await, (Some(5), "line\n".to_owned()));
    if cfg!(target_os = "linux") {
        // The system says that it is empty.
        let (length, text) = read("/proc/self/status".as_ref(), "").await;
        assert!(length.is_none() && text.starts_with("Name:"), "{length:?} {text}");
    }
}

/// The type of a part is what is declared for it (OAS 3.1.1, encoding object); of several or a range the caller's or the
/// one that the name shows.
#[tokio::test]
async fn types_of_parts() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/files"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .mount(&server)
        .await;
    let uploads = [
        Upload::bytes("a", "x"),
        Upload::bytes("a.png", "x"),
        Upload::bytes("a.pdf", "x"),
        Upload::bytes("a.csv", "x"),
        Upload::bytes("a.pdf", "x").with_content_type("text/html"),
    ];
    for upload in uploads {
        let mut operation = UploadFile::new(upload);
        operation.extra.insert("table".to_owned(), json!("1,2"));
        client(&server).call(operation).await.expect("an answer");
    }
    let requests = server.received_requests().await.expect("requests");
    let types = requests.iter().map(|request| {
        let body = String::from_utf8(request.body.clone()).expect("a text");
        let types = body.lines().filter_map(|line| line.strip_prefix("Content-Type: "));
        types.map(str::to_owned).collect::<Vec<_>>().join(", ")
    });
    let expected = ["text/plain", "image/png", "application/pdf", "text/plain", "text/html"];
    assert_eq!(types.collect::<Vec<_>>(), expected.map(|file| format!("{file}, text/csv")));
}

#[tokio::test]
async fn a_part_for_each_key() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/files"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .mount(&server)
        .await;
    let mut operation = UploadFile::new(Upload::bytes("a", "x"));
    let extra = json!({"n": 1, "list": ["a", "b"], "no": null, "object": {"k": true}, "objects": [{}]});
    operation.extra = extra.as_object().cloned().expect("an object");
    client(&server).call(operation).await.expect("an answer");
    let request = &server.received_requests().await.expect("requests")[0];
    let body = String::from_utf8(request.body.clone()).expect("a text");
    let mut parts: Vec<String> = body
        .split("Content-Disposition: form-data; name=")
        .skip(2)
        .map(|part| {
            part.lines().filter(|line| !line.is_empty() && !line.starts_with("--")).collect::<Vec<_>>().join(" ")
        })
        .collect();
    // The order is that of the map.
    parts.sort();
    let json = "Content-Type: application/json";
    let expected = [
        "\"list\" a".to_owned(),
        "\"list\" b".to_owned(),
        "\"n\" 1".to_owned(),
        format!("\"object\" {json} {{\"k\":true}}"),
        format!("\"objects\" {json} [{{}}]"),
    ];
    assert_eq!(parts, expected);
}

#[tokio::test]
async fn credentials_are_chosen_and_hidden() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/files/f/content")).respond_with(ResponseTemplate::new(200)).mount(&server).await;
    let builder = || Client::builder().base_url(format!("{}/v1/?own=1", server.uri()));
    let call = |client: Client| async move { client.call(FileContent::new("f")).await };
    call(builder().login(Credential::basic("user", "pass")).build().expect("a client")).await.expect("an answer");
    call(builder().query_key("k/1").session("s").build().expect("a client")).await.expect("an answer");
    call(builder().build().expect("a client")).await.expect("an answer");
    let provider = Credential::provider(|| async { Ok::<_, std::io::Error>("fresh") });
    call(builder().api_key(provider).build().expect("a client")).await.expect("an answer");
    let error = call(builder().query_key("k").build().expect("a client")).await.expect_err("an error");
    assert!(matches!(error, Error::Config(_)), "{error:?}");
    let requests = server.received_requests().await.expect("requests");
    assert_eq!(requests[0].headers["authorization"], "Basic dXNlcjpwYXNz");
    assert_eq!(requests[0].url.query(), Some("own=1"));
    assert_eq!(requests[1].url.query(), Some("own=1&key=k%2F1"));
    assert_eq!(requests[1].headers["cookie"], "sid=s");
    assert!(!requests[2].headers.contains_key("authorization"));
    assert_eq!(requests[3].headers["authorization"], "Bearer fresh");
    let seen = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    struct Show(std::sync::Arc<std::sync::Mutex<String>>);
    impl oasmith_runtime::runtime::client::hooks::Hooks for Show {
        fn before_request(
            &self,
            _context: &oasmith_runtime::runtime::client::hooks::HookContext,
            request: &mut oasmith_runtime::runtime::client::transport::OutgoingRequest,
        ) -> Result<(), Error> {
            *self.0.lock().expect("a text") = format!("{request:?}");
            Ok(())
        }
    }
    let shown = builder().query_key("sk-very").session("sk-very").hooks(Show(seen.clone()));
    call(shown.header("Authorization", "sk-very").build().expect("a client")).await.expect("an answer");
    assert!(!seen.lock().expect("a text").contains("very"), "{seen:?}");
    let credential = Credential::secret("sk-very-secret");
    assert!(!format!("{credential:?}").contains("very"));
}

#[tokio::test]
async fn mistakes_are_found_before_anything_is_sent() {
    let client = Client::builder().api_key("k").base_url("http://127.0.0.1:9").build().expect("a client");
    for id in ["", ".", "..", "%2e"] {
        let result = client.call(FileContent::new(id)).with_retries(RetryConfig::none()).await;
        let expected = if id == "%2e" { "connection" } else { "request" };
        match result {
            Err(Error::Request(_)) if expected == "request" => {}
            Err(Error::Connection(_)) if expected == "connection" => {}
            other => panic!("{id}: {other:?}"),
        }
    }
    let error = client.call(FileContent::new("f")).with_header("a\nb", "c").await.expect_err("an error");
    assert!(matches!(error, Error::Request(_)));
    assert!(matches!(Client::builder().base_url("no url").build(), Err(Error::Config(_))));
    assert!(matches!(
        Client::builder().base_url("http://a").server_variable("version", "v2").build(),
        Err(Error::Config(_))
    ));
    let error = Client::from_env().expect_err("an error");
    assert!(error.to_string().contains("`OASMITH_EXAMPLE_API_KEY`"), "{error}");
    assert!(matches!(Client::builder().server_variable("version", "v3").build(), Err(Error::Config(_))));
}

#[test]
fn credentials_that_cannot_be_sent_are_found_at_once() {
    let wrong = |builder: ClientBuilder| builder.build().expect_err("an error").to_string();
    assert!(wrong(Client::builder().api_key("")).contains("the credential `api_key` is empty"));
    let message = wrong(Client::builder().api_key("sk-very-secret\n"));
    assert!(message.contains("`api_key` holds a line break") && !message.contains("very"), "{message}");
    assert!(wrong(Client::builder().login(Credential::basic("a:b", "c"))).contains("a colon in the user name"));
    assert!(Client::builder().query_key("any\nthing").session("s").build().is_ok());
}

#[tokio::test]
async fn a_call_is_made_until_its_answer_is_the_one() {
    let server = MockServer::start().await;
    let waiting = ResponseTemplate::new(200).insert_header("retry-after", "0").set_body_json(json!({ "is": "queued" }));
    Mock::given(method("GET")).respond_with(waiting).up_to_n_times(2).mount(&server).await;
    let done = ResponseTemplate::new(200).set_body_json(json!({ "is": "done" }));
    Mock::given(method("GET")).respond_with(done).mount(&server).await;
    let mut seen = 0;
    let call = client(&server).get("/jobs/1");
    let answer = call
        .send_until(|job| {
            seen += 1;
            job["is"] == "done"
        })
        .await;
    assert_eq!((answer.expect("an answer"), seen), (json!({ "is": "done" }), 3));
}

/// What does more than to read would do it again.
#[tokio::test]
async fn what_is_no_reading_is_not_done_until() {
    let server = MockServer::start().await;
    let error = client(&server).post("/jobs").send_until(|_| true).await.expect_err("no reading");
    assert!(matches!(error, Error::Request(_)) && error.to_string().contains("`POST` would do again"), "{error}");
    assert!(server.received_requests().await.expect("requests").is_empty());
}

/// A field of a form is replaced as one of JSON is.
#[test]
fn a_field_of_a_form_is_set_once() {
    let mut body = Body::Form("model=a&a%20b=1&model=b".to_owned());
    body.set_field("model", json!("c")).expect("a field");
    body.set_field("a b", json!([2])).expect("a field");
    assert!(matches!(&body, Body::Form(text) if text == "model=c&a%20b=%5B2%5D"), "{body:?}");
}
