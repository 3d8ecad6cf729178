//! What a generated crate, made from `tests/behavior/openapi.yaml`, sends and what it makes of answers.
//!
//! What is right says the specification or a real server, which is named at each test.

use behavior::models::{Entry, ReadLabelResponse, Signal, Standing};
use behavior::testing::{Answer, client};
use serde_json::{Value, json};

fn sent(requests: &behavior::testing::Requests) -> Value {
    requests.last().expect("a request").json()
}

/// Names that mean something to Rust are names all the same.
#[tokio::test]
async fn names_of_the_language_are_names() {
    let (client, requests) = client([(200, json!("err"))]);
    let standing = client.values().new(Signal::one_signal("red")).await.expect("a standing");
    assert_eq!(standing, Standing::Err);
    assert_eq!("some".parse::<Standing>().expect("a standing"), Standing::Some);
    assert_eq!(requests.last().expect("a request").json(), json!({ "kind": "signal", "color": "red" }));
}

/// FastAPI answers with `null` where a handler's `Address | None` is `None`.
#[tokio::test]
async fn an_answer_that_may_be_null_is_an_option() {
    let (client, _) = client([(200, json!(null)), (200, json!({ "street": "Moss Lane", "floor": null }))]);
    assert_eq!(client.wire().read_address().await.expect("null"), None);
    let address = client.wire().read_address().await.expect("an address").expect("an address");
    assert_eq!((address.street.as_str(), address.floor), ("Moss Lane", None));
}

/// changedetection.io 0.60 declares a watch as JSON or `OK` as `text/plain`, and sends `"OK"` as `application/json`.
#[tokio::test]
async fn a_text_may_come_as_json() {
    let plain = Answer::new(200, "text/plain", "OK");
    let json = Answer::new(200, "application/json", "\"OK\"\n");
    let object = Answer::new(200, "application/json", "{\"street\": \"Moss Lane\"}");
    let (client, _) = client([plain, json, object]);
    for _ in 0..2 {
        let label = client.wire().read_label().await.expect("a text");
        assert!(matches!(&label, ReadLabelResponse::Text(text) if text == "OK"), "{label:?}");
    }
    let label = client.wire().read_label().await.expect("an address");
    assert!(matches!(&label, ReadLabelResponse::Json(address) if address.street == "Moss Lane"), "{label:?}");
}

/// .NET 10 describes `int` and `double` as a number or a text of digits: its JSON reads both (`JsonNumberHandling`).
#[tokio::test]
async fn a_number_may_come_as_a_text() {
    let rows = json!([{ "degrees": "-4", "rain": "1.5" }, { "degrees": 21, "rain": null, "place": "oslo1" }, { "degrees": "9" }]);
    let (client, _) = client([(200, rows), (200, json!([{ "degrees": null }])), (200, json!([{ "degrees": "warm" }]))]);
    let weather = client.wire().read_weather().await.expect("numbers");
    let values: Vec<(i32, Option<f64>)> = weather.iter().map(|one| (one.degrees, one.rain)).collect();
    assert_eq!(values, [(-4, Some(1.5)), (21, None), (9, None)]);
    // Nothing else is put right.
    for wrong in ["`[0].degrees`: invalid type: null", "`[0].degrees`: invalid type: string"] {
        let error = client.wire().read_weather().await.expect_err("no number").to_string();
        assert!(error.contains(wrong), "{error}");
    }
}

/// A boolean `stream` of the body asks OpenAI's API and those like it for events, whatever their documents declare.
#[tokio::test]
async fn a_boolean_asks_for_a_stream() {
    let (client, requests) = client([
        Answer::events([json!({ "text": "a" })]),
        Answer::new(200, "application/json", "{}"),
        Answer::events([json!(1)]),
        Answer::new(200, "application/json", "7"),
    ]);
    let mut events = client.wire().ask("why?").stream().await.expect("a stream");
    assert_eq!(sent(&requests), json!({ "text": "why?", "stream": true }));
    assert_eq!(events.next().await.expect("an event").expect("an event"), json!({ "text": "a" }));
    client.wire().ask("why?").await.expect("an answer");
    assert_eq!(sent(&requests), json!({ "text": "why?", "stream": false }));

    // A body of which nothing else is set is sent for the flag alone.
    client.wire().wait().stream().await.expect("a stream");
    assert_eq!(sent(&requests), json!({ "stream": true }));
    assert_eq!(client.wire().wait().seconds(3).await.expect("an answer"), json!(7));
    assert_eq!(sent(&requests), json!({ "seconds": 3, "stream": false }));
}

/// `required` asks for the key, and a type of `null` allows null (JSON Schema, validation, 6.1.1 and 6.5.3).
#[tokio::test]
async fn what_must_be_given_may_be_null() {
    let (client, requests) = client(vec![(204, json!(null)); 4]);
    let wire = client.wire();
    wire.put_entry("k", Entry::new("t", 3, ["a", "b"], [("en", "day")])).await.expect("done");
    let whole = json!({ "title": "t", "value": 3, "marks": ["a", "b"], "names": { "en": "day" } });
    assert_eq!(sent(&requests), whole);
    wire.put_entry("k", Entry::new(None, None, None, None)).await.expect("done");
    assert_eq!(sent(&requests), json!({ "title": null, "value": null, "marks": null, "names": null }));
    let some = Entry::new(Some("t".to_owned()), Some("v".into()), vec!["a"], None);
    wire.put_entry("k", some.body("b")).await.expect("done");
    let some = json!({ "title": "t", "value": "v", "marks": ["a"], "names": null, "body": "b" });
    assert_eq!(sent(&requests), some);
}

/// RFC 8259, the URL Standard's application/x-www-form-urlencoded, and RFC 7578: the same body in each.
#[tokio::test]
async fn one_body_goes_in_the_media_type_that_is_chosen() {
    let (client, requests) = client([(204, json!(null)), (204, json!(null)), (204, json!(null))]);
    let call = || client.wire().add_note("a&b").marks(["x y", "ü"]);
    let sent = || {
        let request = requests.last().expect("a request");
        let kind = request.headers["content-type"].to_str().expect("a text").to_owned();
        (kind, String::from_utf8(request.body.to_vec()).expect("UTF-8"))
    };

    call().await.expect("done");
    assert_eq!(sent(), ("application/json".to_owned(), r#"{"title":"a&b","marks":["x y","ü"]}"#.to_owned()));

    call().as_form().await.expect("done");
    let (kind, body) = sent();
    assert_eq!(kind, "application/x-www-form-urlencoded");
    // Only values of one name have an order.
    let mut pairs: Vec<&str> = body.split('&').collect();
    pairs.sort_by_key(|pair| pair.split('=').next());
    assert_eq!(pairs, ["marks=x+y", "marks=%C3%BC", "title=a%26b"]);

    call().as_multipart().await.expect("done");
    let (kind, body) = sent();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
    let part = |name: &str, value: &str| {
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts = [part("title", "a&b"), part("marks", "x y"), part("marks", "ü"), format!("--{boundary}--\r\n")];
    assert_eq!(body, parts.concat());
}

/// A range of media types is for asking; what is sent has a type (RFC 9110, 8.3 and 12.5.1). `application/json` is JSON by
/// RFC 8259, other kinds of it say more than the document does.
#[tokio::test]
async fn what_is_sent_has_a_media_type() {
    let answer = || Answer::new(200, "text/plain", "left");
    let (client, requests) = client([answer(), (200, json!({ "id": "a" })).into()]);
    let header = |name: &str| requests.last().expect("a request").headers[name].clone();
    assert_eq!(client.wire().send_parcel("a").await.expect("a text").as_deref(), Some("left"));
    assert_eq!(
        (header("content-type"), sent(&requests)),
        ("application/json".parse().expect("one"), json!({ "id": "a" }))
    );
    client.wire().replace_parcel("a").await.expect("a row");
    assert_eq!([header("content-type"), header("accept")], ["application/json"; 2]);
}

/// An answer of no text has none: ASP.NET answers null with nothing.
#[tokio::test]
async fn a_text_that_may_be_nothing() {
    let bodies = ["", "null", "text", "\"text\""].map(|body| Answer::new(200, "text/plain", body));
    let (client, _) = client(bodies);
    for expected in [None, None, Some("text"), Some("text")] {
        assert_eq!(client.wire().send_parcel("a").await.expect("an answer").as_deref(), expected);
    }
}

/// What fits the schema of an error is that error, whatever the server says that it is.
#[tokio::test]
async fn an_error_may_be_declared_as_a_plain_text() {
    let (client, _) = client([Answer::new(409, "text/plain", r#"{ "title": "full" }"#)]);
    let error = client.wire().send_parcel("a").await.expect_err("an error");
    assert!(matches!(&error, behavior::Error::Refusal(refusal) if refusal.data.title == "full"), "{error:?}");
}

/// A sequence whose media type ends in `+json-seq` is one (RFC 8091, 2; RFC 8142).
#[tokio::test]
async fn a_suffix_says_what_a_sequence_is() {
    let body = "\u{1e}{\"id\":\n\"a\"}\n\u{1e}{\"id\":\"b\"}\n";
    let (client, _) = client([Answer::new(200, "application/geo+json-seq", body)]);
    let mut places = client.wire().watch_places().stream().await.expect("a stream");
    let mut ids = Vec::new();
    while let Some(place) = places.next().await {
        ids.push(place.expect("a place").id);
    }
    assert_eq!(ids, ["a", "b"]);
}

/// A key that a document takes for any header does not show, and is sent.
#[tokio::test]
async fn a_key_among_the_parameters_does_not_show() {
    let (client, requests) = client([(200, json!(null))]);
    let call = client.wire().read_address().x_api_key("hidden");
    assert!(!format!("{call:?}").contains("hidden"), "{call:?}");
    assert_eq!(call.await.expect("an answer"), None);
    let request = requests.last().expect("a request");
    assert_eq!(request.headers["x-api-key"], "hidden");
    assert!(!format!("{request:?}").contains("hidden"), "{request:?}");
}

/// A file beside JSON is asked for by who downloads it, and by nobody else.
#[tokio::test]
async fn a_download_asks_for_the_file() {
    let json = Answer::from((200, json!({ "title": "On pages" })));
    let (client, requests) = client([json, Answer::new(200, "application/pdf", "%PDF")]);
    assert_eq!(client.wire().get_paper().await.expect("a paper").title, "On pages");
    let mut file = client.wire().get_paper().download().await.expect("a file");
    assert_eq!(file.next().await.expect("a piece").expect("no error"), "%PDF");
    let accepts: Vec<_> = requests.all().iter().map(|request| request.headers["accept"].clone()).collect();
    assert_eq!(accepts, ["application/json", "application/pdf"]);
}

/// Where nothing is said of events, what is no JSON is a text.
#[tokio::test]
async fn events_of_any_kind_are_json_or_text() {
    let events = "data: hello\n\ndata: {\"a\":1}\n\ndata: 12\n\n";
    let (client, _) = client([Answer::new(200, "text/event-stream", events)]);
    let mut stream = client.wire().wait().stream().await.expect("a stream");
    let mut seen = Vec::new();
    while let Some(event) = stream.next().await {
        seen.push(event.expect("an event"));
    }
    assert_eq!(seen, [json!("hello"), json!({ "a": 1 }), json!(12)]);
}
